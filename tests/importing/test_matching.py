"""Which records are one study, which may be, and which are kept apart."""

from __future__ import annotations

from typing import Any

import pytest

from mgtui.importing.matching import Facing, compared, facts_of, possible_doubles

Record = dict[str, Any]

ARTICLE: Record = {
    "type": "article-journal",
    "title": "Oral zinc lozenges against the common cold in schools",
    "author": [{"family": "van der Berg", "given": "Jan"}, {"family": "Åkesson", "given": "Eva"}],
    "issued": "2012-04",
    "container-title": "Journal of Invented Nutrition",
    "volume": "12",
    "page": "101-9",
}


def _answer(one: Record, other: Record) -> str:
    forward, back = (compared(facts_of(a), facts_of(b)).answer for a, b in ((one, other), (other, one)))
    assert forward == back
    return forward


@pytest.mark.parametrize(
    "change",
    [
        {},
        {"DOI": "10.5555/zinc.1"},
        {"container-title": "J Invent Nutr"},
        {"title": "ORAL ZINC LOZENGES AGAINST THE COMMON COLD IN SCHOOLS."},
        {"title": "RETRACTED: Oral zinc lozenges against the common cold in schools"},
        {"author": [{"literal": "Berg J"}, {"family": "Akesson", "given": "E."}]},
        {"page": "101-109", "issued": "2012"},
    ],
)
def test_an_article_told_in_another_way_is_the_same(change: Record) -> None:
    assert _answer(ARTICLE, ARTICLE | change) == "same"


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({"page": "333", "volume": "14", "container-title": "Proceedings of Zinc"}, "different"),
        ({"page": "", "volume": "", "container-title": "Proceedings of Zinc"}, "perhaps"),
        ({"title": "Oral zinc lozenges against the common cold in schools: part 2"}, "same"),
        ({"title": "Oral zinc lozenges against the common cold in prisons", "page": "110"}, "perhaps"),
        ({"author": [{"family": "Cruz"}], "issued": "2001", "page": "7"}, "different"),
    ],
)
def test_without_a_shared_identifier_a_score_decides(change: Record, answer: str) -> None:
    assert _answer(ARTICLE, ARTICLE | change) == answer


def test_a_short_title_alone_is_not_enough() -> None:
    one = {"title": "Editorial", "author": [{"family": "Doe"}], "issued": "2001", "container-title": "Salt"}
    assert _answer(one, one) == "perhaps"
    assert _answer({"title": "Editorial"}, one) == "different"
    # Without the same author or page such a title is that of any work.
    nobody = {"title": "Skip to main content", "issued": "2001", "container-title": "Salt", "volume": "3"}
    assert _answer(nobody, nobody) == "different"


def test_a_long_title_is_offered_where_nothing_else_can_be_compared() -> None:
    assert _answer(ARTICLE, {"title": ARTICLE["title"]}) == "perhaps"


@pytest.mark.parametrize(
    ("change", "answer"),
    [
        ({}, "same"),
        ({"title": "", "author": []}, "same"),
        ({"title": "Adherence to fasting in Peru"}, "perhaps"),
        ({"author": [{"family": "Quite"}]}, "perhaps"),
        ({"issued": "1999"}, "perhaps"),
        ({"PMID": "2"}, "perhaps"),
    ],
)
def test_an_equal_identifier_is_doubted_where_the_rest_speaks_against_it(change: Record, answer: str) -> None:
    known = ARTICLE | {"DOI": "10.5555/Zinc.1", "PMID": "1"}
    assert _answer(known, known | change) == answer


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Erratum: Oral zinc lozenges against the common cold in schools"},
        {"container-title": "medRxiv", "DOI": "10.1101/2011.01.01.11111111"},
    ],
)
def test_what_only_belongs_together_stays_apart(change: Record) -> None:
    assert _answer(ARTICLE, ARTICLE | change) == "linked"


def test_a_chapter_is_not_its_book() -> None:
    book = {"type": "book", "title": "A handbook of minerals in food", "DOI": "10.5555/book", "issued": "2001"}
    assert _answer(book, book | {"type": "chapter"}) == "perhaps"


def test_titles_that_differ_in_a_number_only_are_two() -> None:
    one, two = ({"title": f"A long report on minerals in food, part {n}", "issued": "2001"} for n in (1, 2))
    assert _answer(one, two) == "different"


def test_pairs_are_listed_with_why_and_known_records_found_again() -> None:
    records = [("a", ARTICLE | {"DOI": "10.5555/z"}), ("b", ARTICLE | {"DOI": "10.5555/y"}), ("c", {"title": "Else"})]
    [(one, other, why)] = possible_doubles(records)
    assert (one, other) == ("a", "b")
    assert "DOI" in why
    facing = Facing()
    facing.note("a", facts_of(ARTICLE))
    facing.note("a", facts_of({"title": "A corrected title that nothing else has"}))
    assert facing.look_up(facts_of(ARTICLE)) == []

"""The small parts of the search: snippets, spelling distance, values of fields."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.model.asking import QUERY_FIELDS
from mgtui.search.language.analysis import analyse
from mgtui.search.language.folding import fold
from mgtui.search.language.spelldistance import distance, nearest
from mgtui.search.language.terms import shorter
from mgtui.search.query import Filter, parse
from mgtui.search.ranking.concepts import concepts
from mgtui.search.ranking.filters import resolve
from mgtui.search.ranking.marks import WIDTH, snippet
from mgtui.search.ranking.synonyms import Synonyms

LONG = "Nothing of note here. " * 20 + "Magnesium and sleep go together. " + "And so it goes on. " * 20


def spans_of(text: str, *wanted: str) -> list[tuple[int, int, str]]:
    return sorted((text.index(word), text.index(word) + len(word), word) for word in wanted)


def test_a_short_text_is_shown_whole() -> None:
    assert snippet("Magnesium helps.", [(0, 9, "magnesium")]) == ("Magnesium helps.", ((0, 9),))


def test_a_long_text_is_cut_around_its_best_matches() -> None:
    text, matches = snippet(LONG, spans_of(LONG, "Magnesium", "sleep"))
    assert [text[start:end] for start, end in matches] == ["Magnesium", "sleep"]
    assert text.startswith("…")
    assert text.endswith("…")
    assert len(text) <= WIDTH + 2


def test_different_words_together_beat_one_word_often() -> None:
    text = "zinc zinc zinc zinc. " + "Other words. " * 40 + "zinc with magnesium. " + "More. " * 40
    last = text.rindex("zinc")
    spans = [(n * 5, n * 5 + 4, "zinc") for n in range(4)] + [
        (last, last + 4, "zinc"),
        (last + 10, last + 19, "magnesium"),
    ]
    shown, matches = snippet(text, spans)
    assert [shown[start:end] for start, end in matches] == ["zinc", "magnesium"]


def test_overlapping_matches_are_one() -> None:
    assert snippet("IL-1β", [(0, 4, "il1"), (0, 5, "il1beta")])[1] == ((0, 5),)


def test_line_ends_become_spaces() -> None:
    assert snippet("one\ntwo", [])[0] == "one two"


@given(st.text(max_size=600), st.data())
def test_matches_stay_what_they_were(text: str, data: st.DataObject) -> None:
    places = st.tuples(st.integers(0, len(text)), st.integers(1, 8))
    spans = sorted(
        (start, min(start + length, len(text)), "x")
        for start, length in data.draw(st.lists(places, max_size=6))
        if start < len(text)
    )
    shown, matches = snippet(text, spans)
    assert len(shown) <= max(WIDTH + 2, 12)
    assert all(0 <= start < end <= len(shown) for start, end in matches)
    assert list(matches) == sorted(matches)
    for start, end in matches:
        assert shown[start:end] in text.replace("\n", " ")


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [
        ("magnesium", "magnesium", 0),
        ("magensium", "magnesium", 1),
        ("magnesum", "magnesium", 1),
        ("magnessium", "magnesium", 1),
        ("magnezium", "magnesium", 1),
        ("arythmia", "arrhythmia", 2),
        ("abc", "xyz", 3),
        ("", "ab", 2),
        ("abcdef", "uvwxyz", 3),
    ],
)
def test_distance(first: str, second: str, apart: int) -> None:
    assert distance(first, second, 2) == min(apart, 3)
    assert distance(second, first, 2) == min(apart, 3)


def test_nearest_prefers_near_then_earlier_and_leaves_short_words() -> None:
    assert nearest("calcuim", ["calcium", "calcite", "vacuum"]) == [(1, "calcium")]
    assert nearest("bonne", ["bonny", "bone", "nonne"]) == [(1, "bonny"), (1, "bone"), (2, "nonne")]
    assert nearest("als", ["all"]) == []


TOPICS = {"igf-1": "IGF-1 and growth hormone", "vitamin-d": "Vitamin D", "bone": "Bone", "bone-density": "Bone density"}
DESIGNS = {
    name: name for name in ("randomized controlled trial", "cohort study", "pooled cohort analysis", "animal study")
}


@pytest.mark.parametrize(
    ("field", "value", "known", "expected"),
    [
        ("topic", "bone", TOPICS, ["bone"]),
        ("topic", "BONE", TOPICS, ["bone"]),
        ("topic", "vitamin d", TOPICS, ["vitamin-d"]),
        ("topic", "Vitamin-D", TOPICS, ["vitamin-d"]),
        ("topic", "igf1", TOPICS, ["igf-1"]),
        ("topic", "growth hormone", TOPICS, ["igf-1"]),
        ("topic", "vit", TOPICS, ["vitamin-d"]),
        ("topic", "nothing", TOPICS, []),
        ("topic", "!", TOPICS, []),
        ("design", "rct", DESIGNS, ["randomized controlled trial"]),
        ("design", "RCT", DESIGNS, ["randomized controlled trial"]),
        ("design", "cohort", DESIGNS, ["cohort study", "pooled cohort analysis"]),
        ("design", "rand", DESIGNS, ["randomized controlled trial"]),
        ("kind", "claims", QUERY_FIELDS["kind"].values, ["claim"]),
        ("kind", "Study", QUERY_FIELDS["kind"].values, ["study"]),
        ("rel", "contradict", QUERY_FIELDS["rel"].values, ["contradicts"]),
        ("rel", "depends-on", QUERY_FIELDS["rel"].values, ["depends_on"]),
        ("rel", "rests on", QUERY_FIELDS["rel"].values, ["depends_on"]),
        ("fidelity", "over", QUERY_FIELDS["fidelity"].values, ["overstated"]),
        ("direction", "no effect", {"no_effect": "no effect", "increases": "increases"}, ["no_effect"]),
        ("direction", "up", {"no_effect": "no effect", "increases": "increases"}, ["increases"]),
    ],
)
def test_values_are_matched_leniently(field: str, value: str, known: dict[str, str], expected: list[str]) -> None:
    found, unknown, _ = resolve(Filter(field, (value,)), QUERY_FIELDS[field], known, [])
    assert found == expected
    assert bool(unknown) == (not expected)


def test_what_a_beginning_was_taken_for_is_said() -> None:
    assert resolve(Filter("topic", ("vit",)), QUERY_FIELDS["topic"], TOPICS, []).taken == [
        "“vit” is taken for topic:vitamin-d."
    ]
    assert resolve(Filter("topic", ("vitamin d", "bone")), QUERY_FIELDS["topic"], TOPICS, []).taken == []


def test_numbers_are_taken_from_those_that_occur() -> None:
    year, n = QUERY_FIELDS["year"], QUERY_FIELDS["n"]
    assert resolve(Filter("year", ("2000..2005",)), year, {}, [1999, 2000, 2005, 2011]).values == ["2000", "2005"]
    assert resolve(Filter("year", ("2001",)), year, {}, [1999]) == ([], [], [])
    assert resolve(Filter("year", ("soon",)), year, {}, [1999]).unknown == [
        "“soon” is no year: write year:2004 or year:2000..2011."
    ]
    assert resolve(Filter("n", ("100..", "27")), n, {}, [5, 27, 100, 400]).values == ["100", "400", "27"]
    assert resolve(Filter("n", ("many",)), n, {}, [5]).unknown == ["“many” is no number: write n:100 or n:50..100."]


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("doi", "https://doi.org/10.5555/OAT.1", "10.5555/oat.1"), ("doi", "doi:10.5555/oat.1", "10.5555/oat.1"),
        ("doi", "10.5555/doi.org/7", "10.5555/doi.org/7"), ("url", "https://doi.org/x", "https://doi.org/x"),
        ("pmid", "https://pubmed.ncbi.nlm.nih.gov/29111222", "29111222"), ("pmid", "PMID:29111222", "29111222"),
    ],
)  # fmt: skip
def test_an_address_that_is_copied_is_a_doi_or_pmid(field: str, value: str, code: str) -> None:
    assert resolve(Filter(field, (value,)), QUERY_FIELDS[field], {}, []).values == [code]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Mg²⁺", "mg2+"),
        ("TNF‑α", "tnf-α"),
        ("−0.13", "-0.13"),
        ("Müller’s", "muller's"),
        ("de\u00adficiency", "deficiency"),
        ("ﬁbre", "fibre"),
        ("Œdema", "oedema"),
        ("½", "½"),
        ("a\u00a0b", "a b"),
        ("ΑΒΓΣς", "αβγσσ"),
    ],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text)[0] == folded


@given(st.text(max_size=60))
def test_folding_knows_where_everything_came_from(text: str) -> None:
    folded, origin = fold(text)
    if origin is None:
        assert len(folded) == len(text)
    else:
        assert len(origin) == len(folded) + 1
        assert origin == sorted(origin)
        assert origin[-1] == len(text)


@pytest.mark.parametrize(
    ("name", "kind_of"),
    [("FOXO3a", "foxo3"), ("PPARγ", "ppar"), ("TNF-α", "tnf"), ("IL-1β", "il1"), ("IL-6", None), ("vitamin D", None),
     ("B12", None), ("magnesium", None)],
)  # fmt: skip
def test_a_name_backs_off_to_what_it_is_a_kind_of_but_never_loses_its_number(name: str, kind_of: str | None) -> None:
    tokens = analyse(name)
    assert shorter(max(tokens, key=lambda token: token.width), tokens) == kind_of


def test_a_negated_word_is_wanted_together_with_its_negation() -> None:
    found = concepts(parse("people without a deficiency").words, Synonyms({}), None)
    assert [concept.name for concept in found if concept.name.startswith("not ")] == ["not defici"]


def test_words_that_only_make_a_sentence_count_less_beside_others() -> None:
    found = concepts(parse("people with ageing muscles").words, Synonyms({}), None)
    assert {concept.name: concept.light for concept in found} == {"peopl": True, "age": False, "muscl": False}
    assert not concepts(parse("people").words, Synonyms({}), None)[0].light

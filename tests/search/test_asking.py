"""Every field of the tables is asked for: by values, concepts, words, numbers and presence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace
from search_library import indexed

from mgtui.model import Article, Claim, Concept, Library, SampleSize, Study, StudyLink, Term
from mgtui.model.kept import Decision, Kept, KeptNote
from mgtui.search.facts import Facts
from mgtui.search.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.search.engine import Engine, Searcher


def _claim(name: str, *links: StudyLink, **fields: object) -> Claim:
    return Claim(id=f"a/{name}", article="a", statement=f"Statement {name}.", studies=links, **fields)  # type: ignore[arg-type]


LIBRARY = Library(
    id="asked", title="Asked", articles={"a": Article("a", "One article")},
    claims={claim.id: claim for claim in (
        _claim("trial-for", StudyLink("trial", "supports"), StudyLink("cohort", "refutes"),
               outcome=Concept("total-testosterone"), population="Older women", direction="increases"),
        _claim("trial-against", StudyLink("trial", "refutes"), outcome=Concept("testosterone"), hedging="hedged",
               direction="decreases"),
        _claim("bare", outcome=Concept(text="grip strength"), direction="no_effect", status="reviewed"),
    )},
    studies={study.id: study for study in (
        Study("trial", "A trial", design="randomized controlled trial", n=SampleSize(total=40), issued="2004"),
        Study("cohort", "A cohort", design="cohort study", n=SampleSize(total=900), issued="2010", doi="10.1/AbC"),
        Study("alone", "Unused", design="cohort study", n=SampleSize(analysed=120)),
    )},
    terms={term.id: term for term in (
        Term("testosterone", "Testosterone"),
        Term("total-testosterone", "Total testosterone", ("TT",), broader="testosterone"),
    )},
)  # fmt: skip
KEPT = Kept(
    {"to-read": ("study:alone", "claim:a/bare"), "doubtful": ("claim:a/bare",)},
    (
        KeptNote("a/bare", "asked", "a", "Statement bare.", "Ask about dynamometers\ndoubtful"),
        KeptNote("study:alone", "asked", None, "Unused", "x"),
    ),
    {"study:trial": Decision("included"), "study:cohort": Decision("excluded", "double")},
)


@pytest.fixture(scope="module")
def asked(engine: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Searcher]:
    found = indexed(tmp_path_factory.mktemp("asked"), LIBRARY, engine)
    found.keep(KEPT)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("outcome:testosterone kind:claim", ["a/trial-for", "a/trial-against"]),
        ("outcome:TT", ["a/trial-for", "trial", "cohort"]),
        ('outcome:"total testosterone" -stance:supports', ["cohort"]),
        ("outcome:grip", ["a/bare"]),
        ("population:women", ["a/trial-for"]),
        ('population:"woman older"', ["a/trial-for"]),
        ('population:"younger women"', []),
        ("direction:increases,no_effect", ["a/trial-for", "a/bare"]),
        ('direction:"no effect"', ["a/bare"]),
        ("hedging:hedged", ["a/trial-against"]),
        ("status:reviewed", ["a/bare"]),
        ("kind:claim -status:reviewed", ["a/trial-for", "a/trial-against"]),
        ("n:100.. kind:study", ["cohort", "alone"]),
        ("n:..100 kind:study", ["trial"]),
        ("n:40 kind:study", ["trial"]),
        ("kind:claim has:study", ["a/trial-for", "a/trial-against"]),
        ("kind:claim -has:study", ["a/bare"]),
        ("kind:study -has:claim", ["alone"]),
        ("has:doi", ["cohort"]),
        ("doi:10.1/abc", ["cohort"]),
        ("has:population", ["a/trial-for"]),
        ("kind:claim design:rct stance:supports", ["a/trial-for"]),
        ("kind:claim design:rct stance:refutes", ["a/trial-against"]),
        ("kind:claim design:rct n:100..", []),
        ("kind:claim design:cohort n:100..", ["a/trial-for"]),
        ("kind:claim design:cohort year:2004", []),
        ("kind:study design:cohort n:100.. -has:doi", ["alone"]),
        ("level:2 kind:claim", ["a/trial-for", "a/trial-against"]),
        ("level:2 kind:study", ["trial"]),
        ("tag:to-read", ["a/bare", "alone"]),
        ("tag:doubtful,to-read kind:study", ["alone"]),
        ("has:tag -tag:doubtful", ["alone"]),
        ("screening:included,open", ["trial", "alone"]),
        ("has:screening -screening:excluded", ["trial"]),
    ],
)
def test_fields(asked: Searcher, query: str, expected: list[str]) -> None:
    results = asked.search(query)
    assert [hit.id for hit in results.hits] == expected
    assert results.unknown == ()
    assert [record for _, record in asked.select(parse(query))] == expected


@pytest.mark.parametrize(
    ("query", "word"),
    [
        ("stance:suports", "Did you mean stance:supports?"),
        ("outcome:nothing", "No outcome “nothing”"),
        ("n:many", "is no number"),
        ("has:feathers", "No has “feathers”"),
        ("tag:to-raed", "Did you mean tag:to-read?"),
        ("tag:read", "No tag “read”"),
        ("hedging:", "hedging: there are asserted, hedged"),
        ("n:", "takes a number or a range: n:50..100"),
        ("population:", "takes words"),
    ],
)
def test_what_is_no_value_is_said_and_known_for_wrong(asked: Searcher, query: str, word: str) -> None:
    results = asked.search(query)
    assert any(word in sentence for sentence in results.unknown)
    assert set(results.unknown) <= set(results.notes)


def test_words_and_fields_select_without_ranking(asked: Searcher) -> None:
    assert asked.select(parse("statement kind:claim")) == [
        ("claim", "a/trial-for"), ("claim", "a/trial-against"), ("claim", "a/bare"),
    ]  # fmt: skip
    assert asked.select(parse("statement -stance:supports stance:refutes")) == [("claim", "a/trial-against")]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("dynamometer", True), ("kind:note doubtful", True), ("kind:notes", True), ('"ask about"', True),
        ("dynamometers -doubtful", False), ("kind:claim dynamometer", False), ("tag:to-read dynamometer", False),
        ("dynamometer grip", False), ("-kind:note dynamometer", False),
    ],
)  # fmt: skip
def test_notes_are_found_by_all_their_words(asked: Searcher, query: str, found: bool) -> None:
    notes = [hit for hit in asked.search(query).hits if hit.kind == "note"]
    assert ("a/bare" in [hit.id for hit in notes]) == found
    assert asked.search(query).counts.get("note", 0) == len(notes)


def test_a_note_is_found_while_its_word_is_typed_and_marked(asked: Searcher) -> None:
    hit = next(hit for hit in asked.search("dynamo", typing=True).hits if hit.kind == "note")
    assert [hit.snippet[start:end] for start, end in hit.matches] == ["dynamometers"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("zinc sta", [("statement:", 3), ("status:", 3), ("stance:", 4)]),
        ("d", []),
        ("direction:", [("increases", 1), ("decreases", 1), ("no_effect", 1)]),
        ("direction:increases,", [("decreases", 1), ("no_effect", 1)]),
        ("-stance:ref", [("refutes", 4)]),
        ("outcome:total", [("total-testosterone", 3)]),
        ("outcome:tt", [("total-testosterone", 3)]),
        ('design:"coh', [("cohort study", 3)]),
        ("tag:", [("to-read", 2), ("doubtful", 1)]),
        ("direction:increases ", []),
        ("ratio:1", []),
        ("n:", []),
    ],
)
def test_offers(asked: Searcher, text: str, labels: list[tuple[str, int]]) -> None:
    offers = asked.offers(text)
    assert sorted((offer.label, offer.number) for offer in offers) == sorted(labels)
    for offer in offers:
        assert offer.text.startswith(text.rpartition(" ")[0])
        if not offer.label.endswith(":"):
            assert asked.search(offer.text).unknown == ()


def test_an_offer_with_a_space_is_quoted(asked: Searcher) -> None:
    assert asked.offers("kind:study design:coh")[0].text == 'kind:study design:"cohort study"'


def test_a_circle_of_terms_ends() -> None:
    terms = {"a": Term("a", "A", broader="b"), "b": Term("b", "B", broader="a")}
    claim = replace(LIBRARY.claims["a/bare"], outcome=Concept("a"))
    facts = Facts(replace(LIBRARY, terms=terms)).of_claim(claim, ())
    assert {value for name, value in facts if name == "outcome"} == {"a", "b"}

"""The inputs of an evidence profile on libraries made by hand."""

from __future__ import annotations

import json

import msgspec
import pytest
from profile_library import claim, library, link, null, profile_of, sized, study

from mgtui.evidence.cards import card
from mgtui.evidence.profile import participants
from mgtui.evidence.profile_records import Profile
from mgtui.evidence.profile_words import sections
from mgtui.model import Group, SampleSize, Verification
from mgtui.plain_records import profile_lines


def words(found: Profile) -> str:
    """Everything the profile says."""
    return "\n".join(
        line
        for section in sections(found)
        for item in section.items
        for line in (section.title, item.text, *item.notes)
    )


def test_one_study_behind_two_articles_counts_once_and_this_is_said() -> None:
    asked = claim("c", link("maggio"), relations=(("restates", "b/same"),))
    made = library([asked, claim("b/same", link("maggio"))], [study("maggio", "cohort study")])
    sources = profile_of(made).sources
    assert (sources.own, sources.with_others) == (1, 1)
    assert sources.works[0].claims == ("b/same",)
    assert sources.through[0].shared == ("study:maggio",)
    assert "maggio also stands behind 1 claim of b: it counts once" in words(profile_of(made))
    assert "maggio (the same source)" in words(profile_of(made))


def test_a_second_study_behind_another_article_counts() -> None:
    asked = claim("c", link("one"), relations=(("restates", "b/same"),))
    made = library([asked, claim("b/same", link("two"))], [study("one"), study("two")])
    assert profile_of(made).sources.with_others == 2


@pytest.mark.parametrize(
    ("first", "second", "works", "reason"),
    [
        ({"doi": "10.1/X"}, {"doi": "10.1/x"}, 1, "DOI"),
        ({"pmid": "1"}, {"pmid": "1"}, 1, "PMID"),
        ({"title": "On a thing."}, {"title": "On a Thing"}, 1, "title"),
        ({"doi": "10.1/x"}, {"doi": "10.1/y"}, 2, ""),
        ({"doi": ""}, {"doi": ""}, 2, ""),
        ({"identification": "unidentified"}, {"identification": "candidate"}, 1, "may be the same work"),
        ({"identification": "unidentified"}, {"identification": "outside"}, 2, ""),
        ({"identification": "candidate"}, {"identification": "candidate"}, 2, ""),
        (
            {"identification": "unidentified", "design": "animal study"},
            {"identification": "candidate", "design": "cohort study"},
            2,
            "",
        ),
    ],
)
def test_which_records_are_one_work(first: dict, second: dict, works: int, reason: str) -> None:
    made = library([claim("c", link("one"), link("two"))], [study("one", **first), study("two", **second)])
    found = profile_of(made).sources
    assert found.own == works
    assert reason in "".join(found.works[0].same_because)
    assert bool(found.works[0].same_because) == (works == 1)


def test_records_join_through_a_third() -> None:
    studies = [study("one", doi="10.1/x"), study("two", pmid="7"), study("three", doi="10.1/x", pmid="7")]
    made = library([claim("c", link("one"), link("two"), link("three"))], studies)
    assert profile_of(made).sources.own == 1


def test_a_candidate_that_refutes_is_no_guess_at_the_source() -> None:
    studies = [study("told", identification="unidentified"), study("guess", identification="candidate")]
    made = library([claim("c", link("told"), link("guess", "refutes"))], studies)
    assert len(profile_of(made).sources.works) == 2


def test_only_support_counts_as_a_source() -> None:
    links = [link("s"), link("b", "background"), link("r", "refutes"), link("m", "mixed"), link("u", None)]
    made = library([claim("c", *links)], [study(name) for name in "sbrmu"])
    found = profile_of(made)
    assert found.sources.own == 1
    assert [len(group.studies) for group in found.designs] == [4, 1]
    assert found.designs[1].background
    assert found.designs[1].level.words == "no level"


def test_a_source_from_outside_is_told_apart() -> None:
    made = library([claim("c", link("in"), link("out"))], [study("in"), study("out", identification="outside")])
    found = profile_of(made)
    assert (found.sources.own, found.sources.outside) == (2, 1)
    titles = {section.title: [item.target for item in section.items] for section in sections(found)}
    assert titles["Studies the article leans on"] == ["study:in"]
    assert titles["Studies from outside the article"] == ["study:out"]
    assert "2 independent sources (1 from outside the article) speak for this claim" in words(found)


def test_what_speaks_against_it() -> None:
    asked = claim("c", link("yes"), link("no", "refutes"), relations=(("contradicts", "opposite"),))
    opposite = claim("opposite", link("null"), link("aside", "background"), direction="no_effect")
    limit = claim("limit", relations=(("qualifies", "c"),))
    studies = [study("yes"), study("no"), study("null", effects=null()), study("aside")]
    found = profile_of(library([asked, opposite, limit], studies))
    assert [other.id for other in found.against] == ["a/opposite"]
    assert found.against[0].studies == {"study:null": "null"}
    assert [other.id for other in found.limits] == ["a/limit"]
    against = next(section for section in sections(found) if section.title == "What speaks against it")
    assert [item.target for item in against.items] == ["study:no", "a/opposite"]


def test_a_contradiction_is_seen_from_its_other_end() -> None:
    other = claim("other", relations=(("contradicts", "c"),))
    assert [against.id for against in profile_of(library([claim("c"), other], [])).against] == ["a/other"]


def test_a_contradicting_claim_in_a_library_that_is_not_open_is_shown_but_leads_nowhere() -> None:
    asked = claim("c", relations=(("contradicts", "else::a/x"),))
    found = profile_of(library([asked], []))
    item = next(section for section in sections(found) if section.glyph == "−").items[0]
    assert item.target is None
    assert "in a library that is not open" in item.notes


def test_a_rejected_claim_speaks_neither_for_nor_against() -> None:
    others = [claim("o", link("s"), status="rejected"), claim("p", link("s"), status="rejected")]
    asked = claim("c", link("s"), relations=(("contradicts", "o"), ("restates", "p")))
    found = profile_of(library([asked, *others], [study("s")]))
    assert found.sources.works[0].claims == ()
    assert not any(other.statement for other in (*found.against, *found.sources.through))


def test_what_is_unknown_is_said_to_be_unknown() -> None:
    made = library([claim("c", link("s"), link("gone"), status="extracted")], [study("s", identification=None)])
    said = words(profile_of(made))
    for expected in (
        "number not recorded",
        "design not recorded",
        "Population not recorded",
        "No result is recorded",
        "Not recorded: s",
        "study:gone is not in the library",
        "how it was found is not recorded; whether its facts were checked is not recorded",
        "This claim is extracted: nobody has reviewed it",
        "Unknown: 1 study",
        "· not judged: s",
    ):
        assert expected in said


def test_every_input_is_shown() -> None:
    given = study(
        "s",
        "cohort study",
        population="Nurses of Ulm",
        n=sized(1234),
        funding="A maker of pills",
        caveats=("Only one town.",),
        verification=Verification("partly", "Seen at a site."),
    )
    made = library([claim("c", link("s", "supports", "overstated", evidence="Table 2.", note="Only nurses."))], [given])
    said = words(profile_of(made))
    for expected in (
        "Nurses of Ulm", "1,234 people", "s: A maker of pills", "Only one town.", "Seen at a site.", "Table 2.",
        "Only nurses.", "! overstated: s", "+ supports", "level 3", "~ s: named by the article", "People: 1 study",
    ):  # fmt: skip
        assert expected in said


@pytest.mark.parametrize(
    ("design", "size", "text"),
    [
        ("cohort study", SampleSize(1453, 1138), "1,453 people (1,138 analysed)"),
        ("cohort study", SampleSize(399, 399), "399 people"),
        ("cohort study", SampleSize(None, 12), "12 people analysed"),
        ("animal study", sized(20), "20 animals"),
        ("in vitro study", SampleSize(groups=(Group("at rest", 60), Group("stirred", 30))), "at rest 60, stirred 30"),
        ("cohort study", None, "number not recorded"),
        ("narrative review", sized(3), "no participants of its own"),
        (None, sized(3), "3 participants"),
    ],
)
def test_participants(design: str | None, size: SampleSize | None, text: str) -> None:
    assert participants(study("s", design, n=size)) == text


def test_participants_of_several_studies_are_never_added_up() -> None:
    studies = [study("one", "cohort study", n=sized(10)), study("two", "cohort study", n=sized(20))]
    group = profile_of(library([claim("c", link("one"), link("two"))], studies)).designs[0]
    assert group.participants == ("10 people", "20 people")


def test_no_such_claim() -> None:
    with pytest.raises(KeyError):
        profile_of(library([], []))


def test_the_card_of_a_claim_holds_its_profile_and_the_text_is_made_from_it() -> None:
    made = library([claim("c", link("s", "supports", "faithful"))], [study("s", "cohort study", n=sized(10))])
    found = json.loads(json.dumps(card(made, "a/c")))["profile"]
    assert msgspec.convert(found, Profile) == profile_of(made)
    lines = profile_lines(found)
    assert lines[:2] == [
        "Evidence profile",
        "  One observational study speaks for this claim; that study is told faithfully.",
    ]
    assert "  ▤ Studies by design: cohort study · level 3 · 10 people" in lines
    assert not any("Studies the article leans on" in line for line in lines)

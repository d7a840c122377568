"""The decisions of a review: kept at once in the open format, taken back, and never asked again."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import review_library
from libraries import MINERALS, unreviewed_library
from msgspec.structs import replace

from mgtui.errors import Changed
from mgtui.extraction.candidate_records import Candidates, ClaimCandidate, RelationSuggestion
from mgtui.extraction.candidates import candidate_at, claims_read
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.history import history_of
from mgtui.importing.add import add
from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import Article, Concept, Group, Relation, SampleSize, Study, Term
from mgtui.review import queue
from mgtui.review.items import Item
from mgtui.review.library import StudyTitles, titled
from mgtui.review.session import ReviewSession
from mgtui.review.terms import TermReview
from mgtui.writing.removing import remove
from mgtui.writing.store import LibraryStore


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return review_library.made(tmp_path / "library")


def items(session: ReviewSession, kind: str, article: str = "good") -> list[Item]:
    return [item for item in session.load(article) if item.kind == kind]


def accept_as_read(session: ReviewSession, item: Item) -> None:
    """Accept a claim with its first reading, sure or not."""
    session.choices.next_reading(item)
    session.accept(item)


def snapshot(root: Path) -> dict[str, str]:
    """The files of records, an empty list being as good as no file."""
    found = {}
    for path in [*root.glob("*.yaml"), *root.glob("claims/*.yaml")]:
        text = path.read_text("utf-8")
        if text.strip() != "[]":
            found[str(path.relative_to(root))] = text
    return found


def test_accepted_is_a_reviewed_claim_and_rejected_is_remembered(root: Path) -> None:
    session = ReviewSession(root)
    first, second, *_ = items(session, "claim")
    assert session.state(first) == "open"
    assert session.claim_of(first).status == "extracted"
    accept_as_read(session, first)
    session.reject(second)
    library = read_library(root)
    assert library.mistakes == ()
    by_quote = {claim.anchors[0].quote: claim for claim in library.claims.values()}
    assert by_quote[first.quote].status == "reviewed"
    assert by_quote[first.quote].direction == "increases"
    assert by_quote[second.quote].status == "rejected"
    assert len(by_quote[first.quote].places) == 1
    again = ReviewSession(root)
    assert [again.state(item) for item in items(again, "claim")][:3] == ["accepted", "rejected", "open"]


def test_every_decision_leaves_a_sound_library_and_undo_brings_all_back(root: Path) -> None:
    before = snapshot(root)
    session = ReviewSession(root)
    states = []
    for article in session.articles:
        for number, item in enumerate(session.load(article)):
            states.append(snapshot(root))
            if item.kind == "claim":
                session.choices.next_reading(item)
            (session.reject if number % 3 == 2 else session.accept)(item)
            assert read_library(root).mistakes == (), item
    for item in session.relations([claim for claim in session.library.claims.values() if claim.status == "reviewed"]):
        session.accept(item)
        assert read_library(root).mistakes == (), item
    half = len(states) // 2
    undone = 0
    while (undoing := session if undone < half else ReviewSession(root)).undo() is not None:
        undone += 1
        library = read_library(root)
        assert library.mistakes == ()
        assert (undoing.library.claims, undoing.library.studies) == (library.claims, library.studies)
    assert undone > len(states)
    assert snapshot(root) == before
    assert session.undo() is None


def test_an_undone_decision_is_open_again(root: Path) -> None:
    session = ReviewSession(root)
    for kind in ("claim", "study"):
        item = items(session, kind)[0]
        for decide in (session.accept, session.reject):
            decide(item)
            assert session.state(item) != "open"
            assert session.undo() == item
            assert session.state(item) == "open"


def test_an_undo_says_what_was_done_later_and_stays(root: Path) -> None:
    session = ReviewSession(root)
    session.reject(items(session, "claim")[0])
    store = LibraryStore(root)
    with store.transaction() as transaction:
        transaction.records("studies.yaml").set_record("night", {"id": "night", "label": "Night 2020"})
        transaction.commit("made the study night")
    session.undo()
    assert session.undone.endswith("”; what was done later stays: made the study night")
    assert "night" in (root / "studies.yaml").read_text("utf-8")


def test_a_decision_can_be_changed(root: Path) -> None:
    session = ReviewSession(root)
    item = items(session, "claim")[0]
    session.reject(item)
    session.accept(item)
    session.accept(item, replace(session.claim_of(item), statement="Magnesium helps.", direction=None, note="mended"))
    (claim,) = read_library(root).claims.values()
    assert (claim.statement, claim.direction, claim.note, claim.status) == (
        "Magnesium helps.",
        None,
        "mended",
        "reviewed",
    )
    session.undo()
    assert session.claim_of(item).direction == "increases"


def test_a_further_claim_of_the_same_words(root: Path) -> None:
    session = ReviewSession(root)
    item = items(session, "claim")[0]
    session.accept(item)
    session.accept_also(item, replace(session.claim_of(item), statement="A second thing."))
    assert len(read_library(root).claims) == 2
    assert session.undo() == item
    assert session.state(item) == "accepted"
    assert len(read_library(root).claims) == 1


def test_linking_a_study_makes_its_record_and_accepts_the_claim(root: Path) -> None:
    session = ReviewSession(root)
    claim = items(session, "claim")[1]
    ((told, study),) = session.studies_described(claim)
    assert (told.words, session.studies_to_link(claim)) == ("randomized controlled trial", [])
    session.link(claim, study, "supports")
    assert session.studies_described(claim) == []
    library = read_library(root)
    assert library.mistakes == ()
    (record,) = library.studies.values()
    assert record.title == "2012 randomized controlled trial in 46 older adults, not identified"
    assert (record.design, record.n.total, record.issued) == (None, 46, "2012")
    (made,) = library.claims.values()
    assert [(link.id, link.stance) for link in made.studies] == [(record.id, "supports")]
    again = ReviewSession(root)
    assert (again.studies_described(items(again, "claim")[1]), again.state(items(again, "study")[0])) == (
        [],
        "accepted",
    )
    session.undo()
    assert (read_library(root).studies, read_library(root).claims) == ({}, {})


def test_a_study_of_another_library_is_taken_over_once_with_what_it_needs(root: Path) -> None:
    session = ReviewSession(root, LibrarySet((bundled_library(), root)))
    first, second, *_ = items(session, "claim")
    brilla = session.library.other_studies["magnesium::brilla-2000"]
    session.link(first, brilla, "supports")
    ReviewSession(root, LibrarySet((bundled_library(), root))).link(second, brilla)
    library = read_library(root)
    assert library.mistakes == ()
    assert [study.effects for study in library.studies.values()] == [brilla.effects]
    assert [study.n for study in library.studies.values()] == [brilla.n]


def test_terms_of_another_library_come_along(root: Path) -> None:
    (root / "terms.yaml").unlink()
    session = ReviewSession(root, LibrarySet((bundled_library(), root)))
    item = items(session, "claim")[0]
    accept_as_read(session, item)
    library = read_library(root)
    assert library.mistakes == ()
    assert {"magnesium"} <= library.terms.keys()


@pytest.mark.parametrize("decision", ["accept", "reject"])
def test_a_relation_is_asked_once(root: Path, decision: str) -> None:
    session = ReviewSession(root)
    for article in session.articles:
        for item in items(session, "claim", article):
            accept_as_read(session, item)
    asked = items(session, "relation", "good")
    assert asked
    for item in asked:
        assert isinstance(item.found, RelationSuggestion)
        getattr(session, decision)(item)
        assert session.state(item) == ("accepted" if decision == "accept" else "rejected")
    library = read_library(root)
    assert library.mistakes == ()
    stored = [relation for claim in library.claims.values() for relation in claim.relations]
    assert {relation.status for relation in stored} == {"reviewed" if decision == "accept" else "rejected"}
    assert items(ReviewSession(root), "relation", "good") == []


def test_the_type_of_a_relation_can_be_edited(root: Path) -> None:
    session = ReviewSession(root)
    for article in session.articles:
        for item in items(session, "claim", article):
            accept_as_read(session, item)
    item = items(session, "relation", "bad")[0]
    assert isinstance(item.found, RelationSuggestion)
    session.accept(item, Relation("contradicts", item.found.target, "Better against worse."))
    stored = [relation for claim in read_library(root).claims.values() for relation in claim.relations]
    assert [(relation.type, relation.reason) for relation in stored] == [("contradicts", "Better against worse.")]


def test_decisions_survive_the_article_in_another_spelling(root: Path) -> None:
    session = ReviewSession(root)
    first, second, *_ = items(session, "claim")
    session.accept(first)
    session.reject(second)
    path = root / "articles" / "good.md"
    text = (
        path.read_text("utf-8")
        .replace("adults.\nA 2012", "adults!\nA 2012")
        .replace("controlled trial", "controlled – trial")
    )
    path.write_text(text, "utf-8")
    assert read_library(root).mistakes
    again = ReviewSession(root)
    found = items(again, "claim")
    assert [again.state(item) for item in found][:3] == ["accepted", "rejected", "open"]
    assert read_library(root).mistakes
    again.accept(found[2])
    assert read_library(root).mistakes == ()
    assert again.undo() == found[2]
    library = read_library(root)
    assert (library.mistakes, len(library.claims)) == ((), 2)


def test_decisions_survive_removing_and_adding_the_article(root: Path) -> None:
    session = ReviewSession(root)
    first, second, *_ = items(session, "claim")
    session.accept(first)
    session.link(first, items(session, "study")[0])
    session.reject(second)
    text = (root / "articles" / "good.md").read_text("utf-8")
    gone = remove(root, "good")
    assert read_library(root).claims == {}
    assert gone.left == tuple(f"study:{name}" for name in read_library(root).studies)
    assert len(gone.left) == 1
    assert gone.left[0] in gone.line()
    (root / "articles" / "good.md").write_text(text, "utf-8")
    again = ReviewSession(root)
    assert [again.state(item) for item in items(again, "claim")][:3] == ["accepted", "rejected", "open"]
    assert again.claim_of(first).studies
    assert read_library(root).mistakes == ()


def test_undoing_the_addition_takes_the_claims_along_and_adding_again_brings_them_back(tmp_path: Path) -> None:
    source, root = tmp_path / "sleep.txt", tmp_path / "library"
    source.write_text("Sleep\n\nMagnesium significantly improves sleep quality in older adults.\n", "utf-8")
    add([source], root)
    session = ReviewSession(root)
    (item,) = session.load("sleep")
    session.accept(item)
    decided = read_library(root)
    assert [step.number for step in history_of([root]).undo(1)] == [2, 1]
    library = read_library(root)
    assert (library.articles, library.claims, library.mistakes) == ({}, {}, ())
    history_of([root]).redo()
    assert read_library(root) == decided
    history_of([root]).undo(1)
    add([source], root)
    again = ReviewSession(root)
    assert again.state(*again.load("sleep")) == "accepted"
    assert read_library(root).mistakes == ()


def test_a_claim_taken_out_by_hand_is_open_again(root: Path) -> None:
    session = ReviewSession(root)
    item = items(session, "claim")[0]
    session.accept(item)
    (root / "claims" / "good.yaml").write_text("[]\n", "utf-8")
    again = ReviewSession(root)
    assert again.state(items(again, "claim")[0]) == "open"


def test_claims_whose_file_was_taken_out_by_hand_are_not_written_again(root: Path) -> None:
    session = ReviewSession(root)
    first, second, *_ = items(session, "claim")
    session.accept(first)
    (root / "claims" / "good.yaml").unlink()
    again = ReviewSession(root)
    assert again.state(items(again, "claim")[0]) == "open"
    again.accept(second)
    assert [claim.anchors[0].quote for claim in read_library(root).claims.values()] == [second.quote]


def test_what_was_changed_by_hand_is_not_taken_back(root: Path) -> None:
    session = ReviewSession(root)
    first, second, *_ = items(session, "claim")
    session.accept(first)
    session.accept(second)
    path = root / "claims" / "good.yaml"
    text = path.read_text("utf-8")
    statement = session.claim_of(second).statement
    path.write_text("# mine\n" + text.replace(f'statement: "{statement}"', "statement: My own words."), "utf-8")
    with pytest.raises(Changed):
        session.undo()
    assert "My own words." in path.read_text("utf-8")
    assert session.undo() == first
    assert path.read_text("utf-8").startswith("# mine")


def test_a_review_that_is_opened_again_reads_only_what_has_changed(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    read: list[str] = []

    def reads(article: Article, vocabulary: Vocabulary, told: object) -> tuple[ClaimCandidate, ...]:
        read.append(article.id)
        return claims_read(article, vocabulary)

    monkeypatch.setattr(queue, "claims_read", reads)
    monkeypatch.setattr(queue, "_KEPT", {})
    (root / "articles" / "more.md").write_text("# More\n\nZinc lowers blood pressure in adults.\n", "utf-8")
    session = ReviewSession(root)
    before = [session.load(article) for article in ("good", "more")]
    session.accept(before[1][0])
    again = ReviewSession(root)
    assert [item.key for item in again.load("more")] == [item.key for item in before[1]]
    again.load("good")
    claim = again.claim_of(before[0][0])
    again.accept(before[0][0], replace(claim, exposure=Concept("b")), [Term("b", "Zinc B")])
    assert "b" in again.library.terms
    named = ReviewSession(root)
    for article in ("good", "more"):
        named.load(article)
    assert read == ["good", "more"]
    (root / "articles" / "more.md").write_text("# More\n\nZinc raises blood pressure in adults.\n", "utf-8")
    (root / "terms.yaml").write_text("- {id: a, label: Zinc Z}\n", "utf-8")
    changed = ReviewSession(root)
    for article in ("more", "more", "good"):
        changed.load(article)
    # No term that is new names anything in the other article, and those that went say no more than health does.
    assert read == ["good", "more", "more"]


def test_the_place_is_kept(root: Path) -> None:
    session = ReviewSession(root)
    claims = items(session, "claim")
    assert session.place() is None
    session.accept(claims[0])
    assert ReviewSession(root).place() == ("good", claims[0].key)
    session.leave_at(claims[2])
    assert ReviewSession(root).place() == ("good", claims[2].key)


def test_everything_open_has_the_relations_of_candidates(root: Path) -> None:
    session = ReviewSession(root)
    kinds = [item.kind for item in session.everything_open(session.articles)]
    assert kinds.count("claim") >= 6
    assert kinds.count("study") == 2
    assert kinds.count("relation") >= 2


def test_a_study_is_found_by_its_title_as_records_come_and_go() -> None:
    one = Study("a", "Sleep in nurses", issued="2011")
    other = replace(one, title="Another")
    second, third = replace(one, id="b"), replace(one, id="c")
    elsewhere = titled(Study("other::b", "Sleep, in Nurses", issued="2011-05"))
    titles = StudyTitles()
    expected = [({"a": one}, one), ({"a": other}, None), ({"a": other, "b": second, "c": third}, second)]
    for studies, found in [*expected, ({"a": other, "c": third}, third)]:
        titles.follow(studies)
        assert titles.of_title(elsewhere) == found


CITED = """\
---
title: "Caffeine before bed"
---
Caffeine significantly reduces total sleep time when it is taken before bedtime (Drake et al., 2013).

| Study | Design | Population | n | Intervention |
|---|---|---|---|---|
| Drake et al. (2013) | Randomized trial | healthy adults | 12 | 400 mg caffeine |
| Smith et al. (2014) | Randomized trial | older adults | 40 | 400 mg caffeine |

## References

1. Drake C, Roehrs T, Roth T. Caffeine effects on sleep before going to bed. J Clin Sleep Med. 2013;9(11):1195-1200.
"""


def decided_when_they_were_several(root: Path, what: str) -> ReviewSession:
    """A library in which the row of a study was decided on, before it and the reference were one candidate."""
    (root / "articles" / "cited.md").write_text(CITED, "utf-8")
    session = ReviewSession(root)
    (merged,) = [item for item in items(session, "study", "cited") if item.found.year == 2013]
    row = replace(merged, key=merged.found.aliases[-1], found=replace(merged.found, key=merged.found.aliases[-1]))
    (session.accept if what == "accept" else session.reject)(row)
    return ReviewSession(root)


@pytest.mark.parametrize(("what", "state"), [("accept", "accepted"), ("reject", "rejected")])
def test_what_was_decided_on_one_of_several_candidates_holds_for_the_study(root: Path, what: str, state: str) -> None:
    session = decided_when_they_were_several(root, what)
    (merged,) = [item for item in items(session, "study", "cited") if item.found.year == 2013]
    assert session.state(merged) == state
    session.accept(merged)
    assert (session.state(merged), len(read_library(root).studies)) == ("accepted", 1)
    assert session.undo() == merged
    assert session.state(merged) == state
    assert session.undo() == merged
    assert session.state(merged) == "open"
    assert read_library(root).studies == {}


def test_the_same_study_in_another_article_is_not_decided_with_it(root: Path) -> None:
    (root / "articles" / "again.md").write_text(CITED.replace("2013;9(11)", "2013;8(1)"), "utf-8")
    decided_when_they_were_several(root, "reject")
    session = ReviewSession(root)
    (elsewhere,) = [item for item in items(session, "study", "again") if item.found.year == 2013]
    assert session.state(elsewhere) == "open"


def test_a_claim_whose_anchor_is_no_mapping_is_asked_about_and_not_fatal(root: Path) -> None:
    """The mistake is one that the check names; the claim has no anchor then."""
    (root / "claims").mkdir(exist_ok=True)
    (root / "claims" / "good.yaml").write_text(
        '- {id: c, statement: "Magnesium improves sleep.", anchors: [text], status: reviewed}\n', "utf-8"
    )
    assert read_library(root).mistakes
    session = ReviewSession(root)
    lost = [item for item in session.load("good") if "Magnesium improves sleep." in str(item)]
    assert lost
    assert items(session, "claim")


CITING = """\
# Coffee and sleep

Coffee reduces sleep in healthy adults [1, 2]. Tea improves mood in women (Roe et al., 2014).

## References

1. Drake C, Roehrs T, Roth T. Caffeine effects on sleep. J Clin Sleep Med. 2013;9(11):1195-1200.
2. Poe A. Late coffee and rest. Sleep. 2015;2:3-4.
3. Roe A, Poe B, Doe C. Tea and mood. Mood. 2014;1:2-3.
"""


def test_accepting_a_claim_links_the_studies_that_its_words_cite(root: Path) -> None:
    (root / "articles" / "coffee.md").write_text(CITING, "utf-8")
    session = ReviewSession(root)
    coffee, tea = items(session, "claim", "coffee")
    named = session.studies_to_link(coffee)
    assert [(each.words, study.found.year) for each, study in named] == [("[1, 2]", 2013), ("[1, 2]", 2015)]
    session.choices.put_off(coffee, named[1][1].key)
    before = snapshot(root)
    session.accept(coffee)
    library = read_library(root)
    (claim,) = library.claims.values()
    assert [(library.studies[link.id].issued, link.identification) for link in claim.studies] == [("2013", "stated")]
    assert session.studies_to_link(coffee) == []
    assert [session.state(study) for _, study in named] == ["accepted", "open"]
    session.undo()
    assert snapshot(root) == before
    assert session.state(named[0][1]) == "open"
    session.reject(items(session, "study", "coffee")[2])
    session.accept(tea)
    assert [claim.studies for claim in read_library(root).claims.values()] == [()]


PAPER = """\
# Zinc against colds

## Abstract

Colds are common in winter. In a randomized trial 120 adults took zinc or placebo for five months. The zinc group had
fewer colds. We conclude that zinc reduces the duration of colds in adults.

## Introduction

Coffee increases blood pressure.

## Conclusion

Zinc lozenges shorten colds. Doctors should recommend zinc to adults with colds.
"""


def test_a_paper_supports_what_it_concludes_itself(root: Path) -> None:
    (root / "articles" / "zinc.md").write_text(PAPER, "utf-8")
    session = ReviewSession(root)
    found = {
        item.statement: [each.stance for each, _ in session.studies_to_link(item)]
        for item in items(session, "claim", "zinc")
    }
    assert found["We conclude that zinc reduces the duration of colds in adults."] == ["supports"]
    assert found["Zinc lozenges shorten colds."] == ["supports"]
    assert {stance for words, stances in found.items() if "zinc" not in words.lower() for stance in stances} <= {None}
    assert found["Doctors should recommend zinc to adults with colds."] == [None]
    session.accept(
        next(each for each in items(session, "claim", "zinc") if each.statement == "Zinc lozenges shorten colds.")
    )
    (claim,) = read_library(root).claims.values()
    assert [(link.stance, link.fidelity, link.identification) for link in claim.studies] == [
        ("supports", None, "stated")
    ]


TRIAL = (
    "BACKGROUND: Earlier trials had 900 patients. METHODS: In a randomized trial, 48 older adults with insomnia took "
    "magnesium (n = 24) or placebo (n = 24) for 8 weeks. RESULTS: There was a lower risk of depression (relative risk "
    "0.60, 95% CI 0.41 to 0.88; p = 0.01)."
)


def test_what_an_abstract_gives_is_taken_into_the_record_or_left(root: Path) -> None:
    studies = [
        {"id": "roe-2014", "title": "Magnesium in insomnia", "abstract": TRIAL, "duration": "two months"},
        {"id": "poe-2015", "title": "A second look at tea", "abstract": "We studied 30 healthy volunteers."},
        {"id": "lo-2016", "title": "Tea", "abstract": "Tea is old."},
    ]
    (root / "studies.yaml").write_text("".join(f"- {json.dumps(study)}\n" for study in studies), "utf-8")
    before = read_library(root).studies
    session = ReviewSession(root)
    trial, second = session.readings()
    assert [item.is_sure for item in (trial, second)] == [False, False]
    assert (trial.kind, session.state(trial)) == ("study", "open")
    assert "48 older adults" in trial.fields()["words"]["n"]
    session.accept(trial)
    library = read_library(root)
    study = library.studies["roe-2014"]
    assert (study.design, study.population, study.duration) == (
        "randomized controlled trial", "older adults with insomnia", "two months",
    )  # fmt: skip
    assert study.n == SampleSize(total=48, groups=(Group("magnesium", 24), Group("placebo", 24)))
    assert [(each.outcome, each.measure, each.estimate, each.ci, each.p) for each in study.effects] == [
        ("depression", "relative risk", 0.6, (0.41, 0.88), "0.01")
    ]
    assert (library.mistakes, session.state(trial)) == ((), "accepted")
    session.reject(second)
    assert ReviewSession(root).readings() == []
    session.undo()
    session.undo()
    assert read_library(root).studies == before
    assert [item.key for item in ReviewSession(root).readings()] == [trial.key, second.key]


def test_abstracts_that_give_nothing_keep_none_out_that_give_something(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, number in (("AT_ONCE", 2), ("IN_VAIN", 3)):
        monkeypatch.setattr(f"mgtui.review.readings.{name}", number)
    silent = [{"id": f"tea-{number}", "title": "Tea", "abstract": "Tea is old."} for number in range(5)]
    telling = [{"id": f"roe-{number}", "title": "Magnesium", "abstract": TRIAL} for number in range(3)]
    titled_only = {"id": "poe", "title": "Magnesium in insomnia: a randomised controlled trial"}
    studies = [*silent[:2], telling[0], *silent[2:], *telling[1:], titled_only]
    (root / "studies.yaml").write_text("".join(f"- {json.dumps(study)}\n" for study in studies), "utf-8")

    def offered() -> list[str]:
        return [item.key.partition(":")[2] for item in ReviewSession(root).readings()]

    # Two that give nothing are no two of those that are offered; after a third it ends, and goes on the next time.
    assert offered() == ["roe-0", "poe"]
    assert offered() == ["roe-0", "roe-1", "poe"]
    session = ReviewSession(root)
    session.accept(session.readings()[0])
    assert offered() == ["roe-1", "roe-2", "poe"]
    # What gave nothing is read again when nothing else is left: terms may have come that it speaks of.
    session.accept(session.readings()[0])
    session.accept(next(item for item in session.readings() if "roe-2" in item.key))
    for _ in range(2):
        assert offered() == ["poe"]
    path = root / "studies.yaml"
    text = path.read_text("utf-8")
    before, after = (json.dumps(each) for each in (silent[4], {**silent[4], "abstract": TRIAL}))
    path.write_text(text.replace(f"- {before}\n", f"- {after}\n"), "utf-8")
    found = [offered(), offered()]
    assert ["poe", "tea-4"] in found


def test_what_was_accepted_together_leaves_nothing_passed_over(root: Path) -> None:
    session = ReviewSession(root)
    first, second, third, *_ = items(session, "claim")
    session.accept_all([second, third])
    assert not session.is_found_since(first)
    session.undo()
    session.accept(third)
    assert session.is_found_since(first)


def test_what_was_decided_is_not_asked_again_when_sentences_are_cut_or_found_otherwise(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = ReviewSession(root)
    first, second, third, *_ = items(session, "claim")
    session.accept(second)
    session.reject(third)
    assert session.is_found_since(first)
    read = queue.candidates

    def otherwise(*given: object) -> Candidates:
        """As an improved reading would find them: their first word left out, so that they are known by other keys."""
        found = read(*given)
        article = given[0]
        places = [replace(each.places[0], start=each.places[0].start + 10) for each in found.claims]
        return replace(found, claims=tuple(candidate_at(article, place) for place in places))

    monkeypatch.setattr(queue, "candidates", otherwise)
    again = ReviewSession(root)
    found = items(again, "claim")
    assert [again.state(item) for item in found[:3]] == ["open", "accepted", "rejected"]
    assert found[1].key != second.key
    assert [again.is_found_since(item) for item in found[:4]] == [True, False, False, False]


def test_a_design_that_a_title_says_is_proposed_for_its_record(root: Path) -> None:
    (root / "studies.yaml").write_text(
        "- {id: a, title: 'Zinc for colds: a double-blind, placebo-controlled, cross-over trial'}\n"
        "- {id: b, title: 'Zinc: a systematic review and meta-analysis of randomized controlled trials'}\n"
        "- {id: c, title: 'Zinc and sleep'}\n"
        "- {id: d, title: 'Zinc: a randomized trial', design: cohort study}\n",
        "utf-8",
    )
    session = ReviewSession(root)
    found = session.readings()
    assert [(item.found.study, item.found.design, item.is_sure) for item in found] == [
        ("a", "crossover trial", True), ("b", "meta-analysis", True),
    ]  # fmt: skip
    session.accept_all(found)
    designs = [study.design for study in read_library(root).studies.values()]
    assert designs == ["crossover trial", "meta-analysis", None, "cohort study"]
    assert ReviewSession(root).readings() == []
    session.undo()
    assert [study.design for study in read_library(root).studies.values()][:2] == [None, None]


def test_a_study_accepted_after_a_claim_that_names_it_is_linked_to_it(root: Path) -> None:
    (root / "articles" / "coffee.md").write_text(CITING, "utf-8")
    session = ReviewSession(root)
    coffee = items(session, "claim", "coffee")[0]
    named = [study for _, study in session.studies_to_link(coffee)]
    session.reject(named[0])
    session.choices.put_off(coffee, named[1].key)
    session.accept(coffee)
    session.undo()
    session.undo()
    session.reject(named[0])
    session.accept(coffee)
    assert [study.key for _, study in session.unlinked(coffee)] == [named[1].key]
    session.accept(named[0])
    session.accept(named[1])
    library = read_library(root)
    (claim,) = library.claims.values()
    assert [(library.studies[link.id].issued, link.identification) for link in claim.studies] == [("2013", "stated")]
    session.undo()
    session.undo()
    assert [each.studies for each in read_library(root).claims.values()] == [()]


def test_a_design_that_the_article_alone_gives_is_kept_only_where_the_reader_takes_it(root: Path) -> None:
    text = CITING.replace("Tea improves", "A meta-analysis by Poe (2015) saw it. Tea improves")
    (root / "articles" / "coffee.md").write_text(text, "utf-8")
    session = ReviewSession(root)
    called = next(item for item in items(session, "study", "coffee") if item.found.design)
    assert (called.found.design, called.fields()["unsure"]) == ("meta-analysis", ("design",))
    session.accept(called)
    assert [study.design for study in read_library(root).studies.values()] == [None]
    session.undo()
    session.accept(called, called.found.as_study(""))
    assert [study.design for study in read_library(root).studies.values()] == ["meta-analysis"]


def test_how_a_claim_stands_is_told_without_reading_it_by_the_terms_there_are(tmp_path: Path, monkeypatch) -> None:
    review = ReviewSession(unreviewed_library(tmp_path))
    items = review.load("sleep")
    monkeypatch.setattr(ReviewSession, "_named", None)
    assert {review.state(item) for item in items} == {"open"}


def test_the_claims_of_other_libraries_are_not_read_again_at_each_decision(tmp_path: Path) -> None:
    root = review_library.made(tmp_path / "library")
    (root / "articles" / "coffee.md").write_text(
        "# Coffee\n\nCoffee reduces anxiety in young women.\n\nCoffee increases anxiety in old men.\n", "utf-8"
    )
    session = ReviewSession(root, LibrarySet((MINERALS, root)))
    items = session.load("coffee")
    before = session.library.related
    for item in items:
        session.accept(item, session.claim_of(item))
    assert {"coffee", "anxiety"} <= session.library.terms.keys()
    assert session.library.related is before
    found = session.relations_anew()
    assert session.library.related is not before
    assert session.relations_anew() == []
    again = ReviewSession(root, LibrarySet((MINERALS, root)))
    fresh = [item for item in again.load("coffee") if item.kind == "relation"]
    assert fresh
    assert [item.key for item in found] == [item.key for item in fresh]


def test_terms_that_come_later_bring_relations_between_claims_that_were_accepted_before(tmp_path: Path) -> None:
    root = review_library.made(tmp_path / "library")
    (root / "claims").mkdir(exist_ok=True)
    for name, thing, verb in (("light", "Photobrasion", "decreases"), ("lamps", "Zapping", "increases")):
        text = f"{thing} {verb} heel spur pain in adults."
        (root / "articles" / f"{name}.md").write_text(f"# {name}\n\n{text}\n", "utf-8")
        (root / "claims" / f"{name}.yaml").write_text(
            f"- {{id: c, statement: {text}, anchors: [{{quote: {text}}}], status: reviewed, direction: {verb},\n"
            f"   exposure: {{text: {thing}}}, outcome: {{text: heel spur pain}}}}\n", "utf-8"
        )  # fmt: skip
    session = ReviewSession(root)
    assert not [item for name in ("light", "lamps") for item in session.load(name) if item.kind == "relation"]
    assert session.relations_anew() == []
    TermReview(session)._put_term(Term("photobrasion", "Photobrasion", alt_labels=("Zapping",)), "made a term")
    (found,) = session.relations_anew()
    assert found.found.type == "contradicts"
    assert session.relations_anew() == []

"""What a person writes in their own library: each operation a step that can be taken back and brought back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from two_libraries import Two

from mgtui.authoring.assignments import parsed
from mgtui.authoring.author import Author, Written
from mgtui.authoring.refusals import Refused
from mgtui.errors import InUse, LibraryWriteError, NoSuchRecord
from mgtui.history import history_of
from mgtui.library.reader import read_library
from mgtui.model import Library, Relation, StudyLink, TextSpan

OPERATIONS: dict[str, Callable[[Author], Written]] = {
    "new claim": lambda a: a.new_claim("mint", "Cold mint", "Cold mint cools.", parsed(["topics=herb"])),
    "set": lambda a: a.set_fields("mint/cools", parsed(["note=", "direction=decreases", "studies.loe-2012.note=x"])),
    "split": lambda a: a.split("mint/cools", [], parsed(["statement=Mint is cold.", "anchors.1.quote=Cold mint"])),
    "join": lambda a: a.join("mint/cools", "mint/warms"),
    "move": lambda a: a.move_anchor("mint/warms", "Cold mint"),
    "relate": lambda a: a.relate("mint/cools", "qualifies", "mint/warms", "At night."),
    "relate others": lambda a: a.relate("tea/calm", "contradicts", "tea/awake", "One cannot be both."),
    "unrelate": lambda a: a.unrelate("mint/cools", "contradicts", "mint/warms"),
    "link": lambda a: a.link("mint/cools", "loe-2012", parsed(["stance=refutes", "evidence=Table 1"])),
    "link of another": lambda a: a.link("public::tea/awake", "loe-2012", parsed(["stance=mixed"])),
    "unlink": lambda a: a.unlink("mint/warms", "poe-2010"),
    "new study": lambda a: a.new("study", parsed(["title=Mint again", "author.1.family=Kay", "issued=2020"])),
    "new term": lambda a: a.new("term", parsed(["label=Cold", "broader=heat"])),
    "new topic": lambda a: a.new("topic", parsed(["label=Leaves", "broader=garden"])),
    "topic moved": lambda a: a.set_fields("topic:garden", parsed(["broader="])),
    "topic called": lambda a: a.set_fields("topic:garden", parsed(["label=Beds"])),
    "study set": lambda a: a.set_fields("study:poe-2010", parsed(["n.total=12", "effects.1.direction=decreases"])),
    "article": lambda a: a.set_fields("mint", parsed(["author=A. Reader", "title="])),
    "library": lambda a: a.set_fields("mine", parsed(["certainty.1.outcome=heat", "certainty.1.level=Very low",
                                                     "certainty.1.by=me", "description=All of it"])),
    "delete claim": lambda a: a.delete("mint/cools"),
    "delete study": lambda a: a.delete("study:poe-2010"),
    "delete topic": lambda a: a.delete("topic:plants"),
    "delete term": lambda a: a.delete("term:mint"),
    "delete article": lambda a: a.delete("mint"),
}  # fmt: skip


ALWAYS = (
    "new claim", "set", "split", "join", "relate others", "link of another", "new study", "topic called", "library",
    "delete claim", "delete term", "delete article",
)  # fmt: skip


@pytest.mark.parametrize(
    "name", [name if name in ALWAYS else pytest.param(name, marks=pytest.mark.long) for name in OPERATIONS]
)
def test_an_operation_is_one_step_both_ways(two: Two, name: str) -> None:
    before = two.home
    files = {path: path.read_bytes() for path in two.own.rglob("*") if path.is_file()}
    written = OPERATIONS[name](two.author())
    after, whole = two.home, two.read()
    assert after != before
    history = history_of([two.own])
    (step,) = history.steps()
    assert written.step is not None
    assert (step.what, step.when) == (written.what, written.step.when)
    history.undo()
    assert two.home == before
    # Undone, what its owner wrote stands there as it was.
    assert {path: path.read_bytes() for path in files} == files or name in (
        "join", "delete claim", "delete study", "delete topic", "topic moved", "topic called", "delete term", "unlink",
        "unrelate", "set", "link", "relate", "split", "move", "study set", "article", "library",
    )  # fmt: skip
    history.redo()
    assert (two.home, two.read()) == (after, whole)
    assert read_library(two.public).mistakes == ()
    assert not (two.public / ".history").exists()


def test_a_claim_is_made_of_words(two: Two) -> None:
    written = two.author().new_claim("mint", "Mint  is green", None, parsed(["id=green"]), suffix="indeed")
    claim = two.home.claims["mint/green"]
    assert written.id == "mine::mint/green"
    assert (claim.statement, claim.status) == ("Mint is green", "reviewed")
    assert [(place.start, place.end) for place in claim.places] == [(27, 40)]
    again = two.author().new_claim("mint", place=TextSpan(0, 12, 25, "mint#top/1"), statement="Mint is green")
    assert again.id == "mine::mint/mint-green"
    assert two.home.claims["mint/mint-green"].anchors[0].suffix


def test_fields_are_read_off_words_for_a_form(two: Two) -> None:
    found = two.author().read_off("mint", TextSpan(0, 0, 10, "mint#top/1"))
    for read in (found.sure, found.whole):
        assert read["statement"] == "Mint cools"
        assert "id" not in read
    assert not (two.own / ".history").exists()


def test_a_term_of_health_comes_in_with_what_refers_to_it_and_no_other_way(two: Two) -> None:
    author, before = two.author(), two.home.terms
    with pytest.raises(NoSuchRecord):
        author.set_fields("insomnia", parsed(["label=Bad sleep"]))
    with pytest.raises(Refused, match="no term"):
        two.set("mint/cools", "outcome.concept=insomniac")
    assert two.home.terms == before
    two.set("mint/cools", "outcome.concept=insomnia")
    assert two.home.terms.keys() - before.keys() == {"insomnia"}
    assert two.home.terms["insomnia"].label == "Insomnia"


def test_a_name_that_another_term_or_topic_has_is_refused(two: Two) -> None:
    author = two.author()
    for kind in ("term", "topic"):
        key = author.new(kind, parsed(["label=Oat bran"])).id
        with pytest.raises(Refused, match="of this name already"):
            author.new(kind, parsed(["label=oat  bran"]))
        other = author.new(kind, parsed(["label=Rye"])).id
        with pytest.raises(Refused, match="of this name already"):
            author.set_fields(other, parsed(["label=OAT BRAN"]))
        author.set_fields(key, parsed(["label=Oat Bran"]))
        assert len(two.home.of_kind(kind).keys() & {"oat-bran", "oat-bran-2", "rye"}) == 2


def test_a_relation_that_is_there_is_said_to_be_changed(two: Two) -> None:
    author = two.author()
    author.new_claim("mint", "Cold mint", "Cold.", parsed(["id=cold"]))
    made = author.relate("mint/cold", "contradicts", "mint/warms", "One.")
    again = author.relate("mint/warms", "contradicts", "mint/cold", "Another.")
    assert (made.what[:10], again.what) == ("added that", made.what.replace("added that", "changed why"))
    relations = [(name, each) for name in ("cold", "warms") for each in two.home.claims[f"mint/{name}"].relations]
    assert [each.reason for _, each in relations if each.claim in ("mint/cold", "mint/warms")] == ["Another."]


def test_what_its_owner_wrote_stays(two: Two) -> None:
    two.set("mint/cools", "direction=decreases", "note=")
    text = (two.own / "claims" / "mint.yaml").read_text("utf-8")
    assert text.startswith("# What the article says.\n- id: cools\n")
    assert "  # The topic is mine.\n  topics: [plants]\n" in text
    assert 'note: "Said' not in text
    assert 'direction: "decreases"\n\n- id: warms\n' in text
    two.set("mine", "title=Ours")
    assert (two.own / "library.yaml").read_text("utf-8") == '# mine\nid: mine\ntitle: "Ours"\nschema: 1\n'


def test_joined_claims_have_what_both_had(two: Two) -> None:
    author = two.author()
    author.new_claim("mint", "Cold mint", "Cold.", parsed(["id=cold", "relations.warms.type=supports"]))
    author.relate("public::tea/calm", "supports", "mint/warms", "Both warm.")
    author.join("mint/cools", "mint/warms", parsed(["statement=Mint cools and warms."]))
    home = two.home
    claim = home.claims["mint/cools"]
    assert (claim.statement, claim.note, claim.topics) == (
        "Mint cools and warms.", "Said at the beginning.", ("plants", "garden")
    )  # fmt: skip
    assert claim.studies == (StudyLink("poe-2010", "supports", note="the same trial"), StudyLink("loe-2012"))
    assert [anchor.quote for anchor in claim.anchors] == ["Mint cools", "mint warms"]
    assert claim.relations == ()
    assert home.claims["mint/cold"].relations == (Relation("supports", "mint/cools"),)
    assert [relation.target for relation in home.relations] == ["mint/cools"]
    assert "mint/warms" not in home.claims


def test_what_a_deletion_touches_is_known_before(two: Two) -> None:
    author = two.author()
    touched = author.touched("mint/cools")
    assert (touched.incoming, touched.studies) == (("mint/warms",), ("poe-2010",))
    assert touched.words() == "1 relation, 1 link to a study"
    assert author.touched("study:poe-2010").claims == ("mint/cools", "mint/warms")
    with pytest.raises(InUse, match="study:poe-2010"):
        author.delete("term:heat")
    author.delete("study:poe-2010")
    author.delete("term:heat")
    assert two.home.terms["fire"].broader is None
    author.delete("topic:plants")
    home = two.home
    assert [home.topics[topic].broader for topic in ("garden", "herb")] == [None, None]
    assert home.claims["mint/cools"].topics == ()


def test_claims_and_studies_are_deleted_together_as_one_step(two: Two) -> None:
    before = two.home
    author = two.author()
    with pytest.raises(Refused, match="a topic is deleted by itself"):
        author.delete_several(["mint/cools", "topic:plants"])
    written = author.delete_several(["study:poe-2010", "mint/warms", "mint/cools"])
    assert written.what == "deleted 2 claims and 1 study"
    assert {"mint/cools", "mint/warms"}.isdisjoint(two.home.claims)
    assert "poe-2010" not in two.home.studies
    history_of([two.own]).undo()
    assert (two.home.claims, two.home.studies) == (before.claims, before.studies)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (lambda a: a.new_claim("mint", "Mint is green", "x"), "anchors.1.quote: .* stands 2 times"),
        (lambda a: a.new_claim("mint", "Mint is blue", "x"), "anchors.1.quote: .* is not in the article"),
        (lambda a: a.new_claim("mint", "", "x"), "anchors"),
        (lambda a: a.new_claim("mint", "Cold mint", "x", parsed(["id=cools"])), "id: there is a claim"),
        (lambda a: a.new_claim("mint", "Cold mint", "x", parsed(["direction=up", "kind=x"])), "direction.*kind"),
        (lambda a: a.set_fields("mint/cools", parsed(["studies.poe-2010.fidelity=overstated"])), "poe-2010.fidelity: "),
        (lambda a: a.set_fields("mint/cools", parsed(["topics=nowhere"])), 'topics: there is no topic "nowhere"'),
        (lambda a: a.set_fields("mint/cools", parsed(["statement="])), "statement"),
        (lambda a: a.set_fields("tea/awake", parsed(["note=x"])), "note: stands in the library public"),
        (lambda a: a.set_fields("study:poe-2010", parsed(["verification.status=verified"])), "needs a note"),
        (lambda a: a.set_fields("study:poe-2010", parsed(["effects.2.p=1"])), "effects.2: .* without outcome"),
        (lambda a: a.set_fields("topic:plants", parsed(["broader=garden"])), "broader: a cycle"),
        (lambda a: a.set_fields("term:heat", parsed(["broader=fire"])), "broader: a cycle"),
        (lambda a: a.relate("mint/cools", "contradicts", "mint/cools", "x"), "no relation to itself"),
        (lambda a: a.relate("mint/cools", "likes", "mint/warms", "x"), "type: expected one of"),
        (lambda a: a.relate("mint/cools", "supports", "mint/warms", " "), "reason: is empty"),
        (lambda a: a.relate("tea/calm", "qualifies", "tea/awake", "x"), "stands in the library public already"),
        (lambda a: a.link("tea/awake", "doe-1999", []), "stands in the library public already"),
        (lambda a: a.link("tea/awake", "roe-2001", parsed(["fidelity=faithful"])), "fidelity"),
        (lambda a: a.delete("tea/awake"), "is not written to"),
        (lambda a: a.split("mint/cools", [], []), "what the second claim says"),
        (lambda a: a.new("topic", parsed(["label=Plants", "id=plants"])), 'there is a topic "plants"'),
        (lambda a: a.new("study", parsed(["issued=2000"])), "title"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_its_field(two: Two, act: Callable[[Author], object], words: str) -> None:
    before = two.home
    with pytest.raises(Refused, match=words):
        act(two.author())
    assert two.home == before
    assert history_of([two.own]).steps() == []


@pytest.mark.parametrize("record", ["nope", "mint/nope", "study:nope", "public::nope", "gone::a/b", "mint#top/1"])
def test_an_id_that_leads_nowhere(two: Two, record: str) -> None:
    with pytest.raises(NoSuchRecord):
        two.author().set_fields(record, parsed(["note=x"]))
    with pytest.raises(LibraryWriteError):
        two.author().relate(record, "supports", "mint/cools", "x")


def test_a_library_is_made_with_the_first_record(two: Two) -> None:
    root = two.own.parent / "fresh"
    author = Author(root, two.read())
    with pytest.raises(Refused):
        author.new("term", parsed(["alt_labels=x"]))
    assert not root.exists()
    assert author.new("term", parsed(["label=Rest"])).id == "term:fresh::rest"
    assert read_library(root).terms["rest"].label == "Rest"
    assert Author(root, Library("nothing", "")).is_own("term:rest")

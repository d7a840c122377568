"""What stands in one's own library on the records of another one: seen as if it stood there, and whose it is."""

from __future__ import annotations

import json

import pytest
from two_libraries import Two

from mgtui.authoring.assignments import parsed
from mgtui.evidence.cards import card, related_card
from mgtui.evidence.links import Links
from mgtui.export.entry import export
from mgtui.history import history_of
from mgtui.library.merge import merge, mistakes_across
from mgtui.library.reader import read_library
from mgtui.plain_records import card_text
from mgtui.search.documents import collect


@pytest.fixture
def added(two: Two) -> Two:
    author = two.author()
    author.new("study", parsed(["id=kay-2020", "title=Tea, again", "issued=2020", "effects.1.outcome=alertness"]))
    author.new_claim(
        "public::tea", "Tea is old", "Tea has long been drunk.",
        parsed(["id=old", "topics=sleep", "exposure.concept=tea", "studies.roe-2001.stance=supports"]),
    )  # fmt: skip
    author.relate("public::tea/calm", "supports", "tea/old", "Calm things last.")
    author.relate("tea/calm", "contradicts", "tea/awake", "One cannot be both.")
    author.link("tea/calm", "kay-2020", parsed(["stance=refutes", "note=Seen by me."]))
    author.new("topic", parsed(["id=nap", "label=Naps", "broader=sleep"]))
    return two


def test_a_claim_stands_in_the_article_of_another_library(added: Two) -> None:
    library = added.read()
    claim = library.claims["mine::tea/old"]
    assert claim.article == "tea"
    assert [place.passage for place in claim.places] == ["tea#top/1"]
    assert (claim.topics, claim.exposure and claim.exposure.concept) == (("sleep",), "tea")
    assert [link.id for link in claim.studies] == ["roe-2001"]
    links = Links(library)
    assert [each.id for each in links.claims_of_article("tea")] == ["tea/awake", "tea/calm", "mine::tea/old"]
    found = card(library, "tea")
    assert found is not None
    assert "mine::tea/old" in [each["id"] for each in found["claims"]]
    assert "mine::tea/old" in [each.id for each in collect(library).documents]
    assert library.topics["sleep"].narrower == ("mine::nap",)
    assert list(library.topics).index("sleep") < list(library.topics).index("mine::nap")
    assert read_library(added.own).claims["tea/old"].article == "public::tea"


def test_links_and_relations_say_whose_they_are(added: Two) -> None:
    library = added.read()
    calm = card(library, "tea/calm")
    assert calm is not None
    (link,) = calm["studies"]
    assert (link["id"], link["stance"], link["library"]) == ("study:mine::kay-2020", "refutes", "mine")
    assert "added in: mine" in card_text(calm)
    related = related_card(library, "tea/calm")
    assert related is not None
    whose = {(each["type"], each["id"]): each.get("library") for each in related["relations"] if each["curated"]}
    assert whose == {
        ("qualifies", "tea/awake"): None, ("contradicts", "tea/awake"): "mine", ("supports", "mine::tea/old"): "mine",
    }  # fmt: skip
    assert "mine" in export(library, "tea/calm", "md")
    assert "mine::kay-2020" in export(library, "claims", "csv")
    assert json.loads(export(library, "tea/calm", "json"))


def test_a_step_says_which_records_it_joined(two: Two) -> None:
    two.author().relate("tea/calm", "contradicts", "tea/awake", "One cannot be both.")
    two.author().link("tea/calm", "poe-2010")
    assert [step.ids for step in history_of([two.own]).steps()] == [
        ("public::tea/calm", "public::tea/awake"), ("public::tea/calm", "study:mine::poe-2010"),
    ]  # fmt: skip


def test_certainty_of_an_outcome_of_another_library(two: Two) -> None:
    two.set("mine", "certainty.1.outcome=tea", "certainty.1.level=low", "certainty.1.by=me")
    two.set("mine", "certainty.2.outcome=some words", "certainty.2.level=high", "certainty.2.by=me")
    assert [judged.outcome for judged in two.home.certainty] == ["public::tea", "some words"]
    assert [judged.outcome for judged in two.read().certainty] == ["tea", "some words"]


def test_the_other_library_alone_is_as_it_was(added: Two) -> None:
    assert merge([read_library(added.public)]).claims["tea/calm"].studies == ()
    # Alone, one's own has what it says of the other one, and shows what can be shown.
    alone = merge([read_library(added.own)])
    assert alone.mistakes == ()
    claim = alone.claims["tea/old"]
    assert (claim.article, claim.places, claim.topics, claim.studies) == ("public::tea", (), (), ())
    assert card(alone, "tea/old")
    assert "Tea has long been drunk." in export(alone, "tea/old", "md")
    assert "Tea has long been drunk." in export(alone, "claims", "md")


def test_what_leads_nowhere_in_an_open_library_is_a_mistake(added: Two) -> None:
    (added.public / "studies.yaml").write_text("[]\n", "utf-8")
    (added.public / "claims" / "tea.yaml").write_text("[]\n", "utf-8")
    (added.public / "articles" / "tea.md").write_text("# Tea\n\nNothing.\n", "utf-8")
    (added.public / "topics.yaml").write_text("- {id: night, label: Night}\n", "utf-8")
    libraries = [read_library(added.public), read_library(added.own)]
    found = [str(mistake) for mistake in mistakes_across(libraries)["mine"]]
    assert found == [
        'claims/tea.yaml: tea/old: topics: there is no topic "public::sleep"',
        'claims/tea.yaml: tea/old: studies: there is no study "public::roe-2001"',
        'claims/tea.yaml: tea/old: quote: "Tea is old" is not in the article',
        'relations.yaml: from: there is no claim "public::tea/calm"',
        'relations.yaml: from: there is no claim "public::tea/calm"',
        'relations.yaml: to: there is no claim "public::tea/awake"',
        'links.yaml: claim: there is no claim "public::tea/calm"',
        'topics.yaml: nap: broader: there is no topic "public::sleep"',
    ]
    merged = merge(libraries)
    assert len(merged.mistakes) == len(found)
    assert merged.claims["mine::tea/old"].places == ()
    assert merged.topics["mine::nap"].broader is None


@pytest.mark.parametrize(
    ("path", "text", "mistake"),
    [
        ("links.yaml", "- {claim: mint/cools, study: poe-2010}\n", "claim: expected a claim of another library"),
        ("links.yaml", "- {claim: public::tea/calm, study: nope}\n", 'study: no study "nope"'),
        ("links.yaml", "- {claim: public::tea/calm}\n", "a link without study"),
        ("links.yaml", "- &a {claim: public::tea/calm, study: loe-2012}\n- *a\n", "alias"),
        (
            "links.yaml",
            "- {claim: public::tea/calm, study: loe-2012}\n- {claim: public::tea/calm, study: loe-2012, note: x}\n",
            "is linked to this claim already",
        ),
        ("links.yaml", "- {claim: public::tea/calm, study: loe-2012, identification: candidate, fidelity: faithful}\n",
         "needs an identification"),
        ("claims/tea.yaml", "- {id: a, statement: A., article: mine::mint, anchors: [{quote: A}]}\n",
         "expected an article of another library"),
        ("claims/tea.yaml", "- {id: a, statement: A., anchors: [{quote: A}]}\n", "claims of no article"),
        ("topics.yaml", "- {id: plants, label: P, broader: nope}\n", 'broader: no topic "nope"'),
    ],
)  # fmt: skip
def test_mistakes_in_what_is_added(two: Two, path: str, text: str, mistake: str) -> None:
    (two.own / path).write_text(text, "utf-8")
    assert any(mistake in str(each) for each in two.home.mistakes), two.home.mistakes


def test_added_things_are_changed_and_taken_away_again(added: Two) -> None:
    added.set("tea/calm", "studies.kay-2020.stance=mixed", "relations.tea/awake.reason=Never both.")
    calm = added.read().claims["tea/calm"]
    assert [link.stance for link in calm.studies] == ["mixed"]
    assert "Never both." in [relation.reason for relation in calm.relations]
    added.set("tea/calm", "studies=", "relations.tea/awake=")
    added.author().unrelate("tea/calm", "supports", "mine::tea/old")
    calm = added.read().claims["tea/calm"]
    assert (calm.studies, [relation.type for relation in calm.relations]) == ((), ["qualifies"])
    added.author().delete("mine::tea/old")
    assert added.home.mistakes == ()
    # An article of one's own of the same name shares the file with claims on the other one.
    added.author().new_claim("public::tea", "Tea is hot", "Tea is hot.", parsed(["id=hot"]))
    (added.own / "articles" / "tea.md").write_text("# My tea\n\nIt is mine.\n", "utf-8")
    added.author().new_claim("tea", "It is mine", "It is mine.", parsed(["id=hers"]))
    assert added.home.claims["tea/hers"].article == "tea"
    added.author().delete("mine::tea")
    assert list(added.home.claims) == ["mint/cools", "mint/warms", "tea/hot"]

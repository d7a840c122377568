"""The evidence profiles of the bundled library, recomputed from its YAML by other means."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from mgtui.evidence.links import Links
from mgtui.evidence.profile import profile
from mgtui.evidence.profile_records import Profile
from mgtui.evidence.profile_words import sections
from mgtui.evidence.relations import Relations
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model.designs import UNKNOWN, design_of

PROPORTIONAL = "muscle-ageing/igf1-proportional"
SHARED = "maggio-2011"


@pytest.fixture(scope="module")
def raw() -> dict[str, dict]:
    """Claims as the files have them, by full id, without the rejected ones."""
    found = {}
    for path in sorted((Path(bundled_library()) / "claims").glob("*.yaml")):
        for record in yaml.safe_load(path.read_text(encoding="utf-8")):
            if record.get("status") != "rejected":
                found[f"{path.stem}/{record['id']}"] = record
    return found


@pytest.fixture(scope="module")
def raw_studies() -> dict[str, dict]:
    """Studies as the file has them."""
    text = (Path(bundled_library()) / "studies.yaml").read_text(encoding="utf-8")
    return {record["id"]: record for record in yaml.safe_load(text)}


@pytest.fixture(scope="module")
def profiles() -> dict[str, Profile]:
    """The profile of every claim."""
    library = read_library(bundled_library())
    links, relations = Links(library), Relations(library)
    return {claim.id: profile(library, links, relations, claim.id) for claim in links.claims}


def supporting(record: dict) -> set[str]:
    """Studies that support a claim as the file has it."""
    return {link["id"] for link in record.get("studies", ()) if link.get("stance") == "supports"}


def full(name: str, article: str) -> str:
    """The full id of a claim as a relation names it."""
    return name if "/" in name else f"{article}/{name}"


def carriers(name: str, raw: dict[str, dict]) -> set[str]:
    """Claims that support a claim, restate it, or that it rests on: read off the stored relations."""
    found = set()
    for other, record in raw.items():
        for relation in record.get("relations", ()):
            if relation.get("status") == "rejected":
                continue
            ends = (other, relation["type"], full(relation["claim"], other.partition("/")[0]))
            if ends[1] == "supports" and ends[2] == name:
                found.add(ends[0])
            if ends[1] == "depends_on" and ends[0] == name:
                found.add(ends[2])
            if ends[1] == "restates" and name in (ends[0], ends[2]):
                found.add(ends[2] if ends[0] == name else ends[0])
    return found & raw.keys()


def test_every_claim_has_a_profile(raw, profiles) -> None:
    assert profiles.keys() == raw.keys()


def test_no_two_studies_are_one_by_number_or_title(raw_studies) -> None:
    """So that the counts below may be made by id."""
    for field in ("DOI", "PMID", "title"):
        values = [str(study[field]).casefold() for study in raw_studies.values() if study.get(field)]
        assert len(values) == len(set(values))


def remark(record) -> bool:
    return record["kind"] in ("evidence_remark", "other")


def test_independent_sources(raw, profiles) -> None:
    for name, record in raw.items():
        own = supporting(record)
        assert profiles[name].sources.own == len(own), name
        carrying = [other for other in carriers(name, raw) if remark(record) or not remark(raw[other])]
        together = own.union(*(supporting(raw[other]) for other in carrying))
        assert {other.id for other in profiles[name].sources.through} == carriers(name, raw), name
        assert profiles[name].sources.with_others == len(together), name


def test_the_study_behind_both_articles_counts_once(raw, profiles) -> None:
    resting = {
        name
        for name, record in raw.items()
        if any(link["id"] == SHARED and link.get("stance") != "background" for link in record.get("studies", ()))
    }
    articles = Counter(name.partition("/")[0] for name in resting)
    assert {"igf-1", "muscle-ageing"} <= articles.keys()
    for name in resting:
        sources = profiles[name].sources
        work = next(work for work in sources.works if f"study:{SHARED}" in work.studies)
        assert set(work.claims) == resting - {name}
        assert Counter(work.articles) == articles - Counter([name.partition("/")[0]])
        said = [item.text for section in sections(profiles[name]) for item in section.items]
        assert any(text.startswith("Maggio et al. 2011 also stands behind") and "counts once" in text for text in said)


def test_two_articles_on_one_study_are_one_source(raw, profiles) -> None:
    """A claim of one article and the claim it rests on, both drawn from the same study."""
    found = [
        name
        for name, record in raw.items()
        if supporting(record) == {SHARED} and any(supporting(raw[other]) == {SHARED} for other in carriers(name, raw))
    ]
    assert found
    for name in found:
        same = [other for other in profiles[name].sources.through if f"study:{SHARED}" in other.studies]
        assert all(f"study:{SHARED}" in other.shared for other in same)


def test_what_contradicts(raw, profiles) -> None:
    expected: dict[str, set[str]] = {name: set() for name in raw}
    for name, record in raw.items():
        for relation in record.get("relations", ()):
            other = full(relation["claim"], name.partition("/")[0])
            if relation["type"] == "contradicts" and relation.get("status") != "rejected" and other in raw:
                expected[name].add(other)
                expected[other].add(name)
    assert {name: {other.id for other in found.against} for name, found in profiles.items()} == expected


def test_a_conference_abstract_and_the_trial_it_may_be_count_once(profiles) -> None:
    work = profiles["igf-1/zma2021-igf1"].sources.works[0]
    assert work.studies == ("study:zma-2021", "study:cerqueira-2018")
    assert "may be the same work" in work.same_because[0]


def test_no_other_pair_is_taken_for_one_work(profiles) -> None:
    merged = {
        frozenset(work.studies) for found in profiles.values() for work in found.sources.works if work.same_because
    }
    assert merged == {frozenset({"study:zma-2021", "study:cerqueira-2018"})}


def test_every_design_but_unknown_has_a_rule(raw_studies) -> None:
    lost = {study["design"] for study in raw_studies.values() if design_of(study.get("design")) is UNKNOWN}
    assert lost <= {"unknown"}


def test_the_line_of_the_claim_on_a_rise_in_proportion(profiles) -> None:
    line = profiles[PROPORTIONAL].line
    assert line.startswith("One observational study in men of 65 and over")
    assert "against the claim, one randomized trial that found no effect in resistance-trained men;" in line
    assert line.endswith("is told as a general rise (overstated).")


def test_every_line_is_one_sentence_in_words(profiles) -> None:
    for name, found in profiles.items():
        assert found.line.endswith("."), name
        assert found.line[0].isupper(), name
        assert "  " not in found.line, name
        assert "%" not in found.line, name
        assert "None" not in found.line, name

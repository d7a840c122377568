"""The matrix holds what the YAML files say, counted from them by other means."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from mgtui.evidence.links import Links
from mgtui.evidence.matrix import Matrix, evidence_matrix
from mgtui.evidence.outcome_columns import FOLD_BELOW
from mgtui.evidence.relations import Relations
from mgtui.library.reader import read_library
from mgtui.model import Claim, Concept, Library, Term
from mgtui.model.designs import design_of

CONTENT = Path(__file__).parents[2] / "content"
MORE = {"increases", "associated_positive", "required_for"}
LESS = {"decreases", "associated_negative"}
NONE = {"no_effect", "not_associated"}


@cache
def raw() -> dict[str, dict[str, Any]]:
    """Every claim as its file holds it, by full id."""
    return {
        f"{path.stem}/{claim['id']}": claim
        for path in sorted((CONTENT / "claims").glob("*.yaml"))
        for claim in yaml.safe_load(path.read_text(encoding="utf-8"))
    }


@cache
def studies() -> dict[str, dict[str, Any]]:
    return {study["id"]: study for study in yaml.safe_load((CONTENT / "studies.yaml").read_text(encoding="utf-8"))}


@cache
def bundled() -> tuple[Links, Relations]:
    library = read_library(CONTENT)
    return Links(library), Relations(library)


@cache
def matrix() -> Matrix:
    return evidence_matrix(*bundled())


def question(claim: dict[str, Any]) -> tuple[tuple[str, str], str] | None:
    exposure, outcome = claim.get("exposure", {}), claim.get("outcome", {})
    if not exposure.get("concept") or not outcome.get("concept"):
        return None
    aspect = exposure.get("aspect", "")
    return (exposure["concept"], "" if aspect == "unspecified" else aspect), outcome["concept"]


@cache
def by_question() -> dict[tuple[tuple[str, str], str], set[str]]:
    found: dict[tuple[tuple[str, str], str], set[str]] = defaultdict(set)
    for key, claim in raw().items():
        if at := question(claim):
            found[at].add(key)
    return found


def wanted(row: tuple[str, str], members: tuple[str, ...]) -> set[str]:
    return set().union(*(by_question().get((row, member), set()) for member in members))


def test_each_cell_holds_the_claims_of_its_exposure_and_outcomes() -> None:
    for row in matrix().rows:
        for column in matrix().columns:
            cell = matrix().cells.get((row.key, column.concept))
            assert set(cell.claims if cell else ()) == wanted(row.key, column.members)


def test_every_claim_with_both_concepts_is_in_one_cell_and_the_others_are_counted() -> None:
    placed = Counter(claim for cell in matrix().cells.values() for claim in cell.claims)
    assert set(placed.values()) == {1}
    assert set(placed) == {key for key, claim in raw().items() if question(claim)}
    assert matrix().left_out == sum(not question(claim) for claim in raw().values())


def test_directions_are_counted_as_the_files_say() -> None:
    for cell in matrix().cells.values():
        said = [raw()[claim].get("direction") for claim in cell.claims]
        assert cell.more == sum(word in MORE for word in said)
        assert cell.less == sum(word in LESS for word in said)
        assert cell.none == sum(word in NONE for word in said)
        assert cell.more + cell.less + cell.none + cell.unsaid == cell.total == len(said)


def test_support_and_contradiction_are_counted_from_the_relations_of_the_files() -> None:
    supports, contradicts = set(), set()
    for key, claim in raw().items():
        for relation in claim.get("relations", ()):
            other = relation["claim"] if "/" in relation["claim"] else f"{key.partition('/')[0]}/{relation['claim']}"
            if relation["type"] == "supports":
                supports.add((key, other))
            elif relation["type"] == "contradicts":
                contradicts.add((key, other))
    assert len(contradicts) >= 10
    for cell in matrix().cells.values():
        here = set(cell.claims)
        assert cell.supporting == len({a for a, b in supports if b in here})
        assert cell.contradicting == len(
            {a for a, b in contradicts if b in here} | {b for a, b in contradicts if a in here}
        )
        assert cell.supports_inside == sum({a, b} <= here for a, b in supports)
        assert cell.contradicts_inside == sum({a, b} <= here for a, b in contradicts)


def test_studies_that_are_background_are_not_behind_a_cell() -> None:
    seen_best = set()
    for cell in matrix().cells.values():
        links = [link for claim in cell.claims for link in raw()[claim].get("studies", ())]
        behind = {link["id"] for link in links if link.get("stance") != "background"}
        assert cell.studies == len(behind)
        designs = {studies()[study].get("design") for study in behind} - {None}
        assert (cell.best in designs) if designs else cell.best is None
        if "randomized controlled trial" in designs and not any(
            "meta" in name or "review of" in name for name in designs
        ):
            assert cell.best == "randomized controlled trial"
        if cell.best == "narrative review":
            assert designs <= {"narrative review", "unknown"}
        seen_best.add(cell.best)
    assert {"randomized controlled trial", "animal study", None} <= seen_best


def test_zma_and_igf_1() -> None:
    cell = matrix().cells[("zma", "supplementation"), "igf-1"]
    assert (cell.more, cell.less, cell.none, cell.contradicts_inside) == (1, 0, 2, 2)
    assert cell.best == "randomized controlled trial"


def test_rows_of_a_concept_stand_together_and_the_most_told_first() -> None:
    concepts = [row.concept for row in matrix().rows]
    assert concepts[0] == "magnesium"
    starts = [concept for number, concept in enumerate(concepts) if number == 0 or concepts[number - 1] != concept]
    assert len(starts) == len(set(starts))
    assert {row.aspect for row in matrix().rows if row.concept == "magnesium"} == {
        "", "deficiency", "status", "serum_level", "intake", "supplementation",
    }  # fmt: skip


def test_themes_stand_together() -> None:
    themes = [column.theme for column in matrix().columns]
    starts = [theme for number, theme in enumerate(themes) if number == 0 or themes[number - 1] != theme]
    assert len(starts) == len(set(starts))


# Folding


def made(outcomes: dict[str, int], broader: dict[str, str], expanded: tuple[str, ...] = ()) -> dict[str, set[str]]:
    """Columns and their members for so many claims on each outcome."""
    claims = {
        f"a/{outcome}-{number}": Claim(
            f"a/{outcome}-{number}", "a", "S.", exposure=Concept("x"), outcome=Concept(outcome), direction="increases"
        )
        for outcome, many in outcomes.items()
        for number in range(many)
    }
    terms = {name: Term(name, name, broader=broader.get(name)) for name in {*outcomes, *broader, *broader.values()}}
    library = Library("t", "T", claims=claims, terms=terms)
    found = evidence_matrix(Links(library), Relations(library), expanded)
    assert sum(cell.total for cell in found.cells.values()) == len(claims)
    return {column.concept: set(column.members) for column in found.columns}


FEW, MANY = FOLD_BELOW - 1, FOLD_BELOW


@pytest.mark.parametrize(
    ("outcomes", "broader", "expanded", "columns"),
    [
        ({"a": MANY, "b": MANY}, {"b": "a"}, (), {"a": {"a"}, "b": {"b"}}),
        ({"a": 1, "b": FEW}, {"b": "a"}, (), {"a": {"a", "b"}}),
        ({"a": 1, "b": FEW}, {"b": "a"}, ("a",), {"a": {"a"}, "b": {"b"}}),
        ({"a": 1, "b": 1, "c": 1}, {"b": "a", "c": "b"}, (), {"a": {"a", "b", "c"}}),
        ({"a": 1, "b": 2, "c": 2}, {"b": "a", "c": "b"}, (), {"a": {"a"}, "b": {"b", "c"}}),
        ({"c": 1}, {"c": "b", "b": "a"}, (), {"c": {"c"}}),
        ({"b": 1, "c": 1}, {"b": "a", "c": "a"}, (), {"a": {"b", "c"}}),
        ({"a": 1, "b": 1}, {"a": "b", "b": "a"}, (), {"a": {"a"}, "b": {"b"}}),
        ({"a": 1}, {"a": "gone"}, (), {"a": {"a"}}),
    ],
)
def test_outcomes_of_few_claims_are_folded_into_their_broader_one(
    outcomes: dict[str, int], broader: dict[str, str], expanded: tuple[str, ...], columns: dict[str, set[str]]
) -> None:
    assert made(outcomes, broader, expanded) == columns


def test_the_bundled_library_unfolds_to_every_outcome() -> None:
    every = {question(claim)[1] for claim in raw().values() if question(claim)}  # type: ignore[index]
    unfolded = evidence_matrix(*bundled(), [term.id for term in bundled()[0].library.terms.values()])
    assert {column.concept for column in unfolded.columns} == every
    assert {member for column in matrix().columns for member in column.members} == every
    assert len(matrix().columns) < len(every)


def test_a_filter_keeps_cells_whose_words_match_and_drops_empty_lines() -> None:
    kept = matrix().kept(lambda words: "ZMA" in words)
    assert {row.concept for row in kept.rows} == {"zma"}
    assert all(any((row.key, column.concept) in kept.cells for row in kept.rows) for column in kept.columns)
    assert matrix().kept(lambda words: False).rows == ()


def test_a_claim_is_found_in_its_cell() -> None:
    place = matrix().place_of("igf-1/zma2000-igf1")
    assert place is not None
    cell = matrix().cell(*place)
    assert cell is not None
    assert "igf-1/zma2000-igf1" in cell.claims
    assert matrix().place_of("igf-1/none-such") is None


@pytest.mark.parametrize(
    ("design", "word"),
    [
        ("randomized controlled trial", "RCT"),
        ("controlled trial", "trial"),
        ("meta-analysis", "meta"),
        ("pooled cohort analysis", "cohort"),
        ("cross-sectional study", "survey"),
        ("case-control study", "cases"),
        ("Mendelian randomization", "MR"),
        ("animal study", "animal"),
        ("in vitro study", "lab"),
        ("narrative review", "review"),
        ("unknown", "design?"),
        ("crystal gazing", "design?"),
    ],
)
def test_a_design_in_one_word(design: str, word: str) -> None:
    assert design_of(design).word == word

"""CSV: whole, and harmless in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mgtui.export.entry import export
from mgtui.export.sheets import csv_text, harmless
from mgtui.model import Library


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    ("cell", "wanted"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-zinc", "'-zinc"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("＝1+1", "'＝1+1"),
        ("'quoted", "''quoted"),
        ("-0.13", "-0.13"),
        ("+3,5", "+3,5"),
        ("-1e-5", "-1e-5"),
        ("-2+cmd|' /C calc'!A0", "'-2+cmd|' /C calc'!A0"),
        ("zinc = iron", "zinc = iron"),
        ("", ""),
    ],
)
def test_a_cell_that_begins_like_a_formula_is_quoted_against_it(cell: str, wanted: str) -> None:
    assert harmless(cell) == wanted


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(st.text(st.characters(blacklist_categories=("Cs",))), min_size=2, max_size=2), max_size=4))
def test_every_cell_comes_back(cells: list[list[str]]) -> None:
    text = csv_text([{"a": first, "b": second} for first, second in cells], ("a", "b"))
    found = list(csv.reader(io.StringIO(text, newline="")))
    assert found[0] == ["a", "b"]
    # `harmless` is undone by taking one apostrophe off.
    assert [[cell[1:] if cell.startswith("'") else cell for cell in row] for row in found[1:]] == [
        [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in row] for row in cells
    ]
    for row in found[1:]:
        for cell in row:
            assert cell[:1] not in ("=", "@", "\t", "\r", "\n")


def test_claims(library: Library) -> None:
    found = {row["id"]: row for row in rows(export(library, "claims", "csv"))}
    assert list(found) == ["a/raises", "a/nothing", "b/red", "b/blue"]
    row = found["a/raises"]
    assert row["statement"] == "'=Zinc raises IGF-1 <b>much</b>"
    assert (
        row["studies"] == "brown-2000 (supports, overstated); outside-2010 (refutes); ghost (background, unverifiable)"
    )
    assert (row["section"], row["quote"], row["contradicts"]) == ("What zinc does", "Zinc raises IGF-1", "1")


def test_studies(library: Library) -> None:
    found = rows(export(library, "studies", "csv"))
    assert [row["id"] for row in found] == ["brown-2000", "outside-2010", "ghost"]
    assert found[0]["author"] == "Brown, Ann"
    assert found[0]["claims"] == "a/raises"
    assert found[0]["effects"] == "IGF-1 · increases · change -0.13"


def test_relations_hold_those_into_other_libraries_and_no_rejected_ones(library: Library) -> None:
    found = rows(export(library, "relations", "csv"))
    assert [(row["from"], row["type"], row["to"]) for row in found] == [
        ("a/raises", "contradicts", "a/nothing"),
        ("a/raises", "qualifies", "other::x/y"),
        ("b/red", "contradicts", "b/blue"),
    ]
    assert found[1]["to_statement"] == ""


def test_contradictions_say_which_belong_together(library: Library, minerals: Library) -> None:
    assert [row["dispute"] for row in rows(export(library, "contradictions", "csv"))] == ["1", "2"]
    disputes: dict[str, set[str]] = {}
    for row in rows(export(minerals, "contradictions", "csv")):
        disputes.setdefault(row["dispute"], set()).update((row["claim_a"], row["claim_b"]))
    for number, claims in disputes.items():
        assert not any(claims & others for other, others in disputes.items() if other != number)


@pytest.mark.parametrize("what", ["claims", "studies", "relations", "contradictions"])
def test_a_library_is_whole(minerals: Library, what: str) -> None:
    wanted = {
        "claims": sum(claim.status != "rejected" for claim in minerals.claims.values()),
        "studies": len(minerals.studies),
        "relations": sum(r.status != "rejected" for claim in minerals.claims.values() for r in claim.relations),
        "contradictions": sum(r.type == "contradicts" for c in minerals.claims.values() for r in c.relations),
    }
    found = rows(export(minerals, what, "csv"))
    assert len(found) == wanted[what]
    assert not any(None in row for row in found)


@pytest.mark.parametrize(
    ("record", "ids"),
    [
        ("a/raises", ["a/raises"]),
        ("topic:metals", ["a/raises", "b/red"]),
        ("a", ["a/raises", "a/nothing"]),
        ("a#what-zinc-does/1", ["a/raises", "a/nothing"]),
        ("small::b", ["b/red", "b/blue"]),
        ("study:brown-2000", ["brown-2000"]),
        ("topic:empty", []),
    ],
)
def test_an_id_gives_its_claims_or_its_study(library: Library, record: str, ids: list[str]) -> None:
    assert [row["id"] for row in rows(export(library, record, "csv"))] == ids


def test_a_file_written_to_disk_reads_the_same(library: Library, tmp_path: Path) -> None:
    text = export(library, "claims", "csv")
    (tmp_path / "claims.csv").write_text(text, encoding="utf-8")
    assert (tmp_path / "claims.csv").read_text(encoding="utf-8") == text

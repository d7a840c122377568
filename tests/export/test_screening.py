"""Decisions of a screening and the counts of a PRISMA flow diagram, in every form."""

from __future__ import annotations

import csv
import io
import json

from mgtui.export.entry import export
from mgtui.model import Library, Study
from mgtui.model.kept import DUPLICATE, Decision, Kept

LIBRARY = Library("l", "Minerals", studies={f"s{n}": Study(f"s{n}", f"Study *{n}*", issued="2001") for n in range(8)})
KEPT = Kept(
    screening={
        "study:s0": Decision("included"), "study:s1": Decision("excluded", "wrong population"),
        "study:s2": Decision("excluded", "wrong population"), "study:s3": Decision("excluded", DUPLICATE),
        "study:s4": Decision("later"), "study:s5": Decision("excluded", "=no control"),
        "study:s6": Decision("excluded", "double"),
    }
)  # fmt: skip


def test_the_counts_of_a_flow_diagram_add_up() -> None:
    found = json.loads(export(LIBRARY, "screening", "json", kept=KEPT))
    counts = found["screening"]
    assert counts == {
        "identified": 8, "doubles_removed": 2, "screened": 5, "excluded": {"wrong population": 2, "=no control": 1},
        "later": 1, "included": 1, "open": 1,
    }  # fmt: skip
    assert counts["identified"] == counts["doubles_removed"] + counts["screened"] + counts["open"]
    assert counts["screened"] == sum(counts["excluded"].values()) + counts["later"] + counts["included"]
    assert [study["decision"] for study in found["studies"]].count("open") == 1


def test_a_sheet_has_each_decision_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(export(LIBRARY, "screening", "csv", kept=KEPT))))
    assert [(row["id"], row["decision"], row["reason"]) for row in rows][3:6] == [
        ("s3", "excluded", "duplicate"), ("s4", "later", ""), ("s5", "excluded", "'=no control"),
    ]  # fmt: skip


def test_a_report_has_the_counts_and_the_studies() -> None:
    text = export(LIBRARY, "screening", "md", kept=KEPT)
    for line in (
        "- Identified: 8",
        "- Duplicates removed: 2",
        "- Excluded: 3 (wrong population 2, ",
        "- Not screened yet: 1",
    ):
        assert line in text
    assert r"Study \*0\*" in text
    assert export(LIBRARY, "screening", "md").count("- Screened: 0") == 1

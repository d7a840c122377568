"""What persons judged: shown and exported as it is recorded, never computed and never summed up."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from mgtui.errors import NothingToExport
from mgtui.evidence.appraisal import strips
from mgtui.evidence.cards import card
from mgtui.export.entry import export
from mgtui.library.merge import merge
from mgtui.library.reader import read_library
from mgtui.model import Library, RiskOfBias, Study, Term
from mgtui.plain_records import card_text

RANDOM = RiskOfBias("RoB 2", "randomization", "low", "A. Reader", date="2026-11")
MISSING = RiskOfBias("RoB 2", "missing data", "some_concerns", "A. Reader", date="2026-11", note="4 of 27 left.")
OVERALL = RiskOfBias("RoB 2", "overall", "high", "A. Reader", date="2026-11")
OTHER = RiskOfBias("ROBINS-I", "confounding", "serious", "B. Other", outcome="igf-1")


def made(*studies: Study) -> Library:
    return Library("l", "L", studies={study.id: study for study in studies}, terms={"igf-1": Term("igf-1", "IGF-1")})


def rows(library: Library) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(export(library, "studies", "robvis"))))


def test_a_strip_has_glyph_and_word_for_each_domain_and_who_judged() -> None:
    assert strips((RANDOM, MISSING, OTHER), {"igf-1": Term("igf-1", "IGF-1")}) == [
        "RoB 2: + low randomization · ~ some concerns missing data (4 of 27 left.) · by A. Reader, 2026-11",
        "ROBINS-I, IGF-1: − serious confounding · by B. Other",
    ]
    found = card(made(Study("s", "T", risk_of_bias=(RANDOM,))), "study:s")
    assert found is not None
    assert "risk of bias: RoB 2: + low randomization" in card_text(found)


def test_robvis_has_a_row_for_each_study_and_the_overall_judgement_last() -> None:
    one = Study("s", "T", label="Smith 2001", risk_of_bias=(OVERALL, RANDOM, MISSING))
    two = Study("t", "U", label="Brown 2002", risk_of_bias=(RANDOM,))
    text = export(made(one, two), "studies", "robvis")
    assert text.splitlines()[0] == "Study,randomization,missing data,Overall"
    assert rows(made(one, two)) == [
        {"Study": "Smith 2001", "randomization": "Low", "missing data": "Some concerns", "Overall": "High"},
        {"Study": "Brown 2002", "randomization": "Low", "missing data": "", "Overall": ""},
    ]


def test_no_overall_judgement_is_made_up() -> None:
    assert "Overall" not in export(made(Study("s", "T", risk_of_bias=(RANDOM, MISSING))), "study:s", "robvis")


def test_several_tools_and_outcomes_of_a_study_are_rows_of_their_own() -> None:
    found = rows(made(Study("s", "T", label="Smith 2001", risk_of_bias=(RANDOM, OTHER))))
    assert [row["Study"] for row in found] == [
        "Smith 2001 (RoB 2, A. Reader, 2026-11)",
        "Smith 2001 (ROBINS-I, igf-1, B. Other)",
    ]


def test_without_a_judgement_there_is_nothing_to_write() -> None:
    with pytest.raises(NothingToExport, match="No risk of bias is recorded"):
        export(made(Study("s", "T")), "studies", "robvis")


FILES = {
    "library.yaml": (
        "id: small\ntitle: Small\nschema: 1\ncertainty:\n"
        '  - {outcome: igf-1, level: very low, by: "A. Reader", why: "One small trial.", date: 2026-11-01}\n'
        '  - {outcome: "quality of sleep", level: moderate, by: "A. Reader"}\n'
    ),
    "articles/a.md": "# A\n\nText.\n",
    "terms.yaml": "- {id: igf-1, label: IGF-1}\n",
    "studies.yaml": (
        "- id: s\n  title: T\n  label: Smith 2001\n  design: randomized controlled trial\n  n: {total: 27}\n"
        "  effects: [{outcome: igf-1, direction: increases, estimate: 3.6, unit: '%'}]\n"
        "  risk_of_bias: [{tool: RoB 2, domain: overall, judgement: Some concerns, by: A. Reader}]\n"
        "- {id: t, title: U, label: Brown 2002}\n"
    ),
}


def folder(path: Path, **changes: str) -> Path:
    for name, text in {**FILES, **changes}.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_text(text, encoding="utf-8")
    return path


def test_a_summary_of_findings_has_what_a_person_judged_and_the_studies_with_a_result(tmp_path: Path) -> None:
    library = read_library(folder(tmp_path))
    assert library.mistakes == ()
    assert library.studies["s"].risk_of_bias[0].judgement == "some_concerns"
    report = export(library, "sof", "md")
    assert "| IGF-1 | ⊕○○○ very low | One small trial. | A. Reader | 2026-11-01 | Smith 2001 (RCT, n = 27)" in report
    assert "| quality of sleep | ⊕⊕⊕○ moderate |" in report
    assert "Brown 2002" not in report
    sheet = list(csv.DictReader(io.StringIO(export(library, "sof", "csv"))))
    assert [(row["outcome"], row["level"], row["by"]) for row in sheet] == [
        ("IGF-1", "very low", "A. Reader"),
        ("quality of sleep", "moderate", "A. Reader"),
    ]
    found = json.loads(export(library, "sof", "json"))["certainty"]
    assert [(row["outcome"], row["level"], [study["id"] for study in row["studies"]]) for row in found] == [
        ("igf-1", "very_low", ["study:s"]),
        ("quality of sleep", "moderate", []),
    ]


def test_a_library_without_judgements_says_so(tmp_path: Path) -> None:
    library = read_library(folder(tmp_path, **{"library.yaml": "id: small\ntitle: Small\nschema: 1\n"}))
    for form in ("md", "csv", "json"):
        with pytest.raises(NothingToExport, match="Nobody has judged"):
            export(library, "sof", form)


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("library.yaml", "id: s\ntitle: S\ncertainty: [{outcome: x, level: low}]\n", "a judgement without by"),
        ("library.yaml", "id: s\ntitle: S\ncertainty: [{outcome: x, level: sure, by: me}]\n", "level: expected one of"),
        (
            "studies.yaml",
            "- {id: s, title: T, risk_of_bias: [{tool: RoB 2, domain: overall, judgement: low}]}\n",
            "a judgement without by",
        ),
        (
            "studies.yaml",
            "- {id: s, title: T, risk_of_bias: [{tool: RoB 2, domain: overall, judgement: fine, by: me}]}\n",
            "judgement: expected one of low",
        ),
    ],
)
def test_a_judgement_needs_who_judged(tmp_path: Path, name: str, text: str, complaint: str) -> None:
    mistakes = read_library(folder(tmp_path, **{name: text})).mistakes
    assert any(mistake.path == name and complaint in mistake.message for mistake in mistakes)


def test_judgements_of_several_libraries_keep_their_outcomes(tmp_path: Path) -> None:
    first = read_library(folder(tmp_path / "one", **{"library.yaml": "id: one\ntitle: One\n"}))
    both = merge([first, read_library(folder(tmp_path / "two"))])
    assert [judged.outcome for judged in both.certainty] == ["small::igf-1", "quality of sleep"]
    found = json.loads(export(both, "sof", "json"))["certainty"]
    assert [study["id"] for study in found[0]["studies"]] == ["study:small::s"]

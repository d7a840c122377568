"""A summary of findings: how certain a person is of what is known on each outcome, with the studies that have a result.

The certainty is that of `library.yaml`. The program judges nothing, and adds up neither results nor participants.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct

from mgtui.errors import NothingToExport
from mgtui.evidence.notices import marked_label
from mgtui.evidence.study_facts import design, effect_text, participants
from mgtui.export.homes import all_homes, source_line
from mgtui.export.json_form import of_library
from mgtui.export.markdown import escaped, joined, table
from mgtui.export.report import references_section
from mgtui.export.sheets import csv_text
from mgtui.model.provenance import as_linked
from mgtui.model.vocabularies import CERTAINTIES, spelled
from mgtui.ref import written

if TYPE_CHECKING:
    from mgtui.export.selection import Selection
    from mgtui.model import Certainty, Effect, Library, Study

SHEET = ("outcome", "level", "by", "why", "date", "studies")
_REPORT = ("Outcome", "Certainty", "Why", "Judged by", "Date", "Studies with a result on it")
_HOW_TO_READ = (
    "The certainty is a person's judgement, in the words of GRADE; the program computes none. Results and participants "
    "are not added up: studies may share people. A study's results stand as they are recorded, not as this person "
    "weighed them."
)


class Row(Struct, frozen=True):
    """One judgement of certainty, and the studies that have a result on its outcome."""

    judged: Certainty
    outcome: str
    """In words."""
    studies: tuple[tuple[Study, tuple[Effect, ...]], ...]


def findings(library: Library) -> list[Row]:
    """Every judgement of certainty in its order. Raises NothingToExport where there is none."""
    if not library.certainty:
        raise NothingToExport("Nobody has judged how certain the evidence is: a person does, in library.yaml.")
    rows = []
    for judged in library.certainty:
        term = library.terms.get(judged.outcome)
        names = {judged.outcome, *((term.id,) if term else ())}
        behind = (
            (study, tuple(effect for effect in study.effects if effect.outcome in names))
            for study in library.studies.values()
        )
        found = tuple((study, effects) for study, effects in behind if effects)
        rows.append(Row(judged, term.label if term else judged.outcome, found))
    return rows


def sof_report(selection: Selection, style: str | None) -> str:
    """The summary in Markdown, with the references of its studies."""
    library = selection.library
    rows = findings(library)
    lines = [
        [row.outcome, _certainty(row.judged), row.judged.why or "", row.judged.by, row.judged.date or "", _studies(row)]
        for row in rows
    ]
    studies = list({study.id: study for row in rows for study, _ in row.studies}.values())
    return joined(
        [
            f"# Summary of findings: {escaped(library.title)}",
            _HOW_TO_READ,
            table(_REPORT, lines),
            *references_section(as_linked(studies, selection.claims), style),
            source_line(library, selection.id, all_homes(library)),
        ]
    )


def sof_sheet(selection: Selection, style: str | None = None) -> str:
    rows = [
        {
            "outcome": row.outcome, "level": spelled(row.judged.level), "by": row.judged.by,
            "why": row.judged.why or "", "date": row.judged.date or "", "studies": _studies(row),
        }
        for row in findings(selection.library)
    ]  # fmt: skip
    return csv_text(rows, SHEET)


def sof_json(selection: Selection, style: str | None = None) -> str:
    """The summary as JSON: each judgement as recorded, with the studies and their results on its outcome."""
    library = selection.library
    certainty = [
        {
            **msgspec.to_builtins(row.judged),
            "label": row.outcome,
            "studies": [
                {
                    "id": written("study", study.id), "label": marked_label(study), "design": study.design,
                    "participants": participants(study),
                    "effects": [msgspec.to_builtins(effect) for effect in effects],
                }
                for study, effects in row.studies
            ],
        }
        for row in findings(library)
    ]  # fmt: skip
    return of_library(library, {"certainty": certainty})


def _certainty(judged: Certainty) -> str:
    return f"{CERTAINTIES[judged.level].glyphs} {spelled(judged.level)}"


def _studies(row: Row) -> str:
    return "; ".join(_study(study, effects) for study, effects in row.studies)


def _study(study: Study, effects: tuple[Effect, ...]) -> str:
    number = participants(study)
    facts = ", ".join(part for part in (design(study), f"n = {number}" if number else "") if part)
    results = "; ".join(effect_text(msgspec.structs.replace(effect, outcome="", note=None), {}) for effect in effects)
    head = f"{marked_label(study)} ({facts})" if facts else marked_label(study)
    return f"{head}: {results}" if results else head

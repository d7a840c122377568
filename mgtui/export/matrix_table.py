"""The matrix of exposures and outcomes as a sheet, as Markdown and as JSON: whole, a row for each cell."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.evidence.links import Links
from mgtui.evidence.matrix import evidence_matrix
from mgtui.evidence.relations import Relations
from mgtui.export import sentences as say
from mgtui.export.homes import all_homes, source_line
from mgtui.export.json_form import of_library
from mgtui.export.markdown import escaped, joined, table
from mgtui.export.sheets import csv_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.evidence.matrix import Cell, Matrix, Row
    from mgtui.evidence.outcome_columns import Column
    from mgtui.export.selection import Selection
    from mgtui.model import Library

SHEET = (
    "exposure", "aspect", "outcome", "with", "theme", "claims", "more", "less", "no_effect", "no_direction",
    "supported_by", "contradicted_by", "studies", "best_design", "claim_ids",
)  # fmt: skip
"""`with` names the narrower outcomes that stand in the same column."""
_REPORT = (
    "Aspect", "Outcome", "Statements", "↑ more", "↓ less", "→ no effect", "? neither", "+ supported by",
    "− contradicted by", "Studies", "Strongest design",
)  # fmt: skip


def matrix_sheet(selection: Selection, style: str | None = None) -> str:
    return csv_text([_sheet_row(*crossing) for crossing in _crossings(_matrix(selection.library))], SHEET)


def matrix_json(selection: Selection, style: str | None = None) -> str:
    """The matrix as JSON: its cells under `matrix`, and how many claims name no exposure or no outcome."""
    library = selection.library
    matrix = _matrix(library)
    cells = [_record(*crossing) for crossing in _crossings(matrix)]
    return of_library(library, {"matrix": cells, "left_out": matrix.left_out})


def matrix_report(selection: Selection, style: str | None = None) -> str:
    """The matrix in Markdown: a table of outcomes for each exposure."""
    library = selection.library
    matrix = _matrix(library)
    placed = sum(cell.total for cell in matrix.cells.values())
    names = f"{say.number_of(placed, 'statement')} {'names' if placed == 1 else 'name'}"
    blocks = [
        f"# What the claims of {escaped(library.title)} say of each exposure and outcome",
        f"{names} an exposure and an outcome; {say.number_of(matrix.left_out, 'other')} left out.",
    ]
    for _, group in groupby(_crossings(matrix), key=lambda crossing: crossing[0].concept):
        listed = list(group)
        blocks += [f"## {escaped(listed[0][0].label)}", table(_REPORT, [_report_row(*each) for each in listed])]
    return joined([*blocks, source_line(library, "matrix", all_homes(library))])


def _matrix(library: Library) -> Matrix:
    return evidence_matrix(Links(library), Relations(library))


def _crossings(matrix: Matrix) -> Iterator[tuple[Row, Column, Cell]]:
    """Every cell with its row and column, row by row."""
    for row in matrix.rows:
        for column in matrix.columns:
            cell = matrix.cells.get((row.key, column.concept))
            if cell is not None:
                yield row, column, cell


def _counts(cell: Cell) -> list[str]:
    counts = (
        cell.total, cell.more, cell.less, cell.none, cell.unsaid, cell.supporting, cell.contradicting, cell.studies,
    )  # fmt: skip
    return [*map(str, counts), cell.best or ""]


def _sheet_row(row: Row, column: Column, cell: Cell) -> dict[str, str]:
    cells = [
        row.label, row.aspect_words, column.label, "; ".join(column.folded), column.theme, *_counts(cell),
        "; ".join(cell.claims),
    ]  # fmt: skip
    return dict(zip(SHEET, cells, strict=True))


def _report_row(row: Row, column: Column, cell: Cell) -> list[str]:
    outcome = f"{column.label} (with {', '.join(column.folded)})" if column.folded else column.label
    return [row.aspect_words, outcome, *_counts(cell)]


def _record(row: Row, column: Column, cell: Cell) -> dict[str, Any]:
    exposure = {"concept": row.concept, "label": row.label, "aspect": row.aspect}
    outcome = {
        "concept": column.concept, "label": column.label, "theme": column.theme, "concepts": list(column.members),
    }  # fmt: skip
    facts: dict[str, Any] = msgspec.to_builtins(cell)
    return {"exposure": exposure, "outcome": outcome, **facts}

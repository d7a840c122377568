"""What stands below the matrix: the cell under the cursor in words. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.tui.records import Paragraph

if TYPE_CHECKING:
    from mgtui.evidence.matrix import Cell, Matrix, Row
    from mgtui.evidence.outcome_columns import Column
    from mgtui.tui.matrix.layout import Frame
    from mgtui.tui.session import Session

LEGEND = "↑ more  ↓ less  → no effect  ? unsaid  + supported  − contradicted  best design  ▏▎▌█ claims"
_SAYS = (
    ("↑", "more", "say more"), ("↓", "less", "say less"), ("→", "none", "say no effect"), ("?", "unsaid", "neither"),
)  # fmt: skip


def exposure_words(row: Row) -> str:
    """`Magnesium, serum level`."""
    return f"{row.label}, {row.aspect_words}" if row.aspect else row.label


def described(matrix: Matrix, place: tuple[int, int], session: Session, words: str) -> list[Paragraph]:
    """The cell in words: its lines, what its claims say, what stands behind it, and the claims themselves.

    `words` is the filter, which explains a matrix without cells.
    """
    row, column = place
    if not matrix.rows or not matrix.columns:
        why = (
            f"no exposure and outcome have “{words}”" if words.strip() else "no claim names an exposure and an outcome"
        )
        return [Paragraph(f"Nothing to show: {why}.", "$text-muted")]
    head = f"{exposure_words(matrix.rows[row])}  ×  {_outcome_words(matrix.columns[column])}"
    cell = matrix.cell(row, column)
    if cell is None:
        return [
            Paragraph(head, "$primary bold"),
            Paragraph("No claim of this library speaks of these two.", "$text-muted"),
        ]
    statements = (claim.statement for key in cell.claims if (claim := session.claim(key)))
    return [
        Paragraph(head, "$primary bold"), Paragraph(_facts(cell)), Paragraph(_evidence(cell), "$text-muted", least=2),
        Paragraph("“" + "”  “".join(statements) + "”", "italic"),
    ]  # fmt: skip


def _outcome_words(column: Column) -> str:
    return f"{column.label}, with {', '.join(column.folded)}" if column.folded else column.label


def _facts(cell: Cell) -> str:
    says = [f"{glyph}{number} {word}" for glyph, name, word in _SAYS if (number := getattr(cell, name))]
    return f"{number_of(cell.total, 'claim')}: {', '.join(says)}"


def _evidence(cell: Cell) -> str:
    parts = []
    for glyph, number, inside, word in (
        ("+", cell.supporting, cell.supports_inside, "support"),
        ("−", cell.contradicting, cell.contradicts_inside, "contradict"),
    ):
        if number:
            verb = f"{word}s" if number == 1 else word
            within = f" ({inside} inside)" if inside else ""
            parts.append(f"{glyph}{number} {verb}{within}")
    if cell.best:
        among = f", best {cell.best}" if cell.studies > 1 else f": {cell.best}"
        parts.append(f"{number_of(cell.studies, 'study')}{among}")
    else:
        parts.append(f"{number_of(cell.studies, 'study')} of no known design" if cell.studies else "no study behind it")
    return " · ".join(parts)


def place_words(frame: Frame | None, matrix: Matrix) -> str:
    """`rows 1–6 of 56 · columns 20–24 of 58`, what is in sight where that is not all."""
    if frame is None:
        return ""
    parts = [
        f"{name} {first + 1}–{first + shown} of {total}"
        for name, first, shown, total in (
            ("rows", frame.top, frame.rows, len(matrix.rows)),
            ("columns", frame.left, frame.columns, len(matrix.columns)),
        )
        if shown < total
    ]
    return " · ".join(parts)

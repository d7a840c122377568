"""What the headings of a table say about one of its cells."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.population import group_of_cell

if TYPE_CHECKING:
    from mgtui.extraction.sentences import Sentence
    from mgtui.model import Passage

_TREATMENT = re.compile(r"^(?:intervention|supplement\w*|treatment|exposure|dose|regimen)", re.IGNORECASE)
_OUTCOME = re.compile(r"^(?:(?:main |key )?(?:outcome|effect|result|finding)s?)\b", re.IGNORECASE)


class CellContext(Struct, frozen=True):
    """The headings of a cell, and what they say acts, is acted on, and on whom."""

    text: str = ""
    """The heading of its column, then the cells before it in its row, with ` | ` between; empty outside a table."""
    acting: str = ""
    treated: str = ""
    """The cell of its row that names a treatment, where a column has one."""
    acted_on: str = ""
    population: str | None = None


def cell_context(passage: Passage, sentence: Sentence) -> CellContext:
    """What stands around a sentence of a table; an empty one for running text."""
    if passage.kind != "table":
        return CellContext()
    headings: dict[int, str] = {}
    row: dict[int, str] = {}
    for part in passage.parts:
        if part.row == 0:
            headings[part.column] = passage.text[part.start : part.end]
        elif part.row == sentence.row and part.column < sentence.column:
            row[part.column] = passage.text[part.start : part.end]
    heading = headings.get(sentence.column, "")
    treatment, treated_by = next(
        ((text, headings[column]) for column, text in row.items() if _TREATMENT.match(headings.get(column, ""))),
        ("", ""),
    )
    names_outcome = bool(_OUTCOME.match(heading))
    return CellContext(
        text=" | ".join([heading, *row.values()]),
        treated=treatment,
        acting=f"{treatment}, {treated_by}" if treatment else ("" if names_outcome else heading),
        acted_on=heading if names_outcome else row.get(0, ""),
        population=next((group for text in row.values() if (group := group_of_cell(text))), None),
    )

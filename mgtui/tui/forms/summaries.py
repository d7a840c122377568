"""Records within a record in a few words: what a line of them says, and the rows of their list. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.model.vocabularies import DIRECTIONS
from mgtui.tui.forms.line_values import shown
from mgtui.tui.forms.lines import form_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from msgspec import Struct

    from mgtui.tui.forms.known import Known
    from mgtui.tui.forms.lines import Line


def summary(line: Line, records: Sequence[Mapping[str, Any]], known: Known) -> str:
    """`2: IGF-1 ↑ · Testosterone ↑`; empty where there are none."""
    if not records or line.record is None:
        return ""
    return f"{len(records)}: {'; '.join(brief(line.record, each, known) for each in records)}"


def brief(kind: type[Struct], record: Mapping[str, Any], known: Known) -> str:
    """The first of its fields that say something, as few words as tell it from others."""
    parts: list[str] = []
    for line in form_lines(kind):
        value = shown(line, record, known)
        if value and line.shape != "records" and len(parts) < _MOST:
            direction = DIRECTIONS.get(str(record.get(line.name, ""))) if line.name == "direction" else None
            parts.append(direction.glyph if direction else value)
    return " ".join(parts)


_MOST = 4

"""The lines of a form that are not open as rows, and which of the rows are in sight. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from mgtui.tui.drawing.wrap import shorten, wrap
from mgtui.tui.forms.summaries import summary

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.lines import Line

    Numbered = tuple[int, Content]
    """A row, with the number of the line that it is of."""

LABEL = 18
_TALLEST = 2
"""So many rows of a text are shown where the cursor is elsewhere."""
_TALLEST_NEEDED = 4
"""So many of one that must be given: others are filled in by what it says."""
_REFUSED = "! "
_AHEAD = 3
"""So many rows below the open line stay in sight where there are some."""


def text_of(form: Form, line: Line, values: Mapping[str, Any]) -> str:
    """What a line shows; of a list of records a summary."""
    value = values[line.name]
    text: str = summary(line, value, form.known) if line.shape == "records" else value
    return text


def rows_of(form: Form, values: Mapping[str, Any], wrong: Mapping[str, str], width: int) -> list[Numbered]:
    """All lines as rows of texts of this width, what was changed in bold, each refusal below its line."""
    return [
        (number, row) for number, line in enumerate(form.lines) for row in _line_rows(form, line, values, wrong, width)
    ]


def _line_rows(
    form: Form, line: Line, values: Mapping[str, Any], wrong: Mapping[str, str], width: int
) -> list[Content]:
    text = " ".join(text_of(form, line, values).split())
    label = Content.styled(f"{shorten(line.label, LABEL):{LABEL}}  ", "$text-muted")
    style = "bold" if values[line.name] != form.values[line.name] else ""
    ranges = wrap(text, width) if text else []
    tallest = _TALLEST_NEEDED if line.required else _TALLEST
    parts = [text[a:b] for a, b in ranges[:tallest]] or ["–"]
    is_named = len(line.path) > 1 and values.get(f"{line.path[0]}.concept")
    if not text and not is_named and (maybe := form.unsure.get(line.name)):
        parts, style = [f"{shorten(str(maybe), width - 1)}?"], "$warning"
    if len(ranges) > tallest:
        parts[-1] = shorten(f"{parts[-1]} …", width) if len(parts[-1]) < width - 1 else f"{parts[-1][: width - 1]}…"
    rows = [Content.assemble(label, (parts[0], style))]
    rows += [Content.assemble(" " * (LABEL + 2), (part, style)) for part in parts[1:]]
    return [*rows, *(refused(wrong[line.name], width) if line.name in wrong else [])]


def refused(reason: str, width: int) -> list[Content]:
    """Why a line cannot be kept, below it, in rows of texts of this width."""
    rows = [reason[a:b].strip() for a, b in wrap(reason, width - len(_REFUSED))]
    signs = (_REFUSED, *[" " * len(_REFUSED)] * len(rows))
    return [Content.styled(f"{'':{LABEL}}  {sign}{row}", "$text-error") for sign, row in zip(signs, rows, strict=False)]


def in_sight(
    above: Sequence[Numbered], below: Sequence[Numbered], room: int, top: int
) -> tuple[int, Sequence[Numbered], Sequence[Numbered]]:
    """Of the rows above and below the open line those that `room` rows hold, and the number of the first.

    `top` was the first before: as little as possible moves, the open line stays between what was at the edges.
    """
    top = min(
        max(top, len(above) - room + min(len(below), _AHEAD), 0), len(above), max(len(above) + len(below) - room, 0)
    )
    return top, above[top:][-room:] if room else [], below[: max(room - len(above) + top, 0)]

"""The lines of a form: the open one to type in, and around it as many of the others as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.drawing.wrap import shorten, wrap
from mgtui.tui.forms.editor import Editor
from mgtui.tui.forms.line_values import summary
from mgtui.tui.forms.offers import Others

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any

    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.lines import Line
    from mgtui.tui.forms.typed import Typed

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


TALLEST = 6
"""So many lines of a text are shown while it is typed."""
_LEAST = 3


class FormLines(Vertical):
    """What the lines of a form hold, drawn; the page around it opens one of them."""

    def __init__(self, form: Form, filled: Typed, at: int) -> None:
        """`at` is the number of the line that is open first."""
        super().__init__(id="form-lines")
        self._form, self._filled, self._at = form, filled, at
        self._height_left, self._height, self._top = _LEAST, 1, 0
        """Rows for all lines, rows of the open one, and the first row that is shown."""

    def compose(self) -> ComposeResult:
        line = self._form.lines[self._at]
        yield Others("form-above")
        with Horizontal():
            yield Static(id="form-label", markup=False)
            yield Editor(text_of(self._form, line, self._filled.values), read_only=line.shape == "records")
        yield Others("form-below")

    @property
    def editor(self) -> Editor:
        return self.query_one(Editor)

    def limit_rows(self, rows: int) -> None:
        """Be of at most so many rows from now on."""
        self._height_left = max(rows, _LEAST)

    def open(self, at: int) -> bool:
        """Draw everything around another line, which is open from now on; see `draw`."""
        self._at = at
        self.query_one("#form-label", Static).update(Content(shorten(self._form.lines[at].label, LABEL)))
        self.fit()
        return self.draw()

    def fit(self) -> None:
        """Let the open line be as high as its text."""
        height = min(max(self.editor.wrapped_document.height, 1), TALLEST)
        if height != self._height:
            self._height = height
            self.editor.styles.height = height
            self.draw()

    def draw(self) -> bool:
        """Draw the lines around the open one, as many as there is room for; whether there is room for all."""
        width = max(self.content_size.width - LABEL - 2, 8)
        drawn = rows_of(self._form, self._filled.values, self._filled.wrong, width)
        above, below = [each for each in drawn if each[0] < self._at], [each for each in drawn if each[0] > self._at]
        if wrong := self._filled.wrong.get(self._form.lines[self._at].name):
            below[:0] = [(self._at, row) for row in refused(wrong, width)]
        self._top, before, after = in_sight(above, below, max(self._height_left - self._height, 0), self._top)
        for name, rows in (("#form-above", before), ("#form-below", after)):
            others = self.query_one(name, Others)
            others.display = bool(rows)
            others.show(rows)
        return len(drawn) <= self._height_left

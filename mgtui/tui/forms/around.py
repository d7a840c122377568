"""The lines of a form: the open one to type in, and as many of those around it as there is room for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.forms.editor import Editor
from mgtui.tui.forms.others import Others
from mgtui.tui.forms.rows import LABEL, in_sight, refused, rows_of, text_of

if TYPE_CHECKING:
    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.typed import Typed

TALLEST = 6
"""So many lines of a text are shown while it is typed."""
_LEAST = 3


class FormLines(Vertical):
    """What the lines of a form hold, drawn; the page around it opens one of them."""

    def __init__(self, form: Form, filled: Typed, at: int) -> None:
        """`at` is the number of the line that is open first."""
        super().__init__(id="form-lines")
        self._form, self._filled, self._at = form, filled, at
        self._room, self._height, self._top = _LEAST, 1, 0
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
        """The line that is open."""
        return self.query_one(Editor)

    def have_room(self, rows: int) -> None:
        """Be of at most so many rows from now on."""
        self._room = max(rows, _LEAST)

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
        self._top, before, after = in_sight(above, below, max(self._room - self._height, 0), self._top)
        for name, rows in (("#form-above", before), ("#form-below", after)):
            others = self.query_one(name, Others)
            others.display = bool(rows)
            others.show(rows)
        return len(drawn) <= self._room

"""A widget that shows a drawn canvas, whose styles are its component classes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from mgtui.tui.drawing.canvas import Canvas


class CanvasView(Widget, can_focus=True):
    """Draws line by line; what extends it makes the canvas, and sets `_canvas` to None where it is to be made anew."""

    STYLES: ClassVar[str]
    """What the names of its component classes begin with."""
    _canvas: Canvas | None = None

    def drawn(self) -> Canvas:
        """The canvas to show; asked for where there is something to draw."""
        raise NotImplementedError

    def rows(self) -> int:
        """How many lines of the canvas there are to show."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        if y >= self.rows():
            return Strip.blank(self.size.width, base)
        self._canvas = self._canvas or self.drawn()
        segments = [
            Segment(text, self.get_component_rich_style(f"{self.STYLES}--{style}") if style else base)
            for text, style in self._canvas.runs(y)
        ]
        return Strip(segments).adjust_cell_length(self.size.width, base)

"""A strip below a picture that says in full what the cursor is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from mgtui.tui.drawing.wrap import shorten, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.records import Paragraph


class DetailStrip(Widget):
    """Paragraphs under each other; where the height is short each first gets the lines it needs least."""

    DEFAULT_CSS = """
    DetailStrip { height: 6; background: $surface; color: $foreground; padding: 0 1; border-top: solid $border; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: Sequence[Paragraph] = ()

    def show(self, said: Sequence[Paragraph]) -> None:
        self._said = [part for part in said if part.text]
        self.refresh()

    def render(self) -> Content:
        width, height = self.content_size
        wrapped = [wrap(part.text, width) for part in self._said]
        lines: list[Content] = []
        for part, ranges, room in zip(self._said, wrapped, _rooms(self._said, wrapped, height), strict=True):
            for number, (start, end) in enumerate(ranges[:room]):
                cut = number == room - 1 and room < len(ranges)
                text = shorten(part.text[start:], width) if cut else part.text[start:end]
                lines.append(Content.styled(text, part.style) if part.style else Content(text))
        return Content("\n").join(lines)


def _rooms(said: Sequence[Paragraph], wrapped: Sequence[Sequence[object]], height: int) -> list[int]:
    """Lines for each paragraph: the least first, what is left to the first that want more."""
    rooms = []
    left = height
    for part, ranges in zip(said, wrapped, strict=True):
        rooms.append(min(part.least, len(ranges), left))
        left -= rooms[-1]
    for number, ranges in enumerate(wrapped):
        more = min(len(ranges) - rooms[number], left)
        rooms[number] += more
        left -= more
    return rooms

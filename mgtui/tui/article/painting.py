"""A line of an article as it is drawn: its words in the styles of what is marked, and what stands left of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from mgtui.model.vocabularies import STATUSES
from mgtui.tui.marks import MARK

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.model import Article, Passage
    from mgtui.tui.article.layout import Line, Marks, Piece
    from mgtui.tui.article.selection import Selection
    from mgtui.tui.marks import Marks as MarkedRecords

GUTTER = 3
"""Cells left of the text: a bar beside the selected claim, a dot where a claim begins, the sign of what is marked."""


class Painter(Struct, frozen=True):
    """Draws lines of an article as it is shown now."""

    article: Article | None
    marks: Marks
    marked: MarkedRecords
    selection: Selection | None
    base: Style
    whole: Callable[[str], Style]
    """The style of a part of the view by its name."""
    layer: Callable[[str], Style]
    """The same, to be laid over another."""

    def drawn(self, line: Line) -> Strip:
        """A line, with the cells left of it."""
        if line.kind in ("title", "byline", "heading"):
            style = self.whole(line.kind)
            return Strip([Segment(" " * GUTTER, self.base), *(Segment(d.text, style) for d in line.decor)])
        decor_style = self.whole("decor")
        cells = [(decor.x, [Segment(decor.text, decor_style)]) for decor in line.decor]
        if self.article is not None and line.passage >= 0:
            passage = self.article.passages[line.passage]
            cells += [(piece.x, self._styled(passage, line.passage, piece)) for piece in line.pieces]
            segments = [Segment(self._left_of(passage, line), self.whole("bar"))]
        else:
            segments = [Segment(" " * GUTTER, self.whole("bar"))]
        x = 0
        for column, pieces in sorted(cells, key=lambda cell: cell[0]):
            if column > x:
                segments.append(Segment(" " * (column - x), self.base))
                x = column
            segments += pieces
            x += sum(segment.cell_length for segment in pieces)
        return Strip(segments)

    def _left_of(self, passage: Passage, line: Line) -> str:
        """What stands left of a line of a passage."""
        bar, dot, cursor, mark = " ", " ", " ", " "
        here = self.selection
        for piece in line.pieces:
            bar = "▌" if self.marks.is_selected(line.passage, piece.start, piece.end) else bar
            begins = self.marks.beginning(line.passage, piece.start, piece.end)
            dot = STATUSES[begins[-1].status].glyph if begins else dot
            records = [claim.id for claim in begins] + ([passage.id] if piece.start == 0 else [])
            mark = MARK if any(record in self.marked for record in records) else mark
            if here is not None and here.order == line.passage and here.start < piece.end and here.end > piece.start:
                cursor = "›"
        if cursor == " ":
            cursor = mark
        elif mark != " ":
            dot = mark
        return bar + dot + cursor

    def _styled(self, passage: Passage, number: int, piece: Piece) -> list[Segment]:
        """A slice of a passage cut wherever its style changes."""
        start, end = piece.start, piece.end
        layers: list[tuple[int, int, Style]] = [(start, end, self.layer("aside"))]
        if piece.strong:
            layers.append((start, end, Style(bold=True)))
        layers += [
            (mark.start, mark.end, Style(bold=mark.style == "strong", italic=mark.style == "emphasis"))
            for mark in passage.marks
        ]
        layers += [(low, high, self.layer(name)) for low, high, name in self.marks.ranges(number)]
        if (here := self.selection) is not None and here.order == number:
            layers.append((here.start, here.end, self.layer("words" if here.is_chosen else "sentence")))
        edges = sorted({start, end, *(min(max(e, start), end) for a, b, _ in layers for e in (a, b))})
        segments = []
        for a, b in pairwise(edges):
            style = self.base
            for low, high, layer in layers:
                if low <= a and b <= high:
                    style += layer
            segments.append(Segment(passage.text[a:b], style))
        return segments

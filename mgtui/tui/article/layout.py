"""An article as lines on the screen: which slice of which passage stands where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from rich.cells import cell_len

from mgtui.tui.article.table import table_lines
from mgtui.tui.drawing.wrap import wrap

if TYPE_CHECKING:
    from mgtui.model import Article, Passage

LineKind = Literal["title", "byline", "heading", "text", "rule", "blank"]


class Piece(Struct, frozen=True):
    """A slice of a passage's text, drawn at a column."""

    x: int
    start: int
    end: int
    strong: bool = False


class Decor(Struct, frozen=True):
    """Text that is not the passage's own: a heading, a bullet, a column rule, a label."""

    x: int
    text: str


class Line(Struct, frozen=True):
    """One line on the screen."""

    kind: LineKind
    passage: int = -1
    """Number of the passage in its article, -1 for lines that belong to none."""
    pieces: tuple[Piece, ...] = ()
    decor: tuple[Decor, ...] = ()


class Layout(Struct, frozen=True):
    """All lines of an article at one width, and the line on which each passage begins."""

    width: int
    lines: tuple[Line, ...]
    first_line: tuple[int, ...]

    def line_of(self, passage: int, offset: int) -> int:
        """The line that shows a code point of a passage, or the nearest one before it."""
        best = self.first_line[passage]
        for number in range(best, len(self.lines)):
            line = self.lines[number]
            if line.passage != passage:
                break
            for piece in line.pieces:
                if piece.start <= offset < max(piece.end, piece.start + 1):
                    return number
                if piece.end <= offset:
                    best = number
        return best


BLANK = Line("blank")


def lay_out(article: Article, width: int) -> Layout:
    """The article's title, headings and passages as lines no wider than `width` cells."""
    lines: list[Line] = _title(article, width)
    by_id = {passage.id: number for number, passage in enumerate(article.passages)}
    first_line = [0] * len(article.passages)
    for section in article.sections:
        if section.level:
            lines += _heading(section.title, section.level, width)
        for passage_id in section.passages:
            number = by_id[passage_id]
            first_line[number] = len(lines)
            lines += _passage(article.passages[number], number, width)
            lines.append(BLANK)
    return Layout(width, tuple(lines), tuple(first_line))


def _title(article: Article, width: int) -> list[Line]:
    lines = [_decor("title", article.title[a:b]) for a, b in wrap(article.title, width)]
    byline = " · ".join(part for part in (article.author, article.publisher, article.issued) if part)
    if byline:
        lines += [_decor("byline", byline[a:b]) for a, b in wrap(byline, width)]
    if article.note:
        lines += [_decor("byline", article.note[a:b]) for a, b in wrap(article.note, width)]
    return [*lines, BLANK]


def _heading(title: str, level: int, width: int) -> list[Line]:
    return [_decor("heading", title[a:b]) for a, b in wrap(title, width)] + ([BLANK] if level < 3 else [])


def _decor(kind: LineKind, text: str) -> Line:
    return Line(kind, decor=(Decor(0, text),))


def _passage(passage: Passage, number: int, width: int) -> list[Line]:
    if passage.kind == "list" and passage.parts:
        return _list(passage, number, width)
    if passage.kind == "table" and passage.parts:
        return _table(passage, number, width)
    if passage.kind == "quote":
        return [
            Line("text", number, (Piece(2, a, b),), (Decor(0, "│"),)) for a, b in wrap(passage.text, max(width - 2, 1))
        ]
    return [Line("text", number, (Piece(0, a, b),)) for a, b in wrap(passage.text, width)]


def _list(passage: Passage, number: int, width: int) -> list[Line]:
    lines = []
    for part in passage.parts:
        indent = 2 * part.column
        marker = part.marker or "•"
        x = indent + cell_len(marker) + 1
        for row, (start, end) in enumerate(wrap(passage.text, max(width - x, 8), part.start, part.end)):
            decor = (Decor(indent, marker),) if row == 0 else ()
            lines.append(Line("text", number, (Piece(x, start, end),), decor))
    return lines


def _table(passage: Passage, number: int, width: int) -> list[Line]:
    lines = []
    for cells, rules in table_lines(passage, width):
        pieces = tuple(Piece(x, start, end, strong) for x, start, end, strong in cells)
        lines.append(Line("text", number, pieces, tuple(Decor(x, text) for x, text in rules)))
    return lines

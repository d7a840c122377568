"""An article as lines on the screen: which slice of which passage stands where, and which words are marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from rich.cells import cell_len

from mgtui.tui.drawing.wrap import Range, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.model import Article, Claim, Part, Passage


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


class Marks:
    """Marked ranges of code points by the number of their passage."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.selected: str | None = None
        """The id of the selected claim."""
        self._spans: dict[int, list[tuple[int, int, Claim]]] = {}
        self._hits: dict[int, list[tuple[int, int, int]]] = {}
        self._hit = -1

    def mark_claims(self, claims: Sequence[Claim]) -> None:
        """Mark the words of these claims, and of no others."""
        self.claims = list(claims)
        self._spans = {}
        for claim in claims:
            for place in claim.places:
                self._spans.setdefault(place.order, []).append((place.start, place.end, claim))

    def mark_hits(self, hits: Sequence[tuple[int, int, int]], current: int) -> None:
        """Mark matches, each passage, start and end; `current` is the number of the one that is looked at, or -1."""
        self._hits, self._hit = {}, current
        for number, (passage, start, end) in enumerate(hits):
            self._hits.setdefault(passage, []).append((start, end, number))

    def beginning(self, passage: int, start: int, end: int) -> list[Claim]:
        """The claims whose words begin in a range."""
        return [claim for low, _, claim in self._spans.get(passage, ()) if start <= low < end]

    def is_selected(self, passage: int, start: int, end: int) -> bool:
        """Whether words of the selected claim stand in a range."""
        spans = self._spans.get(passage, ())
        return any(claim.id == self.selected and low < end and high > start for low, high, claim in spans)

    def claim_at(self, passage: int, offset: int) -> Claim | None:
        """The claim that a code point belongs to, of several the last."""
        found = [claim for low, high, claim in self._spans.get(passage, ()) if low <= offset < high]
        return found[-1] if found else None

    def ranges(self, passage: int) -> Iterator[tuple[int, int, str]]:
        """The marked ranges of a passage, the later over the earlier: `claim`, `selected`, `hit`, `hit-current`."""
        for low, high, claim in self._spans.get(passage, ()):
            yield low, high, "claim"
            if claim.id == self.selected:
                yield low, high, "selected"
        for low, high, number in self._hits.get(passage, ()):
            yield low, high, "hit-current" if number == self._hit else "hit"


Cell = tuple[int, int, int, bool]
"""Column on the screen, start and end in the passage's text, whether it is drawn strong."""
Rule = tuple[int, str]
TableLine = tuple[list[Cell], list[Rule]]

MIN_COLUMN = 14
"""Columns narrower than this break most words of prose: then a row becomes a card."""
GAP = 3


def table_lines(passage: Passage, width: int) -> list[TableLine]:
    """The lines of a table passage, at most `width` cells wide."""
    rows: dict[int, dict[int, Part]] = {}
    for part in passage.parts:
        rows.setdefault(part.row, {})[part.column] = part
    columns = 1 + max(part.column for part in passage.parts)
    widths = _column_widths(passage, rows, columns, width)
    return _grid(passage, rows, widths) if widths else _cards(passage, rows, width)


def _column_widths(passage: Passage, rows: dict[int, dict[int, Part]], columns: int, width: int) -> list[int] | None:
    """Room for each column: what it needs where all fit, else shares that grow with its content. None: too narrow."""
    room = width - GAP * (columns - 1)
    needs = [
        max((cell_len(passage.text[row[c].start : row[c].end]) for row in rows.values() if c in row), default=1)
        for c in range(columns)
    ]
    if sum(needs) <= room:
        return needs
    floor = [min(need, max(MIN_COLUMN, _longest_word(passage, rows, c))) for c, need in enumerate(needs)]
    spare = room - sum(floor)
    if spare < 0:
        return None
    wanted = [need - least for need, least in zip(needs, floor, strict=True)]
    # The square root keeps one long column from starving the others.
    weights = [want**0.5 for want in wanted]
    total = sum(weights) or 1.0
    return [min(need, least + int(spare * w / total)) for need, least, w in zip(needs, floor, weights, strict=True)]


def _longest_word(passage: Passage, rows: dict[int, dict[int, Part]], column: int) -> int:
    cells = [passage.text[row[column].start : row[column].end] for row in rows.values() if column in row]
    return max((cell_len(word) for cell in cells for word in cell.split()), default=1)


def _grid(passage: Passage, rows: dict[int, dict[int, Part]], widths: list[int]) -> list[TableLine]:
    lines: list[TableLine] = []
    starts = [sum(widths[:c]) + GAP * c for c in range(len(widths))]
    for number, row in sorted(rows.items()):
        wrapped = {c: wrap(passage.text, widths[c], part.start, part.end) for c, part in row.items()}
        height = max(len(ranges) for ranges in wrapped.values())
        for y in range(height):
            cells = [_cell(starts[c], ranges[y], number == 0) for c, ranges in wrapped.items() if y < len(ranges)]
            rules = [(x - 2, "│") for x in starts[1:]]
            lines.append((cells, rules))
        if number + 1 in rows:
            rule = "─┼─".join("─" * width for width in widths)
            lines.append(([], [(0, rule)]))
    return lines


def _cards(passage: Passage, rows: dict[int, dict[int, Part]], width: int) -> list[TableLine]:
    """Each row on its own: the first cell as its title, below it each further cell after its column's name."""
    lines: list[TableLine] = []
    header = rows.get(0, {})
    for number, row in sorted(rows.items()):
        if number == 0:
            continue
        if lines:
            lines.append(([], []))
        for c, part in sorted(row.items()):
            if part.start == part.end:
                continue
            if c == 0:
                lines += [([_cell(0, piece, True)], []) for piece in wrap(passage.text, width, part.start, part.end)]
                continue
            name = passage.text[header[c].start : header[c].end] if c in header else ""
            label = f"{name}: " if name else ""
            lines += _labelled(passage.text, part, label, width)
    if not lines:
        lines = [([_cell(0, (p.start, p.end), True)], []) for p in header.values()]
    return lines


def _labelled(text: str, part: Part, label: str, width: int) -> list[TableLine]:
    x = 2 + cell_len(label)
    if x > width // 2:
        ranges = wrap(text, max(width - 4, 8), part.start, part.end)
        return [([], [(2, label)]), *(([_cell(4, piece, False)], []) for piece in ranges)]
    ranges = wrap(text, max(width - x, 8), part.start, part.end)
    return [([_cell(x, piece, False)], [(2, label)] if y == 0 else []) for y, piece in enumerate(ranges)]


def _cell(x: int, piece: Range, strong: bool) -> Cell:
    return (x, piece[0], piece[1], strong)

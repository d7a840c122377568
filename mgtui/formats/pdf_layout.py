"""The lines of a PDF in the order of reading: columns one after the other, running heads and feet apart."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.formats.pdf_pages import side_by_side
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.formats.pdf_pages import Line, Page, Piece

_FEWEST_NUMBERS = 10
"""Of lines of a page, that count up."""
_FEWEST_OF_REST = 3
"""On a page of a manuscript whose other pages have more."""
_ASTRAY = 5
"""One in so many lines of a page may begin further left than its text: the banner of an archive does."""
_ASIDE = 1.0
"""Points by which they may reach into the text."""
_EDGE_LINES = 2
"""Lines at the top and the bottom of a page that may be its head or foot."""
_FEWEST_PAGES = 3
_LARGER = 1.15
_EDGE = 0.12
"""Share of a page's height at its top and bottom within which the same line on two pages is its head or foot."""
_FEWEST_IN_COLUMN = 5
_FILLED = 0.55
"""Share of the width of a column that a line of text fills."""
_MOST_IN_GAP = 0.15
"""Share of lines that may run into the gap between columns of any width."""
_FEWEST_WORDS = 4
"""Of a line of text in a narrow column."""
_DEEPEST = 4
"""Times that columns are parted into columns."""
_INDENT = 1.6
"""Sizes of type by which the lines of a paragraph, or of an entry of a list, stand in at most."""
_MOST_STARTS = 20
"""Places at which most lines begin, that are tried as the beginning of a second column."""
_MOST_ACROSS = 0.75
"""Share of lines that may run across the gap between two columns: titles, abstracts, wide tables."""
_FARTHEST_START = 5
"""Sizes of type from the gap within which a line of the right column begins, indented or not."""
_APART = 1.7
"""Sizes of type between two rows that may belong to parts of a page set in other ways."""
_MOST_BANDS = 12
_ONE_HEIGHT = 0.25
"""Share of the size of type by which two parts of one line may stand apart."""
_PAGE_NUMBER = re.compile(r"(?:page )?[-–— ]*(?:[0-9]{1,5}|[ivxl]{1,6})[-–— ]*(?:(?:of|/) *[0-9]{1,4})?", re.IGNORECASE)


def in_order(page: Page, running: set[Line]) -> list[Line]:
    """The lines of a page as they are read, without its head and foot."""
    return _ordered([line for line in page.lines if line not in running])


def _ordered(lines: list[Line], depth: int = 0) -> list[Line]:
    gap = _gap(lines) if depth < _DEEPEST else None
    if gap is None:
        parts = _bands(lines) if depth < 2 else None
        return [*_ordered(parts[0], depth + 1), *_ordered(parts[1], depth + 1)] if parts else _rows(lines)
    ordered: list[Line] = []
    band: list[Line] = []
    wide: list[Line] = []
    for row in _heights(lines):
        if _is_wide(row, *gap):
            ordered += _sides(band, gap[0], depth)
            band = []
            wide += row
        else:
            ordered += _rows(wide)
            wide = []
            band += row
    return [*ordered, *_rows(wide), *_sides(band, gap[0], depth)]


def _bands(lines: list[Line]) -> tuple[list[Line], list[Line]] | None:
    """A part above and one below of which one at least has columns, parted where a row stands well apart; else None.

    A wide table over columns of text hides them.
    """
    rows = _heights(lines)
    found: list[tuple[int, int]] = []
    for place in range(1, len(rows)):
        before, row = rows[place - 1][0], rows[place][0]
        if before.base - row.base > _APART * max(before.size, row.size):
            parts = [[line for each in part for line in each] for part in (rows[:place], rows[place:])]
            columned = sum(len(part) for part in parts if _gap(part) is not None)
            if columned:
                found.append((columned, place))
        if len(found) == _MOST_BANDS:
            break
    if not found:
        return None
    place = max(found)[1]
    return [line for row in rows[:place] for line in row], [line for row in rows[place:] for line in row]


def _is_wide(row: list[Line], gap: float, is_white: bool) -> bool:
    """Whether parts at one height belong together across the gap: one stands in it, or they are cells of a table.

    Across a gap that is white nearly all the way down a page nothing but what stands in it belongs together.
    """
    right = [line.left for line in row if line.left > gap]
    are_cells = not is_white and len(row) > 2 and bool(right) and min(right) > gap + _FARTHEST_START * row[0].size
    return are_cells or any(line.left < gap < line.right for line in row)


def _sides(band: list[Line], gap: float, depth: int) -> list[Line]:
    left = [line for line in band if line.right <= gap]
    right = [line for line in band if line.right > gap]
    return [*_ordered(left, depth + 1), *_ordered(right, depth + 1)]


def _gap(lines: list[Line]) -> tuple[float, bool] | None:
    """Where two columns of text part, and whether it is white nearly all the way; None where the lines are one."""
    if len(lines) < 2 * _FEWEST_IN_COLUMN:
        return None
    start, end = min(line.left for line in lines), max(line.right for line in lines)
    starts = Counter(round(line.left) for line in lines)
    found: list[tuple[int, int, float]] = []
    for place, count in starts.most_common(_MOST_STARTS):
        gap = place - 2.0
        if count < 3 or not start + 0.2 * (end - start) < gap < start + 0.8 * (end - start):
            continue
        left = [line for line in lines if line.right <= gap]
        right = [line for line in lines if line.left >= gap]
        across = len(lines) - len(left) - len(right)
        begun = Counter(round(line.left) for line in left)
        edge = begun.most_common(1)[0][0] if begun else start
        filled = min(_filling(left, edge, gap), _filling(right, place, end))
        if across <= _MOST_ACROSS * len(lines) and filled >= _FEWEST_IN_COLUMN:
            found.append((across, -filled, gap))
    # In the middle of the white space: numbers of entries may begin further left than most lines.
    middle = min(found)[2] if found else _white_gap(lines, starts)
    if middle is None:
        return None
    edge = max((line.right for line in lines if line.right <= middle), default=middle)
    return (edge + middle) / 2, not found


def _white_gap(lines: list[Line], starts: Counter[int]) -> float | None:
    """Where a column begins that the fewest lines run into, of several beside each other; None where none does."""
    found: list[tuple[int, int, float]] = []
    for place, count in starts.most_common(_MOST_STARTS):
        gap = place - 2.0
        across = sum(line.left < gap < line.right for line in lines)
        if count < _FEWEST_IN_COLUMN or across > _MOST_IN_GAP * len(lines):
            continue
        left = Counter(round(line.left) for line in lines if line.right <= gap and _is_prose(line))
        begun = sum(_is_prose(line) for line in lines if round(line.left) == place)
        if begun >= _FEWEST_IN_COLUMN and max(left.values(), default=0) >= _FEWEST_IN_COLUMN:
            found.append((across, -begun, gap))
    return min(found)[2] if found else None


def _is_prose(line: Line) -> bool:
    """Whether a line is of a text, as the cells of a table are not."""
    return len(line.text.split()) >= _FEWEST_WORDS and not line.has_gaps


def _filling(lines: list[Line], left: float, right: float) -> int:
    """How many lines begin at the left edge of a column, or indented, and fill it, as the cells of a table do not."""
    full = [line for line in lines if line.width >= _FILLED * (right - left) and len(line.text) > 15]
    at_edge = sum(abs(line.left - left) < 2 for line in full)
    return sum(abs(line.left - left) < _INDENT * line.size for line in full) if at_edge > 1 else at_edge


def _heights(lines: list[Line]) -> list[list[Line]]:
    """Lines from top to bottom, those that stand at one height together."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if rows and rows[-1][0].base - line.base < _ONE_HEIGHT * min(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _rows(lines: list[Line]) -> list[Line]:
    """Lines of one column from top to bottom, parts at one height put together."""
    return [side_by_side(sorted(row, key=lambda line: line.left)) for row in _heights(lines)]


def without_line_numbers(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Pages without the numbers that a manuscript has beside its lines."""
    counted = sum(bool(_line_numbers(page, _FEWEST_NUMBERS)) for page in pages)
    if 2 * counted < len(pages):
        return tuple(pages)
    numbered = {place: numbers for place, page in enumerate(pages) if (numbers := _line_numbers(page, _FEWEST_OF_REST))}
    return tuple(
        replace(page, lines=tuple(_without_numbers(page, numbered[place]))) if place in numbered else page
        for place, page in enumerate(pages)
    )


def _line_numbers(page: Page, fewest: int) -> set[Piece]:
    """The figures left of all else on a page that count up from line to line, whether lines begin with them or not."""
    numbers = {line.pieces[0] for line in page.lines if line.pieces[0].text.strip().isdecimal()}
    first = [piece for line in page.lines for piece in line.pieces[: 1 + (line.pieces[0] in numbers)]]
    others = sorted(piece.left for piece in first if piece not in numbers)
    edge = others[len(others) // _ASTRAY] if others else 0.0
    found = sorted((piece for piece in numbers if piece.right <= edge + _ASIDE), key=lambda piece: -piece.base)
    values = [int(piece.text) for piece in found]
    steps = Counter(after - before for before, after in pairwise(values))
    step, count = steps.most_common(1)[0] if steps else (0, 0)
    is_counted = step in (1, 5) and count >= fewest / step and count >= 0.85 * (len(found) - 1)
    return set(found) if is_counted else set()


def _without_numbers(page: Page, numbers: set[Piece]) -> Iterator[Line]:
    for line in page.lines:
        pieces = line.pieces[1:] if line.pieces[0] in numbers else line.pieces
        if pieces:
            yield replace(line, pieces=pieces, left=pieces[0].left) if pieces != line.pieces else line


def running_lines(pages: list[Page]) -> set[Line]:
    """Heads and feet of pages: what stands at the edge of several pages, and the numbers of pages."""
    edges = [(line, page) for page in pages for line in _edge(page)]
    alike = Counter(key for page in pages for key in {_key(line.text) for line in _edge(page)})
    same = Counter(text for page in pages for text in {line.text for line in _edge(page)})
    front = next((page for page in pages if page.lines), None)
    usual = {_key(line.text): line.size for line, page in edges if page is not front}
    running = {
        line
        for line, page in edges
        # A title that heads every page stands on the first with words in larger type.
        if not (page is front and line.size > _LARGER * usual.get(_key(line.text), line.size))
        if alike[_key(line.text)] >= _FEWEST_PAGES
        or (same[line.text] > 1 and not _EDGE * page.height < line.base < (1 - _EDGE) * page.height)
    }
    for line, page in edges:
        # A figure beside other words is a cell of a table.
        others = (other for other in page.lines if round(other.base) == round(line.base) and other != line)
        if _PAGE_NUMBER.fullmatch(line.text) and running.issuperset(others):
            running.add(line)
    return running


def _edge(page: Page) -> list[Line]:
    heights = sorted({round(line.base) for line in page.lines})
    if len(heights) <= 2 * _EDGE_LINES:
        low, high = (heights[0], heights[-1]) if heights else (0, 0)
    else:
        low, high = heights[_EDGE_LINES - 1], heights[-_EDGE_LINES]
    return [line for line in page.lines if round(line.base) <= low or round(line.base) >= high]


def _key(text: str) -> str:
    return re.sub(r"[0-9]+", "0", escaping.clean(text)).casefold()

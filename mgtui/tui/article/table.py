"""A table passage as lines: a grid where the columns fit, a card for each row where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from mgtui.tui.drawing.wrap import Range, wrap

if TYPE_CHECKING:
    from mgtui.model import Part, Passage

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

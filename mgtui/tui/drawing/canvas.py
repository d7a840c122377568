"""A grid of terminal cells to draw on: text and box-drawing lines, each cell with the name of its style."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from rich.cells import get_character_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterator

Weight = Literal["light", "heavy", "double", "dashed", "dotted"]

UP, RIGHT, DOWN, LEFT = 1, 2, 4, 8
_ARMS = (
    UP | DOWN, LEFT | RIGHT, DOWN | RIGHT, DOWN | LEFT, UP | RIGHT, UP | LEFT, UP | DOWN | RIGHT, UP | DOWN | LEFT,
    LEFT | RIGHT | DOWN, LEFT | RIGHT | UP, UP | RIGHT | DOWN | LEFT, UP, RIGHT, DOWN, LEFT,
)  # fmt: skip
_GLYPHS: dict[str, dict[int, str]] = {
    "light": dict(zip(_ARMS, "│─╭╮╰╯├┤┬┴┼│─│─", strict=True)),
    "heavy": dict(zip(_ARMS, "┃━┏┓┗┛┣┫┳┻╋┃━┃━", strict=True)),
    "double": dict(zip(_ARMS, "║═╔╗╚╝╠╣╦╩╬║═║═", strict=True)),
    "dashed": dict(zip(_ARMS, "╎╌╭╮╰╯├┤┬┴┼╎╌╎╌", strict=True)),
    "dotted": dict(zip(_ARMS, "┊┈╭╮╰╯├┤┬┴┼┊┈┊┈", strict=True)),
}


class Canvas:
    """Drawing outside is ignored; later covers earlier; lines that meet are joined, lines that cross are not."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self._text = [[" "] * width for _ in range(height)]
        self._style = [[""] * width for _ in range(height)]
        self._arms: dict[tuple[int, int], tuple[int, str]] = {}

    def put(self, x: int, y: int, text: str, style: str = "") -> None:
        """Write text from a cell on; a character of two cells that does not fit whole is left out."""
        if not 0 <= y < self.height:
            return
        for character in text:
            size = get_character_cell_size(character)
            if size == 0:
                if 0 < x <= self.width:
                    self._text[y][x - 1] += character
                continue
            if x >= 0 and x + size <= self.width:
                self._text[y][x] = character
                self._style[y][x] = style
                for extra in range(x + 1, x + size):
                    self._text[y][extra] = ""
                    self._style[y][extra] = style
            x += size

    def fill(self, x: int, y: int, width: int, height: int, style: str) -> None:
        for row in range(y, y + height):
            self.put(x, row, " " * width, style)

    def across(self, x0: int, x1: int, y: int, weight: Weight, style: str) -> None:
        """A level line from one cell to another, both included."""
        x0, x1 = min(x0, x1), max(x0, x1)
        for x in range(x0, x1 + 1):
            self._arm(x, y, (LEFT if x > x0 else 0) | (RIGHT if x < x1 else 0), weight, style)

    def down(self, x: int, y0: int, y1: int, weight: Weight, style: str) -> None:
        """An upright line from one cell to another, both included."""
        y0, y1 = min(y0, y1), max(y0, y1)
        for y in range(y0, y1 + 1):
            self._arm(x, y, (UP if y > y0 else 0) | (DOWN if y < y1 else 0), weight, style)

    def box(self, x: int, y: int, width: int, height: int, weight: Weight, style: str) -> None:
        """A frame, its corners in the rectangle's corners."""
        right, bottom = x + width - 1, y + height - 1
        self.across(x, right, y, weight, style)
        self.across(x, right, bottom, weight, style)
        self.down(x, y, bottom, weight, style)
        self.down(right, y, bottom, weight, style)

    def is_upright(self, x: int, y: int) -> bool:
        """Whether an upright line passes through a cell, and no other crosses it there."""
        beside = (x - 1, y) in self._arms or (x + 1, y) in self._arms
        return not beside and self._arms.get((x, y), (0, ""))[0] == UP | DOWN

    def _arm(self, x: int, y: int, arms: int, weight: str, style: str) -> None:
        if not (0 <= y < self.height and 0 <= x < self.width) or not arms:
            return
        before, known = self._arms.get((x, y), (0, weight))
        if {before, arms} == {LEFT | RIGHT, UP | DOWN}:
            # Lines that only pass are not joined: the upright one goes over the level one.
            if arms == LEFT | RIGHT:
                return
            before, known = 0, weight
        # Two kinds of line that meet are drawn light: there are no glyphs for most mixtures.
        weight = weight if known == weight else "light"
        self._arms[x, y] = (before | arms, weight)
        self.put(x, y, _GLYPHS[weight][before | arms], style)

    def runs(self, y: int) -> Iterator[tuple[str, str]]:
        """A row as (text, style) pairs, together as wide as the canvas."""
        start = 0
        styles = self._style[y]
        for x in range(1, self.width + 1):
            if x == self.width or styles[x] != styles[start]:
                yield "".join(self._text[y][start:x]), styles[start]
                start = x

    def text(self) -> str:
        return "\n".join("".join(row).rstrip() for row in self._text)

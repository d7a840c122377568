"""What a picture of a screen says: the picture that Textual exports, read back as lines and as comparable text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from rich.cells import cell_len, set_cell_size

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.strip import Strip

_SVG = "{http://www.w3.org/2000/svg}"
_CHARACTER = 12.2
"""Width of a cell in the pictures that Rich draws."""
_FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_UNIQUE = re.compile(r"terminal-\d+")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)
_NEVER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that no screen may hold: a terminal would obey them, or cannot be given them."""


def rows_of(drawn: Iterable[Iterable[Strip]], columns: int, rows: int) -> list[str]:
    """The text of each row of a drawn screen, in cells, filled with spaces.

    Raises AssertionError where one holds a character that must not reach a terminal.
    """
    texts = ["".join(segment.text for strip in row for segment in strip if not segment.control) for row in drawn]
    texts = [text.replace("\xa0", " ") for text in [*texts, *[""] * rows][:rows]]
    for text in texts:
        assert not _NEVER.search(text), repr(text)
    return [text if cell_len(text) == columns else set_cell_size(text, columns) for text in texts]


def lines_of(svg: str, columns: int, rows: int) -> list[str]:
    """The text of each row of a picture, in cells, filled with spaces."""
    cells = [[" "] * columns for _ in range(rows)]
    for element in ElementTree.fromstring(svg).iter(f"{_SVG}text"):
        line = re.search(r"line-(\d+)", element.get("clip-path", ""))
        if line is None or int(line[1]) >= rows:
            continue
        column = round(float(element.get("x", "0")) / _CHARACTER)
        for character in (element.text or "").rstrip("\n").replace("\xa0", " "):
            width = cell_len(character)
            if width and column < columns:
                cells[int(line[1])][column] = character
                cells[int(line[1])][column + 1 : column + width] = [""] * (width - 1)
            elif column:
                cells[int(line[1])][column - 1] += character
            column += width
    return ["".join(row) for row in cells]


def comparable(svg: str) -> str:
    """A picture without what differs from one export to the next, and without fonts from the network."""
    return _TRAILING.sub("", _UNIQUE.sub("terminal", _FONTS.sub("", svg)))

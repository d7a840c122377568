"""What a picture of a screen says: the picture that Textual exports, read back as lines and as comparable text."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from rich.cells import cell_len

_SVG = "{http://www.w3.org/2000/svg}"
_CHARACTER = 12.2
"""Width of a cell in the pictures that Rich draws."""
_FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)
_UNIQUE = re.compile(r"terminal-\d+")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


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

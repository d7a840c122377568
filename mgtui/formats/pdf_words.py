"""Blanks in a PDF that may break a word: the font leaves no room for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.formats.pdf_pages import Line, Page

NARROW = "\u200a"
"""Stands for a blank between two letters that are as near as those of one word."""
ROOM = 0.04
"""Sizes of type; a blank between words leaves more."""
_WORD = re.compile(r"[^\W\d_]+")
_BROKEN = re.compile(rf"(?P<first>[^\W\d_]*){NARROW}(?P<second>[^\W\d_]+)")


def with_whole_words(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Pages without the narrow blanks that break a word which stands elsewhere; the others are blanks."""
    pages = tuple(pages)
    if not any(NARROW in piece.text for page in pages for line in page.lines for piece in line.pieces):
        return pages
    words = {word for page in pages for line in page.lines for word in _WORD.findall(line.text.lower())}
    return tuple(replace(page, lines=tuple(_settled(line, words) for line in page.lines)) for page in pages)


def _settled(line: Line, words: set[str]) -> Line:
    if not any(NARROW in piece.text for piece in line.pieces):
        return line

    def closed(found: re.Match[str]) -> str:
        whole = f"{found['first']}{found['second']}"
        return whole if whole.lower() in words else f"{found['first']} {found['second']}"

    pieces = (replace(piece, text=_BROKEN.sub(closed, piece.text).replace(NARROW, " ")) for piece in line.pieces)
    return replace(line, pieces=tuple(pieces))

"""Words of a PDF that are broken: by blanks for which the font leaves no room, and by letters that it does not name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.formats.pdf_pages import Line, Page, Piece

NARROW = "\u200a"
"""Stands for a blank between two letters that are as near as those of one word."""
ROOM = 0.04
"""Sizes of type; a blank between words leaves more."""
UNNAMED = "\ufffd"
"""Stands for a letter or ligature of a word that its font draws and does not name."""
FIRST_UNNAMED = 0xF000
"""Added to the code of such a letter, of which its font has no more than 32, until it is known to be one of a word."""
_CODE = re.compile("[\uf000-\uf01f]")
_BEFORE_LETTER = re.compile(rf"{_CODE.pattern}(?=[^\W\d_])")
_INSIDE = re.compile(rf"(?<=[^\W\d_]){_BEFORE_LETTER.pattern}")
_LIGATURES = ("fi", "fl", "ff", "ffi", "ffl")
_HOLED = re.compile(rf"[^\W\d_]*{UNNAMED}[^\W\d_]*")
_BROKEN_IN = re.compile(f"{NARROW}|{_CODE.pattern}")
_WORD = re.compile(r"[^\W\d_]+")
_BROKEN = re.compile(rf"(?P<first>[^\W\d_]*){NARROW}(?P<second>[^\W\d_]+)")


def with_whole_words(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Pages without the narrow blanks that break a word which stands elsewhere; the others are blanks.

    A ligature without a name is the only one that makes a word which stands elsewhere, else it reads UNNAMED. Signs of
    formulas and quotation marks may have no name either: only such a one is a letter as stands inside of a word
    somewhere in the same font; the others are left out.
    """
    pages = tuple(pages)
    pieces = [piece for page in pages for line in page.lines for piece in line.pieces if _BROKEN_IN.search(piece.text)]
    if not pieces:
        return pages
    inside = {(piece.font, sign) for piece in pieces for sign in _INSIDE.findall(piece.text)}
    words = {word for page in pages for line in page.lines for word in _WORD.findall(line.text.lower())}
    return tuple(replace(page, lines=tuple(_settled(line, words, inside) for line in page.lines)) for page in pages)


def words_with_unnamed(texts: Iterable[str]) -> int:
    """How many words lack a letter."""
    return sum(len(_HOLED.findall(text)) for text in texts)


def _settled(line: Line, words: set[str], inside: set[tuple[str, str]]) -> Line:
    if not any(_BROKEN_IN.search(piece.text) for piece in line.pieces):
        return line
    return replace(line, pieces=tuple(replace(piece, text=_whole(piece, words, inside)) for piece in line.pieces))


def _whole(piece: Piece, words: set[str], inside: set[tuple[str, str]]) -> str:
    def closed(found: re.Match[str]) -> str:
        whole = f"{found['first']}{found['second']}"
        return whole if whole.lower() in words else f"{found['first']} {found['second']}"

    def letter(found: re.Match[str]) -> str:
        return UNNAMED if (piece.font, found[0]) in inside else ""

    def named(found: re.Match[str]) -> str:
        whole = {word for each in _LIGATURES if (word := found[0].replace(UNNAMED, each)).lower() in words}
        return whole.pop() if len(whole) == 1 else found[0]

    text = _BROKEN.sub(closed, piece.text).replace(NARROW, " ")
    text = _CODE.sub("", _BEFORE_LETTER.sub(letter, text))
    return _HOLED.sub(named, text)

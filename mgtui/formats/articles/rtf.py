"""Rich Text Format, turned into HTML word by word."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.word_processing import document_draft, note_mark, notes_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.formats.blocks import Draft

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?[0-9]{1,10})? ?|\\'(?P<hex>[0-9A-Fa-f]{2})|\\(?P<symbol>[^A-Za-z])"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\"
)
_MOST_GROUPS = 500
_SPECIAL = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "emspace": " ", "enspace": " ", "qmspace": " ", "tab": " ", "line": " ", "~": "\u00a0", "_": "\u2011",
}  # fmt: skip
_HIDDEN = frozenset({
    "fonttbl", "colortbl", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "ftnsep", "ftnsepc", "aftnsep", "annotation", "atnid", "atnauthor", "xe", "tc", "nonshppict",
    "listtable", "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "filetbl", "bkmkstart", "bkmkend",
})  # fmt: skip
_SHAPE_TEXT = frozenset({"shptxt", "shppict"})
_SWITCHES = {"b": "bold", "i": "italic", "v": "hidden", "deleted": "hidden"}
_LIST_MARKS = ("listtext", "pntext")


class _State(Struct, frozen=True):
    """What holds in a group until it ends."""

    place: str = "text"
    """`text`, `hidden`, `stylesheet`, `mark` of a list item, or `note`."""
    bold: bool = False
    italic: bool = False
    hidden: bool = False
    shift: str = ""
    """`sup` or `sub`."""
    skip: int = 1
    """Characters that stand after a Unicode one for programs that do not know it."""
    style: int = -1


class _Paragraph(Struct, frozen=True):
    """A paragraph and what it is: its HTML, the level of a heading or 0, the depth of a list item or -1."""

    html: str
    level: int = 0
    depth: int = -1
    is_numbered: bool = False


def read_rtf(data: bytes) -> Draft:
    """The draft of an RTF file. Raises CannotRead where it is cut off or nested too deep."""
    reading = _Reading(data.decode("latin-1"))
    reading.run()
    return document_draft(reading.html(), pictures=[""] * reading.pictures)


class _Reading:
    def __init__(self, text: str) -> None:
        self._text = text
        self._groups: list[_State] = []
        self._state = _State()
        self._encoding = "cp1252"
        self._levels: dict[int, int] = {}
        """Levels of headings, by the number of their style."""
        self._skipped = 0
        self._is_starred = False
        self._surrogate = 0
        self._inlines: list[str] = []
        self._outer: list[tuple[int, list[str]]] = []
        """How many groups an open note stands in, and the inlines of its paragraph."""
        self._mark = ""
        self._level = 0
        self._depth = 0
        self._is_item = False
        self._in_table = False
        self._style_name = ""
        self._cells: list[str] = []
        self._parts: list[_Paragraph | list[str]] = []
        """Paragraphs, and the rows of tables as their cells."""
        self._notes: list[str] = []
        self.pictures = 0

    def run(self) -> None:
        """Read the whole text. Raises CannotRead."""
        position = 0
        while position < len(self._text):
            token = _TOKEN.match(self._text, position)
            assert token is not None
            position = token.end()
            if token["word"] == "bin":
                position += max(0, int(token["number"] or 0))
            elif token["brace"]:
                self._brace(token["brace"])
                if not self._groups:
                    break
            else:
                self._piece(token)
        if self._groups:
            raise CannotRead("a damaged RTF file: it is cut off, its end is missing")
        self._end_paragraph()

    def _piece(self, token: re.Match[str]) -> None:
        if token["word"]:
            self._word(token["word"], int(token["number"]) if token["number"] else None)
        elif token["hex"]:
            self._bytes(bytes.fromhex(token["hex"]))
        elif token["symbol"]:
            self._symbol(token["symbol"])
        elif token["text"]:
            self._bytes(token["text"].encode("latin-1"))

    def _brace(self, brace: str) -> None:
        self._skipped = 0
        if brace == "{":
            if len(self._groups) >= _MOST_GROUPS:
                raise CannotRead(f"RTF nested deeper than {_MOST_GROUPS} levels")
            self._groups.append(self._state)
            return
        ended = self._state
        self._state = self._groups.pop()
        if ended.place == "stylesheet" and ended.style >= 0:
            name = re.match(r"heading ([1-9])", self._style_name.strip().lower())
            if name or self._style_name.strip().lower().startswith("title"):
                self._levels[ended.style] = int(name[1]) if name else 1
            self._style_name = ""
        elif self._outer and len(self._groups) < self._outer[-1][0]:
            self._notes.append("".join(self._inlines))
            _, self._inlines = self._outer.pop()
            self._inlines.append(note_mark(len(self._notes)))

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._is_starred = True
        elif symbol in "\r\n":
            self._word("par", None)
        elif symbol in "\\{}":
            self._bytes(symbol.encode())
        else:
            self._add(_SPECIAL.get(symbol, ""))

    def _word(self, word: str, number: int | None) -> None:
        starred, self._is_starred = self._is_starred, False
        if word == "u" and number is not None:
            self._unicode(number)
        elif word in _SPECIAL:
            self._add(_SPECIAL[word])
        elif word == "pict":
            self.pictures += self._state.place in ("text", "note")
            self._change(place="hidden")
        elif word == "stylesheet":
            self._change(place="stylesheet", style=-1)
        elif self._state.place != "hidden" and word in _LIST_MARKS:
            self._mark, self._is_item = "", True
            self._change(place="mark")
        elif self._state.place == "text" and word == "footnote":
            self._outer.append((len(self._groups), self._inlines))
            self._inlines = []
            self._change(place="note", shift="")
        elif word in _HIDDEN or (starred and word not in _SHAPE_TEXT and self._state.place != "stylesheet"):
            self._change(place="hidden")
        elif word in ("ansicpg", "uc"):
            self._encode(word, number or 0)
        else:
            self._format(word, number)

    def _encode(self, word: str, number: int) -> None:
        if word == "uc":
            self._change(skip=max(0, min(number, 10)))
            return
        try:
            "".encode(f"cp{number}")
            self._encoding = f"cp{number}"
        except LookupError:
            pass

    def _format(self, word: str, number: int | None) -> None:
        if word in _SWITCHES:
            self._change(**{_SWITCHES[word]: number != 0})
        elif word in ("super", "sub", "nosupersub"):
            self._change(shift="" if word == "nosupersub" or number == 0 else word[:3])
        elif word in ("up", "dn"):
            self._change(shift="" if number == 0 else "sup" if word == "up" else "sub")
        elif word == "plain":
            self._change(bold=False, italic=False, hidden=False, shift="")
        elif word == "s" and number is not None:
            self._change(style=number)
            if self._state.place == "text":
                self._level = self._levels.get(number, 0)
        elif self._state.place == "text":
            self._layout(word, number)
        elif word == "par":
            self._add(" ")

    def _layout(self, word: str, number: int | None) -> None:
        if word in ("par", "sect", "page"):
            self._end_paragraph()
        elif word == "pard":
            self._level, self._depth, self._is_item, self._in_table = 0, 0, False, False
        elif word == "outlinelevel" and number is not None and 0 <= number < 6:
            self._level = number + 1
        elif word == "ilvl":
            self._depth = max(0, min(number or 0, 9))
        elif word == "intbl":
            self._in_table = True
        elif word in ("cell", "nestcell"):
            self._cells.append("".join(self._inlines))
            self._inlines = []
        elif word in ("row", "nestrow"):
            self._parts.append(self._cells)
            self._cells = []

    def _change(self, **values: object) -> None:
        self._state = replace(self._state, **values)

    def _unicode(self, number: int) -> None:
        self._skipped = self._state.skip
        code = number + 0x10000 if number < 0 else number
        if 0xD800 <= code < 0xDC00:
            self._surrogate = code
            return
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((self._surrogate - 0xD800) << 10) + code - 0xDC00 if self._surrogate else 0xFFFD
        self._surrogate = 0
        self._put(chr(code) if 0 < code < 0x110000 else "")

    def _bytes(self, data: bytes) -> None:
        if self._skipped:
            cut = min(self._skipped, len(data))
            self._skipped -= cut
            data = data[cut:]
        self._put(data.decode(self._encoding, "replace"))

    def _add(self, text: str) -> None:
        if self._skipped:
            self._skipped -= 1
        else:
            self._put(text)

    def _put(self, text: str) -> None:
        """Text, where it belongs."""
        if not text or self._state.hidden or self._state.place == "hidden":
            return
        if self._state.place == "stylesheet":
            self._style_name += text
        elif self._state.place == "mark":
            self._mark += text
        else:
            tag = self._state.shift or ("b" if self._state.bold else "i" if self._state.italic else "")
            html = escape(text)
            self._inlines.append(f"<{tag}>{html}</{tag}>" if tag and text.strip() else html)

    def _end_paragraph(self) -> None:
        if self._in_table or self._cells:
            self._inlines.append(" ")
            return
        html = "".join(self._inlines)
        self._inlines = []
        depth = self._depth if self._is_item and self._mark and not self._level else -1
        is_numbered = any(character.isdecimal() for character in self._mark)
        self._parts.append(_Paragraph(html, self._level, depth, is_numbered))
        self._mark = ""

    def html(self) -> str:
        """All that was read."""
        return "".join(self._written()) + notes_list(self._notes)

    def _written(self) -> Iterator[str]:
        for kind, parts in groupby(self._parts, _kind):
            if kind == "table":
                rows = ("".join(f"<td>{cell}</td>" for cell in row) for row in parts if isinstance(row, list))
                yield f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
                continue
            paragraphs = [part for part in parts if isinstance(part, _Paragraph)]
            if kind == "list":
                yield from _list(paragraphs)
            else:
                for part in paragraphs:
                    tag = f"h{part.level}" if part.level else "p"
                    yield f"<{tag}>{part.html}</{tag}>"


def _kind(part: _Paragraph | list[str]) -> str:
    return "table" if isinstance(part, list) else "list" if part.depth >= 0 else "text"


def _list(items: list[_Paragraph]) -> Iterator[str]:
    open_lists: list[str] = []
    for item in items:
        while len(open_lists) > item.depth + 1:
            yield f"</{open_lists.pop()}>"
        while len(open_lists) < item.depth + 1:
            open_lists.append("ol" if item.is_numbered else "ul")
            yield f"<{open_lists[-1]}>"
        yield f"<li>{item.html}"
    yield from (f"</{tag}>" for tag in reversed(open_lists))

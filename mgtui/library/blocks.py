"""Blocks of Markdown as plain text: inline markup, lists, tables, quotes, code and HTML."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from mgtui.library.text import strip_controls
from mgtui.model import Link, Mark, Part

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it.token import Token

    from mgtui.model import PassageKind


KINDS: dict[str, PassageKind] = {
    "paragraph_open": "paragraph", "bullet_list_open": "list", "ordered_list_open": "list", "table_open": "table",
    "blockquote_open": "quote", "fence": "code", "code_block": "code", "html_block": "paragraph",
}  # fmt: skip
"""The kind of passage that a block makes, by its first token."""

_STYLES: dict[str, Style] = {"strong": "strong", "em": "emphasis"}

_HTML_NAMES = (
    "a abbr article aside b big blockquote body br caption center cite code col colgroup dd del details "
    "dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr html i iframe img "
    "ins kbd li link main mark meta nav ol p pre q s samp section small span strike strong sub summary "
    "sup table tbody td tfoot th thead time tr tt u ul var video wbr"
)
_HIDDEN_HTML = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
# Only what is a tag of HTML is markup: <vitamin D> is text.
_HTML_TAG = re.compile(rf"</?(?:{_HTML_NAMES.replace(' ', '|')})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_SPACING_TAG = re.compile(r"</?(?:br|p|div|li|tr|td|th|h[1-6]|hr|dd|dt)\b", re.IGNORECASE)


def add_inline(tokens: list[Token], plain: PlainText) -> None:
    """Append inline content: text, emphasis, links by their text, images by their description."""
    starts: list[int] = []
    links: list[tuple[int, str]] = []
    for token in tokens:
        kind = token.type
        if kind == "text":
            plain.add(token.content)
        elif kind in ("softbreak", "hardbreak"):
            plain.add(" ")
        elif kind == "code_inline":
            start = plain.position()
            plain.add(token.content)
            plain.mark(start, "code")
        elif kind == "html_inline":
            plain.add(without_tags(token.content))
        elif kind == "image":
            add_inline(token.children or [], plain)
        elif kind == "link_open":
            links.append((plain.position(), str(token.attrs.get("href", ""))))
        elif kind == "link_close":
            plain.link(*links.pop())
        elif token.tag in _STYLES:
            if token.nesting > 0:
                starts.append(plain.position())
            else:
                plain.mark(starts.pop(), _STYLES[token.tag])
        else:
            plain.add(token.content)


def without_tags(html: str) -> str:
    """HTML without its comments, scripts and tags; what is no tag of HTML stays."""
    return _HTML_TAG.sub(lambda tag: " " if _SPACING_TAG.match(tag.group()) else "", _HIDDEN_HTML.sub(" ", html))


class Block:
    """Appends the tokens of one block, from its first to its last, to a plain text."""

    def __init__(self, plain: PlainText) -> None:
        self._plain = plain
        self._lists: list[_List] = []
        self._row = self._column = -1
        self._cell_start = 0

    def add(self, tokens: list[Token]) -> None:
        for token in tokens:
            handler = _HANDLERS.get(token.type)
            if handler:
                handler(self, token)

    def _inline(self, token: Token) -> None:
        if not self._in_cell():
            self._plain.add(" ")
        add_inline(token.children or [], self._plain)

    def _code(self, token: Token) -> None:
        self._plain.add(" ")
        self._plain.add(token.content)

    def _html(self, token: Token) -> None:
        self._plain.add(" ")
        self._plain.add(unescape(without_tags(token.content)))

    def _in_cell(self) -> bool:
        return self._column >= 0

    def _list_open(self, token: Token) -> None:
        if self._lists:
            self._lists[-1].flush(self._plain, len(self._lists) - 1)
        start = token.attrGet("start")
        first = int(start) if start is not None else 1
        self._lists.append(_List(first if token.type == "ordered_list_open" else None))

    def _list_close(self, token: Token) -> None:
        self._lists.pop()
        if self._lists:
            self._plain.add(" ")
            self._lists[-1].resume(self._plain)

    def _item_open(self, token: Token) -> None:
        self._plain.add(" ")
        self._lists[-1].begin(self._plain)

    def _item_close(self, token: Token) -> None:
        self._lists[-1].flush(self._plain, len(self._lists) - 1)

    def _table_open(self, token: Token) -> None:
        self._row = -1

    def _row_open(self, token: Token) -> None:
        self._row += 1
        self._column = -1
        self._plain.add(" ")

    def _cell_open(self, token: Token) -> None:
        self._column += 1
        if self._column:
            self._plain.add(" | ")
        self._cell_start = self._plain.position()

    def _cell_close(self, token: Token) -> None:
        self._plain.part(self._cell_start, row=self._row, column=self._column)


_HANDLERS: dict[str, Callable[[Block, Token], None]] = {
    "inline": Block._inline, "fence": Block._code, "code_block": Block._code, "html_block": Block._html,
    "bullet_list_open": Block._list_open, "ordered_list_open": Block._list_open,
    "bullet_list_close": Block._list_close, "ordered_list_close": Block._list_close,
    "list_item_open": Block._item_open, "list_item_close": Block._item_close, "table_open": Block._table_open,
    "tr_open": Block._row_open, "th_open": Block._cell_open, "td_open": Block._cell_open,
    "th_close": Block._cell_close, "td_close": Block._cell_close,
}  # fmt: skip
"""What is done with a token, by its type."""


class _List:
    """A list that is open: its numbering, and the item that is being read."""

    def __init__(self, first: int | None) -> None:
        self._first = first
        self._row = -1
        self._start = 0
        self._marker = ""

    def begin(self, plain: PlainText) -> None:
        self._row += 1
        self._marker = "•" if self._first is None else f"{self._first + self._row}."
        self._start = plain.position()

    def resume(self, plain: PlainText) -> None:
        """What follows a list inside an item goes on with that item, without a marker of its own."""
        self._marker = ""
        self._start = plain.position()

    def flush(self, plain: PlainText, depth: int) -> None:
        """Note the item's text up to here; nothing where a list inside it ended the item."""
        if self._marker or plain.end() > self._start:
            plain.part(self._start, row=self._row, column=depth, marker=self._marker)


Style = Literal["strong", "emphasis", "code"]


class PlainText:
    """Collects text, folding white space as it comes, so that ranges taken on the way stay true."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._space = False
        self._parts: list[Part] = []
        self._marks: list[Mark] = []
        self._links: list[Link] = []

    def add(self, text: str) -> None:
        """Append text; a run of white space, here or across two calls, becomes one space."""
        # Entities such as &#27; are decoded after the file was cleaned.
        text = strip_controls(text)
        words = text.split()
        if not words:
            self._space = self._space or bool(text)
            return
        if self._length and (self._space or text[0].isspace()):
            self._append(" ")
        self._append(" ".join(words))
        self._space = text[-1].isspace()

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def position(self) -> int:
        """Where text that is added next will begin."""
        return self._length + (1 if self._space and self._length else 0)

    def end(self) -> int:
        """Where the text ends that was added so far."""
        return self._length

    def part(self, start: int, *, row: int, column: int, marker: str = "") -> None:
        """Note a cell or an item, from `start` to the end of the text so far."""
        self._parts.append(Part(min(start, self._length), self._length, row, column, marker))

    def mark(self, start: int, style: Style) -> None:
        """Note emphasis from `start` to the end of the text so far."""
        if start < self._length:
            self._marks.append(Mark(start, self._length, style))

    def link(self, start: int, address: str) -> None:
        """Note a link from `start` to the end of the text so far."""
        if start < self._length and address:
            self._links.append(Link(start, self._length, address))

    def links(self) -> tuple[Link, ...]:
        """The links in the text as it is when finished."""
        text = "".join(self._pieces)
        if not self._links or unicodedata.is_normalized("NFC", text):
            return tuple(self._links)
        return tuple(
            replace(
                link,
                start=len(unicodedata.normalize("NFC", text[: link.start])),
                end=len(unicodedata.normalize("NFC", text[: link.end])),
            )
            for link in self._links
        )

    def finish(self) -> tuple[str, tuple[Part, ...], tuple[Mark, ...]]:
        """The text in NFC, and the ranges in it."""
        text = "".join(self._pieces)
        self._marks.sort(key=lambda mark: (mark.start, -mark.end))
        if unicodedata.is_normalized("NFC", text):
            return text, tuple(self._parts), tuple(self._marks)

        def moved(offset: int) -> int:
            return len(unicodedata.normalize("NFC", text[:offset]))

        parts = tuple(replace(part, start=moved(part.start), end=moved(part.end)) for part in self._parts)
        marks = tuple(replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in self._marks)
        return unicodedata.normalize("NFC", text), parts, marks

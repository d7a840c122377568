"""An article on its way into a library: blocks of Markdown, and what was set aside."""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from mgtui.library.text import fold

BlockKind = Literal["heading", "paragraph", "list", "table", "quote", "code"]


class ListItem(Struct, frozen=True):
    """An item of a list: inline Markdown, its depth from 0, and its number where the list is numbered."""

    text: str
    depth: int = 0
    number: int | None = None


class Block(Struct, frozen=True, omit_defaults=True):
    """One block: `text` is inline Markdown; lists have `items`, tables `rows` of cells, the first being the header."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    """Of a heading, 1 to 6."""
    items: tuple[ListItem, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    source: str = ""
    """Markdown to be kept letter by letter, of a file that was Markdown already."""


class SetAside(Struct, frozen=True):
    """Text that was found in a file and does not belong to the article, and why it was left out."""

    why: str
    text: str


class Draft(Struct, frozen=True, omit_defaults=True):
    """An article as a reader of files gives it. What is unknown is empty."""

    blocks: tuple[Block, ...]
    title: str = ""
    author: str = ""
    issued: str = ""
    publisher: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    source: str = ""
    doi: str = ""
    pmid: str = ""
    aside: tuple[SetAside, ...] = ()
    notes: tuple[str, ...] = ()
    """What the reader should know, such as the encoding that was guessed."""
    stated_by: dict[str, str] = {}
    """Where the file says each of title, author, issued, publisher and source; the format, where none is named."""
    repeats_belong: bool = False
    """Whether a text that stands in it twice belongs to it twice, because its reader knows where the article ends."""


_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_EMPHASIS = re.compile(r"(?<!\\)\*{1,3}|(?<![\\\w])_{1,3}|(?<!\\)_{1,3}(?!\w)|(?<!\\)`+")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")


def plain(block: Block) -> str:
    """The words of a block, for rules that look at them: without markup, folded."""
    if block.source:
        text = block.source
    elif block.kind == "list":
        text = "\n".join(item.text for item in block.items)
    elif block.kind == "table":
        text = "\n".join(" | ".join(row) for row in block.rows)
    else:
        text = block.text
    return plain_inline(text)


def plain_inline(text: str) -> str:
    """Inline Markdown as plain text."""
    return fold(_ESCAPED.sub(r"\1", _EMPHASIS.sub("", _LINK.sub(r"\1", text))))

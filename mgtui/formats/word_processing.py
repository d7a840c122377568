"""Documents of word processors as drafts: each reader gives simple HTML, and what is the same for all is here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Draft, SetAside, plain
from mgtui.formats.html_blocks import html_blocks
from mgtui.formats.identity import find_doi
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PICTURES = "pictures"
_TOP = 8
"""Blocks at the beginning in which title and author are printed."""


def note_mark(number: int) -> str:
    """The mark of a note in a text."""
    return f'<sup><a href="#note-{number}">[{number}]</a></sup>'


def notes_list(notes: Sequence[str]) -> str:
    """The notes of a document, each of them HTML, as the list at its end."""
    items = "".join(f'<li id="note-{number}">{note}</li>' for number, note in enumerate(notes, 1))
    return f"<ol>{items}</ol>" if items else ""


def document_draft(html: str, *, title: str = "", author: str = "", pictures: Iterable[str] = ()) -> Draft:
    """The draft of a document: `title` and `author` are what its properties say, true where it is printed.

    Raises CannotRead where there is no text in it.
    """
    blocks = html_blocks(html)
    if not any(map(plain, blocks)):
        raise CannotRead("a document without text")
    top = [plain(block) for block in blocks[:_TOP]]
    title, author = escaping.clean(title), escaping.clean(author)
    stated_by = {"title": "the first heading", "author": "the properties of the document"}
    if title and title in top:
        stated_by["title"] = "the properties of the document"
        place = top.index(title)
        blocks = blocks[:place] + blocks[place + 1 :]
    elif blocks[0].kind == "heading":
        title, blocks = top[0], blocks[1:]
    else:
        title = ""
    return Draft(
        tuple(blocks),
        title=title,
        author=author if author and any(author in text for text in top) else "",
        doi=find_doi(" ".join(top)),
        stated_by=stated_by,
        aside=tuple(SetAside(PICTURES, words or "a picture without words") for words in pictures),
    )

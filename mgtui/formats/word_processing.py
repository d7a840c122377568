"""Documents of word processors as drafts: each reader gives simple HTML, and what is the same for all is here."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Draft, SetAside, plain
from mgtui.formats.dates import iso_date
from mgtui.formats.html_blocks import html_blocks
from mgtui.formats.identity import find_doi
from mgtui.formats.names import author_names, listed_names
from mgtui.formats.page_dates import days_in
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    from mgtui.formats.blocks import Block

PICTURES = "pictures"
_TOP = 12
"""Blocks at the beginning in which title, authors and date are printed."""
_NEAR_TITLE = 4
"""Blocks at the beginning among which the names stand that make the first one a title."""
_LONGEST_ABOVE = 160
"""Characters of a line above the names: a subtitle, a label."""
_DATE_ALONE = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"|(?:[0-9]{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]{2,8}\.?(?: [0-9]{1,2}(?:st|nd|rd|th)?)?,? [0-9]{4}"
)
_WITH_DATE = re.compile(rf"(?P<names>[^,]+), (?:{_DATE_ALONE.pattern})")
_WORD = re.compile(r"[^\W\d_]{2,}")
_SMALL = re.compile(r"(?<![\w@.-])[^\W\d_A-Z]{2,}(?![\w@])")
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""Of a title without a style."""


def _names_in(lines: Sequence[str], common: Set[str] = frozenset()) -> list[str]:
    """The authors in the first of some lines that are nothing but names: a list of them, or one on each of several.

    Behind the names of one line a date may stand. One name alone has no word that the text has in small letters, as
    `common` tells; without that it needs a date or an address below it.
    """
    for place, line in enumerate(lines):
        if (dated := _WITH_DATE.fullmatch(line)) and (names := listed_names(dated["names"])):
            return names
        if len(names := listed_names(line)) > 1:
            return names
        if names:
            more = [listed_names(other) if _are_apart(other, common) else [] for other in lines[place + 1 :]]
            count = next((number for number, found in enumerate(more) if len(found) != 1), len(more))
            after = lines[place + 1 + count] if place + 1 + count < len(lines) else ""
            is_dated = _DATE_ALONE.fullmatch(after) is not None or "@" in after
            is_person = place < _NEAR_TITLE - 1 and common and _are_apart(line, common)
            if count or is_dated or is_person:
                return [*names, *(name for found in more[:count] for name in found)]
            if not common:
                return []
        if len(line) > _LONGEST_ABOVE:
            break
        if labelled := author_names(line, is_labelled=True):
            return labelled.split(", ")
    return []


def _are_apart(line: str, common: Set[str]) -> bool:
    """Whether a line has no word of those that the text has in small letters."""
    return not {*_WORD.findall(line.lower())} & common


def _day_in(lines: Sequence[str]) -> str:
    """The only day in the lines between a title and the first paragraph."""
    head = list(takewhile(lambda line: len(line) <= _LONGEST_ABOVE, lines))
    days = {day for line in head for day in days_in(line)}
    return days.pop() if len(days) == 1 else ""


def _stands_as_title(blocks: Sequence[Block]) -> bool:
    """Whether a first line without a style is a title: heavy, or above a heading, and no sentence."""
    first, after = blocks[0], blocks[1] if len(blocks) > 1 else None
    text = plain(first)
    is_short = first.kind == "paragraph" and _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS
    is_heavy = first.text.startswith("**") and first.text.endswith("**") and "**" not in first.text[2:-2]
    is_apart = after is not None and (after.kind == "heading" or is_heavy)
    return is_short and is_apart and not text.endswith((".", ":", ";", ",", "!")) and text[:1].isupper()


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
    if not (author_names(author) and any(author in text for text in top)):
        author, stated_by["author"] = "", "the lines under the title"
    if title and title in top:
        stated_by["title"] = "the properties of the document"
        place = top.index(title)
        blocks = blocks[:place] + blocks[place + 1 :]
    elif blocks[0].kind == "heading" or _names_in(top[1:_NEAR_TITLE]) or _stands_as_title(blocks):
        stated_by["title"] = "the first heading" if blocks[0].kind == "heading" else "the first line"
        title, blocks = top[0], blocks[1:]
    else:
        title = ""
    under = [plain(block) for block in blocks[:_TOP]] if title else []
    common = {word for block in blocks for word in _SMALL.findall(plain(block))}
    dated = [text for text in under if _DATE_ALONE.fullmatch(text) or _WITH_DATE.fullmatch(text)]
    return Draft(
        tuple(blocks),
        title=title,
        author=author or ", ".join(_names_in(under, common)),
        issued=iso_date(dated[0]) if dated else _day_in(under),
        doi=find_doi(" ".join(top)),
        stated_by={**stated_by, "issued": "the line under the authors"},
        aside=tuple(SetAside(PICTURES, words or "a picture without words") for words in pictures),
    )

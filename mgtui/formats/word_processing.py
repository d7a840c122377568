"""Documents of word processors as drafts: each reader gives simple HTML, and what is the same for all is here."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Draft, SetAside, plain
from mgtui.formats.chrome import names_no_work
from mgtui.formats.dates import iso_date
from mgtui.formats.html_blocks import html_blocks
from mgtui.formats.identity import find_doi
from mgtui.formats.names import author_names, listed_names, small_words
from mgtui.formats.title_page import (
    AUTHOR_STYLE,
    DATE_STYLE,
    NEAR_TITLE,
    TITLE_STYLE,
    TOP,
    Looks,
    date_under,
    names_behind,
    names_under,
    only_day,
    only_says_title,
    without_label,
)
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.formats.blocks import Block
    from mgtui.formats.title_page import Line

PICTURES = "pictures"
_FEWEST_WORDS, _MOST_WORDS = 3, 25
"""Of a title without a style."""
_MOST_WORDS_OF_STYLE = 40
"""Of a title that stands in several paragraphs with its style."""
_SORT = re.compile(
    r"(?:(?:original|research|review|full|short|regular|clinical|brief) ){1,2}"
    r"(?:articles?|papers?|reports?|communications?|reviews?|research)|systematic review|meta-analysis|case report",
    re.IGNORECASE,
)
"""What sort of work it is, as it stands above a title."""
_MOST_ABOVE = 3
"""Blocks of one word each that may stand above a heading that is the title."""


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


def document_draft(
    html: str,
    *,
    title: str = "",
    author: str = "",
    pictures: Iterable[str] = (),
    lines: Sequence[Line] = (),
    running: Sequence[str] = (),
) -> Draft:
    """The draft of a document: `title` and `author` are what its properties say, true where it is printed.

    `lines` are its paragraphs with their looks, `running` the lines in heads and feet of its pages. Raises CannotRead
    where there is no text in it.
    """
    blocks = html_blocks(html)
    if not any(map(plain, blocks)):
        raise CannotRead("a document without text")
    looks = Looks(lines)
    top = [plain(block) for block in blocks[:TOP]]
    title, author = escaping.clean(title), escaping.clean(author)
    stated_by = {"author": "the properties of the document"}
    if not (author_names(author) and any(author in text for text in top)):
        author, stated_by["author"] = "", "the lines under the title"
    if title and title in top:
        stated_by["title"] = "the properties of the document"
        place = top.index(title)
        blocks = blocks[:place] + blocks[place + 1 :]
    else:
        title, blocks, stated_by["title"] = _printed_title(blocks, looks)
    title, behind = names_behind(without_label(title))
    words = [plain(block) for block in blocks]
    under = [line for line in words if not _SORT.fullmatch(line)] if title else []
    names = behind or _styled_names(under[:TOP], looks) or names_under(under[:TOP], small_words(words))
    if author and any(author in name for name in names):
        author, stated_by["author"] = "", "the lines under the title"
    dated = looks.styled(under[:TOP], DATE_STYLE)
    issued = (iso_date(dated[0]) if dated else "") or date_under(under)
    stated_by["issued"] = "the line under the authors" if issued else "the heads and feet of pages"
    return Draft(
        tuple(blocks),
        title=title,
        author=author or ", ".join(names),
        issued=issued or only_day(running),
        doi=find_doi(" ".join(top)),
        stated_by=stated_by,
        aside=tuple(SetAside(PICTURES, words or "a picture without words") for words in pictures),
    )


def _styled_names(lines: Sequence[str], looks: Looks) -> list[str]:
    """The names in the lines that have a style for authors, which are those before one that is no name."""
    found = [listed_names(line) for line in looks.styled(lines, AUTHOR_STYLE)]
    return [name for names in takewhile(bool, found) for name in names]


def _lines_of_title(lines: Sequence[str], styled: Sequence[str]) -> int:
    """How many of some lines a title has whose first line they begin with: those of its style, but names and dates."""
    more = takewhile(lambda line: line in styled and not (listed_names(line) or date_under([line])), lines[1:])
    count = 1 + len(list(more))
    return count if len(" ".join(lines[:count]).split()) <= _MOST_WORDS_OF_STYLE else 1


def _printed_title(blocks: list[Block], looks: Looks) -> tuple[str, list[Block], str]:
    """The title at the beginning of a document, the blocks without it, and what says it; "" where nothing does."""
    top = [plain(block) for block in blocks[:TOP]]
    if styled := looks.styled(top, TITLE_STYLE):
        place = top.index(styled[0])
        end = place + _lines_of_title(top[place:], styled)
        return " ".join(top[place:end]), blocks[:place] + blocks[end:], "the line with the style of a title"
    if _SORT.fullmatch(top[0]) and len(top) > 1:
        title, rest, why = _printed_title(blocks[1:], looks)
        return title, [blocks[0], *rest], why
    if only_says_title(top[0]) and len(top) > 1:
        return top[1], blocks[2:], "the line under the word title"
    by_size = looks.is_title_by_size(top[0])
    above = next((at for at, text in enumerate(top[:_MOST_ABOVE]) if " " in text or blocks[at].kind == "heading"), 0)
    if blocks[above].kind == "heading":
        if names_no_work(top[above]):
            return "", blocks, ""
        return top[above], [*blocks[:above], *blocks[above + 1 :]], "the first heading"
    if by_size and top[0].endswith(":") and len(top) > 1 and looks.is_title_by_size(top[1]):
        return f"{top[0]} {top[1]}", blocks[2:], "the first lines"
    words = small_words(map(plain, blocks))
    is_apart = names_under(top[1:NEAR_TITLE], words) or _stands_as_title(blocks) or by_size
    if is_apart and not names_no_work(top[0]):
        return top[0], blocks[1:], "the first line"
    return "", blocks, ""

"""Plain text, as copied from a web page or exported from a database, cut into blocks."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from mgtui.formats import chrome
from mgtui.formats.blocks import Block, Draft, ListItem, plain, plain_inline
from mgtui.formats.headings import UNSURE, could_be_heading, settled
from mgtui.formats.lines import joined_lines, looks_wrapped
from mgtui.formats.names import small_words
from mgtui.formats.title_page import labelled_under
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterator

_BULLET = re.compile(r"^(?P<indent>\s*)(?:[-*+•‣◦▪●○·–]|\(?(?P<number>[0-9]{1,3})[.)])\s+(?P<text>\S.*)$")
_LABEL = re.compile(r"^\s*(?P<path>[A-Z][A-Z0-9 &/,()'’-]*(?:\.[A-Z][A-Z0-9 &/,()'’-]*)*):\s*(?P<rest>.*)$")
_MARKDOWN_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(?P<text>.*?)\s*#*\s*$")
_NUMBERED = re.compile(r"^\s*[0-9]{1,2}(?:\.[0-9]{1,2}){0,3}\.?\s+(?P<text>[A-Z].*)$")
_PARTS = "introduction|background|(?:materials? and )?methods|results(?: and discussion)?|discussion|conclusions?"
_PAPER = re.compile(rf"^[^\S\n]*[0-9]{{1,2}}\.?[^\S\n]+(?:{_PARTS})[^\S\n]*$", re.IGNORECASE | re.MULTILINE)
"""A numbered line that names a part of a paper."""
_HTML_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_HTML_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_FEWEST_LETTERS = 3
_TOP = 60
"""Lines at the top of a saved page among which its title is."""
_FEWEST_WORDS, _MOST_WORDS = 4, 40
_FEWEST_SIGNS = 25
_MOST_UNDER, _LONGEST_UNDER = 4, 100
"""Lines under a title, and the characters of each, among which a byline and a date are looked for."""
_ABSTRACT = re.compile(r"abstract|summary", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\bdoi\b|https?:|www\.|@|\bPM(?:C|ID)\b|\b(?:19|20)[0-9]{2}\b[^:;]{0,12};|\||©|[✉†‡§]|\bgov(?:ernment)?\b"
    r"|\b[A-Z][\w'’-]+ [0-9](?:,[0-9])*(?:,|$)|\.gov\b|\bcookies?\b|\bPDF\b|\bNLM\b",
)
"""Signs of a reference, an address, a list of authors or a note of the page."""


def read_plain_text(text: str) -> Draft:
    """The draft of a plain text: title from its title line, else from its first heading; "" where it has neither.

    Of a text saved from a page, which begins with what stands around the article, the first line that reads as a title.
    """
    title, rest = _labelled_title(text)
    if not title and _begins_with_page(text):
        title, rest = _title_in_page(text)
        return Draft(
            tuple(settled(_blocks(rest))), title=title, stated_by={"title": "the first line that reads as one"}
        )
    blocks = settled(_blocks(rest))
    if title:
        return _under(title, blocks, blocks)
    headings = (index for index, block in enumerate(blocks) if block.kind == "heading")
    place = next((index for index in headings if not chrome.is_of_page(plain(blocks[index]))), None)
    if place is None:
        return Draft(tuple(blocks))
    return _under(plain(blocks[place]), blocks[:place] + blocks[place + 1 :], blocks[place + 1 :])


def _under(title: str, blocks: list[Block], after: list[Block]) -> Draft:
    """The draft of a text, with the authors and the date that lines under its title say that they are."""
    texts = (text for block in after[:_MOST_UNDER] for text in [item.text for item in block.items] or [block.text])
    lines = takewhile(lambda line: len(line) <= _LONGEST_UNDER, map(plain_inline, texts))
    author, issued = labelled_under(list(lines), small_words(map(plain, blocks)))
    return Draft(
        tuple(blocks),
        title=title,
        author=author,
        issued=issued,
        stated_by=dict.fromkeys(("author", "issued"), "the lines under the title") if author or issued else {},
    )


def _labelled_title(text: str) -> tuple[str, str]:
    """The title that stands behind the label TITLE, and the text after it."""
    match = re.match(r"\s*TITLE:[^\S\n]*\n?[^\S\n]*(?P<title>[^\n]+)", text)
    return (escaping.clean(match["title"]), text[match.end() :]) if match else ("", text)


def _begins_with_page(text: str) -> bool:
    """Whether the first line of a text is one of the page that it was saved from."""
    return chrome.is_of_page(escaping.clean(text.lstrip().partition("\n")[0]))


def _title_in_page(text: str) -> tuple[str, str]:
    """The first line among those at the top that reads as a title, and the text without it; "" where none does."""
    lines = text.split("\n")
    for at, line in enumerate(lines[:_TOP]):
        words = escaping.clean(line)
        if chrome.names_no_work(words):
            if _ABSTRACT.fullmatch(words):
                break
        elif _reads_as_title(line, words):
            return words, "\n".join([*lines[:at], "", *lines[at + 1 :]])
    return "", text


def _reads_as_title(line: str, words: str) -> bool:
    """Whether a line is a title: of some words, no sentence, no item of a list, no reference and no list of names."""
    if not _FEWEST_WORDS <= len(words.split()) <= _MOST_WORDS or len(words) < _FEWEST_SIGNS:
        return False
    if _BULLET.match(line) or words.endswith((".", ";", ":", ",")) or not words[0].isalnum():
        return False
    return not _NO_TITLE.search(words)


def _blocks(text: str) -> Iterator[Block]:
    """Blocks; a line that could be a heading is one, for now."""
    start = 0
    while (table := _HTML_TABLE.search(text, start)) and (end := _HTML_TABLE_END.search(text, table.end())):
        yield from _text_blocks(text[start : table.start()])
        from mgtui.formats.html_blocks import html_blocks
        from mgtui.formats.html_bounds import bounded

        yield from html_blocks(bounded(text[table.start() : end.end()]))
        start = end.end()
    yield from _text_blocks(text[start:])


def _text_blocks(text: str) -> Iterator[Block]:
    cutting = _Cutting(numbered=_PAPER.search(text) is not None)
    for group in _groups(text):
        yield from cutting.group(group)
    yield from cutting.end_list()


class _Cutting:
    """Cuts groups of lines into blocks; a list may go on over groups, and so may the path of a label."""

    def __init__(self, *, numbered: bool) -> None:
        """`numbered`: whether lines with a number that stand alone are headings, as in a paper."""
        self._numbered = numbered
        self._items: list[ListItem] = []
        self._label: tuple[str, ...] = ()

    def group(self, lines: list[str]) -> Iterator[Block]:
        """The blocks of lines that belong together."""
        if not all(_BULLET.match(line) for line in lines):
            yield from self.end_list()
        if _is_pipe_table(lines):
            yield Block("table", rows=tuple(_pipe_rows(lines)))
        elif looks_wrapped(lines) and not _BULLET.match(lines[0]):
            yield _paragraph(joined_lines(lines))
        else:
            is_list = len(lines) > 1 and all(_BULLET.match(line) for line in lines)
            for line in lines:
                if self._numbered and not is_list and _is_numbered_heading(line):
                    yield from self.end_list()
                    yield Block("heading", escaping.inline(line.strip()), UNSURE)
                else:
                    yield from self._line(line)

    def _line(self, line: str) -> Iterator[Block]:
        bullet = _BULLET.match(line)
        if bullet:
            self._items.append(_item(bullet, self._items))
            return
        yield from self.end_list()
        label = _LABEL.match(line)
        if label and _is_label(label):
            path = tuple(part.strip() for part in label["path"].split("."))
            yield from _label_headings(path, self._label)
            self._label = path
            line = label["rest"]
        if line.strip():
            yield _line_block(line)

    def end_list(self) -> Iterator[Block]:
        """The list that was gathered, if there is one."""
        if self._items:
            yield Block("list", items=tuple(self._items))
            self._items = []


def _is_numbered_heading(line: str) -> bool:
    numbered = _NUMBERED.match(line)
    return numbered is not None and could_be_heading(numbered["text"])


def _groups(text: str) -> Iterator[list[str]]:
    """Lines that belong together: between blank lines, with pipe tables and lists apart from what is around them."""
    group: list[str] = []
    kind = ""
    for line in text.split("\n"):
        if not line.strip():
            new = ""
        elif line.count("|") >= 2 and line.strip().startswith("|"):
            new = "table"
        elif _BULLET.match(line):
            new = "list"
        elif kind == "list" and line[:1].isspace() and group:
            # A hanging line goes on with its item.
            group[-1] = f"{group[-1]} {line.strip()}"
            continue
        else:
            new = "text"
        if new != kind and group:
            yield group
            group = []
        kind = new
        if new:
            group.append(line)
    if group:
        yield group


def _is_pipe_table(group: list[str]) -> bool:
    return len(group) > 1 and all(line.strip().startswith("|") and line.count("|") >= 2 for line in group)


def _pipe_rows(group: list[str]) -> Iterator[tuple[str, ...]]:
    for line in group:
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line.strip().removeprefix("|"))]
        if cells and not cells[-1]:
            cells.pop()
        if all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            continue
        yield tuple(escaping.inline(cell.replace("\\|", "|")) for cell in cells)


def _item(bullet: re.Match[str], before: list[ListItem]) -> ListItem:
    indent = len(bullet["indent"].expandtabs(4))
    depth = min(indent // 4, before[-1].depth + 1) if before else 0
    number = int(bullet["number"]) if bullet["number"] else None
    return ListItem(escaping.inline(bullet["text"]), depth, number)


def _is_label(label: re.Match[str]) -> bool:
    """Whether capitals before a colon are a heading: ABSTRACT.METHODS: or METHODS: alone in its line."""
    letters = sum(character.isalpha() for character in label["path"])
    return letters >= _FEWEST_LETTERS and (not label["rest"] or "." in label["path"])


def _label_headings(path: tuple[str, ...], before: tuple[str, ...]) -> Iterator[Block]:
    for depth, part in enumerate(path):
        if path[: depth + 1] != before[: depth + 1]:
            yield Block("heading", escaping.inline(part.capitalize()), min(depth + 2, 6))


def _line_block(line: str) -> Block:
    marked = _MARKDOWN_HEADING.match(line)
    if marked and marked["text"]:
        return Block("heading", escaping.inline(marked["text"]), max(2, len(marked[1])))
    return Block("heading", escaping.inline(line), UNSURE) if could_be_heading(line) else _paragraph(line)


def _paragraph(text: str) -> Block:
    return Block("paragraph", escaping.inline(text))

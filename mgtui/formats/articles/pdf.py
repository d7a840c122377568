"""PDF: lines of type put together to paragraphs; headings and title are told by their type."""

from __future__ import annotations

import os
import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.disk import open_source
from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, ListItem, SetAside, plain, plain_inline
from mgtui.formats.identity import find_doi
from mgtui.formats.inlines import Inlines
from mgtui.formats.judge import judge_of
from mgtui.formats.pdf_authors import cited_group, likeliest_authors
from mgtui.formats.pdf_dates import likeliest_date
from mgtui.formats.pdf_front import Front
from mgtui.formats.pdf_headings import CAPTION, ENDS, KNOWN, NUMBERED, REFERENCES, Headings
from mgtui.formats.pdf_layout import in_order, running_lines, without_line_numbers
from mgtui.formats.pdf_pages import read_pages
from mgtui.formats.pdf_references import entries, start_without_heading
from mgtui.formats.pdf_said import group_below, said_author, said_date
from mgtui.formats.pdf_tables import table_cells, table_rows
from mgtui.formats.pdf_titles import likeliest_title
from mgtui.formats.pdf_typography import Typography
from mgtui.formats.pdf_words import words_with_unnamed
from mgtui.formats.title_page import without_label

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mgtui.formats.pdf_pages import Document, Line

_RUNNING = "page headers and footers"
_CHECK = "text taken from a PDF: check tables and columns against the pages"
_UNNAMED = "{} words lack letters that their fonts do not name; each reads \ufffd"
_GARBLED = "lines whose fonts do not say which letters they draw"
_TAIL = 4096
_MOST_UNKNOWN = 0.2
_RECOGNITION = "Text recognition makes one that can be read, such as `ocrmypdf --force-ocr in.pdf out.pdf`"
_ODD = frozenset("¿½¼¾»«·º¹¸¶¥¤¦¢£")
_MOST_SINGLE = 0.45
_UNNAMED_LIST = "References"
"""Heading of a list of references that has none in print."""
_COVER = re.compile(
    r"since january 2020 elsevier has created a covid-19 resource cent"
    r"|(?:author.s personal copy )?(?:this article appeared in a journal published by elsevier"
    r"|provided for non-commercial research and educational? use)",
    re.IGNORECASE,
)
"""How a page begins that a publisher has put before an article."""
ABOUT = 0.35
"""How likely lines are the title, at the least, for authors and date to be looked for around them."""
_NEAR = 20
"""Lines of a paragraph before one by which its width is told."""


def read_pdf(path: Path) -> Draft:
    """The draft of a PDF. Raises CannotRead where it is damaged, locked, or its letters cannot be told."""
    _require_end(path)
    document = read_pages(path)
    _require_text(document)
    return Reading(document).draft()


def _require_text(document: Document) -> None:
    """Raise CannotRead where the text of the pages is a picture, or of letters and words that cannot be told."""
    text = " ".join(line.text for page in document.pages for line in page.lines)
    letters = sum(map(str.isalpha, text))
    pictures = sum(page.has_picture for page in document.pages)
    if not letters or pictures > len(document.pages) / 2:
        raise CannotRead(f"a PDF without text: its pages are pictures (a scan). {_RECOGNITION}")
    if sum(map(_is_unknown, text)) > _MOST_UNKNOWN * letters:
        raise CannotRead(f"a PDF whose fonts do not say which letters they draw. {_RECOGNITION}")
    # Tables of single figures are no letters that stand apart.
    words = [word for word in text.split() if not word.isdecimal()]
    if sum(len(word) == 1 for word in words) > _MOST_SINGLE * len(words):
        raise CannotRead(f"a PDF whose letters stand apart, so that words cannot be told. {_RECOGNITION}")


def _require_end(path: Path) -> None:
    """Raise CannotRead where a file is cut off: it may still open, and nobody would know what is missing.

    Some disks and servers fill the last block of a file with zeros.
    """
    with open_source(path) as file:
        end = file.seek(0, os.SEEK_END)
        tail = b""
        while end and not tail:
            start = max(0, end - _TAIL)
            file.seek(start)
            tail = file.read(end - start).rstrip(b"\0")
            end = start + len(tail)
        file.seek(max(0, end - _TAIL))
        if b"%%EOF" not in file.read(min(end, _TAIL)):
            raise CannotRead("a damaged PDF: it is cut off, its end is missing")


def _is_unknown(character: str) -> bool:
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff"


def _is_garbled(text: str) -> bool:
    """Whether a line is of signs that no writing puts beside each other: a font that names its letters wrongly."""
    odd = sum(character in _ODD for character in text)
    return odd >= 3 and odd > 0.12 * len(text)


class Reading:
    """The lines of a document in order, and what they are."""

    def __init__(self, document: Document) -> None:
        document = _without_cover(document)
        document = replace(document, pages=without_line_numbers(document.pages))
        running = running_lines(list(document.pages))
        self._running = list(
            dict.fromkeys(line.text for page in document.pages for line in page.lines if line in running)
        )
        ordered = [_list_last([line for line in in_order(page, running) if line.text]) for page in document.pages]
        self._garbled = [line.text for page in ordered for line in page if _is_garbled(line.text)]
        pages = [[line for line in page if not _is_garbled(line.text)] for page in ordered]
        heights = [page.height for page in document.pages]
        self._type = Typography(pages, heights, lambda text: REFERENCES.fullmatch(text) is not None)
        self._headings = Headings(self._type)
        self._about = document.about
        self.front = Front(self._type, self._running, document.about, [page.turned for page in document.pages])
        text = " ".join(line.text for line in self._type.lines)
        self._words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.lower()))

    def draft(self) -> Draft:
        judge = judge_of("pdf", "title")
        likeliest = likeliest_title(self.front, judge)
        is_title = likeliest.share >= judge.floor and len(likeliest.lines) < len(self._type.lines)
        title_lines = list(likeliest.lines) if is_title else []
        about = likeliest.lines if likeliest.share >= ABOUT else ()
        # A mark of a note at the end of a title is none of its letters.
        title = re.sub(r"(?<=[\w”’)?!])\s*(?:\\?[*∗†‡§☆✩⁎]|-)+$", "", self._joined(title_lines))
        title = without_label(title)
        lines = [line for line in self._type.lines if line not in title_lines]
        groups = list(self._groups(lines))
        blocks = list(self._blocks(groups))
        first = " ".join(line.text for page in self._type.pages[:1] for line in page)
        edges = " ".join(self._running[:6])
        missing = words_with_unnamed(map(plain, blocks))
        by, day = said_author(self.front, about), said_date(self.front)
        return Draft(
            tuple(blocks),
            title=title,
            author=by
            or likeliest_authors(self.front, about, judge_of("pdf", "author"))
            or cited_group(self.front, about)
            or group_below(self.front, about),
            issued=day or likeliest_date(self.front, about, judge_of("pdf", "date")),
            stated_by={
                "title": "the likeliest lines of the first page",
                "author": "what the first page says of it" if by else "the likeliest names around the title",
                "issued": "what the pages say of it"
                if day
                else "the likeliest date of the first and last pages and of the running lines",
            },
            doi=find_doi(f"{self._about.get('Subject', '')} {edges} {first}"),
            aside=(
                *(SetAside(_RUNNING, text) for text in self._running),
                *(SetAside(_GARBLED, text) for text in self._garbled),
            ),
            notes=(_CHECK, *([_UNNAMED.format(missing)] if missing else [])),
        )

    def _groups(self, lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
        """Lines that are one heading or one paragraph each, and which of them; or the rows of a table."""
        group: list[Line] = []
        kind = ""
        has_text = in_references = False
        rows = table_rows(lines)
        is_named = any(REFERENCES.fullmatch(line.text) for line in lines)
        unnamed = None if is_named else start_without_heading(lines)
        for place, line in enumerate(lines):
            if place == unnamed:
                yield from [(kind, group)] if group else []
                yield "heading", []
                group, kind, in_references = [], "", True
            is_heading = self._headings.is_heading(lines, place, has_text=has_text, in_references=in_references)
            # The second line of a heading may begin with any letter.
            is_heading = is_heading or (kind == "heading" and self._headings.continues(group, line))
            new = "heading" if is_heading else "table" if line in rows else "paragraph"
            if is_heading:
                in_references = bool(REFERENCES.fullmatch(line.text))
            if group and (new != kind or self._begins(line, group, kind)):
                yield kind, group
                group = []
            kind = new
            group.append(line)
            has_text = has_text or new == "heading" or (len(group) > 3 and line.size == self._type.size)
        if group:
            yield kind, group

    def _begins(self, line: Line, group: list[Line], kind: str) -> bool:
        """Whether a line begins a new heading or paragraph after those in the group."""
        last = group[-1]
        em = line.size
        same_column = last.page == line.page and 0 < last.base - line.base < 4 * self._type.leading
        if kind == "table":
            return not same_column
        if kind == "heading":
            is_other_case = last.text.isupper() != line.text.isupper() and " " in line.text
            is_other = NUMBERED.match(line.text) or is_other_case
            is_apart = not same_column or last.base - line.base > 1.9 * em
            return bool(is_other or is_apart or not self._type.looks_alike(last, line) or KNOWN.fullmatch(last.text))
        if abs(line.size - last.size) > 0.12 * self._type.size:
            return True
        if not same_column:
            ends = last.text.endswith(ENDS)
            return ends and not line.text[:1].islower()
        if last.base - line.base > max(1.35 * self._type.leading, 1.6 * em):
            return True
        if CAPTION.match(line.text) and last.text.endswith(ENDS):
            return True
        near = group[-_NEAR:]
        left, right = min(each.left for each in near), max(each.right for each in near)
        is_short = last.right < right - 0.15 * (right - left)
        if is_short and last.text.endswith(ENDS):
            return True
        indented = 0.7 * em < line.left - last.left < 4 * em and len(group) > 1 and abs(last.left - group[-2].left) < em
        indented = indented or (0.7 * em < line.left - last.left < 4 * em and last.text.endswith(ENDS))
        hanging = last.left - line.left > 0.7 * em and len(group) > 1 and abs(line.left - group[0].left) < 0.5 * em
        return (indented and last.text.endswith((*ENDS, ")", "”"))) or hanging

    def _blocks(self, groups: list[tuple[str, list[Line]]]) -> Iterator[Block]:
        listed: list[list[Line]] = []
        in_references = False
        for kind, group in groups:
            if kind == "paragraph":
                if in_references:
                    listed.append(group)
                elif text := self._joined(group):
                    yield Block("paragraph", text)
                continue
            if kind == "table":
                cells = table_cells(group)
                rows = [Block("paragraph", self._joined([line])) for line in group]
                yield from [Block("table", rows=cells)] if cells else rows
                continue
            yield from self._reference_list(listed)
            listed = []
            text = self._joined(group) or _UNNAMED_LIST
            in_references = bool(REFERENCES.fullmatch(plain_inline(text)))
            yield Block("heading", text, self._headings.level(group[0]) if group else 2)
        yield from self._reference_list(listed)

    def _reference_list(self, groups: list[list[Line]]) -> Iterator[Block]:
        """The entries of a reference list as a list, then what only stood among them."""
        lines = [line for group in groups for line in group]
        if not lines:
            return
        found, is_numbered, strange = entries(lines)
        texts = [self._joined(entry) for entry in found]
        yield Block(
            "list",
            items=tuple(
                ListItem(_without_number(text), 0, place) if is_numbered else ListItem(text)
                for place, text in enumerate(texts, 1)
            ),
        )
        if strange:
            yield Block("paragraph", self._joined(strange))

    def _joined(self, lines: list[Line]) -> str:
        """Lines as inline Markdown, words that were divided at the end of a line whole again."""
        inlines = Inlines()
        for place, line in enumerate(lines):
            after = lines[place + 1].text if place + 1 < len(lines) else ""
            if not self._is_divided(line.text, after):
                line.add_to(inlines)
                inlines.add("" if line.text.endswith("-") and after[:1].isalpha() else " ")
                continue
            *pieces, last = line.pieces
            for piece in pieces:
                inlines.add(piece.text)
            inlines.add(last.text.rstrip()[:-1])
        return inlines.markdown()

    def _is_divided(self, text: str, after: str) -> bool:
        """Whether the hyphen at the end of a line only divides a word: the word itself is looked for in the text."""
        if not text.endswith(("-", "\u00ad", "‐")) or not after[:1].islower():
            return False
        first = re.search(r"[^\W\d_]+$", text[:-1])
        second = re.match(r"[^\W\d_]+", after)
        if first is None or second is None:
            return False
        whole, hyphened = (f"{first[0]}{mark}{second[0]}".lower() for mark in ("", "-"))
        return not (self._words[hyphened] > self._words[whole])


def _without_cover(document: Document) -> Document:
    first = " ".join(line.text for page in document.pages[:1] for line in page.lines)
    if len(document.pages) < 2 or not _COVER.match(" ".join(first.split())):
        return document
    pages = [
        replace(page, lines=tuple(replace(line, page=line.page - 1) for line in page.lines))
        for page in document.pages[1:]
    ]
    return replace(document, pages=tuple(pages))


def _list_last(page: list[Line]) -> list[Line]:
    """The lines of a page, its text before its list of references.

    Where both begin in the left column, the text goes on at the top of the right column, with sections of its own.
    """
    start = next((n for n, line in enumerate(page) if REFERENCES.fullmatch(line.text)), None)
    if start is None:
        return page
    heading = page[start]
    beside = [line for line in page[start + 1 :] if line.base > heading.base and line.left > heading.right]
    first = next((n for n, line in enumerate(beside) if KNOWN.fullmatch(line.text)), None)
    if first is None or any(
        re.search(r"\((?:19|20)[0-9]{2}\)|(?:19|20)[0-9]{2}[;,.]", line.text) for line in beside[:first]
    ):
        return page
    moved = set(beside)
    rest = [line for line in page[start:] if line not in moved]
    return [*page[:start], *beside, *rest]


def _without_number(text: str) -> str:
    return re.sub(r"^\\?[\[(]?[0-9]{1,3}(?:\\?[\])]\\?\.?|\\?\.|\s)\s*", "", text)

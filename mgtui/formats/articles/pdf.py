"""PDF: lines of type put together to paragraphs; headings and title are told by their type."""

from __future__ import annotations

import os
import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from mgtui.disk import open_source
from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, ListItem, SetAside, plain_inline
from mgtui.formats.identity import LIST_OF_WORKS, find_doi
from mgtui.formats.inlines import Inlines
from mgtui.formats.pdf_authors import names_under
from mgtui.formats.pdf_dates import published
from mgtui.formats.pdf_layout import in_order, running_lines
from mgtui.formats.pdf_pages import read_pages
from mgtui.formats.pdf_references import entries, start_without_heading
from mgtui.formats.pdf_tables import table_cells, table_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mgtui.formats.pdf_pages import Document, Line

_RUNNING = "page headers and footers"
_GARBLED = "lines whose fonts do not say which letters they draw"
_TAIL = 4096
_MOST_UNKNOWN = 0.2
_RECOGNITION = "Text recognition makes one that can be read, such as `ocrmypdf --force-ocr in.pdf out.pdf`"
_ODD = frozenset("¿½¼¾»«·º¹¸¶¥¤¦¢£")
_MOST_SINGLE = 0.45
_ENDS = (".", "!", "?", ":", ";")
_LONGEST_HEADING = 160
_MOST_HEADING_LINES = 3
_SENTENCE_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\bvs)(?<!\b[0-9])(?<!\b[IVX]{2})(?<!\bIII)\. [A-Z]")
_KNOWN = re.compile(
    r"(?:[0-9IVX]{1,4}[.)]?\s+)?(?:abstract|summary|background|introduction|(?:materials? and |patients and )?methods?"
    r"(?: and materials?)?|results?(?: and discussion)?|discussion|conclusions?|limitations?|acknowledge?ments?|"
    r"funding|references|bibliography|literature cited|appendix|conflicts? of interests?|competing interests)[:.]?"
    r"|key ?words|abbreviations|data availability(?: statement)?"
    r"|availability of (?:data and materials?|supporting data)"
    r"|authors?['’]? contributions?|author details|authors?['’] information|supplementary (?:materials?|information)"
    r"|ethics approval and consent to participate|consent for publication|publisher['’]s note|additional files?"
    r"|disclosures?|declarations",
    re.IGNORECASE,
)
_REFERENCES = re.compile(LIST_OF_WORKS, re.IGNORECASE)
_UNNAMED_LIST = "References"
"""Heading of a list of references that has none in print."""
_CAPTION = re.compile(r"(?:fig(?:ure|\.)|table|box|scheme|supplementary|additional file)\s*[0-9A-Z]", re.IGNORECASE)
_NUMBERED = re.compile(r"(?P<path>[0-9]{1,2}(?:\.[0-9]{1,2})*)\.?\s+(?=\S)")
_HISTORY = re.compile(
    r"(?:received|accepted|revised|published)(?:\b.*[0-9]{4}|:.*)|\W?(?:corresponding author|correspondence)\b",
    re.IGNORECASE,
)
_OF_PUBLISHER = re.compile(
    r"(?:submit|publish) your\b.*|discuss this article|see (?:the )?(?:referee|review) reports?|open peer review"
    r"|current (?:referee|reviewer) status:?|version [0-9]+|dovepress|\([A-Z0-9]{2,5}\)",
    re.IGNORECASE,
)
"""What publishers print around an article: invitations, the state of its review, the kind of an additional file."""
_ADDRESS = re.compile(r"(?=.*, .*, )(?=.*[0-9]{2}).*")
_WITH_MARK = re.compile(r"\w\\?[0-9](?:,[0-9])*\b|\*")
"""A name with the mark of its institution, set in the size of the name."""
_SENTENCE_OF_LIST = re.compile(r"[0-9]{1,2}\. [^:]{3,40}: .*\.")
_POINT = re.compile(r"[0-9]{1,2}[.)]?\s+[a-z]")
"""A point of a list; the name of a function under its own number begins low too, but that has two parts."""
_LINE_NUMBER = re.compile(r"[0-9]{1,3} [A-Z]")
"""What manuscripts have before every line."""
_UNFINISHED = re.compile(r"\b(?:to|of|and|for|the|in|on|with|from|by|an?)$")
_HOMEPAGE = re.compile(r"journal homepage:|homepage: ?www|contents lists available", re.IGNORECASE)
"""What a masthead ends with; the name of the journal above it is set larger than the title."""
_MOST_AUTHOR_LINES = 12
"""Lines under the title among which authors and a date stand."""
_RARE = 0.06
"""Share of the letters of a text that are set in a face only its headings have."""
_MOST_WORDS = 16
"""Of one line of a heading that only its face tells."""
_MOST_WORDS_OF_POINT = 7
_MOST_TIMES = 2
"""Times that a heading may stand in a text; what does so more often is a name in slanted letters."""
_EDGE = 3.0
"""Points by which a line may begin beside the edge of a column."""
_FOOT, _HEAD = 0.13, 0.88
"""Shares of the height of a page below and above which its foot and head stand."""
_NEAR = 20
"""Lines of a paragraph before one by which its width is told."""
_SHORT_TITLE = 10
"""Letters below which a line above a title is a label."""
_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATED = re.compile(
    rf"\b{_MONTHS} [0-9]{{1,2}}(?:\s?[-–]\s?[0-9]{{1,2}})?, (?:19|20)[0-9]{{2}}"
    rf"|\b[0-9]{{1,2}} {_MONTHS} (?:19|20)[0-9]{{2}}|, (?:19|20)[0-9]{{2}}$",
    re.IGNORECASE,
)
"""The day of a meeting or of an issue, in the head or foot of a first page."""
_TOP = 12
"""Lines of the first page among which the title stands."""
_MASTHEAD = re.compile(
    r"(?:\S+ ){0,4}journal\b(?: \S+){0,5}|(?:\w+ )?(?:article|paper|communication)s?|\w+ (?:report|study|letter)s?"
    r"|(?:.+ )?(?:biomed central|dovepress)"
    r"|(?:corrigendum|erratum|correction|retraction|editorial|review|commentary|letter(?: to the editor)?)",
    re.IGNORECASE,
)


def read_pdf(path: Path) -> Draft:
    """The draft of a PDF. Raises CannotRead where it is damaged, locked, or its letters cannot be told."""
    _require_end(path)
    document = read_pages(path)
    _require_text(document)
    return _Reading(document).draft()


def _require_text(document: Document) -> None:
    """Raise CannotRead where the text of the pages is a picture, or of letters and words that cannot be told."""
    text = " ".join(line.text for page in document.pages for line in page.lines)
    letters = sum(map(str.isalpha, text))
    pictures = sum(page.has_picture for page in document.pages)
    if not letters or pictures > len(document.pages) / 2:
        raise CannotRead(f"a PDF without text: its pages are pictures (a scan). {_RECOGNITION}")
    if sum(map(_is_unknown, text)) > _MOST_UNKNOWN * letters:
        raise CannotRead(f"a PDF whose fonts do not say which letters they draw. {_RECOGNITION}")
    words = text.split()
    if sum(len(word) == 1 for word in words) > _MOST_SINGLE * len(words):
        raise CannotRead(f"a PDF whose letters stand apart, so that words cannot be told. {_RECOGNITION}")


def _require_end(path: Path) -> None:
    """What is cut off may still open, and nobody would know what is missing."""
    with open_source(path) as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        if b"%%EOF" not in file.read():
            raise CannotRead("a damaged PDF: it is cut off, its end is missing")


def _is_unknown(character: str) -> bool:
    return character == "\ufffd" or "\ue000" <= character <= "\uf8ff"


def _is_garbled(text: str) -> bool:
    """Whether a line is of signs that no writing puts beside each other: a font that names its letters wrongly."""
    odd = sum(character in _ODD for character in text)
    return odd >= 3 and odd > 0.12 * len(text)


class _Reading:
    def __init__(self, document: Document) -> None:
        self._about = document.about
        running = running_lines(list(document.pages))
        self._running = list(
            dict.fromkeys(line.text for page in document.pages for line in page.lines if line in running)
        )
        ordered = [_list_last([line for line in in_order(page, running) if line.text]) for page in document.pages]
        self._garbled = [line.text for page in ordered for line in page if _is_garbled(line.text)]
        self._pages = [[line for line in page if not _is_garbled(line.text)] for page in ordered]
        self._lines = [line for page in self._pages for line in page]
        self._heights = [page.height for page in document.pages]
        weights: Counter[tuple[float, bool]] = Counter()
        for line in self._lines:
            weights[line.size, line.is_bold] += len(line.text)
        self._size, self._is_bold = weights.most_common(1)[0][0] if weights else (10.0, False)
        self._texts = Counter(line.text for line in self._lines)
        self._words = Counter(
            re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", " ".join(line.text for line in self._lines).lower())
        )
        faces: Counter[str] = Counter()
        for line in self._lines:
            faces[line.font] += len(line.text)
        total = sum(faces.values()) or 1
        self._rare_faces = {font for font, count in faces.items() if font and count < _RARE * total}
        self._leading = self._usual_leading()
        self._lefts: dict[int, set[float]] = {number: set() for number in range(len(document.pages))}
        least = 0.6 * self._usual_width()
        for line in self._lines:
            if line.width > least and line.size == self._size:
                self._lefts[line.page].add(line.left)

    def _usual_leading(self) -> float:
        steps = Counter(
            round(before.base - line.base, 1)
            for before, line in pairwise(self._lines)
            if before.page == line.page and before.size == line.size == self._size and 0 < before.base - line.base < 40
        )
        return steps.most_common(1)[0][0] if steps else 1.2 * self._size

    def draft(self) -> Draft:
        large = self._title_lines()
        title_lines = large or self._title_by_name()
        # A mark of a note at the end of a title is none of its letters.
        title = re.sub(r"(?<=\w)\s*(?:\\\\?[*∗†‡§☆✩]|-)+$", "", self._joined(title_lines))
        lines = [line for line in self._lines if line not in title_lines]
        groups = list(self._groups(lines))
        blocks = list(self._blocks(groups))
        first = " ".join(line.text for page in self._pages[:1] for line in page)
        edges = " ".join(self._running[:6])
        others = [" ".join(line.text for line in page) for page in self._pages[1:2] + self._pages[-2:]]
        top = self._pages[0] if self._pages else []
        place = top.index(title_lines[-1]) + 1 if title_lines else 0
        under = [line.text for line in top[place : place + _MOST_AUTHOR_LINES]]
        over = top[: top.index(title_lines[0])] if title_lines else []
        edges_of_first = [*self._at_edges(), *(line.text for line in over)]
        dated = published(first, others, [*self._running, *edges_of_first], under)
        return Draft(
            tuple(blocks),
            title=title,
            author=self._authors(title_lines),
            issued=dated,
            stated_by={
                "title": "the largest type of the first page" if large else "the first page",
                "author": "the lines under the title",
                "issued": "the date of publication, or the citation of itself, that it prints",
            },
            doi=find_doi(f"{self._about.get('Subject', '')} {edges} {first}"),
            aside=(
                *(SetAside(_RUNNING, text) for text in self._running),
                *(SetAside(_GARBLED, text) for text in self._garbled),
            ),
            notes=("text taken from a PDF: check tables and columns against the pages",),
        )

    def _at_edges(self) -> list[str]:
        """The lines at the top and the bottom of the first page, where journals cite the article."""
        page = self._pages[0] if self._pages else []
        height = self._heights[0] if page else 0.0
        return [line.text for line in page if not _FOOT * height < line.base < _HEAD * height]

    def _title_lines(self) -> list[Line]:
        """The largest type in the upper part of the first page."""
        page = self._pages[0] if self._pages else []
        homepage = min((line.base for line in page if _HOMEPAGE.search(line.text)), default=0.0)
        heads = {line for line in page if homepage and line.base > homepage}
        top = [line for line in page if line.base > 0.35 * self._heights[0] and line not in heads]
        for size in sorted({line.size for line in top}, reverse=True):
            if size < 1.12 * self._size:
                break
            found: list[Line] = []
            for line in top:
                if line.size != size:
                    is_beside = found and (line.right < found[-1].left or line.left > found[-1].right)
                    if found and not is_beside:
                        break
                elif not found and _MASTHEAD.fullmatch(line.text):
                    continue
                elif not found or abs(found[-1].base - line.base) < 2 * size:
                    found.append(line)
            text = " ".join(line.text for line in found)
            if (len(text.split()) < 3 and not text[:1].isupper()) or self._is_cited(text):
                continue
            if _UNFINISHED.search(text) or _LINE_NUMBER.match(text) or text[:1].islower():
                return []
            above = self._short_title(top, found) if found else []
            if above:
                return [*above, *found]
            if 3 <= len(text.split()) <= 40 and not _KNOWN.fullmatch(text) and not find_doi(text):
                return found
        return []

    def _is_cited(self, text: str) -> bool:
        """Whether a text is the name of a journal: the first page or a running head cites a volume of it."""
        cited = re.compile(rf"{re.escape(text)},? (?:\(?(?:19|20)[0-9]{{2}}\)?[,;:]? ?)?[0-9]{{1,4}}\b", re.IGNORECASE)
        first = (line.text for line in (self._pages[0] if self._pages else []))
        return any(cited.search(other) for other in (*first, *self._running) if other != text)

    def _short_title(self, top: list[Line], found: list[Line]) -> list[Line]:
        """A line of a word or two in the largest type that stands close above lines which are its subtitle."""
        place = top.index(found[0])
        line = top[place - 1] if place else None
        if line is None or line.size <= found[0].size or line.base > _HEAD * self._heights[0]:
            return []
        is_close = 0 < line.base - found[0].base < 2 * line.size and abs(line.left - found[0].left) < _EDGE
        is_title = is_close and line.is_bold == found[0].is_bold and len(line.text) > _SHORT_TITLE
        return [line] if is_title and not _MASTHEAD.fullmatch(line.text) and self._texts[line.text] == 1 else []

    def _title_by_name(self) -> list[Line]:
        """The title where it is in no larger type: the one the file names, if it is printed, else the first line."""
        page = self._pages[0] if self._pages else []
        named = _letters(self._about.get("Title", ""))
        for start in range(min(len(page), _TOP)):
            for end in range(start + 1, start + 5):
                if len(named) > 10 and _letters(" ".join(line.text for line in page[start:end])) == named:
                    return page[start:end]
        is_title = len(page) > 1 and self._stands_alone(page[0], page[1]) and not _UNFINISHED.search(page[0].text)
        return page[:1] if is_title and not _LINE_NUMBER.match(page[0].text) else []

    def _stands_alone(self, line: Line, after: Line) -> bool:
        words = line.text.split()
        is_apart = line.base - after.base > 1.15 * self._leading or line.width < 0.8 * self._usual_width()
        return 3 <= len(words) <= 25 and is_apart and not line.text.endswith(_ENDS) and line.text[:1].isupper()

    def _usual_width(self) -> float:
        widths = sorted(line.width for line in self._lines)
        return widths[len(widths) * 3 // 4] if widths else 0.0

    def _authors(self, title_lines: list[Line]) -> str:
        """The names under the title, where all that stands there are names."""
        if not title_lines:
            return ""
        page = self._pages[0]
        return names_under(page[page.index(title_lines[-1]) + 1 :], self._size)

    def _groups(self, lines: list[Line]) -> Iterator[tuple[str, list[Line]]]:
        """Lines that are one heading or one paragraph each, and which of them; or the rows of a table."""
        group: list[Line] = []
        kind = ""
        has_text = in_references = False
        rows = table_rows(lines)
        is_named = any(_REFERENCES.fullmatch(line.text) for line in lines)
        unnamed = None if is_named else start_without_heading(lines)
        for place, line in enumerate(lines):
            if place == unnamed:
                yield from [(kind, group)] if group else []
                yield "heading", []
                group, kind, in_references = [], "", True
            is_heading = self._is_heading(lines, place, has_text=has_text, in_references=in_references)
            # The second line of a heading may begin with any letter.
            is_heading = is_heading or (kind == "heading" and self._continues(group, line))
            new = "heading" if is_heading else "table" if line in rows else "paragraph"
            if is_heading:
                in_references = bool(_REFERENCES.fullmatch(line.text))
            if group and (new != kind or self._begins(line, group, kind)):
                yield kind, group
                group = []
            kind = new
            group.append(line)
            has_text = has_text or new == "heading" or (len(group) > 3 and line.size == self._size)
        if group:
            yield kind, group

    def _is_heading(self, lines: list[Line], place: int, *, has_text: bool, in_references: bool) -> bool:
        line = lines[place]
        text = line.text
        if (_KNOWN.fullmatch(text) or _REFERENCES.fullmatch(text)) and not text[0].islower():
            return True
        letters = [character for character in text if character.isalpha()]
        if not has_text or not self._could_be_heading(line, letters) or self._names_people(line):
            return False
        is_large = line.size >= 1.1 * self._size
        is_capital = all(map(str.isupper, letters)) and len(text.split()) <= 12 and max(map(len, text.split())) > 3
        if in_references:
            return is_large or (is_capital and len(letters) > 8)
        is_heavy = line.is_bold and not self._is_bold
        before = lines[place - 1] if place else None
        after = lines[place + 1] if place + 1 < len(lines) else None
        if self._is_beside(before, line) or self._is_beside(after, line):
            return False
        if not is_large and line.size < 0.95 * self._size and not self._is_on_edge(line):
            return False
        is_other = line.is_italic or line.font in self._rare_faces
        if is_other and not (is_large or is_heavy or is_capital):
            return self._is_brief(line) and self._is_on_edge(line) and self._stands_as_heading(lines, place)
        if not (is_large or is_heavy or is_capital) or self._goes_into(line, after):
            return False
        if not (is_heavy or is_capital or line.is_italic) and not self._is_brief(line):
            return False
        if self._run(lines, place) > _MOST_HEADING_LINES:
            return False
        # A heavy line inside a paragraph is no heading: what stands before it goes on in it.
        goes_on = before is not None and self._is_near(before, line) and before.text[-1:] not in (*_ENDS, ")")
        return is_large or not goes_on or (before is not None and self._looks_alike(before, line))

    def _is_beside(self, other: Line | None, line: Line) -> bool:
        """Whether another line stands at the height of this one, as a cell beside it does."""
        if other is None or other.page != line.page or abs(other.base - line.base) > 0.8 * self._leading:
            return False
        return other.left > line.right or other.right < line.left

    def _names_people(self, line: Line) -> bool:
        """Whether a line of the first page has marks of affiliations: authors, or the institutions themselves."""
        marks = [
            piece for piece in line.pieces if piece.size <= 0.85 * line.size and piece.text.strip(" ,*†").isalnum()
        ]
        return line.page == 0 and bool(marks) and (len(marks) > 1 or "," in line.text or marks[0] is line.pieces[0])

    def _goes_into(self, line: Line, after: Line | None) -> bool:
        """Whether the next line, of another size, goes on with the words of this one."""
        if after is None or not self._is_near(line, after) or abs(after.size - line.size) < 0.02 * line.size:
            return False
        return after.text[:1].islower() and not line.text.endswith(_ENDS)

    def _could_be_heading(self, line: Line, letters: list[str]) -> bool:
        """Whether a line has the words of a heading, whatever its type."""
        text = line.text
        fewest = 3 if _NUMBERED.match(text) else 4
        return not (
            len(text) > _LONGEST_HEADING
            or len(letters) < max(fewest, 0.5 * len(text.replace(" ", "")))
            or not (text[0].isalnum() or text[0] in "“(‘")
            or text[0].islower()
            or _POINT.match(text)
            or text.endswith((",", ";", "-"))
            or (text.endswith(".") and not _NUMBERED.match(text))
            or "@" in text
            or "://" in text
            or "=" in text
            or line.size < (0.75 if line.font in self._rare_faces else 0.85) * self._size
            or line.has_gaps
            or _CAPTION.match(text)
            or _HISTORY.match(text)
            or _OF_PUBLISHER.fullmatch(text)
            or _SENTENCE_OF_LIST.fullmatch(text)
            or (line.page == 0 and self._is_of_front(text))
            or _DATED.search(text)
            or _SENTENCE_ENDS.search(text)
        )

    def _is_of_front(self, text: str) -> bool:
        """Whether a line of the first page is a label of the journal, an address, or a name with its mark."""
        return bool(_MASTHEAD.fullmatch(text) or _ADDRESS.fullmatch(text) or _WITH_MARK.search(text))

    def _stands_as_heading(self, lines: list[Line], place: int) -> bool:
        """Whether a line of another face stands apart from what is above, alone or with few of its kind."""
        first = place
        while first > 0 and self._runs_on(lines[first - 1], lines[first]) and place - first < _MOST_HEADING_LINES:
            first -= 1
        count = self._run(lines, place)
        most = _MOST_HEADING_LINES if _NUMBERED.match(lines[first].text) else 2 if lines[place].font else 1
        above = lines[first - 1] if first else None
        last = lines[first + count - 1]
        after = lines[first + count] if first + count < len(lines) else None
        is_below_heading = above is not None and (above.is_bold or above.font in self._rare_faces)
        is_apart = self._is_apart(lines[first], above) or is_below_heading or self._is_wider(above, lines[first], after)
        if last.text.endswith(".") and not _NUMBERED.match(lines[first].text):
            return False
        return count <= most and is_apart and (after is None or self._is_text(after, last))

    def _is_brief(self, line: Line) -> bool:
        """Whether a line that only its face sets apart has the words of a heading: no sentence, no point of a list."""
        text = line.text
        count = len(text.split())
        numbered = _NUMBERED.match(text)
        is_point = numbered is not None and "." not in numbered["path"] and count > _MOST_WORDS_OF_POINT
        is_labelled = count > _MOST_WORDS_OF_POINT and re.match(r"[^:]{3,40}: \S", text) is not None
        is_full = numbered is None and count > _MOST_WORDS_OF_POINT and line.width > 0.92 * self._usual_width()
        is_repeated = self._texts[text] > _MOST_TIMES
        return not (text.endswith(".") or count > _MOST_WORDS or is_point or is_labelled or is_full or is_repeated)

    def _is_on_edge(self, line: Line) -> bool:
        """Whether a line begins where lines of text begin on its page, as the labels of a drawing do not."""
        return any(abs(line.left - left) < _EDGE for left in self._lefts[line.page])

    def _is_wider(self, above: Line | None, line: Line, after: Line | None) -> bool:
        """Whether there is more room above a line than below it."""
        if above is None or after is None or above.page != line.page:
            return False
        return above.base - line.base > 1.25 * (line.base - after.base) > 0

    def _is_text(self, line: Line, above: Line) -> bool:
        """Whether a line is text under a heading: no label of a figure, and not far below."""
        is_far = line.page == above.page and abs(above.base - line.base) > 3 * self._leading and above.base > line.base
        is_wide = line.width > 0.5 * self._usual_width() or line.is_bold or line.font in self._rare_faces
        return not is_far and is_wide and not line.has_gaps

    def _continues(self, heading: list[Line], line: Line) -> bool:
        last = heading[-1]
        return bool(
            heading
            and len(heading) < _MOST_HEADING_LINES
            and self._looks_alike(last, line)
            and self._is_near(last, line)
            and (line.is_bold or line.is_italic or line.font in self._rare_faces or line.size >= 1.1 * self._size)
            and last.width > 0.5 * self._usual_width()
            and not last.text.endswith(_ENDS)
            and len(line.text) < _LONGEST_HEADING
            and not _KNOWN.fullmatch(last.text)
        )

    def _run(self, lines: list[Line], place: int) -> int:
        """How many lines of one type stand close together around a line."""
        first = last = place
        while first > 0 and self._runs_on(lines[first - 1], lines[first]) and place - first <= _MOST_HEADING_LINES:
            first -= 1
        while (
            last + 1 < len(lines)
            and self._runs_on(lines[last], lines[last + 1])
            and last - place <= _MOST_HEADING_LINES
        ):
            last += 1
        return last - first + 1

    def _runs_on(self, line: Line, after: Line) -> bool:
        return self._looks_alike(line, after) and self._is_near(line, after) and not _NUMBERED.match(after.text)

    def _looks_alike(self, line: Line, other: Line) -> bool:
        one, two = ((each.size, each.is_bold, each.is_italic) for each in (line, other))
        return one == two and (line.font == other.font or not line.font or not other.font)

    def _is_near(self, before: Line, line: Line) -> bool:
        return before.page == line.page and 0 < before.base - line.base < 1.3 * self._leading

    def _is_apart(self, line: Line, before: Line | None) -> bool:
        return before is None or before.page != line.page or not 0 < before.base - line.base < 1.25 * self._leading

    def _begins(self, line: Line, group: list[Line], kind: str) -> bool:
        """Whether a line begins a new heading or paragraph after those in the group."""
        last = group[-1]
        em = line.size
        same_column = last.page == line.page and 0 < last.base - line.base < 4 * self._leading
        if kind == "table":
            return not same_column
        if kind == "heading":
            is_other_case = last.text.isupper() != line.text.isupper() and " " in line.text
            is_other = _NUMBERED.match(line.text) or is_other_case
            is_apart = not same_column or last.base - line.base > 1.9 * em
            return bool(is_other or is_apart or not self._looks_alike(last, line) or _KNOWN.fullmatch(last.text))
        if abs(line.size - last.size) > 0.12 * self._size:
            return True
        if not same_column:
            ends = last.text.endswith(_ENDS)
            return ends and not line.text[:1].islower()
        if last.base - line.base > max(1.35 * self._leading, 1.6 * em):
            return True
        if _CAPTION.match(line.text) and last.text.endswith(_ENDS):
            return True
        near = group[-_NEAR:]
        left, right = min(each.left for each in near), max(each.right for each in near)
        is_short = last.right < right - 0.15 * (right - left)
        if is_short and last.text.endswith(_ENDS):
            return True
        indented = 0.7 * em < line.left - last.left < 4 * em and len(group) > 1 and abs(last.left - group[-2].left) < em
        indented = indented or (0.7 * em < line.left - last.left < 4 * em and last.text.endswith(_ENDS))
        hanging = last.left - line.left > 0.7 * em and len(group) > 1 and abs(line.left - group[0].left) < 0.5 * em
        return (indented and last.text.endswith((*_ENDS, ")", "”"))) or hanging

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
            in_references = bool(_REFERENCES.fullmatch(plain_inline(text)))
            yield Block("heading", text, self._level(group[0]) if group else 2)
        yield from self._reference_list(listed)

    def _level(self, line: Line) -> int:
        numbered = _NUMBERED.match(line.text)
        if numbered:
            return min(2 + numbered["path"].count("."), 4)
        is_main = line.size >= 1.1 * self._size or line.text.isupper() or _KNOWN.fullmatch(line.text)
        return 2 if is_main else 3

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


def _list_last(page: list[Line]) -> list[Line]:
    """The lines of a page, its text before its list of references.

    Where both begin in the left column, the text goes on at the top of the right column, with sections of its own.
    """
    start = next((n for n, line in enumerate(page) if _REFERENCES.fullmatch(line.text)), None)
    if start is None:
        return page
    heading = page[start]
    beside = [line for line in page[start + 1 :] if line.base > heading.base and line.left > heading.right]
    first = next((n for n, line in enumerate(beside) if _KNOWN.fullmatch(line.text)), None)
    if first is None or any(
        re.search(r"\((?:19|20)[0-9]{2}\)|(?:19|20)[0-9]{2}[;,.]", line.text) for line in beside[:first]
    ):
        return page
    moved = set(beside)
    rest = [line for line in page[start:] if line not in moved]
    return [*page[:start], *beside, *rest]


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _without_number(text: str) -> str:
    return re.sub(r"^\\?[\[(]?[0-9]{1,3}(?:\\?[\])]\\?\.?|\\?\.|\s)\s*", "", text)

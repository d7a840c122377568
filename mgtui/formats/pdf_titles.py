"""The title of a PDF: the largest type of its first page, else the line that the file or the page names as such."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.identity import find_doi
from mgtui.formats.names import listed_names
from mgtui.formats.pdf_headings import ENDS, HEAD, KNOWN, MASTHEAD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.formats.pdf_pages import Line
    from mgtui.formats.pdf_typography import Typography

_HOMEPAGE = re.compile(
    r"journal homepage:|homepage: ?www|publication details, including instructions|contents lists available|^(?:https?://)?www\.[\w.]+/locate/\w+$",
    re.IGNORECASE,
)
"""What a masthead ends with; the name of the journal above it is set larger than the title."""
_LABEL = re.compile(r"(?:full )?title:\s+\w", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"(?:authors?|author list|running|short|by|correspond\w*)\b[\w\s()]*:", re.IGNORECASE)
_SAME_SIZE = 0.03
"""Share by which the lines of a title may differ in size."""
_SHORT_TITLE = 10
"""Letters below which a line above a title is a label."""
_TOP = 12
"""Lines of the first page among which the title stands."""
_DATE = re.compile(r"[A-Z][a-z]{2,9}\.? [0-9]{1,2}, [0-9]{4}|[0-9]{1,2} [A-Z][a-z]{2,9}\.? [0-9]{4}")
_ENDED = re.compile(r"(?<!\b[A-Z])[.!?:;,]$")
"""How a line ends that no title goes on from."""
_UNFINISHED = re.compile(r"\b(?:(?i:to|of|and|for|the|in|on|with|from|by|an)|a)$")
_LINE_NUMBER = re.compile(r"[0-9]{1,3} [A-Z]")
"""What manuscripts have before every line."""
_MOST_LINES = 4
"""Of a title in the type of its text."""
_EDGE = 3.0
"""Points by which a line may begin beside the edge of a column."""


class Titles:
    """Finds the title of one document. `named` is the title that the file says it has."""

    def __init__(self, typography: Typography, running: Sequence[str], named: str) -> None:
        self._type = typography
        self._running = running
        self._named = named

    def in_large_type(self) -> list[Line]:
        """The largest type in the upper part of the first page."""
        page = self._type.pages[0] if self._type.pages else []
        homepage = min((line.base for line in page if _HOMEPAGE.search(line.text)), default=0.0)
        heads = {line for line in page if homepage and line.base > homepage}
        top = [line for line in page if line.base > 0.35 * self._type.heights[0] and line not in heads]
        for size in sorted({line.size for line in top}, reverse=True):
            if size < 1.12 * self._type.size:
                break
            found: list[Line] = []
            for line in top:
                if abs(line.size - size) > _SAME_SIZE * size:
                    is_beside = found and (line.right < found[-1].left or line.left > found[-1].right)
                    if found and not is_beside:
                        break
                elif not found and MASTHEAD.fullmatch(line.text.rstrip(":")):
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
            is_other = KNOWN.fullmatch(text) or find_doi(text) or _DATE.fullmatch(text)
            if 3 <= len(text.split()) <= 40 and not is_other:
                return found
        return []

    def _is_cited(self, text: str) -> bool:
        """Whether a text is the name of a journal: the first page or a running head cites a volume of it."""
        cited = re.compile(rf"{re.escape(text)},? (?:\(?(?:19|20)[0-9]{{2}}\)?[,;:]? ?)?[0-9]{{1,4}}\b", re.IGNORECASE)
        first = (line.text for line in (self._type.pages[0] if self._type.pages else []))
        return any(cited.search(other) for other in (*first, *self._running) if other != text)

    def _short_title(self, top: list[Line], found: list[Line]) -> list[Line]:
        """A line of a word or two in the largest type that stands close above lines which are its subtitle."""
        place = top.index(found[0])
        line = top[place - 1] if place else None
        if line is None or line.size <= found[0].size or line.base > HEAD * self._type.heights[0]:
            return []
        is_close = 0 < line.base - found[0].base < 2 * line.size and abs(line.left - found[0].left) < _EDGE
        is_title = is_close and line.is_bold == found[0].is_bold and len(line.text) > _SHORT_TITLE
        return [line] if is_title and not MASTHEAD.fullmatch(line.text) and self._type.texts[line.text] == 1 else []

    def by_name(self) -> list[Line]:
        """The title where it is in no larger type.

        It is the one the file names, if that is printed, else the lines above a list of names, else the first line.
        """
        page = self._type.pages[0] if self._type.pages else []
        named = _letters(self._named)
        for start in range(min(len(page), _TOP)):
            for end in range(start + 1, start + 5):
                if len(named) > 10 and _letters(" ".join(line.text for line in page[start:end])) == named:
                    return page[start:end]
        if above := _labelled(page) or self._above_names(page[:_TOP]):
            return above
        is_title = len(page) > 1 and self._stands_alone(page[0], page[1]) and not _UNFINISHED.search(page[0].text)
        is_title = is_title and not (_LINE_NUMBER.match(page[0].text) or _DATE.fullmatch(page[0].text))
        return page[:1] if is_title else []

    def _above_names(self, top: list[Line]) -> list[Line]:
        """The lines that stand apart right above the first list of names."""
        place = next((n for n, line in enumerate(top) if _is_list_of_names(line.text)), 0)
        start = place
        while start > 0 and place - start < _MOST_LINES and not _ENDED.search(top[start - 1].text):
            is_apart = start < place and not self._type.is_near(top[start - 1], top[start])
            if is_apart or "//" in top[start - 1].text:
                break
            start -= 1
        text = " ".join(line.text for line in top[start:place])
        is_title = 3 <= len(text.split()) <= 40 and text[:1].isupper() and not KNOWN.fullmatch(text)
        return top[start:place] if is_title and not MASTHEAD.fullmatch(text) else []

    def _stands_alone(self, line: Line, after: Line) -> bool:
        words = line.text.split()
        is_apart = line.base - after.base > 1.15 * self._type.leading or line.width < 0.8 * self._type.width
        return 3 <= len(words) <= 25 and is_apart and not line.text.endswith(ENDS) and line.text[:1].isupper()


def _labelled(page: list[Line]) -> list[Line]:
    """The lines of a manuscript behind `Title:`, up to the next label."""
    start = next((place for place, line in enumerate(page[:_TOP]) if _LABEL.match(line.text)), None)
    if start is None:
        return []
    rest = page[start + 1 : start + _MOST_LINES + 1]
    end = next((place for place, line in enumerate(rest) if _NEXT_LABEL.match(line.text)), None)
    return [] if end is None else [page[start], *rest[:end]]


def _is_list_of_names(text: str) -> bool:
    """Whether a line is names with commas between them; the last may go on in the next line."""
    return len(listed_names(text)) > 1 or len(listed_names(text.rpartition(",")[0])) > 1


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()

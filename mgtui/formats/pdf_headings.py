"""Which lines of a PDF are headings: told by their words, their type and the room around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.chrome import SUBMITTED
from mgtui.formats.dates import MONTH
from mgtui.formats.identity import LIST_OF_WORKS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.formats.pdf_pages import Line
    from mgtui.formats.pdf_typography import Typography

_LONGEST_HEADING = 160
_MOST_HEADING_LINES = 3
_SENTENCE_ENDS = re.compile(r"(?<!\b[A-Z])(?<!\bvs)(?<!\b[0-9])(?<!\b[IVX]{2})(?<!\bIII)\. [A-Z]")
KNOWN = re.compile(
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
CAPTION = re.compile(
    r"(?:continued )?(?:fig(?:ure|\.)?|table|box|scheme|algorithm|listing|supplementary|additional file)\s*[0-9A-Z]",
    re.IGNORECASE,
)
TABLE = re.compile(r"(?:continued )?table\s*[0-9A-Z]{1,3}\b", re.IGNORECASE)
_UNIT = re.compile(r"\[[^\]\s]{1,8}\]$")
"""What the name of a column or an axis ends with."""
_UNFINISHED = re.compile(r"\b(?:of|and|or|for|the|in|on|with|from|by|to|than|against|an?)$")
NUMBERED = re.compile(r"(?P<path>[0-9]{1,2}(?:\.[0-9]{1,2})*)\.?\s+(?=\S)")
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
_KEYWORDS = re.compile(r"key ?words:? \S", re.IGNORECASE)
_POINT = re.compile(r"[0-9]{1,2}[.)]?\s+[a-z]")
"""A point of a list; the name of a function under its own number begins low too, but that has two parts."""
_MOST_WORDS = 16
"""Of one line of a heading that only its face tells."""
_MOST_WORDS_OF_POINT = 7
_MOST_WORDS_OF_OPENING = 4
"""Before a colon; more of them open a list."""
_NEAR_POINT = 4
"""Lines between two points of a list, at the most."""
FOOT, HEAD = 0.13, 0.88
"""Shares of the height of a page below and above which its foot and head stand."""
_MOST_TIMES = 2
"""Times that a heading may stand in a text; what does so more often is a name in slanted letters."""
_FEW = 3
"""Letters of a part of a line that say nothing of its type."""
_DATED = re.compile(
    rf"{MONTH} [0-9]{{1,2}}(?:\s?[-–]\s?[0-9]{{1,2}})?, (?:19|20)[0-9]{{2}}"
    rf"|\b[0-9]{{1,2}} {MONTH} (?:19|20)[0-9]{{2}}|, (?:19|20)[0-9]{{2}}$",
    re.IGNORECASE,
)
"""The day of a meeting or of an issue, in the head or foot of a first page."""
MASTHEAD = re.compile(
    r"(?:\S+ ){0,4}journal\b(?: \S+){0,5}|(?:\w+ )?(?:article|paper|communication)s?|\w+ (?:report|study|letter)s?"
    r"|(?:.+ )?(?:biomed central|dovepress)|(?:hhs|nih) public access|(?:accepted |author )?manuscript"
    r"|europe pmc funders group|open access"
    r"|(?:corrigendum|erratum|correction|retraction|editorial|review|commentary|letter(?: to the editor)?)"
    rf"|{SUBMITTED}",
    re.IGNORECASE,
)
ENDS = (".", "!", "?", ":", ";")
REFERENCES = re.compile(LIST_OF_WORKS, re.IGNORECASE)


class Headings:
    """Tells the headings of one document."""

    def __init__(self, typography: Typography) -> None:
        self._type = typography
        self._in_tables = set(self._lines_of_tables())
        front = typography.pages[0] if typography.pages else []
        abstract = next((line for line in front if KNOWN.fullmatch(line.text)), None)
        self._above_abstract = {
            line for line in front if abstract is not None and line.base > abstract.base + line.size
        }
        """Lines of the first page beside the title, such as authors in a second column."""

    def is_heading(self, lines: list[Line], place: int, *, has_text: bool, in_references: bool) -> bool:
        line = lines[place]
        text = line.text
        if (KNOWN.fullmatch(text) or REFERENCES.fullmatch(text)) and not text[0].islower():
            return True
        letters = [character for character in text if character.isalpha()]
        if not has_text or not self._could_be_heading(line, letters) or self._names_people(line):
            return False
        if line in self._above_abstract or line in self._in_tables or _runs_into_text(line):
            return False
        is_large = line.size >= 1.1 * self._type.size
        is_capital = all(map(str.isupper, letters)) and len(text.split()) <= 12 and max(map(len, text.split())) > 3
        if in_references:
            return is_large or (is_capital and len(letters) > 8)
        is_heavy = line.is_bold and not self._type.is_bold
        before = lines[place - 1] if place else None
        after = lines[place + 1] if place + 1 < len(lines) else None
        if self._type.is_beside(before, line) or self._type.is_beside(after, line) or self._is_of_margin(line):
            return False
        if not is_large and line.size < 0.95 * self._type.size and not self._type.is_on_edge(line):
            return False
        is_other = line.is_italic or line.font in self._type.rare_faces
        if _UNFINISHED.search(text) and not (after is not None and self._runs_on(line, after)):
            return False
        if after is not None and after.has_gaps and not NUMBERED.match(text) and self._type.is_near(line, after):
            # The names of columns, above rows of cells
            return False
        if is_other and not (is_large or is_heavy or is_capital):
            is_heading = self._is_brief(line, after) and self._type.is_on_edge(line)
            is_heading = is_heading and self._stands_as_heading(lines, place)
            return is_heading and not self._is_listed(lines, place) and not self._runs_in(line, after)
        if not (is_large or is_heavy or is_capital) or self._goes_into(line, after):
            return False
        if not (is_heavy or is_capital or line.is_italic) and not self._is_brief(line, after):
            return False
        if self._run(lines, place) > _MOST_HEADING_LINES:
            return False
        # A heavy line inside a paragraph is no heading: what stands before it goes on in it.
        goes_on = before is not None and self._type.is_near(before, line) and before.text[-1:] not in (*ENDS, ")")
        return is_large or not goes_on or (before is not None and self._type.looks_alike(before, line))

    def _lines_of_tables(self) -> Iterator[Line]:
        """The lines in smaller type under the caption of a table, until text goes on."""
        caption: Line | None = None
        for line in self._type.lines:
            if TABLE.match(line.text):
                caption = line
            elif caption is not None and line.page != caption.page:
                caption = None
            elif caption is not None and line.size > 0.97 * self._type.size and not line.has_gaps:
                caption = None if line.width > 0.6 * self._type.width or line.is_bold else caption
            elif caption is not None:
                yield line

    def _is_of_margin(self, line: Line) -> bool:
        """Whether a line stands in the head or foot of its page, and again on other pages."""
        height = self._type.heights[line.page]
        return self._type.texts[line.text] > 1 and not FOOT * height < line.base < HEAD * height

    def _is_listed(self, lines: list[Line], place: int) -> bool:
        """Whether a numbered line is a point of a list: close to it the same face has the number before or behind."""
        line = lines[place]
        number = _point(line)
        if number is None:
            return False
        near = lines[max(0, place - _NEAR_POINT) : place + _NEAR_POINT + 1]
        return any(_point(each) in (number - 1, number + 1) for each in near if each.font == line.font)

    def _runs_in(self, line: Line, after: Line | None) -> bool:
        """Whether a heading goes on in the next line, and its paragraph begins there too."""
        if after is None or after.font or not self._type.is_near(line, after):
            return False
        first = after.pieces[0]
        return first.font == line.font and first.is_italic == line.is_italic and first.is_bold == line.is_bold

    def _names_people(self, line: Line) -> bool:
        """Whether a line of the first page has marks of affiliations: authors, or the institutions themselves."""
        marks = [
            piece for piece in line.pieces if piece.size <= 0.85 * line.size and piece.text.strip(" ,*†").isalnum()
        ]
        return line.page == 0 and bool(marks) and (len(marks) > 1 or "," in line.text or marks[0] is line.pieces[0])

    def _goes_into(self, line: Line, after: Line | None) -> bool:
        """Whether the next line, of another size, goes on with the words of this one."""
        if after is None or not self._type.is_near(line, after) or abs(after.size - line.size) < 0.02 * line.size:
            return False
        return after.text[:1].islower() and not line.text.endswith(ENDS)

    def _could_be_heading(self, line: Line, letters: list[str]) -> bool:
        """Whether a line has the words of a heading, whatever its type."""
        text = line.text
        fewest = 3 if NUMBERED.match(text) else 4
        return not (
            len(text) > _LONGEST_HEADING
            or len(letters) < max(fewest, 0.5 * len(text.replace(" ", "")))
            or not (text[0].isalnum() or text[0] in "“(‘")
            or text[0].islower()
            or _POINT.match(text)
            or text.endswith((",", ";", "-", " et al"))
            or (text.endswith(".") and not NUMBERED.match(text))
            or "@" in text
            or _KEYWORDS.match(text)
            or "://" in text
            or "=" in text
            or _UNIT.search(text)
            or line.size < (0.75 if line.font in self._type.rare_faces else 0.85) * self._type.size
            or line.has_gaps
            or CAPTION.match(text)
            or _HISTORY.match(text)
            or _OF_PUBLISHER.fullmatch(text)
            or _SENTENCE_OF_LIST.fullmatch(text)
            or (line.page == 0 and self._is_of_front(text))
            or _DATED.search(text)
            or _SENTENCE_ENDS.search(text)
        )

    def _is_of_front(self, text: str) -> bool:
        """Whether a line of the first page is a label of the journal, an address, or a name with its mark."""
        return bool(MASTHEAD.fullmatch(text) or _ADDRESS.fullmatch(text) or _WITH_MARK.search(text))

    def _stands_as_heading(self, lines: list[Line], place: int) -> bool:
        """Whether a line of another face stands apart from what is above, alone or with few of its kind."""
        first = place
        while first > 0 and self._runs_on(lines[first - 1], lines[first]) and place - first < _MOST_HEADING_LINES:
            first -= 1
        count = self._run(lines, place)
        most = _MOST_HEADING_LINES if NUMBERED.match(lines[first].text) else 2 if lines[place].font else 1
        above = lines[first - 1] if first else None
        last = lines[first + count - 1]
        after = lines[first + count] if first + count < len(lines) else None
        is_below_heading = above is not None and (above.is_bold or above.font in self._type.rare_faces)
        is_apart = (
            self._type.is_apart(lines[first], above) or is_below_heading or self._is_wider(above, lines[first], after)
        )
        if last.text.endswith(".") and not NUMBERED.match(lines[first].text):
            return False
        if first < place and not self._is_brief(lines[first], lines[first + 1]):
            return False
        return count <= most and is_apart and (after is None or self._is_text(after, last))

    def _is_brief(self, line: Line, after: Line | None) -> bool:
        """Whether a line that only its face sets apart has the words of a heading: no sentence, no point of a list."""
        text = line.text
        count = len(text.split())
        numbered = NUMBERED.match(text)
        is_single = numbered is not None and "." not in numbered["path"]
        is_point = is_single and (count > _MOST_WORDS_OF_POINT or re.search(r": \S", text) is not None)
        is_labelled = count > _MOST_WORDS_OF_POINT and re.match(r"[^:]{3,40}: \S", text) is not None
        is_full = numbered is None and count > _MOST_WORDS_OF_POINT and line.width > 0.92 * self._type.width
        goes_on = after is not None and self._runs_on(line, after) and not after.text.endswith(".")
        is_repeated = self._type.texts[text] > _MOST_TIMES
        is_opening = text.endswith(":") and count > _MOST_WORDS_OF_OPENING
        return not (
            is_opening
            or text.endswith(".")
            or count > _MOST_WORDS
            or is_point
            or is_labelled
            or is_repeated
            or (is_full and not goes_on)
        )

    def _is_wider(self, above: Line | None, line: Line, after: Line | None) -> bool:
        """Whether there is more room above a line than below it."""
        if above is None or after is None or above.page != line.page:
            return False
        return above.base - line.base > 1.25 * (line.base - after.base) > 0

    def _is_text(self, line: Line, above: Line) -> bool:
        """Whether a line is text under a heading: no label of a figure, and not far below."""
        is_far = (
            line.page == above.page and abs(above.base - line.base) > 3 * self._type.leading and above.base > line.base
        )
        is_wide = line.width > 0.5 * self._type.width or line.is_bold or line.font in self._type.rare_faces
        return not is_far and is_wide and not line.has_gaps

    def continues(self, heading: list[Line], line: Line) -> bool:
        last = heading[-1]
        return bool(
            heading
            and len(heading) < _MOST_HEADING_LINES
            and self._type.looks_alike(last, line)
            and self._type.is_near(last, line)
            and (
                line.is_bold
                or line.is_italic
                or line.font in self._type.rare_faces
                or line.size >= 1.1 * self._type.size
            )
            and last.width > 0.5 * self._type.width
            and not last.text.endswith(ENDS)
            and len(line.text) < _LONGEST_HEADING
            and not KNOWN.fullmatch(last.text)
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
        return (
            self._type.looks_alike(line, after) and self._type.is_near(line, after) and not NUMBERED.match(after.text)
        )

    def level(self, line: Line) -> int:
        numbered = NUMBERED.match(line.text)
        if numbered:
            return min(2 + numbered["path"].count("."), 4)
        is_main = line.size >= 1.1 * self._type.size or line.text.isupper() or KNOWN.fullmatch(line.text)
        return 2 if is_main else 3


def _runs_into_text(line: Line) -> bool:
    """Whether a line begins in heavy letters and goes on in light ones: a heading and its paragraph."""
    parts = [piece for piece in line.pieces if sum(map(str.isalpha, piece.text)) > _FEW]
    is_labelled = len(parts) > 1 and parts[0].text.rstrip().endswith((":", "."))
    return is_labelled and parts[0].is_bold and not parts[-1].is_bold and not parts[-1].is_italic


def _point(line: Line) -> int | None:
    """The number of a line that begins with one of a single part."""
    numbered = NUMBERED.match(line.text)
    return int(numbered["path"]) if numbered and "." not in numbered["path"] else None

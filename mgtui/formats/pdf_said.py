"""What the first page of a PDF says in so many words of its author and date, so that nothing has to be judged."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from mgtui.formats.dates import MONTH, iso_date
from mgtui.formats.group_authors import group_in
from mgtui.formats.names import listed_names
from mgtui.formats.pdf_headings import KNOWN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.formats.pdf_front import Front
    from mgtui.formats.pdf_pages import Line

_YEAR = r"(?:19[3-9]|20[0-4])[0-9]"
_FINAL_FORM = re.compile(r"published in final edited form as ?:", re.IGNORECASE)
"""What stands on a manuscript above the citation of the article it became."""
_CITED = re.compile(
    rf"[^\W\d_]\. (?P<date>{_YEAR}(?: {MONTH}(?:\s?[-–]\s?{MONTH})?)?(?: [0-3]?[0-9])?) ?; ?[0-9(]", re.IGNORECASE
)
_TO_MONTH = re.compile(rf"\s?[-–]\s?{MONTH}", re.IGNORECASE)
_MARK = r"[\s,;:•·|∙●–—-]+"
_NUMBER = rf"{_MARK}vol(?:ume|\.)? ?[0-9]{{1,4}}{_MARK}(?:number|no\.?|issue) ?[0-9]{{1,3}}"
_ISSUE = re.compile(rf"(?:www\.\S+ )?(?P<date>{MONTH} {_YEAR}){_NUMBER}(?: www\.\S+)?", re.IGNORECASE)
"""A head or foot that is the month, volume and number of an issue, and nothing else but the address of its journal."""
_FAMILY = re.compile(
    r"(?:surname|(?:family|last) name)(?: or (?:surname|family name))?\s?: ?(?P<name>\S.*)", re.IGNORECASE
)
_GIVEN = re.compile(
    r"(?:first|given) name(?:s|\(s\)|/s)?\s?: ?(?P<name>\S.*?)(?: (?:other|middle|preferred) name\S*\s?:.*)?",
    re.IGNORECASE,
)
"""Fields of a form that has the name of its author in two parts."""
_BETWEEN_FIELDS = 2
_MOST_BELOW = 5
"""Lines below a title among which its byline stands."""
_BY = re.compile(r"by ?:?", re.IGNORECASE)


def said_date(front: Front) -> str:
    """The date of the article that a manuscript says it became, else of the issue in heads and feet; "" for none."""
    for place, line in enumerate(front.lines[:-1]):
        if label := _FINAL_FORM.search(line.text):
            text = line.text[label.end() :].strip() or front.lines[place + 1].text
            found = _CITED.search(text)
            return iso_date(_TO_MONTH.sub("", found["date"])) if found else ""
    issues = {found["date"].lower() for text in front.running if (found := _ISSUE.fullmatch(text.strip()))}
    return iso_date(issues.pop()) if len(issues) == 1 else ""


def said_author(front: Front, title: Sequence[Line]) -> str:
    """The author whom a form names in two fields, or the name under a `by` that stands alone below the title."""
    return _of_form(front.lines) or _under_by(front, title)


def group_below(front: Front, title: Sequence[Line]) -> str:
    """The group that a line close below the title names as its author; "" for none."""
    if not title:
        return ""
    start = front.places[title[-1]] + 1
    below = (line.text for line in front.lines[start : start + _MOST_BELOW])
    return next(filter(None, map(group_in, takewhile(lambda text: not KNOWN.fullmatch(text), below))), "")


def _of_form(lines: Sequence[Line]) -> str:
    """The name that the fields of a form give, near each other; "" where they are not there or give no name."""
    for place, line in enumerate(lines):
        if family := _FAMILY.fullmatch(line.text):
            near = lines[max(0, place - _BETWEEN_FIELDS) : place + _BETWEEN_FIELDS + 1]
            given = next(filter(None, (_GIVEN.fullmatch(other.text) for other in near)), None)
            names = listed_names(f"{given['name'].strip()} {family['name'].strip()}") if given else []
            return names[0] if len(names) == 1 else ""
    return ""


def _under_by(front: Front, title: Sequence[Line]) -> str:
    if not title:
        return ""
    at = front.places[title[-1]] + 1
    if at + 1 >= len(front.lines) or not _BY.fullmatch(front.lines[at].text.strip()):
        return ""
    line = front.lines[at + 1]
    names = listed_names(line.text)
    is_known = any(word.lower() in front.common_words for word in re.findall(r"[^\W\d_]{3,}", line.text))
    return names[0] if len(names) == 1 and "," not in line.text and not is_known else ""

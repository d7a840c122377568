"""The list of references of a PDF: which lines are one entry, by numbers, by how they are set, or by their words."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.formats.pdf_pages import Line

_NUMBER = re.compile(r"[\[(]?(?P<number>[0-9]{1,3})(?:[\])]\.?|\.|\s)\s*(?=\S)")
_FEWEST_NUMBERS = 3
_FEWEST_WITHOUT_HEADING = 5
_MOST_SKIPPED = 3
_NEAR = 12
"""Lines within which an entry of a list is followed by the next."""
_YEAR = re.compile(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])")
_PARTICLE = r"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|ten|ter|d['’])[ -]?)*"
_AUTHOR = re.compile(
    rf"{_PARTICLE}[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){{0,2}}(?:, ?| )"
    r"(?:[^\W\d_a-z]\.|[^\W\d_a-z]{1,3}(?:[,.]|$| [A-Z(]| et al))"
    r"|(?:[^\W\d_a-z]\. ?-?){1,4}[^\W\d_a-z][\w'’-]+"
)
_SAID = re.compile(
    rf"{_PARTICLE}[^\W\d_a-z][\w'’-]+(?: [A-Z]\.)?(?: {_PARTICLE}[^\W\d_a-z][\w'’-]+){{1,3}}"
    r"(?:,| and |\. (?:19|20)[0-9]{2})"
)
"""Names as people say them: `Karen Jones, John Smith, and Ada Roe. 2001.`"""
_ENDED = re.compile(r"(?:[.)\]”\"]|[0-9]|/\S*)$")
_LONGEST = 900
"""Letters of one reference."""
_INDENT = (3.0, 45.0)
"""Points by which lines of an entry stand further right than others of it."""
_OTHER_SIZE = 0.1
"""Share of the size of a list by which lines of other kinds differ from it."""


def entries(lines: Sequence[Line]) -> tuple[list[list[Line]], bool, list[Line]]:
    """The lines of each entry, whether they are numbered from 1 on, and lines of other type that stand among them."""
    sizes = Counter(line.size for line in lines)
    size = sizes.most_common(1)[0][0]
    own = [line for line in lines if abs(line.size - size) <= _OTHER_SIZE * size or _NUMBER.match(line.text)]
    strange = [line for line in lines if line not in set(own)]
    numbered = _by_numbers(own)
    if len(numbered) >= _FEWEST_NUMBERS:
        return numbered, True, strange
    found = [_split(own, starts) for starts in (_hanging(own), _indented(own), _apart(own), _by_words(own))]
    return max(found, key=_quality), False, strange


def start_without_heading(lines: Sequence[Line]) -> int | None:
    """Where a numbered list of references begins that runs to the end of a text and has no heading; else None."""
    for start in range(len(lines) - 1, -1, -1):
        found = _NUMBER.match(lines[start].text)
        if found and found["number"] == "1" and lines[start].text[0] in "[(":
            listed = _by_numbers(lines[start:])
            dated = sum(_YEAR.search(_text(entry)) is not None for entry in listed)
            return start if len(listed) >= _FEWEST_WITHOUT_HEADING and dated > 0.7 * len(listed) else None
    return None


def _by_numbers(lines: Sequence[Line]) -> list[list[Line]]:
    """Entries whose numbers follow each other from 1 on; none where no line has that number.

    One whose own number is not printed where its lines begin is told by its words, if the next has its number.
    """
    found: list[list[Line]] = []
    last = 0
    for place, line in enumerate(lines):
        match = _NUMBER.match(line.text)
        number = int(match["number"]) if match else 0
        if number == last + 1 or (
            found and last + 2 <= number <= last + _MOST_SKIPPED and _goes_on(lines, place, number)
        ):
            missing = _by_words(found[-1]) if number > last + 1 else []
            if sum(missing) == number - last:
                found[-1:] = _split(found[-1], missing)
            found.append([line])
            last = number
        elif found:
            found[-1].append(line)
    return found


def _goes_on(lines: Sequence[Line], place: int, number: int) -> bool:
    """Whether the next number follows within the lines of an entry or two."""
    near = (_NUMBER.match(line.text) for line in lines[place + 1 : place + _NEAR])
    return any(match and int(match["number"]) == number + 1 for match in near)


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    columns: list[list[Line]] = []
    for line in lines:
        last = columns[-1][-1] if columns else None
        if last is not None and last.page == line.page and last.base > line.base:
            columns[-1].append(line)
        else:
            columns.append([line])
    return columns


def _edges(lines: Sequence[Line], begins: Callable[[float], bool]) -> list[bool]:
    """Which lines begin an entry by how far they stand from the left edge of their column."""
    starts: list[bool] = []
    for column in _columns(lines):
        edge = min(line.left for line in column)
        steps = [line.left - edge for line in column]
        has_both = any(_INDENT[0] < step < _INDENT[1] for step in steps)
        by_words = _by_words(column)
        starts += [begins(step) for step in steps] if has_both else by_words
    return starts


def _hanging(lines: Sequence[Line]) -> list[bool]:
    return _edges(lines, lambda step: step <= _INDENT[0])


def _indented(lines: Sequence[Line]) -> list[bool]:
    return _edges(lines, lambda step: step > _INDENT[0])


def _apart(lines: Sequence[Line]) -> list[bool]:
    steps = [before.base - line.base for before, line in pairwise(lines) if before.page == line.page]
    usual = Counter(round(step, 1) for step in steps if step > 0).most_common(1)
    least = 1.2 * usual[0][0] if usual else 0.0
    starts = [True] if lines else []
    for before, line in pairwise(lines):
        step = before.base - line.base
        is_same_column = before.page == line.page and step > 0
        starts.append(step > least if is_same_column else bool(_begins(before, line)))
    return starts


def _by_words(lines: Sequence[Line]) -> list[bool]:
    return [True, *(_begins(before, line) for before, line in pairwise(lines))] if lines else []


def _begins(before: Line, line: Line) -> bool:
    return bool(_AUTHOR.match(line.text) and _ENDED.search(before.text))


def _split(lines: Sequence[Line], starts: Sequence[bool]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line, begins in zip(lines, starts, strict=True):
        if begins or not found:
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _quality(found: list[list[Line]]) -> int:
    """How many entries look like references, less those that do not."""
    good = 0
    for entry in found:
        text = _text(entry)
        good += 1 if (_AUTHOR.match(text) or _SAID.match(text)) and _YEAR.search(text) and len(text) < _LONGEST else -1
    return good


def _text(entry: Sequence[Line]) -> str:
    return " ".join(line.text for line in entry)

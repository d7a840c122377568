"""The authors of a PDF: names under its title, without marks, degrees and memberships."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.names import without_degrees

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.formats.pdf_pages import Line

_AUTHOR_MARK = re.compile(r"(?<=\w)[0-9*†‡§¶,]+(?=\W|$)|[0-9*†‡§¶∗⁎⇑☆✩✉#]+")
_DEGREE = re.compile(
    r"(?:[A-Z]{2,6}|Phar[mM]\w?|M?Phil|DPhil|[BMD][A-Z]{0,2}[a-z]{1,3}[A-Z]?"
    r"|Ph\.? ?D\.?|M\.D\.?|M\.?Sc\.?|B\.?Sc\.?|MB ?Ch\.?B|MMSc|MMed|Dr\.?P\.?H|Dr|Prof|Jr|PharmD|DSc|EdD"
    r"|(?:Senior |Student |Life )?(?:Member|Fellow))(?: (?:M\.?D|Ph\.?D|MPH|MSc)\.?)*\.?"
)
"""Degrees and memberships that stand behind a name."""
_INSTITUTION = re.compile(
    r"\b(?:univ|depart|institut|school|hospital|cent(?:er|re)|college|facult|laborator|divis|bank|club|collaborat|consorti|academ|ministr|council|societ|association|foundation|national)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:by|authors?(?: list|\(s\))?:|authors?(?=:))[: ]+", re.IGNORECASE)
_BEHALF = re.compile(r",? (?:on behalf of|for the)\b.*")
_LABEL_ALONE = re.compile(
    r"(?:(?:a )?(?:speech|lecture|talk|report|paper|thesis) |written )?by:?|authors?:?", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:[ \u00a0][^\W\d_][\w.’'-]*){1,5}")
_MOST_LINES = 12
_MOST_LINES_OF_ROWS = 30
_TEXT_BEGINS = re.compile(r"(?:abstract|summary|key ?words|(?:1\.? )?introduction)\b", re.IGNORECASE)
_MOST_IN_MARGIN = 8
"""Lines of a margin that may stand between a title and the names."""
_LONGEST = 50
_GAP = 1.8
"""Sizes of type between two names that stand side by side."""


def names_under(lines: Sequence[Line], size: float) -> str:
    """The names that the lines under a title begin with, commas between them; `size` is that of the text.

    "" where what stands there is not all names, or the list breaks off.
    """
    lines = [line for line in lines if any(map(str.isalpha, line.text))]
    while lines and lines[0].size > 1.1 * size and not any(map(_is_name, _parts(lines[0]))):
        # A subtitle
        lines = lines[1:]
    while lines and _LABEL_ALONE.fullmatch(lines[0].text.strip()):
        lines = lines[1:]
    lines = _without_margin(lines)
    names: list[str] = []
    rest = ""
    is_open = False
    for line in lines[:_MOST_LINES]:
        if line.size != lines[0].size or re.search(r"[0-9]{4}", line.text):
            break
        text = _bare(line)
        found = _parts(line)
        # In a list the last name of a line may go on in the next one, with one word.
        if rest and found and len(found[0].split()) == 1:
            found[0] = f"{rest} {found[0]}"
        elif _is_name(rest):
            names.append(rest)
        rest = found.pop() if found and "," in text and not text.endswith((",", "and")) else ""
        if not (found or rest) or not all(map(_is_name, found)):
            rest = ""
            break
        names += found
        is_open = text.endswith((" and", "&"))
    if _is_name(rest):
        names.append(rest)
    if names and _has_columns(lines):
        names += _names_below(lines)
    return ", ".join(names) if names and not is_open else ""


def _without_margin(lines: list[Line]) -> list[Line]:
    """Lines without smaller ones before the names: rights, history and addresses in a margin."""
    for place, line in enumerate(lines[:_MOST_IN_MARGIN]):
        found = _parts(line)
        if len(found) > 1 and all(map(_is_name, found)):
            return lines[place:] if all(each.size < 0.9 * line.size for each in lines[:place]) else lines
    return lines


def _has_columns(lines: Sequence[Line]) -> bool:
    """Whether authors stand side by side, or beside their addresses, each above an institution of its own."""
    return lines[0].has_gaps and any("@" in line.text for line in lines[:2])


def _names_below(lines: Sequence[Line]) -> list[str]:
    """The names in further rows of authors, which are set as the first row is."""
    names: list[str] = []
    for line in lines[1:_MOST_LINES_OF_ROWS]:
        if _TEXT_BEGINS.match(line.text):
            break
        if (line.size, line.font, line.is_bold) != (lines[0].size, lines[0].font, lines[0].is_bold):
            continue
        found = _parts(line)
        if not found or not all(map(_is_name, found)):
            break
        names += found
    return names


def _bare(line: Line) -> str:
    """A line with commas for the marks that are set small."""
    text, right = "", line.left
    for place, piece in enumerate(line.pieces):
        # What stands far apart is another name, or an address; a mark is set small.
        if piece.left - right > _GAP * line.size:
            if "@" in "".join(each.text for each in line.pieces[place:]):
                break
            text += ","
        text += piece.text if piece.size > 0.85 * line.size else ","
        right = piece.right
    text = text.replace("\u2010", "-").replace("\u2011", "-")
    return _AUTHOR_MARK.sub(",", _LABEL.sub("", text.strip())).strip()


def _parts(line: Line) -> list[str]:
    bare = " ".join(_bare(line).split())
    bare = _BEHALF.sub("", bare)
    parts = [part.strip(" .") for part in re.split(r"[,;&|·•]|\band\b| \.(?= |$)", bare) if part.strip(" .,")]
    return [without_degrees(_spaced(part)) for part in parts if not _DEGREE.fullmatch(part)]


def _spaced(name: str) -> str:
    """A name whose blank the page draws too narrow: `Xin-MingCao`, `M.Q.Tang`."""
    return name if " " in name else re.sub(r"(?:(?<=[a-z]{2})|(?<=[A-Z]\.))(?=[A-Z](?:[a-z]+|[A-Z]{2,})$)", " ", name)


def _is_name(text: str) -> bool:
    words = text.split()
    if not _NAME.fullmatch(text) or _INSTITUTION.search(text):
        return False
    return words[0][0].isupper() and words[-1][0].isupper() and len(text) < _LONGEST

"""The authors of a PDF: names under its title, without marks, degrees and memberships."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.formats.pdf_pages import Line

_AUTHOR_MARK = re.compile(r"(?<=\w)[0-9*†‡§¶,]+(?=\W|$)|[0-9*†‡§¶∗⇑☆]+")
_DEGREE = re.compile(
    r"(?:[A-Z]{2,6}|Ph\.? ?D\.?|M\.D\.?|M\.?Sc\.?|B\.?Sc\.?|MB ?Ch\.?B|MMSc|MMed|Dr\.?P\.?H|Dr|Prof|Jr|PharmD|DSc|EdD"
    r"|(?:Senior |Student |Life )?(?:Member|Fellow))(?: (?:M\.?D|Ph\.?D|MPH|MSc)\.?)*\.?"
)
"""Degrees and memberships that stand behind a name."""
_INSTITUTION = re.compile(
    r"\b(?:univ|depart|institut|school|hospital|cent(?:er|re)|college|facult|laborator|divis|bank|academ|ministr|council|societ|association|foundation|national)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:[ \u00a0][^\W\d_][\w.’'-]*){1,5}")
_MOST_LINES = 12
_LONGEST = 50


def names_under(lines: Sequence[Line], size: float) -> str:
    """The names that the lines under a title begin with, commas between them; `size` is that of the text.

    "" where what stands there is not all names, or the list breaks off.
    """
    lines = [line for line in lines if any(map(str.isalpha, line.text))]
    while lines and lines[0].size > 1.1 * size and not any(map(_is_name, _parts(lines[0]))):
        # A subtitle
        lines = lines[1:]
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
    return ", ".join(names) if names and not is_open else ""


def _bare(line: Line) -> str:
    """A line with commas for the marks that are set small."""
    text = "".join(piece.text if piece.size > 0.85 * line.size else "," for piece in line.pieces)
    return _AUTHOR_MARK.sub(",", text.strip().removeprefix("By ")).strip()


def _parts(line: Line) -> list[str]:
    parts = [part.strip(" .") for part in re.split(r"[,;&|]|\band\b", _bare(line)) if part.strip(" .,")]
    return [part for part in parts if not _DEGREE.fullmatch(part)]


def _is_name(text: str) -> bool:
    words = text.split()
    if not _NAME.fullmatch(text) or _INSTITUTION.search(text):
        return False
    return words[0][0].isupper() and words[-1][0].isupper() and len(text) < _LONGEST

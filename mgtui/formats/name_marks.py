"""Marks of institutions and notes behind the names of authors: `Jane Roe 1 2 , Ann Poe*`, `Roe, Jane M.a`."""

from __future__ import annotations

import re

_NUMBER = r"[0-9]{1,2}(?![0-9]|(?:st|nd|rd|th)\b)"
_SIGN = r"[*∗†‡§¶#⁎¹²³⁰⁴-⁹ᵃ-ᵡ°✉⊠\\]+"
_BRACKETED = r"\^[^^]{1,12}\^|\[[0-9a-z,]{1,9}\]"
_LETTER = r"(?<=[\s,])[a-h](?![^\s,*])"
_ONE = rf"(?:{_NUMBER}|{_SIGN}|{_BRACKETED}|{_LETTER})"
_MARKS = re.compile(
    rf"(?<=[^\W\d_A-Z.])(?:\s*{_ONE})(?:[\s,]*{_ONE})*(?=\s*(?:[,;&]|and\s|$))"
    # An initial may have a mark right behind it, `Roe JK1`, and `Vitamin D 3` is no name.
    rf"|(?<=[A-Z.])\s*{_ONE}(?:[\s,]*{_ONE})*(?=\s*(?:[,;&]|and\s|$))"
    # Behind a degree the mark may be the only thing between two names: `Jane Roe, M.D.,1 Ann Poe`.
    rf"|(?<=[.,]){_NUMBER}(?:,{_NUMBER})*(?=\s|$)"
)
_LETTERED = re.compile(r"(?<=[A-Z]\.)([a-h])$")
_BEFORE_COMMA = re.compile(r"\s+(?=[,;])")


def count_of_marks(names: str) -> int:
    """At how many places in a list of names marks stand."""
    return sum(1 for _ in _MARKS.finditer(names))


def without_marks(names: str) -> str:
    """A list of names without the marks behind them; a name that is a number or a sign alone is left out.

    A letter is a mark behind the full stop of an initial, and behind a whole name only as the next in order: `Roe,
    Jane M.a; Poe, Ann S.b; Doe, Paulc`.
    """
    bare = _BEFORE_COMMA.sub("", _MARKS.sub("", names))
    if ";" in bare:
        bare = "; ".join(_without_letters([part.strip() for part in bare.split(";")]))
    parts = [part for part in re.split(r"(?<=,)\s", bare) if any(map(str.isalpha, part))]
    return " ".join(parts).strip(" ,;") if any(map(str.isalpha, bare)) else ""


def _without_letters(names: list[str]) -> list[str]:
    found: list[str] = []
    last = ""
    for name in names:
        mark = _LETTERED.search(name)
        follows = bool(last) and name[-1:] == chr(ord(last) + 1) and name[-2:-1].islower()
        if mark or follows:
            last = name[-1]
            name = name[:-1]
        found.append(name)
    return found

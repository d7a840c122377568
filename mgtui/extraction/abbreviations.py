"""Abbreviations that a text explains itself: `polycystic ovary syndrome (PCOS)`, `PCOS (polycystic ovary syndrome)`.

What is short must be found letter by letter in what is long, from its end, its first letter at the start of a word
(Schwartz and Hearst, 2003).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 10
_END = frozenset(".;:!?()[]")


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Each abbreviation that texts explain, with what it stands for; where they explain it twice, the first time."""
    found: dict[str, str] = {}
    for text in texts:
        start = text.find("(")
        while start >= 0:
            end = text.find(")", start)
            if end < 0:
                break
            inside = text[start + 1 : end].split(";")[0].split(",")[0].strip()
            before = _clause(text, start)
            if _is_short(inside):
                long = _long(inside, before)
            else:
                words = before.split()
                short = words[-1] if words else ""
                inside, long = (short, _long(short, inside)) if _is_short(short) and short.isupper() else ("", "")
            if long:
                found.setdefault(inside, long)
            start = text.find("(", start + 1)
    return found


def _clause(text: str, end: int) -> str:
    """The words of a text before a place, behind the last mark there that ends a clause."""
    return text[max(text.rfind(sign, 0, end) for sign in _END) + 1 : end].strip()


def _is_short(text: str) -> bool:
    """Whether a text can be an abbreviation: one or two words with a capital or a digit beside letters."""
    is_brief = 2 <= len(text) <= _LONGEST and len(text.split()) <= 2
    return is_brief and text[0].isalnum() and sum(sign.isupper() for sign in text) >= 1 + text[1:].islower()


def _long(short: str, text: str) -> str:
    """The end of a text that an abbreviation stands for; empty where there is none."""
    words = text.split()
    letters = sum(sign.isalnum() for sign in short)
    near = " ".join(words[-min(letters + 5, letters * 2) :])
    at = len(near)
    for number in range(len(short) - 1, -1, -1):
        sign = short[number].lower()
        if not sign.isalnum():
            continue
        at -= 1
        while at >= 0 and not (near[at].lower() == sign and (number or at == 0 or not near[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return ""
    long = near[near.rfind(" ", 0, at) + 1 :]
    return long if len(long) > len(short) and short not in long.split() else ""

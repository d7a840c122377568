"""A reference as it is read: without what follows it proper, and with the blanks that copying from a page has lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.reference_numbers import is_year
from mgtui.extraction.word_lists import phrase_list

if TYPE_CHECKING:
    from collections.abc import Iterator

_ASIDE = phrase_list("aside")
"""What begins what follows the reference proper: identifiers, addresses, dates of a visit."""
_SERVICES = phrase_list("services")
"""Names of services that pages print behind a reference."""
_TURNING = frozenset(" ,.?12")
"""Signs where a blank may be missing or too many: a year begins with 1 or 2."""
_SPELLINGS = {"&. ": "& ", "( ": "(", "‘‘": "“", "’’": "”", "\u2010": "-", "\u2011": "-", "et al.": "et al. "}


def as_read(text: str) -> str:
    """The reference proper, with one blank between its words."""
    bare = text[: min(_asides(text), default=len(text))].rstrip(" ([")
    for spelling, meant in _SPELLINGS.items():
        bare = bare.replace(spelling, meant)
    return "".join(_with_blanks(" ".join(map(_parted, bare.split())))).strip(" ,")


def _parted(word: str) -> str:
    """`ABandLo`, two names in one word, apart."""
    before, sign, behind = word.partition("and")
    is_name = before[:1].isupper() and len(before) < 3 and behind[:1].isupper() and behind[1:2].islower()
    return f"{before} {sign} {behind}" if sign and is_name else word


def _asides(text: str) -> Iterator[int]:
    """The places where something begins that is no part of the reference."""
    lower = text.lower()
    for phrases, marks in ((_ASIDE, ""), (_SERVICES, ".])0123456789;–-")):
        for phrase in phrases:
            at = lower.find(phrase)
            while at >= 0:
                before, behind = text[:at].rstrip(" [")[-1:], text[at + len(phrase) :][:1]
                is_word = not (text[at - 1 : at].isalnum() and phrase[0].isalpha()) and not behind.isalpha()
                if (is_word or phrase in ("http", "openurl")) and (not marks or before in marks):
                    yield at
                    break
                at = lower.find(phrase, at + 1)
    at = lower.find("10.")
    while at >= 0:
        if text[at + 3 : at + 7].isdecimal() and "/" in text[at + 7 : at + 13] and not text[at - 1 : at].isalnum():
            yield at
            break
        at = lower.find("10.", at + 1)
    # Of what stands in brackets at the end: links, or the language of the work.
    end = text.rstrip(" .")
    opening = end.rfind("[" if end.endswith("]") else "(")
    if end.endswith("]") or (end.endswith(")") and lower[opening + 1 :].removeprefix("article ").startswith("in ")):
        yield opening


def _with_blanks(text: str) -> Iterator[str]:
    """The text sign by sign, with the blanks that are missing and without those that are too many."""
    for at, sign in enumerate(text):
        if sign not in _TURNING:
            yield sign
            continue
        before, behind = text[max(0, at - 2) : at], text[at + 1 : at + 3]
        is_word_next = behind[:1].isupper() and (behind[1:].islower() or behind[1:] in (".", " "))
        is_doubled = sign == "," and before.rstrip().endswith(",")
        is_before_mark = sign == " " and behind[:1] in (".", ",", ";") and (behind[1:] in ("", " ") or behind[0] == ",")
        # A line end has divided a name at its hyphen: `Garcia- Martin`.
        is_divided = sign == " " and before.endswith("-") and before[0].islower() and is_word_next
        if is_doubled or is_before_mark or is_divided:
            continue
        if is_year(text[at : at + 4]) and text[at + 4 : at + 5] == ";" and before.isalpha():
            yield " "
        yield sign
        is_ended = len(before) == 2 and all(each.islower() or each in ")?" for each in before)
        if (
            (sign == "," and before[-1:].isalpha() and (is_word_next or text.startswith("et al", at + 1)))
            or (sign == "." and is_word_next and is_ended)
            or (sign == "?" and before[-1:].islower() and behind[:1].isupper())
        ):
            yield " "

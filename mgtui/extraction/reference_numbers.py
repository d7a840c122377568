"""The numbers that a reference ends with: volume, issue, pages and year, in whatever order and with whatever marks.

The end of a reference is read as words that only say where a text stands: numbers, their labels (`vol.`, `no.`, `pp.`),
months, and what stands in brackets. What number is what follows from its label, else from its place: `2013;9(11):1195`,
`9(11), 1195 (2013)`, `vol. 9, no. 11, pp. 1195–1200, 2013`, `9 (2013), no. 11, 1195`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from mgtui.extraction.word_lists import lists_under

_LABEL_OF = {word: label for label, words in lists_under("label").items() for word in words.split()}
"""What a word among the numbers says of the number behind it."""
_DASHES = "-–—−‑‒"
_NUMBER = r"[A-Za-z_]{0,5}[.-]?\d[\w]*(?:\.\w+)*"
_TOKEN = re.compile(
    r"(?P<brackets>[(\[][^()\[\]]{1,40}[)\]])"
    rf"|(?P<number>{_NUMBER}(?:\s?[{_DASHES}]{{1,2}}\s?{_NUMBER}|/\d{{1,3}}(?!\d)|(?<=\d{{5}})\([A-Z]\)|-[A-Z](?![A-Za-z]))*\+?)"
    r"|(?P<word>[^\W\d_№][A-Za-z°º_\d]*|№)|(?P<mark>[.,;:/&+=–—-])|(?P<other>\S)"
)
_MOST_LETTERS = 130
"""Of the end of a reference that its numbers take."""
_LONGEST_SHORTENED = 5
"""Letters of a label that a full stop may stand behind."""
_LONG = 5
"""Digits from which a number is that of an article and no volume."""


class Numbers(Struct, frozen=True):
    """Where a text stands in a journal, and where in the reference this is said."""

    start: int
    volume: str = ""
    issue: str = ""
    page: str = ""
    year: str = ""


class _Token(NamedTuple):
    kind: str
    """`number`, `brackets`, `mark`, `other`, or what a word says."""
    text: str
    start: int
    end: int


class _Part(Struct):
    """A number with what is said of it: its label, and the mark before it."""

    text: str
    label: str
    mark: str

    @property
    def is_year(self) -> bool:
        return not self.label and is_year(self.text)


def numbers_at_end(text: str, *, year: str = "") -> Numbers | None:
    """The numbers at the end of a reference, the earliest beginning of them; None where it ends with none.

    `year` is the year where the reference says it before its title. A remark of another sentence may stand behind:
    `2009;3(5):9. ISI:000267268000003.`
    """
    tokens = _tokens(text)
    for end in range(len(tokens), 0, -1):
        for start in _starts(tokens, end):
            parts = _parts(text, tokens[start:end])
            found = _told(parts, tokens[start].start, year) if parts else None
            if found and (end == len(tokens) or (found.volume and found.page)):
                return found
    return None


def _tokens(text: str) -> list[_Token]:
    """The words and numbers at the end of a text."""
    found: list[_Token] = []
    for match in _TOKEN.finditer(text, max(0, text.find(" ", -_MOST_LETTERS))):
        kind, word = match.lastgroup or "", match.group()
        if kind == "word":
            kind = _LABEL_OF.get(word.lower(), "other")
            if len(word) > _LONGEST_SHORTENED and kind != "time" and text[match.end() :][:1] in tuple(".,;"):
                # `American volume. 2000`: a word of the name before.
                kind = "other"
            elif found and found[-1].kind == "part":
                # `Pt B`
                kind = "number"
        start, (head, dot, _) = match.start(), word.partition(".")
        if dot and head.isalpha():
            # `no.3`
            start += len(head) + 1
            found.append(_Token(_LABEL_OF.get(head.lower(), "other"), head, match.start(), start))
        found.append(_Token(kind, text[start : match.end()], start, match.end()))
    return found


def _starts(tokens: list[_Token], end: int) -> list[int]:
    """The places where numbers may begin that go on to an end, the first one first."""
    first = end
    while first > 0 and tokens[first - 1].kind != "other":
        first -= 1
    return [
        at
        for at in range(first, end)
        if any(map(str.isdecimal, tokens[at].text[:3])) or tokens[at].kind not in ("number", "mark", "none", "part")
    ]


def _parts(text: str, tokens: list[_Token]) -> list[_Part]:
    """The numbers among tokens with their labels; none where brackets hold other words."""
    found: list[_Part] = []
    label, mark = "", ""
    at = 0
    while at < len(tokens):
        token = tokens[at]
        behind = tokens[at + 1] if at + 1 < len(tokens) else None
        at += 1
        if token.kind == "mark":
            mark = token.text
            label = "" if label == "time" else label
        elif token.kind == "brackets":
            inside = _in_brackets(token.text[1:-1].strip(), mark)
            if inside is None:
                return []
            found.append(inside)
            label = mark = ""
        elif token.kind == "number":
            follows = tokens[at + 1].kind if at + 1 < len(tokens) else ""
            if behind and behind.text in ("page", "pages") and follows != "number":
                # `10 pages`: how long it is.
                at += 1
            elif label != "time" or is_year(token.text):
                found.append(_Part(plain_range(token.text), "" if label in ("time", "none") else label, mark))
            label = mark = ""
        elif token.kind == "part":
            # `27 Suppl 1`: it belongs to the volume.
            at += behind is not None and behind.text == "."
            at += at < len(tokens) and tokens[at].kind == "number"
            if found:
                found.append(_Part(text[token.start : tokens[at - 1].end], "part", mark))
        elif token.kind != "none" and label != "page":
            # `article no. 17`
            label = token.kind
    return found


def plain_range(number: str) -> str:
    """A number with one plain dash between two; in some fonts the dash is read as an e: `511e20`."""
    for dash in _DASHES:
        number = number.replace(dash, "-")
    first, _, last = number.partition("e")
    full = first[: max(0, len(first) - len(last))] + last
    if first.isdecimal() and last.isdecimal() and full > first.zfill(len(full)):
        return f"{first}-{last}"
    return "-".join(filter(None, (each.strip() for each in number.split("-")))).rstrip(".")


def _in_brackets(inside: str, mark: str) -> _Part | None:
    """What brackets say: a year, or an issue; None where they hold other words."""
    words = plain_range(inside).replace("-", " ").replace(".", " ").replace(",", " ").replace("/", " ").split()
    is_known = all(label_of(word) for word in words if word.isalpha() and len(word) > 2)
    years = [word for word in words if is_year(word)]
    if years and all(word.isdecimal() or is_year(word) or label_of(word) == "time" for word in words):
        return _Part(years[0][:4], "year", mark)
    is_number = len(inside) == 1 or any(map(str.isdecimal, inside)) or label_of(inside.split(".")[0]) == "part"
    return _Part(inside, "issue", mark) if is_known and is_number else None


def label_of(word: str) -> str:
    return _LABEL_OF.get(word.lower(), "")


def is_year(text: str) -> bool:
    return text[:2] in ("19", "20") and text[:4].isdecimal() and len(text) > 3 and not text[4:].strip("abcdef")


def _told(parts: list[_Part], start: int, year: str) -> Numbers | None:
    """What each number is, by its label, else by its place; None where that cannot be told."""
    of = {"volume": "", "issue": "", "page": "", "year": ""}
    free: list[_Part] = []
    for part in parts:
        if part.label == "part":
            if free:
                free[-1].text = f"{free[-1].text} {part.text}"
            elif of["volume"]:
                of["issue"] = part.text
        elif part.label in of:
            of[part.label] = of[part.label] or part.text
        else:
            free.append(part)
    if not of["year"] and any(part.is_year for part in free):
        _take_year(free, of, year)
    _place(free, of)
    volume, dot, issue = of["volume"].partition(".")
    if dot and volume.isdecimal():
        # `40.1 (2004): 17`
        of["volume"], of["issue"] = volume, issue
    if not (of["volume"] and of["page"]) and not ((year or of["year"]) and (of["volume"] or of["page"])):
        return None
    return Numbers(start, of["volume"], of["issue"], of["page"], of["year"][:4])


def _take_year(free: list[_Part], of: dict[str, str], year: str) -> None:
    """Take the year from among the numbers without a label; `2011: 962025, 2011` begins with a volume."""
    first, last = free[0], free[-1]
    is_volume = len(free) > 1 and free[1].mark == ":"
    if first.is_year and not is_volume:
        of["year"] = free.pop(0).text
    elif not year and last.is_year:
        of["year"] = free.pop().text


def _place(free: list[_Part], of: dict[str, str]) -> None:
    """Give the numbers without a label their places: volume, issue and pages follow each other."""
    if not of["volume"] and free and (of["page"] or len(free) > 1 or not _is_page(free[0])):
        of["volume"] = free.pop(0).text
    if len(free) > 1 and not of["issue"] and "-" not in free[0].text:
        of["issue"] = free.pop(0).text
    if free and not of["page"]:
        of["page"] = free.pop(0).text
    elif free and not of["issue"]:
        of["issue"] = free.pop(0).text


def _is_page(part: _Part) -> bool:
    """Whether a number that stands alone is a page or the number of an article."""
    return "-" in part.text or sum(map(str.isdecimal, part.text)) >= _LONG

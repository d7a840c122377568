"""The numbers that a reference ends with: volume, issue, pages and year, in whatever order and with whatever marks.

The end of a reference is read as words that only say where a text stands: numbers, their labels (`vol.`, `no.`, `pp.`),
months, and what stands in brackets. What number is what follows from its label, else from its place: `2013;9(11):1195`,
`9(11), 1195 (2013)`, `vol. 9, no. 11, pp. 1195–1200, 2013`, `9 (2013), no. 11, 1195`.
"""

from __future__ import annotations

import re

from msgspec import Struct

_LABELS = {
    "volume": ("v", "vol", "vols", "volume", "bd", "band", "tome", "jg"),
    "issue": ("n", "no", "nos", "nr", "num", "number", "issue", "iss", "heft", "n°", "nº", "№"),
    "page": ("p", "pp", "pg", "pgs", "page", "pages", "art", "article", "articles", "paper", "eid", "pii"),
    "part": ("suppl", "supp", "supplement", "suppl_1", "suppl_2", "pt", "part", "parts", "special", "spec"),
    "aside": ("discussion", "quiz", "reply", "author", "erratum"),
    "time": (
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january",
        "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "spring", "summer", "autumn", "fall", "winter",
    ),
    "none": ("id", "and", "in", "press", "issue"),
}  # fmt: skip
"""What a word among the numbers says of the number behind it."""
_LABEL_OF = {word: label for label, words in reversed(_LABELS.items()) for word in words}
_DASH = r"\s?[-–—−‑‒]{1,2}\s?"
_NUMBER = r"[A-Za-z_]{0,5}[.-]?\d[\w]*(?:\.\w+)*"
_TOKEN = re.compile(
    rf"(?P<blank>\s+)|(?P<brackets>[(\[](?P<inside>[^()\[\]]{{1,40}})[)\]])"
    rf"|(?P<number>{_NUMBER}(?:{_DASH}{_NUMBER}|/\d{{1,3}}(?!\d)|(?<=\d{{5}})\([A-Z]\)|-[A-Z](?![A-Za-z]))*\+?)"
    r"|(?P<word>[A-Za-z№][A-Za-z°º]*)|(?P<mark>[.,;:/&+=–—-])"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED_YEAR = re.compile(
    rf"(?:(?:[A-Za-z]{{3,9}}\.? ?|\d{{1,2}} )*(?P<year>{_YEAR.pattern})[a-z]?)(?:[ ,-]+[A-Za-z\d]+)*"
)
_RANGE = re.compile(rf"{_NUMBER}{_DASH}{_NUMBER}")
_MOST_LETTERS = 130
"""Of the end of a reference that its numbers take."""
_MOST_BEHIND = 90
"""Letters of remarks behind the numbers."""
_PART = re.compile(r"(?:suppl?|pt|part|special|spec)\w*\.?(?: ?\w{1,4})?", re.IGNORECASE)
_ANY_LABEL = "|".join(sorted((word for word, of in _LABEL_OF.items() if of != "none"), key=len, reverse=True))
_START = re.compile(
    rf"(?<![\w\-–(])(?<!\d\.)(?:(?:\d|[A-Z]{{0,2}}\d)|[(\[]|(?:{_ANY_LABEL})(?![A-Za-z]))"
    r"|(?<=[A-Za-z.])\((?=[\w ]*\d)",
    re.IGNORECASE,
)
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


class _Part(Struct):
    """A number with what is said of it: its label, the mark before it, whether it stands in brackets."""

    text: str
    label: str
    mark: str
    in_brackets: bool = False

    @property
    def is_range(self) -> bool:
        return _RANGE.fullmatch(self.text) is not None

    @property
    def is_year(self) -> bool:
        return not self.label and _YEAR.fullmatch(self.text[:4]) is not None and not self.text[4:].strip("abcdef")


def numbers_at_end(text: str, *, year: str = "") -> Numbers | None:
    """The numbers at the end of a reference, the earliest beginning of them; None where it ends with none.

    `year` is the year where the reference says it before its title.
    """
    least = max(0, len(text) - _MOST_LETTERS)
    for found in _START.finditer(text, least):
        parts = _parts(text, found.start(), len(text))
        numbers = _told(parts, found.start(), year) if parts else None
        if numbers:
            return numbers
    return _before_remark(text, year)


def _before_remark(text: str, year: str) -> Numbers | None:
    """Numbers behind which a remark of another sentence stands: `2009;3(5):9. ISI:000267268000003.`"""
    ends = [found.start() for found in re.finditer(r"(?<=[\dA-Za-z)])(?:[.;,] |\s(?=\())", text)]
    for end in reversed([end for end in ends if len(text) - end < _MOST_BEHIND]):
        for found in _START.finditer(text, max(0, end - _MOST_LETTERS), end):
            parts = _parts(text, found.start(), end)
            numbers = _told(parts, found.start(), year) if parts else None
            if numbers and numbers.volume and numbers.page and (numbers.year or year):
                return numbers
    return None


def _parts(text: str, start: int, end: int) -> list[_Part]:
    """The numbers from a place to the end; none where another word stands among them."""
    found: list[_Part] = []
    at, label, mark = start, "", ""
    while at < end:
        token = _TOKEN.match(text, at, end)
        if token is None:
            return []
        at = token.end()
        if token["blank"]:
            continue
        if token["mark"]:
            mark = token["mark"] if token["mark"] != "." or not label else mark
            label = "" if label == "time" and mark in ";:" else label
            continue
        if token["brackets"]:
            inside = _in_brackets(token["inside"].strip(), label, mark)
            if inside is None:
                return []
            found += inside
            label = mark = ""
            continue
        if token["number"]:
            text_of = re.sub(_DASH, "-", token["number"]).rstrip(".")
            pages = re.match(r"(p{1,2}|art|no|vol|nr)\.(?=\d)", text_of, re.IGNORECASE)
            if pages:
                label, text_of = _LABEL_OF[pages[1].lower()], text_of[pages.end() :]
            if re.match(r"\s+pages?\b", text[at:]):
                at = text.index("page", at) + 4 + text[text.index("page", at) + 4 :].startswith("s")
            elif label not in ("aside", "time") or (label == "time" and _YEAR.fullmatch(text_of)):
                found.append(_Part(text_of, "" if label in ("time", "none") else label, mark))
            label = mark = ""
            continue
        kind = _LABEL_OF.get(token["word"].lower() if len(token["word"]) > 1 else token["word"])
        if kind is None or (len(token["word"]) > _LONGEST_SHORTENED and kind != "time" and text[at : at + 1] in ".,;"):
            # `American volume. 2000`: a word of the name before.
            return []
        if kind == "part":
            # `27 Suppl 1`: it belongs to the volume.
            behind = _PART.match(text, token.start(), end)
            assert behind is not None
            if found:
                found.append(_Part(behind.group().strip(), "part", mark))
                at = behind.end()
        elif kind != "none" and not (kind == "issue" and label == "page"):
            # `article no. 17`
            label = kind
    return found


def _in_brackets(inside: str, label: str, mark: str) -> list[_Part] | None:
    """What brackets say: a year, an issue, or nothing; None where they hold words."""
    dated = _DATED_YEAR.fullmatch(inside)
    words = re.findall(r"[A-Za-z]{3,}", inside)
    if any(word.lower() not in _LABEL_OF for word in words) and not (dated and not label):
        return None
    if dated and all(word.lower()[:3] in _LABEL_OF or word.lower() in _LABEL_OF for word in words):
        return [_Part(dated["year"], "year" if not re.search(r"[-–/]", inside) or words else "", mark, True)]
    if not re.search(r"\d|^[A-Z]$", inside) and not _PART.match(inside):
        return None
    bare = re.sub(r"^(?:no|nr|issue|iss|num)\.? ?(?=\d)", "", inside, flags=re.IGNORECASE)
    return [_Part(bare, "issue", mark, True)]


def _told(parts: list[_Part], start: int, year: str) -> Numbers | None:
    """What each number is, by its label, else by its place; None where that cannot be told."""
    of = {"volume": "", "issue": "", "page": "", "year": ""}
    free: list[_Part] = []
    for part in parts:
        if part.label == "part":
            if of["volume"] or (free and not of["issue"]):
                target = free[-1] if free else None
                if target is not None:
                    target.text = f"{target.text} {part.text}"
                else:
                    of["issue"] = of["issue"] or part.text
            continue
        if part.label == "issue" and re.match(r"[A-Za-z]+\d{4}", part.text):
            # `4, No. eaas9820`: a number of an article.
            of["page"] = of["page"] or part.text
        elif part.label in of:
            of[part.label] = of[part.label] or part.text
        else:
            free.append(part)
    if not of["year"] and not _year_taken(free, of, year):
        return None
    if not _placed(free, of):
        return None
    if not of["page"] and not of["volume"]:
        return None
    both = re.fullmatch(r"(\d{1,3})\.(\d{1,2})", of["volume"])
    if both and not of["issue"]:
        # `40.1 (2004): 17`
        of["volume"], of["issue"] = both.groups()
    is_known = bool(year or of["year"])
    if not (is_known or (of["volume"] and of["page"])):
        return None
    return Numbers(start, of["volume"], of["issue"], of["page"], of["year"][:4])


def _year_taken(free: list[_Part], of: dict[str, str], year: str) -> bool:
    """Take the year from among the numbers without a label; False where the first of them belongs to a name before.

    `2011: 962025, 2011` and `1940: 27-29, 2014` begin with a volume, `Name 2000 2011;57:19` with a part of the name.
    """
    years = [part for part in free if part.is_year]
    if not years:
        return True
    first, last = free[0], free[-1]
    if first.is_year and len(free) > 2 and free[1].is_year and not free[1].mark:
        return False
    is_volume = len(free) > 1 and free[1].mark == ":" and (len(free) == 2 or last.is_year)
    if first.is_year and not is_volume and year in ("", first.text[:4]) and (len(free) > 1 or of["page"] or not year):
        of["year"] = free.pop(0).text
    elif not year and last.is_year and (last.mark in (",", ";", ".", "") or of["page"]):
        of["year"] = free.pop().text
    elif not year and of["page"]:
        free.remove(years[0])
        of["year"] = years[0].text
    return True


def _placed(free: list[_Part], of: dict[str, str]) -> bool:
    """Give the numbers without a label their places: volume, issue and pages follow each other."""
    if len(free) > 4:
        return False
    if not of["volume"] and free and (of["page"] or len(free) > 1 or not _is_page(free[0])):
        of["volume"] = free.pop(0).text
    if len(free) > 1 and not of["issue"] and not free[0].is_range and not of["page"] and free[0].mark != ";":
        of["issue"] = free.pop(0).text
    if free and not of["page"]:
        of["page"] = free.pop(0).text
        if free and re.fullmatch(r"[A-Z]\d{1,5}", free[0].text):
            # `1398–400, A6`: the text goes on there.
            of["page"] = f"{of['page']}, {free.pop(0).text}"
    elif free and not of["issue"]:
        of["issue"] = free.pop(0).text
    return True


def _is_page(part: _Part) -> bool:
    """Whether a number that stands alone is a page or the number of an article."""
    digits = sum(map(str.isdigit, part.text))
    return part.is_range or part.mark == ":" or digits >= _LONG or part.text[:1].isalpha()

"""Whether two records are one study: told from identifiers and, without shared ones, by a score.

Nothing is looked up and nothing is changed here: records go in as a library file has them, a verdict comes out.
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from itertools import islice
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from mgtui.formats import chrome
from mgtui.formats.identity import doi_key
from mgtui.formats.references.reference import UNTITLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

Answer = Literal["same", "perhaps", "linked", "different"]

SCORES = {
    "title": {"equal": 5, "short": 3, "close": 3, "other": -6},
    "authors": {"first": 2, "some": 1, "other": -4},
    "year": {"equal": 2, "next": 0, "other": -3},
    "journal": {"equal": 2, "other": -2},
    "volume": {"equal": 1, "other": -2},
    "page": {"equal": 3, "other": -4},
}
"""What agreement and disagreement of two records without a shared identifier count for; what one of them lacks is 0."""
SAME = 11
PERHAPS = 6
_SHORT_TITLE = 25
"""Letters and digits below which an equal title, such as that of an editorial, says less."""
_CLOSE = 0.9
_UNLIKE = 0.6
"""Likeness of titles below which an equal identifier is doubted whatever else agrees; below `_CLOSE` all must agree."""
_YEARS_APART = 2
_MOST_CANDIDATES = 50
_LONGEST = 500
"""Characters of a field, and authors, that are compared: the time grows with their square, and no title is longer."""

_PREPRINT_DOI = re.compile(
    r"10\.(?:1101/(?:20|\d{6}$)|48550/|21203/|20944/|2139/|31234/|31219/|26434/|36227/|12688/f1000research\.\d+\.1$)"
)
_PREPRINT = re.compile(r"rxiv\b|preprint|research square|ssrn\b", re.IGNORECASE)
_NOTICE = re.compile(
    r"\W*(?:(?:publisher|author)['’]?s?\s+)?(?:erratum|errata|corrigend\w+|correction|retraction|addendum"
    r"|expression of concern|withdrawal|comment(?:ary)? (?:on|to)|(?:author |in )?reply|response to)(?:\b|$)|\W*re\s*:",
    re.IGNORECASE,
)
_MARKS = re.compile(
    r"^\W*(?:retracted(?: article)?|withdrawn)\W+|\W*\((?:retracted|withdrawn)[^)]*\)\W*$", re.IGNORECASE
)
_COMMENT = re.compile(r"\W*(?:comment|(?:author |in )?reply|response to|re\s*:)", re.IGNORECASE)
_NOTICE_ON = re.compile(r"[\s:.,;–—-]*(?:(?:to|for|on|in|of|by)\b)?[\s:.,;–—\"“‘'«\[(-]*", re.IGNORECASE)
"""Between the word for a notice and the title of what it is on."""
_WHERE_IT_STOOD = re.compile(r"\W*\((?:vol\.?\s*)?\d+\s*[,:(].*\d\)\W*$", re.IGNORECASE)
"""What Web of Science sets behind that title: `(vol 12, pg 345, 2010)`."""
_PREPRINT_YEARS = 4
_PARTS = frozenset({"chapter", "entry", "entry-encyclopedia", "entry-dictionary"})
_NUMBER = re.compile(r"\d+|\b[ivx]+\b")


class Facts(Struct, frozen=True):
    """What of a record tells it from others, in the form in which two are compared."""

    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    title: str = ""
    words: str = ""
    numbers: tuple[str, ...] = ()
    year: int = 0
    families: tuple[str, ...] = ()
    journal: str = ""
    volume: str = ""
    page: str = ""
    sort: str = ""
    """`preprint`, `erratum`, `comment`, `part` (a chapter), `whole` (a book) or "" for anything else."""
    about: str = ""
    """Letters of the title of what a notice is on, or a part is in."""


class Verdict(Struct, frozen=True):
    """Whether two records are one study, and why that is thought or doubted."""

    answer: Answer
    why: str = ""
    link: str = ""
    """Of two publications that belong together: the field by which the dependent one names the other."""
    dependent: Literal["", "one", "other"] = ""


def facts_of(record: Mapping[str, Any]) -> Facts:
    """The facts of a record as a library file has it."""
    title = _field(record, "title")
    title = "" if title == UNTITLED else _MARKS.sub("", title)
    words = _plain(title)
    year = re.match(r"\d{4}", str(record.get("issued", "")))
    sort = _sort(record, title)
    return Facts(
        doi=doi_key(str(record.get("DOI", ""))),
        pmid=str(record.get("PMID", "")),
        pmcid=str(record.get("PMCID", "")).upper(),
        title=_letters(words),
        words=words,
        numbers=tuple(_NUMBER.findall(words)),
        year=int(year.group()) if year else 0,
        families=tuple(filter(None, map(_family, (record.get("author") or ())[:_LONGEST]))),
        journal=_plain(_field(record, "container-title")),
        volume=_letters(_plain(_field(record, "volume"))),
        page=_first_page(_field(record, "page") or _field(record, "number")),
        sort=sort,
        about=_letters(_plain(_about(record, title, sort))),
    )


def compared(one: Facts, other: Facts) -> Verdict:
    """Whether two records are one study."""
    shared = [
        name for name in ("doi", "pmid", "pmcid") if getattr(one, name) and getattr(one, name) == getattr(other, name)
    ]
    apart = _kept_apart(one, other)
    if apart:
        for name, dependent, whole in (("one", one, other), ("other", other, one)):
            if _belongs(dependent, whole):
                return Verdict("linked", apart, _LINKS[dependent.sort], "one" if name == "one" else "other")
        alike = shared or _title(one, other) in ("equal", "close")
        return Verdict("perhaps" if alike else "different", apart if alike else "")
    conflicting = [
        name.upper() for name in ("doi", "pmid") if getattr(one, name) and getattr(other, name) and name not in shared
    ]
    if shared:
        doubts = _doubts(one, other) + [f"another {name}" for name in conflicting]
        agreed = f"the same {' and '.join(name.upper() for name in shared)}"
        return Verdict("perhaps", f"{agreed}, but {', '.join(doubts)}") if doubts else Verdict("same", agreed)
    agreed_on, score = _scored(one, other)
    if score < PERHAPS and agreed_on != _TITLE_ALONE:
        return Verdict("different")
    if conflicting:
        return Verdict("perhaps", f"the same {agreed_on}, but another {' and '.join(conflicting)}")
    return Verdict("same" if score >= SAME else "perhaps", f"the same {agreed_on}")


class Facing:
    """The facts of many records, and which of them another may be; a look-up does not grow with their number."""

    def __init__(self) -> None:
        self._facts: dict[str, Facts] = {}
        self._named: dict[tuple[str, ...], dict[str, None]] = {}

    def note(self, name: str, facts: Facts) -> None:
        """Know a record by this from now on."""
        before = self._facts.get(name)
        for key in _keys(before) if before else ():
            self._named.get(key, {}).pop(name, None)
        self._facts[name] = facts
        for key in _keys(facts):
            self._named.setdefault(key, {})[name] = None

    def with_pmid(self, pmid: str) -> str:
        """The record with a PMID, "" where there is none."""
        return next(iter(self._named.get(("pmid", pmid), ())), "")

    def look_up(self, facts: Facts, but: str = "") -> list[tuple[str, Verdict]]:
        """The records that this is or may be, what is surest first."""
        found: dict[str, Verdict] = {}
        for key in _keys(facts):
            for name in islice(self._named.get(key, ()), _MOST_CANDIDATES):
                if name != but and name not in found:
                    found[name] = compared(self._facts[name], facts)
        sure = sorted(found.items(), key=lambda pair: pair[1].answer != "same")
        return [(name, verdict) for name, verdict in sure if verdict.answer != "different"]


def possible_doubles(records: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[tuple[str, str, str]]:
    """Pairs of records that may be one study, and why, in the order of the records."""
    facing = Facing()
    for name, record in records:
        facts = facts_of(record)
        for other, verdict in facing.look_up(facts):
            if verdict.answer != "linked":
                yield other, name, verdict.why
        facing.note(name, facts)


def _keys(facts: Facts) -> list[tuple[str, ...]]:
    """What two records that are one study have at least one of in common."""
    keys: list[tuple[str, ...]] = [
        (name, getattr(facts, name)) for name in ("doi", "pmid", "pmcid") if getattr(facts, name)
    ]
    if facts.title:
        keys.append(("title", facts.title))
        keys.append(("beginning", facts.title[:40]))
    if facts.about:
        keys += [("title", facts.about), ("beginning", facts.about[:40])]
    if facts.families and facts.year and facts.page:
        keys += [("page", facts.families[0], facts.page, facts.volume or str(facts.year))]
    elif facts.page and facts.volume and facts.year:
        keys.append(("place", facts.page, facts.volume, str(facts.year)))
    return keys


def _kept_apart(one: Facts, other: Facts) -> str:
    sorts = {one.sort, other.sort}
    if len(sorts) == 1:
        return ""
    if sorts & {"erratum", "comment"}:
        return "an article and a notice or comment on it"
    if "preprint" in sorts:
        return "a preprint and what was published of it"
    return "a book and a part of it" if sorts == {"part", "whole"} else ""


_LINKS = {"preprint": "preprint_of", "erratum": "erratum_of", "comment": "comment_on", "part": "part_of"}


def _belongs(dependent: Facts, whole: Facts) -> bool:
    """Whether one is surely the preprint, erratum, comment or part of the other."""
    if dependent.sort not in _LINKS or whole.sort in ("erratum", "comment", "part"):
        return False
    if dependent.sort == "preprint":
        is_near = abs(dependent.year - whole.year) <= _PREPRINT_YEARS or not (dependent.year and whole.year)
        return _title(dependent, whole) in ("equal", "close") and _authors(dependent, whole) == "first" and is_near
    if not dependent.about or dependent.about != whole.title:
        return False
    if dependent.sort == "part":
        return whole.sort == "whole" and _year(dependent, whole) in ("", "equal", "next")
    is_long = len(dependent.about) >= _SHORT_TITLE
    journal = _journal(dependent, whole)
    is_later = not (dependent.year and whole.year) or dependent.year >= whole.year
    return is_later and (journal == "equal" or (is_long and not journal))


def _about(record: Mapping[str, Any], title: str, sort: str) -> str:
    """The title of what a record is a notice on, or in; "" where it says none."""
    if sort == "part":
        return _field(record, "container-title")
    if sort not in ("erratum", "comment"):
        return ""
    title = _WHERE_IT_STOOD.sub("", title)
    notice = _NOTICE.match(title)
    return title[_NOTICE_ON.match(title, notice.end()).end() :] if notice else title  # type: ignore[union-attr]


def _doubts(one: Facts, other: Facts) -> list[str]:
    """What speaks against two records with the same identifier."""
    title = _title(one, other)
    doubts = []
    likeness = _likeness(one, other) if title == "other" else 1.0
    authors, year = _authors(one, other), _year(one, other)
    # Abstracts of one meeting share the DOI of the issue: near titles on other pages are two of them.
    elsewhere = title == "close" and _agreement(one.page, other.page) == "other"
    if elsewhere or likeness < _UNLIKE or (likeness < 1.0 and (authors, year) != ("first", "equal")):
        doubts.append("another title")
    if authors == "other":
        doubts.append("other authors")
    if one.year and other.year and abs(one.year - other.year) > _YEARS_APART:
        doubts.append("another year")
    return doubts


_TITLE_ALONE = "title, and nothing else that both tell"
"""Of a long title: an article that became a study knows neither authors nor journal."""


def _scored(one: Facts, other: Facts) -> tuple[str, int]:
    found = {
        "title": _title(one, other),
        "authors": _authors(one, other),
        "year": _year(one, other),
        "journal": _journal(one, other),
        "volume": _agreement(one.volume, other.volume),
        "page": _agreement(one.page, other.page),
    }
    if _names_any(one, other) and found["authors"] != "first" and found["page"] != "equal":
        return "", 0
    if found["title"] == "equal" and not any(how for name, how in found.items() if name != "title"):
        return _TITLE_ALONE, SCORES["title"]["equal"]
    points = {name: SCORES[name].get(how, 0) for name, how in found.items()}
    return ", ".join(name for name, count in points.items() if count > 0), sum(points.values())


def _names_any(one: Facts, other: Facts) -> bool:
    """Whether the title that two share is that of any work, as an editorial's."""
    return bool(one.title) and one.title == other.title and chrome.names_no_work(one.words)


def _title(one: Facts, other: Facts) -> str:
    if not one.title or not other.title:
        return ""
    if one.title == other.title:
        return "equal" if len(one.title) >= _SHORT_TITLE else "short"
    shorter, longer = sorted((one.title, other.title), key=len)
    if len(shorter) >= _SHORT_TITLE and longer.startswith(shorter):
        return "close"
    # "Part 1" and "Part 2", 5 mg and 10 mg are one letter apart, and two studies.
    if one.numbers != other.numbers:
        return "other"
    return "close" if _likeness(one, other) >= _CLOSE else "other"


def _likeness(one: Facts, other: Facts) -> float:
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _UNLIKE and matcher.quick_ratio() >= _UNLIKE else 0.0


def _authors(one: Facts, other: Facts) -> str:
    if not one.families or not other.families:
        return ""
    if _same_family(one.families[0], other.families[0]):
        return "first"
    return "some" if any(_same_family(a, b) for a in one.families for b in other.families) else "other"


def _same_family(one: str, other: str) -> bool:
    """Also where one has a particle, or initials, more than the other."""
    return one == other or one.endswith(" " + other) or other.endswith(" " + one) or _beside(one, other)


def _beside(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) > 1 and longer.startswith(shorter + " ")


def _year(one: Facts, other: Facts) -> str:
    if not one.year or not other.year:
        return ""
    return {0: "equal", 1: "next"}.get(abs(one.year - other.year), "other")


def _journal(one: Facts, other: Facts) -> str:
    if not one.journal or not other.journal:
        return ""
    return "equal" if same_journal(one.journal, other.journal) else "other"


def _agreement(one: str, other: str) -> str:
    return ("equal" if one == other else "other") if one and other else ""


_SMALL = frozenset({"the", "of", "and", "in", "for", "de", "der", "la", "et", "und", "a", "on"})


def same_journal(one: str, other: str) -> bool:
    """Whether two names are of one journal, one of them perhaps shortened: "J Clin Nutr"."""
    shorter, longer = sorted((_journal_words(one), _journal_words(other)), key=lambda words: len("".join(words)))
    if shorter == longer:
        return True
    if len(shorter) == 1 and len(longer) > 1:
        return shorter[0] == "".join(word[0] for word in longer)
    return len(shorter) == len(longer) and all(map(_shortens, shorter, longer))


def _journal_words(name: str) -> list[str]:
    return [word for word in _plain(name.partition("(")[0]).split() if word not in _SMALL]


def _shortens(short: str, word: str) -> bool:
    letters = iter(word)
    return short[0] == word[0] and all(letter in letters for letter in short)


def _sort(record: Mapping[str, Any], title: str) -> str:
    kind = str(record.get("type", ""))
    where = f"{_field(record, 'container-title')} {_field(record, 'publisher')}"
    if _NOTICE.match(title):
        return "comment" if _COMMENT.match(title) else "erratum"
    if _WHERE_IT_STOOD.search(title):
        return "erratum"
    if _PREPRINT_DOI.match(doi_key(str(record.get("DOI", "")))) or _PREPRINT.search(where):
        return "preprint"
    return "part" if kind in _PARTS else "whole" if kind == "book" else ""


def _field(record: Mapping[str, Any], name: str) -> str:
    return str(record.get(name, ""))[:_LONGEST]


def _family(name: Mapping[str, str]) -> str:
    return _plain((name.get("family") or name.get("literal") or name.get("given") or "")[:_LONGEST])


def _first_page(page: str) -> str:
    first = re.split(r"[-–—,;\s]", page.strip(), maxsplit=1)[0]
    return first.lower().lstrip("0")


def _plain(text: str) -> str:
    """Words in lower case, without accents, marks and punctuation."""
    if not text.isascii():
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"\w+", text.casefold()))


def _letters(words: str) -> str:
    return words.replace(" ", "").replace("_", "")

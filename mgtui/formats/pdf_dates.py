"""When a PDF was published: of the dates on its first, second and last pages and in its running lines the likeliest."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from mgtui.formats.dates import MONTH, TO_COME, iso_date, of_figures
from mgtui.formats.identity import find_doi
from mgtui.formats.pdf_front import step
from mgtui.formats.pdf_headings import FOOT, HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.formats.judge import Features, Judge
    from mgtui.formats.pdf_front import Front
    from mgtui.formats.pdf_pages import Line

_YEAR = r"(?:19[3-9]|20[0-4])[0-9]"
_DATE = re.compile(
    rf"(?P<day>(?<![0-9.])[0-3]?[0-9](?:st|nd|rd|th|\.)? (?:de |of )?{MONTH},? (?:de )?{_YEAR}\b"
    rf"|{MONTH} [0-3]?[0-9](?:st|nd|rd|th)?(?:\s?[-–]\s?[0-9]{{1,2}})?,? {_YEAR}\b|\b{_YEAR} {MONTH} [0-3]?[0-9]\b"
    rf"|\b{_YEAR}-[01][0-9]-[0-3][0-9]\b|\b{_YEAR}(?P<sign>[/.])[01]?[0-9](?P=sign)[0-3]?[0-9]\b)"
    rf"|(?P<figures>(?<![0-9/.-])(?P<first>[0-3]?[0-9])(?P<mark>[-/.])(?P<second>[0-3]?[0-9])(?P=mark)(?P<of>{_YEAR})\b)"
    rf"|(?P<month>{MONTH}(?:\s?[-–/]\s?{MONTH})?(?:[,.]? | del? ){_YEAR}\b|\b{_YEAR} {MONTH}(?![a-z]))"
    rf"|(?P<year>(?<![0-9/.:-])(?<![0-9][–—])(?<!\b(?:19|20)[0-9]{{2}} )(?:\b|(?<=[A-Za-z])){_YEAR}"
    rf"(?![0-9/-]|[–—][0-9]{{4}}| {_YEAR}\b))",
    re.IGNORECASE,
)
_TO_DAY = re.compile(r"\s?[-–]\s?[0-9]{1,2}(?=,? [0-9]{4})")
_TO_MONTH = re.compile(rf"\s?[-–/]\s?{MONTH}(?= )", re.IGNORECASE)
_WORDS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in {
    "published": r"\bpubli(?:shed|cation|cad|caci|caç)|\bveröffentlicht|\bpublié|\bpubblicat",
    "online": r"\bonline|\bepub|\bfirst published",
    "accepted": r"\baccept|\bac[ce][ip]t(?:o|ad)|\baprova?d|\bangenommen",
    "received": r"\brecei[vp]|\brec[ei]bid|\breçu|\bricevut|\beingegangen", "revised": r"\brevis",
    "submitted": r"\bsubmit|\bsubmetid|\beingereicht|\bsoumis",
    "rights": r"©|\(c\)|\bcopyright|ª|\bc\b ?$|&|\blicensee", "updated": r"\bupdat|\bmodified|\blast ",
    "version": r"\bversion|\bdraft|\brev\b", "date": r"\bdated?\b",
    "downloaded": r"\bdownload|\baccess(?:ed)?\b|\bretriev|\bprinted|\bseen\b",
    "cite": r"\bcit(?:e|ation|ar)\b", "posted": r"\bpost(?:ed)?\b|\breleased?\b|\bissued|\bdeposit|\buploaded",
    "meeting": r"\bconference|\bworkshop|\bsymposium|\bproceedings|\bmeeting|\bheld\b|\bpresented",
    "number": r"\bvol(?:umes?)?\b|\bissue|\bno\b\.?|\bnumber", "edition": r"\bedition",
    "embargo": r"\bavailable in pmc",
    "bracket": r"\($", "in": r"\b(?:from|between|until|since|during)\b|\b(?:to|and|in|of|by) ?$",
}.items()}  # fmt: skip
"""What may stand before a date, and says of what it is one."""
_LINE = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in {
    "number": r"\bvol(?:ume|\.)?\b|\bissue\b|\bno\. ?[0-9]|\bpp?\. ?[0-9]",
    "address": r"https?:|www\.|\bdoi\b|10\.[0-9]{4}/", "rights": r"©|copyright|rights reserved|licen[sc]e",
    "history": r"\b(?:received|accepted|revised|published)",
    "journal": r"\bjournal\b|\bproceedings|\bconference|\bpress\b|\bletters\b|\breview|\bresearch|\bsciences?\b",
    "archive": r"arxiv|biorxiv|medrxiv|ssrn", "preprint": r"preprint|submitted to",
}.items()}  # fmt: skip
"""What the line says in which a date stands."""
_CITATION = re.compile("|".join(pattern.format(year=_YEAR, month=MONTH) for pattern in (
    r"\({year}\),? [0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?(?:[:,] ?| )[A-Za-z]?[0-9]",
    r"(?<![0-9]){year}, ?[0-9]{{1,4}}(?:, [0-9]{{1,3}}| ?\(\w{{1,6}}\))?, ?[0-9]+\s?[-–—]\s?[0-9]",
    r"(?<![0-9])[0-9]{{1,4}} ?\({year}\)[,:]? ?[A-Za-z]?[0-9]+\s?[-–—]\s?[0-9]",
    r"\bpp\. ?[0-9]+\s?[-–—]\s?[0-9]+, {year}",
    r"(?<![0-9]){year} {month}, ?[0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?: ?[0-9]",
    r"(?<![0-9]){year}[;,] ?[0-9]{{1,4}}(?: ?\(\w{{1,6}}\))?: ?[A-Za-z]{{0,3}}[0-9]",
    r"\b[0-9]{{1,4}}(?: ?\([0-9]{{1,3}}\))? \({year}\),? [A-Za-z]?[0-9]+(?:\s?[-–—]\s?[0-9]+)?",
    r"(?<![0-9]){year}; ?[0-9]{{1,4}}\([0-9]{{1,3}}\)[0-9]",
    r"\b[0-9]{{1,4}}(?: ?\([0-9]{{1,3}}\))?: ?[0-9]+\s?[-–—]\s?[0-9]+, {year}",
    r"\bvolume {year}, article id", r"\b{year}:[0-9]{{1,3}}\b", r"(?<=[^\W\d_]); {year}\.", r"^{year}\. licen[sc]e",
    r"\bvol(?:ume|\.)? ?[0-9]{{1,4}}(?:,? (?:no|(?:special )?issue|iss)\.? ?[0-9-]+)?[,:]? \(?(?:{month} |\w+ )?{year}",
)), re.IGNORECASE)  # fmt: skip
"""How an article cites itself: volume and page beside the year."""
_COPIED = re.compile(r"downloaded|delivered by|licensed use", re.IGNORECASE)
"""How words at the side of a page begin that say who took the copy, and when."""
_TO_COME = re.compile(rf"{TO_COME}$", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?:|www\.)\S*$")
"""An address that is not at its end yet."""
_DOI = re.compile(r"10\.[0-9]{4,}/\S*$")
"""A DOI that is not at its end yet: the figures in it are often a volume and a number."""
_EDGES = ("running", "head", "over")
"""Where a printed web page has its own address."""
_STATED = ("published", "online", "accepted", "received", "rights", "date", "posted", "cite", "version")
_NEVER = ("received", "revised", "downloaded", "embargo")
"""What says of a date that it is another one."""
_UNDER = 12
"""Lines under the title where its date may stand."""
_LOWEST = 4
"""Lines at the bottom of a first page that may cite the article, however high they stand."""
_DAYS, _PRINTED = ("day", "figures"), ("over", "under", "page")
"""How a day is written, and where one stands that is printed for the page alone, not as the head or foot of all."""
_IN_DOI = re.compile(r"(?<![0-9])(?P<year>(?:19[89]|20[0-4])[0-9])(?![0-9])|/s[0-9]{5}-0(?P<short>[0-2][0-9])-")
"""The year that many publishers put into a DOI."""
_SHORT = 60
"""Characters of a line of another page that is little more than its date."""
_LENGTHS = (len("2020-12-31"), len("2020-12"), len("2020"))
_MOST = 150
"""Dates of a file that are looked at."""
_NEAR, _BEFORE = 40, 30
"""Characters before a date among which its words stand."""


class Place(NamedTuple):
    """A date, in ISO form; how it is written, where, in which line from where to where, and the line above."""

    date: str
    kind: str
    zone: str
    away: int
    text: str
    start: int
    end: int
    above: str
    is_cited: bool


def likeliest_date(front: Front, title: Sequence[Line], judge: Judge) -> str:
    """The likeliest date, in ISO form; "" where none is likely. Dates that agree speak for each other."""
    places = places_of_dates(front, title)
    return stated_date([place.date for place in places], judge.shares(list(date_features(front, places))), judge.floor)


def stated_date(dates: Sequence[str], shares: Sequence[float], floor: float) -> str:
    """As much of the likeliest date as is likely enough: its day, else its month, else its year; "" for none of it.

    A text may have two days of publication, in print and online: they agree on the month, or on the year.
    """
    at = max(range(len(shares)), key=shares.__getitem__, default=None)
    parts = [dates[at][:length] for length in _LENGTHS if length <= len(dates[at])] if at is not None else []
    return next((part for part in parts if agreeing(dates, shares, part) >= floor), "")


def agreeing(dates: Sequence[str], shares: Sequence[float], date: str) -> float:
    """How likely a date is together with those that say less or more of the same one."""
    return sum(share for one, share in zip(dates, shares, strict=True) if one.startswith(date) or date.startswith(one))


def places_of_dates(front: Front, title: Sequence[Line]) -> list[Place]:
    """The dates that may be the article's own; a year alone counts where its line says more than a text does."""
    found: list[Place] = []
    above = ""
    for zone, away, text in _lines(front, title):
        for match in _DATE.finditer(text):
            cited = _CITATION.search(text)
            place = Place(
                _iso(match), _kind(match), zone, away, text, match.start(), match.end(), above,
                cited is not None and cited.start() - 6 <= match.start() <= cited.end() + 6,
            )  # fmt: skip
            if place.date and _may_be(place, is_citing=cited is not None):
                found.append(place)
        above = "" if zone == "running" else text
    return found[:_MOST]


def _lines(front: Front, title: Sequence[Line]) -> Iterator[tuple[str, int, str]]:
    """Lines that may have a date: where each stands, how far from the title, its words."""
    for text in dict.fromkeys(front.running):
        yield "running", 0, text
    is_copy = any(map(_COPIED.search, front.turned))
    for text in front.turned:
        if not is_copy or _WORDS["published"].search(text):
            yield "turned", 0, _COPIED.split(text)[0]
    low, high = (front.places[title[0]], front.places[title[-1]]) if title else (0, -1)
    lowest = sorted(line.base for line in front.lines)[:_LOWEST]
    for place, line in enumerate(front.lines):
        if title and high < place <= high + _UNDER:
            yield "under", place - high, line.text
        elif title and place <= high:
            yield "over" if place < low else "title", low - place, line.text
        elif line.base > HEAD * front.height:
            yield "head", 0, line.text
        else:
            is_foot = line.base < FOOT * front.height or line.base in lowest
            yield "foot" if is_foot else "page", 0, line.text
    for line in front.behind:
        yield "second", 0, line.text
    for line in front.imprint:
        yield "imprint", 0, line.text
    pages = front.type.pages
    for page in pages[max(front.number + 2, len(pages) - 2) :]:
        for line in page:
            yield "last", 0, line.text


def _kind(match: re.Match[str]) -> str:
    return next(kind for kind in ("day", "figures", "month", "year") if match[kind])


def _iso(match: re.Match[str]) -> str:
    if match["figures"]:
        return of_figures(int(match["first"]), int(match["second"]), match["of"])
    return iso_date(_TO_MONTH.sub("", _TO_DAY.sub("", match[0])))


def _may_be(place: Place, *, is_citing: bool) -> bool:
    """Whether a date may be that of publication, as the day of receipt and the year of a copyright are not."""
    nearest = _nearest(place)
    if (
        nearest in _NEVER
        or _TO_COME.search(place.text[: place.start])
        or (place.kind == "year" and not place.is_cited and nearest == "rights")
    ):
        return False
    is_in_address = _ADDRESS.search(place.text[: place.start]) is not None
    is_in_address = is_in_address or (_DOI.search(place.text[: place.start]) is not None and place.kind != "year")
    is_copied = place.text.startswith("On: ") and _COPIED.search(place.above)
    if is_copied or _COPIED.search(place.text[: place.start]) or (is_in_address and place.zone not in _EDGES):
        return False
    is_inside = place.zone in ("page", "second", "imprint", "last", "title")
    if place.kind == "year" and is_inside and not (is_citing or any(p.search(place.text) for p in _LINE.values())):
        return False
    if place.zone not in ("second", "imprint", "last"):
        return True
    is_short = place.kind in ("day", "month") and len(place.text) < _SHORT
    is_cited = place.is_cited and place.zone == "imprint"
    return is_short or is_cited or any(_WORDS[name].search(place.text) for name in _STATED)


def date_features(front: Front, places: Sequence[Place]) -> Iterator[Features]:
    """What is seen of each date: how it is written, where, what stands around it, and which others there are."""
    strong = Counter(
        place.date[:4]
        for place in places
        if place.is_cited or place.zone in ("running", "head", "over", "foot", "under")
    )
    every = Counter(place.date[:4] for place in places)
    published = {place.date[:4] for place in places if _nearest(place) in ("published", "online")}
    latest = max((place.date[:4] for place in places if place.zone != "last"), default="")
    received = max((place.date for place in places if _is_of_history(place)), default="")
    created = front.about.get("CreationDate", "")[2:6]
    made = front.about.get("CreationDate", "")[2:10]
    alone = {place.date for place in places if place.kind in _DAYS and place.zone in _PRINTED and _is_alone(place)}
    subject = front.about.get("Subject", "")
    cited = re.findall(rf"(?<![0-9]){_YEAR}(?![0-9])", subject.replace(find_doi(subject), ""))
    in_doi = _year_of_doi(find_doi(" ".join((subject, *front.running[:6], *(line.text for line in front.lines)))))
    for place in places:
        year = place.date[:4]
        found = [*_of_place(place), *_of_words(place)]
        found += [
            f"years {min(len(strong), 3)} {strong[year] > 0} {place.kind}",
            f"usual {bool(strong) and year == strong.most_common(1)[0][0]}",
            f"times {step(every[year], 2, 3, 5, 8)}",
            f"latest {year == latest}",
        ]
        if published:
            found.append(f"published {year in published} {_nearest(place) in ('published', 'online')}")
        if cited:
            found.append(f"cited in data {year == cited[0]}")
        if in_doi:
            found.append(f"in doi {min(2, max(-1, int(year) - in_doi))}")
        if received:
            one, other = place.date[: len(received)], received[: len(place.date)]
            found.append(f"received {'before' if one > other else 'then' if one == other else 'later'} {place.kind}")
        if created.isdecimal() and int(created):
            found.append(f"created {min(3, max(-3, int(year) - int(created)))}")
        if place.kind in _DAYS:
            is_made = place.date.replace("-", "") == made
            found += [f"made {is_made} {place.zone}", f"made {is_made} {place.kind}"]
            if alone - {place.date}:
                found.append(f"another alone {place.zone} {place.kind} {place.date in alone}")
        yield found


def _year_of_doi(doi: str) -> int:
    """The year that a DOI has in it; 0 for none."""
    found = _IN_DOI.search(doi)
    return int(found["year"] or f"20{found['short']}") if found else 0


def _is_alone(place: Place) -> bool:
    """Whether a line is nothing but a date."""
    return re.search(r"[^\W_]", place.text[: place.start] + place.text[place.end :]) is None


def _is_of_history(place: Place) -> bool:
    return (
        re.search(
            "receiv|rec[ei]bid|accept|aceit|acept|submitt|submetid",
            place.text[max(0, place.start - _NEAR) : place.start],
            re.I,
        )
        is not None
    )


def _before(place: Place) -> str:
    """The words before a date; at the beginning of a line also those above it."""
    text = place.text[max(0, place.start - _BEFORE) : place.start]
    return text if place.start > 3 else f"{place.above[-25:]} {text}"


def _nearest(place: Place) -> str:
    """What the word nearest before a date says of it."""
    before = _before(place)
    return max(((found.start(), name) for name, p in _WORDS.items() for found in p.finditer(before)), default=(0, ""))[
        1
    ]


def _of_place(place: Place) -> Iterator[str]:
    kind, zone = place.kind, place.zone
    yield from (f"kind {kind}", f"zone {zone} {kind}")
    yield from (f"cited {place.is_cited} {kind}", f"cited {place.is_cited} {zone}")
    if zone == "under":
        yield f"under {step(place.away, 2, 4, 7)} {kind}"
    rest = len(re.sub(r"[\W_]+", "", place.text)) - len(re.sub(r"[\W_]+", "", place.text[place.start : place.end]))
    yield f"rest {step(rest, 1, 6, 15, 40, 80)} {zone if zone in ('under', 'over', 'head') else ''} {kind != 'year'}"
    yield f"rest before {step(len(place.text[: place.start].strip()), 1, 10, 40)}"


def _of_words(place: Place) -> Iterator[str]:
    before, nearest = _before(place), _nearest(place)
    yield from (f"nearest {nearest}", f"nearest {nearest} {place.kind}")
    yield from (f"before {name}" for name, pattern in _WORDS.items() if pattern.search(before))
    for name, pattern in _LINE.items():
        if pattern.search(place.text):
            yield f"line {name}"
            if place.kind == "year":
                yield f"line {name} year"
    after = place.text[place.end :].strip()[:1]
    yield f"after {after if after in ');,:.' and after else 'word' if after else 'end'}"
    if place.kind == "year" and place.text[place.start - 1 : place.start] == "(":
        yield f"year in brackets {place.zone}"

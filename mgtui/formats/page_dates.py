"""The date of a page: of all days that its data and its lines give, the one that is likeliest that of publication."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from mgtui.formats import dates
from mgtui.formats.dates import DAY, MONTH, MONTH_AND_YEAR, TIME, TO_COME, WEEKDAY
from mgtui.formats.page_places import Compared, Group, Place, worthiest
from mgtui.formats.page_view import AROUND, NEAR, coarse
from mgtui.formats.pdf_front import step

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mgtui.formats.judge import Features
    from mgtui.formats.page_view import Spot, View

_PAPER = (
    "citation_publication_date", "citation_date", "citation_online_date", "prism.publicationdate",
    "dc.date.issued", "dcterms.issued", "bepress_citation_date",
)  # fmt: skip
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
    "article_date_original",
)  # fmt: skip
_LOOSE = (
    "dc.date", "date", "dcterms.date", "dc.date.created", "dcterms.created", "created", "og:pubdate",
    "rnews:datepublished", "cxenseparse:recs:publishtime", "datecreated", "uploaddate",
)  # fmt: skip
_CHANGED = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified",
    "dc.date.modified", "modified", "lastmod", "updated_time", "og:article:modified_time",
)  # fmt: skip
_KIND = {
    name: kind
    for kind, names in (("paper", _PAPER), ("published", _PUBLISHED), ("loose", _LOOSE), ("changed", _CHANGED))
    for name in names
}
"""What the names of meta elements say of a date: that of a paper, of publication, of something, of the last change."""
_WHOLE_DATE = re.compile(DAY, re.IGNORECASE)
_MOMENT = re.compile(rf"\s*(?:(?:19|20)[0-9]{{2}}(?:[-/.]?[0-9]{{2}}|$)|{DAY})", re.IGNORECASE)
"""How an attribute begins that is a date."""
_MONTH_AND_YEAR = re.compile(MONTH_AND_YEAR, re.IGNORECASE)
_ISSUE = re.compile(r"\b(?:vol(?:ume)?|issue|no|number|nr|heft|ausgabe)\b", re.IGNORECASE)
"""What stands before the month of an issue."""
_PART_END = re.compile(r"[|•·⋅»\n]|\s[–—-]\s")
_WORDS_OF_LABEL = 3
_CLOCK = re.compile(
    rf"({MONTH} [0-9]{{1,2}}) [0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}} [A-Z]{{2,5}} ([0-9]{{4}})", re.IGNORECASE
)
"""`Nov 01 22:01:00 GMT 2010`, as programs print it."""
_NEVER = "never"
"""What labels say of dates that are never that of publication: when a text was received or read."""
_LABELS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in {
    "changed": r"updat|modif|aktualisiert|mis à jour|更新|geändert|änderung|zuletzt|last |edited|revis"
               r"|actualiza|bearbeitet|обновл|ενημέρωση|reviewed\b|last review",
    _NEVER: rf"{TO_COME}|receiv|rec[ei]bid|eingegangen|reçu\b|ricevut|(?<!open )(?<!open-)access"
            r"|retrieved|abgerufen",
    "other": r"comment|copyright|©|accept|submitted:|joined|member|registr|event|since"
             r"|seit|born|gültig|until|bis\b|download|\bprinted|version|today|heute|archiv",
    "published": r"publi|posted|post(?:ed)? (?:on|by)|erschienen|erstellt|veröffentl|mis en ligne|datum\b|fecha\b|date:"
                 r"|pubblicato|公開日|掲載日|投稿日|发布|发表|日期|첫|입력|gepost|postado|geschrieben|written|issued|released|опубл|публикац|δημοσ"
                 r"|\bdated?\b|pressemitteilung",
    "as of": r"\bstand:?\s*$",
    "by": r"\b(?:by|von|par|por)\s",
}.items()}  # fmt: skip
_WORDS = re.compile(r"[^\W\d_]{2,}")
_POST_OF_OTHERS = re.compile(r"(?:twitter|x)\.com/\w+/status")
_RANGE = re.compile(
    r"^\s*(?:[-–—]|bis|to|until|till)\s*[0-9]{1,4}(?![0-9:h])|(?<!:[0-9])[0-9]\.?\s*(?:[-–—]|bis|to)\s*$", re.IGNORECASE
)
"""What stands behind or before a date that is an end of a time; no hour does."""
_MARKS = frozenset({"date", "published", "publish", "pubdate", "timestamp", "datetime", "time", "posted", "created"})
_OTHER_MARKS = frozenset({"updated", "modified", "update", "reviewed", "event", "archive"})
_WHOLE = len("2020-01-01")
_EARLIEST_YEAR = "1990"
_MOST_GROUPS = 100
"""Dates of a page that are weighed against each other."""
_WEEKDAY_AND_COMMA = 14
_MOST_BESIDE = 40
"""Letters before a date that are looked at for its label."""


class Day(NamedTuple):
    """A day, month or year that may be that of publication, and where it was found."""

    text: str
    said_by: str


class _Place(Place, frozen=True):
    """Where a date is printed; what it is marked as there, and whether it has the line for itself."""

    mark: str = ""
    is_alone: bool = False

    @property
    def rank(self) -> tuple[bool, ...]:
        is_near = self.zone in NEAR
        return (
            self.region not in AROUND, self.label not in ("changed", "other") and self.mark != "other",
            self.label == "published" and is_near, self.mark == "date" and is_near, is_near and self.is_alone,
            self.label == "published", self.mark == "date", is_near, self.is_alone,
        )  # fmt: skip


def places_of_dates(view: View) -> list[tuple[Day, Features]]:
    """All dates of a page that may be its own, each with what is seen of it."""
    groups: defaultdict[str, Group[_Place]] = defaultdict(Group)
    for day, mark in _marked(view):
        groups[day].mark(mark)
    for day, place in _printed(view):
        groups[day].places.append(place)
    days = worthiest(groups, _MOST_GROUPS)
    page = _Page(view, days)
    return [
        (Day(day, group.said_by or _said_by(page.best[day])), _features(view, day, group, page))
        for day, group in days.items()
        if page.kinds[day] - {"changed"} or (day in page.best and page.best[day].region != "comment")
    ]


def _said_by(place: _Place) -> str:
    if place.label == "opening":
        return "the date that the text begins with"
    return "the date printed below the title" if place.zone in NEAR else "a date printed on the page"


def days_in(text: str) -> list[str]:
    """The whole days that are printed in a line, but for those that it says are of something else."""
    return [
        day
        for match in _WHOLE_DATE.finditer(text)
        if len(day := _day_of_figures(match.group())) == _WHOLE
        and _label(text[: match.start()], text[match.end() :]) not in (_NEVER, "other")
    ]


def _marked(view: View) -> Iterator[tuple[str, str]]:
    """The days that data states, and what states them; of `11/01/2012` the one that is stated in another way too."""
    stated = [(text, f"meta {name}") for name in _KIND for text in view.data.meta.get(name, ())]
    for field in ("datePublished", "dateCreated", "uploadDate", "dateModified"):
        stated += [(text, f"JSON-LD {field}") for text in dict.fromkeys(view.data.texts(field))]
    known = {_stated_day(text) for text, _ in stated}
    for text, mark in stated:
        either = known & dates.either_of_figures(text)
        if day := either.pop() if len(either) == 1 else _stated_day(text):
            yield day, mark


def _printed(view: View) -> Iterator[tuple[str, _Place]]:
    for at, element in enumerate(view.order):
        if element in view.data.of_readers:
            continue
        for name in ("datetime", "content", "title"):
            text = element.get(name, "")
            is_date = _MOMENT.match(text) and (name != "title" or element.tag == "abbr")
            if is_date and (day := _stated_day(text)):
                yield day, _place(view, element, at, "", "", "", is_attribute=True)
    for spot in view.spots:
        text = _CLOCK.sub(r"\1, \2", spot.text)
        found = list(_WHOLE_DATE.finditer(text))[:3] or list(_months(text))[:1]
        if found and any(_POST_OF_OTHERS.search(link.get("href", "")) for link in spot.element.iter("a")):
            continue
        for match in found:
            if day := _day_of_figures(match.group()):
                before, behind = text[: match.start()], text[match.end() :]
                if _RANGE.search(before) or _RANGE.search(behind) or _is_of_visit(view, spot, before):
                    continue
                place = _place(view, spot.element, spot.at, before or f"{spot.before}:", before, behind)
                if place.label != _NEVER:
                    yield day, place
    first = next((words for at, _, words in view.own_words if at >= view.first), "")
    opening = _WHOLE_DATE.search(first[:_MOST_BESIDE])
    if opening and (day := _day_of_figures(opening.group())):
        is_dateline = re.match(r"\)?(?:[.:]|\s*[-–—])", first[opening.end() :]) is not None
        others = frozenset({"opens", f"dateline {is_dateline}"})
        yield day, _Place("opening", "in", "", view.first, others)
    for at, element, words in view.own_words:
        for match in list(_WHOLE_DATE.finditer(words))[:3]:
            if day := _day_of_figures(match.group()):
                label = _label(words[max(0, match.start() - _MOST_BESIDE) : match.start()], words[match.end() :])
                if label != _NEVER:
                    yield day, _Place(f"words {label}", view.zone(at), view.regions[element], at)


def _months(text: str) -> Iterator[re.Match[str]]:
    """The months with their year that are a part of a line: by themselves, or behind `Updated` or `Issue 3`."""
    for match in _MONTH_AND_YEAR.finditer(text):
        before, behind = _PART_END.split(text[: match.start()])[-1], _PART_END.split(text[match.end() :])[0]
        says = _label(before, "") in ("published", "changed", "as of") or _ISSUE.search(before) is not None
        is_labelled = len(before.split()) <= _WORDS_OF_LABEL and says
        if not behind.strip(" .)") and (is_labelled or not before.strip(" (")):
            yield match


def _is_of_visit(view: View, spot: Spot, before: str) -> bool:
    """Whether a date is that on which a page is looked at: sites print it above the title, with its weekday."""
    is_above = view.zone(spot.at).endswith("above") and spot.element.tag != "time"
    return is_above and WEEKDAY.search(before[-_WEEKDAY_AND_COMMA:]) is not None


def _place(
    view: View, element: Element, at: int, beside: str, before: str, behind: str, *, is_attribute: bool = False
) -> _Place:
    marks = {mark.split()[1] for mark in view.marks(element)}
    mark = "date" if marks & _MARKS else "other" if marks & _OTHER_MARKS else ""
    if marks & _MARKS and marks & _OTHER_MARKS:
        mark = "both"
    rest = _WORDS.findall(TIME.sub("", WEEKDAY.sub("", f"{before} {behind}")))
    others = {f"mark {name}" for name in marks & (_MARKS | _OTHER_MARKS)} | {f"tag {element.tag}"}
    if is_attribute:
        others.add("attribute")
        label = "attribute"
    else:
        label = _label(beside, behind)
        others.add(f"rest {step(len(rest), 1, 2, 4, 8)}")
        if TIME.search(behind[:12]) or TIME.search(before[-10:]):
            others.add("hour")
    return _Place(label, view.zone(at), view.regions[element], at, frozenset(others), mark, not rest)


def _label(before: str, behind: str) -> str:
    beside = before[-_MOST_BESIDE:]
    found = [(match.end(), name) for name, pattern in _LABELS.items() for match in pattern.finditer(beside)]
    if found:
        return max(found)[1]
    if _LABELS["changed"].search(behind[:20]) and not _WHOLE_DATE.search(behind):
        return "changed"
    return "none"


class _Page(Compared[_Place]):
    """How the dates of a page compare."""

    def __init__(self, view: View, groups: dict[str, Group[_Place]]) -> None:
        super().__init__(groups)
        self.days = sorted(groups)
        self.kinds = {day: {_kind(mark) for mark in group.marks} for day, group in groups.items()}
        self.published = [day for day, kinds in self.kinds.items() if kinds & {"paper", "published", "record"}]
        self.changed = [day for day, kinds in self.kinds.items() if "changed" in kinds]
        self.near = [day for day, place in self.best.items() if place.rank[0] and place.zone in NEAR]
        self.own = {day for day in self.near if self.best[day].label not in ("changed", "other")}
        """Those of them that are not labelled as of something else."""
        address = view.data.source.value if view.data.source else ""
        self.address = re.sub(r"[^0-9/]", "", re.sub(r"(?<=[0-9])[-_](?=[0-9])", "/", address))


def _kind(mark: str) -> str:
    source, _, name = mark.partition(" ")
    if source == "JSON-LD":
        return {"datePublished": "record", "dateModified": "changed"}.get(name, "loose")
    return _KIND[name]


def _features(view: View, day: str, group: Group[_Place], page: _Page) -> Features:
    seen = {f"length {len(day)}"}
    shown = "no"
    if day in page.best:
        best = page.best[day]
        near = coarse(best.zone)
        is_around = best.region in AROUND
        seen.update(page.seen(day, group))
        seen.add(f"{best.label} {best.mark} {near} {is_around}")
        seen.add(f"label {best.label} {near} {best.is_alone}")
        seen.add(f"marked {best.mark} {near}")
        seen.add(f"{best.region if is_around else 'in place'} {near}")
        seen.add(f"label {best.label} beside {bool(page.own - {day})}")
        labels = {place.label for place in group.places if not place.label.startswith("words")}
        seen |= {f"also {label}" for label in labels - {best.label, "none"}}
        shown = "near" if day in page.near else "elsewhere" if not best.label.startswith("words") else "words"
    elif any(one.startswith(day) for one in page.near):
        shown = "part"
    kinds = page.kinds[day]
    seen.add(f"kinds {len(kinds - {'changed'})} {'changed' in kinds} {shown}")
    seen |= {f"{kind} {shown}" for kind in kinds} | group.marks
    seen.add(f"others {bool(page.published)} {day in page.published} {bool(page.near)} {day in page.near}")
    if page.changed and "changed" not in kinds:
        seen.add(f"changed later {any(day < other for other in page.changed)}")
    for name, others in (("all", page.days), ("near", page.near), ("published", page.published)):
        if day in others and len(others) > 1:
            seen.add(f"of {name} {'first' if day == min(others) else 'last' if day == max(others) else 'between'}")
    seen.add(f"days {step(len(page.days), 2, 4, 8, 16)} {bool(kinds)}")
    if page.address:
        year, month, last = (*day.split("-"), "", "")[:3]
        whole = f"{year}/{month}/{last}" in page.address or f"{year}{month}{last}" in page.address.replace("/", "")
        part = month and re.search(rf"{year}/0?{int(month)}(?:/|$)", page.address) is not None
        has_year = f"/{year}/" in page.address
        seen.add(f"address {'whole' if last and whole else 'month' if part else 'year' if has_year else 'no'}")
    return sorted(seen)


def _stated_day(text: str) -> str:
    """The day that data states; the first of January stands for a year alone, as databases have it."""
    day = _day(text)
    return day[:4] if day.endswith("-01-01") and len(text) <= _WHOLE else day


def _day(text: str) -> str:
    if short := re.fullmatch(r"\s*([0-9]{1,2}\.\s?[0-9]{1,2}\.)\s?([0-9]{2})\s*", text):
        text = f"{short[1]}20{short[2]}"
    found = dates.iso_date(re.sub(r"(?<=[0-9]\.)\s(?=[0-9])", "", text))
    return found if found >= _EARLIEST_YEAR or (found and len(text) <= 12 and found != "1970-01-01") else ""


def _day_of_figures(text: str) -> str:
    """A printed date as ISO; of `3/4/2020` only the year, for nobody knows which is the month."""
    if re.fullmatch(r"[0-9]{1,2}([/-])[0-9]{1,2}\1[0-9]{4}", text):
        first, second, year = re.split("[/-]", text)
        return dates.of_figures(int(first), int(second), year)
    return _day(text)

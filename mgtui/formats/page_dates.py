"""The date of a web page: what its data says was published, what it prints beside its title, what it labels so.

The day of the last change, of a visit or of a comment says something else; where nothing says it, it is left out.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mgtui.formats import dates
from mgtui.formats.page_data import Fact, PageData, words_of
from mgtui.formats.xml_tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

_DATES = (
    "citation_publication_date", "citation_date", "citation_online_date", "prism.publicationdate", "dc.date.issued",
    "dcterms.issued", "bepress_citation_date",
)  # fmt: skip
_TIMES = ("article:published_time", "og:article:published_time")
_PUBLISHED = (
    "article:published", "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "parsely-pub-date", "sailthru.date", "article_date_original",
)  # fmt: skip
_LOOSE_DATES = ("dc.date", "date", "dcterms.date", "dc.date.created", "dcterms.created", "created")
"""Names of which templates also make the day of the last change: what is printed goes before them."""
_NEVER_ALONE = frozenset({"datepublished", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created"})
"""Microdata and names of which more than one in fifty are another day: the page has to print it too."""
_MONTH = (
    r"(?:jan|gen|feb|fév|fev|m[aä]r|apr|avr|abr|ma[iyg]|juin|juil|jun|jul|giu|lug|aug|aoû|ago|se[pt]|o[ckt]t|out|nov|de[cz]"
    r"|déc|dic|ene)[a-zéûç]*\.?"
)
_WHOLE_DATE = re.compile(
    rf"(?:{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?\.?[\s-]+(?:de\s+)?{_MONTH},?[\s-]+(?:de\s+)?[0-9]{{4}}"
    r"|[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?[0-9]{2}(?:[0-9]{2})?(?![0-9])|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"
    r"|[0-9]{4}年\s?[0-9]{1,2}月\s?[0-9]{1,2}日|[0-9]{4}(?P<sign>[./])[0-9]{1,2}(?P=sign)[0-9]{1,2}(?![0-9])"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T\S*)?)",
    re.IGNORECASE,
)
_DATE = _WHOLE_DATE.pattern.replace("(?P<sign>[./])", "[./]").replace("(?P=sign)", "[./]")
_WEEKDAY = (
    r"(?:[a-z]{3,6}day|(?:mon|tue|wed|thu|fri|sat|sun)\.?|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
    r"|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|(?:segunda|terça|quarta|quinta|sexta)-feira|(?:lune|marte|mercole|giove|vener)dì|sabato|domenica"
    r"|(?:maan|dins|woens|donder|vrij|zater|zon)dag)"
)
_LABEL = (
    r"(?:(?:first |originally |article )?(?:published|posted|publication date|date(?: published)?)"
    r"(?: (?:on|online|at))?"
    r"|publié(?:e)? le|mis(?:e)? en ligne(?: le)?|(?:veröffentlicht|publiziert|erschienen|erstellt)(?: am)?|datum|fecha"
    r"|publicado(?: el| em)?|postado em|pubblicato(?: il)?|(?:pressemitteilung )?vom|公開日|掲載日|投稿日)"
)
_TIME = r"[0-9]{1,2}[:.h時][0-9]{2}分?(?::[0-9]{2})?(?:\s?[ap]\.?m\b\.?)?(?:\s(?-i:[A-Z]{2,4})\b)?"
_PRINTED_DATE = re.compile(
    rf"(?P<label>(?:(?:{_LABEL}|on|le|am)[:：]?\s*)?)(?:{_TIME},?\s+(?:on\s+)?)?(?:{_WEEKDAY},?\s+(?:den\s+)?)?"
    rf"(?P<date>{_DATE})(?:[\s,]+(?:at\s+|um\s+|às?\s+|-\s*)?{_TIME}.*|\s*\(.*|[\s.]*)",
    re.IGNORECASE | re.DOTALL,
)
_AS_OF = re.compile(rf"stand:?\s*(?P<date>{_DATE})[\s,]+{_TIME}.*", re.IGNORECASE)
"""The hour of an article on sites that print no other."""
_LABELLED = re.compile(rf"{_LABEL}[:：]?", re.IGNORECASE)
_PLACE = re.compile(r"(?:(?-i:[A-ZÄÖÜ])[\w.-]+(?: (?-i:[A-ZÄÖÜ])[\w.-]+)?(?:, | / ))?\(?", re.IGNORECASE)
_DATELINE = re.compile(rf"{_PLACE.pattern}(?P<date>{_DATE})\)?(?:[.:]|\s*[-–—])(?:\s|$)", re.IGNORECASE)
"""How the text of a press release begins."""
_CLOCK = re.compile(
    rf"({_MONTH} [0-9]{{1,2}}) [0-9]{{2}}:[0-9]{{2}}:[0-9]{{2}} [A-Z]{{2,5}} ([0-9]{{4}})", re.IGNORECASE
)
"""`Nov 01 22:01:00 GMT 2010`, as programs print it."""
_PARTS = re.compile(
    r"\s*[|•·⋅»;\n]\s*|\s+/\s+|\s+(?=(?:last )?(?:updated|modified|mis à jour|aktualisiert)\b)", re.IGNORECASE
)
_NAME = r"(?-i:[^\W\d_a-z][\w.’'-]+)(?: (?-i:[^\W\d_a-z][\w.’'-]*)){1,3}"
DATE_AND_NAME = re.compile(
    rf"(?P<date>{_DATE})\s*(?:[-–—|•·,]|//)\s*(?P<name>{_NAME})"
    rf"|(?P<before>{_NAME})\s*(?:[-–—|•·,]|//)\s*(?P<behind>{_DATE})",
    re.IGNORECASE,
)
_DATE_CLASS = re.compile(
    r"publish|posted|entry-date|post-date|pub-?date|article-?date|dateline|date-published", re.IGNORECASE
)
_OTHER_DATE = re.compile(
    r"modif|updat|review|comment|related|access|copyright|aktualisiert|mis à jour|更新|geändert|änderung"
    r"|receiv|accept|revis|submitted:",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"(?:received|accepted|revised|submitted|(?:last )?(?:updated|modified|reviewed)|aktualisiert)(?: on| am)?[:：]?",
    re.IGNORECASE,
)
_POST_OF_OTHERS = re.compile(r"(?:twitter|x)\.com/\w+/status")
_AROUND = re.compile(
    r"comment|related|teaser|recommend|sidebar|widget|latest|popular|archive|event|calendar", re.IGNORECASE
)
"""Classes of places that have dates of something else."""
_NOTHING = re.compile(r"(?!)")
_RANGE = re.compile(r"[-–—]|bis|to|until|till|ab|from|stand:?|seit|since|jusqu.*", re.IGNORECASE)
"""Words beside a date that make it the end of a time, or of an offer."""
_LONGEST_LINE = 60
_MOST_WORDS_BESIDE = 3
"""Words that may stand beside a date in a line of its own: a place, a section."""
_BELOW_TITLE = "the date printed below the title"
_AS_OF_HOUR = "the day and hour as of which it stands"
_EARLIEST_YEAR = "1990"


def issued(data: PageData, head: Sequence[Element], between: Sequence[Element], opening: str) -> Fact | None:
    """The date of a page.

    `head` is what stands before its text proper, `between` between its first paragraphs; `opening` is how it begins.
    """
    # In the order of how often each is right, on pages of which several say it.
    stated = [Fact(_stated_day(text), f"meta {name}") for name in _DATES + _TIMES for text in data.meta.get(name, ())]
    stated += [Fact(_stated_day(text), "JSON-LD datePublished") for text in data.texts("datePublished")]
    stated += [Fact(_stated_day(text), f"meta {name}") for name in _PUBLISHED for text in data.meta.get(name, ())]
    # What is printed above the title may be the day on which the page was looked at.
    printed = sorted(_printed(data, head), key=lambda fact: fact.said_by != _BELOW_TITLE)
    if not any(fact.said_by == _BELOW_TITLE for fact in printed):
        below = list(_printed(data, between, _BELOW_TITLE))
        printed = [*(below if len({fact.value for fact in below}) == 1 else []), *printed]
    printed.sort(key=lambda fact: fact.said_by == _AS_OF_HOUR)
    loose = [Fact(_stated_day(text), f"meta {name}") for name in _LOOSE_DATES for text in data.meta.get(name, ())]
    stated, loose = ([fact for fact in facts if fact.value] for facts in (stated, loose))
    found = [*stated, *printed, *loose]
    if all(fact.said_by.removeprefix("meta ") in _NEVER_ALONE for fact in found):
        found = [fact for fact in found if _prints(data, fact.value)]
        stated = [fact for fact in stated if fact in found]
    if not found:
        return _marked_day(data) or _labelled_day(data) or _dateline(opening)
    # A day in the data may be told by the clock of another country.
    below = [fact for fact in printed if stated and fact.said_by == _BELOW_TITLE]
    if not any(fact.value == stated[0].value for fact in below):
        for fact in below:
            if _are_neighbours(fact.value, stated[0].value):
                return fact
    # Of the same year the one that says most; the first may be that of the printed issue.
    same = [fact for fact in found if fact.value.startswith(found[0].value)]
    return max(same, key=lambda fact: len(fact.value))


def _printed(
    data: PageData, head: Sequence[Element], said_by: str = "the date printed above the text"
) -> Iterator[Fact]:
    before = ""
    for element in head:
        if element.tag == "h1":
            said_by = _BELOW_TITLE
        own = " ".join((element.text or "").split())
        is_of_other, before = _OTHER_LABEL.fullmatch(before) is not None, own or before
        if (is_of_other and own) or _POST_OF_OTHERS.search(element.get("href", "")):
            # The day on which a paper was received stands beside a label in a cell of its own.
            continue
        classes = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        is_below = said_by == _BELOW_TITLE
        is_marked = element.get("itemprop") == "datePublished" or "pubdate" in element.attrib
        is_marked = is_marked or _DATE_CLASS.search(classes) is not None
        # WordPress puts `updated` beside the class of the day of publication.
        if element in data.of_readers or (_OTHER_DATE.search(classes) and not is_marked):
            continue
        text = words_of(element)
        if element.tag == "time" or is_marked:
            if not is_below and not is_marked and re.match(rf"{_WEEKDAY}\b", text, re.IGNORECASE):
                continue
            day = _printed_day(text)
            if not day and (not _OTHER_DATE.search(text) or re.match(_LABEL, text, re.IGNORECASE)):
                day = _day(element.get("datetime") or element.get("content") or "")
            elif len(day) == len("2020"):
                whole = _day(element.get("datetime") or "")
                day = whole if whole.startswith(day) else day
            if day:
                yield Fact(day, said_by)
        elif is_below and (as_of := _AS_OF.fullmatch(text)):
            yield Fact(_day(as_of["date"]), _AS_OF_HOUR)
        elif element.tag == "abbr" and _WHOLE_DATE.fullmatch(element.get("title", "")):
            yield Fact(_day(element.get("title", "")), said_by)
        elif dated := DATE_AND_NAME.fullmatch(text):
            yield Fact(_printed_day(dated["date"] or dated["behind"]), said_by)
        elif not is_below and "date" not in classes and re.match(rf"{_WEEKDAY}\b", text, re.IGNORECASE):
            # Sites print the day on which they are looked at in their head.
            continue
        else:
            is_beside = (is_below or "date" in classes) and element.tag not in ("a", "li")
            day = _printed_day(text) or (_day_beside(text) if is_beside else "") if len(text) <= _LONGEST_LINE else ""
            days = [day] if day else map(_printed_day, _own_lines(element))
            yield from (Fact(day, said_by) for day in days if day)


def _prints(data: PageData, day: str) -> bool:
    """Whether a page has a date of this day anywhere in its text."""
    body = data.root.find(".//body")
    return any(
        day == _day_of_figures(found.group())
        for element in _outside(data.root if body is None else body, _NOTHING)
        for words in _own_lines(element)
        for found in _WHOLE_DATE.finditer(words)
    )


def _marked_day(data: PageData) -> Fact | None:
    """The one day that is marked up anywhere on the page as that of publication."""
    days = {
        _day(element.get("content") or element.get("datetime") or text_of(element))
        for element in data.root.iter()
        if element.get("itemprop") == "datePublished" and element not in data.of_readers
    } - {""}
    day = days.pop() if len(days) == 1 else ""
    return Fact(day, "the date marked up as that of publication") if day and _prints(data, day) else None


def _labelled_day(data: PageData) -> Fact | None:
    """The one day that is printed behind a label of publication, or in an element of time, anywhere on the page."""
    labelled: set[str] = set()
    timed: set[str] = set()
    before = ""
    for element in _outside(data.root, _AROUND):
        if element in data.of_readers:
            continue
        for words in _own_lines(element):
            found = _PRINTED_DATE.fullmatch(words)
            if found and (_LABELLED.match(found["label"]) or _LABELLED.fullmatch(before)):
                labelled.add(_day(found["date"]))
            before = words
        if element.tag == "time":
            timed.add(_day(element.get("datetime") or "") or _printed_day(words_of(element)))
    for days, said_by in ((labelled, "the date labelled as that of publication"), (timed, "the only time on the page")):
        days -= {""}
        if len(days) == 1:
            return Fact(days.pop(), said_by)
    return None


def _own_lines(element: Element) -> Iterator[str]:
    """What stands in an element itself, before, between and behind those in it."""
    lines = (element.text or "", *(child.tail or "" for child in element))
    return (words for line in lines if (words := " ".join(line.split())))


def _outside(element: Element, those: re.Pattern[str]) -> Iterator[Element]:
    """An element and all in it but what stands in elements of some classes, links or surroundings of the page."""
    waiting = [element]
    while waiting:
        element = waiting.pop()
        if element.tag in ("aside", "nav", "script", "style"):
            continue
        if those.search(f"{element.get('class', '')} {element.get('id', '')}") and element.tag not in ("body", "html"):
            continue
        yield element
        waiting += reversed(element)


def _dateline(opening: str) -> Fact | None:
    """The day with which a text begins: `Hamburg, 2 November 2021. The jury …`."""
    found = _DATELINE.match(opening.strip())
    day = _day(found["date"]) if found else ""
    return Fact(day, "the date that the text begins with") if day else None


def _are_neighbours(one: str, other: str) -> bool:
    """Whether two whole days follow each other."""
    if one == other or len(one) != len(other) or len(one) != len("2020-01-01"):
        return False
    return abs(date.fromisoformat(one) - date.fromisoformat(other)) <= timedelta(days=1)


def _stated_day(text: str) -> str:
    """The day that data states; the first of January stands for a year alone, as databases have it."""
    day = _day(text)
    return day[:4] if day.endswith("-01-01") and len(text) <= len("2020-01-01") else day


def _day(text: str) -> str:
    if short := re.fullmatch(r"\s*([0-9]{1,2}\.\s?[0-9]{1,2}\.)\s?([0-9]{2})\s*", text):
        text = f"{short[1]}20{short[2]}"
    found = dates.iso_date(re.sub(r"(?<=[0-9]\.)\s(?=[0-9])", "", text))
    return found if found >= _EARLIEST_YEAR or (found and len(text) <= 12 and found != "1970-01-01") else ""


def _printed_day(text: str) -> str:
    """The day in a line that is a date and no more than its label and time, or in the first such part of one."""
    for part in _PARTS.split(_CLOCK.sub(r"\1, \2", " ".join(text.split()))):
        if found := None if _OTHER_DATE.search(part) else _PRINTED_DATE.fullmatch(part.strip(" ,–—-()")):
            return _day_of_figures(found["date"])
    return ""


def _day_beside(text: str) -> str:
    """The only whole date in a short line, with a place or the name of a section beside it."""
    found = list(_WHOLE_DATE.finditer(text))
    if len(found) != 1 or _OTHER_DATE.search(text):
        return ""
    before, after = (
        re.sub(_TIME, "", part, flags=re.IGNORECASE).split()
        for part in (text[: found[0].start()], text[found[0].end() :])
    )
    is_range = bool(before and _RANGE.fullmatch(before[-1].strip("()")))
    is_range = is_range or bool(after and _RANGE.fullmatch(after[0].strip("()")))
    beside = [word for word in (*before, *after) if any(map(str.isalnum, word))]
    return "" if is_range or len(beside) > _MOST_WORDS_BESIDE else _day_of_figures(found[0].group())


def _day_of_figures(text: str) -> str:
    """A printed date as ISO; of `3/4/2020` only the year, for nobody knows which is the month."""
    if re.fullmatch(r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}", text):
        first, second, year = text.split("/")
        return dates.of_figures(int(first), int(second), year)
    return _day(text)

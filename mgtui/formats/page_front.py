"""What a web page says of its article: title, authors, date, publisher and address, as marked up and as printed.

A value is taken from what was made to say it. The year of a copyright, a date in the text, the name of a template or of
the site say something else; where nothing says it, it is left out.
"""

from __future__ import annotations

import json
import posixpath
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from mgtui.formats import dates
from mgtui.formats.html_tree import BLOCKS
from mgtui.formats.identity import find_doi, find_pmid
from mgtui.formats.names import author_names, given_first
from mgtui.formats.xml_tree import text_of
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from xml.etree.ElementTree import Element

_ARTICLES = frozenset({
    "article", "newsarticle", "blogposting", "scholarlyarticle", "medicalscholarlyarticle", "medicalwebpage", "report",
    "techarticle", "recipe", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle", "reviewnewsarticle",
    "backgroundnewsarticle", "advertisercontentarticle", "satiricalarticle", "review", "webpage", "socialmediaposting",
})  # fmt: skip
_TITLES = ("citation_title", "dc.title", "dcterms.title", "prism.title", "eprints.title", "bepress_citation_title")
_AUTHORS = ("citation_author", "citation_authors", "dc.creator", "dcterms.creator", "bepress_citation_author")
_LOOSE_AUTHORS = ("author", "article:author", "article:author_name", "parsely-author", "sailthru.author", "byl")
_DATES = (
    "citation_publication_date", "citation_date", "citation_online_date", "prism.publicationdate",
    "dc.date.issued", "dcterms.issued", "dc.date", "bepress_citation_date",
)  # fmt: skip
_LOOSE_DATES = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date", "sailthru.date",
    "dcterms.date", "dc.date.created", "dcterms.created", "created", "article_date_original",
)  # fmt: skip
_PUBLISHERS = ("citation_journal_title", "prism.publicationname", "dc.source", "citation_publisher", "dc.publisher")
_ADDRESSES = ("citation_public_url", "citation_abstract_html_url", "citation_fulltext_html_url")
_SAVED = re.compile(r"<!--\s*(?:saved from url=\([0-9]+\)|Page saved with SingleFile\s+url:)\s*(?P<url>https?://\S+)")
_PRINTED_DATE = re.compile(
    r"(?P<label>(?:(?:(?:first |originally )?(?:published|posted|date)(?: (?:on|online))?"
    r"|publié le|veröffentlicht am|erstellt am|datum|fecha|le|am|(?:pressemitteilung )?vom):?\s+)?)"
    r"(?:(?:[a-z]{3,6}day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo),?\s+)?(?P<date>.{6,30}?)"
    r"(?:\s+(?:at\s+)?[0-9]{1,2}:[0-9]{2}.*|\s*[|•·].*|\s*\(.*|\s*/ .*|\s+mis à jour\b.*)?",
    re.IGNORECASE | re.DOTALL,
)
_MONTH = (
    r"(?:jan|feb|fév|fev|m[aä]r|apr|avr|abr|ma[iyg]|juin|juil|jun|jul|aug|aoû|ago|sep|o[ck]t|nov|de[cz]|déc|dic|ene)"
    r"[a-zéû]*\.?"
)
_WHOLE_DATE = re.compile(
    rf"(?:{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s+[0-9]{{4}}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?\.?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?[0-9]{{4}}"
    r"|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T\S*)?)",
    re.IGNORECASE,
)
_NAME = r"(?-i:[^\W\d_a-z][\w.’'-]+)(?: (?-i:[^\W\d_a-z][\w.’'-]*)){1,3}"
_DATE_AND_NAME = re.compile(
    rf"(?P<date>{_WHOLE_DATE.pattern})\s*(?:[-–—|•·,]|//)\s*(?P<name>{_NAME})"
    rf"|(?P<before>{_NAME})\s*(?:[-–—|•·,]|//)\s*(?P<behind>{_WHOLE_DATE.pattern})",
    re.IGNORECASE,
)
_BYLINE_LABEL = re.compile(
    r"(?:(?:(?:written|posted|published|reported|text) )?(?:by|von|par|por|door)[:\s]"
    r"|(?:autor(?:in)?|author|auteur|text):)\s*(?-i:[^\W\d_a-z])",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(
    r"(?:(?:written |posted )?by|(?:verfasst |geschrieben )?von|(?:écrit )?par|(?:escrito )?por|(?:scritto )?da|door"
    r"|autor(?:in)?|author|auteur):?",
    re.IGNORECASE,
)
_PAGE_OF_AUTHOR = re.compile(r"/(?:authors?|autore?n?|auteurs?|redaktion|redakteure?)/[\w.-]+/?$", re.IGNORECASE)
_DATE_CLASS = re.compile(
    r"publish|posted|entry-date|post-date|pub-?date|article-?date|dateline|date-published", re.IGNORECASE
)
_OTHER_DATE = re.compile(r"modif|updat|review|comment|related|access|copyright", re.IGNORECASE)
_BYLINE_CLASS = re.compile(
    r"by-?line|(?:^|[\s_-])author(?:s|-?names?)?(?:$|[\s_-])|posted-?by|written-?by", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s+[|–—·»:-]+\s+|\s*\|\s*")
_WRAPPED = re.compile(r"\A\s*(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)(?:\s*\*/)?\s*\Z")
_OF_OTHERS = re.compile(r"schema\.org/(?:User)?(?:Review|Comment)s?$", re.IGNORECASE)
"""Kinds of what readers of a page wrote on it."""
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?")
_SHORT_TITLE = 15
"""Letters below which a heading may be the name of a site."""
_MOST_NODES = 5_000
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"}
    | {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"}
    | {"lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"}
)
_BELOW_TITLE = "the date printed below the title"
_EARLIEST_YEAR = "1990"


class Fact(NamedTuple):
    """A value, and what on the page says it."""

    value: str
    said_by: str


class PageFront:
    """The facts of one page. `head` is what stands before its text proper, where bylines are printed."""

    def __init__(self, html: str, root: Element, head: Iterable[Element]) -> None:
        self._html = html
        self._root = root
        self._head = list(head)
        self._visible: str | None = None
        self._meta: dict[str, list[str]] = {}
        self._others = {
            inner
            for element in root.iter()
            if _OF_OTHERS.search(element.get("itemtype", ""))
            for inner in element.iter()
        }
        for element in root.iter("meta"):
            key = element.get("name") or element.get("property") or element.get("itemprop") or ""
            content = (
                "" if element in self._others else escaping.clean(element.get("content") or element.get("value") or "")
            )
            for one in key.lower().replace("dc:", "dc.").split() if content else ():
                self._meta.setdefault(one, []).append(content)
        nodes = list(_nodes(root))
        self._records = sorted(
            (node for node in nodes if _types(node) & _ARTICLES), key=lambda record: "webpage" in _types(record)
        )
        self._named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}

    def facts(self) -> dict[str, Fact]:
        """The facts that the page states: of title, author, issued, publisher, source, doi and pmid."""
        publisher = self._publisher()
        title = self._title(publisher)
        found = {
            "title": title,
            "author": self._author((publisher.value if publisher else "", *self._meta.get("og:site_name", ()))),
            "issued": self._issued(),
            "publisher": publisher,
            "source": self._source(),
            "doi": self._doi(),
            "pmid": self._first(("citation_pmid",)),
        }
        if found["pmid"] and not find_pmid(found["pmid"].value):
            found["pmid"] = None
        return {name: fact for name, fact in found.items() if fact and fact.value}

    def _first(self, names: Iterable[str]) -> Fact | None:
        return next((Fact(self._meta[name][0], f"meta {name}") for name in names if name in self._meta), None)

    def _title(self, publisher: Fact | None) -> Fact | None:
        """The printed heading where the data of the page agrees with it, else the data."""
        stated = [*filter(None, (self._first(_TITLES),))]
        stated += [Fact(text, "JSON-LD headline") for text in self._data("headline", "name")]
        stated += [*filter(None, (self._first(("og:title", "twitter:title", "title")),))]
        tab = self._root.find(".//title")
        if tab is not None and text_of(tab):
            stated.append(Fact(escaping.clean(text_of(tab)), "the title of the page"))
        headings = [heading for heading in self._root.iter("h1") if text_of(heading).strip()]
        headings.sort(key=lambda heading: heading.get("itemprop") != "headline")
        names = [escaping.clean(text_of(heading)) for heading in headings if _leads_home(heading)]
        printed = [escaping.clean(text_of(heading)) for heading in headings if not _leads_home(heading)]
        site = publisher.value if publisher else ""
        told = [title for fact in stated for title in (fact.value, _without_site(fact.value, [site]))]
        if all(len(_letters(text)) < _SHORT_TITLE for text in printed):
            # The first heading may be the name of the site, and the title stand below it.
            known = {_letters(part) for title in told for part in (title, *_SEPARATOR.split(title))}
            below = [escaping.clean(text_of(heading)) for heading in self._root.iter("h2")]
            printed = [
                *(text for text in below if len(_letters(text)) >= _SHORT_TITLE and _letters(text) in known),
                *printed,
            ]
        for text in printed:
            if _letters(text) == _letters(site):
                continue
            if any(_agree(text, title) for title in told) or (not stated and (len(printed) == 1 or self._opens(text))):
                return Fact(_without_section(text, told), "the first heading")
        if not stated:
            return None
        return stated[0]._replace(
            value=_without_site(stated[0].value, [site, *names, *(fact.value for fact in stated[1:])])
        )

    def _opens(self, text: str) -> bool:
        """Whether a page begins with these words."""
        return _letters(text_of(self._root)).startswith(_letters(text))

    def _author(self, sites: tuple[str, ...]) -> Fact | None:
        for name in _AUTHORS:
            if name in self._meta:
                people = [given_first(part) for text in self._meta[name] for part in re.split(r";\s*", text)]
                return Fact(", ".join(dict.fromkeys(filter(None, people))), f"meta {name}")
        people = [author_names(text, not_these=sites) for text in self._data_names("author", "creator")]
        if any(people):
            return Fact(", ".join(dict.fromkeys(filter(None, people))), "JSON-LD author")
        labelled = [
            author_names(text, not_these=sites)
            for label, content in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
            if _LABEL_ALONE.fullmatch(" ".join(self._meta.get(label, ())))
            for text in self._meta.get(content, ())
        ]
        if any(labelled):
            return Fact(labelled[0], "meta twitter:data1")
        for name in _LOOSE_AUTHORS:
            people = [author_names(text, not_these=sites) for text in self._meta.get(name, ())]
            # A template may name whoever made it: the page shows its authors.
            if people and all(people) and all(map(self._shows, people)):
                return Fact(", ".join(dict.fromkeys(people)), f"meta {name}")
        for element in self._head:
            found = author_names(_first_line(element), not_these=sites) if _is_byline(element) else ""
            # One word alone is the name of an agency or of a button, unless it is marked up as the author.
            if all(" " in name for name in found.split(", ")) or (found and _is_marked_author(element)):
                return Fact(found, "the byline")
        return self._author_in_words(sites)

    def _author_in_words(self, sites: tuple[str, ...]) -> Fact | None:
        """The author of whom nothing says more than a link to their page, or a date in the same line."""
        linked = [link for link in self._head if link.tag == "a" and _PAGE_OF_AUTHOR.search(link.get("href", ""))]
        people = dict.fromkeys(filter(None, (author_names(text_of(link), not_these=sites) for link in linked)))
        if len(people) == 1 and " " in next(iter(people)):
            return Fact(next(iter(people)), "the link to the page of the author")
        marked = [each for each in self._root.iter("a") if each.get("rel") == "author"]
        people = dict.fromkeys(filter(None, (author_names(text_of(link), not_these=sites) for link in marked)))
        if len(people) == 1:
            return Fact(next(iter(people)), "the link marked as the author")
        for element in self._head:
            dated = _DATE_AND_NAME.fullmatch(" ".join(text_of(element).split()))
            found = author_names(dated["name"] or dated["before"], not_these=sites) if dated else ""
            if " " in found:
                return Fact(found, "the line with the date")
        return None

    def _shows(self, people: str) -> bool:
        """Whether a page prints the first of some names, and not as the name of a site behind the title."""
        first = _letters(people.partition(",")[0])
        if self._visible is None:
            body = self._root.find(".//body")
            hidden = {
                inner for tag in ("script", "style", "head") for each in self._root.iter(tag) for inner in each.iter()
            }
            words = (
                text or ""
                for each in (body if body is not None else self._root).iter()
                if each not in hidden
                for text in (each.text, each.tail)
            )
            self._visible = _letters("".join(words))
        tab = self._root.find(".//title")
        parts = _SEPARATOR.split(text_of(tab))[1:] if tab is not None else []
        return first in self._visible and first not in map(_letters, parts)

    def _issued(self) -> Fact | None:
        stated = [Fact(_day(text), f"meta {name}") for name in _DATES for text in self._meta.get(name, ())]
        stated += [Fact(_day(text), "JSON-LD datePublished") for text in self._data("datePublished")]
        stated += [Fact(_day(text), f"meta {name}") for name in _LOOSE_DATES for text in self._meta.get(name, ())]
        # What is printed above the title may be the day on which the page was looked at.
        stated += sorted(self._printed_dates(), key=lambda fact: fact.said_by != _BELOW_TITLE)
        stated = [fact for fact in stated if fact.value]
        if not stated:
            return self._marked_day()
        # Of the same year the one that says most; the first may be that of the printed issue.
        same = [fact for fact in stated if fact.value.startswith(stated[0].value)]
        return max(same, key=lambda fact: len(fact.value))

    def _marked_day(self) -> Fact | None:
        """The one day that is marked up anywhere on the page as that of publication."""
        days = {
            _day(element.get("content") or element.get("datetime") or text_of(element))
            for element in self._root.iter()
            if element.get("itemprop") == "datePublished" and element not in self._others
        } - {""}
        return Fact(days.pop(), "the date marked up as that of publication") if len(days) == 1 else None

    def _printed_dates(self) -> Iterator[Fact]:
        said_by = "the date printed above the text"
        for element in self._head:
            if element.tag == "h1":
                said_by = _BELOW_TITLE
            classes = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
            if _OTHER_DATE.search(classes):
                continue
            text = " ".join(text_of(element).split())
            is_marked = element.get("itemprop") == "datePublished" or "pubdate" in element.attrib
            if element.tag == "time" or is_marked or _DATE_CLASS.search(classes):
                if _OTHER_DATE.search(text):
                    continue
                day = _day(element.get("datetime") or element.get("content") or "") or _printed_day(text)
                if day:
                    yield Fact(day, said_by)
            elif element.tag == "abbr" and _WHOLE_DATE.fullmatch(element.get("title", "")):
                yield Fact(_day(element.get("title", "")), said_by)
            elif dated := _DATE_AND_NAME.fullmatch(text):
                yield Fact(_printed_day(dated["date"] or dated["behind"]), said_by)
            elif said_by != _BELOW_TITLE and "date" not in classes and _names_weekday(text):
                # Sites print the day on which they are looked at in their head.
                continue
            elif len(text) <= 60 and not _OTHER_DATE.search(text) and _printed_day(text):
                yield Fact(_printed_day(text), said_by)

    def _publisher(self) -> Fact | None:
        found = self._first(_PUBLISHERS)
        if found is None:
            named = [text for text in self._data_names("publisher") if not text.startswith("http")]
            found = Fact(named[0], "JSON-LD publisher") if named else self._first(("og:site_name",))
        return found if found and not re.fullmatch(r"https?://\S+", found.value) else None

    def _source(self) -> Fact | None:
        for link in self._root.iter("link"):
            address = link.get("href", "").strip()
            if "canonical" in link.get("rel", "").lower().split() and address.startswith("http"):
                return Fact(address, "link canonical")
        stated = [self._first(("og:url",)), self._first(_ADDRESSES)]
        stated += [Fact(text, "JSON-LD url") for text in self._data("url", "mainEntityOfPage", "@id")]
        found = next((fact for fact in stated if fact and fact.value.startswith("http")), None)
        saved = _SAVED.search(self._html[:5000])
        return found or (Fact(saved["url"].removesuffix("-->"), "the browser that saved the page") if saved else None)

    def _doi(self) -> Fact | None:
        names = ("citation_doi", "prism.doi", "doi", "dc.identifier", "dc.identifier.doi", "bepress_citation_doi")
        for name in names:
            for text in self._meta.get(name, ()):
                if find_doi(text):
                    return Fact(find_doi(text), f"meta {name}")
        return None

    def _data(self, *names: str) -> Iterator[str]:
        """Texts of these fields of the page's records of articles."""
        for record in self._records:
            for name in names:
                value = record.get(name)
                value = value.get("@id") if isinstance(value, dict) else value
                if isinstance(value, str) and value.strip():
                    yield escaping.clean(value)

    def _data_names(self, *fields: str) -> list[str]:
        """Names of people or organizations in the first record that has one of these fields."""
        for record in self._records:
            for field in fields:
                values = record.get(field)
                found = [
                    escaping.clean(name)
                    for value in (values if isinstance(values, list) else [values])
                    for name in [self._name(value)]
                    if isinstance(name, str) and name.strip()
                ]
                if found:
                    return found
        return []

    def _name(self, value: Any) -> Any:
        """The name in a value of JSON-LD, which may only point to the record that has it."""
        if not isinstance(value, dict):
            return value
        return value.get("name") or self._named.get(str(value.get("@id")), {}).get("name")


def _nodes(root: Element) -> Iterator[dict[str, Any]]:
    """The records in the page's JSON-LD."""
    for script in root.iter("script"):
        if "ld+json" not in script.get("type", "").lower():
            continue
        text = _WRAPPED.sub("", script.text or "")
        try:
            waiting: list[Any] = [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop(0)
            if isinstance(node, list):
                waiting += node
            elif isinstance(node, dict):
                yield node
                waiting += [node[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if name in node]


def _types(record: dict[str, Any]) -> set[str]:
    kinds = record.get("@type", "")
    return {posixpath.basename(str(kind)).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _agree(printed: str, stated: str) -> bool:
    """Whether two titles are one, but for the name of the site or a subtitle in one of them."""
    short, long = sorted((_letters(printed), _letters(stated)), key=len)
    is_part = short in map(_letters, _SEPARATOR.split(max(printed, stated, key=len)))
    return bool(short) and (is_part or (short in long and len(short) * 2 >= len(long)))


def _leads_home(heading: Element) -> bool:
    """Whether a heading is a link to the first page of its site, whose name it is."""
    links = [link for link in heading.iter("a") if text_of(link).strip()]
    return (
        len(links) == 1
        and _letters(text_of(links[0])) == _letters(text_of(heading))
        and bool(_HOME.fullmatch(links[0].get("href", "").strip()))
    )


def _without_section(printed: str, told: list[str]) -> str:
    """A printed title without the name of a section that stands before it: `Letters | Iron and sleep`."""
    section, sign, rest = printed.partition("|")
    return rest.strip() if sign and section.strip() and _letters(rest) in map(_letters, told) else printed


def _without_site(title: str, known: list[str]) -> str:
    """A title without the name of the site, which tabs have before or behind it."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2:
        return title
    for part in (parts[-1], parts[0]):
        if any(_letters(part) == _letters(name) for name in known if name):
            rest = title.removesuffix(part) if part is parts[-1] else title.removeprefix(part)
            return rest.strip(" |–—·»:-")
    shorter = [name for name in known if name and len(name) < len(title) and title.startswith(name)]
    if shorter:
        return shorter[0]
    last = title.rpartition("|")
    return last[0].strip() if last[1] and len(last[0]) > len(last[2]) else title


def _day(text: str) -> str:
    found = dates.iso_date(text)
    return found if found >= _EARLIEST_YEAR or (found and len(text) <= 12 and found != "1970-01-01") else ""


def _printed_day(text: str) -> str:
    """The day in a text that is a date and no more than its label and time."""
    found = _PRINTED_DATE.fullmatch(text.strip())
    if found is None:
        return ""
    whole = _WHOLE_DATE.fullmatch(found["date"].strip(" ,."))
    if whole and "/" in whole.group():
        first, second, year = whole.group().split("/")
        return dates.of_figures(int(first), int(second), year)
    return _day(whole.group()) if whole else ""


def _names_weekday(text: str) -> bool:
    return text.partition(" ")[0].rstrip(",").casefold() in _WEEKDAYS


def _first_line(element: Element) -> str:
    """The first line of a byline, and the second where that only says `By`; what follows is a role or a date."""
    lines = [line.strip() for line in "".join(_broken(element)).split("\n") if line.strip()]
    is_label = bool(lines) and _LABEL_ALONE.fullmatch(lines[0])
    return " ".join(lines[: 2 if is_label else 1])


def _broken(element: Element) -> Iterator[str]:
    """The text of an element, with a line break where the page shows one, and links and spans apart."""
    yield element.text or ""
    for child in element:
        apart = "\n" if child.tag == "br" or child.tag in BLOCKS else " " if child.tag in ("a", "span") else ""
        yield apart
        yield from _broken(child)
        yield apart
        yield child.tail or ""


def _is_marked_author(element: Element) -> bool:
    return element.get("rel") == "author" or element.get("itemprop") == "author"


def _is_byline(element: Element) -> bool:
    marks = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('id', '')}"
    text = " ".join(text_of(element).split())
    if len(text) > 150:
        return False
    if _is_marked_author(element):
        return True
    return bool(len(text) <= 90 and _BYLINE_LABEL.match(text)) or bool(_BYLINE_CLASS.search(marks) and len(text) <= 60)

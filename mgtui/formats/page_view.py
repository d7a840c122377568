"""A page as it is looked at: its short lines in their order, and of each where it stands and what it is marked as."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from mgtui.formats.html_tree import BLOCKS
from mgtui.formats.names import small_words
from mgtui.formats.page_data import letters_of
from mgtui.formats.xml_tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

    from mgtui.formats.page_data import PageData

_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "select", "textarea", "head"})
_LONGEST = 200
"""Characters of an element whose lines are looked at one by one."""
_REGIONS = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in {
    "comment": r"(?:^|[\s_-])(?:comments?|disqus|respond|reply|replies|user-?review|reviews?(?:$|[\s_-])|customer"
               r"|forum)",
    "related": r"related|teaser|recommend|popular|latest|trending|most-?read|(?<!v)card|promo|more-?(?:from|on)"
               r"|read-?next|recirc|outbrain|taboola|carousel|headlines",
    "aside": r"side-?bar|widget|complementary",
    "navigation": r"(?:^|[\s_-])(?:nav|menu|bread-?crumb)",
    "bio": r"author-?(?:bio|box|info|card|about|desc)|about-?(?:the-?)?author|(?:^|[\s_-])bio(?:$|[\s_-])",
    "caption": r"caption|credit|copyright",
    "footer": r"(?:^|\s|(?<!post)(?<!entry)(?<!article)[_-])(?:site-?)?foot(?:er)?(?:$|[\s_-])",
}.items()}  # fmt: skip
_TAGS = {
    "nav": "navigation", "aside": "aside", "footer": "footer", "figcaption": "caption", "form": "form",
    "blockquote": "quote", "table": "table",
}  # fmt: skip
_KNOWN = frozenset({
    "author", "authors", "autor", "autoren", "auteur", "blogger", "byline", "by", "writer", "contributor",
    "contributors", "creator", "fn", "vcard", "name", "posted", "post", "entry", "article", "meta", "info", "date",
    "time", "published", "publish", "pubdate", "timestamp", "datetime", "updated", "modified", "update", "created",
    "reviewed", "editor", "url", "profile", "person", "source", "signature", "staff", "reporter", "journalist",
    "redaktion", "title", "headline", "heading", "header", "hed", "kicker", "subtitle", "sub", "deck", "lead",
    "intro", "summary", "tag", "tags", "category", "topic", "logo", "site", "brand", "social", "share",
    "avatar", "photo", "image", "bio", "about", "main", "content", "text", "body", "list", "item", "event",
    "archive", "number", "day", "month", "year", "detail", "details", "label", "link",
})  # fmt: skip
"""Words of classes that say what an element is for."""
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_MOST_INNER = 80
"""Elements in one that shows a line or a few."""
_SITES = ("og:site_name", "application-name", "twitter:site", "citation_journal_title", "dc.publisher")
_ABOVE = 2
"""Elements around a line whose classes count for it."""
_SHARING = re.compile(
    r"(?:follow(?:ing)?|twitter|facebook|e-?mail|linkedin|instagram|website|rss|@\S+)(?: .*)?", re.IGNORECASE
)
"""What links beside a name say that lead to their accounts."""
_PICTURE_OF = re.compile(
    r"^(?:author |profile )?(?:photo|picture|image|portrait|headshot|avatar)(?: of)?\W+"
    r"|(?:['’]s)?\W+(?:profile |author )?(?:photo|picture|image|portrait|headshot|avatar)\W*$",
    re.IGNORECASE,
)
"""What the text of a picture has around the name of whom it shows."""
_HOST = re.compile(r"^(?:[a-z]+:)?//[^/]*")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}(?=@)")
_RIGHTS = re.compile(r"©|\(c\)|copyright|®", re.IGNORECASE)
_FEWEST_LETTERS, _MOST_CITED = 15, 150
"""Letters of a title that is looked for again, and before it."""
_BARS = re.compile(r"\s+[|–—·»:-]+\s+|\s*\|\s*")
_LONG = 150
_OPENING = 3
"""Paragraphs between which a byline may stand."""


NEAR = ("close above", "title", "below 0", "below 1", "below 2", "below 3", "between")
"""Zones around a title in which its authors and its date are printed."""
AROUND = ("comment", "related", "aside", "navigation", "caption", "footer", "form", "quote")
"""Regions that hold names and dates of something else."""


class Spot(NamedTuple):
    """A line that a page shows, with what stands before it in the same line, else with the line before."""

    text: str
    before: str
    element: Element
    at: int
    """Place of its element among all that are shown."""


class View:
    """The elements that a page shows, in their order; `text` are those that its article stands in."""

    def __init__(self, data: PageData, text: Sequence[tuple[Element, int]]) -> None:
        self.data = data
        body = data.root.find(".//body")
        self.parents: dict[Element, Element] = {}
        self.order: list[Element] = []
        self.regions: dict[Element, str] = {}
        top = data.root if body is None else body
        self._around = _around(top, text)
        self._walk(top)
        self.places = {element: at for at, element in enumerate(self.order)}
        self._inner: dict[Element, int] = {}
        self.lengths = self._measured()
        shown = [(self.places[element], letters) for element, letters in text if element in self.places]
        long = [at for at, letters in shown if letters > _LONG] or [at for at, _ in shown]
        self.first = min(long, default=0)
        """Place of the first paragraph."""
        self.opened = long[min(_OPENING, len(long)) - 1] if long else 0
        self.last = max((at for at, _ in shown), default=0)
        self.title: int | None = None
        """Place of the element that prints the title."""

    def _walk(self, top: Element) -> None:
        waiting: list[tuple[Element, str]] = [(top, "")]
        while waiting:
            element, region = waiting.pop()
            if element.tag in _HIDDEN or not isinstance(element.tag, str):
                continue
            region = "" if element in self._around else self._region(element) or region
            self.order.append(element)
            self.regions[element] = region
            for child in reversed(element):
                self.parents[child] = element
                waiting.append((child, region))

    def _region(self, element: Element) -> str:
        if element.tag in ("body", "html", "main", "article"):
            return "article" if element.tag == "article" else ""
        if element in self.data.of_readers:
            return "comment"
        marks = f"{element.get('class', '')} {element.get('id', '')} {element.get('role', '')}"
        named = next((name for name, pattern in _REGIONS.items() if pattern.search(marks)), "") if marks.strip() else ""
        return named or _TAGS.get(element.tag, "")

    def _measured(self) -> dict[Element, int]:
        """Characters that each element shows; how many elements are in each is noted on the way."""
        lengths: dict[Element, int] = {}
        for element in reversed(self.order):
            self._inner[element] = sum(self._inner.get(child, 0) + 1 for child in element)
            inner = sum(lengths.get(child, 0) + len((child.tail or "").strip()) for child in element)
            lengths[element] = inner + len((element.text or "").strip())
        return lengths

    @cached_property
    def spots(self) -> list[Spot]:
        """The lines of all elements that are short; a line stands once for each element that has it."""
        found: list[Spot] = []
        befores: dict[Element, str] = {}
        last = ""
        for at, element in enumerate(self.order):
            if not 0 < self.lengths[element] <= _LONGEST or self._inner[element] > _MOST_INNER:
                continue
            parent = self.parents.get(element)
            within = [befores[parent], *lines_of(parent, element)] if parent in befores else [last]
            before = befores[element] = within[-1]
            for line in lines_of(element):
                found.append(Spot(line, before, element, at))
                before = last = line
        return found

    @cached_property
    def own_words(self) -> list[tuple[int, Element, str]]:
        """What stands in longer elements themselves, at the places of these."""
        found = []
        for at, element in enumerate(self.order):
            if self.lengths[element] > _LONGEST:
                own = (element.text or "", *(child.tail or "" for child in element))
                found += [(at, element, words) for text in own if (words := " ".join(text.split()))]
        return found

    @cached_property
    def letters(self) -> str:
        """The letters of all that is shown."""
        return letters_of("".join(text or "" for each in self.order for text in (each.text, each.tail)))

    @cached_property
    def common_words(self) -> set[str]:
        """Words that the page has in small letters: parts of a name are not among them."""
        return small_words(map(text_of, self.order[:1]))

    @cached_property
    def sites(self) -> list[str]:
        """The letters of the names that the page gives to its site."""
        names = [name for field in _SITES for name in self.data.meta.get(field, ())] + self.data.names("publisher")
        return [letters for name in names if (letters := letters_of(name))]

    @cached_property
    def host(self) -> str:
        """The letters of the name of the server that the page is from."""
        return letters_of(urlsplit(self.data.source.value).netloc.removeprefix("www.")) if self.data.source else ""

    @cached_property
    def tab_behind(self) -> list[str]:
        """The letters of the parts of the text of the tab but the first: the site is among them."""
        tab = self.data.root.find(".//title")
        return [letters_of(part) for part in _BARS.split(text_of(tab))[1:]] if tab is not None else []

    @cached_property
    def tab_parts(self) -> list[str]:
        """The letters of the parts of the text of the tab, where it has several."""
        tab = self.data.root.find(".//title")
        parts = re.split(rf"{_BARS.pattern}|:\s", text_of(tab)) if tab is not None else []
        return [letters_of(part) for part in parts if part] if len(parts) > 1 else []

    @cached_property
    def addresses(self) -> str:
        """The letters of the addresses for mail that the page shows or links to, without accents."""
        links = (element.get("href", "") for element in self.of_tag("a"))
        shown = "".join(text or "" for each in self.order for text in (each.text, " ", each.tail))
        return unaccented(" ".join(_MAIL.findall(" ".join((shown, *(link for link in links if "mailto:" in link))))))

    @cached_property
    def link_letters(self) -> str:
        """The letters of the addresses that the page links to, each on a line."""
        links = (_HOST.sub("", element.get("href", "").lower()) for element in self.of_tag("a"))
        return "\n".join(re.sub("[^a-z]", "", link) for link in links)

    @cached_property
    def pictures(self) -> dict[str, str]:
        """The letters of what pictures show by their text, each with where the first of them stands."""
        found: dict[str, str] = {}
        for at, element in enumerate(self.order):
            if element.tag == "img" and (words := _PICTURE_OF.sub("", element.get("alt", ""))):
                found.setdefault(letters_of(words), coarse(self.zone(at)))
        return found

    @cached_property
    def rights(self) -> str:
        """The letters of the lines that say whose the rights are."""
        return letters_of(" ".join(spot.text for spot in self.spots if _RIGHTS.search(spot.text)))

    @cached_property
    def before_title(self) -> str:
        """The letters before the places at which the page has its title; those of its authors in a citation."""
        title = "" if self.title is None else letters_of(text_of(self.order[self.title]))
        if len(title) < _FEWEST_LETTERS:
            return ""
        found = (match.start() for match in re.finditer(re.escape(title), self.letters))
        return " ".join(self.letters[max(0, start - _MOST_CITED) : start] for start in found)

    def of_tag(self, tag: str) -> list[Element]:
        """The elements of a tag that show something, in their order."""
        return self._by_tag.get(tag, [])

    @cached_property
    def _by_tag(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self.order:
            if self.lengths[element]:
                found.setdefault(element.tag, []).append(element)
        return found

    def zone(self, at: int) -> str:
        """Where a place is: above the title, how far below it, between the first paragraphs, in the text, behind it."""
        if self.title is not None and at < self.title:
            away = self.title - at
            return "close above" if away <= 12 else "above" if away <= 60 else "far above"
        if at < self.first:
            away = at - (self.title or 0)
            return "title" if away == 0 else f"below {sum(away > edge for edge in (4, 12, 30, 60))}"
        if at <= self.opened:
            return "between"
        if at <= self.last:
            return "in"
        away = at - self.last
        return f"behind {sum(away > edge for edge in (12, 40, 150))}"

    def marks(self, element: Element) -> Iterator[str]:
        """What an element and those right around it are marked as, by the words of their classes."""
        for above in range(_ABOVE + 1):
            names = " ".join(element.get(name, "") for name in ("class", "id", "itemprop", "rel"))
            for word in {word.lower() for word in _WORDS.findall(names)} & _KNOWN:
                yield f"{'class' if above == 0 else 'in'} {word}"
            parent = self.parents.get(element)
            if parent is None or self.lengths[parent] > _LONGEST:
                return
            element = parent


def _around(top: Element, text: Sequence[tuple[Element, int]]) -> set[Element]:
    """The elements that hold more than half of an article: whatever they are called, they are not beside it."""
    letters: Counter[Element] = Counter()
    for element, count in text:
        letters[element] += count
    half = sum(letters.values()) / 2
    for element in reversed(list(top.iter())):
        letters[element] += sum(letters[child] for child in element if child in letters)
    return {element for element, count in letters.items() if count > half}


def lines_of(element: Element, end: Element | None = None) -> list[str]:
    """The lines that an element shows, up to the child `end`."""
    lines = (" ".join(line.split()) for line in "".join(_broken(element, end)).split("\n"))
    return [line for line in lines if line]


def _broken(element: Element, end: Element | None = None) -> Iterator[str]:
    """The text of an element, with a line break where the page shows one, and links and spans apart."""
    yield re.sub(r"\s+", " ", element.text or "")
    for child in element:
        if child is end:
            return
        is_sharing = child.tag == "a" and _SHARING.fullmatch(text_of(child)) is not None
        if child.tag not in _HIDDEN and not is_sharing:
            apart = "\n" if child.tag == "br" or child.tag in BLOCKS else " " if child.tag in ("a", "span") else ""
            yield apart
            yield from _broken(child)
            yield apart
        yield re.sub(r"\s+", " ", child.tail or "")


def unaccented(text: str) -> str:
    """A text in small letters without accents, as addresses are written."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.casefold()) if letter.isascii())


def coarse(zone: str) -> str:
    """A zone without how far it is from the title or from the text."""
    return "near" if zone in NEAR else zone.split()[0]

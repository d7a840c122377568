"""The authors of a web page: what its data names and the page shows, else its byline or the link to their page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.html_tree import BLOCKS
from mgtui.formats.names import author_names, given_first
from mgtui.formats.page_data import Fact, PageData, letters_of, words_of
from mgtui.formats.page_dates import DATE_AND_NAME
from mgtui.formats.page_titles import SEPARATOR
from mgtui.formats.xml_tree import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from xml.etree.ElementTree import Element

_AUTHORS = ("citation_author", "citation_authors", "bepress_citation_author")
_CREATORS = ("dc.creator", "dcterms.creator")
_LOOSE_AUTHORS = (
    "author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_BYLINE_LABEL = re.compile(
    r"(?:(?:(?:written|posted|published|reported|text|erstellt|geschrieben|verfasst) )?(?:by|von|par|por|door)[:\s]"
    r"|(?:autor(?:in)?|author|auteur|text):|(?:作者|撰文)[:：])\s*(?-i:[^\W\d_a-z])",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(
    r"(?:(?:written |posted )?by|(?:verfasst |geschrieben )?von|(?:écrit )?par|(?:escrito )?por|(?:scritto )?da|door"
    r"|autor(?:in)?|author|auteur):?",
    re.IGNORECASE,
)
_BY_BEHIND_DATE = re.compile(r"(?<=[0-9mMr])[\s,|]+(?P<by>(?:by|von|par|por) (?-i:[^\W\d_a-z]))", re.IGNORECASE)
_PAGE_OF_AUTHOR = re.compile(
    r"/(?:authors?|autore?s?n?|auteurs?|redaktion|redakteure?|editors?|staff|people|contributors?|writers?|journalists?"
    r"|reporters?|korrespondent(?:en|in)?|firmas?|meet-the-team(?:/[a-z]{2})?|by|bio|profiles?|profil)/[\w.-]+(?:/posts?\.html)?/?$",
    re.IGNORECASE,
)
_BYLINE_CLASS = re.compile(
    r"by-?line|(?:^|[\s_-]|(?-i:[a-z](?=A)))(?:author(?:s|-?line|-?names?)?|autor(?:in|en|es)?|auteurs?)(?:$|[\s_-])"
    r"|posted-?by|written-?by|(?:^|[\s_-])(?:writer|contributor)(?:$|[\s_-])",
    re.IGNORECASE,
)
_AROUND = re.compile(
    r"related|teaser|recommend|sidebar|widget|popular|trending|most-?read|(?:^|[\s_-])(?:comments?(?:$|[\s_-])|card|promo)",
    re.IGNORECASE,
)
"""Classes of places that have bylines of something else."""
_ASIDE = re.compile(
    rf"{_AROUND.pattern}|(?:^|[\s_-])(?:reviews?|rating|customer|reader|forum)(?:$|[\s_-])", re.IGNORECASE
)
_SHARING = re.compile(r"(?:follow(?:ing)?|twitter|facebook|e-?mail|linkedin|instagram|website|rss|@\S+)(?: .*)?", re.I)
"""What links beside a name say that lead to their accounts."""


_NEAR_BELOW = 40
"""Elements below a title among which the link to the page of its author may stand."""
_NEAR_ABOVE = 60
"""Elements above a title among which its byline may stand; further up stand those of other articles."""


def authors_of(data: PageData, head: Sequence[Element], sites: tuple[str, ...]) -> Fact | None:
    """The authors of a page, commas between them. `head` is what stands before its text proper.

    `sites` are names of the site and its publisher, which are no authors.
    """
    return _Authors(data, head, sites).found()


class _Authors:
    def __init__(self, data: PageData, head: Sequence[Element], sites: tuple[str, ...]) -> None:
        self._data = data
        self._meta = data.meta
        self._head = head
        self._title = max((place for place, element in enumerate(head) if element.tag == "h1"), default=0)
        """Place of the last heading before the text."""
        self._sites = sites
        self._letters: dict[bool, str] = {}
        self._parents = {child: parent for parent in data.root.iter() for child in parent}

    def found(self) -> Fact | None:
        for name in _AUTHORS:
            if name in self._meta:
                return Fact(_joined(self._people(name)), f"meta {name}")
        byline = self._byline()
        stated = [Fact(_joined(map(self._names, self._data.names("author", "creator"))), "JSON-LD author")]
        stated += [Fact(_joined(self._people(name)), f"meta {name}") for name in _CREATORS if name in self._meta]
        stated += [
            Fact(self._names(text), f"meta {content}")
            for label, content in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
            if _LABEL_ALONE.fullmatch(" ".join(self._meta.get(label, ())))
            for text in self._meta.get(content, ())
        ]
        for fact in filter(None, stated):
            # Who put a page on its site may be named as its author: the page says otherwise.
            if fact.value and (byline is None or self._shows(fact.value)):
                return fact
        loose = [Fact(self._loose(name), f"meta {name}") for name in _LOOSE_AUTHORS if name in self._meta]
        # A template may name whoever made it: the page shows its authors, best beside its title.
        for at_top in (True, False):
            for fact in loose:
                if fact.value and self._shows(fact.value, at_top=at_top) and (at_top or byline is None):
                    return fact
        return byline or self._in_words() or self._below()

    def _people(self, name: str) -> list[str]:
        return [given_first(part) for text in self._meta[name] for part in re.split(r";\s*", text)]

    def _names(self, text: str) -> str:
        # A name in a writing without capitals is of one word.
        return author_names(text, not_these=self._sites, is_marked=text.lower() == text.upper())

    def _loose(self, name: str) -> str:
        people = [self._names(text) for text in self._meta[name]]
        return _joined(people) if all(people) else ""

    def _byline(self) -> Fact | None:
        """The first byline below the title, else above it."""
        start = self._title
        for element in (*self._head[start:], *self._head[max(0, start - _NEAR_ABOVE) : start]):
            if not _is_byline(element) or _AROUND.search(f"{element.get('class', '')} {element.get('id', '')}"):
                continue
            if self._names_in(element) and all(found := [self._names_in(each) for each in self._alike(element)]):
                return Fact(_joined(found), "the byline")
        return None

    def _names_in(self, element: Element) -> str:
        first, *others = _lines(element)
        labelled = [(line, False) for line in others if _BYLINE_LABEL.match(line)]
        for text, is_marked in ((first, _is_marked_author(element)), *labelled, *_linked(element)):
            has_capitals = text.lower() != text.upper()
            found = author_names(text, not_these=self._sites, is_marked=is_marked or not has_capitals)
            # One word alone is the name of an agency or of a button, unless it is marked up as the author.
            if found and (is_marked or not has_capitals or all(" " in name for name in found.split(", "))):
                return found
        return ""

    def _alike(self, element: Element) -> list[Element]:
        """A byline and those of the same tag and class beside it: papers list their authors so."""
        parent = self._parents.get(element)
        marks = (element.tag, element.get("class"))
        if parent is None or not marks[1]:
            return [element]
        return [other for other in parent if (other.tag, other.get("class")) == marks]

    def _in_words(self) -> Fact | None:
        """The author of whom nothing says more than a link to their page, or a date in the same line."""
        for head in (self._head[self._title : self._title + _NEAR_BELOW], self._head):
            linked = [link for link in head if link.tag == "a" and _PAGE_OF_AUTHOR.search(link.get("href", ""))]
            people = dict.fromkeys(filter(None, (self._names(text_of(link)) for link in linked)))
            if len(people) == 1 and " " in next(iter(people)):
                return Fact(next(iter(people)), "the link to the page of the author")
        marked = [each for each in self._data.root.iter("a") if each.get("rel") == "author"]
        people = dict.fromkeys(filter(None, (self._names(text_of(link)) for link in marked)))
        if len(people) == 1:
            return Fact(next(iter(people)), "the link marked as the author")
        for element in self._head:
            dated = DATE_AND_NAME.fullmatch(words_of(element))
            found = self._names(dated["name"] or dated["before"]) if dated else ""
            if " " in found:
                return Fact(found, "the line with the date")
        return None

    def _below(self) -> Fact | None:
        """The only name in bylines and boxes of authors that stand behind the beginning of the text."""
        above = set(self._head)
        people: dict[str, None] = {}
        waiting = [self._data.root]
        while waiting:
            element = waiting.pop()
            marks = f"{element.get('class', '')} {element.get('id', '')}"
            if element.tag in ("nav", "script", "style") or _ASIDE.search(marks) or element in self._data.of_readers:
                continue
            if element not in above and _is_byline(element) and (found := self._names_in(element)):
                people[found] = None
                continue
            waiting += reversed(element)
        return Fact(next(iter(people)), "the only byline of the page") if len(people) == 1 else None

    def _shows(self, people: str, *, at_top: bool = False) -> bool:
        """Whether a page prints the first of some names, and not as the name of a site behind the title."""
        first = letters_of(people.partition(",")[0])
        if at_top not in self._letters:
            self._letters[at_top] = self._visible(at_top=at_top)
        tab = self._data.root.find(".//title")
        parts = SEPARATOR.split(text_of(tab))[1:] if tab is not None else []
        return first in self._letters[at_top] and first not in map(letters_of, parts)

    def _visible(self, *, at_top: bool) -> str:
        root = self._data.root
        if at_top:
            own = (text or "" for each in self._head if each.tag != "title" for text in (each.text, each.tail))
            return letters_of("".join(own))
        body = root.find(".//body")
        hidden = {inner for tag in ("script", "style", "head") for each in root.iter(tag) for inner in each.iter()}
        words = (
            text or ""
            for each in (body if body is not None else root).iter()
            if each not in hidden
            for text in (each.text, each.tail)
        )
        return letters_of("".join(words))


def _joined(people: Iterator[str] | list[str] | map[str]) -> str:
    return ", ".join(dict.fromkeys(filter(None, people)))


def _linked(element: Element) -> Iterator[tuple[str, bool]]:
    """What the links of a byline say that lead to the page of an author, which marks a name as such."""
    for link in element.iter("a"):
        if link.get("rel") == "author" or _PAGE_OF_AUTHOR.search(link.get("href", "")):
            yield text_of(link), True


def _lines(element: Element) -> list[str]:
    """The lines of a byline; one that only says `By` goes with the next, and a date before `by` is parted from it."""
    broken = (_BY_BEHIND_DATE.sub(r"\n\g<by>", line.strip()) for line in "".join(_broken(element)).split("\n"))
    lines = [line.strip() for part in broken for line in part.split("\n") if line.strip()]
    joined: list[str] = []
    for line in lines:
        if joined and _LABEL_ALONE.fullmatch(joined[-1]):
            joined[-1] += f" {line}"
        else:
            joined.append(line)
    return joined or [""]


def _broken(element: Element) -> Iterator[str]:
    """The text of an element, with a line break where the page shows one, and links and spans apart."""
    yield element.text or ""
    for child in element:
        apart = "\n" if child.tag == "br" or child.tag in BLOCKS else " " if child.tag in ("a", "span") else ""
        yield apart
        if not (child.tag == "a" and _SHARING.fullmatch(words_of(child))):
            yield from _broken(child)
        yield apart
        yield child.tail or ""


def _is_marked_author(element: Element) -> bool:
    classes = element.get("class", "").split()
    return element.get("rel") == "author" or element.get("itemprop") == "author" or {"fn", "author"} <= {*classes}


def _is_byline(element: Element) -> bool:
    marks = f"{element.get('class', '')} {element.get('itemprop', '')} {element.get('id', '')}"
    text = words_of(element)
    if len(text) > 150:
        return False
    if _is_marked_author(element):
        return True
    return bool(len(text) <= 90 and _BYLINE_LABEL.match(text)) or bool(_BYLINE_CLASS.search(marks) and len(text) <= 60)

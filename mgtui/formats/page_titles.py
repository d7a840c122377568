"""The title of a page: of all that its data and its headings say, whole and in parts, what is likeliest it."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from mgtui.formats import chrome
from mgtui.formats.page_data import letters_of
from mgtui.formats.pdf_front import step
from mgtui.formats.xml_tree import text_of
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from mgtui.formats.judge import Features
    from mgtui.formats.page_data import PageData
    from mgtui.formats.page_view import View

_META = (
    "citation_title", "dc.title", "dcterms.title", "prism.title", "eprints.title", "bepress_citation_title", "og:title",
    "twitter:title", "title", "sailthru.title", "parsely-title",
)  # fmt: skip
SEPARATOR = re.compile(
    r"\s+(?P<sign>[|–—·•»«›/:-])+\s+|\s*(?P<bar>\|)\s*|(?P<colon>[:：])\s*(?=\S{3})"
    r"|(?<=[^\x00-\x7f])\s*(?P<line>[_-])\s*(?=[^\x00-\x7f])"
)
"""What stands between a title and the name of its site, or a label and a title."""
_NUMBER = re.compile(r"\[[0-9.]+\]\s+")
"""What an archive puts before the title of a preprint."""
_LABEL = re.compile(r"\A(?:full )?title:\s*", re.IGNORECASE)
_HEADLINE = re.compile(
    r"head-?line|(?:^|[\s_-])(?:entry|post|article|page|main|content|story)?[_-]?title(?:$|[\s_-])", re.I
)
_CUT = ("…", "...")
"""How a title ends that was too long for its field."""
_LONGEST = 300
_SAID = {"h1": "the first heading", "h2": "a heading", "h3": "a heading", "h4": "a heading", "element": "a heading",
         "first line": "the first line"}  # fmt: skip
_HOME = re.compile(r"(?:https?://[^/?#]+)?/?(?:index\.\w+)?")
_HEADINGS = ("h1", "h2", "h3", "h4")
_MOST_HEADINGS = 12
"""Headings of the first rank that are looked at, and as many of others."""
_MOST_SIGNS = 8
"""Signs in a text at which it is cut."""
_FEWEST_LETTERS = 5
_SHORT = 60
"""Letters below which the name of a site may stand in a title."""


class Title(NamedTuple):
    """A title that may be the page's, where it was found, and the place of the element that prints it."""

    text: str
    said_by: str
    at: int | None


class _Said(NamedTuple):
    """What one place of a page says as a whole."""

    name: str
    text: str
    at: int | None


class _Whole(NamedTuple):
    """A place with its letters, and with those of each part of it what is left beside that and how it was cut off."""

    name: str
    said: _Said
    letters: str
    parts: dict[str, tuple[str, str]]

    @classmethod
    def of(cls, said: _Said) -> _Whole:
        parts = {letters_of(part): (rest, kind) for part, rest, kind in reversed(cuts(said.text))}
        return cls(said.name.removeprefix("meta ").removeprefix("JSON-LD "), said, letters_of(said.text), parts)


def places_of_title(view: View) -> list[tuple[Title, Features]]:
    """All that may be the title of a page, each with what is seen of it."""
    said = [*_marked(view.data), *_printed(view)]
    found: dict[str, Title] = {}
    for one in said:
        for text in (one.text, *(part for part, *_ in cuts(one.text))):
            key = letters_of(text)
            if not key or len(text) > _LONGEST or chrome.is_of_page(text):
                continue
            known = found.get(key)
            # The writing of the page goes before that of its data, and a whole before a part of something.
            if known is None or (known.at is None and one.at is not None and text == one.text):
                found[key] = Title(text, _SAID.get(one.name, one.name), one.at if text == one.text else None)
    wholes = [_Whole.of(one) for one in said]
    return [(title, _features(view, key, title.text, wholes)) for key, title in found.items()]


def _marked(data: PageData) -> Iterator[_Said]:
    for name in _META:
        for text in data.meta.get(name, ())[:1]:
            yield _Said(f"meta {name}", text, None)
    for field in ("headline", "name"):
        for text in islice(dict.fromkeys(data.texts(field)), _MOST_HEADINGS):
            yield _Said(f"JSON-LD {field}", text, None)
    tab = data.root.find(".//title")
    if tab is not None and text_of(tab):
        yield _Said("the title of the page", _NUMBER.sub("", escaping.clean(text_of(tab)), count=1), None)


def _printed(view: View) -> Iterator[_Said]:
    counts = {True: 0, False: 0}
    seen: set[Element] = set()
    for at, element in enumerate(view.order):
        marks = f"{element.get('class', '')} {element.get('id', '')} {element.get('itemprop', '')}"
        if element.tag not in _HEADINGS and (element.tag in ("a", "ul") or not _HEADLINE.search(marks)):
            continue
        text = _LABEL.sub("", escaping.clean(text_of(element))) if view.lengths[element] <= _LONGEST else ""
        if len(text) < 2 or view.parents.get(element) in seen:
            continue
        if _leads_home(element):
            continue
        counts[element.tag == "h1"] += 1
        if counts[element.tag == "h1"] > _MOST_HEADINGS:
            continue
        seen.add(element)
        name = element.tag if element.tag in _HEADINGS else "element"
        yield _Said(name, text, at)
    first = next((spot for spot in view.spots if len(letters_of(spot.text)) > 3), None)
    if first is not None:
        yield _Said("first line", escaping.clean(first.text), first.at)


def cuts(text: str) -> list[tuple[str, str, str]]:
    """The parts of a text at the signs in it: each with what is left beside it, and how it was cut off."""
    found = []
    for sign in islice(SEPARATOR.finditer(text), _MOST_SIGNS):
        kind = next(filter(None, sign.groups()))
        kind = "bar" if kind == "|" else "colon" if kind in ":：" else "line"
        before, after = text[: sign.start()].strip(), text[sign.end() :].strip()
        if before and after:
            found += [(before, after, f"front {kind}"), (after, before, f"back {kind}")]
    return found


def _features(view: View, key: str, text: str, wholes: list[_Whole]) -> Features:
    seen: set[str] = set()
    families: set[str] = set()
    for name, one, whole, parts in wholes:
        if whole == key:
            seen.add(f"{name} is")
            families.add(name)
            if one.at is not None:
                seen.update(_of_place(view, one.at, name))
        elif key in parts:
            rest, kind = parts[key]
            seen.add(f"{name} {kind}")
            seen.add(f"rest {kind} {_kind_of_rest(view, rest)}")
            if kind.startswith("front"):
                families.add(name)
        elif key in whole and len(key) > _FEWEST_LETTERS:
            seen.add(f"{name} {'begins' if whole.startswith(key) else 'has'}")
        elif whole in key and len(whole) > _FEWEST_LETTERS:
            seen.add(f"{name} {'begins it' if key.startswith(whole) else 'within'}")
        else:
            seen.add(f"{name} other")
    names = {whole.name for whole in wholes}
    if key in view.sites:
        seen.add("is site")
    elif len(key) < _SHORT and any(site in key for site in view.sites if len(site) > 3):
        seen.add("has site")
    if len(key) > 2 and key in view.host:
        seen.add("in host")
    words = step(len(text.split()), 2, 3, 4, 6, 9, 14, 22)
    seen.add(f"words {words}" if text.isascii() or " " in text else f"signs {step(len(text), 5, 9, 14, 25)}")
    seen.add(f"said {min(len(families), 5)}")
    seen.add(f"said {min(len(families), 3)} of {min(len(names), 5)}")
    if text.endswith(_CUT):
        seen.add("cut")
    if SEPARATOR.search(text):
        seen.add("has sign")
    if "h1 is" in seen:
        seen.add("h1 and data" if families - {"h1", "element", "first line", "h2"} else "h1 alone")
    seen.add(f"again {min(view.letters.count(key), 4)}" if len(key) > 8 else "short")
    return sorted(seen)


def _kind_of_rest(view: View, rest: str) -> str:
    """What stands beside a part of a title: the name of the site or of its server, or so many words."""
    letters = letters_of(rest)
    if any(letters in site or site in letters for site in view.sites):
        return "site"
    return "host" if len(letters) > 2 and letters in view.host else f"{step(len(rest.split()), 3, 6)}"


def _of_place(view: View, at: int, name: str) -> Iterator[str]:
    element = view.order[at]
    yield f"{name} {'before' if at < view.first else 'in' if at <= view.last else 'behind'}"
    if region := view.regions[element]:
        yield f"title in {region}"
    yield from view.marks(element)
    if name in ("h1", "h2"):
        alike = view.of_tag(name)
        yield f"{name} of {min(len(alike), 3)}"
        yield f"{name} number {min(alike.index(element), 2)}"


def _leads_home(heading: Element) -> bool:
    """Whether a heading is a link to the first page of its site, whose name it is then."""
    link = next(iter(heading.iter("a")), None)
    if link is None or letters_of(text_of(link)) != letters_of(text_of(heading)):
        return False
    return _HOME.fullmatch(link.get("href", "").strip()) is not None

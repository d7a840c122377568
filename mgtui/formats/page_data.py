"""What a web page says in its markup for machines: meta elements and the records of its JSON-LD."""

from __future__ import annotations

import json
import posixpath
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

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
_WRAPPED = re.compile(r"\A\s*(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)(?:\s*\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)(?:\s*\*/)?\s*\Z")
_OF_OTHERS = re.compile(r"schema\.org/(?:User)?(?:Review|Comment)s?$", re.IGNORECASE)
"""Kinds of what readers of a page wrote on it."""
_ADDRESSES = ("citation_public_url", "citation_abstract_html_url", "citation_fulltext_html_url")
_SAVED = re.compile(r"<!--\s*(?:saved from url=\([0-9]+\)|Page saved with SingleFile\s+url:)\s*(?P<url>https?://\S+)")
_MOST_NODES = 5_000


class Fact(NamedTuple):
    """A value, and what on the page says it."""

    value: str
    said_by: str


class PageData:
    """The meta elements and JSON-LD of a page, without those of what its readers wrote; `opening` is how it begins."""

    def __init__(self, root: Element, opening: str = "") -> None:
        self.root = root
        self._opening = opening
        self.meta: dict[str, list[str]] = {}
        """Contents by name in small letters, in the order of the page."""
        self.of_readers = {
            inner
            for element in root.iter()
            if _OF_OTHERS.search(element.get("itemtype", ""))
            for inner in element.iter()
        }
        for element in root.iter("meta"):
            key = element.get("name") or element.get("property") or element.get("itemprop") or ""
            content = element.get("content") or element.get("value") or ""
            content = "" if element in self.of_readers else escaping.clean(content)
            for one in key.lower().replace("dc:", "dc.").split() if content else ():
                self.meta.setdefault(one, []).append(content)
        nodes = list(_nodes(root))
        self._records = sorted(
            (node for node in nodes if _types(node) & _ARTICLES), key=lambda record: "webpage" in _types(record)
        )
        self._named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and "name" in node}

    @cached_property
    def source(self) -> Fact | None:
        """The address of the page; where none is stated, the one that the browser which saved it wrote."""
        for link in self.root.iter("link"):
            address = link.get("href", "").strip()
            if "canonical" in link.get("rel", "").lower().split() and address.startswith("http"):
                return Fact(address, "link canonical")
        stated = [self.first(("og:url",)), self.first(_ADDRESSES)]
        stated += [Fact(text, "JSON-LD url") for text in self.texts("url", "mainEntityOfPage", "@id")]
        found = next((fact for fact in stated if fact and fact.value.startswith("http")), None)
        saved = _SAVED.search(self._opening)
        return found or (Fact(saved["url"].removesuffix("-->"), "the browser that saved the page") if saved else None)

    def first(self, names: Iterable[str]) -> Fact | None:
        """The first content of the first of these names that the page has."""
        return next((Fact(self.meta[name][0], f"meta {name}") for name in names if name in self.meta), None)

    def texts(self, *fields: str) -> Iterator[str]:
        """Texts of these fields of the page's records of articles."""
        for record in self._records:
            for name in fields:
                value = record.get(name)
                value = value.get("@id") if isinstance(value, dict) else value
                if isinstance(value, str) and value.strip():
                    yield escaping.clean(value)

    def names(self, *fields: str) -> list[str]:
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


def words_of(element: Element) -> str:
    """The text of an element in one line."""
    return " ".join(text_of(element).split())


def letters_of(text: str) -> str:
    """Letters and digits alone, without regard to capitals."""
    return "".join(character for character in text.casefold() if character.isalnum())

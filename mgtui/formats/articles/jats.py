"""JATS XML, as PubMed Central and publishers give it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats import dates
from mgtui.formats.articles.jats_blocks import JatsBlocks
from mgtui.formats.articles.jats_references import reference_text
from mgtui.formats.blocks import Block, Draft, ListItem, SetAside
from mgtui.formats.references.reference import pages
from mgtui.formats.xml_tree import read_tree, text_at, text_of
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_ABSTRACTS = {
    "graphical": "Graphical abstract", "teaser": "Teaser", "toc": "Summary", "short": "Short abstract",
    "precis": "Precis", "plain-language-summary": "Plain language summary", "executive-summary": "Executive summary",
    "key-points": "Key points", "author-highlights": "Highlights", "highlights": "Highlights", "summary": "Summary",
    "editor": "Editor's summary", "web-summary": "Summary",
}  # fmt: skip
_NOTES = {
    "conflict": "Competing interests", "coi-statement": "Competing interests",
    "competing-interests": "Competing interests",
    "financial-disclosure": "Funding", "supported-by": "Funding", "funding": "Funding", "con": "Author contributions",
    "equal": "Author contributions", "data-availability": "Data availability", "ack": "Acknowledgements",
    "app-group": "Appendix", "glossary": "Glossary", "bio": "Author information", "other": "Notes",
}  # fmt: skip
_STAYS = frozenset({"Competing interests", "Funding"})
"""Notes of the front matter that are sections of the article; addresses of authors are none."""
_BACK = frozenset({"ack", "notes", "app-group", "app", "glossary", "sec", "bio"})
_LEFT_OUT = {
    "aff": "affiliations", "corresp": "affiliations", "kwd-group": "keywords", "license": "licence",
    "related-article": "related articles", "trans-abstract": "abstracts in other languages",
}  # fmt: skip


def read_jats(data: bytes) -> Draft:
    """The draft of an article in JATS. Raises CannotRead."""
    root = read_tree(data)
    article = root if root.tag == "article" else root.find(".//article")
    if article is None:
        raise CannotRead("JATS without an article in it")
    return _Article(article).draft()


class _Article:
    def __init__(self, article: Element) -> None:
        self._article = article
        self._meta = article.find("front/article-meta")
        self._reading = JatsBlocks()

    def draft(self) -> Draft:
        blocks = list(self._document())
        if not any(block.kind != "heading" for block in blocks):
            raise CannotRead("a JATS article without text")
        meta = self._meta
        ids = (
            {} if meta is None else {e.get("pub-id-type", ""): text_of(e) for e in reversed(meta.findall("article-id"))}
        )
        doi = ids.get("doi", "")
        return Draft(
            tuple(blocks),
            title=self._title(),
            author=", ".join(_authors(meta)),
            issued=_issued(meta),
            publisher=text_at(self._article, "front/journal-meta//journal-title")
            or text_at(self._article, "front/journal-meta//publisher-name"),
            volume=text_at(self._article, "front/article-meta/volume"),
            issue=text_at(self._article, "front/article-meta/issue"),
            page=_pages(meta),
            source=f"https://doi.org/{doi}" if doi else "",
            doi=doi,
            pmid=ids.get("pmid", ""),
            aside=(*self._reading.aside, *self._left_out()),
            repeats_belong=True,
        )

    def _title(self) -> str:
        """The title, with its subtitle behind a colon."""
        groups = [] if self._meta is None else self._meta.findall("title-group")
        found = [self._reading.inlines(each).text() for group in groups for each in group if each.tag in _TITLE_PARTS]
        parts = [_MARKS_BEHIND.sub("", part) for part in found]
        title, *rest = parts or [""]
        return " ".join([f"{title}:" if rest and title[-1:] not in ":?!." else title, *rest]).strip()

    def _document(self) -> Iterator[Block]:
        abstracts = list(self._abstracts())
        yield from abstracts
        body = self._article.find("body")
        if body is not None:
            text = list(self._reading.blocks(body, 2))
            if abstracts and text and text[0].kind != "heading":
                # Without a border of its own an untitled beginning would stand under the abstract.
                yield Block("heading", "Main text", 2)
            yield from text
        floats = self._article.find("floats-group")
        if floats is not None:
            yield from self._reading.blocks(floats, 2)
        yield from self._statements()
        back = self._article.find("back")
        if back is not None:
            yield from self._back(back)
        yield from self._references()

    def _abstracts(self) -> Iterator[Block]:
        found = [] if self._meta is None else self._meta.findall("abstract")
        # The one without a type is the abstract proper.
        for abstract in sorted(found, key=lambda each: bool(each.get("abstract-type"))):
            blocks = list(self._reading.blocks(abstract, 3))
            kind = abstract.get("abstract-type", "").lower()
            if blocks:
                title = text_at(abstract, "title") or _ABSTRACTS.get(kind, "Abstract")
                yield Block("heading", escaping.inline(title), 2)
                yield from blocks

    def _statements(self) -> Iterator[Block]:
        """Competing interests and funding as they stand in the front matter."""
        if self._meta is None:
            return
        sections: dict[str, list[Block]] = {}
        for note in self._meta.findall("author-notes//fn"):
            title = _NOTES.get(note.get("fn-type", "").lower(), "Notes")
            if title in _STAYS:
                sections.setdefault(title, []).extend(self._reading.blocks(note, 3))
        for group in self._meta.iter("funding-group"):
            said = [e for tag in ("funding-statement", "open-access") for e in group.findall(tag)]
            funding = sections.setdefault("Funding", [])
            funding += [Block("paragraph", self._reading.inlines(each).markdown()) for each in said if text_of(each)]
            if not said:
                awards = [award for each in group.findall("award-group") if (award := _award(each))]
                funding += [Block("paragraph", escaping.inline("; ".join(awards)))] if awards else []
        for custom in self._meta.iter("custom-meta"):
            name = text_at(custom, "meta-name")
            if "avail" in name.lower():
                value = custom.find("meta-value")
                text = self._reading.inlines(value).markdown() if value is not None else ""
                sections.setdefault(name, []).append(Block("paragraph", text))
        for title, blocks in sections.items():
            if blocks:
                yield Block("heading", escaping.inline(title), 2)
                yield from blocks

    def _back(self, back: Element) -> Iterator[Block]:
        for element in back:
            if element.tag == "fn-group":
                yield from self._note_group(element)
            elif element.tag in _BACK:
                blocks = list(self._reading.blocks(element, 3))
                kind = element.get("notes-type", "").lower() or element.get("sec-type", "").lower() or element.tag
                title = text_at(element, "title") or _NOTES.get(kind, "") or _NOTES.get(element.tag, "Notes")
                if blocks:
                    yield Block("heading", escaping.inline(title), 2)
                    yield from blocks

    def _note_group(self, group: Element) -> Iterator[Block]:
        """Notes, each kind under a heading of its own where the group has none."""
        title = text_at(group, "title")
        sections: dict[str, list[Block]] = {}
        for note in group.findall("fn"):
            kind = _NOTES.get(note.get("fn-type", "").lower(), "Notes")
            sections.setdefault(title or kind, []).extend(self._reading.blocks(note, 3))
        for heading, blocks in sections.items():
            if blocks:
                yield Block("heading", escaping.inline(heading), 2)
                yield from blocks

    def _references(self) -> Iterator[Block]:
        parts = [part for part in (self._article.find("body"), self._article.find("back")) if part is not None]
        texts = [text for part in parts for text in map(reference_text, part.iter("ref")) if text]
        if texts:
            yield Block("heading", "References", 2)
            items = tuple(ListItem(escaping.inline(text), 0, number) for number, text in enumerate(texts, 1))
            yield Block("list", items=items)

    def _left_out(self) -> Iterator[SetAside]:
        for element in self._meta.iter() if self._meta is not None else ():
            text = " ".join(" ".join(element.itertext()).split()) if element.tag in _LEFT_OUT else ""
            if text:
                yield SetAside(_LEFT_OUT[element.tag], text)
        for note in self._meta.findall("author-notes//fn") if self._meta is not None else ():
            if _NOTES.get(note.get("fn-type", "").lower(), "Notes") not in _STAYS and text_of(note):
                yield SetAside("notes on authors", text_of(note))
        for inner in (*self._article.findall("sub-article"), *self._article.findall("response")):
            title = text_at(inner, ".//article-title") or inner.get("article-type", "") or "without a title"
            body = inner.find("body")
            text = " ".join(" ".join(body.itertext()).split()) if body is not None else ""
            yield SetAside("replies and other articles in the file", f"{title}: {text}" if text else title)


_TITLE_PARTS = ("article-title", "subtitle")
_MARKS_BEHIND = re.compile(r"(?:\s*(?:[*†‡§¶]|\[[0-9a-z]\]))+$")
"""Marks of notes at the end of a title."""


def _award(group: Element) -> str:
    source = text_at(group, ".//institution") or text_at(group, "funding-source")
    number = ", ".join(filter(None, map(text_of, group.findall("award-id"))))
    return f"{source} ({number})" if source and number else source or number


def _authors(meta: Element | None) -> Iterator[str]:
    for contributor in meta.findall("contrib-group/contrib") if meta is not None else ():
        if contributor.get("contrib-type", "author") != "author":
            continue
        names = [*contributor.findall("name"), *contributor.findall("name-alternatives/name")]
        names += [*contributor.findall("string-name"), *contributor.findall("name-alternatives/string-name")]
        collab = contributor.find("collab")
        if names:
            yield _person(names[0])
        elif collab is not None:
            # Its members may be listed inside it.
            named = collab.find("institution") if not (collab.text or "").strip() else None
            yield text_of(named) if named is not None else " ".join((collab.text or "").split()) or text_of(collab)


def _person(name: Element) -> str:
    parts = (text_at(name, part) for part in ("prefix", "given-names", "surname", "suffix"))
    return " ".join(filter(None, parts)) if name.find("surname") is not None else text_of(name)


def _pages(meta: Element | None) -> str:
    """The pages, else the number of the article."""
    if meta is None:
        return ""
    return pages(text_at(meta, "fpage"), text_at(meta, "lpage")) or text_at(meta, "elocation-id")


def _issued(meta: Element | None) -> str:
    """The earliest of the dates of publication that are given, the most precise where two are the same year."""
    if meta is None:
        return ""
    found = [
        dates.join(text_at(date, "year"), text_at(date, "month"), text_at(date, "day"))
        for date in meta.findall("pub-date")
        if date.get("pub-type") != "pmc-release"
        and date.get("date-type") not in ("pmc-release", "corrected", "retracted")
    ]
    return min(filter(None, found), key=lambda day: (day[:4], -len(day), day), default="")

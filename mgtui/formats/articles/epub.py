"""EPUB: the chapters of a book in reading order, as one article."""

from __future__ import annotations

import posixpath
import re
from itertools import pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, ListItem, SetAside, plain
from mgtui.formats.chrome import is_of_page
from mgtui.formats.dates import iso_date
from mgtui.formats.decoding import decoded
from mgtui.formats.html_blocks import pictures, placed_blocks
from mgtui.formats.html_tree import read_html_tree
from mgtui.formats.names import given_first, is_nobody, listed_names, without_address
from mgtui.formats.packed import unpacking
from mgtui.formats.page_works import heading_of_notes
from mgtui.formats.pdf_front import letters_of
from mgtui.formats.title_page import TOP, date_of_title_page, labelled_under, says_names_follow
from mgtui.formats.xml_tree import read_tree, text_at, text_of
from mgtui.library import escaping

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from mgtui.formats.packed import Pack

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_PUBLISHED = ("publication", "original-publication", "issued")
_NO_TITLE = re.compile(r"unknown|untitled(?: document| book)?|\[?no title\]?", re.IGNORECASE)
"""What programs call a book that nobody gave a title."""
_MOST_OF_TITLE = 3
"""Lines that a title and its subtitle are printed in at most."""
_DAY = len("2020-12-31")
_MOMENT = re.compile(r"T[0-9]{2}:(?!00:00)[0-9]{2}:[0-9]{2}")
_NOTE = re.compile(r"\b(?:doc-)?(?:footnote|endnote|rearnote)\b")
_NOTE_TAGS = frozenset({"aside", "div", "p"})
_CHAPTERS = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml")


def read_epub(path: Path) -> Draft:
    """The draft of an EPUB. Raises CannotRead, also where unpacking would take more space than a book can."""
    with unpacking(path, "an EPUB") as pack:
        return _read(pack)


def _locked(pack: Pack) -> frozenset[str]:
    """The names of files that are encrypted; fonts often are, without any lock on the book."""
    if _ENCRYPTION not in pack:
        return frozenset()
    references = read_tree(pack.read(_ENCRYPTION)).iter("CipherReference")
    return frozenset(posixpath.normpath(unquote(each.get("URI", "").lstrip("/"))) for each in references)


def _read(pack: Pack) -> Draft:
    rootfile = read_tree(pack.read(_CONTAINER)).find(".//rootfile")
    package_path = rootfile.get("full-path", "") if rootfile is not None else ""
    package = read_tree(pack.read(package_path))
    folder = posixpath.dirname(package_path)
    locked, contents = _locked(pack), _contents_pages(package, folder)
    blocks: list[Block] = []
    aside: list[SetAside] = []
    notes: list[tuple[str, str]] = []
    for name in _spine(package, folder):
        if name in locked:
            raise CannotRead("an EPUB locked by DRM, its chapters are encrypted: get one without a lock")
        chapter = read_html_tree(decoded(pack.read(name))[0], is_xml=True)
        notes += _taken_notes(chapter)
        found = [placed.block for placed in placed_blocks(chapter)]
        if name in contents and not blocks:
            aside += [SetAside("table of contents", plain(block)) for block in found]
            continue
        blocks += found
        aside += pictures(chapter)
    if not blocks:
        raise CannotRead("an EPUB without text")
    blocks += _note_list(notes)
    metadata = package.find("metadata")
    title = text_at(package, "metadata/title")
    author, issued = _printed(blocks, title)
    return Draft(
        tuple(blocks),
        title="" if _NO_TITLE.fullmatch(title) or is_of_page(title) else title,
        author=(", ".join(_authors(metadata)) if metadata is not None else "") or author,
        issued=(_issued(metadata) if metadata is not None else "") or issued,
        publisher=text_at(package, "metadata/publisher"),
        source=text_at(package, "metadata/source"),
        aside=tuple(aside),
        repeats_belong=True,
    )


def _printed(blocks: list[Block], title: str) -> tuple[str, str]:
    """Authors and date in lines under the title near the beginning of a book; "" for what no line says."""
    top = [plain(block) for block in blocks[:TOP]]
    wanted = letters_of(title)
    ends = (at + count for count in range(1, _MOST_OF_TITLE + 1) for at in range(len(top) - count + 1)
            if letters_of("".join(top[at : at + count])) == wanted)  # fmt: skip
    end = next(ends, None)
    if end is None or not title:
        return "", ""
    lines = [plain(block) for block in blocks[end : end + TOP]]
    author, issued = labelled_under(lines)
    names = next((listed_names(line) for above, line in pairwise(lines) if says_names_follow(above)), [])
    return author or ", ".join(names), issued or date_of_title_page(lines)


def _taken_notes(chapter: Element) -> list[tuple[str, str]]:
    """The footnotes that stand inside a chapter, by their marks, taken out of it: they interrupt what is read."""
    marks = {urldefrag(link.get("href", "")).fragment: text_of(link).strip(" []()") for link in chapter.iter("a")}
    notes: list[tuple[str, str]] = []
    for parent in list(chapter.iter()):
        for note in list(parent):
            kinds = f"{note.get('epub:type', '')} {note.get('role', '')}"
            if note.tag not in _NOTE_TAGS or not _NOTE.search(kinds):
                continue
            note.attrib.pop("hidden", None)
            found = [placed.block for placed in placed_blocks(note)]
            text = " ".join(block.text or "; ".join(item.text for item in block.items) for block in found).strip()
            if text:
                notes.append((marks.get(note.get("id", ""), ""), text))
            place = list(parent).index(note)
            before = parent[place - 1] if place else None
            if before is not None:
                before.tail = (before.tail or "") + (note.tail or "")
            else:
                parent.text = (parent.text or "") + (note.tail or "")
            parent.remove(note)
    return notes


def _note_list(notes: list[tuple[str, str]]) -> list[Block]:
    """Notes under a heading of their own, numbered where each has a number of its own."""
    if not notes:
        return []
    marks = [mark for mark, _ in notes]
    are_numbered = len(set(marks)) == len(marks) and all(mark.isdecimal() and len(mark) < 5 for mark in marks)
    items = tuple(
        ListItem(text, 0, int(mark))
        if are_numbered
        else ListItem(f"\\[{escaping.inline(mark)}\\] {text}" if mark else text)
        for mark, text in notes
    )
    return [heading_of_notes([text for _, text in notes]), Block("list", items=items)]


def _authors(metadata: Element) -> list[str]:
    """The names of the creators that are authors, where roles are given."""
    roles = {each.get("refines", "").lstrip("#"): text_of(each) for each in metadata.findall("meta[@property='role']")}
    creators = metadata.findall("creator")
    authors = [each for each in creators if (each.get("role") or roles.get(each.get("id", ""), "aut")) == "aut"]
    names = [given_first(without_address(text_of(each))) for each in authors or creators]
    return [name for name in names if name and not is_nobody(name)]


def _issued(metadata: Element) -> str:
    """The date of publication; that of the file's making or last change is none.

    A moment of the day on which the file was last changed is when a program made it, whatever it is called; so is one
    of a file that does not say when it was changed.
    """
    changed = text_at(metadata, "meta[@property='dcterms:modified']")[:_DAY]
    found = [date for date in metadata.findall("date") if date.get("event", "publication") in _PUBLISHED]
    said = [text_of(date) for date in found]
    made = [date for date in said if _MOMENT.search(date) and date[:_DAY] == (changed or date[:_DAY])]
    return next(filter(None, (iso_date(date) for date in said if date not in made)), "")


def _contents_pages(package: Element, folder: str) -> set[str]:
    """The chapters that only list the others."""
    return {
        _whole_name(folder, urldefrag(reference.get("href", "")).url)
        for reference in package.findall("guide/reference")
        if reference.get("type") == "toc"
    }


def _spine(package: Element, folder: str) -> list[str]:
    """The names of the chapters in reading order, each once, without the table of contents."""
    manifest = {item.get("id", ""): item for item in package.findall("manifest/item")}
    names: list[str] = []
    for reference in package.findall("spine/itemref"):
        item = manifest.get(reference.get("idref", ""))
        if item is None or item.get("media-type") not in _CHAPTERS or "nav" in item.get("properties", "").split():
            continue
        names.append(_whole_name(folder, item.get("href", "")))
    return list(dict.fromkeys(names))


def _whole_name(folder: str, href: str) -> str:
    return posixpath.normpath(posixpath.join(folder, unquote(href)))

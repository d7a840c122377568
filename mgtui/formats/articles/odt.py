"""OpenDocument texts, as LibreOffice writes them, turned into HTML element by element."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.packed import unpacking
from mgtui.formats.title_page import Line
from mgtui.formats.word_processing import document_draft, note_mark, notes_list
from mgtui.formats.xml_tree import read_tree, text_at, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from mgtui.formats.blocks import Draft

_CONTENT = "content.xml"
_META = "meta.xml"
_STYLES = "styles.xml"
_POINTS, _PERCENT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,4})?pt"), re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,4})?%")
_USUAL_SIZE = 12.0
"""Points of letters of which nothing says the size."""
_MOST_STYLES = 10
"""Styles that may be based on one another."""
_LEVELS = ("1", "2", "3", "4", "5", "6")
_MOST_REPEATED = 50
_DIGITS = 9
_LONGEST_REPEATED = 20
"""Characters of HTML in a cell that is written once for several in a row: empty ones and short figures are."""
_HIDDEN = frozenset({
    "tracked-changes", "annotation", "annotation-end", "sequence-decls", "variable-decls", "forms", "table-of-content",
    "alphabetical-index", "illustration-index", "table-index", "object-index", "title", "desc", "note-citation",
})  # fmt: skip
_WHITE = {"s": " ", "tab": " ", "line-break": "<br>"}


def read_odt(path: Path) -> Draft:
    """The draft of an OpenDocument text. Raises CannotRead, also where it is locked or unpacks to too much."""
    with unpacking(path, "an OpenDocument text") as pack:
        if b"encryption-data" in pack.read("META-INF/manifest.xml"):
            raise CannotRead("an OpenDocument text locked with a password")
        content = read_tree(pack.read(_CONTENT))
        meta = read_tree(pack.read(_META)) if _META in pack else None
        styles = read_tree(pack.read(_STYLES)) if _STYLES in pack else None
    body = content.find("body/text")
    if body is None:
        raise CannotRead("an OpenDocument file without a text in it")
    writing = _Html(content)
    html = writing.inside(body) + notes_list(writing.notes)
    return document_draft(
        html,
        title=text_at(meta, "meta/title") if meta is not None else "",
        author=text_at(meta, "meta/creator") or text_at(meta, "meta/initial-creator") if meta is not None else "",
        pictures=writing.pictures,
        lines=list(_lines(body, _Styles(content, styles))),
    )


def _lines(body: Element, styles: _Styles) -> Iterator[Line]:
    """The paragraphs of a document, each with the size of its first letters in points."""
    for paragraph in body.iter():
        if paragraph.tag not in ("p", "h") or not (text := text_of(paragraph)):
            continue
        style = paragraph.get("style-name", "")
        size = styles.size(style)
        first = next(iter(paragraph), None)
        if first is not None and first.tag == "span" and not (paragraph.text or "").strip():
            size = styles.size(first.get("style-name", ""), size)
        yield Line(text, size, styles.name(style))


class _Styles:
    """The styles of a document: what they are called, and how large their letters are."""

    def __init__(self, content: Element, styles: Element | None) -> None:
        """`content` and `styles` are the two parts of a document that name styles."""
        found = [style for part in (content, styles) if part is not None for style in part.iter("style")]
        self._automatic = {style.get("name", "") for style in content.findall("automatic-styles/style")}
        self._styles = {style.get("name", ""): style for style in reversed(found)}
        defaults = styles.findall(".//default-style") if styles is not None else []
        said = next((_font_size(each) for each in defaults if each.get("family") == "paragraph"), "")
        self._usual = float(said[:-2]) if _POINTS.fullmatch(said) else _USUAL_SIZE

    def name(self, name: str) -> str:
        """What a style is called, or the one with a name that it varies."""
        style = self._styles.get(name)
        if style is not None and name in self._automatic:
            name = style.get("parent-style-name", "")
        return name.replace("_20_", " ")

    def size(self, name: str, around: float = 0.0) -> float:
        """The size in points of a style, `around` that of what it stands in."""
        share = 1.0
        for _ in range(_MOST_STYLES):
            style = self._styles.get(name)
            if style is None:
                break
            said = _font_size(style)
            if _POINTS.fullmatch(said):
                return share * float(said[:-2])
            if _PERCENT.fullmatch(said):
                share *= float(said[:-1]) / 100
            name = style.get("parent-style-name", "")
        return share * (around or self._usual)


def _font_size(style: Element) -> str:
    properties = style.find("text-properties")
    return properties.get("font-size", "") if properties is not None else ""


class _Html:
    """The HTML of elements; notes and pictures are gathered on the way."""

    def __init__(self, content: Element) -> None:
        self.notes: list[str] = []
        self.pictures: list[str] = []
        styles = content.findall("automatic-styles/style")
        self._tags = {style.get("name", ""): tag for style in styles if (tag := _tag(style))}
        self._parents = {style.get("name", ""): style.get("parent-style-name", "") for style in styles}
        numbered = (each for each in content.findall("automatic-styles/list-style") if _is_numbered(each))
        self._numbered = frozenset(each.get("name", "") for each in numbered)

    def inside(self, element: Element) -> str:
        """All that stands in an element."""
        parts = [escape(element.text or "")]
        for child in element:
            parts += [self._element(child), escape(child.tail or "")]
        return "".join(parts)

    def _element(self, element: Element) -> str:
        tag = element.tag
        if tag in _HIDDEN:
            return ""
        if tag in _WHITE:
            return _WHITE[tag]
        if tag == "note":
            body = element.find("note-body")
            self.notes.append(self.inside(body) if body is not None else "")
            return note_mark(len(self.notes))
        if tag == "frame" and element.find("text-box") is None:
            self.pictures.append(text_of(element.find("title")) or text_of(element.find("desc")))
            return ""
        name, end = self._html_tag(element)
        inside = self.inside(element)
        times = _repeated(element) if len(inside) <= _LONGEST_REPEATED else 1
        return f"<{name}>{inside}</{end}>" * times if name else inside

    def _html_tag(self, element: Element) -> tuple[str, str]:
        """What begins and what ends the HTML of an element; "" where it has none of its own."""
        style = element.get("style-name", "")
        if element.tag == "h":
            level = element.get("outline-level", "1")
            name = f"h{level}" if level in _LEVELS else "h6"
        elif element.tag == "p":
            is_title = "Title" in (style, self._parents.get(style))
            name = "h1" if is_title else "p"
        elif element.tag == "span":
            name = self._tags.get(style, "")
        elif element.tag == "list":
            name = "ol" if style in self._numbered else "ul"
        elif element.tag in ("table-cell", "covered-table-cell"):
            # The cells that a wide or high one covers are elements of their own here, and empty.
            return "td", "td"
        elif element.tag == "a" and element.get("href", "").startswith(("http://", "https://")):
            return f'a href="{escape(element.get("href", ""))}"', "a"
        else:
            name = {"list-item": "li", "list-header": "li", "table": "table", "table-row": "tr"}.get(element.tag, "")
        return name, name


def _repeated(element: Element) -> int:
    """How often a cell stands in its row."""
    times = element.get("number-columns-repeated", "1") if element.tag.endswith("table-cell") else "1"
    # More digits than so many are no number of columns, and enough of them are none that Python reads.
    return min(int(times[:_DIGITS]), _MOST_REPEATED) if times.isascii() and times.isdecimal() else 1


def _tag(style: Element) -> str:
    """The HTML tag for the looks of a style of letters."""
    properties = style.find("text-properties")
    if properties is None:
        return ""
    position = properties.get("text-position", "")
    if position.startswith(("super", "sub")):
        return position.split()[0][:3]
    raised = position.split()[0].rstrip("%") if position else "0"
    if raised not in ("0", ""):
        return "sub" if raised.startswith("-") else "sup"
    return "b" if properties.get("font-weight") == "bold" else "i" if properties.get("font-style") == "italic" else ""


def _is_numbered(style: Element) -> bool:
    first: Iterator[Element] = iter(style)
    return getattr(next(first, None), "tag", "") == "list-level-style-number"

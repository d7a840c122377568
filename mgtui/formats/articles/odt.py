"""OpenDocument texts, as LibreOffice writes them, turned into HTML element by element."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.packed import unpacking
from mgtui.formats.word_processing import document_draft, note_mark, notes_list
from mgtui.formats.xml_tree import read_tree, text_at, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from mgtui.formats.blocks import Draft

_CONTENT = "content.xml"
_META = "meta.xml"
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
    )


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

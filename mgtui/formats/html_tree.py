"""HTML as a tree, with the end tags that people leave out put where the standard puts them."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from mgtui.formats.html_bounds import bounded

if TYPE_CHECKING:
    from collections.abc import Sequence

DEPTH_LIMIT = 120
"""Elements nested deeper become children of the one at this depth."""

_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_IN_HEAD = frozenset({"title", "meta", "link", "script", "style", "base", "noscript", "template", "head", "html"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th", "caption"})
# What a start tag ends, where it is open and nothing of the second set stands between.
_ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"}) | _CELLS),
    **dict.fromkeys(("dt", "dd"), (frozenset({"dt", "dd"}), frozenset({"dl"}) | _CELLS)),
    **dict.fromkeys(("td", "th"), (_CELLS, frozenset({"tr", "table"}))),
    "tr": (frozenset({"tr", "caption", "colgroup"}), frozenset({"table", "thead", "tbody", "tfoot"})),
    **dict.fromkeys(
        ("thead", "tbody", "tfoot"), (frozenset({"thead", "tbody", "tfoot", "caption"}), frozenset({"table"}))
    ),
    **dict.fromkeys(_HEADINGS, (_HEADINGS, BLOCKS - _HEADINGS)),
    "option": (frozenset({"option"}), frozenset({"select"})),
}
_NO_PARAGRAPH_ENDS = _CELLS | {"table", "button", "object", "body", "html"}
_NUMBERED_ENTITY = re.compile(r"&#0*(?:[0-9]{8,}|x[0-9a-f]{8,});?", re.IGNORECASE)


def read_html_tree(html: str, *, is_xml: bool = False) -> Element:
    """The tree of a page, or of a piece of one. Tags and names of attributes are in lower case.

    In XHTML (`is_xml`) an element may be written as empty; HTML takes no notice of the slash.
    """
    builder = _Builder(is_xml=is_xml)
    builder.feed(_NUMBERED_ENTITY.sub(" ", bounded(html)))
    builder.close()
    return builder.root


class _Builder(HTMLParser):
    def __init__(self, *, is_xml: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._is_xml = is_xml
        self.root = Element("html")
        self._open = [self.root]
        self._in_head = False
        self._too_deep: list[str] = []

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin an element, after those that it ends."""
        if tag in ("html", "body"):
            self._end_head()
            self._open[0].attrib.update((name, value or "") for name, value in attrs)
            return
        if tag == "head":
            self._in_head = True
            return
        if self._in_head and tag not in _IN_HEAD:
            self._end_head()
        self._end_implied(tag)
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].append(element)
        if tag in _VOID:
            return
        if len(self._open) < DEPTH_LIMIT:
            self._open.append(element)
        else:
            self._too_deep.append(tag)

    def handle_startendtag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """An element written as empty: of HTML only void ones are, of XHTML, SVG and MathML all."""
        self.handle_starttag(tag, attrs)
        is_foreign = self._is_xml or any(element.tag in ("svg", "math") for element in self._open)
        if is_foreign and self._too_deep[-1:] == [tag]:
            self._too_deep.pop()
        elif is_foreign and len(self._open) > 1 and self._open[-1].tag == tag:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        """End an element and all in it; a tag that ends nothing is passed over."""
        if tag == "head":
            self._end_head()
        if tag in ("head", "html", "body"):
            return
        if self._too_deep and self._too_deep[-1] == tag:
            self._too_deep.pop()
            return
        if tag == "p" and not any(element.tag == "p" for element in self._open[1:]):
            return
        for place in range(len(self._open) - 1, 0, -1):
            found = self._open[place].tag
            if found == tag or (tag in _HEADINGS and found in _HEADINGS):
                del self._open[place:]
                return
            if (tag not in BLOCKS and found in BLOCKS) or (found in _CELLS and tag not in ("table", "tr", *_ENDS)):
                return

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if self._in_head and self._open[-1] is self.root:
            if not data.strip():
                return
            self._end_head()
        last = self._open[-1]
        if len(last):
            last[-1].tail = (last[-1].tail or "") + data
        else:
            last.text = (last.text or "") + data

    def _end_head(self) -> None:
        if self._in_head:
            self._in_head = False
            del self._open[1:]

    def _end_implied(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end_open(frozenset({"p"}), _NO_PARAGRAPH_ENDS)
        ends = _ENDS.get(tag)
        if ends:
            self._end_open(*ends)

    def _end_open(self, ended: frozenset[str], within: frozenset[str]) -> None:
        for place in range(len(self._open) - 1, 0, -1):
            tag = self._open[place].tag
            if tag in ended:
                del self._open[place:]
                return
            if tag in within:
                return

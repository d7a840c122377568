"""HTML to blocks: chapters of EPUBs, tables pasted into text, and pages whose article is to be found."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from mgtui.formats.blocks import Block, BlockKind, ListItem, SetAside
from mgtui.formats.components import DIAGRAMS, is_diagram
from mgtui.formats.formulas import mathml_text, tex_text
from mgtui.formats.grid import Grid
from mgtui.formats.headings import could_be_heading
from mgtui.formats.html_tree import BLOCKS, read_html_tree
from mgtui.formats.inlines import Inlines, Style, work_address, work_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

HIDDEN = frozenset({
    "script", "style", "template", "noscript", "svg", "head", "iframe", "select", "object", "title", "meta", "link",
    "input", "textarea", "video", "audio", "canvas", "map", "datalist", "rp",
})  # fmt: skip
_HEADING = re.compile(r"h([1-6])")
_LONGEST_HEADING = 300
_HEADING_CLASS = re.compile(
    r"(?:^|[\s_-])(?:sub-?)?(?:heading|head(?:er|line)?|title|h[2-4])(?:-?(?:text|[1-4]))?(?:$|\s)", re.IGNORECASE
)
"""Classes by which pages call a heading that which they set in an element for any text."""
_LARGE = re.compile(
    r"font-size\s*:\s*(?:x{0,2}-?large|1[.][2-9]\d*r?em|[2-4](?:[.]\d+)?r?em|1[2-9]\d%|2\d\d%|(?:19|[2-4]\d)px|(?:1[5-9]|[2-3]\d)pt)"
)
_HEAVY = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_NUMBER = re.compile(r"^[0-9]{1,2}(?:\.[0-9]{1,2})*\.?\s+")
_LEVEL = 3
"""Of a heading that the page does not mark as one."""
_STYLES: dict[str, Style] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "sup": "raised", "sub": "lowered",
}  # fmt: skip
_MARK_CLASS = re.compile(
    r"(?:foot|end)?note-?ref|reference|citation|\bbibr?\b|xref|fnref|noteref|\bcite|\bref(?:-?(?:link|mark|num(?:ber)?))?(?:$|\s)",
    re.IGNORECASE,
)
_PLACE_OF_NOTE = re.compile(r"#(?:b(?:ibr?)?|cit\w*|c?r(?:ef)?|e?n|(?:foot|end)?note|fn)[\w.-]*[0-9]$", re.IGNORECASE)
"""The end of an address that leads to a reference or a note; saved pages write such addresses out in full."""
_MARK_TEXT = re.compile(r"\s*[\[(]?\s*[0-9]{1,3}(?:\s*[,;–—−-]\s*[0-9]{1,3})*\s*[\])]?\s*")
_HIDDEN_CLASS = re.compile(
    r"(?:^|\s)(?:mw-editsection|noprint|katex-html|MathJax(?:_Preview|_SVG|_Display|_CHTML)?|sr-only|screen-reader(?:-text)?|visually-?hidden|rollover-\w+-block|(?:pop-?over|hover-?card|tool-?tip)(?:-?(?:text|content|body|block))?)(?:$|\s)",
    re.IGNORECASE,
)
"""Classes of what only machines, or readers of one kind of screen, are shown, and of formulas that are drawn."""
_TEX_PICTURE = re.compile(r"(?:^|\s)(?:tex|latex)(?:$|\s)", re.IGNORECASE)
_SERVICE = re.compile(
    r"\W*(?:pub ?med(?: abstract)?|medline|cross-?ref|doi|view article|full text|publisher full text|ncbi)\W*",
    re.IGNORECASE,
)
"""Names of services, which lists of references print instead of the number of the work that they lead to."""
_PARTS_OF_WORK = re.compile(r"^(?:cit-(?:auth|ed)-list|authors?(?:-list)?|reference)$", re.IGNORECASE)
"""Classes of lists whose items are the parts of one reference: its authors, or author, title and source."""
_BACK = re.compile(r"\W*(?:[↵↑↩⤴⏎^#¶🔗]|return to text|jump up(?: to)?)[\W\ufe0e]*", re.IGNORECASE)
"""What a reference has to lead back to the text, and a heading to lead to itself."""
_LABEL_CLASS = re.compile(r"label", re.IGNORECASE)
_SET_APART = frozenset({"ul", "ol", "menu", "dl", "table", "pre", "blockquote", "figure"})
_LANGUAGE_CLASS = re.compile(r"(?<!\S)(?:lang(?:uage)?-|(?=mermaid(?!\S)))([\w+-]+)")
PICTURES = "pictures"


class Placed(NamedTuple):
    """A block, and the element whose text it is."""

    block: Block
    element: Element


def html_blocks(html: str) -> list[Block]:
    """The blocks of a page or of a piece of one, all of its text in reading order."""
    return [placed.block for placed in placed_blocks(read_html_tree(html))]


def placed_blocks(root: Element) -> list[Placed]:
    """The blocks of a tree in reading order."""
    return list(_Reading(root).blocks())


def pictures(root: Element) -> Iterator[SetAside]:
    """The pictures of a tree, which no text can carry: by their descriptions, else by the names of their files."""
    for picture in root.iter("img"):
        if is_formula(picture) or "mwe-math" in picture.get("class", ""):
            continue
        name = picture.get("src", "")
        name = "" if name.startswith("data:") else unquote(posixpath.basename(name.split("?")[0]))[:80]
        yield SetAside(PICTURES, picture.get("alt", "").strip() or name or "a picture")
    for element in root.iter():
        if _is_drawn(element):
            yield SetAside(DIAGRAMS, " ".join("".join(element.itertext()).split()))


def _is_drawn(element: Element) -> bool:
    """Whether the text of an element is code from which a page draws a picture."""
    if element.tag != "pre":
        return element.tag == "div" and "mermaid" in element.get("class", "").split()
    classes = " ".join(each.get("class", "") for each in (element, *element.findall("code")))
    said = _LANGUAGE_CLASS.search(classes)
    return is_diagram("".join(element.itertext()), said[1] if said else "")


def is_hidden(element: Element) -> bool:
    """Whether a reader of the page does not see an element."""
    if is_formula(element) or element.find("math") is not None:
        # Pages hide MathML from those who see the formula drawn.
        return False
    return (
        element.tag in HIDDEN
        or "hidden" in element.attrib
        or re.search(r"display\s*:\s*none|visibility\s*:\s*hidden", element.get("style", "")) is not None
        or _HIDDEN_CLASS.search(element.get("class", "")) is not None
    )


def is_formula(element: Element) -> bool:
    """Whether an element is TeX that a script or a picture stands for."""
    if element.tag == "script":
        return element.get("type", "").startswith("math/tex")
    return element.tag == "img" and bool(element.get("alt")) and bool(_TEX_PICTURE.search(element.get("class", "")))


class _Reading:
    """Reads one tree; `_divided` are the inline elements that have blocks in them, such as a link around a heading."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._divided: set[Element] = set()
        self._find_divided(root)

    def blocks(self) -> Iterator[Placed]:
        """All blocks."""
        return self._flow(self._root, "paragraph")

    def _find_divided(self, element: Element) -> bool:
        has_block = False
        for child in element:
            # All children are looked at, also after the first block.
            has_block = self._find_divided(child) or child.tag in BLOCKS or has_block
        if has_block:
            self._divided.add(element)
        return has_block

    def _is_block(self, element: Element) -> bool:
        return element.tag in BLOCKS or (element in self._divided and element.tag not in HIDDEN)

    def _flow(self, element: Element, kind: BlockKind) -> Iterator[Placed]:
        """The blocks inside an element: its own text in blocks of this kind, and those of its children."""
        inlines = Inlines()
        inlines.add(element.text or "")
        breaks = False
        for child in element:
            if not is_hidden(child):
                if self._is_block(child) or (child.tag == "math" and child.get("display") == "block"):
                    yield from _placed(inlines, kind, element)
                    inlines = Inlines()
                    yield from self._block(child, kind)
                elif child.tag == "br" and breaks:
                    # Two line breaks in a row end a paragraph.
                    yield from _placed(inlines, kind, element)
                    inlines = Inlines()
                else:
                    self._inline(child, "", "", inlines)
            breaks = child.tag == "br" and not (child.tail or "").strip()
            inlines.add(child.tail or "")
        yield from _placed(inlines, kind, element)

    def _block(self, element: Element, kind: BlockKind) -> Iterator[Placed]:
        tag = element.tag
        heading = _HEADING.fullmatch(tag)
        if heading or element.get("role") == "heading":
            level = heading[1] if heading else element.get("aria-level", "2")
            yield from self._heading(element, int(level) if level.isdecimal() and len(level) < 3 else 2)
        elif tag in ("div", "p") and self._is_set_as_heading(element):
            yield from self._heading(element, _LEVEL)
        elif tag in ("ul", "ol", "menu", "dir"):
            yield from self._list(element)
        elif tag == "dl":
            items = tuple(self._definitions(element))
            if items:
                yield Placed(Block("list", items=items), element)
        elif tag == "table":
            yield from self._table(element)
        elif _is_drawn(element):
            return
        elif tag == "pre":
            text = "".join(element.itertext()).strip("\n")
            if text.strip():
                yield Placed(Block("code", text), element)
        elif tag == "math":
            yield Placed(Block("paragraph", self._inline_text(element)), element)
        elif tag != "hr":
            yield from self._flow(element, "quote" if tag == "blockquote" else kind)

    def _is_set_as_heading(self, element: Element) -> bool:
        """Whether a short line by itself is called a heading by its class, or is set larger and heavier than text."""
        style = element.get("style", "")
        is_set = _HEADING_CLASS.search(element.get("class", "")) or (_LARGE.search(style) and _HEAVY.search(style))
        if not is_set or element in self._divided or any(child.tag == "a" for child in element.iter()):
            return False
        text = "".join(element.itertext()).strip()
        return not _is_long(element) and could_be_heading(_NUMBER.sub("", text))

    def _heading(self, element: Element, level: int) -> Iterator[Placed]:
        """A heading, also where it has blocks, buttons or links in it; one that was never ended holds what follows."""
        if _is_long(element) or any(child.tag in _SET_APART for child in element.iter()):
            yield from self._flow(element, "paragraph")
        elif inlines := self._inlines(element):
            yield Placed(Block("heading", inlines.markdown(), min(max(level, 1), 6)), element)

    def _list(self, element: Element) -> Iterator[Placed]:
        if any(_holds_sections(item) for item in element):
            # A page laid out as a list: its items are sections and not points.
            for item in element:
                yield from self._flow(item, "paragraph")
            return
        items = tuple(item for item in self._items(element, 0) if item.text)
        if items:
            yield Placed(Block("list", items=items), element)

    def _items(self, element: Element, depth: int) -> Iterator[ListItem]:
        start = element.get("start", "1")
        number = int(start) if start.isdecimal() and len(start) < 7 else 1
        for child in element:
            if child.tag in ("ul", "ol"):
                yield from self._items(child, depth + 1)
            elif not is_hidden(child):
                inner: list[Element] = []
                text = self._inline_text(child, inner)
                services = [each for each in inner if text and _leads_only(each)]
                text += "".join(f" {link}" for each in services for link in self._works(each) if link not in text)
                inner = [each for each in inner if each not in services]
                if text:
                    yield ListItem(text, depth, number if element.tag == "ol" else None)
                    number += 1
                for each in inner:
                    yield from self._items(each, depth + 1)

    def _works(self, element: Element) -> Iterator[str]:
        """The works that the links in an element lead to, as links with their names."""
        for link in element.iter("a"):
            if address := work_address(link.get("href", "")):
                inlines = Inlines()
                inlines.add(work_name(address), "", address)
                yield inlines.markdown()

    def _definitions(self, element: Element) -> Iterator[ListItem]:
        """A definition list as items `term: definition`."""
        terms: list[str] = []
        groups = ([*child] if child.tag == "div" else [child] for child in element)
        for child in (each for group in groups for each in group):
            text = self._inline_text(child)
            if child.tag == "dt" and text:
                terms.append(text)
            elif text:
                yield ListItem(f"{', '.join(terms)}: {text}" if terms else text)
                terms = []
        yield from map(ListItem, terms)

    def _table(self, table: Element) -> Iterator[Placed]:
        for caption in table.findall("caption"):
            yield from self._flow(caption, "paragraph")
        cells = [cell for cell in table.iter() if cell.tag in ("td", "th")]
        if any(map(_holds_sections, cells)):
            # A page laid out as a table.
            for cell in [cell for row in _table_rows(table) for cell in row[1]]:
                yield from self._flow(cell, "paragraph")
            return
        grid = Grid()
        group: Element | None = None
        for parent, row in _table_rows(table):
            if parent is not group:
                grid.end_group()
            group = parent
            for cell in row:
                grid.cell(self._inline_text(cell), cell.get("rowspan"), cell.get("colspan"))
            grid.end_row()
        for block in table_blocks(grid.rows()):
            yield Placed(block, table)

    def _inlines(self, element: Element, lists: list[Element] | None = None) -> Inlines:
        inlines = Inlines()
        self._gather(element, "", "", inlines, lists)
        return inlines

    def _inline_text(self, element: Element, lists: list[Element] | None = None) -> str:
        return self._inlines(element, lists).markdown()

    def _gather(
        self, element: Element, style: Style, link: str, inlines: Inlines, lists: list[Element] | None = None
    ) -> None:
        if element.tag == "math":
            source = element.find(".//annotation[@encoding='application/x-tex']")
            tex = tex_text(source.text or "") if source is not None else ""
            inlines.add(mathml_text(element) or tex or element.get("alttext", ""), style)
            return
        inlines.add(element.text or "", style, link)
        for child in element:
            if not is_hidden(child):
                self._inline(child, style, link, inlines, lists)
            inlines.add(child.tail or "", style, link)

    def _inline(
        self, element: Element, style: Style, link: str, inlines: Inlines, lists: list[Element] | None = None
    ) -> None:
        """An element inside a text; blocks inside one text are set apart by blanks, items by a semicolon.

        With `lists` those inside are gathered there instead.
        """
        tag = element.tag
        if is_formula(element):
            inlines.add(tex_text(element.text or element.get("alt") or ""), style)
            return
        if tag in ("ul", "ol") and lists is not None:
            if _PARTS_OF_WORK.search(element.get("class", "")):
                self._parts(element, inlines)
                return
            lists.append(element)
            inlines.add(" ")
            return
        if tag == "li":
            inlines.next_item()
        elif tag in BLOCKS or tag == "br" or element.get("role", "").endswith(("cell", "columnheader")):
            inlines.add(" ")
        text = "".join(element.itertext()) if tag in ("a", "sup", "span", "button") else ""
        if text and _is_mark(element, text):
            address = next(filter(None, (work_address(each.get("href", "")) for each in element.iter("a"))), "")
            inlines.add(text, "mark", link or address)
            return
        if tag == "a":
            if _BACK.fullmatch(text) and "#" in element.get("href", ""):
                return
            link = link or work_address(element.get("href", ""))
            if link and _SERVICE.fullmatch(text):
                inlines.add(work_name(link), style, link)
                return
        self._gather(element, _STYLES.get(tag, style), link, inlines, lists)
        if tag in BLOCKS:
            inlines.add(" ")

    def _parts(self, element: Element, inlines: Inlines) -> None:
        """The parts of one reference as its text: they end with their own signs, or with full stops."""
        for item in element:
            if is_hidden(item) or _LABEL_CLASS.search(item.get("class", "")) or not self._inlines(item):
                continue
            inlines.next_part()
            self._gather(item, "", "", inlines)
            inlines.add(item.tail or "")


def _leads_only(element: Element) -> bool:
    """Whether a list holds nothing but short links, as those to databases behind a reference."""
    linked = sum(len("".join(link.itertext()).strip()) for link in element.iter("a"))
    text = re.sub(r"[\s,|·]+", "", "".join(element.itertext()))
    return linked > 0 and len(text) <= linked and all(len("".join(item.itertext())) < 80 for item in element)


def _is_mark(element: Element, text: str) -> bool:
    """Whether an element is a mark that points to a reference or a note of this page, or of a work elsewhere."""
    if not _MARK_TEXT.fullmatch(text):
        return False
    if element.tag == "sup":
        return element.find(".//a") is not None or "[" in text or bool(_MARK_CLASS.search(element.get("class", "")))
    address = element.get("href", "")
    if element.tag == "a" and (re.match(r"(?!\w+:)[^?]*#", address) or _PLACE_OF_NOTE.search(address)):
        return True
    return any(_MARK_CLASS.search(element.get(name, "")) for name in ("class", "rel", "role", "epub:type"))


def _is_long(element: Element) -> bool:
    """Whether there is more text in an element than a heading has."""
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > _LONGEST_HEADING:
            return True
    return False


def _holds_sections(element: Element) -> bool:
    """Whether an item or a cell is itself a part of a page: it has headings and paragraphs, or many of these."""
    tags = [inner.tag for inner in element.iter()]
    paragraphs = sum(inner.tag == "p" and bool("".join(inner.itertext()).strip()) for inner in element.iter())
    return (any(_HEADING.fullmatch(tag) for tag in tags if isinstance(tag, str)) and paragraphs > 0) or paragraphs > 3


def _table_rows(table: Element) -> Iterator[tuple[Element, list[Element]]]:
    """The rows of a table, not of those inside it, each with the group it stands in; cells outside rows make one."""
    loose: list[Element] = []
    for child in table:
        if child.tag in ("thead", "tbody", "tfoot"):
            yield from _table_rows(child)
        elif child.tag == "tr":
            yield table, [cell for cell in child if cell.tag in ("td", "th")]
        elif child.tag in ("td", "th"):
            loose.append(child)
    if loose:
        yield table, loose


def _placed(inlines: Inlines, kind: BlockKind, element: Element) -> Iterator[Placed]:
    if inlines:
        text = inlines.markdown()
        if text:
            yield Placed(Block(kind, text), element)


def table_blocks(rows: tuple[tuple[str, ...], ...]) -> list[Block]:
    """A table; one with a single column only sets text on a page, so its rows are paragraphs."""
    if rows and len(rows[0]) == 1:
        return [Block("paragraph", row[0]) for row in rows if row[0]]
    return [Block("table", rows=rows)] if rows else []

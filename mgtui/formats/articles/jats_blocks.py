"""The elements of JATS that hold text, as blocks."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from mgtui.formats.blocks import Block, ListItem, SetAside
from mgtui.formats.formulas import mathml_text, tex_text
from mgtui.formats.grid import Grid
from mgtui.formats.html_blocks import PICTURES
from mgtui.formats.inlines import Inlines, Style, work_address
from mgtui.formats.xml_tree import text_at, text_of
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_STYLES: dict[str, Style] = {
    "bold": "strong", "italic": "emphasis", "sup": "raised", "sub": "lowered",
}  # fmt: skip
_GROUPS = frozenset({
    "fig-group", "table-wrap-group", "app", "app-group", "sec-group", "boxed-text", "statement", "fn", "fn-group",
    "supplementary-material", "list-item", "notes", "glossary", "bio", "ack", "question-wrap", "question", "answer",
})  # fmt: skip
_TITLED = frozenset({"boxed-text", "statement", "supplementary-material", "app"})
_SKIPPED = frozenset({
    "object-id", "label", "title", "permissions", "sec-meta", "kwd-group", "ref-list", "ref", "caption", "subtitle",
    "page-start", "processing-meta",
})  # fmt: skip
_PICTURES = frozenset({"graphic", "inline-graphic", "media", "inline-media"})
_INNER_BLOCKS = frozenset({
    "list", "table-wrap", "fig", "def-list", "disp-quote", "boxed-text", "table", "disp-formula", "disp-formula-group",
    "code", "preformat", "verse-group", "supplementary-material", "fig-group", "table-wrap-group", "statement",
})  # fmt: skip
_SECTIONS = {
    "intro": "Introduction", "introduction": "Introduction", "background": "Background", "methods": "Methods",
    "materials": "Methods", "subjects": "Methods", "cases": "Case report", "results": "Results",
    "discussion": "Discussion", "conclusions": "Conclusions", "conclusion": "Conclusions",
    "supplementary-material": "Supplementary material", "coi-statement": "Competing interests",
}  # fmt: skip
_ELSEWHERE = frozenset({"table", "fig", "sec", "app", "supplementary-material", "boxed-text", "disp-formula", "aff"})
_NUMBERED = ("order", "roman-lower", "roman-upper", "alpha-lower", "alpha-upper")


class JatsBlocks:
    """Reads elements into blocks; `aside` gathers what no text can carry."""

    def __init__(self) -> None:
        self.aside: list[SetAside] = []
        self._notes: list[Element] = []

    def blocks(self, parent: Element, level: int) -> Iterator[Block]:
        """The blocks inside an element; `level` is that of the headings of sections in it."""
        titled = False
        for element in parent:
            if element.tag == "sec":
                yield from self._section(element, level, after_titled=titled)
                titled = titled or bool(text_at(element, "title"))
            else:
                yield from self._block(element, level)

    def inlines(self, element: Element) -> Inlines:
        """The text of an element."""
        inlines = Inlines()
        self._gather(element, "", "", inlines)
        return inlines

    def _section(self, section: Element, level: int, *, after_titled: bool) -> Iterator[Block]:
        title, label = section.find("title"), text_at(section, "label")
        heading = self.inlines(title).markdown() if title is not None else ""
        if not heading:
            # Without a border of its own it would stand under the section before it.
            heading = _SECTIONS.get(section.get("sec-type", "").split("|")[0].lower(), "")
            heading = heading or ("Untitled section" if after_titled else "")
        elif label and re.fullmatch(r"[0-9.]+", label) and not heading.startswith(label):
            heading = f"{label} {heading}"
        if heading:
            yield Block("heading", heading, min(level, 6))
        yield from self.blocks(section, level + 1)

    def _block(self, element: Element, level: int) -> Iterator[Block]:
        tag = element.tag
        if tag == "p":
            yield from self._paragraph(element, level)
        elif tag == "list":
            yield Block("list", items=tuple(item for item in self._items(element, 0) if item.text))
        elif tag == "def-list":
            yield Block("list", items=tuple(self._definitions(element)))
        elif tag in ("table-wrap", "fig"):
            yield from self._float(element)
        elif tag == "table":
            yield from self._table(element)
        elif tag == "disp-quote":
            for block in self.blocks(element, level):
                yield Block("quote", block.text) if block.kind == "paragraph" else block
        elif tag in ("disp-formula", "disp-formula-group"):
            yield from self._formulas(element)
        elif tag in ("code", "preformat"):
            yield Block("code", "".join(element.itertext()).strip("\n"))
        elif tag == "alternatives":
            for first in list(element)[:1]:
                yield from self._block(first, level)
        elif tag in _GROUPS:
            yield from self._group(element, level)
        elif tag in _PICTURES:
            self._picture(element)
        elif tag not in _SKIPPED and text_of(element):
            yield from self._text(self.inlines(element))

    def _group(self, element: Element, level: int) -> Iterator[Block]:
        """A box or a note: its title is no heading, since what follows it does not stand under it."""
        inlines = Inlines()
        parts = ("label", "title", "caption/title") if element.tag in _TITLED else ("label",)
        for part in map(element.find, parts):
            if part is not None and text_of(part):
                self._gather(part, "strong" if element.tag in _TITLED else "", "", inlines)
                inlines.add(" ")
        inner = [*element.findall("caption/p"), *element] if element.tag in _TITLED else list(element)
        if not inlines:
            for child in inner:
                yield from self._any(child, level)
            return
        paragraph = next((child for child in inner if child.tag == "p"), None)
        if paragraph is not None and element.tag == "fn":
            # The sign of a note stands before its first words.
            self._gather(paragraph, "", "", inlines)
            inner.remove(paragraph)
        yield from self._text(inlines)
        for child in inner:
            yield from self._any(child, level)

    def _any(self, element: Element, level: int) -> Iterator[Block]:
        if element.tag == "sec":
            yield from self._section(element, level, after_titled=False)
        else:
            yield from self._block(element, level)

    def _text(self, inlines: Inlines) -> Iterator[Block]:
        """A paragraph, and after it the notes that stood in it."""
        if inlines and (text := inlines.markdown()):
            yield Block("paragraph", text)
        notes, self._notes = self._notes, []
        for note in notes:
            yield from self._group(note, 6)

    def _paragraph(self, element: Element, level: int) -> Iterator[Block]:
        """A paragraph, cut where a list, a table or a figure stands inside it."""
        inlines = Inlines()
        inlines.add(element.text or "")
        for child in element:
            if child.tag in _INNER_BLOCKS:
                yield from self._text(inlines)
                inlines = Inlines()
                yield from self._block(child, level)
            else:
                self._inner(child, "", "", inlines)
            inlines.add(child.tail or "")
        yield from self._text(inlines)

    def _items(self, element: Element, depth: int) -> Iterator[ListItem]:
        numbered = element.get("list-type") in _NUMBERED
        for number, item in enumerate(element.findall("list-item"), 1):
            inner = [each for child in item for each in ([child] if child.tag == "list" else child.findall("list"))]
            inlines = Inlines()
            for child in item:
                if child.tag not in ("list", "label"):
                    self._gather(child, "", "", inlines, without_lists=True)
                    inlines.add(" ")
            yield ListItem(inlines.markdown(), depth, number if numbered else None)
            for each in inner:
                yield from self._items(each, depth + 1)

    def _definitions(self, element: Element) -> Iterator[ListItem]:
        for item in element.findall("def-item"):
            term, meaning = item.find("term"), item.find("def")
            parts = [self.inlines(part).markdown() for part in (term, meaning) if part is not None]
            yield ListItem(": ".join(filter(None, parts)))

    def _float(self, element: Element) -> Iterator[Block]:
        """A table or a figure: its label and caption, its rows, its notes."""
        caption = Inlines()
        for part in (element.find("label"), *(element.findall("caption/*"))):
            if part is not None and text_of(part):
                self._gather(part, "", "", caption)
                caption.add(" ")
        yield from self._text(caption)
        tables = list(element.iter("table"))
        for table in tables:
            yield from self._table(table)
        if not tables:
            why = "tables that are pictures" if element.tag == "table-wrap" else PICTURES
            for picture in element.iter():
                if picture.tag in _PICTURES:
                    self._picture(picture, text_at(element, "label"), why)
        for child in element:
            if child.tag in ("table-wrap-foot", "attrib"):
                for note in child.iter():
                    if note.tag == "fn":
                        yield from self._group(note, 6)
                loose = [note for note in child if note.tag not in ("fn", "fn-group")]
                for note in [child] if child.tag == "attrib" else loose:
                    yield from self._text(self.inlines(note))
            elif child.tag in ("p", "list", "disp-formula"):
                yield from self._block(child, 6)

    def _table(self, table: Element) -> Iterator[Block]:
        grid = Grid()
        for part in (table, *table.findall("tgroup")):  # the groups of an OASIS table name their columns
            columns = [column.get("colname", "") for column in part.findall("colspec")]
            for group in (part, *(each for each in part if each.tag in ("thead", "tbody", "tfoot"))):
                for row in (each for each in group if each.tag in ("tr", "row")):
                    for cell in row:
                        if cell.tag in ("td", "th", "entry"):
                            grid.cell(self.inlines(cell).markdown(), *_spans(cell, columns))
                    grid.end_row()
                grid.end_group()
        if grid.rows():
            yield Block("table", rows=grid.rows())
        notes, self._notes = self._notes, []
        for note in notes:
            yield from self._group(note, 6)

    def _formulas(self, element: Element) -> Iterator[Block]:
        for formula in element.findall("disp-formula") if element.tag == "disp-formula-group" else [element]:
            text = self._formula(formula)
            label = text_at(formula, "label")
            if text:
                yield Block("paragraph", escaping.inline(f"{text} {label}".strip()))

    def _formula(self, element: Element) -> str:
        """A formula in one line; one that is only a picture is set aside."""
        math = element if element.tag == "math" else element.find(".//math")
        if math is not None and (text := mathml_text(math)):
            return text
        tex = element if element.tag == "tex-math" else element.find(".//tex-math")
        if tex is not None and (text := tex_text("".join(tex.itertext()))):
            return text
        words = Inlines()
        self._gather(element, "", "", words, skipping=("label", "alternatives", *_PICTURES))
        if not words:
            self.aside.append(SetAside("formulas that are pictures", text_at(element, "label") or "a formula"))
        return words.text()

    def _picture(self, element: Element, label: str = "", why: str = PICTURES) -> None:
        name = posixpath.basename(element.get("href", ""))
        self.aside.append(SetAside(why, " ".join(filter(None, (label, name))) or "a picture"))

    def _gather(
        self,
        element: Element,
        style: Style,
        link: str,
        inlines: Inlines,
        *,
        without_lists: bool = False,
        skipping: tuple[str, ...] = (),
    ) -> None:
        inlines.add(element.text or "", style, link)
        for child in element:
            if not (without_lists and child.tag == "list") and child.tag not in skipping:
                self._inner(child, style, link, inlines)
            inlines.add(child.tail or "", style, link)

    def _inner(self, child: Element, style: Style, link: str, inlines: Inlines) -> None:
        tag = child.tag
        if tag == "list-item":
            inlines.next_item()
        elif tag in ("break", "p", "tr", "td", "label", "title"):
            inlines.add(" ")
        if tag == "fn":
            self._notes.append(child)
        elif tag in _PICTURES:
            self._picture(child)
        elif tag in ("inline-formula", "math", "tex-math", "disp-formula", "chem-struct"):
            inlines.add(self._formula(child), style)
        elif tag == "alternatives":
            for first in list(child)[:1]:
                self._inner(first, style, link, inlines)
        elif self._is_mark(child):
            inlines.add(text_of(child), "mark", link)
        else:
            address = work_address(child.get("href", "")) if tag in ("ext-link", "uri") else ""
            self._gather(child, _STYLES.get(tag, style), link or address, inlines)
        if tag in ("label", "p", "title"):
            inlines.add(" ")

    def _is_mark(self, element: Element) -> bool:
        """Whether an element points to a reference or a note."""
        if element.tag == "sup":
            pointers = element.findall("xref")
            return bool(pointers) and all(each.get("ref-type") not in _ELSEWHERE for each in pointers)
        return element.tag == "xref" and element.get("ref-type") not in _ELSEWHERE


def _spans(cell: Element, columns: list[str]) -> tuple[str | None, str | None]:
    """How many rows and columns a cell says that it spans; in an OASIS table those after the first, by their names."""
    first, last, more = cell.get("namest", ""), cell.get("nameend", ""), cell.get("morerows", "")
    across = columns.index(last) - columns.index(first) + 1 if first in columns and last in columns else 1
    down = int(more) + 1 if more.isdecimal() and len(more) < 4 else 1
    return cell.get("rowspan") or str(down), cell.get("colspan") or str(across)

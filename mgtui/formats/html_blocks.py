"""HTML to blocks, for pages that are all text: chapters of EPUBs, tables pasted into text."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from mgtui.formats.blocks import Block, BlockKind, ListItem
from mgtui.formats.inlines import Inlines, Style

if TYPE_CHECKING:
    from collections.abc import Sequence

_HIDDEN = frozenset({"script", "style", "template", "noscript", "svg", "math", "head", "iframe", "select", "object"})
_VOID_HIDDEN = frozenset({"img", "input", "link", "meta", "source", "track", "wbr", "area", "base", "col", "embed"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BREAKS = frozenset({
    "p", "div", "section", "article", "main", "aside", "header", "footer", "nav", "form", "fieldset", "figure",
    "figcaption", "address", "body", "dl", "dt", "dd", "hr", "center", "details", "summary", "blockquote",
    "caption", "button", "label",
})  # fmt: skip
_STYLES: dict[str, Style] = {
    "b": "strong", "strong": "strong", "i": "emphasis", "em": "emphasis", "sup": "raised", "sub": "lowered",
}  # fmt: skip


def html_blocks(html: str) -> list[Block]:
    """The blocks of a page or of a piece of one, all of its text in reading order."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.finish()


class _List:
    def __init__(self, ordered: bool) -> None:
        self.number = 1 if ordered else None

    def next_number(self) -> int | None:
        number = self.number
        if number is not None:
            self.number = number + 1
        return number


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._blocks: list[Block] = []
        self._inlines = Inlines()
        self._styles: list[tuple[str, Style]] = []
        self._hidden: list[str] = []
        self._lists: list[_List] = []
        self._items: list[ListItem] = []
        self._heading = 0
        self._quotes = 0
        self._pre = 0
        self._tables = 0
        self._rows: list[tuple[str, ...]] = []
        self._cells: list[str] | None = None
        self._in_cell = False

    def finish(self) -> list[Block]:
        """The blocks, when everything was fed."""
        self._flush()
        self._end_list(everything=True)
        self._end_table()
        return self._blocks

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag in _VOID_HIDDEN:
            return
        if self._hidden or tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "br":
            self._inlines.add(" ")
        elif tag in _STYLES:
            self._styles.append((tag, _STYLES[tag]))
        elif tag in ("ul", "ol"):
            self._flush()
            self._lists.append(_List(tag == "ol"))
        elif tag in ("table", "tr", "td", "th"):
            self._begin_table_part(tag)
        else:
            self._begin_block(tag)

    def _begin_block(self, tag: str) -> None:
        if tag == "li":
            self._flush()
            if self._lists:
                self._items.append(ListItem("", len(self._lists) - 1, self._lists[-1].next_number()))
        elif tag in _HEADINGS:
            self._flush()
            self._heading = _HEADINGS[tag]
        elif tag in _BREAKS or tag == "pre":
            self._flush()
            self._quotes += tag == "blockquote"
            self._pre += tag == "pre"

    def _begin_table_part(self, tag: str) -> None:
        if tag == "table":
            if not self._tables:
                self._flush()
                self._end_list(everything=True)
            self._tables += 1
        elif self._tables == 1 and tag == "tr":
            self._end_row()
            self._cells = []
        elif self._tables == 1:
            self._flush_cell()
            self._in_cell = True

    def handle_endtag(self, tag: str) -> None:
        """End an element; one that was never begun is passed over."""
        if self._hidden:
            if tag in self._hidden:
                del self._hidden[len(self._hidden) - 1 - self._hidden[::-1].index(tag) :]
        elif tag in _STYLES:
            self._styles = _without_last(self._styles, tag)
        elif tag in ("ul", "ol"):
            self._flush()
            if self._lists:
                self._lists.pop()
            self._end_list()
        elif tag in ("table", "tr", "td", "th"):
            self._end_table_part(tag)
        elif tag in _HEADINGS or tag in _BREAKS or tag in ("li", "pre"):
            self._flush()
            self._quotes = max(0, self._quotes - (tag == "blockquote"))
            self._pre = max(0, self._pre - (tag == "pre"))

    def _end_table_part(self, tag: str) -> None:
        if tag == "table" and self._tables:
            self._tables -= 1
            if not self._tables:
                self._end_table()
        elif self._tables == 1:
            if tag == "tr":
                self._end_row()
            else:
                self._flush_cell()

    def handle_data(self, data: str) -> None:
        """Text between tags."""
        if not self._hidden:
            self._inlines.add(data, self._styles[-1][1] if self._styles else "")

    def _flush(self) -> None:
        """What was gathered belongs to the block that ends here."""
        if self._tables:
            # Blocks inside a cell are one text.
            self._inlines.add(" ")
            return
        if self._inlines:
            self._place(self._inlines)
        self._inlines = Inlines()
        self._heading = 0

    def _place(self, inlines: Inlines) -> None:
        text = inlines.markdown()
        if self._lists and self._items:
            last = self._items[-1]
            self._items[-1] = ListItem(f"{last.text} {text}".strip(), last.depth, last.number)
        elif self._heading:
            self._blocks.append(Block("heading", inlines.text() and text, self._heading))
        else:
            kind: BlockKind = "code" if self._pre else "quote" if self._quotes else "paragraph"
            self._blocks.append(Block(kind, inlines.text() if self._pre else text))

    def _end_list(self, *, everything: bool = False) -> None:
        if everything:
            self._lists.clear()
        if self._lists:
            return
        items = tuple(item for item in self._items if item.text)
        if items:
            self._blocks.append(Block("list", items=items))
        self._items = []

    def _flush_cell(self) -> None:
        """End the cell that is open; what stands between cells is no cell, but text it is."""
        if self._cells is None:
            self._cells = []
        if self._in_cell or self._inlines:
            self._cells.append(self._inlines.markdown())
        self._inlines = Inlines()
        self._in_cell = False

    def _end_row(self) -> None:
        self._flush_cell()
        if self._cells and any(self._cells):
            self._rows.append(tuple(self._cells))
        self._cells = None

    def _end_table(self) -> None:
        if self._rows or self._cells is not None:
            self._end_row()
        self._tables = 0
        self._blocks.extend(table_blocks(self._rows))
        self._rows = []


def table_blocks(rows: Sequence[tuple[str, ...]]) -> list[Block]:
    """A table; one with a single column only sets text on a page, so its rows are paragraphs."""
    if rows and max(map(len, rows)) == 1:
        return [Block("paragraph", row[0]) for row in rows if row[0]]
    return [Block("table", rows=tuple(rows))] if rows else []


def _without_last(styles: list[tuple[str, Style]], tag: str) -> list[tuple[str, Style]]:
    for index in range(len(styles) - 1, -1, -1):
        if styles[index][0] == tag:
            return styles[:index] + styles[index + 1 :]
    return styles

"""JATS XML, as PubMed Central and publishers give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats import dates
from mgtui.formats.articles.jats_references import reference_text
from mgtui.formats.blocks import Block, Draft, ListItem
from mgtui.formats.inlines import Inlines, Style
from mgtui.formats.xml_tree import read_tree, text_at, text_of
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_STYLES: dict[str, Style] = {
    "bold": "strong", "italic": "emphasis", "sup": "raised", "sub": "lowered",
}  # fmt: skip
_GROUPS = frozenset(
    {"boxed-text", "fig-group", "table-wrap-group", "disp-quote", "statement", "app", "app-group", "sec-group"}
)
_SKIPPED = frozenset(
    {"object-id", "label", "title", "graphic", "media", "alternatives", "permissions", "sec-meta", "kwd-group"}
)
_INNER_BLOCKS = frozenset({"list", "table-wrap", "fig", "def-list", "disp-quote", "boxed-text", "table"})


def read_jats(data: bytes) -> Draft:
    """The draft of an article in JATS. Raises CannotRead."""
    root = read_tree(data)
    article = root if root.tag == "article" else root.find(".//article")
    if article is None:
        raise CannotRead("JATS without an article in it")
    meta = article.find("front/article-meta")
    blocks = list(_document(article, meta))
    if not blocks:
        raise CannotRead("a JATS article without text")
    ids = (
        {element.get("pub-id-type", ""): text_of(element) for element in meta.findall("article-id")}
        if meta is not None
        else {}
    )
    doi = ids.get("doi", "")
    return Draft(
        tuple(blocks),
        title=_title(meta),
        author=", ".join(_authors(meta)),
        issued=_issued(meta),
        publisher=text_at(article, "front/journal-meta//journal-title")
        or text_at(article, "front/journal-meta//publisher-name"),
        source=f"https://doi.org/{doi}" if doi else "",
        doi=doi,
        pmid=ids.get("pmid", ""),
    )


def _title(meta: Element | None) -> str:
    title = meta.find("title-group/article-title") if meta is not None else None
    if title is None:
        return ""
    inlines = Inlines()
    _gather(title, "", inlines)
    return inlines.text()


def _authors(meta: Element | None) -> Iterator[str]:
    for contributor in meta.findall("contrib-group/contrib") if meta is not None else ():
        if contributor.get("contrib-type", "author") != "author":
            continue
        name = contributor.find("name")
        if name is None:
            name = contributor.find("name-alternatives/name")
        if name is not None:
            yield f"{text_at(name, 'given-names')} {text_at(name, 'surname')}".strip()
        elif text_at(contributor, "collab"):
            yield text_at(contributor, "collab")


def _issued(meta: Element | None) -> str:
    """The earliest of the dates of publication that are given, the most precise where two are the same year."""
    if meta is None:
        return ""
    found = [
        dates.join(text_at(date, "year"), text_at(date, "month"), text_at(date, "day"))
        for date in meta.findall("pub-date")
        if date.get("pub-type") != "pmc-release"
    ]
    return min(filter(None, found), key=lambda day: (day[:4], -len(day), day), default="")


def _document(article: Element, meta: Element | None) -> Iterator[Block]:
    for abstract in meta.findall("abstract") if meta is not None else ():
        yield Block("heading", escaping.inline(text_at(abstract, "title") or "Abstract"), 2)
        yield from _blocks(abstract, 3)
    body = article.find("body")
    if body is not None:
        yield from _blocks(body, 2)
    floats = article.find("floats-group")
    if floats is not None:
        yield from _blocks(floats, 2)
    back = article.find("back")
    if back is not None:
        yield from _back(back)


def _back(back: Element) -> Iterator[Block]:
    for element in back:
        if element.tag in ("ack", "notes", "fn-group", "app-group", "glossary", "sec"):
            blocks = list(_blocks(element, 3))
            title = text_at(element, "title") or {"ack": "Acknowledgements", "app-group": "Appendix"}.get(
                element.tag, "Notes"
            )
            if blocks:
                yield Block("heading", escaping.inline(title), 2)
                yield from blocks
    references = [text for text in map(reference_text, back.iter("ref")) if text]
    if references:
        yield Block("heading", "References", 2)
        items = tuple(ListItem(escaping.inline(text), 0, number) for number, text in enumerate(references, 1))
        yield Block("list", items=items)


def _blocks(parent: Element, level: int) -> Iterator[Block]:
    for element in parent:
        tag = element.tag
        if tag == "sec":
            title = element.find("title")
            if title is not None and text_of(title):
                yield Block("heading", _inline(title), min(level, 6))
            yield from _blocks(element, level + 1)
        elif tag == "p":
            yield from _paragraph(element, level)
        elif tag == "list":
            yield Block("list", items=tuple(_items(element, 0)))
        elif tag == "def-list":
            yield Block("list", items=tuple(_definitions(element)))
        elif tag in ("table-wrap", "fig"):
            yield from _float(element)
        elif tag in _GROUPS:
            yield from _blocks(element, level)
        elif tag not in _SKIPPED and text_of(element):
            yield Block("paragraph", _inline(element))


def _paragraph(element: Element, level: int) -> Iterator[Block]:
    """A paragraph, cut where a list, a table or a figure stands inside it."""
    inlines = Inlines()
    inlines.add(element.text or "")
    for child in element:
        if child.tag in _INNER_BLOCKS:
            if inlines:
                yield Block("paragraph", inlines.markdown())
            inlines = Inlines()
            holder = type(element)("holder")
            holder.append(child)
            yield from _blocks(holder, level)
        else:
            _inner(child, "", inlines)
        inlines.add(child.tail or "")
    if inlines:
        yield Block("paragraph", inlines.markdown())


def _items(element: Element, depth: int) -> Iterator[ListItem]:
    numbered = element.get("list-type") in ("order", "roman-lower", "roman-upper", "alpha-lower", "alpha-upper")
    for number, item in enumerate(element.findall("list-item"), 1):
        text = " ".join(_inline(child) for child in item if child.tag not in ("list", "label"))
        yield ListItem(text, depth, number if numbered else None)
        for inner in item.findall("list"):
            yield from _items(inner, depth + 1)


def _definitions(element: Element) -> Iterator[ListItem]:
    for item in element.findall("def-item"):
        yield ListItem(escaping.inline(f"{text_at(item, 'term')}: {text_at(item, 'def')}"))


def _float(element: Element) -> Iterator[Block]:
    """A table or a figure: its label and caption, its rows, its notes."""
    caption = Inlines()
    for part in (element.find("label"), *(element.findall("caption/*"))):
        if part is not None and text_of(part):
            _gather(part, "", caption)
            caption.add(" ")
    if caption:
        yield Block("paragraph", caption.markdown())
    for table in element.iter("table"):
        rows = _rows(table)
        if rows:
            yield Block("table", rows=tuple(rows))
    for note in element.findall("table-wrap-foot//p"):
        if text_of(note):
            yield Block("paragraph", _inline(note))


def _rows(table: Element) -> list[tuple[str, ...]]:
    """The rows, with a cell that spans columns followed by empty ones, so that columns stay in line."""
    rows: list[tuple[str, ...]] = []
    for row in table.iter("tr"):
        cells: list[str] = []
        for cell in row:
            if cell.tag in ("td", "th"):
                span = cell.get("colspan", "1")
                cells += [_inline(cell)] + [""] * (min(int(span), 100) - 1 if span.isdecimal() else 0)
        if any(cells):
            rows.append(tuple(cells))
    return rows


def _inline(element: Element) -> str:
    inlines = Inlines()
    _gather(element, "", inlines)
    return inlines.markdown()


def _gather(element: Element, style: Style, inlines: Inlines) -> None:
    inlines.add(element.text or "", style)
    for child in element:
        _inner(child, style, inlines)
        inlines.add(child.tail or "", style)


def _inner(child: Element, style: Style, inlines: Inlines) -> None:
    if child.tag in ("break", "p", "tr", "td", "label"):
        inlines.add(" ")
    holds = {"sup": "xref", "xref": "sup"}.get(child.tag)
    if holds and child.find(holds) is not None:
        inlines.add(f"[{text_of(child)}]", style)
    elif child.tag not in ("graphic", "inline-graphic", "fn", "tex-math"):
        _gather(child, _STYLES.get(child.tag, style), inlines)
    if child.tag == "label":
        inlines.add(" ")

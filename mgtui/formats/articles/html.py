"""Web pages: trafilatura finds the article, everything else on the page is set aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, ListItem, SetAside, plain
from mgtui.formats.html_blocks import html_blocks, table_blocks
from mgtui.formats.inlines import Inlines, Style

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE_LIMIT = 5 * 1024 * 1024
"""Characters of markup and text, not counting scripts, styles and embedded images."""

OUTSIDE = "outside the article"
_EMBEDDED = re.compile(
    r"<(script|style|svg)\b[^>]*>.*?</\1\s*>|data:[a-z]+/[a-z0-9.+-]+;base64,[A-Za-z0-9+/=\s]+",
    re.IGNORECASE | re.DOTALL,
)
_METADATA_SCRIPT = re.compile(r"application/ld\+json", re.IGNORECASE)
_TAG_DEPTH = 600
_STYLES: dict[str, Style] = {"#b": "strong", "#i": "emphasis", "#sup": "raised", "#sub": "lowered"}


def read_html(html: str) -> Draft:
    """The draft of a saved web page. Raises CannotRead where there is no article on it, or it is too large."""
    lean = _EMBEDDED.sub(_kept_script, html)
    if len(lean) > SIZE_LIMIT:
        raise CannotRead(
            f"HTML of {len(lean) / 1024 / 1024:.1f} MB of text and markup, expected at most {SIZE_LIMIT >> 20} MB"
        )
    page = html_blocks(lean)
    if not any(map(plain, page)):
        raise CannotRead("a page without text")
    document = _extracted(lean)
    blocks = list(_blocks(document.body)) if document is not None else []
    if not any(plain(block) for block in blocks):
        raise CannotRead("no article was found on this page")
    title = document.title or ""
    blocks = _without_title(blocks, title)
    return Draft(
        tuple(blocks),
        title=title,
        author=(document.author or "").replace("; ", ", "),
        issued=document.date or "",
        publisher=document.sitename or document.hostname or "",
        source=document.url or "",
        doi=_meta(lean, "citation_doi"),
        pmid=_meta(lean, "citation_pmid"),
        aside=tuple(_outside(page, blocks, title)),
    )


def _kept_script(match: re.Match[str]) -> str:
    """Scripts go, but for those that hold the title and date of the page as data."""
    text = match.group()
    return text if match[1] and match[1].lower() == "script" and _METADATA_SCRIPT.search(text[:200]) else ""


def _extracted(html: str) -> Any:
    import logging

    try:
        import trafilatura
    except ImportError as error:
        raise CannotRead(
            f"web pages need the package trafilatura ({error}): pip install trafilatura lxml_html_clean"
        ) from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.bare_extraction(
        html, include_comments=False, include_tables=True, include_formatting=True, with_metadata=True
    )


def _meta(html: str, name: str) -> str:
    for tag in re.finditer(r"<meta\b[^>]*>", html, re.IGNORECASE):
        if re.search(rf"""name\s*=\s*["']?{name}\b""", tag.group(), re.IGNORECASE):
            content = re.search(r"""content\s*=\s*["']([^"']*)["']""", tag.group(), re.IGNORECASE)
            return content[1].strip() if content else ""
    return ""


def _blocks(body: Any) -> Iterator[Block]:
    for element in body:
        tag = element.tag
        if tag == "head":
            level = re.sub(r"\D", "", element.get("rend", "")) or "2"
            yield Block("heading", _inlines(element), max(2, int(level)))
        elif tag == "list":
            yield Block("list", items=tuple(_items(element, 0)))
        elif tag == "table":
            yield from table_blocks(list(_rows(element)))
        elif tag == "quote":
            parts = list(_blocks(element)) if len(element) else []
            yield from (parts or [Block("quote", _inlines(element))])
        elif tag == "code":
            yield Block("code", "".join(element.itertext()))
        elif isinstance(tag, str) and tag != "graphic":
            yield Block("paragraph", _inlines(element))
        if element.tail and element.tail.strip():
            yield Block("paragraph", _markdown(element.tail))


def _markdown(text: str) -> str:
    inlines = Inlines()
    inlines.add(text)
    return inlines.markdown()


def _items(element: Any, depth: int) -> Iterator[ListItem]:
    numbered = element.get("rend") == "ol"
    for number, item in enumerate(element.iterchildren("item"), 1):
        yield ListItem(_inlines(item), depth, number if numbered else None)
        for inner in item.iterchildren("list"):
            if depth < _TAG_DEPTH:
                yield from _items(inner, depth + 1)


def _rows(table: Any) -> Iterator[tuple[str, ...]]:
    for row in table.iter("row"):
        cells = tuple(_inlines(cell) for cell in row.iterchildren("cell"))
        if any(cells):
            yield cells


def _inlines(element: Any) -> str:
    inlines = Inlines()
    _gather(element, "", inlines, 0)
    return inlines.markdown()


def _gather(element: Any, style: Style, inlines: Inlines, depth: int) -> None:
    inlines.add(element.text or "", style)
    for child in element:
        if child.tag == "list" or depth > _TAG_DEPTH or child.tag in ("lb", "p"):
            inlines.add(" ")
        if isinstance(child.tag, str) and child.tag != "list" and depth <= _TAG_DEPTH:
            _gather(child, _STYLES.get(child.get("rend", ""), style), inlines, depth + 1)
        inlines.add(child.tail or "", style)


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    is_title = bool(blocks) and blocks[0].kind == "heading" and plain(blocks[0]).casefold() == title.casefold()
    return blocks[1:] if is_title else blocks


def _outside(page: list[Block], article: list[Block], title: str) -> Iterator[SetAside]:
    """What stands on the page and neither in its article nor in its title."""
    inside = _letters(" ".join([title, *map(plain, article)]))
    seen: set[str] = set()
    for block in page:
        text = plain(block)
        key = _letters(text)
        if key and key not in inside and key not in seen:
            seen.add(key)
            yield SetAside(OUTSIDE, text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()

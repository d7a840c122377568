"""Web pages: trafilatura tells where the article is, its blocks are read here, everything else is set aside."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Block, Draft, plain
from mgtui.formats.html_blocks import pictures
from mgtui.formats.html_bounds import bounded
from mgtui.formats.html_tree import read_html_tree
from mgtui.formats.page_data import PageData, letters_of
from mgtui.formats.page_front import page_facts
from mgtui.formats.page_text import Page
from mgtui.formats.page_view import View

SIZE_LIMIT = 5 * 1024 * 1024
"""Characters of markup and text, not counting scripts, styles and embedded images."""

_OPENING = re.compile(r"<(script|style|svg)\b[^>]*>", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style", "svg")}
_DATA = re.compile(r"data:[a-z]+/[a-z0-9.+-]{1,60};base64,[A-Za-z0-9+/=\s]+", re.IGNORECASE)
_KEPT_SCRIPT = re.compile(r"application/ld\+json|math/tex", re.IGNORECASE)
_OPENING_OF_FILE = 5_000
"""Characters in which a browser that saved a page says where it is from."""
_LONGEST_RUN = 4_000
_NAME_OF_SITE = 20
"""Letters that may follow a title where it is repeated."""


def read_html(html: str) -> Draft:
    """The draft of a saved web page. Raises CannotRead where there is no article on it, or it is too large."""
    page = _page_of(html)
    facts = page_facts(_view(page, html))
    title = facts["title"].value if "title" in facts else ""
    blocks = _without_title(page.article(), title)
    if not any(map(plain, blocks)):
        raise CannotRead("no article was found on this page")
    values = {name: fact.value for name, fact in facts.items()}
    draft = Draft(
        tuple(blocks),
        aside=(*page.outside(title), *pictures(page.article_root)),
        stated_by={name: fact.said_by for name, fact in facts.items()},
        repeats_belong=True,
    )
    return replace(draft, **values)


def view_of(html: str) -> View:
    """A page as its front matter is looked for. Raises CannotRead, as `read_html` does."""
    return _view(_page_of(html), html)


def _view(page: Page, html: str) -> View:
    return View(PageData(page.root, html[:_OPENING_OF_FILE]), page.text())


def _page_of(html: str) -> Page:
    """The page, its article told from what surrounds it. Raises CannotRead."""
    lean = _lean(bounded(html))
    if len(lean) > SIZE_LIMIT:
        raise CannotRead(
            f"HTML of {len(lean) / 1024 / 1024:.1f} MB of text and markup, expected at most {SIZE_LIMIT >> 20} MB"
        )
    page = Page(read_html_tree(lean))
    if not page.placed:
        raise CannotRead("a page without text")
    page.find(_extracted(lean, is_fast=page.longest_run_of_short() > _LONGEST_RUN))
    if not any(page.inside):
        raise CannotRead("no article was found on this page")
    return page


def _lean(html: str) -> str:
    """A page without styles, drawings, embedded files, and scripts but those that hold formulas or data of the page."""
    parts: list[str] = []
    unclosed: set[str] = set()
    at = 0
    for opening in _OPENING.finditer(html):
        name = opening[1].lower()
        if opening.start() < at or name in unclosed:
            continue
        closing = _CLOSING[name].search(html, opening.end())
        if closing is None:
            unclosed.add(name)
            continue
        is_kept = name == "script" and _KEPT_SCRIPT.search(opening.group())
        parts.append(html[at : closing.end() if is_kept else opening.start()])
        at = closing.end()
    return _DATA.sub("", "".join([*parts, html[at:]]))


def _extracted(html: str, *, is_fast: bool) -> Any:
    """The body that trafilatura finds; None where it finds none.

    `is_fast` leaves out justext, which it may ask as well: of a short paragraph that looks for the nearest long ones.
    """
    import logging

    try:
        import trafilatura
    except ImportError as error:
        raise CannotRead(
            f"web pages need the package trafilatura ({error}): pip install trafilatura lxml_html_clean"
        ) from None
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found: Any = trafilatura.bare_extraction(
        html, fast=is_fast, include_comments=False, include_tables=True, include_formatting=False, with_metadata=False
    )
    return None if found is None else found.body


def _without_title(blocks: list[Block], title: str) -> list[Block]:
    """The blocks without the title and what stands before it, and without repetitions of it with the site's name."""
    key = letters_of(title)
    if not key:
        return blocks
    keys = [letters_of(plain(block)) if block.kind in ("heading", "paragraph") else "" for block in blocks]
    heads = [place for place, own in enumerate(keys) if own == key and blocks[place].kind == "heading"]
    start = heads[0] + 1 if heads and all(block.kind == "heading" for block in blocks[: heads[0]]) else 0
    return [
        block
        for block, own in zip(blocks[start:], keys[start:], strict=True)
        if not own.startswith(key) or len(own) > len(key) + _NAME_OF_SITE
    ]

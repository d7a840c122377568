"""Text and Markdown of reports to HTML: what comes from a library is text, the id of a record a link to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from html import escape, unescape
from typing import Any

Href = Callable[[str], str]
"""From the id of a record to the address of where it stands in the pages; empty where it does not."""

_CODE = re.compile(r"<code>([^<]*)</code>")
_HEADING = re.compile(r"<(/?)h([1-6])>")
_TABLE = re.compile(r"<table>.*?</table>", re.DOTALL)


@cache
def _markdown() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def text(value: str) -> str:
    """Text as HTML that shows just that."""
    return escape(value, quote=True)


def rendered(markdown: str, href: Href, under: int = 0) -> str:
    """Markdown as HTML, its headings `under` so many others, ids of records as links, tables that can be scrolled."""
    html = _markdown().render(markdown)
    html = _HEADING.sub(lambda found: f"<{found[1]}h{min(int(found[2]) + under, 6)}>", html)
    html = _TABLE.sub(lambda found: wide(found[0], "Table"), html)
    html = html.replace("<th>", '<th scope="col">').replace("<th style", '<th scope="col" style')
    return _CODE.sub(lambda found: _link(found[1], href), html)


def wide(html: str, label: str) -> str:
    """What may be wider than the page, so that it can be moved by keys and is named to a screen reader.

    A group, not a region: a landmark for each of many tables would hide the few of the page.
    """
    return f'<div class="wide" tabindex="0" role="group" aria-label="{text(label)}">{html}</div>'


def _link(code: str, href: Href) -> str:
    address = href(unescape(code))
    return f'<a href="{text(address)}"><code>{code}</code></a>' if address else f"<code>{code}</code>"

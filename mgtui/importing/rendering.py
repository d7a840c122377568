"""A draft as the Markdown file of a library: front matter, then its blocks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.formats.blocks import Block, Draft, ListItem, SetAside

FRONT = ("title", "author", "issued", "publisher", "volume", "issue", "page", "pmid", "source")
"""The fields of the front matter, in the order in which they are written."""
_WRITTEN = {"pmid": "PMID"}


def article_text(draft: Draft, note: str = "") -> str:
    """The whole file of an article, with the note that the reader of a library has put on it."""
    values = [*((_WRITTEN.get(name, name), getattr(draft, name)) for name in FRONT), ("note", note)]
    front = [f"{name}: {escaping.yaml_scalar(value)}" for name, value in values if value]
    body = blocks_text(draft.blocks)
    return "---\n" + "\n".join(front) + "\n---\n\n" + body


def blocks_text(blocks: Iterable[Block]) -> str:
    parts = [part for part in map(_block, blocks) if part]
    return "\n\n".join(parts) + "\n" if parts else ""


def set_aside_text(title: str, aside: Iterable[SetAside]) -> str:
    """The report of what was left out of an article, grouped by reason, for people to read."""
    groups: dict[str, list[str]] = {}
    for part in aside:
        groups.setdefault(part.why, []).append(escaping.at_line_start(escaping.inline(part.text)))
    heading = escaping.heading(escaping.inline(title))
    sections = [f"## {why[:1].upper()}{why[1:]}\n\n" + "\n\n".join(texts) for why, texts in groups.items()]
    return f"# Set aside from: {heading}\n\n" + "\n\n".join(sections) + "\n"


def _block(block: Block) -> str:
    if block.kind == "heading":
        text = escaping.heading(block.text)
        return f"{'#' * min(max(block.level, 1), 6)} {text}" if text else ""
    if block.source:
        return block.source.strip("\n")
    if block.kind == "list":
        return _list(block.items)
    if block.kind == "table":
        return _table(block.rows)
    if block.kind == "code":
        fence = "`" * max(3, 1 + max(map(len, re.findall(r"`+", block.text)), default=0))
        return f"{fence}\n{block.text}\n{fence}"
    text = escaping.at_line_start(block.text)
    return f"> {text}" if block.kind == "quote" and text else text


def _list(items: Iterable[ListItem]) -> str:
    lines: list[str] = []
    indents = [0]
    for item in items:
        if not item.text:
            continue
        depth = min(item.depth, len(indents) - 1)
        marker = "-" if item.number is None else f"{item.number}."
        lines.append(f"{' ' * indents[depth]}{marker} {escaping.at_line_start(item.text)}")
        indents[depth + 1 :] = [indents[depth] + len(marker) + 1]
    return "\n".join(lines)


def _table(rows: tuple[tuple[str, ...], ...]) -> str:
    width = max(map(len, rows), default=0)
    if not width:
        return ""
    full = [[escaping.cell(text) for text in row] + [""] * (width - len(row)) for row in rows]
    lines = [_row(row) for row in full]
    return "\n".join([lines[0], "|" + "---|" * width, *lines[1:]])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"

"""Markdown: its blocks as they were written, front matter read where it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mgtui.formats.blocks import Block, BlockKind, Draft, plain
from mgtui.formats.dates import iso_date
from mgtui.library import escaping
from mgtui.library.nodes import Mapping, Scalar, Sequence
from mgtui.library.source import Source
from mgtui.library.text import strip_controls
from mgtui.library.yaml_events import parse_yaml

if TYPE_CHECKING:
    from markdown_it.token import Token

    from mgtui.library.nodes import Node

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$", re.MULTILINE)
_KINDS: dict[str, BlockKind] = {
    "paragraph_open": "paragraph",
    "bullet_list_open": "list",
    "ordered_list_open": "list",
    "table_open": "table",
    "blockquote_open": "quote",
    "fence": "code",
    "code_block": "code",
}


def read_markdown(text: str) -> Draft:
    """The draft of a Markdown file."""
    match = _FRONT_MATTER.match(text)
    front = _front_matter(match["yaml"]) if match else {}
    body = text[match.end() :] if match else text
    blocks = _blocks(body)
    title = front.get("title", "")
    if blocks and blocks[0].kind == "heading" and (not title or plain(blocks[0]) == title):
        title = title or plain(blocks[0])
        blocks = blocks[1:]
    return Draft(
        tuple(blocks),
        title=title or next((plain(block) for block in blocks if block.kind == "heading"), ""),
        author=front.get("author", "") or front.get("authors", ""),
        issued=iso_date(front.get("issued", "") or front.get("date", "")),
        publisher=front.get("publisher", ""),
        source=front.get("source", "") or front.get("url", ""),
        doi=front.get("doi", ""),
        pmid=front.get("pmid", ""),
    )


def _front_matter(yaml: str) -> dict[str, str]:
    """Its fields in lower case, lists joined; what cannot be read is left out."""
    root = parse_yaml(strip_controls(yaml), Source("front matter", [])).root
    if not isinstance(root, Mapping):
        return {}
    return {key.lower(): _words(value) for key, value in root.values.items()}


def _words(node: Node) -> str:
    if isinstance(node, Scalar):
        return escaping.clean(node.value)
    if isinstance(node, Sequence):
        return ", ".join(filter(None, map(_words, node.items)))
    return _words(node.values["name"]) if "name" in node.values else ""


def _blocks(body: str) -> list[Block]:
    from markdown_it import MarkdownIt

    body = strip_controls(body)
    lines = body.split("\n")
    environment: dict[str, Any] = {}
    tokens = MarkdownIt("commonmark").enable("table").parse(body, environment)
    blocks: list[Block] = []
    for index, token in enumerate(tokens):
        if token.level == 0 and token.map is not None and token.nesting >= 0:
            blocks += _block(token, tokens, index, "\n".join(lines[token.map[0] : token.map[1]]))
    if environment.get("references"):
        # Without its definitions the links of a text would turn into brackets.
        blocks.append(Block("paragraph", source="\n".join(match.group() for match in _DEFINITION.finditer(body))))
    return blocks


def _block(token: Token, tokens: list[Token], index: int, source: str) -> list[Block]:
    if token.type == "heading_open":
        return [Block("heading", " ".join(tokens[index + 1].content.split()), int(token.tag[1]))]
    if token.type == "html_block":
        from mgtui.formats.html_blocks import html_blocks

        return html_blocks(source)
    kind = _KINDS.get(token.type)
    return [Block(kind, source=source)] if kind and source.strip() else []

"""Markdown: its blocks as they were written, front matter read where it is there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mgtui.formats.blocks import Block, BlockKind, Draft, plain
from mgtui.formats.dates import iso_date
from mgtui.formats.inlines import Style, on_the_line
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
_SHIFTED = re.compile(
    r"<(?P<tag>su[pb])\b[^<>]*>\s*(?P<link><a\b[^<>]*>)?(?P<text>[^<>\n]{1,60})(?:</a>)?\s*</(?P=tag)\s*>",
    re.IGNORECASE,
)
_POINTER = re.compile(r"(?<=[\w.,;:!?)\"”])\[([0-9]{1,3}(?:\s*[,;–-]\s*[0-9]{1,3})*)\]\((#[^()\s]*)\)")
"""A link to a note of the same text, written without brackets of its own: `15[2](#fn2)`."""
_CARET = re.compile(r"(\w)\^([0-9]{1,3}(?:,[0-9]{1,3})*)\^")
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
    stated = dict.fromkeys(("author", "issued", "publisher", "source"), "the front matter")
    return Draft(
        tuple(blocks),
        stated_by={**stated, "title": "the front matter" if front.get("title") else "the first heading"},
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
    if kind != "code":
        source = _with_marks(source)
    return [Block(kind, source=source)] if kind and source.strip() else []


def _with_marks(source: str) -> str:
    """Markdown whose superscripts, subscripts and marks of references read apart from the word before them."""
    if "<su" not in source and "](#" not in source and "^" not in source:
        return source
    parts = re.split(r"(`+[^`]*`+)", source)
    for place in range(0, len(parts), 2):
        text = _POINTER.sub(r"[\\[\1\\]](\2)", parts[place])
        text = _CARET.sub(r"\1<sup>\2</sup>", text)
        parts[place] = _SHIFTED.sub(_on_the_line, text)
    return "".join(parts)


def _on_the_line(match: re.Match[str]) -> str:
    text = match.string
    is_mark = match["link"] is not None or match["text"].startswith("[")
    style: Style = "mark" if is_mark and match["tag"] == "sup" else "raised" if match["tag"] == "sup" else "lowered"
    before, after = text[max(match.start() - 100, 0) : match.start()], text[match.end() : match.end() + 1]
    found = on_the_line(match["text"], style, before, after)
    return escaping.inline(found) + " " * found.endswith(" ")

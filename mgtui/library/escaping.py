"""Plain text as Markdown, or as a scalar of YAML, that reads back as the same text."""

from __future__ import annotations

import json
import re

from mgtui.library.text import fold, strip_controls

_LINE_SEPARATORS = re.compile("[\u2028\u2029\x85]")
_ANYWHERE = re.compile(
    r"\\(?=[!-/:-@\[-`{-~])"  # would escape what follows
    r"|[*`]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word an underscore is no markup
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?[A-Za-z0-9]+;)"
    r"|\](?=[(\[:])"
    r"|!(?=\[)"
)
_START = re.compile(
    r"(?P<mark>#{1,6}(?=\s|$)|[-+](?=\s|$)|>|~~~|=+\s*$|-(?:\s*-)*\s*$|\|)|(?P<number>[0-9]{1,9})(?P<dot>[.)])(?=\s|$)"
)


def clean(text: str) -> str:
    """Text as the library keeps it: folded, without characters that steer a terminal, or that are none."""
    if not text.isascii():
        text = text.encode("utf-8", "ignore").decode("utf-8")
    return fold(strip_controls(_LINE_SEPARATORS.sub(" ", text)))


def inline(text: str) -> str:
    return _ANYWHERE.sub(r"\\\g<0>", clean(text))


def at_line_start(markdown: str) -> str:
    """Inline Markdown that begins a paragraph or an item: what would make it another block is escaped."""
    match = _START.match(markdown)
    if match is None:
        return markdown
    if match["number"]:
        return f"{match['number']}\\{markdown[match.start('dot') :]}"
    return "\\" + markdown


def cell(markdown: str) -> str:
    """Inline Markdown as a cell of a pipe table."""
    return re.sub(r"(?<!\\)((?:\\\\)*)\|", r"\1\\|", markdown)


def heading(markdown: str) -> str:
    """Inline Markdown as the text of a heading: hashes at its end would be taken for its closing."""
    return re.sub(r"(^|\s)(#+)$", lambda end: f"{end[1]}\\{end[2]}", markdown)


def yaml_scalar(text: str) -> str:
    return json.dumps(clean(text), ensure_ascii=False)

"""Markdown out of text that may hold anything: what comes from a library is shown as it is, never as markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_INLINE = re.compile(r"([\\`*\[~|])|(?<![^\W_])(_)|(_)(?![^\W_])|(<)(?=[A-Za-z/!?])|(&)(?=#?\w+;)|(!)(?=\[)")
_LINE_START = re.compile(r"^(?:([#>+=-])|(\d+)([.)])(?=\s|$))")


def escaped(text: str) -> str:
    """Text on one line as Markdown that renders to just that text."""
    line = " ".join(text.split())
    line = _INLINE.sub(lambda match: "\\" + match[0], line)
    return _LINE_START.sub(_at_start, line)


def _at_start(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}"


def sentence(text: str) -> str:
    """Escaped text that ends as a sentence does."""
    line = escaped(text)
    return line if not line or re.search(r"[.!?…:][”’\"')\]]?$", line) else line + "."


def quotation(text: str) -> str:
    return "> " + escaped(text)


def code(text: str) -> str:
    """An id or another short word as code."""
    line = " ".join(text.split())
    longest = max((len(run) for run in re.findall(r"`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A pipe table; columns that are empty in every row are left out."""
    listed = [list(row) for row in rows]
    kept = [column for column in range(len(header)) if any(row[column] for row in listed)]
    lines = ["| " + " | ".join(header[column] for column in kept) + " |", "|" + "---|" * len(kept)]
    lines += ["| " + " | ".join(escaped(row[column]) for column in kept) + " |" for row in listed]
    return "\n".join(lines)


def joined(blocks: Iterable[str]) -> str:
    """Blocks with an empty line between, and a line break at the end."""
    return "\n\n".join(block for block in blocks if block) + "\n"


def items(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)

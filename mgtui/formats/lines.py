"""Lines of text that were broken to fit a width, put together again."""

from __future__ import annotations

import re

_NARROWEST = 45
_WIDEST = 110
_HYPHEN = re.compile(r"(?<=[^\W\d_]{2})[-\u00ad]$")


def looks_wrapped(lines: list[str]) -> bool:
    """Whether these lines are one paragraph, broken at a width: all but the last about equally long."""
    if len(lines) < 2:
        return False
    lengths = [len(line.strip()) for line in lines[:-1]]
    widest = max(lengths)
    if not _NARROWEST <= widest <= _WIDEST or len(lines[-1].strip()) > widest + 10:
        return False
    full = sum(length >= 0.75 * widest for length in lengths)
    sentence_ends = sum(line.rstrip().endswith((".", "!", "?", ":")) for line in lines[:-1])
    return full >= 0.8 * len(lengths) and sentence_ends <= max(1, len(lengths) // 2)


def joined_lines(lines: list[str]) -> str:
    """The lines as one, with words that were divided at the end of a line whole again."""
    parts: list[str] = []
    for line in lines:
        part = line.strip()
        if not part:
            continue
        if parts and part[:1].islower() and _HYPHEN.search(parts[-1]):
            parts[-1] = parts[-1][:-1]
        elif parts:
            part = f" {part}"
        parts.append(part)
    return "".join(parts)

"""Markup made such that reading it takes time in proportion to its size, whatever a stranger wrote into it."""

from __future__ import annotations

import re

_MOST_OPEN = 50
"""So many `<` before a `>` are markup that was damaged; more are no markup, and every one would be tried to the end."""
_LARGEST_SPAN = 20
_MOST_ATTRIBUTES = 1_000
"""Of a tag; a parser compares each with all others."""
_SPAN = re.compile(r"\b((?:col|row)span\s{0,9}=\s{0,9}[\"']?)\s{0,9}[0-9]{3,}", re.IGNORECASE)


_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def bounded(html: str) -> str:
    """A page in which the beginnings of tags that never end are text, no cell is wider than a table of people's, and a
    tag with more attributes than any has is without them.
    """
    return _SPAN.sub(rf"\g<1>{_LARGEST_SPAN}", _without_torn_tags(html))


def _without_torn_tags(html: str) -> str:
    """Where very many `<` come before the next `>`, all but the last are text; a tag may lose its attributes."""
    parts = html.split(">")
    for number, part in enumerate(parts):
        if part.count("<") > _MOST_OPEN:
            text, sign, tag = part.rpartition("<")
            is_last = number == len(parts) - 1
            parts[number] = part.replace("<", "&lt;") if is_last else text.replace("<", "&lt;") + sign + tag
        elif len(part) > _MOST_ATTRIBUTES:
            text, sign, tag = part.partition("<")
            if len(_QUOTED.sub('""', tag).split(None, _MOST_ATTRIBUTES)) > _MOST_ATTRIBUTES:
                parts[number] = text + sign + tag.split(None, 1)[0]
    return ">".join(parts)

"""Ids for what is brought in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.library.text import is_id, slug

if TYPE_CHECKING:
    from collections.abc import Container

    from mgtui.model import Study

_LONGEST = 40
_SMALL_WORDS = frozenset(
    {"the", "a", "an", "of", "and", "in", "on", "for", "to", "with", "is", "are", "s", "its", "that"}
)
# Windows keeps these names for itself, with any ending.
_RESERVED = re.compile(r"con|prn|aux|nul|com[0-9]|lpt[0-9]")


def article_id(title: str, file_stem: str, taken: Container[str]) -> str:
    """An id for an article of this title that is not taken."""
    return numbered(_words(title) or _words(file_stem) or "article", taken, {})


def study_id(study: Study, taken: Container[str], given: dict[str, int] | None = None) -> str:
    """An id for a study that is not taken: family name and year, else the beginning of its title.

    `given` remembers which numbers were tried, so that many studies alike do not try all of them again.
    """
    first = study.author[0] if study.author else None
    who = _words(first.family or first.literal or first.given) if first else ""
    year = (study.issued or "")[:4]
    base = "-".join(filter(None, (who or _words(study.title) or "study", year)))
    return numbered(base, taken, {} if given is None else given)


def _words(text: str) -> str:
    if not any(character.isalnum() for character in text):
        return ""
    words = slug(text).split("-")
    whole = "-".join([word for word in words if word not in _SMALL_WORDS] or words)
    if len(whole) > _LONGEST:
        whole = whole[: _LONGEST + 1].rpartition("-")[0] or whole[:_LONGEST]
    return whole if is_id(whole) and not _RESERVED.fullmatch(whole) else ""


def numbered(base: str, taken: Container[str], given: dict[str, int], sign: str = "-") -> str:
    """A name that is not taken: the base itself or, from 2 on, the base with a number behind the sign."""
    number = given.get(base, 1)
    while (name := f"{base}{sign}{number}" if number > 1 else base) in taken:
        number += 1
    given[base] = number
    return name

"""The list of references at the end of an article, entry by entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.reference_text import is_reference, read_reference
from mgtui.extraction.sections import Part, part_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Passage, Study

_NUMBERED = re.compile(r"^\s*(?:\[?\d{1,3}[\].)]|\(\d{1,3}\)|•|-)\s+")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)(?:\[\d{1,3}\]|\d{1,3}\.)\s+(?=[A-Z])")


class Reference(Struct, frozen=True):
    """An entry of a list of references, with what could be told apart in it."""

    text: str
    order: int
    """Position of its passage in the article."""
    start: int
    end: int
    study: Study
    """What could be told apart in it, as a study without an id."""


def references(article: Article) -> list[Reference]:
    """The entries of the article's list of references, in order; none where it has no such list."""
    found: list[Reference] = []
    for order, passage in enumerate(article.passages):
        if part_of(passage.headings) is Part.REFERENCES:
            found.extend(
                reference for start, end in _entries(passage) if (reference := _read(passage.text, order, start, end))
            )
    return found


def _entries(passage: Passage) -> Iterator[tuple[int, int]]:
    if passage.kind == "list" and passage.parts:
        for part in passage.parts:
            yield part.start, part.end
        return
    starts = [found.start() for found in _INLINE_NUMBER.finditer(passage.text)]
    if len(starts) < 2:
        yield 0, len(passage.text)
        return
    yield from zip(starts, [*starts[1:], len(passage.text)], strict=True)


def _read(text: str, order: int, start: int, end: int) -> Reference | None:
    entry = text[start:end].strip()
    bare = _NUMBERED.sub("", entry)
    return Reference(bare, order, start, end, read_reference(bare)) if is_reference(bare) else None

"""The list of references at the end of an article, entry by entry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.ingest.extract.sections import Part, part_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Passage

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;)\]]")
_YEAR = re.compile(r"\((?P<in>(?:19|20)\d\d)[a-z]?\)|\b(?P<bare>(?:19|20)\d\d)[a-z]?(?=[.;,:)]|$|\s)")
_NUMBERED = re.compile(r"^\s*(?:\[?\d{1,3}[\].)]|\(\d{1,3}\)|•|-)\s+")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)(?:\[\d{1,3}\]|\d{1,3}\.)\s+(?=[A-Z])")
_AUTHOR = r"[A-Z][\w'’\-]+(?: [A-Z][\w'’\-]+)?,? (?:[A-Z]\.?[\- ]?){1,3}"
_AUTHORS = re.compile(rf"^(?:{_AUTHOR}(?:,? (?:and |& )?|; ?))+(?:,? ?et al\.?)?")
_TITLE_END = re.compile(r"(?<=[a-z0-9)?!\]])[.?!]\s+(?=[A-Z])")


class Reference(Struct, frozen=True):
    """An entry of a list of references, with what could be told apart in it."""

    text: str
    order: int
    """Position of its passage in the article."""
    start: int
    end: int
    authors: str | None = None
    year: int | None = None
    title: str | None = None
    doi: str | None = None


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
    doi = _DOI.search(bare)
    year = _YEAR.search(bare)
    if not doi and not year:
        return None
    authors = _AUTHORS.match(bare)
    rest = bare[authors.end() :] if authors else bare
    return Reference(
        text=bare,
        order=order,
        start=start,
        end=end,
        authors=authors.group().strip(" ,;.") if authors else None,
        year=int(year["in"] or year["bare"]) if year else None,
        title=_title(rest),
        doi=doi.group() if doi else None,
    )


def _title(rest: str) -> str | None:
    """What stands between the authors (and a year behind them) and the first full stop."""
    rest = re.sub(r"^\W*(?:\(?(?:19|20)\d\d[a-z]?\)?\W+)?", "", rest)
    end = _TITLE_END.search(rest)
    title = rest[: end.start()] if end else rest.split(". ")[0]
    return title.strip(' ."“”') if len(title.split()) >= 3 else None

"""Passages on a thing that say something that no claim says, a sentence or row of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mgtui.answering.names import words_of
from mgtui.answering.people import is_of_others, may_be_of
from mgtui.extraction.lexicon import kind
from mgtui.vocabulary.lay_words import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from mgtui.answering.names import Names
    from mgtui.model import Article, Library, Passage

_MOST = 5
_MOST_QUOTED = 160
"""As many letters of a passage are quoted at most."""
_LONGEST = 3
"""Names of things that are taken are looked for in so many words at most."""
_OF_USE = re.compile(
    r"\b(?:dos(?:e|es|age|ages|ing)|how (?:much|to)|amounts?|intake|recommend\w*|use|safety|precautions?|warnings?"
    r"|cautions?|side effects?|interactions?)\b",
    re.IGNORECASE,
)
"""Words of a heading that speaks of using what a heading above it names."""
_SENTENCE = re.compile(r"(?<=[.!?]) +|\n")
_SOURCES = re.compile(r"(?:sources?|references?|bibliography|further reading)\W*", re.IGNORECASE)


class Quoted(NamedTuple):
    """A passage that says something of a thing."""

    passage: str
    article: str
    """The title of its article."""
    said: str
    """The sentence or row that says it."""


def quoted(
    library: Library, names: Names, keys: Collection[str], people: str, tells: Callable[[str], int]
) -> tuple[Quoted, ...]:
    """The passages with a sentence or row that tells something of one of some things, so well: it names that, or stands
    under a heading that does and names nothing else that is taken. Of people only where it, or its heading, names them.
    Those that tell it best first, of these those that name the thing and no other, then the shortest."""
    found: list[tuple[tuple[int, bool, bool, int, str], Quoted]] = []
    for article in library.articles.values():
        for passage in article.passages:
            if not tells(passage.text):
                continue
            above = next(_headings(passage, article), "")
            is_under = _names_any(above, names, keys) and not _takes_other(above, names, keys)
            for said in filter(tells, _SENTENCE.split(passage.text)):
                is_named, takes_other = _names_any(said, names, keys), _takes_other(said, names, keys)
                if not is_named and (takes_other or not is_under):
                    continue
                if people and not _is_of(people, in_plain_words(said), in_plain_words(above)):
                    continue
                order = -tells(said), takes_other or not is_named, len(said) > _MOST_QUOTED, len(said), passage.id
                found.append((order, Quoted(passage.id, article.title, _shortened(said))))
    found = sorted({each.passage: (order, each) for order, each in sorted(found, reverse=True)}.values())
    return tuple(each for _, each in found[:_MOST])


def _headings(passage: Passage, article: Article) -> Iterator[str]:
    """The heading that says what a passage is on: the nearest, or above those that only speak of use the next, or the
    title; none in a list of sources."""
    if passage.headings and _SOURCES.fullmatch(passage.headings[-1]):
        return
    yield from (each for each in reversed(passage.headings) if not _OF_USE.search(each))
    yield article.title


def _is_of(people: str, said: str, above: str) -> bool:
    """Whether a sentence is on people, or under a heading that is and on no others itself."""
    return may_be_of(people, said) or (may_be_of(people, above) and not is_of_others(people, said))


def _names_any(text: str, names: Names, keys: Collection[str]) -> bool:
    return any(names.text_names(text, key) for key in keys)


def _takes_other(text: str, names: Names, keys: Collection[str]) -> bool:
    """Whether a text names something else that is taken."""
    words = [word.shown.lower() for word in words_of(text)]
    spans = (
        " ".join(words[at : at + width]) for width in range(1, _LONGEST + 1) for at in range(len(words) - width + 1)
    )
    return any(kind(span) == "given" and not _names_any(span, names, keys) for span in dict.fromkeys(spans))


def _shortened(said: str) -> str:
    said = " ".join(said.split())
    return said if len(said) <= _MOST_QUOTED else f"{said[:_MOST_QUOTED].rsplit(' ', 1)[0]} …"

"""A document to its parts, each analysed once, with what it is filtered by and what is kept of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from mgtui.search.language.runs import IndexedText, indexed_text
from mgtui.search.postings import KEY, LETTER, WORDS_OF, StoredDocument, tag
from mgtui.search.ranking.weights import ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mgtui.search.documents import Document

GAP = 16
"""Positions left free between two parts of a document, so that no phrase runs over the border."""


class Analysed:
    """What stands in one part of a document."""

    def __init__(self, text: IndexedText) -> None:
        self.text = text
        self.forward = forward_of(text.terms)
        self.letters = dict.fromkeys([word[0] for word in text.words])
        """Those that words begin with."""

    @cached_property
    def often(self) -> tuple[dict[str, int], dict[str, int]]:
        """How often each term is there, and each word."""
        return Counter(self.text.terms), Counter(self.text.words)


def forward_of(terms: Sequence[str]) -> str:
    """Terms in order, with a mark at their end."""
    return " ".join([*terms, "|"])


@lru_cache(maxsize=4_000)
def _analysed(text: str) -> Analysed:
    # A title is part of every passage of its article, a statement is searched and asked for: each is analysed once.
    return Analysed(indexed_text(text))


def average_lengths(documents: Iterable[Document]) -> dict[str, float]:
    """Words in each part of a document, on average over those that have it."""
    sums: dict[str, int] = defaultdict(int)
    numbers: dict[str, int] = defaultdict(int)
    for document in documents:
        for role, text in document.fields:
            if text:
                sums[role] += _length(text)
                numbers[role] += 1
    return {role: sums[role] / numbers[role] for role in sums}


def _length(text: str) -> int:
    return text.count(" ") + 1


def key_of(document: Document) -> str:
    """The value of the tag that only this document has."""
    return f"{document.kind}:{document.id}"


class Part(NamedTuple):
    """A part of a document that has text."""

    found: Analysed
    base: int
    """The position that its first word has."""
    share: float
    """What a term weighs that is there once, made fair to the length of the part."""


def parts_of(document: Document, averages: Mapping[str, float]) -> Iterator[Part]:
    """`averages` are those of `average_lengths`."""
    base = 0
    for role, text in document.fields:
        if text:
            found = _analysed(text)
            yield Part(found, base, share_of(role, text, averages))
            base += found.text.last + GAP


def share_of(role: str, text: str, averages: Mapping[str, float]) -> float:
    """What a term weighs that is once in a part of a document."""
    boost, fairness = ROLES[role]
    return boost / (1 - fairness + fairness * _length(text) / (averages.get(role) or 1.0))


def tags_of(document: Document, parts: Iterable[Part]) -> list[str]:
    """What a document can be filtered by, each once: its key, its facts and the letters that its words begin with."""
    letters = dict.fromkeys(chain.from_iterable(part.found.letters for part in parts))
    facts = dict.fromkeys(chain.from_iterable([_tags_of(fact) for fact in document.filters]))
    return [key_tag(document), *facts, *map(letter_tag, letters)]


def key_tag(document: Document) -> str:
    """The tag that only this document has."""
    return tag(KEY, key_of(document))


def stored_of(document: Document, forward: Iterable[str]) -> StoredDocument:
    """What an index keeps of a document; `forward` are the terms of each of its parts in order, as `Analysed` has."""
    return StoredDocument(
        document.kind, document.id, document.library, document.article, document.title, document.section,
        document.text, document.counts, document.order, " ".join(forward),
    )  # fmt: skip


@cache
def letter_tag(letter: str) -> str:
    return tag(LETTER, letter)


@lru_cache(maxsize=50_000)
def _tags_of(fact: tuple[str, str]) -> tuple[str, ...]:
    name, value = fact
    values = _analysed(value).text.terms if is_of_words(name) else (value,)
    return tuple([tag(name, each) for each in values])


def is_of_words(name: str) -> bool:
    """Whether a filter of this name asks for the words of its values."""
    return name.endswith(WORDS_OF)

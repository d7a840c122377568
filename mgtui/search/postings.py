"""What ranking asks of an inverted index, whichever library keeps it on disk.

An index holds for every document three kinds of terms (`Field`) and one record of what a result shows. What a term
weighs in a document is worked out before it is stored (`ranking.engine`): the index keeps numbers and computes none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.search.blocks import Documents

Field = Literal["stems", "words", "tags"]
STEMS: Field = "stems"
"""Stems and names such as `igf1`, each with its impact."""
WORDS: Field = "words"
"""Words as written, without accents and capitals, each with its impact and its positions."""
TAGS: Field = "tags"
"""What a document is and has, as `tag` writes it."""


def tag(name: str, value: str) -> str:
    """The term of `TAGS` for a value: of a filter (`topic=bone`), of `LETTER`, or of `KEY`."""
    return f"{name}={value}"


WORDS_OF = "~"
"""How the name of tags ends that hold the terms of a text."""


def words_of(field: str) -> str:
    """Name of the tags that hold the terms of the words in a field."""
    return f"{field}{WORDS_OF}"


OR = " / "
"""Between the words that stand for a value of a filter."""
BETWEEN = "\x1f"
LINK = "link"
"""Name of the tags that each hold, as `linked` writes it, all that is about one study behind a claim."""


def linked(pairs: Iterable[tuple[str, str]]) -> str:
    """Pairs of field and value as the value of one tag."""
    return BETWEEN.join(sorted(f"{field}={value}" for field, value in pairs))


LETTER = "letter"
"""Name of the tags that say with which letters the words of a document begin."""
KEY = "id"
"""Name of the tag that only one document has: its kind and id, as `claim:igf-1/zma-2000`."""


class PostingList(NamedTuple):
    """All postings of one term: documents in rising order, and for each its weight."""

    ids: Sequence[int]
    weights: Sequence[float]


class StoredDocument(NamedTuple):
    """What an index keeps of a document beside its terms: all that a result shows, and its terms in their order."""

    kind: str
    id: str
    library: str
    article: str | None
    title: str
    section: tuple[str, ...]
    text: str
    counts: dict[str, tuple[int, int]]
    order: tuple[str, int]
    forward: str
    """The ranked terms in the order of the text, a space between, `|` between its parts, stop words left out."""


class IndexedDocument(NamedTuple):
    """A document as it goes into an index. A term occurs once in each list."""

    stems: list[tuple[str, float]]
    words: list[tuple[str, float, list[int]]]
    tags: list[str]
    stored: StoredDocument


class Postings(Protocol):
    """An open index. Documents have numbers, which rise in the order in which they were written."""

    count: int
    """How many documents it has."""
    end: int
    """One more than the highest number of a document; 0 where there is none."""

    def documents(self) -> Sequence[int]:
        """The numbers of all documents, in rising order."""

    def get(self, field: Field, term: str) -> PostingList:
        """The postings of a term; empty ones where it does not occur."""

    def positions(self, word: str) -> Iterator[tuple[int, Sequence[int]]]:
        """The documents that have a word of `WORDS`, in rising order, with its positions in each."""

    def frequency(self, field: Field, term: str) -> int:
        """In how many documents a term occurs; documents that were taken out may still be counted."""

    def beginning(self, field: Field, prefix: str) -> list[str]:
        """The terms with this prefix, in the order of their code points."""

    def frequent(self, field: Field, prefix: str, most: int) -> list[str]:
        """The terms with this prefix that most documents have, by `frequency`; equal ones by their code points."""

    def stored(self, number: int) -> StoredDocument:
        """What is kept of a document."""

    def close(self) -> None:
        """Close the files; the postings are not asked again."""


class KeptReading:
    """What stores read of an index, kept within bounds: a query grows by a letter and keeps its words."""

    def __init__(self, postings: int, documents: int) -> None:
        """At most so many `postings` and stored `documents`, beside those read last."""
        self._most_postings, self._most_documents = postings, documents
        self._kept: dict[tuple[Field, str], PostingList] = {}
        self._size = 0
        self._stored: dict[int, StoredDocument] = {}

    def get(self, field: Field, term: str) -> PostingList:
        """The postings of a term; empty ones where it does not occur."""
        found = self._kept.get((field, term))
        if found is None:
            found = self._read(field, term)
            if self._size > self._most_postings:
                self._kept.clear()
                self._size = 0
            self._kept[(field, term)] = found
            self._size += len(found.ids) + 1
        return found

    def frequency(self, field: Field, term: str) -> int:
        """In how many documents a term occurs; those taken out are counted until their segments are written anew."""
        kept = self._kept.get((field, term))
        return len(kept.ids) if kept else self._count(field, term)

    def stored(self, number: int) -> StoredDocument:
        """What is kept of a document."""
        found = self._stored.get(number)
        if found is None:
            if len(self._stored) > self._most_documents:
                self._stored.clear()
            found = self._stored[number] = self._read_stored(number)
        return found

    def _read(self, field: Field, term: str) -> PostingList:
        raise NotImplementedError

    def _count(self, field: Field, term: str) -> int:
        raise NotImplementedError

    def _read_stored(self, number: int) -> StoredDocument:
        raise NotImplementedError


class PostingsStore(Protocol):
    """A way to keep postings in a folder. Stateless: all it knows is in the folder."""

    name: str
    """What a reader calls it."""
    version: str
    """Changes whenever an index written before can no longer be read."""
    is_for_large: bool
    """Whether it is meant for large libraries: their records are then read as they are asked for."""
    unchanging: frozenset[str]
    """The files that no change writes to: what was changed may share them with what it was made from."""

    def write(self, folder: Path, documents: Documents) -> None:
        """Write a whole index into `folder`, which has none."""

    def change(self, folder: Path, gone: Iterable[str], new: Documents) -> None:
        """Take out the documents with the tags `gone`, where they are there, and add new ones."""

    def open(self, folder: Path) -> Postings:
        """Open the index in `folder`. Raises `IndexDamaged` where there is none to be read."""

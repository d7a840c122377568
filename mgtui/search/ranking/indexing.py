"""A document to the terms it is found by, each with what it weighs; of many documents by several processes.

The other processes end with the program: they read what is to be analysed until nobody writes to them any more. What
goes between is msgpack in frames, a length of eight bytes and so many bytes; nothing that comes back is run.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from array import array
from collections import defaultdict
from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

from mgtui.processes import receive, send
from mgtui.search.blocks import Block, Packed
from mgtui.search.language.runs import IndexedText, indexed_text
from mgtui.search.postings import KEY, LETTER, WORDS_OF, IndexedDocument, StoredDocument, tag
from mgtui.search.ranking.weights import K1, ROLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mgtui.search.documents import Document
    from mgtui.search.engine import Progress

_GAP = 16
"""Positions left free between two parts of a document, so that no phrase runs over the border."""
_STEP = 50
_APART_FROM = 3_000
"""From so many documents on it is worth the time to start other processes."""
_FRAME = 500
_BLOCK = 4_000
"""So many documents go in a frame; so many where they are turned round, which saves the more the more there are."""
_MOST_PROCESSES = 4
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from mgtui.search.ranking import indexing; indexing.serve()"
)
# Not `-m`: that would look for modules in the folder the reader is in, which may be a stranger's.


@lru_cache(maxsize=4_000)
def _analysed(text: str) -> IndexedText:
    # A title is part of every passage of its article, a statement is searched and asked for: each is analysed once.
    return indexed_text(text)


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


class _Counted(NamedTuple):
    """What stands in a document: how often each term does, made fair to the length of each part."""

    stems: dict[str, float]
    words: dict[str, float]
    places: dict[str, list[int]]
    """The positions of each word."""
    tags: list[str]
    stored: StoredDocument


def _counted(document: Document, averages: Mapping[str, float]) -> _Counted:
    stems: dict[str, float] = defaultdict(float)
    words: dict[str, float] = defaultdict(float)
    places: dict[str, list[int]] = defaultdict(list)
    forward: list[str] = []
    base = 0
    for role, text in document.fields:
        if not text:
            continue
        boost, fairness = ROLES[role]
        share = boost / (1 - fairness + fairness * _length(text) / (averages.get(role) or 1.0))
        analysed = _analysed(text)
        for term in analysed.terms:
            stems[term] += share
        forward += analysed.terms
        forward.append("|")
        for word, position in zip(analysed.words, analysed.places, strict=True):
            words[word] += share
            places[word].append(base + position)
        base += analysed.last + _GAP
    letters = dict.fromkeys([word[0] for word in words])
    return _Counted(
        stems, words, places,
        [tag(KEY, key_of(document)), *_tags(document), *[tag(LETTER, letter) for letter in letters]],
        StoredDocument(
            document.kind, document.id, document.library, document.article, document.title, document.section,
            document.text, document.counts, document.order, " ".join(forward),
        ),
    )  # fmt: skip


def index_document(document: Document, averages: Mapping[str, float]) -> IndexedDocument:
    """Analyse a document. `averages` are those of `average_lengths`.

    A term's impact is the part of BM25F that does not depend on the query: its frequency, damped and made fair to the
    length of each part of the document.
    """
    stems, words, places, tags, stored = _counted(document, averages)
    return IndexedDocument(
        [(term, count / (count + K1)) for term, count in stems.items()],
        [(word, count / (count + K1), places[word]) for word, count in words.items()],
        tags, stored,
    )  # fmt: skip


def _tags(document: Document) -> Iterable[str]:
    """The tags of what it can be filtered by."""
    return dict.fromkeys(chain.from_iterable([_tags_of(pair) for pair in document.filters]))


@lru_cache(maxsize=50_000)
def _tags_of(pair: tuple[str, str]) -> tuple[str, ...]:
    """Of a text one for each of its terms."""
    name, value = pair
    values = _analysed(value).terms if name.endswith(WORDS_OF) else (value,)
    return tuple([tag(name, each) for each in values])


class Indexing:
    """Documents on their way into an index, in their order: what `blocks.Documents` says."""

    def __init__(
        self, documents: Sequence[Document], averages: Mapping[str, float], progress: Progress | None = None
    ) -> None:
        """`averages` are those of `average_lengths`; `progress` is told how many are done."""
        self._documents, self._averages, self._progress = documents, averages, progress

    def __iter__(self) -> Iterator[IndexedDocument]:
        frames: Iterator[list[IndexedDocument]] = self._answers(_FRAME, None, list[IndexedDocument])
        return chain.from_iterable(frames)

    def blocks(self, first: int) -> Iterator[Block]:
        """The same in blocks, numbered from `first` on."""
        return self._answers(_BLOCK, first, Block)

    def _answers(self, size: int, first: int | None, kind: Any) -> Iterator[Any]:
        """What comes of so many documents at a time; of many by several processes in turn."""
        documents = self._documents
        tasks = [
            _Task(None if first is None else first + start, documents[start : start + size])
            for start in range(0, len(documents), size)
        ]
        number = min(os.cpu_count() or 1, _MOST_PROCESSES, len(tasks))
        apart = number > 1 and len(documents) >= _APART_FROM
        helpers = [_Helper(tasks[at::number], self._averages) for at in range(number)] if apart else []
        try:
            for at, task in enumerate(tasks):
                if helpers:
                    self._tell(at * size)
                found = helpers[at % number].answer(kind) if helpers else None
                # What a process does not give is made here.
                yield task.done(self._averages, partial(self._tell, at * size)) if found is None else found
            self._tell(len(documents))
        finally:
            for helper in helpers:
                helper.close()

    def _tell(self, *done: int) -> None:
        if self._progress:
            self._progress(sum(done), len(self._documents))


class _Task(NamedTuple):
    """Documents to analyse, and the number of the first of them where they are to be turned round as well."""

    first: int | None
    documents: Sequence[Document]

    def done(
        self, averages: Mapping[str, float], tell: Callable[[int], None] | None = None
    ) -> list[IndexedDocument] | Block:
        documents = self._told(tell)
        if self.first is None:
            return [index_document(each, averages) for each in documents]
        return _turned_round((_counted(each, averages) for each in documents), self.first)

    def _told(self, tell: Callable[[int], None] | None) -> Iterator[Document]:
        for number, document in enumerate(self.documents):
            if tell and number % _STEP == 0:
                tell(number)
            yield document


def _turned_round(documents: Iterable[_Counted], first: int) -> Block:
    """The same impacts as of `index_document`."""
    from msgspec import json

    # Each with what it has in one document after the other, one list a term: of all ways the quickest.
    stems: dict[str, list[float]] = defaultdict(list)
    words: dict[str, list[float]] = defaultdict(list)
    positions: dict[str, list[int]] = defaultdict(list)
    tags: dict[str, list[int]] = defaultdict(list)
    stored: list[str] = []
    for number, document in enumerate(documents, first):
        for term, count in document.stems.items():
            found = stems[term]
            found.append(number)
            found.append(count / (count + K1))
        for word, count in document.words.items():
            places = document.places[word]
            found = words[word]
            found.append(number)
            found.append(count / (count + K1))
            found.append(len(places))
            positions[word] += places
        for each in document.tags:
            tags[each].append(number)
        stored.append(json.encode(document.stored).decode())
    return Block(
        (
            {term: Packed(_numbers(found[::2]), _weights(found[1::2]), b"", b"") for term, found in stems.items()},
            {
                word: Packed(
                    _numbers(found[::3]), _weights(found[1::3]), _numbers(found[2::3]), _numbers(positions[word])
                )
                for word, found in words.items()
            },
            {each: Packed(_numbers(found), b"", b"", b"") for each, found in tags.items()},
        ),
        stored,
    )


def _numbers(values: list[Any]) -> bytes:
    return array("I", values).tobytes()


def _weights(values: list[float]) -> bytes:
    return array("f", values).tobytes()


class _Helper:
    """A process that analyses frames of documents, one after the other."""

    def __init__(self, tasks: Sequence[_Task], averages: Mapping[str, float]) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                [sys.executable, "-I", "-c", _START, json.dumps(sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            # Both pipes hold little: whoever writes all before reading would wait for ever.
            threading.Thread(target=self._feed, args=(tasks, averages), daemon=True).start()

    def _feed(self, tasks: Sequence[_Task], averages: Mapping[str, float]) -> None:
        assert self._process is not None
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError), self._process.stdin as pipe:
            send(pipe, averages)
            for task in tasks:
                send(pipe, task)

    def answer(self, kind: Any) -> Any | None:
        """What comes of the next task; None where the process is gone."""
        from msgspec import DecodeError, msgpack

        if self._process is None or self._process.stdout is None:
            return None
        with contextlib.suppress(DecodeError):
            return msgpack.decode(receive(self._process.stdout) or b"", type=kind)
        return None

    def close(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            if self._process.stdout is not None:
                self._process.stdout.close()


def serve() -> None:
    """In the process itself: analyse frames until no more come."""
    import gc

    from msgspec import msgpack

    from mgtui.search.documents import Document

    gc.disable()  # nothing here holds on to anything in a circle, and looking for that takes a third of the time
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    averages: dict[str, float] = msgpack.decode(receive(questions) or b"\x80", type=dict[str, float])
    decoder = msgpack.Decoder(tuple[int | None, list[Document]])
    while (data := receive(questions)) is not None:
        send(answers, _Task(*decoder.decode(data)).done(averages))

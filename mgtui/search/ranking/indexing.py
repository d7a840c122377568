"""A document to the terms it is found by, each with what it weighs; of many documents by several processes.

The other processes end with the program: they read what is to be analysed until nobody writes to them any more. What
goes between is msgpack in frames, a length of eight bytes and so many bytes; nothing that comes back is run.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from array import array
from collections import defaultdict, deque
from contextlib import closing
from functools import partial
from hashlib import blake2b
from itertools import chain, islice, repeat
from operator import lshift
from queue import SimpleQueue as Queue
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from mgtui.processes import receive, send, start
from mgtui.search.blocks import Block, Columns
from mgtui.search.postings import IndexedDocument
from mgtui.search.ranking.parts import Part, key_of, parts_of, stored_of, tags_of
from mgtui.search.ranking.weights import K1

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Sized

    from msgspec import Raw

    from mgtui.search.documents import Document
    from mgtui.search.engine import Progress
    from mgtui.search.postings import StoredDocument

T = TypeVar("T")

_STEP = 50
_APART_FROM = 3_000
"""From so many documents on it is worth the time to start other processes."""
_BLOCK = 4_000
"""So many documents are turned round at a time, which saves the more the more there are."""
_ARRAYS_FROM = 1_000
"""Of so many documents in a block numpy is worth its import."""
_MOST_PROCESSES = 4
_FIRST_TEXTS = 2_000
"""So many texts does each process look at before there are tasks: about so many passages are in a block."""
_AHEAD = 8
"""So many tasks are begun at most before the answer of the first is asked for."""


class _Counted(NamedTuple):
    """What stands in a document."""

    stems: dict[str, int]
    """How often each is in which part, as a number of `_WIDTH` bits for each part; so for words."""
    words: dict[str, int]
    parts: list[Part]

    def impact(self, often: int) -> float:
        """What a term weighs, by how often it is in which part."""
        count = 0.0
        for part in self.parts:
            for _ in range(often & _MANY):
                count += part.share
            often >>= _WIDTH
        return count / (count + K1)


_WIDTH = 24
_MANY = (1 << _WIDTH) - 1


def _counted(document: Document, averages: Mapping[str, float]) -> _Counted:
    parts = list(parts_of(document, averages))
    stems, words = map(dict, parts[0].found.often) if parts else ({}, {})
    for number, part in enumerate(parts[1:], 1):
        shift = _WIDTH * number
        for counts, here in zip((stems, words), part.found.often, strict=True):
            more = dict(zip(here, map(lshift, here.values(), repeat(shift)), strict=False))
            for term in counts.keys() & here.keys():
                more[term] += counts[term]
            counts |= more
    return _Counted(stems, words, parts)


def index_document(document: Document, averages: Mapping[str, float]) -> IndexedDocument:
    """Analyse a document. `averages` are those of `average_lengths`.

    A term's impact is the part of BM25F that does not depend on the query: its frequency, damped and made fair to the
    length of each part of the document.
    """
    found = _counted(document, averages)
    places: dict[str, list[int]] = {word: [] for word in found.words}
    for part in found.parts:
        for word, place in zip(part.found.text.words, part.found.text.places, strict=True):
            places[word].append(part.base + place)
    return IndexedDocument(
        [(term, found.impact(often)) for term, often in found.stems.items()],
        [(word, found.impact(often), places[word]) for word, often in found.words.items()],
        tags_of(document, found.parts), _stored_of(document, found.parts),
    )  # fmt: skip


def digests_of(documents: Iterable[Document]) -> tuple[str, ...]:
    """A digest of each document: another one where anything in it is other."""
    from msgspec import msgpack

    return tuple(map(_digest, map(msgpack.encode, documents)))


def _digest(document: bytes | Raw) -> str:
    """`document` as it is sent to other processes."""
    return blake2b(document, digest_size=8).hexdigest()


class Indexing:
    """Documents on their way into an index, in their order: what `blocks.Documents` says."""

    def __init__(
        self,
        documents: Sequence[Document],
        averages: Mapping[str, float],
        progress: Progress | None = None,
        helpers: Helpers | None = None,
    ) -> None:
        """`averages` are those of `average_lengths`; `progress` is told how many are done. `helpers` serve once."""
        self._documents, self._averages, self._progress, self._helpers = documents, averages, progress, helpers
        self.digests: dict[str, str] = {}
        """That of each document in the blocks so far, by `key_of`."""

    def blocks(self, first: int) -> Iterator[Block]:
        """In blocks, numbered from `first` on; of many documents by several processes."""
        documents = self._documents
        tasks = [_Task(first + start, documents[start:end]) for start, end in _pieces(len(documents), _BLOCK)]
        work = _Work(tasks)
        at = 0
        ready, self._helpers = self._helpers, None
        with closing(ready or Helpers(len(documents))) as helpers:
            is_shared = helpers.begin(work, self._averages)
            try:
                for place, task in enumerate(tasks):
                    self._tell(at)
                    found = work.answer(place) if is_shared else None
                    # What a process does not give is made here.
                    block = task.done(self._averages, partial(self._tell, at)) if found is None else found
                    self.digests.update(zip(map(key_of, task.documents), block.digests, strict=True))
                    yield block
                    at += len(task.documents)
                self._tell(at)
            finally:
                work.end()

    def _tell(self, *done: int) -> None:
        if self._progress:
            self._progress(sum(done), len(self._documents))


class _Task(NamedTuple):
    """Documents to turn round, and the number of the first of them."""

    first: int
    documents: Sequence[Document]

    def done(
        self,
        averages: Mapping[str, float],
        tell: Callable[[int], None] | None = None,
        digests: tuple[str, ...] | None = None,
    ) -> Block:
        """`digests` are those of the documents, where they are known."""
        block = _way(len(self.documents))(self._told(tell), averages, self.first)
        return block._replace(digests=digests_of(self.documents) if digests is None else digests)

    def _told(self, tell: Callable[[int], None] | None) -> Iterator[Document]:
        for number, document in enumerate(self.documents):
            if tell and number % _STEP == 0:
                tell(number)
            yield document


def _way(number: int) -> Callable[[Iterable[Document], Mapping[str, float], int], Block]:
    """How so many documents are turned round: both ways come to the same."""
    if number >= _ARRAYS_FROM:
        with contextlib.suppress(ImportError):  # numpy comes with the extras alone
            from mgtui.search.ranking import array_blocks

            return array_blocks.turned_round
    return turned_round


def turned_round(documents: Iterable[Document], averages: Mapping[str, float], first: int) -> Block:
    """Documents numbered from `first` on as a block, with the same impacts as of `index_document`."""
    from msgspec import json

    # One list a term, filled by iterators alone: of all ways the quickest. What is the same of many terms of a document
    # is packed once for them.
    stems: dict[str, list[bytes]] = defaultdict(list)
    words: dict[str, list[bytes]] = defaultdict(list)
    positions: dict[str, list[int]] = defaultdict(list)
    tags: dict[str, list[int]] = defaultdict(list)
    stored: list[bytes] = []
    for number, document in enumerate(documents, first):
        found = _counted(document, averages)
        packed = _PackedPostings(number, found)
        _put(stems, found.stems, map(packed.__getitem__, found.stems.values()))
        _put(words, found.words, map(packed.__getitem__, found.words.values()))
        for part in found.parts:
            _put(positions, part.found.text.words, map(part.base.__add__, part.found.text.places))
        _put(tags, tags_of(document, found.parts), repeat(number))
        stored.append(json.encode(_stored_of(document, found.parts)))
    return Block(
        (
            _columns(stems, {}),
            _columns(words, positions),
            Columns(list(tags), _sizes(tags), b"", _numbers(tags), b"", b"", b""),
        ),
        stored,
    )


def _put(lists: dict[str, list[T]], terms: Iterable[str], values: Iterable[T]) -> None:
    """Append to the list of each term its value."""
    _exhaust(map(list.append, map(lists.__getitem__, terms), values))


def _stored_of(document: Document, parts: Iterable[Part]) -> StoredDocument:
    return stored_of(document, [part.found.forward for part in parts])


_exhaust = deque[None](maxlen=0).extend


class _PackedPostings(dict[int, bytes]):
    """Of one document its number, an impact and how many positions, by how often a term is in which part."""

    def __init__(self, number: int, document: _Counted) -> None:
        self._number, self._document = number, document

    def __missing__(self, often: int) -> bytes:
        positions, left = 0, often
        while left:
            positions += left & _MANY
            left >>= _WIDTH
        found = self[often] = _POSTING.pack(self._number, self._document.impact(often), positions)
        return found


_POSTING = Struct("=IfI")


def _columns(postings: Mapping[str, list[bytes]], positions: Mapping[str, list[int]]) -> Columns:
    """Those of terms, with positions for each or without."""
    found = array("I", b"".join(chain.from_iterable(postings.values())))
    ids, weights, counts = (found[at::3].tobytes() for at in range(3))
    places = {term: positions[term] for term in postings} if positions else {}
    counted = counts if positions else b""
    return Columns(list(postings), _sizes(postings), _sizes(places), ids, weights, counted, _numbers(places))


def _sizes(lists: Mapping[str, Sized]) -> bytes:
    return array("I", map(len, lists.values())).tobytes()


def _numbers(lists: Mapping[str, Iterable[int]]) -> bytes:
    return array("I", chain.from_iterable(lists.values())).tobytes()


def _pieces(length: int, size: int) -> Iterator[tuple[int, int]]:
    """Where the pieces of so many documents begin and end: of `size`, but smaller towards the end, so that no process
    works on long after the others."""
    start = 0
    while start < length:
        end = min(start + min(size, max((length - start) // 4, size // 4, 1)), length)
        yield start, end
        start = end


class _Work:
    """Tasks that are handed out one after the other, and what comes of them."""

    def __init__(self, tasks: Sequence[_Task]) -> None:
        self.tasks = tasks
        self._next = self._wanted = self._helpers = 0
        self._answers: dict[int, bytes | None] = {}
        self._changed = threading.Condition()

    def join(self) -> None:
        """One more takes tasks from now on."""
        self._helpers += 1

    def leave(self) -> None:
        """One takes no more."""
        with self._changed:
            self._helpers -= 1
            self._changed.notify_all()

    def take(self) -> int | None:
        """The number of the next task; None where there is none. Waits while many answers are not asked for."""
        with self._changed:
            self._changed.wait_for(lambda: self._next >= len(self.tasks) or self._next < self._wanted + _AHEAD)
            if self._next >= len(self.tasks):
                return None
            self._next += 1
            return self._next - 1

    def put(self, number: int, answer: bytes | None) -> None:
        """What came of a task; None where its process is gone."""
        with self._changed:
            self._answers[number] = answer
            self._changed.notify_all()

    def answer(self, number: int) -> Block | None:
        """What came of a task as soon as it is there; None where its process is gone, or all are that could take it."""
        from msgspec import DecodeError, msgpack

        with self._changed:
            self._wanted = number
            self._changed.notify_all()
            self._changed.wait_for(lambda: number in self._answers or (self._next <= number and not self._helpers))
            data = self._answers.pop(number, None)
        with contextlib.suppress(DecodeError):
            return msgpack.decode(data or b"", type=Block)
        return None

    def end(self) -> None:
        """Hand out no more."""
        with self._changed:
            self._next = len(self.tasks)
            self._changed.notify_all()


class Helpers:
    """Processes that analyse documents: as many as are worth it, started before the documents are made."""

    def __init__(self, documents: int, texts: Iterable[str] = ()) -> None:
        """`documents` is about how many there will be; `texts` are those of the passages, in their order."""
        number = min(os.cpu_count() or 1, _MOST_PROCESSES)
        is_worth_it = number > 1 and documents >= _APART_FROM
        # To each those of the documents that it will mostly be given first.
        left = iter(texts)
        self._helpers = [_Helper(list(islice(left, _FIRST_TEXTS))) for _ in range(number if is_worth_it else 0)]

    def __bool__(self) -> bool:
        return bool(self._helpers)

    def begin(self, work: _Work, averages: Mapping[str, float]) -> bool:
        """Let them take tasks; False where there is none of them."""
        for helper in self._helpers:
            helper.begin(work, averages)
        return bool(self)

    def close(self) -> None:
        """End them."""
        for helper in self._helpers:
            helper.close()


class _Helper:
    """A process that analyses frames of documents, one after the other."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts
        self._work: Queue[tuple[_Work, Mapping[str, float]] | None] = Queue()
        """What it is to begin with; None where there is nothing."""
        self._process: subprocess.Popen[bytes] | None = None
        with contextlib.suppress(OSError):
            self._process = start(f"{__name__}:serve")
        threading.Thread(target=self._give, daemon=True).start()

    def begin(self, work: _Work, averages: Mapping[str, float]) -> None:
        work.join()
        self._work.put((work, averages))

    def _give(self) -> None:
        """Hand over the next task while the one before is worked on."""
        pipe = self._process.stdin if self._process else None
        with contextlib.suppress(OSError, ValueError):
            if pipe:
                send(pipe, self._texts)
        if (begun := self._work.get()) is None:
            return
        work, averages = begun
        given: Queue[int | None] = Queue()
        # Both pipes hold little: whoever writes all before reading would wait for ever.
        threading.Thread(target=self._receive, args=(work, given), daemon=True).start()
        with contextlib.suppress(OSError, ValueError):
            if pipe:
                send(pipe, averages)
            while (number := work.take()) is not None:
                given.put(number)
                if pipe:
                    send(pipe, work.tasks[number])
        work.leave()
        given.put(None)
        with contextlib.suppress(OSError):
            if pipe:
                pipe.close()

    def _receive(self, work: _Work, given: Queue[int | None]) -> None:
        """`given` are the numbers of the tasks it was given; None behind the last."""
        pipe = self._process.stdout if self._process else None
        while (number := given.get()) is not None:
            with contextlib.suppress(OSError, ValueError):
                work.put(number, receive(pipe) if pipe else None)
                continue
            work.put(number, None)
        if pipe:
            pipe.close()

    def close(self) -> None:
        self._work.put(None)
        if self._process is not None:
            self._process.kill()
            self._process.wait()


def serve() -> None:
    """In the process itself: analyse frames until no more come."""
    import gc

    from msgspec import Raw, msgpack

    from mgtui.search.documents import Document

    gc.disable()  # nothing here holds on to anything in a circle, and looking for that takes a third of the time
    questions, answers = sys.stdin.buffer, sys.stdout.buffer
    try:
        from mgtui.search.ranking.array_texts import meet
    except ImportError:
        from mgtui.search.language.runs import meet
    # The commonest words of a library are in any of its texts: they are met while its documents are made.
    meet(msgpack.decode(receive(questions) or b"\x90", type=list[str]))
    averages: dict[str, float] = msgpack.decode(receive(questions) or b"\x80", type=dict[str, float])
    task = msgpack.Decoder(tuple[int, list[Raw]])
    document = msgpack.Decoder(Document)
    while (data := receive(questions)) is not None:
        first, documents = task.decode(data)
        digests = tuple(map(_digest, documents))
        send(answers, _Task(first, list(map(document.decode, documents))).done(averages, digests=digests))

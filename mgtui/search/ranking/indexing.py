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
from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from mgtui.processes import receive, send
from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import ranked
from mgtui.search.postings import KEY, LETTER, WORDS_OF, IndexedDocument, StoredDocument, tag
from mgtui.search.ranking.weights import K1, ROLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mgtui.search.documents import Document
    from mgtui.search.engine import Progress

_GAP = 16
"""Positions left free between two parts of a document, so that no phrase runs over the border."""
_STEP = 50
_APART_FROM = 3_000
"""From so many documents on it is worth the time to start other processes."""
_FRAME = 500
"""So many documents go in a frame."""
_MOST_PROCESSES = 4
_START = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from mgtui.search.ranking import indexing; indexing.serve()"
)
# Not `-m`: that would look for modules in the folder the reader is in, which may be a stranger's.


class _Text(NamedTuple):
    """A text as it is indexed."""

    terms: tuple[str, ...]
    """What it is ranked by, in order."""
    words: tuple[tuple[str, int], ...]
    """Words as written, with their positions."""
    last: int
    """Position of the last word."""


@lru_cache(maxsize=4_000)
def _analysed(text: str) -> _Text:
    # A title is part of every passage of its article, a statement is searched and asked for: each is analysed once.
    tokens = analyse(text)
    return _Text(
        tuple(term for term, _ in ranked(tokens)),
        tuple((token.text, token.position) for token in tokens if token.width == 1 or token.firm),
        tokens[-1].position if tokens else 0,
    )


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


def index_document(document: Document, averages: Mapping[str, float]) -> IndexedDocument:
    """Analyse a document. `averages` are those of `average_lengths`.

    A term's impact is the part of BM25F that does not depend on the query: its frequency, damped and made fair to the
    length of each part of the document.
    """
    stems: dict[str, float] = defaultdict(float)
    exact: dict[str, float] = defaultdict(float)
    places: dict[str, list[int]] = {}
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
        for word, position in analysed.words:
            exact[word] += share
            if word in places:
                places[word].append(base + position)
            else:
                places[word] = [base + position]
        base += analysed.last + _GAP
    return IndexedDocument(
        stems=[(term, count / (count + K1)) for term, count in stems.items()],
        words=[(word, count / (count + K1), places[word]) for word, count in exact.items()],
        tags=[
            tag(KEY, key_of(document)), *_tags(document),
            *(tag(LETTER, letter) for letter in dict.fromkeys(word[0] for word in exact)),
        ],
        stored=StoredDocument(
            document.kind, document.id, document.library, document.article, document.title, document.section,
            document.text, document.counts, document.order, " ".join(forward),
        ),
    )  # fmt: skip


def _tags(document: Document) -> Iterable[str]:
    """The tags of what it can be filtered by: of a text one for each of its terms."""
    pairs = (
        [(name, term) for term in _analysed(value).terms] if name.endswith(WORDS_OF) else [(name, value)]
        for name, value in document.filters
    )
    return dict.fromkeys(tag(name, value) for name, value in chain.from_iterable(pairs))


def indexed(
    documents: Sequence[Document], averages: Mapping[str, float], progress: Progress | None
) -> Iterator[IndexedDocument]:
    """The documents as they go into an index, in their order."""
    number = min(os.cpu_count() or 1, _MOST_PROCESSES)
    apart = number > 1 and len(documents) >= _APART_FROM
    found = (
        _by_processes(documents, averages, number) if apart else (index_document(each, averages) for each in documents)
    )
    for done, each in enumerate(found):
        if progress and done % _STEP == 0:
            progress(done, len(documents))
        yield each
    if progress:
        progress(len(documents), len(documents))


def _by_processes(
    documents: Sequence[Document], averages: Mapping[str, float], number: int
) -> Iterator[IndexedDocument]:
    """Frames of documents in turn by each process; what one does not give is analysed here."""
    from msgspec import DecodeError, msgpack

    frames = [documents[start : start + _FRAME] for start in range(0, len(documents), _FRAME)]
    decoder = msgpack.Decoder(list[IndexedDocument])
    helpers = [_Helper(frames[at::number], averages) for at in range(min(number, len(frames)))]
    try:
        for at, frame in enumerate(frames):
            data = helpers[at % number].answer()
            try:
                yield from decoder.decode(data or b"")
            except DecodeError:
                yield from (index_document(each, averages) for each in frame)
    finally:
        for helper in helpers:
            helper.close()


class _Helper:
    """A process that analyses frames of documents, one after the other."""

    def __init__(self, frames: Sequence[Sequence[Document]], averages: Mapping[str, float]) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        with contextlib.suppress(OSError):
            self._process = subprocess.Popen(  # noqa: S603 - this program itself
                [sys.executable, "-I", "-c", _START, json.dumps(sys.path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
            # Both pipes hold little: whoever writes all before reading would wait for ever.
            threading.Thread(target=self._feed, args=(frames, averages), daemon=True).start()

    def _feed(self, frames: Sequence[Sequence[Document]], averages: Mapping[str, float]) -> None:

        assert self._process is not None
        assert self._process.stdin is not None
        with contextlib.suppress(OSError, ValueError), self._process.stdin as pipe:
            send(pipe, averages)
            for frame in frames:
                send(pipe, frame)

    def answer(self) -> bytes | None:
        """The next frame; None where the process is gone."""
        if self._process is None or self._process.stdout is None:
            return None
        return receive(self._process.stdout)

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
    decoder = msgpack.Decoder(list[Document])
    while (data := receive(questions)) is not None:
        send(answers, [index_document(each, averages) for each in decoder.decode(data)])

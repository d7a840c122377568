"""Reading the texts of a build, so that they are found by meaning: in a process apart, a little at a time."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from msgspec import Struct

from mgtui.processes import ProcessApart, TooLate, serve
from mgtui.search.meaning.model import Model, NoModel, model
from mgtui.search.meaning.vectors import KINDS, LOCK, Writer, remove, state, text_of
from mgtui.search.store.locks import FileLock

if TYPE_CHECKING:
    from mgtui.search.engine import Progress
    from mgtui.search.meaning.encoder import Encoder
    from mgtui.search.postings import Postings
    from mgtui.search.store.index import Index

_AT_A_TIME = 1.0
"""Seconds of reading between two words on how far it is."""
_WAIT = 2.0
"""Seconds between two looks at what another program reads."""
_PATIENCE = 600
"""Seconds that one answer may take: before the first all texts of a build are looked at."""
_NICE = 15
"""Beside what a reader does, all else goes first."""


class Task(Struct, frozen=True):
    """A build to be read."""

    build: str
    engine: str
    """Of the settings' names, the one that keeps it."""
    model: Model
    nice: int = 0
    """How far other programs go before it."""


class _Answer(Struct):
    done: int = 0
    total: int = 0
    elsewhere: bool = False
    """Another program is reading it."""
    wrong: str = ""


def task_of(index: Index, nice: int = 0) -> Task | None:
    """What is to be read of an index; None where nothing is, or nothing is found by meaning. Raises NoModel."""
    chosen = None if index.is_temporary else model()
    if chosen is None:
        return None
    read = state(index.folder, chosen.key)
    if read is not None and read.is_complete:
        return None
    return Task(str(index.folder), index.engine.name, chosen, nice)


class Embedding:
    """Reads the texts of a build to their end."""

    def __init__(self) -> None:
        self._is_over = threading.Event()
        self._process = ProcessApart("mgtui.search.store.embedding:serve_embedding", _Answer)

    def run(self, task: Task, progress: Progress) -> None:
        """Read, until `stop`. The build is held by the caller. Raises OSError or ValueError where that fails."""
        try:
            while not self._is_over.is_set():
                answer = self._process.ask(task, _PATIENCE)
                if answer is None:
                    if self._is_over.is_set():
                        return
                    raise OSError("the process that reads what texts mean has died")
                if answer.wrong:
                    raise ValueError(answer.wrong)
                progress(answer.done, answer.total)
                if answer.done == answer.total:
                    return
                if answer.elsewhere:
                    self._is_over.wait(_WAIT)
        except TooLate:
            raise OSError("the process that reads what texts mean does not answer") from None
        finally:
            self._process.close()

    def stop(self) -> None:
        """Let it be, from another thread; what is read stays read."""
        self._is_over.set()
        self._process.interrupt()


class Background:
    """Reads the texts of an index beside what else goes on, where something is found by meaning."""

    def __init__(self) -> None:
        self._now: tuple[Task, Embedding] | None = None

    def go_on(self, index: Index) -> None:
        """Read this index from now on, and no other."""
        try:
            task = task_of(index, _NICE)
        except NoModel:
            task = None  # a search says so
        if self._now is not None and self._now[0] == task:
            return
        self.stop()
        if task is not None:
            self._now = task, Embedding()
            threading.Thread(target=self._run, args=self._now, name="meaning", daemon=True).start()

    def _run(self, task: Task, embedding: Embedding) -> None:
        with suppress(OSError, ValueError):  # a search says how far it came, `mgtui index` why
            embedding.run(task, lambda done, total: None)

    def stop(self) -> None:
        if self._now is not None:
            self._now[1].stop()
            self._now = None


def serve_embedding() -> NoReturn:
    """In the process itself: read a little more whenever asked."""
    work: list[_Reading] = []

    def go_on(task: Task) -> _Answer:
        try:
            if not work:
                if hasattr(os, "nice"):
                    with suppress(OSError):
                        os.nice(task.nice)
                work.append(_Reading(task))
            return work[0].go_on()
        except (OSError, ValueError, sqlite3.Error) as error:
            return _Answer(wrong=str(error))

    serve(Task, go_on)


class _Reading:
    """The reading of one build."""

    def __init__(self, task: Task) -> None:
        """Raises OSError, sqlite3.Error or ValueError."""
        self._task = task
        self._build = Path(task.build)
        self._lock = FileLock(self._build.parent / LOCK)
        self._writer: Writer | None = None
        self._total = 0

    def go_on(self) -> _Answer:
        """Read for a second."""
        if self._writer is None and not self._begin():
            read = state(self._build, self._task.model.key)
            return _Answer(read.done if read else 0, read.total if read else 1, elsewhere=True)
        assert self._writer is not None
        end = time.monotonic() + _AT_A_TIME
        read_now: list[tuple[str, bytes]] = []
        while self._missing and time.monotonic() < end:
            text = text_of(self._postings.stored(self._missing.pop()))
            read_now.append((text, self._encoder.vector(text).astype("float16").tobytes()))
        self._writer.add(read_now, len(self._missing))
        return _Answer(self._total - len(self._missing), self._total)

    def _begin(self) -> bool:
        """Take the work up; False where another program is at it."""
        from mgtui.search.store.index import store_named

        if not self._lock.acquire(wait=False):
            return False
        key = self._task.model.key
        remove(self._build.parent, keep=key)
        self._writer = Writer(self._build, key)
        self._postings: Postings = store_named(self._task.engine).open(self._build)
        texts = [
            (number, text_of(stored))
            for number, stored in ((each, self._postings.stored(each)) for each in self._postings.documents())
            if stored.kind in KINDS
        ]
        self._total = len(texts)
        self._missing = self._writer.begin(texts)[::-1]
        self._encoder: Encoder = _encoder(self._task.model)
        return True


def _encoder(chosen: Model) -> Encoder:
    from mgtui.search.meaning.encoder import Encoder

    return Encoder(chosen)

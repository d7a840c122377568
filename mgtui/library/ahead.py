"""The articles and claims of a large library, read by a second process from the last file on while this one reads from
the first.

What comes back are records. A file with a mistake in it is read here again, where its mistakes are gathered.
"""

from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from mgtui.model import Article, Claim  # noqa: TC001 - msgspec looks at them
from mgtui.processes import ProcessApart, serve

if TYPE_CHECKING:
    from collections.abc import Sequence

_FROM = 1_000
"""So many files are worth another process."""
_BATCH = 150
"""So many files go at a time: with fewer the other process waits more often for the next ones."""
_SECONDS = 120.0
"""After so long without an answer the files of a batch are read here."""


class Read(NamedTuple):
    """What stands in a file: an article with the lines of its sections, or claims; and the hash of its content."""

    article: Article | None
    lines: dict[str, int]
    claims: list[Claim]
    hash: bytes


class _Batch(NamedTuple):
    root: str
    library: str
    paths: list[str]


_READER: ProcessApart[list[Read | None]] = ProcessApart(f"{__name__}:serve_files", list[Read | None])


class ReadAhead:
    """What another process has read of some files of a library, while they are read one after the other here."""

    def __init__(self, root: Path, library: str, paths: Sequence[str]) -> None:
        """`library` is the id of the library; `paths` are in the order in which they will be read."""
        self._batches = [
            _Batch(os.fspath(root.absolute()), library, list(paths[start : start + _BATCH]))
            for start in range(0, len(paths), _BATCH)
        ]
        self._number = {path: number for number, batch in enumerate(self._batches) for path in batch.paths}
        self._next, self._end = 0, len(self._batches)
        """Nobody has begun with the batches between the two."""
        self._answers: dict[int, dict[str, Read | None]] = {}
        self._changed = threading.Condition()
        if len(paths) >= _FROM and (os.cpu_count() or 1) > 1:
            threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        while (number := self._last()) is not None:
            batch = self._batches[number]
            found: list[Read | None] = []
            # Whatever goes wrong there is read here, as of a file whose name is not UTF-8 and cannot be sent.
            with contextlib.suppress(Exception):
                found = _READER.ask(batch, _SECONDS) or []
            with self._changed:
                self._answers[number] = dict(zip(batch.paths, found, strict=False))
                self._changed.notify()
        _READER.close()

    def _last(self) -> int | None:
        with self._changed:
            if self._end <= self._next:
                return None
            self._end -= 1
            return self._end

    def found(self, path: str) -> Read | None:
        """What has been read of a file; None where it is to be read here."""
        number = self._number.get(path)
        if number is None:
            return None
        with self._changed:
            if number < self._end:
                self._next = max(self._next, number + 1)
                return None
            self._changed.wait_for(lambda: number in self._answers)
            return self._answers[number].get(path)

    def close(self) -> None:
        """Begin with no more files."""
        with self._changed:
            self._next = len(self._batches)


def serve_files() -> NoReturn:
    """In the process itself: read batches of files until no more are asked for."""
    import gc

    gc.disable()
    serve(_Batch, _read)


def _read(batch: _Batch) -> list[Read | None]:
    from mgtui.library.reader import Reading

    reading = Reading(Path(batch.root), batch.library)
    return [reading.read_alone(path) for path in batch.paths]

"""The texts of an index that are nearest a question by meaning, found in a process apart."""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from msgspec import Struct

from mgtui.processes import ProcessApart, TooLate, serve
from mgtui.search.meaning.model import Model, NoModel, model
from mgtui.search.meaning.vectors import members, state

if TYPE_CHECKING:
    from collections.abc import Collection

    import numpy as np
    import numpy.typing as npt

    from mgtui.search.meaning.encoder import Encoder
    from mgtui.search.meaning.vectors import State

MOST = 200
"""So many of the nearest are given."""
IDLE = 120
"""Seconds without a question after which the process ends."""
PATIENCE = 60
"""Seconds that an answer may take: the first needs the model to be read."""


class Near(NamedTuple):
    """How near documents are to a question."""

    cosines: dict[int, float]
    """By the number of the document, from -1 to 1: the nearest, and those that were asked for."""
    note: str = ""
    """Why there are none."""


def near(build: Path, text: str, others: Collection[int], allowed: Collection[int] | None) -> Near | None:
    """What in a build is nearest a text, among the documents that are allowed, and how near some others are.

    None where nothing is found by meaning here.
    """
    try:
        chosen = model()
    except NoModel as error:
        return _nothing(error)
    if chosen is None:
        return None
    read = state(build, chosen.key)
    if read is None or not read.is_complete:
        return Near({}, not_yet(read)) if read else None
    question = _Question(chosen, str(build), text, sorted(others), None if allowed is None else sorted(allowed))
    try:
        answer = _PROCESS.ask(question, PATIENCE)
    except (OSError, TooLate):
        answer = None
    if answer is None:
        return _nothing("its process cannot be started, or has died")
    return _nothing(answer.wrong) if answer.wrong else Near(dict(zip(answer.numbers, answer.cosines, strict=True)))


def is_read(build: Path) -> bool:
    """Whether all texts of a build can be found by meaning: nothing is started or waited for."""
    try:
        chosen = model()
    except NoModel:
        return False
    read = state(build, chosen.key) if chosen is not None else None
    return read is not None and read.is_complete


def wake(build: Path) -> bool:
    """Have the process ready, which takes a second; gives whether a build is searched by meaning."""
    found = near(build, "", (), ())
    return found is not None


def stop() -> None:
    """End the process, though it may be at work."""
    _PROCESS.interrupt()


def _nothing(why: object) -> Near:
    return Near({}, f"by meaning nothing is found: {why}")


def not_yet(read: State) -> str:
    """What is said while texts are still being read."""
    return f"by meaning nothing is found yet: {read.done:,} of {read.total:,} texts are read"


class _Question(Struct):
    model: Model
    build: str
    text: str
    others: list[int]
    allowed: list[int] | None


class _Answer(Struct):
    numbers: list[int] = []
    cosines: list[float] = []
    wrong: str = ""


_PROCESS = ProcessApart("mgtui.search.meaning.near:serve_near", _Answer, idle_seconds=IDLE)


def serve_near() -> NoReturn:
    """In the process itself: answer until nobody asks any more."""
    serve(_Question, _answer)


class _Matrix(NamedTuple):
    numbers: npt.NDArray[np.uint32]
    vectors: npt.NDArray[np.float16]


def _answer(question: _Question) -> _Answer:
    import numpy as np

    try:
        encoder, matrix = _encoder(question.model), _matrix(question.build, question.model.key)
    except (OSError, ValueError, sqlite3.Error) as error:
        return _Answer(wrong=str(error))
    wanted = encoder.vector(question.text)
    parts = [
        matrix.vectors[at : at + _CHUNK].astype(np.float32) @ wanted for at in range(0, len(matrix.numbers), _CHUNK)
    ]
    cosines = np.concatenate(parts) if parts else np.zeros(0, np.float32)
    numbers = matrix.numbers
    if question.allowed is not None:
        may = np.isin(numbers, np.array(question.allowed, dtype=np.uint32))
        numbers, cosines = numbers[may], cosines[may]
    best = np.argsort(-cosines, kind="stable")[:MOST]
    others = np.flatnonzero(np.isin(numbers, np.array(question.others, dtype=np.uint32)))
    chosen = np.concatenate([best, np.setdiff1d(others, best)]).astype(np.int64)
    return _Answer(numbers[chosen].tolist(), cosines[chosen].tolist())


_CHUNK = 50_000
"""So many vectors are looked at with full numbers at a time."""


@lru_cache(maxsize=1)
def _encoder(chosen: Model) -> Encoder:
    from mgtui.search.meaning.encoder import Encoder

    return Encoder(chosen)


@lru_cache(maxsize=1)
def _matrix(build: str, key: str) -> _Matrix:
    import numpy as np

    found = members(Path(build), key)
    if found is None:
        raise ValueError("its vectors cannot be read")
    vectors = np.frombuffer(b"".join(found.vectors), dtype=np.float16).reshape(len(found.numbers), -1)
    return _Matrix(np.frombuffer(found.numbers, dtype=np.uint32), vectors)

"""One process apart that reads the files whose formats strangers' parsers take to pieces: PDF, HTML, EPUB, XML.

It is started when the first such file comes, reads one file after another, and is replaced when it dies or goes beyond
its limits.
"""

from __future__ import annotations

import contextlib
import math
import os
import signal
from pathlib import Path
from typing import NoReturn

from msgspec import Struct

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Draft
from mgtui.formats.references.reference import Lists  # noqa: TC001 - msgspec reads the hints
from mgtui.formats.registry import Format, named
from mgtui.processes import ProcessApart, TooLate, serve

SECONDS = 30
"""Of computing for one file; one of references has more, by its size."""
_WAITS = 5
"""Times as long as it may compute that a file may take by the clock, on a machine that does much else meanwhile."""
MEGABYTES = 512
"""Of memory; a file of references may take more, by its size."""
_SECONDS_PER_MEGABYTE = 5
_MEMORY_PER_BYTE = 6
"""Of a file of references, whose records are all held."""
_CPU_SIGNAL = getattr(signal, "SIGXCPU", 0)
"""What ends a process that has computed for longer than it may; Windows has none, and only the clock counts there."""


class _Question(Struct):
    path: bytes
    format: str
    seconds: int
    memory: int


class _Answer(Struct, omit_defaults=True):
    draft: Draft | None = None
    lists: Lists | None = None
    note: str = ""
    why: str = ""
    """Where it cannot be read."""
    errno: int = 0
    """Where the system refused it."""
    is_end: bool = False
    """Whether this process is spent: memory ran out in it."""


_PROCESS = ProcessApart("mgtui.formats.worker:serve_files", _Answer)


def read_apart(path: Path, file_format: Format) -> tuple[Draft | Lists, str]:
    """What the reader of a format gives, and a note where the encoding was guessed. Raises CannotRead, OSError."""
    seconds, memory = limits(path, file_format)
    question = _Question(os.fsencode(path.absolute()), file_format.name, seconds, memory)
    has_read = _PROCESS.pid is not None
    answer = _asked(question)
    if answer is None and has_read:
        # What an earlier file did to the process is not the fault of this one.
        answer = _asked(question)
    if answer is None:
        raise CannotRead("could not be read: the process that read it died of it")
    if answer.errno:
        raise OSError(answer.errno, answer.why)
    found = answer.draft if file_format.gives == "article" else answer.lists
    if answer.why or found is None:
        raise CannotRead(answer.why or "could not be read: the process that reads it gave nothing")
    return found, answer.note


def interrupt() -> None:
    """Give up what is being read, from any thread: the file then could not be read."""
    _PROCESS.interrupt()


def _asked(question: _Question) -> _Answer | None:
    """The answer, None where the process dies before it gives one. Raises CannotRead."""
    late = f"could not be read within {question.seconds} seconds"
    try:
        answer = _PROCESS.ask(question, question.seconds * _WAITS)
    except TooLate:
        raise CannotRead(late) from None
    except OSError as error:
        raise CannotRead(f"the process that reads such files cannot be started: {error.strerror}") from None
    if answer is None and _PROCESS.status == -_CPU_SIGNAL:
        raise CannotRead(late)
    if answer is not None and answer.is_end:
        _PROCESS.close()
    return answer


def limits(path: Path, file_format: Format) -> tuple[int, int]:
    """Seconds and bytes of memory that reading a file may take."""
    seconds, memory = _setting("MGTUI_READ_SECONDS", SECONDS), _setting("MGTUI_READ_MEGABYTES", MEGABYTES) << 20
    if file_format.gives == "references":
        size = path.stat().st_size
        return seconds + (size >> 20) * _SECONDS_PER_MEGABYTE, memory + size * _MEMORY_PER_BYTE
    return seconds, memory


def _setting(name: str, default: int) -> int:
    value = os.environ.get(name, "")
    return int(value) if value.isascii() and value.isdecimal() and int(value[:6]) > 0 else default


# In the process itself


def serve_files() -> NoReturn:
    """Read files until nobody asks any more."""
    serve(_Question, _answer)


def _answer(question: _Question) -> _Answer:
    _limit(question)
    try:
        return _read(question)
    finally:
        _lift_memory()


def _read(question: _Question) -> _Answer:
    from mgtui.formats.reading import read_here, words_for

    file_format = named(question.format)
    try:
        found, note = read_here(Path(os.fsdecode(question.path)), file_format)
    except OSError as error:
        if error.errno:
            return _Answer(errno=error.errno, why=error.strerror or "")
        return _Answer(why=words_for(error))
    except MemoryError as error:
        return _Answer(why=words_for(error), is_end=True)
    except Exception as error:
        return _Answer(why=words_for(error))
    return _Answer(draft=found, note=note) if isinstance(found, Draft) else _Answer(lists=found, note=note)


def _limit(question: _Question) -> None:
    """Let the system end this process where it goes beyond its limits, whatever it is doing then."""
    with contextlib.suppress(ImportError):
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _set_soft(resource.RLIMIT_CPU, math.ceil(used.ru_utime + used.ru_stime) + question.seconds)
        _set_soft(resource.RLIMIT_AS, question.memory)


def _lift_memory() -> None:
    """Sending what was read needs room too, and is no stranger's doing."""
    with contextlib.suppress(ImportError):
        import resource

        _set_soft(resource.RLIMIT_AS, resource.RLIM_INFINITY)


def _set_soft(what: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY and (value == resource.RLIM_INFINITY or value > hard):
        value = hard
    with contextlib.suppress(OSError, ValueError):  # macOS refuses a limit of memory
        resource.setrlimit(what, (value, hard))

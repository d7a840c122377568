"""One process apart that reads the files whose formats strangers' parsers take to pieces: PDF, HTML, EPUB, XML.

It is started when the first such file comes, reads one file after another, and is replaced when it dies or goes beyond
its limits. What goes between is msgpack in frames, a length of eight bytes and so many bytes, checked against its type
when it arrives: nothing that the other process says is run. It ends with the program that started it.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import math
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import NoReturn

import msgspec
from msgspec import Struct

from mgtui.errors import CannotRead
from mgtui.formats.blocks import Draft
from mgtui.formats.references.reference import Lists  # noqa: TC001 - msgspec reads the hints
from mgtui.formats.registry import Format, named
from mgtui.processes import receive, send

SECONDS = 30
"""Of computing for one file; one of references has more, by its size."""
_WAITS = 5
"""Times as long as it may compute that a file may take by the clock, on a machine that does much else meanwhile."""
MEGABYTES = 512
"""Of memory; a file of references may take more, by its size."""
_SECONDS_PER_MEGABYTE = 5
_MEMORY_PER_BYTE = 6
"""Of a file of references, whose records are all held."""
_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from mgtui.formats import worker; worker.serve()"
# Not `-m`: that would look for modules in the folder the reader is in, which may be a stranger's.
_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG
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


class Worker:
    """The process, as the program that wants files read sees it."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.Lock()

    @property
    def pid(self) -> int | None:
        """Of the process, None where none runs."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def read(self, path: Path, file_format: Format) -> tuple[Draft | Lists, str]:
        """What the reader of a format gives, and a note where the encoding was guessed. Raises CannotRead, OSError."""
        seconds, memory = limits(path, file_format)
        question = _Question(os.fsencode(path.absolute()), file_format.name, seconds, memory)
        with self._lock:
            answer = self._ask(question)
        if answer.errno:
            raise OSError(answer.errno, answer.why)
        found = answer.draft if file_format.gives == "article" else answer.lists
        if answer.why or found is None:
            raise CannotRead(answer.why or "could not be read: the process that reads it gave nothing")
        return found, answer.note

    def _ask(self, question: _Question) -> _Answer:
        has_read = self.pid is not None
        answer = self._asked(question)
        if answer is None and has_read:
            # What an earlier file did to the process is not the fault of this one.
            answer = self._asked(question)
        return answer or _Answer(why="could not be read: the process that read it died of it")

    def _asked(self, question: _Question) -> _Answer | None:
        """The answer, None where the process dies before it gives one."""
        process = self._started()
        assert process.stdin is not None
        assert process.stdout is not None
        is_late = threading.Event()

        def end() -> None:
            is_late.set()
            process.kill()

        watch = threading.Timer(question.seconds * _WAITS, end)
        watch.daemon = True
        watch.start()
        answer = None
        try:
            send(process.stdin, question)
            data = receive(process.stdout)
            answer = msgspec.msgpack.decode(data, type=_Answer) if data is not None else None
        except (BrokenPipeError, msgspec.DecodeError):
            pass
        finally:
            watch.cancel()
            if answer is None or answer.is_end or is_late.is_set():
                self.close()
        if answer is None and (is_late.is_set() or process.returncode == -_CPU_SIGNAL):
            return _Answer(why=f"could not be read within {question.seconds} seconds")
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and (self._owner != os.getpid() or self._process.poll() is not None):
            self.close()
        if self._process is None:
            try:
                self._process = subprocess.Popen(  # noqa: S603 - this program itself
                    [sys.executable, "-I", "-c", _START, json.dumps(sys.path)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as error:
                raise CannotRead(f"the process that reads such files cannot be started: {error.strerror}") from None
            self._owner = os.getpid()
        return self._process

    def close(self) -> None:
        """End the process, if there is one; the next file gets a new one."""
        process, self._process = self._process, None
        if process is None:
            return
        if self._owner == os.getpid():
            process.kill()
            process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()


WORKER = Worker()
"""The one of this program."""
atexit.register(WORKER.close)


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


def serve() -> NoReturn:
    """Read files until nobody asks any more."""
    questions = sys.stdin.buffer
    # What a parser prints goes nowhere: the pipe is for answers.
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    _end_with_parent()
    while (data := receive(questions)) is not None:
        question = msgspec.msgpack.decode(data, type=_Question)
        answer = _answer(question)
        _lift_memory()
        try:
            send(answers, answer)
        except OSError:
            break
    os._exit(0)


def _answer(question: _Question) -> _Answer:
    from mgtui.formats.reading import read_here, words_for

    file_format = named(question.format)
    _limit(question)
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


def _end_with_parent() -> None:
    """Have Linux end this process where the program dies; elsewhere it ends when it is to read on."""
    if sys.platform == "linux":
        with contextlib.suppress(ImportError, OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(_DEATH_SIGNAL, signal.SIGKILL)

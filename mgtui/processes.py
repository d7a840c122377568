"""Work done in a process apart, which is started when it is first wanted, answers one question after another, and ends.

What goes between is msgpack in frames, a length of eight bytes and so many bytes, checked against its type when it
arrives: nothing that the other process says is run. It ends with the program that started it, when it is to read on:
having the system kill it then would kill it with the thread that started it, while another waits for an answer.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import subprocess
import sys
import threading
from typing import IO, TYPE_CHECKING, Any, Generic, NoReturn, TypeVar

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")

_LARGEST_FRAME = 1 << 30
_WIDE_PIPE = 1 << 20
"""Bytes; Linux lets everyone have so much."""
_START = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from {0} import {1}; {1}()"
# Not `-m`: that would look for modules in the folder the reader is in, which may be a stranger's.


class TooLate(Exception):  # noqa: N818 - the name says what is the case
    """No answer came in time, and the process was ended."""


class ProcessApart(Generic[Answer]):
    """A process that answers questions, as the program that asks them sees it. Safe to use from several threads."""

    def __init__(self, serve: str, answer: type[Answer], idle_seconds: float | None = None) -> None:
        """`serve`: `module:function` that the process runs; it is ended after so many seconds without a question."""
        self._serve = serve
        self._answer = answer
        self._idle_seconds = idle_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.RLock()
        self._idle: threading.Timer | None = None
        self.status: int | None = None
        """The status with which the last one ended."""
        atexit.register(self.close)

    @property
    def pid(self) -> int | None:
        """Of the process, None where none runs."""
        return self._process.pid if self._process is not None and self._process.poll() is None else None

    def ask(self, question: Any, seconds: float) -> Answer | None:
        """The answer; None where the process dies before it gives one.

        Raises TooLate where none comes within so many seconds by the clock, OSError where no process can be started.
        """
        with self._lock:
            if self._idle is not None:
                self._idle.cancel()
            process = self._started()
            assert process.stdin is not None
            assert process.stdout is not None
            is_late = threading.Event()

            def end() -> None:
                is_late.set()
                process.kill()

            watch = _timer(seconds, end)
            answer = None
            try:
                send(process.stdin, question)
                data = receive(process.stdout)
                answer = msgspec.msgpack.decode(data, type=self._answer) if data is not None else None
            except (BrokenPipeError, msgspec.DecodeError):
                pass
            finally:
                watch.cancel()
                if answer is None or is_late.is_set():
                    self.close()
            if answer is None and is_late.is_set():
                raise TooLate
            if self._idle_seconds is not None:
                self._idle = _timer(self._idle_seconds, self.close)
            return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is not None and (self._owner != os.getpid() or self._process.poll() is not None):
            self.close()
        if self._process is None:
            self._process = start(self._serve)
            self._owner = os.getpid()
        return self._process

    def interrupt(self) -> None:
        """End the process, though it may be at work: whoever waits for its answer gets none."""
        process = self._process
        if process is not None and self._owner == os.getpid():
            process.kill()

    def close(self) -> None:
        """End the process, if there is one; the next question gets a new one."""
        with self._lock:
            process, self._process = self._process, None
            if process is None:
                return
            if self._owner == os.getpid():
                process.kill()
                self.status = process.wait()
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()


def start(serve: str) -> subprocess.Popen[bytes]:
    """A process that runs `module:function` of this program, whose input and output are pipes. Raises OSError."""
    module, _, function = serve.partition(":")
    process = subprocess.Popen(  # noqa: S603 - this program itself
        [sys.executable, "-I", "-c", _START.format(module, function), json.dumps(sys.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            _widen(pipe)
    return process


def _widen(pipe: IO[bytes]) -> None:
    """Let a pipe hold much, where the system can (Linux): whoever reads a frame of megabytes must get a turn among the
    threads of its process for each time that the pipe is full."""
    with contextlib.suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe.fileno(), fcntl.F_SETPIPE_SZ, _WIDE_PIPE)


def _timer(seconds: float, act: Callable[[], None]) -> threading.Timer:
    timer = threading.Timer(seconds, act)
    timer.daemon = True
    timer.start()
    return timer


def send(pipe: IO[bytes], value: object) -> None:
    """Send a frame. Raises OSError."""
    data = msgspec.msgpack.encode(value)
    pipe.write(len(data).to_bytes(8, "big"))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """A frame; None where the other process is gone, or sends more than any answer can be."""
    size = int.from_bytes(pipe.read(8).rjust(8, b"\xff"), "big")
    data = pipe.read(size) if size <= _LARGEST_FRAME else b""
    return data if len(data) == size else None


def serve(question: Any, answer: Callable[[Any], object]) -> NoReturn:
    """In the process itself: answer questions of a type until nobody asks any more."""
    questions = sys.stdin.buffer
    # What a library prints goes nowhere: the pipe is for answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with contextlib.suppress(OSError):
        while (data := receive(questions)) is not None:
            send(answers, answer(msgspec.msgpack.decode(data, type=question)))
    os._exit(0)

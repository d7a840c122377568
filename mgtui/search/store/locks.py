"""Advisory locks on files. They end with the process that holds them, however it ends."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

try:
    import fcntl
except ImportError:  # no advisory locks on this system: builds are then kept apart by their folders alone
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from pathlib import Path


_A_DAY = 24 * 3600
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)


class FileLock:
    """A lock on a file, which is made where it is missing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self, *, shared: bool = False, wait: bool = True) -> bool:
        """Take the lock; False where it is taken and `wait` is False. Raises OSError where there can be no file."""
        handle = os.open(self._path, _FLAGS, 0o600)
        if fcntl is not None:
            try:
                fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                os.close(handle)
                return False
            except OSError:
                os.close(handle)
                raise
        self._handle = handle
        return True

    def is_there(self) -> bool:
        """Whether the locked file still has its name: it is removed together with its folder."""
        try:
            return self._handle is not None and os.path.samestat(os.fstat(self._handle), self._path.stat())
        except OSError:
            return False

    def note_use(self) -> None:
        """Set the file's time of change to now, at most once a day: it tells when the build was last used."""
        with contextlib.suppress(OSError):
            if time.time() - self._path.stat().st_mtime > _A_DAY:
                os.utime(self._path)

    def release(self) -> None:
        if self._handle is not None:
            with contextlib.suppress(OSError):
                os.close(self._handle)
            self._handle = None

"""The files of a library and of the reader's data: the one module that opens, creates, replaces, moves and locks them.

A library may come from a stranger. So a path is relative to a folder that the caller chose, and no link in it is
followed: a link, a pipe or a device in place of a file is named and left alone. A file is written under another name,
synced and renamed, so that a kill leaves the old one or the new one.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import threading
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from mgtui.errors import Busy, Changed, NotPlain, reporting

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SIZE_LIMIT = 20 * 1024 * 1024
"""Bytes; a larger file of a library is not read."""
LARGE = 1 << 30
"""Bytes; the limit for what the program itself writes, such as a journal."""
ABSENT = ""
"""In place of a digest: there is no such file."""
NOT_PLAIN = (-1, 0)
"""In place of size and time: what stands there is no plain file."""

before_write: list[Callable[[str, str], None]] = []
"""Called with what is about to be written (`create`, `write`, `sync`, `replace`, `remove`, …) and the path of it, at
every point where a write can fail or a process can die. A test adds a function that raises or kills."""

_TEMPORARY = ".mgtui-new"
_LINK_ERRORS = (errno.ELOOP, errno.ENOTDIR, getattr(errno, "EMLINK", errno.ELOOP))
_CLOSED = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
_PLAIN = _CLOSED | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
_FOLDER = _CLOSED | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_DIRECTORY", 0)
# Where the system cannot open relative to a folder that is held open, each part is looked at before it is used.
_HAS_FOLDERS = {os.open, os.stat, os.mkdir, os.unlink, os.rename, os.rmdir} <= os.supports_dir_fd
_KINDS = (
    (stat.S_ISLNK, "is a link, expected a file"), (stat.S_ISDIR, "is a folder, expected a file"),
    (stat.S_ISFIFO, "is a pipe, expected a file"), (stat.S_ISSOCK, "is a socket, expected a file"),
)  # fmt: skip
_ONE_AT_A_TIME = threading.RLock()
"""Within one process threads wait for each other; another process is told that the library is busy."""


def digest(data: bytes) -> str:
    """What tells one content from another, in hexadecimal."""
    from hashlib import sha256  # only where something is written: OpenSSL comes with it

    return sha256(data).hexdigest()


def size_and_time(status: os.stat_result) -> tuple[int, int]:
    """Size in bytes and time of last change in ns."""
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else NOT_PLAIN


def open_source(path: Path) -> BinaryIO:
    """A file that a person named, opened to be read, through links too. Raises OSError, also where it is no plain file.

    It may have become something else since it was looked at: to open a pipe would wait for whoever writes to it.
    """
    handle = os.open(path, os.O_RDONLY | _CLOSED | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "not a regular file", os.fspath(path))
    # By an opener, so that the file has its name: readers of others look for what lies beside it.
    return open(path, "rb", opener=lambda *_: handle)


class Folder:
    """A folder and what is in it. Paths are relative, with `/` between their parts.

    Every method raises PathError where the system refuses, and NotPlain (a PathError) where a path leads through a
    link or out of the folder, or to something that is no plain file.
    """

    def __init__(self, root: Path) -> None:
        """`root` is taken as the caller gives it; a link to a folder will do."""
        self.root = Path(root)

    # Looking

    def status(self, path: str) -> os.stat_result | None:
        """What stands under a path, a link itself and not what it points to; None where nothing does."""
        with reporting(self.root / path):
            try:
                with self._at(path) as (name, folder):
                    return os.stat(name, dir_fd=folder, follow_symlinks=False)
            except FileNotFoundError:
                return None

    def exists(self, path: str) -> bool:
        """Whether there is something of this name, be it only a link to nothing."""
        return self.status(path) is not None

    def is_file(self, path: str) -> bool:
        status = self.status(path)
        return status is not None and stat.S_ISREG(status.st_mode)

    def entries(self, path: str = "") -> list[tuple[str, int, int]]:
        """Names, sorted, with size in bytes and time of last change in ns; nothing where there is no such folder."""
        found = []
        with reporting(self.root / path):
            try:
                handle = self._open_folder(path)
            except FileNotFoundError:
                return []
            try:
                with os.scandir(handle if _HAS_FOLDERS else self.root / path) as entries:
                    for entry in entries:
                        # Not `suppress`: of a folder of ten thousand files it would take as long as the look itself.
                        try:
                            status = entry.stat(follow_symlinks=False)
                        except FileNotFoundError:
                            continue
                        found.append((entry.name, *size_and_time(status)))
            finally:
                if handle is not None:
                    os.close(handle)
        found.sort(key=itemgetter(0))
        return found

    def names(self, path: str = "") -> list[str]:
        """Names in a folder, without a look at what stands under them; nothing where there is no such folder."""
        with reporting(self.root / path):
            try:
                handle = self._open_folder(path)
            except FileNotFoundError:
                return []
            try:
                return os.listdir(self.root / path if handle is None else handle)  # noqa: PTH208 - by its handle
            finally:
                if handle is not None:
                    os.close(handle)

    def read(self, path: str, limit: int = SIZE_LIMIT) -> bytes | None:
        """The content of a file; None where there is none. A file of more than `limit` bytes raises PathError."""
        with reporting(self.root / path):
            try:
                handle = self._open_file(path, os.O_RDONLY)
            except FileNotFoundError:
                return None
            with os.fdopen(handle, "rb") as file:
                size = os.fstat(handle).st_size
                # Of what is asked for a buffer is made: `limit` of twenty megabytes for each of thousands of files.
                data = file.read(size + 1) if size <= limit else b""
                if len(data) > size:  # it grows while it is read
                    data += file.read(limit - size)
            if size > limit or len(data) > limit:
                found = max(size, len(data)) / 1024 / 1024
                raise OSError(errno.EFBIG, f"is {found:.1f} MB, expected at most {limit >> 20} MB")
            return data

    def read_end(self, path: str, length: int) -> bytes:
        """The last `length` bytes of a file, or all of it; empty where there is none."""
        with reporting(self.root / path):
            try:
                handle = self._open_file(path, os.O_RDONLY)
            except FileNotFoundError:
                return b""
            with os.fdopen(handle, "rb") as file:
                file.seek(max(os.fstat(handle).st_size - length, 0))
                return file.read(length)

    def digest(self, path: str) -> str:
        """The digest of a file, ABSENT where there is none."""
        data = self.read(path, LARGE)
        return ABSENT if data is None else digest(data)

    # Writing

    def make(self, path: str = "") -> None:
        """Make a folder and those above it, where they are missing."""
        with reporting(self.root / path):
            if not self.root.is_dir():
                _point("folder", path)
                try:
                    self.root.mkdir(parents=True, exist_ok=True)
                except FileExistsError:
                    raise NotPlain(errno.ENOTDIR, "is no folder", str(self.root)) from None
            if path:
                with self._at(f"{path}/x", make=True):
                    return

    def write(self, path: str, data: bytes, *, expected: str | None = None) -> None:
        """Put a file in place in one step. `expected` is the digest of what is there, ABSENT where nothing is.

        Raises Changed where something else is there; then nothing has changed.
        """
        with reporting(self.root / path), self._at(path, make=True) as (name, folder):
            self._require_file(path)
            temporary = f".{name[:80]}.{os.getpid()}{_TEMPORARY}" if folder is not None else f"{name}{_TEMPORARY}"
            try:
                self._write_new(temporary, path, folder, data, like=path)
                if expected is not None and self.digest(path) != expected:
                    raise Changed(self.root / path)
                _point("replace", path)
                os.replace(temporary, name, src_dir_fd=folder, dst_dir_fd=folder)
            except BaseException:
                with contextlib.suppress(OSError):
                    os.unlink(temporary, dir_fd=folder)
                raise
            _sync(folder, path)

    def create(self, path: str, data: bytes, *, like: str = "") -> None:
        """Write a file anew, synced, with the permissions that the file `like` has or would have.

        A kill may leave half of it, so its name must mean nothing yet.
        """
        with reporting(self.root / path), self._at(path, make=True) as (name, folder):
            self._write_new(name, path, folder, data, like=like or path)

    def _write_new(self, name: str, path: str, folder: int | None, data: bytes, *, like: str) -> None:
        there = self.status(like)
        _point("create", path)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name, dir_fd=folder)
        handle = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _PLAIN, _mode(like), dir_fd=folder)
        try:
            if there is not None and stat.S_ISREG(there.st_mode) and hasattr(os, "fchmod"):
                os.fchmod(handle, stat.S_IMODE(there.st_mode) & 0o777)
            _write_all(handle, data, path)
        finally:
            os.close(handle)

    def append(self, path: str, line: bytes) -> None:
        """Add a line to a file and see it on the disk; a torn line before it is closed first.

        Where that fails the file is as it was.
        """
        with reporting(self.root / path):
            with self._at(path, make=True):
                _point("create", path)
            handle = self._open_file(path, os.O_RDWR | os.O_CREAT | os.O_APPEND)
            try:
                end = os.fstat(handle).st_size
                os.lseek(handle, max(end - 1, 0), os.SEEK_SET)
                torn = end > 0 and os.read(handle, 1) != b"\n"
                try:
                    _write_all(handle, (b"\n" if torn else b"") + line + b"\n", path)
                except BaseException:
                    os.ftruncate(handle, end)
                    raise
            finally:
                os.close(handle)

    def link(self, source: str, target: str) -> None:
        """Have a file under a second name too: a link of the system where it can, else a copy with its times."""
        with (
            reporting(self.root / source),
            self._at(source) as (name, folder),
            self._at(target, make=True) as (new, beside),
        ):
            self._require_file(source)
            _point("link", target)
            with contextlib.suppress(FileNotFoundError):
                os.unlink(new, dir_fd=beside)
            try:
                os.link(name, new, src_dir_fd=folder, dst_dir_fd=beside, follow_symlinks=False)
            except (OSError, NotImplementedError):
                status = os.stat(name, dir_fd=folder, follow_symlinks=False)
                self._write_new(new, target, beside, self.read(source, LARGE) or b"", like=target)
                os.utime(new, ns=(status.st_atime_ns, status.st_mtime_ns), dir_fd=beside)

    def rename(self, source: str, target: str) -> None:
        """Give a file or folder another name, in place of a file that may be there."""
        with (
            reporting(self.root / target),
            self._at(source) as (name, folder),
            self._at(target, make=True) as (new, beside),
        ):
            _point("replace", target)
            os.replace(name, new, src_dir_fd=folder, dst_dir_fd=beside)
            _sync(beside, target)

    def remove(self, path: str) -> None:
        """Take a file away, where it is there."""
        with reporting(self.root / path), contextlib.suppress(FileNotFoundError), self._at(path) as (name, folder):
            _point("remove", path)
            os.unlink(name, dir_fd=folder)
            _sync(folder, path)

    def remove_all(self, path: str) -> None:
        """Take a folder of the program's own away with all that is in it, where it is there."""
        status = self.status(path)
        if status is None:
            return
        if not stat.S_ISDIR(status.st_mode):
            self.remove(path)
            return
        for name in self.names(path):
            self.remove_all(f"{path}/{name}")
        with reporting(self.root / path), self._at(path) as (name, folder):
            _point("remove", path)
            os.rmdir(name, dir_fd=folder)

    def clear_leftovers(self, path: str = "") -> None:
        """Remove what a kill left of files that were being written."""
        with contextlib.suppress(OSError):
            for name in self.names(path):
                if name.startswith(".") and name.endswith(_TEMPORARY):
                    self.remove(f"{path}/{name}" if path else name)

    def sync(self, path: str) -> None:
        """Make what was done to the names in a folder lasting, where the system can."""
        with reporting(self.root / path), self._at(f"{path}/x") as (_, folder):
            _sync(folder, path)

    @contextlib.contextmanager
    def locked(self, path: str) -> Iterator[None]:
        """Hold a lock file for oneself. Raises Busy where another process holds it; a kill lets go of it."""
        with _ONE_AT_A_TIME:
            with reporting(self.root / path):
                with self._at(path, make=True):
                    _point("lock", path)
                handle = self._open_file(path, os.O_RDWR | os.O_CREAT)
            try:
                _lock(handle)
                yield
            finally:
                os.close(handle)

    # Finding the way

    def _open_folder(self, path: str) -> int | None:
        if path:
            with self._at(f"{path}/x") as (_, folder):
                return None if folder is None else os.dup(folder)
        return os.open(self.root, _FOLDER & ~getattr(os, "O_NOFOLLOW", 0)) if _HAS_FOLDERS else None

    def _open_file(self, path: str, flags: int) -> int:
        """A plain file, opened. What stands there is looked at first: opening a device may already do something."""
        with self._at(path) as (name, folder):
            with contextlib.suppress(FileNotFoundError):
                status = os.stat(name, dir_fd=folder, follow_symlinks=False)
                if not stat.S_ISREG(status.st_mode):
                    raise self._not_plain(path, status)
            try:
                handle = os.open(name, flags | _PLAIN, _mode(path), dir_fd=folder)
            except OSError as error:
                if error.errno in _LINK_ERRORS:
                    raise self._not_plain(path, None) from None
                raise
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            os.close(handle)
            raise self._not_plain(path, status)
        return handle

    def _require_file(self, path: str) -> None:
        status = self.status(path)
        if status is not None and not stat.S_ISREG(status.st_mode):
            raise self._not_plain(path, status)

    def _not_plain(self, path: str, status: os.stat_result | None) -> NotPlain:
        kinds = [words for is_kind, words in _KINDS if status is not None and is_kind(status.st_mode)]
        return NotPlain(errno.EINVAL, kinds[0] if kinds else "is no plain file, expected one", str(self.root / path))

    @contextlib.contextmanager
    def _at(self, path: str, *, make: bool = False) -> Iterator[tuple[str, int | None]]:
        """The last part of a path and the folder it is in, held open; all of a path where the system cannot."""
        *above, name = parts = path.split("/")
        if not all(map(_is_name, parts)):
            raise NotPlain(errno.EINVAL, "leads out of its folder", str(self.root / path))
        if not _HAS_FOLDERS:
            yield self._looked_at(above, name, make=make), None
            return
        handle = os.open(self.root, _FOLDER & ~getattr(os, "O_NOFOLLOW", 0))
        try:
            for number, part in enumerate(above, 1):
                inner = self._enter(handle, part, "/".join(above[:number]), make=make)
                os.close(handle)
                handle = inner
            yield name, handle
        finally:
            os.close(handle)

    def _enter(self, handle: int, part: str, path: str, *, make: bool) -> int:
        try:
            return os.open(part, _FOLDER, dir_fd=handle)
        except FileNotFoundError:
            if not make:
                raise
            _point("folder", path)
            os.mkdir(part, 0o700 if _is_private(path) else 0o777, dir_fd=handle)
            return os.open(part, _FOLDER, dir_fd=handle)
        except OSError as error:
            if error.errno not in _LINK_ERRORS:
                raise
            is_link = stat.S_ISLNK(os.stat(part, dir_fd=handle, follow_symlinks=False).st_mode)
            words = "is a link, expected a folder" if is_link else "is no folder"
            raise NotPlain(errno.ENOTDIR, words, str(self.root / path)) from None

    def _looked_at(self, above: list[str], name: str, *, make: bool) -> str:
        folder = self.root
        for part in above:
            folder /= part
            if make:
                folder.mkdir(exist_ok=True)
            if not stat.S_ISDIR(os.lstat(folder).st_mode):
                raise NotPlain(errno.ENOTDIR, "is a link, expected a folder", str(folder))
        return str(folder / name)


def _is_name(part: str) -> bool:
    separators = {os.sep, os.altsep or os.sep, "\0"}
    return part not in ("", ".", "..") and not separators.intersection(part)


def _is_private(path: str) -> bool:
    """Whether it is the program's own, and nobody else's business."""
    return path.startswith(".")


def _mode(path: str) -> int:
    """The permissions of a new file, before the system takes away what the user wants no one to have."""
    return 0o600 if _is_private(path) else 0o666


def _point(what: str, path: str) -> None:
    for call in before_write:
        call(what, path)


def _write_all(handle: int, data: bytes, path: str) -> None:
    """Write and sync. Where a test listens it is written in two halves, so that it may end between them."""
    parts = (data[: len(data) // 2], data[len(data) // 2 :]) if before_write else (data,)
    for part in parts:
        _point("write", path)
        view = memoryview(part)
        while view:
            view = view[os.write(handle, view) :]
    _point("sync", path)
    os.fsync(handle)


def _sync(folder: int | None, path: str) -> None:
    """Make a change of names in a folder lasting. Some file systems cannot; the change itself is done."""
    if folder is not None:
        _point("sync", path)
        with contextlib.suppress(OSError):
            os.fsync(folder)


def _lock(handle: int) -> None:
    # A system without this call keeps two writers apart only by the digests that are compared.
    with contextlib.suppress(ImportError):
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Busy("another mgtui is writing to this library; try again when it is done") from None

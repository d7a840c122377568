"""Everything that is a reader's in one file, and back: the own library with its history, the notebook, the settings.

The file is a zip archive: `data/` and `config/` as they lie on the disk, and a list of all with their digests, without
which nothing is brought back.
"""

from __future__ import annotations

import contextlib
import io
import json
import os
import secrets
import shutil
import sqlite3
import stat
import time
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui import __version__
from mgtui.disk import LARGE, Folder, digest, open_source
from mgtui.errors import Refusal, format_error
from mgtui.export.files import write_new
from mgtui.library.locations import data_home, notebook_path, own_library
from mgtui.settings import FILE, config_home
from mgtui.writing.store import locked

if TYPE_CHECKING:
    from collections.abc import Iterator

_MANIFEST = "mgtui-backup.json"
_DATA, _CONFIG = "data/", "config/"
_NOT_KEPT = ("-wal", "-shm", "/lock", ".lock")
"""Ends of names of files that mean something only to programs that run."""


class BackupError(Refusal):
    """Nothing was saved, or nothing brought back."""


class Restored(Struct, frozen=True):
    """What was brought back."""

    files: list[str]
    kept: list[str]
    """Where that lies which was there before."""


def write_backup(path: Path, *, replace: bool = False) -> list[str]:
    """Save everything to a file; gives the names in it. Raises BackupError, FileExistsError, PathError, Busy."""
    buffer = io.BytesIO()
    digests: dict[str, str] = {}
    with contextlib.ExitStack() as held, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        if own_library().is_dir():
            held.enter_context(locked(own_library()))
        for name, data in _everything():
            digests[name] = digest(data)
            archive.writestr(zipfile.ZipInfo(name, time.localtime()[:6]), data, zipfile.ZIP_DEFLATED)
        if not digests:
            raise BackupError("there is nothing to save yet: no library of your own, no notebook, no settings")
        archive.writestr(_MANIFEST, json.dumps({"version": __version__, "files": digests}, indent=1))
    write_new(path, buffer.getvalue(), replace=replace)
    return list(digests)


def _everything() -> Iterator[tuple[str, bytes]]:
    data = data_home()
    folder = Folder(data)
    notebook = notebook_path()
    for path in sorted(_plain_files(data)):
        if data / path != notebook and not path.endswith(_NOT_KEPT):
            found = folder.read(path, LARGE)
            if found is not None:
                yield f"{_DATA}{path}", found
    if notebook.is_file():
        yield f"{_DATA}{notebook.name}", _notebook(notebook)
    settings = Folder(config_home()).read(FILE) if config_home().is_dir() else None
    if settings is not None:
        yield f"{_CONFIG}{FILE}", settings


def _plain_files(root: Path) -> Iterator[str]:
    """Every plain file below a folder; no link is followed, and none is one."""
    for top, _, names in os.walk(root):
        for name in names:
            path = Path(top, name)
            if stat.S_ISREG(path.lstat().st_mode):
                yield path.relative_to(root).as_posix()


def _notebook(path: Path) -> bytes:
    """The notebook as it is at one moment, also while another program writes to it."""
    try:
        with (
            closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as there,
            closing(sqlite3.connect(":memory:")) as copy,
        ):
            there.backup(copy)
            return _serialized(copy)
    except sqlite3.Error as error:
        raise BackupError(f"{path} cannot be saved: {error}") from error


def _serialized(connection: sqlite3.Connection) -> bytes:
    serialize = getattr(connection, "serialize", None)  # from Python 3.11
    if serialize is not None:
        data: bytes = serialize()
        return data
    folder = Folder(data_home())
    name = f".backup-{secrets.token_hex(4)}"
    try:
        with closing(sqlite3.connect(data_home() / name)) as file:
            connection.backup(file)
        return folder.read(name, LARGE) or b""
    finally:
        folder.remove(name)


def read_backup(path: Path) -> Restored:
    """Bring back what a backup holds, in place of what is there, which is kept beside it.

    Raises BackupError where it is no backup, is damaged, or was made by a program that knows more, and PathError; then
    nothing has changed.
    """
    files = _checked(path)
    moment = time.strftime("%Y%m%d-%H%M%S")
    kept = _restored_data(
        {name.removeprefix(_DATA): data for name, data in files.items() if name.startswith(_DATA)}, moment
    )
    if (settings := files.get(f"{_CONFIG}{FILE}")) is not None:
        # Of the folder of settings only this file is ours: what else a reader keeps there stays.
        folder = Folder(config_home())
        folder.make()
        before = folder.read(FILE)
        if before is not None and before != settings:
            folder.write(f"{FILE}.before-{moment}", before)
            kept.append(str(config_home() / f"{FILE}.before-{moment}"))
        folder.write(FILE, settings)
    return Restored(sorted(files), kept)


def _restored_data(within: dict[str, bytes], moment: str) -> list[str]:
    """Put the reader's data in place of what is there; gives where that is kept. Raises PathError: it is as it was."""
    if not within:
        return []
    home = data_home()
    beside = Folder(home.parent)
    beside.make()
    fresh, old = f".{home.name}.{secrets.token_hex(4)}", f"{home.name}.before-{moment}"
    new = Folder(home.parent / fresh)
    try:
        for name, data in within.items():
            new.make("/".join(name.split("/")[:-1]))
            new.write(name, data)
        is_there = home.exists()
        if is_there:
            beside.rename(home.name, old)
        try:
            beside.rename(fresh, home.name)
        except BaseException:
            if is_there:
                beside.rename(old, home.name)
            raise
    finally:
        shutil.rmtree(home.parent / fresh, ignore_errors=True)
    return [str(home.parent / old)] if is_there else []


def _checked(path: Path) -> dict[str, bytes]:
    """The files of a backup, each as it was saved. Raises BackupError."""
    try:
        with open_source(path) as file, zipfile.ZipFile(file) as archive:
            sizes = {info.filename: info.file_size for info in archive.infolist()}
            if _MANIFEST not in sizes or sum(sizes.values()) > 4 * LARGE:
                raise BackupError(f"{path} is no backup of mgtui")
            told = json.loads(archive.read(_MANIFEST))["files"]
            files = {name: archive.read(name) for name in told}
    except OSError as error:
        raise BackupError(format_error(error)) from error
    except (zipfile.BadZipFile, ValueError, KeyError, TypeError, RuntimeError, EOFError) as error:
        raise BackupError(f"{path} is no backup of mgtui, or damaged") from error
    for name, data in files.items():
        if digest(data) != told[name]:
            raise BackupError(f"{path} is damaged: {name} is not as it was saved")
        parts = name.split("/")
        if not name.startswith((_DATA, _CONFIG)) or any(part in ("", ".", "..") or "\\" in part for part in parts):
            raise BackupError(f"{path} is no backup of mgtui: it has {name}")
    return files

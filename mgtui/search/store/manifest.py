"""The manifest of a build: what it was made from and which files it consists of."""

from __future__ import annotations

import contextlib
import json  # with named tuples: importing msgspec would take a tenth of the time of a search
import os
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING, Any
from zlib import crc32

from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from pathlib import Path

    from mgtui.library.files import FileStamp

SCHEMA = 3
"""Changes whenever a build made before can no longer be read: records, snapshot, layout of the folder."""

MANIFEST = "manifest.json"
STAMP = "stamp.json"
OUTLINE = "outline.json"
SNAPSHOT = "library.snapshot"
IN_USE = "in-use"
ASIDE = frozenset({MANIFEST, STAMP, OUTLINE, IN_USE})
"""Files of a build that the manifest does not list."""
CHECKED = 32 << 20
"""Up to so many bytes a build is summed whenever it is opened; it takes a millisecond for 4 MB."""

SETTLED_NS = 2_000_000_000
"""A file changed so shortly before it was looked at can change again without its time changing."""


def part_snapshot(number: int) -> str:
    """The file of a build that holds the records of one of its libraries alone, by its place among them."""
    return f"{number}.{SNAPSHOT}"


class Manifest(NamedTuple):
    """What is written into a build last, so that a build without one is not complete."""

    schema: int
    engine: str
    fingerprint: str
    files: dict[str, tuple[int, int]]
    """Size in bytes and CRC-32 of every file of the index, by name."""
    mistakes: int
    """How many mistakes the library's files have."""
    libraries: tuple[str, ...] = ()
    """The folders of the libraries it was made from: the name of the folder that holds the build does not say."""
    as_read: bool = False
    """Whether it is of a single library, whose records it has as the files have them: as one of several, a record
    loses what names libraries that are not open."""


class Label(NamedTuple):
    """The part of a manifest that every version of it has."""

    schema: int
    engine: str


class Stamp(NamedTuple):
    """The files of a library as they looked when the build was found to be up to date."""

    taken_ns: int
    files: list[FileStamp]
    outline: list[FileStamp]
    """Folders and single files alone, in a file apart: of a large library it is read without the rest."""


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a build that is complete but for it."""
    (folder / MANIFEST).write_text(json.dumps(manifest._asdict()), encoding="utf-8")


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest, where it can be read and every file it names is there in full; else None."""
    manifest = _manifest(_read(folder / MANIFEST))
    if manifest is None or manifest.schema != SCHEMA:
        return None
    try:
        with os.scandir(folder) as entries:
            sizes = {entry.name: entry.stat().st_size for entry in entries}
    except OSError:
        return None
    return manifest if all(sizes.get(name) == size for name, (size, _) in manifest.files.items()) else None


def _manifest(value: Any) -> Manifest | None:
    match value:
        case {"schema": int(schema), "engine": str(engine), "fingerprint": str(name), "mistakes": int(mistakes)}:
            files = _facts(value.get("files"))
            as_read = value.get("as_read") is True
            return None if files is None else Manifest(schema, engine, name, files, mistakes, _named(value), as_read)
    return None


def _named(value: dict[str, Any]) -> tuple[str, ...]:
    """The libraries that a manifest names; older ones name none."""
    listed = value.get("libraries")
    return tuple(each for each in listed if isinstance(each, str)) if isinstance(listed, list) else ()


def _facts(value: Any) -> dict[str, tuple[int, int]] | None:
    if not isinstance(value, dict):
        return None
    facts: dict[str, tuple[int, int]] = {}
    for name, pair in value.items():
        match pair:
            case [int(size), int(checksum)]:
                facts[name] = (size, checksum)
            case _:
                return None
    return facts


def read_label(folder: Path) -> Label | None:
    """Which version made the build, where it says so."""
    match _read(folder / MANIFEST):
        case {"schema": int(schema), "engine": str(engine)}:
            return Label(schema, engine)
    return None


def read_libraries(folder: Path) -> tuple[str, ...]:
    """The folders of the libraries a build was made from, whether it can still be opened or not."""
    value = _read(folder / MANIFEST)
    return _named(value) if isinstance(value, dict) else ()


def _read(path: Path) -> Any:
    """The JSON in a file, None where there is none to be read."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def is_intact(folder: Path, *, at_most: int | None = None) -> bool:
    """Whether the files of the index are what they were when it was built.

    Snapshots are left out, which have a sum of their own; a build of more than `at_most` bytes is not summed.
    """
    manifest = read_manifest(folder)
    if manifest is None:
        return False
    files = {name: facts for name, facts in manifest.files.items() if not name.endswith(SNAPSHOT)}
    if at_most is not None and sum(size for size, _ in files.values()) > at_most:
        return True
    try:
        return all(_sum(folder / name) == checksum for name, (_, checksum) in files.items())
    except OSError:
        return False


def file_facts(
    folder: Path, known: Mapping[str, tuple[int, int]] | None = None, unchanged: Collection[str] = ()
) -> dict[str, tuple[int, int]]:
    """Size and CRC-32 of every file of a build that the manifest lists; of what is `unchanged` as they are known."""
    known = {name: facts for name, facts in (known or {}).items() if name in unchanged}
    with os.scandir(folder) as entries:
        return {
            entry.name: known.get(entry.name) or (entry.stat().st_size, _sum(folder / entry.name))
            for entry in entries
            if entry.name not in ASIDE
        }


def _sum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            checksum = crc32(block, checksum)
    return checksum


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Note how the files looked; where the disk cannot be written, the next start reads them again."""
    for name, files in ((STAMP, stamp.files), (OUTLINE, stamp.outline)):
        fresh = folder / f"{name}.{os.getpid()}"
        with contextlib.suppress(OSError):
            # Never writable by others, not even until it is complete: a build with such a file is not trusted.
            fresh.touch(mode=0o600)
            fresh.write_text(json.dumps({"taken_ns": stamp.taken_ns, "files": files}), encoding="utf-8")
            fresh.replace(folder / name)


def changed_files(folder: Path, files: list[FileStamp]) -> list[str] | None:
    """The paths of files that look otherwise than when the build was made, or may have changed unseen since.

    None where the build does not say how they looked.
    """
    match _read(folder / STAMP):
        case {"taken_ns": int(taken), "files": list(stamped)}:
            before = {tuple(file) for file in stamped if isinstance(file, list)}
            now = set(files)
            unsettled = {path for path, _, changed in files if changed >= taken - SETTLED_NS}
            return sorted({str(file[0]) for file in before ^ now} | unsettled)
    return None


def stamp_holds(folder: Path, files: Iterable[FileStamp], name: str = STAMP) -> bool:
    """Whether the files look as they did, and cannot have changed unseen since."""
    # As it was written, and a few at a time: a hundred thousand files as objects take thirty megabytes.
    with contextlib.suppress(OSError, ValueError), (folder / name).open("rb") as stamp:
        head, found, _ = stamp.read(_HEAD).partition(_LISTED)
        taken = int(head.rpartition(b":")[2])
        if not found:
            return False
        stamp.seek(len(head) + len(found))
        left = iter(files)
        comma = b""
        while some := list(islice(left, _AT_A_TIME)):
            said = comma + json.dumps(some).encode()[1:-1]
            if max(some, key=itemgetter(2))[2] >= taken - SETTLED_NS or stamp.read(len(said)) != said:
                return False
            comma = b", "
        return stamp.read() == b"]}"
    return False


_LISTED = b', "files": ['
_HEAD = 100
"""Bytes within which the list begins."""
_AT_A_TIME = 2_000

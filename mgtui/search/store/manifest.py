"""What a build says of itself: what it was made from and which files it consists of."""

from __future__ import annotations

import contextlib
import os
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = 1
"""Changes whenever a build made before can no longer be read: records, snapshot, layout of the folder."""

MANIFEST = "manifest.json"
STAMP = "stamp.json"
SNAPSHOT = "library.snapshot"
IN_USE = "in-use"
ASIDE = frozenset({MANIFEST, STAMP, IN_USE})
"""Files of a build whose size the manifest does not give."""

SETTLED_NS = 2_000_000_000
"""A file changed so shortly before it was looked at can change again without its time changing."""

FileStamp = tuple[str, int, int]
"""Path relative to the library, size in bytes, time of change in nanoseconds."""


class Manifest(msgspec.Struct, frozen=True):
    """Stands in every complete build."""

    schema: int
    engine: str
    fingerprint: str
    files: dict[str, int]
    """Name and size in bytes of every file of the index."""


class Stamp(msgspec.Struct, frozen=True):
    """The files of a library as they looked when the build was found to be up to date."""

    taken_ns: int
    files: list[FileStamp]


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a build that is complete but for it."""
    (folder / MANIFEST).write_bytes(msgspec.json.encode(manifest))


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest, where it can be read and every file it names is there in full; else None."""
    try:
        manifest = msgspec.json.decode((folder / MANIFEST).read_bytes(), type=Manifest)
        sizes = {entry.name: entry.stat().st_size for entry in os.scandir(folder)}
    except (OSError, msgspec.MsgspecError):
        return None
    complete = all(sizes.get(name) == size for name, size in manifest.files.items())
    return manifest if complete and manifest.schema == SCHEMA else None


def file_sizes(folder: Path) -> dict[str, int]:
    """Name and size of every file of a build that the manifest answers for."""
    with os.scandir(folder) as entries:
        return {entry.name: entry.stat().st_size for entry in entries if entry.name not in ASIDE}


def write_stamp(folder: Path, stamp: Stamp) -> None:
    """Remember how the files looked. A disk that cannot be written costs a little time at each start, no more."""
    fresh = folder / f"{STAMP}.{os.getpid()}"
    with contextlib.suppress(OSError):
        fresh.write_bytes(msgspec.json.encode(stamp))
        fresh.chmod(0o600)
        fresh.replace(folder / STAMP)


def stamp_holds(folder: Path, files: list[FileStamp]) -> bool:
    """Whether the files look as they did, and cannot have changed unseen since."""
    try:
        stamp = msgspec.json.decode((folder / STAMP).read_bytes(), type=Stamp)
    except (OSError, msgspec.MsgspecError):
        return False
    settled = all(changed < stamp.taken_ns - SETTLED_NS for _, _, changed in stamp.files)
    return settled and stamp.files == files

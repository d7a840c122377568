"""A folder of articles, claims, studies, topics and terms as one Library, with every mistake in its files.

Names are imported when they are first used: reading pulls in YAML and Markdown, which a search does not need.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mgtui.library.anchors import AnchorError, AnchorFinder
    from mgtui.library.files import NoLibrary, require_library
    from mgtui.library.fingerprint import Stamp, digest, stamp
    from mgtui.library.locations import bundled_library, index_home
    from mgtui.library.reader import read_library
    from mgtui.library.snapshot import SnapshotError, dump, load

__all__ = [
    "AnchorError", "AnchorFinder", "NoLibrary", "SnapshotError", "Stamp", "bundled_library", "digest", "dump",
    "index_home", "load", "read_library", "require_library", "stamp",
]  # fmt: skip

_MODULES = {
    "AnchorError": "anchors", "AnchorFinder": "anchors", "SnapshotError": "snapshot", "NoLibrary": "files",
    "Stamp": "fingerprint", "bundled_library": "locations", "digest": "fingerprint", "dump": "snapshot",
    "index_home": "locations", "load": "snapshot", "read_library": "reader", "require_library": "files",
    "stamp": "fingerprint",
}  # fmt: skip


def __getattr__(name: str) -> Any:
    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value

"""The records of a library and its vocabularies: frozen, without input or output, the same for all that reads them.

The records are imported when one is first asked for: a search needs the vocabularies and relations alone.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mgtui.model.records import *
    from mgtui.model.relations import *
    from mgtui.model.vocabularies import *


def __getattr__(name: str) -> Any:
    for module in ("vocabularies", "relations", "records"):
        found = getattr(import_module(f"{__name__}.{module}"), name, None)
        if found is not None:
            return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

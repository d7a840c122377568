"""Records as a file of JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.model import Library


def json_form(found: Any) -> str:
    """What was found, laid out for people as for programs."""
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def of_library(library: Library, found: Mapping[str, Any]) -> str:
    """The same behind the id and title of the library that it comes from."""
    return json_form({"library": {"id": library.id, "title": library.title}, **found})

"""The records of a notebook: frozen, JSON-able with `msgspec.to_builtins`. Times are UTC, ISO 8601."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import Any

from msgspec import Struct


class Location(Struct, frozen=True, omit_defaults=True):
    """A place in a library, with enough of its words to find it again after the article changed."""

    library: str
    """Id of the library."""
    record: str
    """Id as commands take it: claim, passage or article, `study:<id>` or `topic:<id>`."""
    title: str = ""
    """What to call it in a list, also when it is lost: a statement, the headings of a passage, a study's label."""
    article: str | None = None
    quote: str = ""
    """The words that were marked; empty for a study, a topic, a whole article."""
    prefix: str = ""
    suffix: str = ""


class Bookmark(Struct, frozen=True):
    """A marked place."""

    id: int
    location: Location
    created: str


class Note(Struct, frozen=True, omit_defaults=True):
    """What a reader wrote about a place, as it reads now."""

    id: int
    location: Location
    text: str
    created: str
    changed: str
    removed: str | None = None
    """When it was removed; such notes are kept, and listed only where asked for."""


class Tagged(Struct, frozen=True):
    """A record that was given a tag."""

    id: int
    """Rises in the order in which records were given tags."""
    name: str
    location: Location
    created: str


class Screened(Struct, frozen=True):
    """What was decided on a study in screening."""

    location: Location
    decision: str
    """One of `mgtui.model.kept.DECISIONS`."""
    reason: str
    at: str


class SavedSearch(Struct, frozen=True):
    """A search to run again, with how many hits it had when it last ran."""

    id: int
    library: str
    query: str
    total: int
    created: str
    counted: str


class Searched(Struct, frozen=True):
    """A search that was made, with how many hits it had."""

    library: str
    query: str
    total: int
    at: str


class Visit(Struct, frozen=True, omit_defaults=True):
    """A place where the reader was, and how it was shown."""

    id: int
    location: Location
    at: str
    view: dict[str, Any] = {}
    """Whatever the screen needs to show it again: scroll, filter, row. Not interpreted here."""


def now() -> str:
    """The time in UTC as ISO 8601, with milliseconds."""
    return datetime.now(timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")

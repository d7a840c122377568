"""A reader's notebook as JSON and as Markdown, with what has become of each place."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.export.markdown import code, escaped, items, joined, quotation
from mgtui.notebook.locations import Located, Locator

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.model import Library
    from mgtui.notebook.notebook import Notebook
    from mgtui.notebook.records import Bookmark, Location, Note, SavedSearch, Tagged, Visit

_STATES = {
    "changed": "The words at this place have changed since.",
    "moved": "The words now stand at {record}.",
    "lost": "This place is lost: neither it nor its words are in the library any more.",
}


class _Places:
    """Where kept places are now, in whichever of the open libraries they belong to."""

    def __init__(self, libraries: Iterable[Library]) -> None:
        self._locators = {library.id: Locator(library) for library in libraries}

    def now(self, location: Location) -> Located:
        locator = self._locators.get(location.library)
        return locator.locate(location) if locator else Located("elsewhere")


def notebook_json(notebook: Notebook, libraries: Iterable[Library] = ()) -> dict[str, Any]:
    """Everything in a notebook, ready for JSON; `now` says what has become of a place in the open libraries."""
    places = _Places(libraries)
    return {
        "path": str(notebook.path),
        "bookmarks": [_placed(mark, places) for mark in notebook.bookmarks()],
        "notes": [_placed(note, places) for note in notebook.notes()],
        "tags": tags_json(notebook, libraries),
        "saved_searches": msgspec.to_builtins(notebook.saved_searches()),
        "searches": msgspec.to_builtins(notebook.searches()),
        "recent": [_placed(visit, places) for visit in notebook.recent()],
    }


def tags_json(notebook: Notebook, libraries: Iterable[Library] = ()) -> list[dict[str, Any]]:
    """Each tag by name with the records that have it, in the order in which they were given it."""
    places = _Places(libraries)
    found: dict[str, list[dict[str, Any]]] = {}
    for tagged in notebook.tagged():
        found.setdefault(tagged.name, []).append(_placed(tagged, places))
    return [{"name": name, "records": found[name]} for name in sorted(found)]


def _placed(record: Bookmark | Note | Tagged | Visit, places: _Places) -> dict[str, Any]:
    found: dict[str, Any] = msgspec.to_builtins(record)
    now = places.now(record.location)
    return {**found, "now": {"state": now.state, "record": now.record}}


def notebook_markdown(notebook: Notebook, libraries: Iterable[Library] = ()) -> str:
    """What is kept as Markdown, by library, without the history; the text of a note is left as it was written."""
    listed = list(libraries)
    places, titles = _Places(listed), {library.id: library.title for library in listed}
    notes, marks, searches = notebook.notes(), notebook.bookmarks(), notebook.saved_searches()
    tags = notebook.tagged()
    kept = {note.location.library for note in notes} | {mark.location.library for mark in marks}
    kept |= {tagged.location.library for tagged in tags}
    kept |= {saved.library for saved in searches}
    order = [*titles, *sorted(kept - titles.keys())]
    blocks = ["# Notes and bookmarks"]
    for library in (library for library in order if library in kept):
        blocks.append(f"## {escaped(titles.get(library, library))}")
        blocks += _notes([note for note in notes if note.location.library == library], places)
        blocks += _bookmarks([mark for mark in marks if mark.location.library == library], places)
        blocks += _tags([tagged for tagged in tags if tagged.location.library == library], places)
        blocks += _searches([saved for saved in searches if saved.library == library])
    return joined(blocks if kept else [*blocks, "There is nothing here yet."])


def _notes(notes: Sequence[Note], places: _Places) -> Iterable[str]:
    by_record = sorted(notes, key=lambda note: note.location.record)
    for record, members in groupby(by_record, key=lambda note: note.location.record):
        on_it = list(members)
        location = on_it[0].location
        yield f"### {escaped(location.title or record)}"
        if location.quote:
            yield quotation(location.quote)
        yield f"{code(record)}. {_state(location, places)}".rstrip()
        for note in on_it:
            yield f"{note.changed[:10]}:"
            yield note.text


def _bookmarks(marks: Sequence[Bookmark], places: _Places) -> Iterable[str]:
    if marks:
        yield "### Bookmarks"
        yield items(_kept_line(mark, places) for mark in marks)


def _tags(tags: Sequence[Tagged], places: _Places) -> Iterable[str]:
    for name in sorted({tagged.name for tagged in tags}):
        yield f"### Tag {code(name)}"
        yield items(_kept_line(tagged, places) for tagged in tags if tagged.name == name)


def _kept_line(kept: Bookmark | Tagged, places: _Places) -> str:
    return f"{escaped(kept.location.title)} ({code(kept.location.record)}) {_state(kept.location, places)}".rstrip()


def _searches(searches: Sequence[SavedSearch]) -> Iterable[str]:
    if searches:
        yield "### Saved searches"
        yield items(f"{code(saved.query)}: {saved.total:,} on {saved.counted[:10]}" for saved in searches)


def _state(location: Location, places: _Places) -> str:
    now = places.now(location)
    return _STATES.get(now.state, "").format(record=code(now.record or ""))

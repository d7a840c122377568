"""Rows for what a reader kept: bookmarks, notes, saved searches, places opened before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.notebook.locations import Locator
from mgtui.tui.records import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Library
    from mgtui.notebook import Notebook
    from mgtui.notebook.records import Location

STATES = {
    "found": "",
    "changed": "! changed since",
    "moved": "→ moved",
    "lost": "× lost: no longer in the library",
    "elsewhere": "in another library",
}
BEFORE = 12
"""So many places opened before are listed."""


def kept_rows(notebook: Notebook, library: Library) -> list[Row]:
    """Everything kept for a library, each with what has become of its place."""
    locator = Locator(library)

    def row(kind: str, number: int, spot: Location, text: str, note: str = "") -> Row:
        located = locator.locate(spot)
        record = located.record or spot.record
        return Row(record, f"{spot.record}", STATES[located.state], text, note=note, key=f"{kind}:{number}")

    bookmarks = [row("bookmark", m.id, m.spot, m.spot.title, m.spot.quote) for m in notebook.bookmarks(library.id)]
    notes = [row("note", n.id, n.spot, n.text, n.spot.title) for n in notebook.notes(library.id)]
    searches = [
        Row(s.query, "search", f"{s.total:,} found", s.query, key=f"search:{s.id}")
        for s in notebook.saved_searches(library.id)
    ]
    before = [row("visit", v.id, v.spot, v.spot.title) for v in notebook.recent(library.id, BEFORE)]
    return [
        *_group("★ Bookmarks", bookmarks),
        *_group("✎ Notes", notes),
        *_group("/ Saved searches", searches),
        *_group("Opened before", before),
    ]


def _group(title: str, rows: Iterable[Row]) -> list[Row]:
    listed = list(rows)
    return [Row(None, head=f"{title}  {len(listed)}"), *listed] if listed else []

"""What a notebook keeps about the records of a library, joined to them where they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.kept import Decision, Kept, KeptNote
from mgtui.notebook.locations import Locator
from mgtui.ref import home_of, parse

if TYPE_CHECKING:
    from mgtui.model import Library
    from mgtui.notebook.notebook import Notebook


def kept_in(notebook: Notebook, library: Library) -> Kept:
    """What is kept about the records of this library, by where these are now; what is lost is not among it."""
    locator = Locator(library)
    tags: dict[str, list[str]] = {}
    titles: dict[str, str] = {}
    words: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    for note in notebook.notes(library.id):
        record = locator.locate(note.location).record
        if record is not None:
            titles.setdefault(record, note.location.title)
            words.setdefault(record, []).append(note.text)
    for tagged in notebook.tagged(library.id):
        record = locator.locate(tagged.location).record
        if record is not None:
            titles.setdefault(record, tagged.location.title)
            names.setdefault(record, []).append(tagged.name)
            tags.setdefault(tagged.name, []).append(key_of_record(record))
    notes = [
        KeptNote(
            record,
            home_of(record, library.id),
            parse(record).article or None,
            title,
            "\n".join([*words.get(record, ()), " ".join(names.get(record, ()))]).strip(),
        )
        for record, title in titles.items()
    ]
    decisions = {
        key_of_record(record): Decision(each.decision, each.reason)
        for each in notebook.screened(library.id)
        if (record := locator.locate(each.location).record) is not None
    }
    return Kept({name: tuple(dict.fromkeys(keys)) for name, keys in sorted(tags.items())}, tuple(notes), decisions)


def key_of_record(record: str) -> str:
    """How what is kept names a record: `claim:igf-1/zma-2000`."""
    ref = parse(record)
    return f"{ref.kind}:{ref.key}"

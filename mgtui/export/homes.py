"""Which of the open libraries records come from, as a report names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import enumerated
from mgtui.export.markdown import code, escaped
from mgtui.ref import home_of, written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.export.selection import Selection
    from mgtui.model import Library


def homes_of(selection: Selection) -> list[str]:
    """The ids of the libraries that a report is about: those of the records asked for, or all that are open."""
    library = selection.library
    if selection.is_whole_list:
        return all_homes(library)
    records = [claim.id for claim in selection.claims]
    if selection.kind in ("studies", "records"):
        records += [written("study", study.id) for study in selection.studies]
    elif selection.kind == "study" or not records:
        records.insert(0, selection.id)
    homes = {home_of(record, library.id) for record in records}
    return [home for home in all_homes(library) if home in homes]


def all_homes(library: Library) -> list[str]:
    """The ids of all libraries that are open."""
    return list(library.parts) or [library.id]


def titled(library: Library, homes: Iterable[str]) -> str:
    """The titles of libraries as a sentence names them, in Markdown: `*A* and *B*`."""
    return enumerated([f"*{escaped(library.parts.get(home, library.title))}*" for home in homes])


def source_line(library: Library, record: str, homes: list[str]) -> str:
    """Where a report comes from. Of the description only the first library's is known, so it is said of no other."""
    word = "library" if len(homes) == 1 else "libraries"
    source = f"Exported by mgtui from the {word} {titled(library, homes)} ({code(record)})."
    about = escaped(" ".join(library.description.split())) if library.id in homes else ""
    if about and len(homes) > 1:
        about = f"{titled(library, [library.id])}: {about}"
    return f"---\n\n{source} {about}".rstrip()

"""Exporting: what is wanted, in which format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.errors import ExportError, NothingToExport
from mgtui.export.formats import NAMES, named
from mgtui.export.selection import select, select_several

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.export.selection import Selection
    from mgtui.model import Library
    from mgtui.model.kept import Kept


def export(
    library: Library,
    what: str,
    format: str,  # noqa: A002
    style: str | None = None,
    kept: Kept | None = None,
) -> str:
    """Records of a library as text that ends with a line break.

    `what` is one of `formats.LISTS` or the id of a record as `show` takes it, or several ids with spaces between;
    `format` the name of one of `formats.FORMATS`; `style` the citation style of a bibliography in Markdown, one that
    `cite.styles` names; the tags that are `kept` are exported with the records.
    Raises UnknownRecord where nothing has that id, ExportError where the two make no sense together.
    """
    return written(chosen(library, what.split() or [""]), format, style, kept)


def chosen(library: Library, ids: Sequence[str], title: str = "") -> Selection:
    """What these words or ids stand for. Raises UnknownRecord, ExportError."""
    return select(library, ids[0]) if len(ids) == 1 and not title else select_several(library, ids, title)


def written(selection: Selection, format: str, style: str | None = None, kept: Kept | None = None) -> str:  # noqa: A002
    """What was selected as text that ends with a line break. Raises ExportError, NothingToExport."""
    wanted = named(format)
    if wanted is None:
        raise ExportError(f"There is no format {format}. There are: {', '.join(NAMES)}.")
    if kept is not None:
        selection = replace(selection, kept=kept)
    # Claims that were chosen have studies behind them, where the list of all claims stands for itself.
    other = None if selection.is_whole_list else wanted.writers.get("records")
    writer = wanted.writers.get(selection.kind, other)
    if writer is None:
        single = {
            "matrix": "the matrix is none",
            "sof": "a summary of findings is none",
            "screening": "a screening is none",
            "graph": "a graph is none",
            "records": "claims with studies are none",
        }
        none = single.get(selection.kind, f"{selection.kind} are none")
        raise ExportError(wanted.refusal.format(name=format, none=none))
    module, _, function = writer.partition(":")
    write = getattr(import_module(module), function)
    if not wanted.holds_references:
        text: str = write(selection, style)
        return text
    if not selection.studies:
        raise NothingToExport(f"No study stands behind {selection.id}, so there is no reference to write.")
    references: str = write(
        selection.studies, {study.id: selection.tags_of("study", study.id) for study in selection.studies}
    )
    return references

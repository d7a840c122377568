"""Exporting: what is wanted, in which format."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from mgtui.errors import ExportError
from mgtui.export.formats import NAMES, named
from mgtui.export.selection import select

if TYPE_CHECKING:
    from mgtui.model import Library


def export(library: Library, what: str, format: str, style: str | None = None) -> str:  # noqa: A002
    """Records of a library as text that ends with a line break.

    `what` is one of `formats.LISTS` or the id of a record as `show` takes it; `format` the name of one of
    `formats.FORMATS`; `style` the citation style of a bibliography in Markdown, one that `cite.styles` names.
    Raises UnknownRecord where nothing has that id, ExportError where the two make no sense together.
    """
    wanted = named(format)
    if wanted is None:
        raise ExportError(f"There is no format {format}. There are: {', '.join(NAMES)}.")
    selection = select(library, what)
    writer = wanted.writers.get(selection.kind)
    if writer is None:
        single = {"matrix": "the matrix is none", "sof": "a summary of findings is none"}
        none = single.get(selection.kind, f"{selection.kind} are none")
        raise ExportError(wanted.refusal.format(name=format, none=none))
    module, _, function = writer.partition(":")
    write = getattr(import_module(module), function)
    if not wanted.holds_references:
        text: str = write(selection, style)
        return text
    if not selection.studies:
        raise ExportError(f"No study stands behind {selection.id}, so there is no reference to write.")
    references: str = write(selection.studies)
    return references

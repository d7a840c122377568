"""What the reader keeps about the records of the open libraries, for commands that join it to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.locations import notebook_path
from mgtui.output import complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.model import Library
    from mgtui.model.kept import Kept


def kept_by_reader(library: Callable[[], Library]) -> Kept | None:
    """The tags, notes and decisions on the records of a library, which is read only where there are any; else None.

    What is wrong with the notebook is said, and stops nothing that can do without it.
    """
    if not notebook_path().is_file():
        return None
    from mgtui.notebook.database import NotebookError
    from mgtui.notebook.joining import kept_in
    from mgtui.notebook.notebook import Notebook

    try:
        with Notebook.open() as notebook:
            has_any = notebook.tagged() or notebook.notes() or notebook.screened()
            return kept_in(notebook, library()) if has_any else None
    except NotebookError as error:
        complain(str(error))
        return None

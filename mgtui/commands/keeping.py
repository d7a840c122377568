"""What the reader keeps about the records of the open libraries, for commands that join it to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from mgtui.library.locations import notebook_path
from mgtui.output import complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.model import Library
    from mgtui.model.kept import Kept
    from mgtui.notebook.notebook import Notebook

T = TypeVar("T")


def kept_by_reader(library: Callable[[], Library]) -> Kept | None:
    """The tags, notes and decisions on the records of a library, which is read only where there are any; else None.

    What is wrong with the notebook is said, and stops nothing that can do without it.
    """

    def read(notebook: Notebook) -> Kept | None:
        from mgtui.notebook.joining import kept_in

        has_any = notebook.tagged() or notebook.notes() or notebook.screened()
        return kept_in(notebook, library()) if has_any else None

    return _from_notebook(read)


def saved_searches(library: Library) -> list[str]:
    """The searches and questions that the reader saved on a library, the earliest first.

    What is wrong with the notebook is said, and stops nothing.
    """
    found = _from_notebook(lambda notebook: [each.query for each in notebook.saved_searches(library.id)])
    return (found or [])[::-1]


def _from_notebook(read: Callable[[Notebook], T]) -> T | None:
    if not notebook_path().is_file():
        return None
    from mgtui.notebook.database import NotebookError
    from mgtui.notebook.notebook import Notebook

    try:
        with Notebook.open() as notebook:
            return read(notebook)
    except NotebookError as error:
        complain(str(error))
        return None

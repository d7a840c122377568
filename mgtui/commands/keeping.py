"""What the reader keeps about the records of the open libraries, for commands that join it to them."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from mgtui.library.locations import notebook_path
from mgtui.output import complain

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.model import Library
    from mgtui.model.kept import Kept
    from mgtui.notebook.database import Database

T = TypeVar("T")


def kept_by_reader(library: Callable[[], Library]) -> Kept | None:
    """The tags, notes and decisions on the records of a library, which is read only where there are any; else None.

    What is wrong with the notebook is said, and stops nothing that can do without it.
    """

    def read(database: Database) -> Kept | None:
        if not database.keeps_of_records():
            return None
        from mgtui.notebook.joining import kept_in
        from mgtui.notebook.notebook import Notebook

        return kept_in(Notebook(database), library())

    return _from_notebook(read)


def saved_searches(library: Library) -> list[str]:
    """The searches and questions that the reader saved on a library, the earliest first.

    What is wrong with the notebook is said, and stops nothing.
    """

    def read(database: Database) -> list[str]:
        from mgtui.notebook.notebook import Notebook

        return [each.query for each in Notebook(database).saved_searches(library.id)]

    return (_from_notebook(read) or [])[::-1]


def _from_notebook(read: Callable[[Database], T]) -> T | None:
    if not notebook_path().is_file():
        return None
    # Not yet `Notebook`, which brings in all that it can hold: in most that a search meets nothing of that is kept.
    from mgtui.notebook.database import Database, NotebookError

    try:
        with closing(Database(notebook_path())) as database:
            return read(database)
    except NotebookError as error:
        complain(str(error))
        return None

"""The steps of the reader's libraries and of the notebook as one list, numbered through in order of time."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.errors import NothingToUndo
from mgtui.library.files import ABOUT
from mgtui.library.locations import notebook_path, own_library
from mgtui.notebook.notebook import Notebook
from mgtui.writing.store import LibraryStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.steps import Step, StepHistory


class History:
    """Several histories as one. A number stays what it is: a new step is later than all before it."""

    def __init__(self, parts: Iterable[StepHistory]) -> None:
        self._parts = list(parts)

    def _all(self) -> list[tuple[StepHistory, Step]]:
        found = [(part, step) for part in self._parts for step in part.steps()]
        # Within one history the numbers tell the order; steps of two are told apart by their times.
        return sorted(found, key=lambda each: (each[1].when, each[1].number))

    def steps(self) -> list[Step]:
        """Every step, by its number in this list."""
        return [replace(step, number=number) for number, (_, step) in enumerate(self._all(), 1)]

    def undo(self, number: int | None = None) -> list[Step]:
        """Take back the latest step that stands, or this one with those that rest on it; gives them, latest first.

        Raises NothingToUndo, and what `StepHistory.undo` raises.
        """
        steps = self._all()
        if number is None:
            number = max((at for at, (_, step) in enumerate(steps, 1) if not step.undone), default=0)
            if not number:
                raise NothingToUndo("nothing to undo")
        if not 0 < number <= len(steps):
            raise NothingToUndo(f"there is no step {number} (`mgtui history` lists them)")
        part, step = steps[number - 1]
        if step.undone:
            raise NothingToUndo(f"step {number} was taken back already (`mgtui redo` brings back what was taken last)")
        return self._numbered(part, part.undo(step.number))

    def redo(self) -> list[Step]:
        """Bring back what the last undo took, where no step was made since; gives the steps, the earliest first.

        Raises NothingToUndo, and what `StepHistory.redo` raises.
        """
        steps = self._all()
        part, last = max(steps, key=lambda each: each[1].undone_at, default=(None, None))
        if part is None or last is None or not last.undone:
            raise NothingToUndo("nothing to redo")
        if any(step.when > last.undone_at for _, step in steps):
            raise NothingToUndo("nothing to redo: a step was made since the last undo")
        return self._numbered(part, part.redo(last.number))

    def _numbered(self, part: StepHistory, steps: Sequence[Step]) -> list[Step]:
        """Steps of a part as they are now, with their numbers in this list."""
        wanted = {step.number for step in steps}
        found = [
            replace(step, number=number)
            for number, (owner, step) in enumerate(self._all(), 1)
            if owner is part and step.number in wanted
        ]
        return found if steps and steps[0].number == min(wanted) else found[::-1]


def history_of(roots: Iterable[Path], *others: StepHistory) -> History:
    """The history of libraries, those passed over that are not there, and of others. Raises PathError."""
    return History([*(LibraryStore(root) for root in roots if (root / ABOUT).is_file()), *others])


@contextmanager
def reader_history() -> Iterator[History]:
    """The history of the reader's own library and notebook. Neither is made. Raises NotebookError, PathError."""
    roots = [own_library()]
    if not notebook_path().is_file():
        yield history_of(roots)
        return
    with Notebook.open() as notebook:
        yield history_of(roots, notebook.steps)

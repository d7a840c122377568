"""Bringing files into a library: any kinds at once, one outcome for each, the rest added whatever one of them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead, Changed
from mgtui.importing.article_adding import ArticleAdding
from mgtui.importing.finding import Found, find_files, shown
from mgtui.importing.source_file import look_at
from mgtui.importing.study_adding import StudyAdding
from mgtui.importing.summary import Outcome, Summary
from mgtui.writing import disk
from mgtui.writing.store import opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from mgtui.writing.store import Store


def add(
    paths: Iterable[Path],
    library_root: Path,
    progress: Callable[[int, int], None] | None = None,
    *,
    replace_edited: bool = False,
) -> Summary:
    """Bring files and folders into a library, which is made where there is none.

    An article that was edited in the library since it was added is kept, unless `replace_edited`.
    Raises Busy where another process writes to the library, OSError where the library itself cannot be written.
    """
    found = find_files(paths, library_root)
    with opened(library_root, create=True) as store:
        adding = _Adding(store, replace_edited=replace_edited)
        for number, file in enumerate(found):
            if progress:
                progress(number, len(found))
            adding.file(file)
        adding.finish()
        if progress:
            progress(len(found), len(found))
        return Summary(shown(library_root), adding.in_order([shown(file.path) for file in found]))


class _Adding:
    def __init__(self, store: Store, *, replace_edited: bool) -> None:
        self._articles = ArticleAdding(store, replace_edited=replace_edited)
        self._studies = StudyAdding(store)
        self._outcomes: dict[str, Outcome] = {}

    def file(self, found: Found) -> None:
        """Bring in one file."""
        name = shown(found.path)
        try:
            if found.problem:
                raise CannotRead(found.problem)
            self._settle(self._read(found))
        except (CannotRead, Changed, OSError, RecursionError, MemoryError) as error:
            self._settle([_not_added(found, name, error)])

    def _read(self, found: Found) -> list[Outcome]:
        file = look_at(found)
        return self._studies.add(file) if file.format.gives == "references" else [self._articles.add(file)]

    def finish(self) -> None:
        """Write what was gathered and not yet written."""
        self._settle(self._studies.flush())

    def _settle(self, outcomes: list[Outcome]) -> None:
        self._outcomes.update((outcome.path, outcome) for outcome in outcomes)

    def in_order(self, names: list[str]) -> tuple[Outcome, ...]:
        """The outcomes in the order of the files."""
        return tuple(self._outcomes[name] for name in names)


def _not_added(found: Found, name: str, error: BaseException) -> Outcome:
    """A file of a folder that is of no kind that is read is passed over; everything else failed."""
    if isinstance(error, RecursionError):
        return Outcome(name, "failed", why="nested too deep to be read")
    if isinstance(error, MemoryError):
        return Outcome(name, "failed", why="too large for the memory there is")
    if isinstance(error, Changed):
        return Outcome(name, "failed", why=str(error), choice="again")
    why = disk.reason(error)
    is_other = why.startswith("not a kind") or why.endswith("which is not read")
    return Outcome(name, "skipped" if is_other and not found.named else "failed", why=why)

"""Bringing files into a library: any kinds at once, one outcome for each, the rest added whatever one of them does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead, Changed, OtherKind, reason
from mgtui.formats.reading import words_for
from mgtui.importing.article_adding import ArticleAdding
from mgtui.importing.finding import Found, find_files, shown
from mgtui.importing.source_file import look_at
from mgtui.importing.study_adding import Progress, StudyAdding, no_progress
from mgtui.importing.summary import Outcome, Summary, failed
from mgtui.writing.store import LibraryStore, create_library, take_back_library
from mgtui.writing.yaml_records import NotEditable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from mgtui.writing.transaction import Transaction


class Stopped(BaseException):
    """What a `progress` raises so that no more is read: nothing of it is written then. No error of a file."""


_FEW = 3
"""Ids that are named in the words for a step."""


def add(
    paths: Iterable[Path],
    library_root: Path,
    progress: Progress = no_progress,
    *,
    replace_edited: bool = False,
) -> Summary:
    """Bring files and folders into a library, which is made where there is none.

    `progress` is told how much of what is done; each part of the work counts for itself. It may raise Stopped.
    What was edited in the library since it was added is kept, unless `replace_edited`.
    A library that would be made and gets nothing is not there afterwards.
    Raises Busy where another process writes to the library, OSError where the library itself cannot be written.
    """
    found = find_files(paths, library_root)
    if all(file.problem for file in found) and not library_root.exists():
        # A name that was mistyped leaves no empty library behind.
        names = [shown(file.path) for file in found]
        return Summary(shown(library_root), tuple(map(_unreadable, found, names)))
    is_new = create_library(library_root)
    try:
        summary = _added(found, library_root, progress, replace_edited=replace_edited)
    except BaseException:
        if is_new:
            take_back_library(library_root)
        raise
    if is_new and not (summary.count("added") or summary.count("updated")):
        take_back_library(library_root)
    return summary


def _added(found: Sequence[Found], library_root: Path, progress: Progress, *, replace_edited: bool) -> Summary:
    with LibraryStore(library_root).transaction() as transaction:
        adding = _Adding(transaction, progress, replace_edited=replace_edited)
        for number, file in enumerate(found):
            progress(number, len(found), "reading files")
            adding.file(file)
        progress(len(found), len(found), "writing")
        adding.finish()
        return Summary(shown(library_root), adding.in_order([shown(file.path) for file in found]))


def stop_reading() -> None:
    """Give up the file that is being read in a process apart, from any thread."""
    from mgtui.formats.worker import interrupt

    interrupt()


class _Adding:
    """The files of one run. What can be written of them is written together, as one step."""

    def __init__(self, transaction: Transaction, progress: Progress, *, replace_edited: bool) -> None:
        self._transaction = transaction
        self._articles = ArticleAdding(transaction, replace_edited=replace_edited)
        self._studies = StudyAdding(transaction, progress, replace_edited=replace_edited)
        self._outcomes: dict[str, Outcome] = {}

    def file(self, found: Found) -> None:
        name = shown(found.path)
        try:
            if found.problem:
                raise CannotRead(found.problem)
            file = look_at(found)
            adding = self._studies if file.format.gives == "references" else self._articles
            self._outcomes[name] = adding.add(file)
        except Exception as error:  # whatever a file does to its reader is said of that file; the others go on
            self._outcomes[name] = _not_added(found, name, error)

    def finish(self) -> None:
        """Write what was taken in; where that cannot be, each of its files failed."""
        for outcome in self._studies.finish():
            self._outcomes[outcome.path] = outcome
        new = [outcome for outcome in self._outcomes.values() if outcome.status in ("added", "updated")]
        try:
            self._transaction.commit(_what(new), origins=[*self._articles.origins, *self._studies.origins])
        except (Changed, NotEditable, CannotRead, OSError) as error:
            self._outcomes.update((outcome.path, failed(outcome, error)) for outcome in new)

    def in_order(self, names: list[str]) -> tuple[Outcome, ...]:
        """The outcomes in the order of the files."""
        return tuple(self._outcomes[name] for name in names)


def _what(outcomes: list[Outcome]) -> str:
    """What was done, in words: `added magnesium-sleep and 3 more; updated study:doe-2011`."""
    parts = []
    for status in ("added", "updated"):
        ids = [record for outcome in outcomes if outcome.status == status for record in outcome.ids]
        if ids:
            more = f" and {len(ids) - _FEW} more" if len(ids) > _FEW else ""
            parts.append(f"{status} {', '.join(ids[:_FEW])}{more}")
    return "; ".join(parts)


def _unreadable(found: Found, name: str) -> Outcome:
    return _not_added(found, name, CannotRead(found.problem))


def _not_added(found: Found, name: str, error: Exception) -> Outcome:
    """A file of a folder that is of no kind that is read is passed over; everything else failed."""
    why = reason(error) if isinstance(error, OSError) else words_for(error)
    is_passed_over = isinstance(error, OtherKind) and not found.named
    return Outcome(name, "skipped" if is_passed_over else "failed", why=why)

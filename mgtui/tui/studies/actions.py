"""Whole records of studies: of one, or of several side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.ref import written
from mgtui.tui.studies.page import MOST, StudyPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.actions import Context


def compare(explorer: Context) -> None:
    """The marked studies side by side."""
    marked = explorer.marked_studies
    if len(marked) < 2:
        explorer.say(f"Mark at least two studies first: {explorer.key_of('studies.mark')} marks one")
        return
    if len(marked) > MOST:
        explorer.say(f"The first {MOST} of {len(marked)} marked studies")
    _show(explorer, marked)


def record(explorer: Context) -> None:
    """Everything known of the study under the cursor."""
    study = explorer.cursor_study
    if study is None:
        explorer.say("No study here")
    else:
        _show(explorer, [study])


def _show(explorer: Context, ids: Sequence[str]) -> None:
    studies = [explorer.session.library.studies[study] for study in ids]

    def chosen(study: str | None) -> None:
        explorer.open_record(study and written("study", study))

    explorer.open_page(StudyPage(explorer.session, studies), chosen)

"""Marking what is listed, by the same keys on every screen that has a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from textual.binding import Binding

from mgtui.tui.marks import MARK, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.marks import Marks

MARKING = (
    Binding("space", "mark", "Mark, or take the mark away", id="mark"),
    Binding("V", "mark_range", "Mark from the last mark to here", id="mark.range"),
    Binding("asterisk", "mark_all", "Mark all that is listed, or none of it", id="mark.all"),
    Binding("X", "unmark", "Take all marks away", id="mark.none"),
    Binding("shift+down", "mark_and_move(1)", "Mark and go down", id="mark.down", show=False),
    Binding("shift+up", "mark_and_move(-1)", "Mark and go up", id="mark.up", show=False),
)


class Markable(Protocol):
    """A list, table, tree, picture or text whose records can be marked."""

    @property
    def cursor_records(self) -> Sequence[str]:
        """What the cursor is on: mostly one record, none on a heading, both claims of a contradiction."""

    @property
    def listed_records(self) -> Sequence[str]:
        """All that is listed, in its order."""

    def action_move(self, step: int) -> None:
        """Move the cursor."""


class Marker:
    """Carries out the keys of `MARKING`; a screen with lists derives from it too."""

    def marks_here(self) -> Marks:
        """The marks that the keys change."""
        raise NotImplementedError

    def markable(self) -> Markable | None:
        """What has the cursor; None where nothing there can be marked."""
        raise NotImplementedError

    def say_marked(self, sentence: str) -> None:
        """Show the marks as they are now, and a sentence about them."""
        raise NotImplementedError

    def action_mark(self) -> None:
        marks, records = self.marks_here(), self._records()
        if records:
            marked = marks.toggle(records)
            self._say(f"{MARK} marked" if marked else "not marked any more", records)

    def action_mark_and_move(self, step: int) -> None:
        marks, place, records = self.marks_here(), self.markable(), self._records()
        if place is None or not records:
            return
        marks.put(records)
        place.action_move(step)
        marks.put(place.cursor_records)
        self._say(f"{MARK} marked", place.cursor_records)

    def action_mark_range(self) -> None:
        marks, place, records = self.marks_here(), self.markable(), self._records()
        if place is None or not records:
            return
        listed, here = list(place.listed_records), records[-1]
        if marks.last not in listed or here not in listed:
            self.say_marked("The last mark stands in another list: mark one end of the range here first")
            return
        first, last = sorted((listed.index(marks.last), listed.index(here)))
        chosen = listed[first : last + 1]
        marks.put([record for record in chosen if record != here])
        marks.put([here])
        self._say(f"{MARK} marked", chosen)

    def action_mark_all(self) -> None:
        place = self.markable()
        listed = list(place.listed_records) if place is not None else []
        if not listed:
            self.say_marked("Nothing is listed here")
            return
        marked = self.marks_here().toggle(listed)
        self._say(f"{MARK} marked" if marked else "not marked any more", listed)

    def action_unmark(self) -> None:
        marks = self.marks_here()
        gone = counted(marks)
        marks.clear()
        self.say_marked(f"No mark left: {gone} had one" if gone else "Nothing is marked")

    def _records(self) -> Sequence[str]:
        place = self.markable()
        records = place.cursor_records if place is not None else ()
        if not records:
            self.say_marked("Nothing to mark here")
        return records

    def _say(self, done: str, records: Sequence[str]) -> None:
        what = records[0] if len(records) == 1 else counted(records)
        self.say_marked(f"{done}: {what} · {self.marks_here().said or 'no mark left'}")

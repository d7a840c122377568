"""The study table of the main screen as an instrument: sorted, filtered, marked, compared, opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec.structs import replace
from textual import on
from textual.binding import Binding, BindingType

from mgtui.tui.navigation import View
from mgtui.tui.screens.keeping import Keeping
from mgtui.tui.screens.study_page import MOST, StudyPage
from mgtui.tui.widgets.filter_line import FilterLine
from mgtui.tui.widgets.study_table import StudyTable

if TYPE_CHECKING:
    from mgtui.model import Claim


class Studying(Keeping):
    """What keys do with the study table, and with the filter that it shares with the lists."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "sort", "Sort the studies by the next column", id="studies.sort"),
        Binding("f", "filter", "Filter the list or the studies", id="filter"),
        Binding("space", "mark", "Mark a study", id="studies.mark"),
        Binding("equals_sign", "compare", "Compare the marked studies", id="studies.compare"),
        Binding("i", "record", "Whole record of the study", id="studies.record"),
    ]

    def open_list(self, view: View) -> None:
        """Jump to a list."""
        self.jump(view)
        self.reading.focus_face()

    def open_claim(self, claim: Claim) -> None:
        """Jump to a claim."""
        raise NotImplementedError

    def action_sort(self) -> None:
        """Sort the study table by the next column."""
        self.studies.sort_next()

    def action_mark(self) -> None:
        """Mark the study under the cursor."""
        self.studies.toggle_mark()

    def action_compare(self) -> None:
        """Show the marked studies side by side."""
        marked = self.studies.marked
        if len(marked) < 2:
            self.say(f"Mark at least two studies first: {self.key_of('studies.mark')} marks one")
            return
        if len(marked) > MOST:
            self.say(f"The first {MOST} of {len(marked)} marked studies")
        self._show_study_page(marked)

    def action_record(self) -> None:
        """Show everything known of the study under the cursor."""
        study = self.studies.cursor_study
        if study is None:
            self.say("No study here")
        else:
            self._show_study_page([study])

    def _show_study_page(self, ids: list[str]) -> None:
        studies = [self.session.library.studies[study] for study in ids]
        self.app.push_screen(StudyPage(self.session, studies), self._study_chosen)

    def _study_chosen(self, study: str | None) -> None:
        if study is not None:
            self.open_study(study)

    def action_filter(self) -> None:
        """Filter the list that has the focus, else the study table."""
        self._filters_list = self.reading.face == "list" and not self.studies.has_focus
        words = self.view.filter if self._filters_list else self.studies.filter_words
        self.query_one(FilterLine).begin("list" if self._filters_list else "studies", words)

    @on(FilterLine.Filtered)
    def filter_typed(self, event: FilterLine.Filtered) -> None:
        if self._filters_list:
            self.view = replace(self.view, filter=event.words.strip())
            self.reading.list.show_filter(event.words)
            self.show_title()
        else:
            self.studies.show_filter(event.words)
        if event.closed:
            (self.reading.list if self._filters_list else self.studies).focus()

    @on(StudyTable.Changed)
    def studies_changed(self) -> None:
        self.show_studies_title()

    @on(StudyTable.Opened)
    def study_opened(self, event: StudyTable.Opened) -> None:
        self.open_study(event.study)

    def open_study(self, study: str) -> None:
        """Jump to the claims that a study is linked to."""
        self.walk.end()
        at = self.view
        if at.shown == "study" and at.subject == study:
            self.reading.focus_face()
            return
        self.open_list(View("study", at.article, None, study, topic=at.topic))

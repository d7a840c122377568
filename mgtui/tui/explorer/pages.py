"""The screens that open over the explorer: why, views, study records, review; and where they lead back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.library.locations import bundled_library
from mgtui.ref import parse
from mgtui.tui.explorer.view_chooser import ViewChooser
from mgtui.tui.navigation import View
from mgtui.tui.rows import counted
from mgtui.tui.studies.page import MOST, StudyPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from mgtui.library.library_set import LibrarySet
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.navigator import Navigator
    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.studies.table import StudyTable


class Pages:
    """Opens them on what is selected. What is chosen there is opened here."""

    def __init__(
        self, app: App[object], place: ExplorerState, hints: KeyHints, navigator: Navigator, studies: StudyTable
    ) -> None:
        self._app, self._place, self._session, self._hints = app, place, place.session, hints
        self._navigator, self._studies = navigator, studies

    def _chosen(self, record: str | None) -> None:
        if record is not None:
            self._navigator.open_record(record)

    def why(self) -> None:
        """The evidence profile of the selected claim."""
        claim = self._place.claim
        if claim is None:
            self._hints.say_none_selected()
            return
        from mgtui.tui.profile.screen import EvidenceProfile

        self._app.push_screen(EvidenceProfile(self._session, claim.id), self._chosen)

    def choose_view(self) -> None:
        """Ask which view to see, and show it."""
        self._app.push_screen(ViewChooser(), self._show_view)

    def _show_view(self, name: str | None) -> None:
        claim = self._place.claim
        if name == "map" and claim is None:
            self._hints.say_none_selected()
        elif name == "map" and claim is not None:
            from mgtui.tui.claim_map.screen import ClaimMap

            self._app.push_screen(ClaimMap(self._session, claim.id), self._chosen)
        elif name == "matrix":
            from mgtui.tui.matrix.screen import Matrix

            self._app.push_screen(Matrix(self._session, claim.id if claim else None), self._cell_chosen)
        elif name == "contradictions":
            from mgtui.tui.contradictions.screen import Contradictions

            self._app.push_screen(Contradictions(self._session), self._chosen)

    def _cell_chosen(self, claims: tuple[str, ...] | None) -> None:
        """The claims of a cell of the matrix."""
        if claims:
            at, title = self._place.view, f"{counted(len(claims), 'claim')} of the matrix"
            self._navigator.open_list(View("claims", at.article, None, title, claims=claims, topic=at.topic))

    def compare(self) -> None:
        """The marked studies side by side."""
        marked = self._studies.marked
        if len(marked) < 2:
            self._hints.say(f"Mark at least two studies first: {self._hints.key_of('studies.mark')} marks one")
            return
        if len(marked) > MOST:
            self._hints.say(f"The first {MOST} of {len(marked)} marked studies")
        self._show_studies(marked)

    def record(self) -> None:
        """Everything known of the study under the cursor."""
        study = self._studies.cursor_study
        if study is None:
            self._hints.say("No study here")
        else:
            self._show_studies([study])

    def _show_studies(self, ids: list[str]) -> None:
        studies = [self._session.library.studies[study] for study in ids]
        self._app.push_screen(StudyPage(self._session, studies), self._study_chosen)

    def _study_chosen(self, study: str | None) -> None:
        if study is not None:
            self._navigator.open_study(study)

    def review(self, shelf: LibrarySet, reviewed: Callable[[str | None, bool], object]) -> None:
        """Review what was extracted; `reviewed` gets the record to open, and whether anything was decided."""
        own = [root for root in shelf.roots if root.resolve() != bundled_library().resolve()]
        if not own:
            self._hints.say("Nothing of yours to review yet: mgtui add brings articles in")
            return
        from mgtui.tui.review.screen import Review

        review = Review(shelf, own[-1], self._own_article(alone=own[-1] == shelf.roots[0]))

        def back(record: str | None) -> None:
            reviewed(record, bool(review.decided))

        self._app.push_screen(review, back)

    def _own_article(self, *, alone: bool) -> str | None:
        """The open article by its id in the reader's own library, where it stands there."""
        ref = parse(self._place.view.article or "")
        return ref.id if ref.library or alone else None

"""The other screens that the main screen opens: why, map, matrix, contradictions, review."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.binding import Binding, BindingType

from mgtui.library.place import bundled_library
from mgtui.tui.navigation import View
from mgtui.tui.rows import counted
from mgtui.tui.screens.studying import Studying
from mgtui.tui.screens.view_chooser import ViewChooser


class Looking(Studying):
    """Opens other screens, and what was chosen there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "why", "Why: what stands behind the claim", id="claim.why"),
        Binding("v", "view", "View: map, matrix, contradictions", id="view"),
        Binding("R", "review", "Review what was extracted", id="review"),
    ]

    def action_view(self) -> None:
        """Ask which view to see, and show it."""
        self.app.push_screen(ViewChooser(), self._view_chosen)

    def _view_chosen(self, name: str | None) -> None:
        claim = self.selected_claim
        if name == "map" and claim is None:
            self.say_none_selected()
        elif name == "map" and claim is not None:
            from mgtui.tui.screens.claim_map import ClaimMap

            self.app.push_screen(ClaimMap(self.session, claim.id), self._claim_chosen)
        elif name == "matrix":
            from mgtui.tui.screens.matrix import Matrix

            self.app.push_screen(Matrix(self.session, claim.id if claim else None), self._cell_chosen)
        elif name == "contradictions":
            from mgtui.tui.screens.contradictions import Contradictions

            self.app.push_screen(Contradictions(self.session), self._claim_chosen)

    def action_why(self) -> None:
        """The evidence profile of the selected claim."""
        claim = self.selected_claim
        if claim is None:
            self.say_none_selected()
            return
        from mgtui.tui.screens.profile import EvidenceProfile

        self.app.push_screen(EvidenceProfile(self.session, claim.id), self._chosen)

    def _chosen(self, wanted: str | None) -> None:
        """A claim or a study was chosen on another screen."""
        if wanted is not None and wanted.startswith("study:"):
            self.open_study(wanted.removeprefix("study:"))
        else:
            self._claim_chosen(wanted)

    def _cell_chosen(self, claims: tuple[str, ...] | None) -> None:
        """The claims of a cell of the matrix."""
        if claims:
            self.walk.end()
            title = f"{counted(len(claims), 'claim')} of the matrix"
            self.open_list(View("claims", self.view.article, None, title, claims=claims, topic=self.view.topic))

    def _claim_chosen(self, claim_id: str | None) -> None:
        """A claim was chosen on another screen."""
        claim = self.session.claim(claim_id)
        if claim is not None:
            self.walk.end()
            self.open_claim(claim)

    def action_review(self) -> None:
        """Review what was extracted from the reader's own articles."""
        shelf = self.opening.shelf
        own = [root for root in shelf.roots if root.resolve() != bundled_library().resolve()]
        if not own:
            self.say("Nothing of yours to review yet: mgtui add brings articles in")
            return
        from mgtui.tui.screens.review import Review

        review = Review(shelf, own[-1])

        def back(record: str | None) -> None:
            self._reviewed(record, bool(review.decided))

        self.app.push_screen(review, back)

    @work(group="review")
    async def _reviewed(self, record: str | None, changed: bool) -> None:
        """Back from the review: the library has changed with every decision, so it is opened anew."""
        if not changed:
            if record is not None and not self.open_record(record):
                self.say("That place is not in the open libraries")
            return
        self.say("Opening the library as it is now …")
        self.session.turn_to(await self._finder.run(self.opening.read_anew))
        self.start_searching()
        self.show_library()
        if record is not None:
            self.open_record(record)
        self.say("The library is open as it is now")

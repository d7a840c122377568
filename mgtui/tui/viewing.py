"""Pages that are views of the explorer: the key of the views leads from each of them to another."""

from __future__ import annotations

from typing import ClassVar, Protocol, runtime_checkable

from textual.binding import Binding, BindingType
from textual.screen import ScreenResultType

from mgtui.tui.acting import ActingPage
from mgtui.tui.actions import imported
from mgtui.tui.keys.live import does_nothing
from mgtui.tui.widgets.bars import KeyLine
from mgtui.tui.widgets.page import Page

_OF_A_CLAIM = ("view.map", "view.time")
"""Views of one claim: that which is seen on the page that is left for them."""


@runtime_checkable
class HasViews(Protocol):
    """The screen below all pages."""

    def begin_view(self, action_id: str, record: str | None = None) -> None:
        """Open a view, or with `search` the search line; before that go to a record."""


class ViewPage(Page[ScreenResultType]):
    """Asks for another view as the explorer does, and is left for the one that is chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("v", "views", "Another view", id="view.other"),
    ]

    def action_views(self) -> None:
        chooser = imported("explorer.view_chooser:ViewChooser")()

        def chosen(action_id: str | None) -> None:
            if action_id is not None:
                self.turn_to_view(action_id)
            elif chooser.wrong_key:
                self.query_one(KeyLine).say(does_nothing(self, chooser.wrong_key))

        self.app.push_screen(chooser, chosen)

    def turn_to_view(self, action_id: str) -> None:
        """Leave the page for a view, or for the search line; for a map only where the cursor is on a claim."""
        explorer = self.app.screen_stack[0]
        claim = self.context.claim if isinstance(self, ActingPage) and action_id in _OF_A_CLAIM else None
        if isinstance(self, ActingPage) and action_id == "view.map" and claim is None:
            self.context.claim_or_say()
            return
        if isinstance(explorer, HasViews):
            self.dismiss(None)
            explorer.begin_view(action_id, claim.id if claim is not None else None)

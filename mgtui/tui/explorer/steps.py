"""Steps from where the reader is: the next claim, the next hit, the next claim along a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.relations import WALKS
from mgtui.tui.explorer.words import step_message

if TYPE_CHECKING:
    from mgtui.model import Claim, RelationType
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.navigator import Navigator
    from mgtui.tui.explorer.panes import Panes
    from mgtui.tui.explorer.state import ExplorerState


class Steps:
    """Moves the selection by one step; says where it wraps, ends, or has nowhere to go."""

    def __init__(self, state: ExplorerState, hints: KeyHints, panes: Panes, navigator: Navigator) -> None:
        self._state, self._session, self._hints = state, state.session, hints
        self._panes, self._reading, self._navigator = panes, panes.reading, navigator

    def claim(self, step: int) -> None:
        """Next or previous claim in the article; in a list the next or previous row."""
        if self._state.view.shown != "article":
            self._reading.list.action_move(step)
            return
        self._state.walk.end()
        pane = self._reading.article
        claim = self._state.claim
        if claim is not None and (pane.is_in_view(claim) or not claim.places):
            found = self._session.next_claim(claim, step)
        else:
            found = pane.first_claim_in_view(forward=step > 0)
        if found is not None:
            self._select(found)
        elif self._state.has_no_claims:
            self._hints.say_none_selected()
        else:
            self._hints.say("No claim after this one" if step > 0 else "No claim before this one")

    def to_claim(self, claim_id: str) -> None:
        """A claim of the open article that was pointed at."""
        claim = self._session.claim(claim_id)
        if claim is not None:
            self._state.walk.end()
            self._select(claim)

    def _select(self, claim: Claim) -> None:
        self._state.change(claim=claim.id, row=None)
        self._reading.article.go_to_claim(claim)
        self._panes.show_selection()

    def hit(self, step: int) -> None:
        """Next or previous hit in the open article."""
        hits = self._state.hits
        if self._state.view.shown != "article" or not hits:
            self._hints.say(f"No hits here: {self._hints.key_of('search')} searches")
            return
        number = (self._state.view.hit + step) % len(hits)
        wrapped = number != self._state.view.hit + step
        self._state.change(hit=number)
        pane = self._reading.article
        pane.show_hits(hits, number)
        pane.bring_into_view(*hits[number][:2])
        self._panes.show_title()
        if wrapped:
            self._hints.say("Began again at the first hit" if step > 0 else "Went on at the last hit")

    def along(self, kind: RelationType) -> None:
        """Go to the next claim along one kind of relation of the claim where the walk began."""
        claim, walk = self._state.claim, self._state.walk
        if claim is None:
            self._hints.say_none_selected()
            return
        origin = walk.origin_for(kind, claim.id)
        step = walk.press(kind, claim.id, self._session.relations.walk(origin, kind, WALKS[kind].outgoing))
        if step is not None:
            self._navigator.follow_to(self._session.library.claims[step.claim])
        self._hints.say(step_message(kind, step, origin))

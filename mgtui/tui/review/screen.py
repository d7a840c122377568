"""The review: what was extracted, one after the other, each in its passage; a key for each decision."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from mgtui.errors import format_error
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.review.claim_items import ClaimItem
from mgtui.review.items import Item
from mgtui.tui.keys.queue import undone_in
from mgtui.tui.keys.seen import UNDO_TOO_SOON
from mgtui.tui.review.asking import Asking
from mgtui.tui.review.page import ReviewPage
from mgtui.tui.review.pair_view import StudyPairView
from mgtui.tui.review.together import accept_together, reject_left
from mgtui.tui.review.views import view_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.tui.review.queue import ReviewQueue
    from mgtui.writing.journal import Decision

KEYS = (
    Binding("a", "decide('accept')", "Accept, and on to the next", id="review.accept"),
    Binding("x,delete", "decide('reject')", "Reject, and on to the next", id="review.reject"),
    Binding("X", "reject_left", "Reject all that is left in this list or article", id="review.reject-left"),
    Binding("A", "together", "Accept all that is listed, or all that is sure", id="review.each"),
    Binding("W", "decide('bare')", "Accept without exposure, outcome and direction", id="review.bare"),
    Binding("equals_sign", "choose", "The next reading of a claim, after the last none", id="review.choose"),
    Binding("enter", "confirm", "Accept what is open, and on to the next", id="review.confirm"),
    Binding("e", "edit", "Edit the statement and fields, and accept", id="review.edit"),
    *(
        Binding(
            str(number),
            f"edit({number})",
            "Edit, beginning with the field of this number",
            id=f"review.field-{number}",
        )
        for number in range(1, 10)
    ),
    Binding("C", "another", "A further claim made by the same words", id="review.another"),
    Binding("b", "study", "Link a study", id="review.study"),
    Binding("T", "terms", "Terms and topics, proposed and yours", id="review.terms"),
    Binding("u", "undo", "Undo the last decision", id="review.undo"),
    Binding("j,down", "move(1)", "Next", id="review.down"),
    Binding("k,up", "move(-1)", "Before", id="review.up"),
    Binding("n", "next_open", "Next that is open", id="review.next-open"),
    Binding("g,home", "edge(False)", "First of this list", id="review.top"),
    Binding("G,end", "edge(True)", "Last of this list", id="review.end"),
    Binding("f", "sections", "What is left, by article and kind, to go on with", id="review.filter"),
    Binding("o", "sort", "Claims by their use, findings first; or by article again", id="review.sort"),
    Binding("right_square_bracket,full_stop", "section(1)", "Next article or kind", id="review.section"),
    Binding("left_square_bracket,comma", "section(-1)", "Article or kind before", id="review.section-before"),
    Binding("pagedown,ctrl+f", "page(1)", "Page down in the article", id="review.page-down"),
    Binding("pageup,ctrl+b", "page(-1)", "Page up in the article", id="review.page-up"),
    Binding("ctrl+d", "page(0.5)", "Half a page down in the article", id="review.half-down"),
    Binding("ctrl+u", "page(-0.5)", "Half a page up in the article", id="review.half-up"),
    Binding("greater_than_sign", "open", "Open this claim in the explorer", id="review.open"),
    Binding("escape,q,H", "leave", "Leave", id="review.leave"),
)


class Review(ReviewPage):
    """The queue of one library, decided on; gives the claim to open in the explorer, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def action_decide(self, what: str) -> None:
        """Accept (`bare`: the words only) or reject, and on to the next that is open."""
        here = self._may_decide()
        if here is None:
            return
        queue, item = here
        review = queue.review
        decisions: dict[str, Callable[[Item], object]] = {
            "accept": review.accept, "bare": review.accept_bare, "reject": review.reject,
        }  # fmt: skip
        if self._done(lambda: decisions[what](item)):
            queue.refresh(item)
            self._advance(review.taught)

    def action_together(self) -> None:
        """Accept several in one step: a claim for each pair that is listed, or all that is sure of a kind."""
        here = self._may_decide()
        if here is not None and not accept_together(self.app, *here, partial(self._decide_all, here[0])):
            self._show("Nothing more here is sure enough to be accepted unread.")

    def action_reject_left(self) -> None:
        """Reject in one step what is open of a kind: in the list or table looked at, or in the article."""
        queue = self._queue
        if queue is not None and not reject_left(self.app, queue, partial(self._decide_all, queue)):
            self._show("Nothing of this kind is open in this article.")

    def _decide_all(self, queue: ReviewQueue, items: list[Item], act: Callable[[], object]) -> None:
        if self._done(act):
            queue.refresh(*items)
            self._list_closed = True
            done, keys = queue.review.last_done, f"{self.key_of('review.undo')} takes it back"
            if len(items) > 1 and queue.review.state(items[0]) == "accepted":
                queue.together_last = items
                keys += f", {self.key_of('review.filter')} shows them"
            told = f"{done[:1].upper()}{done[1:]}; {keys}."
            if queue.state() == "open":
                self._show(told)
            else:
                self._advance(told)

    def action_confirm(self) -> None:
        """Accept what is open; what is decided stays as it is; on to the next."""
        here = self._here()
        if here is not None and here[0].state() == "open":
            self.action_decide("accept")
        else:
            self._advance()

    def _may_decide(self) -> tuple[ReviewQueue, Item] | None:
        """What is looked at, where the key that decides on it was pressed when it was in sight and the last of its kind
        is not decided: no such key runs on into another kind. Else why not is said."""
        here = self._here()
        if here is not None and not self.may_decide():
            self._undecided = here[1].key
            return None
        if self._is_at_turn():
            self.say(self._last[1])
            return None
        return here

    def _done(self, act: Callable[[], object]) -> bool:
        """Whether a decision was kept; else why not is said."""
        try:
            act()
        except LIBRARY_ERRORS as error:
            self._show(format_error(error))
            return False
        self._moved, self._undecided = True, ""
        self.decided += 1
        return True

    def action_undo(self) -> None:
        queue = self._queue
        undone: list[Item | Decision | None] = []
        if queue is None:
            return
        if not undone_in(self.app).allows():
            self.say(UNDO_TOO_SOON)
            return
        if not self._done(lambda: undone.append(queue.review.undo())):
            return
        undone_in(self.app).show()
        decision = undone[0]
        if isinstance(decision, Item):
            queue.refresh(decision)
            queue.go_to(decision.key)
        word = "Nothing is left to undo." if decision is None else f"Taken back: {queue.review.undone}."
        if queue.item is None:  # what was decided elsewhere is taken back too: that is said, and counted
            self.show_head(queue)
            self.say(word)
        else:
            self._show(word)

    def _asking(self, asks: Callable[[Asking, Item], bool]) -> None:
        """Ask for more on the item being looked at, where there is more to ask of its kind."""
        here = self._here()
        if here is None:
            return
        queue, item = here

        def decided(*, on: bool) -> None:
            if self._done(lambda: queue.refresh(item)):
                taught = queue.review.taught
                self._advance(taught) if on else self._show(taught)

        asking = Asking(self.app, queue, decided, lambda error: self._show(format_error(error)), self._show)
        if not asks(asking, item):
            self.say("Only a claim has that.")

    def action_edit(self, field: int = 1) -> None:
        here = self._here()
        view = view_of(here[0].review, here[1]) if here is not None else None
        if not isinstance(view, StudyPairView):
            self._asking(lambda asking, item: asking.edit(item, field))
        elif view.turn(field):
            self._show()

    def action_choose(self) -> None:
        here = self._here()
        if here is not None and isinstance(here[1], ClaimItem) and here[0].state() == "open":
            here[0].review.choices.next_reading(here[1])
            self._show()

    def action_another(self) -> None:
        """A further claim made by the words of this one: with the exposure and outcome it names besides."""
        self._asking(lambda asking, item: asking.another(item))

    def action_study(self) -> None:
        self._asking(lambda asking, item: asking.study(item))

"""The review: what was extracted, one after the other, each in its passage; a key for each decision."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from mgtui.errors import format_error
from mgtui.ref import Ref
from mgtui.review.doubles import Double
from mgtui.review.items import Item
from mgtui.review.terms import TermReview
from mgtui.tui.article.view import ArticleView
from mgtui.tui.keys.queue import keys_of, undone_in
from mgtui.tui.keys.seen import TOO_SOON, UNDO_TOO_SOON, Seen
from mgtui.tui.review.asking import ERRORS, Asking
from mgtui.tui.review.bindings import KEYS
from mgtui.tui.review.double_words import field_of_double
from mgtui.tui.review.filling import Filling
from mgtui.tui.review.left import on_to, turn_to
from mgtui.tui.review.listing import UNREAD, LeftList, go_on_with, left_rows
from mgtui.tui.review.shown import ReviewView
from mgtui.tui.review.together import accept_together, reject_left
from mgtui.tui.review.words import at_end
from mgtui.tui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.ref import RefKind
    from mgtui.review.session import ReviewSession
    from mgtui.tui.review.queue import ReviewQueue
    from mgtui.writing.journal import Decision

FIRST_ITEM = 60.0
"""Seconds that keys wait for the first item, but for those that leave."""


class Review(Page[str | None]):
    """The queue of one library; gives the claim to open in the explorer, or None."""

    DEFAULT_CSS = "Review { background: $background; }"
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [*KEYS]

    def __init__(self, shelf: LibrarySet, root: Path, first: str | None = None, *, only_doubles: bool = False) -> None:
        """`root` is the folder of the reader's own library, `first` the article to begin with, by its id there.

        `only_doubles`: studies that may be one, and nothing else.
        """
        super().__init__()
        self._only_doubles = only_doubles
        self._shelf, self._root, self._first = shelf, root, first
        self._queue: ReviewQueue | None = None
        self.seen = Seen(self)
        self._moved = False
        self._last = "", ""
        """By its key the item that was decided as the last of its kind, and what was said there."""
        self._undecided = ""
        """By its key what a key was to decide on before it was to be seen: that is said there until it is decided."""
        self._left: LeftList | None = None
        """What is left, listed over the review, where it was asked for."""
        self._list_closed = False
        """Whether a list over the review closed with a choice, and no key was pressed since."""
        self.decided = 0
        """Decisions of this session, undone ones too: with any, the library has changed."""

    def compose(self) -> ComposeResult:
        self._view = ReviewView(self.key_of, self.seen.show)
        yield self._view

    def on_screen_resume(self) -> None:
        """A page over it has closed: what it covered is in sight again, or something else."""
        self.seen.show_again()

    def on_resize(self) -> None:
        """Fields and keys are set for a width."""
        self.later(lambda: self._show(self._view.word))

    def on_mount(self) -> None:
        may_come = {*self.keys_to("review.leave"), *self.keys_to("review.terms")}
        self._begin_keys = keys_of(self.app).hold(FIRST_ITEM, may_come)
        self.say("reading …")
        self._load()

    @work(thread=True, exclusive=True, group="review", exit_on_error=False)
    def _load(self) -> None:
        """Find what is open, article by article; the first can be reviewed while the others are read."""
        call = self.app.call_from_thread
        filling = Filling(self, call, self.key_of)
        filling.fill(self._root, self._shelf, self._first, only_doubles=self._only_doubles)
        call(self._begin_keys)

    @property
    def has_decided(self) -> bool:
        return bool(self.decided)

    def begin(self, queue: ReviewQueue) -> None:
        """The queue is there, and what is found in the articles will come into it."""
        self._queue = queue

    def add(self, items: list[Item]) -> None:
        """The items of one more article; what is being looked at stays as it is, once the reader has begun."""
        queue = self._queue
        if queue is None or self.is_leaving:
            return
        if queue.add(items, is_begun=self._moved or self.has_decided):
            self._show()
            self._begin_keys()
        else:
            self.show_head(queue)
            self._tell_of_claims(queue, items)
            if queue.awaits_more:
                self._advance()
        self._list_left()
        self._say_end(queue)

    def _say_end(self, queue: ReviewQueue) -> None:
        """Where what is looked at is decided: which key goes on, or that nothing is left."""
        if self._is_at_turn():
            self.say(self._last[1])
        elif queue.state() != "open" and (queue.is_filling or not any(queue.left_of().values())):
            self.say(at_end(queue, self.key_of))

    def _tell_of_claims(self, queue: ReviewQueue, items: list[Item]) -> None:
        """Say that the claims have come of an article whose studies the reader has begun with."""
        here, key = queue.item, self.key_of("review.section")
        if (
            here is not None
            and here.kind == "study"
            and any((item.kind, item.article) == ("claim", here.article) for item in items)
        ):
            self.say(f"The claims of this article are read too: {key} goes to them.")

    def filled(self) -> None:
        """No more articles come: what was passed over is what is left."""
        queue = self._queue
        if queue is None:
            return
        queue.filled()
        self.look_for_topics()
        self.show_head(queue)
        self._list_left()
        if queue.awaits_more:
            self._advance()
        elif queue.items:
            self._say_end(queue)

    # What is shown

    def _here(self) -> tuple[ReviewQueue, Item] | None:
        """The queue and what is being looked at, once there is something."""
        queue = self._queue
        return (queue, queue.item) if queue is not None and queue.item is not None else None

    def _show(self, word: str = "") -> None:
        """Show the item being looked at, with a sentence in place of the keys where there is one to say."""
        here = self._here()
        if here is None:
            return
        if here[1].key == self._undecided:
            word = " ".join(filter(None, (TOO_SOON, word if word != TOO_SOON else "")))
        self._view.show(*here, word)

    def show_head(self, queue: ReviewQueue) -> None:
        if not self.is_leaving:
            self._view.show_head(queue)

    def say(self, sentence: str) -> None:
        if not self.is_leaving:
            self._view.say(sentence)

    def warn(self, sentence: str) -> None:
        self.notify(sentence, markup=False)

    # Moving

    def action_move(self, step: int) -> None:
        self._go(lambda queue: queue.beside(step))

    def action_edge(self, last: bool) -> None:
        self._go(lambda queue: queue.listed_numbers()[-1 if last else 0])

    def action_next_open(self) -> None:
        if self._is_at_turn():
            self._advance(turns=True)
        else:
            self._go(lambda queue: queue.open_from(queue.at + 1))

    def action_section(self, step: int) -> None:
        if step > 0 and self._is_at_turn():
            self._advance(turns=True)
        else:
            self._go(lambda queue: queue.section_from(step))

    def _is_at_turn(self) -> bool:
        """Whether the last of a kind was decided here, and what is open next is of another kind."""
        here = self._here()
        return here is not None and here[1].key == self._last[0] and here[0].state() != "open"

    def action_sort(self) -> None:
        """Claims by their use, those of most use first; or in the order of their articles again."""
        if self._queue is not None:
            self._queue.sort()
            self._show("" if self._queue.by_use else "In the order of the articles.")

    def action_sections(self) -> None:
        """Choose an article, a kind of what is in it, or claims with some words, to go on with."""
        queue = self._queue
        if queue is None or not left_rows(queue):
            self.say(at_end(queue, self.key_of) if queue is not None and queue.is_filling else "Nothing is open.")
            return
        self.look_for_topics()
        page = self._left = LeftList(queue)

        def chosen(row: str | None) -> None:
            if row is not None and row.startswith(UNREAD):
                self._leave(self._record("article", row.removeprefix(UNREAD)))
            elif row is not None:
                self._list_closed = True
                if go_on_with(queue, row, page.words, self.action_terms):
                    self._moved = True
                    self._show()

        self.app.push_screen(page, chosen)

    def _list_left(self) -> None:
        """Articles were read meanwhile: the list of what is left, where it is open, has them too."""
        if self._left is not None and self.app.screen is self._left:
            self._left.renew_left()

    @work(thread=True, exclusive=True, group="topics", exit_on_error=False)
    def look_for_topics(self) -> None:
        """Count the topics that are proposed for what is accepted by now, and look for relations by the terms that came
        since: in a thread, for there may be many claims."""
        queue = self._queue
        if queue is not None:
            self.app.call_from_thread(self._topics_known, queue, len(TermReview(queue.review).topics()))
            if relations := queue.review.relations_anew():
                self.app.call_from_thread(self.add, relations)

    def _topics_known(self, queue: ReviewQueue, number: int) -> None:
        if not self.is_leaving and number != queue.topics:
            queue.topics = number
            self.show_head(queue)
            self._list_left()
            if queue.items:
                self._say_end(queue)

    def action_page(self, pages: float) -> None:
        self._view.article.action_page(pages)

    @on(ArticleView.ClaimClicked)
    def clicked(self, event: ArticleView.ClaimClicked) -> None:
        """To the item whose words were clicked."""
        queue = self._queue
        number = queue.number_of(event.claim) if queue else None
        if number is not None:
            self._go(lambda _: number)

    def _go(self, where: Callable[[ReviewQueue], int]) -> None:
        here = self._here()
        if here is not None and here[0].go(where(here[0])):
            self._moved, self._last = True, ("", "")
            self._show()

    # Deciding

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
        if here is not None and not self.seen.allows():
            self._undecided = here[1].key
            self.say(TOO_SOON)
            return None
        if self._is_at_turn():
            self.say(self._last[1])
            return None
        return here

    def _done(self, act: Callable[[], object]) -> bool:
        """Whether a decision was kept; else why not is said."""
        try:
            act()
        except ERRORS as error:
            self._show(format_error(error))
            return False
        self._moved, self._undecided = True, ""
        self.decided += 1
        return True

    def _advance(self, told: str = "", *, turns: bool = False) -> None:
        """On to the next that is open, with what there is to say of the decision; but to one of another kind only where
        the reader asks for it (`turns`): else that is said, and what was decided stays in sight."""
        queue = self._queue
        if queue is None or queue.item is None:
            return
        at, before, part = queue.at, queue.item, queue.chosen
        if not queue.advance():
            self.look_for_topics()
            word = at_end(queue, self.key_of)
            if queue.awaits_more:
                self._last = queue.item.key, word
        elif not turns and (word := turn_to(queue, before, self.key_of("review.next-open"))):
            queue.go_to(before.key)
            queue.chosen, self._last = part, (before.key, word)
        elif part is not None and queue.chosen is None:
            word = f"Nothing more is open {part.said}: on with the rest."
        elif queue.at < at and queue.chosen is None:
            word = "That was the last one: on with what was passed over."
        else:
            word = on_to(queue, before)
            if word:
                self.look_for_topics()
        self._show(" ".join(filter(None, (told, word))))

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
        if here is not None and isinstance(here[1].found, Double):
            self._turn(here[0].review, here[1], here[1].found, field)
            return
        self._asking(lambda asking, item: asking.edit(item, field))

    def _turn(self, review: ReviewSession, item: Item, found: Double, number: int) -> None:
        """Take a field of two studies from the other one, or back."""
        name = field_of_double(review, found, number)
        if name and review.state(item) == "open":
            review.choices.turn(item, name)
            self._show()

    def action_choose(self) -> None:
        here = self._here()
        if here is not None and here[1].kind == "claim" and here[0].state() == "open":
            here[0].review.choices.next_reading(here[1])
            self._show()

    def action_another(self) -> None:
        """A further claim made by the words of this one: with the exposure and outcome it names besides."""
        self._asking(lambda asking, item: asking.another(item))

    def action_study(self) -> None:
        self._asking(lambda asking, item: asking.study(item))

    def action_terms(self) -> None:
        """Decide on terms; what is open is read by them at once."""
        from mgtui.tui.review.terms import Terms

        if self._queue is None:
            return
        self._begin_keys()

        def decided(number: int | None) -> None:
            self.decided += number or 0
            self._show()
            self.look_for_topics()

        self.app.push_screen(Terms(self._shelf, self._root, self._queue.review), decided)

    # Leaving

    def action_open(self) -> None:
        here = self._here()
        if here is None or here[1].kind != "claim" or here[0].state() != "accepted":
            self.say("Only an accepted claim can be opened in the explorer.")
            return
        self._leave(self._record("claim", here[0].review.claim_of(here[1]).id))

    def _record(self, kind: RefKind, name: str) -> str:
        """A record of the library, as the explorer calls it."""
        is_first = self._shelf.roots[0].resolve() == self._root.resolve()
        home = self._queue.review.library.own.id if self._queue is not None and not is_first else ""
        return Ref(home, kind, name).key

    def on_key(self, event: events.Key) -> None:
        """A key that does not leave: the list that closed before it is over and done with."""
        self.seen.press(event)
        if self._list_closed and event.key not in self.keys_to("review.leave"):
            self._list_closed = False

    def action_leave(self) -> None:
        """Leave; but first what was chosen to be looked through, or where a list has just closed by itself."""
        queue, again = self._queue, f"{self.key_of('review.leave')} again leaves the review."
        if queue is not None and queue.chosen is not None:
            queue.chosen = None
            self._show(f"On with all that is left. {again}")
        elif self._list_closed:
            self.say(f"The list is closed. {again}")
        else:
            self._leave(None)
        self._list_closed = False

    def _leave(self, claim: str | None) -> None:
        self._begin_keys()
        here = self._here()
        if here is not None and self._moved:
            try:
                here[0].review.leave_at(here[1])
            except OSError as error:
                self.notify(format_error(error), markup=False)
        self.dismiss(claim)

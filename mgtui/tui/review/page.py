"""What is looked at in a review: what was extracted, one after the other, each in its passage, and moving there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events, on, work
from textual.app import ComposeResult

from mgtui.errors import format_error
from mgtui.ref import Ref
from mgtui.review.claim_items import ClaimItem
from mgtui.review.terms import TermReview
from mgtui.tui.article.view import ArticleView
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.keys.seen import TOO_SOON
from mgtui.tui.review.filling import Filling
from mgtui.tui.review.item_panel import ReviewView
from mgtui.tui.review.kept import chosen_now, keep
from mgtui.tui.review.remaining import UNREAD, LeftList, at_edge, go_on_with, left_rows, with_these
from mgtui.tui.review.words import advance, at_end
from mgtui.tui.widgets.page import DecidingPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.ref import RefKind
    from mgtui.review.items import Item
    from mgtui.tui.review.queue import ReviewQueue

FIRST_ITEM = 60.0
"""Seconds that keys wait for the first item, but for those that leave."""


class ReviewPage(DecidingPage[str | None]):
    """The queue of one library; gives the claim to open in the explorer, or None."""

    DEFAULT_CSS = "ReviewPage { background: $background; }"
    AUTO_FOCUS = ""

    def __init__(
        self, libraries: LibrarySet, root: Path, first: str | None = None, *, only_doubles: bool = False
    ) -> None:
        """`root` is the folder of the reader's own library, `first` the article to begin with, by its id there.

        `only_doubles`: studies that may be one, and nothing else.
        """
        super().__init__()
        self._only_doubles = only_doubles
        self._libraries, self._root, self._first = libraries, root, first
        self._queue: ReviewQueue | None = None
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
        Filling(self).fill(self._root, self._libraries, self._first, only_doubles=self._only_doubles)
        self.app.call_from_thread(self._begin_keys)

    @property
    def has_decided(self) -> bool:
        return bool(self.decided)

    def begin(self, queue: ReviewQueue) -> None:
        """The queue is there, and what is found in the articles will come into it."""
        self._queue = queue

    def add(self, items: Sequence[Item]) -> None:
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

    def _tell_of_claims(self, queue: ReviewQueue, items: Sequence[Item]) -> None:
        """Say that the claims have come of an article whose studies the reader has begun with."""
        here, key = queue.item, self.key_of("review.section")
        if (
            here is not None
            and here.kind == "study"
            and any((item.kind, item.article) == ("claim", here.article) for item in items)
        ):
            self.say(f"The claims of this article are read too: {key} goes to them.")

    def filled(self, words: str = "") -> None:
        """No more articles come: what was passed over is what is left. Who has not begun goes on with what has these
        `words`, which was looked through when the program ended."""
        queue = self._queue
        if queue is None:
            return
        queue.filled()
        if words and not (self._moved or self.has_decided) and queue.choose(with_these(queue, words, only_open=True)):
            self._show()
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
        if not self._only_doubles:
            self.at_rest(partial(keep, self._root, chosen_now(here[0])))

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
        here = self._here()
        if here is not None and (edge := at_edge(here[0], step, self.key_of)):
            self.say(edge)
        else:
            self._go(lambda queue: queue.beside(step))

    def action_edge(self, last: bool) -> None:
        self._go(lambda queue: queue.listed_numbers()[-1 if last else 0])

    def action_next_open(self) -> None:
        here = self._here()
        if here is not None:
            self._moved = True
            self._advance(turns=here[1].key == self._last[0])

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
                queue.looked_at.add(row.removeprefix(UNREAD))
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

    def _advance(self, told: str = "", *, turns: bool = False) -> None:
        """On to the next that is open, with what there is to say of the decision; see `advance` for `turns`."""
        queue = self._queue
        if queue is None or queue.item is None:
            return
        gone = advance(queue, self.key_of, turns=turns)
        if gone.is_other:
            self.look_for_topics()
        if gone.stays_at:
            self._last = gone.stays_at, gone.word
        self._show(" ".join(filter(None, (told, gone.word))))

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

        self.app.push_screen(Terms(self._libraries, self._root, self._queue.review), decided)

    # Leaving

    def action_open(self) -> None:
        here = self._here()
        if here is None or not isinstance(here[1], ClaimItem) or here[0].state() != "accepted":
            self.say("Only an accepted claim can be opened in the explorer.")
            return
        self._leave(self._record("claim", here[0].review.claim_of(here[1]).id))

    def _record(self, kind: RefKind, name: str) -> str:
        """A record of the library, as the explorer calls it."""
        is_first = self._libraries.roots[0].resolve() == self._root.resolve()
        home = self._queue.review.library.own.id if self._queue is not None and not is_first else ""
        return Ref(home, kind, name).key

    def on_key(self, event: events.Key) -> None:
        """A key that does not leave: the list that closed before it is over and done with."""
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
        if self._queue is not None and not self._only_doubles:
            keep(self._root, chosen_now(self._queue))
        self.dismiss(claim)

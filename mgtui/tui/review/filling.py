"""Fills the queue of a review in a thread: article by article, then with what is of the whole library."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.errors import format_error
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.library.text import shorten
from mgtui.review.own_reader import reader_command
from mgtui.review.reading_order import to_look_at
from mgtui.review.session import ReviewSession
from mgtui.review.terms import TermReview
from mgtui.tui.review.kept import take_up
from mgtui.tui.review.queue import ReviewQueue
from mgtui.tui.review.remaining import REFERENCES_UNREAD
from mgtui.tui.review.words import unread_words

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.tui.review.page import ReviewPage

_TITLE_SHOWN = 28
_TOLD = "references:"
"""Before the name of an article of whose references the reader was told."""


class Filling:
    """Fills one queue; what is wrong with the library is said there."""

    def __init__(self, page: ReviewPage) -> None:
        """The page the queue is for: what comes of the work is told in its thread."""
        self._page, self._call, self._key_of = page, page.app.call_from_thread, page.key_of
        self._words = ""
        """Of the part that was looked through when the program ended."""

    def fill(self, root: Path, libraries: LibrarySet, first: str | None, *, only_doubles: bool) -> None:
        """Find what is open: the first article can be reviewed while the others are read."""
        try:
            queue = ReviewQueue(ReviewSession(root, libraries, reader_command()))
            queue.is_filling, queue.wanted = True, first or ""
            self._words = "" if only_doubles else take_up(queue, root)
            word = self._found(queue, first, only_doubles=only_doubles)
        except LIBRARY_ERRORS as error:
            word = format_error(error)
        self._call(self._page.filled, self._words)
        if word:
            self._call(self._page.say, word)

    def _found(self, queue: ReviewQueue, first: str | None, *, only_doubles: bool) -> str:
        """Add what there is; gives what is to be said in the end."""
        review = queue.review
        self._call(self._page.begin, queue)
        add = partial(self._call, self._page.add)
        if not only_doubles:
            for items in to_look_at(review, first, partial(self._tell_reading, queue), queue.last):
                if self._page.is_leaving:
                    return ""
                add(items)
            if review.complaint:
                self._call(self._page.warn, review.complaint)
            # Each is told of once; the list of what is left goes on telling.
            told = {name: f"{_TOLD}{name}" for name in review.references_unread()}
            if names := [name for name, known_by in told.items() if known_by not in queue.looked_at]:
                queue.looked_at.update(told.values())
                more_names = f" (and {len(names) - 1} more)" if len(names) > 1 else ""
                self._call(self._page.warn, f"{names[0]}{more_names}: references not read, {REFERENCES_UNREAD}")
            if more := review.readings():
                add(more)
            self._offer_terms(review)
        articles = [*review.articles_known(), *review.articles_double()] if only_doubles else []
        if doubles := [*articles, *review.doubles()]:
            add(doubles)
        unread = review.unread()
        if not queue.items:
            add([])
            none = (
                "no two studies or articles look like one" if only_doubles else "there is nothing that reads as a claim"
            )
            return f"Nothing is open here: {unread_words(unread) or none}. {self._key_of('review.leave')} leaves."
        if first in unread:
            return f"{unread_words({first: unread[first]})}. What follows is of other articles."
        return ""

    def _tell_reading(self, queue: ReviewQueue, number: str, title: str, share: float) -> None:
        """Say which article is read, and how much of it is: on the whole page as long as there is nothing else, then in
        the head."""
        tens = min(int(share * 10), 9) * 10
        told = f"{number}, {tens} %" if tens else number
        if told == queue.reading:
            return
        queue.reading = told
        terms, leave = self._key_of("review.terms"), self._key_of("review.leave")
        if queue.items:
            self._call(self._page.show_head, queue)
        else:
            what = f"reading {told}: {shorten(title, _TITLE_SHOWN)} …"
            self._call(self._page.say, f"{what} {terms} terms, {leave} leaves")

    def _offer_terms(self, review: ReviewSession) -> None:
        """Say, before the first decision, that the articles speak of what has no term yet."""
        if self._page.has_decided or self._page.is_leaving:
            return
        number = sum(each.kind == "term" for each in TermReview(review).proposed())
        if number and not self._page.has_decided:
            terms = self._key_of("review.terms")
            self._call(
                self._page.say, f"{number_of(number, 'term')} proposed: {terms} shows them, claims meet by terms."
            )

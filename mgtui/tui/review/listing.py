"""What is left of a review in a list to go on from; what is typed narrows it, and finds open claims by their words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.review.chosen import just_these, with_words
from mgtui.tui.records import Row, keeps
from mgtui.tui.review.left import RELATIONS, TOPICS, section_rows
from mgtui.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.review.chosen import Chosen
    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession
    from mgtui.tui.review.queue import ReviewQueue

UNREAD = "unread:"
"""Before the id of an article: the row of one that gave nothing to decide."""
REFERENCES_UNREAD = "its entries cannot be told apart: none gave a study"
_TO_DO = "⏎ opens it: what it says can be made a claim there, and it is told of no more."
_JUST = "accepted together"
_THESE = "these"
_LEAST = 2
"""Letters from which on claims are looked for."""
_MOST = 50
"""Claims that are listed one by one."""


class LeftList(Chooser):
    """Gives the id of a row, for `go_on_with`."""

    def __init__(self, queue: ReviewQueue) -> None:
        self._queue = queue
        self.words = ""
        """What was typed."""
        super().__init__("What is left", "In the order of the work", left_rows(queue), "title, kind, words of claims")

    def renew_left(self) -> None:
        """List what is left by now; what is typed stays."""
        self.renew(left_rows(self._queue))

    def find(self, words: str) -> None:
        """The rows whose name has these words, then the open claims that have them, then rows on what has them."""
        self.words = words.strip()
        part = with_these(self._queue, words)
        claims = [item for item in self._queue.items if part.has(item)] if len(self.words) >= _LEAST else []
        if not claims:
            self.list.show_rows(self.rows)  # claims may have stood there in place of these
            super().find(words)
            return
        review = self._queue.review
        text = "open ones, to decide on these only"
        named = [row for row in self.rows if keeps(words, row.head)]
        others = [row for row in self.rows if row not in named and keeps(words, f"{row.head} {row.text}")]
        rows = [
            *named,
            Row(_THESE, f"{number_of(len(claims), 'claim')} {part.said}", text=text),
            *others,
            *(Row(each.key, "claim", text=review.claim_of(each).statement) for each in claims[:_MOST]),
        ]
        self.list.show_rows(rows)


def left_rows(queue: ReviewQueue) -> list[Row]:
    """What is left, and first of all what was accepted together last, to be looked through."""
    review = queue.review
    number = sum(review.state(item) == "accepted" for item in queue.together_last)
    rows = [*section_rows(queue), *unread_rows(queue)]
    if not number:
        return rows
    kind = queue.together_last[0].kind
    text = "accepted together just now, to look through"
    return [Row(_JUST, number_of(number, kind), text=text), *rows]


def unread_rows(queue: ReviewQueue) -> list[Row]:
    """The articles that gave nothing to decide, and those whose references gave none, each with why."""
    articles = queue.review.library.own.articles
    told = [("not read", name, f"{why}. {_TO_DO}") for name, why in queue.review.unread().items()]
    told += [("references not read", name, REFERENCES_UNREAD) for name in queue.review.references_unread()]
    return [
        Row(f"{UNREAD}{name}", what, text=articles[name].title, note=why, keywords=name, key=f"{what} {name}")
        for what, name, why in told
        if name in articles
    ]


def with_these(queue: ReviewQueue, words: str) -> Chosen:
    """The open claims that have words."""
    return with_words(words, lambda item: _text_of(queue.review, item), queue.items)


def _text_of(review: ReviewSession, item: Item) -> str:
    """What an open claim is found by: what it says, and what it is about by its terms."""
    found = item.found
    if not isinstance(found, ClaimCandidate) or review.state(item) != "open":
        return ""
    terms = review.library.all_terms
    about = [terms.get(each.concept or "") for each in (found.exposure, found.outcome) if each]
    return " ".join([found.statement, *(term.label for term in about if term)])


def go_on_with(queue: ReviewQueue, row: str, words: str, terms: Callable[[], None]) -> bool:
    """Go where a row of the list leads, with the words that were typed; whether another item is looked at. `terms`
    opens the terms and topics."""
    if row == TOPICS:
        terms()
        return False
    if row == _THESE:
        return queue.choose(with_these(queue, words))
    if row == _JUST:
        return queue.choose(just_these("accepted together", (item.key for item in queue.together_last)))
    number = queue.first_relation() if row == RELATIONS else queue.number_of(row)
    return number is not None and queue.go(number)

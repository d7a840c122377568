"""What is left of a review: how much of each kind, where an item stands in it, what comes next, and all in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.review.chosen import just_these, with_words
from mgtui.review.claim_items import ClaimItem
from mgtui.tui.records import Row, keeps
from mgtui.tui.widgets.chooser import Chooser

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.review.items import Item, State
    from mgtui.tui.review.queue import ReviewQueue

    Styled = tuple[str, str]
    """A part of a line, and its style."""
    from mgtui.review.chosen import Chosen
    from mgtui.review.session import ReviewSession

STATE_STYLES: dict[State, str] = {"open": "$accent bold", "accepted": "$success bold", "rejected": "$error bold"}


def counter(queue: ReviewQueue, width: int, key_of: Callable[[str], str]) -> list[Styled]:
    """What is left of each kind, articles not read that were not looked at since, and what was decided: the first of it
    that fit a width."""
    # What the reader decided, and neither what was there before nor what happens to be read by now.
    decided = queue.review.under.decided
    left = {kind: number for kind, number in queue.left_of().items() if number}
    nouns = {item.kind: item.noun for item in reversed(queue.items)}
    counts = [number_of(number, nouns.get(kind, kind)) for kind, number in left.items()]
    words = ", ".join([*counts, *([number_of(queue.topics, "topic")] if queue.topics else [])])
    unread = sum(name not in queue.looked_at for name in queue.review.unread())
    parts: list[Styled] = [
        (f"○ {words or 'nothing'} left" if queue.items else "", STATE_STYLES["open"]),
        ("by use" if queue.by_use else "", "$accent"),
        (f"reading {queue.reading} …" if queue.is_filling else "", "$text-muted"),
        (f"! {unread} not read: {key_of('review.filter')}" if unread else "", "$warning"),
        (f"● {decided.number('accept')} accepted", STATE_STYLES["accepted"]),
        (f"× {decided.number('reject')} rejected", STATE_STYLES["rejected"]),
    ]
    shown: list[Styled] = []
    for text, style in parts:
        if text and (not shown or width >= len(text) + 2):
            shown.append((text, style))
            width -= len(text) + 2
    return shown


def place_of(queue: ReviewQueue, item: Item) -> str:
    """`claim 2 of 3 in article 1 of 4`: which of its kind it is, and in which article; or `claim 2 of 3 with “sleep”`,
    of the part that is chosen."""
    kind = item.noun
    if queue.chosen is not None:
        numbers = queue.chosen_numbers()
        return f"{kind} {numbers.index(queue.at) + 1} of {len(numbers)} {queue.chosen.said}"
    if queue.by_use and item.kind == "claim":
        claims = [each.key for each in queue.items if each.kind == "claim"]
        return f"{kind} {claims.index(item.key) + 1} of {len(claims)} by use"
    number, many, article, articles = queue.place()
    where = f" in article {article} of {articles}" if articles > 1 else ""
    return f"{kind} {number} of {many}{where}"


RELATIONS = "relations"
"""The id of the row for all relations."""
TOPICS = "topics"
"""The id of the row for topics."""


def section_rows(queue: ReviewQueue) -> list[Row]:
    """What is left to decide on: a row for each kind in each article, its id the key of the first open item; one for
    all relations, and one for topics."""
    articles, rows = queue.review.library.own.articles, list[Row]()
    left, relations = queue.sections(), queue.left_of()["relation"]
    for (article, kind), items in left.items():
        if article in articles and kind != "relation":
            rows.append(Row(items[0].key, number_of(len(items), kind), text=articles[article].title))
    if relations:
        rows.append(
            Row(
                RELATIONS,
                number_of(relations, "relation"),
                text="of what was accepted: contradictions first, then the likeliest",
            )
        )
    for (article, kind), items in left.items():
        if not article and kind != "relation":
            rows.append(Row(items[0].key, number_of(len(items), items[0].noun), text="of your library"))
    if queue.topics:
        rows.append(Row(TOPICS, number_of(queue.topics, "topic"), text="proposed for the claims that you accepted"))
    return rows


def on_to(queue: ReviewQueue, before: Item) -> str:
    """What is said where the work goes on with another kind of things than it was; of claims and studies nothing."""
    here = queue.item
    if here is None or (here.kind, bool(here.article)) == (before.kind, bool(before.article)):
        return ""
    if here.kind == "relation":
        number = queue.left_of()["relation"]
        return f"On to the relations of what you accepted: {number} left, contradictions first, then the likeliest."
    if here.kind == "double":
        return "On to studies of your library that may be one."
    return "" if here.article else "On to what abstracts say of studies of your library."


def turn_to(queue: ReviewQueue, before: Item, key: str) -> str:
    """What is said of the last of a kind, where the next that is open is of another: which `key` goes on to."""
    here = queue.item
    if here is None or here.kind == before.kind:
        return ""
    number = number_of(queue.left_of()[here.kind], here.noun)
    return f"That was {_last(queue, before)}: {key} goes on to {number}."


def _last(queue: ReviewQueue, item: Item) -> str:
    """What the last item of a kind is called: of relations more may stand behind those that are listed."""
    if item.kind != "relation" or not queue.waiting:
        return f"the last {item.noun}"
    return f"the last relation listed, {queue.waiting} more {'wait' if queue.waiting > 1 else 'waits'}"


def at_edge(queue: ReviewQueue, step: int, key_of: Callable[[str], str]) -> str:
    """What is said where one step on (-1: back) is nothing of the kind of what is looked at, and of what kind that is;
    empty where there is such."""
    at, here = queue.beside(step), queue.items[queue.at]
    there = queue.items[at] if 0 <= at < len(queue.items) else None
    if there is not None and there.kind == here.kind:
        return ""
    if queue.chosen is not None:
        return f"This is the {'last' if step > 0 else 'first'} {here.noun} {queue.chosen.said}."
    edge = f"This is {_last(queue, here)}" if step > 0 else f"This is the first {here.noun}"
    if there is None:
        return f"{edge}. The next article is being read …" if step > 0 and queue.is_filling else f"{edge}."
    number = number_of(queue.number_like(there), there.noun)
    if step > 0:
        return f"{edge}: {key_of('review.section')} goes on to {number}."
    return f"{edge}: {key_of('review.section-before')} goes back to {number}."


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
        is_left = any(review.state(item) == "open" for item in claims)
        text = "open ones, to decide on these only" if is_left else "decided already, to look at"
        named = [row for row in self.rows if keeps(words, row.head)]
        others = [row for row in self.rows if row not in named and keeps(words, f"{row.head} {row.text}")]
        rows = [
            *named,
            Row(_THESE, f"{number_of(len(claims), 'claim')} {part.said}", text=text),
            *others,
            *(Row(each.key, "claim", text=each.title(review)) for each in claims[:_MOST]),
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


def with_these(queue: ReviewQueue, words: str, *, only_open: bool = False) -> Chosen:
    """The open claims that have words; where none has all of them, the decided ones that do: whoever looks for these is
    not led to others. Else the open ones with most of the words."""
    review = queue.review
    left = with_words(words, lambda item: _text_of(review, item) if review.state(item) == "open" else "", queue.items)
    if only_open or (not left.is_most and any(map(left.has, queue.items))):
        return left
    decided = with_words(words, lambda item: _text_of(review, item), queue.items)
    return left if decided.is_most else decided


def _text_of(review: ReviewSession, item: Item) -> str:
    """What a claim is found by: what it says, and what it is about by its terms."""
    if not isinstance(item, ClaimItem):
        return ""
    found = item.found
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

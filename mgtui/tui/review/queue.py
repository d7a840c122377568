"""The items of a review in their order, and which of them is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.relating.finding import rank
from mgtui.review.claim_items import ClaimItem
from mgtui.review.relation_items import RelationItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.model import Claim
    from mgtui.relating.finding import Rank
    from mgtui.review.chosen import Chosen
    from mgtui.review.items import Item, ItemKind, State
    from mgtui.review.session import ReviewSession

_PAGE = 20
"""So many relations are open at once; when they are decided the next likely ones come."""


class ReviewQueue:
    """Items in the order of the work: claims and studies of one article after the other, then the relations of all,
    then what is on studies of the library. The position stays with its item while others come and go.

    Relations come a page at a time, the likeliest first; those that are far from likely when all else is decided.
    """

    def __init__(self, review: ReviewSession) -> None:
        self.review = review
        self.items: list[Item] = []
        self.at = 0
        self.is_filling = False
        """Whether the items of further articles are still to come."""
        self.last: tuple[str, str] | None = None
        """Article and key of where the reader was last, where that is known better than by what was decided."""
        self.looked_at: set[str] = set()
        """The articles that were not read and that the reader has opened for it."""
        self.wanted = ""
        """The article that the reader came from, by its id, if any."""
        self.by_use = False
        """Whether the claims of all articles stand by their use, and not in the order of their articles."""
        self._came: dict[str, int] = {}
        """By key: how many claims and studies had come before it."""
        self.reading = ""
        """How far the articles are read that they are in."""
        self.chosen: Chosen | None = None
        """The part of it that the reader looks through, if any: moving and going on stay within it."""
        self.together_last: Sequence[Item] = ()
        """What was accepted together last."""
        self.topics = 0
        """How many topics are proposed for what was accepted, when that was looked at last."""
        self.awaits_more = False
        """Whether the reader came to the end of what is there while more was still to come."""
        self._waiting: dict[str, Item] = {}
        """By key: the relations behind the page, the likeliest first; then those that were decided there, which an undo
        may open again."""

    @property
    def every(self) -> list[Item]:
        """All that are there, and the relations behind the page."""
        return [*self.items, *self._waiting.values()]

    @property
    def item(self) -> Item | None:
        return self.items[self.at] if self.items else None

    def _is_open(self, item: Item) -> bool:
        return self.review.state(item) == "open"

    def state(self) -> State | None:
        """Whether it is open, and else how it was decided."""
        return self.review.state(self.items[self.at]) if self.items else None

    def add(self, items: Sequence[Item], *, is_begun: bool = True) -> bool:
        """Further items, each once; whether another one is looked at: of the first, that where the reader was last;
        where the reader had come to the end of what was there, the next that is open; and as long as the review is not
        `is_begun` by them, the first claim of an article of which only the studies were there, or that was wanted."""
        there = {item.key for item in self.items}
        items = [item for item in items if item.key not in there]
        begins = not self.items
        had_open = any(map(self._is_open, self.items))
        here = self.item.key if self.item else ""
        self._insert([item for item in items if item.kind != "relation"])
        self._wait([item for item in items if item.kind == "relation"])
        if begins and self.items:
            place = self.last or self.review.place()
            if place and place[1] in self._waiting:
                self._open_pages(now=True)
            last = self.number_of(place[1]) if place else None
            self.at = last or 0
            if self.state() != "open":
                self.at = self.open_from(self.at)
            return True
        self.go_to(here)
        if not is_begun and (meant := self._meant(items)):
            self.go_to(meant)
            return True
        if items and (self.awaits_more or not had_open):
            before, self.at = self.at, self.open_from(self.at)
            if is_begun and self.items[before].kind != self.items[self.at].kind:
                self.at = before  # the reader goes on to another kind, and is not taken there
                return False
            self.awaits_more = False
            return self.at != before
        return False

    def _meant(self, items: Sequence[Item]) -> str:
        """By its key: the first claim among new items that goes before what is looked at; empty where there is none."""
        here = self.item
        claim = next((item for item in items if item.kind == "claim" and self._is_open(item)), None)
        if here is None or claim is None:
            return ""
        is_same = here.kind == "study" and here.article == claim.article
        return claim.key if is_same or (claim.article == self.wanted != here.article) else ""

    def _insert(self, items: Sequence[Item]) -> None:
        """Put items behind those that come before them in the order of the work."""
        for stage in dict.fromkeys(map(_stage, items)):
            end = next((number for number, item in enumerate(self.items) if _stage(item) > stage), len(self.items))
            self.items[end:end] = [item for item in items if _stage(item) == stage]
        for item in items:
            self._came.setdefault(item.key, len(self._came))
        if self.by_use:
            self._order()

    def sort(self) -> None:
        """Put claims by their use, and look at the first that is open; or back in the order of their articles."""
        here = self.item.key if self.item else ""
        self.by_use = not self.by_use
        self._order()
        self.go_to(here)
        if self.by_use and self.items:
            self.at = self.open_from(0)

    def _order(self) -> None:
        """Put claims and studies in their order; relations and what is on the library stand behind them."""
        first = [item for item in self.items if _stage(item) == 0]
        first.sort(key=lambda item: (item.use if self.by_use else 0, self._came[item.key]))
        self.items = [*first, *(item for item in self.items if _stage(item) > 0)]

    def filled(self) -> None:
        """No more articles come."""
        self.is_filling = False
        self._open_pages()

    def number_of(self, key: str) -> int | None:
        """Where an item stands."""
        return next((number for number, item in enumerate(self.items) if item.key == key), None)

    def choose(self, part: Chosen) -> bool:
        """Look through a part, from its first open item on; whether there is anything in it."""
        numbers = [number for number, item in enumerate(self.items) if part.has(item)]
        if numbers:
            self.chosen = part
            self.at = next((n for n in numbers if self._is_open(self.items[n])), numbers[0])
            self.awaits_more = False
        return bool(numbers)

    def chosen_numbers(self) -> list[int]:
        """Where the items stand of the part that is chosen; where none is, all."""
        return [n for n, item in enumerate(self.items) if self.chosen is None or self.chosen.has(item)]

    def listed_numbers(self) -> list[int]:
        """Where the items stand of the list that is looked through: a part, claims by their use, else what is of one
        kind in one article."""
        if self.chosen is not None or not self.items:
            return self.chosen_numbers()
        here = self.items[self.at]
        if self.by_use and here.kind == "claim":
            return [n for n, item in enumerate(self.items) if item.kind == "claim"]
        return [n for n, item in enumerate(self.items) if _section(item) == _section(here)]

    def beside(self, step: int) -> int:
        """Where the next item of the chosen part stands, or the one before; out of reach where there is none."""
        at = self.at + step
        while self.chosen is not None and 0 <= at < len(self.items) and not self.chosen.has(self.items[at]):
            at += step
        return at

    def go(self, at: int) -> bool:
        """Look at another item, which ends a part that it does not belong to; whether there is one."""
        if not 0 <= at < len(self.items):
            return False
        if self.chosen is not None and not self.chosen.has(self.items[at]):
            self.chosen = None
        self.at = at
        self.awaits_more = False
        return True

    def go_to(self, key: str) -> None:
        self.at = self.number_of(key) or 0

    def open_from(self, at: int) -> int:
        """The first open item from here on, else the first of all, else where we are. Where nothing is open in the part
        that is chosen, that ends."""
        order = [*range(at, len(self.items)), *range(min(at, len(self.items)))]
        part = self.chosen
        if part is not None:
            inside = self._first_open(number for number in order if part.has(self.items[number]))
            if inside is not None:
                return inside
            self.chosen = None
        first = self._first_open(order)
        return self.at if first is None else first

    def _first_open(self, numbers: Iterable[int]) -> int | None:
        return next((number for number in numbers if self._is_open(self.items[number])), None)

    def advance(self) -> bool:
        """Go to the next open item, to those that were passed over only when no article is still to come; whether there
        is one."""
        if not self.is_filling and not any(map(self._is_open, self.items[self.at + 1 :])):
            self._open_pages(now=True)
        at = self.open_from(self.at + 1)
        is_on = at > self.at or not self.is_filling or self.chosen is not None
        there = self._is_open(self.items[at]) and is_on
        self.awaits_more = not there and self.is_filling
        self.at = at if there else self.at
        return there

    def first_relation(self) -> int:
        """Where the first relation stands that is open, of those that wait where none is, even one that is far from
        likely; else where we are."""
        self._open_pages(now=True, far=True)
        relations = (n for n, item in enumerate(self.items) if item.kind == "relation")
        return next((n for n in relations if self._is_open(self.items[n])), self.at)

    def section_from(self, step: int) -> int:
        """Where the next article begins, or the next kind within it; or the one before."""
        at, here = self.at, _section(self.items[self.at])
        if step > 0 and here == _section(self.items[-1]):
            self._open_pages(now=True)
        while 0 <= at < len(self.items) and _section(self.items[at]) == here:
            at += step
        if not 0 <= at < len(self.items):
            return self.at
        there = _section(self.items[at])
        while at and _section(self.items[at - 1]) == there:
            at -= 1
        return at

    def refresh(self, *decided: Item) -> None:
        """After decisions on claims their relations join the queue of their article, or leave it."""
        here = self.item.key if self.item else ""
        self.items = [item for item in self.items if item.stands(self.review)]
        made: list[Claim] = []
        for each in decided:
            if isinstance(each, ClaimItem) and self.review.state(each) == "accepted":
                made += [self.review.claim_of(each), *self.review.made_also(each)]
        self.go_to(here)
        self._wait(self.review.relations(made) if made else [])

    def left_of(self) -> dict[ItemKind, int]:
        """How many of each kind are open; of relations also those behind the pages."""
        count: dict[ItemKind, int] = {"claim": 0, "study": 0, "relation": self.waiting, "double": 0}
        for item in self.items:
            count[item.kind] += self._is_open(item)
        return count

    def place(self) -> tuple[int, int, int, int]:
        """Which it is of its kind in its article, of how many; and which article that is, of how many with something
        to decide. Of what is in no article the latter are 0."""
        here = _section(self.items[self.at])
        alike = [number for number, item in enumerate(self.items) if _section(item) == here]
        articles = list(dict.fromkeys(item.article for item in self.items if item.article))
        at = articles.index(here[0]) + 1 if here[0] else 0
        return alike.index(self.at) + 1, len(alike), at, len(articles) if at else 0

    def number_like(self, item: Item) -> int:
        """How many there are of its kind in its article, of relations in all."""
        return sum(_section(each) == _section(item) for each in self.items)

    def sections(self) -> dict[tuple[str, ItemKind], list[Item]]:
        """What is open, by article and kind in their order."""
        found: dict[tuple[str, ItemKind], list[Item]] = {}
        for item in self.items:
            if self._is_open(item):
                found.setdefault(_section(item), []).append(item)
        return found

    @property
    def waiting(self) -> int:
        """How many relations are behind the pages that are open."""
        return sum(map(self._is_open, self._waiting.values()))

    def _wait(self, relations: Sequence[Item]) -> None:
        """Let relations wait with the others, each once; those that were decided before stand in their place."""
        there = {item.key for item in self.items}
        new = [item for item in relations if item.key not in there]
        self._insert([item for item in new if not self._is_open(item)])
        for item in new:
            if self._is_open(item):
                self._waiting.setdefault(item.key, item)
        self._open_pages()

    def _open_pages(self, *, now: bool = False, far: bool = False) -> None:
        """Open the next page where no relation is open: where the reader is at relations, `now`
        wants to be, or has nothing else left. Till then the likeliest may still come; `far`: those that are far from
        likely may come now."""
        others = (item for item in self.items if _stage(item) == 0)
        is_there = self.item is not None and self.item.kind == "relation"
        if not (now or is_there) and any(map(self._is_open, others)):
            return
        here = self.item.key if self.item else ""
        is_last = not self._has_open()
        if not is_there:  # nobody is among them: what came since may be likelier
            back = [item for item in self.items if item.kind == "relation" and self._is_open(item)]
            self.items = [item for item in self.items if item not in back]
            self._waiting |= {item.key: item for item in back}
        standing = [item for item in self._waiting.values() if item.stands(self.review)]
        ranked = sorted((item for item in standing if self._is_open(item)), key=_rank)
        fit = len(ranked) if is_last or far else sum(not _is_far(item) for item in ranked)
        has_open = any(item.kind == "relation" and self._is_open(item) for item in self.items)
        page = 0 if has_open else min(fit, _PAGE)
        self._insert(ranked[:page])
        decided = (item for item in standing if not self._is_open(item))
        self._waiting = {item.key: item for item in (*ranked[page:], *decided)}
        self.go_to(here)

    def _has_open(self) -> bool:
        """Whether anything is open, or will be before what is far from likely."""
        behind = self._waiting.values()
        is_open = any(map(self._is_open, self.items))
        return is_open or any(not _is_far(item) and self._is_open(item) for item in behind)


def _is_far(item: Item) -> bool:
    return isinstance(item, RelationItem) and item.found.is_far


def _rank(item: Item) -> Rank:
    assert isinstance(item, RelationItem)
    return rank(item.found)


def _section(item: Item) -> tuple[str, ItemKind]:
    """What it stands among: those of its kind in its article, of relations those of all articles."""
    return "" if item.kind == "relation" else item.article, item.kind


def _stage(item: Item) -> int:
    """When in the order of the work it comes."""
    return 2 if not item.article else 1 if item.kind == "relation" else 0

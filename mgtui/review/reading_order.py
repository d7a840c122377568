"""In which order the articles of a library are read for its review."""

from __future__ import annotations

from functools import partial
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from mgtui.library.files import ARTICLES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession

_READ_SOON = 10_000
"""Letters of an article that is read within a few seconds: the one that is asked for goes first then."""
_LOOKED_AT = 20
"""So many articles are looked at for one whose reading is kept, before another one is read: nothing is shown yet."""
_LOOKED_ON = 200
"""The same once there is something to decide on."""


def to_look_at(
    review: ReviewSession,
    first: str | None = None,
    reading: Callable[[str, str, float], None] = lambda number, title, share: None,
    last: tuple[str, str] | None = None,
) -> Iterator[Sequence[Item]]:
    """The items of one article after the other, of those with anything open. `reading` is told of each before and while
    it is read: `2 of 5`, its title, and the share of it that is.

    `first` goes before the others, then the one where the reader was last (`last`, by article and key), then the
    newest; but articles whose reading is kept go before those that are still to be read, but for a short `first`, and
    of these the shortest after it. A long `first` goes behind a short one, where nothing is kept; if there is none
    either, the studies of the first article come ahead of all else, for they are found before it is read.
    Where nothing is open, those of the article that was decided on last: they can be changed and undone.
    """
    found = False
    last = last or review.place()
    times = review.under.store.times()
    newest = sorted(review.articles, key=lambda article: times.get(f"{ARTICLES}/{article}.md", 0), reverse=True)
    wanted = [first, last[0] if last else None, *newest]
    there = frozenset(review.articles)
    articles = [name for name in dict.fromkeys(wanted) if name in there]
    for number, article in enumerate(_quickest_first(review, articles, first), 1):
        tell = partial(reading, f"{number} of {len(articles)}", review.library.own.articles[article].title)
        tell(0.0)
        if not found and _length(review, article) > _READ_SOON and not review.is_read(article):
            ahead = review.studies_ahead(article)
            if any(review.state(item) == "open" for item in ahead):
                yield ahead
        items = review.load(article, tell)
        if any(review.state(item) == "open" for item in items):
            yield items
            if not found:
                review.make_ready()
            found = True
    if found:
        return
    if last is not None and last[0] in there:
        yield review.load(last[0])
    review.make_ready()


def _quickest_first(review: ReviewSession, articles: Sequence[str], first: str | None) -> Iterator[str]:
    """Articles whose reading is kept, then `first`, which goes before all if it is short, then the shortest; where none
    is kept a short one before a long `first`.

    In a library of thousands not all are looked at before one that was not read is given."""
    length = partial(_length, review)
    unread: list[tuple[int, int, str]] = []
    """A heap of those looked at, but for `first`: by length, then in the order in which they are wanted."""
    waiting, has_begun, in_vain = "", False, 0

    def shortest() -> str:
        nonlocal waiting
        if waiting and (has_begun or not unread or unread[0][0] > _READ_SOON):
            given, waiting = waiting, ""
            return given
        return heappop(unread)[-1]

    if first is not None and first in articles and length(first) <= _READ_SOON:
        yield first
        articles = [article for article in articles if article != first]
        has_begun = True
    for number, article in enumerate(articles):
        if review.is_read(article):
            yield article
            has_begun, in_vain = True, 0
            continue
        if article == first:
            waiting = article
        else:
            heappush(unread, (length(article), number, article))
        in_vain += 1
        if in_vain == (_LOOKED_ON if has_begun else _LOOKED_AT):
            yield shortest()
            has_begun, in_vain = True, 0
    while unread or waiting:
        yield shortest()
        has_begun = True


def _length(review: ReviewSession, article: str) -> int:
    """How many letters an article has."""
    return sum(len(passage.text) for passage in review.library.own.articles[article].passages)

"""The review as the explorer opens it, and what it leaves behind there."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

from mgtui.ref import parse
from mgtui.tui.actions import imported

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.tui.actions import Context

_REVIEW = "review.screen:Review"


def doubles(explorer: Context) -> None:
    """Review the studies that may be one, in the last library that is the reader's own."""
    review(explorer, only_doubles=True)


def review(explorer: Context, *, only_doubles: bool = False, goes_on: bool = True) -> None:
    """Review what was extracted, in the last library that is the reader's own. `goes_on`: it begins with the article
    that the reader is at, if they went there."""
    libraries = explorer.opening.libraries
    own = explorer.opening.own_roots
    if not own:
        explorer.refuse(f"Nothing of yours to review yet: {explorer.key_of('view.add')} adds articles")
        return
    # Who has gone nowhere yet goes on where the review was left.
    article = parse("" if explorer.is_where_it_began or not goes_on else explorer.view.article or "")
    is_own = article.library or own[-1] == libraries.roots[0]

    async def opened() -> None:
        screen = await _screen(_REVIEW, reads=not only_doubles)
        page = screen(libraries, own[-1], article.id if is_own else None, only_doubles=only_doubles)

        def back(record: str | None) -> None:
            if page.decided:
                explorer.reopen(record)
            elif record is not None and not explorer.open_record(record):
                explorer.say("That place is not in the open libraries")

        explorer.say("")
        explorer.open_page(page, back)

    explorer.say("Opening the review …")
    explorer.start(opened)


async def _screen(name: str, *, reads: bool = True) -> Any:
    """A screen of the review; with it comes all that reads articles, which takes a moment the first time. `reads`:
    sentences will be parsed, and what does that starts meanwhile."""
    if reads:
        _begin(_wake)
    return await asyncio.to_thread(imported, name)


def prepare() -> None:
    """Load what a review needs, and start what parses, while the reader is still about something else."""
    _begin(_wake)
    _begin(partial(imported, _REVIEW))


def _begin(work: Callable[[], object]) -> None:
    from threading import Thread

    Thread(target=work, daemon=True).start()


def _wake() -> None:
    from mgtui.extraction.parser import wake

    wake()


def terms(explorer: Context) -> None:
    """Decide on terms and topics of the last library that is the reader's own."""
    own = explorer.opening.own_roots
    if not own:
        explorer.refuse(f"No articles of yours to find terms in yet: {explorer.key_of('view.add')} adds some")
        return

    def back(decided: int | None) -> None:
        if decided:
            explorer.reopen(None)

    async def opened() -> None:
        screen = await _screen("review.terms:Terms")
        explorer.say("")
        explorer.open_page(screen(explorer.opening.libraries, own[-1]), back)

    explorer.say("Opening the terms …")
    explorer.start(opened)

"""The review as the explorer opens it, and what it leaves behind there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.ref import parse

if TYPE_CHECKING:
    from mgtui.tui.actions import Context


def doubles(explorer: Context) -> None:
    """Review the studies that may be one, in the last library that is the reader's own."""
    review(explorer, only_doubles=True)


def review(explorer: Context, *, only_doubles: bool = False) -> None:
    """Review what was extracted, in the last library that is the reader's own."""
    shelf = explorer.opening.shelf
    own = explorer.opening.own_roots
    if not own:
        explorer.say(f"Nothing of yours to review yet: {explorer.key_of('view.add')} adds articles")
        return
    from mgtui.tui.review.screen import Review

    article = parse(explorer.view.article or "")
    is_own = article.library or own[-1] == shelf.roots[0]
    page = Review(shelf, own[-1], article.id if is_own else None, only_doubles=only_doubles)

    def back(record: str | None) -> None:
        if page.decided:
            explorer.reopen(record)
        elif record is not None and not explorer.open_record(record):
            explorer.say("That place is not in the open libraries")

    explorer.open_page(page, back)


def terms(explorer: Context) -> None:
    """Decide on terms and topics of the last library that is the reader's own."""
    own = explorer.opening.own_roots
    if not own:
        explorer.say(f"No articles of yours to find terms in yet: {explorer.key_of('view.add')} adds some")
        return
    from mgtui.tui.review.terms import Terms

    def back(decided: int | None) -> None:
        if decided:
            explorer.reopen(None)

    explorer.open_page(Terms(explorer.opening.shelf, own[-1]), back)

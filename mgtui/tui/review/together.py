"""Decisions on several things at once: which of them is chosen from a menu, and it is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.counting import number_of
from mgtui.tui.review.words import outcomes
from mgtui.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from mgtui.review.items import Item
    from mgtui.tui.review.queue import ReviewQueue

    Decide = Callable[[list[Item], Callable[[], object]], None]
    """Is given what is decided on, and what carries it out."""

_LISTED = "listed"


def accept_together(app: App[Any], queue: ReviewQueue, item: Item, decide: Decide) -> bool:
    """Accept a claim for each pair that an item lists, or all that is sure of a kind; whether there is such."""
    listed = outcomes(queue.review, item) if item.kind == "claim" else []
    sure = queue.together()
    is_open = queue.review.state(item) == "open"
    others, number = ("", len(listed)) if is_open else ("other ", len(listed) - 1)
    words = f"one for each {others}outcome of these words: {number_of(number, 'claim')}"
    choices = [(_LISTED, words)] * bool(listed)
    choices += [(str(number), words) for number, (words, _) in enumerate(sure)]

    def chosen(choice: str | None) -> None:
        if choice == _LISTED:
            decide([item], lambda: queue.review.accept_each(item))
        elif choice:
            items = sure[int(choice)][1]
            decide(items, lambda: queue.review.accept_all(items))

    if len(choices) == 1 and listed:
        chosen(_LISTED)
    elif choices:
        app.push_screen(Menu("Accept together, in one step", choices, decides=True), chosen)
    return bool(choices)


def reject_left(app: App[Any], queue: ReviewQueue, decide: Decide) -> bool:
    """Reject what is open of the kind looked at, in its list or table or in its article; whether there is such."""
    left = queue.left()

    def chosen(choice: str | None) -> None:
        if choice:
            items = left[int(choice)][1]
            decide(items, lambda: queue.review.reject(*items))

    if left:
        choices = [(str(number), words) for number, (words, _) in enumerate(left)]
        app.push_screen(Menu("Reject together, in one step", choices, decides=True), chosen)
    return bool(left)

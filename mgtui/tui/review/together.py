"""Decisions on several things at once: which of them there are, chosen from a menu, and each is one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.counting import number_of
from mgtui.model.vocabularies import spelled
from mgtui.review.claim_items import ClaimItem
from mgtui.review.relation_items import RelationItem
from mgtui.tui.review.claim_view import ClaimView
from mgtui.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from textual.app import App

    from mgtui.review.items import Item, ItemKind
    from mgtui.tui.review.queue import ReviewQueue

    Decide = Callable[[list[Item], Callable[[], object]], None]
    """Is given what is decided on, and what carries it out."""

_LISTED = "listed"


def accept_together(app: App[Any], queue: ReviewQueue, item: Item, decide: Decide) -> bool:
    """Accept a claim for each pair that an item lists, or all that is sure of a kind; whether there is such."""
    listed = ClaimView(queue.review, item).outcomes() if isinstance(item, ClaimItem) else []
    sure = sure_together(queue)
    is_open = queue.review.state(item) == "open"
    others, number = ("", len(listed)) if is_open else ("other ", len(listed) - 1)
    words = f"one for each {others}outcome of these words: {number_of(number, 'claim')}"
    choices = [(_LISTED, words)] * bool(listed)
    choices += [(str(number), words) for number, (words, _) in enumerate(sure)]
    lists = [[claim.statement for claim in listed]] * bool(listed) + [_said(queue, items) for _, items in sure]

    def chosen(choice: str | None) -> None:
        if choice == _LISTED and isinstance(item, ClaimItem):
            decide([item], lambda: queue.review.accept_each(item))
        elif choice:
            items = sure[int(choice)][1]
            decide(items, lambda: queue.review.accept_all(items))

    if len(choices) == 1 and listed:
        chosen(_LISTED)
    elif choices:
        app.push_screen(Menu("Accept together, in one step", choices, decides=True, lists=lists), chosen)
    return bool(choices)


def reject_left(app: App[Any], queue: ReviewQueue, decide: Decide) -> bool:
    """Reject what is open of the kind looked at, in its list or table or in its article; whether there is such."""
    left = left_together(queue)

    def chosen(choice: str | None) -> None:
        if choice:
            items = left[int(choice)][1]
            decide(items, lambda: queue.review.reject(*items))

    if left:
        choices = [(str(number), words) for number, (words, _) in enumerate(left)]
        lists = [_said(queue, items) for _, items in left]
        app.push_screen(Menu("Reject together, in one step", choices, decides=True, lists=lists), chosen)
    return bool(left)


def _said(queue: ReviewQueue, items: Sequence[Item]) -> list[str]:
    """What each item says, in the order of the queue; a relation by its type and the claim that it starts from."""
    said = ((item, " ".join(item.title(queue.review).split())) for item in items)
    return [f"{spelled(item.found.type)}: {words}" if isinstance(item, RelationItem) else words for item, words in said]


def sure_together(queue: ReviewQueue) -> list[tuple[str, list[Item]]]:
    """What may be accepted together: the sure ones of each kind, of the article looked at and of all that are
    there; on a relation those of its article that are open in the list, of its type and all. Each with what it is
    called; those of the kind that is looked at go first."""
    here, at = (queue.item.article, queue.item.kind) if queue.item else ("", "")
    sure = queue.review.sure(queue.every)
    found: list[tuple[str, list[Item]]] = []
    kinds: tuple[ItemKind, ...] = ("claim", "study", "relation")
    for kind in sorted(kinds, key=lambda kind: kind != at):
        every = [item for item in sure if item.kind == kind]
        own = [item for item in every if item.article == here]
        if own:
            found.append((f"this article: {number_of(len(own), f'sure {kind}')}", own))
        if len(every) > len(own):
            articles = len({item.article for item in every})
            found.append((f"{number_of(articles, 'article')}: {number_of(len(every), f'sure {kind}')}", every))
        found += _listed(queue) if kind == at else ()
    return found


def _listed(queue: ReviewQueue) -> Iterator[tuple[str, list[Item]]]:
    """The open relations of the article that one is looked at of, as far as they are in the list."""
    if not isinstance(queue.item, RelationItem):
        return
    kind, here = queue.item.found.type, queue.item.article
    listed = [
        item for item in queue.items
        if (item.article, item.kind) == (here, "relation") and queue.review.state(item) == "open"
    ]  # fmt: skip
    alike: list[Item] = [item for item in listed if isinstance(item, RelationItem) and item.found.type == kind]
    if 0 < len(alike) < len(listed):
        yield f"this article: {number_of(len(alike), 'listed relation')} ({spelled(kind)})", alike
    if listed:
        yield f"this article: {number_of(len(listed), 'listed relation')}", listed


def left_together(queue: ReviewQueue) -> list[tuple[str, list[Item]]]:
    """What may be rejected together: what is open of the kind looked at, in the same list or table and in the same
    article, each with what it is called."""
    here = queue.item
    if here is None or here.kind == "double":
        return []
    every = queue.every
    alike = [item for item in every if (item.article, item.kind) == (here.article, here.kind)]
    own = [item for item in alike if queue.review.state(item) == "open"]
    article = queue.review.library.own.articles.get(here.article)
    found: list[tuple[str, list[Item]]] = []
    if here.kind == "claim" and here.at is not None and article is not None:
        passage = article.passages[here.at.order]
        beside = [item for item in own if item.at is not None and item.at.order == here.at.order]
        if passage.kind in ("list", "table") and 0 < len(beside) < len(own):
            found.append((f"this {passage.kind}: {number_of(len(beside), 'open claim')}", beside))
    if own:
        where = "this article" if here.article else "abstracts"
        found.append((f"{where}: {number_of(len(own), f'open {here.kind}')}", own))
    return found

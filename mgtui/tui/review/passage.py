"""What stands above the item of a review that is looked at: its article, with the claims marked, or what it is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from mgtui.tui.review.words import library_page, mark

if TYPE_CHECKING:
    from mgtui.review.items import Item
    from mgtui.tui.article.view import ArticleView
    from mgtui.tui.review.queue import ReviewQueue


class ShownPassage:
    """Shows items in one passage view; an article is laid out when another one was shown before."""

    def __init__(self, view: ArticleView) -> None:
        self._view, self._shown = view, ""

    def show(self, queue: ReviewQueue, item: Item) -> None:
        """Show an item of a queue in its passage."""
        view, review = self._view, queue.review
        article = review.library.own.articles.get(item.article)
        if article is None:
            if not item.article:
                self._shown = ""
                title, about = library_page(review, item)
                view.border_title = Content(title)
                view.show_article(about, [])
            return
        current = mark(review, item)
        shown = [each for each in queue.items if each.article == item.article and each.kind == "claim"]
        marks = [current if each is item else mark(review, each) for each in shown]
        if item.kind != "claim":
            marks.append(current)
        if self._shown != item.article:
            self._shown = item.article
            view.border_title = Content(article.title)
            view.show_article(article, marks)
        view.mark_claims(marks)
        view.select_claim(current)
        if item.at is not None:
            view.bring_into_view(item.at.order, item.at.start)

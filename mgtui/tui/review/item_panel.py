"""What the review shows: a head, the article of the item that is looked at, the item, and the keys for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.article.view import ArticleView
from mgtui.tui.keys.live import named_keys
from mgtui.tui.review.remaining import counter, place_of
from mgtui.tui.review.views import view_of
from mgtui.tui.review.words import spaced
from mgtui.tui.widgets.bars import KeyLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.review.items import Item
    from mgtui.tui.review.queue import ReviewQueue

_TITLE = "Review  "


class ReviewView(Vertical):
    """The whole of the review but for what lies over it."""

    DEFAULT_CSS = """
    ReviewView > #review-head { height: 1; background: $panel; padding: 0 1; }
    ReviewView > ArticleView { height: 1fr; border: round $border; border-title-color: $primary; }
    ReviewView > #review-item {
        height: auto; max-height: 60%; min-height: 9; border: round $primary; padding: 0 1; background: $surface;
    }
    """

    def __init__(self, key_of: Callable[[str], str], seen: Callable[[tuple[Any, ...]], object]) -> None:
        """`key_of` gives the key of a binding; `seen` is told what is in sight whenever something is shown."""
        super().__init__()
        self._key_of, self._seen = key_of, seen
        self._has_item = False
        self.word = ""
        """What stands in place of the keys."""

    def compose(self) -> ComposeResult:
        yield Static(Content.styled(_TITLE, "bold $primary"), id="review-head", markup=False)
        self.article = ArticleView()
        self.article.can_focus = False
        self._passage = ShownPassage(self.article)
        yield self.article
        yield ReviewPanel(id="review-item", markup=False)
        yield KeyLine()

    def show(self, queue: ReviewQueue, item: Item, word: str = "") -> None:
        """Show an item of a queue, with a sentence in place of the keys where there is one to say."""
        self.show_head(queue)
        self._has_item = True
        panel = self.query_one(ReviewPanel)
        width = panel.content_size.width or self.app.size.width - 4
        view = view_of(queue.review, item)
        said, lines = view.said(width), view.below(width, self._key_of)
        panel.show(spaced(view.heading((place_of(queue, item), "$primary bold"))), said, lines)
        self._seen((item.key, said, tuple(lines)))
        keys = named_keys(self.screen, view.keys())
        self.query_one(KeyLine).show(keys, named_keys(self.screen, [("help", "keys")]))
        self.say(word)
        self._passage.show(queue, item)

    def show_head(self, queue: ReviewQueue) -> None:
        """Show what is left of each kind, and how far the reading is."""
        head = self.query_one("#review-head", Static)
        room = (head.content_size.width or self.app.size.width - 2) - len(_TITLE)
        head.update(Content.assemble((_TITLE, "bold $primary"), spaced(counter(queue, room, self._key_of))))

    def say(self, sentence: str) -> None:
        """Say a sentence in place of the keys, with none show these; as long as there is no item, where it would be."""
        self.word = sentence
        self.query_one(KeyLine).say(sentence)
        if not self._has_item:
            self.query_one(ReviewPanel).show(Content(""), sentence, ())


class ReviewPanel(Static):
    """What an item says, its fields and notes."""

    def show(self, heading: Content, said: str, lines: Sequence[Content]) -> None:
        """Show a heading, what the item says, and the lines below."""
        self.update(Content("\n").join([heading, Content.styled(said, "bold"), *lines]))


class ShownPassage:
    """Shows items in one passage view; an article is laid out when another one was shown before."""

    def __init__(self, view: ArticleView) -> None:
        self._view, self._shown = view, ""

    def show(self, queue: ReviewQueue, item: Item) -> None:
        view, review = self._view, queue.review
        article = review.library.own.articles.get(item.article)
        if article is None:
            if not item.article:
                self._shown = ""
                title, about = view_of(review, item).page()
                view.border_title = Content(title)
                view.show_article(about, [])
            return
        current = view_of(review, item).mark()
        shown = [each for each in queue.items if each.article == item.article and each.kind == "claim"]
        marks = [current if each is item else view_of(review, each).mark() for each in shown]
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

"""The right-hand pane: an article, a list or the results of a search, and the selected claim below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import ContentSwitcher

from mgtui.tui.article.view import ArticleView
from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.widgets.bars import ClaimBar
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Article, Claim
    from mgtui.tui.marks import Marks

Face = Literal["article", "list", "results"]
Showing = TypeVar("Showing", ArticleView, RowList)


class ReadingPane(Vertical):
    """Shows the article, a list, or the results of a search, with a title."""

    DEFAULT_CSS = """
    ReadingPane {
        width: 1fr; border: round $border; border-title-color: $primary; border-subtitle-color: $text-muted;
        &:focus-within { border: round $primary; }
        & > ContentSwitcher { height: 1fr; }
        & ContentSwitcher > * { width: 1fr; height: 1fr; }
        & > #preview { height: 40%; display: none; border-top: solid $border; border-title-color: $secondary; }
    }
    """

    def __init__(self, marks: Marks) -> None:
        super().__init__(id="reading")
        self._marks = marks
        self._title = ""
        self._subtitle = ""

    def compose(self) -> ComposeResult:
        with ContentSwitcher(initial="article"):
            yield self._marking(ArticleView(id="article"))
        yield ClaimBar()

    async def mount_lists(self) -> None:
        """Mount the lists and the preview, which the first picture does not need."""
        faces = self.query_one(ContentSwitcher)
        await faces.add_content(self._marking(RowList(id="list")))
        await faces.add_content(self._marking(RowList(id="results")))
        preview = self._marking(ArticleView(id="preview"))
        preview.can_focus = False
        await self.mount(preview, after=faces)

    def _marking(self, face: Showing) -> Showing:
        face.marks = self._marks
        return face

    def show_marks(self) -> None:
        for view in self.query(ArticleView):
            view.show_marks()
        for rows in self.query(RowList):
            rows.refresh()

    @property
    def article(self) -> ArticleView:
        return self.query_one("#article", ArticleView)

    @property
    def list(self) -> RowList:
        """The list of a topic, of related claims or of a study's claims."""
        return self.query_one("#list", RowList)

    @property
    def preview(self) -> ArticleView:
        """Where the row under the cursor of the list stands in its article."""
        return self.query_one("#preview", ArticleView)

    @property
    def results(self) -> RowList:
        return self.query_one("#results", RowList)

    @property
    def claim_bar(self) -> ClaimBar:
        """The selected claim, below the article."""
        return self.query_one(ClaimBar)

    @property
    def face(self) -> Face:
        """What is being shown."""
        face: Face = self.query_one(ContentSwitcher).current  # type: ignore[assignment]
        return face

    def turn_to(self, face: Face) -> None:
        """Show one face; the others keep their place."""
        if face != self.face:
            self.query_one(ContentSwitcher).current = face
            self.claim_bar.display = face == "article"
            self.preview.display = face == "list"

    def show_title(self, title: str, subtitle: str = "") -> None:
        """What the upper edge says, at the left and at the right."""
        self._title, self._subtitle = title, subtitle
        self._paint_title()

    def _paint_title(self) -> None:
        room = max(self.size.width - 6, 4)
        title = shorten(self._title, max(room - len(self._subtitle) - 3, 4))
        if self._subtitle:
            title += " " + "─" * max(room - len(title) - len(self._subtitle) - 2, 1) + " " + self._subtitle
        # border_title would read a string as markup: it only takes Content as it is
        self.border_title = Content(title)

    def show_preview(self, article: Article, claims: Sequence[Claim], claim: Claim, place: str) -> None:
        """Show a claim in its passage below the list."""
        preview = self.preview
        preview.border_title = Content(f" {place} ")
        preview.show_article(article, claims)
        preview.go_to_claim(claim)

    def show_no_preview(self) -> None:
        """The row under the cursor stands in no passage, or there is none."""
        self.preview.border_title = ""
        self.preview.show_none()

    def on_resize(self) -> None:
        self._paint_title()

    def focus_face(self) -> None:
        """Put the focus on what is being shown."""
        self.query_one(f"#{self.face}").focus()

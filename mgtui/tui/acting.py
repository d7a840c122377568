"""Pages over the explorer on whose records the actions of the explorer are done: marked, cited, tagged, exported."""

from __future__ import annotations

from functools import partial
from inspect import iscoroutine
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.screen import ScreenResultType
from textual.widgets import Static

from mgtui.ref import parse
from mgtui.tui.actions import ACTIONS, bindings, function_of
from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.marks import scopes
from mgtui.tui.navigation import View
from mgtui.tui.widgets.bars import KeyLine
from mgtui.tui.widgets.marking import MARKING, Marker
from mgtui.tui.widgets.page import Page
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from mgtui.model import Claim
    from mgtui.tui.actions import Context
    from mgtui.tui.marks import Marks, Scope
    from mgtui.tui.records import Row
    from mgtui.tui.widgets.marking import Markable

_HERE = ("keep.cite", "keep.style", "keep.bookmark", "keep.note", "keep.tags", "keep.write", "undo", "redo")
"""The actions that are done on any record."""


class ActingPage(Page[ScreenResultType], Marker):
    """A page with records, marked by `refresh_marks`, and a line of keys, in which it says what actions have to say."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *MARKING,
        *bindings(tuple(action for action in ACTIONS if action.id in _HERE), "act"),
    ]

    def __init__(self, explorer: Context) -> None:
        super().__init__()
        self.explorer = explorer
        self.session = explorer.session
        self.keys = KeyLine()
        self.context = cast("Context", PageContext(explorer, self))
        """The page as actions see it."""

    def markable(self) -> Markable:
        """What has the cursor."""
        raise NotImplementedError

    def say(self, sentence: str) -> None:
        """Say something in place of the keys, until the next key."""
        self.keys.say(sentence)

    def on_key(self) -> None:
        self.keys.say("")

    def show_kept(self) -> None:
        """Show anew what the reader keeps about the records."""
        self.refresh_marks()

    def refresh_marks(self) -> None:
        raise NotImplementedError

    def show_anew(self) -> None:
        """The libraries have been read anew: show their records as they are now."""
        self.refresh_marks()

    def open_record(self, record: str) -> bool:
        self.dismiss(cast("ScreenResultType", record))
        return True

    def marks_here(self) -> Marks:
        return self.session.marks

    def say_marked(self, sentence: str) -> None:
        self.refresh_marks()
        self.say(sentence)

    def action_act(self, action_id: str) -> None:
        result = function_of(action_id)(self.context)
        if iscoroutine(result):
            self.run_worker(keys_of(self.app).held(lambda: result), group="act")


class ListingPage(ActingPage["str | None"]):
    """A list over the explorer, under a title and the rule of its order; gives the record to open, or None."""

    DEFAULT_CSS = """
    ListingPage { background: $background; }
    ListingPage > #listing-head { height: 1; background: $panel; padding: 0 1; }
    ListingPage > #listing-rule { height: auto; padding: 0 2; color: $text-muted; }
    ListingPage > RowList { height: 1fr; border: round $primary; border-title-color: $primary; }
    """
    AUTO_FOCUS = "RowList"

    def __init__(self, explorer: Context, title: str, rule: str = "", beside: str = "") -> None:
        """`beside` stands behind the title."""
        super().__init__(explorer)
        self.heading, self.rule, self._beside = title, rule, beside
        self.rows = RowList()
        self.rows.marks = self.session.marks

    def compose(self) -> ComposeResult:
        yield Static(id="listing-head", markup=False)
        if self.rule:
            yield Static(Content(self.rule), id="listing-rule")
        yield from (self.rows, self.keys)

    def markable(self) -> RowList:
        return self.rows

    def refresh_marks(self) -> None:
        marked = f"  {self.session.marks.said}" if self.session.marks else ""
        head = self.query_one("#listing-head", Static)
        room = (head.content_size.width or self.size.width) - len(self._beside) - len(marked)
        parts = ((shorten(self.heading, room), "bold $primary"), self._beside, (marked, "bold $accent"))
        head.update(Content.assemble(*parts))
        self.rows.refresh()


class PageContext:
    """What `Context` says, of a page over the explorer: all that is not about what is selected is the explorer's."""

    def __init__(self, explorer: Context, page: ActingPage[Any]) -> None:
        self._explorer, self._page = explorer, page
        self.say, self.key_of = page.say, page.key_of

    def __getattr__(self, name: str) -> Any:
        return getattr(self._explorer, name)

    @property
    def style(self) -> str:
        return self._explorer.style

    @style.setter
    def style(self, style: str) -> None:
        self._explorer.style = style

    @property
    def view(self) -> View:
        """No list of what is kept, whatever stands below the page."""
        return View("article", self._explorer.view.article)

    @property
    def selected_record(self) -> str | None:
        return next(iter(self._page.markable().cursor_records), None)

    @property
    def scopes(self) -> list[Scope]:
        place = self._page.markable()
        return scopes(self._page.marks_here(), self.selected_record, place.listed_records)

    @property
    def claim(self) -> Claim | None:
        record = self.selected_record
        return self._page.session.claim(record)

    def claim_or_say(self) -> Claim | None:
        if self.claim is None:
            self.refuse("This is about a claim: put the cursor on one")
        return self.claim

    def refuse(self, why: str) -> None:
        self.say(why)
        self.forget_keys()

    @property
    def cursor_study(self) -> str | None:
        ref = parse(self.selected_record or "")
        return ref.key if ref.kind == "study" else None

    @property
    def cursor_row(self) -> Row | None:
        return None

    def show_marks(self) -> None:
        self._explorer.show_marks()
        self._page.show_kept()

    def open_record(self, record: str | None) -> bool:
        return record is not None and self._page.open_record(record)

    def renew(self, word: str, select: str | None = None) -> None:
        self._explorer.start(partial(self.renewed, word, select))

    async def renewed(self, word: str, select: str | None = None) -> None:
        await self._explorer.renewed(word, select)
        if not self._page.is_leaving:
            self._page.show_anew()
            self.say(word)

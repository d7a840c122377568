"""The explorer as actions see it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, TypeVar, cast

from mgtui.tui.export.citing import STYLES
from mgtui.tui.keys.queue import keys_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from mgtui.model import Claim
    from mgtui.tui.explorer.key_hints import KeyHints
    from mgtui.tui.explorer.navigator import Navigator
    from mgtui.tui.explorer.panes import Panes
    from mgtui.tui.explorer.search import Search
    from mgtui.tui.explorer.state import ExplorerState
    from mgtui.tui.navigation import View
    from mgtui.tui.notebook_worker import NotebookWorker
    from mgtui.tui.opening import Opening
    from mgtui.tui.records import Row

T = TypeVar("T")


class ExplorerContext:
    """What `Context` says, by the parts of the explorer."""

    def __init__(
        self,
        opening: Opening,
        state: ExplorerState,
        hints: KeyHints,
        notebook: NotebookWorker,
        panes: Panes,
        search: Search,
        navigator: Navigator,
        reopen: Callable[[str | None], None],
    ) -> None:
        self.opening, self.session, self.notebook = opening, opening.session, notebook
        self.style = os.environ.get("MGTUI_STYLE") or STYLES[0]
        self._state, self._hints, self._panes, self._search, self._navigator = state, hints, panes, search, navigator
        self.say, self.key_of, self.reopen = hints.say, hints.key_of, reopen
        self.remember, self.last_search = navigator.remember, search.newest

    @property
    def view(self) -> View:
        return self._state.view

    @property
    def claim(self) -> Claim | None:
        return self._state.claim

    @property
    def selected_record(self) -> str | None:
        return self._panes.selected_record

    @property
    def cursor_study(self) -> str | None:
        return self._panes.studies.cursor_study

    @property
    def marked_studies(self) -> list[str]:
        return self._panes.studies.marked

    @property
    def cursor_row(self) -> Row | None:
        return self._panes.reading.list.cursor_row

    def claim_or_say(self) -> Claim | None:
        if self.claim is None:
            self._hints.say_none_selected()
        return self.claim

    def show_marks(self) -> None:
        self._panes.show_kept()
        self._search.keep(self.notebook.kept)

    def forget_keys(self) -> None:
        keys_of(self._panes.app).forget()

    def open_page(self, page: Screen[T], then: Callable[[T | None], object]) -> None:
        self._panes.app.push_screen(page, cast("Callable[[T | None], None]", then))

    def open_record(self, record: str | None) -> bool:
        return record is not None and self._navigator.open_record(record)

    def open_list(self, view: View) -> None:
        if view.shown == self.view.shown:
            self._navigator.show(view)
        else:
            self._navigator.open_list(view)

    def copy(self, text: str) -> None:
        self._panes.app.copy_to_clipboard(text)

    async def recall(self) -> None:
        """Show the last place, where nothing has been done yet; learn what is marked and was searched for."""
        start = self.view
        view = await self.notebook.last_view()
        if view is not None and self.view is start and not self._state.searching:
            await self._navigator.show_again(view)
        await self.notebook.learn_marks()
        await self.notebook.learn_told()
        self.show_marks()
        self._search.recall(await self.notebook.searches())

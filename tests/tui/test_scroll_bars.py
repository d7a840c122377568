"""Bars of lists show where one is, and are drawn when that changes."""

from __future__ import annotations

from unittest.mock import patch

from textual.app import App, ComposeResult

from mgtui.tui.records import Row
from mgtui.tui.theme import own_variables
from mgtui.tui.widgets.row_list import RowList


class Shell(App[None]):
    def compose(self) -> ComposeResult:
        yield RowList()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return own_variables(self.current_theme)


def rows(number: int) -> list[Row]:
    return [Row(str(at), f"row {at}") for at in range(number)]


async def test_a_layout_that_changes_nothing_draws_no_bar() -> None:
    app = Shell()
    async with app.run_test() as pilot:
        shown = app.query_one(RowList)
        shown.show_rows(rows(200))
        await pilot.pause()
        bar = shown.vertical_scrollbar
        with patch.object(bar, "refresh", wraps=bar.refresh) as drawn:
            app.screen.refresh(layout=True)
            await pilot.pause()
            drawn.assert_not_called()
            shown.show_rows(rows(120))
            await pilot.pause()
            drawn.assert_called()
        assert bar.window_virtual_size == 120
        await pilot.resize_terminal(80, 10)
        await pilot.pause()
        assert bar.window_size == shown.size.height == 10

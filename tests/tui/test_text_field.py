"""A text that is typed into takes back and does again whatever was put into it."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.text_field import TextField


class OneField(App[None]):
    def compose(self) -> ComposeResult:
        yield TextField("", soft_wrap=True)


@pytest.mark.parametrize("lines", [3, 40])
async def test_lines_that_were_put_in_are_taken_back_and_come_again(lines: int) -> None:
    text = "\n".join(f"line {number}" for number in range(lines))
    app = OneField()
    async with app.run_test(size=(40, 8)) as pilot:
        field = app.query_one(TextField)
        field.insert(text)
        await pilot.pause()
        field.undo()
        await pilot.pause()
        assert field.text == ""
        field.redo()
        await pilot.pause()
        assert field.text == text
        assert field.cursor_location == (lines - 1, len(f"line {lines - 1}"))


class OneLine(App[None]):
    def compose(self) -> ComposeResult:
        yield Field("zinc", select_on_focus=False)


async def test_of_a_book_that_is_pasted_into_a_line_the_beginning_is_taken_and_that_is_said() -> None:
    app = OneLine()
    async with app.run_test(size=(60, 8)) as pilot:
        field = app.query_one(Field)
        field.cursor_position = 4
        field.insert_text_at_cursor(" and iron")
        assert field.value == "zinc and iron"
        field.insert_text_at_cursor("x" * 100_000)
        await pilot.pause()
        assert len(field.value) == Field.LONGEST
        assert "100,000" in next(iter(app._notifications)).message
        field.insert_text_at_cursor("y")
        assert len(field.value) == Field.LONGEST
        field.replace("copper", 0, Field.LONGEST)
        assert field.value == "copper"

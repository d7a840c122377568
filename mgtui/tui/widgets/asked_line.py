"""A question at the lower edge with a line for the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.output import one_line
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable


class AskedLine(ModalPage["str | None"]):
    """Gives what was typed, or None where that is nothing."""

    DEFAULT_CSS = """
    AskedLine { align: left bottom; background: transparent; }
    AskedLine > Vertical { width: 100%; height: auto; padding: 0 1; }
    AskedLine Static { height: auto; color: $warning; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Leave", id="asked.leave")]

    def __init__(
        self,
        question: str,
        does: str,
        *,
        text: str = "",
        example: str = "",
        refusal: Callable[[str], Awaitable[str]] | None = None,
    ) -> None:
        """`does` is what a finished line does: `excludes`. `text` is there to be changed, `example` only shown.

        `refusal` tells why a line will not do, "" where it does: then that is said, and the line stays to be mended.
        """
        super().__init__()
        self._question, self._does, self._text, self._example = question, does, text, example
        self._refusal = refusal

    def compose(self) -> ComposeResult:
        with self.frame(self._question):
            refused = Static(markup=False)
            refused.display = False
            yield refused
            yield Field(self._text, placeholder=self._example, select_on_focus=False)

    def on_mount(self) -> None:
        keys = (("field.submit", self._does), ("asked.leave", "changes nothing"))
        self.say_keys(keys)
        field = self.query_one(Input)
        self.set_focus(field)
        field.cursor_position = len(field.value)

    @on(Input.Submitted)
    async def submitted(self, event: Input.Submitted) -> None:
        line = event.value.strip()
        refused = await self._refusal(line) if line and self._refusal is not None else ""
        if refused and not self.is_leaving:
            said = self.query_one(Static)
            said.update(Content(one_line(refused)))
            said.display = True
        elif not refused:
            self.dismiss(line or None)

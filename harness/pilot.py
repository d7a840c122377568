"""Screens in this process: the explorer, or one page alone, with keys pressed and what is seen read."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from textual.app import App

from harness.screen_text import lines_of
from mgtui.tui.app import MgtuiApp
from mgtui.tui.keys.queue import KeyQueueApp
from mgtui.tui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.screen import Screen

    from mgtui.library.library_set import LibrarySet

OPEN = "still open"
"""What a page has given back as long as it has given nothing."""
KEYS = {" ": "space", '"': "quotation_mark", "[": "left_square_bracket", "]": "right_square_bracket", "/": "slash"}
"""Names of the characters that Textual does not take as they are."""


class PageHost(KeyQueueApp):
    """An app around one page, that keeps what the page gives back."""

    def __init__(self, page: Screen[Any]) -> None:
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.page = page
        self.given: list[Any] = []

    def on_mount(self) -> None:
        """Show the page."""
        self.push_screen(self.page, self.given.append)

    @property
    def result(self) -> Any:
        """What the page gave back last, else OPEN."""
        return self.given[-1] if self.given else OPEN

    def text(self) -> str:
        """What the terminal shows."""
        return shown(self)


class Driver:
    """Presses keys, waits for what they cause, and reads what is seen."""

    def __init__(self, app: App[Any], pilot: Pilot[Any]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def screen(self) -> Any:
        """The screen that is shown."""
        return self.app.screen

    async def press(self, *keys: str) -> None:
        """Press keys, then wait until nothing is left to do."""
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Wait for searches and workers."""
        for _ in range(3):
            finder = getattr(self.screen, "finder", None)
            if finder is not None:
                await finder.idle()
            await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Wait until something holds, which it must within ten seconds. Raises AssertionError, with the screen."""
        for _ in range(200):
            if holds():
                return
            await self.pilot.pause(0.05)
        raise AssertionError(f"never: {what}\n{self.text()}")

    async def search(self, text: str) -> None:
        """Put a text into the search line, all but its last character at once: keys are slow in tests."""
        await self.press("slash")
        self.screen.search_line.input.value = text[:-1]
        self.screen.search_line.input.cursor_position = len(text)
        await self.press(KEYS.get(text[-1], text[-1]))

    async def open(self, text: str) -> None:
        """Search and open the first result."""
        await self.search(text)
        await self.press("enter")

    def text(self) -> str:
        """What the terminal shows."""
        return shown(self.app)


def shown(app: App[Any]) -> str:
    """What the terminal of an app shows."""
    return "\n".join(lines_of(app.export_screenshot(), *app.size))


@asynccontextmanager
async def exploring(root: Path | LibrarySet, size: tuple[int, int]) -> AsyncIterator[Driver]:
    """Run the explorer on libraries."""
    async with driving(MgtuiApp(root), size) as driver:
        yield driver


@asynccontextmanager
async def driving(app: App[Any], size: tuple[int, int]) -> AsyncIterator[Driver]:
    """Run an app at a size until the first screen stands."""
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.settle()
        yield driver

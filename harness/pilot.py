"""Screens in this process: the explorer, or one page alone, with keys pressed and what is seen read."""

from __future__ import annotations

import asyncio
import contextlib
import time
from typing import TYPE_CHECKING, Any
from unittest import mock

from textual import events
from textual._compositor import LayoutUpdate
from textual.keys import REPLACED_KEYS, _character_to_key, key_to_character
from textual.worker import WorkerCancelled

from harness.screen_text import rows_of
from harness.sparing import sparing
from mgtui.tui.app import MgtuiApp
from mgtui.tui.keys import seen
from mgtui.tui.keys.queue import KeyQueueApp
from mgtui.tui.theme import THEMES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from textual.app import App
    from textual.pilot import Pilot
    from textual.screen import Screen
    from textual.widget import Widget

    from mgtui.library.library_set import LibrarySet

OPEN = "still open"
"""What a page has given back as long as it has given nothing."""
LONGEST = 90.0
"""Seconds after which what is waited for is taken never to come."""
_AGAIN, _AGAIN_SEEN = 0.002, 0.02
"""Seconds until it is looked again whether work is done, and whether something is seen, for which all may be drawn."""
_LEAST_SEEN = 0.005
"""Seconds that stand for those which a reader needs to see what a key decides on."""


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
    """Presses keys, waits for what they cause, and reads what is seen.

    It waits for what is under way to end, not as the pilot does for the process to be idle: that takes a tenth of a
    second for every key, and many on a machine that has other work.
    """

    def __init__(self, app: KeyQueueApp, pilot: Pilot[Any]) -> None:
        self.app, self.pilot = app, pilot

    @property
    def screen(self) -> Any:
        """The screen that is shown."""
        return self.app.screen

    def type(self, *keys: str) -> None:
        """Press keys and go on at once. A key is a character or the name of one."""
        for key in keys:
            name = _character_to_key(key) if len(key) == 1 else key
            self.app.post_message(events.Key(name, key_to_character(REPLACED_KEYS.get(key, key))))

    async def press(self, *keys: str) -> None:
        """Press keys, and after each wait until nothing is left to do; before each as long as a reader must look."""
        for key in keys:
            await self.look()
            self.type(key)
            await self.settle()

    async def look(self) -> None:
        """Wait until a key decides on what is shown."""
        while wait := max(self.app.undone.wait, getattr(getattr(self.screen, "seen", None), "wait", 0)):
            await asyncio.sleep(wait)

    async def paste(self, text: str) -> None:
        """Paste a text, then wait until nothing is left to do."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def click(self, widget: Widget | None = None, *, offset: tuple[int, int] = (0, 0)) -> None:
        """Click at a place of a widget, or of the screen, then wait until nothing is left to do."""
        await self.pilot.click(widget, offset=offset)
        await self.settle()

    async def resize(self, columns: int, rows: int) -> None:
        """Change the size of the terminal, then wait until nothing is left to do."""
        await self.pilot.resize_terminal(columns, rows)
        await self.settle()

    async def settle(self) -> None:
        """Wait until no key, search or worker is under way.

        Raises AssertionError, with the screen, where one always is.
        """
        try:
            await asyncio.wait_for(self._settled(), LONGEST)
        except asyncio.TimeoutError:
            under_way = [f"{worker.group}/{worker.name}" for worker in self.app.workers if worker.is_running]
            raise AssertionError(f"never at rest: {under_way}\n{self.text()}") from None

    async def _settled(self) -> None:
        is_at_rest = False
        while not is_at_rest:
            await self._run_out()
            is_at_rest = self._is_idle()
            finder = getattr(self.screen, "finder", None)
            while finder is not None and finder._running is not None and not finder._running.done():
                await asyncio.wait([finder._running])
            with contextlib.suppress(WorkerCancelled):  # that of a page which has closed
                await self.app.workers.wait_for_complete()
            is_at_rest = is_at_rest and not any(worker.is_running for worker in self.app.workers)
            while self._is_in_a_message():  # it waits for a thread, say
                await asyncio.sleep(_AGAIN)
            self.screen._on_timer_update()
            await self._run_out()
            if not self._is_idle():
                is_at_rest = False
                await asyncio.sleep(_AGAIN)

    def _is_in_a_message(self) -> bool:
        """Whether the app, or a widget that is seen, has begun a message and not yet asked for the next.

        The pilot finds out by a message to each of them, which takes most of the time of a test.
        """
        app: Any = self.app
        return not app._exception_event.is_set() and any(
            each._running and not (each._closing or each._closed) and not each._message_queue.ready_event._waiters
            for each in (app, *self.screen.walk_children(with_self=True))
        )

    async def _run_out(self) -> None:
        """Let everything run that need wait neither for time to pass nor for a thread."""
        ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]
        while ready:
            await asyncio.sleep(0)

    def _is_idle(self) -> bool:
        screen = self.screen
        to_draw = screen._layout_required or screen._repaint_required or screen._dirty_widgets or screen._callbacks
        works = any(worker.is_running for worker in self.app.workers)
        return self.app.keys.is_idle and not works and not to_draw

    async def until(self, holds: Callable[[], object], what: str = "") -> None:
        """Wait until something holds. Raises AssertionError, with the screen, where it never does."""
        end = time.monotonic() + LONGEST
        while time.monotonic() < end:
            await self._run_out()
            if holds():
                return
            await asyncio.sleep(_AGAIN_SEEN)
            self.screen._on_timer_update()
        raise AssertionError(f"never: {what}\n{self.text()}")

    async def search(self, text: str) -> None:
        """Put a text into the search line, all but its last character at once."""
        await self.press("slash")
        self.screen.search_line.input.value = text[:-1]
        self.screen.search_line.input.cursor_position = len(text)
        await self.press(text[-1])

    async def open(self, text: str) -> None:
        """Search and open the first result."""
        await self.search(text)
        await self.press("enter")

    def text(self) -> str:
        """What the terminal shows."""
        return shown(self.app)


def shown(app: App[Any]) -> str:
    """What the terminal of an app shows.

    It is read off what is drawn: as a picture that is read back it takes three times as long.
    """
    drawn = app.screen._compositor.render_update(full=True, screen_stack=app._background_screens, simplify=False)
    assert isinstance(drawn, LayoutUpdate)
    return "\n".join(rows_of(drawn.strips, *app.size))


@contextlib.asynccontextmanager
async def exploring(root: Path | LibrarySet, size: tuple[int, int]) -> AsyncIterator[Driver]:
    """Run the explorer on libraries."""
    async with driving(MgtuiApp(root), size) as driver:
        yield driver


@contextlib.asynccontextmanager
async def driving(app: KeyQueueApp, size: tuple[int, int]) -> AsyncIterator[Driver]:
    """Run an app at a size until the first screen stands."""
    with sparing() as draw_rest, mock.patch.object(seen, "LEAST", _LEAST_SEEN):
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot)
            await driver.settle()
            yield driver
            draw_rest(app)

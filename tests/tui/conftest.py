"""The explorer in a test: on a copy of the bundled library's index, at a size."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

from mgtui.library.locations import bundled_library
from mgtui.search.store.index import open_index
from mgtui.tui.app import MgtuiApp


@pytest.fixture(scope="session")
def bundled() -> Path:
    """The bundled library, its index built once."""
    root = bundled_library()
    open_index(root).close()
    return root


class Driver:
    """Presses keys and waits for what they cause."""

    def __init__(self, app: MgtuiApp, pilot) -> None:
        self.app, self.pilot = app, pilot

    @property
    def screen(self):
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

    async def search(self, text: str) -> None:
        """Put a text into the search line, all but its last character at once: keys are slow in tests."""
        await self.press("slash")
        self.screen.search_line.input.value = text[:-1]
        self.screen.search_line.input.cursor_position = len(text)
        last = text[-1]
        await self.press({" ": "space", '"': "quotation_mark"}.get(last, last))

    async def open(self, text: str) -> None:
        """Search and open the first result."""
        await self.search(text)
        await self.press("enter")

    def text(self) -> str:
        """What the terminal shows."""
        return "\n".join(strip.text for strip in self.screen._compositor.render_strips())


@asynccontextmanager
async def exploring(root: Path, size: tuple[int, int]) -> AsyncIterator[Driver]:
    """Run the explorer on a library."""
    app = MgtuiApp(root)
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.settle()
        yield driver


@pytest.fixture
def explore(
    bundled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., AbstractAsyncContextManager[Driver]]:
    """`explore(size=…, root=…)`: the explorer, running, for a reader who has kept nothing yet."""
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))

    def start(size: tuple[int, int] = (120, 40), root: Path = bundled) -> AbstractAsyncContextManager[Driver]:
        return exploring(root, size)

    return start

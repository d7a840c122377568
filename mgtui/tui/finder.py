"""Search as you type: one search at a time, always the newest text next, never a stale result."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.search.engine import Results

    Search = Callable[[str, str], Results]
    """Called in the finder's own thread with the text and with the fields that limit it."""


P = ParamSpec("P")
T = TypeVar("T")


class Finder:
    """Runs searches in one thread of its own and hands over each result with the text it belongs to."""

    def __init__(
        self, search: Search, done: Callable[[str, str, Results], None], failed: Callable[[Exception], None]
    ) -> None:
        self._search = search
        self._done = done
        self._failed = failed
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")
        self._next: tuple[str, str] | None = None
        self._running: asyncio.Task[None] | None = None

    def ask(self, text: str, limits: str) -> None:
        """Search for a text; a text that was waiting is forgotten."""
        self._next = (text, limits)
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._work())

    async def _work(self) -> None:
        loop = asyncio.get_running_loop()
        while self._next is not None:
            text, limits = self._next
            self._next = None
            try:
                results = await loop.run_in_executor(self._executor, self._search, text, limits)
            except Exception as error:
                self._failed(error)
                continue
            if self._next is None:
                self._done(text, limits, results)

    async def idle(self) -> None:
        """Wait until nothing is being searched for."""
        while self._running is not None and not self._running.done():
            await asyncio.wait([self._running])

    async def run(self, call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        """Run something else that needs the index, in the same thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, lambda: call(*arguments, **named))

    def close(self, last: Callable[[], None]) -> None:
        """Forget what is waiting, let the thread do one last thing and end."""
        self._next = None
        if self._running is not None:
            self._running.cancel()
        self._executor.submit(last)
        self._executor.shutdown(wait=False)

"""What needs the index, in one thread of its own. One search at a time, always the newest text next, none stale."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from mgtui.tui.records import Hit

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.model import Article
    from mgtui.search.engine import Results
    from mgtui.search.query import Limit
    from mgtui.tui.opening import Opening

P = ParamSpec("P")
T = TypeVar("T")


class Finder:
    """Asks the index of an open library."""

    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self.on_found: Callable[[str, tuple[Limit, ...], Results], None] = lambda text, limits, results: None
        """Gets each result with the text and the limits it belongs to."""
        self.on_failed: Callable[[Exception], None] = lambda error: None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")
        self._next: tuple[str, tuple[Limit, ...]] | None = None
        self._running: asyncio.Task[None] | None = None

    def ask(self, text: str, limits: tuple[Limit, ...] = ()) -> None:
        """Search for a text within limits; a text that was waiting is forgotten."""
        self._next = (text, limits)
        if self._running is None or self._running.done():
            self._running = asyncio.create_task(self._work())

    async def _work(self) -> None:
        while self._next is not None:
            text, limits = self._next
            self._next = None
            try:
                results = await self._run(self._opening.search, text, limits)
            except Exception as error:
                self.on_failed(error)
                continue
            if self._next is None:
                self.on_found(text, limits, results)

    async def idle(self) -> None:
        """Wait until nothing is being searched for."""
        while self._running is not None and not self._running.done():
            await asyncio.wait([self._running])

    async def _run(self, call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, lambda: call(*arguments, **named))

    async def warm_up(self) -> None:
        """Open the index for searching before anybody types: what the first key would otherwise wait for."""
        if self._opening.ready():
            await self._run(self._opening.warm_up)

    async def complete(self, word: str) -> str | None:
        """The word of the library that begins so."""
        return await self._run(self._opening.complete, word) if self._opening.ready() else None

    async def hits(self, query: str, article: Article | None) -> list[Hit]:
        """Every match of a query in an article, in reading order."""
        if article is None or not query.strip():
            return []
        texts = [passage.text for passage in article.passages]
        found = await self._run(self._opening.matches, query, texts)
        return [Hit((order, start, end)) for order, spans in enumerate(found) for start, end in spans]

    async def total(self, query: str) -> int:
        """How much a query finds."""
        return (await self._run(self._opening.search, query)).total

    async def read_anew(self) -> None:
        """Have the session turn to the libraries as they are on disk now. Raises NoLibrary."""
        self._opening.session.turn_to(await self._run(self._opening.read_anew))

    def close(self) -> None:
        """Forget what is waiting, let the thread let go of the index and end."""
        self._next = None
        if self._running is not None:
            self._running.cancel()
        self._executor.submit(self._opening.close)
        self._executor.shutdown(wait=False)

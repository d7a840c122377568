"""What needs the index, in one thread of its own. One search at a time, always the newest text next, none stale."""

from __future__ import annotations

import asyncio
from concurrent.futures import CancelledError, ThreadPoolExecutor
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from textual.message import Message

from mgtui.tui.records import Hit

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.model import Article
    from mgtui.model.kept import Kept
    from mgtui.search.engine import Offer, Results
    from mgtui.search.query import Limit, Query
    from mgtui.tui.opening import Opening

P = ParamSpec("P")
T = TypeVar("T")


class Found(Message):
    """The results of a search, with the text and the limits they belong to, and how the text may go on."""

    def __init__(self, text: str, limits: tuple[Limit, ...], results: Results, offers: Sequence[Offer]) -> None:
        super().__init__()
        self.text, self.limits, self.results, self.offers = text, limits, results, offers


class FoundByMeaning(Message):
    """The results of a search for a finished text, by meaning too."""

    def __init__(self, text: str, limits: tuple[Limit, ...], results: Results) -> None:
        super().__init__()
        self.text, self.limits, self.results = text, limits, results


class Answered(Message):
    """What claims answer to a text, in one sentence, or that none does; empty where nothing is asked."""

    def __init__(self, text: str, sentence: str, *, is_found: bool) -> None:
        super().__init__()
        self.text, self.sentence, self.is_found = text, sentence, is_found


class SearchFailed(Message):
    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class IndexProgress(Message):
    """So much of the index is built."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done, self.total = done, total


class IndexWord(Message):
    """A sentence about the index, such as that it was damaged."""

    def __init__(self, sentence: str) -> None:
        super().__init__()
        self.sentence = sentence


class Finder:
    """Asks the index of an open library; posts what it finds and what becomes of the index."""

    def __init__(self, opening: Opening, post: Callable[[Message], object]) -> None:
        """`post` is also called from the thread of the index."""
        self._opening, self._post = opening, post
        opening.on_progress = self._progress
        opening.on_word = self._word
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="search")
        self._next: tuple[str, tuple[Limit, ...]] | None = None
        self._completed = ""
        """The text that is to be completed: the newest."""
        self._running: asyncio.Task[None] | None = None
        self._answering = ThreadPoolExecutor(max_workers=1, thread_name_prefix="answer")
        opening.session.near_claims = self._near_claims

    def _progress(self, done: int, total: int) -> None:
        self._post(IndexProgress(done, total))

    def _word(self, sentence: str) -> None:
        self._post(IndexWord(sentence))

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
                results, offers = await self._run(self._search, text, limits)
            except Exception as error:
                self._post(SearchFailed(error))
                continue
            if self._next is None:
                self._post(Found(text, limits, results, offers))

    def _search(self, text: str, limits: tuple[Limit, ...]) -> tuple[Results, Sequence[Offer]]:
        return self._opening.search(text, limits), self._opening.offers(text)

    async def find_by_meaning(self, text: str, limits: tuple[Limit, ...]) -> None:
        """Post what is found for a finished text by meaning too, where anything is. Typing never waits for it."""
        try:
            if await asyncio.to_thread(self._opening.wake_meaning):
                self._post(FoundByMeaning(text, limits, await self._run(self._opening.search_by_meaning, text, limits)))
        except Exception as error:
            self._post(SearchFailed(error))

    def _near_claims(self, text: str) -> Mapping[str, float]:
        """The claims nearest a text by meaning. Waits for the thread of the index, so that only threads of no other use
        call this; none where that is building one."""
        if not (self.is_ready and self._opening.wake_meaning()):
            return {}
        try:
            return self._executor.submit(self._opening.near_claims, text).result()
        except (RuntimeError, CancelledError):  # the explorer is being closed
            return {}

    async def read_for_meaning(self) -> None:
        """Begin to read what the texts of the index mean, once it is there."""
        await self._run(self._opening.read_for_meaning)

    def keep(self, kept: Kept) -> None:
        """Join what the reader keeps to what is searched from now on."""
        self._executor.submit(self._opening.keep, kept)

    @property
    def is_ready(self) -> bool:
        """Whether the index is there without building."""
        return self._opening.ready()

    async def _run(self, call: Callable[P, T], *arguments: P.args, **named: P.kwargs) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, lambda: call(*arguments, **named))

    async def warm_up(self) -> None:
        """Open the index for searching before anybody types: what the first key would otherwise wait for."""
        if self.is_ready:
            await self._run(self._opening.warm_up)

    async def has_changed(self) -> bool:
        """Whether the libraries turn out to have changed since they were opened. No search waits for that."""
        return await asyncio.to_thread(self._opening.has_changed)

    async def complete(self, text: str) -> str | None:
        """A text with its last word completed, None where nothing is known, or another text came meanwhile."""
        self._completed = text

        def complete() -> str | None:
            return self._opening.complete(text) if text == self._completed else None

        return await self._run(complete) if self.is_ready else None

    async def select(self, query: Query) -> tuple[list[tuple[str, str]], tuple[str, ...]]:
        """Kind and key of every record that satisfies a query, in the order of the library; where there is none, what
        is wrong with the query.
        """
        found = await self._run(self._opening.select, query)
        return found, () if found else (await self._run(self._opening.search, query.text, query.limits)).notes

    async def hits(self, query: str, article: Article | None) -> list[Hit]:
        """Every match of a query in an article, in reading order."""
        if article is None or not query.strip():
            return []
        texts = [passage.text for passage in article.passages]
        found = await self._run(self._opening.matches, query, texts)
        return [Hit((order, start, end)) for order, spans in enumerate(found) for start, end in spans]

    async def answer(self, text: str, width: int) -> None:
        """Post what claims answer to a text, for a width in columns. In a thread that no search waits for, one text at
        a time."""
        session = self._opening.session
        library = session.library
        try:
            loop = asyncio.get_running_loop()
            sentence, is_found = await loop.run_in_executor(self._answering, session.sentence_for, text, width)
        except Exception as error:
            self._post(SearchFailed(error))
        else:
            if session.library is library:  # else what it tells may have changed: whoever reads anew asks again
                self._post(Answered(text, sentence, is_found=is_found))

    async def find(self, query: str, limits: tuple[Limit, ...] = ()) -> Results:
        """What a query finds, besides what the reader is searching for."""
        return await self._run(self._opening.search, query, limits)

    async def read_anew(self) -> None:
        """Have the session turn to the libraries as they are on disk now. Raises NoLibrary.

        Not in the thread of the index, which may be at work on it for longer than a reader waits.
        """
        library = await self._run(self._opening.refreshed) if self._opening.is_large else None
        if library is None:
            library = await asyncio.to_thread(self._opening.read_anew)
        self._opening.session.turn_to(library)

    def close(self) -> None:
        """Forget what is waiting, let the thread let go of the index and end."""
        self._next = None
        if self._running is not None:
            self._running.cancel()
        self._opening.stop_meaning()
        self._executor.submit(self._opening.close)
        self._executor.shutdown(wait=False)
        self._answering.shutdown(wait=False, cancel_futures=True)

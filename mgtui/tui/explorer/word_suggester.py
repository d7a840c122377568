"""The rest of the word being typed, from the library's own vocabulary."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.suggester import Suggester

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

_LAST_WORD = re.compile(r"[^\W_]{3,}$")


class WordSuggester(Suggester):
    """Shown in a quiet colour behind the cursor; the right arrow takes it."""

    def __init__(self, complete: Callable[[str], Awaitable[str | None]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """The whole line with its last word completed, None where nothing is known."""
        found = _LAST_WORD.search(value)
        word = await self._complete(found[0]) if found else None
        if found is None or word is None or not word.startswith(found[0]) or word == found[0]:
            return None
        return value + word[len(found[0]) :]

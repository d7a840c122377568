"""Searches made before, to go back to and forward again."""

from __future__ import annotations


class QueryHistory:
    """Queries, the oldest first, and a place among them: behind the newest until the reader goes back."""

    def __init__(self) -> None:
        self._queries: list[str] = []
        self._at = 0

    @property
    def newest(self) -> str:
        """The last query, empty where there is none."""
        return self._queries[-1] if self._queries else ""

    def add(self, query: str) -> None:
        """Remember a query as the newest; the place is behind it."""
        if query:
            self._queries = [*(other for other in self._queries if other != query), query]
        self._at = len(self._queries)

    def put_before(self, queries: list[str]) -> None:
        """Queries of earlier starts, the oldest first."""
        self._queries = [*(query for query in queries if query not in self._queries), *self._queries]
        self._at = len(self._queries)

    def move(self, step: int) -> str | None:
        """The query so many steps further (empty behind the newest), or None at an end."""
        at = self._at + step
        if not 0 <= at <= len(self._queries):
            return None
        self._at = at
        return self._queries[at] if at < len(self._queries) else ""

"""Which words of an article are marked: those that make claims, the selected one, and the matches of a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.model import Claim


class Marks:
    """Marked ranges of code points by the number of their passage."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self.selected: str | None = None
        """The id of the selected claim."""
        self._spans: dict[int, list[tuple[int, int, Claim]]] = {}
        self._hits: dict[int, list[tuple[int, int, int]]] = {}
        self._hit = -1

    def mark_claims(self, claims: Sequence[Claim]) -> None:
        """Mark the words of these claims, and of no others."""
        self.claims = list(claims)
        self._spans = {}
        for claim in claims:
            for place in claim.places:
                self._spans.setdefault(place.order, []).append((place.start, place.end, claim))

    def mark_hits(self, hits: Sequence[tuple[int, int, int]], current: int) -> None:
        """Mark matches, each passage, start and end; `current` is the number of the one that is looked at, or -1."""
        self._hits, self._hit = {}, current
        for number, (passage, start, end) in enumerate(hits):
            self._hits.setdefault(passage, []).append((start, end, number))

    def beginning(self, passage: int, start: int, end: int) -> Claim | None:
        """The last claim whose words begin in a range."""
        found = [claim for low, _, claim in self._spans.get(passage, ()) if start <= low < end]
        return found[-1] if found else None

    def is_selected(self, passage: int, start: int, end: int) -> bool:
        """Whether words of the selected claim stand in a range."""
        spans = self._spans.get(passage, ())
        return any(claim.id == self.selected and low < end and high > start for low, high, claim in spans)

    def claim_at(self, passage: int, offset: int) -> Claim | None:
        """The claim that a code point belongs to, of several the last."""
        found = [claim for low, high, claim in self._spans.get(passage, ()) if low <= offset < high]
        return found[-1] if found else None

    def ranges(self, passage: int) -> Iterator[tuple[int, int, str]]:
        """The marked ranges of a passage, the later over the earlier: `claim`, `selected`, `hit`, `hit-current`."""
        for low, high, claim in self._spans.get(passage, ()):
            yield low, high, "claim"
            if claim.id == self.selected:
                yield low, high, "selected"
        for low, high, number in self._hits.get(passage, ()):
            yield low, high, "hit-current" if number == self._hit else "hit"

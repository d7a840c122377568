"""What a reader chose of things before deciding on them; it lasts as long as the review is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.review.claim_items import ClaimItem
    from mgtui.review.pair_items import StudyPairItem


class Choices:
    """Readings of claims, studies not to be linked, and fields of two studies that may be one."""

    def __init__(self) -> None:
        self._reading: dict[str, int] = {}
        """By the key of a claim candidate: the reading that was chosen for it, the first is 1."""
        self._put_off: dict[str, frozenset[str]] = {}
        """By the key of a claim candidate: the studies its words name that are not to be linked, by their keys."""
        self._turned: dict[str, frozenset[str]] = {}

    def reading(self, item: ClaimItem) -> int:
        """The reading that was chosen for a claim candidate, counted from 1; 0 where none was."""
        return self._reading.get(item.key, 0)

    def next_reading(self, item: ClaimItem) -> None:
        """Choose the next reading of a claim candidate; after the last none."""
        readings = bool(item.found.direction) + len(item.found.others)
        self._reading[item.key] = (self.reading(item) + 1) % (readings + 1)

    def put_off(self, item: ClaimItem, study: str) -> None:
        """Do not link a study, by its key, that the words of a claim name, or do so after all."""
        self._put_off[item.key] = self._put_off.get(item.key, frozenset()) ^ {study}

    def is_put_off(self, item: ClaimItem, study: str) -> bool:
        return study in self._put_off.get(item.key, ())

    def turn(self, item: StudyPairItem, field: str) -> None:
        """Of two studies take a field from the one that would not give it, or not after all."""
        self._turned[item.key] = self.turned(item) ^ {field}

    def turned(self, item: StudyPairItem) -> frozenset[str]:
        """Of two studies: the fields of which the reader wants the value that would not be kept."""
        return self._turned.get(item.key, frozenset())

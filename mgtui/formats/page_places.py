"""Values that data and lines of a page give, beside each other: what says each, and where it is printed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Generic, TypeVar

from msgspec import Struct

from mgtui.formats.pdf_front import step

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Place(Struct, frozen=True):
    """Where a value is printed, how it is labelled there, and what else is seen."""

    label: str
    zone: str
    region: str
    at: int
    others: frozenset[str] = frozenset()

    @property
    def rank(self) -> tuple[bool, ...]:
        """By which the place that says most of a value is told."""
        raise NotImplementedError


PlaceT = TypeVar("PlaceT", bound=Place)


class Group(Generic[PlaceT]):
    """All that a page has of one value."""

    def __init__(self) -> None:
        self.said_by = ""
        """What of the data says it first."""
        self.marks: set[str] = set()
        self.places: list[PlaceT] = []

    def mark(self, mark: str) -> None:
        self.said_by = self.said_by or mark
        self.marks.add(mark)

    @property
    def worth(self) -> tuple[bool, tuple[bool, ...]]:
        """By which it is told which values are looked at where a page has very many."""
        return bool(self.marks), max((place.rank for place in self.places), default=())


GroupT = TypeVar("GroupT", bound=Group)  # type: ignore[type-arg]


def worthiest(groups: Mapping[str, GroupT], most: int) -> dict[str, GroupT]:
    """So many groups, those of most worth first."""
    return dict(sorted(groups.items(), key=lambda each: each[1].worth, reverse=True)[:most])


class Compared(Generic[PlaceT]):
    """How the best places of the values of a page compare."""

    def __init__(self, groups: Mapping[str, Group[PlaceT]]) -> None:
        self.best = {
            key: max(group.places, key=lambda place: place.rank) for key, group in groups.items() if group.places
        }
        self.highest = max((place.rank for place in self.best.values()), default=())
        self._ranks = Counter(place.rank for place in self.best.values())
        self._first: dict[tuple[bool, ...], int] = {}
        for place in self.best.values():
            self._first[place.rank] = min(place.at, self._first.get(place.rank, place.at))

    def seen(self, key: str, group: Group[PlaceT]) -> Iterator[str]:
        """What is seen of the best place of a value that is printed."""
        best = self.best[key]
        yield from best.others
        yield f"zone {best.zone}"
        yield f"places {step(len(group.places), 2, 4, 8)}"
        yield f"best {self.highest == best.rank} {self._ranks[best.rank] > 1}"
        if self._first[best.rank] < best.at:
            yield "not the first of its kind"

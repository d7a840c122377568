"""Going from one rectangle to the nearest in a direction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

Way = Literal["left", "right", "up", "down"]


class Placed(Protocol):
    """Anything with a place and a size."""

    @property
    def x(self) -> int: ...
    @property
    def y(self) -> int: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


def nearest(
    places: Sequence[Placed], at: int, way: Way, row: float | None = None, *, beside: bool = False
) -> int | None:
    """The number of the place to go to from number `at`, None where nothing lies that way.

    Up and down stay in the column, unless what stands in other columns counts too (`beside`).
    `row` is where the walker stands in a high place: sideways goes to what lies nearest to it.
    """
    here = places[at]
    middle = here.y + here.height / 2 if row is None else row
    best: tuple[float, float, int] | None = None
    for number, place in enumerate(places):
        gap, aside = _distance(here, place, way, middle, beside)
        if number != at and gap is not None and (best is None or (gap, aside, number) < best):
            best = (gap, aside, number)
    return best[2] if best else None


def _distance(here: Placed, there: Placed, way: Way, middle: float, beside: bool) -> tuple[float | None, float]:
    """How far it is that way (None: it does not lie there), and how far aside."""
    if way in ("left", "right"):
        gap = there.x - (here.x + here.width) if way == "right" else here.x - (there.x + there.width)
        aside = max(there.y - middle, middle - (there.y + there.height), 0)
        return (gap if gap >= 0 else None), aside
    gap = there.y - (here.y + here.height) if way == "down" else here.y - (there.y + there.height)
    aside = max(there.x - (here.x + here.width), here.x - (there.x + there.width), 0)
    overlapping = there.x < here.x + here.width and here.x < there.x + there.width
    return (gap if gap >= 0 and (overlapping or beside) else None), aside

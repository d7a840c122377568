"""The sign of a finding, so that two claims on the same exposure and outcome can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.vocabularies import DIRECTIONS

if TYPE_CHECKING:
    from mgtui.model import Claim, Concept, Direction

SIGNS: dict[str, int] = {entry.value: entry.sign for entry in DIRECTIONS.values() if entry.sign is not None}
"""`regulates` and `mixed` have no sign: nothing can be the same as them or their opposite."""
NULL = frozenset(direction for direction, sign in SIGNS.items() if sign == 0)
"""Directions that say that nothing was found."""


def effective_sign(claim: Claim) -> int | None:
    """+1, -1 or 0: what more of the exposure does to the outcome; None where the claim gives no sign."""
    return signed(claim.direction, claim.exposure) if claim.exposure else None


def signed(direction: Direction | None, exposure: Concept) -> int | None:
    """The sign of a direction; None where it has none.

    That of a deficiency is turned round: that lack raises inflammation says that more lowers it.
    """
    sign = SIGNS.get(direction or "")
    return -sign if sign is not None and exposure.aspect == "deficiency" else sign

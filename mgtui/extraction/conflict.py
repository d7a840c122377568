"""Whether two claims on the same question agree or conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from mgtui.evidence.directions import SIGNS
from mgtui.extraction.polarity import denies

if TYPE_CHECKING:
    from mgtui.model import Concept, Direction

Verdict = Literal["agree", "contradict"]


def compare_statements(one: str, other: str, about: str = "") -> Verdict:
    """Whether two statements that answer the same question answer it alike.

    `about` is the question in any wording; without it each statement is read in the light of the other.
    """
    same = denies(one, about or other) == denies(other, about or one)
    return "agree" if same else "contradict"


def signed(direction: Direction | None, exposure: Concept | None) -> int | None:
    """+1, -1 or 0: what more of the exposure does to the outcome; None where the direction has no sign."""
    sign = SIGNS.get(direction or "")
    if sign is None:
        return None
    return -sign if exposure and exposure.aspect == "deficiency" else sign

"""The OCEBM 2011 levels of evidence: which question a claim poses, and where a study's design stands for it.

The rules and the table are told in docs/evidence.md. A level is that of the design alone: nothing is graded up or down.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.model.designs import design_of
from mgtui.model.vocabularies import CLAIM_KINDS, DIRECTIONS

if TYPE_CHECKING:
    from mgtui.model import Claim
    from mgtui.model.designs import Design, Standing
    from mgtui.model.vocabularies import QuestionKind


class Level(Struct, frozen=True):
    """The level of a design for a question: one number, a range where the record leaves it open, or none."""

    best: int | None
    worst: int | None
    words: str
    reason: str


def question_of(claim: Claim) -> QuestionKind:
    """The question a claim poses: by its kind; a remark, another kind or none by its direction."""
    kind, direction = CLAIM_KINDS.get(claim.kind or ""), DIRECTIONS.get(claim.direction or "")
    if kind is not None and kind.question:
        return kind.question
    return direction.question if direction else "none"


_EFFECT: dict[Standing, tuple[int, int, str]] = {
    "reviewed trials": (1, 1, "A systematic review of randomized trials."),
    "reviewed cohorts": (3, 3, "A review stands as high as the studies it pools, here cohorts."),
    "reviewed unsaid": (1, 4, "A review stands as high as the studies it pools; which those are is not said."),
    "randomized": (2, 2, "A randomized trial."),
    "allocation unsaid": (2, 3, "Level 2 if people were put into groups by lot, else 3; that is not recorded."),
    "intervention unsaid": (2, 4, "Whether there was a control group, and by lot, is not recorded."),
    "followed": (3, 3, "Groups compared and followed over time, without lot."),
    "compared": (4, 4, "No group followed alongside: cases, cases with controls, or a comparison with the past."),
    "seen once": (4, 4, "Seen at one time only."),
    "mechanism": (5, 5, "Not a study of people, or no systematic one: reasoning from mechanisms."),
}
_NEIGHBOUR = " The table does not name this design in the row; it is read like those named at level {}."
_NO_ROW = "no level"


@lru_cache(maxsize=1_000)
def level(design: str | None, question: QuestionKind) -> Level:
    """The level of a design for a question, in words and with the reason; without a number where the table has none."""
    facts = design_of(design)
    if facts.standing == "unknown":
        named = design not in (None, "", "unknown")
        return Level(None, None, _NO_ROW, f"No rule for “{design}”." if named else "The design is not known.")
    if facts.standing == "unplaced":
        return Level(
            None, None, _NO_ROW, f"{design}: the table has no place for this design, so it stands by its name."
        )
    if question == "none":
        return Level(None, None, _NO_ROW, "The claim poses none of the table's questions.")
    if question == "frequency":
        return _frequency(facts)
    if question == "mechanism" and facts.standing != "mechanism":
        return Level(None, None, _NO_ROW, "The table does not rank studies of people on how something works.")
    best, worst, reason = _EFFECT.get(facts.standing, (0, 0, ""))
    if not best:
        return Level(None, None, _NO_ROW, "The row for this question does not name this design.")
    return _numbered(
        best, worst, reason + ("" if facts.named else _NEIGHBOUR.format(best)), mechanism=facts.standing == "mechanism"
    )


def background_level() -> Level:
    """A study that only serves as background gets no level: it does not answer the claim's question."""
    return Level(None, None, _NO_ROW, "Background: it does not answer the claim's question.")


def _frequency(facts: Design) -> Level:
    if facts.standing == "reviewed surveys":
        return _numbered(2, 2, "A systematic review of surveys.")
    if facts.standing == "seen once":
        return Level(1, 3, "level 1 or 3", "Level 1 if the people were drawn at random, else 3; that is not recorded.")
    if facts.noun == "case series":
        return _numbered(4, 4, "A case series.")
    return Level(None, None, _NO_ROW, "For how common something is the table ranks surveys and case series only.")


def _numbered(best: int, worst: int, reason: str, *, mechanism: bool = False) -> Level:
    span = f"{best}" if best == worst else f"{best} or {worst}" if worst == best + 1 else f"{best} to {worst}"
    return Level(best, worst, f"mechanism, level {span}" if mechanism else f"level {span}", reason)

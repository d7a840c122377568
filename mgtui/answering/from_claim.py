"""The question that a claim answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.answering.questions import Question, Side
from mgtui.evidence.directions import SIGNS

if TYPE_CHECKING:
    from mgtui.answering.asker import Asker
    from mgtui.answering.names import Names
    from mgtui.model import Claim, Concept


def question_of_claim(asker: Asker, claim: Claim) -> Question | None:
    """Whether what acts in a claim does what it says to what it acts on; None where it names neither."""
    exposure, outcome = _side(asker.names, claim.exposure), _side(asker.names, claim.outcome)
    if not exposure and not outcome:
        return None
    aspect = "deficiency" if claim.exposure is not None and claim.exposure.aspect == "deficiency" else None
    sign = SIGNS.get(claim.direction or "")
    way = "more" if sign == 1 else "less" if sign == -1 else "changes"
    question = Question("", exposure, outcome, aspect, way=way)  # type: ignore[arg-type]
    return Question(question.plain, exposure, outcome, aspect, way=way)  # type: ignore[arg-type]


def _side(names: Names, concept: Concept | None) -> Side:
    key = names.key(concept)
    return Side() if key is None else Side(frozenset({key}), names.label(key))

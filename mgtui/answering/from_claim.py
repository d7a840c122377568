"""The question that a claim answers."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mgtui.answering.questions import Question, Side, in_a_sentence, is_many
from mgtui.evidence.directions import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable

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


def example_question(claims: Iterable[Claim], names: Names) -> str:
    """A question that a library answers: on the two terms of which most of its claims say what the one does to the
    other, the first by name of those with as many; empty where no claim says such a thing."""
    counts = Counter(
        (claim.exposure.concept, claim.outcome.concept)
        for claim in claims
        if claim.direction and claim.exposure and claim.outcome and claim.exposure.concept and claim.outcome.concept
    )
    if not counts:
        return ""
    (acting, acted_on), _ = min(counts.items(), key=lambda one: (-one[1], one[0]))
    acts = in_a_sentence(names.label(acting))
    return f"{'do' if is_many(acts) else 'does'} {acts} affect {in_a_sentence(names.label(acted_on))}?"


def _side(names: Names, concept: Concept | None) -> Side:
    key = names.key(concept)
    return Side() if key is None else Side(frozenset({key}), names.label(key))

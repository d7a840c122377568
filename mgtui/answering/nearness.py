"""Which of the claims that answer a question is the nearest to what was asked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.people import may_be_of

if TYPE_CHECKING:
    from mgtui.answering.answers import Answering
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Question

_ASKS_MEANING = re.compile(r"\s*what(?: is| are|['’]s)\b", re.IGNORECASE)
_MEANS = re.compile(r"\b(?:called|known as|named|termed|means?|defined as)\b", re.IGNORECASE)
"""Words of a statement that says what a name means."""


class Nearness:
    """How near claims are to a question."""

    def __init__(self, question: Question, names: Names) -> None:
        self.question, self.names = question, names
        self._stems = set(stems_of(question.said))
        self._asks_meaning = bool(_ASKS_MEANING.match(question.text))

    def rank(self, row: Answering) -> tuple[object, ...]:
        """To sort by, the nearest first: what a name means where that is asked; what is said of both sides as they
        were asked, of the thing and not of its mirror image, in whom, in what words; what a study supports; the
        shortest."""
        claim, question = row.claim, self.question
        states_a_link = (
            question.way != "any" and not question.symmetric and (claim.direction or "").startswith("associated")
        )
        return (
            row.around, claim.kind in ("other", "evidence_remark"), claim.hedging == "anecdotal",
            self._asks_meaning and not _MEANS.search(claim.statement),
            self._distance(row, acting=True) + self._distance(row, acting=False),
            row.turned, self._is_on_others(row), states_a_link,
            -len(self._stems & set(stems_of(claim.statement))),
            not any(line.stance == "supports" for line in row.own), len(claim.statement),
        )  # fmt: skip

    def _distance(self, row: Answering, *, acting: bool) -> int:
        """0 where a side is what was asked, 1 where it is a kind of it or has it in the article's words, else 2."""
        side = self.question.exposure if acting else self.question.outcome
        concept = row.claim.exposure if acting else row.claim.outcome
        key = self.names.key(concept)
        if not side.concepts or key in side.concepts:
            return 0
        reach = self.names.forms if acting else self.names.bears
        if any(key in reach(each) for each in side.concepts):
            return 1
        text = (concept.text if concept else None) or ""
        return 1 if any(self.names.text_names(text, each) for each in side.concepts) else 2

    def _is_on_others(self, row: Answering) -> bool:
        """Whether it is on others than those asked about, or on some people only where all were asked about."""
        asked, told = self.question.population, row.claim.population
        return not (told and may_be_of(asked, told)) if asked else bool(told)

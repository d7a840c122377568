"""Which of the claims that answer a question is the nearest to what was asked."""

from __future__ import annotations

import re
from math import sqrt
from typing import TYPE_CHECKING

from mgtui.answering.names import stems_of
from mgtui.answering.people import is_of_animals, may_be_of

if TYPE_CHECKING:
    from mgtui.answering.answers import Answering
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Question

_ASKS_MEANING = re.compile(r"\s*what(?: is| are|['’]s)\b", re.IGNORECASE)
_MEANS = re.compile(r"\b(?:called|known as|named|termed|means?|defined as)\b", re.IGNORECASE)
"""Words of a statement that says what a name means."""
_FIRMNESS = {"speculative": 1, "anecdotal": 2}
"""What is not said in earnest comes last."""
_KNOWN = ("stated", "inferred", None)
"""How the article leads to a study that is no guess."""
_FEW = 6
"""A statement of so many words is no nearer for being shorter."""


class Nearness:
    """How near claims are to a question."""

    def __init__(self, question: Question, names: Names) -> None:
        self.question, self.names = question, names
        self._stems = set(stems_of(question.said))
        self.asks_meaning = bool(_ASKS_MEANING.match(question.text))

    def rank(self, row: Answering) -> tuple[object, ...]:
        """To sort by, the nearest first: what a name means where that is asked; what is said of both sides as they
        were asked, of people where no animals were named, of the thing and not of its mirror image, in whom, in the
        words of the question and few others; what a study supports; the shortest."""
        claim, question = row.claim, self.question
        states_a_link = (
            question.way != "any" and not question.symmetric and (claim.direction or "").startswith("associated")
        )
        return (
            row.around, claim.kind in ("other", "evidence_remark"), _FIRMNESS.get(claim.hedging or "", 0),
            self.asks_meaning and not _MEANS.search(claim.statement),
            self._off(row),
            row.turned, self._is_on_others(row), states_a_link,
            -self.likeness(claim.statement),
            not any(line.stance == "supports" and line.identification in _KNOWN for line in row.own),
            len(claim.statement),
        )  # fmt: skip

    def is_beside(self, row: Answering) -> tuple[object, ...]:
        """To sort the ways that claims go by, by the nearest claim of each: whether that is on a kind of what was asked
        only, on animals or some people, or a guess."""
        return self._off(row) > 0, self._is_on_others(row), _FIRMNESS.get(row.claim.hedging or "", 0)

    def is_as_near(self, row: Answering, other: Answering) -> bool:
        """Whether a claim is no further from what was asked than another one, and not on others than those asked
        about."""
        return self._off(row) <= self._off(other) and not (self.question.population and self._is_on_others(row))

    def _off(self, row: Answering) -> int:
        return self._distance(row, acting=True) + self._distance(row, acting=False) + self._is_on_animals(row)

    def _distance(self, row: Answering, *, acting: bool) -> int:
        """0 where a side is what was asked, 1 where it is a kind of it, or the article's words for it name that and not
        the other side too, else 2."""
        side = self.question.exposure if acting else self.question.outcome
        concept = row.claim.exposure if acting else row.claim.outcome
        key = self.names.key(concept)
        if not side.concepts or key in side.concepts:
            return 0
        reach = self.names.forms if acting else self.names.bears
        if any(key in reach(each) for each in side.concepts):
            return 1
        text = (concept.text if concept else None) or ""
        if not any(self.names.text_names(text, each) for each in side.concepts):
            return 2
        other = self.question.outcome if acting else self.question.exposure
        is_of_both = any(key in self.names.bears(each) or self.names.text_names(text, each) for each in other.concepts)
        return 2 if is_of_both else 1

    def likeness(self, statement: str) -> float:
        """How many words a statement has of the question, for its length where that is more than a few words."""
        words = set(stems_of(statement))
        return len(self._stems & words) / sqrt(max(len(words), _FEW))

    def _is_on_animals(self, row: Answering) -> bool:
        """Whether it is on animals, where none were asked about."""
        return is_of_animals(row.claim.population or "") and not is_of_animals(self.question.said)

    def _is_on_others(self, row: Answering) -> bool:
        """Whether it is on others than those asked about, or on some people only where all were asked about."""
        asked, told = self.question.population, row.claim.population
        return not (told and may_be_of(asked, told)) if asked else bool(told)

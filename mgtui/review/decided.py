"""What was decided on the candidates of a library's articles, read off its journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.review.term_proposals import TERM

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mgtui.extraction.candidate_records import Candidates
    from mgtui.writing.journal import Decision, Journal


class Decided:
    """The decisions that stand."""

    def __init__(self, journal: Journal, found: Iterable[Candidates] = ()) -> None:
        """`found`: what was found in articles; studies may have been decided on under other keys than they have now."""
        self.latest: dict[str, tuple[int, Decision]] = {}
        """The last decision on each candidate and the number of its step, by the candidate's key."""
        self.studies: dict[str, str] = {}
        """The study that each candidate became, by the candidate's key."""
        self._all = [(entry.number, decision) for entry in journal.standing() for decision in entry.decisions]
        for number, decision in self._all:
            self.latest[decision.key] = number, decision
            if decision.verdict == "accept" and decision.record:
                self.studies[decision.key] = decision.record
            else:
                self.studies.pop(decision.key, None)
        self.further = {decision.record for _, decision in self._all if "+" in decision.key}
        """The claims that were made besides the one that a candidate became."""
        for each in found:
            self.know(each)

    def know(self, found: Candidates) -> None:
        """Take over what was decided on the studies of an article under other keys."""
        for key, number, decision in decided_as_other(found, self._all):
            if key in self.latest or key in self.studies:
                continue
            if decision.verdict == "accept":
                self.studies[key] = decision.record
            else:
                self.latest[key] = number, decision

    def number(self, verdict: str) -> int:
        """How many claims, studies and relations stand so decided, whatever of them is loaded; what was made besides
        of a claim's words counts with it."""
        return sum(
            decision.verdict == verdict and "+" not in key and not key.startswith(TERM)
            for key, (_, decision) in self.latest.items()
        )

    def record_of(self, key: str) -> str:
        """The id of the record that a candidate became; empty where there is none."""
        return self.latest[key][1].record if key in self.latest else ""


def decided_as_other(
    found: Candidates, decisions: Iterable[tuple[int, Decision]]
) -> Iterator[tuple[str, int, Decision]]:
    """For each study that was decided on under another key: its key, and the decision with the number of its step.

    What is one candidate now may have been several: a study named in the text, a table and the references. An
    acceptance goes before a rejection, which may have meant only that the study stood there twice.
    """
    by_key = {each.key: (number, each) for number, each in decisions if each.article == found.article}
    for candidate in found.studies:
        earlier = [by_key[key] for key in candidate.aliases if key in by_key]
        if earlier:
            number, decision = max(earlier, key=lambda each: (each[1].verdict == "accept", each[0]))
            yield candidate.key, number, decision

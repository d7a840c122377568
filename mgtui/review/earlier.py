"""Decisions on what is one candidate now and was several: a study named in the text, a table and the references."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.extraction.candidate_records import Candidates, StudyCandidate
    from mgtui.review.log import Decision


def decided_as_other(found: Iterable[Candidates], standing: Sequence[Decision]) -> list[tuple[str, Decision, str]]:
    """For each study that was decided on under another key: its key, the decision, and the study it became.

    An acceptance goes before a rejection, which may have meant only that the study stood there twice.
    """
    by_key: dict[tuple[str, str], tuple[Decision, str]] = {}
    for decision in standing:
        by_key[decision.article, decision.key] = decision, decision.record if decision.what == "accept" else ""
        if decision.study:
            by_key[decision.article, decision.study] = decision, decision.study_record
    return [
        (candidate.key, *earlier)
        for each in found
        for candidate in each.studies
        if candidate.aliases and (earlier := _earlier(candidate, each.article, by_key))
    ]


def _earlier(
    candidate: StudyCandidate, article: str, by_key: dict[tuple[str, str], tuple[Decision, str]]
) -> tuple[Decision, str] | None:
    decided = [by_key[article, key] for key in candidate.aliases if (article, key) in by_key]
    return max(decided, key=lambda each: (bool(each[1]), each[0].number), default=None)

"""An answer as `mgtui ask --json` prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.answering.groups import GROUP_KEYS
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.answering.groups import Answer, Answering
    from mgtui.evidence.levels import Level
    from mgtui.evidence.profile_records import StudyLine
    from mgtui.model import Study


def as_json(found: Answer, sentence: str, studies: Mapping[str, Study]) -> dict[str, Any]:
    """An answer with the sentence on top of it, as docs/answers.md has it."""
    return {
        "question": found.question.text, "read": found.question.read, "sentence": sentence,
        "groups": {key: [_claim_json(row, studies) for row in found.groups[key]] for key in GROUP_KEYS},
        "independent": found.independent, "asked": found.question.plain,
        "read_as": dict(found.question.read_as), "unknown": dict(found.question.unknown),
    }  # fmt: skip


def _claim_json(row: Answering, studies: Mapping[str, Study]) -> dict[str, Any]:
    claim = row.claim
    return {
        "claim": claim.id, "article": claim.article, "statement": claim.statement, "direction": claim.direction,
        "population": claim.population, "hedging": claim.hedging,
        "studies": [_study_json(line, studies[parse(line.id).key]) for line in row.studies],
        **({"by_meaning": True} if row.by_meaning else {}),
    }  # fmt: skip


def _study_json(line: StudyLine, study: Study) -> dict[str, Any]:
    number = (study.n.analysed or study.n.total) if study.n else None
    return {
        "id": line.id, "design": line.design, "level": _level(line.level), "n": number, "stance": line.stance,
        "fidelity": line.fidelity, "identification": line.identification,
    }  # fmt: skip


def _level(level: Level) -> int | str | None:
    """The level as a number; as a range in words where the record leaves it open, None where there is none."""
    if level.best is None or level.best == level.worst:
        return level.best
    return f"{level.best} to {level.worst}"

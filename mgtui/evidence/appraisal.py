"""Risk of bias as persons judged it, in words. Nothing here computes a judgement or sums several up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.records import label_of
from mgtui.model.vocabularies import JUDGEMENTS, spelled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mgtui.model import RiskOfBias, Term

AppraisalKey = tuple[str, str, str, str]
"""Tool, outcome, who judged and when: the judgements that belong together."""


def appraisals(judged: Iterable[RiskOfBias]) -> dict[AppraisalKey, list[RiskOfBias]]:
    """Judgements by appraisal, in their order."""
    found: dict[AppraisalKey, list[RiskOfBias]] = {}
    for one in judged:
        found.setdefault((one.tool, one.outcome or "", one.by, one.date or ""), []).append(one)
    return found


def strips(judged: Iterable[RiskOfBias], terms: Mapping[str, Term]) -> list[str]:
    """An appraisal a line: `RoB 2, IGF-1: + low randomization · ~ some concerns missing data · by A. Reader, 2026`."""
    lines = []
    for (tool, outcome, by, date), members in appraisals(judged).items():
        named = label_of(outcome, terms)
        said = [*map(_judgement, members), "by " + ", ".join(filter(None, (by, date)))]
        lines.append(f"{', '.join(filter(None, (tool, named)))}: {' · '.join(said)}")
    return lines


def _judgement(one: RiskOfBias) -> str:
    note = f" ({one.note})" if one.note else ""
    return f"{JUDGEMENTS[one.judgement].glyph} {spelled(one.judgement)} {one.domain}{note}"

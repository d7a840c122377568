"""Every result on an outcome of the studies in an answer, side by side: on one scale where the measures agree.

Nothing is pooled, converted or computed: a figure stands as it is recorded.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.notices import marked_label
from mgtui.evidence.profile import participants
from mgtui.evidence.study_facts import effect_text
from mgtui.model.vocabularies import DIRECTIONS
from mgtui.ref import parse, written

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.answering.groups import Answer
    from mgtui.answering.names import Names
    from mgtui.model import Effect, Study

_KINDS = (
    ("hazard ratio", r"hazard ratio", 1.0), ("odds ratio", r"odds ratio", 1.0),
    ("relative risk", r"relative risk|risk ratio|rate ratio", 1.0),
    ("standardized mean difference", r"standardi[sz]ed mean difference|cohen|hedges", 0.0),
    ("correlation", r"correlation", 0.0), ("mean difference", r"mean difference", 0.0),
)  # fmt: skip
"""What measures are called, how to know them, and the value that says that there is no difference."""
_WIDTH = 31
"""Cells of a scale, with one in the middle."""


class Figure(Struct, frozen=True):
    """One result of one study."""

    study: str
    """`study:<id>`."""
    label: str
    effect: Effect
    outcome: str
    """In words."""
    text: str
    """All that is recorded of it."""
    people: str
    """How many took part."""
    glyph: str
    """Its direction; empty where none is recorded."""


class Scale(Struct, frozen=True):
    """Results that can be laid on one line: the same measure of the same outcome in the same unit."""

    outcome: str
    measure: str
    unit: str
    none: float
    """Where there is no difference."""
    figures: tuple[Figure, ...]

    @property
    def is_ratio(self) -> bool:
        """Whether equal distances are equal ratios."""
        return self.none == 1.0

    @property
    def title(self) -> str:
        return " · ".join(filter(None, (self.outcome, self.measure, self.unit)))


class Numbers(Struct, frozen=True):
    """All results on the outcomes of an answer."""

    scales: tuple[Scale, ...]
    apart: tuple[tuple[Figure, str], ...]
    """Those that stand on no scale, each with the reason."""


def numbers(found: Answer, names: Names) -> Numbers:
    """The results of all studies behind an answer on the outcomes that were asked about, those it knows only one of
    included."""
    figures = list(_figures(found, names))
    groups: dict[tuple[str, str, str], list[Figure]] = {}
    for figure in figures:
        if kind := _kind(figure.effect):
            groups.setdefault((figure.effect.outcome, kind[0], figure.effect.unit or ""), []).append(figure)
    scales = []
    placed: set[int] = set()
    for (_, measure, unit), members in groups.items():
        if len(members) > 1:
            none = next(none for name, _, none in _KINDS if name == measure)
            scales.append(Scale(members[0].outcome, measure, unit, none, tuple(members)))
            placed.update(map(id, members))
    apart = tuple((figure, _why(figure.effect)) for figure in figures if id(figure) not in placed)
    return Numbers(tuple(scales), apart)


def _figures(found: Answer, names: Names) -> Iterator[Figure]:
    studies = dict.fromkeys(line.id for row in found.all for line in row.studies)
    asked = {key for concept in found.question.outcome.concepts for key in names.bears(concept)}
    asked |= (
        {key for row in found.all if not row.around and (key := names.key(row.claim.outcome))} if not asked else set()
    )
    for each in studies:
        study = names.library.studies[parse(each).key]
        for effect in study.effects:
            if effect.outcome in asked:
                yield _figure(study, effect, names)


def _figure(study: Study, effect: Effect, names: Names) -> Figure:
    outcome = names.label(effect.outcome)
    text = effect_text(effect, names.library.terms)
    glyph = DIRECTIONS[effect.direction].glyph if effect.direction else ""
    return Figure(
        written("study", study.id), marked_label(study), effect, outcome, text.removeprefix(f"{outcome} · "),
        participants(study), glyph,
    )  # fmt: skip


def _kind(effect: Effect) -> tuple[str, float] | None:
    """What an estimate measures, where that has a scale."""
    if effect.estimate is None or not effect.measure:
        return None
    for name, pattern, none in _KINDS:
        if re.search(pattern, effect.measure, re.IGNORECASE):
            return (name, none) if none != 1.0 or effect.estimate > 0 else None
    return None


def _why(effect: Effect) -> str:
    """Why a result stands on no scale."""
    if effect.estimate is None:
        if effect.baseline is not None or effect.follow_up is not None:
            return "before and after, without a difference between groups"
        return "no figure is recorded"
    if _kind(effect) is None:
        return "its measure has no scale that others share"
    return "no other result here has this measure"


def drawn(scale: Scale) -> list[str]:
    """A line for each figure: interval and estimate on a common scale, with a mark where there is no difference."""
    low, high = _range(scale)

    def at(value: float) -> int:
        share = 0.5 if high == low else (_spot(scale, value) - low) / (high - low)
        return round(min(max(share, 0.0), 1.0) * (_WIDTH - 1))

    lines = []
    for figure in scale.figures:
        cells = [" "] * _WIDTH
        none = at(scale.none)
        cells[none] = "┊"
        if figure.effect.ci is not None:
            first, last = sorted(map(at, figure.effect.ci))
            cells[first : last + 1] = "─" * (last - first + 1)
            cells[first], cells[last] = "├", "┤"
            if first < none < last:
                cells[none] = "┼"
        cells[at(figure.effect.estimate or 0.0)] = "●"
        lines.append("".join(cells))
    return lines


def _range(scale: Scale) -> tuple[float, float]:
    values = [scale.none]
    for figure in scale.figures:
        values += [figure.effect.estimate or 0.0, *(figure.effect.ci or ())]
    spots = [_spot(scale, value) for value in values]
    return min(spots), max(spots)


def _spot(scale: Scale, value: float) -> float:
    return math.log(value) if scale.is_ratio and value > 0 else value


def reasons(found: Sequence[tuple[Figure, str]]) -> list[str]:
    """Why results cannot be compared, each reason once with how many it holds of."""
    counts: dict[str, int] = {}
    for _, why in found:
        counts[why] = counts.get(why, 0) + 1
    return [f"{why} ({number})" for why, number in counts.items()]

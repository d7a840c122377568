"""Studies side by side: one column each, one row for each fact."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.study_facts import found, judged_text, participants, year
from mgtui.library.labels import citation_label
from mgtui.model.field import shown_in
from mgtui.model.fields import STUDY
from mgtui.model.records import label_of
from mgtui.model.vocabularies import spelled
from mgtui.tui.drawing.wrap import shorten, wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mgtui.model import Effect, Study, Term
    from mgtui.model.field import Field


LABEL = 14
FACTS = tuple(field.words_in("page") for field in shown_in("page", STUDY))


def facts(study: Study, terms: Mapping[str, Term]) -> dict[str, str]:
    """What is known of a study, by name; unknown facts are left out."""
    known = {field.words_in("page"): _fact(field, study, terms) for field in shown_in("page", STUDY)}
    return {name: text for name, text in known.items() if text}


def _fact(field: Field, study: Study, terms: Mapping[str, Term]) -> str:
    value = getattr(study, field.name)
    if not value:
        return ""
    if field.type == "date":
        return year(study)
    if field.type == "effects":
        return found(study, terms)
    if field.type == "sample":
        groups = ", ".join(f"{group.name} {group.n:,}" for group in value.groups)
        number = participants(study) if value.analysed or value.total else ""
        return f"{number} ({groups})" if number and groups else number or groups
    if field.type == "verification":
        return f"{spelled(value.status)}. {value.note}"
    judged = judged_text(field, value, terms)
    if judged is not None:
        return judged
    return " ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def grid_lines(studies: Sequence[Study], terms: Mapping[str, Term], width: int) -> list[tuple[str, list[str]]]:
    """(name of the fact, one text for each study) line by line; the name stands on the first line of its row."""
    columns = max((width - LABEL - 2) // max(len(studies), 1) - 2, 10)
    known = [facts(study, terms) for study in studies]
    names = [name for name in FACTS if any(name in one for one in known)]
    lines: list[tuple[str, list[str]]] = []
    for name in names:
        texts = [one.get(name, "unknown") for one in known]
        wrapped = [[text[a:b] for a, b in wrap(text, columns)] for text in texts]
        for row in range(max(map(len, wrapped))):
            cells = [(lines_of[row] if row < len(lines_of) else "").ljust(columns) for lines_of in wrapped]
            lines.append((name if row == 0 else "", cells))
        lines.append(("", []))
    return lines


def heads(studies: Sequence[Study], width: int) -> list[str]:
    """The label of each study, as wide as its column."""
    columns = max((width - LABEL - 2) // max(len(studies), 1) - 2, 10)
    return [citation_label(study)[:columns].ljust(columns) for study in studies]


def plots(studies: Sequence[Study], terms: Mapping[str, Term], width: int) -> list[tuple[str, list[str]]]:
    """(name of the scale, lines of its plot) for every scale on which some effect of these studies can be drawn."""
    points: dict[Scale, list[Point]] = {}
    for study in studies:
        for effect in study.effects:
            scale = scale_of(effect)
            if scale is None:
                continue
            name = label_of(effect.outcome, terms)
            who = f"{citation_label(study)} · " if len(studies) > 1 else ""
            group = f" ({effect.group})" if effect.group else ""
            points.setdefault(scale, []).append(point_of(effect, f"{who}{name}{group}"))
    return [(scale.name, forest_lines(scale, found, width)) for scale, found in points.items()]


RATIOS = ("relative risk", "risk ratio", "rate ratio", "odds ratio", "hazard ratio")
COEFFICIENTS = ("regression coefficient", "adjusted regression coefficient", "beta", "mean difference")
Z = 1.959964
"""Standard errors to either side that make a 95 % interval of a normal estimate."""


class Scale(Struct, frozen=True):
    """What makes estimates comparable: drawn together only where this is equal."""

    name: str
    null: float
    """The value that stands for no effect."""
    log: bool = False


class Point(Struct, frozen=True):
    """An estimate with its 95 % interval, where one is known."""

    label: str
    estimate: float
    low: float | None = None
    high: float | None = None


def scale_of(effect: Effect) -> Scale | None:
    """The scale an effect can be drawn on, None where it has no number that compares."""
    measure = (effect.measure or "").casefold()
    if effect.estimate is not None:
        if measure.startswith(RATIOS) and effect.estimate > 0:
            return Scale("ratio (log scale)", 1.0, log=True)
        if measure.startswith("correlation") and -1 <= effect.estimate <= 1:
            return Scale("correlation", 0.0)
        if measure.startswith(COEFFICIENTS):
            return Scale(f"coefficient, {effect.outcome}{f', {effect.unit}' if effect.unit else ''}", 0.0)
        return None
    if effect.baseline and effect.follow_up is not None:
        return Scale("change from start to end, % (computed)", 0.0)
    return None


def point_of(effect: Effect, label: str) -> Point:
    if effect.estimate is None:
        baseline, follow_up = effect.baseline or 1.0, effect.follow_up or 0.0
        return Point(label, 100 * (follow_up - baseline) / baseline)
    if effect.ci is not None:
        return Point(label, effect.estimate, *effect.ci)
    if effect.se is not None:
        return Point(label, effect.estimate, effect.estimate - Z * effect.se, effect.estimate + Z * effect.se)
    return Point(label, effect.estimate)


def forest_lines(scale: Scale, points: Sequence[Point], width: int) -> list[str]:
    """The plot: a line for each point (label, drawing, numbers), then the axis. No line wider than `width` cells."""
    numbers = [_numbers(point) for point in points]
    right = max(map(len, numbers))
    left = min(max(len(point.label) for point in points), max(width - right - 24, 10))
    room = width - left - right - 4
    if room < 12:
        return [shorten(f"{point.label}  {text}", width) for point, text in zip(points, numbers, strict=True)]
    axis = _Axis(scale, points, room)
    lines = [
        f"{shorten(point.label, left).ljust(left)}  {axis.draw(point)}  {text}".rstrip()
        for point, text in zip(points, numbers, strict=True)
    ]
    return [*lines, f"{' ' * left}  {axis.ticks()}"]


def _numbers(point: Point) -> str:
    text = f"{point.estimate:.3g}"
    if point.low is not None and point.high is not None:
        text += f" ({point.low:.3g} to {point.high:.3g})"
    return text


class _Axis:
    def __init__(self, scale: Scale, points: Sequence[Point], room: int) -> None:
        self._scale, self._width = scale, room
        values = [v for p in points for v in (p.estimate, p.low, p.high) if v is not None and self._sound(v)]
        self._low, self._high = min([*values, scale.null]), max([*values, scale.null])
        if self._low == self._high:
            self._low, self._high = (self._low / 2, self._high * 2) if scale.log else (self._low - 1, self._high + 1)

    def _sound(self, value: float) -> bool:
        return math.isfinite(value) and (value > 0 or not self._scale.log)

    def column(self, value: float) -> int:
        """The column of a value, from 0; values off the scale stand at its edge."""
        if not self._sound(value):
            return 0
        low, high = self._low, self._high
        if self._scale.log:
            value, low, high = math.log(value), math.log(low), math.log(high)
        share = (value - low) / (high - low)
        return min(max(round(share * (self._width - 1)), 0), self._width - 1)

    def draw(self, point: Point) -> str:
        """`┊  ├──●──┤`: the line of no effect, the interval, the estimate."""
        cells = [" "] * self._width
        cells[self.column(self._scale.null)] = "┊"
        if point.low is not None and point.high is not None:
            first, last = self.column(point.low), self.column(point.high)
            cells[first : last + 1] = ["─"] * (last - first + 1)
            if first <= self.column(self._scale.null) <= last:
                cells[self.column(self._scale.null)] = "┼"
            cells[first], cells[last] = "├", "┤"
        cells[self.column(point.estimate)] = "●"
        return "".join(cells)

    def ticks(self) -> str:
        """The values at both ends and at the line of no effect."""
        cells = [" "] * self._width
        for value in (self._low, self._high, self._scale.null):
            text = f"{value:.3g}"
            start = min(max(self.column(value) - len(text) // 2, 0), self._width - len(text))
            if value == self._scale.null or all(cell == " " for cell in cells[start : start + len(text)]):
                cells[start : start + len(text)] = list(text)
        return "".join(cells)

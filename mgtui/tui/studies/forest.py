"""Effects drawn as a small forest plot: estimates and intervals on a common scale, a line where nothing happens."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.tui.drawing.wrap import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Effect

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
    """The point of an effect that has a scale."""
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
    """Values to columns."""

    def __init__(self, scale: Scale, points: Sequence[Point], room: int) -> None:
        self._scale, self._room = scale, room
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
        return min(max(round(share * (self._room - 1)), 0), self._room - 1)

    def draw(self, point: Point) -> str:
        """`┊  ├──●──┤`: the line of no effect, the interval, the estimate."""
        cells = [" "] * self._room
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
        cells = [" "] * self._room
        for value in (self._low, self._high, self._scale.null):
            text = f"{value:.3g}"
            start = min(max(self.column(value) - len(text) // 2, 0), self._room - len(text))
            if value == self._scale.null or all(cell == " " for cell in cells[start : start + len(text)]):
                cells[start : start + len(text)] = list(text)
        return "".join(cells)

"""Effects drawn on a common scale."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from mgtui.model import Effect
from mgtui.tui.studies.comparison import Point, Scale, forest_lines, point_of, scale_of

RATIO = Scale("ratio (log scale)", 1.0, log=True)
numbers = st.floats(0.01, 50, allow_nan=False)


def test_ratios_share_a_scale_and_other_measures_have_their_own() -> None:
    risk = Effect("als-risk", measure="relative risk, highest against lowest fifth", estimate=1.07, ci=(0.88, 1.31))
    odds = Effect("frailty", measure="odds ratio for frailty", estimate=1.82, ci=(0.81, 4.08))
    slope = Effect("igf-1", measure="regression coefficient for total IGF-1", estimate=15.9, se=4.8)
    assert scale_of(risk) == scale_of(odds) == RATIO
    assert scale_of(slope) not in (None, RATIO)
    assert scale_of(Effect("igf-1", direction="no_effect")) is None


def test_an_interval_comes_from_the_standard_error_where_none_is_given() -> None:
    point = point_of(Effect("igf-1", measure="regression coefficient", estimate=15.9, se=4.8), "IGF-1")
    assert point.low is not None
    assert point.high is not None
    assert abs(point.low - 6.49) < 0.01
    assert abs(point.high - 25.31) < 0.01


def test_a_change_from_start_to_end_is_computed_in_per_cent() -> None:
    effect = Effect("igf-1", baseline=424.2, follow_up=439.3)
    assert scale_of(effect) is not None
    assert round(point_of(effect, "IGF-1").estimate, 1) == 3.6


def test_an_interval_that_holds_one_crosses_the_line_of_no_effect() -> None:
    crossing, clear = forest_lines(RATIO, [Point("a", 1.07, 0.88, 1.31), Point("b", 0.78, 0.69, 0.89)], 70)[:2]
    assert "┼" in crossing
    assert "┊" in clear
    assert clear.index("┤") < clear.index("┊")
    assert crossing.rindex("●") > clear.rindex("●")


@given(
    st.lists(st.tuples(st.text("abcdef", min_size=1, max_size=30), numbers, numbers, numbers), min_size=1, max_size=6),
    st.integers(20, 160),
)
def test_no_line_is_wider_than_the_page(points: list, width: int) -> None:
    made = []
    for label, *values in points:
        low, estimate, high = sorted(values)
        made.append(Point(label, estimate, low, high))
    for scale in (RATIO, Scale("difference", 0.0)):
        for line in forest_lines(scale, made, width):
            assert cell_len(line) <= width

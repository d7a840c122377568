"""What every measure prints: rows of ours, baseline, ratio and goal, as text or JSON."""

from __future__ import annotations

import argparse
import json
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HEADS = ("measure", "ours", "baseline", "ratio", "goal", "met")


class Row(NamedTuple):
    """One measure. Lists hold one figure a run, ours and the baseline's in pairs."""

    measure: str
    unit: str
    ours: list[float]
    baseline: list[float]
    """Empty where the goal is an absolute one."""
    ratios: list[float]
    """Ours against the baseline, a pair each; empty where the goal is an absolute one."""
    goal: float

    @property
    def met(self) -> bool:
        """Whether the median reaches the goal."""
        return median(self.ratios or self.ours) <= self.goal

    def as_json(self) -> dict[str, Any]:
        """The row as `run_all` reads it."""
        ratios = self.ratios
        return {
            "measure": self.measure,
            "unit": self.unit,
            "ours": _summary(self.ours),
            "baseline": _summary(self.baseline),
            "ratio": {"median": median(ratios), "min": min(ratios), "max": max(ratios)} if ratios else None,
            "goal": self.goal,
            "met": self.met,
        }


def paired(measure: str, unit: str, ours: list[float], baseline: list[float], goal: float) -> Row:
    """A row of pairs: the n-th run of ours stood beside the n-th of the baseline."""
    return Row(measure, unit, ours, baseline, [a / b for a, b in zip(ours, baseline, strict=True)], goal)


def gain(measure: str, ours: float, baseline: float, goal: float) -> dict[str, Any]:
    """A row, as JSON, of a figure that is to be higher than the baseline's by at least `goal`."""
    difference = ours - baseline
    row = {"measure": measure, "unit": "", "ours": _summary([ours]), "baseline": _summary([baseline]), "ratio": None}
    return {**row, "gain": difference, "goal": goal, "met": difference >= goal}


def p95(figures: Sequence[float]) -> float:
    """The figure that 19 of 20 do not exceed."""
    ordered = sorted(figures)
    return ordered[min(round(0.95 * len(ordered) + 0.5), len(ordered)) - 1]


def _summary(figures: Sequence[float]) -> dict[str, Any] | None:
    if not figures:
        return None
    return {"median": median(figures), "p95": p95(figures), "runs": len(figures)}


def main(description: str, measure: Callable[[int], Iterable[Row]], runs: int) -> None:
    """The command line of one measure: `--runs N`, `--json`."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--runs", type=int, default=runs, metavar="N", help=f"pairs of runs (default {runs})")
    parser.add_argument("--json", action="store_true", help="print JSON")
    arguments = parser.parse_args()
    rows = [row.as_json() for row in measure(arguments.runs)]
    print(json.dumps({"rows": rows}, indent=2) if arguments.json else as_table(rows))


def as_table(rows: Iterable[dict[str, Any]]) -> str:
    """The rows in columns."""
    lines = [HEADS, *(_cells(row) for row in rows)]
    widths = [max(len(line[n]) for line in lines) for n in range(len(HEADS))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in lines
    )


def _cells(row: dict[str, Any]) -> tuple[str, ...]:
    ratio = row["ratio"]
    if ratio:
        against, goal = f"{ratio['median']:.2f} ({ratio['min']:.2f}-{ratio['max']:.2f})", f"<= {row['goal']:g}"
    elif "gain" in row:
        against, goal = f"{row['gain']:+.3f}", f">= {row['goal']:+g}"
    else:
        against, goal = "-", f"<= {row['goal']:g} {row['unit']}"
    figures = (_figure(row[side], row["unit"]) for side in ("ours", "baseline"))
    return (row["measure"], *figures, against, goal, "yes" if row["met"] else "NO")


def _figure(summary: dict[str, Any] | None, unit: str) -> str:
    if summary is None:
        return "-"
    spread = f" (p95 {summary['p95']:.4g})" if summary["runs"] > 1 else ""
    return f"{summary['median']:.4g} {unit}".rstrip() + spread

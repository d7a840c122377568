"""What an attack found."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Found:
    """How much was tried, what went wrong, and figures worth knowing."""

    what: str
    tried: int = 0
    wrong: list[str] = field(default_factory=list)
    """A line each: what was tried, by its seed, and what came of it."""
    counts: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, str] = (0.0, "")

    def took(self, seconds: float, what: str) -> None:
        """Keep the slowest."""
        self.slowest = max(self.slowest, (seconds, what))

    def figures(self) -> str:
        """The figures, on a line, and what went wrong below."""
        counts = ", ".join(f"{count} {name}" for name, count in self.counts.most_common())
        slowest = f"; slowest {self.slowest[0]:.1f} s ({self.slowest[1]})" if self.slowest[1] else ""
        lines = [f"{self.what}: {self.tried} tried, {len(self.wrong)} wrong{slowest}; {counts}"]
        return "\n".join([*lines, *(f"    {line}" for line in self.wrong[:40])])

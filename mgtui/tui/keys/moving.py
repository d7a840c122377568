"""The keys that move about in a list, a table or a text, the same everywhere."""

from __future__ import annotations

from textual.binding import Binding

MOVES = {
    "down": ("j,down", "move(1)", "Down"),
    "up": ("k,up", "move(-1)", "Up"),
    "page-down": ("pagedown,ctrl+f", "page(1)", "Page down"),
    "page-up": ("pageup,ctrl+b", "page(-1)", "Page up"),
    "half-down": ("ctrl+d", "page(0.5)", "Half a page down"),
    "half-up": ("ctrl+u", "page(-0.5)", "Half a page up"),
    "top": ("g,home", "edge(False)", "To the top"),
    "end": ("G,end", "edge(True)", "To the end"),
}
"""Last part of the id; keys, action and words."""


def moving(name: str) -> list[Binding]:
    """The bindings of what has the actions `move`, `page` (in pages) and `edge`; `name` begins their ids."""
    return [
        Binding(keys, action, words, id=f"{name}.{move}", show=False) for move, (keys, action, words) in MOVES.items()
    ]


def paged(pages: float, height: int) -> int:
    """Lines that so many pages of a height are, one line of each page kept in sight; never none."""
    lines = int(abs(pages) * max(height - 2, 1)) or 1
    return lines if pages > 0 else -lines

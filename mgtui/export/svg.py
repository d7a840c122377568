"""A drawing as SVG: shapes and text with classes, one style sheet for light and dark pages, nothing from outside."""

from __future__ import annotations

from contextlib import contextmanager
from textwrap import wrap
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from mgtui.model.relations import RELATION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model.relations import LineStyle, ThemeColour

WIDTH_OF_LETTER = 0.56
"""Of the font size: wider than most letters of a sans serif are, so that text stays inside its frame."""
_COLOURS: dict[ThemeColour, tuple[str, str]] = {
    "success": ("#2f7a3a", "#8fc08a"), "error": ("#b3362f", "#dd8a85"), "warning": ("#8a5a00", "#d9b26a"),
    "secondary": ("#4a6572", "#9db4c0"), "primary": ("#1f6f78", "#7fb7be"), "text-muted": ("#5c6a72", "#98a4ac"),
}  # fmt: skip
"""On a light page and on a dark one."""
_LINES: dict[LineStyle, str] = {
    "light": "", "heavy": "stroke-width: 3;", "dashed": "stroke-dasharray: 5 4;", "double": "stroke-width: 2.6;",
    "dotted": "stroke-dasharray: 1 4;",
}  # fmt: skip


def _kinds(*, dark: bool) -> str:
    """The style of lines and words of each kind of relation; how a line is drawn is the same on both pages."""
    rules = []
    for kind in RELATION_KINDS.values():
        colour, line = _COLOURS[kind.colour][dark], "" if dark else _LINES[kind.line]
        rules.append(f".{kind.value} {{ stroke: {colour}; {line} }} .w-{kind.value} {{ fill: {colour}; }}")
    return "\n".join(rules)


_STYLE = """
svg { font-family: system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif; font-size: 13px; }
a:hover, a:focus { text-decoration: underline; }
.page { fill: #fbfaf7; } .ink { fill: #1f2a30; } .quiet { fill: #5c6a72; } .strong { font-weight: 600; }
.small { font-size: 11px; } .title { font-size: 18px; font-weight: 600; } .end { text-anchor: end; }
.middle { text-anchor: middle; }
.frame { fill: #ffffff; stroke: #bdb8aa; } .centre { fill: #e3eff0; stroke: #1f6f78; stroke-width: 2; }
.theme { fill: #8a5a00; font-weight: 600; } .rule { stroke: #d6d2c6; }
.line { fill: none; stroke-width: 1.8; } .among { fill: none; stroke-width: 1.2; opacity: 0.42; }
LIGHT_KINDS
.heat { fill: #1f6f78; } .hot { fill: #b3362f; }
@media (prefers-color-scheme: dark) {
.page { fill: #15191d; } .ink { fill: #d6dce0; } .quiet { fill: #98a4ac; }
.frame { fill: #1a1f24; stroke: #39434c; } .centre { fill: #1d2c30; stroke: #7fb7be; }
.theme { fill: #e0b36a; } .rule { stroke: #2b333a; }
DARK_KINDS
.heat { fill: #7fb7be; } .hot { fill: #dd8a85; }
}
"""
STYLE = _STYLE.replace("LIGHT_KINDS", _kinds(dark=False)).replace("DARK_KINDS", _kinds(dark=True))


class Drawing:
    """Elements in the order they are painted."""

    def __init__(self, title: str, description: str) -> None:
        self._title, self._description = title, description
        self._elements: list[str] = []
        self._has_links = False

    def rect(
        self, x: float, y: float, width: float, height: float, css: str, *, round_: float = 0, opacity: float = 1
    ) -> None:
        more = f' rx="{round_:g}"' if round_ else ""
        more += f' fill-opacity="{opacity:g}"' if opacity != 1 else ""
        self._elements.append(f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" class="{css}"{more}/>')

    def path(self, points: str, css: str) -> None:
        """A line; `points` is SVG path data."""
        self._elements.append(f'<path d="{points}" class="{css}"/>')

    def text(self, x: float, y: float, words: str, css: str = "ink", *, tip: str = "", turn: int = 0) -> None:
        """One line of text, with a tooltip where one is given, turned about its beginning by so many degrees."""
        title = f"<title>{escape(tip)}</title>" if tip else ""
        turned = f' transform="rotate({turn} {x:g} {y:g})"' if turn else ""
        self._elements.append(f'<text x="{x:g}" y="{y:g}" class="{css}"{turned}>{escape(words)}{title}</text>')

    @contextmanager
    def linked(self, address: str) -> Iterator[None]:
        """What is drawn inside is one link; it is none where the address is empty."""
        if not address:
            yield
            return
        self._has_links = True
        self._elements.append(f"<a href={quoteattr(address)}>")
        yield
        self._elements.append("</a>")

    def svg(self, width: float, height: float) -> str:
        # A picture hides from a screen reader what is in it, links too.
        role = "group" if self._has_links else "img"
        size = f'viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}"'
        return "\n".join(
            [
                '<?xml version="1.0" encoding="UTF-8"?>',
                f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="{role}" aria-label={quoteattr(self._title)}>',
                f"<title>{escape(self._title)}</title>", f"<desc>{escape(self._description)}</desc>",
                f"<style>{STYLE}</style>", f'<rect x="0" y="0" width="{width:g}" height="{height:g}" class="page"/>',
                *self._elements, "</svg>", "",
            ]
        )  # fmt: skip


def fold_text(text: str, width: float, size: float = 13, most: int = 99) -> list[str]:
    """The text in lines that fit a width in pixels, the last shortened with an ellipsis where there are too many."""
    letters = max(int(width / (size * WIDTH_OF_LETTER)), 4)
    lines = wrap(text, letters) or [""]
    if len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1][: letters - 1].rstrip() + "…"]
    return lines

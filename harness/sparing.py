"""What an app in a test need not do: begin with what another app has found out already, and draw what nobody looks at.

An app's start takes most of the time of a test of a screen. What is seen is the same; `tests/pictures/` compares it.
"""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Any
from unittest import mock
from weakref import WeakSet

from textual._compositor import Compositor
from textual.app import App
from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.console import RenderableType


_RULES: dict[frozenset[tuple[str, str]], LRUCache[Any, Any]] = {}
"""What style sheets say, by the values of their variables."""


@contextlib.contextmanager
def sparing() -> Iterator[Callable[[App[Any]], None]]:
    """Spare apps what they need not do; gives what draws, at an app's end, the screens that were never looked at."""
    with _styled_when_asked(), _drawn_when_looked_at() as draw_rest:
        yield draw_rest


@contextlib.contextmanager
def _drawn_when_looked_at() -> Iterator[Callable[[App[Any]], None]]:
    """A screen is laid out as ever, but drawn only when its text or picture is asked for: drawing what nobody looks at
    takes a third of the time. Who asks says whether segments are to be simplified. One with a widget that was not drawn
    by then is drawn before a click, and before it goes: that nothing in it fails is seen.
    """
    draw, pop, at = Compositor.render_update, App.pop_screen, Compositor.get_widget_and_offset_at
    drawn, waiting = WeakSet[Widget](), WeakSet[Compositor]()

    def draw_asked(compositor: Compositor, full: bool = False, **more: Any) -> RenderableType | None:
        new = [widget for widget in compositor.widgets if widget not in drawn]
        if "simplify" in more:
            drawn.update(new)
            waiting.discard(compositor)
            return draw(compositor, full, **more)
        if new:
            waiting.add(compositor)
        compositor._dirty_regions.clear()
        return None

    def draw_waiting(compositor: Compositor) -> None:
        if compositor in waiting:
            draw_asked(compositor, full=True, simplify=False)

    def draw_rest(app: App[Any]) -> None:
        for screen in app.screen_stack:
            draw_waiting(screen._compositor)

    def pop_drawn(app: App[Any]) -> Any:
        draw_waiting(app.screen._compositor)
        return pop(app)

    def at_drawn(compositor: Compositor, *place: int) -> Any:
        draw_waiting(compositor)
        return at(compositor, *place)

    with (
        mock.patch.multiple(Compositor, render_update=draw_asked, get_widget_and_offset_at=at_drawn),
        mock.patch.object(App, "pop_screen", pop_drawn),
    ):
        yield draw_rest


class _PartStyles(dict[str, Any]):
    """The styles of the parts of a widget, each found out when it is asked for."""

    def __init__(self, widget: DOMNode) -> None:
        super().__init__()
        self._widget = widget

    def __contains__(self, name: object) -> bool:
        return name in self._widget._get_component_classes()

    def __missing__(self, name: str) -> Any:
        part = DOMNode(classes=name)
        part._attach(self._widget)
        self._widget.app.stylesheet.apply(part)
        self[name] = part.styles
        return part.styles


@contextlib.contextmanager
def _styled_when_asked() -> Iterator[None]:
    """What one app has read off a style sheet the next one has too, where all variables have the same values; the parts
    of a widget are styled when it is drawn; an app that closes gives the focus to no other widget.
    """
    parse, change, give_focus = Stylesheet._parse_rules, Stylesheet.set_variables, Screen._reset_focus

    def parse_once(sheet: Stylesheet, *arguments: Any, **more: Any) -> Any:
        sheet._parse_cache = _RULES.setdefault(frozenset(sheet._variables.items()), LRUCache(1_000))
        return parse(sheet, *arguments, **more)

    def forget(sheet: Stylesheet, variables: dict[str, str]) -> None:
        sheet._parse_cache = LRUCache(64)  # what another app uses stays
        change(sheet, variables)

    def style_parts(_sheet: Stylesheet, node: DOMNode) -> None:
        if node._get_component_classes():
            if node._component_styles:
                node.refresh()
            node._component_styles = _PartStyles(node)

    def give_focus_while_open(screen: Screen[Any], *arguments: Any) -> None:
        if screen.app._running:
            give_focus(screen, *arguments)

    with (
        mock.patch.multiple(Stylesheet, _parse_rules=parse_once, set_variables=forget),
        mock.patch.object(Stylesheet, "_process_component_classes", style_parts),
        mock.patch.object(Screen, "_reset_focus", give_focus_while_open),
        mock.patch.object(RuleSet, "__hash__", object.__hash__),  # by identity, as there, but not in Python
    ):
        yield

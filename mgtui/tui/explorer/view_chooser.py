"""After `v`: which picture or list of the library to see."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mgtui.tui.widgets.page import ModalPage

VIEWS: tuple[tuple[str, str, str], ...] = (
    ("m", "map", "Map of this claim"),
    ("x", "matrix", "Matrix of exposures and outcomes"),
    ("c", "contradictions", "All contradictions"),
)


class ViewChooser(ModalPage[str | None]):
    """A line at the lower edge; the next key chooses. Gives the name of the view, or None."""

    DEFAULT_CSS = """
    ViewChooser { align: left bottom; background: transparent; }
    ViewChooser > Static { width: 100%; height: 1; background: $panel; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"choose('{name}')", words, id=f"view.{name}") for key, name, words in VIEWS),
        Binding("escape,v,q", "choose('')", "None", id="view.none"),
    ]

    def compose(self) -> ComposeResult:
        parts = [Content.assemble((key, "bold $primary"), " ", name) for key, name, _ in VIEWS]
        none = Content.assemble(("esc", "bold $primary"), " none")
        yield Static(Content("   ").join([Content.styled("view", "bold $accent"), *parts, none]))

    def action_choose(self, name: str) -> None:
        """Choose a view."""
        self.dismiss(name or None)

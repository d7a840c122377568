"""The map of a claim as a widget: it draws a neighbourhood, walks from node to node, and says where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.strip import Strip

from mgtui.model.relations import RELATION_KINDS
from mgtui.tui.claim_map.drawing import draw_map
from mgtui.tui.claim_map.layout import fitting_map, nodes_linked
from mgtui.tui.widgets.canvas_view import CanvasView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.evidence.neighbourhood import Neighbourhood, NodeKey
    from mgtui.model import Claim
    from mgtui.tui.claim_map.shapes import MapLayout, Node
    from mgtui.tui.drawing.canvas import Canvas

_KIND_CSS = "\n".join(
    f"MapView > .map--{kind.value} {{ color: ${kind.colour}; }}\n"
    f"MapView > .map--head-{kind.value} {{ color: ${kind.colour}; text-style: bold; }}"
    for kind in RELATION_KINDS.values()
)

Way = Literal["left", "right", "up", "down"]


class MapView(CanvasView):
    """Posts what the cursor is on, and what is opened."""

    STYLES = "map"
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"map--{name}" for name in ("centre", "label", "article", "frame", "frame-centre", "frame-focus", "more")),
        *(f"map--{name}" for name in ("focus", "linked", "lane")),
        *(f"map--{part}{kind}" for part in ("", "head-") for kind in RELATION_KINDS),
    }
    DEFAULT_CSS = (
        """
    MapView {
        height: 1fr; background: $background; color: $foreground;
        & > .map--centre { color: $foreground; text-style: bold; }
        & > .map--article { color: $text-muted; text-style: italic; }
        & > .map--frame { color: $border; }
        & > .map--frame-centre { color: $primary; }
        & > .map--frame-focus { color: $accent; }
        & > .map--more { color: $accent; }
        & > .map--focus { background: $primary 22%; text-style: bold; }
        & > .map--linked { background: $panel; text-style: underline; }
        & > .map--lane { color: $border; }
    }
    MapView:nocolor > .map--focus { text-style: reverse bold; }
    """
        + _KIND_CSS
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "walk('left')", "Nearest to the left", id="map.left", show=False),
        Binding("right", "walk('right')", "Nearest to the right", id="map.right", show=False),
        Binding("up,k", "walk('up')", "Nearest above", id="map.up", show=False),
        Binding("down,j", "walk('down')", "Nearest below", id="map.down", show=False),
        Binding("tab", "next(1)", "Next claim on the map", id="map.next", show=False),
        Binding("shift+tab", "next(-1)", "Claim before on the map", id="map.previous", show=False),
        Binding("g,home", "edge(False)", "To the claim in the middle", id="map.top", show=False),
        Binding("G,end", "edge(True)", "To the last claim", id="map.end", show=False),
        Binding("enter", "open", "Open", id="map.open", show=False),
    ]

    class Moved(Message):
        """The cursor is on another node, or another map is shown."""

        def __init__(self, node: Node) -> None:
            super().__init__()
            self.node = node

    class Opened(Message):
        def __init__(self, node: Node) -> None:
            super().__init__()
            self.node = node

    def __init__(self) -> None:
        super().__init__()
        self._find: Callable[[int], Neighbourhood] | None = None
        self._claim: Claim | None = None
        self._cap = 0
        self._wanted: NodeKey | None = None
        self._row: float | None = None
        self.laid: MapLayout | None = None
        self.at = 0

    @property
    def node(self) -> Node | None:
        """What the cursor is on; None before anything is laid out."""
        return self.laid.nodes[self.at] if self.laid and self.laid.nodes else None

    def show_map(
        self, claim: Claim, find: Callable[[int], Neighbourhood], cap: int, focus: NodeKey | None = None
    ) -> None:
        """Show what stands around a claim; `find` gives at most so many neighbours. The cursor goes to `focus`, else to
        the middle."""
        self._claim, self._find, self._cap, self._wanted = claim, find, cap, focus
        self._lay_out()

    def _lay_out(self) -> None:
        if self._claim is None or self._find is None or not self.size.width:
            return
        self.laid = fitting_map(
            self._find, self._claim.statement, self._claim.article, self.size.width, self.size.height, self._cap
        )
        keys = [node.key for node in self.laid.nodes]
        self._row = None
        self._go_to(keys.index(self._wanted) if self._wanted in keys else 0)

    def _go_to(self, number: int) -> None:
        self.at = number
        self._canvas = None
        self.refresh()
        if self.node is not None:
            self._wanted = self.node.key
            self.post_message(self.Moved(self.node))

    def on_resize(self) -> None:
        self._lay_out()

    # Walking

    def action_walk(self, way: Way) -> None:
        if self.laid is None or self.node is None:
            return
        here = self.node
        row = self._row if here.key is None else None
        # The middle is alone in its column: from there up and down go to what stands nearest on either side.
        number = nearest(self.laid.nodes, self.at, way, row, beside=here.key is None)
        if number is None:
            return
        if here.key is not None:
            # The middle is high: crossing it comes out on the row where it was entered.
            self._row = here.row + 0.5
        self._go_to(number)

    def action_next(self, step: int) -> None:
        """To the next node: the middle, left from top to bottom, right."""
        if self.laid is not None and self.laid.nodes:
            self._go_to((self.at + step) % len(self.laid.nodes))

    def action_edge(self, last: bool) -> None:
        if self.laid is not None and self.laid.nodes:
            self._go_to(len(self.laid.nodes) - 1 if last else 0)

    def action_open(self) -> None:
        if self.node is not None:
            self.post_message(self.Opened(self.node))

    def on_click(self, event: events.Click) -> None:
        """A click goes to a node, a click on the node where the cursor is opens it."""
        if self.laid is None:
            return
        for number, node in enumerate(self.laid.nodes):
            if node.x <= event.x < node.x + node.width and node.y <= event.y < node.y + node.height:
                if number == self.at:
                    self.action_open()
                else:
                    self._row = None
                    self._go_to(number)
                return

    # Drawing

    def rows(self) -> int:
        return self.laid.height if self.laid is not None else 0

    def drawn(self) -> Canvas:
        assert self.laid is not None
        node = self.node
        linked: dict[str, object] = {}
        if node is not None and node.key is not None:
            linked = dict(nodes_linked(self.laid.neighbourhood.links, node.key[0]))
        return draw_map(self.laid, node, linked)

    def render_line(self, y: int) -> Strip:
        if y == 0 and self.laid is not None and not self.laid.nodes:
            said = Segment(" There is no room here for the map.", self.rich_style)
            return Strip([said]).adjust_cell_length(self.size.width, self.rich_style)
        return super().render_line(y)


def nearest(places: Sequence[Node], at: int, way: Way, row: float | None = None, *, beside: bool = False) -> int | None:
    """The number of the place to go to from number `at`, None where nothing lies that way.

    Up and down stay in the column, unless what stands in other columns counts too (`beside`).
    `row` is where the walker stands in a high place: sideways goes to what lies nearest to it.
    """
    here = places[at]
    middle = here.y + here.height / 2 if row is None else row
    best: tuple[float, float, int] | None = None
    for number, place in enumerate(places):
        gap, aside = _distance(here, place, way, middle, beside)
        if number != at and gap is not None and (best is None or (gap, aside, number) < best):
            best = (gap, aside, number)
    return best[2] if best else None


def _distance(here: Node, there: Node, way: Way, middle: float, beside: bool) -> tuple[float | None, float]:
    """How far it is that way (None: it does not lie there), and how far aside."""
    if way in ("left", "right"):
        gap = there.x - (here.x + here.width) if way == "right" else here.x - (there.x + there.width)
        aside = max(there.y - middle, middle - (there.y + there.height), 0)
        return (gap if gap >= 0 else None), aside
    gap = there.y - (here.y + here.height) if way == "down" else here.y - (there.y + there.height)
    aside = max(there.x - (here.x + here.width), here.x - (there.x + there.width), 0)
    overlapping = there.x < here.x + here.width and here.x < there.x + there.width
    return (gap if gap >= 0 and (overlapping or beside) else None), aside

"""The map of the neighbourhood of a claim: look, walk along the relations, open."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from mgtui.counting import number_of
from mgtui.evidence.neighbourhood import CAP, GroupKey, Neighbourhood, neighbourhood
from mgtui.tui.claim_map.view import MapView
from mgtui.tui.claim_map.words import described
from mgtui.tui.keys.live import named_keys
from mgtui.tui.rows import NOT_OPEN
from mgtui.tui.viewing import ViewPage
from mgtui.tui.widgets.bars import DetailStrip, KeyLine, TitleBar

if TYPE_CHECKING:
    from mgtui.evidence.neighbourhood import NodeKey
    from mgtui.model import Claim
    from mgtui.tui.actions import Context
    from mgtui.tui.session import Session


class Centre(Struct, frozen=True):
    """A map that was looked at: its claim, and where the cursor was."""

    claim: str
    focus: NodeKey | None


class ClaimMap(ViewPage[str | None]):
    """Gives back the claim to open, or None."""

    DEFAULT_CSS = """
    ClaimMap { layout: vertical; background: $background; }
    ClaimMap DetailStrip { height: 8; }
    ClaimMap.high DetailStrip { height: 10; }
    """
    AUTO_FOCUS = "MapView"
    VERTICAL_BREAKPOINTS = [(0, "low"), (30, "middle"), (45, "high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "recentre", "Put this claim in the middle", id="map.recentre"),
        Binding("backspace,H,alt+left,ctrl+left", "back", "Back to the map before", id="map.back"),
        Binding("f", "computed", "With computed relations, or stored ones only", id="map.computed"),
        Binding("escape,q", "leave", "Leave", id="map.leave"),
    ]

    def __init__(self, session: Session, claim_id: str) -> None:
        """Raises KeyError where there is no such claim."""
        super().__init__()
        self.session = session
        self.claim: Claim = session.library.claims[claim_id]
        self._before: list[Centre] = []
        self._skip: dict[GroupKey, int] = {}
        self._computed = not session.relations.related(claim_id, computed=False)

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield MapView()
        yield DetailStrip()
        yield KeyLine()

    def on_mount(self) -> None:
        self.map = self.query_one(MapView)
        self.strip = self.query_one(DetailStrip)
        self._show()

    def _around(self, cap: int) -> Neighbourhood:
        return neighbourhood(self.session.relations, self.claim.id, cap=cap, skip=self._skip, computed=self._computed)

    def _show(self, focus: NodeKey | None = None) -> None:
        whole = self._around(CAP)
        number = sum(group.total for group in whole.groups)
        counts = number_of(number, "relation") if number else "no relations"
        if self._computed:
            counts += " with computed ones" if number else ", stored or computed"
        self.query_one(TitleBar).show(f"Map of {self.claim.id}", counts)
        self.map.show_map(self.claim, self._around, CAP, focus)
        self._show_keys()

    def _show_keys(self) -> None:
        back = [("map.back", "map before")] if self._before else []
        wanted = [
            ("map.up map.down map.left map.right", "move"), ("map.open", "open"), ("map.recentre", "to the middle"),
            *back, ("map.computed", "stored only" if self._computed else "computed too"),
        ]  # fmt: skip
        self.query_one(KeyLine).show(named_keys(self, wanted), named_keys(self, [("map.leave", "leave")]))

    @on(MapView.Moved)
    def moved(self, event: MapView.Moved) -> None:
        if self.map.laid is not None:
            self.query_one(KeyLine).say("")
            around, key = self.map.laid.neighbourhood, self.key_of("map.open")
            self.strip.show(described(event.node, around, self.claim, self.session, key))

    @on(MapView.Opened)
    def opened(self, event: MapView.Opened) -> None:
        key = event.node.key
        if key is None:
            self.dismiss(self.claim.id)
        elif event.node.is_more:
            self._turn(key)
        elif self.session.claim(key[0]) is None:
            self.query_one(KeyLine).say(NOT_OPEN)
        else:
            self.dismiss(key[0])

    def _turn(self, key: NodeKey) -> None:
        """Show the next claims of a group that has more than the map holds."""
        laid = self.map.laid
        group = next((group for group in laid.neighbourhood.groups if group.key == key[1:]), None) if laid else None
        if group is not None:
            self._skip[group.key] = (self._skip.get(group.key, 0) + len(group.members)) % group.total
            self._show(key)

    def action_recentre(self) -> None:
        """Make the claim under the cursor the one in the middle; on "+n more" turn to the further ones."""
        node = self.map.node
        if node is None or node.key is None:
            self.query_one(KeyLine).say("This claim is in the middle already")
            return
        if node.is_more:
            self._turn(node.key)
            return
        claim = self.session.claim(node.key[0])
        if claim is None:
            self.query_one(KeyLine).say(NOT_OPEN)
            return
        self._before.append(Centre(self.claim.id, node.key))
        self.claim = claim
        self._skip.clear()
        self._show()

    def action_back(self) -> None:
        if not self._before:
            self.query_one(KeyLine).say("This is the first map")
            return
        before = self._before.pop()
        self.claim = self.session.library.claims[before.claim]
        self._skip.clear()
        self._show(before.focus)

    def action_computed(self) -> None:
        self._computed = not self._computed
        self._skip.clear()
        self._show(self.map.node.key if self.map.node else None)


def open_map(explorer: Context) -> None:
    claim = explorer.claim_or_say()
    if claim is not None:
        explorer.open_page(ClaimMap(explorer.session, claim.id), explorer.open_record)

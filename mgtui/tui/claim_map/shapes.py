"""What the map of a claim is made of, each with its place in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from mgtui.evidence.neighbourhood import Group, Link, Neighbourhood, NodeKey

Side = Literal["left", "middle", "right"]


class Columns(Struct, frozen=True):
    """First cell and width of each column; a side without neighbours has width 0."""

    left: int
    left_width: int
    centre: int
    centre_width: int
    right: int
    right_width: int
    stem: int
    """Cells between the line that gathers a group and the claim."""
    end: int
    """The first cell to the right of everything."""


class Node(Struct, frozen=True):
    """A claim on the map, or what stands for those of a group that are not on it (an empty id in its key)."""

    key: NodeKey | None
    """None for the claim in the middle."""
    side: Side
    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]
    article: str
    framed: bool

    @property
    def row(self) -> int:
        """The row where its own line begins."""
        return self.y + (self.height // 2 if self.framed else 0)

    @property
    def is_more(self) -> bool:
        """Whether it stands for further claims of its group."""
        return self.key is not None and not self.key[0]


class Stem(Struct, frozen=True):
    """The lines of one group: from its neighbours to one upright line, from there to the middle."""

    group: Group
    side: Side
    x: int
    """Column of the upright line."""
    heading: int
    """Row of the heading, where the upright line begins."""
    rows: tuple[int, ...]
    """Rows of the neighbours, top to bottom."""
    row: int
    """Row where the line to the middle leaves the upright line."""
    port: int
    """Row where that line meets the claim in the middle."""
    turn: int
    """Column where it goes from the one row to the other."""


class Lane(Struct, frozen=True):
    """A relation between two neighbours as a line: from the source's row, along a column, to the target's row."""

    link: Link
    side: Literal["left", "right"]
    x: int
    edge: int
    """The cell beside the neighbours."""
    source_row: int
    target_row: int


class MapLayout(Struct, frozen=True):
    """Everything on the map, in cells from its upper left corner."""

    width: int
    height: int
    neighbourhood: Neighbourhood
    columns: Columns
    nodes: tuple[Node, ...]
    """The claim in the middle first, then left and right from top to bottom."""
    stems: tuple[Stem, ...]
    lanes: tuple[Lane, ...]
    """Relations among neighbours of one side, as far as there is room for lines."""

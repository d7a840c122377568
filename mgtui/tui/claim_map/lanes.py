"""Lines between neighbours that stand on the same side of the map: each in a lane outside the column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mgtui.tui.claim_map.columns import LANE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.neighbourhood import Link
    from mgtui.tui.claim_map.columns import Columns
    from mgtui.tui.claim_map.layout import Node


class Lane(Struct, frozen=True):
    """A relation between two neighbours as a line: from the source's row, along a column, to the target's row."""

    link: Link
    side: Literal["left", "right"]
    x: int
    edge: int
    """The cell beside the neighbours."""
    source_row: int
    target_row: int


def lanes_for(links: Sequence[Link], nodes: Sequence[Node], cols: Columns, most: int) -> tuple[tuple[Lane, ...], int]:
    """Lanes for the links that find room in `most` of them a side, short ones inside; and how many lanes are used."""
    drawn: list[Lane] = []
    used = 0
    for side in ("left", "right"):
        at = {node.key[0]: node for node in nodes if node.side == side and node.key and node.key[0]}
        taken: list[list[tuple[int, int]]] = [[] for _ in range(most)]
        pairs = [(at[link.source], at[link.target], link) for link in links if link.source in at and link.target in at]
        for source, target, link in sorted(pairs, key=lambda pair: abs(pair[0].y - pair[1].y)):
            rows = _leaving(source), _arriving(target)
            span = min(rows), max(rows)
            number = next((n for n, spans in enumerate(taken) if _free(span, spans)), None)
            if number is None:
                continue
            taken[number].append(span)
            used = max(used, number + 1)
            out = number * LANE + 1
            if side == "left":
                drawn.append(Lane(link, "left", cols.left - 1 - out, cols.left - 1, *rows))
            else:
                edge = cols.right + cols.right_width
                drawn.append(Lane(link, "right", edge + out, edge, *rows))
    return tuple(drawn), used


def _free(span: tuple[int, int], taken: Sequence[tuple[int, int]]) -> bool:
    return all(span[1] < low or span[0] > high for low, high in taken)


def _leaving(node: Node) -> int:
    return node.y + 1 if node.framed else node.y


def _arriving(node: Node) -> int:
    """One row below where lines leave, if the neighbour is high enough to tell the two apart."""
    if node.framed:
        return node.y + min(2, node.height - 2)
    return node.y + node.height - 1

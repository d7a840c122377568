"""The claims around one claim, as its map shows them: direct relations by group, and relations among the neighbours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.model.relations import RELATION_ENDS, RELATION_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.evidence.relations import Related, Relations

CAP = 24
"""At most so many neighbours stand on one map; a group tells how many more it has."""

GroupKey = tuple[str, "bool | None"]
"""A relation type and its direction as seen from the claim in the middle, as in `Related`."""
NodeKey = tuple[str, str, "bool | None"]
"""A neighbour in one group: id, relation type, direction. A claim related in two ways stands on the map twice."""


class Group(Struct, frozen=True):
    """The neighbours of one kind of relation, in reading order."""

    kind: str
    outgoing: bool | None
    members: tuple[Related, ...]
    total: int
    """How many there are in all; those that are not members are "+n more"."""

    @property
    def key(self) -> GroupKey:
        """What tells it from the other groups."""
        return self.kind, self.outgoing

    @property
    def hidden(self) -> int:
        """How many are not on the map."""
        return self.total - len(self.members)

    @property
    def title(self) -> str:
        """Glyph, word and number: `~ qualifies 10`. An arrow in the word is left out: the line has one."""
        words = RELATION_ENDS[self.key].words.removesuffix(" →")
        number = f" {self.total}" if self.total > 1 else ""
        return f"{RELATION_KINDS[self.kind].glyph} {words}{number}"


class Link(Struct, frozen=True):
    """A stored relation between two neighbours."""

    source: str
    kind: str
    target: str
    reason: str


class Neighbourhood(Struct, frozen=True):
    """A claim and what stands around it. Left is what bears on it, right is what it bears on or rests on.

    Relations without a direction stand on the side that has fewer neighbours.
    """

    centre: str
    left: tuple[Group, ...]
    right: tuple[Group, ...]
    links: tuple[Link, ...]

    @property
    def groups(self) -> tuple[Group, ...]:
        """Left, then right."""
        return self.left + self.right

    @property
    def size(self) -> int:
        """How many neighbours are on the map."""
        return sum(len(group.members) for group in self.groups)


def node_key(entry: Related) -> NodeKey:
    """What tells a neighbour on the map from the others."""
    return entry.id, entry.type, entry.outgoing


def neighbourhood(
    relations: Relations,
    claim_id: str,
    *,
    cap: int = CAP,
    skip: Mapping[GroupKey, int] | None = None,
    computed: bool = False,
) -> Neighbourhood:
    """The map of a claim: at most `cap` neighbours, shared out so that no group is left out while others have several.

    `skip` begins a group further on (and round), so that what is hidden can be turned to; `computed` takes in the
    relations that are computed, after the stored ones.
    """
    grouped: dict[GroupKey, dict[NodeKey, Related]] = {}
    for entry in relations.related(claim_id, computed=computed):
        if entry.id != claim_id:
            grouped.setdefault((entry.type, entry.outgoing), {}).setdefault(node_key(entry), entry)
    shares = _shares([len(entries) for entries in grouped.values()], cap)
    groups = []
    for (key, entries), share in zip(grouped.items(), shares, strict=True):
        start = (skip or {}).get(key, 0) % len(entries) if share < len(entries) else 0
        turned = [*entries.values()][start:] + [*entries.values()][:start]
        groups.append(Group(*key, tuple(turned[:share]), len(entries)))
    left, right = _sides([group for group in groups if group.members])
    shown = dict.fromkeys(entry.id for group in (*left, *right) for entry in group.members)
    return Neighbourhood(claim_id, left, right, tuple(_links(relations, shown)))


def _shares(sizes: Sequence[int], cap: int) -> list[int]:
    """How many of each group: one each in turn until the cap is reached."""
    shares = [0] * len(sizes)
    left = min(cap, sum(sizes))
    while left:
        for number, size in enumerate(sizes):
            if left and shares[number] < size:
                shares[number] += 1
                left -= 1
    return shares


def _sides(groups: Sequence[Group]) -> tuple[tuple[Group, ...], tuple[Group, ...]]:
    left = [group for group in groups if group.outgoing is False]
    right = [group for group in groups if group.outgoing is True]
    for group in groups:
        if group.outgoing is None:
            (right if _count(right) < _count(left) else left).append(group)
    left.sort(key=_order)
    right.sort(key=_order)
    return tuple(left), tuple(right)


def _order(group: Group) -> int:
    return RELATION_ENDS[group.key].order


def _count(groups: Iterable[Group]) -> int:
    return sum(len(group.members) for group in groups)


def _links(relations: Relations, shown: Iterable[str]) -> Iterable[Link]:
    among = dict.fromkeys(shown)
    seen: set[tuple[str, str, str]] = set()
    for source in among:
        for entry in relations.related(source, computed=False):
            if entry.id not in among or entry.id == source or entry.outgoing is False:
                continue
            first, last = (source, entry.id) if entry.outgoing else sorted((source, entry.id))
            if (first, entry.type, last) not in seen:
                seen.add((first, entry.type, last))
                yield Link(first, entry.type, last, entry.reason)

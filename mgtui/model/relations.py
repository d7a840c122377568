"""How two claims can stand to each other: every kind of relation with its glyph, its words and its place in lists.

A stored relation is of a `RelationType`; those of a `ComputedType` are found by comparing records. What a relation
means to a claim depends on the end at which it stands: that is a `RelationEnd`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, get_args

from mgtui.model.vocabularies import table
from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

RelationType = Literal["supports", "contradicts", "qualifies", "depends_on", "restates"]
ComputedType = Literal["same_study", "same_outcome", "opposite_outcome"]
RELATION_TYPES: tuple[RelationType, ...] = get_args(RelationType)

Bearing = Literal["against", "limits", "for"]
"""What a related claim is to a claim: it speaks against it, limits it, or speaks for it."""
LineStyle = Literal["light", "heavy", "dashed", "double", "dotted"]
ThemeColour = Literal["success", "error", "warning", "secondary", "primary", "text-muted"]
"""A variable of the theme."""


class Walk(NamedTuple):
    """Going along one kind of relation with a key, whose binding is `walk.<value>` with hyphens."""

    order: int
    key_word: str
    """Behind the number on the key line: `3 contradict`."""
    some: str
    """Between the place reached and the claim begun from: `2/5 contradicts …`."""
    none: str


class RelationEnd(NamedTuple):
    """A relation as seen from the claim at one end: what the claim at the other end is to it."""

    order: int
    words: str
    """Over a list of such claims."""
    report: str
    """The same in a report; empty for a computed relation, which has no heading of its own there."""
    on_map: str
    """What the map says of such a claim."""
    outgoing: bool | None = None
    """True where the relation starts here, None where it has no direction."""
    bearing: Bearing | None = None
    walk: Walk | None = None


class RelationKind(NamedTuple):
    """A kind of relation between two claims."""

    value: RelationType | ComputedType
    glyph: str
    active: str
    """Between the claim it starts from and the other."""
    colour: ThemeColour
    line: LineStyle
    """On the map; kinds that share one are told apart by the glyph on it, without colour too."""
    ends: tuple[RelationEnd, ...]
    """As seen from either claim: two of them, or one where the relation has no direction."""
    passive: str = ""
    """Between the claim it leads to and the other; empty where the relation has no direction."""
    aliases: str = ""
    """Other words for it in a query."""
    computed: bool = False
    """Found by comparing records, never stored."""

    @property
    def directed(self) -> bool:
        """Whether it reads differently from its two ends."""
        return len(self.ends) > 1


RELATION_KINDS = table(
    RelationKind(
        "supports", "+", "supports", "success", "light",
        (
            RelationEnd(
                0, "supports", "Statements that support it", "supports the claim in the middle",
                outgoing=False, bearing="for", walk=Walk(1, "support", "supports", "No claim supports this one"),
            ),
            RelationEnd(
                5, "supports →", "Statements that it supports", "is supported by the claim in the middle",
                outgoing=True,
            ),
        ),
        passive="is supported by", aliases="support supported by",
    ),
    RelationKind(
        "contradicts", "−", "contradicts", "error", "heavy",
        (
            RelationEnd(
                1, "contradicts", "Statements that contradict it", "contradicts the claim in the middle",
                bearing="against", walk=Walk(0, "contradict", "contradicts", "No claim contradicts this one"),
            ),
        ),
        aliases="contradict contradiction",
    ),
    RelationKind(
        "qualifies", "~", "qualifies", "warning", "dashed",
        (
            RelationEnd(
                2, "qualifies", "Statements that limit it", "qualifies the claim in the middle",
                outgoing=False, bearing="limits", walk=Walk(2, "limit", "limits", "No claim limits this one"),
            ),
            RelationEnd(
                6, "qualifies →", "Statements that it limits", "is qualified by the claim in the middle",
                outgoing=True,
            ),
        ),
        passive="is qualified by", aliases="qualify qualified limits",
    ),
    RelationKind(
        "depends_on", "↳", "rests on", "secondary", "double",
        (
            RelationEnd(
                3, "rests on", "Statements that it rests on", "is what the claim in the middle rests on",
                outgoing=True, bearing="for",
                walk=Walk(3, "rests on", "is relied on by", "This claim rests on no other claim"),
            ),
            RelationEnd(
                7, "is relied on by", "Statements that rest on it", "relies on the claim in the middle",
                outgoing=False,
            ),
        ),
        passive="is relied on by", aliases="depends on rests on relies on",
    ),
    RelationKind(
        "restates", "=", "restates", "primary", "light",
        (
            RelationEnd(
                4, "restates", "Statements that say the same", "restates the claim in the middle", bearing="for"
            ),
        ),
        aliases="restate",
    ),
    RelationKind(
        "same_study", "◇", "rests on the same study as", "text-muted", "dotted",
        (RelationEnd(8, "rests on the same study", "", "rests on the same study (computed)"),),
        computed=True,
    ),
    RelationKind(
        "same_outcome", "∥", "has the same outcome and direction as", "text-muted", "dotted",
        (RelationEnd(9, "same outcome, same direction", "", "has the same outcome and direction (computed)"),),
        computed=True,
    ),
    RelationKind(
        "opposite_outcome", "≠", "has the same outcome and another direction than", "text-muted", "dotted",
        (
            RelationEnd(
                10, "same outcome, another direction", "", "has the same outcome and another direction (computed)",
                bearing="against",
            ),
        ),
        computed=True,
    ),
)  # fmt: skip

EndKey = tuple[str, "bool | None"]
"""The value of a relation kind and `outgoing` of one of its ends."""


def _ends(kinds: Iterable[RelationKind]) -> dict[EndKey, RelationEnd]:
    ends = [(kind.value, end) for kind in kinds for end in kind.ends]
    return {(value, end.outgoing): end for value, end in sorted(ends, key=lambda pair: pair[1].order)}


RELATION_ENDS: dict[EndKey, RelationEnd] = _ends(RELATION_KINDS.values())
"""Every end of every kind of relation, in the order in which the relations of a claim are listed."""
WALKS: dict[str, RelationEnd] = {
    value: end
    for (value, _), end in sorted(RELATION_ENDS.items(), key=lambda item: item[1].walk.order if item[1].walk else 0)
    if end.walk is not None
}
"""By relation kind, the end towards which a key walks, in the order of the keys."""
SYMMETRIC: frozenset[str] = frozenset(
    kind.value for kind in RELATION_KINDS.values() if not (kind.computed or kind.directed)
)
"""Relation types without a direction: one record stands for both ends."""
TALLIED = tuple(value for (value, outgoing), end in RELATION_ENDS.items() if end.bearing and not outgoing and end.walk)
"""The kinds of relation that are counted in a few signs beside a claim: what others say to it."""

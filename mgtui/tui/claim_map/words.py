"""What the strip below the map says about the claim under the cursor. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.model.relations import RELATION_ENDS, RELATION_KINDS
from mgtui.tui.claim_map.layout import nodes_linked
from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.records import Paragraph
from mgtui.tui.rows import counts_text, place_text

if TYPE_CHECKING:
    from mgtui.evidence.neighbourhood import Link, Neighbourhood
    from mgtui.evidence.relations import Related
    from mgtui.model import Claim
    from mgtui.tui.claim_map.shapes import Node
    from mgtui.tui.session import Session


def described(node: Node, around: Neighbourhood, centre: Claim, session: Session, open_key: str) -> list[Paragraph]:
    """Head, full statement, the reason of the relation, and how the claim stands to the others on the map."""
    if node.key is None:
        return _centre(around, centre, session)
    if node.is_more:
        group = next(group for group in around.groups if group.key == node.key[1:])
        return [
            Paragraph(f"{group.title}, {group.hidden} of them not on the map", "$accent bold"),
            Paragraph(f"{open_key} turns to the next ones."),
        ]
    entry = next(
        entry
        for group in around.groups
        for entry in group.members
        if (entry.id, entry.type, entry.outgoing) == node.key
    )
    return _neighbour(entry, around, session)


def _centre(around: Neighbourhood, centre: Claim, session: Session) -> list[Paragraph]:
    counts = counts_text(session.relations.counts(centre.id))
    head = f"in the middle · {place_text(centre, session.links)}"
    around_it = "" if around.groups else "No claim of this library is related to it."
    studies = f"{number_of(len(centre.studies), 'study')} linked to it"
    facts = " · ".join(part for part in (counts, studies) if part)
    return [
        Paragraph(head, "$primary bold"),
        Paragraph(centre.statement, least=2),
        Paragraph(around_it or facts, "$text-muted"),
    ]


def _neighbour(entry: Related, around: Neighbourhood, session: Session) -> list[Paragraph]:
    claim = session.claim(entry.id)
    place = place_text(claim, session.links) if claim else f"{entry.id}, in a library that is not open"
    head = f"{RELATION_KINDS[entry.type].glyph} {RELATION_ENDS[entry.type, entry.outgoing].on_map} · {place}"
    others = nodes_linked(around.links, entry.id)
    also = "; ".join(_also(entry.id, link, other, session) for other, links in others.items() for link in links)
    return [
        Paragraph(head, "$primary bold"),
        Paragraph(entry.statement or entry.id, least=2),
        Paragraph(f"Why: {entry.reason}" if entry.reason else "", "$text-muted italic", least=3),
        Paragraph(f"On this map it also {also}" if also else "", "$text-muted"),
    ]


def _also(claim: str, link: Link, other: str, session: Session) -> str:
    kind = RELATION_KINDS[link.kind]
    words = kind.active if link.source == claim or not kind.directed else kind.passive
    record = session.claim(other)
    label = shorten(record.statement.removesuffix("."), 48) if record else other
    return f"{kind.glyph} {words} “{label}”"

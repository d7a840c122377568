"""What the review shows of a relation that two claims may have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from mgtui.library.text import shorten
from mgtui.model import Relation
from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import spelled
from mgtui.review.relation_items import target_claim
from mgtui.tui.review.item_form import field_lines
from mgtui.tui.review.item_view import MUTED, ItemView

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import RelationSuggestion
    from mgtui.tui.review.item_view import KeyOf
    from mgtui.tui.review.remaining import Styled

_ROOM = 15
"""Columns of the lines of a relation's claim that are left for the breaks between words."""


class RelationView(ItemView):
    """A claim, which is marked in the passage, and below it the other."""

    found: RelationSuggestion

    def said(self, width: int) -> str:
        return shorten(self.title(), 2 * width - _ROOM)

    def remarks(self) -> list[Styled]:
        return [("one study, told twice", "$warning bold")] if self.found.same_study else []

    def record(self) -> Relation:
        return Relation(self.found.type, self.found.target, self.found.reason)

    def notes(self, key_of: KeyOf = str) -> list[str]:
        found, other = self.found, target_claim(self.review.library, self.found.target)
        return [
            f"{RELATION_KINDS[found.type].glyph} {spelled(found.type)}{', sure' if found.is_sure else ''}:",
            other.statement if other else "",
            f"[{found.target}]",
        ]

    def below(self, width: int, key_of: KeyOf) -> list[Content]:
        kind, other, name = self.notes(key_of)
        # Three lines of the other claim leave room for the reason, which stands before its id, should the room end.
        shown = [Content.styled(line, MUTED) for line in (kind, shorten(other, 3 * width - _ROOM), name)]
        return [*shown[:-1], *field_lines(self.form(), width, key_of), shown[-1]]

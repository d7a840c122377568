"""What the review shows of the item being looked at: heading, what it says, fields, notes, keys. A class for each kind
of item, of which this is the base. Nothing here draws."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

import msgspec
from textual.content import Content

from mgtui.library.text import shorten
from mgtui.model import Article, Claim
from mgtui.tui.review.item_form import field_lines, form_for
from mgtui.tui.review.remaining import STATE_STYLES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mgtui.model import Relation, Status, Study, TextSpan
    from mgtui.review.items import Item, State
    from mgtui.review.session import ReviewSession
    from mgtui.tui.forms.form import Form
    from mgtui.tui.review.remaining import Styled

    KeyOf = Callable[[str], str]
    """Gives the key that a binding has now."""

STATUS_OF: dict[State, Status] = {"open": "extracted", "accepted": "reviewed", "rejected": "rejected"}
MUTED = "$text-muted"
_MOST_SAID = 6
"""Lines of what an item says: text that was taken from a page in one piece is one sentence of many."""
_FOR_LENGTH = 40
"""Columns of them that are left for how long it is, and for the breaks between words."""
FIELDS = " ".join(f"review.field-{number}" for number in range(1, 10))
EDIT = (f"review.edit {FIELDS}", "edit")
UNDO = ("review.undo", "undo")
MOVING = (
    ("review.leave", "leave"), ("review.section-before review.section", "article, kind"),
    ("review.down review.up", "move"), ("review.next-open", "next open"), ("review.filter", "what is left"),
    ("review.sort", "by use"),
)  # fmt: skip


class ItemView:
    """One item of a review, to show."""

    states: ClassVar[Mapping[State, str]] = {"open": "○ proposed", "accepted": "● accepted", "rejected": "× rejected"}
    has_form: ClassVar[bool] = True
    """Whether its fields can be edited in a form."""

    def __init__(self, review: ReviewSession, item: Item) -> None:
        self.review, self.item = review, item
        self.found: Any = item.found

    @property
    def state(self) -> State:
        return self.review.state(self.item)

    def title(self) -> str:
        """What it says, or what it is called."""
        return self.item.title(self.review)

    def said(self, width: int) -> str:
        """What stands first of it, in a panel of this width: the beginning of what would push its fields out of sight,
        and how long that is."""
        title = self.title()
        shown = shorten(title, _MOST_SAID * width - _FOR_LENGTH)
        return title if len(title) <= len(shown) else f"{shown} ({len(title):,} letters in all)"

    def heading(self, place: Styled) -> list[Styled]:
        """Its status, its place in the queue, and its score."""
        state = self.state
        parts = [(self.states[state], STATE_STYLES[state]), place, *self.remarks()]
        if self.item.score is not None and state == "open":
            parts.append((f"score {self.item.score:.2f}", MUTED))
            parts += [("passed over", "$accent")] if self.review.is_found_since(self.item) else []
        return parts

    def remarks(self) -> list[Styled]:
        """What the heading says besides."""
        return []

    def keys(self) -> list[Styled]:
        """The bindings that decide on it, and what they do with it."""
        return [("review.accept", "accept"), ("review.reject", "reject"), EDIT, UNDO, *MOVING]

    def page(self) -> tuple[str, Article]:
        """What stands above an item that is in no article: a heading, and a text."""
        return "Studies that may be one", Article("", "")

    def places(self) -> tuple[TextSpan, ...]:
        """Where it is marked in its article."""
        return (self.item.at,) if self.item.at else ()

    def mark(self) -> Claim:
        """It as the passage view marks it: a claim known by its key."""
        return Claim(self.item.key, self.item.article, "", status=STATUS_OF[self.state], places=self.places())

    def record(self) -> Claim | Study | Relation:
        """The record as it is, or as it would be."""
        raise NotImplementedError

    def form(self) -> Form:
        """The form of its record as it is, or as it would be."""
        return form_for(self.review, self.record())

    def form_to_edit(self) -> Form:
        """The form in which it is changed: what accepting it would write."""
        return self.form()

    def edited(self, fields: Mapping[str, Any]) -> Claim | Study | Relation:
        """The record as its form was filled in."""
        return msgspec.convert(fields, type(self.record()))

    def left_open(self) -> set[str]:
        """The lines of its form that show what was read off and that accepting leaves empty."""
        return set()

    def notes(self, key_of: KeyOf = str) -> list[str]:
        """What else there is to say of it, a line each."""
        return []

    def below(self, width: int, key_of: KeyOf) -> list[Content]:
        """Its fields and notes, as lines of this width."""
        fields = field_lines(self.form(), width, key_of, self.left_open())
        return [*fields, *(Content.styled(line, MUTED) for line in self.notes(key_of))]

"""A record of the review as a form: its fields as they are shown, and as they are edited. Pure functions."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec
from textual.content import Content

from mgtui.model import Concept
from mgtui.model.vocabularies import DIRECTIONS, spelled
from mgtui.review.at_hand import MOST
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.known import Known
from mgtui.tui.forms.lines import Choice

if TYPE_CHECKING:
    from collections.abc import Container

    from mgtui.model import Claim, Relation, Study
    from mgtui.review.claim_items import ClaimItem
    from mgtui.review.session import ReviewSession
    from mgtui.tui.forms.lines import Line
    from mgtui.tui.review.item_view import KeyOf

NOTHING = "–"
"""Shown of a field without a value."""


def form_for(review: ReviewSession, record: Claim | Study | Relation, read: Claim | None = None) -> Form:
    """The form of a record; its status is decided, not typed. `read` is a claim with what may be right besides."""
    known = Known(review.library.own, review.library.all_terms, review.fresh_term)
    unsure = msgspec.to_builtins(read) if read else None
    return Form(type(record), msgspec.to_builtins(record), known, without=("status",), unsure=unsure)


def with_at_hand(review: ReviewSession, item: ClaimItem, form: Form) -> Form:
    """The form of a claim with what the sentence of a candidate names, to choose from by digits: each thing has one
    digit, of both of its sides."""
    sides = dict(
        zip(
            ("exposure", "outcome"), ({_key(each): each for each in side} for side in review.at_hand(item)), strict=True
        )
    )
    likeliest = (key for pair in zip_longest(*sides.values()) for key in pair if key is not None)
    keys = list(dict.fromkeys(likeliest))[:MOST]
    for name, own in sides.items():
        other = next(side for side in sides.values() if side is not own)
        named = (own.get(key) or Concept(concept=other[key].concept, text=other[key].text) for key in keys)
        form.known.at_hand[f"{name}.concept"] = [_offered(review, name, each) for each in named]
    form.known.at_hand["direction"] = next(line.choices for line in form.lines if line.name == "direction")
    return form


def _key(concept: Concept) -> str:
    """What tells a thing that a sentence names from others: its term, else its words."""
    return concept.concept or (concept.text or "").casefold()


def _offered(review: ReviewSession, name: str, concept: Concept) -> Choice:
    """What a sentence may speak of, as a choice: with its words, and for an exposure with its aspect where it has one;
    else that which stands there stays."""
    term = review.library.all_terms.get(concept.concept or "")
    text = concept.text or ""
    said = concept.aspect if name == "exposure" and concept.aspect != "unspecified" else None
    aspect = [(f"{name}.aspect", spelled(said))] if said else []
    if term is None:
        return Choice("", text, "its words; no term", is_at_hand=True, also=((f"{name}.text", ""), *aspect))
    meaning = f"“{text}”" if text and text != term.label else ""
    return Choice(term.id, term.label, meaning, is_at_hand=True, also=((f"{name}.text", text), *aspect))


def asked(form: Form) -> list[Line]:
    """The lines that an item is asked for by number."""
    return [line for line in form.lines if line.is_brief]


def field_lines(form: Form, width: int, key_of: KeyOf, unsure: Container[str] = ()) -> list[Content]:
    """The fields with the key that opens each, `3 aspect intake  4 direction ↑ increases?`, as many as fit a line.

    What the item says stands above them; what is `unsure` has a question mark.
    """
    packed: list[list[Content]] = []
    room = 0
    for number, line in enumerate(asked(form), 1):
        if line.name in ("statement", "title"):
            continue
        key, name = (key_of(f"review.field-{number}"), "bold $primary"), (line.label, "$text-muted")
        doubt = "?" if line.name in unsure else ""
        part = Content.assemble(key, " ", name, " ", shown(form, line), (doubt, "$warning"))
        if part.cell_length + 2 > room:
            packed.append([])
            room = width
        packed[-1].append(part)
        room -= part.cell_length + 2
    return [Content("  ").join(parts) for parts in packed]


def shown(form: Form, line: Line) -> str:
    """The value of a line; where no term is known the article's words stand for it."""
    if line.name == "direction" and (direction := form.record.get("direction")):
        return _direction(direction)
    if line.shape == "term":
        return form.values[line.name] or form.values.get(f"{line.path[0]}.text") or NOTHING
    return form.values[line.name] or NOTHING


def _direction(direction: str) -> str:
    known, word = DIRECTIONS.get(direction), spelled(direction)
    glyph = known.glyph if known else direction
    return word if len(glyph) > 1 else f"{glyph} {word}"

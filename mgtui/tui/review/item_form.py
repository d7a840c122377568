"""An item of the review as a form: its fields as they are shown, and as they are edited. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from textual.content import Content

from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.model import Claim, Relation, Study
from mgtui.model.vocabularies import DIRECTIONS, spelled
from mgtui.review.readings import StudyReading
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.known import Known
from mgtui.tui.forms.lines import Choice

if TYPE_CHECKING:
    from collections.abc import Container, Mapping
    from typing import Any

    from mgtui.model import Concept
    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession
    from mgtui.tui.forms.lines import Line
    from mgtui.tui.review.words import KeyOf

NOTHING = "–"
"""Shown of a field without a value."""


def form_of(review: ReviewSession, item: Item) -> Form:
    """The form of an item: of a claim, a study or a relation as it is, or as it would be. Two studies have none."""
    found = item.found
    if isinstance(found, ClaimCandidate):
        return form_for(review, review.claim_of(item))
    if isinstance(found, StudyCandidate):
        return form_for(review, review.study_of(item) or found.as_study(""))
    if isinstance(found, StudyReading):
        study = review.study_of(item) or Study(found.study, found.study)
        return form_for(review, found.on(study) if review.state(item) == "open" else study)
    assert isinstance(found, RelationSuggestion)
    return form_for(review, Relation(found.type, found.target, found.reason))


def form_for(review: ReviewSession, record: Claim | Study | Relation, read: Claim | None = None) -> Form:
    """The form of a record; its status is decided, not typed. `read` is a claim with what may be right besides."""
    known = Known(review.library.own, review.library.all_terms, review.fresh_term)
    unsure = msgspec.to_builtins(read) if read else None
    return Form(type(record), msgspec.to_builtins(record), known, without=("status",), unsure=unsure)


def form_to_edit(review: ReviewSession, item: Item) -> Form:
    """The form in which an item is changed: what accepting it would write, and of a claim beside it what was read and
    is not sure, and what its sentence names to choose from."""
    if not isinstance(item.found, ClaimCandidate):
        return form_of(review, item)
    return with_at_hand(review, item, form_for(review, review.as_accepted(item), review.claim_of(item)))


def with_at_hand(review: ReviewSession, item: Item, form: Form) -> Form:
    """The form of a claim with what the sentence of a candidate names, to choose from by digits."""
    exposures, outcomes = review.at_hand(item)
    for name, concepts in (("exposure", exposures), ("outcome", outcomes)):
        form.known.at_hand[f"{name}.concept"] = [_offered(review, name, each) for each in concepts]
    form.known.at_hand["direction"] = next(line.choices for line in form.lines if line.name == "direction")
    return form


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


def edited(item: Item, record: Mapping[str, Any]) -> Claim | Study | Relation:
    """The record of an item as its form was filled in."""
    kind = {"claim": Claim, "study": Study, "relation": Relation}[item.kind]
    made: Claim | Study | Relation = msgspec.convert(record, kind)
    return made


def asked(form: Form) -> list[Line]:
    """The lines that an item is asked for by number."""
    return [line for line in form.lines if line.is_brief]


def left_open(review: ReviewSession, item: Item) -> set[str]:
    """The lines of a claim or a study that show what was read off and that accepting leaves empty."""
    if review.state(item) != "open":
        return set()
    if isinstance(item.found, StudyCandidate) and not review.study_of(item):
        # A record has a title, and be it the words of the reference.
        return set(item.found.unsure) - {"title"}
    if not isinstance(item.found, ClaimCandidate):
        return set()
    read, taken = form_of(review, item), form_for(review, review.as_accepted(item))
    return {line.name for line in asked(read) if _shown(read, line) != NOTHING == _shown(taken, line)}


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
        part = Content.assemble(key, " ", name, " ", _shown(form, line), (doubt, "$warning"))
        if part.cell_length + 2 > room:
            packed.append([])
            room = width
        packed[-1].append(part)
        room -= part.cell_length + 2
    return [Content("  ").join(parts) for parts in packed]


def _shown(form: Form, line: Line) -> str:
    if line.name == "direction" and (direction := form.record.get("direction")):
        return _direction(direction)
    if line.shape == "term":
        # Where no term is known the article's words stand for it.
        return form.values[line.name] or form.values.get(f"{line.path[0]}.text") or NOTHING
    return form.values[line.name] or NOTHING


def _direction(direction: str) -> str:
    known, word = DIRECTIONS.get(direction), spelled(direction)
    glyph = known.glyph if known else direction
    return word if len(glyph) > 1 else f"{glyph} {word}"

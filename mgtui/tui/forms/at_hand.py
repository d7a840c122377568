"""What the words that a claim is made of may speak of, offered in its form before all else. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.vocabularies import spelled
from mgtui.tui.forms.lines import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Concept
    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.known import Known


def at_hand(form: Form, exposures: Sequence[Concept], outcomes: Sequence[Concept]) -> dict[str, Sequence[Choice]]:
    """What may be the exposure, the outcome and the direction of a claim, by the names of the lines of its form."""
    found: dict[str, Sequence[Choice]] = {
        f"{name}.concept": [_offered(form.known, name, each) for each in concepts]
        for name, concepts in (("exposure", exposures), ("outcome", outcomes))
    }
    return found | {line.name: line.choices for line in form.lines if line.name == "direction"}


def _offered(known: Known, name: str, concept: Concept) -> Choice:
    """What a sentence may speak of, as a choice: with its words, and for an exposure with its aspect where it has one;
    else that which stands there stays."""
    term = known.term(concept.concept or "")
    text = concept.text or ""
    said = concept.aspect if name == "exposure" and concept.aspect != "unspecified" else None
    aspect = [(f"{name}.aspect", spelled(said))] if said else []
    if term is None:
        return Choice("", text, "its words; no term", is_at_hand=True, also=((f"{name}.text", ""), *aspect))
    meaning = f"“{text}”" if text and text != term.label else ""
    return Choice(term.id, term.label, meaning, is_at_hand=True, also=((f"{name}.text", text), *aspect))

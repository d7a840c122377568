"""What the words that a claim is made of may speak of, offered in its form before all else. Pure functions."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from mgtui.extraction.at_hand import MOST
from mgtui.model import Concept
from mgtui.model.vocabularies import spelled
from mgtui.tui.forms.lines import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.known import Known


def at_hand(form: Form, exposures: Sequence[Concept], outcomes: Sequence[Concept]) -> dict[str, Sequence[Choice]]:
    """What may be the exposure, the outcome and the direction of a claim, by the names of the lines of its form.

    A thing has one digit, as exposure and as outcome: the likeliest exposure has the first, then the likeliest outcome.
    """
    sides = {"exposure": {_key(each): each for each in exposures}, "outcome": {_key(each): each for each in outcomes}}
    likeliest = (key for pair in zip_longest(*sides.values()) for key in pair if key is not None)
    keys = list(dict.fromkeys(likeliest))[:MOST]
    found: dict[str, Sequence[Choice]] = {}
    for name, own in sides.items():
        other = sides["outcome" if name == "exposure" else "exposure"]
        named = (own.get(key) or Concept(concept=other[key].concept, text=other[key].text) for key in keys)
        found[f"{name}.concept"] = [_offered(form.known, name, each) for each in named]
    return found | {line.name: line.choices for line in form.lines if line.name == "direction"}


def _key(concept: Concept) -> str:
    """What tells a thing that a sentence names from others: its term, else its words."""
    return concept.concept or (concept.text or "").casefold()


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

"""What every value of the fixed vocabularies means, in a sentence a reader sees: in forms and in the glossary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.model.relations import RELATION_KINDS
from mgtui.model.vocabularies import (
    ASPECTS,
    CERTAINTIES,
    CLAIM_KINDS,
    DIRECTIONS,
    FIDELITIES,
    HEDGINGS,
    IDENTIFICATIONS,
    JUDGEMENTS,
    NOTICES,
    QUESTIONS,
    STANCES,
    STATUSES,
    VERIFICATIONS,
)
from mgtui.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Vocabulary(NamedTuple):
    """A vocabulary under its heading, and what each of its values means."""

    title: str
    values: dict[str, Any]
    meaning: Callable[[Any], str]


VOCABULARIES: tuple[Vocabulary, ...] = (
    Vocabulary("Kind of a claim", CLAIM_KINDS, lambda entry: entry.meaning),
    Vocabulary("Aspect of an exposure", ASPECTS, lambda entry: entry.meaning),
    Vocabulary("Direction of a claim or an effect", DIRECTIONS, lambda entry: f"says {entry.telling}"),
    Vocabulary("Hedging of a claim", HEDGINGS, lambda entry: entry.report or "The article says this outright."),
    Vocabulary("Stance of a study", STANCES, lambda entry: f"the study {entry.report}"),
    Vocabulary("Fidelity of an article to a study", FIDELITIES, lambda entry: entry.report),
    Vocabulary("Identification of a study", IDENTIFICATIONS, lambda entry: entry.words),
    Vocabulary("Verification of a study record", VERIFICATIONS, lambda entry: entry.words),
    Vocabulary("Notice of a journal on a study", NOTICES, lambda entry: f"a study {entry.words}"),
    Vocabulary("Judgement of a risk of bias", JUDGEMENTS, lambda entry: f"“{entry.robvis}” in the files of robvis"),
    Vocabulary("Certainty (GRADE)", CERTAINTIES, lambda entry: f"{entry.glyphs} {entry.meaning}"),
    Vocabulary("Status of a claim or a relation", STATUSES, lambda entry: entry.meaning),
    Vocabulary("Question that a claim poses", QUESTIONS, lambda entry: f"{entry.words} ({entry.row})"),
)
_RELATION_TYPES = Vocabulary(
    "Relations between claims",
    {value: kind for value, kind in RELATION_KINDS.items() if not kind.computed},
    lambda kind: f"{kind.glyph} this claim {kind.active} the other",
)


def explained(values: Sequence[str]) -> dict[str, str]:
    """What each of the values of a vocabulary means; nothing where they are of none."""
    for vocabulary in (*VOCABULARIES, _RELATION_TYPES):
        if list(vocabulary.values) == list(values):
            return {value: vocabulary.meaning(entry) for value, entry in vocabulary.values.items()}
    return {}

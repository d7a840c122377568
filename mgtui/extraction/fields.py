"""The readings of a sentence as the fields of a claim, by the terms of a library where it has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.candidate_records import OtherReading
from mgtui.extraction.vocabulary import aspect_at
from mgtui.model import Concept

if TYPE_CHECKING:
    from mgtui.extraction.reading import ArticleReader, Reading
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Direction

SURE = 0.55
"""From here on accepting alone writes a reading; `docs/extraction.md` says how many are right."""
OFFERED = 0.01
"""Below this the fields stay empty."""
READ = ("exposure", "outcome", "direction")


class Fields(Struct, frozen=True):
    """What was read off a sentence."""

    exposure: Concept | None = None
    outcome: Concept | None = None
    direction: Direction | None = None
    more_outcomes: tuple[Concept, ...] = ()
    others: tuple[OtherReading, ...] = ()
    sure: tuple[str, ...] = ()
    resolved: bool = False
    """Whether the exposure stands before the sentence."""


def fields_of(reader: ArticleReader, at: int, vocabulary: Vocabulary, treated: str = "") -> Fields:
    """The fields of a sentence by its number: of the likeliest reading, with the others beside it.

    `treated`: of a cell of a table, the cell of its row that names a treatment.
    """
    text = reader.reads()[at].sentence.text
    readings = [_in_row(each, treated) for each in reader.readings(at) if each.trust >= OFFERED]
    if not readings:
        return Fields()
    first, *others = sorted(readings, key=lambda each: -each.trust)
    listed = [each for each in others if _listed(first, each)]
    return Fields(
        exposure=_exposure(vocabulary, text, first),
        outcome=_outcome(vocabulary, first.outcome),
        direction=first.direction,
        more_outcomes=tuple(_outcome(vocabulary, each.outcome) for each in listed),
        others=tuple(
            OtherReading(_exposure(vocabulary, text, each), _outcome(vocabulary, each.outcome), each.direction)
            for each in others
            if each not in listed and each.exposure
        ),
        sure=READ if first.exposure and first.plain and first.trust >= SURE else (),
        resolved=first.resolved,
    )


def _in_row(reading: Reading, treated: str) -> Reading:
    """A reading of a cell that leaves out what acts: it is the treatment of its row."""
    leaves_out = reading.resolved or not reading.exposure
    return reading._replace(exposure=treated, resolved=False) if treated and leaves_out else reading


def _listed(first: Reading, other: Reading) -> bool:
    """Whether a reading is of the same list of outcomes."""
    same = other.exposure == first.exposure and other.direction == first.direction
    return same and other.listed_with == first.listed_with


def _exposure(vocabulary: Vocabulary, text: str, reading: Reading) -> Concept | None:
    words = reading.exposure
    if not words:
        return None
    start = text.find(words)
    aspect = aspect_at(words, 0, len(words)) if start < 0 else aspect_at(text, start, start + len(words))
    return Concept(concept=vocabulary.exposure(words), aspect=aspect, text=words)


def _outcome(vocabulary: Vocabulary, words: str) -> Concept:
    return Concept(concept=vocabulary.outcome(words), text=words)

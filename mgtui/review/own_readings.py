"""What a program of the reader's own proposes, beside what was found here: under its name, and never sure."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from msgspec.structs import replace

from mgtui.extraction.candidate_records import OtherReading
from mgtui.extraction.candidates import candidate_of
from mgtui.extraction.studies import with_studies
from mgtui.model import Concept
from mgtui.review.own_reader import asked_sentences

if TYPE_CHECKING:
    from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article, Aspect, ClaimKind, Direction, Hedging
    from mgtui.review.own_reader import Answer, Reading, Thing


def with_answer(found: Candidates, article: Article, answer: Answer, vocabulary: Vocabulary) -> Candidates:
    """The candidates of an article with what a program read: as further readings of their sentences, or as candidates
    of its own where nothing was found."""
    sentences = asked_sentences(article)
    at = {
        (place.order, place.start): number for number, each in enumerate(found.claims) for place in each.places
    }  # fmt: skip
    claims = list(found.claims)
    for reading in answer.readings:
        sentence = sentences[reading.sentence - 1]
        number = at.get((sentence.order, sentence.start))
        if number is None:
            number = at[sentence.order, sentence.start] = len(claims)
            bare = replace(candidate_of(article, sentence), by=answer.name)
            claims += with_studies(article, [bare], found.studies)
        claims[number] = _with_reading(claims[number], reading, answer.name, vocabulary)
    return replace(found, claims=tuple(sorted(claims, key=_place)))


def _place(claim: ClaimCandidate) -> tuple[int, int]:
    return (claim.places[0].order, claim.places[0].start) if claim.places else (0, 0)


def _with_reading(claim: ClaimCandidate, reading: Reading, name: str, vocabulary: Vocabulary) -> ClaimCandidate:
    exposure = _concept(reading.exposure, vocabulary.substance(reading.exposure.text) if reading.exposure else None)
    outcome = _concept(reading.outcome, vocabulary.outcome(reading.outcome.text) if reading.outcome else None)
    direction = cast("Direction | None", reading.direction)
    if claim.by:
        claim = replace(
            claim, population=claim.population or reading.population,
            hedging=cast("Hedging | None", reading.hedging) or claim.hedging,
            kind=cast("ClaimKind | None", reading.kind) or claim.kind,
        )  # fmt: skip
    if outcome is None or direction is None:
        return claim
    if claim.direction is None:
        # Nothing else was read off: this stands in the fields, and is as open as if it were one of several.
        return replace(claim, exposure=exposure, outcome=outcome, direction=direction, sure=(), read_by=name)
    other = OtherReading(exposure, outcome, direction, by=name)
    said = [
        (claim.exposure, claim.outcome, claim.direction),
        *((o.exposure, o.outcome, o.direction) for o in claim.others),
    ]
    is_new = _said(other.exposure, outcome, direction) not in {_said(*each) for each in said}
    return replace(claim, others=(*claim.others, other)) if is_new else claim


def _concept(thing: Thing | None, concept: str | None) -> Concept | None:
    if thing is None:
        return None
    return Concept(concept=concept, aspect=cast("Aspect | None", thing.aspect), text=thing.text)


def _said(exposure: Concept | None, outcome: Concept | None, direction: str | None) -> tuple[str, ...]:
    """A reading as two of them are compared: by terms, else by their words."""
    things = (exposure, outcome)
    return (*((each.concept or (each.text or "").casefold()) if each else "" for each in things), direction or "")

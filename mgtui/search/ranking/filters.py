"""Which documents the fields, quotes and minus signs of a query leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.language.analysis import words
from mgtui.search.postings import TAGS, WORDS, tag

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.search.postings import Postings
    from mgtui.search.query import Filter, Query, Word
    from mgtui.search.ranking.vocabulary import Vocabulary


def allowed_documents(
    query: Query, postings: Postings, vocabulary: Vocabulary, values: Mapping[str, dict[str, str]]
) -> tuple[set[int] | None, list[str]]:
    """The documents that may be found, None for all, and notes on values that the library does not have."""
    allowed: set[int] | None = None
    notes: list[str] = []
    for text in query.phrases:
        found = _with_phrase(postings, text)
        allowed = found if allowed is None else allowed & found
    for field, value in query.limits:
        found = set(postings.get(TAGS, tag(field, value)).ids)
        allowed = found if allowed is None else allowed & found
    barred: set[int] = set()
    for limit in query.filters:
        found, said = _with_value(limit, postings, values)
        notes += said
        if limit.excluded:
            barred |= found
        else:
            allowed = found if allowed is None else allowed & found
    for word in query.excluded:
        barred |= _with_word(word, postings, vocabulary)
    for text in query.excluded_phrases:
        barred |= _with_phrase(postings, text)
    if barred or (allowed is None and not (query.words or query.phrases)):
        allowed = (set(postings.documents()) if allowed is None else allowed) - barred
    return allowed, notes


def _with_value(limit: Filter, postings: Postings, values: Mapping[str, dict[str, str]]) -> tuple[set[int], list[str]]:
    from mgtui.search.values import FIXED, resolve

    known = FIXED.get(limit.field) or values.get(limit.field, {})
    years = postings.beginning(TAGS, tag("year", "")) if limit.field == "year" else []
    chosen, notes = resolve(limit, known, [year.partition("=")[2] for year in years])
    found: set[int] = set()
    for value in chosen:
        found.update(postings.get(TAGS, tag(limit.field, value)).ids)
    return found, notes


def _with_word(word: Word, postings: Postings, vocabulary: Vocabulary) -> set[int]:
    from mgtui.search.ranking.concepts import concepts
    from mgtui.search.ranking.scores import Scores

    wanted = concepts([word], {}, vocabulary)
    found: set[int] | None = None
    for concept in wanted:
        if not concept.vague:
            have = set(Scores(postings, [concept]).by_document)
            found = have if found is None else found & have
    return found or set()


def _with_phrase(postings: Postings, text: str) -> set[int]:
    """The documents that have the words of `text` in this order with nothing between."""
    wanted = words(text)
    if not wanted:
        return set()
    by_rarity = sorted(range(len(wanted)), key=lambda place: postings.frequency(WORDS, wanted[place]))
    starts: dict[int, set[int]] | None = None
    for place in by_rarity:
        found: dict[int, set[int]] = {}
        for number, positions in postings.positions(wanted[place]):
            if starts is not None and number not in starts:
                continue
            here = {position - place for position in positions}
            if starts is not None:
                here &= starts[number]
            if here:
                found[number] = here
        if not found:
            return set()
        starts = found
    return set(starts or ())

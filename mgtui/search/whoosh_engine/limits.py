"""Which documents the fields, quotes and minus signs of a query leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.whoosh_engine.phrases import phrase
from mgtui.search.whoosh_engine.schema import TAGS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.search.query import Filter, Query, Word
    from mgtui.search.whoosh_engine.postings import Postings
    from mgtui.search.whoosh_engine.vocabulary import Vocabulary


def allowed_documents(
    query: Query, postings: Postings, vocabulary: Vocabulary, values: Mapping[str, dict[str, str]]
) -> tuple[set[int] | None, list[str]]:
    """The documents that may be found, None for all, and notes on values that the library does not have."""
    allowed: set[int] | None = None
    notes: list[str] = []
    for text in query.phrases:
        found = phrase(postings, text)
        allowed = found if allowed is None else allowed & found
    for field, value in query.limits:
        found = set(postings.get(TAGS, f"{field}={value}").ids)
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
        barred |= phrase(postings, text)
    if barred or (allowed is None and not (query.words or query.phrases)):
        allowed = (set(postings.documents()) if allowed is None else allowed) - barred
    return allowed, notes


def _with_value(limit: Filter, postings: Postings, values: Mapping[str, dict[str, str]]) -> tuple[set[int], list[str]]:
    from mgtui.search.values import FIXED, resolve

    known = FIXED.get(limit.field) or values.get(limit.field, {})
    present = [tag.partition("=")[2] for tag in postings.beginning(TAGS, "year=")] if limit.field == "year" else []
    chosen, notes = resolve(limit, known, present)
    found: set[int] = set()
    for value in chosen:
        found.update(postings.get(TAGS, f"{limit.field}={value}").ids)
    return found, notes


def _with_word(word: Word, postings: Postings, vocabulary: Vocabulary) -> set[int]:
    from mgtui.search.whoosh_engine.concepts import concepts
    from mgtui.search.whoosh_engine.ranking import Scores

    wanted = concepts([word], {}, vocabulary)
    found: set[int] | None = None
    for concept in wanted:
        if not concept.vague:
            have = set(Scores(postings, [concept]).by_document)
            found = have if found is None else found & have
    return found or set()

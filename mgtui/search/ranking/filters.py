"""Which documents the fields, quotes and minus signs of a query leave; values of fields are matched leniently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.designs import DESIGN_ALIASES
from mgtui.model.vocabularies import DIRECTIONS, FIDELITIES, RELATION_KINDS
from mgtui.search.language.analysis import words
from mgtui.search.language.spelldistance import nearest
from mgtui.search.postings import TAGS, WORDS, tag
from mgtui.search.query import years

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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


FIXED: dict[str, dict[str, str]] = {
    "kind": {"claim": "claims", "passage": "passages", "study": "studies", "article": "articles"},
    "rel": {kind.value: kind.aliases for kind in RELATION_KINDS.values() if not kind.computed},
    "fidelity": {fidelity: fidelity for fidelity in FIDELITIES},
}
"""Values that are the same in every library."""

_ALIASES: dict[str, dict[str, str]] = {
    "design": DESIGN_ALIASES,
    "direction": {alias: entry.value for entry in DIRECTIONS.values() for alias in entry.aliases},
}


def resolve(limit: Filter, known: Mapping[str, str], present: Sequence[str]) -> tuple[list[str], list[str]]:
    """The values of the library that a filter asks for, and notes on those it does not have.

    `known` maps the field's values to their labels; `present` holds the years that occur.
    """
    found: dict[str, None] = {}
    notes: list[str] = []
    for value in limit.values:
        matches = _years(value, present) if limit.field == "year" else _matches(limit.field, value, known)
        found.update(dict.fromkeys(matches))
        if limit.field == "year" and years(value) is None:
            notes.append(f"“{value}” is no year: write year:2004 or year:2000..2011.")
        elif not matches and limit.field != "year":
            notes.append(_unknown(limit.field, value, known))
    return list(found), notes


def _years(value: str, present: Sequence[str]) -> list[str]:
    span = years(value)
    return [year for year in present if span and span[0] <= int(year) <= span[1]]


def _matches(field: str, value: str, known: Mapping[str, str]) -> list[str]:
    """The nearest way in which anything matches: as it is, as a label, by an alias, by beginning, by words inside."""
    wanted = "".join(words(value))
    asked = words(_ALIASES.get(field, {}).get(wanted, value))
    forms = {key: (words(key), words(label)) for key, label in known.items()}
    for fits in _WAYS_OF_DESIGNS if field == "design" else _WAYS:
        found = [key for key, names in forms.items() if any(fits(name, asked, wanted) for name in names)]
        # One letter is the beginning of too much.
        if found or len(wanted) < 2:
            return found if wanted else []
    return []


def _is_whole(name: list[str], asked: list[str], wanted: str) -> bool:
    return "".join(name) == wanted


def _begins_with_words(name: list[str], asked: list[str], wanted: str) -> bool:
    return name[: len(asked)] == asked


def _has_words(name: list[str], asked: list[str], wanted: str) -> bool:
    return set(asked) <= set(name)


def _begins_with_letters(name: list[str], asked: list[str], wanted: str) -> bool:
    return "".join(name).startswith(wanted)


def _has_words_that_begin(name: list[str], asked: list[str], wanted: str) -> bool:
    return all(any(word.startswith(part) for word in name) for part in asked)


_WAYS = (_is_whole, _begins_with_words, _has_words, _begins_with_letters)
_WAYS_OF_DESIGNS = (_is_whole, _has_words, _has_words_that_begin)
"""Ways to match, the nearest first, of a name cut into words with what was asked: its words, and its letters as one.

What a design is stands at the end of its name, as in "pooled cohort analysis"."""


def _unknown(field: str, value: str, known: Mapping[str, str]) -> str:
    names = {key.lower(): key for key in known} | {label.lower(): key for key, label in known.items()}
    close = nearest(value.lower(), names)
    if close:
        return f"No {field} “{value}”. Did you mean {field}:{names[close[0][1]]}?"
    if field in FIXED:
        return f"No {field} “{value}”. There are: {', '.join(known)}."
    return f"No {field} “{value}” in this library."

"""The notes of a reader that a query finds. They are few, are not in the index, and are looked through one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.search.engine import Hit
from mgtui.search.language.analysis import analyse
from mgtui.search.language.terms import query_terms, ranked_by
from mgtui.search.ranking.marks import snippet

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model.kept import KeptNote
    from mgtui.search.language.analysis import Token
    from mgtui.search.query import Query, Word

NOTE = "note"
_ORDER = "\U0010ffff\U0010ffff\U0010ffff"
"""Notes come behind all records."""


def found_notes(query: Query, notes: Sequence[KeptNote]) -> list[Hit]:
    """The notes that have every word and phrase of a query and none that it excludes, in their order."""
    hits = []
    for number, note in enumerate(notes):
        spans = _spans(query, analyse(note.text))
        if spans is not None:
            text, matches = snippet(note.text, spans)
            named = (NOTE, note.record, note.library, note.title, note.article)
            hits.append(Hit(*named, (), text, matches, None, {}, (_ORDER, number)))
    return hits


def _spans(query: Query, tokens: Sequence[Token]) -> list[tuple[int, int, str]] | None:
    """Start, end and word of every match; None where a word is missing or one stands there that should not."""
    found: list[tuple[int, int, str]] = []
    for word in query.words:
        here = _places(word, tokens)
        if not here:
            return None
        found += [(token.start, token.end, word.text) for token in here]
    for phrase in query.phrases:
        run = _run(phrase, tokens)
        if not run:
            return None
        found += [(token.start, token.end, phrase) for token in run]
    barred = any(_places(word, tokens) for word in query.excluded)
    barred = barred or any(_run(phrase, tokens) for phrase in query.excluded_phrases)
    return None if barred else sorted(found)


def _places(word: Word, tokens: Sequence[Token]) -> list[Token]:
    """The tokens that a word of a query stands for; none where a part of it is missing."""
    asked = analyse(word.text)
    terms = query_terms(asked)
    have = [token for token in tokens if ranked_by(token) in terms or token.text in terms]
    if terms and {ranked_by(token) for token in have} | {token.text for token in have} >= set(terms):
        return have
    if not (word.typed or word.prefix) or len(asked) != 1:
        return []
    return [token for token in tokens if token.text.startswith(asked[0].text)]


def _run(phrase: str, tokens: Sequence[Token]) -> list[Token]:
    """The tokens of the first place where the words of a phrase stand one after the other."""
    wanted = [token.text for token in analyse(phrase) if token.width == 1]
    single = [token for token in tokens if token.width == 1]
    for start in range(len(single) - len(wanted) + 1):
        run = single[start : start + len(wanted)]
        if wanted and [token.text for token in run] == wanted:
            return list(run)
    return []

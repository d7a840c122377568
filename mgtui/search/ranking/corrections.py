"""Corrections of a query: known words for unknown ones, and a wider query where it finds nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.named import NamedTuple
from mgtui.search.language.analysis import QUESTION_WORDS, STOP_WORDS, analyse
from mgtui.search.language.stemming import stem
from mgtui.search.postings import STEMS
from mgtui.search.query import QUOTES, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping, Sequence

    from mgtui.search.query import Query, Word
    from mgtui.search.ranking.vocabulary import Vocabulary


_MOST = 6
"""At most so many unknown words of a query are corrected: a long text in another language would take too long."""


_BEGUN_FROM = 4
"""With so many letters a word that stands nowhere is taken for the beginning of others."""


class Mended(NamedTuple):
    """The words of a query with the unknown ones replaced by known ones spelt alike."""

    words: tuple[Word, ...]
    changes: dict[str, str]
    """What was typed to what it was probably meant to be."""
    begun: tuple[str, ...] = ()
    """Words that stand nowhere and begin others: those count."""


def mend(words: Sequence[Word], vocabulary: Vocabulary, names: Container[str]) -> Mended:
    """Replace unknown words by known ones; names and words with an operator or that begin a known one stay."""
    result: list[Word] = []
    changes: dict[str, str] = {}
    begun: list[str] = []
    tries = 0
    for word in words:
        text = word.text
        if not (word.typed or word.prefix or word.fuzzy) and _is_begun(text.lower(), vocabulary, names):
            begun.append(text)
            result.append(word._replace(prefix=True))
            continue
        if not (word.prefix or word.fuzzy or (word.typed and vocabulary.beginning(text.lower()))):
            for token in reversed(analyse(text)):
                if tries < _MOST and token.width == 1 and not token.firm and _unknown(token.text, vocabulary, names):
                    tries += 1
                    near = vocabulary.alike(token.text, 1)
                    if near:
                        changes[text[token.start : token.end]] = near[0]
                        text = text[: token.start] + near[0] + text[token.end :]
        result.append(word._replace(text=text))
    return Mended(tuple(result), changes, tuple(begun))


def _is_begun(word: str, vocabulary: Vocabulary, names: Container[str]) -> bool:
    """Whether a word is only the beginning of words that there are."""
    return len(word) >= _BEGUN_FROM and _unknown(word, vocabulary, names) and bool(vocabulary.beginning(word))


def apply_corrections(text: str, changes: Mapping[str, str]) -> str:
    """A query's text with the changes made."""
    for typed, better in changes.items():
        text = re.sub(rf"(?<![^\W_]){re.escape(typed)}(?![^\W_])", better, text)
    return text


def _unknown(word: str, vocabulary: Vocabulary, names: Container[str]) -> bool:
    """Whether no text has this word, in any form or under another name."""
    if not word.isalpha() or word in STOP_WORDS or word in QUESTION_WORDS or stem(word) in names:
        return False
    return not (vocabulary.knows(word) or vocabulary.knows(stem(word), STEMS))


def relax_query(query: Query, count: Callable[[Query], int]) -> tuple[str | None, list[str]]:
    """For a query that found nothing: the nearest one that finds something, with a sentence about it."""
    if query.phrases:
        loose = query._replace(words=(*query.words, *parse(" ".join(query.phrases)).words), phrases=())
        found = count(loose)
        if found:
            return query.text.translate(QUOTES).replace('"', ""), [f"Without the quotes: {found}."]
    wide = query._replace(limits=())
    if query.limits and not wide.empty:
        found = count(wide)
        if found:
            return query.text.strip(), [f"Without {_written_limits(query)}: {found}."]
    if query.limits or not all(limit.excluded for limit in query.filters):
        free = query._replace(filters=(), limits=())
        found = 0 if free.empty else count(free)
        if found:
            said = " ".join(filter(None, (_written_limits(query), _written_filters(query))))
            return _without_fields(query), [f"Without {said}: {found}."]
    return None, []


def _without_fields(query: Query) -> str:
    """The words, phrases and exclusions of a query, written anew."""
    parts = [word.text + ("*" if word.prefix else "~" if word.fuzzy else "") for word in query.words]
    parts += [f'"{phrase}"' for phrase in query.phrases]
    parts += [f"-{word.text}" for word in query.excluded]
    parts += [f'-"{phrase}"' for phrase in query.excluded_phrases]
    return " ".join(parts)


def _written_limits(query: Query) -> str:
    return " ".join(f"{limit.field}:{limit.value}" for limit in query.limits)


def _written_filters(query: Query) -> str:
    return " ".join(
        f"{limit.field}:" + ",".join(f'"{value}"' if " " in value else value for value in limit.values)
        for limit in query.filters
        if not limit.excluded
    )

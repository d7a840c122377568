"""What to offer for a query that has a word no text has, or that finds nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.search.analysis import STOP_WORDS, analyse
from mgtui.search.query import parse
from mgtui.search.whoosh_engine.schema import STEMS
from mgtui.search.whoosh_engine.stemming import stem

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.search.query import Query
    from mgtui.search.whoosh_engine.vocabulary import Vocabulary


def mended(query: Query, vocabulary: Vocabulary) -> str | None:
    """The query with its unknown words replaced by known ones spelt alike; None where there is nothing to mend."""
    text = query.text
    for word in query.words:
        if word.prefix or word.fuzzy or (word.typed and vocabulary.beginning(word.text.lower())):
            continue
        for token in analyse(word.text):
            better = mend(token.text, vocabulary) if token.width == 1 else None
            if better:
                written = re.escape(word.text[token.start : token.end])
                text = re.sub(rf"(?<!\w){written}(?!\w)", lambda _, better=better: better, text)
    return text if text != query.text else None


def mend(word: str, vocabulary: Vocabulary) -> str | None:
    """A known word spelt like this unknown one."""
    if not word.isalpha() or word in STOP_WORDS or vocabulary.knows(word) or vocabulary.knows(stem(word), STEMS):
        return None
    return vocabulary.mend(word)


def way_out(query: Query, correction: str | None, count: Callable[[Query], int]) -> tuple[str | None, list[str]]:
    """For a query that found nothing: the nearest one that finds something, with a sentence about it."""
    if correction is not None and count(parse(correction)):
        return correction, []
    if query.phrases:
        loose = query._replace(words=(*query.words, *parse(" ".join(query.phrases)).words), phrases=())
        found = count(loose)
        if found:
            return query.text.replace('"', ""), [f"Without the quotes: {found}."]
    if query.filters and not all(limit.excluded for limit in query.filters):
        free = query._replace(filters=())
        found = 0 if free.empty else count(free)
        if found:
            return without_fields(query), [f"Without {_said(query)}: {found}."]
    return None, []


def without_fields(query: Query) -> str:
    """The words, phrases and exclusions of a query, written anew."""
    parts = [word.text + ("*" if word.prefix else "~" if word.fuzzy else "") for word in query.words]
    parts += [f'"{phrase}"' for phrase in query.phrases]
    parts += [f"-{word.text}" for word in query.excluded]
    parts += [f'-"{phrase}"' for phrase in query.excluded_phrases]
    return " ".join(parts)


def _said(query: Query) -> str:
    return " ".join(
        f"{limit.field}:" + ",".join(f'"{value}"' if " " in value else value for value in limit.values)
        for limit in query.filters
        if not limit.excluded
    )

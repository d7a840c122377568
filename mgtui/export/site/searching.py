"""What the search of the pages needs: the documents of the index with what each term weighs in them, and the names.

The script ranks by the same numbers as the program (`mgtui/search/ranking`): the best name of each thing asked for, how
rare it is, the share of them that a document has, and how close together they stand.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mgtui.ref import written
from mgtui.search.documents import collect
from mgtui.search.language.analysis import QUESTION_WORDS, STOP_WORDS, analyse
from mgtui.search.language.terms import query_terms
from mgtui.search.ranking import weights
from mgtui.search.ranking.indexing import index_document
from mgtui.search.ranking.parts import average_lengths
from mgtui.search.ranking.synonyms import EVERYDAY_SETS, compile_synonyms

if TYPE_CHECKING:
    from mgtui.export.site.markup import Href
    from mgtui.model import Library

_WORDS = re.compile(r"[^\s|]+")
_SHOWN = 240
"""So many characters of a text stand below its title."""
_EDGES = " \t\n.,;:!?()[]{}<>\"'“”‘’«»…"


def search_data(library: Library, href: Href) -> dict[str, Any]:
    """What the script reads, ready for JSON: documents, topics, terms, words, names, and the numbers of the ranking."""
    collection = collect(library)
    documents = [document for document in collection.documents if document.kind != "topic"]
    topics = [
        [href(written("topic", topic.id)), "topic", topic.label, "", query_terms(analyse(topic.label))]
        for topic in library.topics.values()
    ]
    averages = average_lengths(documents)
    numbers: dict[str, int] = {}
    terms: list[list[int]] = []
    docs: list[list[Any]] = []
    words: dict[str, list[str]] = {}
    for place, document in enumerate(documents):
        indexed = index_document(document, averages)
        for term, impact in indexed.stems:
            number = numbers.setdefault(term, len(numbers))
            if number == len(terms):
                terms.append([])
            terms[number] += [place, round(impact * 1000)]
        forward = [numbers.get(term, -1) for term in indexed.stored.forward.split()]
        address = href(written(document.kind, document.id))
        shown = document.text if len(document.text) <= _SHOWN else f"{document.text[:_SHOWN]}…"
        docs.append([address, document.kind, document.title, shown, document.article or "", forward])
        for _, said in document.fields:
            _learn(said, words)
    for names in collection.synonyms:
        for name in names:
            _learn(name, words)
    own = compile_synonyms(collection.synonyms, EVERYDAY_SETS)
    return {
        "docs": docs, "topics": topics, "terms": [[term, *found] for term, found in zip(numbers, terms, strict=True)],
        "words": {word: found for word, found in words.items() if found != [word] and (found or " " not in word)},
        "names": {name: others for name, others in own.items() if _is_known(name, others, numbers)},
        "stop": sorted(STOP_WORDS | QUESTION_WORDS),
        "weights": {
            name: getattr(weights, name.upper())
            for name in ("part", "prefix", "coordination", "together", "window", "same_place", "synonym")
        },
    }  # fmt: skip


def _learn(text: str, words: dict[str, list[str]]) -> None:
    """Add each word of a text, as it is typed, with the terms that it is searched by."""
    before = ""
    for word in _WORDS.findall(text.lower()):
        bare = word.strip(_EDGES)
        if not bare:
            continue
        if bare not in words:
            words[bare] = query_terms(analyse(bare))
        both = f"{before} {bare}"
        if before and both not in words:
            # Two words that are one name, vitamin D or IGF 1; of others it is kept too that they are none.
            joined = query_terms(analyse(both))
            is_name = len(joined) < len(words[before]) + len(words[bare])
            words[both] = joined if is_name and not {before, bare} & STOP_WORDS else []
        before = bare


def _is_known(name: str, others: list[tuple[float, list[str]]], numbers: dict[str, int]) -> bool:
    return any(term in numbers for term in [*name.split(), *(term for _, other in others for term in other)])

"""What the sentences before a sentence, and its article as a whole, say that it leaves out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.directions import directed, without_lead_in
from mgtui.extraction.phrases import phrase_before
from mgtui.extraction.sentences import article_sentences
from mgtui.extraction.wording import first_wording, refers_back
from mgtui.model import Concept

if TYPE_CHECKING:
    from mgtui.extraction.sentences import Sentence
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article

_THEME = 0.3
"""A concept that so large a part of an article's sentences begins with is what the article is about."""
_FEWEST = 3


class Surroundings:
    """The subjects of an article's sentences, in their order."""

    def __init__(self, article: Article, vocabulary: Vocabulary) -> None:
        self._antecedents: dict[tuple[int, int], Concept | None] = {}
        counts: Counter[Concept] = Counter()
        title = _first(vocabulary, article.title)
        if title is not None:
            counts[title] += 1
        passage, last, before = -1, None, ""
        for sentence in article_sentences(article):
            if sentence.order != passage or sentence.row >= 0:
                passage, last, before = sentence.order, None, ""
            text = first_wording(sentence.text)
            if refers_back(text):
                self._antecedents[sentence.order, sentence.start] = last or _worded(before)
                continue
            last, before = _first(vocabulary, without_lead_in(text)), text
            if last is not None:
                counts[last] += 1
        self.theme: Concept | None = _theme(counts)
        """What the article is about, where one thing stands out."""

    def antecedent(self, sentence: Sentence) -> Concept | None:
        """What a sentence that begins with `it` or `this mineral` refers to.

        It is the subject of the sentence before it, and at the beginning of a passage what the article is about.
        """
        key = sentence.order, sentence.start
        return (self._antecedents[key] or self.theme) if key in self._antecedents else None


def _first(vocabulary: Vocabulary, text: str) -> Concept | None:
    """The first thing named in a text that can act on something, without its aspect."""
    mentions = vocabulary.acting(text)
    return replace(vocabulary.exposure(text, mentions[0]), aspect=None) if mentions else None


def _worded(text: str) -> Concept | None:
    """What acts in a sentence that names no term, in its own words."""
    found = directed(text)
    words = phrase_before(found.before) if found else ""
    return Concept(text=words) if words else None


def _theme(counts: Counter[Concept]) -> Concept | None:
    by_concept: Counter[str] = Counter()
    for concept, count in counts.items():
        by_concept[str(concept.concept)] += count
    most = by_concept.most_common(1)
    if not most or most[0][1] < max(_FEWEST, _THEME * by_concept.total()):
        return None
    return next(concept for concept in counts if concept.concept == most[0][0])

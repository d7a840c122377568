"""Which sentences of an article read as claims, and how well: of a paper its abstract, of other texts any of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.claim_direction import directed
from mgtui.extraction.claims import claim_scores
from mgtui.extraction.prose import cell_score, prose_score
from mgtui.extraction.sections import Part, part_of, reads_as_paper
from mgtui.extraction.sentences import Sentence, article_sentences
from mgtui.extraction.subjects import Context, subject_of
from mgtui.extraction.wording import unlabelled

if TYPE_CHECKING:
    from mgtui.extraction.surroundings import Surroundings
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article

THRESHOLD = 0.5
"""From here on a sentence is a candidate."""
_ABSTRACT_SENTENCES = 30
_LISTED = frozenset({"list", "paragraph", "quote", "table"})

Scored = list[tuple[Sentence, float]]


def scored_sentences(article: Article, vocabulary: Vocabulary, surroundings: Surroundings) -> Scored:
    """The sentences of an article that may be claims, each with a score from 0 to 1."""
    return _Scoring(article, vocabulary, surroundings).scored()


class _Scoring:
    def __init__(self, article: Article, vocabulary: Vocabulary, surroundings: Surroundings) -> None:
        self._article, self._vocabulary, self._surroundings = article, vocabulary, surroundings
        self._passages = {passage.id: passage for passage in article.passages}
        self._sentences = [
            each
            for each in article_sentences(article)
            if self._passages[each.passage].kind in _LISTED
            and part_of(self._passages[each.passage].headings) is not Part.REFERENCES
        ]

    def scored(self) -> Scored:
        if reads_as_paper(self._article):
            scored = self._paper()
            if any(score >= THRESHOLD for _, score in scored):
                return scored
        return [(each, self._prose(each)) for each in self._sentences]

    def _paper(self) -> Scored:
        """A paper's own claims stand in its abstract and conclusion; its other parts report and cite."""
        parts = [part_of(self._passages[each.passage].headings) for each in self._sentences]
        abstract = _abstract(self._sentences, parts)
        scored = list(zip(abstract, claim_scores([each.text for each in abstract]), strict=True))
        taken = {(each.order, each.start) for each in abstract}
        for each, part in zip(self._sentences, parts, strict=True):
            if part is Part.CONCLUSION and (each.order, each.start) not in taken:
                scored.append((each, self._prose(each)))
        return scored

    def _prose(self, sentence: Sentence) -> float:
        named = len({mention.concept for mention in self._vocabulary.mentions(sentence.text)})
        if self._passages[sentence.passage].kind != "table":
            text = unlabelled(sentence.text)
            return prose_score(text, concepts=named, acts=self._acts(sentence, text))
        if sentence.row == 0 or sentence.column == 0:
            return 0.0
        return cell_score(sentence.text, concepts=named)

    def _acts(self, sentence: Sentence, text: str) -> bool:
        """Whether a sentence says that something acts on something."""
        found = directed(text)
        context = Context(antecedent=self._surroundings.antecedent(sentence), theme=self._surroundings.theme)
        subject = subject_of(self._vocabulary, text, found, context)
        return found is not None and subject.exposure is not None and subject.outcome is not None


def _abstract(sentences: list[Sentence], parts: list[Part]) -> list[Sentence]:
    """The sentences under the heading of an abstract; a text no longer than one is all abstract."""
    if len(sentences) <= _ABSTRACT_SENTENCES:
        return sentences
    under = [each for each, part in zip(sentences, parts, strict=True) if part is Part.ABSTRACT]
    return under[:_ABSTRACT_SENTENCES]

"""What an article claims and leans on, as candidates for a reader to accept, mend or reject."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from mgtui.ingest.extract.anchoring import anchor_of
from mgtui.ingest.extract.cells import cell_context
from mgtui.ingest.extract.claim_direction import directed
from mgtui.ingest.extract.claims import claim_scores
from mgtui.ingest.extract.concepts import Vocabulary, subject_of
from mgtui.ingest.extract.grouping import grouped
from mgtui.ingest.extract.hedging import hedging_of, kind_of
from mgtui.ingest.extract.population import population_of
from mgtui.ingest.extract.prose import cell_score, prose_score
from mgtui.ingest.extract.records import Candidates, ClaimCandidate
from mgtui.ingest.extract.sections import Part, part_of, reads_as_paper
from mgtui.ingest.extract.sentences import Sentence, article_sentences
from mgtui.ingest.extract.studies import study_candidates
from mgtui.ingest.extract.suggest import suggestions
from mgtui.model import Place

if TYPE_CHECKING:
    from mgtui.model import Article, Library, Passage

THRESHOLD = 0.5
"""From here on a sentence of prose is a candidate."""
_ABSTRACT_SENTENCES = 30
_LABEL = re.compile(r"^[A-Z][\w/\-’' ]{2,60}:\s+(?=[A-Z])")
_CITED = re.compile(r"\s*[(\[]\d{1,3}(?:[,–\-]\s*\d{1,3})*[)\]](?=[.,;]?(?:\s|$))")
_LISTED = frozenset({"list", "paragraph", "quote", "table"})


def candidates(article: Article, library: Library | None = None) -> Candidates:
    """The claims, studies and relations that an article's words suggest.

    With a library, its terms give the concepts, its studies are recognised and its claims are compared.
    """
    vocabulary = Vocabulary(library.terms.values() if library else ())
    scored = [(sentence, score) for sentence, score in _scored(article, vocabulary) if score >= THRESHOLD]
    tables = {passage.id for passage in article.passages if passage.kind == "table"}
    found = tuple(_candidate(article, group, vocabulary) for group in grouped(scored, tables))
    studies = study_candidates(article, library)
    return Candidates(article.id, found, studies, suggestions(article.id, found, library, vocabulary))


def identity(quote: str, context: str = "") -> str:
    """What a candidate is known by when its article is added again: a hash of the quote's letters and digits.

    For a cell of a table the headings around it count too, since cells of several rows may read alike.
    """
    folded = " ".join(re.findall(r"\w+", f"{context} {quote}".lower()))
    return sha256(folded.encode()).hexdigest()[:16]


def _scored(article: Article, vocabulary: Vocabulary) -> list[tuple[Sentence, float]]:
    passages = {passage.id: passage for passage in article.passages}
    sentences = [each for each in article_sentences(article) if passages[each.passage].kind in _LISTED]
    if reads_as_paper(article):
        scored = _scored_paper(sentences, passages, vocabulary)
        if any(score >= THRESHOLD for _, score in scored):
            return scored
    return [(each, _prose(each, passages[each.passage], vocabulary)) for each in sentences]


def _scored_paper(
    sentences: list[Sentence], passages: dict[str, Passage], vocabulary: Vocabulary
) -> list[tuple[Sentence, float]]:
    """A paper's own claims stand in its abstract and conclusion; its other parts report and cite."""
    parts = [part_of(passages[each.passage].headings) for each in sentences]
    abstract = _abstract(sentences, parts)
    scored = list(zip(abstract, claim_scores([each.text for each in abstract]), strict=True))
    taken = {each.start + (each.order << 32) for each in abstract}
    for each, part in zip(sentences, parts, strict=True):
        if part is Part.CONCLUSION and each.start + (each.order << 32) not in taken:
            scored.append((each, _prose(each, passages[each.passage], vocabulary)))
    return scored


def _abstract(sentences: list[Sentence], parts: list[Part]) -> list[Sentence]:
    """The sentences under the heading of an abstract; a text no longer than one is all abstract."""
    if len(sentences) <= _ABSTRACT_SENTENCES:
        return [each for each, part in zip(sentences, parts, strict=True) if part is not Part.REFERENCES]
    under = [each for each, part in zip(sentences, parts, strict=True) if part is Part.ABSTRACT]
    return under[:_ABSTRACT_SENTENCES]


def _prose(sentence: Sentence, passage: Passage, vocabulary: Vocabulary) -> float:
    named = len({mention.concept for mention in vocabulary.mentions(sentence.text)})
    if passage.kind != "table":
        return prose_score(_unlabelled(sentence.text), concepts=named)
    if sentence.row == 0 or sentence.column == 0:
        return 0.0
    return cell_score(sentence.text, concepts=named)


def _unlabelled(text: str) -> str:
    """A list item without the words before its colon."""
    return _LABEL.sub("", text)


def _candidate(article: Article, group: list[tuple[Sentence, float]], vocabulary: Vocabulary) -> ClaimCandidate:
    first = group[0][0]
    anchors = [anchor for sentence, _ in group if (anchor := anchor_of(article, sentence))]
    statement = _CITED.sub("", _unlabelled(first.text)).strip('“”" ')
    cell = cell_context(article.passages[first.order], first)
    direction = directed(statement)
    before, after = (direction.before, direction.after) if direction else (statement, "")
    subject = subject_of(vocabulary, before, after, cell.acting, cell.acted_on)
    return ClaimCandidate(
        key=identity(first.text, cell.text),
        article=article.id,
        statement=statement,
        anchors=tuple(anchors),
        places=tuple(Place(each.order, each.start, each.end, each.passage) for each, _ in group),
        score=round(max(score for _, score in group), 3),
        kind=kind_of(statement, direction.direction if direction else None),
        hedging=hedging_of(statement),
        direction=direction.direction if direction else None,
        exposure=subject.exposure,
        outcome=subject.outcome,
        more_outcomes=subject.more_outcomes,
        population=population_of(statement) or cell.population,
        context=cell.text,
    )

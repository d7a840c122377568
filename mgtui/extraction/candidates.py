"""What an article claims and leans on, as candidates for a reader to accept, mend or reject."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from mgtui.extraction.anchoring import anchor_of
from mgtui.extraction.cells import cell_context
from mgtui.extraction.claim_direction import directed
from mgtui.extraction.grouping import grouped
from mgtui.extraction.hedging import hedging_of, kind_of
from mgtui.extraction.population import population_of
from mgtui.extraction.records import Candidates, ClaimCandidate
from mgtui.extraction.scoring import THRESHOLD, scored_sentences
from mgtui.extraction.studies import study_candidates
from mgtui.extraction.study_index import StudyIndex
from mgtui.extraction.subjects import Context, subject_of
from mgtui.extraction.suggest import suggestions
from mgtui.extraction.surroundings import Surroundings
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.extraction.wording import first_wording, with_name
from mgtui.model import TextSpan

if TYPE_CHECKING:
    from mgtui.extraction.sentences import Sentence
    from mgtui.model import Article, Library


def candidates(article: Article, library: Library | None = None, known: StudyIndex | None = None) -> Candidates:
    """The claims, studies and relations that an article's words suggest.

    With a library, its terms give the concepts, its studies are recognised and its claims are compared. `known` is
    the index of its studies, where several articles are compared with the same ones.
    """
    vocabulary = Vocabulary(library.terms.values() if library else ())
    surroundings = Surroundings(article, vocabulary)
    scored = [each for each in scored_sentences(article, vocabulary, surroundings) if each[1] >= THRESHOLD]
    tables = {passage.id for passage in article.passages if passage.kind == "table"}
    found = tuple(_candidate(article, group, vocabulary, surroundings) for group in grouped(scored, tables))
    if known is None and library is not None:
        known = StudyIndex(library.studies)
    studies = study_candidates(article, known)
    return Candidates(article.id, found, studies, suggestions(article.id, found, library, vocabulary))


def identity(quote: str, context: str = "") -> str:
    """What a candidate is known by when its article is added again: a hash of the quote's letters and digits.

    For a cell of a table the headings context it count too, since cells of several rows may read alike.
    """
    folded = " ".join(re.findall(r"\w+", f"{context} {quote}".lower()))
    return sha256(folded.encode()).hexdigest()[:16]


def _candidate(
    article: Article, group: list[tuple[Sentence, float]], vocabulary: Vocabulary, surroundings: Surroundings
) -> ClaimCandidate:
    first = group[0][0]
    anchors = [anchor for sentence, _ in group if (anchor := anchor_of(article, sentence))]
    cell = cell_context(article.passages[first.order], first)
    statement = first_wording(first.text)
    antecedent = surroundings.antecedent(first)
    if antecedent:
        statement = with_name(statement, str(antecedent.text))
    direction = directed(statement)
    context = Context(cell.acting, cell.treated, cell.acted_on, antecedent, surroundings.theme, bool(cell.text))
    subject = subject_of(vocabulary, statement, direction, context)
    # A direction of nothing on nothing says nothing.
    way = direction.direction if direction and (subject.exposure or subject.outcome) else None
    return ClaimCandidate(
        key=identity(first.text, cell.text),
        article=article.id,
        statement=statement,
        anchors=tuple(anchors),
        places=tuple(TextSpan(each.order, each.start, each.end, each.passage) for each, _ in group),
        score=round(max(score for _, score in group), 3),
        kind=kind_of(statement, way),
        hedging=hedging_of(first.text),
        direction=way,
        exposure=subject.exposure,
        outcome=subject.outcome,
        more_exposures=subject.more_exposures,
        more_outcomes=subject.more_outcomes,
        population=population_of(statement) or cell.population,
        context=cell.text,
    )

"""What waits to be decided on, for other screens than the review: a study that a claim names, contradictions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.disk import Folder
from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.sentences import split
from mgtui.extraction.studies import study_candidates, with_studies
from mgtui.extraction.study_matching import StudyIndex
from mgtui.ref import parse
from mgtui.review.decided import Decided
from mgtui.writing.journal import read_journal

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Article, Claim, Library, TextSpan


def record_waits(root: Path, library: Library, claim: Claim) -> bool:
    """Whether the words of a claim name a study that has no record in its library, the one at `root`, and on which
    nothing was decided there.

    `library` has the claim, its article and the studies that are known, also where several are open. Raises PathError.
    """
    article = library.articles.get(claim.article)
    if article is None:
        return False
    studies = {each.key: each for each in study_candidates(article, StudyIndex(library.studies)) if each.is_identified}
    places = tuple(_whole(article, place) for place in claim.places)
    said = ClaimCandidate("", article.id, claim.statement, 1.0, places=places, kind=claim.kind)
    (found,) = with_studies(article, [said], list(studies.values()))
    home = parse(claim.article).library
    named = [
        study
        for each in found.behind
        if (study := studies.get(each.key)) and (study.known is None or parse(study.known).library != home)
    ]
    if not named:
        return False
    decided = Decided(read_journal(Folder(root))).latest
    return any(decided.keys().isdisjoint((each.key, *each.aliases)) for each in named)


def contradictions_waiting(root: Path, libraries: LibrarySet) -> int:
    """How many contradictions of accepted claims are proposed in the library at `root`, those of the libraries beside
    it included. It reads these: for a thread. Raises NoLibrary, OSError."""
    from mgtui.review.session import ReviewSession

    review = ReviewSession(root, libraries)
    accepted = [claim for claim in review.library.claims.values() if claim.status == "reviewed"]
    return sum(each.found.type == "contradicts" for each in review.relations(accepted))


def _whole(article: Article, place: TextSpan) -> TextSpan:
    """A place with the whole of the sentences that it is in: what they cite may stand behind the words of a claim."""
    spans = [
        (start, end)
        for start, end in split(article.passages[place.order].text)
        if start < place.end and place.start < end
    ]
    return replace(place, start=min(spans)[0], end=max(spans)[1]) if spans else place

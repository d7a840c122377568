"""Several libraries as one: the first keeps its ids, the ids of every other one begin with `<library>::`."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from mgtui.model import Library, Relation
from mgtui.ref import of_key

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from mgtui.model import Article, Certainty, Claim, Concept, Study, Term, Topic

R = TypeVar("R", "Article", "Claim", "Study", "Topic", "Term")


def merge(libraries: Sequence[Library]) -> Library:
    """One library of all records; relations between the libraries find their ends, and `relations.yaml` is folded in.

    Two libraries of one id cannot be told apart: of those the first is kept.
    """
    first = libraries[0]
    # Of two libraries with one id the first holds; its place among the others stays that of the last.
    known = {library.id: library for library in reversed(libraries)}
    others = [library for library in known.values() if library is not first]
    parts = [_Renamed(library, first.id, known.keys()) for library in (first, *others)]
    return Library(
        first.id, " + ".join(part.library.title for part in parts), description=first.description,
        language=first.language, articles=_by_id(_Renamed.articles, parts),
        claims=_with_relations(_by_id(_Renamed.claims, parts), parts), studies=_by_id(_Renamed.studies, parts),
        topics=_by_id(_Renamed.topics, parts), terms=_by_id(_Renamed.terms, parts),
        certainty=tuple(judged for part in parts for judged in part.certainty()),
        parts={part.library.id: part.library.title for part in parts} if len(parts) > 1 else {},
        mistakes=tuple(mistake for part in parts for mistake in part.library.mistakes),
    )  # fmt: skip


def _by_id(records: Callable[[_Renamed], list[R]], parts: Sequence[_Renamed]) -> dict[str, R]:
    return {record.id: record for part in parts for record in records(part)}


def _with_relations(claims: dict[str, Claim], parts: Sequence[_Renamed]) -> dict[str, Claim]:
    """Claims with the relations that stand apart from them, in the order of the libraries."""
    added: dict[str, list[Relation]] = defaultdict(list)
    for part in parts:
        for source, relation in part.cross_relations():
            added[source].append(relation)
    for source in added.keys() & claims.keys():
        claim = claims[source]
        claims[source] = replace(claim, relations=(*claim.relations, *added[source]))
    return claims


class _Renamed:
    """The records of one library with the ids they have among the others."""

    def __init__(self, library: Library, first: str, known: Container[str]) -> None:
        self.library = library
        self._first = first
        self._known = known

    def _id(self, own: str) -> str:
        """What an id of this library is called from outside; one that names a library is looked up there."""
        ref = of_key("claim", own)
        if ref.library and ref.library not in self._known:
            return own
        return ref._replace(library=ref.library or self.library.id).seen_from(self._first).key

    def articles(self) -> list[Article]:
        return [
            replace(
                article,
                id=self._id(article.id),
                sections=tuple(
                    replace(section, passages=tuple(map(self._id, section.passages))) for section in article.sections
                ),
                passages=tuple(
                    replace(passage, id=self._id(passage.id), article=self._id(passage.article))
                    for passage in article.passages
                ),
            )
            for article in self.library.articles.values()
        ]

    def claims(self) -> list[Claim]:
        return [
            replace(
                claim, id=self._id(claim.id), article=self._id(claim.article),
                topics=tuple(map(self._id, claim.topics)), exposure=self._concept(claim.exposure),
                outcome=self._concept(claim.outcome),
                studies=tuple(replace(link, id=self._id(link.id)) for link in claim.studies),
                relations=tuple(replace(relation, claim=self._id(relation.claim)) for relation in claim.relations),
                places=tuple(replace(place, passage=self._id(place.passage)) for place in claim.places),
            )
            for claim in self.library.claims.values()
        ]  # fmt: skip

    def _concept(self, concept: Concept | None) -> Concept | None:
        if concept is None or concept.concept is None:
            return concept
        return replace(concept, concept=self._id(concept.concept))

    def cross_relations(self) -> list[tuple[str, Relation]]:
        return [
            (self._id(found.source), Relation(found.type, self._id(found.target), found.reason, found.status))
            for found in self.library.relations
        ]

    def studies(self) -> list[Study]:
        return [
            replace(
                study,
                id=self._id(study.id),
                effects=tuple(replace(effect, outcome=self._id(effect.outcome)) for effect in study.effects),
                risk_of_bias=tuple(
                    replace(one, outcome=self._outcome(one.outcome)) if one.outcome else one
                    for one in study.risk_of_bias
                ),
            )
            for study in self.library.studies.values()
        ]

    def certainty(self) -> list[Certainty]:
        return [replace(judged, outcome=self._outcome(judged.outcome)) for judged in self.library.certainty]

    def _outcome(self, outcome: str) -> str:
        """The id of a term among the others; words stay as they are."""
        return self._id(outcome) if outcome in self.library.terms else outcome

    def topics(self) -> list[Topic]:
        return [
            replace(
                topic,
                id=self._id(topic.id),
                narrower=tuple(map(self._id, topic.narrower)),
                broader=self._id(topic.broader) if topic.broader else None,
            )
            for topic in self.library.topics.values()
        ]

    def terms(self) -> list[Term]:
        return [
            replace(term, id=self._id(term.id), broader=self._id(term.broader) if term.broader else None)
            for term in self.library.terms.values()
        ]

"""Several libraries as one: the first keeps its ids, the ids of every other one begin with `<library>::`."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from mgtui.library.anchors import AnchorFinder
from mgtui.library.files import CLAIMS, LINKS, RELATIONS, TERMS, TOPICS
from mgtui.model import Library, Mistake, Relation
from mgtui.ref import home_of, of_key, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from mgtui.model import Article, Certainty, Claim, Concept, Study, Term, TextSpan, Topic

R = TypeVar("R", "Article", "Claim", "Study", "Topic", "Term")
R2 = TypeVar("R2")


def merge(libraries: Sequence[Library]) -> Library:
    """One library of all records; what they say of each other finds its ends, and what stands apart from the claims,
    in `relations.yaml` and `links.yaml`, is folded into them.

    What names a record of a library that is not open is left out where it is no relation; of one that is open but has
    no such record it is a mistake. Two libraries of one id cannot be told apart: of those the first is kept.
    """
    return _merged(libraries)[0]


def mistakes_across(libraries: Sequence[Library]) -> dict[str, list[Mistake]]:
    """What is wrong with what these libraries say of each other, by the id of the one that says it."""
    return {part.library.id: part.mistakes for part in _merged(libraries)[1]}


def _merged(libraries: Sequence[Library]) -> tuple[Library, list[Renamed]]:
    first = libraries[0]
    # Of two libraries with one id the first holds; its place among the others stays that of the last.
    known = {library.id: library for library in reversed(libraries)}
    others = [library for library in known.values() if library is not first]
    parts = [Renamed(library, first.id, known.keys()) for library in (first, *others)]
    joined = Library(
        first.id, " + ".join(part.library.title for part in parts), description=first.description,
        language=first.language, articles=_by_id(Renamed.articles, parts),
        claims=_by_id(Renamed.claims, parts), studies=_by_id(Renamed.studies, parts),
        topics=_by_id(Renamed.topics, parts), terms=_by_id(Renamed.terms, parts),
        certainty=tuple(judged for part in parts for judged in part.certainty()),
        parts={part.library.id: part.library.title for part in parts} if len(parts) > 1 else {},
    )  # fmt: skip
    found = _Joining(joined, parts)
    joined = replace(joined, claims=found.claims(), topics=found.topics(), terms=found.terms())
    mistakes = tuple(mistake for part in parts for mistake in (*part.library.mistakes, *part.mistakes))
    return replace(joined, mistakes=mistakes), parts


def _by_id(records: Callable[[Renamed], list[R]], parts: Sequence[Renamed]) -> dict[str, R]:
    return {record.id: record for part in parts for record in records(part)}


class Renamed:
    """The records of one library with the ids they have among the others."""

    def __init__(self, library: Library, first: str, known: Container[str]) -> None:
        self.library = library
        self._first = first
        self._known = known
        self._keeps_ids = library.id == first
        """Whether its own ids stay as they are."""
        self.mistakes: list[Mistake] = []
        """What is wrong with what it says of the other open libraries."""

    def id_of(self, own: str) -> str:
        """What an id of this library is called from outside; one that names a library is looked up there."""
        ref = of_key("claim", own)
        if ref.library and ref.library not in self._known:
            return own
        return ref._replace(library=ref.library or self.library.id).seen_from(self._first).key

    def articles(self) -> list[Article]:
        if self._keeps_ids:
            return list(self.library.articles.values())
        return [
            replace(
                article,
                id=self.id_of(article.id),
                sections=tuple(
                    replace(section, passages=tuple(map(self.id_of, section.passages))) for section in article.sections
                ),
                passages=tuple(
                    replace(passage, id=self.id_of(passage.id), article=self.id_of(passage.article))
                    for passage in article.passages
                ),
            )
            for article in self.library.articles.values()
        ]

    def claims(self) -> list[Claim]:
        return [
            replace(
                claim, id=self.id_of(claim.id), article=self.id_of(claim.article),
                topics=tuple(map(self.id_of, claim.topics)), exposure=self._concept(claim.exposure),
                outcome=self._concept(claim.outcome),
                studies=tuple(replace(link, id=self.id_of(link.id)) for link in claim.studies),
                relations=tuple(replace(relation, claim=self.id_of(relation.claim)) for relation in claim.relations),
                places=tuple(replace(place, passage=self.id_of(place.passage)) for place in claim.places),
            )
            if not self._keeps_ids or _reaches_out(claim) or any(home_of(each.claim) for each in claim.relations)
            else claim
            for claim in self.library.claims.values()
        ]  # fmt: skip

    def _concept(self, concept: Concept | None) -> Concept | None:
        if concept is None or concept.concept is None:
            return concept
        return replace(concept, concept=self.id_of(concept.concept))

    def knows(self, key: str) -> bool:
        """Whether an id, as the record of this library has it, leads into a library that is open."""
        library = of_key("claim", key).library
        return not library or library in self._known

    def studies(self) -> list[Study]:
        return [
            replace(
                study,
                id=self.id_of(study.id),
                effects=tuple(replace(effect, outcome=self.id_of(effect.outcome)) for effect in study.effects),
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
        is_term = outcome in self.library.terms or of_key("term", outcome).library in self._known
        return self.id_of(outcome) if is_term else outcome

    def topics(self) -> list[Topic]:
        return [
            replace(
                topic,
                id=self.id_of(topic.id),
                narrower=tuple(map(self.id_of, topic.narrower)),
                broader=self.id_of(topic.broader) if topic.broader else None,
            )
            for topic in self.library.topics.values()
        ]

    def terms(self) -> list[Term]:
        return [
            replace(term, id=self.id_of(term.id), broader=self.id_of(term.broader) if term.broader else None)
            for term in self.library.terms.values()
        ]


class _Joining:
    """What records of several libraries say of each other."""

    def __init__(self, joined: Library, parts: Sequence[Renamed]) -> None:
        self._all = joined
        self._parts = parts
        self._finders: dict[str, AnchorFinder] = {}

    def claims(self) -> dict[str, Claim]:
        """Claims with their places in articles of others, and with what stands apart from them."""
        claims = dict(self._all.claims)
        for part in self._parts:
            for own in part.library.claims.values():
                if _reaches_out(own):
                    key = part.id_of(own.id)
                    claims[key] = self._settled(part, own, claims[key])
        for part in self._parts:
            self._fold_relations(part, claims)
            self._fold_links(part, claims)
        return claims

    def topics(self) -> dict[str, Topic]:
        """Topics under those of other libraries, broader before narrower."""
        topics = dict(self._all.topics)
        moved = []
        for part in self._parts:
            for own in part.library.topics.values():
                if own.broader and of_key("topic", own.broader).library:
                    key, above = part.id_of(own.id), part.id_of(own.broader)
                    if self._leads(part, own.broader, topics, TOPICS, f"{own.id}: broader", "topic"):
                        topics[above] = replace(topics[above], narrower=(*topics[above].narrower, key))
                        moved.append(key)
                    else:
                        topics[key] = replace(topics[key], broader=None)
        if not moved:
            return topics
        ordered: dict[str, Topic] = {}
        waiting = [key for key, topic in reversed(topics.items()) if topic.broader is None]
        while waiting:
            key = waiting.pop()
            ordered[key] = topics[key]
            waiting.extend(reversed([each for each in topics[key].narrower if each not in ordered]))
        return ordered

    def terms(self) -> dict[str, Term]:
        terms = dict(self._all.terms)
        for part in self._parts:
            for own in part.library.terms.values():
                if own.broader and not self._leads(part, own.broader, terms, TERMS, f"{own.id}: broader", "term"):
                    terms[part.id_of(own.id)] = replace(terms[part.id_of(own.id)], broader=None)
        return terms

    def _leads(self, part: Renamed, own: str, records: Mapping[str, object], path: str, field: str, noun: str) -> bool:
        """Whether an id of a part leads to a record; where its library is open and has none it is a mistake."""
        if part.id_of(own) in records:
            return True
        if of_key("claim", own).library and part.knows(own):
            part.mistakes.append(Mistake(path, 0, 0, f'{field}: there is no {noun} "{own}"'))
        return False

    def _settled(self, part: Renamed, own: Claim, claim: Claim) -> Claim:
        """A claim without what leads nowhere, and with its places in an article of another library."""
        path = f"{CLAIMS}/{parse(own.id).article}.yaml"

        def kept(pairs: Iterable[tuple[str, R2]], records: Mapping[str, object], field: str, noun: str) -> list[R2]:
            return [value for key, value in pairs if self._leads(part, key, records, path, f"{own.id}: {field}", noun)]

        topics = kept(zip(own.topics, claim.topics, strict=True), self._all.topics, "topics", "topic")
        studies = kept(
            zip((link.id for link in own.studies), claim.studies, strict=True), self._all.studies, "studies", "study"
        )
        found = replace(claim, topics=tuple(topics), studies=tuple(studies))
        for name in ("exposure", "outcome"):
            said, concept = getattr(own, name), getattr(found, name)
            if said is None or said.concept is None:
                continue
            if not kept([(said.concept, None)], self._all.terms, name, "term"):
                found = replace(found, **{name: replace(concept, concept=None)})
        if of_key("article", own.article).library and self._leads(
            part, own.article, self._all.articles, path, f"{own.id}: article", "article"
        ):
            found = replace(found, places=self._places(part, own, found.article, path))
        return found

    def _places(self, part: Renamed, own: Claim, article: str, path: str) -> tuple[TextSpan, ...]:
        if article not in self._finders:
            self._finders[article] = AnchorFinder(self._all.articles[article])
        finder = self._finders[article]
        complaints = [finder.complaint(anchor) for anchor in own.anchors]
        part.mistakes += [Mistake(path, 0, 0, f"{own.id}: quote: {words}") for words in complaints if words]
        found = {finder.place(anchor) for anchor, words in zip(own.anchors, complaints, strict=True) if not words}
        return tuple(sorted(found))

    def _fold_relations(self, part: Renamed, claims: dict[str, Claim]) -> None:
        for own in part.library.relations:
            source, target = part.id_of(own.source), part.id_of(own.target)
            if not all([
                self._leads(part, own.source, claims, RELATIONS, "from", "claim"),
                self._leads(part, own.target, claims, RELATIONS, "to", "claim") or not part.knows(own.target),
            ]):  # fmt: skip
                continue
            claim = claims[source]
            if not any((each.type, each.claim) == (own.type, target) for each in claim.relations):
                library = part.library.id if of_key("claim", own.source).library else ""
                new = Relation(own.type, target, own.reason, own.status, library)
                claims[source] = replace(claim, relations=(*claim.relations, new))

    def _fold_links(self, part: Renamed, claims: dict[str, Claim]) -> None:
        for own in part.library.links:
            key = part.id_of(own.claim)
            if not all([
                self._leads(part, own.claim, claims, LINKS, "claim", "claim"),
                self._leads(part, own.study, self._all.studies, LINKS, "study", "study"),
            ]):  # fmt: skip
                continue
            link = replace(own.link(part.library.id), id=part.id_of(own.study))
            if not any(each.id == link.id for each in claims[key].studies):
                claims[key] = replace(claims[key], studies=(*claims[key].studies, link))


def _reaches_out(claim: Claim) -> bool:
    """Whether a claim names records of other libraries beside the ends of its relations."""
    named = [claim.article, *claim.topics, *(link.id for link in claim.studies), *claim.concepts]
    return any(home_of(each) for each in named)

"""The terms of a library and those it could have: every decision on them, each one step of the journal.

A term that is accepted is in force at once: claims that have its words and no concept yet get it in the same step.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.authoring.records import term_record
from mgtui.counting import number_of
from mgtui.errors import LibraryWriteError, NoSuchRecord
from mgtui.extraction.names import abbreviations
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.files import CLAIMS, STUDIES, TERMS, TOPICS
from mgtui.library.text import fold
from mgtui.model import Term
from mgtui.ref import parse
from mgtui.review.term_proposals import TermProposal, Use, proposals
from mgtui.review.topic_proposals import TopicProposal, topic_proposals, topics_of
from mgtui.vocabulary.health import name_key
from mgtui.writing.journal import Decision

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.model import Concept, Library
    from mgtui.review.session import ReviewSession
    from mgtui.writing.journal import Entry
    from mgtui.writing.transaction import Transaction

Proposal = TermProposal | TopicProposal


class TermReview:
    """Terms and topics of the library of a review, proposed and decided on.

    Decisions raise NoSuchRecord, LibraryWriteError, CannotRead, OSError; then nothing has changed.
    """

    def __init__(self, session: ReviewSession) -> None:
        self.session = session

    @property
    def library(self) -> Library:
        return self.session.library.own

    def proposed(self) -> list[Proposal]:
        """What could be a term or a topic, terms first, by what the loaded articles and the claims of all say."""
        session, library = self.session, self.session.library
        short = abbreviations(passage.text for article in library.own.articles.values() for passage in article.passages)
        decided = session.under.decided.latest
        found = proposals(self._uses(), library.vocabulary, {**library.related.short, **short}, decided)
        return [*found, *self.topics()]

    def topics(self) -> list[TopicProposal]:
        """What could be a topic, by the claims that are accepted: no article need be loaded for that."""
        session = self.session
        return topic_proposals(session.library.own, session.library.vocabulary, session.under.decided.latest)

    def label_of(self, name: str, proposed: Iterable[Proposal] = ()) -> str:
        """What a term or topic is called, by its id: one that there is, else one that is proposed."""
        known = self.session.library.all_terms.get(name) or self.library.topics.get(name)
        there = known or next((each for each in proposed if each.id == name), None)
        return there.label if there else name

    def _uses(self) -> Iterator[Use]:
        """The words of claims, open and accepted, that are the name of nothing."""
        session = self.session
        for found in session.open_candidates():
            for words in _words_of(found):
                yield Use(words, found.key, found.article, found.statement)
        for claim in self.library.claims.values():
            for concept in (claim.exposure, claim.outcome):
                if claim.status != "rejected" and concept and concept.text and not concept.concept:
                    yield Use(concept.text, claim.id, claim.article, claim.statement)

    # Decisions

    def accept(self, chosen: Sequence[Proposal]) -> Entry | None:
        """Make terms and topics of proposals, in one step."""
        return self._step(_told("accepted", chosen), chosen, lambda transaction: self._put_all(transaction, chosen))

    def reject(self, chosen: Sequence[Proposal]) -> Entry | None:
        """Remember that these are none, so that they never come back, in one step."""
        with self.session.under.writing() as transaction:
            decisions = [Decision("reject", each.key, "", each.id) for each in chosen]
            return transaction.commit(_told("rejected", chosen), decisions=decisions)

    def rename(self, target: Proposal | str, label: str) -> Entry | None:
        """Call a proposal, or a term by its id, something else; a proposal is accepted with it."""
        label = fold(label)
        if not label:
            raise LibraryWriteError("A name has at least a letter.")
        if not isinstance(target, str):
            named = replace(target, label=label)
            if isinstance(target, TermProposal) and name_key(target.label) != name_key(label):
                named = replace(named, names=(target.label, *target.names))
            return self.accept([named])
        term = self._term(target)
        others = tuple(name for name in (term.label, *term.alt_labels) if name != label)
        return self._put_term(replace(term, label=label, alt_labels=others), f"called the term {target} “{label}”")

    def broaden(self, target: Proposal | str, broader: str) -> Entry | None:
        """Put a proposal or a term below another one, by their ids; nothing goes below itself."""
        if not isinstance(target, str):
            return self.accept([replace(target, broader=broader)])
        term = self._term(target)
        at: str | None = broader
        while at:
            if at == target:
                raise LibraryWriteError(f"{broader} stands below {target} already: it cannot stand above it.")
            at = self.library.terms[at].broader if at in self.library.terms else None
        return self._put_term(replace(term, broader=broader), f"put the term {target} below {broader}")

    def merge(self, target: TermProposal | str, into: TermProposal | str) -> Entry | None:
        """Make two things one: the second stays, with the names of the first. What is no term yet becomes one."""
        if target == into or (not isinstance(target, str) and target.id == into):
            raise LibraryWriteError("That is one and the same term already.")
        gone = target if isinstance(target, str) else target.id
        kept = into if isinstance(into, str) else into.id

        def put(transaction: Transaction) -> list[str]:
            first = self._term(target) if isinstance(target, str) else _as_term(target)
            second = self._term(into) if isinstance(into, str) else _as_term(into)
            names = (*second.alt_labels, first.label, *first.alt_labels)
            self._set_term(transaction, replace(second, alt_labels=_distinct(second.label, names)))
            if isinstance(target, str):
                self._move_uses(transaction, target, kept)
            return [kept]

        chosen = [each for each in (target, into) if isinstance(each, TermProposal)]
        labels = [self._term(each).label if isinstance(each, str) else each.label for each in (target, into)]
        is_opposite = self.session.library.vocabulary.are_opposite(*labels)
        whole = f"its opposite {kept}: what raises the one lowers the other" if is_opposite else kept
        return self._step(f"made the term {gone} one with {whole}", chosen, put)

    def delete(self, target: str) -> Entry | None:
        """Take a term away that nothing in the library names. Raises LibraryWriteError where something does."""
        term, library = self._term(target), self.library
        claims = sum(target in map(_concept_of, (each.exposure, each.outcome)) for each in library.claims.values())
        narrower = sum(each.broader == target for each in library.terms.values())
        studies = sum(any(effect.outcome == target for effect in each.effects) for each in library.studies.values())
        counts = ((claims, "claim"), (narrower, "narrower term"), (studies, "study"))
        if used := ", ".join(number_of(number, noun) for number, noun in counts if number):
            raise LibraryWriteError(f"It stays, named by {used}: make it one with another term.")

        def put(transaction: Transaction) -> list[str]:
            transaction.records(TERMS).set_record(target, None)
            return []

        return self._step(f"deleted the term “{term.label}”", (), put)

    # Carrying out

    def _step(self, what: str, chosen: Sequence[Proposal], put: Callable[[Transaction], list[str]]) -> Entry | None:
        with self.session.under.writing() as transaction:
            made = put(transaction)
            named = self._name_claims(transaction, set(made))
            more = f", in {number_of(named, 'claim')}" if named else ""
            decisions = [Decision("accept", each.key, "", each.id) for each in chosen]
            return transaction.commit(f"{what}{more}", decisions=decisions)

    def _put_all(self, transaction: Transaction, chosen: Sequence[Proposal]) -> list[str]:
        made: list[str] = []
        for each in chosen:
            if isinstance(each, TopicProposal):
                continue
            if each.is_name:
                term = self._term(each.id)
                names = _distinct(term.label, (*term.alt_labels, *each.names))
                self._set_term(transaction, replace(term, alt_labels=names))
                made.append(each.id)
            else:
                self._set_term(transaction, _as_term(each))
                made.append(each.id)
        self._set_topics(transaction, [each for each in chosen if isinstance(each, TopicProposal)])
        return made

    def _term(self, name: str) -> Term:
        """A term of the library, else what it would be of another library or of health. Raises NoSuchRecord."""
        term = self.session.library.all_terms.get(name)
        if term is None:
            raise NoSuchRecord(f"there is no term {name}")
        return term if name in self.library.terms else replace(term, broader=None)

    def _put_term(self, term: Term, what: str) -> Entry | None:
        def put(transaction: Transaction) -> list[str]:
            self._set_term(transaction, term)
            return [term.id]

        return self._step(what, (), put)

    def _set_term(self, transaction: Transaction, term: Term) -> None:
        records = transaction.records(TERMS)
        above = term.broader
        if above and above not in records.values:
            # A library stands by itself: what is broader becomes a term of it too.
            records.set_record(above, term_record(self._term(above)))
        there = records.values.get(term.id, {})
        fields = {**there, **term_record(term), **({"broader": above} if above else {})}
        records.set_record(term.id, fields if term.alt_labels else _without(fields, "alt_labels"))

    def _set_topics(self, transaction: Transaction, topics: Sequence[TopicProposal]) -> None:
        """Make topics, and let each claim of them stand under the nearest for each of its terms."""
        there = {*self.library.topics, *(topic.id for topic in topics)}
        records = transaction.records(TOPICS)
        for topic in topics:
            above = {"broader": topic.broader} if topic.broader in there else {}
            records.set_record(topic.id, {"id": topic.id, "label": topic.label, **above})
        new = {topic.id for topic in topics}
        for name in dict.fromkeys(member for topic in topics for member in topic.members):
            claim = self.library.claims[name]
            for topic_id in topics_of(claim, there, self.session.library.vocabulary):
                if topic_id in new:
                    self._change_claim(transaction, name, partial(_with_topic, topic=topic_id))

    def _name_claims(self, transaction: Transaction, made: set[str]) -> int:
        """Give the claims that have words and no concept those of these terms; how many have got one."""
        records = transaction.records(TERMS).values
        own = [
            Term(name, str(each.get("label", name)), tuple(each.get("alt_labels") or ()), each.get("broader"))
            for name, each in records.items()
        ]
        vocabulary = Vocabulary(own, self.session.library.other_terms.values())
        named = 0
        for claim in self.library.claims.values() if made else ():
            if claim.status == "rejected":
                continue
            full = vocabulary.completed(claim)
            pairs = (("exposure", claim.exposure, full.exposure), ("outcome", claim.outcome, full.outcome))
            found = {
                field: str(after.concept)
                for field, before, after in pairs
                if after and after.concept in made and after != before
            }
            if found:
                self._change_claim(transaction, claim.id, partial(_with_concepts, found=found))
                named += 1
        return named

    def _move_uses(self, transaction: Transaction, gone: str, kept: str) -> None:
        """Let everything that names a term name another one; the term goes."""
        for claim in self.library.claims.values():
            fields = [name for name in ("exposure", "outcome") if _concept_of(getattr(claim, name)) == gone]
            if fields:
                new = dict.fromkeys(fields, kept)
                self._change_claim(transaction, claim.id, partial(_with_concepts, found=new))
        records = transaction.records(TERMS)
        for name, record in list(records.values.items()):
            if record.get("broader") == gone and name != kept:
                records.set_record(name, {**record, "broader": kept})
        if records.values.get(kept, {}).get("broader") == gone:
            records.set_record(kept, _without(records.values[kept], "broader"))
        records.set_record(gone, None)
        studies = transaction.records(STUDIES)
        for name, record in list(studies.values.items()):
            effects = record.get("effects") or ()
            if any(effect.get("outcome") == gone for effect in effects):
                moved = [{**each, "outcome": kept} if each.get("outcome") == gone else each for each in effects]
                studies.set_record(name, {**record, "effects": moved})

    def _change_claim(
        self, transaction: Transaction, claim: str, change: Callable[[dict[str, Any]], dict[str, Any]]
    ) -> None:
        records = transaction.records(f"{CLAIMS}/{parse(claim).article}.yaml")
        name = records.name_of(claim)
        if name is not None:
            records.set_record(name, change(records.values[name]))


def _words_of(found: ClaimCandidate) -> Iterator[str]:
    concepts: list[Concept | None] = [found.exposure, *found.more_exposures, found.outcome, *found.more_outcomes]
    for concept in concepts:
        if concept and concept.text and not concept.concept:
            yield concept.text


def _as_term(found: TermProposal) -> Term:
    return Term(found.id, found.label, _distinct(found.label, found.names), found.broader)


def _distinct(label: str, names: Iterable[str]) -> tuple[str, ...]:
    """Names that a name does not stand for already: neither the label nor another form of one before."""
    keys = {name_key(label)}
    kept: list[str] = []
    for name in names:
        key = name_key(name)
        # What is written in capitals, or with a sign, may be looked for just so.
        if (key and key not in keys) or (name.isupper() and name not in (label, *kept)):
            kept.append(name)
            keys.add(key)
    return tuple(kept)


def _told(verb: str, chosen: Sequence[Proposal]) -> str:
    if len(chosen) == 1:
        kind = "topic" if isinstance(chosen[0], TopicProposal) else "term"
        return f"{verb} the {kind} “{chosen[0].label}”"
    return f"{verb} {number_of(len(chosen), 'term')}"


def _concept_of(concept: Concept | None) -> str | None:
    return concept.concept if concept else None


def _with_concepts(record: dict[str, Any], found: dict[str, str]) -> dict[str, Any]:
    new = dict(record)
    for field, concept in found.items():
        there = new.get(field)
        new[field] = {**(there if isinstance(there, dict) else {}), "concept": concept}
    return new


def _with_topic(record: dict[str, Any], topic: str) -> dict[str, Any]:
    there = record.get("topics") or []
    topics = there if isinstance(there, list) else [there]
    return {**record, "topics": [*topics, topic]} if topic not in topics else record


def _without(fields: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in fields.items() if key != name}

"""Records of a decision put into its step, with the terms that they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.authoring.claims import free_name, put_claim
from mgtui.authoring.records import study_record, term_record, with_known_concepts
from mgtui.authoring.workspace import Workspace
from mgtui.importing.ids import study_id
from mgtui.library.files import ARTICLES, STUDIES, TERMS
from mgtui.model import Relation
from mgtui.ref import claim_key
from mgtui.vocabulary.health import name_key
from mgtui.writing.journal import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mgtui.model import Claim, Study, Term
    from mgtui.review.claim_items import ClaimItem
    from mgtui.review.items import Verdict
    from mgtui.review.library import ReviewLibrary
    from mgtui.review.relation_items import RelationItem
    from mgtui.review.study_items import StudyItem
    from mgtui.writing.transaction import Transaction


class RecordWriter:
    """Puts claims, studies and relations into one step. Its methods raise Refused, NotEditable, PathError."""

    def __init__(self, transaction: Transaction, library: ReviewLibrary) -> None:
        self.transaction = transaction
        self._library = library
        self.new_terms: dict[str, Term] = {}
        """Terms that are to be made where a record refers to them, by their ids."""
        self.taken: dict[str, Study] = {}
        """Studies that the step has made records of, by what they are known by."""
        self.accepted: dict[str, list[tuple[StudyItem, Study]]] = {}
        """By article: the studies that are accepted by themselves, with their records."""
        self._related: dict[str, Claim] = {}
        """Claims with the relations that the step gave them, by their ids."""

    def set_claim(self, item: ClaimItem, made: str, claim: Claim, verdict: Verdict) -> Decision:
        """Put a claim under what its file calls it: of one that is there (by its id `made`) its own name, else made of
        its statement."""
        there = self.transaction.claims_file(item.article).name_of(made) if made else None
        name = there or free_name(self._workspace(), item.article, claim.statement, item.key)
        key = claim_key(item.article, name)
        self.write_claim(key, claim)
        return item.decision(verdict, key)

    def add_claim(self, item: ClaimItem, claim: Claim) -> Decision:
        """A further claim made by the same words."""
        name = free_name(self._workspace(), item.article, claim.statement, item.key)
        key = claim_key(item.article, name)
        self.write_claim(key, replace(claim, status="reviewed"))
        return Decision("accept", f"{item.key}+{name}", item.article, key)

    def write_claim(self, key: str, claim: Claim) -> None:
        """A claim as it is to be; terms it needs come along."""
        if claim.status == "rejected":
            known = with_known_concepts(claim, self._library.terms)
        else:
            known = with_known_concepts(claim, {*self._library.all_terms, *self.new_terms})
            self._bring_terms(known.concepts)
        work = self._workspace()
        put_claim(work, key, known)
        work.write_to(self.transaction)

    def write_study(self, study: Study) -> Study:
        self._bring_terms([effect.outcome for effect in study.effects])
        self.transaction.records(STUDIES).set_record(study.id, study_record(study))
        return study

    def add_study(self, study: Study) -> Study:
        """A study under an id that is free."""
        return self.write_study(replace(study, id=study_id(study, self.transaction.records(STUDIES).values)))

    def complete_article(self, article: str, study: Study) -> None:
        """Let the front matter of an article say what the record of it tells and it does not."""
        records = self.transaction.records(f"{ARTICLES}/{article}.md")
        there = records.values[article]
        told = {
            "author": ", ".join(f"{name.given} {name.family}".strip() or name.literal for name in study.author),
            "issued": study.issued,
            "publisher": study.container_title,
            "source": f"https://doi.org/{study.doi}" if study.doi else study.url,
        }
        new = {name: value for name, value in told.items() if value and not there.get(name)}
        if new:
            records.set_record(article, {**there, **new})

    def delete_study(self, study: str) -> None:
        """Take a study out, with the links of claims to it."""
        self.transaction.records(STUDIES).set_record(study, None)
        for claim in self._library.claims.values():
            kept = tuple(link for link in claim.studies if link.id != study)
            if len(kept) < len(claim.studies):
                self.write_claim(claim.id, replace(claim, studies=kept))

    def set_relation(self, item: RelationItem, edited: Relation | None, verdict: Verdict) -> Decision:
        """Put a relation as it was edited or suggested; a rejected one is kept as such."""
        found = item.found
        claim = self._related.get(found.source) or self._library.claims[found.source]
        wanted = edited or Relation(found.type, found.target, found.reason)
        new = Relation(wanted.type, found.target, wanted.reason, "rejected" if verdict == "reject" else "reviewed")
        kept = tuple(relation for relation in claim.relations if relation.claim != found.target)
        self._related[found.source] = replace(claim, relations=(*kept, new))
        self.write_claim(found.source, self._related[found.source])
        return item.decision(verdict, found.source)

    def add_names(self, names: Mapping[str, str]) -> str:
        """Let words be names of terms, by their ids, from now on, but for those that they have; gives what that says in
        the history."""
        said = ""
        for words, name in names.items():
            self._bring_terms([name])
            records = self.transaction.records(TERMS)
            there = records.values.get(name)
            if there is None:
                continue
            label, others = there.get("label", name), there.get("alt_labels") or ()
            if name_key(words) not in map(name_key, (label, *others)):
                records.set_record(name, {**there, "alt_labels": [*others, words]})
                said += f", and “{words}” is a name of {label} from now on"
        return said

    def _workspace(self) -> Workspace:
        own = self.transaction.store.library
        return Workspace(own, own, lambda path: self.transaction.records(path).values)

    def _bring_terms(self, wanted: Iterable[str]) -> None:
        """Terms of other libraries, or of health, that a record refers to become terms here: a library stands alone."""
        for name in dict.fromkeys(wanted):
            if name in self._library.terms or name in self.transaction.records(TERMS).values:
                continue
            new = self.new_terms.get(name)
            term = new or self._library.all_terms.get(name)
            if term is None:
                continue
            fields = term_record(term)
            if new is not None and new.broader:
                self._bring_terms([new.broader])
                fields["broader"] = new.broader
            self.transaction.records(TERMS).set_record(name, fields)

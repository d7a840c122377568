"""The review of one library: what is open, and every decision carried out at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.ingest.extract.records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.ingest.ids import article_id, study_id
from mgtui.ingest.review import queue
from mgtui.ingest.review.changing import Conflict, OpenFile, locked, take_back
from mgtui.ingest.review.holdings import Holdings
from mgtui.ingest.review.log import Change, Decision, Log
from mgtui.ingest.review.mending import bring_back, mend_anchors
from mgtui.ingest.review.records import (
    claim_record,
    concepts_of,
    study_record,
    term_record,
    with_known_concepts,
)
from mgtui.library import files
from mgtui.model import Claim, Relation, Study, StudyLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from mgtui.ingest.extract.records import Candidates
    from mgtui.ingest.review.items import Item, State
    from mgtui.library.shelf import Shelf
    from mgtui.model import RelationType, Stance


class Desk:
    """A library under review, with the other libraries of its shelf to compare with and to learn words from."""

    def __init__(self, root: Path, shelf: Shelf | None = None) -> None:
        """Raises NoLibrary, OSError."""
        self.root = root
        self.holdings = Holdings(root, shelf)
        self._log = Log(root)
        self._latest = self._log.latest()
        self._studies = self._log.studies()
        self._found: dict[str, Candidates] = {}
        self._items: dict[str, Item] = {}
        self._became: dict[str, str] = {}
        """The claim that each candidate became, by its key."""

    # What is open

    @property
    def articles(self) -> list[str]:
        """The articles of the library, in its order."""
        return list(self.holdings.own.articles)

    def load(self, article: str) -> list[Item]:
        """All of an article that was found or decided: its claims in reading order, its studies, its relations."""
        found = queue.found_in(self.holdings, article)
        changed = bring_back(self.root, self.holdings, found, self._latest)
        if mend_anchors(self.root, self.holdings, found, self._latest) or changed:
            self.holdings.read_again()
        self._found[article] = found
        self._became.update(queue.claims_made(self.holdings, found, self._latest))
        items = queue.items_of(found, article)
        items += self._remembered(self.relations(self._standing(article)))
        return self._remembered(items)

    def relations(self, claims: Sequence[Claim]) -> list[Item]:
        """Relations that these claims may have to others of the library and of the shelf, not decided yet."""
        return self._remembered(queue.relations_of(self.holdings, claims))

    def everything_open(self, articles: Iterable[str]) -> list[Item]:
        """What is open in these articles, with the relations that candidates would have as well."""
        found: list[Item] = []
        undecided: list[ClaimCandidate] = []
        for article in articles:
            found += [item for item in self.load(article) if item.kind != "relation" and self.state(item) == "open"]
            undecided += [
                each.found for each in found if each.article == article and isinstance(each.found, ClaimCandidate)
            ]
        standing = [claim for article in self._found for claim in self._standing(article)]
        return [*found, *self._remembered(queue.relations_of(self.holdings, standing, undecided))]

    def _standing(self, article: str) -> list[Claim]:
        claims = self.holdings.claims.values()
        return [claim for claim in claims if claim.article == article and claim.status == "reviewed"]

    def _remembered(self, items: list[Item]) -> list[Item]:
        self._items.update((item.key, item) for item in items)
        return items

    def state(self, item: Item) -> State:
        """Whether it is open, and else how it was decided."""
        if isinstance(item.found, ClaimCandidate):
            claim = self.claim_of(item)
            return "open" if claim.status == "extracted" else "rejected" if claim.status == "rejected" else "accepted"
        if isinstance(item.found, RelationSuggestion):
            stored = queue.stored_relation(self.holdings, item.found)
            return "open" if stored is None else "rejected" if stored.status == "rejected" else "accepted"
        decision = self._latest.get(item.key)
        if decision and decision.what == "reject":
            return "rejected"
        return "accepted" if self.study_of(item) else "open"

    def claim_of(self, item: Item) -> Claim:
        """The claim that a candidate became, else the one it would be."""
        assert isinstance(item.found, ClaimCandidate)
        made = self.holdings.claims.get(self._became.get(item.key, ""))
        return made or item.found.as_claim("")

    def study_of(self, item: Item) -> Study | None:
        """The study of the library that a candidate is, once it is one."""
        assert isinstance(item.found, StudyCandidate)
        known = item.found.known or ""
        for name in (self._studies.get(item.key), known):
            if name and name in self.holdings.studies:
                return self.holdings.studies[name]
        other = self.holdings.other_studies.get(known)
        return self.holdings.taken_over(other) if other else None

    def item(self, key: str) -> Item | None:
        """Something that was loaded, by its key."""
        return self._items.get(key)

    # Deciding

    def accept(self, item: Item, edited: Claim | Study | Relation | None = None) -> None:
        """Make it a reviewed record, as it was edited or as it was found.

        Raises Conflict, Changed, Busy, NotEditable, CannotRead, OSError; then nothing has changed.
        """
        if isinstance(item.found, ClaimCandidate):
            claim = edited if isinstance(edited, Claim) else self.claim_of(item)
            self._put_claim(item, replace(claim, status="reviewed"), "accept")
        elif isinstance(item.found, StudyCandidate):
            self._put_study(item, edited if isinstance(edited, Study) else None)
        else:
            self._put_relation(item, edited if isinstance(edited, Relation) else None, "accept")

    def accept_bare(self, item: Item) -> None:
        """Accept a claim by its words, without the exposure, outcome and direction that were read off. As `accept`."""
        if isinstance(item.found, ClaimCandidate):
            claim = replace(self.claim_of(item), exposure=None, outcome=None, direction=None)
            self._put_claim(item, replace(claim, status="reviewed"), "accept")
        else:
            self.accept(item)

    def accept_also(self, item: Item, claim: Claim) -> None:
        """A further claim made by the same words. Raises as `accept`."""
        with locked(self.root):
            file = OpenFile(self.root, self._claims_path(item))
            name = article_id(claim.statement, item.key, _short_names(file))
            new = replace(claim, id=f"{item.article}/{name}", status="reviewed")
            self._carry_out("accept", item, [file], [self._become(file, name, new)], f"{item.key}+{name}", new.id)

    def reject(self, item: Item) -> None:
        """Remember that it is none, so that it never comes back. Raises as `accept`."""
        if isinstance(item.found, ClaimCandidate):
            self._put_claim(item, replace(self.claim_of(item), status="rejected"), "reject")
        elif isinstance(item.found, StudyCandidate):
            with locked(self.root):
                self._carry_out("reject", item, [], [], item.key, "")
        else:
            self._put_relation(item, None, "reject")

    def link(self, item: Item, study: Study | Item, stance: Stance | None = None) -> None:
        """Say which study stands behind a claim; a candidate, or a study of another library, becomes a record here.

        The claim is accepted with it. A link that is there already gets the stance. Raises as `accept`.
        """
        claim = self.claim_of(item)
        with locked(self.root):
            opened: list[OpenFile] = []
            changes: list[Change] = []
            if isinstance(study, Study):
                made = self.holdings.taken_over(study) or study
            else:
                assert isinstance(study.found, StudyCandidate)
                made = self.study_of(study) or self._fresh_study(study.found)
            if made.id not in self.holdings.studies:
                opened.append(OpenFile(self.root, files.STUDIES))
                made = replace(made, id=study_id(made, opened[0].records.values))
                changes.append(self._become_study(opened[0], made))
            links = {link.id: link for link in claim.studies}
            links[made.id] = (
                StudyLink(made.id, stance) if made.id not in links else replace(links[made.id], stance=stance)
            )
            file = OpenFile(self.root, self._claims_path(item))
            name = self._claim_name(item, file, claim)
            new = replace(claim, studies=tuple(links.values()), status="reviewed", id=f"{item.article}/{name}")
            changes.append(self._become(file, name, new))
            linked = ("", "") if isinstance(study, Study) else (study.key, made.id)
            self._carry_out("accept", item, [*opened, file], changes, item.key, new.id, linked)

    def undo(self) -> Item | Decision | None:
        """Take back the last decision that stands, of this session or one before; gives what it was on.

        None where there is none. Raises Conflict where the record was changed since, Changed, Busy, OSError.
        """
        with locked(self.root):
            self._log.refresh()
            for decision in reversed(self._log.standing()):
                try:
                    was_done = take_back(self.root, decision.changes) or not decision.changes
                except Conflict:
                    # What cannot be taken back must not stand before all that was decided earlier.
                    self._note_undone(decision)
                    raise
                self._note_undone(decision)
                if was_done:
                    self._latest, self._studies = self._log.latest(), self._log.studies()
                    self.holdings.read_again()
                    if decision.key in self._became and self._became[decision.key] not in self.holdings.claims:
                        del self._became[decision.key]
                    return self._items.get(decision.key.partition("+")[0], decision)
            return None

    def _note_undone(self, decision: Decision) -> None:
        self._log.note(Decision(self._log.next_number(), "undo", undone=decision.number))

    def place(self) -> tuple[str, str] | None:
        """Article and key of where the reader was last; after a decision, of what was decided."""
        entry = self._log.place()
        return (entry.article, entry.key) if entry else None

    def leave_at(self, item: Item) -> None:
        """Remember where the reader leaves. Raises OSError."""
        self._log.note(Decision(self._log.next_number(), "at", item.key, item.article))

    # Carrying out

    def _claims_path(self, item: Item) -> str:
        return f"{files.CLAIMS}/{item.article}.yaml"

    def _claim_name(self, item: Item, file: OpenFile, claim: Claim) -> str:
        """The id of the claim in its file: of what was rejected the candidate's own, else made of its statement."""
        made = self._became.get(item.key)
        there = file.name_of(made) if made else None
        if there is not None:
            return there
        return article_id(claim.statement, item.key, _short_names(file))

    def _put_claim(self, item: Item, claim: Claim, what: Any) -> None:
        with locked(self.root):
            file = OpenFile(self.root, self._claims_path(item))
            name = self._claim_name(item, file, claim)
            new = replace(claim, id=f"{item.article}/{name.rpartition('/')[2]}")
            self._carry_out(what, item, [file], [self._become(file, name, new)], item.key, new.id)

    def _become(self, file: OpenFile, name: str, claim: Claim) -> Change:
        known = with_known_concepts(claim, self.holdings.all_terms)
        if claim.status != "rejected":
            self._bring_terms(concepts_of(known))
        else:
            known = with_known_concepts(claim, self.holdings.terms)
        self.holdings.claims[claim.id] = known
        return file.become(name, {**claim_record(known), "id": name})

    def _put_study(self, item: Item, edited: Study | None) -> None:
        assert isinstance(item.found, StudyCandidate)
        there = self.study_of(item)
        with locked(self.root):
            file = OpenFile(self.root, files.STUDIES)
            new = edited or there or self._fresh_study(item.found)
            name = there.id if there else study_id(new, file.records.values)
            change = self._become_study(file, replace(new, id=name))
            self._carry_out("accept", item, [file], [change], item.key, name)

    def _fresh_study(self, candidate: StudyCandidate) -> Study:
        return self.holdings.other_studies.get(candidate.known or "") or candidate.as_study("")

    def _become_study(self, file: OpenFile, study: Study) -> Change:
        self._bring_terms([effect.outcome for effect in study.effects])
        self.holdings.studies[study.id] = study
        return file.become(study.id, study_record(study))

    def _put_relation(self, item: Item, edited: Relation | None, what: Any) -> None:
        suggestion = item.found
        assert isinstance(suggestion, RelationSuggestion)
        claim = self.holdings.claims[suggestion.source]
        kind: RelationType = edited.type if edited else suggestion.type
        reason = edited.reason if edited else suggestion.reason
        new = Relation(kind, suggestion.target, reason, "rejected" if what == "reject" else "reviewed")
        kept = tuple(relation for relation in claim.relations if relation.claim != suggestion.target)
        with locked(self.root):
            file = OpenFile(self.root, f"{files.CLAIMS}/{claim.article}.yaml")
            name = file.name_of(claim.id) or claim.id
            change = self._become(file, name, replace(claim, relations=(*kept, new)))
            self._carry_out(what, item, [file], [change], item.key, claim.id)

    def _bring_terms(self, wanted: list[str]) -> None:
        """Terms of the other libraries that a record refers to become terms here: a library stands by itself."""
        missing = [name for name in dict.fromkeys(wanted) if name not in self.holdings.terms]
        terms = [self.holdings.other_terms[name] for name in missing if name in self.holdings.other_terms]
        if not terms:
            return
        file = OpenFile(self.root, files.TERMS)
        for term in terms:
            if term.id not in file.records.values:
                file.become(term.id, term_record(term))
            self.holdings.terms[term.id] = term
        file.write(file.text())

    def _carry_out(
        self,
        what: Any,
        item: Item,
        opened: list[OpenFile],
        changes: list[Change],
        key: str,
        record: str,
        linked: tuple[str, str] = ("", ""),
    ) -> None:
        """Write it down, then do it: a kill in between leaves a decision that was never carried out."""
        texts = [(file, file.text()) for file in opened]
        decision = Decision(self._log.next_number(), what, key, item.article, record, tuple(changes), *linked)
        self._log.note(decision)
        try:
            for file, data in texts:
                file.write(data)
        except BaseException:
            self.holdings.read_again()
            raise
        self._latest[key] = decision
        if linked[0]:
            self._studies[linked[0]] = linked[1]
        if item.kind == "study":
            self._studies[key] = record
        if item.kind == "claim" and key == item.key:
            self._became[key] = record


def _short_names(file: OpenFile) -> set[str]:
    return {name.rpartition("/")[2] for name in file.records.values}

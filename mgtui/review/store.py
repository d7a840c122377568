"""The records of a library under review and the log of its decisions, written together and kept up to date."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from mgtui.importing.ids import study_id
from mgtui.library import files
from mgtui.review.changing import Conflict, OpenFile, locked, take_back
from mgtui.review.earlier import decided_as_other
from mgtui.review.following import follow
from mgtui.review.log import Change, Decision, Log
from mgtui.review.records import claim_record, concepts_of, study_record, term_record, with_known_concepts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from mgtui.extraction.candidate_records import Candidates
    from mgtui.model import Claim, Study
    from mgtui.review.items import Item
    from mgtui.review.library import ReviewLibrary

_Stamp = tuple[tuple[str, int, int, int], ...]


class ReviewStore:
    """What a decision changes: files of records, and the log that says how they were before."""

    def __init__(self, root: Path, holdings: ReviewLibrary) -> None:
        self.root, self.holdings = root, holdings
        self._log = Log(root)
        self.latest: dict[str, Decision] = {}
        """The last standing decision on each candidate, by its key."""
        self.studies: dict[str, str] = {}
        """The study that each candidate became, by its key."""
        self._take_log()
        self._stamp = self._look()

    def _take_log(self) -> None:
        self.latest, self.studies = self._log.latest(), self._log.studies()

    def _look(self) -> _Stamp:
        """What tells the files of records from any other state of them."""
        paths = [self.root / files.STUDIES, self.root / files.TERMS, *sorted((self.root / files.CLAIMS).glob("*.yaml"))]
        found = []
        for path in paths:
            with contextlib.suppress(OSError):
                status = path.stat()
                found.append((path.name, status.st_ino, status.st_mtime_ns, status.st_size))
        return tuple(found)

    @contextlib.contextmanager
    def held(self) -> Iterator[bool]:
        """Hold the library for oneself, up to date; gives whether others had changed it. Raises Busy, OSError."""
        with locked(self.root):
            is_new = self._log.refresh() or self._look() != self._stamp
            if is_new:
                self._take_log()
                self.holdings.read_again()
            try:
                yield is_new
            finally:
                self._stamp = self._look()

    def read_again(self) -> None:
        """Take the library as it is on disk. Raises NoLibrary."""
        self.holdings.read_again()
        self._stamp = self._look()

    def take_earlier(self, found: Candidates) -> None:
        """Know what was decided on the studies of an article under other keys than they have now."""
        for key, decision, record in decided_as_other([found], self._log.standing()):
            if key in self.latest or key in self.studies:
                continue
            if record:
                self.studies[key] = record
            else:
                self.latest[key] = decision

    def place(self) -> tuple[str, str] | None:
        """Article and key of where the reader was last; after a decision, of what was decided."""
        entry = self._log.place()
        return (entry.article, entry.key) if entry else None

    def note_place(self, item: Item) -> None:
        """Remember where the reader is. Raises OSError."""
        self._log.note(Decision(self._log.next_number(), "at", item.key, item.article))

    # Changes, each of a record in a file; what is held follows them

    def claims_file(self, article: str) -> OpenFile:
        """The claims of an article. Raises NotEditable, OSError."""
        return OpenFile(self.root, f"{files.CLAIMS}/{article}.yaml")

    def become_claim(self, file: OpenFile, name: str, claim: Claim) -> Change:
        """A claim as it is to be, under what its file calls it; terms it needs come along."""
        known = with_known_concepts(claim, self.holdings.all_terms)
        if claim.status != "rejected":
            self._bring_terms(concepts_of(known))
        else:
            known = with_known_concepts(claim, self.holdings.terms)
        self.holdings.claims[claim.id] = known
        return file.set_record(name, {**claim_record(known), "id": name})

    def become_study(self, file: OpenFile, study: Study) -> Change:
        """A study as it is to be; terms it needs come along."""
        self._bring_terms([effect.outcome for effect in study.effects])
        self.holdings.studies[study.id] = study
        return file.set_record(study.id, study_record(study))

    def new_study(self, file: OpenFile, study: Study) -> tuple[Study, Change]:
        """A study under an id that is free."""
        made = replace(study, id=study_id(study, file.records.values))
        return made, self.become_study(file, made)

    def without_study(self, study: str) -> tuple[list[OpenFile], list[Change]]:
        """A study taken out, with the links of claims to it: the files to write, and what changes in them."""
        studies = OpenFile(self.root, files.STUDIES)
        changes = [studies.set_record(study, None)]
        del self.holdings.studies[study]
        leaning = [each for each in self.holdings.claims.values() if any(link.id == study for link in each.studies)]
        by_article = {claim.article: self.claims_file(claim.article) for claim in leaning}
        for claim in leaning:
            file = by_article[claim.article]
            kept = tuple(link for link in claim.studies if link.id != study)
            changes.append(self.become_claim(file, file.name_of(claim.id) or claim.id, replace(claim, studies=kept)))
        return [studies, *by_article.values()], changes

    def _bring_terms(self, wanted: list[str]) -> None:
        """Terms of the other libraries that a record refers to become terms here: a library stands by itself."""
        missing = [name for name in dict.fromkeys(wanted) if name not in self.holdings.terms]
        terms = [self.holdings.other_terms[name] for name in missing if name in self.holdings.other_terms]
        if not terms:
            return
        file = OpenFile(self.root, files.TERMS)
        for term in terms:
            if term.id not in file.records.values:
                file.set_record(term.id, term_record(term))
            self.holdings.terms[term.id] = term
        file.write(file.text())

    def carry_out(self, decision: Decision, opened: Iterable[OpenFile]) -> None:
        """Write a decision down, then do it: a kill in between leaves one that was never carried out.

        Raises NotEditable, CannotRead, Changed, OSError; then nothing has changed.
        """
        texts = [(file, file.text()) for file in opened]
        self._log.note(decision)
        try:
            for file, data in texts:
                file.write(data)
        except BaseException:
            self.holdings.read_again()
            raise
        self.latest[decision.key] = decision
        if decision.study:
            self.studies[decision.study] = decision.study_record

    def decision(
        self, what: Literal["accept", "reject"], item: Item, changes: Iterable[Change], record: str
    ) -> Decision:
        """The next entry of the log."""
        return Decision(self._log.next_number(), what, item.key, item.article, record, tuple(changes))

    def undo(self) -> Decision | None:
        """Take back the last decision that stands and still has an effect; None where there is none.

        Raises Conflict where the record was changed since, Changed, OSError. The library must be held.
        """
        for decision in reversed(self._log.standing()):
            try:
                taken_back = take_back(self.root, decision.changes)
            except Conflict:
                # What cannot be taken back must not stand before all that was decided earlier.
                self._note_undone(decision)
                raise
            self._note_undone(decision)
            if taken_back or not decision.changes:
                self._take_log()
                if not follow(self.holdings, taken_back):
                    self.holdings.read_again()
                return decision
        return None

    def _note_undone(self, decision: Decision) -> None:
        self._log.note(Decision(self._log.next_number(), "undo", undone=decision.number))

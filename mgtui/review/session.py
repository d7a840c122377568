"""The review of one library: what is open, and every decision carried out at once."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from mgtui.errors import LibraryWriteError
from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.importing.ids import article_id
from mgtui.library import files
from mgtui.model import Claim, Relation, Study, StudyLink
from mgtui.ref import claim_key, short_name
from mgtui.review import queue
from mgtui.review.candidate_claims import CandidateClaims
from mgtui.review.changing import Conflict, OpenFile
from mgtui.review.library import ReviewLibrary
from mgtui.review.mending import bring_back, mend_anchors
from mgtui.review.pairs import each_outcome
from mgtui.review.store import ReviewStore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import RelationType, Stance
    from mgtui.review.items import Item, State
    from mgtui.review.log import Change, Decision


class NotThere(LibraryWriteError):  # noqa: N818 - the name says what is the case
    """The words of a claim are not in its article any more, or the article is gone."""


class ReviewSession:
    """A library under review, with the other libraries of its shelf to compare with and to learn words from.

    Every decision raises Conflict where what it is on was decided or changed elsewhere meanwhile (it is then as it
    is now), Busy, Changed, NotEditable, CannotRead, OSError; then nothing has changed.
    """

    def __init__(self, root: Path, shelf: LibrarySet | None = None) -> None:
        """Raises NoLibrary, OSError."""
        self.root = root
        self.holdings = ReviewLibrary(root, shelf)
        self._books = ReviewStore(root, self.holdings)
        self._loaded: list[str] = []
        self._items: dict[str, Item] = {}
        self._lock = threading.RLock()
        """Articles are loaded beside the reader's decisions."""
        self._became = CandidateClaims(self._books)

    # What is open

    @property
    def articles(self) -> list[str]:
        """The articles of the library, in its order."""
        return list(self.holdings.own.articles)

    def load(self, article: str) -> list[Item]:
        """All of an article that was found or decided: its claims in reading order, its studies, its relations."""
        found = queue.found_in(self.holdings, article)
        with self._lock:
            changed = bring_back(self.root, self.holdings, found, self._books.latest)
            if mend_anchors(self.root, self.holdings, found, self._books.latest) or changed:
                self._books.read_again()
            self._loaded.append(article)
            items = [*self._became.find(found), *queue.items_of(found, article)]
            return self._remembered([*items, *self.relations(self._standing(article))])

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
        standing = [claim for article in self._loaded for claim in self._standing(article)]
        return [*found, *self._remembered(queue.relations_of(self.holdings, standing, undecided))]

    def _standing(self, article: str) -> list[Claim]:
        claims = self.holdings.claims.values()
        return [claim for claim in claims if claim.article == article and claim.status == "reviewed"]

    def _remembered(self, items: list[Item]) -> list[Item]:
        self._items.update((item.key, item) for item in items)
        for item in items:
            for key in item.found.aliases if isinstance(item.found, StudyCandidate) else ():
                self._items.setdefault(key, item)
        return items

    def state(self, item: Item) -> State:
        """Whether it is open, and else how it was decided."""
        if isinstance(item.found, ClaimCandidate):
            if self.lost_words(item):
                return "open"
            claim = self.claim_of(item)
            return "open" if claim.status == "extracted" else "rejected" if claim.status == "rejected" else "accepted"
        if isinstance(item.found, RelationSuggestion):
            stored = queue.stored_relation(self.holdings, item.found)
            return "open" if stored is None else "rejected" if stored.status == "rejected" else "accepted"
        decision = self._books.latest.get(item.key)
        if decision and decision.what == "reject":
            return "rejected"
        return "accepted" if self.study_of(item) else "open"

    def claim_of(self, item: Item) -> Claim:
        """The claim that a candidate became, else the one it would be."""
        return self._became.claim_of(item)

    def lost_words(self, item: Item) -> str:
        """The words a claim was accepted with, where its article no longer has them; else empty."""
        return self._became.lost_words(item)

    def study_of(self, item: Item) -> Study | None:
        """The study of the library that a candidate is, once it is one."""
        assert isinstance(item.found, StudyCandidate)
        known = item.found.known or ""
        for name in (self._books.studies.get(item.key), known):
            if name and name in self.holdings.studies:
                return self.holdings.studies[name]
        other = self.holdings.other_studies.get(known)
        return self.holdings.taken_over(other) if other else None

    def made_also(self, item: Item) -> list[Claim]:
        """The further claims that were made of the same words."""
        if not isinstance(item.found, ClaimCandidate):
            return []
        places, own = set(item.found.places), self._became.id_of(item)
        claims = self.holdings.claims.values()
        return [
            each for each in claims if places.intersection(each.places) and each.id != own and each.status == "reviewed"
        ]

    def item(self, key: str) -> Item | None:
        """Something that was loaded, by its key."""
        return self._items.get(key)

    # Deciding

    @contextlib.contextmanager
    def _deciding(self, item: Item) -> Iterator[None]:
        """Hold the library while a decision is carried out on what the reader saw."""
        before = self._seen(item)
        with self._lock, self._books.held() as is_new:
            if not (self.root / files.ARTICLES / f"{item.article}.md").is_file():
                raise NotThere("Its article was removed meanwhile: there is nothing left to decide here.")
            if is_new:
                self._became.find_again()
                if self._seen(item) != before:
                    raise Conflict("This", "was decided or changed elsewhere meanwhile; here it is as it is now")
            yield

    def _seen(self, item: Item) -> object:
        """What a decision is made on: records as they are, and what was decided before."""
        decision = self._books.latest.get(item.key)
        number = decision.number if decision else 0
        if isinstance(item.found, ClaimCandidate):
            return number, replace(self.claim_of(item), places=())
        if isinstance(item.found, StudyCandidate):
            return number, self.study_of(item)
        source = self.holdings.claims.get(item.found.source)
        return source.relations if source else None, queue.stored_relation(self.holdings, item.found)

    def accept(self, item: Item, edited: Claim | Study | Relation | None = None) -> None:
        """Make it a reviewed record, as it was edited or as it was found. Raises NotThere."""
        if isinstance(item.found, ClaimCandidate):
            if self.lost_words(item) and not item.found.places:
                raise NotThere("The article no longer has these words. x sets the claim aside.")
            claim = edited if isinstance(edited, Claim) else self.claim_of(item)
            self._put_claim(item, replace(claim, status="reviewed"), "accept")
        elif isinstance(item.found, StudyCandidate):
            self._put_study(item, edited if isinstance(edited, Study) else None)
        else:
            self._put_relation(item, edited if isinstance(edited, Relation) else None, "accept")

    def accept_bare(self, item: Item) -> None:
        """Accept a claim by its words, without the exposure, outcome and direction that were read off."""
        if isinstance(item.found, ClaimCandidate):
            self.accept(item, replace(self.claim_of(item), exposure=None, outcome=None, direction=None))
        else:
            self.accept(item)

    def accept_also(self, item: Item, claim: Claim) -> None:
        """A further claim made by the same words."""
        with self._deciding(item):
            file = self._books.claims_file(item.article)
            name = article_id(claim.statement, item.key, _short_names(file))
            new = replace(claim, id=claim_key(item.article, name), status="reviewed")
            change = self._books.become_claim(file, name, new)
            decision = self._books.decision("accept", item, [change], new.id)
            self._books.carry_out(replace(decision, key=f"{item.key}+{name}"), [file])

    def accept_each(self, item: Item) -> int:
        """Accept a claim for each outcome that the words list; gives how many. Where they list none, as `accept`."""
        claim = self.claim_of(item)
        claims = each_outcome(claim, item.found) if isinstance(item.found, ClaimCandidate) else []
        self.accept(item, claims[0] if claims else None)
        for further in claims[1:]:
            self.accept_also(item, replace(further, studies=claim.studies))
        return max(len(claims), 1)

    def reject(self, item: Item) -> None:
        """Remember that it is none, so that it never comes back. A study that was made of it goes, with its links."""
        if isinstance(item.found, ClaimCandidate):
            self._put_claim(item, replace(self.claim_of(item), status="rejected"), "reject")
        elif isinstance(item.found, StudyCandidate):
            self._drop_study(item)
        else:
            self._put_relation(item, None, "reject")

    def link(self, item: Item, study: Study | Item, stance: Stance | None = None) -> None:
        """Say which study stands behind a claim; a candidate, or a study of another library, becomes a record here.

        The claim is accepted with it. A link that is there already gets the stance.
        """
        with self._deciding(item):
            claim = self.claim_of(item)
            opened: list[OpenFile] = []
            changes: list[Change] = []
            if isinstance(study, Study):
                made = self.holdings.taken_over(study) or study
            else:
                assert isinstance(study.found, StudyCandidate)
                made = self.study_of(study) or self._fresh_study(study.found)
            if made.id not in self.holdings.studies:
                opened.append(OpenFile(self.root, files.STUDIES))
                made, change = self._books.new_study(opened[0], made)
                changes.append(change)
            links = {link.id: link for link in claim.studies}
            there = links.get(made.id)
            links[made.id] = replace(there, stance=stance) if there else StudyLink(made.id, stance)
            linked = ("", "") if isinstance(study, Study) else (study.key, made.id)
            new = replace(claim, studies=tuple(links.values()), status="reviewed")
            self._write_claim(item, new, "accept", opened, changes, linked)

    def unlink(self, item: Item, study: str) -> None:
        """A study, by its id, does not stand behind a claim after all."""
        with self._deciding(item):
            claim = self.claim_of(item)
            kept = tuple(link for link in claim.studies if link.id != study)
            self._write_claim(item, replace(claim, studies=kept, status="reviewed"), "accept", [], [])

    def undo(self) -> Item | Decision | None:
        """Take back the last decision that stands, of this session or one before; gives what it was on.

        None where there is none.
        """
        with self._lock, self._books.held():
            decision = self._books.undo()
            self._became.find_again()
        return self._items.get(decision.key.partition("+")[0], decision) if decision else None

    def place(self) -> tuple[str, str] | None:
        """Article and key of where the reader was last; after a decision, of what was decided."""
        return self._books.place()

    def leave_at(self, item: Item) -> None:
        """Remember where the reader leaves. Raises OSError."""
        self._books.note_place(item)

    # Carrying out

    def _put_claim(self, item: Item, claim: Claim, what: Literal["accept", "reject"]) -> None:
        with self._deciding(item):
            self._write_claim(item, claim, what, [], [])

    def _write_claim(
        self,
        item: Item,
        claim: Claim,
        what: Literal["accept", "reject"],
        opened: list[OpenFile],
        changes: list[Change],
        linked: tuple[str, str] = ("", ""),
    ) -> None:
        """Write a claim under what its file calls it: of one that is there its own name, else made of its statement."""
        file = self._books.claims_file(item.article)
        made = self._became.id_of(item)
        there = file.name_of(made) if made else None
        name = there or article_id(claim.statement, item.key, _short_names(file))
        new = replace(claim, id=claim_key(item.article, name))
        changes = [*changes, self._books.become_claim(file, name, new)]
        decision = self._books.decision(what, item, changes, new.id)
        self._books.carry_out(replace(decision, study=linked[0], study_record=linked[1]), [*opened, file])
        self._became.keep(item, new.id)

    def _put_study(self, item: Item, edited: Study | None) -> None:
        assert isinstance(item.found, StudyCandidate)
        with self._deciding(item):
            there = self.study_of(item)
            file = OpenFile(self.root, files.STUDIES)
            new = edited or there or self._fresh_study(item.found)
            if there:
                made = replace(new, id=there.id)
                change = self._books.become_study(file, made)
            else:
                made, change = self._books.new_study(file, new)
            self._books.carry_out(self._books.decision("accept", item, [change], made.id), [file])
            self._books.studies[item.key] = made.id

    def _drop_study(self, item: Item) -> None:
        """Reject a study; what this review made of it goes, with the links of claims to it."""
        with self._deciding(item):
            made = self._books.studies.get(item.key, "")
            opened, changes = self._books.without_study(made) if made in self.holdings.studies else ([], [])
            self._books.carry_out(self._books.decision("reject", item, changes, ""), opened)
            self._books.studies.pop(item.key, None)

    def _fresh_study(self, candidate: StudyCandidate) -> Study:
        return self.holdings.other_studies.get(candidate.known or "") or candidate.as_study("")

    def _put_relation(self, item: Item, edited: Relation | None, what: Literal["accept", "reject"]) -> None:
        suggestion = item.found
        assert isinstance(suggestion, RelationSuggestion)
        with self._deciding(item):
            claim = self.holdings.claims[suggestion.source]
            kind: RelationType = edited.type if edited else suggestion.type
            reason = edited.reason if edited else suggestion.reason
            new = Relation(kind, suggestion.target, reason, "rejected" if what == "reject" else "reviewed")
            kept = tuple(relation for relation in claim.relations if relation.claim != suggestion.target)
            file = self._books.claims_file(claim.article)
            name = file.name_of(claim.id) or claim.id
            change = self._books.become_claim(file, name, replace(claim, relations=(*kept, new)))
            self._books.carry_out(self._books.decision(what, item, [change], claim.id), [file])


def _short_names(file: OpenFile) -> set[str]:
    return {short_name(name) for name in file.records.values}

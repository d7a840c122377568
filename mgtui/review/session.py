"""The review of one library: what is open, and every decision carried out at once."""

from __future__ import annotations

import contextlib
import threading
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace

from mgtui.authoring.claims import free_name, put_claim
from mgtui.authoring.desk import Desk
from mgtui.authoring.records import concepts_of, study_record, term_record, with_known_concepts
from mgtui.counting import number_of
from mgtui.errors import Changed, Conflict, LibraryWriteError
from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.importing.ids import study_id
from mgtui.library.files import ARTICLES, CLAIMS, STUDIES, TERMS, LibraryFiles, NoLibrary
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model import Claim, Relation, Study, StudyLink
from mgtui.ref import claim_key, written
from mgtui.review import queue
from mgtui.review.candidate_claims import CandidateClaims, brought_back, candidate_claims, moved_anchors, with_new_words
from mgtui.review.decided import Decided
from mgtui.review.doubles import Double, kept_both, made_one, open_doubles
from mgtui.review.items import double_item, reading_item
from mgtui.review.library import ReviewLibrary
from mgtui.review.own_reader import OwnReader
from mgtui.review.pairs import each_outcome
from mgtui.review.readings import StudyReading, StudyReadings
from mgtui.review.term_proposals import TERM, learned
from mgtui.review.topic_proposals import topics_of
from mgtui.writing.applying import applied
from mgtui.writing.journal import Decision, Entry
from mgtui.writing.store import LibraryStore
from mgtui.writing.transaction import records_of, values_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from mgtui.extraction.candidate_records import Behind, Candidates
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library, RelationType, Stance, TextSpan
    from mgtui.review.items import Item, State
    from mgtui.writing.journal import Change
    from mgtui.writing.transaction import Transaction

Verdict = Literal["accept", "reject"]
Taken = dict[str, "Study"]
"""Studies that a step has made records of, by what they are known by."""


class NotThere(LibraryWriteError):  # noqa: N818 - the name says what is the case
    """The words of a claim are not in its article any more, or the article is gone."""


class ReviewSession:
    """A library under review, with the other libraries of its shelf to compare with and to learn words from.

    Every decision is one step of the library's journal. It raises Conflict where what it is on was decided or changed
    elsewhere meanwhile (it is then as it is now), Busy, Changed, NotEditable, CannotRead, OSError; then nothing has
    changed. Only decisions write.
    """

    def __init__(self, root: Path, shelf: LibrarySet | None = None, reader: Sequence[str] = ()) -> None:
        """`reader` is the command of a program of the reader's own, if any. Raises NoLibrary, OSError."""
        self.root = root
        self._reader = OwnReader(reader)
        self._store = LibraryStore(root)
        self.library = ReviewLibrary(root, self._store.library, shelf)
        self._lock = threading.RLock()
        """Articles are loaded beside the reader's decisions."""
        self._found: dict[str, Candidates] = {}
        """What was found in each article that was loaded."""
        self._items: dict[str, Item] = {}
        self._refused: set[int] = set()
        """Steps that could not be taken back, because hands had changed what they wrote."""
        self._taken_over: tuple[object, object] = (None, None)
        self._decided = Decided(self._store.journal)
        self._pending: dict[str, list[Change]] = {}
        """By article: claims brought in line with its text, which the next decision writes."""
        self._readings = StudyReadings()
        self._last_decided: dict[str, TextSpan | None] = {}
        """By article: the place of the last of its claims, in reading order, that was decided on."""
        self._turned: dict[str, frozenset[str]] = {}
        self._chosen: dict[str, int] = {}
        """By the key of a claim candidate: the reading that was chosen for it, the first is 1."""
        self._put_off: dict[str, frozenset[str]] = {}
        """By the key of a claim candidate: the studies its words name that are not to be linked, by their keys."""
        self._made: dict[str, CandidateClaims] = {}
        """By article: what its candidates became."""
        self._take_over(())

    def _take_over(self, articles: Iterable[str]) -> None:
        """Hold what the store holds now, and say of these articles anew what their candidates became."""
        own, journal = self._store.library, self._store.journal
        self._taken_over = own, journal
        self._last_decided = {}
        self._decided = Decided(journal, self._found.values())
        found = [self._found[article] for article in articles if article in self._found]
        for each in found:
            self._pending[each.article] = self._to_mend(each)
        self.library.follow(self._mended(own))
        for each in found:
            self._made[each.article] = candidate_claims(self.library, each, self._decided)

    def _to_mend(self, found: Candidates) -> list[Change]:
        own, journal = self._store.library, self._store.journal
        if found.article not in own.articles:
            return []
        if not self._store.folder.exists(f"{CLAIMS}/{found.article}.yaml"):
            return brought_back(own, found, journal.remembered())
        return moved_anchors(own, found, self._decided)

    def _mended(self, own: Library) -> Library:
        """The library with what the next decision will mend; without it where that would not hold."""
        pending = tuple(change for changes in self._pending.values() for change in changes)
        mended = applied(own, Entry(mended=pending, serial=0)) if pending else own
        if mended is None:
            self._pending.clear()
        return mended or own

    # What is open

    @property
    def complaint(self) -> str:
        """How the reader's own program failed, in one line; empty where it did not, or there is none."""
        return self._reader.complaint

    @property
    def articles(self) -> list[str]:
        return list(self.library.own.articles)

    def load(self, article: str) -> list[Item]:
        """All of an article that was found or decided: its claims in reading order, its studies, its relations."""
        found = queue.found_in(self.library, article, self._reader)
        with self._lock:
            self._found[article] = found
            self._take_over([article])
            items = [*self._made[article].gone, *queue.items_of(found, article)]
            return self._remembered([*items, *self.relations(self._standing(article))])

    def is_loaded(self, article: str) -> bool:
        return article in self._found

    def relations(self, claims: Sequence[Claim]) -> list[Item]:
        """Relations that these claims may have to others of the library and of the shelf, not decided yet."""
        with self._lock:
            return self._remembered(queue.relations_of(self.library, claims))

    def everything_open(self, articles: Iterable[str]) -> list[Item]:
        """What is open in these articles, with the relations that candidates would have as well."""
        found: list[Item] = []
        undecided: list[ClaimCandidate] = []
        for article in articles:
            found += [item for item in self.load(article) if item.kind != "relation" and self.state(item) == "open"]
            undecided += [
                self._named(each.found)
                for each in found
                if each.article == article and isinstance(each.found, ClaimCandidate)
            ]
        standing = [claim for article in self._found for claim in self._standing(article)]
        return [*found, *self._remembered(queue.relations_of(self.library, standing, undecided))]

    def doubles(self) -> list[Item]:
        """Pairs of studies of the library that may be one, not decided yet."""
        return self._remembered([double_item(each) for each in open_doubles(self.library.own, self._decided.latest)])

    def readings(self) -> list[Item]:
        """What abstracts of studies of the library say that the records do not, not decided yet: first of those that
        claims lean on."""
        studies = self.library.studies
        linked = dict.fromkeys(link.id for claim in self.library.claims.values() for link in claim.studies)
        ordered = dict.fromkeys([*(name for name in linked if name in studies), *studies])
        found = self._readings.of((studies[name] for name in ordered), self.library.vocabulary, self._decided.latest)
        return self._remembered([reading_item(each) for each in found])

    def is_found_since(self, item: Item) -> bool:
        """Whether an open claim stands before what was decided last in its article: it was found since, or passed
        over."""
        if item.kind != "claim" or item.at is None or self.state(item) != "open":
            return False
        if item.article not in self._last_decided:
            found, made = self._found.get(item.article), self._made.get(item.article)
            records = {decision.record for _, decision in self._decided.latest.values()}
            decided = [
                place for each in (found.claims if found else ()) if made and made.ids.get(each.key) in records
                for place in each.places[:1]
            ]  # fmt: skip
            self._last_decided[item.article] = max(decided, default=None)
        last = self._last_decided[item.article]
        return last is not None and item.at < last

    def is_decided(self, item: Item) -> bool:
        """Whether the journal has a decision on it that stands."""
        return item.key in self._decided.latest

    def turned(self, item: Item) -> frozenset[str]:
        """Of two studies: the fields of which the reader wants the value that would not be kept."""
        return self._turned.get(item.key, frozenset())

    def turn(self, item: Item, field: str) -> None:
        """Take a field from the other one of two studies, or back from the one."""
        self._turned[item.key] = self.turned(item) ^ {field}

    def chosen(self, item: Item) -> int:
        """The reading that was chosen for a claim candidate, counted from 1; 0 where none was."""
        return self._chosen.get(item.key, 0)

    def choose(self, item: Item) -> None:
        """Choose the next reading of a claim candidate; after the last none."""
        assert isinstance(item.found, ClaimCandidate)
        readings = bool(item.found.direction) + len(item.found.others)
        self._chosen[item.key] = (self.chosen(item) + 1) % (readings + 1)

    def behind(self, item: Item) -> list[tuple[Behind, Item]]:
        """The studies that accepting a claim will link: named by its words, not rejected and not put off."""
        if not isinstance(item.found, ClaimCandidate) or self.claim_of(item).status == "reviewed":
            return []
        off = self._put_off.get(item.key, frozenset())
        named = [(each, self._items.get(each.key)) for each in item.found.behind if each.key not in off]
        return [(each, study) for each, study in named if study is not None and self.state(study) != "rejected"]

    def put_off(self, item: Item, study: Item) -> None:
        """Do not link a study that the words of a claim name, or do so after all."""
        self._put_off[item.key] = self._put_off.get(item.key, frozenset()) ^ {study.key}

    def is_put_off(self, item: Item, study: Item) -> bool:
        return study.key in self._put_off.get(item.key, ())

    def _as_read(self, item: Item) -> ClaimCandidate:
        """A claim candidate with the reading that was chosen in its fields, by the terms that there are now."""
        assert isinstance(item.found, ClaimCandidate)
        number = self.chosen(item) - 1
        found = self._named(item.found)
        return found.read_as(number) if number > 0 else found

    def _named(self, found: ClaimCandidate) -> ClaimCandidate:
        article = self.library.own.articles.get(found.article)
        return found.named_by(self.library.vocabulary_for(article)) if article else found

    def _standing(self, article: str) -> list[Claim]:
        claims = self.library.claims.values()
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
            stored = queue.stored_relation(self.library, item.found)
            return "open" if stored is None else "rejected" if stored.status == "rejected" else "accepted"
        if item.key in self._decided.latest and self._decided.latest[item.key][1].verdict == "reject":
            return "rejected"
        if isinstance(item.found, Double):
            both = item.found.one in self.library.studies and item.found.other in self.library.studies
            return "open" if both else "accepted"
        if isinstance(item.found, StudyReading):
            return "accepted" if self.is_decided(item) or self.study_of(item) is None else "open"
        return "accepted" if self.study_of(item) else "open"

    def claim_of(self, item: Item) -> Claim:
        """The claim that a candidate became, else the one it would be."""
        assert isinstance(item.found, ClaimCandidate)
        made = self.library.claims.get(self._id_of(item))
        if made is None:
            return self._as_read(item).as_claim("")
        return with_new_words(made, item.found) if self.lost_words(item) and item.found.places else made

    def _surely(self, item: Item) -> Claim:
        """The claim that a candidate became, else the one it would be by what is sure or was chosen."""
        assert isinstance(item.found, ClaimCandidate)
        claim = self.claim_of(item)
        if claim.id or self.chosen(item):
            return claim
        return self._as_read(item).sure_only().as_claim("")

    def _id_of(self, item: Item) -> str:
        """The id of the claim that a candidate became, whether or not there still is one; else empty."""
        made = self._made.get(item.article)
        return made.ids.get(item.key, "") if made else ""

    def lost_words(self, item: Item) -> str:
        """The words a claim was accepted with, where its article no longer has them; else empty."""
        made = self._made.get(item.article)
        return made.lost.get(item.key, "") if made else ""

    def study_of(self, item: Item) -> Study | None:
        """The study of the library that a candidate is, once it is one, or that was read."""
        if isinstance(item.found, StudyReading):
            return self.library.studies.get(item.found.study)
        assert isinstance(item.found, StudyCandidate)
        known = item.found.known or ""
        for name in (self._decided.studies.get(item.key), known):
            if name and name in self.library.studies:
                return self.library.studies[name]
        other = self.library.other_studies.get(known)
        return self.library.taken_over(other) if other else None

    def made_also(self, item: Item) -> list[Claim]:
        """The further claims that were made of the same words."""
        if not isinstance(item.found, ClaimCandidate):
            return []
        places, own = set(item.found.places), self._id_of(item)
        claims = self.library.claims.values()
        return [
            each for each in claims if places.intersection(each.places) and each.id != own and each.status == "reviewed"
        ]

    def item(self, key: str) -> Item | None:
        """Something that was loaded, by its key."""
        return self._items.get(key)

    def open_candidates(self) -> list[ClaimCandidate]:
        """Claims that were found in loaded articles and are not decided, by the terms that there are now."""
        items = [each for each in self._items.values() if isinstance(each.found, ClaimCandidate)]
        return [self._as_read(each) for each in items if self.state(each) == "open"]

    def decided_keys(self) -> set[str]:
        """The keys of everything that a decision stands on."""
        return set(self._decided.latest)

    def make_ready(self) -> None:
        """Read the studies ahead of the first decision on one: a library of thousands takes a moment to read."""
        # Whatever is wrong with the file is said when something is to be changed in it.
        with contextlib.suppress(LibraryWriteError, OSError):
            for path in LibraryFiles(self.root).studies():
                records_of(self.root / path, self._store.folder.read(path) or b"")

    # Deciding

    @contextlib.contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Hold the library while something is decided that is on no item; all that is open follows it."""
        with self._lock:
            with self._store.transaction() as transaction:
                if not self._is_up_to_date():
                    self._take_over(list(self._found))
                yield transaction
            self._take_over(list(self._found))

    @contextlib.contextmanager
    def _deciding(self, *items: Item) -> Iterator[Transaction]:
        """Hold the library while a decision is carried out on what the reader saw."""
        before = [self._seen(item) for item in items]
        with self._lock:
            with self._store.transaction() as transaction:
                if not self._is_up_to_date():
                    self._take_over(list(self._found))
                    if [self._seen(item) for item in items] != before:
                        raise Conflict
                articles = dict.fromkeys(item.article for item in items if item.article)
                if not all(self._store.folder.exists(f"{ARTICLES}/{article}.md") for article in articles):
                    raise NotThere("Its article was removed meanwhile: there is nothing left to decide here.")
                self._mend(transaction)
                yield transaction
            self._take_over([*articles, *(name for name, changes in self._pending.items() if changes)])

    def _is_up_to_date(self) -> bool:
        own, journal = self._taken_over
        return self._store.library is own and self._store.journal is journal

    def _mend(self, transaction: Transaction) -> None:
        for change in (change for changes in self._pending.values() for change in changes):
            records, fields = transaction.records(change.path), values_of(change.after)
            there = records.values.get(records.name_of(change.id) or "")
            if there is not None and fields is not None:
                fields = {**there, "anchors": fields["anchors"]}
            records.set_record(records.name_of(change.id) or change.id, fields, mend=True)

    def _seen(self, item: Item) -> object:
        """What a decision is made on: records as they are, and what was decided before."""
        number = self._decided.latest[item.key][0] if item.key in self._decided.latest else 0
        if isinstance(item.found, ClaimCandidate):
            return number, replace(self.claim_of(item), places=())
        if isinstance(item.found, StudyCandidate | StudyReading):
            return number, self.study_of(item)
        if isinstance(item.found, Double):
            studies = self.library.studies
            return number, studies.get(item.found.one), studies.get(item.found.other)
        source = self.library.claims.get(item.found.source)
        return source.relations if source else None, queue.stored_relation(self.library, item.found)

    def accept(self, item: Item, edited: Claim | Study | Relation | None = None) -> None:
        """Make it a reviewed record, as it was edited or as it was found; of two studies make one. Raises NotThere.

        Of a claim candidate only what is sure becomes part of the claim, or the reading that was chosen.
        """
        if isinstance(item.found, ClaimCandidate):
            self._accept_claims(item, [edited if isinstance(edited, Claim) else self._surely(item)])
        elif isinstance(item.found, StudyCandidate):
            self._put_study(item, edited if isinstance(edited, Study) else None)
        elif isinstance(item.found, StudyReading):
            self._put_reading(item, item.found, edited if isinstance(edited, Study) else None)
        elif isinstance(item.found, Double):
            with self._deciding(item) as transaction:
                made_one(transaction, item.found, self.turned(item))
        else:
            self._put_relation(item, edited if isinstance(edited, Relation) else None, "accept")

    def sure(self, items: Iterable[Item]) -> list[Item]:
        """Those of them that are open and may be accepted together."""
        return [item for item in items if item.is_sure and self.state(item) == "open" and not self.lost_words(item)]

    def unread(self) -> dict[str, str]:
        """Why nothing, or little, is to be decided in an article that was loaded and that no claim was taken from."""
        return {
            found.article: found.unread
            for found in self._found.values()
            if found.unread and not self._standing(found.article)
        }

    def accept_all(self, items: Sequence[Item]) -> None:
        """Accept several claims, several studies or several relations, in one step. Raises NotThere.

        Each as it was found: of claims what is sure, or the reading that was chosen.
        """
        kind = items[0].kind
        with self._deciding(*items) as transaction:
            decisions: list[Decision] = []
            taken: Taken = {}
            for item in items:
                if kind == "claim":
                    decisions += self._put_claims(transaction, item, [self._surely(item)], taken)
                elif kind == "study":
                    decisions.append(self._record_of(transaction, item, taken)[1])
            if kind == "relation":
                decisions += self._put_relations(transaction, [(item, None) for item in items], "accept")
            # Several claims may name one study.
            decisions = list({each.key: each for each in decisions}.values())
            transaction.commit(f"accepted {number_of(len(items), kind)}", decisions=decisions)

    def accept_bare(self, item: Item) -> None:
        """Accept a claim by its words, without the exposure, outcome and direction that were read off."""
        if isinstance(item.found, ClaimCandidate):
            self.accept(item, replace(self.claim_of(item), exposure=None, outcome=None, direction=None))
        else:
            self.accept(item)

    def accept_also(self, item: Item, claim: Claim) -> None:
        """A further claim made by the same words."""
        with self._deciding(item) as transaction:
            decision = self._add_claim(transaction, item, claim)
            transaction.commit(_told("accepted", "claim", claim.statement), decisions=[decision])

    def accept_each(self, item: Item) -> int:
        """Accept a claim for each outcome that the words list; gives how many. Where they list none, as `accept`."""
        if not isinstance(item.found, ClaimCandidate):
            self.accept(item)
            return 1
        claim = self.claim_of(item)
        claims = each_outcome(claim, self._named(item.found)) or [claim]
        self._accept_claims(item, [claims[0], *(replace(further, studies=claim.studies) for further in claims[1:])])
        return len(claims)

    def _accept_claims(self, item: Item, claims: Sequence[Claim]) -> None:
        """The claim that a candidate becomes, and further ones made by the same words, as one decision."""
        assert isinstance(item.found, ClaimCandidate)
        if self.lost_words(item) and not item.found.places:
            raise NotThere("The article no longer has these words. x sets the claim aside.")
        with self._deciding(item) as transaction:
            decisions = self._put_claims(transaction, item, claims, {})
            more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
            more += self._learn(transaction, item, claims[0])
            transaction.commit(_told("accepted", "claim", claims[0].statement) + more, decisions=decisions)

    def _put_claims(
        self, transaction: Transaction, item: Item, claims: Sequence[Claim], taken: Taken
    ) -> list[Decision]:
        links, on_studies = self._link_named(transaction, item, taken)
        claims = [self._with_topics(_with_links(claim, links)) for claim in claims]
        made = self._set_claim(transaction, item, replace(claims[0], status="reviewed"), "accept")
        return [made, *(self._add_claim(transaction, item, further) for further in claims[1:]), *on_studies]

    def _link_named(self, transaction: Transaction, item: Item, taken: Taken) -> tuple[list[StudyLink], list[Decision]]:
        """The links to the studies that the words of a claim name; what has no record here yet becomes one."""
        links: dict[str, StudyLink] = {}
        decisions: list[Decision] = []
        for each, study in self.behind(item):
            made, decision = self._record_of(transaction, study, taken)
            links.setdefault(made.id, StudyLink(made.id, identification=each.identification))
            decisions += [decision] if self.state(study) == "open" else []
        return list(links.values()), decisions

    def _record_of(self, transaction: Transaction, item: Item, taken: Taken) -> tuple[Study, Decision]:
        """The record of a study candidate, made where there is none, and the decision that it is one."""
        assert isinstance(item.found, StudyCandidate)
        # Two places may name what another library has as one study: it is taken over once.
        known = item.found.known or item.key
        if known not in taken:
            made = self.study_of(item) or self._fresh_study(item.found)
            taken[known] = made if made.id in self.library.studies else self._add_study(transaction, made)
        return taken[known], Decision("accept", item.key, item.article, taken[known].id)

    def _with_topics(self, claim: Claim) -> Claim:
        """A claim with the topics that its terms give it, where it has none."""
        if claim.topics or not self.library.own.topics:
            return claim
        return replace(claim, topics=topics_of(claim, self.library.own.topics, self.library.vocabulary))

    def _learn(self, transaction: Transaction, item: Item, claim: Claim) -> str:
        """Let the words for which the reader gave a term be a name of it from now on; what that says in the history."""
        said = ""
        for words, name in learned(self._as_read(item), claim).items():
            self._bring_terms(transaction, [name])
            records = transaction.records(TERMS)
            if name in records.values:
                there = records.values[name]
                records.set_record(name, {**there, "alt_labels": [*(there.get("alt_labels") or ()), words]})
                said += f", and “{words}” is a name of {there.get('label', name)} from now on"
        return said

    def reject(self, item: Item) -> None:
        """Remember that it is none, so that it never comes back. A study that was made of it goes, with its links. Two
        studies are kept."""
        if isinstance(item.found, ClaimCandidate):
            claim = self.claim_of(item)
            with self._deciding(item) as transaction:
                decision = self._set_claim(transaction, item, replace(claim, status="rejected"), "reject")
                transaction.commit(_told("rejected", "claim", claim.statement), decisions=[decision])
        elif isinstance(item.found, StudyCandidate):
            self._drop_study(item)
        elif isinstance(item.found, StudyReading):
            with self._deciding(item) as transaction:
                decisions = [Decision("reject", item.key, "", item.found.study)]
                transaction.commit(
                    f"left {written('study', item.found.study)} without what its abstract gives", decisions=decisions
                )
        elif isinstance(item.found, Double):
            with self._deciding(item) as transaction:
                kept_both(transaction, item.found)
        else:
            self._put_relation(item, None, "reject")

    def link(self, item: Item, study: Study | Item, stance: Stance | None = None) -> None:
        """Say which study stands behind a claim; a candidate, or a study of another library, becomes a record here.

        The claim is accepted with it. A link that is there already gets the stance.
        """
        with self._deciding(item) as transaction:
            claim = self.claim_of(item)
            taken: Taken = {}
            named, decisions = self._link_named(transaction, item, taken)
            if isinstance(study, Study):
                made = self.library.taken_over(study) or study
                if made.id not in self.library.studies:
                    made = self._add_study(transaction, made)
            else:
                made, decision = self._record_of(transaction, study, taken)
                decisions = [*(each for each in decisions if each.key != study.key), decision]
            links = {link.id: link for link in _with_links(claim, named).studies}
            there = links.get(made.id)
            links[made.id] = replace(there, stance=stance) if there else StudyLink(made.id, stance)
            new = replace(claim, studies=tuple(links.values()), status="reviewed")
            decisions.insert(0, self._set_claim(transaction, item, new, "accept"))
            what = f"linked {citation_label(made)} to the claim “{shorten(claim.statement)}”"
            transaction.commit(what, decisions=decisions)

    def unlink(self, item: Item, study: str) -> None:
        """A study, by its id, does not stand behind a claim after all."""
        with self._deciding(item) as transaction:
            claim = self.claim_of(item)
            kept = tuple(link for link in claim.studies if link.id != study)
            decision = self._set_claim(transaction, item, replace(claim, studies=kept, status="reviewed"), "accept")
            what = f"took the link to {written('study', study)} from the claim “{shorten(claim.statement)}”"
            transaction.commit(what, decisions=[decision])

    def undo(self) -> Item | Decision | None:
        """Take back the last decision that stands, of this session or one before; gives what it was on.

        None where there is none. One that was refused, because what it wrote was changed since, is passed over the
        next time.
        """
        with self._lock:
            self._store.refresh()
            standing = reversed(self._store.journal.standing())
            entry = next((each for each in standing if each.decisions and each.number not in self._refused), None)
            if entry is None:
                return None
            try:
                self._store.undo(entry.number)
            except Changed:
                self._refused.add(entry.number)
                raise
            finally:
                self._take_over(list(self._found))
        decision = entry.decisions[0]
        return self._items.get(decision.key.partition("+")[0], decision)

    def place(self) -> tuple[str, str] | None:
        """Article and key of where the reader was last; after a decision, of what was decided."""
        entries = reversed(self._store.journal.entries)
        decided = (entry.decisions[0] for entry in entries if entry.decisions)
        last = next((each for each in decided if not each.key.startswith(TERM)), None)
        return (last.article, last.key) if last else None

    def leave_at(self, item: Item) -> None:
        """Remember where the reader leaves, where that can be written now. Raises OSError."""
        with contextlib.suppress(LibraryWriteError, NoLibrary), self._store.transaction() as transaction:
            transaction.commit("", kind="place", decisions=[Decision("seen", item.key, item.article)])

    # Carrying out

    def _set_claim(self, transaction: Transaction, item: Item, claim: Claim, verdict: Verdict) -> Decision:
        """Put a claim under what its file calls it: of one that is there its own name, else made of its statement."""
        made = self._id_of(item)
        there = transaction.claims_file(item.article).name_of(made) if made else None
        name = there or free_name(self._desk(transaction), item.article, claim.statement, item.key)
        key = claim_key(item.article, name)
        self._write_claim(transaction, key, claim)
        return Decision(verdict, item.key, item.article, key)

    def _add_claim(self, transaction: Transaction, item: Item, claim: Claim) -> Decision:
        name = free_name(self._desk(transaction), item.article, claim.statement, item.key)
        key = claim_key(item.article, name)
        self._write_claim(transaction, key, replace(claim, status="reviewed"))
        return Decision("accept", f"{item.key}+{name}", item.article, key)

    def _desk(self, transaction: Transaction) -> Desk:
        own = self._store.library
        return Desk(own, own, lambda path: transaction.records(path).values)

    def _write_claim(self, transaction: Transaction, key: str, claim: Claim) -> None:
        """A claim as it is to be; terms it needs come along. Raises Refused."""
        if claim.status == "rejected":
            known = with_known_concepts(claim, self.library.terms)
        else:
            known = with_known_concepts(claim, self.library.all_terms)
            self._bring_terms(transaction, concepts_of(known))
        desk = self._desk(transaction)
        put_claim(desk, key, known)
        desk.write_to(transaction)

    def _write_study(self, transaction: Transaction, study: Study) -> None:
        self._bring_terms(transaction, [effect.outcome for effect in study.effects])
        transaction.records(STUDIES).set_record(study.id, study_record(study))

    def _add_study(self, transaction: Transaction, study: Study) -> Study:
        """A study under an id that is free."""
        made = replace(study, id=study_id(study, transaction.records(STUDIES).values))
        self._write_study(transaction, made)
        return made

    def _bring_terms(self, transaction: Transaction, wanted: list[str]) -> None:
        """Terms of other libraries, or of health, that a record refers to become terms here: a library stands alone."""
        missing = [name for name in dict.fromkeys(wanted) if name not in self.library.terms]
        for name in missing:
            term = self.library.all_terms.get(name)
            if term is not None and name not in transaction.records(TERMS).values:
                transaction.records(TERMS).set_record(name, term_record(term))

    def _put_study(self, item: Item, edited: Study | None) -> None:
        assert isinstance(item.found, StudyCandidate)
        with self._deciding(item) as transaction:
            there = self.study_of(item)
            made = edited or there or self._fresh_study(item.found)
            if there:
                made = replace(made, id=there.id)
                self._write_study(transaction, made)
            else:
                made = self._add_study(transaction, made)
            decision = Decision("accept", item.key, item.article, made.id)
            transaction.commit(_told("accepted", "study", made.title), decisions=[decision])

    def _put_reading(self, item: Item, reading: StudyReading, edited: Study | None) -> None:
        """Take what an abstract says into the record of its study, as it was edited or as it was read."""
        with self._deciding(item) as transaction:
            study = self.library.studies.get(reading.study)
            if study is None:
                raise Conflict
            self._write_study(transaction, replace(edited, id=study.id) if edited else reading.on(study))
            decisions = [Decision("accept", item.key, "", study.id)]
            transaction.commit(f"took what its abstract gives into {written('study', study.id)}", decisions=decisions)

    def _drop_study(self, item: Item) -> None:
        """Reject a study; what this review made of it goes, with the links of claims to it."""
        with self._deciding(item) as transaction:
            made = self._decided.studies.get(item.key, "")
            if made in self.library.studies:
                transaction.records(STUDIES).set_record(made, None)
                for claim in self.library.claims.values():
                    kept = tuple(link for link in claim.studies if link.id != made)
                    if len(kept) < len(claim.studies):
                        self._write_claim(transaction, claim.id, replace(claim, studies=kept))
            decision = Decision("reject", item.key, item.article)
            transaction.commit(_told("rejected", "study", item.statement), decisions=[decision])

    def _fresh_study(self, candidate: StudyCandidate) -> Study:
        return self.library.other_studies.get(candidate.known or "") or candidate.as_study("")

    def _put_relation(self, item: Item, edited: Relation | None, verdict: Verdict) -> None:
        suggestion = item.found
        assert isinstance(suggestion, RelationSuggestion)
        with self._deciding(item) as transaction:
            decisions = self._put_relations(transaction, [(item, edited)], verdict)
            kind: RelationType = edited.type if edited else suggestion.type
            what = f"{verdict}ed the relation {suggestion.source} {kind} {suggestion.target}"
            transaction.commit(what, decisions=decisions)

    def _put_relations(
        self, transaction: Transaction, chosen: Sequence[tuple[Item, Relation | None]], verdict: Verdict
    ) -> list[Decision]:
        changed: dict[str, Claim] = {}
        for item, edited in chosen:
            found = item.found
            assert isinstance(found, RelationSuggestion)
            claim = changed.get(found.source) or self.library.claims[found.source]
            wanted = edited or Relation(found.type, found.target, found.reason)
            new = Relation(wanted.type, found.target, wanted.reason, "rejected" if verdict == "reject" else "reviewed")
            kept = tuple(relation for relation in claim.relations if relation.claim != found.target)
            changed[found.source] = replace(claim, relations=(*kept, new))
        for name, claim in changed.items():
            self._write_claim(transaction, name, claim)
        return [Decision(verdict, item.key, item.article, _source_of(item)) for item, _ in chosen]


def _source_of(item: Item) -> str:
    return item.found.source if isinstance(item.found, RelationSuggestion) else ""


def _with_links(claim: Claim, links: Sequence[StudyLink]) -> Claim:
    """A claim with links to studies that it does not have yet."""
    there = {link.id for link in claim.studies}
    return replace(claim, studies=(*claim.studies, *(link for link in links if link.id not in there)))


def _told(verb: str, kind: str, words: str) -> str:
    """What was done, in words for the history."""
    return f"{verb} the {kind} “{shorten(words)}”"

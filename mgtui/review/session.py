"""The review of one library: every decision on what is open, carried out at once."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.counting import number_of
from mgtui.errors import Conflict, LibraryWriteError
from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.library.files import STUDIES, LibraryFiles, NoLibrary
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model import Claim, Relation, Study, StudyLink
from mgtui.model.vocabularies import spelled
from mgtui.ref import written
from mgtui.review.doubles import Double, SameWork, kept_both, made_one
from mgtui.review.overview import Overview
from mgtui.review.queue import target_claim
from mgtui.review.readings import StudyReading
from mgtui.review.record_writer import RecordWriter
from mgtui.review.term_proposals import TERM, corrected, learned
from mgtui.review.topic_proposals import topics_of
from mgtui.review.under_review import NotThere
from mgtui.writing.journal import Decision
from mgtui.writing.removing import remove
from mgtui.writing.working_records import records_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from mgtui.model import RelationType, Stance, Term
    from mgtui.review.items import Item


_END = 40
"""Letters of a claim at the end of a relation."""


class ReviewSession(Overview):
    """What is open in a library, and the decisions on it.

    Every decision is one step of the library's journal. It raises Conflict where what it is on was decided or changed
    elsewhere meanwhile (it is then as it is now), Busy, Changed, NotEditable, CannotRead, OSError; then nothing has
    changed. Only decisions write.
    """

    undone = ""
    """What the last undo took back, as the history says it."""
    taught = ""
    """What the last decision taught of the names of terms, where it gave words a term that they were no name of."""

    def make_ready(self) -> None:
        """Read the studies, and what claims can be related to, ahead of the first decision that needs them: a library
        of thousands takes a moment to read."""
        # Whatever is wrong with the file is said when something is to be changed in it.
        with contextlib.suppress(LibraryWriteError, OSError):
            for path in LibraryFiles(self.root).studies():
                records_of(self.root / path, self.under.store.folder.read(path) or b"")
        with self.under.lock:
            _ = self.library.related

    # Accepting

    def accept(
        self, item: Item, edited: Claim | Study | Relation | None = None, new_terms: Iterable[Term] = ()
    ) -> None:
        """Make it a reviewed record, as it was edited or as it was found; of two studies make one. Raises NotThere.

        Of a claim candidate only what is sure becomes part of the claim, or the reading that was chosen. Of `new_terms`
        those that the claim refers to are made in the same step.
        """
        if isinstance(item.found, ClaimCandidate):
            claim = edited if isinstance(edited, Claim) else self.as_accepted(item)
            self._accept_claims(item, [claim], new_terms)
        elif isinstance(item.found, StudyCandidate):
            self._put_study(item, edited if isinstance(edited, Study) else None)
        elif isinstance(item.found, StudyReading):
            self._put_reading(item, item.found, edited if isinstance(edited, Study) else None)
        elif isinstance(item.found, Double):
            with self._deciding(item) as writer:
                made_one(writer.transaction, item.found, self.choices.turned(item))
        elif isinstance(item.found, SameWork):
            self._take_away(item, item.found)
        else:
            self._put_relation(item, edited if isinstance(edited, Relation) else None)

    def accept_all(self, items: Sequence[Item]) -> None:
        """Accept several claims, several studies or several relations, in one step. Raises NotThere.

        Each as it was found: of claims what is sure, or the reading that was chosen.
        """
        kind = items[0].kind
        with self._deciding(*items) as writer:
            decisions: list[Decision] = []
            named: dict[str, list[tuple[Item, Study]]] = {}
            for item in items:
                if kind == "claim":
                    decisions += self._put_claims(writer, item, [self.as_accepted(item)])
                elif isinstance(item.found, StudyReading):
                    decisions.append(self._read_into(writer, item, item.found, None))
                elif kind == "study":
                    made, decision = self._record_of(writer, item)
                    self._complete_article(writer, item, made)
                    named.setdefault(item.article, []).append((item, made))
                    decisions.append(decision)
            self._link_accepted(writer, named)
            if kind == "relation":
                decisions += writer.set_relations([(item, None) for item in items], "accept")
            # Several claims may name one study.
            decisions = list({each.key: each for each in decisions}.values())
            writer.transaction.commit(f"accepted {number_of(len(items), kind)}", decisions=decisions)

    def accept_bare(self, item: Item) -> None:
        """Accept a claim by its words, without the exposure, outcome and direction that were read off."""
        if isinstance(item.found, ClaimCandidate):
            self.accept(item, replace(self.claim_of(item), exposure=None, outcome=None, direction=None))
        else:
            self.accept(item)

    def accept_also(self, item: Item, claim: Claim, new_terms: Iterable[Term] = ()) -> None:
        """A further claim made by the same words, with those of the terms that it refers to."""
        with self._deciding(item) as writer:
            writer.new_terms.update((term.id, term) for term in new_terms)
            decision = writer.add_claim(item, claim)
            writer.transaction.commit(_told("accepted", "claim", claim.statement), decisions=[decision])

    def accept_each(self, item: Item) -> int:
        """Accept a claim for each pair that the words list; gives how many. Where they list none, as `accept`."""
        claims = self.each_pair(item)
        if not claims:
            self.accept(item)
            return 1
        self._accept_claims(item, claims)
        return len(claims)

    def _accept_claims(self, item: Item, claims: Sequence[Claim], new_terms: Iterable[Term] = ()) -> None:
        """The claim that a candidate becomes, and further ones made by the same words, as one decision."""
        assert isinstance(item.found, ClaimCandidate)
        if self.lost_words(item) and not item.found.places:
            raise NotThere("The article no longer has these words. x sets the claim aside.")
        with self._deciding(item) as writer:
            writer.new_terms.update((term.id, term) for term in new_terms)
            decisions = self._put_claims(writer, item, claims)
            more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
            library, article = self.library, self.library.own.articles.get(item.article)
            texts = (passage.text for passage in article.passages) if article else ()
            read, vocabulary = self._as_read(item), library.vocabulary
            names = learned(read, claims[0], library.terms, vocabulary, texts)
            more += writer.add_names(names)
            self.taught = " ".join(
                f"“{words}” is a name of {vocabulary.label_of(name)} from now on." if words in names else
                f"Only here: “{words}” does not become a name of {vocabulary.label_of(name)}."
                for words, name in corrected(read, claims[0]).items()
            )  # fmt: skip
            writer.transaction.commit(_told("accepted", "claim", claims[0].statement) + more, decisions=decisions)

    def _put_claims(self, writer: RecordWriter, item: Item, claims: Sequence[Claim]) -> list[Decision]:
        links, on_studies = self._link_named(writer, item)
        claims = [self._with_topics(_with_links(claim, links)) for claim in claims]
        made = writer.set_claim(item, self._id_of(item), replace(claims[0], status="reviewed"), "accept")
        return [made, *(writer.add_claim(item, further) for further in claims[1:]), *on_studies]

    def _link_named(self, writer: RecordWriter, item: Item) -> tuple[list[StudyLink], list[Decision]]:
        """The links to the studies that the words of a claim name; what has no record here yet becomes one."""
        links: dict[str, StudyLink] = {}
        decisions: list[Decision] = []
        for each, study in self.behind(item):
            made, decision = self._record_of(writer, study)
            links.setdefault(made.id, StudyLink(made.id, each.stance, identification=each.identification))
            decisions += [decision] if self.study_of(study) is None else []
        return list(links.values()), decisions

    def _record_of(self, writer: RecordWriter, item: Item) -> tuple[Study, Decision]:
        """The record of a study candidate, made where there is none, and the decision that it is one."""
        assert isinstance(item.found, StudyCandidate)
        # Two places may name what another library has as one study: it is taken over once.
        known = item.found.known or item.key
        if known not in writer.taken:
            made = self.study_of(item) or self._fresh_study(item.found)
            writer.taken[known] = made if made.id in self.library.studies else writer.add_study(made)
        return writer.taken[known], Decision("accept", item.key, item.article, writer.taken[known].id)

    def _fresh_study(self, candidate: StudyCandidate) -> Study:
        return self.library.other_studies.get(candidate.known or "") or candidate.sure_only().as_study("")

    def _with_topics(self, claim: Claim) -> Claim:
        """A claim with the topics that its terms give it, where it has none."""
        if claim.topics or not self.library.own.topics:
            return claim
        return replace(claim, topics=topics_of(claim, self.library.own.topics, self.library.vocabulary))

    def _put_study(self, item: Item, edited: Study | None) -> None:
        assert isinstance(item.found, StudyCandidate)
        with self._deciding(item) as writer:
            there = self.study_of(item)
            made = edited or there or self._fresh_study(item.found)
            if there:
                made = replace(made, id=there.id)
                writer.write_study(made)
            else:
                made = writer.add_study(made)
            self._complete_article(writer, item, made)
            self._link_accepted(writer, {item.article: [(item, made)]})
            decision = Decision("accept", item.key, item.article, made.id)
            writer.transaction.commit(_told("accepted", "study", made.title), decisions=[decision])

    def _link_accepted(self, writer: RecordWriter, made: Mapping[str, Sequence[tuple[Item, Study]]]) -> None:
        """Link the claims that were accepted before a study whose words name it; `made` is by article."""
        for claim in [each for each in self._items.values() if each.kind == "claim" and each.article in made]:
            named = {
                study.key: each
                for each, study in self._not_linked(claim)
                if not self.choices.is_put_off(claim, study.key)
            }
            links = [
                StudyLink(record.id, each.stance, identification=each.identification)
                for study, record in made[claim.article]
                if (each := named.get(study.key))
            ]
            standing = self.claim_of(claim)
            if new := _with_links(standing, links) if links else None:
                writer.write_claim(standing.id, new)

    def _complete_article(self, writer: RecordWriter, item: Item, study: Study) -> None:
        """Where an article is the study that a reader takes it for, let it say so."""
        if isinstance(item.found, StudyCandidate) and item.found.found == "abstract":
            writer.complete_article(item.article, study)

    def _put_reading(self, item: Item, reading: StudyReading, edited: Study | None) -> None:
        """Take what an abstract or a title says into the record of its study, as it was edited or as it was read."""
        with self._deciding(item) as writer:
            decisions = [self._read_into(writer, item, reading, edited)]
            what = f"took what its {reading.read_in} gives into {written('study', reading.study)}"
            writer.transaction.commit(what, decisions=decisions)

    def _read_into(self, writer: RecordWriter, item: Item, reading: StudyReading, edited: Study | None) -> Decision:
        study = self.library.studies.get(reading.study)
        if study is None:
            raise Conflict
        writer.write_study(replace(edited, id=study.id) if edited else reading.on(study))
        return Decision("accept", item.key, "", study.id)

    def _put_relation(self, item: Item, edited: Relation | None) -> None:
        suggestion = item.found
        assert isinstance(suggestion, RelationSuggestion)
        with self._deciding(item) as writer:
            decisions = writer.set_relations([(item, edited)], "accept")
            kind: RelationType = edited.type if edited else suggestion.type
            writer.transaction.commit(self._told_relation("accepted", suggestion, kind), decisions=decisions)

    def _take_away(self, item: Item, found: SameWork) -> None:
        """Of two articles that are one take away the second, with its claims. Raises InUse where others need these."""
        decision = Decision("accept", item.key, "", found.article)
        with self.under.lock:
            remove(self.root, found.other, [decision])
            self.under.store.refresh()
            self.under.follow()

    def _told_relation(self, verb: str, found: RelationSuggestion, kind: RelationType) -> str:
        """What was decided on a relation, by the words of its claims."""
        ends = self.library.claims.get(found.source), target_claim(self.library, found.target)
        one, other = (f"“{shorten(claim.statement, _END)}”" if claim else "a claim" for claim in ends)
        return f"{verb} that {one} {spelled(kind)} {other}"

    # Rejecting

    def reject(self, *items: Item) -> None:
        """Remember that they are none, so that they never come back, in one step. They are of one kind.

        A study that was made of one goes, with its links. Two studies are kept.
        """
        with self._deciding(*items) as writer:
            first = items[0]
            if isinstance(first.found, Double):
                kept_both(writer.transaction, first.found)
                return
            if isinstance(first.found, SameWork):
                what = f"kept the articles {first.found.article} and {first.found.other} apart"
                writer.transaction.commit(what, decisions=[Decision("reject", first.key, "", first.found.article)])
                return
            if isinstance(first.found, RelationSuggestion):
                decisions = writer.set_relations([(item, None) for item in items], "reject")
                what = self._told_relation("rejected", first.found, first.found.type)
            else:
                decisions = [self._rejected(writer, item) for item in items]
                what = _told("rejected", first.kind, first.statement)
                if isinstance(first.found, StudyReading):
                    what = f"left {written('study', first.found.study)} without what its {first.found.read_in} gives"
            many = f"rejected {number_of(len(items), first.kind)}"
            writer.transaction.commit(what if len(items) == 1 else many, decisions=decisions)

    def _rejected(self, writer: RecordWriter, item: Item) -> Decision:
        """A claim, a study or what an abstract gives, rejected."""
        if isinstance(item.found, ClaimCandidate):
            claim = replace(self.claim_of(item), status="rejected")
            return writer.set_claim(item, self._id_of(item), claim, "reject")
        if isinstance(item.found, StudyReading):
            return Decision("reject", item.key, "", item.found.study)
        made = self.under.decided.studies.get(item.key, "")
        if made in self.library.studies and self._was_made(made):
            writer.delete_study(made)
        return Decision("reject", item.key, item.article)

    def _was_made(self, study: str) -> bool:
        """Whether a decision made the record of a study, which else was there before."""
        decisions = (entry for entry in self.under.store.journal.standing() if entry.decisions)
        changes = (change for entry in decisions for change in entry.changes if change.key == (STUDIES, study))
        return any(change.before is None for change in changes)

    # Studies behind claims

    def link(self, item: Item, study: Study | Item, stance: Stance | None = None) -> None:
        """Say which study stands behind a claim; a candidate, or a study of another library, becomes a record here.

        The claim is accepted with it. A link that is there already gets the stance.
        """
        with self._deciding(item) as writer:
            claim = self.claim_of(item)
            named, decisions = self._link_named(writer, item)
            if isinstance(study, Study):
                made = self.library.taken_over(study) or study
                if made.id not in self.library.studies:
                    made = writer.add_study(made)
            else:
                made, decision = self._record_of(writer, study)
                decisions = [*(each for each in decisions if each.key != study.key), decision]
            links = {link.id: link for link in _with_links(claim, named).studies}
            there = links.get(made.id)
            links[made.id] = replace(there, stance=stance) if there else StudyLink(made.id, stance)
            new = replace(claim, studies=tuple(links.values()), status="reviewed")
            decisions.insert(0, writer.set_claim(item, self._id_of(item), new, "accept"))
            what = f"linked {citation_label(made)} to the claim “{shorten(claim.statement)}”"
            writer.transaction.commit(what, decisions=decisions)

    def unlink(self, item: Item, study: str) -> None:
        """A study, by its id, does not stand behind a claim after all."""
        with self._deciding(item) as writer:
            claim = self.claim_of(item)
            kept = tuple(link for link in claim.studies if link.id != study)
            new = replace(claim, studies=kept, status="reviewed")
            decision = writer.set_claim(item, self._id_of(item), new, "accept")
            what = f"took the link to {written('study', study)} from the claim “{shorten(claim.statement)}”"
            writer.transaction.commit(what, decisions=[decision])

    # Steps, and the place in them

    @property
    def last_done(self) -> str:
        """The last step of the library, as the history says it."""
        entries = self.under.store.journal.entries
        return entries[-1].what if entries else ""

    @contextlib.contextmanager
    def _deciding(self, *items: Item) -> Iterator[RecordWriter]:
        """Hold the library while a decision is carried out on what the reader saw."""
        self.taught = ""
        articles = list(dict.fromkeys(item.article for item in items if item.article))
        with self.under.deciding(articles, lambda: [self._seen(item) for item in items]) as transaction:
            yield RecordWriter(transaction, self.library)

    def undo(self) -> Item | Decision | None:
        """Take back the last decision that stands, of this session or one before; gives what it was on.

        None where there is none. What was done later by other means stays, and `undone` says so. One that was refused,
        because what it wrote was changed since, is passed over the next time.
        """
        entry = self.under.undo_decision()
        if entry is None:
            return None
        later = next(
            (each for each in reversed(self.under.store.journal.standing()) if each.number > entry.number), None
        )
        self.undone = f"{entry.what}; what was done later stays: {later.what}" if later and later.what else entry.what
        decision = entry.decisions[0]
        return self._items.get(decision.key.partition("+")[0], decision)

    def place(self) -> tuple[str, str] | None:
        """Article and key of where the reader was last; after a decision, of what was decided."""
        entries = reversed(self.under.store.journal.entries)
        decided = (entry.decisions[0] for entry in entries if entry.decisions)
        last = next((each for each in decided if not each.key.startswith(TERM)), None)
        return (last.article, last.key) if last else None

    def leave_at(self, item: Item) -> None:
        """Remember where the reader leaves, where that can be written now. Raises OSError."""
        with contextlib.suppress(LibraryWriteError, NoLibrary), self.under.store.transaction() as transaction:
            transaction.commit("", kind="place", decisions=[Decision("seen", item.key, item.article)])


def _with_links(claim: Claim, links: Sequence[StudyLink]) -> Claim:
    """A claim with links to studies that it does not have yet."""
    there = {link.id for link in claim.studies}
    return replace(claim, studies=(*claim.studies, *(link for link in links if link.id not in there)))


def _told(verb: str, kind: str, words: str) -> str:
    """What was done, in words for the history."""
    return f"{verb} the {kind} “{shorten(words)}”"

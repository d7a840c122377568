"""The review of one library: every decision on what is open, carried out at once."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.errors import LibraryWriteError
from mgtui.library.files import LibraryFiles, NoLibrary
from mgtui.library.labels import citation_label
from mgtui.library.text import shorten
from mgtui.model import Study, StudyLink
from mgtui.ref import written
from mgtui.review.claim_items import ClaimItem, step_words
from mgtui.review.items import many
from mgtui.review.overview import Overview
from mgtui.review.record_writer import RecordWriter
from mgtui.review.term_proposals import TERM, corrected, learned
from mgtui.review.topic_proposals import topics_of
from mgtui.review.under_review import NotThere
from mgtui.writing.journal import Decision
from mgtui.writing.working_records import records_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtui.model import Claim, Stance, Term
    from mgtui.review.items import Item, Record
    from mgtui.review.study_items import StudyItem


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

    # Decisions

    def accept(self, item: Item, edited: Record | None = None, new_terms: Iterable[Term] = ()) -> None:
        """Make it a reviewed record, as it was edited or as it was found; of two studies make one. Raises NotThere.

        Of a claim candidate only what is sure becomes part of the claim, or the reading that was chosen. Of `new_terms`
        those that the claim refers to are made in the same step.
        """
        item.accept(self, edited, new_terms)

    def accept_all(self, items: Sequence[Item]) -> None:
        """Accept several of one kind in one step, each as it was found: of claims what is sure, or the reading that was
        chosen. Raises NotThere."""
        with self.deciding(*items) as writer:
            decisions = [each for item in items for each in item.put(self, writer)[0]]
            self.link_accepted(writer)
            # Several claims may name one study.
            decisions = list({each.key: each for each in decisions}.values())
            writer.transaction.commit(many("accepted", items), decisions=decisions)

    def reject(self, *items: Item) -> None:
        """Remember that they are none, so that they never come back, in one step. They are of one kind.

        A study that was made of one goes, with its links. Two studies are kept.
        """
        with self.deciding(*items) as writer:
            rejected = [item.put_rejected(self, writer) for item in items]
            what = rejected[0][1] if len(items) == 1 else many("rejected", items)
            writer.transaction.commit(what, decisions=[decision for decision, _ in rejected])

    # Claims

    def accept_bare(self, item: Item) -> None:
        """Accept a claim by its words, without the exposure, outcome and direction that were read off."""
        if isinstance(item, ClaimItem):
            self.accept(item, replace(self.claim_of(item), exposure=None, outcome=None, direction=None))
        else:
            self.accept(item)

    def accept_also(self, item: ClaimItem, claim: Claim, new_terms: Iterable[Term] = ()) -> None:
        """A further claim made by the same words, with those of the terms that it refers to."""
        with self.deciding(item) as writer:
            writer.new_terms.update((term.id, term) for term in new_terms)
            decision = writer.add_claim(item, claim)
            writer.transaction.commit(step_words("accepted", claim.statement), decisions=[decision])

    def accept_each(self, item: ClaimItem) -> int:
        """Accept a claim for each pair that the words list; gives how many. Where they list none, as `accept`."""
        claims = self.each_pair(item) or [self.as_accepted(item)]
        self.accept_claims(item, claims)
        return len(claims)

    def accept_claims(self, item: ClaimItem, claims: Sequence[Claim], new_terms: Iterable[Term] = ()) -> None:
        """The claim that a candidate becomes, and further ones made by the same words, as one decision."""
        if self.lost_words(item) and not item.found.places:
            raise NotThere("The article no longer has these words. x sets the claim aside.")
        with self.deciding(item) as writer:
            writer.new_terms.update((term.id, term) for term in new_terms)
            decisions = self.put_claims(writer, item, claims)
            more = f" and {len(claims) - 1} more" if len(claims) > 1 else ""
            library, article = self.library, self.library.own.articles.get(item.article)
            texts = (passage.text for passage in article.passages) if article else ()
            read, vocabulary = self.as_read(item), library.vocabulary
            names = learned(read, claims[0], library.terms, vocabulary, texts)
            more += writer.add_names(names)
            self.taught = " ".join(
                f"“{words}” is a name of {vocabulary.label_of(name)} from now on." if words in names else
                f"Only here: “{words}” does not become a name of {vocabulary.label_of(name)}."
                for words, name in corrected(read, claims[0]).items()
            )  # fmt: skip
            writer.transaction.commit(step_words("accepted", claims[0].statement) + more, decisions=decisions)

    def put_claims(self, writer: RecordWriter, item: ClaimItem, claims: Sequence[Claim]) -> list[Decision]:
        """Put the claims that a candidate becomes into a step, with links to the studies that its words name."""
        links, on_studies = self._link_named(writer, item)
        claims = [self._with_topics(_with_links(claim, links)) for claim in claims]
        made = writer.set_claim(item, self.id_of(item), replace(claims[0], status="reviewed"), "accept")
        return [made, *(writer.add_claim(item, further) for further in claims[1:]), *on_studies]

    def _link_named(self, writer: RecordWriter, item: ClaimItem) -> tuple[list[StudyLink], list[Decision]]:
        """The links to the studies that the words of a claim name; what has no record here yet becomes one."""
        links: dict[str, StudyLink] = {}
        decisions: list[Decision] = []
        for each, study in self.studies_to_link(item):
            made, decision = study.made(self, writer)
            links.setdefault(made.id, StudyLink(made.id, each.stance, identification=each.identification))
            decisions += [decision] if study.study(self) is None else []
        return list(links.values()), decisions

    def _with_topics(self, claim: Claim) -> Claim:
        """A claim with the topics that its terms give it, where it has none."""
        if claim.topics or not self.library.own.topics:
            return claim
        return replace(claim, topics=topics_of(claim, self.library.own.topics, self.library.vocabulary))

    def link_accepted(self, writer: RecordWriter) -> None:
        """Link the claims that were accepted before the studies that a step accepts, where their words name these."""
        made = writer.accepted
        for claim in [each for each in self._items.values() if isinstance(each, ClaimItem) and each.article in made]:
            named = {
                study.key: each
                for each, study in self.not_linked(claim)
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

    # Studies behind claims

    def link(self, item: ClaimItem, study: Study | StudyItem, stance: Stance | None = None) -> None:
        """Say which study stands behind a claim; a candidate, or a study of another library, becomes a record here.

        The claim is accepted with it. A link that is there already gets the stance.
        """
        with self.deciding(item) as writer:
            claim = self.claim_of(item)
            named, decisions = self._link_named(writer, item)
            if isinstance(study, Study):
                made = self.library.taken_over(study) or study
                if made.id not in self.library.studies:
                    made = writer.add_study(made)
            else:
                made, decision = study.made(self, writer)
                decisions = [*(each for each in decisions if each.key != study.key), decision]
            links = {link.id: link for link in _with_links(claim, named).studies}
            there = links.get(made.id)
            links[made.id] = replace(there, stance=stance) if there else StudyLink(made.id, stance)
            new = replace(claim, studies=tuple(links.values()), status="reviewed")
            decisions.insert(0, writer.set_claim(item, self.id_of(item), new, "accept"))
            what = f"linked {citation_label(made)} to the claim “{shorten(claim.statement)}”"
            writer.transaction.commit(what, decisions=decisions)

    def unlink(self, item: ClaimItem, study: str) -> None:
        """A study, by its id, does not stand behind a claim after all."""
        with self.deciding(item) as writer:
            claim = self.claim_of(item)
            kept = tuple(link for link in claim.studies if link.id != study)
            new = replace(claim, studies=kept, status="reviewed")
            decision = writer.set_claim(item, self.id_of(item), new, "accept")
            what = f"took the link to {written('study', study)} from the claim “{shorten(claim.statement)}”"
            writer.transaction.commit(what, decisions=[decision])

    # Steps, and the place in them

    @property
    def last_done(self) -> str:
        """The last step of the library, as the history says it."""
        entries = self.under.store.journal.entries
        return entries[-1].what if entries else ""

    @contextlib.contextmanager
    def deciding(self, *items: Item) -> Iterator[RecordWriter]:
        """Hold the library while a decision is carried out on what the reader saw."""
        self.taught = ""
        articles = list(dict.fromkeys(item.article for item in items if item.article))
        with self.under.deciding(articles, lambda: [self._seen(item) for item in items]) as transaction:
            yield RecordWriter(transaction, self.library)

    def _seen(self, item: Item) -> tuple[object, ...]:
        """What a decision is made on: what was decided before, and records as they are."""
        number, _ = self.under.decided.latest.get(item.key, (0, None))
        return number, *item.records(self)

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

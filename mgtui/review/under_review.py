"""A library under review: its records, its journal and what was found in its articles, each following the others."""

from __future__ import annotations

import contextlib
import threading
from collections import Counter
from typing import TYPE_CHECKING

from mgtui.errors import Changed, Conflict, LibraryWriteError
from mgtui.library.files import ARTICLES, CLAIMS
from mgtui.review.candidate_claims import CandidateClaims, brought_back, candidate_claims, moved_anchors
from mgtui.review.decided import Decided
from mgtui.review.library import ReviewLibrary
from mgtui.review.queue import keep_read
from mgtui.writing.applying import applied
from mgtui.writing.journal import Entry
from mgtui.writing.store import LibraryStore
from mgtui.writing.working_records import values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator
    from pathlib import Path

    from mgtui.extraction.candidate_records import Candidates
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library, TextSpan
    from mgtui.writing.journal import Change
    from mgtui.writing.transaction import Transaction


class NotThere(LibraryWriteError):  # noqa: N818 - the name says what is the case
    """The words of a claim are not in its article any more, or the article is gone."""


class UnderReview:
    """What a review stands on, and steps on it that begin where the reader saw it stand."""

    def __init__(self, root: Path, libraries: LibrarySet | None) -> None:
        """Raises NoLibrary, OSError."""
        self.store = LibraryStore(root, libraries)
        self.library = ReviewLibrary(root, self.store.library, libraries)
        """With what the next decision will mend."""
        self.lock = threading.RLock()
        """Articles are loaded beside the reader's decisions."""
        self.found: dict[str, Candidates] = {}
        """What was found in each article that was loaded."""
        self.made: dict[str, CandidateClaims] = {}
        """By article: what its candidates became."""
        self.decided = Decided(self.store.journal)
        self._followed: tuple[object, object] = (None, None)
        self._pending: dict[str, list[Change]] = {}
        """By article: claims brought in line with its text, which the next decision writes."""
        self._last_decided: dict[str, TextSpan | None] = {}
        self._refused: set[int] = set()
        """Steps that could not be taken back, because hands had changed what they wrote."""
        self._follow(())

    def know(self, found: Candidates) -> CandidateClaims:
        """Take in what was found in an article; gives what its candidates became."""
        self.found[found.article] = found
        self._follow([found.article])
        return self.made[found.article]

    def last_decided(self, article: str) -> TextSpan | None:
        """The place of the last claim of an article, in reading order, that was decided on by itself: what was decided
        together with others says nothing of how far the reader came."""
        if article not in self._last_decided:
            found, made = self.found.get(article), self.made.get(article)
            steps = {decision.record: number for number, decision in self.decided.latest.values()}
            claims = [each for each in (found.claims if found else ()) if made and made.ids.get(each.key) in steps]
            of_step = Counter(steps[made.ids[each.key]] for each in claims) if made else Counter[int]()
            alone = [each for each in claims if made and of_step[steps[made.ids[each.key]]] == 1]
            self._last_decided[article] = max((place for each in alone for place in each.places[:1]), default=None)
        return self._last_decided[article]

    # Following

    def follow(self) -> None:
        """Hold what the store holds now."""
        self._follow(list(self.found))

    def _follow(self, articles: Iterable[str]) -> None:
        """Hold what the store holds now, and say of these articles anew what their candidates became."""
        own, journal = self.store.library, self.store.journal
        self._followed = own, journal
        self._last_decided = {}
        self.decided = Decided(journal, self.found.values())
        found = [self.found[article] for article in articles if article in self.found]
        for each in found:
            self._pending[each.article] = self._to_mend(each)
        names = self.library.own_names()
        self.library.follow(self._mended(own))
        keep_read(self.library, names)
        for each in found:
            self.made[each.article] = candidate_claims(self.library, each, self.decided)

    def _to_mend(self, found: Candidates) -> list[Change]:
        own, journal = self.store.library, self.store.journal
        if found.article not in own.articles:
            return []
        path = f"{CLAIMS}/{found.article}.yaml"
        if not self.store.folder.exists(path):
            # It went with its article, which is there again; what hands took away stays away.
            return [] if journal.holds(path) else brought_back(own, found, journal.remembered())
        return moved_anchors(self.library.by_article.of(own.claims, found.article), found, self.decided)

    def _mended(self, own: Library) -> Library:
        """The library with what the next decision will mend; without it where that would not hold."""
        pending = tuple(change for changes in self._pending.values() for change in changes)
        mended = applied(own, Entry(mended=pending, serial=0)) if pending else own
        if mended is None:
            self._pending.clear()
        return mended or own

    # Steps

    @contextlib.contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Hold the library while something is decided that is on no item; all that is open follows it."""
        with self.lock:
            with self.store.transaction() as transaction:
                if not self._is_up_to_date():
                    self.follow()
                yield transaction
            self.follow()

    @contextlib.contextmanager
    def deciding(self, articles: Collection[str], seen: Callable[[], object]) -> Iterator[Transaction]:
        """Hold the library while a decision is carried out on something of these articles.

        `seen` gives what the reader saw of it. Raises Conflict where that is another by now, NotThere.
        """
        before = seen()
        with self.lock:
            with self.store.transaction() as transaction:
                if not self._is_up_to_date():
                    self.follow()
                    if seen() != before:
                        raise Conflict
                if not all(self.store.folder.exists(f"{ARTICLES}/{article}.md") for article in articles):
                    raise NotThere("Its article was removed meanwhile: there is nothing left to decide here.")
                self._mend(transaction)
                yield transaction
            self._follow([*articles, *(name for name, changes in self._pending.items() if changes)])

    def undo_decision(self, steps: Collection[int] = ()) -> Entry | None:
        """Take back the last step that stands and was not refused before: one with a decision, or one of those with
        these numbers. Raises Changed."""
        with self.lock:
            self.store.refresh()
            standing = reversed(self.store.journal.standing())
            entry = next(
                (
                    each
                    for each in standing
                    if (each.decisions or each.number in steps) and each.number not in self._refused
                ),
                None,
            )
            if entry is None:
                return None
            try:
                self.store.undo(entry.number)
            except Changed:
                self._refused.add(entry.number)
                raise
            finally:
                self.follow()
            return entry

    def _is_up_to_date(self) -> bool:
        own, journal = self._followed
        return self.store.library is own and self.store.journal is journal

    def _mend(self, transaction: Transaction) -> None:
        for change in (change for changes in self._pending.values() for change in changes):
            records, fields = transaction.records(change.path), values_of(change.after)
            there = records.values.get(records.name_of(change.id) or "")
            if there is not None and fields is not None:
                fields = {**there, "anchors": fields["anchors"]}
            records.set_record(records.name_of(change.id) or change.id, fields, mend=True)

"""Opening a library for the explorer: records at once, the index as soon as it is there."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from mgtui.answering.asking import is_question, may_be_asked
from mgtui.library.library_set import libraries_of
from mgtui.output import one_line
from mgtui.search.engine import IndexDamaged
from mgtui.search.store.index import mend, open_at_once, open_fresh, open_index, open_refreshed
from mgtui.settings import load
from mgtui.tui.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mgtui.library.fingerprint import Stamp
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim, Library
    from mgtui.model.kept import Kept
    from mgtui.search.engine import Offer, Results
    from mgtui.search.query import Limit, Query
    from mgtui.search.store.embedding import Background
    from mgtui.search.store.index import Index

Span = tuple[int, int]
_LAST_WORD = re.compile(r"(?:^|\s)[^\s:]*?([^\W_]{3,})$")
"""What is being typed, from the third letter of a word on, where it is no value of a field."""
SHOWN = 40
"""So many results are listed: more would be scrolled past, not read, and each has its words marked at every key."""


class Opening:
    """A library and its index. What needs the index belongs to one thread, which builds it first where needed."""

    def __init__(self, libraries: LibrarySet) -> None:
        """Raises NoLibrary."""
        self.libraries = libraries
        self._lent = [root.resolve() for root in load().paths] if libraries == libraries_of() else []
        """Libraries of the settings, which are read and not written."""
        at_once = open_at_once(libraries)
        self._index: Index | None = at_once or open_fresh(libraries)
        self._is_unsure = at_once is not None
        """Whether each file of the libraries still is to be looked at."""
        self._is_stale = False
        """Whether the libraries have changed since the index was opened."""
        self._parts: dict[Path, tuple[Stamp, Library]] = {}
        self.session = Session(self._records(), one_line(libraries.check_command()))
        self.on_progress: Callable[[int, int], None] = lambda done, total: None
        self.on_word: Callable[[str], None] = lambda sentence: None
        self._kept: Kept | None = None
        self._joined: Index | None = None
        self._background: Background | None = None

    def _records(self) -> Library:
        if self._index is not None:
            try:
                return self._index.library()
            except IndexDamaged:
                self._index.close()
                self._index = None
        return self.libraries.read()

    @property
    def own_roots(self) -> list[Path]:
        """The folders of the open libraries that are not the bundled one, nor only open because the settings say so."""
        from mgtui.library.locations import bundled_library

        others = {bundled_library().resolve(), *self._lent}
        return [root for root in self.libraries.roots if root.resolve() not in others]

    def record_waits(self, claim: Claim) -> bool:
        """Whether a study that the words of a claim of the reader's own name is still to be decided on in the review.
        It takes a moment: an article is read."""
        from mgtui.library.reader import library_id
        from mgtui.ref import parse
        from mgtui.review.waiting import record_waits

        home = parse(claim.article).library
        is_first = not home and self.libraries.roots[0] in self.own_roots
        root = next((root for root in self.own_roots if is_first or library_id(root) == home), None)
        return root is not None and record_waits(root, self.session.library, claim)

    @property
    def home(self) -> Path:
        """The folder of the library that the reader writes in: the last of their own, which may not be there yet."""
        from mgtui.library.locations import own_library

        own = self.own_roots
        return own[-1] if own else own_library()

    def read_anew(self) -> Library:
        """The libraries as they are on disk now, for the session to turn to, with the reader's own once there is one.

        What did not change since it was read is not read again. The index is brought up to date when it is next asked.
        Raises NoLibrary.
        """
        from mgtui.library import fingerprint
        from mgtui.library.files import ABOUT
        from mgtui.library.merge import merge
        from mgtui.library.reader import read_library

        if self.home not in self.libraries.roots and (self.home / ABOUT).is_file():
            self.libraries = self.libraries._replace(roots=(*self.libraries.roots, self.home))
        self._is_stale = True
        parts: list[Library] = []
        for root in self.libraries.roots:
            stamp = fingerprint.stamp(root)
            known = self._parts.get(root)
            if known is None or known[0] != stamp:
                known = stamp, read_library(root)
                self._parts[root] = known
            parts.append(known[1])
        return merge(parts)

    @property
    def is_large(self) -> bool:
        """Whether the records are read as they are asked for, and the index is what they are asked from."""
        return self._index is not None and self._index.engine.is_for_large

    def refreshed(self) -> Library | None:
        """The libraries as they are now, by reading a few files that changed; None where all have to be read."""
        index = open_refreshed(self.libraries)
        if index is None:
            return None
        self.close()
        self._index, self._is_stale = index, False
        if self._background is not None:
            self._background.go_on(index)
        try:
            return index.library()
        except IndexDamaged:
            self.close()
            return None

    def ready(self) -> bool:
        """Whether the index is there, and up to date, without building."""
        return self._index is not None and not self._is_stale

    def ensure_index(self) -> Index:
        """The index, built or refreshed where needed."""
        if self._is_stale:
            self._is_stale = False
            self.close()
        if self._index is None:
            self._index = open_index(self.libraries, progress=self.on_progress, say=self.on_word)
            if self._background is not None:
                self._background.go_on(self._index)
        return self._index

    def keep(self, kept: Kept) -> None:
        """Join what the reader keeps to what is searched from now on."""
        self._kept, self._joined = kept, None

    def _searched(self) -> Index:
        """The index with what the reader keeps. Raises IndexDamaged."""
        index = self.ensure_index()
        if self._joined is not index:
            index.keep(self._kept)
            self._joined = index
        return index

    def warm_up(self) -> None:
        with suppress(IndexDamaged):  # the first search finds that too, and mends it
            self.ensure_index().searcher  # noqa: B018 - opened when it is first asked for

    def has_changed(self) -> bool:
        """Whether files turn out to have changed that were not looked at when the library was opened."""
        is_unsure, self._is_unsure = self._is_unsure, False
        return is_unsure and self._index is not None and not self._index.is_up_to_date()

    def search(self, text: str, limits: tuple[Limit, ...] = ()) -> Results:
        """Search for text that is being typed, within limits. A damaged index is built anew, with a word."""
        query = _parsed(text, limits)
        try:
            return self._searched().search(query, SHOWN)
        except IndexDamaged:
            self._index = mend(self.ensure_index(), progress=self.on_progress, say=self.on_word)
            return self._searched().search(query, SHOWN)

    def search_by_meaning(self, text: str, limits: tuple[Limit, ...] = ()) -> Results:
        """As `search`, for a text that is finished: what has none of its words is found too. Raises IndexDamaged."""
        return self._searched().search(_parsed(text, limits), SHOWN, by_meaning=True)

    def near_claims(self, text: str) -> dict[str, float]:
        """The claims nearest a text by meaning, where its index is up to date and all its texts are read."""
        if self._index is None or self._is_stale:
            return {}
        with suppress(IndexDamaged):  # the next search mends it
            return self._index.near_claims(text)
        return {}

    def read_for_meaning(self) -> None:
        """Begin to read what the texts of the index mean, where something is found by meaning and they are not read."""
        if not load().value("meaning"):
            return
        from mgtui.search.store.embedding import Background  # late: not at start

        self._background = self._background or Background()
        if self._index is not None:
            self._background.go_on(self._index)

    def wake_meaning(self) -> bool:
        """Have what finds by meaning ready; gives whether it is used. From any thread: takes a second."""
        index = self._index
        if index is None or not load().value("meaning"):
            return False
        from mgtui.search.meaning.near import wake  # late: not at start

        return wake(index.folder)

    def offers(self, text: str) -> list[Offer]:
        """How text that is being typed may go on with a field; none of a plain question, or where the index is
        damaged."""
        if is_question(text) and may_be_asked(text):
            return []
        try:
            return self._searched().offers(text)
        except IndexDamaged:
            return []

    def complete(self, text: str) -> str | None:
        """The text with its last word completed to a field, a value or the most frequent word with this beginning."""
        try:
            for offer in self.offers(text):
                return offer.text if offer.text.startswith(text) else None
            beginning = _LAST_WORD.search(text)
            word = self.ensure_index().complete(beginning[1]) if beginning else None
        except IndexDamaged:
            return None
        if beginning is None or word is None or not word.startswith(beginning[1]):
            return None
        return text + word[len(beginning[1]) :]

    def select(self, query: Query) -> list[tuple[str, str]]:
        """Kind and key of every record that satisfies a query, in the order of the library; none where the index is
        damaged: the next search mends it."""
        try:
            return self._searched().select(query)
        except IndexDamaged:
            return []

    def matches(self, query: str, texts: Sequence[str]) -> list[list[Span]]:
        """For each text the ranges that a query matches; none where the index is damaged: the next search mends it."""
        try:
            return self.ensure_index().matches(query, texts, typing=True)
        except IndexDamaged:
            return [[] for _ in texts]

    def stop_meaning(self) -> None:
        """Let be what is read for meaning, or looked for, from any thread."""
        if self._background is not None:
            from mgtui.search.meaning.near import stop

            self._background.stop()
            stop()

    def close(self) -> None:
        """Let go of the index."""
        if self._index is not None:
            self._index.close()
            self._index = None


def _parsed(text: str, limits: tuple[Limit, ...]) -> Query:
    from mgtui.search.query import parse  # late: not at start

    return parse(text, typing=True, limits=limits)

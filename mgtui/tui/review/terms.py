"""The terms and topics that a library could have, and has: a row each, a key for each decision."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mgtui.counting import number_of
from mgtui.errors import format_error
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.review.session import ReviewSession
from mgtui.review.term_proposals import TermProposal
from mgtui.review.terms import TermReview
from mgtui.tui.keys.live import named_keys
from mgtui.tui.keys.queue import keys_of, undone_in
from mgtui.tui.keys.seen import UNDO_TOO_SOON
from mgtui.tui.records import Row
from mgtui.tui.widgets.asked_line import AskedLine
from mgtui.tui.widgets.bars import KeyLine
from mgtui.tui.widgets.chooser import Chooser
from mgtui.tui.widgets.page import DecidingPage
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Term
    from mgtui.review.terms import Proposal
    from mgtui.writing.journal import Entry

_OWN = "own:"
"""Before the row of a term that is there."""
_READING = 3.0
"""Seconds that keys wait for the articles; then they can at least leave."""
_KEYS = (
    ("terms.accept", "accept"), ("terms.sure", "all sure"), ("terms.reject", "reject"), ("terms.rename", "rename"),
    ("terms.merge", "merge"), ("terms.broaden", "put below"), ("terms.undo", "undo"),
)  # fmt: skip


class Terms(DecidingPage[int]):
    """Proposals and terms of one library; gives how many decisions were made."""

    DEFAULT_CSS = """
    Terms { background: $background; }
    Terms > #terms-head { height: 1; background: $panel; padding: 0 1; }
    Terms > RowList { height: 1fr; border: round $primary; }
    """
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a,enter", "accept", "Accept, and on to the next", id="terms.accept", priority=True),
        Binding("A", "accept_sure", "Accept all that are sure, in one step", id="terms.sure"),
        Binding(
            "x,delete",
            "reject",
            "Reject: it is not proposed again; delete a term that nothing names",
            id="terms.reject",
        ),
        Binding("e", "rename", "Rename", id="terms.rename"),
        Binding("J", "merge", "Make it one with another term", id="terms.merge"),
        Binding("T", "broaden", "Put it below a broader term or topic", id="terms.broaden"),
        Binding("u", "undo", "Undo the last decision", id="terms.undo"),
        Binding("escape,q,H", "leave", "Leave", id="terms.leave"),
    ]

    def __init__(self, libraries: LibrarySet, root: Path, review: ReviewSession | None = None) -> None:
        """`root` is the folder of the reader's own library, `review` a review of it that is under way."""
        super().__init__()
        self._libraries, self._root, self._review = libraries, root, review
        self._terms: TermReview | None = None
        self._proposed: dict[str, Proposal] = {}
        self._reading = ""
        """How far the articles are read, while they are."""
        self._is_read = False
        """Whether the articles are read, by which terms are proposed."""
        self._steps: set[int] = set()
        """Numbers of the steps of this page: not each of them decides on a proposal."""
        self.decided = 0
        """Decisions of this page, undone ones too: with any, the library has changed."""
        self._deciding = asyncio.Lock()
        """Held while a decision is carried out: those that wait for it come in their order."""
        self._under_way = 0
        """How many decisions are being carried out or wait."""

    def compose(self) -> ComposeResult:
        yield Static(id="terms-head", markup=False)
        yield RowList()
        yield KeyLine()

    def on_mount(self) -> None:
        self._begin_keys = keys_of(self.app).hold(_READING, self.keys_to("terms.leave"))
        self._tell_reading("reading …")
        self._load()

    @work(thread=True, exclusive=True, group="terms", exit_on_error=False)
    def _load(self) -> None:
        """Read the articles that were not read yet, then show what they speak of."""
        try:
            review = self._review or ReviewSession(self._root, self._libraries)
            terms = TermReview(review)
            unread = [each for each in review.articles if not review.is_loaded(each)]
            if unread:
                # What is there already is seen while the articles are read; topics are of claims that are accepted.
                has_some = len(unread) < len(review.articles)
                there = terms.proposed() if has_some else terms.topics()
                self.app.call_from_thread(self._begin, terms, there, is_read=False)
            # What takes no time first, and what that speaks of is shown before the rest is read.
            unread.sort(key=lambda article: not review.is_read(article))
            some = False
            for number, article in enumerate(unread, 1):
                if self.is_leaving:
                    return
                if some and not review.is_read(article):
                    some = False
                    self.app.call_from_thread(self._begin, terms, terms.proposed(), is_read=False)
                some = some or review.is_read(article)
                doing = f"reading {number} of {number_of(len(unread), 'article')} …"
                self.app.call_from_thread(self._tell_reading, doing)
                if not review.is_loaded(article):  # a review that is under way may have read it meanwhile
                    review.load(article)
            self.app.call_from_thread(self._begin, terms, terms.proposed(), is_read=True)
        except LIBRARY_ERRORS as error:
            self.app.call_from_thread(self.say, format_error(error))
        self.app.call_from_thread(self._tell_reading, "")
        self.app.call_from_thread(self._begin_keys)

    def _begin(self, terms: TermReview, proposed: Sequence[Proposal], *, is_read: bool) -> None:
        if not self.is_leaving:
            here, rows = self.query_one(RowList).cursor_row, self.query_one(RowList).rows
            # Who has not moved begins with what has come, which stands above the terms there are.
            here = None if here is next((row for row in rows if row.id), None) else here
            self._review, self._terms, self._is_read = terms.session, terms, is_read
            self._show(proposed, keep=here.id if here else None)
            if proposed:
                self._begin_keys()

    # What is shown

    def _show(self, proposed: Sequence[Proposal], word: str | None = None, keep: str | None = None) -> None:
        """Show what is proposed, as far as the articles are read, and the terms there are; with a `word` say that, else
        what was said of the last key stays."""
        assert self._terms is not None
        self._proposed = {each.key: each for each in proposed}
        own = self._terms.library.terms
        empty = "Nothing comes again in your claims that has no term, and there are no terms yet."
        empty = empty if self._is_read else "What your articles speak of is shown when they are read."
        label_of = partial(self._terms.label_of, proposed=proposed)
        self.query_one(RowList).show_rows(term_rows(proposed, own, label_of), empty=empty, keep=keep)
        self.moved()
        self._show_head()
        if word is not None:
            self.say(word)

    @on(RowList.Highlighted)
    def moved(self) -> None:
        """Other rows are in sight, or the list has scrolled."""
        rows = self.query_one(RowList)
        self.seen.show((tuple(row.id for row in rows.rows), rows.scroll_offset.y))
        here = self._here
        keys: Sequence[tuple[str, str]] = _KEYS if here else ()
        if isinstance(here, str):  # a term that is there is not accepted again
            keys = (("terms.reject", "delete"), *_KEYS[3:])
        elif not any(each.sure for each in self._proposed.values()):
            keys = [each for each in keys if each[0] != "terms.sure"]
        right = named_keys(self, [("help", "keys"), ("terms.leave", "leave")])
        self.query_one(KeyLine).show(named_keys(self, keys), right)

    def _show_head(self) -> None:
        told = Content.assemble(("Terms  ", "bold $primary"), " · ".join(filter(None, (self._counts(), self._reading))))
        self.query_one("#terms-head", Static).update(told)

    def _tell_reading(self, doing: str) -> None:
        """Say how far the articles are read: in the head, beside what is said of a key."""
        self._reading = doing
        if not self.is_leaving:
            self._show_head()

    def _counts(self) -> str:
        """How many topics and terms are proposed, and how many terms there are; nothing before that is known."""
        if self._terms is None:
            return ""
        topics = sum(each.kind == "topic" for each in self._proposed.values())
        sure = sum(each.sure for each in self._proposed.values())
        number = len(self._proposed) - topics
        terms = f"{number_of(number, 'term')}{f' ({sure} sure)' if sure else ''} proposed"
        parts = [f"{number_of(topics, 'topic')} proposed"] * bool(topics) + [terms] * bool(number or self._is_read)
        return " · ".join([*parts, f"{number_of(len(self._terms.library.terms), 'term')} of yours"])

    def say(self, sentence: str) -> None:
        if not self.is_leaving:
            self.query_one(KeyLine).say(sentence)

    # Deciding

    @property
    def _here(self) -> Proposal | str | None:
        """The proposal under the cursor, or the id of the term."""
        row = self.query_one(RowList).cursor_row
        if row is None or row.id is None:
            return None
        return row.id.removeprefix(_OWN) if row.id.startswith(_OWN) else self._proposed.get(row.id)

    def _decide(self, act: Callable[[TermReview], Entry | None], decided: Sequence[Proposal] = ()) -> None:
        """Begin to carry out a decision, in a thread: the library is written and read. What is `decided` goes from the
        list at once, and the cursor to what was below, so that the next key decides on that meanwhile."""
        terms = self._terms
        if terms is None:
            return
        keys = {each.key for each in decided}
        if keys:
            below = [row for row in self._rows_from_cursor() if row not in keys]
            self._show([each for each in self._proposed.values() if each.key not in keys], "", next(iter(below), None))

        def carried_out() -> str:
            entry = act(terms)
            self.decided += 1
            if entry is None:
                return ""
            self._steps.add(entry.number)
            return f"{entry.what}. {self.key_of('terms.undo')} takes it back."

        self._begin_deciding(terms, carried_out)

    def _begin_deciding(self, terms: TermReview, work: Callable[[], str]) -> None:
        """Do the work of a key behind that of the keys before it, then show what there is now and say what came of
        it."""

        line = self.query_one(KeyLine)
        before = line.message

        async def working() -> None:
            is_refused = False
            async with self._deciding:
                try:
                    word = await asyncio.to_thread(work)
                except LIBRARY_ERRORS as error:
                    word, is_refused = format_error(error), True
                proposed = await asyncio.to_thread(terms.proposed)
            self._under_way -= 1
            if not self.is_leaving and not self._under_way:
                there = {*(each.key for each in proposed), *(f"{_OWN}{each}" for each in terms.library.terms)}
                # What was said of a key since stays.
                is_news = is_refused or line.message == before
                keep = next((row for row in self._rows_from_cursor() if row in there), None)
                self._show(proposed, word if is_news else None, keep)

        self._under_way += 1
        self.run_worker(working(), group="deciding")

    def _rows_from_cursor(self) -> list[str]:
        """The ids of the rows from the one under the cursor on."""
        rows = self.query_one(RowList)
        ids = [row.id for row in rows.rows if row.id]
        here = rows.cursor_row.id if rows.cursor_row else None
        return ids[ids.index(here) :] if here in ids else []

    def action_accept(self) -> None:
        here = self._here
        if isinstance(here, str):
            self.say("That is a term of yours already.")
        elif here is not None and self.may_decide():
            self._decide(lambda terms: terms.accept([here]), [here])

    def action_accept_sure(self) -> None:
        sure = [each for each in self._proposed.values() if each.sure]
        if not sure:
            self.say("None of these is sure: accept them one by one.")
        elif self.may_decide():
            self._decide(lambda terms: terms.accept(sure), sure)

    def action_reject(self) -> None:
        here = self._here
        if not self.may_decide():
            return
        if isinstance(here, str):
            self._decide(lambda terms: terms.delete(here))
        elif here is not None:
            self._decide(lambda terms: terms.reject([here]), [here])

    def action_rename(self) -> None:
        here, terms = self._here, self._terms
        if here is None or terms is None:
            return
        label = terms.library.terms[here].label if isinstance(here, str) else here.label

        def typed(text: str | None) -> None:
            if text and text != label:
                self._decide(lambda terms: terms.rename(here, text))

        self.app.push_screen(AskedLine(f"What is {label} called?", "renames", text=label), typed)

    def action_merge(self) -> None:
        here = self._here
        if isinstance(here, str | TermProposal):
            self._choose("Make it one with", here, lambda other: partial(TermReview.merge, target=here, into=other))
        elif here is not None:
            self.say("Topics are not merged: reject one of them.")

    def action_broaden(self) -> None:
        here = self._here
        if here is not None:
            self._choose(
                "Put it below", here, lambda other: partial(TermReview.broaden, target=here, broader=_id_of(other))
            )

    def _choose(
        self, title: str, here: Proposal | str, act: Callable[[TermProposal | str], Callable[..., Entry | None]]
    ) -> None:
        """Ask for another term, of the library, proposed, or of all that are known."""
        if self._terms is None:
            return
        terms = self._terms
        label = terms.library.terms[here].label if isinstance(here, str) else here.label
        known = terms.session.library.all_terms
        topics = terms.library.topics if not isinstance(here, str) and here.kind == "topic" else {}
        proposed = [each for each in self._proposed.values() if isinstance(each, TermProposal) and each != here]
        rows = [
            *(Row(topic.id, topic.label) for topic in topics.values()),
            *(Row(each.key, each.label, text=", ".join(each.names)) for each in proposed if not topics),
            *(Row(term.id, term.label, text=", ".join(term.alt_labels)) for term in known.values() if not topics),
        ]

        def chosen(name: str | None) -> None:
            if name is not None:
                other = self._proposed.get(name)
                act_on = act(other if isinstance(other, TermProposal) else name)
                self._decide(lambda terms: act_on(terms))

        rows = alike_first(label, [row for row in rows if row.id != here])
        self.app.push_screen(Chooser(title, label, rows, "words of its name"), chosen)

    def action_undo(self) -> None:
        if self._terms is None:
            return
        if not undone_in(self.app).allows():
            self.say(UNDO_TOO_SOON)
            return
        undone_in(self.app).show()
        terms = self._terms

        def taken_back() -> str:
            undone = terms.session.under.undo_decision(self._steps)
            self.decided += 1
            return f"Taken back: {undone.what}." if undone else "Nothing is left to undo."

        self._begin_deciding(terms, taken_back)

    def action_leave(self) -> None:
        self._begin_keys()
        if not self._under_way:
            self.dismiss(self.decided)
            return
        self.say("What was decided is being written …")

        async def leaving() -> None:
            async with self._deciding:
                self.dismiss(self.decided)

        self.run_worker(leaving(), group="deciding")


def _id_of(other: TermProposal | str) -> str:
    return other if isinstance(other, str) else other.id


def term_rows(proposed: Sequence[Proposal], own: Mapping[str, Term], label_of: Callable[[str], str] = str) -> list[Row]:
    """Topics that are proposed, terms that are sure, others, and the terms there are, each under its heading."""
    groups: list[tuple[str, list[Proposal]]] = [
        ("Topics, each for claims of yours to stand under", [each for each in proposed if each.kind == "topic"]),
        ("Sure", [each for each in proposed if each.sure]),
        ("Said in several claims", [each for each in proposed if each.kind == "term" and not each.sure]),
    ]
    rows: list[Row] = []
    for head, found in groups:
        if found:
            rows.append(Row(None, head=f"{head}  {len(found)}"))
            rows += [_proposal_row(each, label_of) for each in found]
    if own:
        rows.append(Row(None, head=f"Terms of yours  {len(own)}"))
    for term in own.values():
        above = own.get(term.broader or "")
        below = f"below {above.label}" if above else ""
        rows.append(Row(f"{_OWN}{term.id}", term.label, below, text=", ".join(term.alt_labels)))
    return rows


def _proposal_row(found: Proposal, label_of: Callable[[str], str]) -> Row:
    names, number = ", ".join(found.names), number_of(found.claims, "claim")
    if found.kind == "topic":
        return Row(found.key, found.label, number, text=f"below {label_of(found.broader)}" if found.broader else "")
    if found.is_name:
        return Row(found.key, names, number, text=f"another name of {found.label}", note=found.example)
    below = f"below {label_of(found.broader)}" if found.broader else ""
    text = " · ".join(filter(None, (f"also {names}" if names else "", below)))
    return Row(found.key, found.label, number, text=text, note=found.example)


def alike_first(label: str, rows: Iterable[Row]) -> list[Row]:
    """Rows with those first that share most words with a label, else in their order."""
    wanted = set(label.casefold().split())
    return sorted(rows, key=lambda row: -len(wanted.intersection(f"{row.head} {row.text}".casefold().split())))

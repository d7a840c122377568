"""What is looked at one by one: each kind is a class that knows what it says, how it stands and what deciding does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal

import msgspec
from msgspec import Struct

from mgtui.counting import number_of
from mgtui.writing.journal import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.model import Claim, Relation, Study, Term, TextSpan
    from mgtui.review.overview import Overview
    from mgtui.review.record_writer import RecordWriter
    from mgtui.review.session import ReviewSession

    Record = Claim | Study | Relation
    Put = tuple[list[Decision], str]
    """What a step decides, and how the history says it."""

ItemKind = Literal["claim", "study", "relation", "double"]
State = Literal["open", "accepted", "rejected"]
Verdict = Literal["accept", "reject"]

_SHOWN_ELSEWHERE = frozenset({
    "key", "article", "statement", "score", "anchors", "places", "place", "text", "aliases", "why", "named_at",
    "behind", "facts", "phrases", "bibliography",
})  # fmt: skip


class Item(Struct, frozen=True):
    """One thing to decide on, known by the hash of its normalised words."""

    kind: ClassVar[ItemKind]
    noun: ClassVar[str]
    """What one is called where it is counted."""

    key: str
    article: str
    """The article of the library that is reviewed, by its id there; none where it is on studies of the library."""
    found: Any
    """What was found."""
    at: TextSpan | None = None

    # What was found

    @property
    def score(self) -> float | None:
        """How sure the extraction is; None where it does not say."""
        return None

    @property
    def statement(self) -> str:
        """What it says: of a study the article's words for it, of a relation its reason, of two studies why they may be
        one."""
        raise NotImplementedError

    @property
    def quote(self) -> str:
        return ""

    @property
    def is_sure(self) -> bool:
        """Whether it may be accepted unread, with others: the most of such are what they are taken for."""
        return False

    @property
    def use(self) -> int:
        """How much of use it may be, 0 the most: findings whose reading is sure, such as were read to be on two things
        that have terms and so meet others, such as have a reading, claims without one, remarks and calls for research,
        and what is no claim."""
        return 5

    def fields(self) -> dict[str, Any]:
        """What could be read off, by the names of the fields."""
        known: dict[str, Any] = msgspec.to_builtins(self.found)
        return {name: value for name, value in known.items() if name not in _SHOWN_ELSEWHERE}

    # How it stands in a review

    def title(self, review: Overview) -> str:
        """What it is called: of a relation the claim that it starts from, of two studies or articles the first."""
        raise NotImplementedError

    def lines(self, review: Overview) -> list[str]:
        """What is listed of it: of a relation both claims, which its reason does not name, of two studies both."""
        return [self.statement]

    def records(self, review: Overview) -> tuple[object, ...]:
        """The records that a decision on it is made on, as they are."""
        raise NotImplementedError

    def state(self, review: Overview) -> State:
        """Whether it is open, and else how it was decided."""
        decided = review.under.decided.latest.get(self.key)
        if decided is not None and decided[1].verdict == "reject":
            return "rejected"
        return "open" if self.is_open(review) else "accepted"

    def is_open(self, review: Overview) -> bool:
        """Whether it is to be decided, where it was not rejected."""
        raise NotImplementedError

    def stands(self, review: Overview) -> bool:
        """Whether it can be decided."""
        return True

    # Deciding

    def accept(self, review: ReviewSession, edited: Any = None, new_terms: Iterable[Term] = ()) -> None:
        """Carry out that it is accepted, as it was edited or as it was found, as one step; see `ReviewSession.accept`.
        `edited` is of the kind of record that it becomes."""
        with review.deciding(self) as writer:
            writer.new_terms.update((term.id, term) for term in new_terms)
            decisions, what = self.put(review, writer, edited)
            review.link_accepted(writer)
            writer.transaction.commit(what, decisions=decisions)

    def put(self, review: ReviewSession, writer: RecordWriter, edited: Any = None) -> Put:
        """Put into a step that it is accepted."""
        raise NotImplementedError

    def put_rejected(self, review: ReviewSession, writer: RecordWriter) -> tuple[Decision, str]:
        """Put into a step that it is rejected; gives what is decided, and how the history says it."""
        raise NotImplementedError

    def decision(self, verdict: Verdict, record: str = "") -> Decision:
        """A decision on it; `record` is the id of what it became."""
        return Decision(verdict, self.key, self.article, record)


def many(verb: str, items: Sequence[Item]) -> str:
    """How the history says what was decided on several of a kind."""
    return f"{verb} {number_of(len(items), items[0].kind)}"

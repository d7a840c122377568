"""Where the reader is, was, and goes next: history as in a browser, and walks along one kind of relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import RelationType

T = TypeVar("T")
Shown = Literal["article", "topic", "related", "study", "claims", "kept", "tag"]


class View(Struct, frozen=True):
    """All that is needed to show a place again exactly as it was."""

    shown: Shown
    article: str | None = None
    claim: str | None = None
    subject: str | None = None
    """What a list is about: a topic, the claim whose relations are listed, a study, a tag; else its title."""
    claims: tuple[str, ...] = ()
    """The claims of a list that is about nothing else."""
    row: str | None = None
    """The id under the cursor of a list."""
    filter: str = ""
    """Words that filter a list."""
    scroll: int = 0
    """The line at the top of the article, laid out `width` cells wide."""
    width: int = 0
    top: tuple[int, int] = (0, 0)
    """What that line shows: number of the passage and offset, for another width."""
    query: str = ""
    """The search whose hits are marked in the article."""
    hit: int = -1
    topic: str | None = None
    """The topic that limits search and study table."""


class History(Generic[T]):
    """Places before and after the present one, which the caller keeps and passes in."""

    def __init__(self) -> None:
        self._back: list[T] = []
        self._forward: list[T] = []

    def leave(self, present: T) -> None:
        """Record a jump away from `present`; the forward branch is dropped, as in a browser."""
        self._back.append(present)
        self._forward.clear()

    def back(self, present: T) -> T | None:
        """The place before, or None at the beginning."""
        if not self._back:
            return None
        self._forward.append(present)
        return self._back.pop()

    def forward(self, present: T) -> T | None:
        """The place after, or None at the end."""
        if not self._forward:
            return None
        self._back.append(present)
        return self._forward.pop()

    @property
    def before(self) -> Sequence[T]:
        """The places before the present one, the earliest first."""
        return self._back

    @property
    def can_go_back(self) -> bool:
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        return bool(self._forward)


class Step(Struct, frozen=True):
    """One step of a walk: the claim to go to, its number and the number of claims, and whether the walk began again."""

    claim: str
    number: int
    total: int
    wrapped: bool


class Walk:
    """Going through the claims at the other end of one kind of relation of an origin claim.

    The first press fixes the origin; the same key again goes on from there, as long as nothing else moved the claim.
    """

    def __init__(self) -> None:
        self._origin: str | None = None
        self._kind: RelationType | None = None
        self._at: str | None = None
        self._index = 0

    def origin_for(self, kind: RelationType, claim: str) -> str:
        """The claim whose relations a press of this key walks, when `claim` is the present one."""
        if kind == self._kind and claim == self._at and self._origin is not None:
            return self._origin
        return claim

    def press(self, kind: RelationType, claim: str, targets: Sequence[str]) -> Step | None:
        """The next step, given the targets of `origin_for(kind, claim)`; None where there are none."""
        origin = self.origin_for(kind, claim)
        if not targets:
            return None
        going_on = kind == self._kind and claim == self._at and origin == self._origin
        index = self._index + 1 if going_on else 0
        wrapped = index >= len(targets)
        index %= len(targets)
        self._origin, self._kind, self._index, self._at = origin, kind, index, targets[index]
        return Step(targets[index], index + 1, len(targets), wrapped)

    def end(self) -> None:
        """Something else moved the claim."""
        self._origin = self._kind = self._at = None
        self._index = 0

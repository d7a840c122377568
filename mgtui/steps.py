"""Steps: what was done to a library or to the notebook, one command or one decision each, and can be taken back."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence


class Step(Struct, frozen=True):
    """One step of a journal."""

    number: int
    """Of the step in its journal, from 1; it never changes."""
    when: str
    """Time in UTC as ISO 8601 with microseconds, later than that of every step before it in its journal."""
    what: str
    """What was done, in words for people."""
    undone: bool
    ids: tuple[str, ...]
    """Full ids of the records that the step brought, changed or took away."""
    undone_at: str = ""
    """When it was taken back, written as `when`, the same for all steps that one undo took; empty where it stands."""


class StepHistory(Protocol):
    """The steps of one library, or of the notebook."""

    def steps(self) -> Sequence[Step]:
        """All steps in order of time. Reads, and writes nothing."""
        ...

    def undo(self, number: int) -> Sequence[Step]:
        """Take back a step, and later ones that rest on it; gives those taken back, the latest first.

        Raises NothingToUndo where no such step stands, Changed where a record was changed since by other means; then
        nothing has changed.
        """
        ...

    def redo(self, number: int) -> Sequence[Step]:
        """Bring back what the undo took that took this step; gives the steps brought back, the earliest first.

        Raises NothingToUndo where this step stands, Changed as `undo`.
        """
        ...


def time_after(latest: str) -> str:
    """The time for a new entry of a journal whose latest has the time `latest` (empty: there is none)."""
    now = datetime.now(timezone.utc)
    if latest:
        try:
            before = datetime.fromisoformat(latest.replace("Z", "+00:00"))
        except ValueError:
            before = now
        if before.tzinfo is not None:
            now = max(now, before + timedelta(microseconds=1))
    return now.isoformat(timespec="microseconds").replace("+00:00", "Z")

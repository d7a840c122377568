"""What bringing in came to: one outcome for each file, ready for a line or for JSON."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mgtui.errors import Changed, reason

Status = Literal["added", "updated", "skipped", "failed"]
Choice = Literal["", "replace", "again"]
DOUBLES = "mgtui doubles"
"""The command that lists what may be the same, as remarks name it."""
REPLACE = "--replace"
"""The option that takes also what was edited in the library since it was added."""


HEADING = f"{'became':8}file · what it is → what it gave · what was set aside of it, or is to be looked at"
"""What the parts of the line of an outcome are."""


class Fact(Struct, frozen=True):
    """A value of an article's front matter, and what in the file says it."""

    value: str
    said_by: str


class Outcome(Struct, frozen=True, omit_defaults=True):
    """What became of one file."""

    path: str
    status: Status
    what: str = ""
    """What it is, and what it became: "plain text → igf-1: 31 passages, 1 table"."""
    why: str = ""
    """Why it was skipped or failed."""
    ids: tuple[str, ...] = ()
    """Of the article, or of the studies with `study:` before them."""
    set_aside: dict[str, int] = {}
    """How many parts were left out of the article, by reason."""
    set_aside_in: str = ""
    """The file that holds them, relative to the library."""
    notes: tuple[str, ...] = ()
    front: dict[str, Fact] = {}
    """What the front matter of an article holds, by field."""
    choice: Choice = ""
    """What the reader may choose: `replace` what was edited since it was added, or try `again`."""

    @property
    def keeps_edited(self) -> bool:
        """Whether something was not taken that `replace` would take."""
        return self.choice == "replace" or any(REPLACE in note for note in self.notes)

    def line(self) -> str:
        """The outcome in one line, its parts those of `HEADING`."""
        parts = [f"{self.status:8}{self.path}"]
        if self.what:
            parts.append(self.what)
        if self.why:
            parts.append(self.why)
        if self.set_aside:
            aside = ", ".join(f"{why} {count}" for why, count in self.set_aside.items())
            parts.append(f"set aside in {self.set_aside_in}: {aside}")
        parts += self.notes
        return " · ".join(parts)

    def explanation(self) -> list[str]:
        """Where each value of the front matter comes from, a line each."""
        return [f"{name}: {fact.value} ({fact.said_by})" for name, fact in self.front.items()]


def failed(outcome: Outcome, error: Exception) -> Outcome:
    """The outcome of a file whose step could not be written."""
    choice: Choice = "again" if isinstance(error, Changed) else ""
    return Outcome(outcome.path, "failed", why=reason(error), choice=choice)


class Summary(Struct, frozen=True):
    """What became of all files of a run."""

    library: str
    outcomes: tuple[Outcome, ...]

    def count(self, status: Status) -> int:
        """How many files came to this."""
        return sum(outcome.status == status for outcome in self.outcomes)

    def line(self) -> str:
        """The counts in one line."""
        counts = [
            f"{self.count(status)} {status}"
            for status in ("added", "updated", "skipped", "failed")
            if self.count(status)
        ]
        return f"{', '.join(counts) or 'nothing to add'} · library {self.library}"

"""What a reader keeps about records, in the form in which searches and exports join it to them.

A record goes by its kind and key, as `claim:igf-1/zma-2000`.
"""

from __future__ import annotations

from mgtui.named import NamedTuple


class KeptNote(NamedTuple):
    """Words that a reader keeps on a record: a note, or the names of its tags."""

    record: str
    """Its id as commands take it."""
    library: str
    """Id of the library that the record comes from."""
    article: str | None
    """Id of the article that the record belongs to; None for a study and a topic."""
    title: str
    """What the record is called in a list."""
    text: str


class Decision(NamedTuple):
    """What a reader decided on a study in screening."""

    value: str
    """One of `DECISIONS`."""
    reason: str = ""
    """Why it is excluded; empty otherwise."""


DECISIONS = ("included", "excluded", "later")
OPEN = "open"
"""What a study is that nothing was decided on."""
DUPLICATE = "duplicate"
"""The reason of a study that is excluded since another record of the same work stays: it counts as removed."""
DUPLICATES = (DUPLICATE, "double")
"""The same, with the word that earlier notebooks have for it."""


class Kept(NamedTuple):
    """The tags, notes and decisions of one reader on the records of the open libraries."""

    tags: dict[str, tuple[str, ...]] = {}  # noqa: RUF012 - never written to
    """The name of each tag, and the records that have it in the order in which they were given it."""
    notes: tuple[KeptNote, ...] = ()
    screening: dict[str, Decision] = {}  # noqa: RUF012 - never written to
    """What was decided on studies."""

    @property
    def tagged(self) -> list[str]:
        return list(dict.fromkeys(record for records in self.tags.values() for record in records))

    def tags_of(self, record: str) -> tuple[str, ...]:
        return tuple(name for name, records in self.tags.items() if record in records)

    def screened_as(self, record: str) -> str:
        """`included`, `excluded: wrong population`, `later`; nothing where nothing was decided."""
        decision = self.screening.get(record)
        return ": ".join(part for part in decision if part) if decision else ""

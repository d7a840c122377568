"""What the screens show, as plain records: pure functions make them, widgets draw them."""

from __future__ import annotations

from msgspec import Struct


class Row(Struct, frozen=True):
    """A row of a list: a heading (no id) or something that can be opened."""

    id: str | None
    head: str = ""
    """First line: kind, place."""
    tail: str = ""
    """Right end of the first line: counts."""
    text: str = ""
    matches: tuple[tuple[int, int], ...] = ()
    """Ranges of `text` to highlight."""
    note: str = ""
    """A last line in a quieter colour: a reason."""
    keywords: str = ""
    """Further words that a filter finds the row by."""
    lines: int = 0
    """As many lines its text takes at least: room for what is still to come."""
    key: str | None = None
    """Tells rows with equal ids apart (a claim listed under two relations)."""
    about: tuple[str, ...] | None = None
    """The records that it is about, by their ids as commands take them; the id of the row where None."""

    @property
    def name(self) -> str:
        """What it is found by in its list: the key, else the id; empty for a heading."""
        return self.key or self.id or ""

    @property
    def records(self) -> tuple[str, ...]:
        """What is marked, cited and exported with the row."""
        if self.about is None:
            return () if self.id is None else (self.id,)
        return self.about


class StudyRow(Struct, frozen=True):
    """A study as a row of the study table: its id and one text for each column."""

    id: str
    cells: dict[str, str]


class Paragraph(Struct, frozen=True):
    """A paragraph below a picture: its text, its style, and how many lines it gets before others get more."""

    text: str
    style: str = ""
    least: int = 1


class Hit(tuple[int, int, int]):
    """A match of a search in an article: number of the passage, start and end in its text."""

    __slots__ = ()


def keeps(words: str, text: str) -> bool:
    """Whether a filter keeps a text: every word of it stands somewhere there."""
    known = text.casefold()
    return all(word in known for word in words.casefold().split())

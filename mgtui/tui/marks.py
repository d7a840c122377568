"""The records that a reader has marked, and what an action is to be done on: those, the row, or all that is listed."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.counting import enumerated, number_of
from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

MARK = "◆"


class Marks:
    """Marked records by their ids as commands take them, in the order in which they were marked."""

    def __init__(self) -> None:
        self._records: dict[str, None] = {}
        self.last: str | None = None
        """What was marked last: where a range begins."""

    def __contains__(self, record: object) -> bool:
        return record in self._records

    def __len__(self) -> int:
        return len(self._records)

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def have(self, records: Sequence[str]) -> bool:
        """Whether all of these are marked, and there are any."""
        return bool(records) and all(record in self._records for record in records)

    def put(self, records: Iterable[str], marked: bool = True) -> None:
        """Mark records, or take their marks away."""
        for record in records:
            if marked:
                self._records[record] = None
                self.last = record
            else:
                self._records.pop(record, None)

    def toggle(self, records: Sequence[str]) -> bool:
        """Mark records, or where all of them are marked take the marks away; whether they are marked now."""
        marked = not self.have(records)
        self.put(records, marked)
        return marked

    def clear(self) -> None:
        self._records.clear()
        self.last = None

    def keep(self, is_there: Callable[[str], bool]) -> None:
        """Take the marks of records away that are not there any more."""
        self._records = {record: None for record in self._records if is_there(record)}

    def of_kind(self, kind: str) -> list[str]:
        """The keys of the marked records of one kind."""
        return [ref.key for ref in map(parse, self._records) if ref.kind == kind]

    def have_several_studies(self) -> bool:
        """Whether more than one study is marked: asked at each key, however many records are."""
        return len(list(islice((record for record in self._records if parse(record).kind == "study"), 2))) > 1

    @property
    def said(self) -> str:
        """`◆ 5 marked`; nothing where none is."""
        return f"{MARK} {len(self._records):,} marked" if self._records else ""


class Scope(Struct, frozen=True):
    """What an action is done on."""

    records: tuple[str, ...]
    """Ids as commands take them."""
    words: str
    """`3 marked studies`, `study:brilla-2000`, `all 41 claims listed`."""


def scopes(marks: Marks, row: str | None, listed: Sequence[str] = ()) -> list[Scope]:
    """All that an action may be done on, what is meant where nothing is said first: the marked, else the row."""
    found = []
    if marks:
        found.append(Scope(tuple(marks), counted(marks, "marked")))
    if row is not None:
        found.append(Scope((row,), row))
    if len(listed) > 1:
        found.append(Scope(tuple(listed), f"all listed: {counted(listed)}"))
    return found


def counted(records: Iterable[str], adjective: str = "") -> str:
    """How many records of each kind: `2 marked studies and 1 marked claim`."""
    numbers: dict[str, int] = {}
    for record in records:
        kind = parse(record).kind
        numbers[kind] = numbers.get(kind, 0) + 1
    said = [_number_of(number, kind, adjective) for kind, number in numbers.items()]
    return enumerated(said)


def _number_of(number: int, kind: str, adjective: str) -> str:
    count, _, noun = number_of(number, kind).partition(" ")
    return " ".join(part for part in (count, adjective, noun) if part)

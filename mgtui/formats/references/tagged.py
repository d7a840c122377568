"""Files of tagged lines: the ways in which RIS, PubMed, RefWorks, Refer and Web of Science write a tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FEW = 3


class Dialect(Struct, frozen=True):
    """How lines are told apart: `tag` has the groups tag and value; a record begins and ends with these tags."""

    tag: re.Pattern[str]
    begin: frozenset[str]
    end: frozenset[str] = frozenset()
    blank_ends: bool = False
    """Whether a blank line ends a record."""
    ignored: frozenset[str] = frozenset()
    starts_anywhere: bool = False
    """Whether a tag after the end of a record begins the next one, since exports leave out the tag that should."""


class Record:
    """The fields of one record in the order of the file."""

    def __init__(self, fields: list[tuple[str, str]], *, complete: bool, line: int = 0) -> None:
        self.fields = fields
        self.complete = complete
        """Whether the file says where the record ends."""
        self.line = line
        """Where it begins, from 1."""

    def all(self, *tags: str) -> list[str]:
        """Every value that is not empty under these tags, in the order of the file."""
        return [value for tag, value in self.fields if tag in tags and value]

    def first(self, *tags: str) -> str:
        """The first value under the first of these tags that has one; else ""."""
        for wanted in tags:
            for tag, value in self.fields:
                if tag == wanted and value:
                    return value
        return ""


# Without the blanks only tags that are usual: in an abstract a line may begin with "IL-6", and with "ER-positive".
_USUAL = "TY|AU|A[1-6]|TI|T[1-3]|J[OAF12]|PY|Y[12]|DA|VL|IS|[SE]P|DO|UR|SN|AB|N[12]|KW|PB|CY|ID|AN|D[BP]|M[1-3]|L[1-4]"
RIS = Dialect(
    re.compile(
        r"^\ufeff?(?=(?:[A-Z][A-Z0-9] {1,2}-|ER ?-\s*$|(?:" + _USUAL + r")-))"
        r"(?P<tag>[A-Z][A-Z0-9]) {0,2}-(?: (?P<value>.*)|(?P<rest>.*))$"
    ),
    frozenset({"TY"}),
    frozenset({"ER"}),
    starts_anywhere=True,
)
NBIB = Dialect(
    re.compile(r"^\ufeff?(?P<tag>[A-Z][A-Z0-9]{1,3}) {0,3}- ?(?P<value>.*)$"), frozenset({"PMID"}), blank_ends=True
)
REFWORKS = Dialect(re.compile(r"^\ufeff?(?P<tag>[A-Z][A-Z0-9])(?: (?P<value>.*))?$"), frozenset({"RT"}))
REFER = Dialect(re.compile(r"^\ufeff?%(?P<tag>[^\s%])(?: (?P<value>.*))?$"), frozenset({"0"}), blank_ends=True)
WEB_OF_SCIENCE = Dialect(
    re.compile(r"^\ufeff?(?P<tag>[A-Z][A-Z0-9])(?: (?P<value>.*))?$"),
    frozenset({"PT"}),
    frozenset({"ER"}),
    ignored=frozenset({"FN", "VR", "EF"}),
)


def read_records(text: str, dialect: Dialect) -> Iterator[Record]:
    """The records of a file; lines that belong to none are passed over."""
    reading = _Reading(dialect)
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        match = None if line[:1].isspace() else dialect.tag.match(line)
        if match is None:
            yield from reading.untagged(line)
        elif match["tag"] not in dialect.ignored:
            groups = match.groupdict()
            yield from reading.tagged(number, match["tag"], (groups.get("value") or groups.get("rest") or "").strip())
    yield from reading.finish()


def placed(records: Iterable[Record]) -> list[tuple[str, Record]]:
    """Each record with where it stands."""
    return [(f"line {record.line}", record) for record in records]


def cut_off(records: list[Record]) -> str:
    """What is to be said of records without their end."""
    cut = [record for record in records if not record.complete]
    if not cut:
        return ""
    where = ", ".join(str(record.line) for record in cut[:_FEW]) + (" and others" if len(cut) > _FEW else "")
    return (
        f"{len(cut)} of {len(records)} records without the line that ends them (beginning in line {where}): "
        "what there is of them was taken"
    )


class _Reading:
    """The fields of the record that is being read; each method gives the records that end there."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._fields: list[tuple[str, list[str]]] = []
        """Tags with the lines of their values."""
        self._line = 0
        self._inside = False
        self._outer: tuple[int, list[tuple[str, list[str]]]] | None = None
        """A record that another one began in, and those that ended since: an abstract may quote a whole record."""
        self._inner: list[Record] = []

    def tagged(self, number: int, tag: str, value: str) -> list[Record]:
        """A line with a tag."""
        if tag in self._dialect.end:
            return self._end()
        begins = tag in self._dialect.begin
        before: list[Record] = []
        if begins and self._fields and self._dialect.starts_anywhere and self._fields[0][0] in self._dialect.begin:
            before = self._let_go()
            self._outer = self._line, self._fields
            self._fields = []
        elif begins:
            before = [*self._let_go(), *self.close(complete=not self._dialect.end)]
        elif not self._inside and self._outer is not None:
            self._line, self._fields = self._outer
            self._outer = None
            self._inside = True
        self._inside = self._inside or begins or self._dialect.blank_ends or self._dialect.starts_anywhere
        if self._inside:
            self._line = self._line if self._fields else number
            self._fields.append((tag, [value]))
        return before

    def untagged(self, line: str) -> list[Record]:
        """A line without a tag: blank, or going on with the field before it."""
        text = line.strip()
        if not text:
            return self.close(complete=True) if self._dialect.blank_ends else []
        if self._inside and self._fields:
            self._fields[-1][1].append(text)
        return []

    def close(self, *, complete: bool) -> list[Record]:
        """End the record; `complete` where the file says that it ends."""
        fields, self._fields = self._fields, []
        return [_record(fields, self._line, complete=complete)] if fields else []

    def finish(self) -> list[Record]:
        """What is left at the end of the file."""
        return [*self._let_go(), *self.close(complete=not self._dialect.end)]

    def _end(self) -> list[Record]:
        self._inside = False
        found = self.close(complete=True)
        if self._outer is not None:
            self._inner += found
            return []
        found, self._inner = found + self._inner, []
        return found

    def _let_go(self) -> list[Record]:
        """The record that another one began in, where it has not gone on since: its end is missing."""
        outer, self._outer = self._outer, None
        inner, self._inner = self._inner, []
        return ([_record(outer[1], outer[0], complete=False)] if outer else []) + inner


def _record(fields: list[tuple[str, list[str]]], line: int, *, complete: bool) -> Record:
    return Record([(tag, "\n".join(filter(None, lines))) for tag, lines in fields], complete=complete, line=line)


def joined(value: str) -> str:
    """A value that was broken over lines, as one line."""
    return " ".join(value.split())

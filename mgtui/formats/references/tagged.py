"""Files of tagged lines: the ways in which RIS, PubMed, RefWorks, Refer and Web of Science write a tag."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator


class Dialect(Struct, frozen=True):
    """How lines are told apart: `tag` has the groups tag and value; a record begins and ends with these tags."""

    tag: re.Pattern[str]
    begin: frozenset[str]
    end: frozenset[str] = frozenset()
    blank_ends: bool = False
    """Whether a blank line ends a record."""
    ignored: frozenset[str] = frozenset()


class Record:
    """The fields of one record in the order of the file."""

    def __init__(self, fields: list[tuple[str, str]], *, complete: bool) -> None:
        self.fields = fields
        self.complete = complete
        """Whether the file says where the record ends."""

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


RIS = Dialect(
    re.compile(r"^\ufeff?(?P<tag>[A-Z][A-Z0-9]) {0,2}-(?: (?P<value>.*)|(?P<rest>.*))$"),
    frozenset({"TY"}),
    frozenset({"ER"}),
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
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        match = None if line[:1].isspace() else dialect.tag.match(line)
        if match is None:
            yield from reading.untagged(line)
        elif match["tag"] not in dialect.ignored:
            groups = match.groupdict()
            yield from reading.tagged(match["tag"], (groups.get("value") or groups.get("rest") or "").strip())
    yield from reading.close(complete=not dialect.end)


class _Reading:
    """The fields of the record that is being read; each method gives the record that ends there, if one does."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._fields: list[tuple[str, str]] = []
        self._inside = False

    def tagged(self, tag: str, value: str) -> list[Record]:
        """A line with a tag."""
        if tag in self._dialect.end:
            self._inside = False
            return self.close(complete=True)
        begins = tag in self._dialect.begin
        before = self.close(complete=not self._dialect.end) if begins else []
        self._inside = self._inside or begins or self._dialect.blank_ends
        if self._inside:
            self._fields.append((tag, value))
        return before

    def untagged(self, line: str) -> list[Record]:
        """A line without a tag: blank, or going on with the field before it."""
        text = line.strip()
        if not text:
            return self.close(complete=True) if self._dialect.blank_ends else []
        if self._inside and self._fields:
            tag, value = self._fields[-1]
            self._fields[-1] = (tag, f"{value}\n{text}".strip())
        return []

    def close(self, *, complete: bool) -> list[Record]:
        """End the record; `complete` where the file says that it ends."""
        fields, self._fields = self._fields, []
        return [Record(fields, complete=complete)] if fields else []


def joined(value: str) -> str:
    """A value that was broken over lines, as one line."""
    return " ".join(value.split())

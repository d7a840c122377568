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
    fields: list[tuple[str, str]] = []
    inside = False
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        match = None if line[:1].isspace() else dialect.tag.match(line)
        tag = match["tag"] if match else ""
        if match is None or tag in dialect.ignored:
            if not line.strip() and dialect.blank_ends and fields:
                yield Record(fields, complete=True)
                fields = []
            elif inside and fields and not match and line.strip():
                last, value = fields[-1]
                fields[-1] = (last, f"{value}\n{line.strip()}".strip())
            continue
        if tag in dialect.begin and fields:
            yield Record(fields, complete=not dialect.end)
            fields = []
        if tag in dialect.end:
            if fields:
                yield Record(fields, complete=True)
            fields, inside = [], False
            continue
        inside = inside or tag in dialect.begin or dialect.blank_ends
        if inside:
            groups = match.groupdict()
            fields.append((tag, (groups.get("value") or groups.get("rest") or "").strip()))
    if fields:
        yield Record(fields, complete=not dialect.end)


def joined(value: str) -> str:
    """A value that was broken over lines, as one line."""
    return " ".join(value.split())

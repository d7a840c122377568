"""Changing a list of records in a YAML file and nothing else: comments, order and layout of the rest stay."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mgtui.library import escaping
from mgtui.writing.yaml_records import NotEditable, Plain, Records, name_of, read_mapping, read_records

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from mgtui.writing.yaml_records import Record

_EMPTY_LIST = re.compile(r"^\[\s*\]\s*$", re.MULTILINE)


class _Piece(Struct):
    """Some lines of the file as it becomes, with the record that they hold, if any."""

    lines: list[str]
    name: str = ""
    as_it_was: Record | None = None
    """The record as it was read, where nothing of these lines has changed."""


class RecordFile:
    """A file of records, edited in memory. Raises NotEditable where it cannot be."""

    def __init__(self, source: str | Records) -> None:
        """`source` is the text of the file, or its records where they were read before."""
        self._records = read_records(source) if isinstance(source, str) else source
        self.values: dict[str, dict[str, Any]] = {record.name: record.values for record in self._records.items}
        """What the records hold, by id."""
        self._places = {record.name: record for record in self._records.items}
        self._added: list[str] = []
        self._changed: dict[str, dict[str, Any]] = {}
        self._taken: dict[str, set[str]] = {}
        """Fields that go, by record."""
        self._removed: set[str] = set()

    def add(self, record: dict[str, Any]) -> None:
        name = name_of(record) or ""
        self.values[name] = cleaned(record)
        self._added.append(name)

    def change(self, name: str, fields: dict[str, Any], gone: Iterable[str] = ()) -> None:
        """Give fields of a record new values and take others (`gone`) away; those it does not name stay as they are."""
        new, taken = cleaned(fields), set(gone)
        kept = {field: value for field, value in self.values[name].items() if field not in taken}
        self.values[name] = {**kept, **new}
        if name not in self._added:
            self._changed.setdefault(name, {}).update(new)
            self._taken.setdefault(name, set()).update(taken)

    def remove(self, name: str) -> str:
        """Take a record out; gives its text."""
        record = self._places[name]
        del self.values[name]
        self._removed.add(name)
        return "\n".join(record.lines[: record.end]) + "\n"

    def text(self) -> str:
        """The text of the file as changed, read again to be sure that it holds just what it should."""
        return self.edited().text()

    def edited(self) -> Records:
        """The records of the file as changed. Raises NotEditable where other records would change with them.

        Only what changed is read again, with the records on both sides of it: nothing reaches from one record of a
        list over the next, since anchors and aliases are refused.
        """
        added = [name for name in self._added if name in self.values]
        kept = [record for record in self._records.items if record.name not in self._removed]
        if not kept:
            return self._proved(read_records(self._anew(added)), added)
        pieces = self._pieces()
        indent = " " * min(record.dash_column for record in kept)
        pieces += [_Piece(record_text(self.values[name], indent).split("\n"), name) for name in added]
        pieces[-1].lines.append("")
        names = [piece.name for piece in pieces[1:]]
        if len(set(names)) < len(names):
            raise NotEditable("a record would stand there twice")
        return self._read_changed(pieces)

    def _anew(self, added: list[str]) -> str:
        """The text where no record that was there is left: what stood around them, and what is new."""
        around = [line for record in self._records.items for line in record.lines[record.end :]]
        body = "\n".join([*self._records.header, *around]).rstrip("\n")
        # An empty list written as [] cannot be followed by records.
        body = _EMPTY_LIST.sub("", body).rstrip("\n")
        parts = [*([body] if body else []), *(record_text(self.values[name]) for name in added)]
        text = "\n".join(parts) + "\n" if parts else "[]\n"
        return text if added or _EMPTY_LIST.search(text) else text + "[]\n"

    def _pieces(self) -> list[_Piece]:
        """The file as it becomes, before what is added: the header, then a piece for each record that stays."""
        pieces = [_Piece(list(self._records.header))]
        for record in self._records.items:
            if record.name in self._removed:
                pieces[-1].lines += record.lines[record.end :]
                pieces[-1].as_it_was = None
            elif record.name in self._changed:
                pieces.append(_Piece([*self._rewritten(record), *record.lines[record.end :]], record.name))
            else:
                pieces.append(_Piece(list(record.lines), record.name, record))
        last = pieces[-1]
        while last.lines and not last.lines[-1]:
            last.lines.pop()
        return pieces

    def _rewritten(self, record: Record) -> list[str]:
        fields, gone = self._changed[record.name], self._taken[record.name]
        if not record.fields or any(record.fields[field][0] == 0 for field in gone if field in record.fields):
            return record_text(self.values[record.name], " " * record.dash_column).split("\n")
        return _with_fields(record, fields, gone)

    def _read_changed(self, pieces: list[_Piece]) -> Records:
        """The records of these pieces; those that are not as they were are read, each with its neighbours."""
        header, *rest = pieces
        old = [piece.as_it_was if piece.as_it_was and piece.as_it_was.lines == piece.lines else None for piece in rest]
        is_new = [header.lines != self._records.header, *(record is None for record in old)]
        near = [any(is_new[max(number - 1, 0) : number + 2]) for number in range(len(pieces))]
        items: list[Record] = []
        number = 0
        while number < len(pieces):
            record = old[number - 1] if number else None
            if not near[number] and (record or not number):
                items += [record] if record else []
                number += 1
                continue
            stop = next((end for end in range(number, len(pieces)) if not near[end]), len(pieces))
            run = pieces[number:stop]
            read = read_records("\n".join(line for piece in run for line in piece.lines))
            wanted = [piece.name for piece in run if piece.name]
            items += self._proved(read, wanted, header=header.lines if not number else []).items
            number = stop
        return Records(header.lines, items)

    def _proved(self, read: Records, names: list[str], header: list[str] | None = None) -> Records:
        """Records that were read again, where they hold just what they should."""
        found = [record.values for record in read.items]
        if found != [self.values[name] for name in names] or header not in (None, read.header):
            raise NotEditable("its layout does not allow a change without touching other records")
        return read


class MappingFile(RecordFile):
    """A file that is one record, edited in memory. Raises NotEditable where it cannot be."""

    def __init__(self, source: Records, *, is_article: bool) -> None:
        super().__init__(source)
        self._is_article = is_article

    def edited(self) -> Records:
        record = self._records.items[0]
        # The id of an article is its name, and stands nowhere in it.
        hidden = {"id"} if self._is_article else set()
        fields = {field: value for field, value in self._changed.get(record.name, {}).items() if field not in hidden}
        header, rest = self._records.header, record.lines[record.end :]
        if self._is_article and not header:
            header, rest = ["---"], ["---", *rest]
        lines = [*header, *_with_fields(record, fields, self._taken.get(record.name, set())), *rest]
        read = read_mapping("\n".join(lines), record.name, is_article=self._is_article)
        return self._proved(read, [record.name])


def _with_fields(record: Record, fields: dict[str, Any], gone: Container[str]) -> list[str]:
    """The lines of a record with new values for some fields and without others."""
    lines = record.lines[: record.end]
    new = [field for field in fields if field not in record.fields]
    lines += [_line(field, fields[field], " " * record.column) for field in new]
    for field, (start, end) in sorted(record.fields.items(), key=lambda item: -item[1][0]):
        if field in gone:
            del lines[start:end]
        elif field in fields:
            lead = lines[start][: record.column] if start == 0 else " " * record.column
            lines[start:end] = [_line(field, fields[field], lead)]
    return lines


def record_text(record: dict[str, Any], indent: str = "") -> str:
    lines = [_line(name, value, f"{indent}  ") for name, value in record.items()]
    return f"{indent}- {lines[0].lstrip()}" + "".join("\n" + line for line in lines[1:])


def _line(name: str, value: Any, lead: str) -> str:
    return f"{lead}{name}: {_flow(value)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return str(value) if isinstance(value, Plain) else json.dumps(value, ensure_ascii=False)


def cleaned(value: Any) -> Any:
    """A value as a library reads it back."""
    if isinstance(value, dict):
        return {key: cleaned(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [cleaned(part) for part in value]
    if isinstance(value, (int, float, Plain)):
        return Plain(value)
    return escaping.clean(str(value))

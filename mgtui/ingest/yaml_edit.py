"""Changing a list of records in a YAML file and nothing else: comments, order and layout of the rest stay."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mgtui.ingest import escaping
from mgtui.ingest.errors import IngestError
from mgtui.library.nodes import Mapping, Scalar, Sequence
from mgtui.library.source import Source
from mgtui.library.yaml_events import parse_yaml

if TYPE_CHECKING:
    from mgtui.library.nodes import Node
    from mgtui.model import Mistake

_NOT_CONTENT = re.compile(r"^(?P<indent>\s*)(?:#.*)?$")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


class NotEditable(IngestError):  # noqa: N818 - the name says what is the case
    """The file is no list of records in the usual layout, or has mistakes: it is left as it is."""


class Plain(str):
    """A number as it is written: it goes into a file without quotes."""

    __slots__ = ()


class _Place(Struct):
    start: int
    """Index of its first line."""
    end: int
    """Index after its last line."""
    column: int
    fields: dict[str, tuple[int, int]]
    """Lines of each field; the first field begins on the line of the dash."""


class RecordFile:
    """The text of a file of records, edited in memory. Raises NotEditable where it cannot be."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self.values: dict[str, dict[str, Any]] = {}
        """What the records hold, by id."""
        self._places = self._locate(text)
        self._added: list[str] = []
        self._changed: dict[str, dict[str, Any]] = {}
        self._removed: set[str] = set()

    def _locate(self, text: str) -> dict[str, _Place]:
        mistakes: list[Mistake] = []
        document = parse_yaml(text, Source("", mistakes))
        if mistakes:
            raise NotEditable(f"it has mistakes (line {mistakes[0].line}: {mistakes[0].message})")
        root = document.root
        if root is None or (isinstance(root, Scalar) and not root.value):
            return {}
        if not isinstance(root, Sequence):
            raise NotEditable("it holds no list")
        places: dict[str, _Place] = {}
        starts = [item.line - 1 for item in root.items] + [len(self._lines)]
        for number, item in enumerate(root.items):
            name = item.get("id") if isinstance(item, Mapping) else None
            if not isinstance(item, Mapping) or not isinstance(name, Scalar) or name.value in places:
                raise NotEditable(f"a record without an id of its own, or not in the usual layout, in line {item.line}")
            places[name.value] = self._place(item, starts[number], starts[number + 1])
            self.values[name.value] = _python(item)
        return places

    def _place(self, item: Mapping, start: int, end: int) -> _Place:
        column = item.column - 1
        if not re.fullmatch(r"\s*-\s+", self._lines[start][:column]):
            raise NotEditable(f"line {start + 1} does not begin a record with a dash")
        end = self._without_trailing(start, end, column)
        keys = list(item.keys.values())
        fields: dict[str, tuple[int, int]] = {}
        if len({key.line for key in keys}) == len(keys) and self._lines[start][column] != "{":
            for key, following in zip(keys, [*keys[1:], None], strict=True):
                stop = following.line - 1 if following else end
                fields[key.value] = (key.line - 1, self._without_trailing(key.line - 1, stop, column))
        return _Place(start, end, column, fields)

    def _without_trailing(self, start: int, end: int, column: int) -> int:
        """The end without blank lines and comments that belong to what follows."""
        while end > start + 1:
            match = _NOT_CONTENT.match(self._lines[end - 1])
            if match is None or ("#" in self._lines[end - 1] and len(match["indent"]) > column):
                break
            end -= 1
        return end

    def add(self, record: dict[str, Any]) -> None:
        """Append a record."""
        self.values[record["id"]] = _cleaned(record)
        self._added.append(record["id"])

    def change(self, name: str, fields: dict[str, Any]) -> None:
        """Give fields of a record new values; those it does not name stay as they are."""
        new = _cleaned(fields)
        self.values[name] = {**self.values[name], **new}
        if name not in self._added:
            self._changed.setdefault(name, {}).update(new)

    def remove(self, name: str) -> str:
        """Take a record out; gives its text."""
        place = self._places[name]
        del self.values[name]
        self._removed.add(name)
        return "\n".join(self._lines[place.start : place.end]) + "\n"

    def text(self) -> str:
        """The text of the file as changed, read again to be sure that it holds just what it should."""
        lines = list(self._lines)
        for name, place in sorted(self._places.items(), key=lambda item: -item[1].start):
            if name in self._removed:
                del lines[place.start : place.end]
            elif name in self._changed:
                self._rewrite(lines, place, name)
        body = "\n".join(lines).rstrip("\n")
        if not any(name not in self._added for name in self.values):
            # An empty list written as [] cannot be followed by records.
            body = re.sub(r"^\[\s*\]\s*$", "", body, flags=re.MULTILINE).rstrip("\n")
        indent = " " * min((self._dash_column(place) for place in self._places.values()), default=0)
        parts = [body] if body else []
        parts += [record_text(self.values[name], indent) for name in self._added if name in self.values]
        text = "\n".join(parts) + "\n" if parts else "[]\n"
        if not self.values and not re.search(r"^\[\s*\]", text, re.MULTILINE):
            text += "[]\n"
        self._prove(text)
        return text

    def _dash_column(self, place: _Place) -> int:
        line = self._lines[place.start]
        return len(line) - len(line.lstrip())

    def _rewrite(self, lines: list[str], place: _Place, name: str) -> None:
        fields = self._changed[name]
        if not place.fields:
            text = record_text(self.values[name], " " * self._dash_column(place))
            lines[place.start : place.end] = text.split("\n")
            return
        new = [field for field in fields if field not in place.fields]
        lines[place.end : place.end] = [_line(field, fields[field], " " * place.column) for field in new]
        for field, (start, end) in sorted(place.fields.items(), key=lambda item: -item[1][0]):
            if field in fields:
                lead = lines[start][: place.column] if start == place.start else " " * place.column
                lines[start:end] = [_line(field, fields[field], lead)]

    def _prove(self, text: str) -> None:
        mistakes: list[Mistake] = []
        root = parse_yaml(text, Source("", mistakes)).root
        items = root.items if isinstance(root, Sequence) else []
        found = [_python(item) for item in items]
        if mistakes or found != list(self.values.values()):
            raise NotEditable("its layout does not allow a change without touching other records")


def record_text(record: dict[str, Any], indent: str = "") -> str:
    """A record as an item of a list."""
    lines = [_line(name, value, f"{indent}  ") for name, value in record.items()]
    return f"{indent}- {lines[0].lstrip()}" + "".join("\n" + line for line in lines[1:])


def _line(name: str, value: Any, lead: str) -> str:
    return f"{lead}{name}: {_flow(value)}"


def _flow(value: Any) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return str(value) if isinstance(value, Plain) else json.dumps(value, ensure_ascii=False)


def _python(node: Node) -> Any:
    if isinstance(node, Mapping):
        return {key: _python(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [_python(item) for item in node.items]
    return Plain(node.value) if node.plain and _NUMBER.fullmatch(node.value) else node.value


def _cleaned(value: Any) -> Any:
    """A value as a library reads it back."""
    if isinstance(value, dict):
        return {key: _cleaned(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cleaned(part) for part in value]
    if isinstance(value, (int, float, Plain)):
        return Plain(value)
    return escaping.clean(str(value))

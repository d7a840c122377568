"""The records of a YAML file as lines: a list of them, cut where each begins, or one that is a file by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mgtui.errors import LibraryWriteError
from mgtui.library.nodes import Mapping, Scalar, Sequence
from mgtui.library.source import Source
from mgtui.library.yaml_events import parse_yaml

if TYPE_CHECKING:
    from mgtui.library.nodes import Node
    from mgtui.model import Mistake

_NOT_CONTENT = re.compile(r"^(?P<indent>\s*)(?:#.*)?$")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")


class NotEditable(LibraryWriteError):  # noqa: N818 - the name says what is the case
    """The file is no list of records in the usual layout, or has mistakes: it is left as it is."""


class Plain(str):
    """A number as it is written: it goes into a file without quotes."""

    __slots__ = ()


class Record(Struct, frozen=True):
    """A record with its lines, up to where the next one begins."""

    name: str
    values: dict[str, Any]
    lines: list[str]
    end: int
    """Index after its own last line; blank lines and comments behind it belong to what follows."""
    column: int
    """Of its first field, from 0."""
    fields: dict[str, tuple[int, int]]
    """Lines of each field, the first on the line of the dash; none where it cannot be changed in parts."""

    @property
    def dash_column(self) -> int:
        """Column of the dash, from 0."""
        return len(self.lines[0]) - len(self.lines[0].lstrip())


class Records(Struct, frozen=True):
    """The lines before the first record, and the records."""

    header: list[str]
    items: list[Record]

    def text(self) -> str:
        return "\n".join([*self.header, *(line for record in self.items for line in record.lines)])


def read_records(text: str) -> Records:
    """A list of records, in its lines. Raises NotEditable."""
    lines = text.split("\n")
    mistakes: list[Mistake] = []
    root = parse_yaml(text, Source("", mistakes)).root
    if mistakes:
        raise NotEditable(f"it has mistakes (line {mistakes[0].line}: {mistakes[0].message})")
    if root is None or (isinstance(root, Scalar) and not root.value):
        return Records(lines, [])
    if not isinstance(root, Sequence):
        raise NotEditable("it holds no list")
    if not root.items:
        return Records(lines, [])
    starts = [item.line - 1 for item in root.items] + [len(lines)]
    seen: set[str] = set()
    records: list[Record] = []
    for number, item in enumerate(root.items):
        name = name_of(_python(item)) if isinstance(item, Mapping) else None
        if not isinstance(item, Mapping) or name is None or name in seen:
            raise NotEditable(f"a record without an id of its own, or not in the usual layout, in line {item.line}")
        seen.add(name)
        records.append(_record(name, item, lines[starts[number] : starts[number + 1]]))
    return Records(lines[: starts[0]], records)


_FENCE = re.compile(r"---[ \t]*")


def read_mapping(text: str, name: str, *, is_article: bool) -> Records:
    """A file that is one record: the front matter of an article, which has its id from its name, or `library.yaml`.

    What follows the front matter stands behind the record's own lines. Raises NotEditable.
    """
    if "\r" in text or text.startswith("\ufeff"):
        raise NotEditable("it has a byte order mark or line ends of another system: save it as UTF-8 with \\n")
    lines = text.split("\n")
    header: list[str] = []
    end = len(lines)
    if is_article:
        end = next((number for number in range(1, len(lines)) if _FENCE.fullmatch(lines[number])), 0)
        if not _FENCE.fullmatch(lines[0]):
            return Records([], [Record(name, {"id": name}, lines, 0, 0, {})])
        if not end:
            raise NotEditable("its front matter has no end")
        header, lines, end = lines[:1], lines[1:], end - 1
    mistakes: list[Mistake] = []
    root = parse_yaml("\n".join(lines[:end]), Source("", mistakes)).root
    if mistakes:
        raise NotEditable(f"it has mistakes (line {mistakes[0].line + len(header)}: {mistakes[0].message})")
    if root is None or (isinstance(root, Scalar) and not root.value):
        return Records(header, [Record(name, {"id": name}, lines, end, 0, {})])
    keys = list(root.keys.values()) if isinstance(root, Mapping) else []
    if not isinstance(root, Mapping) or len({key.line for key in keys}) < len(keys) or any(k.column > 1 for k in keys):
        raise NotEditable("it is not in the usual layout, a field a line")
    own_end = _without_trailing(lines[:end], 0, end, 0)
    fields = {}
    for key, following in zip(keys, [*keys[1:], None], strict=True):
        start = key.line - 1
        fields[key.value] = (start, _without_trailing(lines, start, following.line - 1 if following else own_end, 0))
    return Records(header, [Record(name, {"id": name, **_python(root)}, lines, own_end, 0, fields)])


_NAMED_BY = (("id",), ("from", "type", "to"), ("claim", "study"))


def name_of(values: dict[str, Any]) -> str | None:
    """What tells a record of a list from the others: its id, or the ends of what joins two; None where nothing does."""
    for fields in _NAMED_BY:
        parts = [values.get(field) for field in fields]
        if all(isinstance(part, str) for part in parts):
            return " ".join(map(str, parts))
    return None


def _record(name: str, item: Mapping, lines: list[str]) -> Record:
    column, first = item.column - 1, item.line
    if not lines or not re.fullmatch(r"\s*-\s+", lines[0][:column]):
        raise NotEditable(f"line {first} does not begin a record with a dash")
    end = _without_trailing(lines, 0, len(lines), column)
    keys = list(item.keys.values())
    fields: dict[str, tuple[int, int]] = {}
    if len({key.line for key in keys}) == len(keys) and lines[0][column] != "{":
        for key, following in zip(keys, [*keys[1:], None], strict=True):
            stop = following.line - first if following else end
            fields[key.value] = (key.line - first, _without_trailing(lines, key.line - first, stop, column))
    return Record(name, _python(item), lines, end, column, fields)


def _without_trailing(lines: list[str], start: int, end: int, column: int) -> int:
    """The end without blank lines and comments that belong to what follows."""
    while end > start + 1:
        match = _NOT_CONTENT.match(lines[end - 1])
        if match is None or ("#" in lines[end - 1] and len(match["indent"]) > column):
            break
        end -= 1
    return end


def _python(node: Node) -> Any:
    if isinstance(node, Mapping):
        return {key: _python(value) for key, value in node.values.items()}
    if isinstance(node, Sequence):
        return [_python(item) for item in node.items]
    return Plain(node.value) if node.plain and _NUMBER.fullmatch(node.value) else node.value

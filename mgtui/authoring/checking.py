"""Whether a record that is to be written is one that a library reads without a mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.authoring.refusals import Problem
from mgtui.library.nodes import Mapping, Scalar, Sequence
from mgtui.library.source import Source
from mgtui.writing.yaml_records import Plain

if TYPE_CHECKING:
    from mgtui.library.convert import Shape
    from mgtui.library.nodes import Node
    from mgtui.model import Mistake


def read_record(shape: Shape[Any], record: dict[str, Any], library: str, **derived: Any) -> tuple[Any, list[Problem]]:
    """A record as the reader of a library makes it of these fields, and what it says is wrong, by the paths of fields.

    The record is None where it cannot be one.
    """
    mistakes: list[Mistake] = []
    nodes = _Nodes()
    source = Source("", mistakes, library=library, article=derived.get("article", ""))
    found = shape.read(nodes.made(record, ""), "", source, **derived)
    return found, [Problem(nodes.paths[each.line], _reason(each.message, nodes.paths[each.line])) for each in mistakes]


def _reason(message: str, path: str) -> str:
    """A mistake without the field that it begins with, which the path names."""
    name, colon, reason = message.partition(": ")
    return reason if colon and name == path.split(".")[-1] else message


class _Nodes:
    """Values as nodes, each on a line of its own by which its path is found again."""

    def __init__(self) -> None:
        self.paths: list[str] = []

    def made(self, value: Any, path: str) -> Node:
        line = len(self.paths)
        self.paths.append(path)
        above = f"{path}." if path else ""
        if isinstance(value, dict):
            keys = {name: Scalar(name, True, self._line(f"{above}{name}"), 1) for name in value}
            return Mapping({name: self.made(part, f"{above}{name}") for name, part in value.items()}, keys, line, 1)
        if isinstance(value, list | tuple):
            # Two numbers are an interval, and its field is what they are known by.
            numbered = not all(isinstance(item, str) for item in value)
            return Sequence(
                [self.made(item, f"{above}{number}" if numbered else path) for number, item in enumerate(value, 1)],
                line, 1,
            )  # fmt: skip
        return Scalar(str(value), isinstance(value, Plain), line, 1)

    def _line(self, path: str) -> int:
        self.paths.append(path)
        return len(self.paths) - 1

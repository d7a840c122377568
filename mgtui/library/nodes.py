"""YAML as plain nodes that know where they stand, and words for them in messages."""

from __future__ import annotations

from typing import Union

from msgspec import Struct

from mgtui.library.text import shorten


class Scalar(Struct, gc=False):
    """A single value, as text; `plain` where it was written without quotes."""

    value: str
    plain: bool
    line: int
    column: int


class Sequence(Struct):
    items: list[Node]
    line: int
    column: int


class Mapping(Struct):
    """Fields with their values; both keep the order of the file."""

    values: dict[str, Node]
    keys: dict[str, Scalar]
    line: int
    column: int

    def get(self, name: str) -> Node:
        """The value of a field, or the mapping itself where the field is not given: the place for a message."""
        return self.values.get(name, self)


Node = Union[Scalar, Sequence, Mapping]  # noqa: UP007 - Scalar | Sequence is not possible before they exist

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})


def is_empty(node: Node) -> bool:
    """Whether a value says nothing, which counts as left out."""
    if isinstance(node, Scalar):
        return node.value in _NULLS if node.plain else not node.value.strip()
    return not (node.items if isinstance(node, Sequence) else node.values)


def describe(node: Node) -> str:
    """What stands there, for "got …" in a message."""
    if isinstance(node, Sequence):
        return "a list"
    if isinstance(node, Mapping):
        return "a mapping"
    if is_empty(node):
        return "nothing"
    return f'"{shorten(node.value)}"'

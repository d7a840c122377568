"""Nodes to records: what each field takes is derived from the type hints of the record it goes into.

A record is made from what is right in its node. A field that is wrong is reported and left out; a record without a
field it needs is reported and left out. What is left out is taken out of the node too, so that afterwards the items of
a list in the record and in its node correspond one to one, and a later check can say where a value stands.
"""

from __future__ import annotations

import re
import types
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar, Union, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from mgtui.errors import nearest
from mgtui.library import scalars
from mgtui.library.nodes import Mapping, Node, Scalar, Sequence, describe, is_empty
from mgtui.library.text import shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.library.scalars import Reader
    from mgtui.library.source import Source

Record = TypeVar("Record", bound=Struct)

_SIMPLE: dict[Any, Reader] = {
    str: scalars.text, float: scalars.number, int: scalars.whole_number, bool: scalars.boolean,
}  # fmt: skip


class Field(Struct):
    """One field of a shape: the attribute it fills, and how it is read."""

    attribute: str
    required: bool
    read: Reader


class Shape(Generic[Record]):
    """What a mapping may hold so that it becomes a record of one type."""

    def __init__(
        self,
        record: type[Record],
        noun: str,
        *,
        special: dict[str, Reader] | None = None,
        required: Iterable[str] = (),
        derived: Iterable[str] = (),
        known: Iterable[str] = (),
        bare: str | None = None,
    ) -> None:
        """`special` readers go before those of the type hints, `required` fields are so in spite of their defaults,
        `derived` ones are not read, `known` ones are given with `read` unless they stand there, and `bare` is the field
        that is meant where a single value stands for the mapping.
        """
        self.record = record
        self.noun = noun
        self.bare = bare
        special = special or {}
        self.fields = {
            field.encode_name: Field(
                field.name,
                (field.required and field.name not in known) or field.name in required,
                special.get(field.name) or reader_for(field.type),
            )
            for field in fields(record)
            if field.name not in derived
        }
        self.required = tuple(name for name, field in self.fields.items() if field.required)

    def read(self, node: Node, name: str, source: Source, **derived: Any) -> Record | None:
        """The record, or None after reporting what keeps it from being one; `name` is its field, if any."""
        if isinstance(node, Scalar) and self.bare is not None:
            field = self.fields[self.bare]
            value = field.read(node, self.bare, source)
            return None if value is None else self.record(**{**derived, field.attribute: value})
        if not isinstance(node, Mapping):
            field_name = f"{name}: " if name else ""
            source.mistake(node, f"{field_name}expected {self.noun} with {self._names()}; got {describe(node)}")
            return None
        values = self._values(node, source)
        missing = [name for name in self.required if self.fields[name].attribute not in values]
        for field_name in missing:
            self._report_missing(field_name, node, source)
        return None if missing else self.record(**{**derived, **values})

    def _values(self, node: Mapping, source: Source) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for name, child in list(node.values.items()):
            field = self.fields.get(name)
            if field is None:
                self._report_unknown(node.keys[name], source)
            elif not is_empty(child):
                value = field.read(child, name, source)
                if value is not None:
                    values[field.attribute] = value
                elif not field.required:
                    del node.values[name]
        return values

    def _report_missing(self, name: str, node: Mapping, source: Source) -> None:
        child = node.values.get(name)
        if child is None:
            source.mistake(node, f"{self.noun} without {name}, which it must have")
        elif is_empty(child):
            source.mistake(child, f"{name}: is empty, {self.noun} must have it")

    def _report_unknown(self, key: Scalar, source: Source) -> None:
        hint = did_you_mean(key.value, self.fields)
        source.mistake(key, f'unknown field "{shorten(key.value)}"{hint}; expected one of {self._names()}')

    def _names(self) -> str:
        return ", ".join(self.fields)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint at the known word that is nearest, or nothing."""
    near = nearest(word, known)
    return f' (did you mean "{near}"?)' if near else ""


def nested(shape: Shape[Any]) -> Reader:
    """A reader for a mapping of this shape."""

    def read(node: Node, name: str, source: Source) -> Any:
        return shape.read(node, name, source)

    return read


def list_of(read_item: Reader, *, single: bool = False) -> Reader:
    """A reader for a list; where `single`, one item may stand there without the list."""

    def read(node: Node, name: str, source: Source) -> tuple[Any, ...] | None:
        if not isinstance(node, Sequence):
            if single and isinstance(node, Scalar):
                item = read_item(node, name, source)
                return None if item is None else (item,)
            source.mistake(node, f"{name}: expected a list; got {describe(node)}")
            return None
        values: list[Any] = []
        kept: list[Node] = []
        for child in node.items:
            if is_empty(child):
                source.mistake(child, f"{name}: an item of the list is empty")
                continue
            value = read_item(child, name, source)
            if value is not None:
                values.append(value)
                kept.append(child)
        node.items = kept
        return tuple(values)

    return read


def _interval(node: Node, name: str, source: Source) -> tuple[float, float] | None:
    if not isinstance(node, Sequence) or len(node.items) != 2:
        source.mistake(node, f"{name}: expected the lower and the upper bound, [0.88, 1.31]; got {describe(node)}")
        return None
    low, high = (scalars.number(item, name, source) for item in node.items)
    if low is None or high is None:
        return None
    if low > high:
        source.mistake(node, f"{name}: expected the lower bound first")
        return None
    return low, high


def _texts_by_name(node: Node, name: str, source: Source) -> dict[str, str] | None:
    if not isinstance(node, Mapping):
        source.mistake(node, f"{name}: expected a mapping; got {describe(node)}")
        return None
    texts: dict[str, str] = {}
    for key, child in list(node.values.items()):
        value = None
        if is_empty(child):
            source.mistake(child, f"{name}: {shorten(key)}: is empty, expected text")
        elif scalars.text(node.keys[key], name, source) is not None:
            value = scalars.text(child, name, source)
        if value is None:
            del node.values[key]
        else:
            texts[key] = value
    return texts


def _noun(record: str) -> str:
    words = re.sub(r"(?<!^)(?=[A-Z])", " ", record).lower()
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def reader_for(hint: Any) -> Reader:
    """The reader that a type hint asks for."""
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        return scalars.one_of(arguments)
    if origin in (Union, types.UnionType):
        return reader_for(next(argument for argument in arguments if argument is not type(None)))
    if origin is tuple:
        return _interval if arguments[-1] is not Ellipsis else list_of(reader_for(arguments[0]))
    if origin is dict:
        return _texts_by_name
    if isinstance(hint, type) and issubclass(hint, Struct):
        return nested(Shape(hint, _noun(hint.__name__)))
    raise TypeError(f"no field of a library has the type {hint!r}")

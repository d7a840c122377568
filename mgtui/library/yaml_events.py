"""Safe YAML: nodes with positions, built from libyaml's events, with everything that could harm or mislead refused.

The nodes are built here and not by PyYAML's composer, because that one recurses in C and deep input kills the process.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from yaml import YAMLError
from yaml._yaml import CParser
from yaml.error import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from mgtui.library.nodes import Mapping, Node, Scalar, Sequence
from mgtui.library.text import shorten, strip_controls

if TYPE_CHECKING:
    from mgtui.library.source import Position, Source

DEPTH_LIMIT = 20

_TOO_DEEP = f"nested deeper than {DEPTH_LIMIT} levels"
_SCANNER_TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml says from 0.2.6 on, where its scanner runs ahead of the events and meets its own limit first."""

_DROPPED = Scalar("", False, 0, 0)
"""Stands for a key whose value is not kept."""


class Document(Struct):
    """What was read of a YAML file: its root, None where it is empty, and whether it was read to the end."""

    root: Node | None
    complete: bool


def parse_yaml(text: str, source: Source, *, line_offset: int = 0) -> Document:
    """Read one YAML document; mistakes go to `source`, with `line_offset` added to their lines.

    After a mistake that ends the reading, the root holds the entries that were complete before it.
    """
    return _Builder(text, source, line_offset).run()


class _StopError(Exception):
    """Reading cannot go on; the mistake is reported."""


class _Builder:
    def __init__(self, text: str, source: Source, line_offset: int) -> None:
        self._text = text
        self._source = source
        self._first_line = line_offset + 1
        # Escapes in double quotes are the one way left for a control character to get into a value.
        self._may_escape = "\\" in text
        self._root: Node | None = None
        self._documents = 0
        self._open: list[Sequence | Mapping] = []
        self._keys: list[Scalar | None] = []
        """For each open mapping the key whose value comes next; for a list always None."""

    def run(self) -> Document:
        try:
            parser = CParser(self._text)
            while True:
                event = parser.get_event()
                if event is None:
                    return Document(self._root, True)
                self._take(event)
        except MarkedYAMLError as error:
            self._report_syntax(error)
        except YAMLError as error:
            self._source.whole(f"not valid YAML: {shorten(str(error))}")
        except _StopError:
            pass
        return Document(self._open[0] if self._open else self._root, False)

    def _take(self, event: Event) -> None:
        if isinstance(event, ScalarEvent):
            if event.anchor is not None or event.tag is not None:
                self._check_marks(event)
            value = strip_controls(event.value) if self._may_escape else event.value
            self._place(Scalar(value, not event.style, *self._position(event.start_mark)))
        elif isinstance(event, CollectionEndEvent):
            self._keys.pop()
            self._place(self._open.pop())
        elif isinstance(event, CollectionStartEvent):
            self._check_marks(event)
            self._start(event)
        elif isinstance(event, AliasEvent):
            self._report(event.start_mark, f"alias *{event.anchor}: aliases are not allowed, write the value out")
            self._skip()
        elif isinstance(event, DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._report(event.start_mark, "a second document begins here, expected one document a file")
                raise _StopError

    def _position(self, mark: Position | None) -> tuple[int, int]:
        return (mark.line + self._first_line, mark.column + 1) if mark else (self._first_line, 1)

    def _report(self, mark: Position | None, message: str) -> None:
        self._source.mistake_at(*self._position(mark), message)

    def _check_marks(self, event: ScalarEvent | CollectionStartEvent) -> None:
        if event.anchor is not None:
            self._report(event.start_mark, f"anchor &{event.anchor}: anchors and aliases are not allowed")
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self._report(event.start_mark, f"tag {shorten(tag)}: tags are not allowed, quote what is text")

    def _start(self, event: CollectionStartEvent) -> None:
        if len(self._open) == DEPTH_LIMIT:
            self._report(event.start_mark, _TOO_DEEP)
            raise _StopError
        line, column = self._position(event.start_mark)
        is_mapping = isinstance(event, MappingStartEvent)
        self._open.append(Mapping({}, {}, line, column) if is_mapping else Sequence([], line, column))
        self._keys.append(None)

    def _place(self, node: Node) -> None:
        """Put a finished node where it belongs: the root, the next item of a list, a key or its value."""
        if not self._open:
            self._root = node
            return
        parent = self._open[-1]
        if isinstance(parent, Sequence):
            parent.items.append(node)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = self._key(node)
            return
        self._keys[-1] = None
        if self._is_new(key, parent):
            parent.keys[key.value] = key
            parent.values[key.value] = node

    def _skip(self) -> None:
        """Leave out what would stand here: an item, a key with its value, or a value."""
        if self._open and isinstance(self._open[-1], Mapping):
            self._keys[-1] = _DROPPED if self._keys[-1] is None else None

    def _key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        self._source.mistake(node, "a key must be a single word, expected `field: value`")
        return _DROPPED

    def _is_new(self, key: Scalar, parent: Mapping) -> bool:
        if key is _DROPPED:
            return False
        if key.plain and key.value == "<<":
            self._source.mistake(key, "merge key <<: merge keys are not allowed, write the fields out")
            return False
        first = parent.keys.get(key.value)
        if first is not None:
            self._source.mistake(key, f'duplicate key "{shorten(key.value)}", first given in line {first.line}')
        return first is None

    def _report_syntax(self, error: MarkedYAMLError) -> None:
        problem = error.problem or error.context or "cannot be read"
        mark = error.problem_mark or error.context_mark
        if mark is None:
            self._source.whole(f"not valid YAML: {problem}")
        elif problem == _SCANNER_TOO_DEEP:
            self._report(mark, _TOO_DEEP)
        else:
            self._report(mark, f"not valid YAML: {problem}")

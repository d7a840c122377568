"""XML, read so that it can neither blow up nor fetch anything: no entities but the named characters of HTML."""

from __future__ import annotations

from html.entities import html5
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from mgtui.disk import open_source
from mgtui.errors import CannotRead

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEPTH_LIMIT = 200
_CHUNK = 1 << 16


class NotWellFormed(CannotRead):
    """XML that breaks off, or whose marks are none; nothing in it before that place blows up or fetches anything."""


def read_tree(data: bytes) -> Element:
    """The tree of a whole document, tags without namespaces. Raises CannotRead, NotWellFormed where it is damaged."""
    reading = _Reading(frozenset())
    reading.feed(data, final=True)
    return reading.root()


def stream_elements(path: Path, tags: frozenset[str]) -> Iterator[Element]:
    """The elements of these tags, one after the other, each forgotten when the next is asked for.

    Raises CannotRead, after the elements that were complete before the damage, and OSError.
    """
    reading = _Reading(tags)
    with open_source(path) as file:
        while True:
            chunk = file.read(_CHUNK)
            try:
                reading.feed(chunk, final=not chunk)
            except CannotRead:
                yield from reading.take()
                raise
            yield from reading.take()
            if not chunk:
                return


def text_of(element: Element | None) -> str:
    """All text inside an element, folded."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def text_at(element: Element, path: str) -> str:
    """All text of the first element on this path below, folded; "" where there is none."""
    return text_of(element.find(path))


class _Reading:
    """Builds elements; with `wanted` tags only those are built, else the whole document is."""

    def __init__(self, wanted: frozenset[str]) -> None:
        self._wanted = wanted
        self._builder: TreeBuilder | None = None if wanted else TreeBuilder()
        self._done: list[Element] = []
        self._depth = 0
        self._built_from = 0
        parser = expat.ParserCreate()
        parser.buffer_text = True
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data
        parser.EntityDeclHandler = self._entity
        parser.ExternalEntityRefHandler = self._external
        parser.SkippedEntityHandler = self._skipped
        self._parser = parser

    def feed(self, data: bytes, *, final: bool) -> None:
        try:
            self._parser.Parse(data, final)
        except expat.ExpatError as error:
            raise NotWellFormed(
                f"not well-formed XML in line {error.lineno}: {expat.ErrorString(error.code)}"
            ) from None
        except (ValueError, LookupError) as error:
            raise CannotRead(f"XML in an encoding that cannot be read: {error}") from None

    def take(self) -> list[Element]:
        done, self._done = self._done, []
        return done

    def root(self) -> Element:
        assert self._builder is not None
        return self._builder.close()

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            raise CannotRead(f"XML nested deeper than {DEPTH_LIMIT} levels")
        name = tag.rpartition(":")[2]
        if self._builder is None and name in self._wanted:
            self._builder = TreeBuilder()
            self._built_from = self._depth
        if self._builder is not None:
            self._builder.start(name, {key.rpartition(":")[2]: value for key, value in attributes.items()})

    def _end(self, tag: str) -> None:
        if self._builder is not None:
            self._builder.end(tag.rpartition(":")[2])
            if self._wanted and self._depth == self._built_from:
                self._done.append(self._builder.close())
                self._builder = None
        self._depth -= 1

    def _data(self, data: str) -> None:
        if self._builder is not None:
            self._builder.data(data)

    def _entity(self, name: str, is_parameter: bool, value: str | None, *_: object) -> None:
        where = "another file" if value is None else "text"
        raise CannotRead(f"XML that declares an entity ({name[:40]}, standing for {where}); such files are not read")

    def _external(self, *_: object) -> int:
        raise CannotRead("XML that refers to another file; such files are not read")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._data(html5.get(f"{name};", " "))

"""Citation File Format: the references of a CITATION.cff, else the work it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date, join
from mgtui.formats.references.reference import Lists, Reference, gathered, pages, reference
from mgtui.library.nodes import Mapping, Scalar, Sequence
from mgtui.library.source import Source
from mgtui.library.text import strip_controls
from mgtui.library.yaml_events import parse_yaml
from mgtui.model import Name

if TYPE_CHECKING:
    from mgtui.library.nodes import Node
    from mgtui.model import Mistake

_TYPES = {
    "article": "article-journal", "magazine-article": "article-magazine", "newspaper-article": "article-newspaper",
    "book": "book", "conference-paper": "paper-conference", "data": "dataset", "database": "dataset",
    "report": "report", "thesis": "thesis", "software": "software", "website": "webpage", "patent": "patent",
    "manual": "book", "unpublished": "manuscript",
}  # fmt: skip


def read_cff(text: str) -> Lists:
    """The references of a file. Raises CannotRead where it is no CFF."""
    mistakes: list[Mistake] = []
    root = parse_yaml(strip_controls(text), Source("", mistakes)).root
    if not isinstance(root, Mapping):
        raise CannotRead(f"not valid CFF: {mistakes[0].message if mistakes else 'no fields'}")
    entries = _mappings(root, "references") or [_mapping(root, "preferred-citation") or root]
    damage = f"line {mistakes[0].line}: {mistakes[0].message}" if mistakes else ""
    return gathered([(f"place {number}", entry) for number, entry in enumerate(entries, 1)], _reference, damage)


def _reference(entry: Mapping) -> Reference:
    year = join(_text(entry, "year"), _text(entry, "month"))
    publisher = _mapping(entry, "publisher")
    return reference(
        title=_text(entry, "title"),
        kind=_TYPES.get(_text(entry, "type"), "document"),
        author=[_name(author) for author in _mappings(entry, "authors")],
        issued=year or iso_date(_text(entry, "date-published") or _text(entry, "date-released")),
        journal=_text(entry, "journal") or _text(entry, "collection-title"),
        volume=_text(entry, "volume"),
        issue=_text(entry, "issue"),
        page=pages(_text(entry, "start"), _text(entry, "end")),
        publisher=_text(publisher, "name") if publisher else "",
        doi=_text(entry, "doi") or _identifier(entry),
        url=_text(entry, "url"),
        issn=_text(entry, "issn"),
        abstract=_text(entry, "abstract"),
    )


def _name(author: Mapping) -> Name:
    family = " ".join(filter(None, (_text(author, "name-particle"), _text(author, "family-names"))))
    given = ", ".join(filter(None, (_text(author, "given-names"), _text(author, "name-suffix"))))
    return Name(family=family, given=given, literal="" if family or given else _text(author, "name"))


def _identifier(entry: Mapping) -> str:
    dois = [_text(found, "value") for found in _mappings(entry, "identifiers") if _text(found, "type") == "doi"]
    return dois[0] if dois else ""


def _text(entry: Mapping, name: str) -> str:
    value = entry.values.get(name)
    return " ".join(value.value.split()) if isinstance(value, Scalar) else ""


def _mapping(entry: Mapping, name: str) -> Mapping | None:
    value = entry.values.get(name)
    return value if isinstance(value, Mapping) else None


def _mappings(entry: Mapping, name: str) -> list[Mapping]:
    value: Node | None = entry.values.get(name)
    return [item for item in value.items if isinstance(item, Mapping)] if isinstance(value, Sequence) else []

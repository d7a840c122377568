"""CSL-JSON, as Zotero and others export it."""

from __future__ import annotations

import json
from typing import Any

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date, join
from mgtui.formats.references.reference import Lists, Reference, reference
from mgtui.model import Name


def read_csl_json(text: str) -> Lists:
    """The references of a file. Raises CannotRead where it is no JSON, or not of this kind."""
    data = _loaded(text.lstrip("\ufeff"))
    items = data.get("items", [data]) if isinstance(data, dict) else data
    if not isinstance(items, list) or not items:
        raise CannotRead("JSON without references")
    records = [item for item in items if isinstance(item, dict) and ("title" in item or "type" in item)]
    if not records:
        raise CannotRead("JSON, but not a list of references as CSL-JSON has it")
    left = len(items) - len(records)
    are = "is no reference" if left == 1 else "are no references"
    return Lists(tuple(map(_reference, records)), f"{left} of {len(items)} entries {are}" if left else "")


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        if error.msg == "Extra data" and text[error.pos] in "{[":
            raise CannotRead("JSON Lines, which is not read: save the records as one JSON list") from None
        raise CannotRead(f"not valid JSON in line {error.lineno}: {error.msg}") from None
    except ValueError:
        raise CannotRead("JSON with a number that is too long to be read") from None
    except RecursionError:
        raise CannotRead("JSON nested too deep") from None


def _reference(item: dict[str, Any]) -> Reference:
    return reference(
        title=_text(item.get("title")),
        key=_text(item.get("id")),
        kind=_text(item.get("type")),
        author=_names(item.get("author")) or _names(item.get("editor")),
        issued=_date(item.get("issued")),
        journal=_text(item.get("container-title") or item.get("container-title-short")),
        volume=_text(item.get("volume")),
        issue=_text(item.get("issue")),
        page=_text(item.get("page")),
        publisher=_text(item.get("publisher")),
        doi=_text(item.get("DOI")),
        pmid=_text(item.get("PMID")),
        url=_text(item.get("URL")),
        issn=_text(item.get("ISSN")),
        abstract=_text(item.get("abstract")),
    )


def _text(value: Any) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _names(value: Any) -> list[Name]:
    return [_name(entry) for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _name(entry: dict[str, Any]) -> Name:
    family = _text(entry.get("family"))
    for particle in (entry.get("non-dropping-particle"), entry.get("dropping-particle")):
        family = f"{_text(particle)} {family}".strip()
    given = ", ".join(filter(None, (_text(entry.get("given")), _text(entry.get("suffix")))))
    return Name(family=family, given=given, literal="" if family else _text(entry.get("literal")))


def _date(value: Any) -> str:
    if not isinstance(value, dict):
        return iso_date(_text(value))
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        found = join(*[_text(part) for part in parts[0][:3]]) if parts[0] else ""
        if found:
            return found
    return iso_date(_text(value.get("raw")) or _text(value.get("literal")))

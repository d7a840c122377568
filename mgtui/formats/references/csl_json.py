"""CSL-JSON, as Zotero and others export it."""

from __future__ import annotations

import json
import re
from typing import Any

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import find_doi, find_pmcid, noted_pmid
from mgtui.formats.references.names import direct_name, names_in, with_suffix
from mgtui.formats.references.reference import Lists, Reference, gathered, reference
from mgtui.model import Name


def read_csl_json(text: str) -> Lists:
    """The references of a file. Raises CannotRead where it is no JSON, or not of this kind."""
    data = _loaded(text.lstrip("\ufeff"))
    items = data.get("items", data.get("references", [data])) if isinstance(data, dict) else data
    if not isinstance(items, list) or not items:
        raise CannotRead("JSON without references")
    records = [item for item in items if isinstance(item, dict) and ("title" in item or "type" in item)]
    if not records:
        raise CannotRead("JSON, but not a list of references as CSL-JSON has it")
    left = len(items) - len(records)
    are = "is no reference" if left == 1 else "are no references"
    damage = f"{left} of {len(items)} entries {are}" if left else ""
    return gathered(
        [(f"place {number}", item) for number, item in enumerate(records, 1)],
        lambda item: _publish_or_perish(item) if "GSRank" in item or "article_url" in item else _reference(item),
        damage,
    )


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
    note = _text(item.get("note"))
    return reference(
        title=_text(item.get("title")),
        key=_text(item.get("id")),
        kind=_text(item.get("type")),
        author=_names(item.get("author")) or _names(item.get("editor")),
        issued=_date(item.get("issued")),
        editor=_names(item.get("editor")) if item.get("author") else (),
        journal=_text(item.get("container-title") or item.get("container-title-short")),
        volume=_text(item.get("volume")),
        issue=_text(item.get("issue")),
        page=_text(item.get("page")),
        article_number=_text(item.get("number")),
        publisher=_text(item.get("publisher")),
        place=_text(item.get("publisher-place")),
        edition=_text(item.get("edition")),
        collection=_text(item.get("collection-title")),
        event=_text(item.get("event-title") or item.get("event")),
        doi=_text(item.get("DOI")) or find_doi(_noted(note, "DOI")),
        pmid=_text(item.get("PMID")) or noted_pmid(note),
        pmcid=_text(item.get("PMCID")) or find_pmcid(_noted(note, "PMCID")),
        url=_text(item.get("URL")),
        issn=_text(item.get("ISSN")),
        isbn=_text(item.get("ISBN")),
        abstract=_text(item.get("abstract")),
    )


def _publish_or_perish(item: dict[str, Any]) -> Reference:
    """A record of Publish or Perish, whose 0 means that there is none."""

    def told(name: str) -> str:
        text = _text(item.get(name))
        return "" if text == "0" else text

    authors = item.get("authors")
    names = authors if isinstance(authors, list) else str(authors or "").split(",")
    source = told("source")
    return reference(
        title=told("title"),
        kind="book" if told("type").upper() == "BOOK" else "article-journal" if source else "document",
        author=[direct_name(_text(name).strip()) for name in names if _text(name).strip(" .…")],
        issued=iso_date(told("year")),
        journal=source,
        volume=told("volume"),
        issue=told("issue"),
        page="-".join(filter(None, (told("startpage"), told("endpage")))),
        publisher=told("publisher"),
        doi=told("doi"),
        url=told("article_url"),
        issn=told("issn"),
        abstract=told("abstract"),
    )


def _noted(note: str, name: str) -> str:
    """What Zotero's field Extra has under a name: lines such as `PMCID: PMC123`."""
    match = re.search(rf"(?im)^\s*{name}:\s*(\S+)", note)
    return match[1] if match else ""


def _text(value: Any) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ""


def _names(value: Any) -> list[Name]:
    if isinstance(value, str):
        return names_in(value)
    return [_name(entry) for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _name(entry: dict[str, Any]) -> Name:
    family = _text(entry.get("family"))
    dropping = _text(entry.get("dropping-particle")).strip() if family else ""
    for particle in (entry.get("non-dropping-particle"), entry.get("dropping-particle")):
        # `d'` and `al-` stand at the name itself.
        joint = "" if _text(particle).endswith(("'", "’", "-")) else " "
        family = f"{_text(particle)}{joint}{family}".strip()
    if not family:
        whole = _text(entry.get("literal")) or _text(entry.get("name"))
        return Name(literal=whole or _text(entry.get("given")))
    name = Name(family=family, given=_text(entry.get("given")), dropping=dropping)
    return with_suffix(name, _text(entry.get("suffix")))


def _date(value: Any) -> str:
    if not isinstance(value, dict):
        return iso_date(_text(value))
    parts = value.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        found = join(*[_text(part) for part in parts[0][:3]]) if parts[0] else ""
        if found:
            return found
    return iso_date(_text(value.get("raw")) or _text(value.get("literal")))

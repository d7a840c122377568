"""Reading exported references back with other programs than those that wrote them, as CSL-JSON-like records."""

from __future__ import annotations

import json
import re
from typing import Any

from pybtex.database import Entry, parse_string
from pylatexenc.latex2text import LatexNodes2Text

from mgtui.export.bibtex import ENTRY_TYPES
from mgtui.export.csl import FIELDS, NO_TYPE
from mgtui.export.ris import REFERENCE_TYPES
from mgtui.model import Name, Study

Record = dict[str, Any]
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December"]  # fmt: skip


def expected(study: Study) -> Record:
    """The CSL fields of a study, as every format should give them back."""
    record: Record = {field: getattr(study, field.lower().replace("-", "_")) for field in FIELDS}
    record["author"] = [_name(name) for name in study.author]
    record |= {"type": study.type, "issued": study.issued}
    return {field: value for field, value in record.items() if value}


def _name(name: Name) -> tuple[str, str]:
    return (name.family, name.given) if name.family and name.given else (name.literal or name.family or name.given, "")


def _shown(latex: str) -> str:
    # Two commands of LaTeX that pylatexenc does not know, and one that it shows as another circumflex.
    for command, mark in ((r"\textbraceleft{}", r"\{"), (r"\textbraceright{}", r"\}"), (r"\textasciicircum{}", "^")):
        latex = latex.replace(command, mark)
    return str(LatexNodes2Text(math_mode="verbatim", keep_comments=True).latex_to_text(latex)).strip()


def from_bibtex(text: str) -> dict[str, Record]:
    """Records by key, parsed by pybtex; what TeX makes of the values by pylatexenc."""
    return {key: _bibtex_record(entry) for key, entry in parse_string(text, "bibtex").entries.items()}


def _bibtex_record(entry: Entry) -> Record:
    fields = {name: _shown(value) for name, value in entry.fields.items()}
    types = {kind: csl for csl, kind in ENTRY_TYPES.items()}
    record: Record = {
        "type": types.get(entry.type) or fields.get("type"),
        "author": [_bibtex_name(person) for person in entry.persons.get("author", [])],
        "container-title": fields.get("journal") or fields.get("booktitle") or fields.get("howpublished"),
        "publisher": fields.get("publisher") or fields.get("institution") or fields.get("school"),
        "issue": fields.get("number"),
        "page": entry.fields.get("pages", "").replace("--", "-"),
        "PMID": fields.get("pmid"),
        "issued": _bibtex_date(fields),
        "DOI": entry.fields.get("doi"),
        "URL": entry.fields.get("url"),
        "ISSN": fields.get("issn"),
        **{name: fields.get(name) for name in ("title", "volume", "abstract")},
    }
    return {name: value for name, value in record.items() if value}


def _bibtex_name(person: Any) -> tuple[str, str]:
    family = " ".join(person.prelast_names + person.last_names)
    given = " ".join(person.first_names + person.middle_names)
    return _shown(family), _shown(given)


def _bibtex_date(fields: dict[str, str]) -> str | None:
    if "date" in fields or "month" not in fields:
        return fields.get("date") or fields.get("year")
    return f"{fields['year']}-{_MONTHS.index(fields['month']) + 1:02}"


def ris_fields(text: str) -> list[list[tuple[str, str]]]:
    """Tags and values of each record, read by the letter of the format: two letters or digits, two spaces, `- `."""
    records: list[list[tuple[str, str]]] = []
    for line in text.split("\n"):
        if not line:
            continue
        tag, value = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line, re.DOTALL).groups()  # type: ignore[union-attr]
        if tag == "TY":
            records.append([])
        records[-1].append((tag, value))
    assert all(record[-1] == ("ER", "") for record in records)
    assert all(sum(tag in ("TY", "ER") for tag, _ in record) == 2 for record in records)
    return records


def from_ris(text: str) -> dict[str, Record]:
    """Records by id."""
    return {dict(fields)["ID"]: _ris_record(fields) for fields in ris_fields(text)}


def _ris_record(fields: list[tuple[str, str]]) -> Record:
    values = dict(fields)
    types = {kind: csl for csl, kind in REFERENCE_TYPES.items()}
    names = {"title": "TI", "container-title": "T2", "volume": "VL", "issue": "IS", "publisher": "PB", "DOI": "DO",
             "URL": "UR", "ISSN": "SN", "abstract": "AB"}  # fmt: skip
    pmids = [value.removeprefix("PMID: ") for tag, value in fields if tag == "N1" and value.startswith("PMID: ")]
    dated = "-".join(part for part in values.get("DA", "").split("/") if part)
    record: Record = {
        "type": types.get(values["TY"]) or values.get("M3"),
        "author": [_ris_name(value) for tag, value in fields if tag == "AU"],
        "page": "-".join(values[tag] for tag in ("SP", "EP") if tag in values),
        "issued": dated or values.get("PY"),
        "PMID": pmids[0] if pmids else None,
        **{field: values.get(tag) for field, tag in names.items()},
    }
    return {name: value for name, value in record.items() if value}


def _ris_name(value: str) -> tuple[str, str]:
    family, _, given = value.partition(", ")
    return family, given


def from_csl_json(text: str) -> dict[str, Record]:
    """Records by id."""
    return {item["id"]: _csl_record(item) for item in json.loads(text)}


def _csl_record(item: Record) -> Record:
    parts = item.get("issued", {}).get("date-parts", [[]])[0]
    record = {field: item.get(field) for field in FIELDS}
    record["author"] = [
        (
            f"{name.get('non-dropping-particle', '')} {name.get('family') or name.get('literal')}".strip(),
            ", ".join(name[part] for part in ("given", "suffix") if part in name),
        )
        for name in item.get("author", [])
    ]
    record["type"] = None if item["type"] == NO_TYPE else item["type"]
    record["issued"] = "-".join(f"{part:02}" for part in parts) or item.get("issued", {}).get("literal")
    return {name: value for name, value in record.items() if value}

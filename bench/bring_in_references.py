"""Reference files: records lost, and fields right against the expected records or, in PubMed format, the file's own."""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui.formats.reading import format_of, read_references

if TYPE_CHECKING:
    from mgtui.model import Study

FIELDS = ("title", "authors", "year", "journal", "doi")
_ENDINGS = {
    "RIS": ".ris", "BibTeX": ".bib", "CSL_JSON": ".json", "Endnote_XML": ".xml", "MEDLINEnbib": ".nbib",
    "PubMed_XML": ".xml", "RefWorks_Tagged": ".txt", "ReferBibIX": ".enw", "Web_of_Science_Tagged": ".ciw",
    "CFF_References": ".cff",
}  # fmt: skip
_WHOLES = (
    "publicationTitle",
    "bookTitle",
    "proceedingsTitle",
    "encyclopediaTitle",
    "dictionaryTitle",
    "websiteTitle",
    "blogTitle",
)
_AUTHORS = ("author", "inventor", "programmer", "director", "artist", "presenter", "podcaster", "cartographer")

Expected = dict[str, Any]


class Score:
    """Counts over files: records expected and found, fields right and wrong."""

    def __init__(self) -> None:
        self.expected = 0
        self.found = 0
        self.lost = 0
        self.right: Counter[str] = Counter()
        self.compared: Counter[str] = Counter()
        self.wrong: list[str] = []

    def records(self, expected: int, found: int) -> None:
        """Note how many records there should be and are."""
        self.expected += expected
        self.found += found
        self.lost += max(0, expected - found)

    def compare(self, where: str, expected: Expected, study: Study) -> None:
        """Compare the fields that the expected record has."""
        got = _got(study)
        for field in FIELDS:
            if not expected.get(field):
                continue
            self.compared[field] += 1
            if _same(field, expected, got):
                self.right[field] += 1
            else:
                self.wrong.append(f"{where}: {field}: expected {expected[field]!r}, got {got[field]!r}")

    def numbers(self) -> dict[str, Any]:
        """The counts, for JSON."""
        compared = sum(self.compared.values())
        return {
            "records": self.expected,
            "lost": self.lost,
            "accuracy": round(sum(self.right.values()) / compared, 4) if compared else None,
            "fields": {name: [self.right[name], self.compared[name]] for name in FIELDS},
            "wrong": self.wrong,
        }


def measure_references(folder: Path) -> dict[str, Any]:
    """The numbers for each set of reference files there is."""
    found: dict[str, Any] = {}
    cases = sorted(folder.glob("zotero/*.tests.json"))
    if cases:
        score = Score()
        by_format: dict[str, Any] = {}
        for path in cases:
            own = Score()
            _zotero(path, own)
            by_format[path.name.removesuffix(".tests.json")] = own.numbers()
            _zotero(path, score)
        found["zotero"] = {**score.numbers(), "wrong": len(score.wrong), "formats": by_format}
    for name, pattern, oracle in (
        ("rispy", "rispy/*.ris", _ris_records),
        ("biopython", "biopython_medline/*.txt", _medline_records),
        ("pubmed", "*.nbib", _medline_records),
    ):
        paths = sorted(folder.glob(pattern))
        if paths:
            score = Score()
            for path in paths:
                _own_oracle(path, oracle(path.read_text("utf-8-sig")), score)
            found[name] = score.numbers()
    return found


def _zotero(path: Path, score: Score) -> None:
    ending = _ENDINGS.get(path.name.removesuffix(".tests.json"), ".txt")
    for number, case in enumerate(json.loads(path.read_text("utf-8"))):
        if not isinstance(case, dict) or case.get("type") != "import" or not isinstance(case.get("items"), list):
            continue
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"case{ending}"
            file.write_text(case["input"], "utf-8")
            studies = _studies(file)
        items = [item for item in case["items"] if item.get("itemType") not in ("note", "attachment")]
        score.records(len(items), len(studies))
        for place, (item, study) in enumerate(zip(items, studies, strict=False)):
            score.compare(f"{path.name} {number}.{place}", _from_zotero(item), study)


def _studies(file: Path) -> list[Study]:
    return [entry.study for entry in read_references(file, format_of(file)).references]


def _own_oracle(path: Path, expected: list[Expected], score: Score) -> None:
    studies = _studies(path)
    score.records(len(expected), len(studies))
    for place, (record, study) in enumerate(zip(expected, studies, strict=False)):
        score.compare(f"{path.name} {place}", record, study)


def _from_zotero(item: dict[str, Any]) -> Expected:
    creators = item.get("creators", [])
    # An editor counts where there is nobody else, as a citation has it.
    authors = [c for c in creators if c.get("creatorType") in _AUTHORS]
    return {
        "title": re.sub(r"</?(?:i|b|sub|sup|span)\b[^>]*>", "", item.get("title", "")),
        "authors": [(c.get("lastName") or c.get("name") or "", c.get("firstName") or "") for c in authors],
        "year": _year(item.get("date", "")),
        "journal": [
            re.sub(r"</?su[bp]>", "", item[name]) for name in (*_WHOLES, "journalAbbreviation") if item.get(name)
        ],
        "doi": item.get("DOI", ""),
    }


def _ris_records(text: str) -> list[Expected]:
    """Records of RIS by the plainest reading: lines with a tag, up to ER."""
    records: list[Expected] = []
    for part in re.split(r"^ER  ?-.*$", text, flags=re.MULTILINE):
        start = re.search(r"^TY  ?- ?.*$", part, re.MULTILINE)
        if start is None:
            continue
        fields = re.findall(
            r"^([A-Z][A-Z0-9])  - ?(.*(?:\n(?![A-Z][A-Z0-9]  - ?).*)*)$", part[start.start() :], re.MULTILINE
        )
        values = {tag: " ".join(value.split()) for tag, value in reversed(fields)}
        names = [" ".join(value.split()) for tag, value in fields if tag in ("AU", "A1")]
        records.append({
            "title": values.get("TI") or values.get("T1") or "",
            "authors": [tuple(part.strip() for part in [*name.split(",", 1), ""][:2]) for name in names],
            "year": _year(values.get("PY") or values.get("Y1") or ""),
            "journal": [values[tag] for tag in ("JF", "JO", "T2", "JA") if values.get(tag)],
            "doi": values.get("DO", "") if values.get("DO", "").startswith("10.") else "",
        })  # fmt: skip
    return records


def _medline_records(text: str) -> list[Expected]:
    """Records of PubMed format by the plainest reading: each begins with PMID, a long line goes on after six blanks."""
    records: list[Expected] = []
    for part in re.split(r"(?m)^(?=PMID ?-)", text.replace("\r\n", "\n").replace("\n      ", " ")):
        fields = re.findall(r"(?m)^([A-Z]{2,4}) *- (.*)$", part)
        if fields and fields[0][0] == "PMID":
            records.append(_medline_record(fields))
    return records


def _medline_record(fields: list[tuple[str, str]]) -> Expected:
    values = {tag: " ".join(value.split()) for tag, value in reversed(fields)}
    names = [tuple(part.strip() for part in [*value.split(",", 1), ""][:2]) for tag, value in fields if tag == "FAU"]
    dois = [value.split()[0] for tag, value in fields if tag in ("LID", "AID") and value.endswith("[doi]")]
    has_corporate = "CN" in values
    return {
        "title": values.get("TI") or values.get("BTI") or "",
        "authors": [] if has_corporate else names,
        "year": _year(values.get("DP", "")),
        "journal": [values[tag] for tag in ("JT", "TA") if values.get(tag)],
        "doi": dois[0] if dois else "",
    }


def _got(study: Study) -> Expected:
    return {
        "title": study.title,
        "authors": [(name.family or name.literal, name.given) for name in study.author],
        "year": (study.issued or "")[:4],
        "journal": study.container_title or "",
        "doi": study.doi or "",
    }


def _year(text: str) -> str:
    match = re.search(r"(?<![0-9])(1[4-9][0-9]{2}|20[0-9]{2})(?![0-9])", text)
    return match[1] if match else ""


def _same(field: str, expected: Expected, got: Expected) -> bool:
    if field == "authors":
        return _names(expected[field]) == _names(got[field])
    if field == "journal":
        return any(_letters(name) == _letters(got[field]) for name in expected[field])
    if field == "doi":
        return bool(expected[field].lower() == got[field].lower())
    return _letters(expected[field]) == _letters(got[field])


def _names(names: list[tuple[str, str]]) -> list[str]:
    """Family names in full, given names by their first letter: formats differ in how they write initials."""
    return [f"{_letters(family)} {_letters(given)[:1]}".strip() for family, given in names]


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())

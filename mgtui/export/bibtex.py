"""Studies as BibTeX, written by bibtexparser. UTF-8, with what TeX would take for markup escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.export.csl import certainty

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Name, Study

ENTRY_TYPES = {
    "article-journal": "article",
    "article-magazine": "article",
    "article-newspaper": "article",
    "book": "book",
    "chapter": "incollection",
    "paper-conference": "inproceedings",
    "report": "techreport",
    "thesis": "phdthesis",
    "manuscript": "unpublished",
}
"""CSL type to entry type; every other one becomes `misc`, which names the CSL type in its field `type`."""
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_TEX_PATTERN = re.compile(r"[\\{}$&#_%~^]")
_CAPITAL_INSIDE = re.compile(r"[^\s{}\\-]*(?:\w[A-Z]|[A-Z]\d|\d[A-Z])[^\s{}\\,;:.?!)]*")
_RANGE = re.compile(r"([^\s,–-]+)[–-]([^\s,–-]+)")


def bibtex(studies: Iterable[Study]) -> str:
    """Studies as a BibTeX file; ids are the keys. The PMID stands in `note` as `PMID: 123`."""
    from bibtexparser import BibtexFormat, Library, write_string
    from bibtexparser.model import Entry, Field

    written = Library()
    for study in studies:
        kind = ENTRY_TYPES.get(study.type or "", "misc")
        fields = [Field(name, value) for name, value in _fields(study, kind).items() if value]
        written.add(Entry(kind, study.id, fields))
    layout = BibtexFormat()
    layout.indent = "  "
    layout.block_separator = "\n"
    return str(write_string(written, bibtex_format=layout))


def _fields(study: Study, kind: str) -> dict[str, str]:
    """Field name to its value as it stands in the file, braces included."""
    container = _CONTAINERS.get(kind, "howpublished")
    texts = {
        "author": " and ".join(map(_name, study.author)),
        "title": _CAPITAL_INSIDE.sub(r"{\g<0>}", tex(study.title)),
        container: tex(study.container_title or ""),
        "volume": tex(study.volume or ""),
        "number": tex(study.issue or ""),
        "pages": _RANGE.sub(r"\1--\2", tex(study.page or "")) if study.page and _RANGE.fullmatch(study.page) else tex(study.page or ""),
        "publisher": tex(study.publisher or ""),
        **_dates(study.issued or ""),
        "doi": _verbatim(study.doi or ""),
        "url": _verbatim(study.url or ""),
        "issn": tex(study.issn or ""),
        "note": f"PMID: {study.pmid}" if study.pmid else "",
        "keywords": tex(study.design or ""),
        "annote": tex(certainty(study)),
        "type": tex(study.type or "") if kind == "misc" else "",
    }
    return {name: f"{{{text}}}" if text else "" for name, text in texts.items()} | _month(study.issued or "")

"""Tables: studies in their rows, and what the headings say about a cell."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.designs import design_in
from mgtui.extraction.number_words import numbers
from mgtui.extraction.population import group_of_cell

if TYPE_CHECKING:
    from mgtui.extraction.sentences import Sentence
    from mgtui.model import Passage

_ROLES: dict[str, re.Pattern[str]] = {
    "study": re.compile(
        (
            r"^(?:stud(?:y|ies)|author|reference|source|first author|trial|citation|study type|type of study"
            r"|investigators?)"
        ),
        re.IGNORECASE,
    ),
    "year": re.compile(r"^(?:year|date|published)", re.IGNORECASE),
    "design": re.compile(r"^(?:design|study type|type(?: of study)?|study design|method)", re.IGNORECASE),
    "population": re.compile(r"^(?:population|participants?|subjects?|patients?|sample(?! size)|who)", re.IGNORECASE),
    "n": re.compile(r"^(?:n\b|no\.? of|number|sample size|size|participants? \(n\))", re.IGNORECASE),
    "intervention": re.compile(r"^(?:intervention|supplement\w*|treatment|exposure|dose|regimen)", re.IGNORECASE),
}
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-3]\d)\b")
_DESIGN_WORDS = re.compile(
    (
        r"\b(?:intervention\w*|trial|rct|cohort|cross-?sectional|observational|randomi[sz]ed|case|review"
        r"|meta-?analysis|study|et al)\b"
    ),
    re.IGNORECASE,
)
_AUTHORS = re.compile(r"[A-Z][\w'’\-]+(?: et al\.?| (?:and|&) [A-Z][\w'’\-]+)")


class StudyRow(Struct, frozen=True):
    """A row of a table that stands for a study."""

    row: int
    start: int
    end: int
    text: str
    year: int | None = None
    design: str | None = None
    population: str | None = None
    n: int | None = None
    intervention: str | None = None
    authors: str | None = None


def study_rows(passage: Passage) -> list[StudyRow]:
    """The studies of a table; none where its rows are not studies."""
    rows: dict[int, dict[int, tuple[int, int]]] = {}
    for part in passage.parts:
        rows.setdefault(part.row, {})[part.column] = (part.start, part.end)
    header = {column: passage.text[start:end].strip() for column, (start, end) in rows.pop(0, {}).items()}
    roles = {
        role: column
        for role, pattern in _ROLES.items()
        for column, title in reversed(header.items())
        if pattern.match(title)
    }
    found = [_row(passage.text, number, cells, roles) for number, cells in rows.items()]
    studies = [row for row in found if row]
    named = "study" in roles or "design" in roles
    return studies if named and len(studies) * 2 > len(found) else []


def _row(text: str, number: int, cells: dict[int, tuple[int, int]], roles: dict[str, int]) -> StudyRow | None:
    def cell(role: str) -> str:
        start, end = cells.get(roles.get(role, -1), (0, 0))
        return text[start:end].strip()

    start, end = min(first for first, _ in cells.values()), max(last for _, last in cells.values())
    whole = text[start:end]
    naming = f"{cell('study')} {cell('design')} {cell('year')}"
    year = _YEAR.search(naming)
    if not year and not _DESIGN_WORDS.search(naming) and not _AUTHORS.search(naming):
        return None
    authors = _AUTHORS.search(cell("study"))
    size = cell("n") or whole
    return StudyRow(
        row=number, start=start, end=end, text=whole, year=int(year.group()) if year else None, design=_design(naming),
        population=cell("population") or None, n=_size(size, only="n" in roles),
        intervention=_given(cell("intervention")), authors=authors.group() if authors else None,
    )  # fmt: skip


def _design(naming: str) -> str | None:
    named = design_in(naming)
    if named and named.design:
        return named.design
    return "intervention study" if re.search(r"\bintervention", naming, re.IGNORECASE) else None


def _size(text: str, *, only: bool) -> int | None:
    if only:
        first = next(iter(numbers(text)), None)
        return first.whole if first else None
    stated = re.search(r"\bn\s*=\s*([\d,]+)", text, re.IGNORECASE)
    return int(stated.group(1).replace(",", "")) if stated and stated.group(1).strip(",") else None


def _given(text: str) -> str | None:
    return None if not text or re.match(r"^(?:n/?a\b|none|[-–—]$)", text, re.IGNORECASE) else text


_OUTCOME = re.compile(r"^(?:(?:main |key )?(?:outcome|effect|result|finding)s?)\b", re.IGNORECASE)


class CellContext(Struct, frozen=True):
    """The headings of a cell, and what they say acts, is acted on, and on whom."""

    text: str = ""
    """The heading of its column, then the cells before it in its row, with ` | ` between; empty outside a table."""
    acting: str = ""
    treated: str = ""
    """The cell of its row that names a treatment, where a column has one."""
    acted_on: str = ""
    population: str | None = None


def cell_context(passage: Passage, sentence: Sentence) -> CellContext:
    """What stands around a sentence of a table; an empty one for running text."""
    if passage.kind != "table":
        return CellContext()
    headings: dict[int, str] = {}
    row: dict[int, str] = {}
    for part in passage.parts:
        if part.row == 0:
            headings[part.column] = passage.text[part.start : part.end]
        elif part.row == sentence.row and part.column < sentence.column:
            row[part.column] = passage.text[part.start : part.end]
    heading = headings.get(sentence.column, "")
    treatment, treated_by = next(
        (
            (text, headings[column])
            for column, text in row.items()
            if _ROLES["intervention"].match(headings.get(column, ""))
        ),
        ("", ""),
    )
    names_outcome = bool(_OUTCOME.match(heading))
    return CellContext(
        text=" | ".join([heading, *row.values()]),
        treated=treatment,
        acting=f"{treatment}, {treated_by}" if treatment else ("" if names_outcome else heading),
        acted_on=heading if names_outcome else row.get(0, ""),
        population=next((group for text in row.values() if (group := group_of_cell(text))), None),
    )

"""Tables: studies in their rows, and what the headings say about a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.candidate_records import StudyCandidate, words_key
from mgtui.extraction.citations import authors_in
from mgtui.extraction.designs import design_in, year_in
from mgtui.extraction.population import counted, group_of_cell, numbers
from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import lists_under, phrase_list, word_list
from mgtui.model import TextSpan

if TYPE_CHECKING:
    from mgtui.extraction.sentences import Sentence
    from mgtui.model import Passage

_ROLES = {role: phrase_list(f"column {role}") for role in lists_under("column")}
"""How the headings of columns begin, by what stands below them."""
_NOTHING = ("n/a", "na", "none", "-", "–", "—")


def _has_role(heading: str, role: str) -> bool:
    title = heading.strip().lower()
    if role == "n" and title[:1] == "n" and not title[1:2].isalnum():
        return True
    return title.startswith(_ROLES[role]) and not (role == "population" and title.startswith("sample size"))


def study_rows(passage: Passage, order: int) -> list[StudyCandidate]:
    """The studies of a table that stands at a place of its article; none where its rows are not studies."""
    rows: dict[int, dict[int, tuple[int, int]]] = {}
    for part in passage.parts:
        rows.setdefault(part.row, {})[part.column] = (part.start, part.end)
    header = {column: passage.text[start:end].strip() for column, (start, end) in rows.pop(0, {}).items()}
    roles = {role: column for role in _ROLES for column, title in reversed(header.items()) if _has_role(title, role)}
    found = [_row(passage, order, cells, roles) for cells in rows.values()]
    studies = [row for row in found if row]
    named = "study" in roles or "design" in roles
    return studies if named and len(studies) * 2 > len(found) else []


def _row(
    passage: Passage, order: int, cells: dict[int, tuple[int, int]], roles: dict[str, int]
) -> StudyCandidate | None:
    def cell(role: str) -> str:
        start, end = cells.get(roles.get(role, -1), (0, 0))
        return passage.text[start:end].strip()

    start, end = min(first for first, _ in cells.values()), max(last for _, last in cells.values())
    whole = passage.text[start:end]
    naming = f"{cell('study')} {cell('design')} {cell('year')}"
    year = year_in(naming)
    if not year and not _names_design(naming) and not authors_in(naming):
        return None
    return StudyCandidate(
        key=words_key("row", whole), found="table", text=whole, place=TextSpan(order, start, end, passage.id),
        year=year, design=_design(naming), population=cell("population") or None,
        n=_size(cell("n") or whole, only="n" in roles), intervention=_given(cell("intervention")),
        authors=authors_in(cell("study")) or None,
    )  # fmt: skip


def _names_design(naming: str) -> bool:
    words = [word.text.lower() for word in pieces(naming)]
    return not word_list("naming a design").isdisjoint(words) or any(word.startswith("intervention") for word in words)


def _design(naming: str) -> str | None:
    named = design_in(naming)
    if named and named.design:
        return named.design
    return "intervention study" if "intervention" in naming.lower() else None


def _size(text: str, *, only: bool) -> int | None:
    if only:
        first = next(iter(numbers(text)), None)
        return first.whole if first else None
    return next((count.n for count in counted(text) if count.is_marked), None)


def _given(text: str) -> str | None:
    return None if not text or text.lower().split()[0] in _NOTHING else text


class CellContext(Struct, frozen=True):
    """The headings of a cell, and what they say was given, and to whom."""

    text: str = ""
    """The heading of its column, then the cells before it in its row, with ` | ` between; empty outside a table."""
    treated: str = ""
    """The cell of its row that names a treatment, where a column has one."""
    acting: str = ""
    """What the headings say acts: the treatment with its heading, else the heading, where that names no outcome."""
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
    given = (column for column in row if _has_role(headings.get(column, ""), "intervention"))
    treatment = next(given, None)
    words = [word.text.lower() for word in pieces(heading)]
    names_outcome = bool(
        word_list("outcomes").intersection(words[:2] if words[:1] in (["main"], ["key"]) else words[:1])
    )
    acting = "" if names_outcome else heading
    return CellContext(
        text=" | ".join([heading, *row.values()]),
        treated=row[treatment] if treatment is not None else "",
        acting=f"{row[treatment]}, {headings[treatment]}" if treatment is not None else acting,
        population=next((group for text in row.values() if (group := group_of_cell(text))), None),
    )

"""Records as rows for a spreadsheet, and rows as CSV."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

from mgtui.evidence.appraisal import strips
from mgtui.evidence.notices import notice_text, notice_words
from mgtui.evidence.relations import Relations
from mgtui.evidence.study_facts import effect_text, year
from mgtui.export.selection import contradictions, disputes, relations
from mgtui.library.labels import citation_label, inverted
from mgtui.model.field import shown_in
from mgtui.model.fields import CLAIM, LINK, STUDY
from mgtui.model.relations import WALKS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.export.selection import Selection, Stored
    from mgtui.model import Claim, Library, Study
    from mgtui.model.field import Field

Row = dict[str, str]

_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?")


def csv_text(rows: Sequence[Mapping[str, str]], header: Sequence[str]) -> str:
    """Rows as CSV: comma, UTF-8, a line feed after each row. A cell that a spreadsheet would run as a formula
    begins with an apostrophe instead; plain numbers stay as they are."""
    sheet = io.StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow([harmless(name) for name in header])
    writer.writerows([harmless(row.get(name, "")) for name in header] for row in rows)
    return sheet.getvalue()


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula. Take one apostrophe off to have the text back."""
    cell = cell.replace("\r\n", "\n").replace("\r", "\n")
    starts_like_one = _FORMULA.match(cell) is not None or cell.startswith("'")
    return "'" + cell if starts_like_one and not _NUMBER.fullmatch(cell) else cell


CLAIMS = tuple(column for field in shown_in("sheet", CLAIM) for column in field.sheet_columns)
STUDIES = (*(column for field in shown_in("sheet", STUDY) for column in field.sheet_columns), "claims")
RELATIONS = ("from", "from_statement", "type", "to", "to_statement", "reason", "status")
CONTRADICTIONS = (
    "dispute", "claim_a", "statement_a", "article_a", "studies_a", "claim_b", "statement_b", "article_b", "studies_b",
    "reason", "status",
)  # fmt: skip


def claim_rows(library: Library, claims: Iterable[Claim]) -> list[Row]:
    """A row for each claim: `supports` to `qualifies` count other claims that do, `rests_on` those it rests on."""
    related = Relations(library)
    return [_claim(library, related, claim) for claim in claims]


def _claim(library: Library, related: Relations, claim: Claim) -> Row:
    passage = library.articles[claim.article].passages[claim.places[0].order] if claim.places else None
    counts = related.counts(claim.id)
    cells: dict[str, tuple[str, ...]] = {
        "anchors": (" … ".join(anchor.quote for anchor in claim.anchors),),
        "places": (" › ".join(passage.headings), passage.id) if passage else ("", ""),
        "studies": (_behind(claim, library),),
        "relations": tuple(str(counts[kind]) for kind in sorted(counts, key=lambda kind: WALKS[kind].order)),
    }
    return _row(CLAIM, claim, cells)


def _row(fields: Sequence[Field], record: Claim | Study, cells: Mapping[str, tuple[str, ...]]) -> Row:
    """The cells of a record; `cells` has those of the fields that a value by itself does not give."""
    row: Row = {}
    for field in shown_in("sheet", fields):
        texts = cells.get(field.name) or _cells(field, getattr(record, field.name))
        row.update(zip(field.sheet_columns, texts, strict=True))
    return row


def _cells(field: Field, value: Any) -> tuple[str, ...]:
    """A value as texts, one for each column of its field."""
    if value is None or value == ():
        return ("",) * len(field.sheet_columns)
    if field.type in ("concept", "exposure"):
        words = value.text or value.concept or ""
        return (words, value.aspect or "") if field.type == "exposure" else (words,)
    if field.type == "sample":
        groups = "; ".join(f"{group.name}: {group.n}" for group in value.groups)
        return _count(value.total), _count(value.analysed), groups
    if field.type == "verification":
        return value.status, value.note
    if field.type == "notices":
        return ("; ".join(map(notice_text, value)),)
    if field.type == "checked":
        return value.date, value.where or ""
    if field.type == "names":
        return ("; ".join(map(inverted, value)),)
    if isinstance(value, tuple):
        return ((" " if field.type == "texts" else "; ").join(map(str, value)),)
    return (str(value),)


def _behind(claim: Claim, library: Library) -> str:
    told = []
    more = shown_in("sheet", LINK)
    for link in claim.studies:
        values = [link.stance, link.fidelity, *(getattr(link, field.name) for field in more)]
        values += [notice_words(library.studies[link.id])] if link.id in library.studies else []
        words = ", ".join(str(value) for value in values if value)
        told.append(f"{link.id} ({words})" if words else link.id)
    return "; ".join(told)


def study_rows(library: Library, studies: Iterable[Study]) -> list[Row]:
    """A row for each study, with the ids of the claims it is linked to."""
    claims: dict[str, list[str]] = {}
    for claim in library.claims.values():
        if claim.status != "rejected":
            for study in dict.fromkeys(link.id for link in claim.studies):
                claims.setdefault(study, []).append(claim.id)
    return [_study(library, study, claims.get(study.id, [])) for study in studies]


def _study(library: Library, study: Study, claims: list[str]) -> Row:
    cells: dict[str, tuple[str, ...]] = {
        "label": (citation_label(study),),
        "issued": (year(study), study.issued or ""),
        "risk_of_bias": ("; ".join(strips(study.risk_of_bias, library.terms)),),
        "effects": ("; ".join(effect_text(effect, library.terms) for effect in study.effects),),
    }
    return {**_row(STUDY, study, cells), "claims": "; ".join(claims)}


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def relation_rows(links: Iterable[Stored]) -> list[Row]:
    """A row for each stored relation; a statement is empty where its claim stands in a library that is not open."""
    return [
        {
            "from": link.source, "from_statement": link.source_claim.statement if link.source_claim else "",
            "type": link.type, "to": link.target,
            "to_statement": link.target_claim.statement if link.target_claim else "", "reason": link.reason,
            "status": link.status,
        }
        for link in links
    ]  # fmt: skip


def contradiction_rows(library: Library, links: Sequence[Stored]) -> list[Row]:
    """A row for each contradiction, those of one dispute together."""
    return [
        {
            "dispute": str(number), **_end("a", link.source, link.source_claim, library),
            **_end("b", link.target, link.target_claim, library), "reason": link.reason, "status": link.status,
        }
        for number, dispute in enumerate(disputes(links), 1)
        for link in dispute
    ]  # fmt: skip


def _end(letter: str, record: str, claim: Claim | None, library: Library) -> Row:
    return {
        f"claim_{letter}": record,
        f"statement_{letter}": claim.statement if claim else "",
        f"article_{letter}": claim.article if claim else "",
        f"studies_{letter}": _behind(claim, library) if claim else "",
    }


def sheet(selection: Selection, style: str | None = None) -> str:
    """What was selected as CSV."""
    library = selection.library
    if selection.kind == "relations":
        return csv_text(relation_rows(relations(library)), RELATIONS)
    if selection.kind == "contradictions":
        return csv_text(contradiction_rows(library, contradictions(library)), CONTRADICTIONS)
    if selection.kind in ("studies", "study"):
        return _with_tags(selection, "study", study_rows(library, selection.studies), STUDIES)
    return _with_tags(selection, "claim", claim_rows(library, selection.claims), CLAIMS)


def _with_tags(selection: Selection, kind: str, rows: list[Row], header: tuple[str, ...]) -> str:
    """Rows as CSV, with a column for the reader's tags where there are any."""
    tags = ["; ".join(selection.tags_of(kind, row["id"])) for row in rows]
    if not any(tags):
        return csv_text(rows, header)
    tagged = [{**row, "tags": each} for row, each in zip(rows, tags, strict=True)]
    return csv_text(tagged, (*header, "tags"))

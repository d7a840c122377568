"""The one way out: what is wanted, in which form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import ExportError
from mgtui.export.selection import select

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.export.selection import Selection
    from mgtui.model import Library

FORMATS = ("md", "csv", "json", "bibtex", "ris", "csl-json", "svg")
_REFERENCES = ("bibtex", "ris", "csl-json")


def export(library: Library, what: str, format: str, style: str | None = None) -> str:  # noqa: A002
    """Records of a library as text that ends with a line break.

    `what` is `claims`, `studies`, `relations`, `contradictions`, `matrix` or the id of a record as `show` takes it;
    `format` one of FORMATS; `style` the citation style of a bibliography in Markdown, one that `cite.styles` names.
    The format svg is a picture: the map of a claim, or the matrix.
    Raises UnknownRecord where nothing has that id, ExportError where the two make no sense together.
    """
    if format not in FORMATS:
        raise ExportError(f"There is no format {format}. There are: {', '.join(FORMATS)}.")
    if format == "svg":
        return _picture(library, what)
    if what == "matrix":
        return _matrix(library, format)
    selection = select(library, what)
    if format in _REFERENCES:
        return _references(selection, format)
    if format == "json":
        from mgtui.export.data import json_text

        return json_text(selection)
    return _sheet(selection) if format == "csv" else _report(selection, style)


def _picture(library: Library, what: str) -> str:
    from mgtui.evidence.links import Links
    from mgtui.evidence.relations import Relations
    from mgtui.export.picture import claim_map_picture, matrix_picture

    if what == "matrix":
        return matrix_picture(Links(library), Relations(library))
    selection = select(library, what)
    if selection.kind != "claim":
        raise ExportError("svg draws the map of a claim, or the matrix: export the id of a claim, or matrix.")
    return claim_map_picture(Links(library), Relations(library), selection.id)


def _matrix(library: Library, form: str) -> str:
    from mgtui.export.matrix_table import matrix_json, matrix_report, matrix_sheet

    if form in _REFERENCES:
        raise _no_references(form, "the matrix is none")
    return {"md": matrix_report, "csv": matrix_sheet, "json": matrix_json}[form](library)


def _no_references(form: str, why: str) -> ExportError:
    return ExportError(
        f"{form} holds references, and {why}: export studies, or the id of a record to have the studies behind it."
    )


def _references(selection: Selection, form: str) -> str:
    if selection.kind in ("claims", "relations", "contradictions"):
        raise _no_references(form, f"{selection.kind} are none")
    if not selection.studies:
        raise ExportError(f"No study stands behind {selection.id}, so there is no reference to write.")
    if form == "bibtex":
        from mgtui.export.bibtex import bibtex

        return bibtex(selection.studies)
    if form == "ris":
        from mgtui.export.ris import ris

        return ris(selection.studies)
    from mgtui.export.csl import csl_json

    return csl_json(selection.studies)


def _sheet(selection: Selection) -> str:
    from mgtui.export import sheets
    from mgtui.export.selection import contradictions, relations

    library = selection.library
    if selection.kind in ("studies", "study"):
        return sheets.csv_text(sheets.study_rows(library, selection.studies), sheets.STUDIES)
    if selection.kind == "relations":
        return sheets.csv_text(sheets.relation_rows(relations(library)), sheets.RELATIONS)
    if selection.kind == "contradictions":
        return sheets.csv_text(sheets.contradiction_rows(contradictions(library)), sheets.CONTRADICTIONS)
    return sheets.csv_text(sheets.claim_rows(library, selection.claims), sheets.CLAIMS)


def _report(selection: Selection, style: str | None) -> str:
    from mgtui.export import report
    from mgtui.export.disputes import contradictions_report
    from mgtui.export.lists import relation_list, study_list

    write: dict[str, Callable[[Selection, str | None], str]] = {
        "claim": report.claim_report,
        "study": report.study_report,
        "studies": study_list,
        "relations": relation_list,
        "contradictions": contradictions_report,
    }
    return write.get(selection.kind, report.claims_report)(selection, style)

"""The formats that can be written: a new one is a file with its writer and an entry here.

Writers are named, not imported: the command line and the explorer read this table at their start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.ref import parse

if TYPE_CHECKING:
    from collections.abc import Sequence

LISTS = (
    "claims", "studies", "relations", "contradictions", "matrix", "sof", "screening", "graph", "annotations",
)  # fmt: skip
"""What can be exported besides a record, which is named by its id; `sof` is a summary of findings, `screening` what a
reader decided on studies, `graph` the relations between all claims, `annotations` the words that make them."""
USUAL = {"graph": "dot", "annotations": "json"}
"""The format of each that no other is asked for; of the others a report."""
RECORDS = ("claim", "study", "topic", "article", "passage", "records")
"""What else an export may be about; `records` are claims and studies together."""
ANSWERS = ("md", "html", "json")
"""The formats of an answer to a question, and of what is seen of questions."""


class ExportFormat(NamedTuple):
    """A form that records leave the program in."""

    name: str
    ending: str
    """Of the files that have it, with its dot."""
    words: str
    """What it is to a reader; formats that follow each other with the same words are listed together."""
    writers: dict[str, str]
    """For each of LISTS and RECORDS that it can hold a `module:function`: a Selection and a citation style to text.

    That of a format of references is given the studies, and their tags by the id of each.
    """
    refusal: str
    """Why it cannot hold something else; `{none}` stands for what it is that was asked for."""
    holds_references: bool = False


def _each(writer: str, *kinds: str) -> dict[str, str]:
    return dict.fromkeys(kinds, f"mgtui.export.{writer}")


_OF_STUDIES = ("studies", *RECORDS)
_OF_CLAIMS = ("claims", "relations", "claim", "topic", "article", "passage")
_REFERENCES = (
    "{name} holds references, and {none}: export studies, or the id of a record to have the studies behind it."
)

_REPORTS = (
    _each("report:claims_report", "claims", "topic", "article", "passage", "records")
    | _each("report:claim_report", "claim")
    | _each("report:study_report", "study")
    | _each("report:study_list", "studies")
    | _each("report:relation_list", "relations")
    | _each("disputes:contradictions_report", "contradictions")
    | _each("matrix_table:matrix_report", "matrix")
    | _each("sof:sof_report", "sof")
    | _each("screening:screening_report", "screening")
)

_NO_REPORT = "{name} is a report, and {none}: export claims, relations or the id of a record."

FORMATS: tuple[ExportFormat, ...] = (
    ExportFormat("md", ".md", "report", _REPORTS, _NO_REPORT),
    ExportFormat(
        "csv", ".csv", "table",
        _each("sheets:sheet", *LISTS[:7], *RECORDS[:-1])
        | _each("matrix_table:matrix_sheet", "matrix")
        | _each("sof:sof_sheet", "sof")
        | _each("screening:screening_sheet", "screening"),
        "{name} holds one table, and {none}: export claims and studies one after the other.",
    ),
    ExportFormat(
        "json", ".json", "data",
        _each("data:json_text", *LISTS[:7], *RECORDS)
        | _each("linked_data:annotations_json", "annotations")
        | _each("matrix_table:matrix_json", "matrix")
        | _each("sof:sof_json", "sof")
        | _each("screening:screening_json", "screening"),
        "{name} holds records, and {none}: export relations.",
    ),
    ExportFormat("bibtex", ".bib", "references", _each("bibtex:bibtex", *_OF_STUDIES), _REFERENCES, True),
    ExportFormat("ris", ".ris", "references", _each("ris:ris", *_OF_STUDIES), _REFERENCES, True),
    ExportFormat("nbib", ".nbib", "references", _each("nbib:nbib", *_OF_STUDIES), _REFERENCES, True),
    ExportFormat("csl-json", ".csl.json", "references", _each("csl:csl_json", *_OF_STUDIES), _REFERENCES, True),
    ExportFormat(
        "robvis", ".robvis.csv", "risk of bias", _each("robvis:robvis_csv", *_OF_STUDIES),
        "{name} holds how the risk of bias of studies was judged, and {none}: export studies, or the id of a record.",
    ),
    *(
        ExportFormat(
            name, ending, "graph", _each(f"graph:{name}", *_OF_CLAIMS, "graph"),
            "{name} draws claims and their relations: export graph, or the id of a claim, topic or article.",
        )
        for name, ending in (("dot", ".dot"), ("graphml", ".graphml"), ("mermaid", ".mmd"), ("argdown", ".argdown"))
    ),
    ExportFormat(
        "svg", ".svg", "map or matrix",
        _each("map_picture:claim_svg", "claim") | _each("matrix_picture:library_svg", "matrix"),
        "{name} draws the map of a claim, or the matrix: export the id of a claim, or matrix.",
    ),
    ExportFormat("html", ".html", "page", dict.fromkeys(_REPORTS, "mgtui.export.page:page"), _NO_REPORT),
)  # fmt: skip

NAMES = tuple(each.name for each in FORMATS)
WHAT = f"{', '.join(LISTS)}, or ids; or `site DIR`, `vault DIR`"


def named(name: str) -> ExportFormat | None:
    return next((each for each in FORMATS if each.name == name), None)


def of_file(name: str) -> ExportFormat | None:
    """The format that the name of a file asks for by its ending, the longest that fits."""
    fitting = [each for each in FORMATS if name.lower().endswith(each.ending)]
    return max(fitting, key=lambda each: len(each.ending), default=None)


def formats_of(records: Sequence[str]) -> list[ExportFormat]:
    """The formats that can hold this: a word of LISTS, the id of a record, or several ids."""
    if len(records) == 1:
        kind = records[0] if records[0] in LISTS else parse(records[0]).kind
        return [each for each in FORMATS if kind in each.writers]
    kinds = {parse(record).kind for record in records}
    both = "study" in kinds and len(kinds) > 1
    kind = "records" if both else "studies" if "study" in kinds else "claims"
    return [each for each in FORMATS if kind in each.writers or "records" in each.writers]

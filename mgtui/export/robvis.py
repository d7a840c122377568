"""Risk of bias as the CSV that robvis reads: a row for each appraisal, a column for each domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.errors import NothingToExport
from mgtui.evidence.appraisal import appraisals
from mgtui.export.sheets import csv_text
from mgtui.library.labels import citation_label
from mgtui.model.vocabularies import JUDGEMENTS

if TYPE_CHECKING:
    from mgtui.evidence.appraisal import AppraisalKey
    from mgtui.export.selection import Selection
    from mgtui.model import Study

STUDY = "Study"
OVERALL = "overall"


def robvis_csv(selection: Selection, style: str | None = None) -> str:
    """The judgements of the selected studies. robvis reads a file of one tool, and wants the overall judgement last.

    An overall judgement is a person's like every other: where none is recorded its column is missing.
    Raises NothingToExport where nothing is recorded.
    """
    rows = [
        (study, key, {one.domain: JUDGEMENTS[one.judgement].robvis for one in members})
        for study in selection.studies
        for key, members in appraisals(study.risk_of_bias).items()
    ]
    if not rows:
        raise NothingToExport("No risk of bias is recorded for these studies: a person judges it, in studies.yaml.")
    domains = list(dict.fromkeys(domain for _, _, judged in rows for domain in judged))
    domains.sort(key=lambda domain: domain.casefold() == OVERALL)
    named = _names([(study, key) for study, key, _ in rows])
    cells = [
        {STUDY: name, **{domain.capitalize() if domain.casefold() == OVERALL else domain: judged.get(domain, "")
                         for domain in domains}}
        for name, (_, _, judged) in zip(named, rows, strict=True)
    ]  # fmt: skip
    header = [domain.capitalize() if domain.casefold() == OVERALL else domain for domain in domains]
    return csv_text(cells, (STUDY, *header))


def _names(rows: list[tuple[Study, AppraisalKey]]) -> list[str]:
    """The label of each row; in brackets what of tool, outcome, person and date tells rows of one label apart."""
    labels = [citation_label(study) for study, _ in rows]
    several = [len({key[place] for _, key in rows}) > 1 for place in range(4)]
    names = []
    for label, (_, key) in zip(labels, rows, strict=True):
        apart = [part for part, differs in zip(key, several, strict=True) if differs and part]
        names.append(f"{label} ({', '.join(apart)})" if apart and (several[0] or labels.count(label) > 1) else label)
    return names

"""What was decided on each study in screening, and the counts that a PRISMA flow diagram shows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mgtui.evidence.study_facts import year
from mgtui.export.homes import homes_of, source_line
from mgtui.export.json_form import of_library
from mgtui.export.markdown import escaped, items, joined
from mgtui.export.sheets import csv_text
from mgtui.library.labels import citation_label
from mgtui.model.kept import DUPLICATES, OPEN, Decision
from mgtui.ref import written

if TYPE_CHECKING:
    from mgtui.export.selection import Selection
    from mgtui.model import Study

HEADER = ("id", "label", "title", "year", "DOI", "PMID", "decision", "reason")


class Flow(Struct, frozen=True):
    """The counts of a screening. What is identified is a duplicate, open, or screened; what is screened is the rest."""

    identified: int
    """Studies in the open libraries, which hold a work once where its records were joined when they were added."""
    doubles_removed: int
    """Those excluded since another record of the same work stays."""
    screened: int
    excluded: dict[str, int]
    """By reason, the most frequent first."""
    later: int
    included: int
    open: int
    """Those that nothing was decided on yet."""


def flow_of(selection: Selection) -> Flow:
    """The counts of a screening."""
    decisions = [decision_on(selection, study) for study in selection.studies]
    reasons = Counter(each.reason or "no reason given" for each in decisions if each.value == "excluded")
    duplicates = sum(reasons.pop(reason, 0) for reason in DUPLICATES)
    numbers = Counter(each.value for each in decisions)
    return Flow(
        identified=len(decisions), doubles_removed=duplicates, screened=len(decisions) - duplicates - numbers[OPEN],
        excluded=dict(reasons.most_common()), later=numbers["later"], included=numbers["included"],
        open=numbers[OPEN],
    )  # fmt: skip


def decision_on(selection: Selection, study: Study) -> Decision:
    """What was decided on a study, `OPEN` where nothing was."""
    return selection.kept.screening.get(written("study", study.id), Decision(OPEN))


def _rows(selection: Selection) -> list[dict[str, str]]:
    rows = []
    for study in selection.studies:
        decision = decision_on(selection, study)
        values = (study.id, citation_label(study), study.title, year(study), study.doi or "", study.pmid or "")
        rows.append(dict(zip(HEADER, (*values, *decision), strict=True)))
    return rows


def screening_sheet(selection: Selection, style: str | None) -> str:
    """A row for each study with the decision on it and its reason, as CSV."""
    return csv_text(_rows(selection), HEADER)


def screening_json(selection: Selection, style: str | None) -> str:
    """The counts, and every study with the decision on it, as JSON."""
    flow = flow_of(selection)
    counts: dict[str, Any] = {field: getattr(flow, field) for field in flow.__struct_fields__}
    return of_library(selection.library, {"screening": counts, "studies": _rows(selection)})


def screening_report(selection: Selection, style: str | None) -> str:
    """The counts, then the studies by decision, as Markdown."""
    flow = flow_of(selection)
    excluded = sum(flow.excluded.values())
    counts = [
        f"Identified: {flow.identified:,}",
        f"Duplicates removed: {flow.doubles_removed:,}",
        f"Screened: {flow.screened:,}",
        f"Excluded: {excluded:,}" + _by_reason(flow.excluded),
        f"Put off: {flow.later:,}",
        f"Included: {flow.included:,}",
        f"Not screened yet: {flow.open:,}",
    ]
    parts = [f"# Screening of {escaped(selection.library.title)}", items(counts)]
    for value, title in (("included", "Included"), ("excluded", "Excluded"), ("later", "Put off")):
        listed = [study for study in selection.studies if decision_on(selection, study).value == value]
        if listed:
            parts += [f"## {title}", items(_line(selection, study) for study in listed)]
    return joined([*parts, source_line(selection.library, selection.id, homes_of(selection))])


def _by_reason(excluded: dict[str, int]) -> str:
    said = ", ".join(f"{escaped(reason)} {number:,}" for reason, number in excluded.items())
    return f" ({said})" if said else ""


def _line(selection: Selection, study: Study) -> str:
    reason = decision_on(selection, study).reason
    return f"{escaped(citation_label(study))}: {escaped(study.title)}" + (f" ({escaped(reason)})" if reason else "")

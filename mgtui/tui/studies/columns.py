"""Which columns of the study table fit a width, and how wide each is. The same for every claim: nothing jumps."""

from __future__ import annotations

from mgtui.evidence.study_facts import STUDY_COLUMNS, StudyColumn

OF_ONE_CLAIM = tuple(column for column in STUDY_COLUMNS if column.of != "many claims")
OF_MANY = tuple(column for column in STUDY_COLUMNS if column.of != "one claim")
GAP = 2


def fit(columns: tuple[StudyColumn, ...], width: int) -> tuple[tuple[str, int], ...]:
    """Names and widths of the columns that fit `width` cells; the room left goes to the wordy ones in equal parts."""
    used = list(columns)
    while len(used) > 1 and sum(column.least + GAP for column in used) > width:
        used.remove(min(used, key=lambda column: column.keep))
    widths = {column.name: column.least for column in used}
    spare = width - sum(least + GAP for least in widths.values())
    growing = [column for column in used if column.most > column.least]
    while spare > 0 and growing:
        share = max(spare // len(growing), 1)
        for column in list(growing):
            extra = min(share, column.most - widths[column.name], spare)
            widths[column.name] += extra
            spare -= extra
            if widths[column.name] >= column.most:
                growing.remove(column)
    return tuple(widths.items())

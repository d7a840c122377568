"""Short names of records, as a reader cites them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import Name, Study


def citation_label(study: Study) -> str:
    """The short citation of a study: "Brilla & Conte 2000", "Maggio et al. 2011"; its own label wins."""
    if study.label:
        return study.label
    names = [name for name in map(_family, study.author) if name]
    if not names:
        who = study.title or study.id
    elif study.more_authors:
        who = f"{names[0]} et al."
    elif len(names) == 1:
        who = names[0]
    elif len(names) == 2:
        who = f"{names[0]} & {names[1]}"
    else:
        who = f"{names[0]} et al."
    year = (study.issued or "")[:4]
    return f"{who} {year}" if year else who


def _family(name: Name) -> str:
    return name.family or name.literal or name.given

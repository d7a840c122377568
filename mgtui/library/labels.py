"""Short names of records, as a reader cites them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import Name, Study


def citation_label(study: Study) -> str:
    """The short citation of a study: "Brilla & Conte 2000", "Maggio et al. 2011"; its own label wins."""
    if study.label:
        return study.label
    names = [name for name in map(family_or_group, study.author) if name]
    if not names:
        who = study.title or study.id
    elif study.more_authors or len(names) > 2:
        who = f"{names[0]} et al."
    else:
        who = " & ".join(names)
    year = (study.issued or "")[:4]
    return f"{who} {year}" if year else who


def family_or_group(name: Name) -> str:
    """A name in a word: that of the family, of a group, or what there is."""
    return name.family or name.literal or name.given


def inverted(name: Name) -> str:
    """`Rylander, Ragnar`, as lists are sorted; in a word where it has not both parts."""
    return f"{name.family}, {name.given}" if name.family and name.given else name.literal or name.family or name.given

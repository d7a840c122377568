"""Studies that are other publications of, on or in one another: a preprint, an erratum, a comment, a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.model.vocabularies import PUBLICATION_LINKS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.model.records import Study


def publications_of(study: Study) -> set[str]:
    """The ids of the studies that a study names."""
    return {other for name in PUBLICATION_LINKS if (other := getattr(study, name))}


def other_publications(study: Study, studies: Mapping[str, Study]) -> list[tuple[str, Study]]:
    """The studies that name a study, each with what it is to it: `preprint`, `erratum`, `comment`, `part`."""
    return [
        (back, other)
        for other in studies.values()
        for name, (_, back) in PUBLICATION_LINKS.items()
        if getattr(other, name) == study.id
    ]

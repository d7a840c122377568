"""How an article leads to a study: it belongs to the link of claim and study, not to the study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.model.vocabularies import IDENTIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.model.records import Claim, Study, StudyLink
    from mgtui.model.vocabularies import Identification

IDENTIFIED: tuple[Identification, ...] = ("stated", "inferred")
"""What an article must be to a study before anything can be said of how it tells it."""
_FIRMNESS = list(IDENTIFICATIONS)


def identification_of(link: StudyLink | None, study: Study) -> Identification | None:
    """How the article of a link leads to its study; the study's own value where the link, as in older libraries, has
    none, or where no link is meant."""
    return (link.identification if link else None) or study.identification


def from_outside(link: StudyLink | None, study: Study) -> bool:
    """Whether the article does not speak of the study at all."""
    return identification_of(link, study) == "outside"


def identified(claim: Claim, studies: Mapping[str, Study]) -> Claim:
    """A claim whose links all say how its article leads to their studies, as far as that is known."""
    return replace(
        claim,
        studies=tuple(
            replace(link, identification=identification_of(link, studies[link.id])) if link.id in studies else link
            for link in claim.studies
        ),
    )


def as_linked(studies: Iterable[Study], claims: Iterable[Claim]) -> list[Study]:
    """Studies with the identification that the links of these claims give them, the firmest where they differ.

    For what tells of a study without telling of one claim: a bibliography, a list of what is not verified.
    """
    linked: dict[str, list[StudyLink]] = {}
    for claim in claims:
        for link in claim.studies:
            linked.setdefault(link.id, []).append(link)
    return [_as_linked(study, linked.get(study.id, ())) for study in studies]


def _as_linked(study: Study, links: Sequence[StudyLink]) -> Study:
    found = [value for link in links if (value := identification_of(link, study))]
    firmest = min(found, key=_FIRMNESS.index, default=study.identification)
    return study if firmest == study.identification else replace(study, identification=firmest)

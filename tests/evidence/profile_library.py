"""Small libraries made by hand for the evidence profile."""

from __future__ import annotations

from mgtui.evidence.links import Links
from mgtui.evidence.profile import profile
from mgtui.evidence.profile_records import Profile
from mgtui.evidence.relations import Relations
from mgtui.model import Claim, Concept, Effect, Library, Relation, SampleSize, Study, StudyLink


def study(name: str, design: str | None = None, **fields) -> Study:
    """A study with a title of its own, named by the article unless told otherwise."""
    fields = {"title": f"On {name}", "label": name, "identification": "stated", **fields}
    return Study(id=name, design=design, **fields)


def null(outcome: str = "y") -> tuple[Effect, ...]:
    """A result of nothing."""
    return (Effect(outcome, "no_effect"),)


def sized(total: int) -> SampleSize:
    """So many people in all."""
    return SampleSize(total)


def link(name: str, stance: str | None = "supports", fidelity: str | None = None, **fields) -> StudyLink:
    """A claim's link to a study."""
    return StudyLink(name, stance, fidelity, **fields)


def claim(name: str, *links: StudyLink, relations: tuple[tuple[str, str], ...] = (), **fields) -> Claim:
    """A reviewed claim of article `a` (or the one before the slash) that x increases y."""
    full = name if "/" in name else f"a/{name}"
    fields = {"kind": "effect", "direction": "increases", "outcome": Concept("y"), "status": "reviewed", **fields}
    stored = tuple(
        Relation(kind, other if "/" in other else f"a/{other}", "For a reason.") for kind, other in relations
    )
    return Claim(full, full.partition("/")[0], f"Claim {name}.", studies=links, relations=stored, **fields)


def library(claims: list[Claim], studies: list[Study]) -> Library:
    """A library of these records."""
    return Library(
        "test", "Test", claims={claim.id: claim for claim in claims}, studies={study.id: study for study in studies}
    )


def profile_of(made: Library, name: str = "c") -> Profile:
    """The profile of a claim of article `a`, or of the full id."""
    return profile(made, Links(made), Relations(made), name if "/" in name else f"a/{name}")

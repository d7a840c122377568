"""The records of an evidence profile: what is known of a claim, as the rules in docs/evidence.md put it together."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from mgtui.evidence.levels import Level
from mgtui.evidence.works import Work
from mgtui.model.designs import Subjects
from mgtui.model.records import Notice
from mgtui.model.vocabularies import FIDELITIES, Fidelity, QuestionKind

Finding = Literal["null", "not null", "unknown"]
NOT_JUDGED = "how it is told there was not judged"


class StudyLine(Struct, frozen=True):
    """A study's link to a claim with the facts that weigh. What is not recorded is None, or said to be unknown."""

    id: str
    """`study:<id>`."""
    label: str
    design: str | None
    level: Level
    subjects: Subjects
    population: str | None
    participants: str
    finding: Finding
    """`null` where it found no effect or no association in what the claim is about."""
    found: str
    """Its results as outcome and direction mark; empty where none is recorded."""
    stance: str | None
    fidelity: Fidelity | None
    evidence: str | None
    note: str | None
    identification: str | None
    verification: str | None
    verification_note: str
    funding: str | None
    caveats: tuple[str, ...]
    notices: tuple[Notice, ...]
    """What its journal has announced about it."""
    risk_of_bias: tuple[str, ...]
    """How persons judged its risk of bias, an appraisal a line."""

    @property
    def outside(self) -> bool:
        """True where the article does not speak of it."""
        return self.identification == "outside"

    @property
    def retracted(self) -> bool:
        """True where a retraction is known."""
        return any(notice.kind == "retraction" for notice in self.notices)

    @property
    def uncounted(self) -> str:
        """Why it counts for or against no claim but the one it is linked to; empty where it is told faithfully there.

        What an article overstates or credits to the wrong source must not be turned on another claim.
        """
        if self.retracted:
            return "retracted"
        if self.fidelity is None:
            return "from outside that article" if self.outside else NOT_JUDGED
        return FIDELITIES[self.fidelity].elsewhere


class Question(Struct, frozen=True):
    """The question a claim poses, and where the table of levels treats it."""

    kind: QuestionKind
    words: str
    row: str


class DesignCount(Struct, frozen=True):
    """How many studies of one design there are, each once, and what they are linked for."""

    design: str | None
    background: bool
    level: Level
    studies: tuple[str, ...]
    participants: tuple[str, ...]
    """How many took part, study by study, never added up."""


class OtherClaim(Struct, frozen=True):
    """A claim that speaks for or against this one, and the studies that support it."""

    id: str
    relation: str
    statement: str | None
    """None where it stands in a library that is not open."""
    article: str | None
    reason: str
    status: str
    studies: dict[str, str]
    """Id to label."""
    shared: tuple[str, ...]
    """Those of them that are the same work as one that speaks for the claim asked about."""
    uncounted: dict[str, str]
    """Those of them that count for or against no other claim, and why: `overstated there`."""


class Sources(Struct, frozen=True):
    """How many works speak for the claim, each counted once."""

    own: int
    """Works linked to the claim itself as supporting it."""
    outside: int
    """How many of those the article does not speak of."""
    retracted: int
    """How many of those are retracted."""
    with_others: int
    """With those that speak through the claims that support it, say the same, or that it rests on.

    What bears out a remark speaks through it for other remarks only.
    """
    through: tuple[OtherClaim, ...]
    works: tuple[Work, ...]
    """Every work linked to the claim, whatever its stance."""


class Profile(Struct, frozen=True):
    """What stands behind a claim, as inputs. Ids of studies are written `study:<id>`."""

    claim: str
    statement: str
    line: str
    """All of it in one sentence."""
    question: Question
    studies: tuple[StudyLine, ...]
    missing: tuple[str, ...]
    """Studies the claim names that the library does not have."""
    designs: tuple[DesignCount, ...]
    sources: Sources
    against: tuple[OtherClaim, ...]
    limits: tuple[OtherClaim, ...]
    computed_against: tuple[OtherClaim, ...]
    """Claims on the same exposure and outcome with another direction: found by comparing records, judged by nobody."""
    status: str

"""The studies behind a claim, as an answer shows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.evidence.levels import question_of
from mgtui.evidence.profile import study_line
from mgtui.model.vocabularies import CLAIM_KINDS
from mgtui.ref import parse

if TYPE_CHECKING:
    from mgtui.evidence.profile_records import StudyLine
    from mgtui.model import Claim, Library


def study_lines(claim: Claim, library: Library) -> tuple[StudyLine, ...]:
    """A line for each study that is linked to a claim, in their order."""
    studies, kind = library.studies, question_of(claim)
    return tuple(
        _of_itself(study_line(studies[link.id], link, claim, kind, library.terms), claim, library)
        for link in claim.studies
        if link.id in studies
    )


def _of_itself(line: StudyLine, claim: Claim, library: Library) -> StudyLine:
    """A study behind a claim; that of the article itself, where a link leaves its stance open, supports what the
    article finds."""
    article, study = library.articles.get(claim.article), library.studies[parse(line.id).key]
    kind = CLAIM_KINDS.get(claim.kind or "")
    tells = kind is not None and not kind.remark and claim.kind != "recommendation"
    is_finding = tells and claim.direction is not None and claim.hedging != "speculative"
    if line.stance is None and is_finding and article is not None and letters(article.title) == letters(study.title):
        return replace(line, stance="supports")
    return line


def letters(title: str | None) -> str:
    """The letters and figures of a title, by which two are told to be one."""
    return "".join(char for char in (title or "").casefold() if char.isalnum())

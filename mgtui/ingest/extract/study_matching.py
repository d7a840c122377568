"""Which study of a library a named study is, if any."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.ingest.extract.tokens import content_stems

if TYPE_CHECKING:
    from mgtui.ingest.extract.records import StudyCandidate
    from mgtui.model import Library, Study

_ENOUGH = 2.5


def known_study(candidate: StudyCandidate, library: Library) -> tuple[str, str] | None:
    """The id of the study a candidate seems to be, and why; None where none fits or two fit as well."""
    scored = sorted(
        ((score, study.id, why) for study in library.studies.values() for score, why in [_fit(candidate, study)]),
        reverse=True,
    )
    if not scored or scored[0][0] < _ENOUGH:
        return None
    if len(scored) > 1 and scored[1][0] >= scored[0][0]:
        return None
    return scored[0][1], scored[0][2]


def _fit(candidate: StudyCandidate, study: Study) -> tuple[float, str]:
    """How well they fit, as a sum over what both state, and what fits in words."""
    if candidate.doi and study.doi:
        return (10.0, "the same DOI") if candidate.doi.lower() == study.doi.lower() else (-10.0, "")
    reasons: list[str] = []
    score = _by_year(candidate, study, reasons)
    if candidate.authors:
        families = [name.family or name.literal for name in study.author]
        first = re.split(r"[ ,]", candidate.authors)[0].lower()
        agrees = bool(families) and families[0].lower().split(" ")[0] == first
        score += 2.0 if agrees else -3.0
        reasons += ["author"] if agrees else []
    score += _by_title(candidate, study, reasons) + _by_size(candidate, study, reasons)
    shared = content_stems(f"{candidate.population or ''} {candidate.intervention or ''}") & content_stems(
        f"{study.population or ''} {study.intervention or ''} {study.title}"
    )
    score += min(len(shared), 4) * 0.5
    reasons += ["population or treatment"] if shared else []
    if candidate.design and study.design and candidate.design.lower() == study.design.lower():
        score += 0.8
        reasons.append("design")
    return score, f"the same {', '.join(reasons)}" if reasons else ""


def _by_year(candidate: StudyCandidate, study: Study, reasons: list[str]) -> float:
    if not candidate.year or not study.issued:
        return 0.0
    if study.issued.startswith(str(candidate.year)):
        reasons.append("year")
        return 1.2
    return -2.0 if abs(int(study.issued[:4]) - candidate.year) > 1 else -0.5


def _by_title(candidate: StudyCandidate, study: Study, reasons: list[str]) -> float:
    own, other = content_stems(candidate.title or candidate.text), content_stems(study.title)
    if not own or not other:
        return 0.0
    shared = len(own & other) / len(other)
    if shared > 0.75 and len(other) > 3:
        reasons.append("title")
        return 3.0
    return 2.0 * shared


def _by_size(candidate: StudyCandidate, study: Study, reasons: list[str]) -> float:
    sizes = {study.n.total, study.n.analysed} - {None} if study.n else set()
    if not candidate.n or not sizes:
        return 0.0
    near = any(
        size == candidate.n or (candidate.at_least and size and candidate.n <= size <= candidate.n * 1.2)
        for size in sizes
    )
    reasons += ["number"] if near else []
    return 2.0 if near else -0.5

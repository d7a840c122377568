"""Claims that leave open whether one thing does something to another, and what they bear on in an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.answering.claims import Claims
    from mgtui.answering.questions import Question
    from mgtui.model import Claim

_NOT_YET = r"(?:proven|proved|shown|established|demonstrated|confirmed|settled|known|clear|certain)"
_OPEN = re.compile(
    r"\b(?:unproven|unproved|unsettled|unconfirmed|inconclusive|unsubstantiated)\b"
    rf"|\b(?:not|n['’]t|never|yet to) (?:yet )?(?:be |been )?(?:\w+ly )?{_NOT_YET}\b"
    r"|\bremains? to be (?:\w+ly )?(?:proven|proved|shown|seen|established|demonstrated|confirmed|determined)\b"
    r"|\b(?:is|are|remains?) (?:still |yet |\w+ly )*(?:unclear|unknown|uncertain|unresolved|speculative"
    r"|an open question)\b"
    r"|\b(?:no|little|lack of|insufficient|not enough) (?:\w+ )?(?:proof|evidence)\b",
    re.I,
)
"""Words of a statement that something is not known to be so."""
_BUT = re.compile(
    r"\b(?:but|while|whilst|although|though|however|whereas|despite|yet\b(?! to\b)|beyond|except)\b|;", re.I
)
"""Words by which a statement says something else too, so that what it leaves open may be only that."""


def leaves_open(claim: Claim) -> bool:
    """Whether all that a claim says is that something is not known to be so. One that says there is no effect, and one
    that is on the evidence, are told as that."""
    if claim.kind == "evidence_remark" or claim.direction in ("no_effect", "not_associated"):
        return False
    return bool(_OPEN.search(claim.statement)) and not _BUT.search(claim.statement)


def doubts(of: Claims, question: Question) -> Iterator[Claim]:
    """The claims that leave open what a question asks, of both its sides or of what takes in what acts: what is not
    known of cold is not known of cold water."""
    if not (question.exposure.concepts and question.outcome.concepts):
        return
    names, asked = of.names, question.exposure
    acting = {key for each in asked.concepts for key in names.forms(each)}
    acting.update(names.above(asked.concepts, asked.words)[:1])
    acted_on = {key for each in question.outcome.concepts for key in names.bears(each)}
    for claim in of.leaving_open:
        if of.is_or_names(claim, claim.exposure, acting) and of.is_or_names(claim, claim.outcome, acted_on):
            yield claim

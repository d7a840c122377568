"""What the words of a claim's statement can bear in an answer, whatever its fields say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.answering.names import words_of
from mgtui.answering.words import BASELINE, CONDITION, NO_EFFECT, SENSE_OF, WORKING
from mgtui.extraction.hedging import calls_for_research
from mgtui.extraction.wording import stands_alone

if TYPE_CHECKING:
    from mgtui.model import Claim, Concept

_COMPLETE = re.compile(
    r"\s*(?:both\b.*\band\b|(?:those|these) (?:who|whose|that|with|in|on)\b|it (?:[\w'’]+ ){1,5}?(?:that|to)\b)", re.I
)
"""How sentences begin whose first word refers to what follows: both A and B, those who take it, it is shown that."""
_REPORTED = re.compile(
    r"(?:the|an?|one|this) (?:[\w-]+ )?(?:claims?|theor(?:y|ies)|ideas?|beliefs?|hypothes[ie]s|notions?|myths?"
    r"|rumou?rs?|suggestions?|assumptions?) that\b", re.IGNORECASE,
)  # fmt: skip
"""How a statement begins that speaks of what others claim or hold, and so does not say it itself."""
_REFUTED = re.compile(
    r"\b(?:debunk\w*|disprov\w+|refuted?|false|untrue|wrong|mistaken|unfounded|baseless)\b", re.IGNORECASE
)
"""Words by which a statement says itself that what others claim is not so."""
RISK_OF = re.compile(r"\brisks? of\b", re.IGNORECASE)
_STAYED = re.compile(
    r"\b(?:was|were|is|are|be|been|remain(?:s|ed)?|stay(?:s|ed)?) (?:\w+ly |well )?"
    r"(?:preserved|maintained|unchanged|unaltered|unaffected|stable|intact|normal|within (?:the )?normal)\b"
    r"(?! (?:better|longer|more|by|with|through|when|if|in)\b)",
    re.I,
)
"""Words of a statement that something stayed as it was, without what keeps it so."""
_DENYING = re.compile(
    r"n['’]t\b|\b(?:cannot|no|not|none|nothing|never|neither|nor|without|unable|useless|fail\w*|hardly|little|lack\w*)\b",
    re.I,
)
_KEEPS = r"\b(?:preserv|maintain|sustain)(?:es|s|ed|ing|e)? "
"""Verbs by which something is kept as it was: no rise, and no fall."""
_MADE_BY = (
    r"\b(?:produced|made|synthesi[sz]ed|formed|generated|secreted|released|excreted|cleared|filtered|removed"
    r"|eliminated|metaboli[sz]ed|broken down|stored) (?:\w+ly )?(?:by|in|from) (?P<by>[^.;:]*)"
)
_MADE = re.compile(_MADE_BY, re.I)
"""Words of a statement that something is what another thing makes, keeps or clears away."""


_SIDE_EFFECTS = r"(?:side|adverse|unwanted|harmful|ill)[- ](?:effect|event|reaction)s?"
_NO_SIDE_EFFECTS = re.compile(
    r"\b(?:no|without|minimal|negligible|free (?:of|from)|not (?:cause|have|show)) "
    rf"(?:(?:any|\w+ly|serious|major|reported|known) ){{0,2}}"
    rf"{_SIDE_EFFECTS}\b",
    re.I,
)
_NAMES_SIDE_EFFECTS = re.compile(rf"\b(?:{_SIDE_EFFECTS}|harms?)\b", re.IGNORECASE)
_GRAVE = re.compile(
    r"\b(?:deaths?|d(?:ie|ies|ying)|fatal\w*|kill\w*|mortality|must not|lasting|permanent\w*|irreversib\w+|cost you"
    r"|los(?:e|es|ing|s) (?:of |the |your |one's |their )*(?:sense|sight|smell|hearing|memory|bab\w+|child\w*|limb)"
    r"|poison\w*|failure|cancers?|tumou?rs?|strokes?|heart attacks?|miscarr\w+|stillb\w+|bleeding|seizures?|coma)\b",
    re.IGNORECASE,
)  # fmt: skip
"""Words for the gravest of what may be harmed."""
_DOING_HARM = re.compile(
    r"\b(?:harm\w*|damag\w*|injur\w+|worsen\w*|rais\w+|increas\w+|caus\w+|upset\w*|risk\w*|danger\w*|safe\w*|toxic\w*"
    r"|higher|dehydrat\w+|worse|bring on|leads? to|trigger\w*|link\w*|associat\w+|lower\w*|fall|fell"
    rf"|{_SIDE_EFFECTS})\b",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:fewer|less|lower|more|higher|greater|better|worse|safer|milder|as (?:\w+ ){1,2}?as)\b[^.;]*?"
    r"\b(?:compared (?:to|with)|than|versus|vs\.?) (?:(?:that|those) of )?"
    r"(?!in\b|among\b|those who (?:\w+ ){0,2}(?:it|them|not|never|rarely|seldom|less)\b"
    r"|(?:the |an? |those (?:in|on|taking|given|who (?:took|got|had)) (?:the |an? )?)?"
    r"(?:placebo|dummy|controls?|baseline|before"
    r"|usual|no|nothing|people|expected|thought|one|\d[\d.,]*)\b)(?P<other>[^,.;()]+)",
    re.I,
)
"""Words of a statement that set one thing against another that is taken too, not against nothing."""

_TAKEN = (
    r"(?!(?:(?:the|an?|those|did|does|do|with|taking|plain|only) )*(?:placebo|dummy|controls?|water|baseline|before"
    r"|usual|nothing|no|none|half|one|two|three|others?|in|among|people|men|women|expected|\d[\d.,]*)\b)"
)
"""Before what is something else that is taken: no placebo, no amount and nobody."""
_ALIKE = re.compile(
    r"\bwhether\b.*\bor\b.*\b(?:hardly|not|n['’]t|little|no|scarcely) (?:\w+ )?(?:matters?|differences?)\b"
    r"|(?<!placebo )(?<!control )\b(?:(?:do|does|did|were|was|are|is) not|n['’]t) (?:\w+ly )?(?:differ(?:ent)?)\b"
    r"(?! (?:between|in|from (?:the )?(?:placebo|controls?)))"
    rf"|\bjust as \w+ as {_TAKEN}|\b(?:no|not|scarcely|hardly) (?:any )?(?:more|better|less|worse|faster|further)"
    rf"(?: \w+ly)? than {_TAKEN}",
    re.IGNORECASE,
)  # fmt: skip
"""Words of a statement that finds two things alike that are taken."""


_FOR_MORE = re.compile(
    r"\b(?:for (?:more|further|details)\b(?: \w+)? (?:on|about|of|see)|further reading|read more|see also)\b", re.I
)


def points_elsewhere(statement: str) -> bool:
    """Whether a statement only says where more is to be read."""
    return bool(_FOR_MORE.search(statement))


def compared_with(statement: str) -> str:
    """What a statement sets a thing against that is taken too: "fewer adverse events compared to aspirin" says how it
    stands to aspirin, and nothing of it alone. Empty where it does not, or what it is set against is nothing, such as
    a placebo."""
    found = _COMPARED.search(statement)
    return found["other"].strip() if found else ""


def is_of_two(statement: str) -> bool:
    """Whether a statement finds two things alike that are taken, or two forms of one: it says nothing of either."""
    return bool(_ALIKE.search(statement))


def denies_side_effects(statement: str) -> bool:
    """Whether a statement says that something has no side effects, or hardly any."""
    return bool(_NO_SIDE_EFFECTS.search(statement)) and not _COMPARED.search(statement)


def leans_on_text(statement: str) -> bool:
    """Whether a statement begins with a word for what stands before it in its article ("This is not because …"), so
    that by itself it says nothing."""
    return not stands_alone(statement) and not _COMPLETE.match(statement)


def stayed(statement: str) -> bool:
    """Whether a statement says that something stayed as it was: neither more nor less of it."""
    return bool(_STAYED.search(statement))


def denies(statement: str) -> bool:
    """Whether a statement has a word by which an effect is denied."""
    return bool(_STAYED.search(statement) or _DENYING.search(statement)) or any(
        word.stem in NO_EFFECT for word in words_of(statement)
    )


def denies_harm(statement: str) -> bool:
    """Whether a statement denies harm, or says that there are hardly any side effects."""
    return denies_side_effects(statement) or (denies(statement) and speaks_of_harm(statement, of_ill=False))


def keeps_outcome(claim: Claim) -> bool:
    """Whether a claim says that its outcome is kept as it was, which is not the reverse of harming it."""
    acted_on = re.escape(_text(claim.outcome))
    return bool(acted_on and re.search(rf"{_KEEPS}(?:[\w'’-]+ ){{0,3}}?{acted_on}", claim.statement, re.I))


def is_remark(statement: str) -> bool:
    """Whether a statement only calls for research, or tells what others claim."""
    is_reported = _REPORTED.match(statement) and not _REFUTED.search(statement)
    return calls_for_research(statement) or bool(is_reported)


def speaks_of_harm(statement: str, *, of_ill: bool) -> bool:
    """Whether a statement has a word for harming, be it denied; of an ill one for causing it is enough, unless it is to
    be eased or prevented."""
    senses = {SENSE_OF.get(word.stem) for word in words_of(statement)}
    causes = (
        of_ill and senses & {"up", "cause", "link", "risk"} and not senses & {"prevent", "relieve", "better", "down"}
    )
    return "worse" in senses or bool(causes)


def names_side_effects(side: Concept | None) -> bool:
    """Whether an article calls what is acted on side effects, or harm."""
    return bool(_NAMES_SIDE_EFFECTS.search(_text(side)))


def is_grave(statement: str) -> bool:
    """Whether a statement tells of death, of what does not heal, or of what must not be done."""
    return bool(_GRAVE.search(statement))


def tells_of_good(statement: str) -> bool:
    """Whether a statement says only that a thing works, or does good."""
    stems = {word.stem for word in words_of(statement)}
    senses = {SENSE_OF.get(stem) for stem in stems}
    does_good = bool(senses & {"better", "relieve", "prevent"} or stems & {"help", *WORKING})
    does_harm = (
        senses & {"worse", "down", "cause", "risk"} or is_grave(statement) or _NAMES_SIDE_EFFECTS.search(statement)
    )
    return does_good and not does_harm


def says_no_harm(statement: str) -> bool:
    """Whether a statement has a word for what does harm, which it denies; not merely that a thing is of no use."""
    return bool(_DOING_HARM.search(statement))


def tells_of_no_harm(claim: Claim) -> bool:
    """Whether a claim on an ill is on having less of it, or says no more than that there is a link, or speaks of a lack
    of what acts: neither that a lower risk was not found nor that a thing is related to ageing tells of harm by it."""
    own = {word.stem for word in words_of(_text(claim.outcome))}
    senses = {SENSE_OF.get(word.stem) for word in words_of(claim.statement) if word.stem not in own}
    is_of_lack = claim.exposure is not None and claim.exposure.aspect == "deficiency"
    is_less = "down" in senses and not senses >= {"up", "risk"}  # a higher risk of losing a child is harm
    return is_of_lack or is_less or ("link" in senses and not senses & {"up", "cause", "risk", "worse"})


def is_made_by_outcome(claim: Claim) -> bool:
    """Whether what a claim has as acting is, by its statement, only what its outcome makes or clears away: "creatine is
    produced by the kidneys" does not say what creatine does to them."""
    acts, acted_on = _text(claim.exposure), _text(claim.outcome)
    if not acts or not acted_on:
        return False
    statement = claim.statement.lower()
    return any(
        acts in statement[: made.start()] and acted_on not in statement[: made.start()] and acted_on in made["by"]
        for made in _MADE.finditer(statement)
    )


def is_condition(claim: Claim) -> bool:
    """Whether a claim says on what it depends rather than whether it is so."""
    if CONDITION.search(claim.statement):
        return True
    if claim.direction == "no_effect" or (claim.exposure and claim.exposure.aspect == "deficiency"):
        return False
    return bool(claim.population and BASELINE.search(claim.population))


def _text(side: Concept | None) -> str:
    return ((side.text if side else None) or "").lower()

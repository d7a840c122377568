"""How sure a sentence sounds, and what kind of claim it makes, by its words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import ClaimKind, Direction, Hedging

_I = re.IGNORECASE
# `, which is common in many populations, ` is not what a sentence states.
_ASIDE = re.compile(r",\s+(?:which|who)\b[^,]*,\s")
_ANECDOTE = re.compile(
    r"\banecdot\w+|\b(?:I|my|me|mine)\b(?![\-/])|\bI['’](?:ve|m|d|ll)\b|\bin my experience\b"
    r"|\bmany users\b|\btestimonials?\b"
)
_SPECULATION = re.compile(
    r"\b(?:hypothesi[sz]e[sd]?|speculat\w+|in theory|theoretically|conceivabl[ey]|it is possible that"
    r"|remains? to be seen)\b"
    r"|\bfuture (?:\w+ ){0,3}(?:may|might|could|will|lies)\b|\bwill (?:become|be) increasingly\b",
    _I,
)
_HEDGE = re.compile(
    r"\b(?:may|might|could|would|possibl[ey]|potential(?:ly)?|perhaps|likely|unlikely|probabl[ey]|suggest(?:s|ed|ing"
    r"|ive)?|indicat(?:es?|ed|ing) that|appears?|appeared|seems?|seemed|tends?|tended|suspected|thought to|believed to"
    r"|considered|hint(?:s|ed) at|reported to|estimated|presumably|apparently|promising|implicated|some evidence"
    r"|are often discussed|candidate|can help|correlat(?:ed|es|ion)|is lacking|not definitive|preliminary)\b",
    _I,
)
_ADVICE = re.compile(
    r"\b(?:should|ought to|must|recommend(?:s|ed|ations?)?|advis(?:e|es|ed|able)|consult\w*|talk to your|speak (?:to"
    r"|with) your|is (?:best|wise|crucial|paramount|important) to|best to take|the (?:ideal|best"
    r"|most [\w\- ]{3,40}) (?:approach|way|strategy)|prioriti[sz]\w+|aim for|try to|make sure|be sure to"
    r"|consider (?:taking|adding|supplement\w*|\w+ing)|avoid (?:taking|\w+ing)|tailored to|want to (?:avoid|increase"
    r"|take|consider)|is paramount|warranted in clinical)\b",
    _I,
)
_IMPERATIVE = re.compile(
    r"^(?:[\w ]{3,40}: )?(?:incorporate|include|eat|take|avoid|limit|choose|add|drink|keep|monitor|consult|talk|ask"
    r"|get|seek|start|stop|use|reduce|increase|try|consider|focus|always|never|do not|don['’]t|ensure|aim)\b",
    _I,
)
_EVIDENCE = re.compile(
    r"\b(?:(?:further|more|additional|future|definitive|long-term|larger|randomi[sz]ed)\b[\w ,\-]{0,40}\b(?:research"
    r"|studies|trials?|evidence)\b[\w ,\-]{0,30}\b(?:needed|required|necessary|warranted|focus)|(?:research|studies"
    r"|trials?|work) (?:is|are) (?:still )?(?:needed|required|necessary|warranted)|correlation,? not causation"
    r"|observational studies can|mixed results|conflicting (?:data|results|evidence)|(?:several|many|few|numerous|some"
    r"|early|recent) (?:recent )?(?:studies|trials|findings|suggestions) (?:have|were|had|are)|conflict of interest"
    r"|funded (?:by|stud)|evidence (?:is|was|remains) (?:lacking|weak|limited|mixed|insufficient|inconclusive|strong"
    r"|robust)|not (?:been )?(?:definitive|conclusive|proven|held up)|body of (?:evidence|research|literature)"
    r"|pooled analysis examined|results have been|study concluded|a significant finding|scientific consensus)\b",
    _I,
)
_PREVALENCE = re.compile(
    r"\b(?:prevalence|(?:very|surprisingly|quite|extremely|increasingly|so|more)? ?common (?:in|among)|(?:half|third"
    r"|quarter|majority|\d+(?:\.\d+)? ?%|percent)(?: of)?(?: the)?(?: \w+){0,2} (?:population|people|adults|americans"
    r"|patients|women|men|children|individuals)|\d+(?:\.\d+)? (?:million|billion) (?:people|adults|americans)"
    r"|affects? (?:about|around|up to|nearly|more than|over|an estimated)? ?\d|rates? of [\w ]+ (?:have|has) (?:risen"
    r"|increased|fallen|declined))",
    _I,
)
_ASSOCIATION = re.compile(
    r"\b(?:associat\w+|correlat\w+|link(?:ed|s)?\b(?! in the)|relationship between|related to|tend(?:s|ed)? to have)\b",
    _I,
)
_MECHANISM = re.compile(
    r"\b(?:cofactor|co-factor|enzymes?|receptors?|pathway|signal(?:l?ing)|mechanis\w+|gene(?:s|tic)?|mutations?"
    r"|protein synthesis|metabolism|activat(?:es?|ed|ion)|molecul\w+|cell(?:s|ular)?|mitochondri\w+|atp|cytokines?"
    r"|conver(?:ts?|ted|sion)|regulat(?:es?|ed|ing)|inhibit(?:s|ed)?|synthesi[sz]\w*|barrier|essential (?:for|to)"
    r"|vital (?:for|to)|crucial (?:for|role)|necessary for|absor(?:b|bed|ption)|in response to)\b",
    _I,
)
_EFFECT = re.compile(
    r"\b(?:increas|rais|improv|enhanc|decreas|reduc|lower|impair|prevent|protect|caus|lead|led|result|worsen|exacerbat|accelerat|disrupt"
    r"|support|help|boost|promot|eas|contribut|hinder|blunt|driv|trigger|restor|render|broken"
    r"|struggle|suffer|effective|benefi)\w*",
    _I,
)


def hedging_of(text: str) -> Hedging:
    """How a sentence is hedged, by its words; presupposition cannot be told from words and is never given."""
    if _ANECDOTE.search(text):
        return "anecdotal"
    if _SPECULATION.search(text):
        return "speculative"
    return "hedged" if _HEDGE.search(text) else "asserted"


def kind_of(text: str, direction: Direction | None = None) -> ClaimKind:
    """The kind of claim a sentence makes, by its words, then by its direction; `other` where neither tells."""
    text = _ASIDE.sub(" ", text)
    if _ADVICE.search(text) or _IMPERATIVE.match(text):
        return "recommendation"
    if _EVIDENCE.search(text):
        return "evidence_remark"
    if _PREVALENCE.search(text):
        return "prevalence"
    if _ASSOCIATION.search(text):
        return "association"
    if _MECHANISM.search(text):
        return "mechanism"
    return "effect" if direction or _EFFECT.search(text) else "other"

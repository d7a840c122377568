"""The words that tell more from less and yes from no, and those that carry a direction: said here for all readers.

All are pieces of regular expressions. A reader may add words that count for it alone.
"""

from __future__ import annotations

_ADVERB = r"(?:significant |clear |measurable |consistent )*"
_NECESSARY = r"(?:essential|vital|crucial|critical|necessary|indispensable|required|imperative|central|important)"
_TIED = r"(?:associat|correlat|relat|link)\w*"
_IS = r"(?:is|are|was|were|be)(?: (?:\w+ly|much|far))?"

RAISE = "increas|rais|improv|enhanc"
"""Stems of verbs that tell of more."""
REDUCE = "decreas|reduc|lower|impair"
"""Stems of verbs that tell of less."""
MORE = f"{RAISE}|higher|elevat"
LESS = f"{REDUCE}|inhibit|fewer|poor"
CHANGE = "increase|decrease|reduce|lower|raise|improve|prevent|promote|enhance"
"""Verbs that tell that something acts on something, as they follow `may` and `to`."""
NOT = r"\b(?:not|nor|neither|never|none|cannot)\b|n['’]t\b"
"""Words that deny whatever they stand with. `No` and `without` deny only what follows them."""

DIRECTION_WORDS: dict[str, tuple[str, ...]] = {
    "mixed": (r"(?:mixed|conflicting|inconsistent) (?:results?|data|findings)",),
    "not_associated": (
        rf"no {_ADVERB}(?:association|link|correlation|relationship)s?",
        r"not (?:associated|correlated|linked|related)",
        r"unrelated to",
    ),
    "no_effect": (
        rf"no {_ADVERB}(?:effect|impact|influence|difference|change|increase|benefit|improvement)s?",
        r"little (?:or no )?effect", r"(?:does|do|did) not|cannot|fail(?:s|ed)? to",
        r"(?:is|are|was|were|largely|found)\s+ineffective|^ineffective", r"without effect|unchanged",
        rf"(?:{_IS}|did) not(?: \w+ly){{0,2}} differ(?:ent)?\b|(?:is|are|was|were) (?:similar|comparable)\b",
    ),
    "required_for": (
        rf"(?:is|are|was|were|it['’]s|remains?)?\s?(?:also |absolutely )?{_NECESSARY}(?: in|(?: \w+)? (?:for|to))\b",
        r"(?:essential|crucial|vital) (?:cofactor|role|part)",
        r"co-?factor|prerequisite|building blocks?",
        r"relies on|depends? (?:heavily )?on|dependent on|need(?:s|ed)? for|key (?:role|player)",
    ),
    "associated_negative": (
        rf"(?:negative(?:ly)?|inverse(?:ly)?) (?:and \w+ )?{_TIED}",
        r"(?:associated|linked|correlated) with (?:\w+ ){0,2}(?:lower|reduced|decreased|less|fewer)",
    ),
    "associated_positive": (
        r"associat\w+|correlat\w+(?!, not causation)|link(?:ed|s)?\b|related to",
        r"tend to have|goes with|accompan\w+",
    ),
    "regulates": (
        r"regulat\w+|modulat\w+|influenc\w+|affect(?:s|ed|ing)?\b",
        r"controls|controlled(?! (?:\w+ )?(?:trial|stud|experiment|group))",
        r"plays? an?(?: \w+){0,2} (?:role|part)|involved in|takes? part|mutually",
    ),
    "decreases": (
        r"shorten\w*|halv(?:e|es|ed|ing)\b|cuts?\b(?! off)|curb\w*|reliev\w+|alleviat\w+",
        rf"{_IS} (?:lower|less|fewer|shorter|smaller|worse)\b",
        r"decreas\w+|reduc(?:e|es|ed|ing|tion)\b|lower(?:s|ed|ing)?\b|diminish\w*|fell|falls?\b|los(?:s|es|ing) of",
        r"inhibit\w*|block(?:s|ed|ing|ade)?\b|suppress\w*|slow(?:s|ed|ing)?\b|limit(?:s|ed|ing)?\b|brake",
        r"prevent(?!at)\w*|protect\w*|mitigat\w+|eas(?:e|es|ing)\b|combat\w*|counteract\w*",
        r"impair\w*|hinder\w*|disrupt\w*|blunt(?:s|ed|ing)?\b|weaken\w*|declin\w+|deteriorat\w+|deplet\w+",
        r"clear(?:s|ed|ing)?\b(?= \w+ from)|inadequate(?! \w)|negatively",
    ),
    "increases": (
        r"prolong\w*|lengthen\w*|doubl(?:e|es|ed|ing)\b|tripl(?:e|es|ed|ing)\b",
        r"extend(?:s|ed|ing)?\b(?! (?:beyond|to|from|across))", rf"{_IS} (?:higher|greater|longer|larger|better)\b",
        r"increas\w*|rais(?:e|es|ed|ing)\b|elevat\w+|heighten\w*|rose|rises?\b|higher risk|greater risk",
        r"boost\w*|promot\w+|enhanc\w+|stimulat\w+|improv\w+|activat\w+|facilitat\w+",
        r"(?<!social )(?<!peer )(?<!family )support(?:s|ed|ing)?\b", r"accelerat\w+|worsen\w*|exacerbat\w+|stiffen\w*",
        r"lead(?:s|ing)? to|led to|caus(?:e|es|ed|ing)\b|contribut\w+|result(?:s|ed|ing)? in|driv(?:es?|ing|er)\b",
        r"suffer(?:s|ed|ing)? from", r"trigger\w*|induc\w+|presents? with|manifests?|predict\w*",
        r"restor\w+|strengthen\w*|bolster\w*|conserv\w+|maintain\w*|optimi[sz]\w+",
        r"favou?r(?:s|ed|ing|able)?\b|optimal environment", r"benefit\w*|beneficial|help(?:s|ed|ing)?\b|effective\b",
    ),
    # Neither more nor less.
    "open": (r"delay(?:s|ed|ing)?\b|alter(?:s|ed|ing)?\b|chang(?:es|ed|ing)\b|shift(?:s|ed|ing)\b",),
}  # fmt: skip
"""By direction, in the order in which they are tried at one place of a text."""

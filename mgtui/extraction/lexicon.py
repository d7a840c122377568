"""Words by what they do in a statement: which way they turn it, and whether what they name is a good or an ill."""

from __future__ import annotations

from functools import cache

from mgtui.vocabulary.health import name_key, shipped

_LEMMAS = {
    "up": (
        "increase raise elevate boost heighten rise grow gain augment amplify double triple lengthen prolong "
        "extend stimulate activate accelerate intensify higher high more great greater elevated increased "
        "growth elevation spike surge climb expand multiply escalate swell enlarge upregulate additional extra excess "
        "excessive"
    ),
    "down": (
        "decrease reduce lower diminish fall drop decline cut curb halve shorten suppress inhibit block slow "
        "limit lessen minimize minimise blunt attenuate deplete lose low less few fewer reduced reduction "
        "short dull dampen shrink lighten curtail depress downregulate restrict slash dwindle drain subside terminate "
        "inverse inversely abolish eliminate eradicate remove kill destroy clear dilute impede"
    ),
    "cause": (
        "cause lead result trigger induce produce provoke contribute create generate drive bring promote "
        "spark predispose responsible introduce elicit evoke precipitate infect culprit"
    ),
    "better": (
        "improve enhance strengthen restore optimize optimise benefit better support maintain preserve "
        "sustain good beneficial ameliorate improvement bolster fortify enrich nourish repair rejuvenate regain"
    ),
    "worse": (
        "worsen impair damage harm weaken disrupt deteriorate aggravate exacerbate hinder compromise "
        "bad poor harmful injure undermine hamper interfere disturb erode threaten jeopardize jeopardise disable "
        "cripple degrade detrimental"
    ),
    "relieve": (
        "relieve treat ease alleviate manage control cure heal soothe combat fight counteract mitigate remedy calm "
        "quell treatment therapy relief effective"
    ),
    "prevent": (
        "prevent protect avoid avert guard stop protective prevention protection defend reverse forestall preclude"
    ),
    "help": ("help allow enable make keep aid assist facilitate let useful helpful"),
    "link": (
        "associate link correlate relate tie connect accompany association correlation relationship "
        "connection predict predictor relation"
    ),
    "need": (
        "need require depend rely essential necessary vital crucial important critical indispensable cofactor key"
    ),
    "role": (
        "regulate affect influence modulate involve mediate alter change shape role impact effect function determine"
    ),
    "same": ("differ difference similar unchanged same ineffective unaffected comparable unrelated"),
    "show": ("show find suggest indicate demonstrate report reveal conclude confirm observe see think believe know"),
    "mixed": ("mixed conflicting inconsistent inconclusive contradictory unclear controversial uncertain"),
    "risk": ("risk likelihood chance odds incidence likely probability susceptible prone vulnerable prevalence rate"),
    "lack": ("lack deficiency deficient shortage insufficient inadequate absence without insufficiency deprivation"),
}
SENSES = {lemma: sense for sense, lemmas in _LEMMAS.items() for lemma in lemmas.split()}
"""The sense of a lemma."""

_GOODS = frozenset({"improvement", "quality", "relief"})
_ILLS = frozenset({"attack", "decline", "failure", "impairment", "loss", "problem", "risk", "syndrome"})
"""Words for what is good or bad of any thing; of the things themselves the vocabulary of health says it."""

_ILL_ENDINGS = (
    "itis",
    "oma",
    "osis",
    "emia",
    "algia",
    "pathy",
    "rrhea",
    "rrhoea",
    "uria",
    "sclerosis",
    "ache",
    "trophy",
)


def worth(lemma: str) -> int:
    """1 for a good, -1 for an ill, 0 for what is neither or not known."""
    if lemma in _GOODS:
        return 1
    if lemma in _ILLS or lemma.removesuffix("s") in _ILLS:
        return -1
    known = shipped().worth(lemma)
    return known if known is not None else -int(lemma.endswith(_ILL_ENDINGS))


_GIVEN_TEXT = (
    "antioxidant beverage chemical diet dietary-supplement fasting food food-component nutrient physical-activity "
    "sitting substance treatment"
)
_GIVEN = frozenset(_GIVEN_TEXT.split())
"""What is given, eaten or done: the broadest things of the vocabulary of health that mostly act."""


@cache
def kind(words: str) -> str:
    """What the longest known name at the end of some words is: given, good, ill or a state; empty if none is known."""
    parts = words.lower().split()
    for start in range(len(parts)):
        term = shipped().named(name_key(" ".join(parts[start:])))
        if term is not None:
            above = {term.id, *shipped().above(term.id)}
            return "given" if above & _GIVEN else {1: "good", -1: "ill"}.get(term.worth, "state")
    return ""

"""What the words of a question say: which way it asks, which side of an exposure it means, and what is only asking."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from mgtui.extraction.lexicon import SENSES
from mgtui.extraction.lexicon import worth as worth_of_lemma
from mgtui.search.language.analysis import QUESTION_WORDS, STOP_WORDS
from mgtui.search.language.stemming import stem

if TYPE_CHECKING:
    from mgtui.model.vocabularies import Aspect

Way = Literal["more", "less", "helps", "harms", "eases", "needs", "changes", "any"]
"""What is asked of an exposure: that it raises or lowers an outcome, does it good or harm, eases an ill, is needed for
it, or changes it in whatever way. `any` where the question has no word for it."""

_FILLERS = """
actual actually after again all alone also always amount another anything anyone anybody are around at available based because
become before become becomes besides best better both but by certain claim claims comparison compare compared cross day days
daily different dose doses dosage during each either else enough especially ever every everyone evidence exactly
excess excessive extra fact far first form forms found general generally give given go going happen have high-dose
hour if intake just kind kinds know known large let like likely lots main mainly make makes me mean means month more
most much must need never new no nothing now often old once one only or other overall part people person play plays
possible possibly prove proven quite rather real really regular regularly research say says scientific science show
shown shows side significant significantly so some someone something sort still strongly studies study such sure take
taken takes taking tell term terms than then thing things think too trial trials true truth try type types
use used using usual usually versus very vs placebo want way week weeks well whether while work works working year years yes yet
"""
FILLERS = frozenset(stem(word) for word in _FILLERS.split()) | STOP_WORDS | QUESTION_WORDS
"""Words of a question, stemmed, that need not stand in an answer."""

_MORE_SENSES = {
    "protect": "better",
    "more": "up", "less": "down", "fewer": "down", "speed": "up", "reach": "up", "cross": "up", "loss": "down",
    "lose": "down", "stop": "prevent", "against": "prevent", "fight": "relieve", "deplete": "down", "boost": "up",
    "good": "better", "well": "better", "bad": "worse", "weaken": "worse", "affect": "role", "matter": "role",
    "part": "role", "benefici": "better", "correct": "better", "fix": "better", "reversal": "prevent",
}  # fmt: skip
SENSE_OF = {stem(lemma): sense for lemma, sense in {**SENSES, **_MORE_SENSES}.items() if sense not in ("show", "mixed")}
SENSE_OF["protect"] = "better"  # `protects against` is made to prevent where the question is read
"""The sense of a stem."""
_STRONG: dict[str, Way] = {
    "up": "more", "down": "less", "prevent": "less", "better": "helps", "worse": "harms", "relieve": "eases",
}  # fmt: skip
_WEAK: dict[str, Way] = {"cause": "more", "need": "needs", "help": "helps", "role": "changes", "link": "changes"}
TURNING = frozenset({"no", "not", "never", "without", "nothing", "neither", "nor", "useless", "fail", "unabl", "unrel"})
"""Stems of words that turn a question into its negative."""
NO_EFFECT = frozenset(stem(lemma) for lemma, sense in SENSES.items() if sense == "same")
"""Stems of words that ask whether there is no effect."""

_ASPECT_WORDS: dict[Aspect, str] = {
    "deficiency": "deficiency deficient deficit lack lacking low little inadequate insufficient insufficiency shortage "
    "short absence absent without falling declining decline loss",
    "supplementation": "supplement supplements supplementation supplementing oral orally pill pills tablet tablets "
    "capsule capsules taking",
    "intake": "intake intakes dietary diet eat eating eaten food foods consumption consuming",
    "serum_level": "serum plasma blood bloodstream circulating",
    "status": "status adequate sufficient enough optimal level levels concentration concentrations",
}
ASPECT_OF: dict[str, Aspect] = {
    stem(word): aspect for aspect, listed in reversed(_ASPECT_WORDS.items()) for word in listed.split()
}
"""The aspect of an exposure that a stem beside it means."""
NEAR: dict[Aspect | None, frozenset[Aspect | None]] = {
    "deficiency": frozenset({"deficiency"}),
    "supplementation": frozenset({"supplementation", "unspecified", None}),
    "intake": frozenset({"intake", "unspecified", None}),
    "serum_level": frozenset({"serum_level", "unspecified", None}),
    "status": frozenset({"status", "deficiency", "serum_level", "unspecified", None}),
}
"""The aspects of claims that answer a question about an aspect. A lack is asked about in its own right."""

_FAMILIES = (
    "absorption absorb absorbable uptake", "mitochondria mitochondrial mitochondrion", "nerve nervous neural neuronal",
    "vessel vascular", "heart cardiac", "bone skeletal", "ageing old-age senescence", "deficiency deficient",
    "inflammation inflammatory", "oestrogen estrogen", "rise raise", "menopause postmenopausal menopausal",
    "frail frailty", "tired tiredness fatigue", "memory remember", "asleep sleep", "die death", "microbe microbiome",
)  # fmt: skip
FAMILY = {stem(word): stem(words.split()[0]) for words in _FAMILIES for word in words.split()}
"""Stems that say one thing, each with the one that stands for all."""

PEOPLE = frozenset(
    stem(word)
    for word in (
        "people person patient participant subject volunteer individual adult elderly elder senior man men woman women "
        "male female girl boy child children adolescent infant baby student athlete resident smoker worker nurse "
        "player veteran mouse mice rat rats animal animals human humans runner cyclist user"
    ).split()
)
"""Stems that name who took part."""
OF_PEOPLE = frozenset(
    stem(word)
    for word in "older old young younger aged middle healthy pregnant postmenopausal trained untrained overweight obese "
    "diabetic well-nourished nourished fit sick ill well".split()
)
"""Stems that say more of them when they stand before them."""

CONDITION = re.compile(
    r"\b(?:depends? (?:\w+ ){0,2}on|strongest (?:in|when|where)|only (?:if|when|where|in)|not the only|limited to"
    r"|as long as|provided that|unless|part of a wider|prerequisite|where it is low|in combination|more complex"
    r"|different (?:rates|degrees)|may differ)\b",
    re.IGNORECASE,
)
"""Words of a statement that make it hold only under a condition."""
BASELINE = re.compile(
    r"\b(?:deficien\w+|well[- ]nourished|suboptimal|too low|short of|vulnerab\w+|exposed)", re.IGNORECASE
)
"""Words of a population that say how it stood at the start."""
DOSE = re.compile(
    r"\b\d[\d.,]*\s*(?:-|–|to)?\s*(?:\d[\d.,]*)?\s*(?:mg|mcg|µg|μg|g|iu|mmol|ml)\b(?:\s*(?:/|per|a|each)\s*(?:d|day|kg|week))?",
    re.IGNORECASE,
)
"""An amount with its unit."""


NO_NAME = FILLERS | SENSE_OF.keys() | ASPECT_OF.keys() | PEOPLE | OF_PEOPLE | TURNING
"""Stems that by themselves are no word for a concept, though they stand in names."""


def way_of(stems: list[str]) -> Way:
    """Which way words ask, those that stand between what acts and what is acted on first.

    `prevent the loss` asks for more, `help lower` for less.
    """
    strong = [_STRONG[sense] for each in stems if (sense := SENSE_OF.get(each)) in _STRONG]
    if strong:
        first, *rest = strong
        if first == "less" and rest and rest[0] in ("less", "harms"):
            return "more"
        if first == "harms" and rest and rest[0] in ("more", "less"):
            return rest[0]
        if first == "helps" and rest and rest[0] in ("more", "less", "eases"):
            return rest[0]
        return first
    weak = [_WEAK[sense] for each in stems if (sense := SENSE_OF.get(each)) in _WEAK]
    return weak[0] if weak else "any"


def worth(label: str) -> int:
    """1 where a name is of a good, -1 where it is of an ill, 0 where it is neither or not known; its last word first."""
    for word in reversed(re.findall(r"[^\W\d_]+", label.lower())):
        if found := worth_of_lemma(word):
            return found
    return 0

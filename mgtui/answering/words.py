"""What the words of a question say: which way it asks, which side of an exposure it means, and what is only asking."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING, Literal

from mgtui.extraction.lexicon import SENSES
from mgtui.extraction.lexicon import worth as worth_of_lemma
from mgtui.extraction.tokens import STOP_WORDS as COMMON_WORDS
from mgtui.search.language.analysis import QUESTION_WORDS, STOP_WORDS
from mgtui.search.language.stemming import stem

if TYPE_CHECKING:
    from mgtui.model.vocabularies import Aspect

Way = Literal["more", "less", "helps", "harms", "eases", "needs", "changes", "any"]
"""What is asked of an exposure: that it raises or lowers an outcome, does it good or harm, eases an ill, is needed for
it, or changes it in whatever way. `any` where the question has no word for it."""

_FILLERS = files("mgtui.vocabulary").joinpath("fillers.txt").read_text("utf-8")
_LISTED = frozenset(_FILLERS.split()) | STOP_WORDS | QUESTION_WORDS | COMMON_WORDS
FILLERS = frozenset(stem(word) for word in _FILLERS.split()) | STOP_WORDS | QUESTION_WORDS | COMMON_WORDS
"""Words of a question, stemmed, that need not stand in an answer."""

_MORE_SENSES = {
    "protect": "better", "build": "up", "more": "up", "less": "down", "fewer": "down", "speed": "up", "reach": "up",
    "cross": "up", "loss": "down", "lose": "down", "stop": "prevent", "against": "prevent", "fight": "relieve",
    "deplete": "down", "boost": "up", "calm": "relieve", "relax": "relieve", "kill": "worse", "good": "better",
    "well": "better", "bad": "worse", "weaken": "worse", "disturb": "worse", "worse": "worse", "riskier": "worse",
    "danger": "worse", "toxic": "worse", "risky": "worse", "weaker": "worse", "thinner": "worse", "stronger": "better",
    "shrink": "down", "smaller": "down", "bigger": "up", "faster": "up", "slower": "down", "starve": "down",
    "rob": "down", "drain": "down", "sap": "down", "safer": "prevent", "shield": "prevent", "spare": "prevent",
    "interfere": "worse", "upset": "worse", "ruin": "worse", "affect": "role", "matter": "role", "part": "role",
    "make": "cause", "benefici": "better", "correct": "better", "fix": "better", "reversal": "prevent",
    "cure": "relieve",
}  # fmt: skip
SENSE_OF = {
    **{stem(lemma): sense for lemma, sense in SENSES.items() if sense not in ("show", "mixed") and lemma != "growth"},
    **{stem(lemma): sense for lemma, sense in _MORE_SENSES.items()},
}  # `protects against` is made to prevent where the question is read
"""The sense of a stem."""
_STRONG: dict[str, Way] = {
    "up": "more", "down": "less", "prevent": "less", "better": "helps", "worse": "harms", "relieve": "eases",
}  # fmt: skip
_WEAK: dict[str, Way] = {"cause": "more", "need": "needs", "help": "helps", "role": "changes", "link": "changes"}
TURNING = frozenset({"no", "not", "never", "without", "nothing", "neither", "nor", "useless", "fail", "unabl", "unrel"})
"""Stems of words that turn a question into its negative."""
NO_EFFECT = frozenset(stem(lemma) for lemma, sense in SENSES.items() if sense == "same")
"""Stems of words that ask whether there is no effect."""

NEEDING = frozenset(
    ["need", "needs", "needed", "require", "requires", "required", "rely", "relies", "depend", "depends"]
)
"""Verbs whose object acts on their subject: cells need magnesium."""

_ASPECT_WORDS: dict[Aspect, str] = {
    "deficiency": "deficiency deficient deficit lack lacking low little inadequate insufficient insufficiency shortage "
    "short absence absent without falling declining decline loss weak poor",
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
NO_ASPECT = frozenset({"circulation"})
"""Words that have the stem of one of an aspect, and are none: what circulates is in the blood."""
LACK = stem("deficiency")
CUTTING = re.compile(
    r"\b(?<!time-)(?<!time )(?:reduc(?:ed|ing|tions?)|restrict(?:ed|ing|ions?)|cutting|quitting"
    r"|withdrawal|abstinence)\b",
    re.IGNORECASE,
)
"""Words for taking less of a thing; what is restricted in time is not less of it."""
FALLING = frozenset(stem(word) for word in ("decline", "fall", "drop", "loss"))
"""Words for too little of a thing that stand behind its name."""
NEAR: dict[Aspect | None, frozenset[Aspect | None]] = {
    "deficiency": frozenset({"deficiency"}),
    "supplementation": frozenset({"supplementation", "unspecified", None}),
    "intake": frozenset({"intake", "unspecified", None}),
    "serum_level": frozenset({"serum_level", "unspecified", None}),
    "status": frozenset({"status", "deficiency", "serum_level", "intake", "unspecified", None}),
}
"""The aspects of claims that answer a question about an aspect. A lack is asked about in its own right."""

REMOVING = frozenset(stem(word) for word in ("clearance", "elimination", "excretion", "breakdown", "removal", "loss"))
"""Stems of what takes something away: of more of it there is less of the thing."""

_AMOUNTS = """
level levels amount concentration production secretion release synthesis formation activity activation risk rate
incidence prevalence frequency onset development progression prevention treatment function working strength health loss
decline fall rise increase number share response use processes effectiveness efficacy benefit action efficiency
availability way
"""
AMOUNTS = frozenset(stem(word) for word in _AMOUNTS.split())
"""Words of which something is how much or how well of it there is."""

_OPEN = """
do does doing good benefit benefits effect effects affect help helps health healthy body role work important importance
matter matters happen happens need use useful used know learn about point property properties advantage advantages
result results thing things many much people person
"""
OPEN = frozenset(stem(word) for word in _OPEN.split())
"""Words of a question that asks for all that is said of a thing: what it does, what it is good for."""

WORKING = frozenset(stem(word) for word in ("work", "working", "effective", "useless", "wasted"))
"""Words that ask whether a thing does what it is taken for."""
WORKINGS = frozenset(stem(word) for word in ("activation", "response", "signalling", "signaling", "conversion"))
"""Words for how a thing comes about or works."""

_FAMILIES = (
    "absorption absorb absorbable uptake", "mitochondria mitochondrial mitochondrion", "nerve nervous neural neuronal",
    "vessel vascular", "heart cardiac", "bone skeletal", "ageing old-age senescence",
    "deficiency deficient shortage lack deficit insufficiency shortfall scarcity", "inflammation inflammatory inflamed",
    "oxidative oxidant", "oestrogen estrogen", "rise raise",
    "menopause postmenopausal menopausal perimenopause perimenopausal", "frail frailty", "tired tiredness fatigue",
    "memory remember", "asleep sleep", "die death", "microbe microbiome microbiota flora bacteria germ bug",
    "gut bowel intestine intestinal", "calcification calcify calcifying calcified",
    "farming agriculture agricultural farm", "diet dietary", "energy fuel energetic",
    "doctor professional physician provider clinician gp", "cell cellular", "immune immunity immunological",
    "hormone hormonal endocrine", "gene genetic genes dna inherit inherited hereditary heritable", "stop halt",
    "stiffness stiff stiffen stiffening stiffens", "muscle muscular", "brain cerebral", "everyone everybody",
    "fortification fortified fortify fortifying enriched enrich enriching", "training train trained workout workouts",
    "monitoring monitor monitored check checked checking watch watching", "form kind type variety", "justify warrant",
    "survival survive", "athlete athletic sport sporty sportsman sportsmen sportswoman sportswomen sportspeople",
    "fund funding funded paid pay payer sponsor sponsored finance financed",
)  # fmt: skip
FAMILY = {stem(word): stem(words.split()[0]) for words in _FAMILIES for word in words.split()}
"""Stems that say one thing, each with the one that stands for all."""
FAMILY_OF: dict[str, tuple[str, ...]] = {
    stem(words.split()[0]): tuple(stem(word) for word in words.split()) for words in _FAMILIES
}
"""The stems that one stands for, by that one."""

_PEOPLE = """
people person patient participant subject volunteer individual adult elderly elder senior man men woman women male
female girl boy child children adolescent infant baby student athlete resident smoker worker nurse player veteran mouse
mice rat rats animal animals human humans runner cyclist user pensioner retiree grandparent teenager toddler
bodybuilder swimmer rower footballer gymnast triathlete weightlifter powerlifter sprinter marathoner
"""
PEOPLE = frozenset(stem(word) for word in _PEOPLE.split())
"""Stems that name who took part."""
_OF_PEOPLE = """
older old young younger aged ageing aging middle healthy pregnant postmenopausal trained untrained overweight obese
diabetic well-nourished nourished fed well-fed fit sick ill well deficient undernourished malnourished
"""
OF_PEOPLE = frozenset(stem(word) for word in _OF_PEOPLE.split())
"""Stems that say more of them when they stand before them."""

CONDITION = re.compile(
    r"\b(?:depends? (?:\w+ ){0,2}on(?! the dose| each other| one another)|strongest (?:in|when|where)"
    r"|only (?:if|when|where|in|certain|some|specific|particular)|not the only"
    r"|limited to|only (?:[\w-]+ ){1,3}(?:works?|helps?|counts?)"
    r"|as long as|provided that|unless|part of a wider|prerequisite|where it is low|in combination|more complex"
    r"|different (?:rates|degrees)|may differ)\b",
    re.I,
)
"""Words of a statement that make it hold only under a condition."""
BASELINE = re.compile(r"\b(?:deficien\w+|well[- ]nourished|suboptimal|too low|short of|vulnerab\w+|exposed)", re.I)
"""Words of a population that say how it stood at the start."""
PREVALENCE = re.compile(
    r"\bhow (?:many(?: people)?|common|widespread|often)\b"
    r"|\b(?:am i|are (?:we|people|you)) likely to (?:be|have|get)\b"
    r"|\bwhat (?:share|percent|percentage|proportion|fraction|part) of\b"
    r"|\b(?:statistics|figures)(?=\W*$| (?:on|of|for|about) )"
    r"|(?<!less )(?<!more )\b(?:rare|common|widespread|prevalent)(?=\W*$| (?:in|among) )",
    re.I,
)
"""Words that ask how many have something."""
OPPOSITES = {
    "longevity": "mortality", "mortality": "longevity", "insulin-resistance": "insulin-sensitivity",
    "insomnia": "sleep", "sleep-deprivation": "sleep", "infertility": "fertility", "cognitive-decline": "cognition",
    "poor-circulation": "blood-vessel-function",
}  # fmt: skip
"""Things of the vocabulary of health with those of which they are too little."""
EXCESS = re.compile(r"\b(?:too much|overdos\w*|(?:high|large|big|mega)[- ]?dos\w*|excess\w*)\b", re.I)
"""Words for more of a thing than is good."""
_STUDYING = """evidence study research trial proof prove review consensus science scientific data bias biased funded
reliable conflict survey experiment robust"""
STUDYING = frozenset(stem(word) for word in _STUDYING.split())
"""Stems of words that ask for what is remarked on the evidence."""
ADVICE = re.compile(
    r"\bshould (?:i|we|you|one|people|everyone|everybody|anyone|(?:\w+ ){0,2}(?:people|adults|men|women))"
    r"(?: be)? (?:take|taking|eat|eating|drink|drinking|use|using|get|getting|avoid|try)\b",
    re.I,
)
"""Words that ask for advice."""
_WHEN = r"(?:bed(?:time)?|sleep|(?:a |each )?meals?|eating|(?:a )?workout|training|exercise)"
TIME_OF_DAY = re.compile(
    rf"\b(?:bedtime|(?:in the|each) (?:morning|evening|afternoon)|late in the day|(?:before|after|with) {_WHEN})\b",
    re.I,
)
"""Words for when in a day something is done."""
TELLS_AMOUNT = re.compile(
    r"\bdos(?:e|es|age)\b|\b(?:\d+|one|two|three|four|five|six)\b(?: to \w+)?(?: standard)? "
    r"(?:m?g|mcg|µg|iu|ml|cups?|drinks?|glass(?:es)?|units?)\b|\b(?:recommended|heavy|moderate|light) (?:\w+ )?"
    r"(?:use\w*|drink\w*|intakes?|consum\w+|eat\w+|smok\w+|amounts?)\b",
    re.I,
)
"""Words of a statement on how much of a thing is taken."""
ASKED_OF_ONE = (
    (re.compile(r"\b(?:best time|what time|time of (?:the )?day|when (?:to|should))\b", re.I), TIME_OF_DAY),
    (
        re.compile(
            r"\b(?:(?:which|what|best|other|different) (?:form|type|kind|sort)s?|forms? of)\b(?! of people)", re.I
        ),
        re.compile(r"\b(?:forms|as citrate|forms? of)\b", re.I),
    ),
    (
        re.compile(r"\b(?:how much|how many|what amount|dosage|(?:best|right|safe|ideal|recommended) dose)\b", re.I),
        TELLS_AMOUNT,
    ),
)
"""What a question asks of the one thing that it names: when to take it, in which form, how much; each with what stands
in a claim that tells it."""
DISEASES = re.compile(
    r"^(?:diseases|illnesses)$|\b(?:diseases|illnesses) (?:caused|linked|associated|from|due|with|of)\b"
    r"|\b(?:which|what) (?:diseases|illnesses)\b",
    re.I,
)
"""Words that ask for every ill, and the plural by itself."""
COMPARING = re.compile(r"\b(?:than|versus|vs|as \w+ as|beats?)\b", re.I)
"""Words that ask which of two does more."""
DOSE = re.compile(
    r"\b\d[\d.,]*\s*(?:-|–|to)?\s*(?:\d[\d.,]*)?\s*(?:mg|mcg|µg|μg|g|iu|mmol|ml)\b(?:\s*(?:/|per|a|each)\s*(?:day|d|kg|week)\b)?",
    re.I,
)
"""An amount with its unit."""


def _forms(lemma: str) -> tuple[str, ...]:
    """A verb as it stands in a question."""
    bare = lemma.removesuffix("e")
    return lemma, f"{lemma}s", f"{bare}ed", f"{bare}ing"


ASKING_WORDS = frozenset(
    word
    for listed in (
        _LISTED, (form for lemma in SENSES for form in _forms(lemma)),
        (word for words in _ASPECT_WORDS.values() for word in words.split()), _PEOPLE.split(), _OF_PEOPLE.split(),
        (f"{word}s" for word in _PEOPLE.split()),
    )
    for word in listed
    if len(word) > 4
)  # fmt: skip
"""Words that ask, as they are written: what a misspelt one may be meant to be."""

NO_NAME = FILLERS | SENSE_OF.keys() | ASPECT_OF.keys() | PEOPLE | OF_PEOPLE | TURNING
"""Stems that by themselves are no word for a concept, though they stand in names."""


def only_asks(word: str, stem: str) -> bool:
    """Whether a word asks, or says which way or side is asked about, and so need not stand in an answer.

    Fasting is not `fast`: of the words that are only in the way, none that ends so is meant but those listed.
    """
    if stem in FILLERS and not (word.endswith("ing") and word not in _LISTED):
        return True
    return stem in SENSE_OF or stem in ASPECT_OF or stem in TURNING or stem in NO_EFFECT


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


def is_of_less(label: str) -> bool:
    """Whether a name is of taking less of a thing: less salt, a reduced intake."""
    return bool(re.match(r"(?:an? )?(?:less|lower?|fewer)\b", label, re.IGNORECASE) or CUTTING.search(label))


LESS_OF = re.compile(r"\b(?:less|fewer)\s+((?:[\w-]+\s+){0,2}[\w-]+)", re.IGNORECASE)
"""Words for less of a thing, with what stands right behind."""


def without_less(label: str) -> str:
    """The thing of which a name says that less is taken: salt, of less salt."""
    return re.sub(r"^(?:an? )?(?:less|lower?|fewer)\b|\b(?:intake|in)\b", "", CUTTING.sub("", label), flags=re.I)


_MENDED = frozenset({"remission", "recovery", "relief", "healing", "survival"})
"""What is good of an ill."""


def worth(label: str) -> int:
    """1 where a name is of a good, -1 where of an ill, 0 where of neither or not known; its last word first."""
    label = label.lower().replace("nervous system", "")  # nobody is nervous there
    for word in reversed(re.findall(r"[^\W\d_]+", label)):
        if word in _MENDED:
            return 1
        if found := worth_of_lemma(word):
            return found
    return 0

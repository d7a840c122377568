"""For whom, with how much, for what and against what a claim holds, as far as its words say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mgtui.extraction.population import PEOPLE, population_of
from mgtui.extraction.tokens import content_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mgtui.relating.amounts import Amount
    from mgtui.relating.matter import Matters, Thing

Purpose = Literal["", "to prevent", "to treat"]
Start = Literal["", "once ill", "all along"]


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


_ANIMALS = _words(r"mice|mouse|rats?|rodents?|rabbits?|dogs?|pigs?|monkeys?|zebrafish|animals?")
_CELLS = _words(r"in vitro|cell cultures?|cultured cells|cell lines?")
_STAGES = {
    "infants": _words(r"infants?|newborns?|neonates?|babies|baby|toddlers?"),
    "children": _words(
        r"child(?:ren)?|adolescen(?:ts?|ce)|teen(?:s|agers?|age)?|schoolchildren|girls?|boys?|kids?|pupils?|minors"
        r"|young(?:sters?| people)|youths?|1?\d[- ]year[- ]olds?"
        r"|(?:people|those|anyone|aged?) (?:under|below)(?: the age of)? (?:1\d|2[0-5])(?! ?kg)"
    ),
    "pregnancy": _words(r"pregnan\w+|maternal|mothers?|expectant"),
    "old age": _words(r"older|elderly|old age|seniors?"),
    "menopause": _words(r"(?:post|peri)?-?menopaus\w+(?! symptoms)|midlife"),
    "women": _words(r"wom[ae]n|females?"),
    "sport": _words(
        r"athletes?|runners?|marathoners?|skiers?|swimmers?|cyclists?|rowers?|footballers?|triathletes?|bodybuilders?"
        r"|(?:weight[- ]?)?lifters?|sports(?:men|women|people)|gym[- ]?goers|who (?:lift|train|work out)"
    ),
}
_NOT = _words(r"non[- ]\w+")
"""Whom a group is not: `non-obese adults`."""
_MEN = _words(r"men|males?|boys")
_WELL = _words(
    r"healthy|well(?!-| as)|without|free of|no history|(?:have|has|had|with) no|never (?:had|suffered)"
    r"|(?:do|does|did)(?:n['’]t| not)(?: yet)? (?:have|suffer)"
)
_WITHOUT = re.compile(r" who (?:(?:do|does|did)(?:n['’]t| not)|never|have no) [^,;.()]+", re.IGNORECASE)
_FAMILY = _words(r"famil(?:y|ies)(?: [\w-]+){0,2} history")
_AT_RISK = _words(rf"at (?:high(?:er)? |increased )?risk|risk factors?|prone to|{_FAMILY.pattern}")
_HAD = _words(r"had|history of|survivors?|previous|prior|recovering|after")
_ILL = _words(r"patients?|(?<!already )ill|undergoing|dialysis|hospitali[sz]ed|admitted|septic|confined")
_SHORT = _words(r"deficient|(?<!not )(?:short of|lacking|low in)|too little")
_NORMAL = _words(r"(?:with|of) (?:a )?normal \w+|normal[- ]weight|normotensive")
_WHOEVER = _words(r"not even (?:in|among|for)")
"""What is said of a group as the last of all is said of whoever."""
_IN_ORDER, _OUT_OF_ORDER = r"(?:healthy|well|normal[- ]weight|lean)", r"(?:ill|sick|patients|overweight|obese)"
_BESIDE = r"(?: [\w-]+)? (?:and|or)"
_WELL_OR_ILL = _words(rf"{_IN_ORDER}{_BESIDE} {_OUT_OF_ORDER}|{_OUT_OF_ORDER}{_BESIDE} {_IN_ORDER}")
"""A group and its counterpart, which together are people at large."""
_ADJECTIVES = {
    "anaemic": "anaemia", "anemic": "anaemia", "anxious": "anxiety", "asthmatic": "asthma", "depressed": "depression",
    "depressive": "depression", "diabetic": "diabetes", "diabetics": "diabetes", "hypertensive": "hypertension",
    "hypercholesterolemic": "high cholesterol", "hypercholesterolaemic": "high cholesterol",
    "hyperlipidemic": "high cholesterol", "hyperlipidaemic": "high cholesterol", "obese": "obesity",
    "overweight": "obesity", "prediabetic": "prediabetes", "prehypertensive": "prehypertension",
    "insulin-resistant": "insulin resistance",
    "schizophrenic": "schizophrenia", "septic": "sepsis", "epileptic": "epilepsy", "arthritic": "arthritis",
    "malnourished": "malnutrition", "sleepless": "insomnia",
}  # fmt: skip
"""Adjectives for people, and the illness that they have."""
_PLAIN_WORDS = (
    "adult person healthy well young middle aged age year old over under without free general population public "
    "whole most many some both all any other normal ordinary regular habitual free living community dwelling aged "
    "sample cohort country state united northern southern western eastern at high risk factor of or in with"
)
_PLAIN = content_stems(_PLAIN_WORDS)
_TREATS = _words(
    r"treat\w*|therap\w+|reliev\w+|alleviat\w+|eas(?:e|es|ing)|symptoms?|severity|remission|cur(?:e|es|ing)|calms?"
)
_PREVENTS = _words(
    r"risk|prevent\w*|protect\w*|develop(?:ing|s)?|onset|incidence|likel\w+|rates?|chances?"
    r"|keep(?:s|ing)?\b[^.;]{0,60}?\b(?:away(?! from)|at bay)|(?:ward|stav|fend)(?:e?s|e|ing)? off"
)
_WHEN = _words(
    r"late in the day|at bedtime|before (?:bed\w*|sleep|lunch|breakfast|dinner|meals?|exercise|training)"
    r"|in the (?:morning|evening|afternoon)|at night|after (?:meals?|exercise|training|dinner)|during exercise"
)
_ONCE_ILL = _words(
    r"(?:(?:after|once|when|from|at|on) (?:the )?(?:(?:first|start|onset|beginning)(?: of)? )?(?:the )?"
    r"(?:symptoms?|sneezes?|signs?|onset)|already (?:ill|sick|infected)|us(?:ed|e) as (?:a )?treatment|as a treatment)"
)
_ALL_ALONG = _words(
    r"regular(?:ly)?|routinely|all winter|year[- ]round|beforehand|prophyla\w+|preventively|as a preventi(?:ve|on)"
)
_BRIEFLY = _words(
    r"for a (?:while|short time)|temporar\w+|transient\w*|short[- ](?:term|lived)|in the short (?:run|term)|acutely"
    r"|acute (?:\w+ )?(?:intake|doses?|effects?|ingestion|consumption|exposure|supplementation)|immediate(?:ly)?"
    r"|(?:a )?single (?:doses?|session|bout|meal)|short(?:er)? (?:trials?|stud(?:y|ies))"
)
_SOME = _words(r"(?:some|certain|a few|sensitive|susceptible) (?:people|persons|individuals|users|patients|drinkers)")
_AGAINST = re.compile(
    r"\b(?:(?:(?:compared|in comparison) (?:with|to)|versus|vs\.?|relative to|rather than|instead of|in place of|beyond"
    r"|(?:(?:more|better|larger|greater|further|faster|stronger|longer)\b[^.;:]{0,40}?\b(?P<than>than)"
    r"|(?:less|worse|smaller)\b[^.;:]{0,40}?\bthan|likely\b[^.;:]{0,40}? as(?= those )"
    r"|(?:superior|inferior|preferable)\b[^.;:]{0,40}?\b(?P<to>to))"
    r"(?= (?!\d|one |two |three |four |five |six |half |people |others?\b|non|those (?!(?:using|of) ))))\s+"
    r"(?:those (?:using|of) )?(?P<other>(?:[\w'-]+ ?){1,3})"
    r"|(?:replac|substitut)ing (?P<replaced>[^,.;:()]{3,40}?) (?:with|by)\b"
    r"|as (?:much|well|effective\w*|good|safe)(?: \w+){0,3} as (?P<alike>(?:[\w'-]+ ?){1,3}))",
    re.IGNORECASE,
)
_SEVERAL = _words("and|or|versus|vs")
_NO_DIFFERENCE = _words(
    r"(?:did|do|does)(?: not|n['’]t) differ|no (?:\w+ ){0,2}differences? between|equally (?:effective|good|well)"
    r"|whether\b[^.;]{0,80}\bor\b[^.;]{0,80}\b(?:hardly matters?|(?:does|did) not matter|(?:makes?|made) "
    r"(?:little|no|hardly any) (?:\w+ )?difference)"
)
_NOTHING = _words(
    r"placebo|controls?|nothing|no (?:treatment|supplement\w*)|usual|standard|sham|before|expected|thought"
)
_NO_THING = re.compile(
    r"\W*\d|(?:to )?(?:be|have|get|become|do|being|having)\b"
    r"|(?:(?:a|any|all|reasonable) )*(?:doubt|question|dispute)\b",
    re.IGNORECASE,
)
"""A figure, a verb, or what says how sure it is: `from 1.9 % compared with 2.4 %`, `beyond doubt`."""
_ENDS = re.compile(
    r"\W*\b(?:do(?:es)?|did|is|are|was|were|ha[sd]|have|can|may|might|will|would|because|that|which|who|when|where|while"
    r"|after|before|on|for|in|at|by|so|but|there|lowers?|raises?|cuts?|reduces?|increases?|improves?|gains?)\b.*",
    re.IGNORECASE | re.DOTALL,
)
"""What follows the name of that with which something is compared: `than plant protein does`."""
_GROUP = "|".join(sorted(PEOPLE))
_GROUP_WORDS = _words(_GROUP)
_IN_GROUP = re.compile(rf"\b(?:in|among) (?P<group>(?:[\w-]+ ){{0,3}}?(?:{_GROUP}))\b", re.IGNORECASE)
_TWO = 2
_HAVING = re.compile(rf"\b(?:{_GROUP}|those) (?:living )?with ", re.IGNORECASE)
"""Before the illness that people have: `people with diabetes` may be the name of a group itself."""


class People(Struct, frozen=True):
    """Whom a claim speaks of."""

    words: str = ""
    """The claim's own; empty where it says nothing of them."""
    conditions: frozenset[str] = frozenset()
    """Ids of the illnesses that they have, or are at risk of."""
    stages: frozenset[str] = frozenset()
    """Stages of life: infants, children, pregnancy, menopause, old age; women, where men are not named beside them; and
    those who train for sport."""
    other: frozenset[str] = frozenset()
    """Stems of what else marks them off: trained, vegetarian."""
    are_well: bool = False
    are_at_risk: bool = False
    are_ill: bool = False
    """Whether they are patients of some kind, though of which illness no vocabulary knows."""
    are_short: bool = False
    """Whether they have too little of something."""
    have_had: bool = False
    """Whether the illness is behind them, so that the claim is about a further one."""
    subjects: Literal["people", "animals", "cells"] = "people"
    are_some: bool = False
    """Whether they are some people, whichever those are."""
    are_all: bool = False
    """Whether it is said of people whoever they are."""
    are_normal: bool = False
    """Whether they are marked off from those who have too much of something: people with normal blood pressure."""

    @property
    def are_special(self) -> bool:
        return bool(
            self.stages or self.other or self.are_some or self.are_normal or (self.conditions and not self.are_well)
        )


class Circumstances(Struct, frozen=True):
    """What a claim's words say beside what acts on what."""

    people: People
    amount: Amount
    purpose: Purpose
    against: str
    """What the exposure is held against, where that is more than nothing or a placebo."""
    exceeds: bool
    """Whether it is said to do more than that: `lowers it more than walking does`."""
    when: str = ""
    """At what time of the day, or beside what: `at bedtime`, `before meals`."""
    start: Start = ""
    """Whether it is begun once people are ill, or taken before that."""
    is_brief: bool = False
    """Whether it tells what comes at once or passes again, which says nothing of what lasts."""


def circumstances_of(
    statement: str, population: str | None, amount: Amount, outcome: str, of: Thing, matters: Matters
) -> Circumstances:
    """`outcome` are the claim's words for it, `of` what it is."""
    whom = _group_of(outcome, population or population_of(statement) or "", statement)
    if whom in statement:
        # A reader may have written `men` of `men who do not have asthma`.
        behind = _WITHOUT.match(statement, statement.find(whom) + len(whom))
        whom += behind.group() if whom and behind else ""
    people = people_of(whom, statement, matters.named, matters.worth)
    when, compared = _WHEN.search(statement), _AGAINST.search(statement)
    against = _against(compared)
    return Circumstances(
        people, amount, purpose_of(statement, outcome, people, of),
        against, bool(against and compared and (compared["than"] or compared["to"])),
        when.group().lower() if when else "", start_of(f"{statement} {population or ''}"),
        bool(_BRIEFLY.search(statement)),
    )  # fmt: skip


def _group_of(outcome: str, whom: str, statement: str) -> str:
    """Whom a claim speaks of; where its sentence tells things of several groups, that behind its outcome: `causes
    rickets in children and osteomalacia in adults`."""
    groups = list(_IN_GROUP.finditer(statement)) if whom and whom in statement else []
    end = statement.find(outcome) + len(outcome)
    if len(groups) < _TWO or end < max(len(outcome), 1) or not any(whom in each["group"] for each in groups):
        return whom
    return next((each["group"] for each in groups if each.start() >= end), whom)


def people_of(words: str, statement: str, named: Callable[[str], Iterable[str]], worth: Callable[[str], int]) -> People:
    text = f"{words} {statement}"
    found = _CELLS.search(text), _ANIMALS.search(text)
    subjects: Literal["people", "animals", "cells"] = "animals" if found[1] else "cells" if found[0] else "people"
    some = _SOME.search(text)
    if _WHOEVER.search(text) or _WELL_OR_ILL.search(words):
        return People(words, subjects=subjects, are_all=_WHOEVER.search(text) is not None)
    if not words or some:
        return People(words or (some.group() if some else ""), subjects=subjects, are_some=some is not None)
    marked = _NOT.sub("", words)
    said = " ".join(_ADJECTIVES.get(word.lower().strip(",;"), word) for word in marked.split())
    stages = frozenset(stage for stage, pattern in _STAGES.items() if pattern.search(marked))
    said = _STAGES["menopause"].sub("", _HAVING.sub("", said))
    conditions = frozenset(name for name in named(said) if worth(name) < 0)
    well = _WELL.search(words)
    stages = stages - {"women"} if len(stages) > 1 or _MEN.search(text) else stages
    # Names of places and peoples mark off no group that an effect would stop at.
    lower = " ".join(word for word in marked.split() if not word[:1].isupper())
    rest = (
        content_stems(_GROUP_WORDS.sub(" ", lower)) - _PLAIN
        if not conditions and not stages - {"sport"}
        else frozenset()
    )
    return People(
        words, conditions, stages, frozenset(stem for stem in rest if not stem.isdigit()),
        well is not None and not (conditions and well.group().lower() in ("healthy", "well")),
        bool(_AT_RISK.search(words)), bool(_ILL.search(words)), bool(_SHORT.search(words)),
        bool(_HAD.search(_FAMILY.sub("", words))), subjects,
        are_normal=bool(_NORMAL.search(words)),
    )  # fmt: skip


def purpose_of(statement: str, outcome: str, people: People, of: Thing) -> Purpose:
    """Whether it is about keeping an illness away or about treating one that is there."""
    if people.conditions & of.ids and not people.are_at_risk and not people.are_well:
        return "to treat"
    text = f"{outcome} {statement}"
    treats, prevents = _TREATS.search(text), _PREVENTS.search(text)
    if people.are_well or people.are_at_risk or (prevents and not treats):
        return "to prevent"
    return "to treat" if treats and not prevents else ""


def compares_kinds(statement: str, exposure: str) -> bool:
    """Whether a claim of no effect says only that kinds of what acts, which its words list, do not differ."""
    return bool(_SEVERAL.search(exposure) and _NO_DIFFERENCE.search(statement))


def start_of(text: str) -> Start:
    """Whether what a text tells of is begun once people are ill, or taken all along."""
    return "once ill" if _ONCE_ILL.search(text) else "all along" if _ALL_ALONG.search(text) else ""


def _against(found: re.Match[str] | None) -> str:
    other = _ENDS.sub("", found["other"] or found["replaced"] or found["alike"]).strip() if found else ""
    return "" if _NOTHING.search(other) or _NO_THING.match(other) else other

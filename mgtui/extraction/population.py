"""Whom a sentence speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.extraction.parser import Parse

PEOPLE = (
    r"patients?|participants?|subjects?|volunteers?|individuals?|persons?|people|wom[ae]n|m[ae]n|males?|females?|girls?"
    r"|boys?|children|adolescents?|adults?|infants?|neonates?|newborns?|babies|students?|athletes?|outpatients?"
    r"|inpatients?|residents?|smokers?|survivors?|pregnancies|mothers?|couples?|recipients?|cases|elderly|nurses?"
    r"|physicians?|workers?|players?|veterans?|drinkers?|users?|employees?|toddlers?|preschoolers?|teenagers?|donors?"
    r"|candidates?|parturients?|diabetics?|schoolchildren|twins?|caregivers?|respondents?|cyclists?|runners?"
    r"|populations?|mice|rats|rabbits|dogs|pigs|animals|monkeys|cows|zebrafish"
)
"""Words for those who take part in studies, as an alternation."""

_TELLING = re.compile(
    r"older|elderly|young|aged?\b|old\b|pregnan\w+|postmenopausal|menopaus\w+|healthy|athlet\w*|trained"
    r"|diabet\w+|obes\w+|overweight|deficien\w+|nourished|mice|rats|animals|women|men\b|children"
    r"|adolescents|infants|elderly|with\b|als\b|japanese|chinese|american|korean|\d",
    re.IGNORECASE,
)
_GROUP = re.compile(
    rf"\b(?:in|among|for|of)\s+(?P<group>(?:(?!the\b|a\b|an\b|many\b|most\b"
    rf"|both\b)[\w\-+]+\s+){{0,3}}(?:{PEOPLE})\b(?:\s+\([^()]{{1,20}}\))?"
    r"(?:\s+with\s+(?:[\w\-]+\s?){1,4}(?=[,.;:)]|$))?)",
    re.IGNORECASE,
)
_MODELS = re.compile(r"\banimal (?:models?|studies|experiments?)\b|\bin animals\b", re.IGNORECASE)
_THOSE = re.compile(
    r"\b(?:for|in|among) (?P<group>those with (?:an? )?(?:[\w\-]+ ){0,2}?deficienc(?:y|ies))\b", re.IGNORECASE
)
_ALONE = re.compile(r"mice|rats|animals|women|men|children|athletes", re.IGNORECASE)
_CELL = re.compile(rf"^[^|]{{0,50}}\b(?:{PEOPLE})\b(?:\s*\([^()|]{{1,20}}\))?$", re.IGNORECASE)


def population_of(text: str) -> str | None:
    """The group a sentence speaks of; None where it is everyone or not said."""
    for found in _GROUP.finditer(text):
        group = found["group"].strip()
        if (_TELLING.search(group) and len(group.split()) > 1) or _ALONE.fullmatch(group):
            return group
    those = _THOSE.search(text)
    if those:
        return those["group"]
    return "animals" if _MODELS.search(text) else None


_GROUP_WORDS = (
    "adolescent adult animal athlete baby boy carrier child diabetic elderly female girl individual infant inpatient "
    "male man mouse mice neonate newborn outpatient participant patient people person population pregnancy rabbit rat "
    "recipient resident runner smoker student subject survivor teenager toddler twin veteran volunteer woman"
)
_GROUPS = frozenset(_GROUP_WORDS.split())
_GENERAL = frozenset(
    {"people", "person", "individual", "participant", "patient", "subject", "population", "adult", "animal"}
)
"""What is everyone, but for what stands beside it."""
_LOOSE = frozenset({"many", "most", "some", "other", "several", "few", "all", "such", "certain", "more", "fewer"})
_BESIDE = frozenset({"amod", "compound", "nummod", "nmod", "npadvmod", "advmod", "punct"})
_WITH = frozenset({"with", "of", "without", "on", "under", "over", "aged"})
_FAR = 8


def population_in(parse: Parse, own: int) -> str | None:
    """The group a parsed sentence speaks of, the first that is told from everyone; None where none is.

    `own`: the first word that is the sentence's own, where others lead it in.
    """
    plain = None
    for at in range(own, len(parse)):
        if parse.lemma[at] not in _GROUPS or parse.pos[at] not in ("NOUN", "PROPN") or parse.dep[at] == "compound":
            continue
        first, last = _first_beside(parse, at), _behind(parse, at)
        if last - first > 1:
            return parse.words(first, last)
        if plain is None and parse.lemma[at] not in _GENERAL and parse.tag[at] in ("NNS", "NNPS"):
            plain = parse.words(first, last)
    return plain


def _first_beside(parse: Parse, at: int) -> int:
    first = at
    for each in sorted((word for word in parse.below[at] if word < at), reverse=True):
        if parse.dep[each] not in _BESIDE:
            break
        first = min(first, parse.leftmost(each))
    while first < at and (parse.lower[first] in _LOOSE or parse.pos[first] in ("DET", "PUNCT", "ADV")):
        first += 1
    return first


def _behind(parse: Parse, at: int) -> int:
    """The word behind what follows a group and says which it is: `with asthma`, `who smoke`."""
    for each in (word for word in parse.below[at] if word > at):
        tells = parse.dep[each] in ("acl", "relcl", "amod") or (
            parse.dep[each] == "prep" and parse.lower[each] in _WITH
        )
        end = max(word for word in range(len(parse)) if each in parse.above[word]) + 1
        if tells and end - at - 1 <= _FAR and parse.leftmost(each) == at + 1:
            return end
        break
    return at + 1


def group_of_cell(text: str) -> str | None:
    """A cell of a table as a group of people or animals; None where it names none."""
    return text if _CELL.match(text) else None

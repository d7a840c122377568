"""Whom a sentence speaks of."""

from __future__ import annotations

import re

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


def group_of_cell(text: str) -> str | None:
    """A cell of a table as a group of people or animals; None where it names none."""
    return text if _CELL.match(text) else None

"""British and American spellings of a word, and irregular plurals, brought to one form.

The rules may turn a word into one that nobody writes ("exercise" to "exercize"): that is harmless, because texts and
queries go through the same rules and the result is never shown.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_WHOLE = {
    "programme": "program", "programmes": "programs", "grey": "gray", "mould": "mold", "moulds": "molds",
    "sceptic": "skeptic", "sceptical": "skeptical", "artefact": "artifact", "artefacts": "artifacts",
    "analogue": "analog", "analogues": "analogs", "catalogue": "catalog", "dialogue": "dialog",
    "aluminium": "aluminum", "yoghurt": "yogurt", "dietician": "dietitian", "dieticians": "dietitians",
    "ageing": "aging", "judgement": "judgment", "defence": "defense", "offence": "offense", "licence": "license",
    "practise": "practice", "practised": "practiced", "whilst": "while", "amongst": "among", "tyre": "tire",
    "learnt": "learned", "spelt": "spelled", "per cent": "percent", "enrol": "enroll", "enrolment": "enrollment",
    "skilful": "skillful", "fulfil": "fulfill", "instalment": "installment",
    "mice": "mouse", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "criteria": "criterion", "phenomena": "phenomenon", "nuclei": "nucleus", "loci": "locus", "foci": "focus",
    "stimuli": "stimulus", "fungi": "fungus", "bacilli": "bacillus", "indices": "index", "matrices": "matrix",
}  # fmt: skip

_RULES: tuple[tuple[str, str, str], ...] = (
    ("oe", r"^oe(?=str|dem|soph|nol)", "e"),
    ("oe", r"(?<=rrh)oe(?=a)", "e"),
    ("oe", r"^(f)oe(?=t)", r"\1e"),
    ("oe", r"(?<=c)oe(?=liac|liak)", "e"),
    ("oe", r"(?<=hom)oe(?=o)", "e"),
    ("oeu", r"(?<=man)oeu(?=v)", "eu"),
    ("ae", r"ae(?=[a-z])", "e"),
    ("sulph", r"sulph", "sulf"),
    ("is", r"(?<=[a-z]{2})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational|able)$)", "iz"),
    ("ys", r"(?<=[lrt])ys(?=(?:e|ed|es|er|ers|ing)$)", "yz"),
    (
        "our",
        r"^((?:dis|mis|anti|non)?(?:tum|behavi|col|disc?ol|fav|lab|harb|flav|hum|od|vap|neighb|hon|endeav|rig|vig|rum|arm))our",
        r"\1or",
    ),
    (
        "re",
        r"^((?:micro|milli|centi|nano|deci|kilo)?(?:lit|met|tit|fib|cent|theat|calib|lust|spect))re(s?)$",
        r"\1er\2",
    ),
    ("ll", r"^([a-z]*[aeiouy][a-z]*[^aeiou][aeiou]l)l(?=(?:ed|ing|er|ers)$)", r"\1"),
    ("ysis", r"(?<=[lr])ysis$", "yze"),
    ("eses", r"(?<=th)eses$", "esis"),
    ("noses", r"(?<=g)noses$", "nosis"),
    ("ases", r"(?<=st)ases$", "asis"),
)
"""What a word must have for a rule to be looked at, the rule, and what it puts: most words meet none."""


@lru_cache(maxsize=60_000)
def one_spelling(word: str) -> str:
    """The word in the spelling that stands for all of its spellings."""
    whole = _WHOLE.get(word)
    if whole is not None:
        return whole
    if len(word) < 5:
        return word
    for sign, pattern, replacement in _RULES:
        if sign in word:
            word = _compiled(pattern).sub(replacement, word)
    return word


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A rule, compiled when it is first needed: all of them would take longer than a search."""
    return re.compile(pattern)

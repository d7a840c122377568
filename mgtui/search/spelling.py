"""British and American spellings of a word, and irregular plurals, brought to one form.

The rules may turn a word into one that nobody writes ("exercise" to "exercize"): that is harmless, because texts and
queries go through the same rules and the result is never shown.
"""

from __future__ import annotations

import re
from functools import lru_cache

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

_RULES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^oe(?=str|dem|soph|nol)", "e"),
        (r"(?<=rrh)oe(?=a)", "e"),
        (r"^(f)oe(?=t)", r"\1e"),
        (r"(?<=c)oe(?=liac|liak)", "e"),
        (r"(?<=hom)oe(?=o)", "e"),
        (r"(?<=man)oeu(?=v)", "eu"),
        (r"ae(?=[a-z])", "e"),
        (r"sulph", "sulf"),
        (r"(?<=[a-z]{2})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational|able)$)", "iz"),
        (r"(?<=[lrt])ys(?=(?:e|ed|es|er|ers|ing)$)", "yz"),
        (r"^((?:dis|mis|anti|non)?(?:tum|behavi|col|disc?ol|fav|lab|harb|flav|hum|od|vap|neighb|hon|endeav|rig|vig|rum|arm))our",
         r"\1or"),
        (r"^((?:micro|milli|centi|nano|deci|kilo)?(?:lit|met|tit|fib|cent|theat|calib|lust|spect))re(s?)$", r"\1er\2"),
        (r"^([a-z]*[aeiouy][a-z]*[^aeiou][aeiou]l)l(?=(?:ed|ing|er|ers)$)", r"\1"),
        (r"(?<=[lr])ysis$", "yze"),
        (r"(?<=th)eses$", "esis"),
        (r"(?<=g)noses$", "nosis"),
        (r"(?<=st)ases$", "asis"),
    )
)  # fmt: skip
_HINT = re.compile(r"oe|ae|sulph|is[eai]|ys[ei]|our|res?$|ll|[os]es$|ysis$")


@lru_cache(maxsize=60_000)
def one_spelling(word: str) -> str:
    """The word in the spelling that stands for all of its spellings."""
    whole = _WHOLE.get(word)
    if whole is not None:
        return whole
    if len(word) < 5 or not _HINT.search(word):
        return word
    for pattern, replacement in _RULES:
        word = pattern.sub(replacement, word)
    return word

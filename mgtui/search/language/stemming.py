"""Words to stems: one spelling first, then the English stemmer of Snowball ("Porter2").

The rules of spelling may turn a word into one that nobody writes ("exercise" to "exercize"), and stems are no words:
that is harmless, because texts and queries go through the same rules and the result is never shown.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
    ("oe", r"^oe(?=str|dem|soph|nol)", "e"), ("oe", r"(?<=rrh)oe(?=a)", "e"), ("oe", r"^(f)oe(?=t)", r"\1e"),
    ("oe", r"(?<=c)oe(?=liac|liak)", "e"), ("oe", r"(?<=hom)oe(?=o)", "e"), ("oeu", r"(?<=man)oeu(?=v)", "eu"),
    ("ae", r"ae(?=[a-z])", "e"), ("sulph", r"sulph", "sulf"),
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
)  # fmt: skip
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


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The stem under which a word of letters is indexed; anything with a digit is its own."""
    if len(word) < 3 or not word.isalpha() or not word.isascii():
        return word
    stemmed = english_stem(one_spelling(word))
    # "signalling" and "controlled" keep a doubled letter that "signal" and "control" do not have.
    return stemmed[:-1] if stemmed.endswith("ll") and len(stemmed) > 5 else stemmed


_VOWELS = frozenset("aeiouy")
_REGION = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]")
"""What stands before a region: all up to the first consonant that follows a vowel."""
_LONG_HEADS = {"gener": 5, "arsen": 5, "commun": 6}
"""Beginnings of words whose first region is set, so that "general" and "generic" stay apart."""
_LONG_HEADED = tuple(_LONG_HEADS)
_SHORT_SYLLABLE = re.compile(r".*[^aeiouy][aeiouy][^aeiouywxY]|[aeiouy][^aeiouy]")
_DOUBLED = frozenset({"bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"})

_EXCEPTIONS = {
    "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl", "gently": "gentl",
    "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl",
    **{word: word for word in ("sky", "news", "howe", "atlas", "cosmos", "bias", "andes")},
}  # fmt: skip
_WHOLE_WITHOUT_S = frozenset({"inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"})
"""Words that end like a form of a verb and are none."""

_PARTICIPLES = ("ingly", "edly", "ing", "ed")
_DERIVED = {
    "ization": "ize", "ational": "ate", "fulness": "ful", "ousness": "ous", "iveness": "ive", "tional": "tion",
    "biliti": "ble", "lessli": "less", "entli": "ent", "ation": "ate", "alism": "al", "aliti": "al", "ousli": "ous",
    "iviti": "ive", "fulli": "ful", "enci": "ence", "anci": "ance", "abli": "able", "izer": "ize", "ator": "ate",
    "alli": "al", "bli": "ble", "ogi": "og", "li": "",
}  # fmt: skip
_DERIVED_AFTER = {"ogi": frozenset("l"), "li": frozenset("cdeghkmnrt")}
"""Endings that go only after one of these letters."""
_FURTHER = {
    "ational": "ate", "tional": "tion", "alize": "al", "icate": "ic", "iciti": "ic", "ative": "", "ical": "ic",
    "ness": "", "ful": "",
}  # fmt: skip
_ENDS = "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"
_LAST = {**dict.fromkeys(_ENDS.split(), ""), "sion": "s", "tion": "t"}


def _by_tail(endings: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Endings by their last two letters, the longest first: most words have none of these."""
    found: dict[str, tuple[str, ...]] = {}
    for end in sorted(endings, key=len, reverse=True):
        found[end[-2:]] = (*found.get(end[-2:], ()), end)
    return found


_PARTICIPLE_ENDS, _DERIVED_ENDS = _by_tail(_PARTICIPLES), _by_tail(_DERIVED)
_FURTHER_ENDS, _LAST_ENDS = _by_tail(_FURTHER), _by_tail(_LAST)


def english_stem(word: str) -> str:
    """The stem of an English word of at least three lower-case letters, by the algorithm "english" of Snowball.

    Its definition: https://snowballstem.org/algorithms/english/stemmer.html, with the lists of exceptions of 2002.
    """
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    if "y" in word:
        word = _with_consonant_y(word)
    first = _region(word, 0)
    if word.startswith(_LONG_HEADED):
        first = next(end for head, end in _LONG_HEADS.items() if word.startswith(head))
    second = _region(word, first)
    word = _without_plural(word)
    if word in _WHOLE_WITHOUT_S:
        return word
    word = _without_participle(word, first)
    if word[-1] in "yY" and len(word) > 2 and word[-2] not in _VOWELS:
        word = word[:-1] + "i"
    end = _ending(word, _DERIVED_ENDS)
    if end and len(word) - len(end) >= first:
        letters = _DERIVED_AFTER.get(end)
        if letters is None or word[-len(end) - 1] in letters:
            word = word[: -len(end)] + _DERIVED[end]
    end = _ending(word, _FURTHER_ENDS)
    if end and len(word) - len(end) >= (second if end == "ative" else first):
        word = word[: -len(end)] + _FURTHER[end]
    end = _ending(word, _LAST_ENDS)
    if end and len(word) - len(end) + len(_LAST[end]) >= second:
        word = word[: -len(end)] + _LAST[end]
    return _without_last_letter(word, first, second).replace("Y", "y")


def _with_consonant_y(word: str) -> str:
    """The word with a capital Y where y is a consonant: at the start, and after a vowel."""
    letters = list(word)
    for place, letter in enumerate(letters):
        if letter == "y" and (not place or letters[place - 1] in _VOWELS):
            letters[place] = "Y"
    return "".join(letters)


def _region(word: str, start: int) -> int:
    """Where the part of the word begins that may lose endings, looked for from `start` on."""
    found = _REGION.match(word, start)
    return found.end() if found else len(word)


def _ending(word: str, by_tail: Mapping[str, tuple[str, ...]]) -> str:
    """The longest of the endings that the word has, as `_by_tail` gives them; empty where it has none."""
    for end in by_tail.get(word[-2:], ()):
        if word.endswith(end):
            return end
    return ""


def _without_plural(word: str) -> str:
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and not _VOWELS.isdisjoint(word[:-2]):
        return word[:-1]
    return word


def _without_participle(word: str, first: int) -> str:
    for end, kept in (("eedly", -3), ("eed", -1)):
        if word.endswith(end):
            return word[:kept] if len(word) - len(end) >= first else word
    end = _ending(word, _PARTICIPLE_ENDS)
    head = word[: -len(end)]
    if not end or _VOWELS.isdisjoint(head):
        return word
    if head.endswith(("at", "bl", "iz")):
        return head + "e"
    if head[-2:] in _DOUBLED:
        return head[:-1]
    is_short = _region(head, 0) == len(head) and _SHORT_SYLLABLE.fullmatch(head)
    return head + "e" if is_short else head


def _without_last_letter(word: str, first: int, second: int) -> str:
    """Without an e or a second l at the end, where enough stands before it."""
    length = len(word) - 1
    if word.endswith("ll"):
        return word[:-1] if length >= second else word
    if not word.endswith("e"):
        return word
    goes = length >= second or (length >= first and not _SHORT_SYLLABLE.fullmatch(word[:-1]))
    return word[:-1] if goes else word

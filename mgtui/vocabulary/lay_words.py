"""Words of daily life in questions, told as articles have them: `going bald` as hair loss.

`lay_words.tsv` lists them, and says how they are written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache as once
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import NamedTuple

_SIGN = re.compile(r"\s+|[-()\[\]<>|#$]|\d(?:-\d)?(?![\w-])|[^-\s()\[\]<>|#$]+")
_ENDS = ("", "|", ")", "]", ">")
_HYPHEN = "[- ]?"
_FREE = r"[\w'’-]+?"
_WORD = re.compile(r"[^\W_]+")
_MOST = 4
"""So many letters of a key tell phrases apart."""
_NAME = re.compile(r"\b[A-Z]{2,}\b")


class _Part(NamedTuple):
    """A part of a phrase."""

    pattern: str
    keys: frozenset[str] = frozenset()
    """Beginnings of words: where the part stands in a text, so does one of them; empty where any words may stand."""
    may_lack: bool = False


class LayWords:
    """Words of daily life with what they mean."""

    def __init__(self, phrase: str, plain: str) -> None:
        """`phrase` and `plain` as the columns of `lay_words.tsv` have them."""
        self.phrase, self.plain = phrase, plain
        self._part = _Phrase(phrase).choice()

    @property
    def keys(self) -> frozenset[str]:
        """Beginnings of words, in small letters, of which a text that has the phrase has one."""
        return self._part.keys

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """What finds the phrase, with a group for each part that is carried over."""
        return re.compile(rf"\b(?:{self._part.pattern})(?!\w)", re.IGNORECASE)

    def told(self, text: str) -> str:
        """A text with what the words mean in their place."""
        return self.pattern.sub(self._meant, text)

    def _meant(self, match: re.Match[str]) -> str:
        said = self.plain
        for carried in match.groups(""):
            said = said.replace("<>", carried, 1)
        return " ".join(said.split())


class _Phrase:
    """Reads a phrase of `lay_words.tsv` from its front."""

    def __init__(self, phrase: str) -> None:
        self._signs = [" " if sign.isspace() else sign for sign in _SIGN.findall(phrase.strip())]

    def choice(self) -> _Part:
        """What stands up to the next bracket that closes: one of several."""
        ways = [self._sequence()]
        while self._next() == "|":
            self._signs.pop(0)
            ways.append(self._sequence())
        keys: frozenset[str] = frozenset().union(*(way.keys for way in ways))
        has_keys = all(way.keys for way in ways)
        return _Part(
            "|".join(way.pattern for way in ways), keys if has_keys else frozenset(), any(way.may_lack for way in ways)
        )

    def _next(self) -> str:
        return self._signs[0] if self._signs else ""

    def _sequence(self) -> _Part:
        """What stands up to the next sign that ends or parts it: one part behind the other."""
        gap, made, begun, keys = "", "", False, [frozenset[str]()]
        waiting = ""  # parts at the front that may lack have the gap behind them
        while self._next() not in _ENDS:
            sign = self._signs.pop(0)
            if sign in (" ", "-"):
                gap = _HYPHEN if sign == "-" else " "
                continue
            part = self._part(sign)
            if not begun:
                made, gap = (made + (f"(?:{waiting}{gap})?" if waiting else "")), ""
                waiting = part.pattern if part.may_lack else ""
                begun, made = not part.may_lack, made if part.may_lack else made + part.pattern
            else:
                made += f"(?:{gap}{part.pattern})?" if part.may_lack else gap + part.pattern
            keys += [part.keys] if part.keys and not part.may_lack and gap != _HYPHEN else []
            gap = ""
        surest = max(keys, key=lambda each: min(map(len, each), default=0))
        return _Part(made or waiting, surest, may_lack=not begun)

    def _part(self, sign: str) -> _Part:
        if sign in "([<":
            inner = self.choice()
            self._signs.pop(0)
            if sign == "<":
                plural = "(?:(?<!s)s)?" if self._next() == "s" else ""
                if plural:
                    self._signs.pop(0)
                return inner._replace(pattern=f"({inner.pattern}){plural}")
            return inner._replace(pattern=f"(?:{inner.pattern})", may_lack=inner.may_lack or sign == "[")
        if sign == "#":
            return _Part(r"[5-9]\d")
        if sign == "$":
            return _Part(r"(?=\W*$)")
        if sign[0].isdigit() and len(sign) in (1, 3):
            least, most = int(sign[0]), int(sign[-1])
            return _Part(rf"{_FREE}(?: {_FREE}){{{max(least, 1) - 1},{most - 1}}}?", may_lack=not least)
        return _verb(sign[:-1]) if sign.endswith("~") else _Part(_written(sign), frozenset({_key(sign)}))


def _written(word: str) -> str:
    return re.escape(word).replace("'", "['’]")


def _key(word: str) -> str:
    return word.lower().partition("'")[0]


def _verb(lemma: str) -> _Part:
    """A verb in its regular forms: stop, stops, stopped, stopping; carry, carries, carried, carrying."""
    last, stem = lemma[-1], lemma[:-1]
    if last == "e":
        return _Part(f"{stem}(?:e|es|ed|ing)", frozenset({stem}))
    if last == "y" and lemma[-2] not in "aeiou":
        return _Part(f"{stem}(?:y|ies|ied|ying)", frozenset({stem}))
    return _Part(f"{lemma}(?:e?s|{last}?ed|{last}?ing)?", frozenset({lemma}))


@once
def lay_words() -> tuple[LayWords, ...]:
    """All of them, in the order of their file."""
    made, found = {}, []
    for line in files("mgtui.vocabulary").joinpath("lay_words.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or not line:
            continue
        if " = " in line:
            name, _, phrase = line.partition(" = ")
            made[name] = f"({phrase})"
            continue
        phrase, plain = line.split("\t")
        found.append(LayWords(_NAME.sub(lambda name: made[name[0]], phrase), plain))
    return tuple(found)


@lru_cache(maxsize=256)
def in_plain_words(text: str) -> str:
    """A text in words that articles have, one phrase after the other in the order of their file."""
    after, changed = -1, True
    while changed:
        changed = False
        for number in _may_stand_in(text):
            told = lay_words()[number].told(text) if number > after else text
            if told != text:
                text, after, changed = told, number, True
                break
    return text


def _may_stand_in(text: str) -> list[int]:
    """The phrases that a text has a beginning of a word of, by their places in the file."""
    index, words = _by_beginning(), _WORD.findall(text.lower())
    return sorted({number for word in words for size in range(2, _MOST + 1) for number in index.get(word[:size], ())})


@once
def _by_beginning() -> dict[str, set[int]]:
    """The places of phrases by the first letters of their keys."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(lay_words()):
        for key in words.keys:
            found[key[:_MOST]].add(number)
    return dict(found)

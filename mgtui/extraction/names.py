"""Concepts by their names: looked up by whole phrases, by nearly the same words, or within a text."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, normalize

from mgtui.extraction.tokens import WORD
from mgtui.vocabulary.forms import loose_key
from mgtui.vocabulary.health import name_key, singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mgtui.vocabulary.health import HealthTerms

_SHORT = 3
_ACRONYM = 4


class Word(NamedTuple):
    """A word of a name: as it stands, in lower case, and in the singular."""

    text: str
    lower: str
    single: str


class Names:
    """Concepts by their names."""

    def __init__(self) -> None:
        self.concepts: dict[str, str] = {}
        """By the key of a name."""
        self._alone: set[str] = set()
        self._several: set[str] = set()
        """Names in the plural, which hold beside other words though the same in the singular does not: `colds`."""
        self._spelled: dict[str, set[str]] = defaultdict(set)
        """Short names and acronyms as they are written: `Mg` is magnesium, `mg` a unit; `cAMP` is no camp."""
        self._lengths: dict[str, list[int]] = {}
        """How many words the names have that begin with a word and go on, the most first: most words begin none."""
        self._loose: dict[str, str] = {}
        """By the loose key of a name; empty where it is the name of several things."""

    def add(self, name: str, concept: str, *, alone: bool = False) -> None:
        key = name_key(name)
        if not key or self.concepts.setdefault(key, concept) != concept:
            return
        if alone:
            self._alone.add(key)
        elif key != name.lower():
            self._several.add(name.lower())
        if len(name) <= _SHORT or (len(name) <= _ACRONYM and not name[1:].islower()):
            self._spelled[key].add(name)
        words = key.count(" ") + 1
        lengths = self._lengths.setdefault(key.partition(" ")[0], []) if words > 1 else []
        if words > 1 and words not in lengths:
            lengths.append(words)
            lengths.sort(reverse=True)

    def whole(self, words: list[Word]) -> str | None:
        """The concept of which these words are a name."""
        key = key_of(words)
        concept = self.concepts.get(key)
        return concept if concept and self._is_spelled(key, words) else None

    def nearly(self, words: list[Word]) -> str | None:
        """The concept of which these words are a name but for spelling and for words that mean the same in names."""
        if not self._loose:
            for key, concept in self.concepts.items():
                if key not in self._spelled and key not in self._alone:
                    form = loose_key(key.split())
                    self._loose[form] = concept if self._loose.get(form, concept) == concept else ""
        return self._loose.get(loose_key([word.single for word in words])) or None

    def within(self, words: list[Word]) -> Iterator[tuple[int, int, str]]:
        """Names within a phrase, the longest first at each place: first word, word behind the last, concept."""
        at = 0
        while at < len(words):
            word = words[at]
            for length in (*self._lengths.get(word.lower, ()), 1):
                if length == 1 and word.single not in self.concepts:
                    continue
                part = words[at : at + length]
                concept = self.whole(part) if len(part) == length else None
                if concept and (length == len(words) or self._holds_beside(part)):
                    yield at, at + length, concept
                    at += length - 1
                    break
            at += 1

    def _holds_beside(self, words: list[Word]) -> bool:
        return key_of(words) not in self._alone or " ".join(word.lower for word in words) in self._several

    def alone(self, key: str) -> str | None:
        """The concept that a name names only with no other words beside it, by the key of the name."""
        return self.concepts[key] if key in self._alone else None

    def ending(self, words: list[Word]) -> str | None:
        """The concept of which these words are a name that also holds with other words before it."""
        return None if key_of(words) in self._alone else self.whole(words)

    def _is_spelled(self, key: str, words: list[Word]) -> bool:
        spelled = self._spelled.get(key)
        written = " ".join(word.text for word in words)
        begun = f"{written[:1].lower()}{written[1:]}"
        return spelled is None or any(
            each in spelled or (each[-1:] == "s" and each[:-1] in spelled) for each in (written, begun)
        )


def key_of(words: list[Word]) -> str:
    """What the names of a concept are known by."""
    return " ".join([*(word.lower for word in words[:-1]), words[-1].single]) if words else ""


def health_names(health: HealthTerms) -> Names:
    """The names of a vocabulary of health; made once for each."""
    if health not in _HEALTH_NAMES:
        names = Names()
        for term in health.terms.values():
            for name in term.names:
                names.add(name, term.id)
                if "'" in name or not name.isascii():
                    for written in _other_ways(name):
                        names.add(written, term.id)
            for name in term.alone:
                names.add(name, term.id, alone=True)
        _HEALTH_NAMES[health] = names
    return _HEALTH_NAMES[health]


_HEALTH_NAMES: dict[HealthTerms, Names] = {}


def _other_ways(name: str) -> Iterator[str]:
    """How a name is written without its accents or its apostrophe: `Crohns disease`, `Parkinson disease`."""
    plain = "".join(sign for sign in normalize("NFKD", name) if not combining(sign))
    yield plain
    yield plain.replace("'s ", "s ")
    yield plain.replace("'s ", " ")


def words_of(text: str) -> list[Word]:
    """The words of a name or phrase."""
    return list(map(_word, WORD.findall(text.replace("&", " and "))))


@lru_cache(maxsize=1 << 15)
def _word(found: str) -> Word:
    """Kept, for texts say the same words again and again."""
    lower = found.lower()
    return Word(found, lower, singular(lower))


_LONGEST = 10
_END = frozenset(".;:!?()[]")


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Each abbreviation that texts explain, with what it stands for; where they explain it twice, the first time."""
    found: dict[str, str] = {}
    for text in texts:
        start = text.find("(")
        while start >= 0:
            end = text.find(")", start)
            if end < 0:
                break
            inside = text[start + 1 : end].split(";")[0].split(",")[0].strip()
            before = _clause(text, start)
            if _is_short(inside):
                long = _long(inside, before)
            else:
                words = before.split()
                short = words[-1] if words else ""
                inside, long = (short, _long(short, inside)) if _is_short(short) and short.isupper() else ("", "")
            if long:
                found.setdefault(inside, long)
            start = text.find("(", start + 1)
    return found


def _clause(text: str, end: int) -> str:
    """The words of a text before a place, behind the last mark there that ends a clause."""
    return text[max(text.rfind(sign, 0, end) for sign in _END) + 1 : end].strip()


def _is_short(text: str) -> bool:
    """Whether a text can be an abbreviation: one or two words with a capital or a digit beside letters."""
    is_brief = 2 <= len(text) <= _LONGEST and len(text.split()) <= 2
    return is_brief and text[0].isalnum() and sum(sign.isupper() for sign in text) >= 1 + text[1:].islower()


def _long(short: str, text: str) -> str:
    """The end of a text that an abbreviation stands for; empty where there is none."""
    words = text.split()
    letters = sum(sign.isalnum() for sign in short)
    near = " ".join(words[-min(letters + 5, letters * 2) :])
    at = len(near)
    for number in range(len(short) - 1, -1, -1):
        sign = short[number].lower()
        if not sign.isalnum():
            continue
        at -= 1
        while at >= 0 and not (near[at].lower() == sign and (number or at == 0 or not near[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return ""
    long = near[near.rfind(" ", 0, at) + 1 :]
    return long if len(long) > len(short) and short not in long.split() else ""

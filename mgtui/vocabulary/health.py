"""What texts on health speak of, by its names, with what is broader and whether more of it is good."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from mgtui.model import Term

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_WORD = re.compile(r"[^\W_]+")
_ALONE = "~"
_SCALE = "="
_LESS = "=-"
_ASPECT = ":"
_KIN = "&"
_MARKS = (_SCALE, _ASPECT)
_SHORT = 3
_WORTH = {"+": 1, "-": -1, "": 0}


class HealthTerm(NamedTuple):
    """A thing that texts on health speak of."""

    id: str
    names: tuple[str, ...]
    """Names that mean just this, in British and American spelling; the first is shown."""
    alone: tuple[str, ...]
    """Names that mean this only where nothing stands beside them: `function`, `the pill`."""
    worth: int
    """1 where people want more of it, -1 where they want less, 0 where it depends."""
    broader: tuple[str, ...]
    """Ids of the things right above it."""
    scale: str = ""
    """Id of what it is more or less of, as weight loss is of body weight: what raises the one has raised or lowered the
    other."""
    is_less: bool = False
    """Whether it is having less of that, as a low-salt diet is of salt, rather than a kind or a measure of it."""
    is_aspect: bool = False
    """Whether it is one aspect of that among others, as systolic pressure is of blood pressure."""
    kin: tuple[str, ...] = ()
    """Ids of what it is told or brought about by without being a kind of it, as gastroenteritis by diarrhoea."""

    @property
    def label(self) -> str:
        return (self.names or self.alone)[0]

    @property
    def every_name(self) -> tuple[str, ...]:
        return (*self.names, *self.alone)

    def as_term(self) -> Term:
        """What it is as a term of a library; what is broader is known without being said there."""
        label, *others = self.names or self.alone
        return Term(self.id, as_label(label), tuple(others))


class HealthTerms:
    """The things of a vocabulary, found by name, with what stands above each."""

    def __init__(self, lines: Iterator[str]) -> None:
        self.terms: dict[str, HealthTerm] = {}
        """By id."""
        for line in lines:
            if line.strip() and not line.startswith("#"):
                term = _read(line)
                self.terms[term.id] = term
        self._above: dict[str, dict[str, int]] = {}
        self._worth: dict[str, int] = {}
        self._below: dict[str, list[str]] = {}
        self._named: dict[str, HealthTerm] = {}

    def above(self, term: str) -> Mapping[str, int]:
        """What is broader than a thing, by id, with how many steps up it stands, nearest first; empty if unknown."""
        if term not in self._above:
            found: dict[str, int] = {}
            level, steps = [term], 0
            while level:
                level = [up for each in level if each in self.terms for up in self.terms[each].broader]
                level = [up for up in dict.fromkeys(level) if up not in found]
                steps += 1
                found.update(dict.fromkeys(level, steps))
            self._above[term] = found
        return self._above[term]

    def worth(self, word: str) -> int | None:
        """1 for what people want more of, -1 for less, 0 where it depends; None where it is the name of nothing."""
        if not self._worth:
            self._worth = {name.lower(): term.worth for term in self.terms.values() for name in term.every_name}
        word = word.lower()
        return self._worth.get(word, self._worth.get(word.removesuffix("s")))

    def named(self, key: str) -> HealthTerm | None:
        """The thing with a name, by what `name_key` makes of it; None where it is the name of nothing."""
        if not self._named:
            self._named = {name_key(name): term for term in self.terms.values() for name in term.every_name}
        return self._named.get(key)

    def below(self, term: str) -> list[str]:
        """The ids of the things right below a thing."""
        if not self._below:
            for each in self.terms.values():
                for up in each.broader:
                    self._below.setdefault(up, []).append(each.id)
        return self._below.get(term, [])


def name_key(name: str) -> str:
    """What a name is found by, whatever its case, marks and number: `Hot flushes` as `hot flush`."""
    words = _WORD.findall(name.lower())
    if words:
        words[-1] = singular(words[-1])
    return " ".join(words)


def as_label(name: str) -> str:
    """A name as terms and topics are called: `Hot flush` for `hot flush`, `pH` as it is."""
    return f"{name[0].upper()}{name[1:]}" if name[:2].islower() else name


def singular(word: str) -> str:
    """A word without the ending of its plural, as far as telling names apart needs it."""
    if not word.endswith("s") or len(word) <= _SHORT or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


@cache
def shipped() -> HealthTerms:
    """The vocabulary that ships with the package; read whole, in a few milliseconds, the first time it is asked for."""
    return HealthTerms(iter(_source().splitlines()))


@cache
def shipped_terms() -> Mapping[str, Term]:
    """The things of that vocabulary by their ids, each as it would be as a term of a library."""
    return {term.id: term.as_term() for term in shipped().terms.values()}


def _source() -> str:
    return files("mgtui.vocabulary").joinpath("health.tsv").read_text(encoding="utf-8")


def _read(line: str) -> HealthTerm:
    name, worth, names, broader = line.split("\t")
    every, above = names.split("|"), broader.split()
    alone: tuple[str, ...] = ()
    if _ALONE in names:
        alone = tuple(each.removesuffix(_ALONE) for each in every if each.endswith(_ALONE))
        every = [each for each in every if not each.endswith(_ALONE)]
    kin = tuple(each.removeprefix(_KIN) for each in above if each.startswith(_KIN))
    above = [each for each in above if not each.startswith(_KIN)]
    scale = next((each for each in above if each.startswith(_MARKS)), "")
    if scale:
        above = [each.lstrip(_SCALE + _ASPECT) for each in above if not each.startswith(_LESS)]
    return HealthTerm(
        name, tuple(every), alone, _WORTH[worth], tuple(above),
        scale.removeprefix(_LESS).lstrip(_SCALE + _ASPECT), scale.startswith(_LESS), scale.startswith(_ASPECT), kin,
    )  # fmt: skip

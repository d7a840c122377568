"""A question as it is read: what acts, on what, which way it asks, in whom and how much."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.answering.times import asks_time
from mgtui.answering.words import DOSE
from mgtui.model.vocabularies import ASPECTS, spelled
from mgtui.vocabulary.lay_words import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.answering.words import Way
    from mgtui.model import Aspect

_ASKS: dict[Way, str] = {
    "more": "raise", "less": "lower", "helps": "do good to", "harms": "do harm to", "eases": "ease",
    "needs": "matter for", "changes": "change", "any": "change",
}  # fmt: skip


DANGER = re.compile(r"\b(?:danger\w*|risk\w*|hazard\w*|harm\w*|deadly|fatal)\b", re.IGNORECASE)
"""Words that ask whether a thing is a danger."""
_SAFE = re.compile(r"\b(?:safe|safely|safety)\b", re.IGNORECASE)


class Side(Struct, frozen=True):
    """What acts, or what is acted on: concepts that the library has names for, or else only words."""

    concepts: frozenset[str] = frozenset()
    words: str = ""
    """As a reader knows it."""
    stems: tuple[str, ...] = ()
    """Of words that are only a part of the names of its concepts: claims may have them in their own words."""
    own: tuple[str, ...] = ()
    """Stems that a claim must have in its own words: those of one item of a name that is a list."""

    def __bool__(self) -> bool:
        return bool(self.concepts or self.words)

    @property
    def id(self) -> str | None:
        """The id of its term; where it is no single term its words, None where nothing is said."""
        if len(self.concepts) == 1:
            (key,) = self.concepts
            return key if ":" not in key else self.words
        return self.words or None


NOTHING = Side()
SIDE_EFFECTS = "side effects"
"""As it is asked whether a thing is safe, once it is put in plain words."""


class Part(Struct, frozen=True):
    """A word or name of a question, as claims are searched for it."""

    stems: tuple[str, ...]
    concepts: frozenset[str] = frozenset()
    """What it names; empty for a word that is no name."""
    says: float = 0
    """How much it says that a claim has it: the fewer have it, the more."""


class Question(Struct, frozen=True):
    """A question with what was understood of it; every part can be another than was read."""

    text: str
    exposure: Side = NOTHING
    outcome: Side = NOTHING
    aspect: Aspect | None = None
    """The side of the exposure that is meant; None for any."""
    lacking: bool = False
    """Whether the outcome is a lack: of more of it there is less."""
    population: str | None = None
    having: Side = NOTHING
    """What those have for whom advice is asked: "should people with gout drink coffee"."""
    dose: str | None = None
    way: Way = "any"
    negative: bool = False
    """Whether it was asked in the negative: it is answered as its positive twin."""
    symmetric: bool = False
    """Whether it asks only if two things go together, so that either may be named first."""
    words: tuple[str, ...] = ()
    """Stems of other words, which a claim must have to answer it."""
    also: tuple[tuple[str, str], ...] = ()
    """Further concepts that are named, each with the stem of the word for it: a claim must speak of them too."""
    read_as: Mapping[str, str] = {}
    """Misspelt words with what they were read as."""
    unknown: Mapping[str, str] = {}
    """Words that stand in no name and no claim, each with the nearest that is known; empty where none is near."""
    parts: tuple[Part, ...] = ()
    """What all its words say, where its sides do not say all of it: claims that have most of that answer too."""
    rest: tuple[Part, ...] = ()
    """What its words say beside the one side that it names: only the claims that have most of that answer."""
    named: float = 0
    """With `rest`: how much the side says."""
    compared: tuple[Side, ...] = ()
    """Two things that it sets against each other; the exposure is either of them."""

    @property
    def said(self) -> str:
        """Its words without its dose, as they are spelt and said in articles."""
        text = self.text
        for typed, meant in self.read_as.items():
            text = text.replace(typed, meant)
        return in_plain_words(DOSE.sub(" ", text))

    @property
    def asks_time(self) -> str:
        """What it asks of the time of a thing that has a name, such as `how often`; empty where it does not."""
        return asks_time(self.text) if self.exposure.concepts and not self.having else ""

    @property
    def asks_for_harm(self) -> bool:
        """Whether it asks of one thing alone if that is safe, or for its side effects."""
        is_of_one = bool(self.exposure.concepts) and not (self.outcome or self.words or self.rest)
        is_of_harm = self.way == "harms" and SIDE_EFFECTS in in_plain_words(self.text)
        return is_of_one and is_of_harm and not _HOW_MUCH.search(self.text)

    @property
    def asks_for_danger(self) -> bool:
        """Whether it asks of one thing alone if that is a danger; what a lack of it brings is told as any harm."""
        is_of_one = bool(self.exposure.concepts) and not (self.outcome or self.words or self.rest or self.having)
        is_of_lack = self.aspect == "deficiency"
        return is_of_one and self.way == "harms" and not is_of_lack and bool(DANGER.search(self.text))

    @property
    def asks_if_safe(self) -> bool:
        """Whether it asks of one thing alone if that is safe, which harm speaks against."""
        return self.asks_for_harm and bool(_SAFE.search(self.text))

    @property
    def understood(self) -> bool:
        """Whether anything was, so that there may be an answer."""
        return bool(self.exposure or self.outcome)

    @property
    def read(self) -> dict[str, str | None]:
        """The five parts, by their names."""
        return {
            "exposure": self.exposure.id, "outcome": self.outcome.id, "aspect": self.aspect,
            "population": self.population, "dose": self.dose,
        }  # fmt: skip

    @property
    def plain(self) -> str:
        """The question as it was understood, in the positive."""
        acts = with_aspect(in_a_sentence(self.exposure.words), self.aspect) or "anything"
        acted_on = in_a_sentence(self.outcome.words) or "anything"
        if self.compared:
            one, other = (in_a_sentence(side.words) for side in self.compared)
            asked = f" for {acted_on}" if self.outcome else ""
            people = f" in {self.population}" if self.population else ""
            return f"How {'do' if is_many(one) else 'does'} {one} compare with {other}{asked}{people}?"
        verb = "Do" if is_many(acts) else "Does"
        lack = f"a lack of {acted_on}" if self.lacking else acted_on
        people = f" in {self.population}" if self.population else ""
        dose = f" at {self.dose}" if self.dose else ""
        return f"{verb} {acts} {_ASKS[self.way]} {lack}{people}{dose}?"


def with_aspect(words: str, aspect: str | None) -> str:
    """An exposure with its aspect in plain words."""
    if not words or aspect in (None, "unspecified") or (aspect == "supplementation" and "supplement" in words.lower()):
        return words
    told = ASPECTS[aspect].told if aspect in ASPECTS else ""
    return (told or f"{{}} ({spelled(str(aspect))})").format(words)


def in_a_sentence(label: str) -> str:
    """A label as it stands inside a sentence: small, where its first word is no name or abbreviation."""
    first = label.partition(" ")[0]
    is_name = "'" in first or any(char.isupper() or char.isdigit() for char in first[1:])
    return label if is_name else label[:1].lower() + label[1:]


_HOW_MUCH = re.compile(r"\bhow (?:much|many)\b", re.IGNORECASE)
"""Words that ask for an amount, be it one that is safe."""
_ONE = ("diabetes", "rickets", "measles", "herpes", "rabies", "mumps", "shingles")
"""How names end that are of one thing, though they end like many."""


def is_many(words: str) -> bool:
    """Whether words for what acts take a verb in the plural: antibiotics do, a lack of them does not."""
    if words.startswith(("a ", "an ")):
        return False
    last = words.split(" or ")[-1]
    if last.endswith(_ONE):
        return False
    head = last.partition(" in ")[0].partition(" as ")[0]
    return (
        " and " in head
        or head.endswith(("bacteria", "people", "women", "men", "children"))
        or (head.endswith("s") and head[-2:] not in ("ss", "us", "is") and head.split()[-1].islower())
    )

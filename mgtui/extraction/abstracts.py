"""What a study is, by its title and abstract: design, number of people, groups, population, duration.

Each is read only where the words are of the study itself: not of those before it, those it calls for, or those who
were screened. What is read has the words that it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.abstract_sizes import STOPS, size_said
from mgtui.extraction.designs import REVIEWS, TRIALS, design_said, has, is_of_others, spelled
from mgtui.extraction.effects import effects_said
from mgtui.extraction.people_counts import PEOPLE_WORDS, counted, numbers, pooled
from mgtui.extraction.population import population_of
from mgtui.extraction.sentences import split
from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import phrase_list
from mgtui.model import Effect, SampleSize  # noqa: TC001 - msgspec looks at the types of a record

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.vocabulary import Vocabulary


class StudyFacts(Struct, frozen=True):
    """What an abstract says of its study, and for each field the words that say it."""

    design: str | None = None
    n: SampleSize | None = None
    population: str | None = None
    duration: str | None = None
    effects: tuple[Effect, ...] = ()
    words: dict[str, str] = {}


def study_facts(title: str, abstract: str, vocabulary: Vocabulary | None = None) -> StudyFacts:
    """What a title and an abstract say of the study that they are of.

    An effect is on a term: without a `vocabulary`, and where it does not know what was measured, there is none.
    """
    sentences = [title, *(abstract[start:end] for start, end in split(abstract))]
    said = [f" {spelled(sentence)} " for sentence in sentences]
    words: dict[str, str] = {}
    design, at = design_said(said)
    if design:
        words["design"] = sentences[at]
    # In a review people who are not counted with studies are those of one of them.
    is_whole = [design not in REVIEWS or pooled(sentence) is not None for sentence in sentences]
    size, at = size_said([text * whole for text, whole in zip(sentences, is_whole, strict=True)], said)
    if size:
        words["n"] = sentences[at]
    population, at = _population(sentences, at if size else 0)
    if population:
        words["population"] = sentences[at]
    duration, at = _duration(sentences, said) if design in TRIALS else (None, 0)
    if duration:
        words["duration"] = sentences[at]
    effects: list[Effect] = []
    for at, sentence in enumerate(sentences):
        if vocabulary and at and not is_of_others(said[at]):
            found = list(effects_said(sentence, vocabulary))
            words |= {"effects": sentence} if found and not effects else {}
            effects += found
    return StudyFacts(design, size, population, duration, tuple(effects), words)


_GOES_ON = frozenset({"with", "undergoing", "scheduled", "who", "having", "without", "suffering", "diagnosed"})
_MOST_OF_PEOPLE = 9
_CUT = frozenset({"to", "and", "that", "have", "by", "of"})
"""Words at which what is said of people is not at its end."""


def _population(sentences: Sequence[str], counted_in: int) -> tuple[str | None, int]:
    """Whom a study is about: those that are counted, else the group that the title names."""
    text = sentences[counted_in]
    for count in counted(text) if counted_in else ():
        number = next(numbers(text[count.start : count.end]), None)
        if count.is_marked or number is None:
            continue
        start = count.start + number.end
        whom = text[start : _end_of_group(text, count.end)].strip()
        if len(whom.split()) > 1 and whom[0].isalpha() and ")" not in whom and " as " not in whom:
            return whom, counted_in
    named = population_of(sentences[0])
    is_group = named and not has(f" {named.lower()} ", ("on", "of", "in", "for", "among", "and"))
    return (named, 0) if is_group else (None, 0)


def _end_of_group(text: str, end: int) -> int:
    """Where those end who are counted, with what is said of them: `patients aged 18-65 years with back pain`."""
    words = pieces(text[end : end + 160])
    said = [word.text.lower() for word in words]
    at = 1 if not PEOPLE_WORDS.isdisjoint(said[:1]) else 0
    if said[at : at + 1] == ["aged"]:
        at = next((place + 1 for place, word in enumerate(said[: at + 8]) if word in ("years", "months")), at)
    if not _GOES_ON.isdisjoint(said[at : at + 1]):
        last = next((place for place in range(at + 1, len(said)) if _ends(said[place])), len(said))
        if _CUT.isdisjoint(said[last : last + 1]) and at + 1 < last <= at + _MOST_OF_PEOPLE:
            at = last
    return end + words[at - 1].end if at else end


def _ends(word: str) -> bool:
    return word in STOPS or word.isdigit()


_UNITS = {unit: unit for unit in ("day", "week", "month", "year")} | {"wk": "week", "mo": "month", "yr": "year"}
_LASTS = phrase_list("lasts")
_GIVEN = phrase_list("was given")


def _duration(sentences: Sequence[str], said: Sequence[str]) -> tuple[str | None, int]:
    """How long what a trial gave was given: `a 12-week trial`, `received zinc for 8 weeks`."""
    for at, sentence in enumerate(sentences):
        if is_of_others(said[at]):
            continue
        text = sentence.replace("-", " ")
        for number in numbers(text):
            words = [word.text.lower() for word in pieces(text[number.end : number.end + 40])][:2]
            unit = _UNITS.get(words[0].removesuffix("s"), "") if words else ""
            if not unit or number.whole is None:
                continue
            before = [word.text.lower() for word in pieces(text[max(0, number.start - 40) : number.start])][-2:]
            is_named = len(words) > 1 and words[1].startswith(_LASTS) and words[0] == unit
            is_given = before[-1:] == ["for"] or before in (["up", "to"], ["for", "a"])
            if is_named or (is_given and has(said[at], _GIVEN)):
                return f"{number.whole} {unit}{'s' * (number.whole != 1)}", at
    return None, 0

"""The design of a study: by the words of articles for it, and by what an abstract says of its own study.

Sentences of an abstract on studies before its own, or to come, do not count. Studies described in running text have
design, size, population and year, as far as the sentence gives them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.hedging import calls_for_research
from mgtui.extraction.population import PUBLISHED, counted, pooled, population_of
from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import lists_under, phrase_list, word_list

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.tokens import Piece

DESIGNS = {name: listed_turns(f"design {name}") for name in lists_under("design")}
"""By the name of a design the turns that name it; those under `none` speak of a study and do not say of which kind."""


class Named(Struct, frozen=True):
    """Words that speak of a study; `design` is None where they do not say which kind."""

    design: str | None
    words: str
    start: int
    end: int


def design_in(text: str) -> Named | None:
    """The most telling words for a study's design; None where the text speaks of no study.

    The head of a phrase says it: `one trial in a systematic review` is no review.
    """
    words = words_of(text)
    found = [(name, *turns.find(words)) for name, turns in DESIGNS.items()]
    found = [each for each in found if each[2] and not _describes_another(words[each[1] : each[1] + each[2] + 3])]
    if not found:
        return None
    name, first, many = found[0]
    if name in REVIEWS:
        heads = (each for each in found[1:] if each[1] < first and _holds(words[each[1] + each[2] : first]))
        name, first, many = next(heads, found[0])
    placed = pieces(text)
    start, end = placed[first].start, placed[first + many - 1].end
    return Named(None if name == "none" else name, text[start:end], start, end)


_MOST_OF_COMPLEMENT = 4
_ADJECTIVES = ("cross-sectional", "crosssectional", "sectional", "systematic", "systematically")
_ON_STUDIES = listed_turns("what a study is called")


def _holds(between: Sequence[str]) -> bool:
    """Whether words between two kinds of study say that the first is part of the second: `in a`, `included in this`."""
    verbs = between[1:] if between[:1] == ["included"] else between
    return 0 < len(verbs) <= _MOST_OF_COMPLEMENT and verbs[0] in word_list("holding (designs)")


def _describes_another(words: Sequence[str]) -> bool:
    """Whether an adjective of studies stands before something else: `the cross-sectional area of the thigh`."""
    words = words[1:] if words[0] == "cross" else words
    follows = words[1:]
    return words[0] in _ADJECTIVES and follows[:1] != [] and follows[0].isalpha() and not _ON_STUDIES.found_in(follows)


def spelled(text: str) -> str:
    """A text as its words in lower case, hyphens apart and in American spelling, with single blanks between."""
    # A hyphen that stands alone parts as a dash does.
    signs = ("–" if word.text == "-" else word.text.lower().replace("-", " ") for word in pieces(text))
    words = (sign.replace("randomis", "randomiz") for sign in signs)
    return " ".join(words)


def has(said: str, phrases: Sequence[str]) -> str:
    """The first of some phrases that a spelled text has; empty where it has none."""
    return next((phrase for phrase in phrases if f" {phrase} " in said), "")


def is_of_others(said: str) -> bool:
    return not word_list("of other studies").isdisjoint(said.split())


TRIALS = frozenset(phrase_list("trials"))
_TITLES = [(design, phrase_list(f"titled design {design}")) for design in lists_under("titled design")]
"""Designs by words of a title that is not that of a randomized trial."""
_OWN = [(design, phrase_list(f"own design {design}")) for design in lists_under("own design")]
"""Designs by words of a sentence that is about the study itself, the first that fits."""


def design_said(said: Sequence[str]) -> tuple[str | None, int]:
    """The design, and the sentence that says it."""
    title = said[0]
    if (named := design_of_title(title)) in (*REVIEWS, IN_ANIMALS):
        return named, 0
    if (animals := _counting_animals(said)) is not None:
        return IN_ANIMALS, animals
    is_randomized = " randomized " in title and " non randomized " not in title
    if not is_randomized:
        for design, phrases in _TITLES:
            if has(title, phrases):
                return design, 0
    randomized = 0 if is_randomized else next((at for at, text in enumerate(said) if at and _randomizes(text)), None)
    animals = _of_animals(said)
    if animals is not None:
        return IN_ANIMALS, animals
    qualitative = next((at for at, text in enumerate(said) if has(text, ("qualitative study", "qualitative"))), None)
    if randomized is not None and qualitative is None:
        return _kind_of_trial(said), randomized
    for design, phrases in _OWN:
        for at, text in enumerate(said):
            if has(text, phrases) and not is_of_others(text):
                return (design, at) if qualitative is None or design != "clinical trial" else (None, 0)
    return None, 0


IN_ANIMALS = "animal study"
_HEADS = {name: listed_turns(f"headed design {name}") for name in lists_under("headed design")}
REVIEWS = frozenset({"meta-analysis", "systematic review", "narrative review"})
_PARTING = frozenset(":.?!–—;")


def design_of_title(title: str) -> str | None:
    """The design that a title gives its work: `dose-response meta-analysis of cohort studies`.

    The first words of a part of it say so; None where it tells of methods, or of two kinds.
    """
    words = spelled(title).split()
    if listed_turns("title on method").found_in(words):
        return None
    named = _design_named(words)
    return IN_ANIMALS if named not in REVIEWS and _is_in_animals(words) else named


def _design_named(words: Sequence[str]) -> str | None:
    for part in reversed(_parts(words)):
        at, many = listed_turns("behind a design").find(part)
        head = part[:at] if many else part
        named = [design for design, turns in _HEADS.items() if turns.found_in(head)]
        if named and "non" not in head:
            first = named[0]
            if first == "randomized controlled trial":
                return _kind_of_trial([f" {' '.join(head)} "])
            is_one = len(named) == 1 or set(named) <= REVIEWS or set(named) <= TRIALS
            return first if is_one else None
    return None


def _parts(words: Sequence[str]) -> list[list[str]]:
    """What colons, full stops and dashes part."""
    parts: list[list[str]] = [[]]
    for word in words:
        if word in _PARTING:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _randomizes(said: str) -> bool:
    """Whether a sentence says that this study allots at random."""
    return not is_of_others(said) and listed_turns("at random").found_in(said.replace(" non randomized ", " ").split())


def _kind_of_trial(said: Sequence[str]) -> str:
    whole = " ".join(said)
    if has(whole, ("cluster randomized", "cluster randomly", "clusters were", "group randomized", "cluster")):
        return "cluster randomized trial"
    if has(whole, ("crossover", "cross over", "latin square")):
        return "randomized crossover trial"
    return "randomized controlled trial"


_RODENTS = frozenset({"rats", "rat", "mice", "mouse"})
_MOST_OF_KIND = 4
"""Words that tell which animals: `in genetically diverse strains of mice`."""


def _is_in_animals(words: Sequence[str]) -> bool:
    """Whether a title says in which animals something was studied, and names no people: `in aged rats`, not `of dogs`,
    which people keep, nor `rat poison`."""
    if not word_list("humans").isdisjoint(words):
        return False
    for at, word in enumerate(words):
        before = [each for each in words[max(0, at - _MOST_OF_KIND - 1) : at] if each in ("in", "among", "of")]
        if word in word_list("animals") and ({"in", "among"} & {*before} or (word in _RODENTS and before)):
            return True
    return False


def _counting_animals(said: Sequence[str]) -> int | None:
    """The sentence that counts the animals that were studied, where none counts people, whatever else it says of
    people."""
    found: list[int] = []
    for at, text in enumerate(said):
        for count in [] if is_of_others(text) else counted(text):
            whom = set(text[count.start : count.end].split()[1:])
            if not whom.isdisjoint(word_list("humans")):
                return None
            if not whom.isdisjoint(word_list("animals")):
                found.append(at)
    return min(found, default=None)


def _of_animals(said: Sequence[str]) -> int | None:
    """The sentence that says that animals were studied, where no people were."""
    words = [set(text.split()) for text in said]
    if any(word_list("humans").intersection(each) for each in words):
        return None
    return next((at for at, each in enumerate(words) if word_list("animals").intersection(each)), None)


_FEWEST = 6
_SEVERAL = (*PUBLISHED, "reviews", "surveys")
_MOST_BEFORE = 4
"""Words of a kind of study that stand before what names it: `a recent and comprehensive`."""
_YEARS = range(1950, 2040)


class StudyMention(Struct, frozen=True):
    """A study that a sentence speaks of."""

    start: int
    end: int
    design: str | None = None
    n: int | None = None
    at_least: bool = False
    parts: int | None = None
    population: str | None = None
    year: int | None = None
    plural: bool = False
    """Whether the words are of several studies."""


def year_in(text: str) -> int | None:
    """The first year of a text that a study may have been published in."""
    parts = (part for word in pieces(text) for part in word.text.split("-"))
    years = (int(part) for part in parts if part.isascii() and part.isdigit())
    return next((year for year in years if year in _YEARS), None)


def mentions(text: str) -> list[StudyMention]:
    """The study that a sentence describes; what it calls for, explains, or speaks of in general is none."""
    best = design_in(text)
    words = pieces(text)
    if best is None or calls_for_research(text):
        return []
    counts = [each for each in counted(text) if each.n >= _FEWEST]
    year = year_in(text)
    # A plural without a number or year is evidence spoken of in general; what stands in one list with it, too.
    plural = best.words.lower().endswith(_SEVERAL)
    if (plural and not (counts or year)) or (not counts and not year and _explains(words, best.end)):
        return []
    if _is_listed(words, best.start):
        return []
    parts = pooled(text)
    # The people of a review are those of the studies that it counts; else they are those of one of them.
    is_of_one = best.design in REVIEWS and parts is None
    first = counts[0] if counts and not is_of_one else None
    is_in_animals = best.design not in REVIEWS and _counting_animals([f" {spelled(text)} "]) is not None
    mention = StudyMention(
        best.start, best.end, design=IN_ANIMALS if is_in_animals else best.design, n=first.n if first else None,
        at_least=first.at_least if first else False, parts=parts, year=year, plural=plural,
        population=None if counts and is_of_one else population_of(text),
    )  # fmt: skip
    return [mention]


def _is_listed(words: list[Piece], start: int) -> bool:
    """Whether several studies stand before a kind of study, in one list: `many trials and a recent review`."""
    before = [word.text.lower() for word in words if word.end <= start]
    for at in range(len(before) - 1, max(len(before) - 2 - _MOST_BEFORE, 0), -1):
        if before[at] in word_list("joins"):
            return before[at - 1].endswith(_SEVERAL) or (before[at - 1] == "," and before[at - 2].endswith(_SEVERAL))
    return False


def _explains(words: list[Piece], end: int) -> bool:
    """Whether `A randomized trial compares …` says what such a study is."""
    follows = next((word.text.lower() for word in words if word.start >= end), "")
    return follows in word_list("explains a kind of study")

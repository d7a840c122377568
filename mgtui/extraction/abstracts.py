"""What a study is, by its title and abstract: design, number of people, groups, population, duration.

Each is read only where the words are of the study itself: not of those before it, those it calls for, or those who
were screened. What is read has the words that it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.number_words import numbers
from mgtui.extraction.people_counts import counted, pooled
from mgtui.extraction.population import population_of
from mgtui.extraction.sentences import split
from mgtui.extraction.tokens import pieces
from mgtui.model import Group, SampleSize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.extraction.people_counts import Count


class StudyFacts(Struct, frozen=True):
    """What an abstract says of its study, and for each field the words that say it."""

    design: str | None = None
    n: SampleSize | None = None
    population: str | None = None
    duration: str | None = None
    words: dict[str, str] = {}


def study_facts(title: str, abstract: str) -> StudyFacts:
    """What a title and an abstract say of the study that they are of."""
    sentences = [title, *(abstract[start:end] for start, end in split(abstract))]
    said = [f" {_spelled(sentence)} " for sentence in sentences]
    words: dict[str, str] = {}
    design, at = _design(said)
    if design:
        words["design"] = sentences[at]
    size, at = _size(sentences, said, is_review=design in _REVIEWS)
    if size:
        words["n"] = sentences[at]
    population, at = _population(sentences, at if size else 0)
    if population:
        words["population"] = sentences[at]
    duration, at = _duration(sentences, said)
    if duration:
        words["duration"] = sentences[at]
    return StudyFacts(design, size, population, duration, words)


def _spelled(text: str) -> str:
    """A text as its words in lower case, hyphens apart and in American spelling, with single blanks between."""
    words = (word.text.lower().replace("-", " ").replace("randomis", "randomiz") for word in pieces(text))
    return " ".join(words)


def _has(said: str, phrases: Sequence[str]) -> str:
    """The first of some phrases that a spelled text has; empty where it has none."""
    return next((phrase for phrase in phrases if f" {phrase} " in said), "")


# Design

_REVIEWS = frozenset({"meta-analysis", "systematic review", "narrative review"})
_OTHERS_TEXT = (
    "previous previously earlier few prior recent future further larger needed warranted lack lacking limited "
    "analogous excluded literature past existing existed first whether"
)
_OTHERS = frozenset(_OTHERS_TEXT.split()) - {"first", "whether", "recent", "past", "larger", "limited"}
"""Words of a sentence that speaks of other studies than its own."""
_TITLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("meta-analysis", ("meta analysis", "metaanalysis", "meta analyses")),
    ("systematic review", ("systematic review", "cochrane review", "umbrella review", "systematic literature review")),
    ("Mendelian randomization", ("mendelian randomization",)),
    ("case report", ("case report", "a case of")),
    ("case series", ("case series",)),
    ("case-control study", ("case control",)),
    ("cohort study", ("cohort study", "cohort")),
    ("cross-sectional study", ("cross sectional",)),
    ("survey", ("survey",)),
    ("narrative review", ("a review", "an overview", "narrative review", "a literature review")),
)
"""Designs by words of a title that is not that of a randomized trial."""
_OWN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("meta-analysis", ("this meta analysis", "we performed a meta analysis", "we conducted a meta analysis",
                       "were pooled", "meta analysis was performed", "meta analysis was conducted")),
    ("systematic review", ("this systematic review", "we performed a systematic review", "selection criteria",
                           "we conducted a systematic review", "we systematically reviewed", "search strategy",
                           "systematic review was", "included in the review")),
    ("Mendelian randomization", ("mendelian randomization analysis", "mendelian randomization study")),
    ("nonrandomized trial", ("quasi experimental", "non randomized", "nonrandomized", "not randomized",
                             "quasi randomized")),
    ("case-control study", ("case control study", "case control design", "nested case control")),
    ("cross-sectional study", ("cross sectional",)),
    ("cohort study", ("cohort study", "prospective cohort", "retrospective cohort", "cohort of", "longitudinal study",
                      "birth cohort", "pooled cohorts")),
    ("case series", ("case series", "consecutive case")),
    ("survey", ("survey of", "questionnaire survey", "national survey", "were surveyed", "we surveyed")),
    ("crossover trial", ("crossover design", "crossover trial", "crossover study", "cross over design",
                         "crossover clinical", "cross over study", "cross over trial")),
    ("clinical trial", ("double blind", "placebo controlled", "clinical trial", "open label", "phase i", "phase ii",
                        "phase iii", "controlled trial")),
    ("in vitro study", ("in vitro", "cell lines", "cell line")),
)  # fmt: skip
"""Designs by words of a sentence that is about the study itself, the first that fits."""
_ASSIGNED = (
    "randomly assigned", "randomly allocated", "randomly divided", "randomized to", "randomized into",
    "were randomized",
    "was randomized", "randomly assigning", "randomly received", "randomized in", "randomized and", "randomized 1",
    "randomly switched", "randomized either", "randomly distributed", "randomized between", "randomly allotted",
    "assigned randomly", "allocated randomly", "divided randomly", "random sequence", "we randomized", "random order",
    "be randomly", "randomized at", "assigned at random", "allocated at random", "randomized by",
    "randomized crossover",
    "randomized using", "randomized with", "was randomised", "randomized double", "researchers randomized",
)  # fmt: skip
_OF_TRIALS = frozenset({"trial", "study", "design", "investigation", "comparison", "protocol", "evaluation"})
_ANIMALS_TEXT = (
    "rats rat mice mouse rabbits dogs pigs piglets cattle cows steers sheep goats monkeys hens hamsters calves"
)
_ANIMALS = frozenset(_ANIMALS_TEXT.split())
_HUMANS_TEXT = (
    "patients patient women men children adults participants volunteers infants people individuals persons students "
    "adolescents families men's women's human humans"
)
_HUMANS = frozenset(_HUMANS_TEXT.split())


def _design(said: Sequence[str]) -> tuple[str | None, int]:
    """The design, and the sentence that says it."""
    title = said[0]
    is_randomized = " randomized " in title and " non randomized " not in title and " trials " not in title
    if not is_randomized:
        for design, phrases in _TITLES:
            if _has(title, phrases):
                return design, 0
    randomized = 0 if is_randomized else next((at for at, text in enumerate(said) if at and _randomizes(text)), None)
    animals = _of_animals(said)
    if animals is not None:
        return "animal study", animals
    qualitative = next((at for at, text in enumerate(said) if _has(text, ("qualitative study", "qualitative"))), None)
    if randomized is not None and qualitative is None:
        return _kind_of_trial(said), randomized
    for design, phrases in _OWN:
        for at, text in enumerate(said):
            if _has(text, phrases) and not _of_others(text):
                return (design, at) if qualitative is None or design != "clinical trial" else (None, 0)
    return None, 0


def _of_others(said: str) -> bool:
    return not _OTHERS.isdisjoint(said.split())


def _randomizes(said: str) -> bool:
    """Whether a sentence says that this study allots at random."""
    if _of_others(said) or " random" not in said:
        return False
    if _has(said, _ASSIGNED):
        return True
    words = said.split()
    for at, word in enumerate(words):
        if word == "randomized" and words[at - 1 : at] != ["non"]:
            follows = words[at + 1 : at + 13]
            end = next((place for place, each in enumerate(follows) if each in {".", ";", ":"}), len(follows))
            if _OF_TRIALS.intersection(follows[:end]):
                return True
    return False


def _kind_of_trial(said: Sequence[str]) -> str:
    whole = " ".join(said)
    if _has(whole, ("cluster randomized", "cluster randomly", "clusters were", "group randomized", "cluster")):
        return "cluster randomized trial"
    if _has(whole, ("crossover", "cross over", "latin square")):
        return "randomized crossover trial"
    return "randomized controlled trial"


def _of_animals(said: Sequence[str]) -> int | None:
    """The sentence that says that animals were studied, where no people were."""
    words = [set(text.split()) for text in said]
    if any(_HUMANS.intersection(each) for each in words[1:]) or _HUMANS.intersection(words[0]):
        return None
    return next((at for at, each in enumerate(words) if _ANIMALS.intersection(each)), None)


# Number of people

_TOOK_PART = (
    "randomized", "randomly", "enrolled", "recruited", "included", "participated", "assigned", "allocated", "studied",
    "enrolling", "treated", "selected", "took part", "divided", "involving", "comprised", "underwent", "evaluated",
    "interviewed", "sample of", "total of", "performed", "compared", "carried out", "consisted", "conducted",
    "measured", "recruit", "involved", "among", "mean age",
)  # fmt: skip
_BEFORE_IT = (
    "screened", "invited", "approached", "eligible", "excluded", "declined", "dropped", "withdrew", "died", "refused",
    "assessed for eligibility", "failed", "non randomized", "lost", "discontinued",
)  # fmt: skip
_AT_THE_END = ("completed", "analyzed", "analysed", "evaluable", "included in the analysis", "analysis included")
_PARTS_OF_METHODS = frozenset({
    "methods", "method", "participants", "patients", "subjects", "patient", "design", "setting", "sample", "population",
})  # fmt: skip
_NO_TOTAL = frozenset({"these", "them", "those", "whom", "other", "remaining", "another"})
_ENOUGH = 2


class _Sum(Struct, frozen=True):
    """A number that may be that of all people: how likely, where, and the groups it is the sum of."""

    score: int
    at: int
    n: int
    groups: tuple[Group, ...] = ()


def _size(sentences: Sequence[str], said: Sequence[str], *, is_review: bool) -> tuple[SampleSize | None, int]:
    """How many took part, and the sentence that says so."""
    found = [each for at, text in enumerate(sentences) for each in _sums(text, said[at], at, is_review=is_review)]
    best = max(found, key=lambda each: (each.score, -each.at), default=None)
    if best is None or best.score < _ENOUGH:
        return None, 0
    split_up = next((each for each in found if each.groups and each.n == best.n), best)
    ended = [each.n for each in found if each.n < best.n and _has(said[each.at], _AT_THE_END) and not each.groups]
    analysed = ended[0] if len(set(ended)) == 1 and ended[0] * 2 > best.n else None
    return SampleSize(total=best.n, analysed=analysed, groups=split_up.groups), best.at


def _sums(text: str, said: str, at: int, *, is_review: bool) -> Iterator[_Sum]:
    counts = counted(text)
    if not counts:
        return
    context = 2 * bool(_has(said, _TOOK_PART)) + bool(_PARTS_OF_METHODS.intersection(said.split()[:4]))
    context -= 4 * _of_others(said) + (at == 0)
    if is_review:
        context += 2 * (pooled(text) is not None)
    marked = [count for count in counts if count.is_marked]
    groups = _groups(text, marked)
    if len(groups) > 1:
        yield _Sum(context + 1, at, sum(group.n for group in groups), groups)
    alone = [count for count in counts if not count.is_marked]
    if not alone and len(marked) == 1 and _is_of_people(text, marked[0]):
        alone = marked
    scores = {count: context + _of_count(text, count, len(counts) > 1) for count in alone}
    best = [count for count in alone if scores[count] >= max(scores.values()) - 1]
    if best:
        yield _Sum(scores[best[0]], at, _together(said, best))


def _together(said: str, best: Sequence[Count]) -> int:
    """All people of a sentence that counts several: `38 asthmatics and 29 controls`, not `9 men, 4 of them smokers`."""
    first, rest = best[0].n, [count.n for count in best[1:]]
    if not rest or (first > max(rest) and sum(rest) % first == 0):
        return first
    is_two = len(rest) == 1 and (
        _has(said, ("control", "controls", "versus", "vs")) or 2 * min(first, *rest) > max(first, *rest)
    )
    return first + rest[0] if is_two else first


def _of_count(text: str, count: Count, is_one_of: bool) -> int:
    """What speaks for a number being that of all, and what against, by the words around it."""
    before = [word.text.lower() for word in pieces(text[: count.start])][-6:]
    after = [word.text.lower() for word in pieces(text[count.end :])][:9]
    near = f" {' '.join([*before[-3:], *after[:7]])} ".replace("-", " ")
    score = 2
    score += 2 * (before[-2:] in (["total", "of"], ["of", "about"]) or before[-1:] == ["total"])
    score += bool(_has(f" {' '.join(after)} ", ("randomized", "randomised", "enrolled", "recruited", "participated")))
    score -= 4 * bool(_has(near, _BEFORE_IT)) + 2 * bool(_has(near, _AT_THE_END))
    score -= 4 * (
        before[-1:] == ["/"]
        or before[-2:] in (["of", "the"], ["groups", "of"])
        or bool(_NO_TOTAL.intersection(before[-3:]))
    )
    score -= 3 * ((after[:1] == ["("] and "%" in after[:4]) or (before[-1:] == ["in"] and "%" in before))
    score -= 3 * (before[-1:] == ["/"] or before[-1:] == ["per"] or before[-2:] == ["out", "of"])
    score -= before == ["in"]
    score -= 2 * bool({"group", "groups", "arm"}.intersection(after[:3]) and is_one_of)
    return score - (count.n < 4)


def _is_of_people(text: str, count: Count) -> bool:
    """Whether `(n = 247)` stands behind those who took part and not behind one group of them."""
    before = f" {_spelled(text[max(0, count.start - 90) : count.start])} "
    return not _has(before, ("group", "arm", "groups", "controls")) or " mean age " in before


def _groups(text: str, marked: Sequence[Count]) -> tuple[Group, ...]:
    """The groups that a sentence counts: `experimental (n = 22) and control (n = 19) groups`."""
    found: list[Group] = []
    last = 0
    for count in marked:
        opening = text.rfind("(", last, count.start)
        name = _name_of_group(text[last:opening]) if opening >= 0 else ""
        if name:
            found.append(Group(name, count.n))
        last = max(text.find(")", count.end) + 1, count.end)
    return tuple(found) if len(found) == len(marked) else ()


_BOUNDARIES_TEXT = (
    "to and or versus vs either into between received receive receiving with than the a an both : ; , ( ) ] ."
)
_BOUNDARIES = frozenset(_BOUNDARIES_TEXT.split())
_MOST_OF_NAME = 6


def _name_of_group(before: str) -> str:
    words = pieces(before)
    start = len(words)
    while start and words[start - 1].text.lower() not in _BOUNDARIES and len(words) - start < _MOST_OF_NAME:
        start -= 1
    return before[words[start].start : words[-1].end] if start < len(words) else ""


# Population and duration

_GOES_ON = frozenset({"with", "aged", "undergoing", "scheduled", "who", "having", "without", "suffering", "diagnosed"})
_STOPS_TEXT = (
    "were was had received participated completed in to from at by that randomized randomly enrolled is are and have "
    "treated assigned . , ; ( : was after before during"
)
_STOPS = frozenset(_STOPS_TEXT.split())
_MOST_OF_PEOPLE = 9


def _population(sentences: Sequence[str], counted_in: int) -> tuple[str | None, int]:
    """Whom a study is about: those that are counted, else the group that the title names."""
    for count in counted(sentences[counted_in]) if counted_in else ():
        if count.is_marked:
            continue
        people = sentences[counted_in][count.start : count.end]
        number = next(numbers(people), None)
        whom = people[number.end :].strip() if number else ""
        more = _said_of_them(sentences[counted_in][count.end :])
        whole = f"{whom} {more}".strip()
        if len(whole.split()) > 1:
            return whole, counted_in
    return population_of(sentences[0]), 0


def _said_of_them(after: str) -> str:
    words = pieces(after)
    if not words or words[0].text.lower() not in _GOES_ON:
        return ""
    end = 1
    while end < len(words) and words[end].text.lower() not in _STOPS and end < _MOST_OF_PEOPLE:
        end += 1
    is_whole = end == len(words) or words[end].text.lower() in _STOPS
    return after[: words[end - 1].end].strip() if end > 1 and is_whole else ""


_UNITS = ("day", "week", "month", "year")
_SHORT = {"wk": "week", "wks": "week", "mo": "month", "yr": "year", "yrs": "year", "d": "day"}
_LASTS = (
    "trial", "study", "intervention", "treatment", "program", "programme", "supplementation", "period", "double",
    "course",
    "randomized", "prospective", "placebo", "therapy", "training", "diet", "regimen", "open",
)  # fmt: skip
_GIVEN = (
    "given", "received", "treated", "randomized", "assigned", "administered", "took", "intervention", "treatment",
    "supplementation", "therapy", "daily", "ingested", "consumed", "randomly", "placebo", "performed", "completed",
)  # fmt: skip


def _duration(sentences: Sequence[str], said: Sequence[str]) -> tuple[str | None, int]:
    """How long the study or what it gave lasted: `a 12-week trial`, `received zinc for 8 weeks`."""
    for at, text in enumerate(sentences):
        if _of_others(said[at]):
            continue
        for number in numbers(
            text.replace("-week", " week").replace("-month", " month").replace("-year", " year").replace("-day", " day")
        ):
            words = [word.text.lower() for word in pieces(text[number.start : number.start + 60].replace("-", " "))]
            unit = next(
                (
                    each
                    for word in words[1:2]
                    for each in _UNITS
                    if word in (each, f"{each}s") or _SHORT.get(word) == each
                ),
                "",
            )
            if (
                not unit
                or number.whole is None
                or words[2:3] in (["of"], ["old"], ["after"], ["later"], ["before"], ["post"])
            ):
                continue
            before = [word.text.lower() for word in pieces(text[: number.start])][-2:]
            lasts = words[2:3] != [] and words[2].startswith(_LASTS) and words[1] == unit
            given = before[-1:] == ["for"] or before == ["up", "to"] or before[-2:] == ["for", "a"]
            if lasts or (given and _has(said[at], _GIVEN)):
                return f"{number.whole} {unit}{'s' * (number.whole != 1)}", at
    return None, 0

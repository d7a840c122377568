"""What a study is, by its title and abstract: design, number of people, groups, population, duration.

Each is read only where the words are of the study itself: not of those before it, those it calls for, or those who
were screened. What is read has the words that it comes from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.effects import effects_in
from mgtui.extraction.number_words import numbers
from mgtui.extraction.people_counts import PEOPLE_WORDS, counted, pooled
from mgtui.extraction.population import population_of
from mgtui.extraction.sentences import split
from mgtui.extraction.tokens import pieces
from mgtui.model import Effect, Group, SampleSize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.extraction.people_counts import Count
    from mgtui.extraction.tokens import Piece
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
    duration, at = _duration(sentences, said) if design in _TRIALS else (None, 0)
    if duration:
        words["duration"] = sentences[at]
    effects: list[Effect] = []
    for at, sentence in enumerate(sentences):
        if vocabulary and at and not _of_others(said[at]):
            found = list(_effects(sentence, vocabulary))
            words |= {"effects": sentence} if found and not effects else {}
            effects += found
    return StudyFacts(design, size, population, duration, tuple(effects), words)


def _spelled(text: str) -> str:
    """A text as its words in lower case, hyphens apart and in American spelling, with single blanks between."""
    words = (word.text.lower().replace("-", " ").replace("randomis", "randomiz") for word in pieces(text))
    return " ".join(words)


def _has(said: str, phrases: Sequence[str]) -> str:
    """The first of some phrases that a spelled text has; empty where it has none."""
    return next((phrase for phrase in phrases if f" {phrase} " in said), "")


# Design

_REVIEWS = frozenset({"meta-analysis", "systematic review", "narrative review"})
_TRIALS = frozenset({
    "randomized controlled trial", "randomized crossover trial", "cluster randomized trial", "clinical trial",
    "crossover trial", "nonrandomized trial",
})  # fmt: skip
_OTHERS_TEXT = (
    "previous previously earlier few prior future further needed warranted lack lacking analogous excluded literature "
    "existing existed"
)
_OTHERS = frozenset(_OTHERS_TEXT.split())
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
_VERBS = "assigned allocated divided assigning received switched distributed allotted allocating"
_BEHIND = "to into in and 1 either between at by using with double"
_ASSIGNED = (
    *(f"randomly {verb}" for verb in _VERBS.split()), *(f"{verb} randomly" for verb in _VERBS.split()),
    *(f"randomized {word}" for word in _BEHIND.split()),
    "were randomized", "was randomized", "we randomized", "researchers randomized", "be randomly", "random sequence",
    "random order", "assigned at random", "allocated at random",
)  # fmt: skip
_OF_TRIALS = frozenset({"trial", "study", "design", "investigation", "comparison", "protocol", "evaluation"})
_ANIMALS_TEXT = "rats rat mice mouse rabbits dogs pigs piglets cattle cows steers sheep goats monkeys hens hamsters"
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
            end = next((place for place, each in enumerate(follows) if each in {".", ";"}), len(follows))
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
    "eligibility", "met criteria", "criteria were met", "failed", "non randomized", "lost", "discontinued",
)  # fmt: skip
_AT_THE_END = ("completed", "analyzed", "analysed", "evaluable", "included in the analysis", "analysis included")
_PARTS_OF_METHODS = frozenset({
    "methods", "method", "participants", "patients", "subjects", "patient", "design", "setting", "sample", "population",
})  # fmt: skip
_NO_TOTAL = frozenset({"these", "them", "those", "whom", "other", "remaining", "another"})
_ENOUGH = 2
_FEWEST = 4
_OF_SOME = (
    "subgroup", "study 1", "study 2", "experiment 1", "experiment 2", "were not randomized", "was not randomized",
    "trial 1", "trial 2",
)  # fmt: skip
"""Words of a sentence that counts not all who took part, or those of one of several studies."""


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
    counts = [count for count in counted(text) if count.n >= _FEWEST]
    if not counts or _has(said, _OF_SOME):
        return
    context = 2 * bool(_has(said, _TOOK_PART)) + bool(_PARTS_OF_METHODS.intersection(said.split()[:4]))
    context -= 4 * _of_others(said) + (at == 0)
    if is_review:
        context += 2 * (pooled(text) is not None)
    marked = [count for count in counts if count.is_marked]
    # `Women (n = 101) were assigned to zinc (n = 50) or placebo (n = 51)`: the first is all.
    whole = [count for count in marked if len(marked) > 2 and 2 * count.n == sum(each.n for each in marked)]
    if whole:
        yield _Sum(context + 3, at, whole[0].n)
        marked = [count for count in marked if count is not whole[0]]
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
    against = bool(_has(said, ("control", "controls", "versus", "vs")))
    is_two = len(rest) == 1 and (against or 2 * min(first, *rest) > max(first, *rest))
    return first + rest[0] if is_two else first


def _of_count(text: str, count: Count, is_one_of: bool) -> int:
    """What speaks for a number being that of all, and what against, by the words around it."""
    before = [word.text.lower() for word in pieces(text[: count.start])][-6:]
    after = [word.text.lower() for word in pieces(text[count.end :])][:9]
    inside = [word.text.lower() for word in pieces(text[count.start : count.end])]
    near = f" {' '.join([*before[-5:], *inside, *after[:7]])} ".replace("-", " ")
    score = 2
    score += 2 * (before[-2:] in (["total", "of"], ["of", "about"]) or before[-1:] == ["total"])
    score += bool(_has(f" {' '.join(after)} ", ("randomized", "randomised", "enrolled", "recruited", "participated")))
    score -= 4 * bool(_has(near, _BEFORE_IT)) + 2 * bool(_has(near, _AT_THE_END))
    is_part = before[-2:] in (["of", "the"], ["groups", "of"], ["out", "of"]) or before[-1:] in (["/"], ["per"])
    is_share = (after[:1] == ["("] and "%" in after[:4]) or (before[-1:] == ["in"] and "%" in before)
    score -= 4 * (is_part or bool(_NO_TOTAL.intersection(before[-3:]))) + 3 * is_share
    score -= before == ["in"]
    score -= 2 * bool({"group", "groups", "arm"}.intersection(after[:3]) and is_one_of)
    return score


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


_STOPS_TEXT = (
    "were was had received participated completed in to from at by that randomized randomly enrolled is are and have "
    "treated assigned took take taking given used using drank ate recruited . , ; ( : after before during"
)
_STOPS = frozenset(_STOPS_TEXT.split())
_BOUNDARIES_TEXT = (
    "to and or versus vs either into between received receive receiving with than the a an both : ; , ( ) ] ."
)
_BOUNDARIES = frozenset(_BOUNDARIES_TEXT.split()) | _STOPS
_MOST_OF_NAME = 6


def _name_of_group(before: str) -> str:
    words = pieces(before)
    start = len(words)
    while start and words[start - 1].text.lower() not in _BOUNDARIES and len(words) - start < _MOST_OF_NAME:
        start -= 1
    return before[words[start].start : words[-1].end] if start < len(words) else ""


# Population and duration

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
    is_group = named and not _has(f" {named.lower()} ", ("on", "of", "in", "for", "among", "and"))
    return (named, 0) if is_group else (None, 0)


def _end_of_group(text: str, end: int) -> int:
    """Where those end who are counted, with what is said of them: `patients aged 18-65 years with back pain`."""
    words = pieces(text[end:])
    at = 1 if words and words[0].text.lower() in PEOPLE_WORDS else 0
    if words[at : at + 1] and words[at].text.lower() == "aged":
        years = next(
            (place for place, word in enumerate(words[: at + 8]) if word.text.lower() in ("years", "months")), -1
        )
        at = years + 1 if years >= 0 else at
    if words[at : at + 1] and words[at].text.lower() in _GOES_ON:
        last = at + 1
        while last < len(words) and words[last].text.lower() not in _STOPS and not words[last].text.isdigit():
            last += 1
        is_whole = last == len(words) or words[last].text.lower() not in _CUT
        if is_whole and at + 1 < last <= at + _MOST_OF_PEOPLE:
            at = last
    return end + words[at - 1].end if at else end


_UNITS = {unit: unit for unit in ("day", "week", "month", "year")} | {"wk": "week", "mo": "month", "yr": "year"}
_LASTS = (
    "trial", "study", "intervention", "treatment", "program", "supplementation", "period", "double", "course",
    "randomized", "prospective", "placebo", "therapy", "training", "diet", "regimen", "open",
)  # fmt: skip
_GIVEN_TEXT = (
    "given received treated randomized assigned administered took intervention treatment supplementation therapy daily "
    "ingested consumed randomly placebo performed completed"
)
_GIVEN = tuple(_GIVEN_TEXT.split())


def _duration(sentences: Sequence[str], said: Sequence[str]) -> tuple[str | None, int]:
    """How long what a trial gave was given: `a 12-week trial`, `received zinc for 8 weeks`."""
    for at, sentence in enumerate(sentences):
        if _of_others(said[at]):
            continue
        text = sentence.replace("-", " ")
        for number in numbers(text):
            words = [word.text.lower() for word in pieces(text[number.end : number.end + 40])][:2]
            unit = _UNITS.get(words[0].removesuffix("s"), "") if words else ""
            if not unit or number.whole is None:
                continue
            before = [word.text.lower() for word in pieces(text[: number.start])][-2:]
            is_named = len(words) > 1 and words[1].startswith(_LASTS) and words[0] == unit
            is_given = before[-1:] == ["for"] or before in (["up", "to"], ["for", "a"])
            if is_named or (is_given and _has(said[at], _GIVEN)):
                return f"{number.whole} {unit}{'s' * (number.whole != 1)}", at
    return None, 0


# Effects

_HOW_OFTEN_TEXT = "risk incidence rate rates odds prevalence occurrence likelihood frequency"
_HOW_OFTEN = frozenset({"risk", "incidence", "rate", "rates", "odds", "prevalence", "occurrence", "frequency"})
_CHANGES = frozenset({"reduced", "increased", "decreased", "lowered", "improved", "reduces", "increases", "prolonged"})
_MORE_OR_LESS = frozenset({"lower", "higher", "greater", "reduced", "increased", "decreased", "longer"})
_ENDS_TEXT = (
    "if when in with among was were compared for between by than ( , ; : [ decreased increased fell rose improved did "
    "is are had has have associated versus vs from at after during"
)
_ENDS = frozenset(_ENDS_TEXT.split())
_LONGEST_OUTCOME = 8


def _effects(text: str, vocabulary: Vocabulary) -> Iterator[Effect]:
    """The effects of a sentence whose outcome is known: what is at risk, or what the clause before them is about."""
    last = 0
    for each in effects_in(text):
        phrases = [*_at_risk(text[last : each.start]), _behind_in(text[each.start : each.end + 1])]
        phrases += _changed(text[last : each.start])
        outcome = next(filter(None, (vocabulary.outcome(phrase) for phrase in phrases if phrase)), None)
        last = each.end
        if outcome:
            yield Effect(outcome, measure=each.measure, estimate=each.estimate, ci=each.ci, p=each.p)


def _at_risk(clause: str) -> list[str]:
    """What stands behind `risk of`, `incidence of`, the last of several first."""
    words = pieces(clause)
    starts = [
        at for at, word in enumerate(words[:-1]) if word.text.lower() in _HOW_OFTEN and words[at + 1].text == "of"
    ]
    return [_until_end(clause, words, at + 2) for at in reversed(starts)]


def _behind_in(measured: str) -> str:
    """What stands behind `in` or `for` and a measure: `mean difference in body weight was −2`."""
    words = pieces(measured)
    at = next((at for at, word in enumerate(words) if word.text in ("in", "for")), -1)
    return _until_end(measured, words, at + 1) if at >= 0 else ""


def _changed(clause: str) -> list[str]:
    """What a clause says to be changed: `reduced mortality`, `mortality was lower`."""
    words = pieces(clause)
    said = [word.text.lower() for word in words]
    found = [_until_end(clause, words, at + 1) for at, word in enumerate(said) if word in _CHANGES]
    begins = [0, *(at + 1 for at, word in enumerate(said) if word in (";", ":", ","))]
    verbs = [at for at, word in enumerate(said) if word in ("was", "were")]
    was = [at for at in verbs if _MORE_OR_LESS.intersection(said[at + 1 : at + 4])]
    return [*found, *(_until_end(clause, words, max(each for each in begins if each <= at)) for at in was)]


def _until_end(text: str, words: Sequence[Piece], first: int) -> str:
    end = first
    while end < len(words) and words[end].text.lower() not in _ENDS:
        end += 1
    return text[words[first].start : words[end - 1].end] if first < end <= first + _LONGEST_OUTCOME else ""

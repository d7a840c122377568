"""The plain line on top of an evidence profile: what speaks for a claim, what against it, and how it is told.

The few rules it follows are told in docs/evidence.md. It counts and names; it never weighs.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.counting import enumerated
from mgtui.model.designs import design_of, order_of
from mgtui.model.vocabularies import CLAIM_KINDS, DIRECTIONS, FIDELITIES, IDENTIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.evidence.profile_records import OtherClaim, StudyLine
    from mgtui.model import Claim

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OWN_SUBJECTS = ("people", "animals", "cells", "unknown")
_FIRST_WORDS = frozenset(
    {
        "a", "adult", "adults", "aged", "amateur", "athletes", "blood", "both", "cells", "children",
        "college", "community", "elderly", "female", "healthy", "male", "men", "mice", "middle-aged",
        "more", "nurses", "older", "patients", "people", "pregnant", "published", "rats", "residents",
        "resistance-trained", "students", "trained", "transgenic", "untrained", "vitamin", "women", "working", "young",
    }
)  # fmt: skip
"""Words that begin a population without being names, so that they may be written small inside a sentence."""


class Templates(Struct, frozen=True):
    """The parts of the line, in their order. `{studies}` is a list of phrases.

    Of two forms the second is for more than one study, or more than one claim. No part says "it" of the claim, since
    a study may stand between the two.
    """

    unlinked: str = "no study is recorded for this claim"
    unsupported: str = "no study speaks for this claim"
    unsupported_as_a_whole: str = "no study speaks for all of this claim"
    supported: tuple[str, str] = ("{studies} speaks for this claim", "{studies} speak for this claim")
    mixed: tuple[str, str] = (
        "{studies} speaks for the claim only in part",
        "{studies} speak for the claim only in part",
    )
    unknown: str = "what {studies} found about the claim is not recorded"
    through: tuple[str, str] = (
        "through other claims, {studies} speaks for the claim",
        "through other claims, {studies} speak for the claim",
    )
    background: tuple[str, str] = (
        "{number}{more} study is background and does not test the claim",
        "{number}{more} studies are background and do not test the claim",
    )
    against: str = "against the claim, {studies}"
    contradicted: tuple[str, str] = ("contradicted by {number} claim{how}", "contradicted by {number} claims{how}")
    same_source: str = ", on the strength of the same source"
    some_same_source: str = ", {number} of them on the strength of the same source"
    no_support: str = " that no study supports"
    no_count: str = ", whose studies do not count against this claim"
    told: str = "of the studies that the article {leans_on}, {ways}"


CLAIM = Templates()
REMARK = Templates(
    unlinked="{remark}, linked to no study",
    unsupported="{remark}",
    supported=("{remark}, about {studies}",) * 2,
    mixed=("{studies} bears the remark out only in part", "{studies} bear the remark out only in part"),
    unknown="what {studies} found about the remark is not recorded",
    background=(
        "{number}{more} study is background and does not bear the remark out",
        "{number}{more} studies are background and do not bear the remark out",
    ),
    against="against the remark, {studies}",
    no_count=", whose studies do not count against this remark",
)
"""Of a remark on the state of the evidence, which no study can speak for: what it is about."""
BORNE_OUT = (
    "from outside the article, {studies} bears the remark out",
    "from outside the article, {studies} bear the remark out",
)
"""What supports a remark though the article does not speak of it."""
NO_LINK, NO_EFFECT = "that found no link", "that found no effect"
RETRACTED = "retracted"
LEANS_ON, MAY_MEAN, EITHER = "leans on", "may mean", "leans on or may mean"
"""What the article does with studies: those that it speaks of, those that are perhaps the source, and both."""
SPEAKING = ("the study that speaks for the claim", "the {number} studies that speak for the claim")
MORE, ADVICE = "more than was found", "advice"
ELSEWHERE = "true in general, though it was found in {subjects}"
ADVICE_ELSEWHERE = "advice to people, though it was found in {subjects}"
"""What an overstated study is told as, where the words of the claim's direction do not say it."""


def plain_line(
    claim: Claim,
    studies: Sequence[StudyLine],
    stances: Mapping[str | None, Sequence[StudyLine]],
    through: Sequence[StudyLine],
    opposed: Sequence[StudyLine],
    against: Sequence[OtherClaim],
) -> str:
    """One sentence.

    `stances` holds the claim's own studies, `through` those that speak for it by way of other claims, `opposed` those
    that count against it: each with one line for a work. `studies` are all its links, `against` the claims that
    contradict it.
    """
    kind = CLAIM_KINDS.get(claim.kind or "")
    remark = kind.remark if kind else ""
    head = _of_remark(remark, stances) if remark else _for(stances, through, studies)
    contrary = [*_against(REMARK if remark else CLAIM, opposed, against)]
    line = "; ".join([*head, *contrary, *_told(claim, studies, remark=bool(remark), apart=bool(contrary))])
    return line[0].upper() + line[1:] + "."


def _for(
    stances: Mapping[str | None, Sequence[StudyLine]], through: Sequence[StudyLine], links: Sequence[StudyLine]
) -> Iterable[str]:
    """What supports it, or that nothing does; then what has another stance, and what speaks through other claims."""
    supporting = stances.get("supports", ())
    if supporting:
        yield _fitting(CLAIM.supported, supporting).format(studies=listed(supporting))
    else:
        unsupported = CLAIM.unsupported_as_a_whole if stances.get("mixed") else CLAIM.unsupported
        yield unsupported if stances else CLAIM.unlinked
    yield from _other_stances(CLAIM, stances)
    # A study that the claim has a link of its own to says of it what that link says, and no more.
    own = {study.id for study in links}
    by_way = [] if supporting else [study for study in through if study.id not in own]
    if by_way:
        yield _fitting(CLAIM.through, by_way).format(studies=listed(by_way, elsewhere=True))
    yield from _background(CLAIM, stances.get("background", ()), more=bool(supporting))


def _of_remark(remark: str, stances: Mapping[str | None, Sequence[StudyLine]]) -> Iterable[str]:
    """What a remark is about, and what of it is borne out."""
    supporting, background = stances.get("supports", ()), stances.get("background", ())
    about = [study for study in (*supporting, *background) if not study.outside]
    if about:
        yield _fitting(REMARK.supported, about).format(remark=remark, studies=listed(about))
    else:
        yield (REMARK.unsupported if stances else REMARK.unlinked).format(remark=remark)
    if outside := [study for study in supporting if study.outside]:
        yield _fitting(BORNE_OUT, outside).format(studies=listed(outside, provenance=False))
    yield from _other_stances(REMARK, stances)
    yield from _background(REMARK, [study for study in background if study.outside], more=bool(about))


def _other_stances(words: Templates, stances: Mapping[str | None, Sequence[StudyLine]]) -> Iterable[str]:
    if mixed := stances.get("mixed"):
        yield _fitting(words.mixed, mixed).format(studies=listed(mixed, findings=False))
    if unknown := stances.get(None):
        yield words.unknown.format(studies=listed(unknown, findings=False))


def _background(words: Templates, studies: Sequence[StudyLine], *, more: bool) -> Iterable[str]:
    if studies:
        number = number_word(len(studies))
        yield _fitting(words.background, studies).format(number=number, more=" more" if more else "")


def _against(words: Templates, opposed: Sequence[StudyLine], against: Sequence[OtherClaim]) -> Iterable[str]:
    """What counts against it; where nothing does, that claims contradict it, and on what."""
    if opposed:
        yield words.against.format(studies=listed(opposed))
        return
    if not against:
        return
    number, same = len(against), sum(bool(other.shared) for other in against)
    how = words.no_count if any(other.studies for other in against) else words.no_support
    if same:
        how = words.same_source if same == number else words.some_same_source.format(number=number_word(same))
    yield _fitting(words.contradicted, against).format(number=number_word(number), how=how)


def _told(claim: Claim, studies: Sequence[StudyLine], *, remark: bool, apart: bool) -> Iterable[str]:
    """How the article tells its studies: once where that is the same of all, else each way with its number.

    `apart` is true where other studies or claims have been named since those of the claim.
    """
    named = [study for study in studies if not study.outside]
    judged = [study for study in named if study.fidelity]
    tally = Counter(study.fidelity for study in judged)
    telling = _telling(claim, [study for study in judged if study.fidelity == "overstated"], remark=remark)
    ways = [fidelity.value for fidelity in FIDELITIES.values() if fidelity.value in tally]
    if len(ways) == 1:
        noun = _noun(judged, studies, remark=remark, apart=apart)
        yield _fitting(FIDELITIES[ways[0]].alone, judged).format(telling=telling, study=noun)
    elif ways:
        told = (
            FIDELITIES[value].counted[tally[value] > 1].format(number=number_word(tally[value]), telling=telling)
            for value in ways
        )
        yield CLAIM.told.format(leans_on=_leaning(named), ways=enumerated(list(told)))


def _noun(judged: Sequence[StudyLine], studies: Sequence[StudyLine], *, remark: bool, apart: bool) -> str:
    """Those of the claim's studies that are told in one way, as a noun that can mean no others."""
    if len(judged) == len(studies) and not apart:
        return _fitting(("that study", "those studies"), judged)
    number = number_word(len(judged))
    if not remark and judged == [study for study in studies if study.stance == "supports"]:
        return _fitting(SPEAKING, judged).format(number=number)
    named = [study for study in studies if not study.outside]
    if len(judged) < len(named):
        return f"{number} of the studies that the article {_leaning(named)}"
    return f"the {_fitting(('study', f'{number} studies'), judged)} that the article {_leaning(named)}"


def _leaning(named: Sequence[StudyLine]) -> str:
    """What the article does with studies, of which some may be no more than perhaps the source."""
    guesses = sum(study.identification == "candidate" for study in named)
    if guesses == len(named):
        return MAY_MEAN
    return EITHER if guesses else LEANS_ON


def _telling(claim: Claim, overstated: Sequence[StudyLine], *, remark: bool) -> str:
    """What the overstated studies are told as."""
    subjects = dict.fromkeys(study.subjects for study in overstated)
    only_elsewhere = bool(subjects) and subjects.keys() <= {"animals", "cells"}
    if claim.kind == "recommendation":
        return ADVICE_ELSEWHERE.format(subjects=enumerated(list(subjects))) if only_elsewhere else ADVICE
    if claim.direction is None or remark:
        return MORE
    if only_elsewhere and not claim.population:
        return ELSEWHERE.format(subjects=enumerated(list(subjects)))
    words = DIRECTIONS[claim.direction]
    narrower = any(study.population for study in overstated)
    return words.overstated_at_large if narrower and not claim.population else words.overstated


def listed(
    studies: Iterable[StudyLine], *, findings: bool = True, provenance: bool = True, elsewhere: bool = False,
    whom: bool = True,
) -> str:  # fmt: skip
    """`two trials in resistance-trained men and one narrative review`: a phrase for each design, finding and aside.

    `elsewhere` says of studies behind other claims how they are told there, `whom` whom or what all looked at. An
    aside that holds of all is said once.
    """
    groups: dict[tuple[str, str, str], list[StudyLine]] = {}
    for study in sorted(studies, key=lambda study: (study.outside, order_of(study.design))):
        aside = ", ".join(_asides(study, provenance=provenance, elsewhere=elsewhere))
        finding = _finding(study) if findings else ""
        groups.setdefault((design_of(study.design).noun, finding, aside), []).append(study)
    asides = [aside for _, _, aside in groups]
    together = len(asides) > 1 and len(set(asides)) == 1 and asides[0]
    phrases = [
        _phrase(group, finding, "" if together else aside, whom=whom) for (_, finding, aside), group in groups.items()
    ]
    return enumerated(phrases) + (f" ({'both' if len(asides) == 2 else 'all'} {together})" if together else "")


def _asides(study: StudyLine, *, provenance: bool, elsewhere: bool) -> Iterable[str]:
    if study.retracted:
        yield RETRACTED
    if provenance and study.identification and (words := IDENTIFICATIONS[study.identification].sentence):
        yield words
    if elsewhere and study.fidelity and (words := FIDELITIES[study.fidelity].elsewhere):
        yield words


def _finding(study: StudyLine) -> str:
    if study.finding != "null" or study.subjects not in _OWN_SUBJECTS:
        return ""
    return NO_LINK if design_of(study.design).noun in ("observational study", "meta-analysis of cohorts") else NO_EFFECT


def _phrase(group: Sequence[StudyLine], finding: str, aside: str, *, whom: bool) -> str:
    designs = [design_of(study.design) for study in group]
    noun = designs[0].noun if len(group) == 1 else designs[0].plural
    if all(design.standing == "randomized" for design in designs):
        noun = f"randomized {noun}"
    where = _where(group) if whom else ""
    if where.startswith("of "):
        noun = noun.partition(" of ")[0]  # "meta-analysis of 19 cohorts", not "of cohorts of 19 cohorts"
    words = [number_word(len(group)), noun, finding, where, f"({aside})" if aside else ""]
    return " ".join(word for word in words if word)


def _where(group: Sequence[StudyLine]) -> str:
    """Whom or what they looked at, where that is known of each and is no more than two."""
    design = design_of(group[0].design)
    populations = dict.fromkeys(whom(study.population) for study in group)
    if "" in populations or len(populations) > 2 or design.standing == "unplaced":
        return ""
    if design.subjects == "published work" and not all(text.startswith("published work") for text in populations):
        return ""
    of = design.subjects == "published work" or design.standing.startswith("reviewed")
    return enumerated([f"{'of' if of else 'in'} {text}" for text in populations])


def whom(population: str | None) -> str:
    """A population up to its first comma, semicolon or bracket, small where it does not begin with a name.

    What a review covers is a list: its commas do not end it.
    """
    ends = r"[;(]" if (population or "").startswith("Published") else r"[;(]|, "
    text = re.split(ends, population or "", maxsplit=1)[0].strip()
    first = text.partition(" ")[0]
    return text[0].lower() + text[1:] if first.lower() in _FIRST_WORDS else text


def _fitting(forms: tuple[str, str], things: Sequence[object]) -> str:
    return forms[len(things) > 1]


def number_word(number: int) -> str:
    """A number as it stands in a sentence: in letters up to twelve."""
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"

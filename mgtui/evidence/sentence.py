"""The plain line on top of an evidence profile: what speaks for a claim, what against it, and how it is told.

The few rules it follows are told in docs/evidence.md. It counts and names; it never weighs.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from mgtui.model.designs import design_of, order_of
from mgtui.model.vocabularies import DIRECTIONS, FIDELITIES, IDENTIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.evidence.profile_records import OtherClaim, StudyLine
    from mgtui.model import Claim

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OWN_SUBJECTS = ("people", "animals", "cells")
_FIRST_WORDS = frozenset(
    {
        "a", "adult", "adults", "aged", "amateur", "athletes", "blood", "both", "cells", "children",
        "college", "community", "elderly", "female", "healthy", "male", "men", "mice", "middle-aged",
        "more", "older", "patients", "people", "pregnant", "rats", "residents", "resistance-trained",
        "trained", "transgenic", "untrained", "women", "working", "young",
    }
)  # fmt: skip
"""Words that begin a population without being names, so that they may be written small inside a sentence."""


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
    against it: each with one line for a work. `studies` are all its links, `against` the claims that contradict it.
    """
    parts = [*_for(stances, through), *_against(opposed, against), *_told(claim, studies)]
    line = "; ".join(parts)
    return line[0].upper() + line[1:] + "."


def _for(stances: Mapping[str | None, Sequence[StudyLine]], through: Sequence[StudyLine]) -> Iterable[str]:
    """What supports it, or that nothing does; then what has another stance, and what speaks through other claims."""
    supporting = stances.get("supports", ())
    said = {study.id for stance, lines in stances.items() if stance != "background" for study in lines}
    by_way = [] if supporting else [study for study in through if study.id not in said]
    if supporting:
        yield _listed(supporting)
    else:
        yield "no study speaks for it" if stances else "no study is recorded for it"
    for stance, words in (("mixed", "with mixed findings"), (None, "with its finding not recorded")):
        if lines := stances.get(stance):
            yield f"{_listed(lines, findings=False)}, {words}"
    if by_way:
        yield "through other claims, " + _listed(by_way)
    if aside := len({study.id for study in stances.get("background", ())} - {study.id for study in by_way}):
        yield f"{_number(aside)}{' more' if supporting else ''} serve{'s' * (aside == 1)} as background only"


def _against(opposed: Sequence[StudyLine], against: Sequence[OtherClaim]) -> Iterable[str]:
    """What refutes it or stands behind the claims that contradict it; where that is nothing, that they do."""
    if opposed:
        yield "against it, " + _listed(opposed)
        return
    number, same = len(against), sum(bool(other.shared) for other in against)
    claims = f"contradicted by {_number(number)} claim{'s' * (number > 1)}"
    if same:
        yield f"{claims}, {'' if same == number else _number(same) + ' of them '}on the strength of the same source"
    elif number:
        yield f"{claims} that no study supports"


def _told(claim: Claim, studies: Sequence[StudyLine]) -> Iterable[str]:
    links = [study for study in studies if study.fidelity and not study.outside]
    tally = Counter(study.fidelity for study in links)
    telling = _telling(claim, links)
    told = [
        (tally[value], words.alone.format(telling=telling), words.counted.format(telling=telling))
        for value, words in FIDELITIES.items()
        if value in tally
    ]
    if len(told) == 1:
        yield told[0][1]
    elif told:
        yield ", ".join(f"{_number(number)} {many}" for number, _, many in told)


def _telling(claim: Claim, links: Sequence[StudyLine]) -> str:
    if claim.kind == "recommendation":
        return "advice"
    if claim.direction is None:
        return "more than was found"
    narrower = any(study.population for study in links if study.fidelity == "overstated")
    words = DIRECTIONS[claim.direction]
    return words.telling_at_large if narrower and not claim.population else words.telling


def _listed(studies: Iterable[StudyLine], *, findings: bool = True) -> str:
    """`two null trials in resistance-trained men and one narrative review`: a phrase for each design and finding.

    Where they come from is said in brackets, once where it is the same for all.
    """
    groups: dict[tuple[str, bool, str], list[StudyLine]] = {}
    for study in sorted(studies, key=lambda study: (study.outside, order_of(study.design))):
        null = findings and study.finding == "null" and study.subjects in _OWN_SUBJECTS
        identified = IDENTIFICATIONS.get(study.identification or "")
        provenance = identified.sentence if identified else ""
        groups.setdefault((design_of(study.design).noun, null, provenance), []).append(study)
    told = [provenance for _, _, provenance in groups]
    together = len(told) > 1 and len(set(told)) == 1 and told[0]
    phrases = [_phrase(group, null, "" if together else tail) for (_, null, tail), group in groups.items()]
    return _joined(phrases) + (f" ({'both' if len(told) == 2 else 'all'} {told[0]})" if together else "")


def _phrase(group: Sequence[StudyLine], null: bool, provenance: str) -> str:
    designs = [design_of(study.design) for study in group]
    noun = designs[0].noun if len(group) == 1 else designs[0].plural
    if all(design.standing == "randomized" for design in designs):
        noun = f"randomized {noun}"
    words = [_number(len(group)), "null" if null else "", noun, _where(group), f"({provenance})" if provenance else ""]
    return " ".join(word for word in words if word)


def _where(group: Sequence[StudyLine]) -> str:
    """Whom they looked at, where that is known of each and is no more than two."""
    design = design_of(group[0].design)
    populations = dict.fromkeys(_short(study.population) for study in group)
    known = design.subjects in _OWN_SUBJECTS and design.standing != "unplaced"
    if not known or "" in populations or len(populations) > 2:
        return ""
    return ("of " if design.standing.startswith("reviewed") else "in ") + _joined(list(populations))


def _short(population: str | None) -> str:
    """A population up to its first comma, semicolon or bracket, small where it does not begin with a name."""
    text = re.split(r"[;(]|, ", population or "", maxsplit=1)[0].strip()
    first = text.partition(" ")[0]
    return text[0].lower() + text[1:] if first.lower() in _FIRST_WORDS else text


def _joined(phrases: Sequence[str]) -> str:
    return phrases[0] if len(phrases) == 1 else ", ".join(phrases[:-1]) + " and " + phrases[-1]


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"

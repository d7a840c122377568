"""What sets apart two claims that speak of one matter, and whether both may hold because of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from msgspec.structs import replace

from mgtui.model.vocabularies import ASPECTS, spelled
from mgtui.relating.amounts import AMOUNTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from mgtui.relating.circumstances import People
    from mgtui.relating.sides import Side

Kind = Literal[
    "subjects", "people", "people, else marked", "purpose", "dose", "amount", "amount, near the usual", "time of day",
    "passing", "passing, of what lasts", "comparison", "comparison, outdone", "outcome", "outcome, no harm", "aspect",
    "aspect, denied", "measure", "measure, and more", "kind of exposure", "kind of exposure, no harm",
    "form of exposure", "way of taking", "lack", "use", "certainty",
]  # fmt: skip
IS_LIMIT: dict[Kind, bool] = {
    "subjects": True, "people": True, "people, else marked": False, "purpose": True, "dose": True, "amount": True,
    "amount, near the usual": False, "time of day": True, "passing": False, "passing, of what lasts": True,
    "comparison": True, "comparison, outdone": False, "outcome": True, "outcome, no harm": False, "aspect": True,
    "aspect, denied": False, "measure": False, "measure, and more": True, "kind of exposure": True,
    "kind of exposure, no harm": False, "form of exposure": False, "way of taking": True, "lack": True, "use": False,
    "certainty": True,
}  # fmt: skip
"""Whether two opposite answers may both hold because of it; else the same question gets another answer in spite of it.

It is what most readers of other fields held who related two such claims (`bench/own_field.py --differences`).
"""
_ALIKE = 5
_COMMON = frozenset({"obesity", "overweight", "prehypertension"})
"""What so many have that it marks off no group from people at large."""
_TRAINING = frozenset({"sport"})
"""What marks off a group only beside people who are said to be others."""
_OF_STAGE = {
    "women": frozenset({
        "breast-cancer", "ovarian-cancer", "cervical-cancer", "endometrial-cancer", "breast-density", "menopause",
        "menstruation", "period-problems", "endometriosis", "fibroids", "pcos",
    }),
    "menopause": frozenset({"menopause"}),
    "children": frozenset({"puberty", "child-development", "child-growth"}),
}  # fmt: skip
"""Outcomes that are asked of people of a stage of life alone, or first of all: then it goes without saying."""
_AS_POSSIBLE = "that is said to be possible"


class Difference(NamedTuple):
    """What sets two claims apart, as words that go on with what each finds: `in infants`, `with a high amount`."""

    kind: Kind
    this: str
    other: str
    narrower: int = 0
    """1 where the first claim is the narrower by it, -1 where the second is, 0 where neither is."""

    @property
    def is_material(self) -> bool:
        return IS_LIMIT[self.kind]

    @property
    def is_of_outcome(self) -> bool:
        return self.kind.startswith(("outcome", "aspect", "measure"))


def differences_of(one: Side, other: Side) -> list[Difference]:
    """What sets apart two claims that speak of one matter, what is material first."""
    found = list(_differences(one, other))
    if any(each.kind == "outcome, no harm" for each in found):
        found = [_of_no_harm(each, one, other) for each in found]
    if len(found) > 1 and not any(each.is_material for each in found):
        found = [each._replace(kind="measure, and more") if each.kind == "measure" else each for each in found]
    return sorted(found, key=lambda each: not each.is_material)


def _of_no_harm(found: Difference, one: Side, other: Side) -> Difference:
    """A kind of the exposure that is said to do no harm of a sort: what that sort is denied of is but an example."""
    side = one if found.narrower > 0 else other
    is_example = found.kind == "kind of exposure" and side.denies_harm and not side.outcome.is_any_ill
    return found._replace(kind="kind of exposure, no harm") if is_example else found


def _differences(one: Side, other: Side) -> Iterator[Difference]:
    found = (
        _of_subjects(one, other),
        of_people(one, other),
        _of_purpose(one, other),
        _of_amount(one, other),
        _of_time(one, other),
        _of_comparison(one, other),
        _of_outcome(one, other, one.outcome.meets(other.outcome) or 0),
        of_form(one, other, one.exposure.meets(other.exposure) or 0),
        _of_way(one, other),
        _of_aspect(one, other),
        _of_certainty(one, other),
    )
    yield from filter(None, found)


def _of_subjects(one: Side, other: Side) -> Difference | None:
    first, second = one.around.people.subjects, other.around.people.subjects
    if first == second:
        return None
    return Difference("subjects", f"in {first}", f"in {second}", 1 if second == "people" else -1)


def are_other_people(one: Side, other: Side) -> bool:
    """Whether one speaks of those who have an illness and the other of those who do not: no one is both."""
    first, second = one.around.people, other.around.people
    ill, well = (second, first) if first.are_well else (first, second)
    # An illness that no vocabulary knows is the one that the other names.
    is_unknown = not well.conditions and bool(well.other) and "healthy" not in well.words
    is_same = bool(ill.conditions & well.conditions) or (bool(ill.conditions) and is_unknown)
    return first.are_well != second.are_well and is_same and not ill.have_had


def of_people(one: Side, other: Side) -> Difference | None:
    outcome = one.outcome.ids | other.outcome.ids | one.outcome.above.keys() | other.outcome.above.keys()
    if are_other_people(one, other):
        return Difference("people", f"in {one.around.people.words}", f"in {other.around.people.words}")
    first, second = (_but_for_outcome(side.around.people, outcome) for side in (one, other))
    is_special = first.are_special or second.are_special
    if not is_special or first.are_all or second.are_all or _are_alike(first, second):
        return None
    this, that = (f"in {people.words}" if people.words else "" for people in (first, second))
    if first.are_special and second.are_special:
        is_marked = any(each.conditions or each.stages - _TRAINING or _marks(each) for each in (first, second))
        return Difference("people" if is_marked else "people, else marked", this, that)
    special, plain = (first, second) if first.are_special else (second, first)
    if _goes_without_saying(special, outcome) and not plain.are_well:
        return None
    marking = special.conditions if plain.are_well else special.conditions - _COMMON
    # That athletes gain is no limit of what is said of nobody, but of what is said of people at large.
    stages = special.stages if plain.words else special.stages - _TRAINING
    is_marked = bool(marking or stages or _marks(special))
    kind: Kind = "people" if is_marked else "people, else marked"
    return Difference(kind, this, that, 1 if special is first else -1)


def _but_for_outcome(people: People, outcome: Set[str]) -> People:
    """People without the stage of life of which alone the outcome is asked, and people of a stage without the illness
    that is asked about: women of breast cancer, infants with colic of colic."""
    left = frozenset(stage for stage in people.stages if outcome.isdisjoint(_OF_STAGE.get(stage, ())))
    people = replace(people, stages=left) if left != people.stages else people
    is_told = people.stages and _goes_without_saying(people, outcome)
    return replace(people, conditions=frozenset()) if is_told else people


def _marks(people: People) -> bool:
    """Whether it marks off a group for which something else may hold, whatever the illness or stage of life."""
    return people.are_ill or people.are_short or people.are_some or people.are_normal


def _are_alike(one: People, other: People) -> bool:
    if one.conditions or other.conditions:
        marking = one.conditions - _COMMON, other.conditions - _COMMON
        if any(marking) and one.conditions & other.conditions <= _COMMON:
            return False
        return bool(one.conditions & other.conditions) and one.are_well == other.are_well
    if one.stages and other.stages:
        return bool(one.stages & other.stages)
    # Those short of a thing and those who get enough of it are two groups, though both are marked off by it.
    return bool(one.other & other.other) and one.are_short == other.are_short


def _goes_without_saying(people: People, outcome: Set[str]) -> bool:
    """Whether whom it speaks of follows from the outcome, as a cure from the illness."""
    return bool(people.conditions) and people.conditions <= outcome and not people.have_had


def _of_purpose(one: Side, other: Side) -> Difference | None:
    first, second = one.around.purpose, other.around.purpose
    words = {"to prevent": "in preventing it", "to treat": "in treating it"}
    if first and second and first != second:
        return Difference("purpose", words[first], words[second])
    begun, begun_there = one.around.start, other.around.start
    told = {"once ill": "begun once people are ill", "all along": "taken all along"}
    is_apart = begun and begun_there and begun != begun_there
    return Difference("purpose", told[begun], told[begun_there]) if is_apart else None


def _of_amount(one: Side, other: Side) -> Difference | None:
    """Another amount; a level that does nothing though it is the higher does not let the lower do more."""
    amounts = one.around.amount, other.around.amount
    doses, is_of_all = (amounts[0].dose, amounts[1].dose), amounts[0].for_all or amounts[1].for_all
    if doses[0] and doses[1] and doses[0].unit == doses[1].unit:
        if doses[0].low <= doses[1].high and doses[1].low <= doses[0].high:
            return None
        return Difference("dose", f"with {doses[0].words}", f"with {doses[1].words}")
    first, second = amounts[0].beside(amounts[1]), amounts[1].beside(amounts[0])
    if first == second or "every" in (first, second):
        return None
    more = one if AMOUNTS.index(first) > AMOUNTS.index(second) else other
    # What is moderate for one is little for another, and usual for most.
    levels = {first, second}
    is_near = more.sign == 0 or ("moderate" in levels and "much" not in levels)
    # A figure is neither much nor little, and what does nothing is told with the amount that was tried.
    is_tried = "named" in levels and "much" not in levels and 0 in (one.sign, other.sign)
    is_usual = is_tried if "named" in levels else is_near and not is_of_all
    kind: Kind = "amount, near the usual" if is_usual else "amount"
    return Difference(kind, amounts[0].told(first), amounts[1].told(second), 1 if first else -1)


def _of_time(one: Side, other: Side) -> Difference | None:
    first, second = one.around.when, other.around.when
    if one.around.is_brief != other.around.is_brief:
        # A rise that passes again makes no illness of which the rise that lasts is one.
        kind: Kind = "passing" if one.outcome.way == other.outcome.way else "passing, of what lasts"
        return Difference(kind, _lasting(one), _lasting(other), 1 if one.around.is_brief else -1)
    if first == second:
        return None
    this, that = (words or "at any time" for words in (first, second))
    return Difference("time of day", this, that, 0 if first and second else 1 if first else -1)


def _lasting(side: Side) -> str:
    return "for a short time" if side.around.is_brief else ""


def _of_comparison(one: Side, other: Side) -> Difference | None:
    first, second = one.around.against, other.around.against
    if first.lower() == second.lower() or _beginnings(first) & _beginnings(second):
        return None
    this, that = (f"compared with {words}" if words else "" for words in (first, second))
    # What does more than another thing does something.
    tells_all = any(each.around.exceeds and each.sign for each in (one, other)) and not (first and second)
    kind: Kind = "comparison, outdone" if tells_all else "comparison"
    return Difference(kind, this, that, 0 if first and second else 1 if first else -1)


def _beginnings(words: str) -> set[str]:
    """What the words of a phrase begin with: sugar and sugary are alike."""
    return {word[:_ALIKE].lower() for word in words.split() if len(word) >= _ALIKE}


def _of_outcome(one: Side, other: Side, apart: int) -> Difference | None:
    this, that = f"for {one.outcome_name}", f"for {other.outcome_name}"
    if apart:
        narrow, broad = (one, other) if apart < 0 else (other, one)
        kind: Kind = "outcome, no harm" if _is_harm_denied(narrow, broad) else "outcome"
        return Difference(kind, this, that, 1 if apart < 0 else -1)
    first, second = one.outcome.aspects, other.outcome.aspects
    if first != second:
        whole = one.outcome if second else other.outcome
        narrower = 0 if (first and second) or whole.way else 1 if first else -1
        is_denied = narrower and (one if narrower > 0 else other).sign == 0
        return Difference("aspect, denied" if is_denied else "aspect", this, that, narrower)
    return Difference("measure", this, that) if one.outcome.way != other.outcome.way else None


def _is_harm_denied(narrow: Side, broad: Side) -> bool:
    """Whether one denies harm of a sort of which the other tells a kind: what causes no cancer causes none of the
    bowel, while what is no help against heart disease may help in one of its illnesses. It denies it of the thing and
    of what that is a kind of, not of what the thing is but a part of; all harm, only of just the thing."""
    is_told_by = not narrow.outcome.kin.isdisjoint(broad.outcome.ids)
    steps = narrow.exposure.meets(broad.exposure) or 0
    is_apart = steps < 0 or (broad.outcome.is_any_ill and steps > 0)
    return broad.denies_harm and not is_told_by and not is_apart


def of_form(one: Side, other: Side, apart: int) -> Difference | None:
    """Another kind of the exposure, or another form or source of it."""
    if not apart:
        return None
    narrow, broad = (one, other) if apart < 0 else (other, one)
    # What is said of every amount, or of any form, is said of each kind too.
    is_every = broad.around.amount.level == "every" or broad.around.amount.is_any_form
    is_kind = not is_every and narrow.exposure.is_kind_of(broad.exposure)
    kind: Kind = "kind of exposure" if is_kind else "form of exposure"
    return Difference(kind, f"from {one.exposure_name}", f"from {other.exposure_name}", 1 if apart < 0 else -1)


def _of_way(one: Side, other: Side) -> Difference | None:
    first, second = one.around.amount, other.around.amount
    if first.way == second.way or first.is_any_form or second.is_any_form:
        return None
    return Difference("way of taking", first.way, second.way, 0 if first.way and second.way else 1 if first.way else -1)


def _of_aspect(one: Side, other: Side) -> Difference | None:
    first, second = one.aspect, other.aspect
    if first == second or ("unspecified" in (first, second) and "deficiency" not in (first, second)):
        return None
    this, that = (
        "" if aspect == "unspecified" else f"from {ASPECTS[aspect].apart or f'the {spelled(aspect)}'}"
        for aspect in (first, second)
    )
    is_lack = "deficiency" in (first, second) and "unspecified" not in (first, second)
    return Difference("lack" if is_lack else "use", this, that)


def _of_certainty(one: Side, other: Side) -> Difference | None:
    """What only may be so is not denied by a lack of evidence for it."""
    if one.is_doubt and other.is_hedged:
        return Difference("certainty", "", _AS_POSSIBLE)
    return Difference("certainty", _AS_POSSIBLE, "") if other.is_doubt and one.is_hedged else None

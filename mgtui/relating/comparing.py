"""What one claim is to another that speaks of the same matter, and the sentence that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.extraction import linear
from mgtui.extraction.tokens import content_stems
from mgtui.model.vocabularies import ASPECTS, DIRECTIONS, spelled
from mgtui.relating.advice import says_harmless
from mgtui.relating.amounts import AMOUNTS
from mgtui.relating.denials import tells_change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence, Set

    from mgtui.extraction.linear import Features
    from mgtui.model import RelationType
    from mgtui.relating.circumstances import People
    from mgtui.relating.sides import Side

_ALIKE = 5
_RESTATES = 0.6
HELD, NOT_HELD = "held", "not"
MODEL = "relations_two_articles"
_LIKE_ADVICE, _GROUND = 0.4, 0.13
"""How likely a reader relates two pieces of advice on a thing, and advice with what another article finds of it, as
counted in libraries with both."""
_NO_FORM_WORDS = (
    "consumption consuming intake drinking eating taking taken dietary supplement supplementation use using "
    "regular habitual usual day daily dose doses high higher low lower moderate large small levels cups amount amounts "
    "each more less fewer heavy strong very other types total unit grams mg two three four five six"
)
_NO_OTHER_FORM = content_stems(_NO_FORM_WORDS)
"""Stems beside a thing's name that say how much of it or how it is taken: they make no other form of it."""
_PREGNANCY_IDS = (
    "birth-weight low-birth-weight preterm-birth miscarriage stillbirth pregnancy-complications pre-eclampsia "
    "gestational-diabetes pregnancy-rate birth-defects"
)
_OF_PREGNANCY = frozenset(_PREGNANCY_IDS.split())
"""Outcomes that only a pregnancy has: whom a claim on them speaks of goes without saying."""


_COMMON = frozenset({"obesity", "overweight"})
"""What so many have that it marks off no group from people at large."""

_AS_POSSIBLE = "that is said to be possible"


class Finding(NamedTuple):
    """What one claim is to another."""

    type: RelationType
    reason: str
    likely: float
    """From 0 to 1: how surely it is that."""
    narrower: int = 0
    """1 where the first claim narrows the second, -1 where the second narrows the first, 0 where neither does."""
    same_study: bool = False


class Difference(NamedTuple):
    """What sets two claims apart, as words that go on with what each finds: `in infants`, `with a high amount`."""

    this: str
    other: str
    is_material: bool
    """Whether both may hold because of it; else the same question gets another answer in spite of it."""
    narrower: int = 0
    """As for a finding."""
    is_of_outcome: bool = False


def compare(one: Side, other: Side, worth: Callable[[str], int]) -> Finding | None:
    """What the first claim is to the second; None where nothing can be said.

    `worth` says of an outcome's id whether it is a good (1) or an ill (-1).
    """
    if one.is_advice or other.is_advice:
        return _by_use(one, other)
    outcomes_apart = one.outcome.meets(other.outcome)
    if outcomes_apart is None or one.exposure.meets(other.exposure) is None:
        return None
    is_turned = outcomes_apart != 0 and _worth(one, worth) * _worth(other, worth) < 0
    first, second = _sign(one, other), _sign(other, one)
    signs = first, -second if is_turned and second is not None else second
    differences = differences_of(one, other)
    is_told_twice = one.article != other.article and bool(one.works & other.works) and outcomes_apart == 0
    is_vague = "regulates" in (one.direction, other.direction) and 0 not in signs
    if signs[0] == signs[1] or (is_vague and "mixed" not in (one.direction, other.direction)):
        found = _agreeing(one, other, differences)
    elif _leaves_room(one, signs[1]) or _leaves_room(other, -signs[0] if is_turned and signs[0] else signs[0]):
        if any(each.is_material for each in differences):
            return None
        found = _agreeing(one, other, differences)
    elif (None not in signs or _is_change_and_none(one, other)) and not (
        any(each.is_material for each in differences) or _is_need_and_none(one, other)
    ):
        found = _contradicting(one, other, differences)
    elif _are_measured_apart(one, other, outcomes_apart):
        return None
    else:
        found = _limiting(one, other, differences)
    if not is_told_twice:
        return found
    told = "One study, told in two ways" if found.type in ("contradicts", "qualifies") else "One study, told by both"
    return found._replace(reason=f"{told}: {found.reason[0].lower()}{found.reason[1:]}", likely=0.95, same_study=True)


def _by_use(one: Side, other: Side) -> Finding | None:
    """What advice that names no outcome is to other advice on the thing, or to a finding on just that.

    A finding that speaks for it is its ground in the article of both; one that speaks against it is denied only where
    the advice denies harm.
    """
    apart = one.exposure.meets(other.exposure)
    if None in (one.speaks, other.speaks, apart):
        return None
    advice, told = (one, other) if one.is_advice else (other, one)
    narrower = 1 if advice is one else -1
    reason = f"On {advice.exposure_name} this one finds {_use_told(one)}, the other {_use_told(other)}."
    if told.is_advice:
        if one.speaks == other.speaks:
            return Finding("supports", reason, _LIKE_ADVICE, narrower)
        found = (_of_people(one, other), _of_form(one, other, apart or 0))
        is_limit = one.article == other.article or any(each and each.is_material for each in found)
        return Finding("qualifies" if is_limit else "contradicts", reason, _LIKE_ADVICE, narrower)
    if apart:
        return None
    if one.speaks == other.speaks:
        is_own = one.article == other.article
        return Finding("depends_on" if is_own else "supports", reason, _LIKE_ADVICE if is_own else _GROUND, narrower)
    return Finding("contradicts", reason, _LIKE_ADVICE) if told.sign and says_harmless(advice.statement) else None


def _use_told(side: Side) -> str:
    return side.finds if side.is_advice else f"{_found(side)} for {side.outcome_name}"


def _sign(side: Side, other: Side) -> int | None:
    """The sign of a claim beside another: past the middle, what is told of the middle turns round."""
    amount, level = side.around.amount, other.around.amount.beside(side.around.amount)
    return -side.sign if side.sign and amount.is_middle and level == "much" else side.sign


def _leaves_room(none: Side, sign: int | None) -> bool:
    """Whether a claim of no effect denies another effect than this: what does not raise a risk may well lower it."""
    return bool(none.denies and sign) and none.denies != sign


def _are_measured_apart(one: Side, other: Side, apart: int) -> bool:
    """Whether the outcomes are two of which neither is the broader, as LDL and HDL of cholesterol: then what is found
    for the one is no limit of what is found for the other."""
    less, more = (one, other) if apart <= 0 else (other, one)
    narrow, broad = less.outcome, more.outcome
    if not narrow.kin.isdisjoint(broad.ids):
        return False
    if apart == 0:
        return bool(narrow.aspects and broad.aspects) and narrow.aspects != broad.aspects
    return bool(broad.aspects) and broad.aspects.isdisjoint(narrow.ids | narrow.above.keys())


def _is_change_and_none(one: Side, other: Side) -> bool:
    """Whether one says that something changes, whichever way, the other that nothing does."""
    pairs = ((one, other), (other, one))
    return any(each.sign == 0 and it.direction == "regulates" and tells_change(it.statement) for each, it in pairs)


def _is_need_and_none(one: Side, other: Side) -> bool:
    """Whether one says that a thing is needed, the other that it has no effect: more than is needed may have none."""
    return "required_for" in (one.direction, other.direction) and 0 in (one.sign, other.sign)


def _worth(side: Side, worth: Callable[[str], int]) -> int:
    return next((found for found in map(worth, sorted(side.outcome.ids)) if found), 0)


def _agreeing(one: Side, other: Side, differences: list[Difference]) -> Finding:
    alike = _alike(one, other)
    reason, narrower = _reason(one, other, differences), _narrower(differences)
    if alike >= _RESTATES and one.direction == other.direction and not differences:
        return Finding("restates", reason, round(0.5 + 0.3 * alike, 2))
    return Finding("supports", reason, _likely(one, other, "supports", differences), narrower)


def _alike(one: Side, other: Side) -> float:
    return len(one.stems & other.stems) / max(min(len(one.stems), len(other.stems)), 1)


def _likely(one: Side, other: Side, kind: RelationType, differences: Sequence[Difference]) -> float:
    features = features_of(one, other, kind, differences)
    return round(linear.load_model(MODEL).probabilities(features)[HELD], 3)


def features_of(one: Side, other: Side, kind: RelationType, differences: Sequence[Difference]) -> Features:
    """What tells how likely a reader holds that one claim supports or limits another, by name."""
    alike = _alike(one, other)
    other_outcome = float(any(each.is_material and each.is_of_outcome for each in differences))
    return {
        "alike": alike,
        "alike, other outcome": alike * other_outcome,
        "other outcome": other_outcome,
        "limit, other outcome": other_outcome * (kind == "qualifies"),
        "limit": float(kind == "qualifies"),
        "other exposure": float(not one.exposure.ids & other.exposure.ids),
        "differences": float(len(differences)),
        "material differences": float(sum(each.is_material for each in differences)),
        "no effect": float(0 in (one.sign, other.sign)),
    }


def _contradicting(one: Side, other: Side, differences: list[Difference]) -> Finding:
    reason = _reason(one, other, differences)
    if one.article == other.article and (one.works & other.works or _are_told_apart(one, other)):
        return Finding("qualifies", f"In one article: {reason[0].lower()}{reason[1:]}", 0.5)
    likely = 0.85 - 0.08 * len(differences) - 0.1 * (one.article == other.article)
    # What no word of theirs has in common may be two things that one term stands for: it is not sure.
    likely -= 0.12 * one.stems.isdisjoint(other.stems)
    return Finding("contradicts", reason, round(likely, 2))


def _limiting(one: Side, other: Side, differences: list[Difference]) -> Finding:
    material = [each for each in differences if each.is_material]
    reason = _reason(one, other, material or differences)
    if step := next((each.narrower for each in material[:2] if each.is_of_outcome and each.narrower), 0):
        narrow, broad = (one, other) if step > 0 else (other, one)
        if not broad.outcome.aspects and narrow.outcome.kin.isdisjoint(broad.outcome.ids):
            reason = f"{reason[:-1]}; {narrow.outcome_name} is the narrower of the two."
    narrower = _narrower(material) if material else 1 if one.sign is None else -1
    return Finding("qualifies", reason, _likely(one, other, "qualifies", differences), narrower)


def _reason(one: Side, other: Side, differences: list[Difference]) -> str:
    """What each finds, and the weightiest two things that set them apart."""
    shown = differences[:2]
    if not shown and one.direction == other.direction and one.aspect == other.aspect:
        return f"On {_matter(one)} both find {_found(one)}."
    this = " ".join(["this one finds", _found(one), *filter(None, (each.this for each in shown))])
    that = " ".join(["the other", _found(other), *filter(None, (each.other for each in shown))])
    return f"On {_matter(one)} {this}, {that}."


def _narrower(differences: list[Difference]) -> int:
    return next((each.narrower for each in differences if each.narrower), 0)


def _are_told_apart(one: Side, other: Side) -> bool:
    """Whether one article has two names for what both are about: then it means two things."""
    first, second = ({stem.removesuffix("s") for stem in side.exposure_words - _NO_OTHER_FORM} for side in (one, other))
    outcomes = one.outcome_words, other.outcome_words
    has_two = not (outcomes[0] <= outcomes[1] or outcomes[1] <= outcomes[0])
    return has_two or first != second


def differences_of(one: Side, other: Side) -> list[Difference]:
    """What sets apart two claims that speak of one matter, what is material first."""
    exposures_apart, outcomes_apart = one.exposure.meets(other.exposure) or 0, one.outcome.meets(other.outcome) or 0
    found = (
        _of_subjects(one, other),
        _of_people(one, other),
        _of_purpose(one, other),
        _of_amount(one, other),
        _of_time(one, other),
        _of_comparison(one, other),
        _of_outcome(one, other, outcomes_apart),
        _of_form(one, other, exposures_apart),
        _of_way(one, other),
        _of_aspect(one, other),
        _of_certainty(one, other),
    )
    return sorted(filter(None, found), key=lambda each: not each.is_material)


def _of_subjects(one: Side, other: Side) -> Difference | None:
    first, second = one.around.people.subjects, other.around.people.subjects
    if first == second:
        return None
    return Difference(f"in {first}", f"in {second}", True, 1 if second == "people" else -1)


def _of_people(one: Side, other: Side) -> Difference | None:
    first, second = one.around.people, other.around.people
    if not (first.are_special or second.are_special) or _are_alike(first, second):
        return None
    this, that = (f"in {people.words or 'people at large'}" for people in (first, second))
    if first.are_special and second.are_special:
        is_marked = any(each.conditions or each.stages or _marks(each) for each in (first, second))
        return Difference(this, that, is_marked)
    special, plain = (first, second) if first.are_special else (second, first)
    outcome = one.outcome.ids | other.outcome.ids | one.outcome.above.keys() | other.outcome.above.keys()
    if special.are_at_risk and not plain.words:
        return None
    if _goes_without_saying(special, outcome) and not plain.are_well:
        return None
    marking = special.conditions if plain.are_well else special.conditions - _COMMON
    is_marked = bool(marking or special.stages or _marks(special))
    return Difference(this, that, is_marked or one.article == other.article, 1 if special is first else -1)


def _marks(people: People) -> bool:
    """Whether it marks off a group for which something else may hold, whatever the illness or stage of life."""
    return people.are_ill or people.are_some or people.are_normal


def _are_alike(one: People, other: People) -> bool:
    if one.conditions or other.conditions:
        marking = one.conditions - _COMMON, other.conditions - _COMMON
        if any(marking) and one.conditions & other.conditions <= _COMMON:
            return False
        return bool(one.conditions & other.conditions) and one.are_well == other.are_well
    if one.stages and other.stages:
        return bool(one.stages & other.stages)
    return bool(one.other & other.other)


def _goes_without_saying(people: People, outcome: Set[str]) -> bool:
    """Whether whom it speaks of follows from the outcome: birth weight from pregnancy, a cure from the illness."""
    if people.conditions:
        return people.conditions <= outcome and not people.have_had
    return "pregnancy" in people.stages and bool(outcome & _OF_PREGNANCY)


def _of_purpose(one: Side, other: Side) -> Difference | None:
    first, second = one.around.purpose, other.around.purpose
    words = {"to prevent": "in preventing it", "to treat": "in treating it"}
    return Difference(words[first], words[second], True) if first and second and first != second else None


def _of_amount(one: Side, other: Side) -> Difference | None:
    """Another amount; one that does nothing though it is the higher does not let the lower do more."""
    amounts = one.around.amount, other.around.amount
    doses, is_of_all = (amounts[0].dose, amounts[1].dose), amounts[0].for_all or amounts[1].for_all
    if doses[0] and doses[1] and doses[0].unit == doses[1].unit:
        if doses[0].low <= doses[1].high and doses[1].low <= doses[0].high:
            return None
        more, less = (one, other) if doses[0].low > doses[1].high else (other, one)
        is_material = is_of_all or more.sign != 0 or less.sign == 0
        return Difference(f"with {doses[0].words}", f"with {doses[1].words}", is_material)
    first, second = amounts[0].beside(amounts[1]), amounts[1].beside(amounts[0])
    if first == second or "every" in (first, second):
        return None
    more = one if AMOUNTS.index(first) > AMOUNTS.index(second) else other
    if not is_of_all and "named" not in (first, second):
        # What is moderate for one is little for another, and usual for most.
        is_material = more.sign != 0 and ("moderate" not in (first, second) or "much" in (first, second))
    else:
        is_material = True
    return Difference(amounts[0].told(first), amounts[1].told(second), is_material, 1 if first else -1)


def _of_time(one: Side, other: Side) -> Difference | None:
    first, second = one.around.when, other.around.when
    if one.around.is_brief != other.around.is_brief:
        # A rise that passes again makes no illness of which the rise that lasts is one.
        is_material = one.outcome.way != other.outcome.way
        return Difference(_lasting(one), _lasting(other), is_material, 1 if one.around.is_brief else -1)
    if first == second:
        return None
    this, that = (words or "at any time" for words in (first, second))
    return Difference(this, that, True, 0 if first and second else 1 if first else -1)


def _lasting(side: Side) -> str:
    return "for a short time" if side.around.is_brief else ""


def _of_comparison(one: Side, other: Side) -> Difference | None:
    first, second = one.around.against, other.around.against
    if first.lower() == second.lower() or _beginnings(first) & _beginnings(second):
        return None
    this, that = (f"compared with {words}" if words else "" for words in (first, second))
    # What does more than another thing does something.
    tells_all = any(each.around.exceeds and each.sign for each in (one, other)) and not (first and second)
    return Difference(this, that, not tells_all, 0 if first and second else 1 if first else -1)


def _beginnings(words: str) -> set[str]:
    """What the words of a phrase begin with: sugar and sugary are alike."""
    return {word[:_ALIKE].lower() for word in words.split() if len(word) >= _ALIKE}


def _of_outcome(one: Side, other: Side, apart: int) -> Difference | None:
    this, that = f"for {one.outcome_name}", f"for {other.outcome_name}"
    if apart:
        return Difference(this, that, True, 1 if apart < 0 else -1, is_of_outcome=True)
    first, second = one.outcome.aspects, other.outcome.aspects
    if first != second:
        whole = one.outcome if second else other.outcome
        narrower = 0 if (first and second) or whole.way else 1 if first else -1
        return Difference(this, that, True, narrower, is_of_outcome=True)
    return Difference(this, that, False, is_of_outcome=True) if one.outcome.way != other.outcome.way else None


def _of_form(one: Side, other: Side, apart: int) -> Difference | None:
    """Another kind of the exposure; of the same thing another form only where words beside its name say so."""
    if apart:
        this, that = f"from {one.exposure_name}", f"from {other.exposure_name}"
        narrow, broad = (one, other) if apart < 0 else (other, one)
        # What is said of every amount, or of any form, is said of each kind too.
        is_every = broad.around.amount.level == "every" or broad.around.amount.is_any_form
        is_material = not is_every and narrow.exposure.is_kind_of(broad.exposure)
        return Difference(this, that, is_material, 1 if apart < 0 else -1)
    if one.exposure.is_lack != other.exposure.is_lack:
        return None
    first, second = one.exposure_words, other.exposure_words
    more, fewer = (first, second) if len(first) >= len(second) else (second, first)
    beside, named = more - fewer - _NO_OTHER_FORM, fewer - _NO_OTHER_FORM
    if len(beside) != 1 or not named or not named < more:
        return None
    this, that = (f"from {side.exposure_text}" for side in (one, other))
    return Difference(this, that, one.article == other.article, 1 if more is first else -1)


def _of_way(one: Side, other: Side) -> Difference | None:
    first, second = one.around.amount, other.around.amount
    if first.way == second.way or first.is_any_form or second.is_any_form:
        return None
    return Difference(first.way, second.way, True, 0 if first.way and second.way else 1 if first.way else -1)


def _of_aspect(one: Side, other: Side) -> Difference | None:
    first, second = one.aspect, other.aspect
    if first == second or ("unspecified" in (first, second) and "deficiency" not in (first, second)):
        return None
    this, that = (
        "" if aspect == "unspecified" else f"from {ASPECTS[aspect].apart or f'the {spelled(aspect)}'}"
        for aspect in (first, second)
    )
    return Difference(this, that, "deficiency" in (first, second) and "unspecified" not in (first, second))


def _of_certainty(one: Side, other: Side) -> Difference | None:
    """What only may be so is not denied by a lack of evidence for it."""
    if one.is_doubt and other.is_hedged:
        return Difference("", _AS_POSSIBLE, True)
    return Difference(_AS_POSSIBLE, "", True) if other.is_doubt and one.is_hedged else None


def _matter(side: Side) -> str:
    return f"{side.exposure_name} and {side.outcome_name}"


def _found(side: Side) -> str:
    return side.finds or DIRECTIONS[side.direction].telling

"""What one claim is to another that speaks of the same matter, and the sentence that says why."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.extraction import linear
from mgtui.extraction.tokens import content_stems
from mgtui.model.vocabularies import DIRECTIONS
from mgtui.relating.advice import says_harmless
from mgtui.relating.denials import tells_change
from mgtui.relating.differences import Difference, are_other_people, differences_of, of_form, of_people

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.extraction.linear import Features
    from mgtui.model import RelationType
    from mgtui.relating.sides import Side

_RESTATES = 0.6
_OF_EXPOSURE = frozenset({"amount", "dose", "kind of exposure", "kind of exposure, no harm", "form of exposure"})
"""Differences that say of which amount or kind of what acts each claim is."""
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


class Finding(NamedTuple):
    """What one claim is to another."""

    type: RelationType
    reason: str
    likely: float
    """From 0 to 1: how surely it is that."""
    narrower: int = 0
    """1 where the first claim narrows the second, -1 where the second narrows the first, 0 where neither does."""
    same_study: bool = False


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
        if are_other_people(one, other):
            return None
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
    the advice denies harm, of the thing or of a kind of it.
    """
    apart = one.exposure.meets(other.exposure)
    if apart is None or None in (one.speaks, other.speaks):
        return None
    advice, told = (one, other) if one.is_advice else (other, one)
    narrower = 1 if advice is one else -1
    reason = f"On {advice.exposure_name} this one finds {_use_told(one)}, the other {_use_told(other)}."
    if told.is_advice:
        if one.speaks == other.speaks:
            return Finding("supports", reason, _LIKE_ADVICE, narrower)
        found = (of_people(one, other), of_form(one, other, apart))
        is_limit = one.article == other.article or any(each and each.is_material for each in found)
        return Finding("qualifies" if is_limit else "contradicts", reason, _LIKE_ADVICE, narrower)
    if apart and (one.speaks == other.speaks or apart * narrower > 0 or _is_of_less(told)):
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
    # Of a thing and what only has it in it, or is a kind of it, both may hold.
    likely -= 0.12 * one.exposure.ids.isdisjoint(other.exposure.ids)
    return Finding("contradicts", reason, round(likely, 2))


def _limiting(one: Side, other: Side, differences: list[Difference]) -> Finding:
    material = [each for each in differences if each.is_material]
    reason = _reason(one, other, material or differences)
    if step := next((each.narrower for each in material[:2] if each.is_of_outcome and each.narrower), 0):
        narrow, broad = (one, other) if step > 0 else (other, one)
        # What is only called by the other, as dermatitis a skin inflammation, need be no kind of it.
        by_name = narrow.outcome.kin | narrow.outcome.parts
        if not broad.outcome.aspects and by_name.isdisjoint(broad.outcome.ids):
            reason = f"{reason[:-1]}; {narrow.outcome_name} is the narrower of the two."
    narrower = _narrower(material) if material else 1 if one.sign is None else -1
    return Finding("qualifies", reason, _likely(one, other, "qualifies", differences), narrower)


def _reason(one: Side, other: Side, differences: list[Difference]) -> str:
    """What each finds, and the two weightiest things that set them apart; first that one is of less of what acts."""
    is_turned = _is_of_less(one) != _is_of_less(other) and not any(each.kind in _OF_EXPOSURE for each in differences)
    turned = Difference("use", f"from {one.exposure_name}", f"from {other.exposure_name}")
    shown = [turned, *differences][:2] if is_turned else differences[:2]
    says_apart = any(each.this or each.other for each in shown) or _found(one) != _found(other)
    if not says_apart and one.direction == other.direction and (shown or one.aspect == other.aspect):
        return f"On {_matter(one)} both find {_found(one)}."
    this = " ".join(["this one finds", _found(one), *filter(None, (each.this for each in shown))])
    that = " ".join(["the other", _found(other), *filter(None, (each.other for each in shown))])
    return f"On {_matter(one)} {this}, {that}."


def _is_of_less(side: Side) -> bool:
    return side.exposure.way < 0 or side.around.amount.is_less


def _narrower(differences: list[Difference]) -> int:
    return next((each.narrower for each in differences if each.narrower), 0)


def _are_told_apart(one: Side, other: Side) -> bool:
    """Whether one article has two names for what both are about: then it means two things."""
    first, second = ({stem.removesuffix("s") for stem in side.exposure_words - _NO_OTHER_FORM} for side in (one, other))
    outcomes = one.outcome_words, other.outcome_words
    has_two = not (outcomes[0] <= outcomes[1] or outcomes[1] <= outcomes[0])
    return has_two or bool(first and second and first != second)


def _matter(side: Side) -> str:
    return f"{side.exposure_name} and {side.outcome_name}"


def _found(side: Side) -> str:
    return side.finds or DIRECTIONS[side.direction].telling

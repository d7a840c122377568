"""Which way a finding goes: what the text says of an outcome under one treatment against another."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from mgtui.extraction.linear import Features, load_model
from mgtui.extraction.tokens import HIGH_P, LOW_P, NUMBER, content_stems, stem, with_p_values

FindingDirection = Literal["increases", "decreases", "no_effect"]

OUTCOME, TREATMENT, CONTROL = "OUT", "INT", "CMP"
_PIECE = re.compile(r"pLOW|pHIGH|[^\W\d_]+(?:['’\-][^\W\d_]+)*|\d+(?:[.,·]\d+)*|[%=<>≤≥±]")
_CHANGE = re.compile(
    r"(increas|decreas|reduc|improv|higher|lower|great|less|more|fewer|rose|fell|declin|elevat|short|long|better|"
    r"wors|superior|enhanc|small|larg)"
)
_NEGATIVE = re.compile(
    r"(?:no|not|non|neither|nor|without|similar|comparable|unchanged|did|fail|equal|nonsignificant|insignificant)"
)
_ROLES = frozenset({OUTCOME, TREATMENT, CONTROL})
_REACH = 8


def finding_direction(evidence: str, outcome: str, intervention: str, comparator: str) -> FindingDirection:
    """What the evidence says the intervention does to the outcome, against the comparator."""
    label = load_model("direction").best(direction_features(evidence, outcome, intervention, comparator))
    return "increases" if label == "increases" else "decreases" if label == "decreases" else "no_effect"


def direction_features(evidence: str, outcome: str, intervention: str, comparator: str) -> Features:
    """Features of a finding: its words with the outcome and the two arms made anonymous, and the order they come in."""
    pieces, values = _anonymous(evidence, outcome, intervention, comparator)
    features: Features = {f"u:{word}": 1.0 for word in pieces}
    features.update((f"b:{first} {second}", 1.0) for first, second in pairwise(pieces))
    for at in (place for place, word in enumerate(pieces) if word == OUTCOME):
        features.update((f"n:{word}", 1.0) for word in pieces[max(0, at - 6) : at + 7])
    arms = [word for word in pieces if word in (TREATMENT, CONTROL)]
    if arms:
        features[f"o:{arms[0]}"] = features[f"o2:{' '.join(arms[:2])}"] = 1.0
    for at, word in enumerate(pieces):
        change = _CHANGE.match(word)
        if change:
            _add_change(features, pieces, at, change.group(1))
    _add_values(features, values, LOW_P in pieces, HIGH_P in pieces)
    return features


def _anonymous(evidence: str, outcome: str, intervention: str, comparator: str) -> tuple[list[str], dict[str, float]]:
    """The words with roles in their place, repeats folded, and the first number that follows each arm."""
    outcomes, treatment, control = content_stems(outcome), content_stems(intervention), content_stems(comparator)
    pieces: list[str] = []
    values: dict[str, float] = {}
    arm = ""
    for found in _PIECE.findall(with_p_values(evidence)):
        piece = _role(found, outcomes, treatment - control, control - treatment)
        if piece in (TREATMENT, CONTROL):
            arm = piece
        elif piece == NUMBER and arm and arm not in values:
            values[arm] = float(re.sub(r"[,·]", ".", found).split(".")[0] or 0) + _fraction(found)
        if not pieces or pieces[-1] != piece:
            pieces.append(piece)
    return pieces, values


def _fraction(number: str) -> float:
    digits = re.split(r"[,·.]", number)[1:2]
    return float(f"0.{digits[0]}") if digits else 0.0


def _role(piece: str, outcome: frozenset[str], treatment: frozenset[str], control: frozenset[str]) -> str:
    if piece in (LOW_P, HIGH_P):
        return piece
    word = piece.lower()
    cut = stem(word)
    if cut in outcome:
        return OUTCOME
    if cut in treatment:
        return TREATMENT
    if cut in control:
        return CONTROL
    return NUMBER if word[0].isdigit() else word


def _add_change(features: Features, pieces: list[str], at: int, change: str) -> None:
    """A word of change, whether it is denied, and who stands before and after it."""
    denied = any(_NEGATIVE.match(word) for word in pieces[max(0, at - 5) : at])
    change += "_not" if denied else ""
    before = [word for word in pieces[max(0, at - _REACH) : at] if word in _ROLES][-2:]
    after = [word for word in pieces[at + 1 : at + 1 + _REACH] if word in _ROLES or word == "than"][:2]
    features[f"d:{change}"] = 1.0
    features[f"d:{change}|{' '.join(before)}"] = 1.0
    features[f"d:{change}||{' '.join(after)}"] = 1.0
    features[f"d:{change}|{' '.join(before[-1:])}|{' '.join(after[:1])}"] = 1.0


def _add_values(features: Features, values: dict[str, float], low: bool, high: bool) -> None:
    """Which arm has the greater number, and whether the text gives it as significant."""
    if len(values) == 2 and values[TREATMENT] != values[CONTROL]:
        more = "more" if values[TREATMENT] > values[CONTROL] else "less"
        features[f"v:{more}"] = 1.0
        features[f"v:{more}|{'low' if low else ''}{'high' if high else ''}"] = 1.0
    if low or high:
        features[f"p:{'low' if low else ''}{'high' if high else ''}"] = 1.0

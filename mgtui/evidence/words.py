"""The values of the vocabularies as they are shown: one visual language everywhere.

Meaning is always glyph plus word, so that it survives without colour.
"""

from __future__ import annotations

from mgtui.model.vocabularies import DIRECTIONS, FIDELITIES, RELATION_ENDS, RELATION_KINDS, STANCES, STATUSES
from mgtui.model.vocabularies import spelled as spelled

RELATION_GLYPHS: dict[str, str] = {kind.value: kind.glyph for kind in RELATION_KINDS.values()}
TALLIED = tuple(value for (value, outgoing), end in RELATION_ENDS.items() if end.bearing and not outgoing and end.walk)
"""The kinds of relation that are counted in a few signs beside a claim: what others say to it."""
STANCE_WORDS: dict[str, str] = {stance.value: f"{stance.glyph} {spelled(stance.value)}" for stance in STANCES.values()}
FIDELITY_WORDS: dict[str, str] = {
    fidelity.value: f"{fidelity.glyph} {spelled(fidelity.value)}" for fidelity in FIDELITIES.values()
}
DIRECTION_GLYPHS: dict[str, str] = {direction.value: direction.glyph for direction in DIRECTIONS.values()}
STATUS_WORDS: dict[str, str] = {status.value: f"{status.glyph} {status.value}" for status in STATUSES.values()}


def group_words(kind: str, outgoing: bool | None) -> str:
    """What a group of relations is called when seen from a claim: `rests on`, `is relied on by`, `supports →`."""
    return RELATION_ENDS[kind, outgoing].words

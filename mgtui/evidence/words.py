"""The glyphs and words for relations, stance, fidelity, direction and status: one visual language everywhere.

Meaning is always glyph plus word, so that it survives without colour.
"""

from __future__ import annotations

RELATION_GLYPHS: dict[str, str] = {
    "supports": "+",
    "contradicts": "−",
    "qualifies": "~",
    "depends_on": "↳",
    "restates": "=",
    "same_study": "◇",
    "same_outcome": "∥",
    "opposite_outcome": "≠",
}

_GROUPS: dict[tuple[str, bool | None], str] = {
    ("supports", False): "supports",
    ("contradicts", None): "contradicts",
    ("qualifies", False): "qualifies",
    ("depends_on", True): "rests on",
    ("restates", None): "restates",
    ("supports", True): "supports →",
    ("qualifies", True): "qualifies →",
    ("depends_on", False): "is relied on by",
    ("same_study", None): "rests on the same study",
    ("same_outcome", None): "same outcome, same direction",
    ("opposite_outcome", None): "same outcome, another direction",
}

STANCE_WORDS = {"supports": "+ supports", "refutes": "− refutes", "mixed": "± mixed", "background": "◦ background"}
FIDELITY_WORDS = {
    "faithful": "✓ faithful",
    "overstated": "! overstated",
    "misattributed": "! misattributed",
    "unverifiable": "? unverifiable",
}
DIRECTION_GLYPHS = {
    "increases": "↑",
    "decreases": "↓",
    "no_effect": "→",
    "associated_positive": "↗",
    "associated_negative": "↘",
    "not_associated": "→",
    "required_for": "needed",
    "regulates": "regulates",
    "mixed": "↕",
}
STATUS_WORDS = {"reviewed": "● reviewed", "extracted": "○ extracted", "rejected": "× rejected"}
STATUS_GLYPHS = {"reviewed": "●", "extracted": "○", "rejected": "×"}


def group_words(kind: str, outgoing: bool | None) -> str:
    """What a group of relations is called when seen from a claim: `rests on`, `is relied on by`, `supports →`."""
    return _GROUPS[kind, outgoing]


def spelled(word: str) -> str:
    """An enumeration word as a reader reads it: `no_effect` as `no effect`."""
    return word.replace("_", " ")

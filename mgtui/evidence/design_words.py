"""The design of a study in one short word, for pictures that have no room for its name."""

from __future__ import annotations

from mgtui.evidence.designs import design_of

_SHORT = {
    "Mendelian randomization study": "MR",
    "modelling study": "model",
    "laboratory study": "lab",
    "narrative review": "review",
    "before-after study": "before",
    "case series": "cases",
    "study of unknown design": "design?",
}


def short_design(name: str) -> str:
    """`RCT`, `cohort`, `survey`, `animal`, `review`: the kind of design, in one word."""
    design = design_of(name)
    if design.standing.startswith("reviewed"):
        return "meta"
    if design.noun == "trial":
        return "RCT" if design.standing == "randomized" else "trial"
    if design.noun == "observational study":
        by_standing = {"followed": "cohort", "seen once": "survey", "compared": "cases" if design.named else "observ."}
        return by_standing.get(design.standing, "observ.")
    return _SHORT.get(design.noun, design.noun.split()[0])

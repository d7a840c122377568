"""Of the claims on one thing those that tell whether it does harm, or is a danger."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.answering.advice import CAUTIONING, cautions, cautions_some
from mgtui.answering.groups import GROUP_KEYS, Answering
from mgtui.answering.standing import (
    denies_side_effects,
    says_no_harm,
    speaks_of_harm,
    tells_of_good,
    tells_of_no_harm,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mgtui.answering.groups import GroupKey
    from mgtui.model import Claim

    _Groups = Mapping[GroupKey, list[Answering]]
    _Worth = Callable[[Answering], int]
    """Whether the outcome of a claim is a good or an ill."""

_DANGER = re.compile(
    r"\b(?:danger\w*|hazard\w*|harm(?:s|ed|ing|ful)?|injur\w+|toxic\w*|poison\w*|fatal\w*|deadly|lethal|kill(?:s|ed)?"
    r"|unsafe|overdos\w+|emergenc\w+|(?:side|adverse|ill) (?:effect|event|reaction)s?)\b",
    re.IGNORECASE,
)
"""Words of a statement for what is a danger, whatever its outcome is."""
_UNPROVEN = re.compile(
    r"\b(?:not (?:indicated|approved)|(?:insufficient|limited|little|no|lack of|not enough) (?:[\w-]+ )?(?:evidence"
    r"|data|studies|research)|consult\w*|poison\w*|overdos\w+|(?:side|adverse) effects?)\b",
    re.IGNORECASE,
)
_OF_DANGER = re.compile(
    rf"{_DANGER.pattern}|\b(?:concerns?|supervision|(?:not|never|incompletely) (?:\w+ )?studied|uncertain|unknown)\b",
    re.IGNORECASE,
)
"""Words of a passage that somebody should beware of something, or that it is not known to be safe."""


_NOT_DOING = re.compile(
    rf"\b(?:(?:do|does|did|is|are|was|were) not|cannot|n[o']t|nocebo) (?:[\w'’]+ ){{0,4}}?(?:{_DANGER.pattern})"
    r"|\bnocebo\b", re.IGNORECASE,
)  # fmt: skip
"""Words of a passage that a thing does not do harm."""


def cautions_in_passing(said: str) -> int:
    """2 where a sentence of a passage tells somebody to beware, or that there is not enough evidence, 1 where it only
    speaks of a danger, or of what is not known; 0 where it does neither."""
    if denies_side_effects(said) or _NOT_DOING.search(said):
        return 0
    return 2 if CAUTIONING.search(said) or _UNPROVEN.search(said) else int(bool(_OF_DANGER.search(said)))


def harms(
    groups: _Groups, worth: _Worth, compared: Callable[[Claim], str], *, asks_if_safe: bool
) -> dict[GroupKey, list[Answering]]:
    """Of one thing the harms, and that none was found: that harm is done is no yes to whether it is safe. A condition
    counts where a harm depends on it, or what else is taken is said to do more or less of it (`compared`). That it is
    of no use tells of no harm; what it does to something that others say it does not harm does."""

    def is_no_harm(row: Answering) -> bool:
        return (worth(row) < 0 and tells_of_no_harm(row.claim)) or tells_of_good(row.claim.statement)

    def is_on_harm(row: Answering) -> bool:
        return speaks_of_harm(row.claim.statement, of_ill=worth(row) < 0) and not is_no_harm(row)

    none = [
        row
        for row in groups["no_effect"]
        if denies_side_effects(row.claim.statement)
        or (row.sign == 0 and is_on_harm(row) and says_no_harm(row.claim.statement))
    ]
    found: dict[GroupKey, list[Answering]] = {key: [] for key in GROUP_KEYS}
    found["only_if"] = [
        row for row in groups["only_if"] if is_on_harm(row) or compared(row.claim) or cautions_some(row.claim)
    ]
    # That a lack of it does harm says nothing of taking it.
    done = [row for row in groups["yes"] if not row.turned and not is_no_harm(row)]
    denied = {row.claim.outcome.concept for row in none if row.claim.outcome} - {None}
    done += [
        row
        for row in groups["opposite"]
        if row.sign and not row.turned and row.claim.outcome and row.claim.outcome.concept in denied
    ]
    if asks_if_safe:
        found["yes"], found["opposite"] = none, done
    else:
        found["yes"], found["no_effect"] = done, none
    return found


def dangers(groups: _Groups, worth: _Worth, *, of_some: bool, is_ill: bool) -> dict[GroupKey, list[Answering]]:
    """Of one thing what is a danger: an ill that it brings, what its claims call a danger, what they caution against,
    and that there is none of these; less of a good is no danger, but where the thing is an ill itself (`is_ill`). What
    cautions some people narrows an answer for all (`of_some`: it is asked of some)."""
    found: dict[GroupKey, list[Answering]] = {key: [] for key in GROUP_KEYS}
    for key, rows in groups.items():
        for row in rows:
            statement, is_of_ill = row.claim.statement, worth(row) < 0
            if cautions(row.claim):
                found["only_if" if cautions_some(row.claim) and not of_some else "yes"].append(row)
            elif key == "no_effect":
                is_denied = denies_side_effects(statement) or (
                    speaks_of_harm(statement, of_ill=is_of_ill) and says_no_harm(statement)
                )
                found[key] += [row] if is_denied else []
            elif key in ("yes", "opposite", "only_if"):
                brings = is_of_ill and (row.sign or 0) > 0 and not tells_of_no_harm(row.claim)
                brings = brings and not tells_of_good(statement)
                is_called = bool(_DANGER.search(statement)) and not (is_of_ill and (row.sign or 0) < 0)
                is_danger = brings or (is_ill and key == "yes") or (is_called and not denies_side_effects(statement))
                found["only_if" if key == "only_if" else "yes"] += [row] if is_danger else []
    return found

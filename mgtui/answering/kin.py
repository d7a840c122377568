"""Claims on another part or measure of what is asked about, by which what acts does something else to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.answering.claims import near_aspect
from mgtui.evidence.directions import SIGNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mgtui.answering.asker import Asker
    from mgtui.answering.groups import Answering
    from mgtui.answering.names import Names
    from mgtui.answering.questions import Question
    from mgtui.model import Claim


def on_kin(
    asker: Asker, question: Question, rows: Sequence[Answering], worth: Callable[[Answering], int]
) -> Iterator[Claim]:
    """The claims by which what acts does no good, or the opposite of what `rows` say, to another part or measure of
    what is asked about: that valerian does not shorten the time to fall asleep, of insomnia. None where `worth` does
    not tell whether the outcome of a row is a good or an ill."""
    names, worths = asker.names, [worth(row) for row in rows]
    if not (rows and question.exposure.concepts and question.outcome.concepts and all(worths)) or question.lacking:
        return
    kin = names.kin(question.outcome.concepts)
    told = {(row.sign or 0) * each for row, each in zip(rows, worths, strict=True)}
    for claim in asker.links.claims if kin else ():
        key, sign = names.key(claim.outcome), SIGNS.get(claim.direction or "")
        if key not in kin or sign is None or claim.status == "rejected":
            continue
        is_of_lack = claim.exposure is not None and claim.exposure.aspect == "deficiency"
        is_other = not is_of_lack and sign * names.worth(key) not in told
        if is_other and near_aspect(claim, question) and asker.on_side(claim, question.exposure, acting=True):
            yield claim


def is_on_wider(rows: Sequence[Answering], question: Question, wider: Question, names: Names) -> bool:
    """Whether one of the claims that answer a wider question is on just what takes in what was asked about: what one
    kind does is nothing that the whole class does."""
    asked = question.exposure, question.outcome
    sides = (wider.exposure, True), (wider.outcome, False)
    changed = [(side.concepts, acting) for side, acting in sides if side not in asked]
    return any(
        all(names.key(row.claim.exposure if acting else row.claim.outcome) in keys for keys, acting in changed)
        for row in rows
    )

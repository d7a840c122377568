"""The sentence on top of an answer about one side: what is said of it, by the way it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.answering.questions import in_a_sentence, with_aspect
from mgtui.answering.saying import in_its_words
from mgtui.answering.words import PREVALENCE
from mgtui.evidence.directions import SIGNS
from mgtui.evidence.sentence import joined, number_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.answering.answers import Answer, Answering, GroupKey
    from mgtui.answering.names import Names

_MOST_QUOTED = 2
"""As many claims on how many have something are quoted."""
_MOST_LISTED = 4
"""As many are named where a question has one side only."""
_TELLING_GROUPS: tuple[GroupKey, ...] = ("yes", "no_effect", "opposite")


def one_sided(found: Answer, names: Names) -> str:
    """Of a question that names only what acts, or only what is acted on: what is said of it, by the way it goes."""
    question = found.question
    counts = [row for row in found.all if row.claim.kind == "prevalence" and not row.claim.direction]
    if counts and (PREVALENCE.search(question.text) or len(counts) == len(found.all)):
        return how_many(counts)
    acting = bool(question.exposure)
    rows = [
        row
        for key in (*_TELLING_GROUPS, "only_if")
        for row in found.groups[key]
        if row.claim.kind not in ("other", "recommendation")
    ]
    side = question.exposure if acting else question.outcome
    subject = with_aspect(in_a_sentence(side.words), question.aspect if acting else None)
    if len(side.concepts) > 1:
        labels = list(dict.fromkeys(label for row in rows if (label := _label(row, names, acting=not acting))))
        if not labels:
            return f"No claim says which way of {subject}."
        if labels != [subject]:
            return f"On {subject} there are claims about {_few(labels)}."
    parts = [_listing([row for row in rows if not row.turned], names, acting=acting)]
    if turned := _listing([row for row in rows if row.turned], names, acting=acting):
        other = "a lack of it" if question.aspect != "deficiency" else "enough of it"
        parts.append(f"{other} {turned}")
    told = "; ".join(part for part in parts if part)
    if not told:
        return _undirected(found, subject if side.concepts else "this")
    if said := in_its_words(rows):
        return f"One article says {said}."
    who = "By one article" if len({row.claim.article for row in rows}) == 1 else "By the articles"
    if not acting:
        return f"{who} there is {told}."
    told = f"{subject} {told}" if parts[0] else f"of {subject}: {told}"
    return f"{who} {told}."


def _undirected(found: Answer, subject: str) -> str:
    """Of what is said without a way: a condition in its words, else how many articles speak of it."""
    conditions = [row for row in found.groups["only_if"] if not row.around]
    if said := in_its_words(conditions or found.all):
        return f"One article says {said}."
    number = len({row.claim.article for row in conditions or found.all})
    who = f"{number_word(number)} article{'s' if number > 1 else ''}"
    who = f"{who[:1].upper()}{who[1:]}"
    if conditions:
        more = len(conditions) - 1
        rest = f", and in {number_word(more)} further claim{'s' if more > 1 else ''}" if more else ""
        said = in_a_sentence(conditions[0].claim.statement.rstrip("."))
        return f"{who} {'tie' if number > 1 else 'ties'} it to a condition: {said}{rest}."
    return f"{who} {'speak' if number > 1 else 'speaks'} of {subject} without saying which way."


def how_many(rows: Sequence[Answering]) -> str:
    """What is said of how many have something, in the words of the first claims."""
    number = len({row.claim.article for row in rows})
    said = [f"“{row.claim.statement.rstrip('.')}”" for row in rows[:_MOST_QUOTED]]
    more = len(rows) - _MOST_QUOTED
    rest = f", and {number_word(more)} further claim{'s' if more > 1 else ''}" if more > 0 else ""
    who = f"{number_word(number)} article{'s say' if number > 1 else ' says'}"
    return f"{who[:1].upper()}{who[1:]} how many: {joined(said)}{rest}."


_GOES = {1: "more", -1: "less", 0: "no difference"}


def _listing(rows: Sequence[Answering], names: Names, *, acting: bool) -> str:
    """What is said to go up, go down and stay as it is; or with what it does so. A link is said to be no more."""
    side = names.label
    parts = []
    for sign, amount in _GOES.items():
        found = [row for row in rows if SIGNS.get(row.claim.direction or "") == sign]
        labels = list(dict.fromkeys(label for row in found if (label := _label(row, names, acting=acting))))
        if labels and acting:
            parts.append(f"with {amount} {_few(labels)}" if sign else f"makes no difference to {_few(labels)}")
        elif labels:
            key = names.key(found[0].claim.outcome)
            outcome = in_a_sentence(side(key)) if key and not parts and sign else ""
            parts.append(" ".join(filter(None, (amount, outcome, "with", _few(labels)))))
    if not parts:
        return ""
    if not acting:
        return "; ".join(parts)
    goes = [part for part in parts if part.startswith("with ")]
    rest = [part for part in parts if not part.startswith("with ")]
    return " and ".join([*([f"goes {', '.join(goes)}"] if goes else []), *rest])


def _few(labels: Sequence[str]) -> str:
    """The first of some names, and how many more there are."""
    more = len(labels) - _MOST_LISTED
    return joined([*labels[:_MOST_LISTED], f"{number_word(more)} more"]) if more > 0 else joined(labels)


def _label(row: Answering, names: Names, *, acting: bool) -> str:
    concept = row.claim.outcome if acting else row.claim.exposure
    key = names.key(concept)
    if concept is None or key is None:
        return ""
    label = in_a_sentence(names.label(key))
    return label if acting else with_aspect(label, "deficiency" if concept.aspect == "deficiency" else None)

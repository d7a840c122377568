"""Sentences whose verb the parser takes for a noun, parsed again: `Zinc shortens colds`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.lexicon import SENSES
from mgtui.extraction.parser import Parse, parsed

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACTING = frozenset({"up", "down", "cause", "better", "worse", "relieve", "prevent", "help", "role"})
_STAND_IN = "It"
"""What stands for the words before the verb while a sentence is parsed again: the parser takes no verb behind it for a
noun."""
_VERB = "reduces"
_MOST_BEFORE = 6
"""So many words may stand before the verb."""


def with_verbs(parses: Sequence[Parse]) -> list[Parse]:
    """The parses, with those anew that hang on a noun and have a word that reads as their verb."""
    verbs = {at: verb for at, parse in enumerate(parses) if (verb := _verb_of(parse))}
    if not verbs:
        return list(parses)
    again = parsed(
        [f"{_begin(parses[at], verb)}{parses[at].text[parses[at].ends[verb] :]}" for at, verb in verbs.items()]
    )
    found = list(parses)
    for (at, verb), other in zip(verbs.items(), again, strict=True):
        if other.has_verb():
            found[at] = _joined(parses[at], verb, other)
    return found


def _begin(parse: Parse, verb: int) -> str:
    """What stands for the words up to a verb: in a whole sentence a verb that the parser takes for nothing else."""
    is_whole = parse.lower[-1] == "." and parse.pos[verb + 1] not in ("ADP", "PUNCT", "CCONJ", "PART", "VERB", "AUX")
    is_whole = is_whole and not parse.is_finite(verb + 1)
    return f"{_STAND_IN} {_VERB if is_whole else parse.text[parse.starts[verb] : parse.ends[verb]]}"


def _verb_of(parse: Parse) -> int:
    """The word that seems to be the verb of a text that hangs on a noun, or on the word before it; 0 where none is."""
    words = [*range(1, min(len(parse) - 1, _MOST_BEFORE + 1))]
    if not len(parse) or parse.pos[parse.above[0][-1]] in ("VERB", "AUX"):
        # `Regular use lowers blood pressure`, read as blood pressure of a kind that is used; `Zinc prevents falls`.
        words = [at for at in words if parse.tag[at] == "VBZ" and parse.dep[at] in ("compound", "aux")]
    # The lemma of what is taken for a name is the word itself.
    words = [at for at in words if parse.lower[at][-1:] == "s" and parse.pos[at - 1] not in ("DET", "PRON")]
    return next((at for at in words if SENSES.get(parse.lower[at][:-1]) in _ACTING), 0)


def _joined(parse: Parse, verb: int, other: Parse) -> Parse:
    """The words of a parse up to a verb as its subject, and from there on as they are in another, behind one word."""
    moved, subject = parse.ends[verb] - other.ends[1], verb - 1
    rows = [
        (parse.starts[at], parse.ends[at], parse.lemma[at], parse.pos[at], parse.tag[at], "compound", subject)
        for at in range(subject)
    ]
    for at in range(len(other)):
        start, end = other.starts[at] + moved, other.ends[at] + moved
        word = (other.lemma[at], other.pos[at], other.tag[at])
        if at < 2:
            stands = subject + at
            start, end = parse.starts[stands], parse.ends[stands]
            word = (parse.lower[verb][:-1], *word[1:]) if at else (parse.lemma[subject], "NOUN", parse.tag[subject])
        rows.append((start, end, *word, other.dep[at], other.head[at] + subject))
    return Parse(parse.text, rows)

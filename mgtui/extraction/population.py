"""Whom a sentence speaks of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.extraction.clauses import BEASTS, ails_whom, governing
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from mgtui.extraction.parser import Parse

_PLURALS = (
    "patients participants subjects volunteers individuals persons males females girls boys adolescents adults infants "
    "neonates newborns students athletes outpatients inpatients residents smokers survivors mothers couples recipients "
    "nurses physicians workers players veterans drinkers users employees toddlers preschoolers teenagers donors "
    "candidates parturients diabetics twins caregivers respondents cyclists runners populations"
)
_OTHER_WORDS = (
    "people women woman men man children babies elderly pregnancies schoolchildren mice rats rabbits dogs pigs "
    "animals monkeys cows zebrafish"
)
PEOPLE = frozenset(word for plural in _PLURALS.split() for word in (plural, plural[:-1])) | {*_OTHER_WORDS.split()}
"""Words for those who take part in studies."""
_TELLING = listed_turns("tells a group")
_LONGEST_NOTE = 20
_LONGEST_CELL = 50


_PERSON = rf"(?:{'|'.join(sorted(PEOPLE))})\b"
_WORD = r"[^\W_](?:[\w'’·-]|\.(?=\w))*"
_GROUP = re.compile(
    rf"\b(?:in|among|for|of) (?P<group>(?:(?!(?:the|a|an|many|most|both)\b){_WORD} ){{0,3}}{_PERSON}(?! {_PERSON})"
    rf"(?: ?\([^()]{{0,20}}\))?(?: with(?: {_WORD}){{1,4}}(?=[.,;:)]|$))?"
    r"|those with (?:[\w'’-]+ ){0,3}deficienc(?:y|ies))",
    re.IGNORECASE,
)


def population_of(text: str) -> str | None:
    """The group a sentence speaks of; None where it is everyone or not said."""
    for found in _GROUP.finditer(text):
        group = found["group"]
        is_told = group.lower() in word_list("alone") or (" " in group and _TELLING.found_in(words_of(group)))
        if is_told or group.lower().startswith("those"):
            return group
    return "animals" if listed_turns("animal models").found_in(words_of(text)) else None


_GROUPS = word_list("groups of people")
_BESIDE = frozenset({"amod", "compound", "nummod", "nmod", "npadvmod", "advmod", "punct"})
_FAR = 8


def population_in(parse: Parse, own: int) -> str | None:
    """The group a parsed sentence speaks of, the first that is told from everyone; None where none is.

    `own`: the first word that is the sentence's own, where others lead it in.
    """
    beasts = next((at for at in range(own, len(parse)) if _is_beast(parse, at)), None)
    if beasts is not None:
        # `in mice, more so in older individuals`: these are mice too.
        return parse.words(_first_beside(parse, beasts), beasts + 1)
    people = (at for at in range(own, len(parse)) if parse.lemma[at] in _GROUPS and parse.dep[at] == "pobj")
    verbs = {governing(parse, at) for at in people}
    if len(verbs) > 1 and any(verb is not None and parse.dep[verb] == "conj" for verb in verbs):
        return None  # `in adults with X, but rises in those with Y`: each clause is on people of its own.
    plain = None
    left_out = next((at for at in range(own, len(parse)) if _is_left_out(parse, at)), own)
    beside = [at for at in range(own, left_out) if parse.lemma[at] in _GROUPS and parse.dep[at] == "pobj"]
    if beside:
        return parse.words(_first_beside(parse, beside[-1]), beside[-1] + 1)
    for at in range(own, len(parse)):
        if parse.lemma[at] not in _GROUPS or parse.pos[at] not in ("NOUN", "PROPN") or parse.dep[at] == "compound":
            continue
        first, last = _first_beside(parse, at), _behind(parse, at)
        if last - first > 1:
            return parse.words(first, last)
        if plain is None and parse.lemma[at] not in word_list("everyone") and parse.tag[at] in ("NNS", "NNPS"):
            plain = parse.words(first, last)
    ails = (at for at in range(own, len(parse)) if parse.dep[at] == "pobj" and ails_whom(parse, at))
    return plain or next((parse.words(parse.leftmost(at), at + 1) for at in ails), None)


def _is_beast(parse: Parse, at: int) -> bool:
    """Whether a word names animals in which something was found."""
    is_in = parse.dep[at] == "pobj" and parse.lower[parse.head[at]] in ("in", "among")
    return is_in and parse.tag[at] in ("NNS", "NN", "NNP", "NNPS") and parse.lower[at] in BEASTS


def left_out_in(parse: Parse, own: int) -> str | None:
    """The group of which a sentence denies what it says of another: `in vegetarians but not in omnivores`."""
    found = (at for at in range(own, len(parse)) if _is_left_out(parse, at))
    return next((parse.words(_first_beside(parse, at), _behind(parse, at)) for at in found), None)


def _is_left_out(parse: Parse, at: int) -> bool:
    return (
        parse.lemma[at] in _GROUPS
        and parse.dep[at] == "pobj"
        and any(parse.dep[each] == "neg" for each in parse.below[parse.head[at]])
    )


def _first_beside(parse: Parse, at: int) -> int:
    first = at
    for each in sorted((word for word in parse.below[at] if word < at), reverse=True):
        if parse.dep[each] not in _BESIDE:
            break
        first = min(first, parse.leftmost(each))
    while first < at and (parse.lower[first] in word_list("loose") or parse.pos[first] in ("DET", "PUNCT", "ADV")):
        first += 1
    return first


def _behind(parse: Parse, at: int) -> int:
    """The word behind what follows a group and says which it is, `with asthma`, `who smoke`, or is another group."""
    behind = at + 1
    for each in (word for word in parse.below[at] if word > at):
        if parse.dep[each] == "conj" and parse.lemma[each] in _GROUPS:
            behind = _behind(parse, each)
        elif parse.dep[each] != "cc":
            tells = parse.dep[each] in ("acl", "relcl", "amod") or (
                parse.dep[each] == "prep" and parse.lower[each] in word_list("with")
            )
            end = max(word for word in range(len(parse)) if each in parse.above[word]) + 1
            return end if tells and end - behind <= _FAR and parse.leftmost(each) == behind else behind
    return behind


def group_of_cell(text: str) -> str | None:
    """A cell of a table as a group of people or animals; None where it names none."""
    named, _, note = text.rpartition("(") if text.endswith(")") else (text, "", "")
    words = words_of(named)
    is_short = len(named) <= _LONGEST_CELL and len(note) <= _LONGEST_NOTE + 1 and "|" not in text
    return text if is_short and words and words[-1] in PEOPLE else None

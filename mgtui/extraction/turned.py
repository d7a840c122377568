"""What stands the other way round in a sentence, or is held against another thing that acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.clauses import ALL_SUBJECTS, DEPENDING
from mgtui.extraction.turns import listed_turns
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from mgtui.extraction.noun_phrases import Phrase
    from mgtui.extraction.parser import Parse

_IN = frozenset({"in", "with", "for", "among", "after", "on", "than"})


def is_turned(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether two phrases stand the other way round: `Pain was lower with zinc than without`, `Pain is a result of
    cold`, `Pain is due to cold`, `Growth relies on sleep`."""
    verb = parse.head[acting.head]
    if parse.dep[acting.head] not in ALL_SUBJECTS or verb not in parse.above[acted_on.head]:
        return False
    above = parse.above[acted_on.head]
    is_due = any(parse.dep[at] == "acomp" and parse.lemma[at] in ("due", "dependent", "reliant") for at in above)
    if parse.lemma[verb] in DEPENDING or is_due or any(_is_result(parse, at) for at in above):
        return True
    beside = [verb, *(each for each in parse.below[verb] if parse.dep[each] in ("acomp", "advmod", "attr"))]
    compares = any(parse.tag[each] in ("JJR", "RBR") for each in beside)
    return compares and any(parse.lower[at] in _IN for at in parse.above[acted_on.head][1:] if parse.dep[at] == "prep")


def _is_result(parse: Parse, at: int) -> bool:
    """Whether a word says that the subject is a result, or one of the results, of what stands behind it."""
    over = parse.head[parse.head[at]]
    is_one = parse.lower[parse.head[at]] == "of" and parse.lemma[over] == "one"
    said = over if is_one else at
    is_said = parse.dep[said] == "attr" or (parse.dep[said] == "dobj" and parse.lemma[parse.head[said]] == "represent")
    return parse.lemma[at] in word_list("results") and is_said


def is_what_hurts(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is a lack that something is said to suffer from, `fibres are vulnerable to deficiency`: nothing
    makes it more."""
    joint = parse.head[phrase.head]
    is_joined = parse.lower[joint] in ("to", "by") and parse.lemma[parse.head[joint]] in word_list("suffering")
    return is_joined and parse.lower[phrase.head] in word_list("lacking beside a name")


def is_ranked(parse: Parse) -> bool:
    """Whether what acts is only said to do something better than another thing, which may stand in another sentence:
    `D3 is more effective at raising levels`; not `more effective than placebo`."""
    ranks = (at for at in range(1, len(parse)) if parse.lemma[at] in word_list("ranking"))
    is_held = any(parse.lower[at - 1] in ("more", "less") for at in ranks)
    return is_held and word_list("controls").isdisjoint(parse.lemma)


def is_no_more(parse: Parse) -> bool:
    """Whether a sentence says that something does no more than another thing: `lowers weight no more than dieting`; not
    that something is no more than a number."""
    at, many = listed_turns("no more than another").find(parse.lower)
    behind = parse.lower[at + many : at + many + 1]
    numbers = word_list("numbers below twenty") | {"half", "a"}
    return bool(many and behind) and not (behind[0][:1].isdigit() or behind[0] in numbers)


def is_as_much(parse: Parse) -> bool:
    """Whether a sentence says that something does as much, as little, or less than another thing, which may be much:
    `a lower blood sugar than white rice`; not `than placebo`, nor `than those who …`."""
    if listed_turns("as much as another").found_in(parse.lower):
        return True
    lesser = next((at for at in range(len(parse)) if parse.lower[at] in word_list("lesser")), len(parse))
    held = [at for at in range(lesser, len(parse)) if {parse.lower[at], parse.lemma[at]} & word_list("against")]
    others = word_list("controls") | word_list("people held against")
    behind = {*parse.lower[held[0] :], *parse.lemma[held[0] :]} if held else set()
    return bool(held) and others.isdisjoint(behind)

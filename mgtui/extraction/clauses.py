"""How two phrases stand in the clauses of a sentence: who does what a verb says, and what makes a reading doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.lexicon import SENSES
from mgtui.extraction.noun_phrases import LIGHT
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.extraction.noun_phrases import Phrase
    from mgtui.extraction.parser import Parse

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
_JOINED = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep"})
_SORTS = word_list("sorts")
"""Nouns for a sort of thing: what they stand for is mostly named elsewhere."""
_TIMES = word_list("times")
"""Nouns for when or how long, which the parser at times takes for what something happens to."""
_EXAMPLES = frozenset({"such", "including", "like", "plus", "e.g."})
_SIGNS = frozenset("()[]+/;:")
_SHOWING = word_list("showing")
_UNSETTLED = word_list("unsettled")
_VAGUE = frozenset({"some", "certain", "other", "many", "several", "various", "another", "any", "all"})
_REFERRING = frozenset({"this", "these", "those", "such", "its", "their"})
_REGARD = frozenset({"attention", "interest", "popularity", "notice", "traction"})
_WINNING = frozenset({"gain", "attract", "draw", "get", "receive", "win", "garner"})
"""What gains attention is talked of: nobody attends better for it."""
_RESULTS = frozenset({"result", "consequence"})
_IN = frozenset({"in", "with", "for", "among", "after", "on", "than"})
_PARTING = frozenset({"advcl", "relcl", "acl", "csubj", "appos", "pcomp", "ccomp"})
_LONG = 35
_FORBIDDING = (
    "denied;denied elsewhere;not named;led in;one under the other;no sign: at all;as between;in acl;"
    "acl between;appos between;in relcl;relcl between;subject: other;in advcl;csubj between"
)
_FORBIDDING_A_PHRASE = "refers;vague;time;verb;regard;sort alone;gerund;adjective;examples;prep between"
FORBIDDING = _UNSETTLED.union(
    _FORBIDDING.split(";"), (f"{side} {doubt}" for side in "eo" for doubt in _FORBIDDING_A_PHRASE.split(";"))
)
"""Doubts that forbid to be sure of a reading, however likely it is."""


def subject_of(parse: Parse, verb: int) -> int | None:
    """The word for who or what does what a verb says, found above it where the verb has none of its own."""
    at = verb
    while True:
        own = [each for each in parse.below[at] if parse.dep[each] in _SUBJECTS]
        if own:
            return own[0]
        if parse.dep[at] in ("relcl", "acl"):
            return parse.head[at]
        if parse.head[at] == at or parse.dep[at] not in _JOINED:
            return None
        at = parse.head[at]


def _governing(parse: Parse, at: int) -> int | None:
    """The verb that a word hangs on, however far below."""
    return next((each for each in parse.above[at][1:] if parse.pos[each] in ("VERB", "AUX")), None)


def _listed(parse: Parse, at: int) -> list[int]:
    found = [at]
    for each in found:
        found += [below for below in parse.below[each] if parse.dep[below] == "conj"]
    return found


def _role(parse: Parse, acting: Phrase, acted_on: Phrase, verb: int) -> str:
    """What is the subject of a verb: the acting phrase, a phrase around it or around the other, or something else."""
    subject = subject_of(parse, verb)
    if subject is None:
        return "none"
    if acting.head in _listed(parse, subject):
        return "acting"
    if subject in parse.above[acting.head]:
        return "around acting"
    return "acted on" if subject in parse.above[acted_on.head] else "other"


def tie(parse: Parse, one: int, other: int) -> int | None:
    """The noun of a link between two words: `an association between zinc and growth`; None where there is none."""
    up, _ = parse.path(one, other)
    between = parse.head[up[-1]]
    noun = parse.head[between]
    return noun if parse.lower[between] == "between" and SENSES.get(parse.lemma[noun]) == "link" else None


def is_left_open(parse: Parse, at: int) -> bool:
    """Whether a word stands in a clause that only asks, `whether zinc prevents colds`, or says that groups do not
    differ: `the effect did not vary by sex`."""
    above = parse.above[at]
    if any(parse.lower[each] == "whether" for word in above for each in parse.below[word]):
        return True
    verbs = [word for word in above if parse.lemma[word] in ("vary", "differ") and parse.denied(word)]
    return any(parse.lower[each] in ("by", "across") for word in verbs for each in parse.below[word])


def is_aside(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether one of two phrases is only said of something in the subject, `having a parent who was ill raised …`, or
    what acts only of what is denied: `a link of zinc with colds, but not with flu`."""
    up, down = parse.path(acting.head, acted_on.head)
    if any(parse.dep[each] == "neg" for at in up if parse.tag[at] == "IN" for each in parse.below[at]):
        return True
    return any(
        "relcl" in over and not over.isdisjoint({"csubj", "csubjpass"})
        for over in ({parse.dep[at] for at in up[:-1]}, {parse.dep[at] for at in down})
    )


def is_turned(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether two phrases stand the other way round: `Pain was lower with zinc than without`, `Pain is a result of
    cold`."""
    verb = parse.head[acting.head]
    if parse.dep[acting.head] not in _SUBJECTS or verb not in parse.above[acted_on.head]:
        return False
    if any(parse.lemma[at] in _RESULTS and parse.dep[at] == "attr" for at in parse.above[acted_on.head][1:]):
        return True
    beside = [verb, *(each for each in parse.below[verb] if parse.dep[each] in ("acomp", "advmod", "attr"))]
    compares = any(parse.tag[each] in ("JJR", "RBR") for each in beside)
    return compares and any(parse.lower[at] in _IN for at in parse.above[acted_on.head][1:] if parse.dep[at] == "prep")


def _left_out(parse: Parse, phrase: Phrase, other: Phrase) -> list[int]:
    """The words behind a phrase that hang on it, are not in it and do not lead to the other phrase."""
    inside = range(phrase.first, phrase.last)
    return [
        each
        for at in inside
        for each in parse.below[at]
        if each >= phrase.last
        and parse.dep[each] not in ("punct", "cc", "conj", "det")
        and not other.first <= each < other.last
        and each not in parse.above[other.head]
    ]


def _exemplified(parse: Parse, phrase: Phrase) -> bool:
    return not _EXAMPLES.isdisjoint(parse.lower[phrase.last : phrase.last + 3])


def doubts(parse: Parse, acting: Phrase, acted_on: Phrase, own: int) -> set[str]:
    """What speaks against taking a reading as it stands; `own` as in `Read`."""
    up, down = parse.path(acting.head, acted_on.head)
    found = {*_clause_doubts(parse, acting, acted_on)}
    for at in [*up[:-1], *down]:
        if parse.dep[at] in _PARTING or (parse.dep[at] == "conj" and parse.pos[at] == "VERB"):
            found.add(f"{parse.dep[at]} between")
    if any(parse.lower[at] == "as" for at in [*up, *down]):
        found.add("as between")
    heads = (acting.head, acted_on.head)
    if up[-1] in heads:
        found.add("one under the other")
    if own:
        found.add("led in")
    if any(
        parse.pos[at] in ("NOUN", "PROPN", "ADJ") and parse.lemma[at] not in LIGHT and parse.lemma[at] not in SENSES
        for at in [*up, *down]
        if at not in heads
    ):
        found.add("noun between")
    for side, one, other in (("e", acting, acted_on), ("o", acted_on, acting)):
        found |= {f"{side} {each}" for each in _phrase_doubts(parse, one, other)}
    found |= _UNSETTLED.intersection([*parse.lower, *parse.lemma])
    if len(parse) > _LONG:
        found.add("long")
    return found


def _clause_doubts(parse: Parse, acting: Phrase, acted_on: Phrase) -> Iterator[str]:
    """Doubts about the verb above what is acted on, and what stands above that verb."""
    verb = _governing(parse, acted_on.head)
    if verb is None:
        yield "no verb"
        return
    role = _role(parse, acting, acted_on, verb)
    if role != "acting":
        yield f"subject: {role}"
    for at in parse.above[verb][:-1]:
        if parse.dep[at] in ("relcl", "acl", "advcl", "csubj", "pcomp", "parataxis"):
            yield f"in {parse.dep[at]}"
        if parse.dep[at] == "ccomp":
            yield "said" if parse.lemma[parse.head[at]] in _SHOWING else "not said"


def _phrase_doubts(parse: Parse, phrase: Phrase, other: Phrase) -> Iterator[str]:
    """Doubts about what a phrase names, and where it ends."""
    head = phrase.head
    lemma = parse.lemma[head]
    alone = phrase.last - phrase.first == 1
    if lemma in _SORTS:
        yield "sort alone" if alone else "sort"
    if lemma in _TIMES:
        yield "time"
    if lemma in LIGHT and phrase.last - 1 == head:
        nouns = [at for at in range(phrase.first, head) if parse.pos[at] in ("NOUN", "PROPN")]
        yield "light" if nouns else "sort alone"
    if parse.tag[head] == "VBG":
        yield "gerund"
    if parse.pos[head] == "ADJ":
        yield "adjective"
    if _exemplified(parse, phrase):
        yield "examples"
    # `the growth of plaque and prevent heart attacks` is no phrase.
    joined = (at for at in range(phrase.first + 1, phrase.last) if parse.lower[at - 1] in ("and", "or"))
    if any(SENSES.get(parse.lower[at]) in ("prevent", "better", "worse", "cause", "down") for at in joined):
        yield "verb"
    if not _SIGNS.isdisjoint(parse.words(phrase.first, phrase.last)):
        yield "signs"
    if parse.lower[phrase.last : phrase.last + 1] and parse.lower[phrase.last] in ("(", "[", "+", "/"):
        yield "bracket"
    if lemma in _REGARD and parse.lemma[parse.head[head]] in _WINNING:
        yield "regard"
    before = {parse.lower[each] for each in parse.below[head] if each < head}
    if not _REFERRING.isdisjoint({*before, *parse.lower[phrase.first : phrase.last]}):
        yield "refers"
    if before & _VAGUE:
        yield "vague"
    for at in _left_out(parse, phrase, other):
        kind = f"{parse.dep[at]} {parse.lower[at]}" if parse.dep[at] == "prep" else parse.dep[at]
        if kind in ("amod", "prep as", "acl", "prep than", "prep between", "appos", "relcl"):
            yield kind

"""What a sentence only tells as said or thought, `the claim that …`, `critics say`, and what it leaves open for want of
evidence."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from mgtui.extraction.parser import SUBJECTS
from mgtui.extraction.word_lists import word_list
from mgtui.vocabulary.health import singular

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.noun_phrases import Phrase
    from mgtui.extraction.parser import Parse

_PREDICATES = frozenset({"attr", "acomp", "oprd"})
_CLAUSES = frozenset({"ccomp", "csubj", "csubjpass", "xcomp", "parataxis", "advcl", "acl", "relcl"})
_LONGEST_LABEL = 6
"""So many words stand before a colon at most in what only names the sort of what follows."""


def over(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> list[int]:
    """The words under which a sentence says something of two phrases, the nearest first, but for their own."""
    top = parse.path(acting.head, acted_on.head)[0][-1] if acting is not None else parse.head[acted_on.head]
    own = {*range(acted_on.first, acted_on.last)}
    if acting is not None:
        own.update(range(acting.first, acting.last))
    return [at for at in parse.above[top] if at not in own]


def is_told(parse: Parse, words: Sequence[int]) -> bool:
    """Whether what stands under some words, as `over` gives them, is only what somebody says or thinks: under a noun
    (`the myth that`), a verb (`many fear that`), a label (`Myth: …`), or `according to critics`."""
    if any(_tells(parse, at, below) for below, at in pairwise([*words[:1], *words])):
        return True
    called = word_list("propositions") | {"case"}
    if any(
        parse.lemma[at] in called and parse.lower[at + 1 : at + 2] == ["that"]
        for at in range(min(_LONGEST_LABEL, len(parse)))
    ):
        return True
    label = parse.lower.index(":") if ":" in parse.lower[:_LONGEST_LABEL] else 0
    said_to = (each for at in range(len(parse)) if parse.lower[at] == "according" for to in parse.below[at]
               for each in parse.below[to])  # fmt: skip
    is_labelled = not word_list("propositions").isdisjoint(parse.lemma[:label])
    is_labelled |= label > 0 and singular(parse.lower[label - 1]) in word_list("holders")
    return is_labelled or any(parse.lemma[each] in word_list("holders") for each in said_to)


def begins_told(parse: Parse, acting: Phrase | None) -> bool:
    """Whether what acts is no thing: a noun and what it says, `the idea that zinc`, as where the parser fails, or a
    `dearth of evidence`."""
    words = range(acting.first, min(acting.last, len(parse) - 1)) if acting is not None else ()
    said = any(parse.lemma[at] in word_list("propositions") and parse.lower[at + 1] == "that" for at in words)
    return said or (acting is not None and acting.head in lacking_grounds(parse))


def is_refuted(parse: Parse) -> bool:
    """Whether a word of a text says that something said is not so: `the idea that … is wrong`."""
    return not word_list("refuting").isdisjoint({*parse.lemma, *parse.lower})


def _tells(parse: Parse, at: int, below: int) -> bool:
    """Whether a word tells as said what stands under the other, which is the next to it or the word itself."""
    lemma, called = parse.lemma[at], word_list("propositions")
    if parse.pos[at] in ("NOUN", "PROPN"):
        begins = {parse.lower[below], *(parse.lower[each] for each in parse.below[below] if parse.dep[each] == "mark")}
        is_case = lemma == "case" and not begins.isdisjoint(("for", "that"))
        return (lemma in called or is_case) and not _is_on_itself(parse, below)
    if parse.dep[below] not in _CLAUSES:
        return False
    subjects = parse.under(at, *SUBJECTS)
    beside = parse.under(at, *_PREDICATES)
    if lemma in word_list("being") and any(parse.lemma[each] in called for each in (*subjects, *beside)):
        return True
    if lemma in word_list("holding true"):
        return word_list("writer").isdisjoint([parse.lower[each] for each in subjects])
    is_said = lemma in word_list("saying") or lemma in word_list("stating")
    return is_said and any(parse.lemma[each] in word_list("holders") for each in subjects)


def _is_on_itself(parse: Parse, at: int) -> bool:
    """Whether a clause speaks of the noun that it hangs on, `a fear that keeps one awake`: that is no proposition."""
    subjects = parse.under(at, *SUBJECTS)
    return parse.dep[at] == "relcl" and any(parse.tag[each] in ("WDT", "WP") for each in subjects)


def lacking_grounds(parse: Parse) -> list[int]:
    """The words that say that evidence is lacking, `insufficient data`, `a shortage of trials`: nothing else is."""
    grounds = word_list("grounds")
    lacks = (at for at in range(len(parse)) if _is_lack(parse, at))
    return [at for at in lacks if any(parse.lemma[each] in grounds for each in _of(parse, at))]


def _is_lack(parse: Parse, at: int) -> bool:
    if parse.lower[at] in word_list("sufficient"):
        return any(map(parse.denied, parse.above[at][:3]))
    too = parse.bears(at, "too")
    return parse.sense(at) == "lack" or parse.lower[at] in word_list("lacking grounds") or too


def _of(parse: Parse, at: int) -> list[int]:
    """What a word is said of: the noun it stands before, the subject of its verb, or what `of` joins to it."""
    verb = parse.head[at] if parse.dep[at] in _PREDICATES else at
    subjects = parse.under(verb, *SUBJECTS, "dobj", "compound")
    joined = [each for joint in parse.under(at, "prep") for each in parse.below[joint]]
    return [parse.head[at], *subjects, *joined]


def is_unconcluded(parse: Parse, words: Sequence[int], acted_on: Phrase) -> bool:
    """Whether what stands under some words is not asserted, since evidence is lacking or nothing can be concluded:
    `evidence is insufficient to say that …`, `we cannot conclude that …`."""
    # That nothing shows a thing is told as no effect of it: `a lack of evidence that …`.
    lacking = {at for at in lacking_grounds(parse) if parse.lemma[at] not in word_list("missing")}
    grounds = (at for at in parse.above[acted_on.head] if parse.lemma[at] in word_list("grounds"))
    said_by = {*words[1:], *grounds}
    near = {each for at in said_by for beside in (at, *parse.below[at]) for each in (beside, *parse.below[beside])}
    concluding = [at for at in words[1:] if parse.lemma[at] in word_list("concluding")]
    cannot = any(parse.denied(at) or parse.lemma[parse.head[at]] in word_list("hindering") for at in concluding)
    return cannot or not lacking.isdisjoint(near)


def speaks_of_study(parse: Parse, own: int, *, surely: bool) -> bool:
    """Whether `it` or `they` does in a sentence what studies and their authors do: `it found that`, `they compared`.

    `surely`: not where things do it too, `it showed fewer colds`."""
    actors = (at for at in range(own, len(parse)) if parse.lower[at] in ("it", "they") and parse.dep[at] == "nsubj")
    verb = next((parse.head[at] for at in actors), None)
    if verb is None or parse.sense(verb) != "show":
        return verb is not None and parse.lemma[verb] in word_list("studying")
    has_clause = bool(parse.under(verb, "ccomp"))
    return has_clause or not surely or parse.lemma[verb] in word_list("studying")

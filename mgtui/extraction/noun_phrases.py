"""The noun phrases of a parsed sentence, cut at their natural ends: they may name what acts or what is acted on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.extraction.lexicon import kind
from mgtui.extraction.turns import listed_turns
from mgtui.extraction.word_lists import word_list
from mgtui.vocabulary.health import name_key, shipped, singular

if TYPE_CHECKING:
    from mgtui.extraction.parser import Parse


class Phrase(NamedTuple):
    """The words of a parse from `first` up to, and without, `last`; `head` is the noun they belong to."""

    first: int
    last: int
    head: int


_NAMING = frozenset({"NOUN", "PROPN"})
_NAMED_BY_GERUND = frozenset({"nsubj", "csubj", "pcomp", "dobj", "pobj", "nsubjpass", "conj", "ROOT"})
_NAMED_BY_ADJECTIVE = frozenset({"acomp", "oprd", "attr", "conj", "pobj", "nsubj", "dobj", "xcomp"})
_SAID_OF = frozenset({"acomp", "oprd", "attr"})
_KEPT_BEFORE = frozenset({"compound", "amod", "nmod", "npadvmod", "punct", "nummod"})
_FAR = 9
BACK = frozenset({"it", "they", "them", "this", "these", "its", "their", "both"})
"""Pronouns that stand for something named before."""
AMOUNTS = word_list("amounts")
"""Words that say how much of a thing, or how it is valued."""
LIGHT = word_list("light")
"""Nouns that say how much or what of a thing; the thing itself follows them."""
NAMELESS = word_list("nameless")
"""Nouns that say who found it, in whom or when: by themselves they name nothing that acts or is acted on."""
PEOPLE = word_list("persons")
"""Nouns for people: they do things and have them, but are nothing to which anyone is exposed, and no outcome."""


_MAKERS = ("ologist", "ician", "acist", "iatrist", "therapist")
"""How nouns for a profession end."""
_BRACKETS = {"(": ")", ")": "(", "[": "]", "]": "["}
_LIMBS = word_list("limbs")
ARROWS = frozenset("→⇒➔➜⟶↑↓←⇨►▶")
"""Signs that stand for a verb, or for more or less: what they join is no sentence."""


_WITH_OTHERS = frozenset({("and", "colleagues"), ("and", "coworkers"), ("and", "others")})


def everyday(parse: Parse) -> set[int]:
    """The words of turns in which they name nothing of health: `in one sitting`, `source of confusion`."""
    turns = listed_turns("everyday")
    return {at for start in range(len(parse)) for at in range(start, start + turns.begin(parse.lower, start))}


def phrases(parse: Parse) -> list[Phrase]:
    """The phrases of a text, each once: with and without what `of`, `to`, `in` … join to its noun."""
    found: dict[tuple[int, int], int] = {}
    partners: set[int] = set()
    for at in range(len(parse)):
        first = _first(parse, at)
        if parse.lemma[at] in word_list("groups (noun phrases)") and first < at and parse.pos[at - 1] in _NAMING:
            # What a group is named after: `the zinc group`.
            found[first, at] = at - 1
        if parse.sense(at) == "link" and parse.lower[at + 1 : at + 2] in (["with"], ["in"]) and first < at:
            # `No coffee association with cancer`, `a coffee association in women` are on coffee.
            found[first, at] = at - 1
        letter = first == at and len(parse.lower[at]) == 1
        if letter or at in partners or not _names(parse, at):
            continue
        if _is_author(parse, at):
            continue
        if parse.lemma[at] in word_list("spans") and first < at and parse.pos[at - 1] in _NAMING:
            # A creatine loading phase is creatine loading; over longer supplementation periods nothing acts.
            if parse.dep[at] != "pobj" or parse.lower[parse.head[at]] not in word_list("in time"):
                found[first, at] = at
            continue
        joined_to = [each for each in parse.below[at] if each > at and parse.lower[each] in ("of", "in")]
        if parse.lemma[at] in word_list("changes (noun phrases)") and joined_to:
            continue
        joins = [x for x in range(first, at) if parse.dep[x] == "cc" and _is_thing(parse, parse.head[x])]
        if joins:
            # `magnesium and zinc deficiency` names two things.
            found[first, parse.head[joins[0]] + 1] = parse.head[joins[0]]
            first = joins[-1] + 1
        last = _last(parse, at)
        found[first, last] = at
        if last > at + 1:
            # `zinc plus copper` is one thing, `a diet high in fat` is no diet; fat may act by itself.
            if parse.lower[at + 1] in word_list("plus"):
                partners.add(last - 1)
            continue
        if parse.tag[at] == "VBG":
            goes_on = [each for each in parse.below[at] if each > at and parse.dep[each] in ("dobj", "acomp", "attr")]
            if goes_on:
                found[at, goes_on[0] + 1] = at
                if parse.lemma[at] == "be":
                    del found[first, last]
        for joint in parse.below[at]:
            if joint > at and parse.dep[joint] == "prep" and parse.lower[joint] in word_list("joined by"):
                joined = [each for each in parse.under(joint, "pobj") if each > joint]
                # `sleep quality in adults` is sleep quality: in whom is another matter.
                whom = parse.lower[joint] != "of" and any(parse.lemma[each] in PEOPLE for each in joined)
                measured = any(parse.lemma[each] in word_list("units") for each in joined)
                # `with no side effects` is no part of a name.
                lacks = any(parse.bears(word, "no") for word in joined)
                if joined and joined[0] - at < _FAR and not (whom or measured or lacks):
                    found[first, joined[0] + 1] = at
        if parse.lemma[at] in word_list("units"):
            del found[first, last]
    return [Phrase(*ends, head) for (first, last), head in found.items() if (ends := _closed(parse, first, last, head))]


def _closed(parse: Parse, first: int, last: int, head: int) -> tuple[int, int] | None:
    """The ends of a phrase without a bracket that opens or closes in it alone, `fatty liver (steatosis`, and up to an
    arrow, `sugar → insulin`; None where its noun would stand outside of it."""
    for at in range(first, last):
        if parse.lower[at] in ARROWS:
            first, last = (at + 1, last) if at < head else (first, min(at, last))
        if parse.lower[at].count("(") > parse.lower[at].count(")") and parse.lower[at + 1 : at + 2] == [")"]:
            # To the parser `lipoprotein(a` is one word.
            last = max(last, at + 2)
        other = _BRACKETS.get(parse.lower[at])
        if other and other not in parse.lower[first:last]:
            first, last = (at + 1, last) if at < head else (first, at)
            return _closed(parse, first, last, head) if first <= head < last else None
    return first, last


def is_time_of_giving(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase only says when a thing is taken: `exercise` of `zinc taken before exercise`."""
    joint = phrase.first - 1
    at = next((each for each in parse.above[joint][1:2] if each < joint), max(joint - 1, 0))
    return joint > 0 and parse.lower[joint] in word_list("when") and parse.lemma[at] in word_list("giving")


def acts_on_nothing(parse: Parse, at: int) -> bool:
    """Whether a noun names a limb, which things happen to, what is measured with, or who links two things: `new work
    links zinc to sleep`."""
    verb = parse.head[at]
    is_scale = parse.lemma[at] in word_list("scales") and not kind(parse.words(parse.leftmost(at), at + 1))
    says = parse.dep[at] == "nsubj" and parse.pos[verb] == "VERB" and parse.sense(verb) == "link"
    links = says and bool(parse.under(verb, "dobj"))
    return parse.lemma[at] in _LIMBS or is_scale or links


def _is_author(parse: Parse, at: int) -> bool:
    """Whether a noun names who wrote a study: `Drake et al.`, `Drake and colleagues`."""
    behind = parse.lower[at + 1 : at + 3]
    return behind[:1] == ["et"] or tuple(behind) in _WITH_OTHERS or parse.lower[at] in ("al", "al.")


def named_in(parse: Parse, first: int) -> tuple[str, ...]:
    """The words of the phrases that begin at a word or behind it, each once, but for those that refer to others."""
    own = (each for each in sorted(phrases(parse)) if each.first >= first and not refers_back(parse, each.head))
    return tuple(dict.fromkeys(parse.words(each.first, each.last) for each in own))


def _is_thing(parse: Parse, at: int) -> bool:
    """Whether a word names a thing, also where it is taken for an adjective: `omega-3 and vitamin D`."""
    return parse.pos[at] in _NAMING or kind(parse.lower[at]) == "given"


def _last(parse: Parse, at: int) -> int:
    """The word behind the phrase of a noun, with what it is taken together with or is said to hold."""
    many = listed_turns("going on").begin(parse.lower, at + 1)
    for end in range(at + 1 + many, min(at + 1 + many + _FAR, len(parse))) if many else ():
        if parse.pos[end] in _NAMING and parse.dep[end] != "compound":
            return end + 1
        if parse.pos[end] not in ("ADJ", "DET", "NUM", "NOUN", "PROPN", "ADV") and parse.tag[end] != "VBN":
            break
    return at + 1


def refers_back(parse: Parse, at: int) -> bool:
    """Whether a noun or pronoun stands for something named before: `it`, `this vitamin`, `such foods`."""
    if parse.pos[at] in ("PRON", "DET"):
        return parse.lower[at] in BACK
    if parse.lemma[at] in word_list("parts played") and not parse.under(at, "prep"):
        return True
    return any(parse.lower[each] in ("this", "these", "such", "its", "their") for each in parse.below[at] if each < at)


def bare(words: str) -> set[str]:
    """The words of a phrase in lower case without those that say how much of a thing."""
    every = words.lower().split()
    return {word for word in every if word not in AMOUNTS and word.removesuffix("s") not in LIGHT} or set(every)


def _becomes(parse: Parse, at: int) -> bool:
    """Whether a verb of more or less says what becomes of someone: `fall asleep`, `grow old`."""
    is_turn = parse.pos[at] == "VERB" and parse.sense(at) in ("up", "down")
    return is_turn and any(parse.tag[each] == "JJ" for each in parse.under(at, "acomp"))


def _is_in_name(parse: Parse, at: int) -> bool:
    """Whether a noun is a part of a name within a sentence, of a journal or a body: `Therapies in Medicine`."""
    near = (at, parse.head[parse.head[at]])
    pairs = ((over, end) for over in near for joint in parse.below[over] for end in parse.below[joint])
    named = (pair for pair in pairs if parse.lower[parse.head[pair[1]]] in ("of", "in", "for") and min(pair) > 0)
    return any(at in pair and all(parse.tag[each].startswith("NNP") for each in pair) for pair in named)


def _is_people(parse: Parse, at: int) -> bool:
    """Whether a noun names a kind of people alone, veterans or athletes; smokers, diabetics and cancer survivors are
    named by what they do or have."""
    of_ill = any(kind(parse.lower[each]) == "ill" for each in parse.under(at, "compound"))
    if of_ill or parse.lemma[at] not in word_list("groups of people"):
        return False
    term = shipped().named(name_key(parse.lower[at]))
    if term is None:
        return True
    one = singular(term.id)
    return not term.scale and term.id != one and one in word_list("groups of people")


def _names(parse: Parse, at: int) -> bool:
    pos, dep = parse.pos[at], parse.dep[at]
    # The lemma of what is taken for a name is the word itself: `Physicians may …`.
    one = parse.lower[at].removesuffix("s")
    if one in ARROWS or _is_people(parse, at):
        return False
    is_place = parse.tag[at].startswith("NNP") and parse.lower[at] in word_list("places")
    if is_place or one.endswith(_MAKERS) or not (NAMELESS | PEOPLE).isdisjoint({parse.lemma[at], one}):
        return False
    # `other outcomes` stands for things that it does not name.
    is_unnamed = parse.lemma[at] == "outcome" and parse.lower[at - 1 : at] in (["other"], ["another"])
    if is_unnamed or (dep == "nsubj" and parse.lemma[parse.head[at]] in word_list("saying")):
        return False
    if pos in _NAMING:
        return dep not in ("compound", "npadvmod") and not _is_in_name(parse, at)
    if parse.tag[at] == "VBG":
        return dep in _NAMED_BY_GERUND and not _becomes(parse, at)
    if pos == "ADJ" and (_becomes(parse, parse.head[at]) or (dep == "conj" and parse.dep[parse.head[at]] == "amod")):
        # `fall asleep`; `a cool or cold pack`
        return False
    if pos != "ADJ" or dep not in _NAMED_BY_ADJECTIVE or parse.tag[at] == "JJR" or parse.sense(at):
        return False
    return dep not in _SAID_OF or kind(parse.lower[at]) != ""


def _first(parse: Parse, head: int) -> int:
    """The first word of the noun phrase of a noun: its article, its amount and what owns it stay outside."""
    first = head
    for each in sorted((word for word in parse.below[head] if word < head), reverse=True):
        adverb = parse.dep[each] == "advmod"
        # `Huntington's disease`, but not `the patient's disease`.
        name = parse.dep[each] == "poss" and parse.pos[each] == "PROPN"
        if parse.dep[each] not in _KEPT_BEFORE and not adverb and not name:
            break
        first = min(first, parse.leftmost(each))
    while first < head and (
        parse.pos[first] in ("DET", "PUNCT") or parse.lower[first] in AMOUNTS | word_list("no part of a name")
    ):
        is_name = parse.lower[first] in word_list("named by amount") and kind(parse.words(first, head + 1)) == "ill"
        # `high-dose statins` are no `dose statins`.
        if is_name or (first + 1 < head and parse.lower[first + 1] == "-"):
            break
        first += 1
    # `Even without sleep, tea …` is on tea.
    apart = [at for at in range(first, head) if parse.lower[at] == "," and "IN" in parse.tag[first:at]]
    first = max([first, *(at + 1 for at in apart)])
    # `20% more strength` is on strength.
    shares = [at + 1 for at in range(first, head) if parse.lower[at] == "%"]
    if shares:
        first = next((at for at in range(shares[-1], head) if parse.lower[at] not in AMOUNTS), head)
    # `exercise increased power` of `zinc taken before exercise increased power` is on power.
    turned = (at for at in range(first + 1, head) if parse.tag[at] == "VBN" and parse.pos[at - 1] in _NAMING)
    first = max([first, *(at + 1 for at in turned if parse.sense(at) in ("up", "down"))])
    # What stands before a colon is a label.
    first = max([first, *(at + 1 for at in range(first, head) if parse.lower[at] == ":")])
    # `In 10,000 treated people statins cause …` is on statins.
    people = [at for at in range(first, head) if parse.lemma[at] in PEOPLE]
    first = max([first, *(at + 1 for at in people if parse.tag[at] in ("NNS", "NNPS"))])
    # `In adults the intake of zinc …` is on intake of zinc.
    first += first < head and parse.pos[first] == "DET" and parse.lower[first] in ("the", "a", "an")
    # `type` of `type 2 diabetes` may hang elsewhere.
    return first - (first > 0 and parse.lower[first - 1] == "type" and parse.lower[first].isdigit())

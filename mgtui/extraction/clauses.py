"""How two phrases stand in the clauses of a sentence: who does what a verb says, and what makes a reading doubtful."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.lexicon import kind, worth
from mgtui.extraction.noun_phrases import ARROWS, LIGHT, PEOPLE, refers_back
from mgtui.extraction.turns import listed_turns
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from mgtui.extraction.noun_phrases import Phrase
    from mgtui.extraction.parser import Parse

ALL_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
"""The roles of what a verb is said of, clauses as well."""
_JOINED = frozenset({"conj", "xcomp", "advcl", "pcomp", "ccomp", "prep"})
MILD = frozenset({"in relcl", "in advcl", "e examples", "while", "whereas", "although", "though"})
"""Doubts that make a reading less trusted and forbid nothing: a subordinate clause is mostly asserted too."""
_PRESENT = frozenset({"VBZ", "VBP"})
_ENDS = ("dobj", "attr")
_MORE_SAID = frozenset({"acl", "relcl", "amod"})
_LESSENING = frozenset({"down", "prevent"})
_MEANS = frozenset({"by", "through", "via"})
_REACH = 6
BEASTS = word_list("animals") | word_list("small animals")
"""Words for animals in which things are found."""
_NOTHING = frozenset({"no", "untreated", "dummy", "sham", "placebo", "control", "inactive"})
"""Words for what is no other thing that acts."""
DEPENDING = frozenset({"rely", "depend"})
"""Verbs whose object acts, and on more of their subject."""
_MEASURING = frozenset({"measure", "examine", "investigate", "assess", "evaluate", "explore", "study", "consider"})
"""What a study does with a thing says nothing of it."""
_ADJUSTING = frozenset({"adjust", "adjustment"})
_HELD_EQUAL = _ADJUSTING | {"control", "account", "correct", "independent", "independently"}


def subject_of(parse: Parse, verb: int) -> int | None:
    """The word for who or what does what a verb says, found above it where the verb has none of its own."""
    at = verb
    while True:
        own = parse.under(at, *ALL_SUBJECTS)
        if own:
            return own[0]
        if parse.dep[at] in ("relcl", "acl"):
            return parse.head[at]
        if parse.head[at] == at or parse.dep[at] not in _JOINED:
            return None
        at = parse.head[at]


def governing(parse: Parse, at: int) -> int | None:
    """The verb that a word hangs on, however far below."""
    return next((each for each in parse.above[at][1:] if parse.pos[each] in ("VERB", "AUX")), None)


def _listed(parse: Parse, at: int) -> list[int]:
    found = [at]
    for each in found:
        found += [below for below in parse.below[each] if parse.dep[below] == "conj"]
    return found


def tie(parse: Parse, one: int, other: int) -> int | None:
    """The noun of a link between two words: `an association between zinc and growth`; None where there is none."""
    up, _ = parse.path(one, other)
    between = parse.head[up[-1]]
    noun = parse.head[between]
    return noun if parse.lower[between] == "between" and parse.sense(noun) == "link" else None


def is_left_open(parse: Parse, at: int) -> bool:
    """Whether a word stands in a clause that only asks, `whether zinc prevents colds`, is what a study measured, or is
    what is said to be the same in all groups: `the effect did not vary by sex`."""
    above = parse.above[at]
    verbs = [word for word in above[1:] if parse.pos[word] == "VERB"]
    # `measured the effect of walking on sleep`: walking measures nothing.
    verb = next((word for word in verbs if parse.tag[word] != "VBG" or parse.lemma[word] in _MEASURING), None)
    if verb is not None and parse.lemma[verb] in _MEASURING and parse.dep[above[above.index(verb) - 1]] != "nsubj":
        return True
    if any(parse.bears(word, "whether") for word in above):
        return True
    verbs = [word for word in above if parse.lemma[word] in ("vary", "differ") and parse.denied(word)]
    return any(parse.bears(word, "by", "across") for word in verbs)


def is_given(parse: Parse, at: int) -> bool:
    """Whether a word says what was so from the start: what a study held equal, `adjusted for age`, `independent of
    smoking`, or which people are meant, `in people with asthma`."""
    people = [parse.head[word] for word in parse.above[at] if parse.lower[word] == "with"]
    if any(parse.lemma[each] in PEOPLE and parse.lower[parse.head[each]] in ("in", "among") for each in people):
        return True
    joints = (word for word in parse.above[at] if parse.lower[word] in ("for", "of"))
    return parse.lemma[at] in _ADJUSTING or any(parse.lemma[parse.head[word]] in _HELD_EQUAL for word in joints)


def ails_whom(parse: Parse, at: int, *, leads: bool = False) -> bool:
    """Whether an ill says who is meant: `improves strength in muscular dystrophy`; `leads`: `in asthma, a trial …`."""
    at = parse.listed_first(at)
    joint = parse.head[at]
    verb = parse.head[joint]
    if parse.lower[joint] != "in" or parse.dep[at] != "pobj" or parse.pos[verb] != "VERB":
        return False
    roles = ("dobj", "ccomp") if leads else ("dobj",)
    ends = [each for each in parse.below[verb] if (each < joint or leads) and parse.dep[each] in roles]
    return bool(ends) and any(worth(parse.lemma[each]) < 0 for each in _listed(parse, at))


def is_aside(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether one of two phrases is only said of something in the subject, `having a parent who was ill raised …`, or
    what acts only of what is denied: `a link of zinc with colds, but not with flu`."""
    up, down = parse.path(acting.head, acted_on.head)
    # `a link between nuts and stroke and one between fish and colds`
    links = [{at for at in parse.above[each.head] if parse.lower[at] == "between"} for each in (acting, acted_on)]
    if all(links) and links[0].isdisjoint(links[1]):
        return True
    if any(parse.under(at, "neg") for at in up if parse.tag[at] == "IN"):
        return True
    return any(
        "relcl" in over and not over.isdisjoint({"csubj", "csubjpass"})
        for over in ({parse.dep[at] for at in up[:-1]}, {parse.dep[at] for at in down})
    )


def is_content(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase only says what is in a thing, `eggs have no fibre`, `oats are rich in it`, or what a thing has
    of itself, `blue light has higher energy`; not `smokers have less vitamin C`."""
    if is_inside(parse, phrase.head):
        return True
    head = parse.listed_first(phrase.head)
    if parse.lemma[phrase.head] in word_list("properties") and parse.dep[head] == "dobj":
        owner = subject_of(parse, parse.head[head])
        return parse.lemma[parse.head[head]] in word_list("having") and owner is not None and not _lives(parse, owner)
    head = phrase.head
    holds = parse.lemma[parse.head[head]] in word_list("holding") and parse.dep[head] == "dobj"
    turned = any(parse.sense(each) in ("up", "down", "lack") for each in parse.below[head])
    return holds and not turned and kind(parse.words(phrase.first, phrase.last)) == "given"


def is_inside(parse: Parse, at: int) -> bool:
    """Whether a word is only said to be in a thing, more or less of it: `oats are rich in fibre`."""
    joint = parse.head[at]
    is_held = parse.lower[joint] == "in" and parse.lower[joint - 1] in word_list("holding (adjectives)")
    return is_held and parse.dep[joint - 1] == "acomp"


def _lives(parse: Parse, at: int) -> bool:
    """Whether a word is one for people, animals or a group of them."""
    living = PEOPLE | BEASTS | word_list("groups of people") | word_list("whoever")
    return not living.isdisjoint({parse.lemma[at], parse.lower[at]})


def is_slight(parse: Parse, at: int) -> bool:
    """Whether a noun is an effect, or a link, of hardly any size: `minimal effect`."""
    told = parse.pos[at] == "NOUN" and parse.sense(at) in ("role", "link")
    return told and parse.bears(at, *word_list("slight"))


def is_kept(parse: Parse, at: int) -> bool:
    """Whether a thing was only kept as it was: `kidney function was preserved`; not `better preserved`."""
    verb = parse.head[at]
    if parse.dep[at] != "nsubjpass" or parse.lemma[verb] not in word_list("keeping"):
        return False
    beside = [*parse.below[verb], *parse.below[at]]
    return not any(parse.dep[each] == "agent" or parse.tag[each] in ("RBR", "JJR", "MD") for each in beside)


def is_origin(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether one of two phrases only says where the other comes from or is found: `obtained from fish`, `made by the
    liver`."""
    verb = parse.path(acting.head, acted_on.head)[0][-1]
    if parse.lemma[verb] not in word_list("finding") | word_list("making") | {"find"} or parse.tag[verb] != "VBN":
        return False
    behind = next((each for each in (acting, acted_on) if each.first > verb), acting)
    named = kind(parse.words(behind.first, behind.last))
    if parse.lemma[verb] == "find":
        return parse.lower[parse.head[behind.head]] == "in" and named == "given"
    return parse.lemma[verb] in word_list("finding") or named == "state"


def _acts_in_participle(parse: Parse, acting: Phrase) -> bool:
    """Whether what acts is the subject of a participle alone, behind another verb: `starts fevers and rashes causing
    pain`."""
    verb = parse.head[acting.head]
    is_alone = parse.tag[verb] == "VBG" and not parse.under(verb, "aux")
    return is_alone and parse.dep[acting.head] == "nsubj" and parse.head[verb] != verb


def _is_told_itself(parse: Parse, at: int) -> bool:
    """Whether a noun names a thing, not what becomes of another or how much there is of it."""
    lemma = parse.lemma[at]
    is_thing = parse.pos[at] in ("NOUN", "PROPN") and not parse.sense(at) and lemma not in LIGHT
    return is_thing and lemma not in PEOPLE and lemma not in word_list("sorts") | word_list("wide")


def is_beside(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether one of two phrases stands in another clause, which has a subject of its own: `eggs` and `deaths` of `eggs
    lower it, but salt causes deaths`; not `patients got zinc and they had fewer colds`."""
    up, down = parse.path(acting.head, acted_on.head)
    for verb in (*up[-2:-1], *down[:1]):
        own = parse.under(verb, *ALL_SUBJECTS)
        is_other = own and not _lives(parse, own[0]) and not refers_back(parse, own[0])
        is_clause = parse.dep[verb] == "conj" and parse.pos[verb] in ("VERB", "AUX")
        if is_clause and is_other and own[0] not in parse.above[acted_on.head]:
            return True
    return False


def is_used_in(parse: Parse, at: int) -> bool:
    """Whether a word only says in or as what a thing is used: `used in cooking`, `used as a spice`."""
    joint = parse.head[at]
    verb = parse.head[joint]
    is_joined = parse.dep[at] == "pobj" and parse.lower[joint] in ("in", "as") and parse.lemma[verb] == "use"
    return is_joined and bool(parse.under(verb, "nsubjpass"))


def is_standard(parse: Parse, at: int) -> bool:
    """Whether a word only names what another thing is held against: `than olive oil`, `compared with butter`; not where
    one of the two is a placebo or another control."""
    over = parse.above[at][1:4]
    held = [parse.lower[each] in word_list("than") or parse.lower[each] == "compared" for each in over]
    says = [parse.pos[each] in ("VERB", "AUX") for each in over]
    is_held = True in held and True not in says[: held.index(True)]
    return is_held and word_list("controls").isdisjoint(parse.lemma)


def is_against_other(parse: Parse, acting: Phrase) -> bool:
    """Whether a sentence holds what acts against another thing that acts, not nothing or less of it: `fewer side
    effects than aspirin`, not `than placebo`."""
    for at, word in enumerate(parse.lower):
        joined = word == "compared" and parse.lower[at + 1 : at + 2] in (["to"], ["with"])
        joined |= word in ("superior", "inferior", "preferable")
        if word not in word_list("than") and not joined:
            continue
        end = next((each for each in range(at, len(parse)) if parse.pos[each] == "PUNCT"), len(parse))
        behind = range(at + 1, min(end, at + 1 + _REACH))
        if not _NOTHING.isdisjoint([parse.lower[each] for each in behind] + [parse.lemma[each] for each in behind]):
            continue
        own = {*parse.lemma[acting.first : acting.last]}
        if any(kind(parse.lower[each]) == "given" and parse.lemma[each] not in own for each in behind):
            return True
    return False


def end_of_whole(parse: Parse, acting: Phrase | None, phrase: Phrase) -> int:
    """The word behind a phrase with what `of` joins to it, where this is another thing that is taken: `absorption of
    iron` is not absorption; the end of the phrase where it is not."""
    behind = [
        each
        for joint in parse.below[phrase.head]
        if joint == phrase.last and parse.lower[joint] == "of"
        for each in parse.below[joint]
        if parse.dep[each] == "pobj" and _is_given_thing(parse, each, acting)
    ]
    is_cut = phrase.last - 1 == phrase.head and parse.lemma[phrase.head] not in LIGHT
    return behind[0] + 1 if behind and is_cut else phrase.last


def is_of_other(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase is what is taken and only says of what another thing is told: `iron` of `absorption of iron`."""
    over = parse.head[parse.head[phrase.head]]
    is_joined = parse.dep[phrase.head] == "pobj" and parse.lower[parse.head[phrase.head]] == "of"
    return is_joined and _is_told_itself(parse, over) and kind(parse.words(phrase.first, phrase.last)) == "given"


def _of_given(parse: Parse, acting: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase ends with what `of` joins to it and this is another thing that is taken."""
    at = phrase.last - 1
    is_joined = at > phrase.head and parse.lower[parse.head[at]] == "of" and parse.lemma[phrase.head] not in LIGHT
    return is_joined and _is_given_thing(parse, at, acting)


def _is_given_thing(parse: Parse, at: int, acting: Phrase | None) -> bool:
    own = set() if acting is None else {*parse.lemma[acting.first : acting.last]}
    return parse.lemma[at] not in own and kind(parse.words(parse.leftmost(at), at + 1)) == "given"


def doubts(parse: Parse, acting: Phrase, acted_on: Phrase, own: int) -> set[str]:
    """What forbids to be sure of a reading, however likely it is, but for those that are mild; `own` as in `Read`."""
    up, down = parse.path(acting.head, acted_on.head)
    # Not what says what people were given: `adults supplemented with zinc`.
    giving = word_list("giving")
    between = [
        at for at in up[:-1] + down if parse.lemma[at] not in giving or parse.lemma[parse.head[at]] not in PEOPLE
    ]
    # `raises the number of germs capable of causing colds` is not on colds.
    found = {f"{parse.dep[at]} between" for at in between if parse.dep[at] in ("acl", "appos", "amod")}
    if up[-1] in (acting.head, acted_on.head):
        found.add("one under the other")
    if any(parse.lower[at] in _MEANS and parse.pos[at] == "ADP" for at in down[:-1]) and parse.under(up[-1], *_ENDS):
        # `protects neurons by maintaining energy` is on neurons.
        found.add("means")
    verb = governing(parse, acted_on.head)
    if verb is not None and parse.lower[verb] == "including" and not _is_vague(parse, parse.head[verb]):
        # `harmful effects on the body, including high blood pressure`
        verb = governing(parse, verb)
    if verb is not None:
        subject = subject_of(parse, verb)
        if subject is not None and acted_on.head in _listed(parse, subject) and parse.under(verb, *_ENDS):
            # `cause drowsiness and decreased alertness`: a list whose last member is taken for a verb.
            found.add("acts itself")
        sense = parse.sense(verb)
        of_verb = {
            "under what acts": parse.dep[verb] == "ccomp" and parse.sense(parse.head[verb]) in word_list("acting"),
            "another subject": _has_other_subject(parse, acting, acted_on, verb),
            "undergoes": parse.lemma[verb] in word_list("undergoing") and subject == acting.head,
            "holds": parse.lemma[verb] in word_list("consisting"),
            # `lowers stress, promoting sleep`: the first verb says which way of what it has itself.
            "follows another": parse.dep[verb] == "advcl" and parse.tag[verb] == "VBG" and sense in ("cause", "help"),
            "of another tense": _is_of_other_tense(parse, verb),
        }
        found |= {name for name, holds in of_verb.items() if holds}
        found |= {f"in {parse.dep[at]}" for at in parse.above[verb] if parse.dep[at] in ("relcl", "acl", "advcl")}
    less = parse.head[acting.head]
    is_cut = not word_list("less of what acts").isdisjoint(parse.lower[max(0, acting.first - 2) : acting.first])
    is_taken_away = parse.tag[less] == "VBG" and parse.sense(less) in _LESSENING
    is_left = any(parse.lemma[at] in word_list("omitting") for at in up)
    if is_cut or is_left or (parse.dep[acting.head] == "dobj" and is_taken_away):
        # `Removing sweets improves sleep`, `less sleep` are on less of them.
        found.add("less of it acts")
    for side, phrase in (("e", acting), ("o", acted_on)):
        found |= {f"{side} {each}" for each in _phrase_doubts(parse, phrase)}
    if parse.lemma[acted_on.head] not in word_list("sorts") | word_list("wide"):
        found.discard("o vague")  # `prevents some cancers`
    is_whole = end_of_whole(parse, acting, acted_on) <= acted_on.last
    others = {
        # `Blood glucose rises after meals` says when.
        "when": parse.lower[parse.head[acting.head]] in word_list("when"),
        "as another": parse.lower[parse.head[acted_on.head]] == "as",
        "led in": own > 0,
        "arrow": not ARROWS.isdisjoint(parse.text),
        "of a participle": _acts_in_participle(parse, acting),
        # What is kept is not made more.
        "kept": parse.lemma[parse.head[acted_on.head]] in word_list("keeping"),
        "against another": is_against_other(parse, acting),
        "of another": not is_whole or _of_given(parse, acting, acted_on),
        "history": listed_turns("history").found_in(parse.lower),
        "repute": listed_turns("repute").found_in(parse.lower),
        "bounded": _is_bounded(parse),
        "of a change": _acts_by_changing(parse, acting, acted_on),
        "in brackets": len(
            {parse.lower[: each.first].count("(") - parse.lower[: each.first].count(")") for each in (acting, acted_on)}
        )
        > 1,
        "beside what acts": parse.lower[parse.head[acting.head]] in word_list("beside what acts"),
    }
    found |= {name for name, holds in others.items() if holds}
    return found | word_list("unsettled").intersection([*parse.lower, *parse.lemma])


def _acts_by_changing(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether what acts only rises or falls itself: `zinc levels fall, leading to colds`, `falls in winter`."""
    verb = parse.head[acting.head]
    is_turn = parse.pos[verb] == "VERB" and parse.sense(verb) in ("up", "down")
    is_subject = parse.dep[acting.head] == "nsubj" and verb in parse.above[acted_on.head]
    return is_turn and is_subject and not parse.under(verb, "dobj", "conj", "dep")


def _is_of_other_tense(parse: Parse, verb: int) -> bool:
    """Whether a verb of the past has its end beside one of the present: the parser takes `accelerated` for one in `is
    linked to colds and accelerated bone loss`."""
    first = parse.head[verb]
    helping = parse.under(first, "aux", "auxpass")
    is_past = parse.tag[verb] in ("VBD", "VBN") and not parse.under(verb, "aux")
    is_now = parse.tag[first] in _PRESENT or any(parse.lemma[each] != "have" for each in helping)
    is_now |= parse.pos[first] in ("NOUN", "PROPN")
    return parse.dep[verb] == "conj" and is_past and is_now and bool(parse.under(verb, "dobj"))


def _ends(parse: Parse, verb: int) -> bool:
    """Whether a verb, or what it tells of, has an end of its own."""
    return bool(parse.under(verb, "dobj", "attr"))


def is_anyone(parse: Parse, at: int) -> bool:
    """Whether the verb above a word tells of people of whom it is not said who they are: `others lose hair`."""
    verb = governing(parse, at)
    subject = subject_of(parse, verb) if verb is not None else None
    return subject is not None and parse.lower[subject] in word_list("others") and not parse.below[subject]


def _is_bounded(parse: Parse) -> bool:
    """Whether an amount is given up to which something is so; a p value, a share or a time is none."""
    found = ((at, many) for at in range(len(parse)) if (many := listed_turns("bounded").begin(parse.lower, at)))
    return any(
        parse.lower[at + many : at + many + 1] != ["%"]
        and word_list("times").isdisjoint(parse.lemma[at + many : at + many + 1])
        and word_list("chances").isdisjoint(parse.lower[max(0, at - 1) : at])
        for at, many in found
    )


def _has_other_subject(parse: Parse, acting: Phrase, acted_on: Phrase, verb: int) -> bool:
    """Whether a verb says something neither of what acts nor of anything around one of two phrases."""
    subject = subject_of(parse, verb)
    if parse.sense(verb) == "show":
        # `A review found improvements …`: it is no review that improves.
        return False
    if subject is not None and parse.tag[subject] in ("WDT", "WP") and parse.dep[verb] == "relcl":
        # `Smoking is one of the things that cause cancer`: what is said of these is said of smoking.
        subject = _is_what(parse, parse.head[verb])
        return subject is None or acting.head not in _listed(parse, subject)
    if subject is None:
        # `While surgery may be needed to clear the vessel`
        stated = (at for at in parse.above[verb] if parse.dep[at] == "acomp")
        subject = next((subject_of(parse, parse.head[at]) for at in stated), None)
    around = {*parse.above[acting.head], *parse.above[acted_on.head]}
    return subject is not None and subject not in around and acting.head not in _listed(parse, subject)


_SAID_NO = word_list("acting") | {"help", "link", "role"}
_PART_OF = frozenset({"of", "in", "on", "with", "between", "and"})


def is_plainly_denied(parse: Parse, acting: Phrase, acted_on: Phrase) -> bool:
    """Whether the one denial of a sentence, and nothing set against it, is of a verb of acting, or of its effect, whose
    subject acts: `zinc did not reduce the risk of colds`, `zinc has no effect on sleep`."""
    denials = [at for at in range(len(parse)) if parse.is_denial(at)]
    verb = governing(parse, acted_on.head)
    is_one = len(denials) == 1 and word_list("hardly").isdisjoint(parse.lower)
    if not is_one or verb is None or parse.head[acting.head] != verb:
        return False
    denied = parse.head[denials[0]]
    steps = parse.path(verb, acted_on.head)[1][:-1]
    is_told = parse.sense(denied) in _SAID_NO and (denied == verb or denied in steps)
    joints = {parse.lower[at] for at in steps if parse.pos[at] in ("ADP", "SCONJ")}
    return is_told and joints <= _PART_OF and word_list("set against").isdisjoint(parse.lower)


def _is_what(parse: Parse, at: int) -> int | None:
    """What is said to be what a word names, or one of these: `zinc` of `zinc is one of the minerals`."""
    over = parse.head[parse.head[at]]
    at = over if parse.lower[parse.head[at]] == "of" and parse.lemma[over] == "one" else at
    verb = parse.head[at]
    is_said = parse.dep[at] == "attr" and not parse.denied(verb)
    return next(iter(parse.under(verb, *ALL_SUBJECTS) if is_said else ()), None)


def holds_verb(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase begins with what may be a verb that is taken for a noun: `reduces sleep and cause insomnia`."""
    first = phrase.first
    joined = 0 < first < phrase.head and parse.dep[first - 1] == "cc"
    return joined and parse.pos[first] == "NOUN" and parse.sense(first) != ""


def _is_vague(parse: Parse, at: int) -> bool:
    """Whether a noun names several things, or one, of which it is not said which: `some foods`."""
    return not word_list("vague").isdisjoint(parse.lower[each] for each in parse.below[at] if each < at)


def _phrase_doubts(parse: Parse, phrase: Phrase) -> list[str]:
    """Doubts about what a phrase names."""
    head, first, last = phrase.head, phrase.first, phrase.last
    lemma, below = parse.lemma[phrase.head], parse.below[phrase.head]
    names = (at for at in range(first, head) if parse.pos[at] in ("NOUN", "PROPN"))
    is_bare = lemma in LIGHT and all(parse.sense(at) for at in names)
    behind = [each for each in below if each >= last]
    joined = (each for each in behind if parse.dep[each] == "prep" and parse.lower[each] in word_list("more joined"))
    has_examples = not word_list("examples").isdisjoint(parse.lower[last : last + 3])
    said = has_examples or any(parse.dep[each] in _MORE_SAID for each in behind) or any(joined)
    before = {parse.lower[each] for each in below if each < head}

    def is_doing(at: int) -> bool:
        """`managing` of `losing weight and managing hunger`."""
        return parse.tag[at] == "VBG" and parse.dep[head] == "conj" and parse.sense(at) != ""

    found = {
        "verb inside": holds_verb(parse, phrase) or any(map(is_doing, range(first, head))),
        "sort alone": (lemma in word_list("sorts") and last - first == 1) or (is_bare and last - 1 == head),
        "adjective": parse.pos[head] == "ADJ",
        # `eating` of `eating a diet low in salt`
        "cut from its object": parse.tag[head] == "VBG" and any(parse.dep[each] == "dobj" for each in behind),
        # `375 micromolar` is of a thing that stands before.
        "number": parse.pos[first] == "NUM" and not kind(parse.words(first, last)),
        "examples": has_examples,
        "more said of it": said and lemma in word_list("sorts") | word_list("wide"),
        "refers": not word_list("referring").isdisjoint({*before, *parse.lower[first:last]}),
        "vague": _is_vague(parse, head),
        "between": parse.bears(head, "between"),
    }
    return [name for name, holds in found.items() if holds]

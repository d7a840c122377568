"""What a judge of readings looks at: how two phrases of a parsed sentence stand to each other, and what is between."""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from mgtui.extraction.clauses import DEPENDING, is_kept, is_plainly_denied, is_slight, subject_of, tie
from mgtui.extraction.comparisons import compared, compares_groups, is_alike, is_tested, lacks, measures_by_another
from mgtui.extraction.lexicon import SENSES, kind, worth
from mgtui.extraction.noun_phrases import LIGHT, Phrase
from mgtui.extraction.parser import SUBJECTS
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from mgtui.extraction.linear import Features
    from mgtui.extraction.parser import Parse

_LONGEST_SHAPE = 9
LONGEST_PATH = 12
"""Phrases whose words stand further apart in the parse do not make a reading."""


def pair_features(parse: Parse, acting: Phrase, acted_on: Phrase, back: bool) -> Features:
    """Features of two phrases as what acts and what is acted on; `back` where the first stands for something before."""
    names: list[str] = []
    first = acting.first < acted_on.first
    order = "eo" if first else "oe"
    up, down = parse.path(acting.head, acted_on.head)
    dep, lemma = parse.dep, parse.lemma
    shape = f"{'>'.join([dep[at] for at in up[:-1]])}^{parse.pos[up[-1]]}^{'<'.join([dep[at] for at in down])}"
    size = len(up) + len(down)
    if size < _LONGEST_SHAPE:
        names.append(f"sh={shape}")
    top = up[-1]
    names += [
        f"len={min(8, size)}",
        f"topd={lemma[top]}|{dep[up[-2]] if len(up) > 1 else 'self'}|{dep[down[0]] if down else 'self'}",
        f"ed={dep[acting.head]}", f"od={dep[acted_on.head]}", f"edod={dep[acting.head]}|{dep[acted_on.head]}|{order}",
    ]  # fmt: skip
    inner = up[1:] + down[:-1]
    for at in inner:
        names.append(f"in={lemma[at]}")
    senses = [sense for at in inner if (sense := parse.sense(at))]
    names += [f"sense={sense}|{order}" for sense in senses]
    if not senses:
        names.append("nosense")
    start, end = (acting.last, acted_on.first) if first else (acted_on.last, acting.first)
    names.append(f"gap={min(10, max(0, end - start) // 2)}")
    between = range(start, end)
    names.append(f"nb={min(5, sum([parse.pos[at] in ('NOUN', 'PROPN') for at in between]))}")
    if any(dep[at] in SUBJECTS for at in between):
        names.append("subjb")
    if not back:
        names += _phrase_features(parse, acting, "e")
    names += _phrase_features(parse, acted_on, "o")
    kinds = "back" if back else _kind(parse, acting), _kind(parse, acted_on)
    names += [f"kinds={kinds[0]}|{kinds[1]}", f"okind={kinds[1]}|{order}"]
    return dict.fromkeys(names, 1.0)


def _kind(parse: Parse, phrase: Phrase) -> str:
    """What a phrase names, by its whole or by its noun with what stands before that."""
    return kind(parse.words(phrase.first, phrase.last)) or kind(parse.words(phrase.first, phrase.head + 1))


_ENDS = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "acomp"})


_WORTHS = {"good": 1, "ill": -1}


def _worth(parse: Parse, phrase: Phrase) -> int:
    """1 for a good, -1 for an ill, by the vocabulary of health or by the words of a phrase; 0 for neither."""
    known = _WORTHS.get(_kind(parse, phrase), 0)
    return known or worth(parse.lemma[phrase.last - 1]) or worth(parse.lemma[phrase.head])


def lone_features(parse: Parse, acted_on: Phrase) -> Features:
    """Features of a phrase as what is acted on by something that the sentence leaves out."""
    head = acted_on.head
    chain = parse.above[head]
    names = [f"lone={'>'.join([parse.dep[at] for at in chain[:3]])}"]
    for at in chain[1:4]:
        names.append(f"l={parse.lemma[at]}")
        if parse.sense(at):
            names.append(f"ls={parse.sense(at)}")
    root = chain[-1]
    subject = parse.under(root, *SUBJECTS)
    names.append(f"lr={parse.lemma[root]}")
    names.append(
        f"lsubj={(parse.lemma[subject[0]] if parse.pos[subject[0]] == 'PRON' else 'np') if subject else 'none'}"
    )
    names += _phrase_features(parse, acted_on, "o")
    return dict.fromkeys(names, 1.0)


def _phrase_features(parse: Parse, phrase: Phrase, side: str) -> list[str]:
    head = phrase.head
    lemma, dep = parse.lemma[head], parse.dep[head]
    light = lemma in LIGHT
    names = [f"{side}h={lemma}", f"{side}pos={parse.pos[head]}", f"{side}w={min(5, phrase.last - phrase.first)}"]
    names.append(f"{side}worth={worth(lemma)}")
    if phrase.last - 1 > head:
        names.append(f"{side}join={parse.lower[head + 1]}|{light:d}")
    else:
        joints = [at for at in parse.below[head] if at > head and parse.dep[at] == "prep"]
        if joints:
            names.append(f"{side}cut={parse.lower[joints[0]]}|{light:d}")
    if dep == "pobj":
        joint = parse.head[head]
        names += [
            f"{side}prep={parse.lower[joint]}|{parse.lemma[parse.head[joint]]}",
            f"{side}prep1={parse.lower[joint]}",
        ]
    return names


def direction_features(parse: Parse, acting: Phrase | None, acted_on: Phrase, pair: Features) -> Features:
    """Features of the direction of a reading: some of its pair, what is denied, and the senses of the words around."""
    row = {name: 1.0 for name in pair if name.partition("=")[0] in word_list("telling")}
    if acting is not None:
        up, down = parse.path(acting.head, acted_on.head)
        inner = [*up, *down]
        # What the object is a part or an amount of stands above it: `lower risk of …`.
        inner += [at for at in parse.above[acted_on.head][1:3] if at not in inner]
    else:
        inner = parse.above[acted_on.head]
    denied = is_denied(parse, acting, acted_on)
    senses = {sense for at in inner if (sense := parse.sense(at))}
    nearest = next((parse.sense(at) for at in parse.above[acted_on.head] if parse.sense(at)), "")
    good = _worth(parse, acted_on)
    denials = min(2, len({*parse.lemma} & {"no", "not", "neither", "nor", "without", "never"}))
    names = [f"sign={_sign(parse, acting, acted_on)}|{denied:d}", f"nearestn={nearest}|{denied:d}", f"nos={denials}"]
    names += [f"ns={sense}|{denied:d}" for sense in senses]
    names += [f"gs={sense}|{good}" for sense in senses]
    row.update(dict.fromkeys(names, 1.0))
    return row


def _before(parse: Parse, head: int) -> list[int]:
    """The words before a noun that belong to it, also by another one: `shorter` of `shorter hospital stay`."""
    found = [at for at in parse.below[head] if at < head]
    return found + [each for at in found if parse.dep[at] == "compound" for each in parse.below[at]]


def is_denied(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> bool:
    """Whether a sentence denies that the one acts on the other."""
    denied = parse.is_denied(acting.head if acting is not None else acted_on.head, acted_on.head)
    return denied or any(is_slight(parse, at) for at in _between(parse, acting, acted_on))


_MORE, _LESS = ("increases", "associated_positive"), ("decreases", "associated_negative")
_SAME = {"increases": _MORE, "decreases": _LESS, "no_effect": ("no_effect", "not_associated")}


def direction_doubts(parse: Parse, acting: Phrase | None, acted_on: Phrase, way: str) -> set[str]:
    """What forbids to be sure of the direction of a reading."""
    if is_denied(parse, acting, acted_on):
        return set() if acting is not None and is_plainly_denied(parse, acting, acted_on) else {"denied"}
    if acting is not None and _worth(parse, acting) < 0 and _worth(parse, acted_on) == 1 - 2 * (way in _LESS):
        # What makes an ill less, or a good more, is hardly an ill.
        return {"ill helps"}
    signs = {*_signs(parse, acting, acted_on)}
    between = _between(parse, acting, acted_on)
    senses = {parse.sense(at) for at in between}
    if signs:
        return {"two signs"} if len(signs) > 1 or way == "regulates" else set()
    # `has an effect on the risk` does not say which.
    tells = {"cause", "need", "link", "role" if way == "regulates" else ""} - {""}
    factors = (each for at in between if parse.lemma[at] == "factor" for each in parse.below[at])
    is_told = not senses.isdisjoint(tells) or any(parse.lemma[each] == "risk" for each in factors)
    return set() if is_told else {"no sign"}


def possible(parse: Parse, acting: Phrase | None, acted_on: Phrase, ways: Iterable[str]) -> list[str]:
    """The directions that a reading may have; none where a comparison of groups does not tell.

    No effect only where this is denied, or something is and no one word says more or less; an effect only where it is
    not denied, more and less as that word says; where some say this and others that, mixed."""
    if {"some", "others"} <= {*parse.lower}:
        return [way for way in ways if way == "mixed"]
    if (compares_groups(parse) or is_tested(parse)) and lacks(parse).isdisjoint(parse.above[acted_on.head]):
        said = compared(parse, acted_on.head, ill=worth(parse.lemma[acted_on.head]) < 0)
        if said or (compares_groups(parse) and not _does(parse, acting, acted_on)):
            left = [way for way in ways if way in _SAME.get(said, ())]
            return [way for way in left if way.startswith(("assoc", "not")) or not _links(parse, acting, acted_on)]
    denied = is_denied(parse, acting, acted_on)
    none = ("no_effect", "not_associated")
    if len(parse.denials(acting.head if acting is not None else acted_on.head, acted_on.head)) > 1:
        # `This does not prove that zinc cannot …` tells neither.
        return []
    if _only_is(parse, acting, acted_on):
        return []
    if (is_alike(parse) or is_kept(parse, acted_on.head)) and not denied:
        return [way for way in ways if way in none]
    tied = _tied(parse, acting, acted_on)
    sign = tied or _sign(parse, acting, acted_on)
    if not sign and any(parse.lemma[at] in DEPENDING for at in _between(parse, acting, acted_on)):
        sign = 1
    # `Fish, but not fried fish, goes with less of it`: what is denied elsewhere does not deny that word.
    unlike = not sign and (parse.denies() or any(parse.sense(at) in ("same", "mixed") for at in range(len(parse))))
    left = [
        way
        for way in ways
        if (way in none and (denied or unlike)) or (way not in none and not denied) or way == "mixed"
    ]
    if _links(parse, acting, acted_on):
        left = [way for way in left if way not in ("increases", "decreases", "no_effect", "required_for")]
        if measures_by_another(parse):
            left = [way for way in left if way not in none]
    if _is_healthy(parse, acting, acted_on):
        left = [way for way in left if way not in (*_MORE, *_LESS)]
    if tied is not None or (sign and _is_valued(parse, acting, acted_on)):
        left = [way for way in left if way != "regulates"]
    return [way for way in left if way not in (_MORE if sign < 0 else _LESS if sign > 0 else ())]


def _is_valued(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> bool:
    """Whether an adverb says how what happens to a thing is valued: `favourably affects`."""
    beside = (each for at in _between(parse, acting, acted_on) for each in parse.below[at])
    return any(parse.dep[at] == "advmod" and parse.sense(at) in ("better", "worse") for at in beside)


def _between(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> list[int]:
    """The words above a phrase up to where it meets the other, the nearest first; not beyond a clause of its own."""
    up, down = parse.path(acting.head, acted_on.head) if acting is not None else (parse.above[acted_on.head][1:2], [])
    found: list[int] = []
    noun = tie(parse, acting.head, acted_on.head) if acting is not None else None
    ties = [] if noun is None else [noun]
    ties += [at for top in up[-1:] for at in parse.below[top] if parse.dep[at] in _TOLD and parse.is_threat(at)]
    for at in [*(each for each in reversed(down) if each != acted_on.head), *up[-1:], *ties]:
        found.append(at)
        if parse.dep[at] == "conj" and parse.pos[at] == "VERB":
            break
    return found


def _does(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> bool:
    """Whether what acts is the subject of a verb of which the other is the object: `zinc reduced pain and raised …`."""
    verb = parse.head[acted_on.head]
    is_object = parse.dep[acted_on.head] == "dobj" and parse.sense(verb) != ""
    return acting is not None and is_object and subject_of(parse, verb) == acting.head


def _told_with(parse: Parse, at: int) -> list[int]:
    """The words under a word, but for a verb beside it that tells something else: `lowers pain and raises mood`."""
    return [each for each in parse.below[at] if parse.dep[each] != "conj" or parse.pos[each] not in _VERBS]


def _only_is(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> bool:
    """Whether nothing between two phrases says more than what one is: `tea is a herb with …`."""
    between = _between(parse, acting, acted_on)
    near = {*between, *(each for at in between for each in parse.below[at]), *_before(parse, acted_on.head)}
    is_plain = bool(between) and parse.lemma[between[-1]] == "be"
    return is_plain and not any(parse.sense(at) for at in near) and not _worth(parse, acted_on)


def _links(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> bool:
    """Whether a sentence says of two things only that they go together."""
    return any(parse.sense(at) == "link" for at in _between(parse, acting, acted_on))


def _is_healthy(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> bool:
    """Whether what is told is that a thing is as it should be, not more or less of it: `healthy levels of cholesterol`,
    `normal blood pressure`."""
    is_ill = _worth(parse, acted_on) < 0
    nouns = {acted_on.head, *(at for at in _between(parse, acting, acted_on) if parse.lemma[at] in word_list("levels"))}
    return any(
        parse.lower[each] in word_list("healthy")
        for at in nouns
        if parse.lemma[at] in word_list("levels") or is_ill
        for each in _before(parse, at)
    )


_TIED = {"inverse": -1, "negative": -1, "reverse": -1, "positive": 1, "direct": 1}


def _tied(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> int | None:
    """What the noun of a link between both is called: 1 for positive, -1 for inverse, 0 where that is left open; None
    where there is no such noun."""
    noun = tie(parse, acting.head, acted_on.head) if acting is not None else None
    if noun is None:
        return None
    return next((_TIED[parse.lower[at]] for at in parse.below[noun] if parse.lower[at] in _TIED), 0)


def _sign(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> int:
    """1 for more, -1 for less, by the one word that says so between two phrases; 0 where none or several do."""
    found = _signs(parse, acting, acted_on)
    return found[0] if len(found) == 1 else 0


def _signs(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> list[int]:
    """1 for each word that says more between two phrases, -1 for each that says less.

    To better an ill, or to prevent or relieve anything, is to make it less.
    """
    above = _between(parse, acting, acted_on)
    if any(_is_held_up(parse, at) for at in above):
        return [1]
    falls = any(parse.sense(at) in word_list("falls") for at in above)
    if not falls and parse.bears(acted_on.head, "less", "fewer"):
        # `grows less muscle`
        return [-1]
    # `increases and reductions in pain`
    above += [each for at in above for each in parse.below[at] if _is_joined_noun(parse, each)]
    beside = [each for at in above for each in parse.under(at, "acomp", "attr", "advmod", "oprd")]
    of_these = [each for at in (*above, *beside) for each in {*_told_with(parse, at), *_before(parse, at)}]
    # What is said of the thing itself tells only where nothing else does: to reduce a high risk is to reduce it.
    of_it = [*parse.below[acted_on.head], *_before(parse, acted_on.head)]
    name = range(acted_on.first, acted_on.last) if _kind(parse, acted_on) else ()
    good = _worth(parse, acted_on)
    listed = parse.listed_first(acted_on.head)

    def signs(words: Iterable[int]) -> list[int]:
        return [sign for at in words if (sign := _sign_of(parse, at, good, parse.head[listed], parse.dep[listed]))]

    own = signs({at for at in of_it if parse.dep[at] in _BEFORE_NOUN and (at not in name or parse.tag[at] == "JJS")})
    if own and parse.dep[acted_on.head] == "conj":
        # `increased alertness and reduced fatigue`: what is said of the one before is not said of it.
        of_these = [at for at in of_these if parse.pos[parse.head[at]] not in ("NOUN", "PROPN")]
    helping = {at for at in (*above, *beside) if _is_help(parse, at)}
    # `more effective for pain` is not more pain.
    of_these = [at for at in of_these if parse.dep[at] in _BEFORE_NOUN and at not in of_it]
    if acting is not None and acting.head in above:
        # `a higher intake associated with less pain` is less pain.
        of_these = [at for at in of_these if at not in _before(parse, acting.head)]
    found = signs({*above, *(at for at in (*beside, *of_these) if parse.head[at] not in helping)})
    turned = {at for at in of_it if at < acted_on.head and parse.lower[at].endswith(_TURNED)}
    if parse.dep[acted_on.head] == "conj" and (told := signs(turned)):
        # `boosts mood and lower stress`; `lowers stress and increased sleep` is not sure.
        return [*found, *told] if falls else told
    return found or own or [good] * bool(helping and good)


def _is_held_up(parse: Parse, at: int) -> bool:
    """Whether a word is a fall that something makes smaller: `slowed the decline in memory`."""
    is_fall = parse.pos[at] == "NOUN" and parse.dep[at] == "dobj" and parse.sense(at) == "down"
    return is_fall and parse.sense(parse.head[at]) in word_list("falls")


_TURNED = ("ed", "er", "more")
"""How words end that say what becomes of a thing: not `low` of low blood pressure."""


def _is_joined_noun(parse: Parse, at: int) -> bool:
    return parse.dep[at] == "conj" and parse.pos[at] == "NOUN" and not parse.under(at, "prep")


def _sign_of(parse: Parse, at: int, good: int, governs: int, role: str) -> int:
    """What one word says of a thing that is a good (1), an ill (-1) or neither, and hangs on a word in some role."""
    acts = parse.pos[at] == "VERB"
    own = acts and governs == at and role == "dobj"
    # To protect a thing is no less of it; to protect from one is.
    prevents = own - (not own) if parse.lemma[at] == "protect" else -acts
    return {
        "up": 1, "down": -1, "better": good, "worse": -good, "prevent": prevents, "relieve": -acts,
        "help": good if own else 0,
    }.get(_sense(parse, at, good), 0)  # fmt: skip


def _sense(parse: Parse, at: int, good: int) -> str:
    """The sense of a word. To the parser `improved` before a noun may be no form of `improve`, and `better` one of
    `well`, which of an ill would be read as more of it."""
    word = parse.lower[at]
    if parse.is_threat(at):
        return "worse"
    said = [parse.lemma[at]]
    if word in word_list("praising") and parse.bears(at, "for"):
        # `great for sleep` is not more of it.
        return "better"
    if parse.tag[at] == "JJ" and word.endswith("ed"):
        said += [word[:-1], word[:-2]]
    elif parse.tag[at] == "JJR" and good < 0:
        said.append(word)
    return next((SENSES[each] for each in said if each in SENSES), "")


_TOLD = frozenset({"dobj", "attr"})
_BEFORE_NOUN = frozenset({"amod", "advmod"})


def _is_help(parse: Parse, at: int) -> bool:
    """Whether an adjective says that a thing helps: `effective for pain`, `neuroprotective in stroke`."""
    helps = parse.sense(at) in ("relieve", "prevent") or parse.lemma[at].endswith("protective")
    return helps and parse.pos[at] == "ADJ"


_VERBS = frozenset({"VERB", "AUX"})


def telling(parse: Parse, acting: Phrase | None, acted_on: Phrase) -> str:
    """The words of a sentence that say in which direction a reading goes, with `…` for what stands between them."""
    above = [at for at in _between(parse, acting, acted_on) if acting is None or at != acting.head]
    near = {*above, *(each for at in above for each in _told_with(parse, at)), *_before(parse, acted_on.head)}
    near -= {*range(acting.first, acting.last)} if acting is not None else set()
    turned = {at for at in near if parse.sense(at)} or {at for at in above if parse.pos[at] in _VERBS}
    denied = is_denied(parse, acting, acted_on)
    found = sorted(turned | {at for at in range(len(parse)) if denied and parse.is_denial(at)})
    words = ""
    for place, at in enumerate(found):
        gap = " " if place and found[place - 1] == at - 1 else " … "
        words += (gap if place else "") + parse.text[parse.starts[at] : parse.ends[at]]
    return words


def antecedent_features(
    parse: Parse, phrase: Phrase, source: str, number: int, plural: bool, share: float, title: Set[str]
) -> Features:
    """Features of a phrase as what a later sentence refers to.

    `number` is its place among the phrases of its text, `share` how often its noun comes in an article sentence.
    """
    head = phrase.head
    lemma = parse.lemma[head]
    names = [
        f"fromdep={source}|{parse.dep[head]}", f"number={min(4, number)}|{source}",
        f"oftent={min(4, int(share * 8))}|{lemma in title:d}", f"h={lemma}", f"light={lemma in LIGHT:d}",
        f"agree={(parse.tag[head] in ('NNS', 'NNPS')) == plural:d}", f"wide={min(4, phrase.last - phrase.first)}",
        f"worth={worth(lemma)}",
    ]  # fmt: skip
    return dict.fromkeys(names, 1.0)


def of_writer(parse: Parse) -> bool:
    """Whether a text speaks of the one who writes it: `I sleep`, `my sleep`."""
    return not word_list("writer").isdisjoint(parse.lower)


def sentence_features(parse: Parse, own: int, listed: bool, heading: Parse, share: float) -> Features:
    """What tells whether a sentence asserts something: its words, its verb and what hangs on it, the heading above.

    `share` is the share of the article's sentences that speak of its writer.
    """
    lemmas = parse.lemma[own:]
    names = [f"w={lemma}" for lemma in lemmas]
    names += [f"b={one} {other}" for one, other in zip(["^", *lemmas], lemmas, strict=False)]
    names += [f"s={SENSES[lemma]}" for lemma in lemmas if lemma in SENSES]
    names += [f"worth={worth(lemma)}" for lemma in lemmas]
    for at in range(own, len(parse)):
        if parse.head[at] == at:
            names.append(f"root={parse.lemma[at]}")
            sense = parse.sense(at)
            ends = parse.under(at, *_ENDS)
            kinds = {parse.dep[each]: kind(parse.words(parse.leftmost(each), each + 1)) for each in ends}
            names += [f"frame={role}={named}|{sense}" for role, named in kinds.items()]
            names.append(f"frame={'|'.join([kinds.get('nsubj', ''), sense, kinds.get('dobj', '')])}")
    is_finite = parse.is_finite(own)
    names.append(f"finite={is_finite:d}|{listed:d}|{own > 0:d}")
    row = dict.fromkeys(names, 1.0)
    row["writer"] = share
    row.update((f"heading={lemma}", 0.5) for lemma in heading.lemma)
    return row


_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


def plainness(parse: Parse, acting: Phrase, acted_on: Phrase, own: int) -> list[str]:
    """Features of how much else a sentence says than one reading of it: how many of its words stand neither in the two
    phrases nor between them in the parse, and whether what acts has its noun phrase from its beginning on.

    `own` as in `Read`."""
    up, down = parse.path(acting.head, acted_on.head)
    inside = {*up, *down, *range(acting.first, acting.last), *range(acted_on.first, acted_on.last)}
    outside = sum(at not in inside and parse.pos[at] in _CONTENT for at in range(own, len(parse)))
    return [f"outside={min(4, (outside + 1) // 2)}", f"begins={acting.first == parse.leftmost(acting.head):d}"]


def trust_features(
    lemma: str, chances: dict[str, float], resolved: bool, way: str, number: int, doubted: Set[str]
) -> Features:
    """What tells whether a reading is right in all its parts: what the models before say, what its outcome is, its
    place among the readings, and what speaks against it."""
    row = {name: _odds(chance) for name, chance in chances.items()}
    row["product"] = log(max(chances["pair"] * chances["way"] * (chances["back"] if resolved else 1.0), 1e-6))
    row["doubts"] = min(6, len(doubted)) / 2
    names = [f"resolved={resolved:d}", f"way={way}", f"number={number}", f"oworth={worth(lemma)}|{way}"]
    row.update(dict.fromkeys([*names, *(f"doubt={doubt}" for doubt in doubted)], 1.0))
    return row


def _odds(chance: float) -> float:
    held = min(max(chance, 1e-4), 1 - 1e-4)
    return log(held / (1 - held))

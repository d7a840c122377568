"""How likely a claim answers a question: a linear model of how the names and words of the two meet.

`bench/train_answers.py` fits it on labelled questions. What it sees of a claim is only how it stands to a question, no
name of a thing, so that it holds for any library.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter, defaultdict
from functools import cached_property
from heapq import nlargest
from math import log
from typing import TYPE_CHECKING, NamedTuple

from msgspec.structs import replace

from mgtui.answering.amounts import asks_amount, tells_amount
from mgtui.answering.asked_for import tells_what_is_asked
from mgtui.answering.beside import Beside, Models
from mgtui.answering.names import stems_of, words_of
from mgtui.answering.people import may_be_of
from mgtui.answering.questions import Part
from mgtui.answering.standing import speaks_of_harm
from mgtui.answering.word_search import MOST_THINGS, UNKNOWN
from mgtui.answering.wording import OPENERS, YES_OR_NO
from mgtui.answering.words import (
    ADVICE,
    ASPECT_OF,
    COMPARING,
    EXCESS,
    FILLERS,
    NEAR,
    OF_PEOPLE,
    PEOPLE,
    PREVALENCE,
    SENSE_OF,
    STUDYING,
)
from mgtui.evidence.directions import SIGNS
from mgtui.extraction.linear import load_model

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from mgtui.answering.claims import Claims
    from mgtui.answering.questions import Question, Side
    from mgtui.extraction.linear import Features
    from mgtui.model import Claim

MODEL, MODEL_BESIDE = "answers", "answers_beside"
_LEAST = 0.2
"""The least share of what a question says that a claim has which is looked at, where it is on no side of it."""
_MOST = 400
"""So many claims are looked at, those that have most of what a question says."""
_MEETS = {
    "same": "=", "form": "=", "named": "=", "words": "=", "kin": "~", "above": "~", "working": "~", "some": "~",
    "stated": ".", "other": "x", "apart": "-", "open": "-", "unasked": "?",
}  # fmt: skip
"""How what acts in a claim, or is acted on, stands to that of a question, each with a sign for several alike: it is
that or a kind of it, stands near it in the vocabulary or by a word, is only stated, stands on the other side, is
something else; or the question does not ask for it."""
_FEW = 12
"""More claims than these are no answer to a question with a rare word ..."""
_RARE = 4.0
"""... that says so much ..."""
_HARDLY_ANY = 0.1
"""... and that fewer of them have."""
_NEAREST = 5
"""So many of the nearest by meaning are kept where none has it."""
_NEAR_BOTH = frozenset({"==", "=~", "~=", "=?", "?=", "=.", ".="})
_ONE_WAY: dict[str, Callable[[int, int], bool]] = {
    "more": lambda sign, _: sign > 0, "less": lambda sign, _: sign < 0,
    "helps": lambda sign, worth: sign * (worth or 1) > 0, "harms": lambda sign, worth: sign * (worth or 1) < 0,
    "eases": lambda sign, worth: sign * (worth or -1) > 0,
}  # fmt: skip
"""Whether a claim says the way that is asked, by its sign and the worth of what is acted on."""
_SET_APART = re.compile(r"\b(?:than|compared|versus|more|less|better|alone|both)\b", re.IGNORECASE)
"""Words that set one thing beside another."""
_WISHES: dict[str, tuple[Callable[[Question], object], Callable[[Claim, int], object]]] = {
    "how many": (lambda asked: PREVALENCE.search(asked.text), lambda claim, _: claim.kind == "prevalence"),
    "advice": (lambda asked: ADVICE.search(asked.text), lambda claim, _: claim.kind == "recommendation"),
    "excess": (lambda asked: EXCESS.search(asked.text), lambda claim, _: EXCESS.search(claim.statement)),
    "comparing": (lambda asked: COMPARING.search(asked.text), lambda claim, _: _SET_APART.search(claim.statement)),
    "amount": (lambda asked: asks_amount(asked.text), lambda claim, _: tells_amount(claim)),
    "harm": (lambda asked: asked.way == "harms", lambda one, worth: speaks_of_harm(one.statement, of_ill=worth < 0)),
}
"""What a question may ask for, with whether it does and whether a claim, whose outcome has a worth, tells that."""
_ASKING = frozenset({"what", "how", "why", "which", "where", "who", "when"})


class Row(NamedTuple):
    """A claim that may answer, with what tells whether it does."""

    number: int
    """Its place in the library."""
    features: Features
    is_flipped: bool
    """Whether what acts and what is acted on have changed places in the question."""
    by_words: bool
    """Whether its words or the rules bring it in, not its nearness alone."""
    is_found: bool
    """Whether the rules find it."""


class _Asked(NamedTuple):
    """What a question says, as it is held against every claim."""

    question: Question
    parts: Sequence[Part]
    names: tuple[Part, ...]
    words: tuple[Part, ...]
    """The parts that are no names."""
    said: tuple[frozenset[int], ...]
    """For each part the claims that say it."""
    how: str
    """The word by which it asks: `yes or no` where a verb does, `words` where it is no sentence."""
    sides: str
    """Which sides of it are named."""
    stems: frozenset[str]
    """The stems of its words and of the names of what it names."""
    wishes: tuple[str, ...]
    """What it asks for: see `_WISHES`."""
    evidence: bool
    lack: bool
    flipped: bool
    keeps_order: bool
    """Whether it asks that one thing does something to the other, not the other way round."""

    @property
    def by_part(self) -> Iterator[tuple[Part, frozenset[int]]]:
        """Each part with the claims that say it."""
        return zip(self.parts, self.said, strict=True)


class Judge:
    """Judges the claims of one library; what it needs of these is made once."""

    def __init__(self, of: Claims) -> None:
        self._of, self._names, self._search = of, of.names, of.by_words
        self._claims = of.links.claims
        self._said: dict[tuple[object, ...], frozenset[int]] = {}
        self._met: dict[tuple[frozenset[str], bool, str | None], str] = {}
        self._places: dict[tuple[Part, int], str] = {}
        self._quotes: dict[int, frozenset[str]] = {}
        self._own: dict[int, dict[str, float]] = {}
        self.models = Models(load_model(MODEL), load_model(MODEL_BESIDE))

    @cached_property
    def beside(self) -> Beside:
        """How the claims stand beside each other."""
        return Beside(self._of)

    def rows(self, question: Question, found: AbstractSet[str], nearest: AbstractSet[int] = frozenset()) -> list[Row]:
        """The claims that may answer, those nearest by meaning among them, with the sides of the question as they were
        read, and where there is one to change with the other the other way round."""
        words = words_of(question.said)
        if question.population:  # it is held against whom claims are on
            words = [word for word in words if word.stem not in PEOPLE and word.stem not in OF_PEOPLE]
        parts = self._search.parts(words, most_things=MOST_THINGS)
        rows = self._rows(question, parts, found, nearest, flipped=False)
        if not self._keeps_order(question) and (
            question.exposure.concepts or (question.outcome.concepts and not question.exposure)
        ):
            rows += self._rows(flipped(question), parts, found, nearest, flipped=True)
        return rows

    def asks_for_all(self, question: Question) -> bool:
        """Whether a question says nothing but one name, so that all on that answers, likely or not."""
        said = [word for word in words_of(question.said) if word.says_much]
        parts = self._search.parts(said)
        is_one = bool(question.exposure.concepts) != bool(question.outcome.concepts)
        is_no_sentence = bool(said) and words_of(question.said)[0].text not in OPENERS
        return is_one and is_no_sentence and len(parts) == 1 and len(parts[0].stems) == len(said)

    def narrowed(
        self, question: Question, claims: Sequence[Claim], cosines: Mapping[int, float]
    ) -> tuple[list[Claim], tuple[str, ...]]:
        """Of many claims, where hardly any has a word of the question that few claims of the library have, those that
        have it, else the few that are nearest by meaning, since all others answer something broader; and the stems of
        such words that none of these has."""
        if len(claims) <= _FEW:
            return list(claims), ()
        numbers = [self._of.order[claim.id] for claim in claims]
        rare: dict[str, set[int]] = {}
        for part in self._search.parts(words_of(question.said), most_things=MOST_THINGS):
            if not part.concepts and part.says >= _RARE and SENSE_OF.keys().isdisjoint(part.stems):
                said = self._saying(part)
                having = {at for at in numbers if at in said or self._quote(at).issuperset(part.stems)}
                if len(having) < _HARDLY_ANY * len(numbers):
                    rare[part.stems[0]] = having
        if not rare:
            return list(claims), ()
        near = sorted((at for at in numbers if at in cosines), key=lambda at: -cosines[at])
        kept = set().union(*rare.values()) or set(near[:_NEAREST])
        lacking = tuple(stem for stem, having in rare.items() if not having)
        return [claim for at, claim in zip(numbers, claims, strict=True) if at in kept], lacking

    @staticmethod
    def asks_whether(question: Question) -> bool:
        """Whether a question for yes or no names two things."""
        typed = words_of(question.said)
        return bool(typed) and typed[0].text in YES_OR_NO and _names_both(question)

    def _keeps_order(self, question: Question) -> bool:
        """Whether a question asks that one thing does something to the other, not the other way round."""
        return self.asks_whether(question) and question.way in _ONE_WAY and not question.symmetric

    def _rows(
        self, question: Question, parts: Sequence[Part], found: AbstractSet[str], nearest: AbstractSet[int], *,
        flipped: bool,
    ) -> list[Row]:  # fmt: skip
        asked = self._asked(question, parts, flipped=flipped)
        if asked.how == "yes or no" and not found and any(_is_unknown(*one) for one in asked.by_part):
            return []  # a thing is asked about that is known, but not here
        whole = sum(part.says for part in parts) or 1.0
        shares: dict[int, float] = defaultdict(float)
        for part, said in asked.by_part:
            for number in said:
                shares[number] += part.says / whole
        taken = set(nlargest(_MOST, shares, key=shares.__getitem__)) | {self._of.order[each] for each in found}
        by_words: dict[int, Features] = {}
        others: dict[int, Features] = {}
        for number in sorted(taken | nearest):
            share, is_found = shares.get(number, 0.0), self._claims[number].id in found
            acts = self._meets(number, question.exposure, acting=True)
            acted = self._meets(number, question.outcome, acting=False)
            if not is_found and self._is_against(number, asked, acts, acted):
                continue
            is_near = share >= _LEAST or _MEETS[acts] + _MEETS[acted] in _NEAR_BOTH
            acts_otherwise = not found and _names_both(question) and _MEETS[acts] not in ("=", "~")
            comes_in = number in taken and (is_found or (is_near and not acts_otherwise))
            if not (comes_in or number in nearest):
                continue
            features = self._features(number, asked, share, whole, acts, acted)
            (by_words if comes_in else others)[number] = features
            if not is_near:
                features["hardly met"] = 1
            if acts_otherwise:
                features["something else acts"] = 1
            if is_found:
                features[f"found, {asked.sides}"] = 1
                features[f"found, {asked.sides} {asked.how}"] = 1
                features[f"found, {asked.sides}, how many"] = log(len(found))
            else:
                features[f"{'others' if found else 'none'} found, {asked.sides}"] = 1
        self._compare(by_words, others, asked)
        return [
            Row(number, features, flipped, rows is by_words, self._claims[number].id in found)
            for rows in (by_words, others)
            for number, features in rows.items()
        ]

    def _is_against(self, number: int, asked: _Asked, acts: str, acted: str) -> bool:
        """Whether a claim says it the other way round, or of what is not asked about."""
        is_turned = asked.keeps_order and self._is_turned(number, asked.question, acts, acted)
        return is_turned or self._of.is_by_another(self._claims[number], asked.question)

    def _asked(self, question: Question, parts: Sequence[Part], *, flipped: bool) -> _Asked:
        typed = words_of(question.said)
        stems = {word.stem for word in typed}
        first = typed[0].text if typed else ""
        how = "yes or no" if first in YES_OR_NO else first if first in _ASKING else "words"
        sides = (
            "both" if question.exposure and question.outcome
            else "acts" if question.exposure else "acted" if question.outcome else "none"
        )  # fmt: skip
        lack = question.aspect == "deficiency" or question.lacking
        return _Asked(
            question, parts, tuple(part for part in parts if part.concepts),
            tuple(part for part in parts if not part.concepts), tuple(self._saying(part) for part in parts), how, sides,
            frozenset(stems).union(*(self._names.stems_of_names(key) for part in parts for key in part.concepts)),
            tuple(name for name, (asks, _) in _WISHES.items() if asks(question)), not stems.isdisjoint(STUDYING),
            lack or any(ASPECT_OF.get(stem) == "deficiency" for stem in stems), flipped, self._keeps_order(question),
        )  # fmt: skip

    def _features(self, number: int, asked: _Asked, share: float, whole: float, acts: str, acted: str) -> Features:
        claim, question = self._claims[number], asked.question
        found: Features = {f"acts {acts}": 1, f"acted {acted}": 1, f"both {_MEETS[acts]}{_MEETS[acted]}": 1}
        if asked.sides == "both" and self._is_turned(number, question):
            found[f"turned, {asked.how == 'words'}"] = 1
        if asked.flipped:
            found["flipped"] = found[f"flipped, words {asked.how == 'words'}"] = 1
            found[f"flipped {'both' if asked.sides == 'both' else 'one'}"] = 1
            if asked.sides == "both" and asked.how != "words" and question.way in _ONE_WAY:
                found["flipped, asks one way"] = 1
        self._add_words(found, number, asked, share, whole)
        aspect = claim.exposure.aspect if claim.exposure else None
        if question.aspect:
            near = aspect in NEAR.get(question.aspect, {question.aspect})
            found[f"side {'same' if aspect == question.aspect else 'near' if near else 'far'}"] = 1
        found[f"lack asked {asked.lack}, told {aspect == 'deficiency'}"] = 1
        told = claim.population
        if question.population:
            is_told = may_be_of(question.population, told or claim.statement)
            found[f"people {('same' if is_told else 'others') if told else 'stated' if is_told else 'open'}"] = 1
        elif told:
            found["people told"] = 1
        found[f"kind {claim.kind}"] = 1
        found[f"evidence asked {asked.evidence}, remark {claim.kind == 'evidence_remark'}"] = 1
        worth = self._names.worth(self._names.key(claim.outcome) or "")
        for name in asked.wishes:
            found[f"{name} asked, told {bool(_WISHES[name][1](claim, worth))}"] = 1
        sign = SIGNS.get(claim.direction or "")
        found[f"direction {'open' if sign is None else 'told' if sign else 'none'}"] = 1
        if asked.sides == "acted" and sign is not None and question.way in _ONE_WAY:
            found[f"asks one way, told {_ONE_WAY[question.way](sign, worth)}"] = 1
        found[f"asks {asked.sides} {asked.how}"] = 1
        found[f"way {question.way}"] = found[f"way {question.way}, told {claim.direction}"] = 1
        found[f"{asked.how}, kind {claim.kind}"] = 1
        found[f"{asked.sides}, remark {claim.kind == 'evidence_remark'}, {_MEETS[acts]}{_MEETS[acted]}"] = 1
        if wish := tells_what_is_asked(claim, question):
            found[f"wish {wish}"] = 1
        found["asked of it"] = self._asked_of(number, asked)
        return found

    def _asked_of(self, number: int, asked: _Asked) -> float:
        """The share of what a statement says that its question says, the rarer a word the more of it."""
        if number not in self._own:
            stems = set(stems_of(self._claims[number].statement)) - FILLERS
            having = {stem: len(self._search.that_may_say(Part((stem,)))) for stem in stems}
            self._own[number] = {stem: log(1 + len(self._claims) / max(1, many)) for stem, many in having.items()}
        own = self._own[number]
        return sum(says for stem, says in own.items() if stem in asked.stems) / (sum(own.values()) or 1.0)

    def _add_words(self, found: Features, number: int, asked: _Asked, share: float, whole: float) -> None:
        """What a claim has of the words and names of a question."""
        said = {part: number in numbers for part, numbers in asked.by_part}
        quote = self._quote(number)
        found["said"] = share
        found["quoted"] = (
            sum(part.says for part, is_said in said.items() if not is_said and quote.issuperset(part.stems)) / whole
        )
        at = [self._place(number, part) if said[part] else "-" for part in asked.names]
        of_names = sum(part.says for part in asked.names) or 1.0
        found["names at sides"] = (
            sum(part.says for part, place in zip(asked.names, at, strict=True) if place in "eob") / of_names
        )
        lacking = at.count("-")
        found["names lacking"] = lacking
        found[f"names lacking {min(lacking, 2)} of {min(len(at), 3)}"] = 1
        if len(at) == 2:
            found[f"order {'words' if asked.how == 'words' else 'sentence'} {at[0]}{at[1]}"] = 1
        elif len(at) == 1:
            found[f"only {at[0]} {asked.how}"] = 1
        known = [(part.says, said[part]) for part, numbers in asked.by_part if numbers and not part.concepts]
        of_words = sum(says for says, _ in known)
        if of_words:
            lack = sum(says for says, is_said in known if not is_said) / of_words
            found["words lacking"] = found[f"words lacking {asked.sides}"] = lack
        found["word lacking most"] = max((part.says for part in asked.words if not said[part]), default=0) / 4
        found["name lacking most"] = max((part.says for part in asked.names if not said[part]), default=0) / 4
        found["all"] = float(share > 0.999)
        found["things unknown"] = sum(_is_unknown(*one) for one in asked.by_part)

    def _compare(self, by_words: dict[int, Features], others: dict[int, Features], asked: _Asked) -> None:
        """Add to the claims of a question how they stand to those that their words bring in."""
        shares = sorted(features["said"] for features in by_words.values())
        best = (shares[-1] if shares else 0) or 1.0
        rows = {**by_words, **others}
        met = {number: next(key for key in features if key.startswith("both ")) for number, features in rows.items()}
        alike = Counter(met[number] for number in by_words)
        on_both = {self._claims[number].id for number in by_words if met[number] == "both =="}
        narrowed = {
            each.claim
            for number in by_words
            if (claim := self._claims[number]).id in on_both
            for each in claim.relations
        }
        for number, features in rows.items():
            claim, share = self._claims[number], features["said"]
            features["of best"] = share / best
            features["near best"] = float(share >= 0.9 * best)
            features["better"] = log(1 + len(shares) - bisect(shares, share + 1e-6))
            as_good = features["as good"] = log(max(1, len(shares) - bisect(shares, share - 1e-6)))
            features["most"] = best
            features["parts"] = log(1 + len(asked.parts))
            is_pair = met[number] == "both ==" or asked.sides != "both"
            like = log(max(1, alike[met[number]])) if is_pair else as_good
            features[f"alike {asked.sides}"] = like
            lacking = features.get("words lacking", 0.0)
            features["words lacking, alike"] = lacking * like
            features["all words lacking, alike"] = float(lacking > 0.99) * like
            features["name lacking, alike"] = min(features["names lacking"], 1) * like
            for kind in {each.type for each in claim.relations if each.claim in on_both}:
                features[f"it {kind} one on both"] = 1
            if claim.id in narrowed:
                features["one on both relates"] = 1

    # How a claim stands to a side or a name

    def _is_turned(self, number: int, question: Question, acts: str = "", acted: str = "") -> bool:
        """Whether a claim says of the sides of a question that they act the other way round; where it is told how it
        stands to them, and not as well the way that is asked."""
        if _MEETS.get(acts) == _MEETS.get(acted) == "=":
            return False
        return (
            _MEETS[self._meets(number, question.outcome, acting=True)] == "="
            and _MEETS[self._meets(number, question.exposure, acting=False)] == "="
        )

    def _saying(self, part: Part) -> frozenset[int]:
        key = (part.stems, part.concepts)
        if key not in self._said:
            self._said[key] = frozenset(
                number for number in self._search.that_may_say(part) if self._search.says(self._claims[number], part)
            )
        return self._said[key]

    def _meets(self, number: int, side: Side, *, acting: bool) -> str:
        """How what acts in a claim, or is acted on, stands to a side of a question: see `_MEETS`."""
        if not side:
            return "unasked"
        claim, names = self._claims[number], self._names
        concept, other = (claim.exposure, claim.outcome) if acting else (claim.outcome, claim.exposure)
        key = names.key(concept)
        text = (concept.text if concept else None) or ""
        if not side.concepts:
            wanted = set(stems_of(side.words))
            mine = set(stems_of(text)) | names.stems_of_names(key or "")
            if wanted and wanted <= mine:
                return "words"
            if wanted & mine:
                return "some"
            return "stated" if wanted and wanted <= self._search.words_of(claim) else "apart"
        met = self._key_meets(key, side.concepts, acting=acting)
        if met in ("same", "form"):
            return met
        said = number in self._saying(Part((), side.concepts))
        if said and any(names.text_names(text, each) for each in side.concepts):
            return "named"
        if met in ("above", "working"):
            return met
        if self._key_meets(names.key(other), side.concepts, acting=not acting) in ("same", "form"):
            return "other"
        return "stated" if said else met if met == "kin" or concept is not None else "open"

    def _key_meets(self, key: str | None, asked: frozenset[str], *, acting: bool) -> str:
        if (asked, acting, key) not in self._met:
            self._met[asked, acting, key] = self._now_meets(key, asked, acting=acting)
        return self._met[asked, acting, key]

    def _now_meets(self, key: str | None, asked: Iterable[str], *, acting: bool) -> str:
        names = self._names
        if key is None:
            return "apart"
        if any(key in names.with_narrower(each) for each in asked):
            return "same"
        if any(key in (names.forms(each) if acting else names.bears(each)) for each in asked):
            return "form"
        if any(each in names.with_narrower(key) for each in asked):
            return "above"
        if any(key in names.workings(each) for each in asked):
            return "working"
        shared = {stem for each in asked for stem in stems_of(names.label(each))} & set(stems_of(names.label(key)))
        return "kin" if shared - FILLERS else "apart"

    def _place(self, number: int, part: Part) -> str:
        """Where a name that a claim has stands in it: it acts (e), is acted on (o), both (b), or is only said (s)."""
        if (part, number) not in self._places:
            claim, names = self._claims[number], self._names
            acts, acted = (
                self._key_meets(names.key(side), part.concepts, acting=acting) in ("same", "form")
                or bool(side and side.text and any(names.text_names(side.text, each) for each in part.concepts))
                for side, acting in ((claim.exposure, True), (claim.outcome, False))
            )
            self._places[part, number] = "b" if acts and acted else "e" if acts else "o" if acted else "s"
        return self._places[part, number]

    def _quote(self, number: int) -> frozenset[str]:
        if number not in self._quotes:
            quotes = (anchor.quote for anchor in self._claims[number].anchors)
            self._quotes[number] = frozenset(stem for quote in quotes for stem in stems_of(quote))
        return self._quotes[number]


def _names_both(question: Question) -> bool:
    return bool(question.exposure.concepts and question.outcome.concepts)


def flipped(question: Question) -> Question:
    """A question with what acts and what is acted on changed round."""
    return replace(
        question, exposure=question.outcome, outcome=question.exposure,
        aspect="deficiency" if question.lacking else None, lacking=question.aspect == "deficiency",
    )  # fmt: skip


def _is_unknown(part: Part, having: AbstractSet[int]) -> bool:
    """Whether a part of a question is a thing of health that no claim speaks of."""
    return part.says >= UNKNOWN and not having

"""What a claim is about, as the ids of things: what acts, what is acted on, and what is broader than each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.names import words_of
from mgtui.extraction.noun_phrases import bare
from mgtui.extraction.population import PEOPLE
from mgtui.extraction.tokens import content_stems
from mgtui.extraction.vocabulary import is_turned
from mgtui.extraction.word_lists import word_list
from mgtui.model import Concept
from mgtui.relating.amounts import is_taken_by_all

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from mgtui.extraction.vocabulary import Vocabulary

_OF = " of "
_LACK = "-deficiency"
"""How the ids of things end that are the lack of another: `vitamin-d-deficiency`."""
_STEPS_UP = 2
"""What stands further up is too wide to ask the same question."""
_MEASURES = frozenset({"mortality", "hospitalisation", "longevity", "quality-of-life", "symptom", "side-effect"})
"""Outcomes of which what they are of, or from, makes another: death from heart disease is not death."""
_BEHIND = re.compile(
    r"(?!^)\b(?:in|after|with|by|on|at|from|during|among|for|who|that|than|to)\b.*", re.IGNORECASE | re.DOTALL
)
"""What stands behind that of which words tell: in whom, when, or beside what."""
_HARMED = re.compile(
    r"\b(?:los(?:e|es|ing)|short of|injur\w+|damag\w+|harm(?:s|ed|ing)?|strain\w*|impair\w+|thinn\w+|furr\w+|less)\b",
    re.IGNORECASE,
)
"""Words that turn what they name but in part: `strains the lungs` is no more of lungs."""
_DURATION = "illness-duration"
_HOW_LONG = re.compile(
    r"\b(?:shorten\w*|shorter|sooner|faster|quick(?:er|ly)|how long|lasts?|g[eo]t(?:s|ting)? (?:over|better)|days? off"
    r"|recover(?:s|ed|y|ing)?|durations?)\b",
    re.IGNORECASE,
)
_FINDING = content_stems(" ".join(word_list("what is found"))) | content_stems("such risk higher lower per cent")
"""Stems of words that say that something is found, and not of what."""
_ANY_ILL = "harm"
"""The outcome that is broader than every ill."""
_LESS_OF = re.compile(
    r"(?:an? )?(?:[\w-]+ )?(?:less|fewer|lower(?:ing)?|reduc(?:ed|ing|tion (?:of|in))|limit(?:ed|ing)"
    r"|restrict(?:ed|ing|ion of)|cut(?:ting)?(?: (?:back|down))?(?: on)?|avoid(?:ing|ance of)|abstain(?:ing)? from"
    r"|abstinence from|giving up|quitting|stopping) (?:(?:the )?(?:intake|consumption|use|amounts?) of )?(?P<what>.+)"
    r"|(?:an? )?(?P<thing>.+?)(?: (?:intake|consumption))? (?:restriction|reduction|avoidance)",
    re.IGNORECASE,
)
"""What acts where a claim is about having less of it: `cutting down on sugar`."""
_LOW_INTAKE = re.compile(r"(?:an? )?(?:very )?low(?:er)? (?P<what>.+?) (?:intakes?|consumption)", re.IGNORECASE)
"""The same of what everybody takes in; that the body has too little of it is another thing."""
_RATIO = re.compile(r"\bratios?\b", re.IGNORECASE)
"""What is said of it is said of none of the things that it is made of."""
_LIST = re.compile(r",\s*(?:and |n?or )?|\s+(?:and|n?or)\s+", re.IGNORECASE)


def _is_part(text: str, name: str) -> bool:
    """Whether words are a part of a longer name, or hold its initials."""
    initials = "".join(word[0] for word in name.split()).upper()
    return f" {text.lower()} " in f" {name.lower()} " or (len(initials) > 1 and initials in text.split())


class Thing(Struct, frozen=True):
    """What one side of a claim is about: one thing, or several that are named together."""

    ids: frozenset[str]
    above: dict[str, int]
    """What is broader than any of them, with how many steps up it stands."""
    parts: frozenset[str]
    """Those of what is broader that it is but a form of, or names among others: magnesium of magnesium threonate."""
    is_lack: bool = False
    """Of an exposure: whether it is the lack of the thing."""
    way: int = 0
    """-1 where it is less of the thing, as weight loss is of body weight and a low-salt diet of salt, 1 where it is
    more of it."""
    aspects: frozenset[str] = frozenset()
    """Of which of its aspects it is, as LDL is of cholesterol; empty where it may be any."""
    beside: frozenset[str] = frozenset()
    """Of an exposure: other things that its claim names, of one of which it may be a part: red meat for a diet lower in
    red meat."""
    is_any_ill: bool = False
    """Of an outcome: whether it is harm, whichever."""
    kin: frozenset[str] = frozenset()
    """Those that stand for what is broader, though it is told by them and no kind of them."""

    def meets(self, other: Thing) -> int | None:
        """How far the two are apart: 0 for the same, else the steps from one up to the other; None where they are not.

        Negative where the other one is the broader.
        """
        if self.ids & other.ids:
            return 0
        down = [other.above[name] for name in self.ids if name in other.above]
        up = [self.above[name] for name in other.ids if name in self.above]
        if not down and not up:
            return -1 if self.beside & other.ids else 1 if self.ids & other.beside else None
        return min(down) if down else -min(up)

    def is_kind_of(self, broader: Thing) -> bool:
        """Whether this, which is the narrower, is but a kind of the other: stevia of sweeteners. What also belongs to
        another line is a source of it, as coffee, a drink, is of caffeine; what only names it is a form of it."""
        if not self.beside.isdisjoint(broader.ids):
            return False
        steps = abs(self.meets(broader) or 0)
        beside = {name for name, up in self.above.items() if up == steps}
        return beside <= broader.ids | broader.above.keys() and broader.ids.isdisjoint(self.parts)


class Matters:
    """Finds what claims are about by a vocabulary; what one library calls a thing and what another does are one."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._of_words: dict[tuple[str, bool], tuple[str, ...]] = {}
        self._named: dict[str, list[str]] = {}

    def exposure(self, concept: Concept, labels: Mapping[str, str]) -> Thing:
        """What acts. That a vocabulary has a name for the lack of it makes it no other thing."""
        names = self._known_as(concept, labels, acts=True)
        lacking = {name: self._one(name.removesuffix(_LACK)) for name in names if name.endswith(_LACK)}
        lacking = {name: thing for name, thing in lacking.items() if self.vocabulary.knows(thing)}
        is_lack = concept.aspect == "deficiency" or bool(lacking)
        less = () if is_lack else self._less_of(concept, names)
        found = self._thing(concept, less or tuple(lacking.get(name, name) for name in names), is_lack=is_lack)
        return replace(self._scaled(found, less), way=-1) if less else self._scaled(found, names)

    def _less_of(self, concept: Concept, names: tuple[str, ...]) -> tuple[str, ...]:
        """What a claim's words say to be less of; empty where they do not, or where its thing is called so itself."""
        low = _LOW_INTAKE.fullmatch(concept.text or "")
        of_all = self.by_words(low["what"], acts=True) if low else ()
        if self.are_taken_by_all(of_all):
            return of_all
        said = _LESS_OF.fullmatch(concept.text or "")
        what = self.by_words(said["what"] or said["thing"], acts=True) if said else ()
        is_own = all(self.vocabulary.health_id(name) is None for name in names)
        return what if what and (is_own or names == what) else ()

    def _scaled(self, found: Thing, names: tuple[str, ...]) -> Thing:
        """A thing as that which it is more or less of."""
        scales = [self.vocabulary.scale(name) for name in names]
        scaled = [way for _, way in scales if way]
        aspects = frozenset(name for name in names if self.vocabulary.is_aspect(name))
        ids = frozenset(name for name, _ in scales)
        return replace(found, ids=ids, way=scaled[0], aspects=aspects) if scaled else found

    def are_taken_by_all(self, names: Collection[str]) -> bool:
        """Whether these things, by id, are such that everybody has some of them."""
        return bool(names) and all(is_taken_by_all({name, *self.vocabulary.above(name)}) for name in names)

    def outcome(
        self, concept: Concept, labels: Mapping[str, str], statement: str = "", *, rises: bool = False
    ) -> Thing:
        """What is acted on; where its words are the name of nothing, as its claim's `statement` has it."""
        names = self._known_as(concept, labels, acts=False)
        names = names or self._in_part(concept.text or "", statement, rises=rises)
        names = tuple(self._of_what(name, concept.text or "") for name in names)
        lacked = {name: self._one(name.removesuffix(_LACK)) for name in names if name.endswith(_LACK)}
        if lacked and all(map(self.vocabulary.knows, lacked.values())):
            return replace(self._thing(concept, tuple(lacked.get(name, name) for name in names)), way=-1)
        found = self._thing(concept, names)
        kin = [self._one(each) for name in names for each in self.vocabulary.kin(name)]
        near = frozenset(kin) - found.ids - found.above.keys()
        is_any_ill = any(self.vocabulary.scale(name)[0] == self._one(_ANY_ILL) for name in names)
        any_ill = {} if is_any_ill or all(self.worth(name) >= 0 for name in names) else {self._one(_ANY_ILL): _STEPS_UP}
        above = {**any_ill, **found.above, **dict.fromkeys(near, 1)}
        return self._scaled(replace(found, above=above, kin=near, is_any_ill=is_any_ill), names)

    def _in_part(self, text: str, statement: str, *, rises: bool) -> tuple[str, ...]:
        """What words that are the name of nothing are about: what they name in part, as `wards off colds`; what their
        claim's sentence calls by a name of which they are a part or the initials, as `systolic`; else the one ill of
        the sentence, as of `no association`. Of more of what they say, which may be a good, that is not sure."""
        head = _BEHIND.sub("", text)
        if is_turned(head) or _HARMED.search(head):
            return ()
        words = head.split()
        ends = (self.vocabulary.outcome(" ".join(words[at:])) for at in range(1, len(words)))
        said = self.named(statement)
        ways: tuple[Iterable[str], ...] = (
            self.named(head),
            (self._one(each) for each in ends if each and self.worth(each) < 0),
            (name for name in said if any(_is_part(text, each) for each in self.vocabulary.names_of(name))),
            (name for name in said if self.worth(name) < 0 and not (rises and content_stems(head) - _FINDING)),
        )
        for found in ways:
            if these := [name for name in dict.fromkeys(found) if not self._are_people(name)]:
                return (self._lasting(these[0], f"{text} {statement}"),) if len(these) == 1 else ()
        return ()

    def _lasting(self, name: str, text: str) -> str:
        """An ill, or how long it lasts where a text speaks of that: who gets over a cold sooner caught one."""
        is_duration = self.worth(name) < 0 and _HOW_LONG.search(text)
        return self._measured(self._one(_DURATION), name) if is_duration else name

    def _are_people(self, name: str) -> bool:
        return not PEOPLE.isdisjoint(word.single for word in words_of(self.vocabulary.label_of(name)))

    def with_beside(self, acts: Thing, acted_on: Thing, statement: str, words: Sequence[str]) -> Thing:
        """What acts, with what else its claim names on its side of the outcome that is neither an ill, nor a good, nor
        named in `words`, those for the outcome and for what it is held against; before them those for what acts."""
        exposure, outcome, _ = words
        place, end = statement.find(exposure), statement.find(outcome)
        # `does not cause colds or raise zinc` is not on zinc.
        near = statement if min(place, end) < 0 else statement[:end] if place < end else statement[end + len(outcome) :]
        known = {*acts.ids, *acts.above, *acted_on.ids, *acted_on.above}
        beside = {name for name in self.named(near) if name not in known and not self.worth(name)}
        if beside:
            known.update(name for each in words[1:] for name in self.named(each))
            beside = {name for name in beside if known.isdisjoint({name, *self.vocabulary.above(name)})}
        is_said = exposure in statement or _RATIO.search(exposure) is not None
        if not is_said and not any(map(self.vocabulary.knows, acts.ids)):
            # What its article says by a pronoun, or calls otherwise, the sentence says.
            said = tuple(name for name in beside if not self._are_people(name))
            return self._scaled(self._thing(Concept(), said), said) if said else acts
        return replace(acts, beside=frozenset(beside)) if beside else acts

    def named(self, text: str) -> list[str]:
        """Every thing that a text names; found once, as a claim's sentence is asked for on each of its sides."""
        if text not in self._named:
            self._named[text] = [self._one(name) for name in self.vocabulary.every(text)]
        return self._named[text]

    def _thing(self, concept: Concept, names: tuple[str, ...], *, is_lack: bool = False) -> Thing:
        is_known = bool(names)
        if not names:
            words = content_stems(" ".join(bare(concept.text or ""))) or content_stems(concept.text or "")
            names = (" ".join(sorted(words)),) if words else ()
        above: dict[str, int] = {}
        parts: set[str] = set()
        for name in names:
            for broader, steps in self.vocabulary.above(name).items():
                if steps <= _STEPS_UP:
                    above.setdefault(self._one(broader), steps)
                    base, way = self.vocabulary.scale(broader)
                    if way > 0:
                        # What is below salt is below the sodium that salt is told as.
                        above.setdefault(base, steps)
                    if self._is_form(name, broader):
                        parts.add(self._one(broader))
            for part in self.vocabulary.within(name):
                # One that names its own kinds, as `time-restricted eating and other fasting`, is not below them.
                if name not in self.vocabulary.above(part):
                    parts.update({self._one(part)} - above.keys())
                    above.setdefault(self._one(part), 1)
            if is_known and _OF in name:
                above.setdefault(name.partition(_OF)[0], 1)
        return Thing(frozenset(names), above, frozenset(parts), is_lack)

    def _is_form(self, name: str, broader: str) -> bool:
        """Whether a thing is called by what is broader and a word behind it, as magnesium threonate: a form of it, not
        a kind such as green tea."""
        begins = tuple(f"{each.lower()} " for each in self.vocabulary.names_of(broader))
        return any(each.lower().startswith(begins) for each in self.vocabulary.names_of(name))

    def _known_as(self, concept: Concept, labels: Mapping[str, str], *, acts: bool) -> tuple[str, ...]:
        name = concept.concept
        if name and self.vocabulary.knows(name) and (not labels or name not in labels):
            if each := self._each_kind(concept.text or "", acts=acts):
                return each
            listed = () if acts else self._listed(concept.text or "")
            return tuple(dict.fromkeys((self._one(name), *listed)))
        if name and name in labels:
            found = self.vocabulary.exposure(labels[name]) if acts else self.vocabulary.outcome(labels[name])
            return (self._one(found),) if found else (name,)
        return self.by_words(concept.text or "", acts=acts) or ((name,) if name else ())

    def by_words(self, text: str, *, acts: bool) -> tuple[str, ...]:
        """The ids of what words for what acts, or for what is acted on, are about; empty where no vocabulary knows."""
        if (text, acts) not in self._of_words:
            self._of_words[text, acts] = self._by_words(text, acts=acts)
        return self._of_words[text, acts]

    def _by_words(self, text: str, *, acts: bool) -> tuple[str, ...]:
        if each := self._each_kind(text, acts=acts):
            return each
        about = self.vocabulary.exposure(text) if acts else self.vocabulary.outcome(text)
        if acts:
            several = () if _RATIO.search(text) else self.named(text)
            return (self._one(about),) if about else tuple(dict.fromkeys(several))
        return tuple(dict.fromkeys((*([self._one(about)] if about else []), *self._listed(text))))

    def _each_kind(self, text: str, *, acts: bool) -> tuple[str, ...]:
        """The kinds of one thing that a phrase names together, as `red and processed meat`; empty where it does not."""
        *parts, last = (part.split() for part in _LIST.split(text) if part.strip()) if _LIST.search(text) else [[]]
        look_up = self.vocabulary.exposure if acts else self.vocabulary.outcome
        for at in range(1, len(last) if parts else 0):
            found = [look_up(" ".join(words)) for words in (*([*part, *last[at:]] for part in parts), last)]
            shared = look_up(" ".join(last[at:]))
            if shared and all(each and shared in self.vocabulary.above(each) for each in found):
                return tuple(dict.fromkeys(self._one(each) for each in found if each))
        return ()

    def _listed(self, text: str) -> list[str]:
        """The outcomes that a list names, each of which its words are wholly about: `cancer or heart disease`."""
        parts = [part for part in _LIST.split(text) if part.strip()]
        found = [self.vocabulary.outcome(part) for part in parts] if len(parts) > 1 and not _RATIO.search(text) else []
        return [self._one(each) for each in found if each] if all(found) else []

    def _of_what(self, measure: str, text: str) -> str:
        """A measure of one thing, where the words for it name one: the term below both, else an id of its own; of the
        symptoms of an illness, the illness."""
        if self.vocabulary.health_id(measure) not in _MEASURES:
            return measure
        thing = next((name for name in self.named(text) if name != measure and self.worth(name) < 0), None)
        if thing is None or self.vocabulary.health_id(measure) == "symptom":
            return thing or measure
        return self._measured(measure, thing)

    def _measured(self, measure: str, thing: str) -> str:
        """The term below a measure and the thing that it is of, else an id of its own."""
        family = {thing, *self.vocabulary.above(thing)}
        below = map(self._one, self.vocabulary.below(measure))
        return next((name for name in below if family & self.vocabulary.above(name).keys()), f"{measure}{_OF}{thing}")

    def called(self, names: Collection[str]) -> str:
        """What things, by their ids, are called here and in the vocabulary of health, in a line."""
        every = {each for name in names for each in (name, self.vocabulary.health_id(name) or name)}
        return ", ".join(called for each in sorted(every) for called in self.vocabulary.names_of(each))

    def worth(self, name: str) -> int:
        """1 where people want more of a thing, -1 where they want less, 0 where it depends or is not known."""
        return self.vocabulary.worth(name)

    def _one(self, name: str) -> str:
        return self.vocabulary.own_name(name)

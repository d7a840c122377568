"""The readings of a sentence as the fields of a claim, by the terms of a library where it has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.candidate_records import OtherReading
from mgtui.extraction.hedging import calls_for_research
from mgtui.extraction.lexicon import kind
from mgtui.extraction.population import left_out_in
from mgtui.extraction.tokens import pieces
from mgtui.extraction.told import lacking_grounds
from mgtui.extraction.vocabulary import is_turned
from mgtui.extraction.word_lists import lists_under, word_list
from mgtui.extraction.wording import unlabelled
from mgtui.model import Concept
from mgtui.vocabulary.health import singular

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.extraction.reading import ArticleReader, Reading
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Aspect, Direction

SURE = 0.63
"""From here on accepting alone writes a reading; `docs/extraction.md` says how many are right."""
SURE_IN_WORDS = 0.7
"""As `SURE`, of a reading with an end that no term says whole: where the phrase ends is then less sure."""
OFFERED = 0.01
"""Below this a reading is not shown."""
_LIKELY = 0.025
"""Where no reading comes up to this the fields stay empty: hardly any first reading below it is right in all three."""
_TERMED = 1.0
"""How much likelier a reading is for each of its ends that the library has a term for."""
_REACH = 32
"""Characters on either side of a phrase that may name its aspect."""
_OF_ANOTHER = re.compile(r"\b(?:and|or) \w+ of\b")
"""Words behind which another noun has what follows: `screening and correction of deficiency`."""
_NONE = ("no_effect", "not_associated", "mixed")
_LESS = ("decreases", "associated_negative")
_MORE = ("better ", "improved ", "enhanced ", "greater ")
READ = ("exposure", "outcome", "direction")


class Fields(Struct, frozen=True):
    """What was read off a sentence."""

    exposure: Concept | None = None
    outcome: Concept | None = None
    direction: Direction | None = None
    telling: str = ""
    more_exposures: tuple[Concept, ...] = ()
    more_outcomes: tuple[Concept, ...] = ()
    others: tuple[OtherReading, ...] = ()
    sure: tuple[str, ...] = ()
    resolved: bool = False
    """Whether the exposure stands before the sentence."""
    told: bool = False
    """Whether it is only what somebody says or thinks."""


def fields_of(reader: ArticleReader, at: int, vocabulary: Vocabulary, treated: str = "") -> Fields:
    """The fields of a sentence by its number: of the likeliest reading, with the others beside it.

    `treated`: of a cell of a table, what its headings name as acting.
    """
    read = reader.reads()[at]
    text, named = read.sentence.text, "nsubj" in read.parse.dep
    if calls_for_research(text):
        return Fields()
    readings = [_in_row(each, treated, named=named) for each in reader.readings(at) if each.trust >= OFFERED]
    # What a list under the sentence names is what acts, or is acted on.
    is_head = text.rstrip().endswith(":")
    readings = [each._replace(plain=each.plain and not is_head and not _off_label(each, text)) for each in readings]
    # A shortage of evidence is no lack of what the evidence is on.
    lacking = {read.parse.lower[at] for at in lacking_grounds(read.parse)}
    plain = " ".join(word for word in text.split() if word.lower() not in lacking)
    said = [_said(each, plain, vocabulary) for each in readings]
    said = [each for each in said if not each.is_of_itself(vocabulary)]
    if max((each.reading.trust for each in said), default=0.0) < _LIKELY:
        return Fields()
    first, *others = sorted(said, key=lambda each: -each.weight)
    listed = [each for each in others if _listed(first, each)]
    apart = (each for each in others if each not in listed and each.exposure)
    in_words = first.in_words(vocabulary)
    is_sure = in_words.is_sure and (in_words == first or first.reading.trust >= SURE_IN_WORDS)
    own = in_words if is_sure else first
    return Fields(
        exposure=own.exposure,
        outcome=own.outcome,
        direction=first.reading.direction,
        telling=first.reading.telling,
        more_exposures=_beside(first.exposure, [each.exposure for each in listed]),
        more_outcomes=_beside(first.outcome, [each.outcome for each in listed]),
        others=(*_of_others(first, left_out_in(read.parse, read.own)), *(each.as_other() for each in apart)),
        sure=READ if is_sure else (),
        resolved=first.reading.resolved,
        told=first.reading.told,
    )


def _of_others(first: _Said, whom: str | None) -> tuple[OtherReading, ...]:
    """The reading of a group of which is denied what is said of another."""
    way = first.reading.direction
    if whom is None or first.exposure is None or way in _NONE:
        return ()
    denied: Direction = "not_associated" if way.startswith("associated") else "no_effect"
    return (OtherReading(first.exposure, first.outcome, denied, telling="not", population=whom),)


class _Said(NamedTuple):
    """A reading in the terms of a library."""

    reading: Reading
    exposure: Concept | None
    outcome: Concept

    @property
    def weight(self) -> float:
        """How likely it is meant: what a library has terms for is what its reader looks for."""
        termed = sum(bool(each and each.concept) for each in (self.exposure, self.outcome))
        return self.reading.weight * (1 + termed * _TERMED)

    def is_of_itself(self, vocabulary: Vocabulary) -> bool:
        """Whether both ends are one thing, `cognitive impairment includes cognitive decline`: nothing acts. A thing
        that is given may act on how much of it there is."""
        one = self.exposure and self.exposure.concept
        return bool(one) and one == self.outcome.concept and kind(vocabulary.label_of(str(one))) != "given"

    @property
    def is_sure(self) -> bool:
        """Whether accepting alone writes it."""
        if not self.exposure or not self.reading.plain or self.reading.trust < SURE or _is_name(self.exposure):
            return False
        if self.reading.direction in _LESS and str(self.outcome.text).lower().startswith(_MORE):
            return False  # `reduces soreness and better sleep`: the list is no list of what is reduced
        # What is more of `shortened lifespans` is less of lifespan: which of the two is told is not sure.
        return not any(each.concept is None and is_turned(str(each.text)) for each in (self.exposure, self.outcome))

    def as_other(self) -> OtherReading:
        said = self.reading
        return OtherReading(self.exposure, self.outcome, said.direction, telling=said.telling, told=said.told)

    def in_words(self, vocabulary: Vocabulary) -> _Said:
        """The same without a term that leaves out something that is said of its end: `large LDL` is not all LDL, but
        its words are right."""
        outcome = _in_words(self.outcome, vocabulary)
        exposure = self.exposure and _in_words(self.exposure, vocabulary)
        is_much = exposure and not word_list("too much").isdisjoint(str(exposure.text).lower().split())
        if exposure and is_much and vocabulary.is_needed(str(exposure.concept)):
            # Too much of what a body needs does what it does not.
            exposure = replace(exposure, concept=None)
        return self._replace(exposure=exposure, outcome=outcome)


def _said(reading: Reading, text: str, vocabulary: Vocabulary) -> _Said:
    # The aspect of what acts is not told by what is acted on.
    before, behind = _around(reading.exposure, text.replace(reading.outcome, " ; "))
    behind = _OF_ANOTHER.split(_near(behind), maxsplit=1)[0]
    is_ill = kind(reading.exposure) == "ill"
    # An ill is not lacked, whoever has it.
    around = reading.exposure if is_ill else f"{_near(before[::-1])[::-1]}{reading.exposure}{behind}"
    exposure = None
    if reading.exposure:
        concept = vocabulary.substance(reading.exposure)
        exposure = Concept(concept=concept, aspect=aspect_of(around), text=reading.exposure)
    outcome = Concept(concept=_outcome(reading.outcome, vocabulary), text=reading.outcome)
    return _Said(reading, exposure, outcome)


def _in_words(end: Concept, vocabulary: Vocabulary) -> Concept:
    is_told = end.concept is None or vocabulary.says_all_of(str(end.text), end.concept)
    return end if is_told else replace(end, concept=None)


def _outcome(words: str, vocabulary: Vocabulary) -> str | None:
    """What a phrase for what is acted on is about; nothing where it is of another thing that is taken: `absorption of
    iron` is not absorption."""
    found = vocabulary.outcome(words)
    _, of, other = words.partition(" of ")
    said = {singular(word) for word in words.lower().split()}
    is_apart = not said.isdisjoint(word_list("properties")) and not said.isdisjoint(word_list("no bodies"))
    is_other = (is_apart or (of and kind(other) == "given")) and found and not vocabulary.says_all_of(words, found)
    return None if is_other and found != vocabulary.outcome(other) else found


def _is_name(exposure: Concept) -> bool:
    """Whether what acts may be a person: words with capitals that no term names, as `Van Horn`."""
    words = [] if exposure.concept else str(exposure.text).split()
    return len(words) > 1 and all(word[:1].isupper() and word[1:].islower() for word in words)


def _around(words: str, text: str) -> tuple[str, str]:
    """What stands before and behind words in a text; nothing where they do not stand in it."""
    start = text.find(words)
    return ("", "") if start < 0 else (text[:start], text[start + len(words) :])


def _near(text: str) -> str:
    """The characters that stand near the beginning of a text and in the same clause."""
    return text[: min([_REACH, *(text.find(sign) for sign in ":;—–" if sign in text)])]


def _off_label(reading: Reading, text: str) -> bool:
    """Whether an end of a reading stands in the label of a list item alone: `Brain health: Tea lowers …`."""
    said = unlabelled(text)
    label = text.removesuffix(said)
    return any(words in label and words not in said for words in (reading.exposure, reading.outcome))


def _in_row(reading: Reading, treated: str, *, named: bool) -> Reading:
    """A reading of a cell that does not say what acts: it is what the headings of its row and column name."""
    leaves_out = reading.resolved or not reading.exposure or not named
    return reading._replace(exposure=treated, resolved=False, plain=False) if treated and leaves_out else reading


def _listed(first: _Said, other: _Said) -> bool:
    """Whether a reading is of the same lists; what acts may be said in other words, as `intake of zinc`."""
    one, two = first.reading, other.reading
    term = first.exposure and first.exposure.concept
    same = two.exposure == one.exposure or bool(term and other.exposure and other.exposure.concept == term)
    is_beside = not one.resolved and not two.resolved and two.lists[0] == one.lists[0] >= 0
    return (same or is_beside) and two.direction == one.direction and two.lists[1] == one.lists[1]


def _beside(first: Concept | None, listed: Iterable[Concept | None]) -> tuple[Concept, ...]:
    """What a list has beside the first, each once: `Tea lowers the risk of colds` names colds once, however much of it
    is taken for their name."""
    found = {first.concept or first.text: first} if first else {}
    for each in filter(None, listed):
        words = each.text or ""
        if not any(words in str(other.text) or str(other.text) in words for other in found.values()):
            found.setdefault(each.concept or each.text, each)
    return tuple(found.values())[1:]


def aspect_of(around: str) -> Aspect:
    """The aspect that the words around a name speak of; `unspecified` where none does."""
    words = [piece.text.lower() for piece in pieces(around)]
    for aspect, stems in lists_under("aspect").items():
        for each in stems.split():
            if any(singular(word) == each if each in word_list("whole") else word.startswith(each) for word in words):
                return cast("Aspect", aspect)
    return "unspecified"

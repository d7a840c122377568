"""The claims of an answer in their groups, with the studies behind each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from msgspec import Struct

from mgtui.answering.questions import in_a_sentence

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mgtui.answering.questions import Question
    from mgtui.answering.quoted import Quoted
    from mgtui.evidence.profile_records import StudyLine
    from mgtui.model import Claim

GroupKey = Literal["yes", "no_effect", "opposite", "only_if", "unclear", "remarks"]
GROUP_KEYS: tuple[GroupKey, ...] = get_args(GroupKey)


class Group(NamedTuple):
    """What the claims of a group say."""

    glyph: str
    title: str

    @property
    def brief(self) -> str:
        """Its title inside a sentence."""
        return self.title.partition(":")[0].lower()


GROUPS: dict[GroupKey, Group] = {
    "yes": Group("+", "Yes"),
    "no_effect": Group("→", "No effect"),
    "opposite": Group("−", "The opposite"),
    "only_if": Group("~", "Only if"),
    "unclear": Group("?", "Unclear: both ways, or not said which"),
    "remarks": Group("◦", "Remarks on the evidence"),
}
_HOW = re.compile(r"^\W*(?:how (?:often|long|much|many|common)|when|what (?:dose|amount|share))\b", re.IGNORECASE)


def group_of(key: GroupKey, question: Question) -> Group:
    """A group as it is called in an answer: how often or how much of a thing is told, and what
    is said of two things, with no yes."""
    is_open = not (question.exposure and question.outcome) and _HOW.search(question.text)
    is_told = key == "yes" and (is_open or question.compared)
    return Group("+", "What they say") if is_told else GROUPS[key]


WAYS: tuple[GroupKey, ...] = ("yes", "no_effect", "opposite")
"""The groups of claims that go a way; the others narrow and weigh."""


class Answering(Struct, frozen=True):
    """A claim in an answer."""

    claim: Claim
    sign: int | None
    """+1, -1 or 0: what more of the exposure that was asked about does to the outcome; None where the claim does not
    say."""
    turned: bool
    """Whether it speaks of a lack where more was asked about, or the other way round."""
    condition: str
    """In whom, in which form and of what state it holds, where that is less than was asked; for what qualifies."""
    studies: tuple[StudyLine, ...]
    around: bool = False
    """Whether it answers something else, and is here since it narrows or weighs a claim that answers this."""
    by_meaning: bool = False
    """Whether it is here for what it means alone: by its words it would not be."""

    @property
    def own(self) -> list[StudyLine]:
        """The studies that its article leans on."""
        return [study for study in self.studies if not study.outside]

    @property
    def outside(self) -> list[StudyLine]:
        """The studies that bear on it though its article does not speak of them."""
        return [study for study in self.studies if study.outside]


class Answer(Struct, frozen=True):
    """All claims that answer a question."""

    question: Question
    groups: Mapping[GroupKey, tuple[Answering, ...]]
    beside: tuple[Answering, ...]
    """Claims on the same matter, but of another aspect or other people than was asked about."""
    widened: bool
    """Whether no claim speaks of the aspect that was asked about, so that those of others were taken."""
    works: Mapping[str, str]
    """Each study behind the claims, as `study:<id>`, with the first record of its work: equal where two are one."""
    independent: int
    """How many different works there are behind all groups, as more than background."""
    limited: Mapping[str, tuple[Claim, ...]]
    """The claims of the library that qualify or contradict one of the groups, by its id."""
    said: Mapping[str, float]
    """How much of what the question says each claim of the groups, or beside them, says, from 0 to 1, by its id: by
    words, the rarer they are in the library the more (see `WordSearch.parts`)."""
    quoted: tuple[Quoted, ...] = ()
    """Where it is asked how much to take, or whether it does harm, and no claim says it, the passages that name an
    amount, or caution."""
    wider: Answer | None = None
    """Where nothing answers, the answer to the same about what takes in one of its sides, if claims answer that; they
    stand beside the question too."""

    @property
    def found(self) -> bool:
        """Whether anything answers."""
        return any(self.groups.values())

    @property
    def on_broader(self) -> str:
        """What the wider answer is on, as a reader knows it; empty where there is none."""
        if self.wider is None:
            return ""
        asked, other = self.question, self.wider.question
        side = other.exposure if asked.exposure.concepts != other.exposure.concepts else other.outcome
        return in_a_sentence(side.words)

    @property
    def all(self) -> list[Answering]:
        """Every claim of the groups, in their order."""
        return [each for key in GROUP_KEYS for each in self.groups[key]]

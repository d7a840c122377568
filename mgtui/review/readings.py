"""What the abstracts and titles of a library's studies say that their records do not: read off, and proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.abstracts import study_facts
from mgtui.extraction.designs import design_of_title
from mgtui.writing.journal import READING

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Effect, SampleSize, Study
    from mgtui.review.kept_readings import KeptReadings


AT_ONCE = 200
"""So many readings of abstracts are offered in one review: the others come when these are decided."""
IN_VAIN = 400
"""So many abstracts that give nothing are read for one review: a hundred take a second."""


class StudyReading(Struct, frozen=True, omit_defaults=True):
    """Fields of a study that its abstract, or its title where it has none, gives and its record lacks."""

    study: str
    design: str | None = None
    n: SampleSize | None = None
    population: str | None = None
    duration: str | None = None
    effects: tuple[Effect, ...] = ()
    read_in: Literal["abstract", "title"] = "abstract"
    words: dict[str, str] = {}
    """By the name of a field: the sentence that it was read from."""

    @property
    def key(self) -> str:
        """By what a decision on it is known: an abstract is asked about once."""
        return f"{READING}{self.study}"

    def on(self, study: Study) -> Study:
        """The study with what was read, where it still says nothing itself."""
        return replace(study, **{name: getattr(self, name) for name in self.words if not getattr(study, name)})


class StudyReadings:
    """The readings of the studies of a library; what did not change since is not read again."""

    def __init__(self, kept: KeptReadings, library: str) -> None:
        """`kept` remembers which studies of `library`, the path of its folder, gave nothing."""
        self._kept, self._library = kept, library
        self._read: dict[str, tuple[Study, Vocabulary, StudyReading | None]] = {}

    def of(self, studies: Sequence[Study], vocabulary: Vocabulary, decided: Container[str]) -> list[StudyReading]:
        """Those of the studies on which nothing was decided, no more of abstracts than can be looked at and read while
        someone waits.

        In their order, but last those that are known to give nothing, of these first what was read longest ago: in a
        library of thousands each review reads on where the one before ended. Titles are read in no time.
        """
        silent = {name: number for number, name in enumerate(self._kept.silent(self._library), 1)}
        asked = [each for each in studies if f"{READING}{each.id}" not in decided]
        found: list[StudyReading] = []
        given = 0
        gave_nothing: list[str] = []
        for study in sorted(asked, key=lambda each: silent.get(each.id, 0)):
            if study.abstract and (given == AT_ONCE or len(gave_nothing) == IN_VAIN):
                continue
            reading = self._reading(study, vocabulary)
            if reading is not None:
                found.append(reading)
                given += bool(study.abstract)
            elif study.abstract:
                gave_nothing.append(study.id)
        if gave_nothing:
            self._kept.keep_silent(self._library, tuple(dict.fromkeys(reversed((*silent, *gave_nothing))))[::-1])
        return found

    def _reading(self, study: Study, vocabulary: Vocabulary) -> StudyReading | None:
        known = self._read.get(study.id)
        if known is None or known[0] is not study or known[1] is not vocabulary:
            known = self._read[study.id] = study, vocabulary, _reading(study, vocabulary)
        return known[2]


def _reading(study: Study, vocabulary: Vocabulary) -> StudyReading | None:
    if not study.abstract:
        design = None if study.design else design_of_title(study.title)
        words = {"design": study.title}
        return StudyReading(study.id, design, read_in="title", words=words) if design else None
    facts = study_facts(study.title, study.abstract, vocabulary)
    lacking = {name: words for name, words in facts.words.items() if not getattr(study, name)}
    if not lacking:
        return None
    return StudyReading(study.id, words=lacking, **{name: getattr(facts, name) for name in lacking})

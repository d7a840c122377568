"""What the abstracts of a library's studies say that their records do not: read off, and proposed to the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.abstracts import study_facts
from mgtui.writing.journal import READING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Effect, SampleSize, Study


AT_ONCE = 200
"""So many abstracts are read for one review: a hundred take a second."""


class StudyReading(Struct, frozen=True, omit_defaults=True):
    """Fields of a study that its abstract gives and its record lacks."""

    study: str
    design: str | None = None
    n: SampleSize | None = None
    population: str | None = None
    duration: str | None = None
    effects: tuple[Effect, ...] = ()
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

    def __init__(self) -> None:
        self._read: dict[str, tuple[Study, Vocabulary, StudyReading | None]] = {}

    def of(self, studies: Iterable[Study], vocabulary: Vocabulary, decided: Container[str]) -> Iterator[StudyReading]:
        """Those of the studies on which nothing was decided, in their order; no more abstracts than can be read while
        someone waits: the others come when these are decided."""
        asked = 0
        for study in studies:
            if f"{READING}{study.id}" in decided or not study.abstract:
                continue
            asked += 1
            if asked > AT_ONCE:
                return
            known = self._read.get(study.id)
            if known is None or known[0] is not study or known[1] is not vocabulary:
                known = self._read[study.id] = study, vocabulary, _reading(study, study.abstract, vocabulary)
            if known[2] is not None:
                yield known[2]


def _reading(study: Study, abstract: str, vocabulary: Vocabulary) -> StudyReading | None:
    facts = study_facts(study.title, abstract, vocabulary)
    lacking = {name: words for name, words in facts.words.items() if not getattr(study, name)}
    if not lacking:
        return None
    return StudyReading(study.id, words=lacking, **{name: getattr(facts, name) for name in lacking})

"""What the abstracts and titles of a library's studies say that their records do not: read off, and proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.abstracts import study_facts
from mgtui.extraction.designs import design_of_title
from mgtui.writing.journal import READING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Effect, SampleSize, Study


AT_ONCE = 200
"""So many abstracts are read for one review: a hundred take a second."""


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

    def __init__(self) -> None:
        self._read: dict[str, tuple[Study, Vocabulary, StudyReading | None]] = {}

    def of(self, studies: Iterable[Study], vocabulary: Vocabulary, decided: Container[str]) -> Iterator[StudyReading]:
        """Those of the studies on which nothing was decided, in their order; no more abstracts than can be read while
        someone waits: the others come when these are decided. Titles are read in no time."""
        asked = 0
        for study in studies:
            if f"{READING}{study.id}" in decided or not (study.abstract or not study.design):
                continue
            asked += bool(study.abstract)
            if asked > AT_ONCE:
                return
            known = self._read.get(study.id)
            if known is None or known[0] is not study or known[1] is not vocabulary:
                known = self._read[study.id] = study, vocabulary, _reading(study, vocabulary)
            if known[2] is not None:
                yield known[2]


def _reading(study: Study, vocabulary: Vocabulary) -> StudyReading | None:
    if not study.abstract:
        design = design_of_title(study.title)
        words = {"design": study.title}
        return StudyReading(study.id, design, read_in="title", words=words) if design else None
    facts = study_facts(study.title, study.abstract, vocabulary)
    lacking = {name: words for name, words in facts.words.items() if not getattr(study, name)}
    if not lacking:
        return None
    return StudyReading(study.id, words=lacking, **{name: getattr(facts, name) for name in lacking})

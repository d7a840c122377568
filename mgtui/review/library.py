"""The records that a review works on: those of the library itself, and those of the libraries open beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.study_matching import StudyIndex
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.formats.identity import title_key
from mgtui.library.reader import read_library
from mgtui.ref import Ref

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim, Library, Study, Term


class ReviewLibrary:
    """Claims, studies and terms as they are now, by their ids in the library itself."""

    def __init__(self, root: Path, own: Library, shelf: LibrarySet | None) -> None:
        """Raises NoLibrary."""
        beside = [place for place in shelf.roots if place.resolve() != root.resolve()] if shelf else []
        self.others: list[Library] = [found for found in map(read_library, beside) if found.id != own.id]
        self.other_terms: dict[str, Term] = {}
        self.other_studies: dict[str, Study] = {}
        """By `<library>::<id>`."""
        for library in reversed(self.others):
            self.other_terms.update(library.terms)
            self.other_studies.update(
                (Ref(library.id, "study", study.id).key, study) for study in library.studies.values()
            )
        # Under the ids that they have here, with what each is titled: made once, for they do not change.
        self._others_titled = [(titled(study), replace(study, id=name)) for name, study in self.other_studies.items()]
        self._index = StudyIndex()
        self._titles = StudyTitles()
        self.own = own
        self.vocabulary = Vocabulary(self.all_terms.values())
        self._titles.follow(own.studies)

    def follow(self, own: Library) -> None:
        """Hold the library's records as they are now."""
        is_same_words = own.terms == self.own.terms
        self.own = own
        if not is_same_words:
            self.vocabulary = Vocabulary(self.all_terms.values())
        self._titles.follow(own.studies)

    @property
    def claims(self) -> Mapping[str, Claim]:
        return self.own.claims

    @property
    def studies(self) -> Mapping[str, Study]:
        return self.own.studies

    @property
    def terms(self) -> Mapping[str, Term]:
        return self.own.terms

    def taken_over(self, study: Study) -> Study | None:
        """The record here of a study of another library: by the title and year that it has there."""
        return self._titles.of_title(titled(study))

    @property
    def all_terms(self) -> dict[str, Term]:
        """The terms of the library and of those beside it; its own go before."""
        return {**self.other_terms, **self.own.terms}

    def to_compare(self) -> Library:
        """The library as the extraction is to see it: with the words and the studies of the others."""
        own = self.own
        # A study that was taken over must not compete with itself.
        others = {study.id: study for title, study in self._others_titled if self._titles.of_title(title) is None}
        return replace(own, claims={}, studies={**others, **own.studies}, terms={**self.other_terms, **own.terms})

    def index_of(self, library: Library) -> StudyIndex:
        """The studies of `to_compare` as they are matched; what did not change since is not read again."""
        self._index.follow(library.studies)
        return self._index


class StudyTitles:
    def __init__(self) -> None:
        self._studies: Mapping[str, Study] = {}
        self._by_title: dict[str, dict[str, Study]] = {}

    def follow(self, studies: Mapping[str, Study]) -> None:
        """Hold just these, by their ids. Only what is another record than before is looked at."""
        before, self._studies = self._studies, studies
        if before is studies:
            return
        for name, study in before.items():
            if studies.get(name) is not study:
                del self._by_title[titled(study)][name]
        for name, study in studies.items():
            if before.get(name) is not study:
                self._by_title.setdefault(titled(study), {})[name] = study

    def of_title(self, title: str) -> Study | None:
        """The study of this title and year, as `titled` writes them."""
        return next(iter(self._by_title.get(title, {}).values()), None)


def titled(study: Study) -> str:
    """What two records of one study are known by: the title and the year."""
    return title_key(study.title, study.issued or "")

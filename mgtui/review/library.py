"""The records that a review works on: those of the library itself, and those of the libraries open beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.study_matching import StudyIndex
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.reader import read_library
from mgtui.ref import Ref
from mgtui.review.library_studies import LibraryStudies, titled

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim, Library, Study, Term


class ReviewLibrary:
    """Claims, studies and terms as they are now, by their ids in the library itself."""

    def __init__(self, root: Path, shelf: LibrarySet | None) -> None:
        """Raises NoLibrary."""
        self._root = root
        beside = [place for place in shelf.roots if place.resolve() != root.resolve()] if shelf else []
        self.own = read_library(root)
        self.others: list[Library] = [found for found in map(read_library, beside) if found.id != self.own.id]
        self.claims: dict[str, Claim] = {}
        self.studies = LibraryStudies()
        self.terms: dict[str, Term] = {}
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
        self._take_over()

    def _take_over(self) -> None:
        self.claims = dict(self.own.claims)
        self.studies = LibraryStudies(self.own.studies)
        self.terms = dict(self.own.terms)
        self.vocabulary = Vocabulary(self.all_terms.values())

    def taken_over(self, study: Study) -> Study | None:
        """The record here of a study of another library: by the title and year that it has there."""
        return self.studies.of_title(titled(study))

    @property
    def all_terms(self) -> dict[str, Term]:
        """The terms of the library and of those beside it; its own go before."""
        return {**self.other_terms, **self.terms}

    def read_again(self) -> None:
        """Take the library as it is on disk. Raises NoLibrary."""
        self.own = read_library(self._root)
        self._take_over()

    def to_compare(self) -> Library:
        """The library as the extraction is to see it: with the words and the studies of the others."""
        # A study that was taken over must not compete with itself.
        others = {study.id: study for title, study in self._others_titled if self.studies.of_title(title) is None}
        return replace(
            self.own,
            claims={},
            # Copied in one step: a decision may add a study while articles are read in another thread.
            studies={**others, **self.studies.data},
            terms=self.all_terms,
        )

    def index_of(self, library: Library) -> StudyIndex:
        """The studies of `to_compare` as they are matched; what did not change since is not read again."""
        self._index.follow(library.studies)
        return self._index

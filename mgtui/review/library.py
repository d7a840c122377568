"""The records that a review works on: those of the library itself, and those of the libraries open beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.study_matching import StudyIndex
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.formats.identity import title_key
from mgtui.library.locations import readings_cache
from mgtui.library.reader import read_library
from mgtui.library.stored import KeptRecords, without_collection
from mgtui.ref import Ref
from mgtui.relating.finding import Related
from mgtui.review.kept_readings import KeptReadings
from mgtui.search.store.index import known_records
from mgtui.vocabulary.health import shipped_terms

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Article, Claim, Library, Study, Term

OwnNames = frozenset[tuple[str, ...]]
Names = tuple[OwnNames, tuple[str, ...]]
_NEAR = 0.5
"""A library is about the matter of an article where this share of what its claims name is named in the article."""


class ReviewLibrary:
    """Claims, studies and terms as they are now, by their ids in the library itself."""

    def __init__(self, root: Path, own: Library, libraries: LibrarySet | None) -> None:
        """Raises NoLibrary."""
        beside = [place for place in libraries.roots if place.resolve() != root.resolve()] if libraries else []
        # From their indexes where these are there: none of their articles is read for a review.
        read = (known_records(place, libraries=libraries) or read_library(place) for place in beside)
        self.others: list[Library] = [found for found in read if found.id != own.id]
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
        self._with_near: dict[tuple[str, ...], Vocabulary] = {}
        """By the libraries about the same matter."""
        self._related: Related | None = None
        self._is_related_old = False
        """Whether the claims that can be related were read by fewer or other terms than there are."""
        self._for_articles: dict[str, tuple[Article, Vocabulary]] = {}
        self._nears: dict[str, tuple[Article, tuple[str, ...]]] = {}
        self.by_article = ClaimsByArticle()
        self.kept = KeptReadings(readings_cache())
        """What was read in articles before, by whichever run of the program."""
        self.reading_keys: dict[str, tuple[Article, Names, str]] = {}
        """By article: as it was, by which names, and what its reading is known by."""
        self._place = str(root.resolve())
        self._take_terms()
        self._matters = [Matter(library) for library in self.others]
        self._titles.follow(own.studies)

    def follow(self, own: Library) -> None:
        """Hold the library's records as they are now."""
        before, names = self.own.terms, self.own_names()
        self.own = own
        if own.terms != before:
            self._take_terms(is_named_anew=self.own_names() != names)
        self._titles.follow(own.studies)

    def _take_terms(self, *, is_named_anew: bool = True) -> None:
        """Know the library's terms as they are now. `is_named_anew`: not only such came or went as the vocabulary of
        health has with the same names, as most decisions on a claim bring: for these the claims of all libraries, which
        may be thousands, are not read again at once, but where `related_anew` is asked for."""
        own = self.own.terms
        self.all_terms: Mapping[str, Term] = {**own, **shipped_terms(), **self.other_terms, **own}
        """The terms of the library, of health and of the libraries beside it; its own go before."""
        self.vocabulary = Vocabulary(own.values(), self.other_terms.values())
        self._related = None if is_named_anew else self._related
        self._is_related_old = self._related is not None
        self._with_near.clear()
        self._for_articles.clear()

    @property
    def related(self) -> Related:
        """The reviewed claims of the library and those of the libraries beside it, ready to be related."""
        with without_collection():
            if self._related is None:
                self._related = Related(self.vocabulary, self.others)
            self._related.follow(self.claims, self.studies)
        return self._related

    def related_anew(self) -> Related | None:
        """The claims of the other libraries, read by the terms of now, for `take_related`; None where they are. It may
        take seconds, and holds nothing."""
        return Related(self.vocabulary, self.others) if self._is_related_old else None

    def take_related(self, made: Related) -> None:
        """Let claims be related as `related_anew` gave them, if the terms are still the same."""
        if made.vocabulary is self.vocabulary:
            self._related, self._is_related_old = made, False

    def vocabulary_for(self, article: Article) -> Vocabulary:
        """The words to read an article by: its own abbreviations, the terms of the library and of libraries about the
        article's matter, and the vocabulary of health."""
        known = self._for_articles.get(article.id)
        if known is None or known[0] is not article:
            names = self._near(article)
            if names not in self._with_near:
                self._with_near[names] = Vocabulary(*self.terms_for(article))
            own = self._with_near[names].for_text([passage.text for passage in article.passages], article.title)
            known = self._for_articles[article.id] = article, own
        return known[1]

    def terms_for(self, article: Article) -> tuple[list[Term], list[Term]]:
        """The terms that an article is read by, besides the vocabulary of health: those of the library, and those of
        the libraries about the same matter."""
        names = self._near(article)
        near = [term for library in self.others if library.id in names for term in library.terms.values()]
        return list(self.own.terms.values()), near

    def _near(self, article: Article) -> tuple[str, ...]:
        """The ids of the libraries about the same matter."""
        known = self._nears.get(article.id)
        if known is None or known[0] is not article:
            beside = zip(self.others, self._matters, strict=True)
            names = tuple(library.id for library, matter in beside if matter.is_of(article))
            known = self._nears[article.id] = article, names
        return known[1]

    def names_for(self, article: Article) -> Names:
        """What an article is read by besides the vocabulary of health: the library's own terms, each with its names,
        and the libraries about the same matter."""
        return self.own_names(), self._near(article)

    def own_names(self) -> OwnNames:
        """The library's own terms, each with its names, but for those that are as the vocabulary of health has them."""
        health = shipped_terms()
        own = ((term.id, term.label, *term.alt_labels) for term in self.own.terms.values())
        known = ((term.id, term.label, *term.alt_labels) for name in self.own.terms if (term := health.get(name)))
        return frozenset(own) - frozenset(known)

    def carried_on(self, names: OwnNames | None = None) -> Mapping[str, tuple[str, str]]:
        """The readings that a review went on with when the library's terms had got these names, or those of now: by
        article, what its text is known by and what its reading is."""
        return self.kept.carried_on(self._place, sorted(self.own_names() if names is None else names))

    def carry_on(self, readings: dict[str, tuple[str, str]]) -> None:
        """Keep that these readings, as `carried_on` gives them, hold for the names of now."""
        self.kept.carry_on(self._place, sorted(self.own_names()), readings)

    @property
    def claims(self) -> Mapping[str, Claim]:
        return self.own.claims

    def claims_of(self, article: str) -> list[Claim]:
        """The claims of an article, rejected ones too, in the order of the library."""
        return self.by_article.of(self.own.claims, article)

    @property
    def studies(self) -> Mapping[str, Study]:
        return self.own.studies

    @property
    def terms(self) -> Mapping[str, Term]:
        return self.own.terms

    def taken_over(self, study: Study) -> Study | None:
        """The record here of a study of another library: by the title and year that it has there."""
        return self._titles.of_title(titled(study))

    def to_compare(self) -> Library:
        """The library as the extraction is to see it: with the studies of the others."""
        own = self.own
        if not self._others_titled:
            return replace(own, claims={})
        # A study that was taken over must not compete with itself.
        others = {study.id: study for title, study in self._others_titled if self._titles.of_title(title) is None}
        return replace(own, claims={}, studies={**others, **own.studies})

    def index_of(self, library: Library) -> StudyIndex:
        """The studies of `to_compare` as they are matched; what did not change since is not read again."""
        with without_collection():
            self._index.follow(library.studies)
        return self._index


class ClaimsByArticle:
    """Claims by their article, which are looked through once as long as they are the same."""

    def __init__(self) -> None:
        self._grouped: tuple[Mapping[str, Claim], dict[str, list[Claim]]] = ({}, {})
        """These claims, by article; together, because several threads ask."""

    def of(self, claims: Mapping[str, Claim], article: str) -> list[Claim]:
        """Those of an article, in their order."""
        if isinstance(claims, KeptRecords):
            return claims.claims_of(article)
        there, grouped = self._grouped
        if there is not claims:
            grouped = defaultdict(list)
            with without_collection():
                for claim in claims.values():
                    grouped[claim.article].append(claim)
            self._grouped = claims, grouped
        return grouped.get(article, [])


class Matter:
    """What a library is about: the things that its claims name, each as often as they do."""

    def __init__(self, library: Library) -> None:
        named = (
            concept.concept
            for claim in library.claims.values()
            for concept in (claim.exposure, claim.outcome)
            if claim.status != "rejected" and concept and concept.concept
        )
        self._uses = Counter(named)
        self._vocabulary = Vocabulary(library.terms.values())

    def is_of(self, article: Article) -> bool:
        """Whether an article is about the same matter."""
        if not self._uses:
            return False
        named = self._vocabulary.named_in(" ".join(passage.text for passage in article.passages))
        return sum(self._uses[each] for each in set(named)) >= _NEAR * self._uses.total()


class StudyTitles:
    """Studies by title and year, which are read when one is first asked for: most reviews ask for none."""

    def __init__(self) -> None:
        self._studies: Mapping[str, Study] = {}
        self._read: Mapping[str, Study] = {}
        self._by_title: dict[str, dict[str, Study]] = {}

    def follow(self, studies: Mapping[str, Study]) -> None:
        """Hold just these, by their ids."""
        self._studies = studies

    def _catch_up(self) -> None:
        """Look at what is another record than before."""
        before, studies = self._read, self._studies
        if before is studies:
            return
        self._read = studies
        for name, study in before.items():
            if studies.get(name) is not study:
                del self._by_title[titled(study)][name]
        for name, study in studies.items():
            if before.get(name) is not study:
                self._by_title.setdefault(titled(study), {})[name] = study

    def of_title(self, title: str) -> Study | None:
        """The study of this title and year, as `titled` writes them."""
        self._catch_up()
        return next(iter(self._by_title.get(title, {}).values()), None)


def titled(study: Study) -> str:
    """What two records of one study are known by: the title and the year."""
    return title_key(study.title, study.issued or "")

"""Which study of a library a named study is, if any. Each study of the library is read into its words once."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.citations import OF_STUDIES
from mgtui.extraction.designs import design_in
from mgtui.extraction.tokens import content_stems, pieces
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mgtui.extraction.candidate_records import StudyCandidate
    from mgtui.model import Study


class _Compared(Struct, frozen=True):
    """What two studies are compared by."""

    title: frozenset[str]
    """Stems of its title."""
    people: frozenset[str]
    """Stems of its population and its intervention."""
    author: str
    """The first word of its first author's family name, in lower case; empty where it has no author."""
    ids: frozenset[str]
    """Its DOI, in lower case, and its PMID, as far as it has them."""

    @property
    def keys(self) -> list[str]:
        """What it is looked up by."""
        # The signs keep authors and identifiers apart from stems, which hold only letters and digits.
        return [*(self.title | self.people), *([f"by {self.author}"] if self.author else []), *self.ids]


class Facts(_Compared, frozen=True, dict=True):
    """A study with what it is compared by."""

    study: Study
    sizes: frozenset[int]
    """How many took part: in all, in the analysis."""
    journal: str
    """What a text calls the place where it was published, in lower case: `jama`, `cochrane`."""

    @cached_property
    def design(self) -> str:
        """In lower case; as its title and the place where it was published say where its record does not."""
        # Few of a library's studies are ever asked for it, and reading titles is most of what getting ready takes.
        if self.study.design:
            return self.study.design.lower()
        said = design_in(self.study.title)
        found = (said.design or "") if said else ""
        return found.lower() or ("systematic review" if self.journal == _COCHRANE else "")


class StudyIndex:
    """Studies by their words, first authors, DOIs and PMIDs."""

    def __init__(self, studies: Mapping[str, Study] | None = None) -> None:
        self._studies: Mapping[str, Study] = studies or {}
        self._read: Mapping[str, Study] = {}
        self._facts: dict[str, Facts] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)

    def follow(self, studies: Mapping[str, Study]) -> None:
        """Hold just these, by their ids. They are read when one is first looked for: many articles name none."""
        self._studies = studies

    def _catch_up(self) -> None:
        """Read what is new or another record than before."""
        studies = self._studies
        if studies is self._read:
            return
        self._read = studies
        for name in self._facts.keys() - studies.keys():
            self._drop(name)
        for name, study in studies.items():
            there = self._facts.get(name)
            if there is None or there.study is not study:
                self._drop(name)
                self._facts[name] = facts = _facts_of(study)
                for key in facts.keys:
                    self._by_key[key].add(name)

    def alike(self, keys: Iterable[str]) -> list[Facts]:
        """The studies that share a word, the first author or an id."""
        self._catch_up()
        names = {name for key in keys for name in self._by_key.get(key, ())}
        return [self._facts[name] for name in names]

    def _drop(self, name: str) -> None:
        facts = self._facts.pop(name, None)
        for key in facts.keys if facts else ():
            self._by_key[key].discard(name)


def ids_of(doi: str | None, pmid: str | None) -> frozenset[str]:
    """A DOI and a PMID as those of two studies are compared."""
    return frozenset(filter(None, (doi and f"doi:{doi.lower()}", pmid and f"pmid:{pmid}")))


def _facts_of(study: Study) -> Facts:
    first = study.author[0] if study.author else None
    family = (first.family or first.literal).lower().split(" ")[0] if first else ""
    sizes = (study.n.total, study.n.analysed) if study.n else ()
    return Facts(
        study=study, title=content_stems(study.title),
        people=content_stems(f"{study.population or ''} {study.intervention or ''}"), author=family,
        ids=ids_of(study.doi, study.pmid), sizes=frozenset(size for size in sizes if size), journal=_journal_of(study),
    )  # fmt: skip


def _journal_of(study: Study) -> str:
    name = (study.container_title or "").lower().removeprefix("the ")
    return _COCHRANE if name.startswith(_COCHRANE) else name


_COCHRANE = "cochrane"
"""What everyone calls a database of reviews with a longer name."""
_OWNING = ("'s", "’s", " et al", " and colleagues", " & colleagues")
"""What stands behind the name of who made a study."""
_REVIEWS = frozenset({"meta-analysis", "systematic review"})
"""One review is often called by either."""
_ENOUGH = 2.5
_BY_DESIGN = 0.8
_APART = 0.5
"""By so much less another study must fit than one that only what was studied, and how, tells."""
_OF_REVIEWS = OF_STUDIES | content_stems("meta systematic")
_TELLING = 2
"""So many words of the matter tell a study of a journal from its others."""
_TELLING_TITLE = 4
_MOST_OF_TITLE = 0.75


class Match(Struct, frozen=True):
    """The study of the library that a named one seems to be."""

    id: str
    reason: str
    is_sure: bool
    """Whether identifiers, the title, or author and year say so, and not only what was studied when."""


class _Named(_Compared, frozen=True):
    """A study that an article names, with what it is compared by."""

    candidate: StudyCandidate
    words: str
    """The words of a mention in running text, in lower case, a blank about each; else empty."""


class _Fit(Struct, frozen=True, order=True):
    """How well two fit, as a sum over what both state, and what agrees."""

    score: float
    agree: tuple[str, ...] = ()
    by_id: str = ""
    """The identifier that is the same."""
    topics: int = 0
    """So many words of what it is about are shared."""

    @property
    def is_enough(self) -> bool:
        if self.by_id or self.is_sure or "author" in self.agree:
            return self.score >= _ENOUGH
        is_on_matter = self.topics >= (1 if "year" in self.agree else _TELLING)
        return self.score >= _ENOUGH and is_on_matter and not word_list("identity").isdisjoint(self.agree)

    @property
    def is_sure(self) -> bool:
        return bool(self.by_id) or "title" in self.agree or {"author", "year"} <= set(self.agree)


def known_study(candidate: StudyCandidate, index: StudyIndex) -> Match | None:
    """The study a candidate seems to be, and why; None where none fits or two fit as well."""
    named = _named(candidate)
    # What shares neither a word, an author nor an identifier cannot fit well enough.
    scored = sorted(((_fit(named, facts), facts.study.id) for facts in index.alike(named.keys)), reverse=True)
    scored = [each for each in scored if each[0].is_enough]
    if not scored:
        return None
    fit, study = scored[0]
    if len(scored) > 1 and scored[1][0].score >= fit.score - (0 if fit.is_sure else _APART):
        return None
    return Match(study, f"the same {fit.by_id or ', '.join(fit.agree)}", fit.is_sure)


def _named(candidate: StudyCandidate) -> _Named:
    return _Named(
        candidate=candidate,
        title=content_stems(candidate.title or candidate.text),
        people=content_stems(f"{candidate.population or ''} {candidate.intervention or ''}"),
        author=(candidate.authors or "").replace(",", " ").lower().partition(" ")[0],
        ids=ids_of(candidate.doi, candidate.pmid),
        words=f" {' '.join(piece.text.lower() for piece in pieces(candidate.text))} "
        if candidate.found == "text"
        else "",
    )


def _fit(named: _Named, facts: Facts) -> _Fit:
    candidate, study = named.candidate, facts.study
    for kind, own, other in (("DOI", candidate.doi, study.doi), ("PMID", candidate.pmid, study.pmid)):
        if own and other:
            return _Fit(10.0, by_id=kind) if own.lower() == other.lower() else _Fit(-10.0)
    if candidate.found == "reference" and candidate.title and not _may_be_titles(named.title, facts.title):
        return _Fit(-10.0)
    agree: list[str] = []
    score = _by_year(candidate.year, study.issued, agree)
    is_owner = bool(facts.author) and any(f" {facts.author}{mark} " in named.words for mark in _OWNING)
    if named.author or is_owner or (facts.author and " et al " in named.words):
        is_same = is_owner or named.author == facts.author
        score += 2.0 if is_same else -3.0
        agree += ["author"] if is_same else []
    score += _by_title(named.title, facts.title, agree) + _by_size(candidate, facts.sizes, agree)
    if facts.journal and f" {facts.journal} " in named.words:
        score += 1.2
        agree.append("journal")
    topics = (named.title | named.people) & (facts.title | facts.people) - _OF_REVIEWS
    shared = named.people & (facts.title | facts.people)
    score += min(len(shared), 4) * 0.5
    agree += ["population or treatment"] if shared else []
    design = (candidate.design or "").lower()
    # Last, and only where it can make enough of it: most share a word or two, and designs are read in their titles.
    may_do = bool(design) and score + _BY_DESIGN >= _ENOUGH
    if may_do and (design == facts.design or {design, facts.design} <= _REVIEWS):
        score += _BY_DESIGN
        agree.append("design")
    return _Fit(score, tuple(agree), topics=len(topics))


def _may_be_titles(own: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two titles may be those of one work, in whole or without a subtitle: most of the shorter in the longer.

    Too few words tell no titles apart."""
    least = min(len(own), len(other))
    return least < _TELLING_TITLE or len(own & other) > _MOST_OF_TITLE * least


def _by_year(year: int | None, issued: str | None, agree: list[str]) -> float:
    if not year or not issued:
        return 0.0
    if issued.startswith(str(year)):
        agree.append("year")
        return 1.2
    return -2.0 if abs(int(issued[:4]) - year) > 1 else -0.5


def _by_title(own: frozenset[str], other: frozenset[str], agree: list[str]) -> float:
    if not own or not other:
        return 0.0
    shared = len(own & other) / len(other)
    if shared > _MOST_OF_TITLE and len(other) >= _TELLING_TITLE:
        agree.append("title")
        return 2.0 + shared
    return 2.0 * shared


def _by_size(candidate: StudyCandidate, sizes: frozenset[int], agree: list[str]) -> float:
    if not candidate.n or not sizes:
        return 0.0
    near = any(
        size == candidate.n or (candidate.at_least and candidate.n <= size <= candidate.n * 1.2) for size in sizes
    )
    agree += ["number"] if near else []
    return 2.0 if near else -0.5

"""Which study of a library a named study is, if any. Each study of the library is read into its words once."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.tokens import content_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mgtui.extraction.candidate_records import StudyCandidate
    from mgtui.model import Study


class Facts(Struct, frozen=True):
    """A study with what it is compared by."""

    study: Study
    title: frozenset[str]
    """Stems of its title."""
    people: frozenset[str]
    """Stems of its population, its intervention and its title."""
    author: str
    """The first word of its first author's family name, in lower case; empty where it has no author."""
    ids: frozenset[str]
    """Its DOI, in lower case, and its PMID, as far as it has them."""
    sizes: frozenset[int]
    """How many took part: in all, in the analysis."""


class StudyIndex:
    """Studies by their words, first authors, DOIs and PMIDs."""

    def __init__(self, studies: Mapping[str, Study] | None = None) -> None:
        self._facts: dict[str, Facts] = {}
        self._by_key: dict[str, set[str]] = defaultdict(set)
        self.follow(studies or {})

    def follow(self, studies: Mapping[str, Study]) -> None:
        """Hold just these, by their ids. Only what is new or another record than before is read."""
        for name in self._facts.keys() - studies.keys():
            self._drop(name)
        for name, study in studies.items():
            there = self._facts.get(name)
            if there is None or there.study is not study:
                self._drop(name)
                self._facts[name] = facts = _facts_of(study)
                for key in _keys(facts):
                    self._by_key[key].add(name)

    def alike(self, stems: Iterable[str], author: str, ids: Iterable[str], *, sized: bool) -> list[Facts]:
        """The studies that share a word, the first author or an id; with `sized` also all that say how many."""
        keys = [*stems, *_special(author, ids), *([_SIZED] if sized else [])]
        names = {name for key in keys for name in self._by_key.get(key, ())}
        return [self._facts[name] for name in names]

    def _drop(self, name: str) -> None:
        facts = self._facts.pop(name, None)
        for key in _keys(facts) if facts else ():
            self._by_key[key].discard(name)


_SIZED = "n="


def _keys(facts: Facts) -> list[str]:
    # The signs keep authors, identifiers and sizes apart from stems, which hold only letters and digits.
    return [*facts.people, *_special(facts.author, facts.ids), *([_SIZED] if facts.sizes else [])]


def _special(author: str, ids: Iterable[str]) -> list[str]:
    return [*([f"by {author}"] if author else []), *ids]


def ids_of(doi: str | None, pmid: str | None) -> frozenset[str]:
    """A DOI and a PMID as those of two studies are compared."""
    return frozenset(filter(None, (doi and f"doi:{doi.lower()}", pmid and f"pmid:{pmid}")))


def _facts_of(study: Study) -> Facts:
    first = study.author[0] if study.author else None
    family = (first.family or first.literal).lower().split(" ")[0] if first else ""
    sizes = (study.n.total, study.n.analysed) if study.n else ()
    return Facts(
        study=study, title=content_stems(study.title),
        people=content_stems(f"{study.population or ''} {study.intervention or ''} {study.title}"), author=family,
        ids=ids_of(study.doi, study.pmid), sizes=frozenset(size for size in sizes if size),
    )  # fmt: skip


_ENOUGH = 2.5


class _Named(Struct, frozen=True):
    """A study that an article names, with what it is compared by."""

    candidate: StudyCandidate
    title: frozenset[str]
    people: frozenset[str]
    author: str
    ids: frozenset[str]


def known_study(candidate: StudyCandidate, index: StudyIndex) -> tuple[str, str] | None:
    """The id of the study a candidate seems to be, and why; None where none fits or two fit as well."""
    named = _named(candidate)
    # What shares neither a word, an author, an identifier nor a number cannot fit well enough.
    near = index.alike(named.title | named.people, named.author, named.ids, sized=bool(candidate.n))
    scored = sorted(((*_fit(named, facts), facts.study.id) for facts in near), reverse=True)
    if not scored or scored[0][0] < _ENOUGH:
        return None
    if len(scored) > 1 and scored[1][0] >= scored[0][0]:
        return None
    return scored[0][2], scored[0][1]


def _named(candidate: StudyCandidate) -> _Named:
    return _Named(
        candidate,
        title=content_stems(candidate.title or candidate.text),
        people=content_stems(f"{candidate.population or ''} {candidate.intervention or ''}"),
        author=re.split(r"[ ,]", candidate.authors)[0].lower() if candidate.authors else "",
        ids=ids_of(candidate.doi, candidate.pmid),
    )


def _fit(named: _Named, facts: Facts) -> tuple[float, str]:
    """How well they fit, as a sum over what both state, and what fits in words."""
    candidate, study = named.candidate, facts.study
    if candidate.doi and study.doi:
        return (10.0, "the same DOI") if candidate.doi.lower() == study.doi.lower() else (-10.0, "")
    if candidate.pmid and study.pmid:
        return (10.0, "the same PMID") if candidate.pmid == study.pmid else (-10.0, "")
    reasons: list[str] = []
    score = _by_year(candidate.year, study.issued, reasons)
    if named.author:
        agrees = named.author == facts.author
        score += 2.0 if agrees else -3.0
        reasons += ["author"] if agrees else []
    score += _by_title(named.title, facts.title, reasons) + _by_size(candidate, facts.sizes, reasons)
    shared = named.people & facts.people
    score += min(len(shared), 4) * 0.5
    reasons += ["population or treatment"] if shared else []
    if candidate.design and study.design and candidate.design.lower() == study.design.lower():
        score += 0.8
        reasons.append("design")
    return score, f"the same {', '.join(reasons)}" if reasons else ""


def _by_year(year: int | None, issued: str | None, reasons: list[str]) -> float:
    if not year or not issued:
        return 0.0
    if issued.startswith(str(year)):
        reasons.append("year")
        return 1.2
    return -2.0 if abs(int(issued[:4]) - year) > 1 else -0.5


def _by_title(own: frozenset[str], other: frozenset[str], reasons: list[str]) -> float:
    if not own or not other:
        return 0.0
    shared = len(own & other) / len(other)
    if shared > 0.75 and len(other) > 3:
        reasons.append("title")
        return 3.0
    return 2.0 * shared


def _by_size(candidate: StudyCandidate, sizes: frozenset[int], reasons: list[str]) -> float:
    if not candidate.n or not sizes:
        return 0.0
    near = any(
        size == candidate.n or (candidate.at_least and candidate.n <= size <= candidate.n * 1.2) for size in sizes
    )
    reasons += ["number"] if near else []
    return 2.0 if near else -0.5

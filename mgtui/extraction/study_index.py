"""The studies of a library as they are compared with those that articles name: each read into its words once."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.tokens import content_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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
        study=study,
        title=content_stems(study.title),
        people=content_stems(f"{study.population or ''} {study.intervention or ''} {study.title}"),
        author=family,
        ids=ids_of(study.doi, study.pmid),
        sizes=frozenset(size for size in sizes if size),
    )

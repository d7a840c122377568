"""A few articles of a library read anew, without reading the others; likewise its studies.

What comes of it is what reading all of it would give, or nothing: where a change may concern more than the articles
whose files have changed and what is linked to a study, the library has to be read as a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mgtui.library import files
from mgtui.library.checks import check_some, check_studies
from mgtui.library.draft import Entry, is_foreign
from mgtui.library.merge import Renamed
from mgtui.library.nodes import Scalar
from mgtui.library.reader import Reading, in_reading_order
from mgtui.library.source import Source
from mgtui.model import SYMMETRIC, Library
from mgtui.ref import home_of, of_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from mgtui.library.draft import Draft
    from mgtui.library.stored import StoredClaims
    from mgtui.model import Article, Claim, Study

MOST = 200
"""Of so many changed files all are read."""


class Reread(NamedTuple):
    """Articles and studies as they are now."""

    articles: dict[str, Article | None]
    """None for one that is gone."""
    claims: dict[str, list[Claim]]
    """The claims of each of them, in reading order."""
    studies: dict[str, Study]
    """Studies that are new, which come last, or other than they were."""


def reread(known: Library, root: Path, changed: Collection[str]) -> Reread | None:
    """The articles and studies whose files, by their paths, have changed since `known` was read.

    `root` is the folder that it was read from, or where several libraries were read as one the folder of one of them,
    all of which have ids of their own. None where the whole library has to be read.
    """
    lookups: StoredClaims | None = getattr(known.claims, "lookups", None)
    if lookups is None or known.mistakes or known.relations or known.links or len(changed) > MOST:
        return None
    if lookups.has_foreign():
        return None
    of_articles = [path for path in changed if files.list_of(path) != files.STUDIES]
    names = _names(of_articles)
    if names is None:
        return None
    reading = Reading(root)
    draft = reading.draft
    reading.read_about()
    if draft.about.strict or draft.about.id not in _homes(known):
        return None
    draft.topics = {of_key("topic", key).id: known.topics[key] for key in _own(known.topics, known, draft)}
    draft.terms = {of_key("term", key).id: _known(known.terms[key]) for key in _own(known.terms, known, draft)}
    studies = _studies_now(reading, known) if len(of_articles) < len(changed) else {}
    if studies is None:
        return None
    seen = _seen(known, draft)
    reading.read_articles(
        path for path in (f"{files.ARTICLES}/{name}.md" for name in names) if _is_there(reading, path)
    )
    reading.read_claims(path for path in (f"{files.CLAIMS}/{name}.yaml" for name in names) if _is_there(reading, path))
    claims = {key: entry.record for key, entry in draft.claims.items()}
    if any(claim.article not in draft.articles or any(map(is_foreign, _named(claim))) for claim in claims.values()):
        return None
    draft.studies |= {
        link.id: _known(known.studies[seen.id_of(link.id)])
        for claim in claims.values()
        for link in claim.studies
        if link.id not in draft.studies and seen.id_of(link.id) in known.studies
    }
    keys = [seen.id_of(name) for name in names]
    check_some(draft, _Others(known, seen, keys))
    seen = _seen(
        known, draft, articles={name: entry.record.article for name, entry in draft.articles.items()},
        claims=in_reading_order({key: entry.record for key, entry in draft.claims.items()}, draft.articles),
    )  # fmt: skip
    now = {claim.id: claim for claim in seen.claims()}
    if reading.mistakes or not reading.files.is_still() or _concerns_others(known, lookups, keys, now):
        return None
    of_article: dict[str, list[Claim]] = {key: [] for key in keys}
    for claim in now.values():
        of_article[claim.article].append(claim)
    return Reread(dict.fromkeys(keys) | {article.id: article for article in seen.articles()}, of_article, studies)


def _homes(known: Library) -> Collection[str]:
    return known.parts or (known.id,)


def _own(keys: Iterable[str], known: Library, draft: Draft) -> list[str]:
    """Those of the keys that are of the library that is read."""
    return [key for key in keys if home_of(key, known.id) == draft.about.id]


def _seen(known: Library, draft: Draft, **records: Any) -> Renamed:
    """Records of the library that is read, with the ids that they have among those known."""
    terms = {key: entry.record for key, entry in draft.terms.items()}
    return Renamed(Library(draft.about.id, "", terms=terms, **records), known.id, _homes(known))


def _studies_now(reading: Reading, known: Library) -> dict[str, Study] | None:
    """The studies that are new or other than they were; None where one is gone, has another place among the others, or
    is identified otherwise, which decides what links may say of it."""
    reading.read_studies()
    check_studies(reading.draft)
    draft = reading.draft
    now = _seen(known, draft, studies={key: entry.record for key, entry in draft.studies.items()}).studies()
    every = list(known.studies)
    before = _own(every, known, draft)
    new = now[len(before) :]
    if [study.id for study in now[: len(before)]] != before or (new and every[len(every) - len(before) :] != before):
        return None
    if new and known.parts and not before:  # it is not known which library is the last
        return None
    changed = [(old, study) for key, study in zip(before, now, strict=False) if (old := known.studies[key]) != study]
    if any(old.identification != study.identification for old, study in changed):
        return None
    return {study.id: study for study in (*(study for _, study in changed), *new)}


def _named(claim: Claim) -> Iterator[str]:
    """The records that a claim names, but for those it has relations to."""
    yield from (link.id for link in claim.studies)
    yield from claim.topics
    yield from claim.concepts


def _names(changed: Iterable[str]) -> list[str] | None:
    """The articles that files are of; None where one is of something else."""
    names: dict[str, None] = {}
    for path in changed:
        folder, *rest = path.split("/", 1)
        name = "".join(rest)
        ending = {files.ARTICLES: ".md", files.CLAIMS: ".yaml"}.get(folder)
        # A name in another spelling than its id may be a second file of the same article.
        if ending is None or not name.endswith(ending) or not name.isascii():
            return None
        names[name.removesuffix(ending)] = None
    return sorted(names, key=lambda name: f"{name}.md")


def _is_there(reading: Reading, path: str) -> bool:
    return reading.files.exists(path)


def _known(record: Any) -> Entry[Any]:
    return Entry(record, Scalar("", True, 1, 1), Source("", []))


class _Others:
    """The claims of a library but for those of some articles, by the ids that they have in it."""

    def __init__(self, known: Library, seen: Renamed, articles: Collection[str]) -> None:
        self._known, self._seen, self._articles = known, seen, frozenset(articles)

    def __contains__(self, claim: object) -> bool:
        found = self._known.claims.get(self._seen.id_of(claim)) if isinstance(claim, str) else None
        return found is not None and found.article not in self._articles


def _concerns_others(known: Library, lookups: StoredClaims, names: Collection[str], now: Mapping[str, Claim]) -> bool:
    """Whether a claim of another article has a relation to one that is gone, or the same relation the other way."""
    for name in names:
        for claim in lookups.every_of_article(name):
            if claim.id not in now and any(each not in names for each in lookups.articles_relating_to(claim.id)):
                return True
    for claim in now.values():
        for relation in claim.relations:
            other = known.claims.get(relation.claim) if relation.type in SYMMETRIC else None
            if other is None or other.article in names:
                continue
            if any((each.type, each.claim) == (relation.type, claim.id) for each in other.relations):
                return True
    return False

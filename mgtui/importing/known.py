"""What a library already has, by everything a source can be known by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from mgtui.formats.identity import doi_key, title_key
from mgtui.importing.matching import Facing, facts_of
from mgtui.library import files
from mgtui.writing.journal import pair_of
from mgtui.writing.working_records import values_of

if TYPE_CHECKING:
    from mgtui.importing.matching import Verdict
    from mgtui.writing.journal import Change, Decision, Origin
    from mgtui.writing.store import LibraryStore


class KnownArticle(Struct, frozen=True):
    """An article that was brought in: its id, where from, and the digest of its file as it was written."""

    id: str
    origin: Origin
    written: str


class KnownArticles:
    """The articles of a library that were brought in and are still there."""

    def __init__(self, store: LibraryStore) -> None:
        self._by_key: dict[tuple[str, str], str] = {}
        self._articles: dict[str, KnownArticle] = {}
        latest: dict[str, Origin] = {}
        for entry in store.journal.standing():
            latest.update((origin.into, origin) for origin in entry.origins if origin.into.startswith(files.ARTICLES))
        for path, origin in latest.items():
            if store.folder.exists(path):
                article = path.removeprefix(f"{files.ARTICLES}/").removesuffix(".md")
                self.note(KnownArticle(article, origin, origin.written))

    def note(self, article: KnownArticle) -> None:
        """Know an article from now on."""
        origin = article.origin
        self._articles[article.id] = article
        for key in _keys(origin):
            self._by_key[key] = article.id
        self._by_key.setdefault(("title", title_key(origin.title, "")), article.id)

    def same(self, origin: Origin) -> KnownArticle | None:
        """The article that this is: by DOI, else PMID, else hash, else path; never one with another DOI."""
        for key in _keys(origin):
            known = self._articles.get(self._by_key.get(key, ""))
            if known is not None and not _differ(known.origin.doi, origin.doi):
                return known
        return None

    def alike(self, origin: Origin, own: str) -> str:
        """The id of another article of the same title, "" where there is none."""
        found = self._by_key.get(("title", title_key(origin.title, "")), "")
        return found if found != own and origin.title else ""


def _keys(origin: Origin) -> list[tuple[str, str]]:
    keys = [("doi", doi_key(origin.doi)), ("pmid", origin.pmid), ("digest", origin.digest), ("path", origin.path)]
    return [key for key in keys if key[1]]


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and doi_key(one) != doi_key(other)


def _joined(decision: Decision) -> tuple[str, str] | None:
    """A study that a reader made one with another, and that other."""
    pair = pair_of(decision.key)
    if decision.verdict != "accept" or not pair:
        return None
    one, other = pair
    return (other if decision.record == one else one), decision.record


class KnownStudies:
    """The studies of a library: what they are, what place of what file they came from, and what that told of them."""

    def __init__(self, store: LibraryStore) -> None:
        self._facing = Facing()
        self._doi_of: dict[str, str] = {}
        self._by_origin: dict[tuple[str, str], str] = {}
        self._changes: dict[str, list[Change]] = {}
        self._brought: dict[str, dict[str, Any]] = {}
        self._joined: dict[str, str] = {}
        """Of a study that was made one with another: the id of that."""
        for entry in store.journal.standing():
            self._joined |= dict(filter(None, map(_joined, entry.decisions)))
            origins = [origin for origin in entry.origins if origin.into == files.STUDIES]
            for origin in origins:
                self.note_origin(origin)
            for change in entry.changes if origins else ():
                if change.key[0] == files.STUDIES:
                    self._changes.setdefault(change.id, []).append(change)

    def note(self, name: str, record: dict[str, Any]) -> None:
        """Know a study from now on."""
        facts = facts_of(record)
        self._doi_of[name] = facts.doi
        self._facing.note(name, facts)

    def note_brought(self, name: str, fields: dict[str, Any]) -> None:
        """Remember what bringing in gives a study."""
        self._brought[name] = {**(self.brought(name) or {}), **fields}

    def brought(self, name: str) -> dict[str, Any] | None:
        """The fields of a study as bringing in last wrote them; None where it never did."""
        changes = self._changes.pop(name, None)
        if changes is not None:
            fields = self._brought[name] = {}
            for change in changes:
                before, after = values_of(change.before) or {}, values_of(change.after) or {}
                fields |= {field: value for field, value in after.items() if before.get(field) != value}
        return self._brought.get(name)

    def note_origin(self, origin: Origin) -> None:
        """Know the records of a reference file."""
        for key, name in origin.records.items():
            self._by_origin[(origin.digest, key)] = name
            self._by_origin[(origin.path, key)] = name

    def came_from(self, origin: Origin, key: str, doi: str) -> tuple[str, bool]:
        """The id of the study that this place of this file gave before, "" for none; never one with another DOI,
        unless a reader made the two one. And whether that is still the record that it gave.
        """
        for known_by in (origin.digest, origin.path):
            name = self._by_origin.get((known_by, key), "")
            if name in self._joined:
                while name in self._joined:
                    name = self._joined[name]
                return name, False
            if name and not _differ(self._doi_of.get(name, ""), doi):
                return name, True
        return "", False

    def with_pmid(self, pmid: str) -> str:
        """The id of the study with a PMID, "" where there is none."""
        return self._facing.with_pmid(pmid)

    def look_up(self, record: dict[str, Any]) -> list[tuple[str, Verdict]]:
        """The studies that a record is or may be, what is surest first."""
        return self._facing.look_up(facts_of(record))

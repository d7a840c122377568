"""What a library already has, by everything a source can be known by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.formats.identity import doi_key, title_key
from mgtui.library import files

if TYPE_CHECKING:
    from mgtui.writing.journal import Origin
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


class KnownStudies:
    """The studies of a library by DOI, PMID, title and, of those from files without either, their place in the file."""

    def __init__(self, store: LibraryStore) -> None:
        self._by_doi: dict[str, str] = {}
        self._by_pmid: dict[str, str] = {}
        self._by_title: dict[str, str] = {}
        self._doi_of: dict[str, str] = {}
        self._by_origin: dict[tuple[str, str], str] = {}
        for entry in store.journal.standing():
            for origin in entry.origins:
                if origin.into == files.STUDIES:
                    self.note_origin(origin)

    def note(self, name: str, doi: str, pmid: str, title: str, year: str) -> None:
        """Know a study from now on."""
        if doi:
            self._by_doi[doi_key(doi)] = name
            self._doi_of[name] = doi
        if pmid:
            self._by_pmid.setdefault(pmid, name)
        self._by_title.setdefault(title_key(title, year), name)

    def note_origin(self, origin: Origin) -> None:
        """Know the records of a reference file."""
        for key, name in origin.records.items():
            self._by_origin[(origin.digest, key)] = name
            self._by_origin[(origin.path, key)] = name

    def same(self, doi: str, pmid: str, origin: Origin, key: str) -> str:
        """The id of the study that this is, "" where it is none of them; never one with another DOI."""
        candidates = (
            self._by_doi.get(doi_key(doi), ""),
            self._by_pmid.get(pmid, "") if pmid else "",
            self._by_origin.get((origin.digest, key), ""),
            self._by_origin.get((origin.path, key), ""),
        )
        for name in candidates:
            if name and not _differ(self._doi_of.get(name, ""), doi):
                return name
        return ""

    def alike(self, title: str, year: str) -> str:
        """The id of a study of the same title and year, "" where there is none."""
        return self._by_title.get(title_key(title, year), "")

"""Articles that are one work with another article of the library, or with the record of a study."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.reported import as_listed, ids_of_article, is_telling_title, says_to_be
from mgtui.extraction.study_matching import StudyIndex
from mgtui.formats.identity import title_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from mgtui.model import Article, Library


class SameWork(Struct, frozen=True):
    """An article, and the article or study that it seems to be too, by their ids; and why."""

    article: str
    other: str
    is_study: bool
    """Whether the other is the record of a study."""
    why: str

    @property
    def key(self) -> str:
        """By what a decision on two articles is known, in whichever order they are named."""
        return "articles:" + "|".join(sorted((self.article, self.other)))


def articles_twice(library: Library) -> list[SameWork]:
    """Pairs of articles that seem to be one text: by DOI or PMID, else by a title that tells works apart, where year
    and identifiers do not say otherwise."""
    alike: dict[str, list[Article]] = {}
    for article in library.articles.values():
        title = [title_key(article.title, "")] if is_telling_title(article.title) else []
        for key in (*ids_of_article(article), *title):
            alike.setdefault(key, []).append(article)
    found: dict[tuple[str, str], SameWork] = {}
    for one, other in (pair for articles in alike.values() for pair in combinations(articles, 2)):
        ids = ids_of_article(one), ids_of_article(other)
        years = {(each.issued or "")[:4] for each in (one, other)} - {""}
        if ids[0] & ids[1]:
            found[one.id, other.id] = SameWork(one.id, other.id, False, "the same identifier")
        elif not (all(ids) or len(years) > 1):
            found.setdefault((one.id, other.id), SameWork(one.id, other.id, False, "the same title"))
    return list(found.values())


def articles_recorded(library: Library, decided: Container[str]) -> Iterator[SameWork]:
    """Articles of which a study of the library seems to be the record, where neither their front matter nor a decision
    (`decided`, by key) says so."""
    index = StudyIndex(library.studies)
    for name, article in library.articles.items():
        found = as_listed(article, index)
        if found is None or found.key in decided or found.known is None:
            continue
        if not says_to_be(article, library.studies[found.known]):
            yield SameWork(name, found.known, True, found.reason)

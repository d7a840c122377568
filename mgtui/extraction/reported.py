"""The study that an article is the report of: by its front matter and abstract, or as the library knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.extraction.abstracts import study_facts
from mgtui.extraction.candidate_records import StudyCandidate, words_key
from mgtui.extraction.designs import REVIEWS
from mgtui.extraction.population import pooled
from mgtui.extraction.sections import Part, has_only_abstract, part_of, reads_as_paper
from mgtui.extraction.study_matching import ids_of
from mgtui.extraction.tokens import content_stems
from mgtui.formats.chrome import names_no_work
from mgtui.formats.identity import find_doi, find_pmid, noted_pmid, title_key
from mgtui.formats.references.names import direct_name, is_person
from mgtui.library.labels import citation_label
from mgtui.model import Study, TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.extraction.study_matching import StudyIndex
    from mgtui.model import Article


def as_listed(article: Article, known: StudyIndex) -> StudyCandidate | None:
    """The article itself, where it is a work of which the library has a record: by DOI or PMID, else by its title."""
    ids = ids_of_article(article)
    year = (_issued(article) or "")[:4]
    title = title_key(article.title, "") if is_telling_title(article.title) else None
    for facts in known.alike([*content_stems(article.title), *ids]) if article.passages else ():
        study = facts.study
        is_same_title = title is not None and title == title_key(study.title, "")
        is_same = bool(ids & facts.ids) or (is_same_title and year in ("", (study.issued or year)[:4]))
        if is_same and not (ids and facts.ids and not ids & facts.ids):
            first = article.passages[0]
            return StudyCandidate(
                key=words_key("itself", article.title), found="abstract", text=article.title, title=article.title,
                place=TextSpan(0, 0, len(first.text), first.id), known=study.id, reason="this article, by its title"
                if is_same_title else "this article, by its identifier",
            )  # fmt: skip
    return None


def says_to_be(article: Article, study: Study) -> bool:
    """Whether the front matter of an article names a study as what it is, by DOI, PMID or address."""
    is_its_address = bool(article.source) and article.source == study.url
    return is_its_address or bool(ids_of_article(article) & ids_of(study.doi, study.pmid))


def ids_of_article(article: Article) -> frozenset[str]:
    """The DOI and the PMID that the front matter of an article has, as those of two works are compared."""
    return ids_of(find_doi(article.source or "") or None, _pmid(article) or None)


def _pmid(article: Article) -> str:
    return find_pmid(article.pmid or "") or noted_pmid(article.source or "")


_TELLING = 4
"""So many words of a title tell a work from others."""


def is_telling_title(title: str) -> bool:
    """Whether two works of this title are likely to be one."""
    return len(content_stems(title)) >= _TELLING and not names_no_work(title)


def own_report(article: Article) -> Iterator[StudyCandidate]:
    """The study that a paper reports, where its abstract says what kind it is or how many took part."""
    abstract = [passage for passage in article.passages if part_of(passage.headings) is Part.ABSTRACT]
    if not abstract or names_no_work(article.title) or not reads_as_paper(article):
        return
    facts = study_facts(article.title, "\n".join(passage.text for passage in abstract))
    if not facts.design and not facts.n:
        return
    orders = [order for order, passage in enumerate(article.passages) if passage.id == abstract[0].id]
    doi = find_doi(article.source or "")
    pmid = _pmid(article)
    issued = _issued(article)
    year = issued[:4] if issued else ""
    authors = _parts(article.author or "")
    names = tuple(map(direct_name, authors))
    bibliography = Study(
        "", article.title, type="article-journal", issued=issued, doi=doi or None,
        url=article.source if article.source and not doi else None, pmid=pmid or None,
        author=names if all(map(is_person, authors)) else (), container_title=article.publisher,
        volume=article.volume, issue=article.issue, page=article.page,
    )  # fmt: skip
    yield StudyCandidate(
        key=words_key("itself", article.title), found="abstract", text=article.title, design=facts.design,
        place=TextSpan(orders[0], 0, len(abstract[0].text), abstract[0].id), population=facts.population,
        n=facts.n.total if facts.n else None, year=int(year) if year.isdecimal() else None,
        authors=citation_label(Study("", "", author=names)) or None, pmid=pmid or None,
        parts=pooled(facts.words.get("n", "")) if facts.design in REVIEWS else None,
        title=article.title, doi=doi or None, bibliography=bibliography, facts=facts,
    )  # fmt: skip


def _issued(article: Article) -> str | None:
    """When the study that an article reports appeared, as far as it says so: the day of a post is not that on which
    the study appeared whose abstract it copies."""
    is_copy = has_only_abstract(article) and reads_as_paper(article) and not (ids_of_article(article) or article.volume)
    return None if is_copy else article.issued


def _parts(text: str) -> list[str]:
    """What commas and `and` part."""
    return [part.strip() for part in text.replace(" and ", ", ").replace(" & ", ", ").split(",") if part.strip()]

"""PubMed XML: one record at a time, so that a file of any size takes the same memory."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import find_doi
from mgtui.formats.references.endnote_xml import stream_references
from mgtui.formats.references.names import with_suffix
from mgtui.formats.references.reference import Lists, Reference, pubmed_links, pubmed_notices, reference
from mgtui.formats.xml_tree import text_at, text_of
from mgtui.model import Name

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element


def read_pubmed_xml(path: Path) -> Lists:
    """The references of a file. Raises CannotRead where not one could be read."""
    return stream_references(path, "PubmedArticle PubmedBookArticle", _reference)


def _reference(element: Element) -> Reference:
    return _book(element) if element.tag == "PubmedBookArticle" else _article(element)


def _article(element: Element) -> Reference:
    article = element.find("MedlineCitation/Article")
    if article is None:
        return reference(title="", pmid=text_at(element, "MedlineCitation/PMID"))
    issue = "Journal/JournalIssue"
    title = text_at(article, "ArticleTitle")
    related = [
        (entry.get("RefType", ""), text_at(entry, "RefSource"), text_at(entry, "PMID"))
        for entry in element.findall("MedlineCitation/CommentsCorrectionsList/CommentsCorrections")
    ]
    kinds = [text_of(kind) for kind in article.findall("PublicationTypeList/PublicationType")]
    return reference(
        title=title if title not in ("", "[Not Available].") else text_at(article, "VernacularTitle") or title,
        key=text_at(element, "MedlineCitation/PMID"),
        kind="article-journal",
        author=_authors(article.find("AuthorList")),
        issued=_date(article.find(f"{issue}/PubDate")) or _date(article.find("ArticleDate")),
        journal=text_at(article, "Journal/Title") or text_at(article, "Journal/ISOAbbreviation"),
        volume=text_at(article, f"{issue}/Volume"),
        issue=text_at(article, f"{issue}/Issue"),
        page=text_at(article, "Pagination/MedlinePgn") or _pages(article),
        article_number=_article_number(article),
        doi=_doi(element, article),
        pmid=text_at(element, "MedlineCitation/PMID"),
        pmcid=_id(element.find("PubmedData/ArticleIdList"), "pmc"),
        issn=text_at(article, "Journal/ISSN"),
        abstract=_abstract(article.find("Abstract")),
        notices=pubmed_notices(related, kinds),
        links=pubmed_links(related, kinds),
    )


def _book(element: Element) -> Reference:
    book = element.find("BookDocument")
    if book is None:
        return reference(title="")
    chapter, whole = text_at(book, "ArticleTitle"), text_at(book, "Book/BookTitle")
    authors = book.find("AuthorList")
    return reference(
        title=chapter or whole,
        key=text_at(book, "PMID"),
        kind="chapter" if chapter else "book",
        author=_authors(authors if authors is not None else book.find("Book/AuthorList")),
        issued=_date(book.find("Book/PubDate")) or _date(book.find("ContributionDate")),
        journal=whole if chapter else "",
        publisher=text_at(book, "Book/Publisher/PublisherName"),
        place=text_at(book, "Book/Publisher/PublisherLocation"),
        edition=text_at(book, "Book/Edition"),
        collection=text_at(book, "Book/CollectionTitle"),
        isbn=text_at(book, "Book/Isbn"),
        doi=_id(book.find("ArticleIdList"), "doi"),
        pmid=text_at(book, "PMID"),
        abstract=_abstract(book.find("Abstract")),
    )


def _authors(authors: Element | None) -> list[Name]:
    names = []
    for author in authors if authors is not None else ():
        family, given = text_at(author, "LastName"), text_at(author, "ForeName") or text_at(author, "Initials")
        suffix = text_at(author, "Suffix")
        if family:
            names.append(with_suffix(Name(family=family, given=given), suffix))
        elif text_at(author, "CollectiveName"):
            names.append(Name(literal=text_at(author, "CollectiveName")))
    return names


def _date(date: Element | None) -> str:
    if date is None:
        return ""
    year = text_at(date, "Year")
    return join(year, text_at(date, "Month"), text_at(date, "Day")) if year else iso_date(text_at(date, "MedlineDate"))


def _doi(element: Element, article: Element) -> str:
    located = [text_of(place) for place in article.findall("ELocationID") if place.get("EIdType") == "doi"]
    # Only of the record itself: the list of its references has ids too.
    return next(filter(None, map(find_doi, located)), "") or _id(element.find("PubmedData/ArticleIdList"), "doi")


def _pages(article: Element) -> str:
    """First and last page, where they are not given as one."""
    first, last = text_at(article, "Pagination/StartPage"), text_at(article, "Pagination/EndPage")
    return f"{first}-{last}" if first and last and first != last else first


def _article_number(article: Element) -> str:
    """An identifier of the publisher that is the number of an article: `e12292`, `1042`; none that is long or coded."""
    found = [text_of(place) for place in article.findall("ELocationID") if place.get("EIdType") == "pii"]
    return next((number for number in found if re.fullmatch(r"[eE]?[0-9]{1,8}", number)), "")


def _id(ids: Element | None, kind: str) -> str:
    found = [text_of(element) for element in (ids if ids is not None else ()) if element.get("IdType") == kind]
    return found[0] if found else ""


def _abstract(abstract: Element | None) -> str:
    if abstract is None:
        return ""
    parts = []
    for part in abstract.findall("AbstractText"):
        label = part.get("Label", "")
        parts.append(f"{label}: {text_of(part)}" if label else text_of(part))
    return " ".join(parts)

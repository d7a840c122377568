"""Tables of references: the CSV of PubMed, Scopus, Zotero and Publish or Perish, and the tables of Web of Science."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Literal

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date
from mgtui.formats.identity import find_pmcid, noted_pmid
from mgtui.formats.references.names import direct_name, names_in
from mgtui.formats.references.reference import Lists, Reference, gathered, pages, reference
from mgtui.model import Name

if TYPE_CHECKING:
    from collections.abc import Mapping

COLUMNS: dict[str, tuple[str, ...]] = {
    "title": ("title", "article title", "document title", "ti"),
    "authors": ("author full names", "authors", "author", "author names", "af", "au"),
    "group": ("group authors", "ca", "gp"),
    "editor": ("editors", "editor", "book editors", "be"),
    "date": ("date", "publication date", "pd"),
    "year": ("year", "publication year", "py"),
    "journal": (
        "source title",
        "journal/book",
        "publication title",
        "journal",
        "journal title",
        "publication name",
        "source",
        "so",
    ),
    "volume": ("volume", "vl"),
    "issue": ("issue", "is"),
    "article number": ("art. no.", "article number", "ar"),
    "first page": ("page start", "start page", "startpage", "bp"),
    "last page": ("page end", "end page", "endpage", "ep"),
    "pages": ("pages", "page"),
    "publisher": ("publisher", "pu"),
    "place": ("place", "publisher city", "pi"),
    "edition": ("edition",),
    "collection": ("series", "book series title", "se"),
    "event": ("conference name", "conference title", "ct"),
    "doi": ("doi", "di", "book doi"),
    "pmid": ("pmid", "pubmed id", "pubmed_id", "pm"),
    "pmcid": ("pmcid", "pmc id"),
    "url": ("url", "link", "articleurl", "article url", "doi link", "fulltexturl"),
    "issn": ("issn", "sn", "eissn", "ei"),
    "isbn": ("isbn", "bn"),
    "abstract": ("abstract", "abstract note", "ab"),
    "type": ("document type", "item type", "publication type", "type", "dt", "pt"),
    "notes": ("extra", "notes", "note"),
    "key": ("key", "eid", "ut (unique wos id)", "ut", "accession number"),
    "citation": ("citation",),
}
"""What a column is called by Scopus, PubMed, Zotero, Publish or Perish and, last, Web of Science."""
_TYPES = {
    "article": "article-journal", "journal article": "article-journal", "journalarticle": "article-journal",
    "review": "article-journal", "letter": "article-journal", "editorial": "article-journal", "note": "article-journal",
    "short survey": "article-journal", "article in press": "article-journal", "j": "article-journal",
    "conference paper": "paper-conference", "proceedings paper": "paper-conference",
    "conferencepaper": "paper-conference",
    "c": "paper-conference", "book": "book", "b": "book", "s": "book", "book chapter": "chapter",
    "booksection": "chapter",
    "report": "report", "thesis": "thesis", "webpage": "webpage", "dataset": "dataset", "data paper": "article-journal",
    "magazinearticle": "article-magazine", "newspaperarticle": "article-newspaper", "preprint": "article",
    "manuscript": "manuscript", "patent": "patent", "p": "patent", "encyclopediaarticle": "entry-encyclopedia",
}  # fmt: skip
_IN_CITATION = re.compile(r";(?P<volume>[^():;]*)(?:\((?P<issue>[^)]*)\))?:(?P<page>[^.;]*)\.")
"""Of the citation in a CSV of PubMed: `J Foo. 2020 Feb;8(2):101-110. doi: ...`."""


def read_table(text: str) -> Lists:
    """The references of a table whose first line names its columns. Raises CannotRead where those are not known."""
    text = text.lstrip("\ufeff\n ")
    first = text.partition("\n")[0]
    delimiter = max("\t;,", key=first.count)
    csv.field_size_limit(1 << 24)
    quoting: Literal[0, 3] = csv.QUOTE_NONE if delimiter == "\t" and '"' not in first else csv.QUOTE_MINIMAL
    rows = csv.reader(
        text.split("\n") if quoting == csv.QUOTE_NONE else text.splitlines(keepends=True),
        delimiter=delimiter,
        quoting=quoting,
    )
    names = [name.strip().lower() for name in next(rows, [])]
    columns = _columns(names)
    if "title" not in columns or len(columns) < 4:
        raise CannotRead("a table without the columns of a list of references: export RIS instead")
    is_direct = "cites" in names and "gsrank" in names
    found: list[tuple[str, Mapping[str, str]]] = []
    damage = ""
    try:
        for row in rows:
            cells = {
                name: next((row[place].strip() for place in places if place < len(row) and row[place].strip()), "")
                for name, places in columns.items()
            }
            if cells["title"] or cells.get("doi"):
                found.append((f"line {rows.line_num}", cells))
    except csv.Error as error:
        damage = f"the table ends at line {rows.line_num}, which cannot be read: {error}"
    return gathered(found, lambda cells: _reference(cells, direct=is_direct), damage)


def _columns(names: list[str]) -> dict[str, list[int]]:
    """The places of the columns of each meaning, the best first."""
    found: dict[str, list[int]] = {}
    for meaning, known in COLUMNS.items():
        places = [names.index(name) for name in known if name in names]
        if places:
            found[meaning] = places
    return found


def _reference(cells: Mapping[str, str], *, direct: bool) -> Reference:
    def told(name: str) -> str:
        return "" if cells.get(name, "") in ("0", "[No abstract available]") else cells.get(name, "")

    cited = _IN_CITATION.search(told("citation"))
    kind = _TYPES.get(told("type").split(";")[0].strip().lower(), "article-journal" if told("journal") else "document")
    authors = (
        [direct_name(part) for part in told("authors").split(",") if part.strip(" .…")]
        if direct
        # The list of PubMed ends with a full stop.
        else _people(told("authors").removesuffix(".") if cited else told("authors"))
    )
    year, date = iso_date(told("year")), iso_date(told("date"))
    date = date or iso_date(f"{told('date')} {year}") if told("date") else iso_date(told("citation")) if cited else ""
    return reference(
        title=told("title").rstrip() if told("title") else "",
        key=told("key") or told("pmid"),
        kind=kind,
        author=[*authors, *(Name(literal=part.strip()) for part in told("group").split(";"))],
        editor=_people(told("editor")),
        issued=date if date.startswith(year) else year,
        journal=told("journal"),
        volume=told("volume") or (cited["volume"].strip() if cited else ""),
        issue=told("issue") or ((cited["issue"] or "") if cited else ""),
        page=pages(told("first page"), told("last page")) or told("pages") or (cited["page"].strip() if cited else ""),
        article_number=told("article number"),
        publisher=told("publisher"),
        place=told("place") if kind != "article-journal" else "",
        edition=told("edition"),
        collection=told("collection") if kind != "article-journal" else "",
        event=told("event") if kind == "paper-conference" else "",
        doi=told("doi"),
        pmid=told("pmid") or noted_pmid(told("notes")),
        pmcid=told("pmcid") or find_pmcid(told("notes")),
        url=told("url"),
        issn=told("issn"),
        isbn=told("isbn") if kind != "article-journal" else "",
        abstract=told("abstract"),
    )


def _people(text: str) -> list[Name]:
    """Names between semicolons or commas; Scopus has a number in brackets behind each."""
    cleaned = re.sub(r"\s*\(\d+\)", "", text).strip()
    return [] if cleaned.lower() in ("[no author name available]", "anonymous", "") else names_in(cleaned)

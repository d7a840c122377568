"""What a web page says of its article: title, authors, date, publisher and address, as marked up and as printed.

A value is taken from what was made to say it. The year of a copyright, a date in the text, the name of a template or of
the site say something else; where nothing says it, it is left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.identity import find_doi, find_pmid
from mgtui.formats.page_authors import authors_of
from mgtui.formats.page_data import Fact, PageData
from mgtui.formats.page_dates import issued
from mgtui.formats.page_titles import title_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from xml.etree.ElementTree import Element

_PUBLISHERS = ("citation_journal_title", "prism.publicationname", "dc.source", "citation_publisher", "dc.publisher")
_ADDRESSES = ("citation_public_url", "citation_abstract_html_url", "citation_fulltext_html_url")
_SAVED = re.compile(r"<!--\s*(?:saved from url=\([0-9]+\)|Page saved with SingleFile\s+url:)\s*(?P<url>https?://\S+)")


def page_facts(
    html: str, root: Element, head: Sequence[Element], between: Sequence[Element], opening: str
) -> dict[str, Fact]:
    """What a page states of title, author, issued, publisher, source, doi and pmid.

    `head` is what stands before its text proper, where bylines are printed, and `between` what stands between its first
    paragraphs; `opening` is how that text begins.
    """
    data = PageData(root)
    publisher = _publisher(data)
    name = publisher.value if publisher else ""
    pmid = data.first(("citation_pmid",))
    found = {
        "title": title_of(data, name),
        "author": authors_of(data, [*head, *between], (name, *data.meta.get("og:site_name", ()))),
        "issued": issued(data, head, between, opening),
        "publisher": publisher,
        "source": _source(data, html),
        "doi": _doi(data),
        "pmid": pmid if pmid and find_pmid(pmid.value) else None,
    }
    return {name: fact for name, fact in found.items() if fact and fact.value}


def _publisher(data: PageData) -> Fact | None:
    found = data.first(_PUBLISHERS)
    if found is None:
        named = [text for text in data.names("publisher") if not text.startswith("http")]
        found = Fact(named[0], "JSON-LD publisher") if named else data.first(("og:site_name",))
    return found if found and not re.fullmatch(r"https?://\S+", found.value) else None


def _source(data: PageData, html: str) -> Fact | None:
    for link in data.root.iter("link"):
        address = link.get("href", "").strip()
        if "canonical" in link.get("rel", "").lower().split() and address.startswith("http"):
            return Fact(address, "link canonical")
    stated = [data.first(("og:url",)), data.first(_ADDRESSES)]
    stated += [Fact(text, "JSON-LD url") for text in data.texts("url", "mainEntityOfPage", "@id")]
    found = next((fact for fact in stated if fact and fact.value.startswith("http")), None)
    saved = _SAVED.search(html[:5000])
    return found or (Fact(saved["url"].removesuffix("-->"), "the browser that saved the page") if saved else None)


def _doi(data: PageData) -> Fact | None:
    for name in ("citation_doi", "prism.doi", "doi", "dc.identifier", "dc.identifier.doi", "bepress_citation_doi"):
        for text in data.meta.get(name, ()):
            if find_doi(text):
                return Fact(find_doi(text), f"meta {name}")
    return None

"""The references of JATS as a list of references prints them, so that whoever reads one can tell its parts apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.identity import find_doi, find_pmid
from mgtui.formats.xml_tree import text_at, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_CITATIONS = frozenset({"element-citation", "mixed-citation", "citation", "nlm-citation"})
_NAMES = frozenset({"name", "string-name", "collab", "name-alternatives", "anonymous", "institution"})
_AUTHORS = ("author", "allauthors", "")
_TITLES = ("article-title", "chapter-title", "part-title", "data-title")
_MARKED = frozenset({
    "article-title", "chapter-title", "part-title", "data-title", "source", "year", "volume", "fpage", "person-group",
    "name", "string-name", "collab",
})  # fmt: skip
_FEWEST_MARKED = 3
_FILLERS = frozenset({
    "and", "the", "eds", "editors", "editor", "vol", "volume", "issue", "pages", "doi", "pmid", "pmc", "pmcid",
    "pubmed", "medline", "crossref", "google", "scholar", "available", "from", "http", "https", "www", "org", "com",
    "retrieved", "accessed", "epub", "ahead", "print", "with", "for", "art", "article", "number", "web", "science",
    "cas",
})  # fmt: skip
_LETTERS = re.compile(r"[^\W\d_]")


def reference_text(reference: Element) -> str:
    """A reference in one line, without its number.

    One whose parts are marked up is printed from these in the Vancouver style (NLM, Citing Medicine); of one that is
    hardly marked up the words stay as they are.
    """
    citations = [child for child in reference if child.tag in _CITATIONS]
    citations = citations or [inner for child in reference for inner in child if inner.tag in _CITATIONS]
    texts = map(_citation, citations) if citations else [_spaced(c) for c in reference if c.tag != "label"]
    return " ".join(filter(None, texts))


def _citation(citation: Element) -> str:
    marked = {child.tag for child in citation.iter()} & _MARKED
    title = next(filter(None, (text_at(citation, name) for name in _TITLES)), "")
    source = text_at(citation, "source")
    if len(marked) < _FEWEST_MARKED or not (title or source):
        return _printed(citation)
    parts = [_sentence(_authors(citation)), _sentence(_titled(title)), *_within(citation, title, source)]
    return " ".join(filter(None, [*parts, *_identifiers(citation)]))


def _printed(citation: Element) -> str:
    """The words of a reference as they stand, with a blank where only markup kept two of them apart."""
    has_own = any((child.tail or "").strip(" \n\t") for child in citation)
    text = text_of(citation) if has_own else _spaced(citation)
    for link in citation.iter("pub-id"):
        number = text_of(link)
        kind = {"pmid": "PMID: ", "doi": "doi:"}.get(link.get("pub-id-type", ""), "")
        if number and kind:
            text = re.sub(rf"\s*(?<![\w:/]){re.escape(number)}|{re.escape(number)}(?!\w)", "", text, count=1).strip()
            text = re.sub(r"\s*\b(?:doi|pmid|pubmed)\s*:?\s*$", "", text, flags=re.IGNORECASE)
            text = f"{_sentence(text)} {kind}{number}"
    return text


def _spaced(element: Element) -> str:
    return " ".join(filter(None, (part.strip() for part in element.itertext())))


def _people(citation: Element, kinds: tuple[str, ...]) -> Iterator[Element]:
    """The elements that hold names of these kinds of people."""
    for group in citation.iter("person-group"):
        if group.get("person-group-type", "author" if "author" in kinds else "") in kinds:
            yield group


def _authors(citation: Element) -> str:
    """`Drake C, Roth T, et al`; of editors nothing where there are authors."""
    holders = list(_people(citation, _AUTHORS))
    loose = any(child.tag in _NAMES for child in citation)
    if (not holders and loose) or (loose and not any(child.tag in _NAMES for holder in holders for child in holder)):
        holders = [citation]
    names = [_name(child) for holder in holders for child in holder if child.tag in _NAMES]
    if holders and citation not in holders:
        names += [_name(child) for child in citation if child.tag == "collab"]
    cut = any(holder.find("etal") is not None for holder in [*holders, citation])
    return ", ".join([*filter(None, names), *(["et al"] if cut and names else [])])


def _name(name: Element) -> str:
    if name.tag == "name-alternatives":
        inner = name.find("name")
        inner = name.find("string-name") if inner is None else inner
        return _name(inner) if inner is not None else ""
    family = text_at(name, "surname").strip(" ,.")
    if not family:
        return re.sub(r"\s*[,;]\s*$", "", text_of(name)).rstrip(".")
    given = text_at(name, "given-names").strip(" ,")
    short = given if re.fullmatch(r"[^\W\d_a-z\-]{1,4}", given) else "".join(_initials(given))
    suffix = text_at(name, "suffix").strip(" ,.")
    return " ".join(filter(None, (family, short, suffix)))


def _initials(given: str) -> list[str]:
    """The first letters of given names, a hyphen between them kept: `Jean-Pierre A.` is `J-PA`."""
    return re.findall(r"(?<![^\W_])[^\W\d_]|-(?=[^\W\d_])", given.replace(".", " "))


def _titled(title: str) -> str:
    return title.strip(" \"“”'‘’,") if title.count('"') % 2 or title[:1] in '"“' else title.strip()


def _within(citation: Element, title: str, source: str) -> list[str]:
    """Where a work was published: a journal, or a book with its publisher."""
    publisher = ": ".join(filter(None, (text_at(citation, "publisher-loc"), text_at(citation, "publisher-name"))))
    source = source.strip(" ,;")
    if citation.find("volume") is not None or not (publisher or citation.find("publisher-name") is not None):
        return [_sentence(source.rstrip(".")) if source else "", _journal_place(citation)]
    editors = ", ".join(filter(None, (_name(c) for g in _people(citation, ("editor",)) for c in g if c.tag in _NAMES)))
    edited = f"{editors}, editors. " if editors and title else ""
    book = f"In: {edited}{source}" if title and source else source
    edition = text_at(citation, "edition").strip(" .()")
    if edition and not re.search(r"\bed", edition):
        edition += " ed"
    first, last = text_at(citation, "fpage"), text_at(citation, "lpage")
    pages = f"p. {first}{f'-{last}' if last and last != first else ''}." if first else ""
    place = _sentence("; ".join(filter(None, (publisher.rstrip(" ,;:"), _year(citation)))))
    return [_sentence(book), _sentence(edition), place, pages]


def _year(citation: Element) -> str:
    year = text_at(citation, "year") or text_at(citation, "date")
    found = re.search(r"(?:1[4-9]|20)[0-9]{2}[a-z]?", year)
    return found.group() if found else year.strip(" ().,;")


def _journal_place(citation: Element) -> str:
    """`2013;9(11):1195-1200.`"""
    volume, issue = (text_at(citation, name).strip(" ,.;:()") for name in ("volume", "issue"))
    first = text_at(citation, "fpage") or text_at(citation, "elocation-id") or text_at(citation, "page-range")
    first = first or _unmarked_page(citation)
    first, last = first.strip(" ,.;:"), text_at(citation, "lpage").strip(" ,.;:")
    pages = f"{first}-{last}" if first and last and first != last else first
    where = f"{volume}{f'({issue})' if issue else ''}{f':{pages}' if pages else ''}"
    return _sentence(";".join(filter(None, (_year(citation), where))))


def _unmarked_page(citation: Element) -> str:
    """A page that is printed behind the volume and not marked up: `<volume>1</volume>:2-9`."""
    for child in citation:
        if child.tag in ("volume", "issue", "year"):
            page = re.match(r"[)\s]*[:,]\s*(?:pp?\.?\s*)?([A-Za-z]?\d\w*(?:\s*[-–]\s*\w*\d\w*)?)", child.tail or "")
            if page:
                return re.sub(r"\s*[-–]\s*", "-", page[1])
    return ""


def _unmarked_words(citation: Element) -> str:
    """Words between the marked parts that say something, and are no such thing as `eds` or `Available from`."""
    pieces = [citation.text or "", *(child.tail or "" for child in citation)]
    said = [piece.strip(" \n\t.,;:()[]–-") for piece in pieces]
    return "; ".join(piece for piece in said if set(re.findall(r"[^\W\d_]{3,}", piece.lower())) - _FILLERS)


def _identifiers(citation: Element) -> list[str]:
    """DOI and PMID, each once and apart, then addresses, and remarks in brackets."""
    doi = pmid = ""
    addresses: list[str] = []
    for each in citation.iter():
        text = text_of(each)
        kind = each.get("pub-id-type", "") or each.get("ext-link-type", "")
        address = each.get("href", "") or text
        if each.tag in ("pub-id", "object-id", "article-id"):
            doi = doi or (find_doi(text) if kind != "pmid" else "")
            pmid = pmid or (find_pmid(text) if kind in ("pmid", "medline", "pubmed") else "")
        elif each.tag in ("ext-link", "uri"):
            if find_doi(address):
                doi = doi or find_doi(address)
            elif re.search(r"pubmed[^?]*/([0-9]+)", address):
                pmid = pmid or re.findall(r"[0-9]+", address)[-1]
            elif address.startswith("http"):
                addresses.append(address)
        elif each.tag == "comment" and not doi:
            doi = find_doi(text)
    remarks = [text_of(each) for name in ("supplement", "comment") for each in citation.iter(name)]
    remarks.append(_unmarked_words(citation))
    remarks = [
        remark for remark in remarks if not find_doi(remark) and _LETTERS.search(remark) and "http" not in remark
    ]
    known = [f"doi:{doi}" if doi else "", f"PMID: {pmid}" if pmid else ""]
    return [*filter(None, known), *dict.fromkeys(addresses), *(f"[{remark.strip('[] ')}]" for remark in remarks)]


def _sentence(text: str) -> str:
    """Text with a full stop, where it does not end with a mark of its own."""
    text = text.strip()
    return text if not text or text[-1] in ".?!" else f"{text}."

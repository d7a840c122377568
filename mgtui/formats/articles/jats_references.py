"""The references of JATS as a list of references prints them, so that whoever reads one can tell its parts apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.xml_tree import text_at, text_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PUNCTUATED = re.compile(r"[.,;:]")
_NAMES = frozenset({"name", "string-name", "collab"})


def reference_text(reference: Element) -> str:
    """A reference in one line, without its number.

    One whose parts are only marked up gets the punctuation of the Vancouver style (NLM, Citing Medicine); words that an
    author or publisher punctuated stay as they are.
    """
    return " ".join(filter(None, (_citation(child) for child in reference if child.tag != "label")))


def _citation(citation: Element) -> str:
    if any(_PUNCTUATED.search(child.tail or "") for child in citation.iter() if child is not citation):
        return text_of(citation)
    title, source = _sentence(text_at(citation, "article-title")), _sentence(text_at(citation, "source"))
    if not (title or source) or len(citation) < 2:
        return _spaced(citation)
    parts = [_sentence(_authors(citation)), title, source, _place(citation), *_identifiers(citation)]
    return " ".join(filter(None, parts))


def _spaced(element: Element) -> str:
    return " ".join(filter(None, (part.strip() for part in element.itertext())))


def _authors(citation: Element) -> str:
    """`Drake C, Roth T, et al`; of editors nothing where there are authors."""
    groups = [
        group
        for group in citation.findall("person-group")
        if group.get("person-group-type", "author") in ("author", "allauthors")
    ]
    holders = groups or ([] if citation.find("person-group") is not None else [citation])
    names = [_name(child) for holder in holders for child in holder if child.tag in _NAMES]
    cut = any(holder.find("etal") is not None for holder in holders)
    return ", ".join([*filter(None, names), *(["et al"] if cut and names else [])])


def _name(name: Element) -> str:
    family = text_at(name, "surname")
    if not family:
        return text_of(name)
    given = text_at(name, "given-names")
    short = given if re.fullmatch(r"[^\W\d_a-z\-]{1,4}", given) else "".join(_initials(given))
    return " ".join(filter(None, (family, short, text_at(name, "suffix"))))


def _initials(given: str) -> list[str]:
    """The first letters of given names, a hyphen between them kept: `Jean-Pierre A.` is `J-PA`."""
    return re.findall(r"(?<![^\W_])[^\W\d_]|-(?=[^\W\d_])", given.replace(".", " "))


def _place(citation: Element) -> str:
    """`2013;9(11):1195-1200.`, of a book `Philadelphia: Saunders; 2008.`"""
    year, volume, issue = (text_at(citation, name) for name in ("year", "volume", "issue"))
    first, last = text_at(citation, "fpage") or text_at(citation, "elocation-id"), text_at(citation, "lpage")
    pages = f"{first}-{last}" if first and last and first != last else first
    publisher = ": ".join(filter(None, (text_at(citation, "publisher-loc"), text_at(citation, "publisher-name"))))
    where = f"{volume}{f'({issue})' if issue else ''}{f':{pages}' if pages else ''}"
    if publisher and not volume:
        return _sentence("; ".join(filter(None, (publisher, year)))) + (f" p. {pages}." if pages else "")
    return _sentence(";".join(filter(None, (year, where))))


def _identifiers(citation: Element) -> list[str]:
    found = {each.get("pub-id-type", ""): text_of(each) for each in citation.findall("pub-id")}
    links = [text_of(each) for each in citation.iter() if each.tag in ("ext-link", "uri")]
    doi, pmid = found.get("doi"), found.get("pmid")
    known = [f"doi:{doi}" if doi else "", f"PMID: {pmid}" if pmid else ""]
    return [*filter(None, known), *(link for link in links if not (doi and doi in link))]


def _sentence(text: str) -> str:
    """Text with a full stop, where it does not end with a mark of its own."""
    text = text.strip()
    return text if not text or text[-1] in ".?!" else f"{text}."

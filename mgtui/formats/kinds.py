"""What kind of file something is: by what stands in it first, by how its name ends second."""

from __future__ import annotations

import re
import zipfile
from typing import TYPE_CHECKING, Literal

from mgtui.errors import CannotRead
from mgtui.formats.decoding import decoded

if TYPE_CHECKING:
    from pathlib import Path

Kind = Literal[
    "text", "markdown", "html", "pdf", "jats", "epub",
    "ris", "bibtex", "nbib", "pubmed-xml", "csl-json", "endnote-xml", "refer", "refworks", "web-of-science", "cff",
]  # fmt: skip
NAMES: dict[str, str] = {
    "text": "plain text", "markdown": "Markdown", "html": "a web page", "pdf": "a PDF", "jats": "a JATS article",
    "epub": "an EPUB", "ris": "RIS", "bibtex": "BibTeX", "nbib": "PubMed format", "pubmed-xml": "PubMed XML",
    "csl-json": "CSL-JSON", "endnote-xml": "EndNote XML", "refer": "Refer", "refworks": "RefWorks",
    "web-of-science": "Web of Science format", "cff": "Citation File Format",
}  # fmt: skip

_SAMPLE = 16 * 1024
_BINARY: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF8", "a picture"), (b"\x7fELF", "a program"),
    (b"MZ", "a program"), (b"\xd0\xcf\x11\xe0", "an old Word, Excel or PowerPoint file"), (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf", "a 7-Zip file"), (b"Rar!", "a RAR file"),
    (b"{\\rtf", "an RTF file"), (b"SQLite format 3", "a database"),
)  # fmt: skip
_XML_ROOTS: dict[str, Kind] = {
    "article": "jats", "pmc-articleset": "jats", "pubmedarticleset": "pubmed-xml", "pubmedarticle": "pubmed-xml",
    "pubmedbookarticleset": "pubmed-xml", "pubmedbookarticle": "pubmed-xml",
    "xml": "endnote-xml", "records": "endnote-xml",
    "html": "html",
}  # fmt: skip
_PROLOG = re.compile(
    r"\A\s*(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE\s+(?P<type>[\w:-]+)[^<\[>]*(?:\[.*?\]\s*)?>|\s)*",
    re.DOTALL | re.IGNORECASE,
)
_ROOT = re.compile(r"<(?:[\w.-]+:)?(?P<root>[\w.-]+)")
_REFERENCES: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("ris", re.compile(r"^\ufeff?TY {0,2}- ?[A-Z]", re.MULTILINE)),
    ("nbib", re.compile(r"^\ufeff?(?:PMID ?- ?[0-9]|OWN ?- )", re.MULTILINE)),
    ("web-of-science", re.compile(r"\A\ufeff?(?:\s*FN .*\n(?:.*\n)?VR |\s*PT [JBSP]\n(?:AU|UT|TI) )")),
    ("refworks", re.compile(r"^RT [A-Z][\w ,/]+\n(?:[A-Z][A-Z0-9] .*\n)", re.MULTILINE)),
    ("refer", re.compile(r"\A\ufeff?\s*%[0ATJ] .*\n(?:%\S .*\n)*%\S ")),
    ("cff", re.compile(r"^cff-version:", re.MULTILINE)),
    ("bibtex", re.compile(r"^\s*@\s*(?:\w+)\s*[{(]\s*[^\s,{}]*\s*(?:,|=)", re.MULTILINE)),
)
_ENDINGS: dict[str, Kind] = {
    ".txt": "text", ".text": "text", ".md": "markdown", ".markdown": "markdown", ".mdown": "markdown", ".html": "html",
    ".htm": "html", ".xhtml": "html", ".ris": "ris", ".bib": "bibtex", ".bibtex": "bibtex", ".nbib": "nbib",
    ".medline": "nbib", ".enw": "refer", ".ciw": "web-of-science",
}  # fmt: skip
_JSON = (".json", ".jsonl", ".ndjson")
_HTML = re.compile(r"<!doctype html|<html\b|<(?:body|article)\b[^>]*>", re.IGNORECASE)
_TAGS = re.compile(r"</?(?:p|div|span|h[1-6]|table|tr|td|ul|li|a|br)\b[^>]*>", re.IGNORECASE)
_MANY_TAGS = 6
_FRONT_MATTER = re.compile(r"\A---\s*\n(?:[\w-]+:.*\n)+")


def kind_of(path: Path, *, named: bool = True) -> Kind:
    """The kind of a file. Raises CannotRead, with what it is, where it is none that can be read.

    In a folder (`named` false) text of an unknown ending is no article: it may be code, data or a log.
    """
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    if not start.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise CannotRead("an empty file")
    if b"%PDF-" in start[:1024]:
        return "pdf"
    if start.startswith(b"PK\x03\x04"):
        return _kind_of_zip(path, start)
    for magic, name in _BINARY:
        if start.startswith(magic):
            raise CannotRead(f"{name}, which is not read")
    text, _ = decoded(start)
    ending = path.suffix.lower()
    return _kind_of_text(text, ending, named=named)


def _kind_of_zip(path: Path, start: bytes) -> Kind:
    if b"application/epub+zip" in start[:200] or path.suffix.lower() == ".epub":
        return "epub"
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist()[:2000])
    except (zipfile.BadZipFile, OSError):
        names = set()
    if "META-INF/container.xml" in names:
        return "epub"
    raise CannotRead("a Word or ZIP file, which is not read: save it as text, HTML or PDF")


def _kind_of_text(text: str, ending: str, *, named: bool) -> Kind:
    stripped = text.lstrip("\ufeff \t\n")
    if stripped.startswith("<"):
        kind = _kind_of_markup(stripped, ending)
        if kind:
            return kind
    if stripped[:1] in "[{" and (ending in _JSON or re.search(r'"(?:type|title|DOI|author)"\s*:', stripped)):
        return "csl-json"
    if not _FRONT_MATTER.match(stripped):
        for kind, pattern in _REFERENCES:
            if pattern.search(text) and (kind != "bibtex" or ending in ("", ".bib", ".bibtex", ".txt")):
                return kind
    if _FRONT_MATTER.match(stripped):
        return "markdown"
    if ending in _ENDINGS:
        return _ENDINGS[ending]
    if not named:
        raise CannotRead(f"not a kind of file that is read ({ending[:20] or 'no ending'})")
    return "text"


def _kind_of_markup(text: str, ending: str) -> Kind | None:
    prolog = _PROLOG.match(text)
    found = _ROOT.match(text, prolog.end() if prolog else 0)
    root = found["root"] if found else (prolog["type"] if prolog and prolog["type"] else "")
    kind = _XML_ROOTS.get(root.lower())
    if kind == "jats" and not re.search(r"<(?:front|body|sub-article)\b|JATS|NLM//DTD|<article-meta", text):
        kind = "html"
    if kind:
        return kind
    if _HTML.search(text) or ending in (".html", ".htm", ".xhtml") or len(_TAGS.findall(text)) >= _MANY_TAGS:
        return "html"
    if text.startswith("<?xml") or ending in (".xml", ".nxml"):
        # The parser says best what is wrong with a file that is cut off or full of entities.
        return _kind_by_doctype(text) if not root else _unknown_xml(root, text)
    return None


def _kind_by_doctype(text: str) -> Kind:
    return "pubmed-xml" if "pubmed" in text.lower() else "jats"


def _unknown_xml(root: str, text: str) -> Kind:
    if "<!ENTITY" in text:
        return "jats"
    raise CannotRead(f"XML of a kind that is not read (<{root[:40]}>)")

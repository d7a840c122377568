"""The formats that can be brought in: a new one is a file with its reader and an entry here.

The order counts: a file is of the first format whose rule holds for its beginning. Readers are named, not imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from mgtui.formats.recognition import (
    Sample,
    any_of,
    archive,
    begins,
    front_matter,
    holds,
    json_records,
    marked_text,
    matches,
    named_so,
    root,
    saved_by_browser,
    web_page,
)

if TYPE_CHECKING:
    from collections.abc import Callable


class Format(NamedTuple):
    """A format of files, and all that the program knows of it besides how to read it."""

    name: str
    title: str
    """As help and documentation list it."""
    words: str
    """What a file of it is called in a sentence."""
    gives: Literal["article", "references"]
    """A reader of articles returns a Draft, one of references a Lists; both raise CannotRead."""
    reader: str
    """`module:function`; it takes what `reads` says."""
    recognised: Callable[[Sample], bool]
    endings: tuple[str, ...] = ()
    """Lower case; of text they tell the format where nothing in it does."""
    reads: Literal["text", "bytes", "path"] = "text"
    largest: int = 100
    """Megabytes."""
    is_apart: bool = False
    """Whether it is read in a process apart, with limits: others' parsers take to pieces what strangers made."""
    has_surroundings: bool = True
    """Whether what surrounds an article, such as navigation and headers, is to be found and set aside."""


def _nothing(sample: Sample) -> bool:
    return False


_ARTICLES = "mgtui.formats.articles"
_REFERENCES = "mgtui.formats.references"

FORMATS: tuple[Format, ...] = (
    Format(
        "pdf", "PDF", "a PDF", "article", f"{_ARTICLES}.pdf:read_pdf", holds(b"%PDF-", 1024), (".pdf",), "path", 200,
        is_apart=True,
    ),
    Format(
        "epub", "EPUB", "an EPUB", "article", f"{_ARTICLES}.epub:read_epub",
        archive("META-INF/container.xml", b"application/epub+zip", ".epub"), (".epub",), "path", 200,
        is_apart=True,
    ),
    Format(
        "docx", "Word", "a Word document", "article", f"{_ARTICLES}.docx:read_docx",
        archive("word/document.xml", ending=".docx"), (".docx",), "path", 200,
        is_apart=True,
    ),
    Format(
        "odt", "OpenDocument", "an OpenDocument text", "article", f"{_ARTICLES}.odt:read_odt",
        archive(mimetype=b"application/vnd.oasis.opendocument.text", ending=".odt"), (".odt",), "path", 200,
        is_apart=True,
    ),
    Format(
        "rtf", "RTF", "an RTF file", "article", f"{_ARTICLES}.rtf:read_rtf", begins(b"{\\rtf"), (".rtf",), "bytes", 100,
        is_apart=True,
    ),
    Format(
        "webarchive", "web archive", "a web archive of Safari", "article", f"{_ARTICLES}.saved_page:read_webarchive",
        holds(b"WebMainResource", 16 * 1024), (".webarchive",), "bytes", 100,
        is_apart=True,
    ),
    Format(
        "mhtml", "MHTML", "a web page saved as MHTML", "article", f"{_ARTICLES}.saved_page:read_mhtml",
        saved_by_browser, (".mhtml", ".mht"), "bytes", 100,
        is_apart=True,
    ),
    Format(
        "jats", "JATS", "a JATS article", "article", f"{_ARTICLES}.jats:read_jats",
        root(
            "article", "pmc-articleset", "oai-pmh",
            pattern=r"<(?:front|body|sub-article)\b|JATS|NLM//DTD|<article-meta",
        ),
        (".nxml", ".xml"), "bytes", 30, has_surroundings=False, is_apart=True,
    ),
    Format(
        "pubmed-xml", "PubMed XML", "PubMed XML", "references", f"{_REFERENCES}.pubmed_xml:read_pubmed_xml",
        root("pubmedarticleset", "pubmedarticle", "pubmedbookarticleset", "pubmedbookarticle"), (".xml",), "path", 1000,
        is_apart=True,
    ),
    Format(
        "endnote-xml", "EndNote XML", "EndNote XML", "references", f"{_REFERENCES}.endnote_xml:read_endnote_xml",
        root("xml", "records"), (".xml",), "path", 1000,
        is_apart=True,
    ),
    Format(
        "html", "HTML", "a web page", "article", f"{_ARTICLES}.html:read_html", web_page, (".html", ".htm", ".xhtml"),
        largest=30, is_apart=True,
    ),
    Format(
        "csl-json", "CSL-JSON", "CSL-JSON", "references", f"{_REFERENCES}.csl_json:read_csl_json", json_records,
        (".json", ".jsonl", ".ndjson"),
    ),
    Format(
        "markdown", "Markdown", "Markdown", "article", f"{_ARTICLES}.markdown:read_markdown",
        any_of(front_matter, marked_text), (".md", ".markdown", ".mdown", ".mdx"), largest=20,
    ),
    Format(
        "ris", "RIS", "RIS", "references", f"{_REFERENCES}.ris:read_ris",
        # Some exports leave out the line that begins a record, and have at least the one that ends it.
        matches(
            r"^\ufeff?TY {0,2}- ?[A-Z]|^(?:TI|T1|AU|A1) {1,2}- \S.*\n(?:(?!ER {1,2}-).*\n)*?ER {1,2}-[^\S\n]*$"
            r"|\A\ufeff?\s*(?:[A-Z][A-Z0-9] {1,2}- .*\n){3}"
        ),
        (".ris",),
    ),
    Format(
        "nbib", "nbib", "PubMed format", "references", f"{_REFERENCES}.nbib:read_nbib",
        matches(r"^\ufeff?(?:PMID ?- ?[0-9]|OWN ?- )"), (".nbib", ".medline"),
    ),
    Format(
        "web-of-science", "Web of Science", "Web of Science format", "references",
        f"{_REFERENCES}.other_tagged:read_web_of_science",
        matches(r"\A\ufeff?(?:\s*FN .*\n(?:.*\n)?VR |\s*PT [JBSP]\n(?:AU|UT|TI) )"), (".ciw",),
    ),
    Format(
        "refworks", "RefWorks", "RefWorks", "references", f"{_REFERENCES}.other_tagged:read_refworks",
        matches(r"^RT [A-Z][\w ,/]+\n(?:[A-Z][A-Z0-9] .*\n)"),
    ),
    Format(
        "refer", "Refer", "Refer", "references", f"{_REFERENCES}.other_tagged:read_refer",
        matches(r"\A\ufeff?\s*%[0ATJ] .*\n(?:%\S .*\n)*%\S "), (".enw",),
    ),
    Format(
        "ovid", "Ovid text", "Ovid text", "references", f"{_REFERENCES}.ovid:read_ovid",
        matches(
            r"^\ufeff?\s*<\s*1\.?\s*>\s*\n(?:.*\n)*?"
            r"(?:Unique Identifier|Accession Number|Title|Authors?|Source|(?:UI|TI|AU|SO|VN|DB) {1,2}- .*)\s*$"
        ),
    ),
    Format(
        "table", "CSV and other tables", "a table of references",
        "references", f"{_REFERENCES}.table:read_table",
        matches(
            r"\A\ufeff?(?:PT\tAU\t|(?i:(?=[^\n]*(?:[,;\t\"]|\A)(?:article |document )?title\"?[,;\t\n])"
            r"(?=[^\n]*authors?(?: full names)?\"?[,;\t\n])"
            r"(?=[^\n]*(?:year|date|doi|journal|source|pmid))[^\n]*[,;\t]))",
            ".csv", ".tsv", ".txt", ".tab", "",
        ),
        (".csv", ".tsv"),
    ),
    Format(
        "cff", "CFF", "Citation File Format", "references", f"{_REFERENCES}.cff:read_cff", matches(r"^cff-version:"),
        (".cff",),
    ),
    Format(
        "bibtex", "BibTeX", "BibTeX", "references", f"{_REFERENCES}.bibtex:read_bibtex",
        any_of(
            matches(r"^\s*@\s*(?:\w+)\s*[{(]\s*[^\s,{}]*\s*(?:,|=)", "", ".bib", ".bibtex", ".txt"),
            matches(r"\A\ufeff?(?:\s|%.*\n)*@\s*(?i:article|book|in\w+|misc|\w+thesis|string)\s*\{\s*[^\s,{}]+\s*[,=]"),
        ),
        (".bib", ".bibtex"),
    ),
    Format(
        "text", "plain text", "plain text", "article", f"{_ARTICLES}.plain_text:read_plain_text", _nothing,
        (".txt", ".text"), largest=20,
    ),
)  # fmt: skip

_REFERENCES_INSTEAD = "export RIS, BibTeX or CSL-JSON instead"
_UNPACK = "unpack it first"
_ARTICLE_INSTEAD = "add the article itself, as a page, a PDF or text"

REFUSED: tuple[tuple[Callable[[Sample], bool], str, str], ...] = (
    (begins(b"\x89PNG", b"\xff\xd8\xff", b"GIF8"), "a picture", "save its text, which text recognition gives"),
    (begins(b"\x7fELF", b"MZ"), "a program", ""),
    (
        begins(b"\xd0\xcf\x11\xe0"),
        "an old or locked Word, Excel or PowerPoint file",
        "save it without a password as .docx or PDF",
    ),
    (begins(b"\x1f\x8b"), "a gzip file", _UNPACK),
    (begins(b"7z\xbc\xaf"), "a 7-Zip file", _UNPACK),
    (begins(b"Rar!"), "a RAR file", _UNPACK),
    (begins(b"SQLite format 3"), "a database", ""),
    (
        any_of(
            named_so(".xlsx", ".xls", ".ods", ".numbers"),
            archive("xl/workbook.xml", b"application/vnd.oasis.opendocument.spreadsheet"),
        ),
        "a table of a spreadsheet",
        "export RIS or CSV instead",
    ),
    (
        archive("ppt/presentation.xml", b"application/vnd.oasis.opendocument.presentation"),
        "slides",
        "save them as PDF",
    ),
    (root("rdf"), "RDF, as Zotero exports it", _REFERENCES_INSTEAD),
    (root("modscollection", "mods"), "MODS", _REFERENCES_INSTEAD),
    (root("sources"), "a bibliography of Word", "export RIS or BibTeX from where it was made instead"),
    (root("collection", "record", pattern=r"MARC21|marc"), "MARC", "export RIS instead"),
    (root("citaviexchangedata", "citaviproject"), "a project of Citavi", "export RIS or BibTeX instead"),
    (root("rss", "feed", "opml"), "a list of web pages (a feed)", "save the pages themselves as HTML"),
    (root("svg"), "a picture (SVG)", ""),
    (
        matches(
            r"\A\ufeff?\s*1[.:] (?:.+\n){0,2}?.*\b(?:19|20)[0-9]{2}\b.*(?:;|doi:)(?:.*\n)+?.*\bPMID: [0-9]+", ".txt", ""
        ),
        "PubMed's list as text",
        "save it in PubMed format (.nbib) instead",
    ),
    (named_so(".rdf"), "RDF", _REFERENCES_INSTEAD),
    (named_so(".enl", ".enlx"), "a library of EndNote", "export RIS or EndNote XML instead"),
)
"""What is told from its beginning and never read: the rule, what it is, and what can be done instead."""

NO_ARTICLE: tuple[tuple[Callable[[Sample], bool], str, str], ...] = (
    (
        any_of(
            begins(b"#!"),
            named_so(
                ".bat", ".c", ".cc", ".cpp", ".cs", ".css", ".do", ".go", ".h", ".hpp", ".ipynb", ".java", ".jl", ".js",
                ".jsx", ".kt", ".lua", ".m", ".php", ".pl", ".ps1", ".py", ".r", ".rb", ".rs", ".sas", ".scala", ".sh",
                ".sql", ".swift", ".ts", ".tsx",
            ),
        ),
        "the source of a program",
        _ARTICLE_INSTEAD,
    ),
    (
        named_so(".cfg", ".conf", ".env", ".ini", ".lock", ".properties", ".toml", ".yaml", ".yml"),
        "settings or data of a program",
        _ARTICLE_INSTEAD,
    ),
    (named_so(".err", ".log", ".out"), "what a program noted", _ARTICLE_INSTEAD),
)  # fmt: skip
"""Text that is no article by its ending, where nothing in it says that it is of a format; in the same way."""


def named(name: str) -> Format:
    """The format of this name. Raises KeyError."""
    return _BY_NAME[name]


def titles(gives: Literal["article", "references"]) -> str:
    """The formats of articles, or of references, as a list in words."""
    return ", ".join(found.title for found in FORMATS if found.gives == gives)


_BY_NAME = {found.name: found for found in FORMATS}

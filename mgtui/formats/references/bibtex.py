"""BibTeX and biblatex: bibtexparser finds the entries, `latex` turns what they hold into letters."""

from __future__ import annotations

import logging
import re
from typing import Any

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import find_doi, find_pmcid, find_pmid, noted_pmid
from mgtui.formats.references.latex import plain, verbatim
from mgtui.formats.references.names import ET_AL, INSTITUTION, OTHERS, direct_name, names_in, with_suffix
from mgtui.formats.references.reference import Lists, Reference, gathered, reference
from mgtui.model import Name
from mgtui.model.vocabularies import PUBLICATION_LINKS

_TYPES = {
    "article": "article-journal", "book": "book", "booklet": "book", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "proceedings": "book",
    "techreport": "report", "report": "report", "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
    "unpublished": "manuscript", "online": "webpage", "electronic": "webpage", "patent": "patent",
    "dataset": "dataset", "software": "software", "suppbook": "chapter", "bookinbook": "chapter", "mvbook": "book",
    "collection": "book", "mvcollection": "book", "mvproceedings": "book", "suppperiodical": "article-journal",
    "suppcollection": "chapter", "inreference": "entry-encyclopedia", "www": "webpage", "reference": "book",
}  # fmt: skip
_CONCATENATED = re.compile(r"\s*#\s*")
_BETWEEN_GROUPS = re.compile(r"\}\s*#\s*(?:[{\"]|[A-Za-z]\w*(?:\s*#|\s*$))")
"""Where a value in braces ends and goes on with another piece."""
_QUOTED = re.compile(r'"(.*)"|\{(.*)\}', re.DOTALL)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_MISSING_COMMA = re.compile(r"([}\"])([^\S\n]*\n\s*[A-Za-z][\w-]*\s*=\s*[{\"\w])")
_EMPTY_FIELDS = re.compile(r",(?:\s*,)+(?=\s*(?:[A-Za-z][\w-]*\s*=\s*[{\"\w]|\}))")
"""Commas with nothing between them, before the next field or the end of an entry."""
_TO = r"\s*(?:[-–—/&]+|\band\b|\bto\b)\s*"
_RANGE = re.compile(rf"(\d+){_TO}\d+|([A-Za-z]+)\.?{_TO}[A-Za-z]+\.?")
"""Two days or two months of one date, in groups the first of them."""
_VERBATIM = frozenset({"url", "doi", "file", "eprint", "howpublished", "ee", "link", "bdsk-url-1"})
_NAMES = frozenset({"author", "editor"})
_ARTICLE_NUMBERS = (
    "eid", "article-number", "art_number", "articleno", "article_number", "articlenumber", "elocation-id", "art-number"
)  # fmt: skip
"""biblatex and APS, Web of Science, Scopus, ACM, and others of the same meaning."""
_PMIDS = ("pmid", "pubmedid", "pubmed-id", "pubmed_id", "pm_id", "pubmed")
_NOT_INHERITED = frozenset(
    {"title", "subtitle", "titleaddon", "crossref", "xref", "xdata", "author", "doi", "url", "pages", "abstract",
     "keywords",
     "note", "annote", "file", "shorttitle", "sorttitle", "key", "label", "ids", "pmid", "entryset"}
)  # fmt: skip
_MOST_LINKS = 5
_PARTS = ("chapter", "paper-conference", "entry-encyclopedia")


def read_bibtex(text: str) -> Lists:
    """The references of a BibTeX file; entries that cannot be read are counted."""
    try:
        from bibtexparser.entrypoint import parse_string
        from bibtexparser.model import DuplicateBlockKeyBlock
    except ImportError as error:
        raise CannotRead(f"BibTeX needs the package bibtexparser ({error}): pip install bibtexparser") from None
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(_EMPTY_FIELDS.sub(",", _MISSING_COMMA.sub(r"\1,\2", text)), parse_stack=[])
    strings = {string.key.lower(): str(string.value) for string in library.strings}
    entries: list[Any] = list(library.entries)
    lost = []
    for block in library.failed_blocks:
        entry = block.ignore_error_block
        if isinstance(entry, DuplicateBlockKeyBlock):
            entry = entry.ignore_error_block
        if hasattr(entry, "fields"):
            entries.append(entry)
        elif re.match(r"\s*@\s*(?!comment|preamble|string)\w", block.raw or "", re.IGNORECASE):
            lost.append((block.start_line or 0) + 1)
    entries.sort(key=lambda entry: entry.start_line)
    where = ", ".join(map(str, lost[:3])) + (" and others" if len(lost) > 3 else "")
    damage = (
        f"{len(lost)} of {len(entries) + len(lost)} entries could not be read (beginning in line {where}): "
        "cut off, without an end or with braces that are no pairs"
        if lost
        else ""
    )
    raw = [_raw(entry, strings) for entry in entries]
    by_key = {str(entry.key).strip().lower(): fields for entry, fields in zip(entries, raw, strict=True)}
    records = [
        (f"line {(entry.start_line or 0) + 1}", (entry, _inherited(fields, by_key)))
        for entry, fields in zip(entries, raw, strict=True)
    ]
    return gathered(records, lambda record: _reference(*record), damage)


def _raw(entry: Any, strings: dict[str, str]) -> dict[str, str]:
    """The fields of an entry as they are written; of one that is there twice the first that has a value."""
    raw: dict[str, str] = {}
    for field in entry.fields:
        name, value = field.key.lower(), _value(str(field.value), strings)
        if not raw.get(name):
            raw[name] = value
    return raw


def _inherited(fields: dict[str, str], by_key: dict[str, dict[str, str]]) -> dict[str, str]:
    """The fields with those of the entries that `crossref` and `xdata` name: the title of a book is its book title."""
    found, seen = dict(fields), 0
    for link in ("crossref", "xdata"):
        names = found.get(link, "")
        while names and seen < _MOST_LINKS:
            seen += 1
            above: dict[str, str] = {}
            for name in names.split(","):
                above |= by_key.get(name.strip().lower(), {})
            if link == "crossref":
                whole = above.get("booktitle") or ": ".join(filter(None, (above.get("title"), above.get("subtitle"))))
                found.setdefault("booktitle", whole)
                own_year = found.get("year") or found.get("date")
                above = {name: value for name, value in above.items() if not (own_year and name in ("year", "date"))}
                found = {name: value for name, value in above.items() if name not in _NOT_INHERITED} | found
            else:
                found = above | found
            names = above.get(link, "")
    return found


def _reference(entry: Any, raw: dict[str, str]) -> Reference:
    fields = {
        name: verbatim(value) if name in _VERBATIM else plain(value)
        for name, value in raw.items()
        if name not in _NAMES
    }

    def first(*names: str) -> str:
        return next(filter(None, (fields.get(name, "").strip() for name in names)), "")

    kind = _TYPES.get(entry.entry_type.lower(), "document")
    is_part = kind in ("article-journal", *_PARTS)
    notes = " ".join(filter(None, (first("note"), first("annote"), first("annotation"), first("extra"))))
    authors, editors = _names(raw.get("author", "")), _names(raw.get("editor", ""))
    journal = _with_subtitle(first("journal", "journaltitle", "fjournal"), first("journalsubtitle"))
    book = _with_subtitle(first("booktitle", "maintitle"), first("booksubtitle"))
    published = first("howpublished")
    is_address = re.match(r"(?:https?:|www\.|url)", published) is not None
    return reference(
        title=_with_subtitle(first("title"), first("subtitle")) or first("booktitle"),
        key=entry.key,
        kind=kind,
        author=authors or editors,
        editor=editors if authors and kind in (*_PARTS, "book") else (),
        issued=_issued(fields),
        journal=(journal or book) if is_part else "",
        volume=first("volume"),
        issue=first("issue") if kind == "report" else first("number", "issue"),
        page=first("pages", "page").replace("–", "-").replace("—", "-"),
        article_number=first("number", *_ARTICLE_NUMBERS) if kind == "report" else first(*_ARTICLE_NUMBERS),
        publisher=first("publisher", "institution", "school", "organization") or ("" if is_address else published),
        place=first("address", "location") if kind != "article-journal" else "",
        edition=first("edition"),
        collection=first("series") if kind in (*_PARTS, "book", "report") else "",
        event=first("eventtitle") if kind in _PARTS else "",
        doi=_doi(first("doi"), first("url")),
        pmid=_pmid(fields, notes),
        pmcid=find_pmcid(" ".join((first("pmcid", "pmc"), notes))),
        url=first("url", "link", "ee", "bdsk-url-1") or (published if is_address else ""),
        issn=first("issn"),
        isbn=first("isbn") if kind != "article-journal" else "",
        abstract=first("abstract"),
        links=_links(raw, kind),
    )


def _links(raw: dict[str, str], kind: str) -> list[tuple[str, str]]:
    """The entries that an entry belongs to: the book of a chapter, and what `relatedstring` says `related` is."""
    whole = raw.get("crossref") or raw.get("xref") or ""
    said = plain(raw.get("relatedstring", "")).strip().lower()
    links = [("part_of", whole)] if whole and (kind in _PARTS or "crossref" not in raw) else []
    links += [(name, raw.get("related", "")) for name, (words, _) in PUBLICATION_LINKS.items() if words == said]
    return [(name, key.strip()) for name, key in links if key.strip()]


def _with_subtitle(title: str, subtitle: str) -> str:
    if not title or not subtitle or subtitle.lower() in title.lower():
        return title
    return f"{title}{' ' if title.endswith(('?', '!', ':')) else ': '}{subtitle}"


def _doi(doi: str, url: str) -> str:
    return find_doi(doi) or (find_doi(url) if "doi" in url else "")


def _pmid(fields: dict[str, str], notes: str) -> str:
    given = next((fields[name] for name in _PMIDS if find_pmid(fields.get(name, ""))), "")
    if not given and (fields.get("eprinttype") or fields.get("archiveprefix", "")).lower() in ("pubmed", "pmid"):
        given = fields.get("eprint", "")
    return given or noted_pmid(f"{notes} {fields.get('url', '')}")


def _value(text: str, strings: dict[str, str]) -> str:
    """A value without its quotes or braces, abbreviations written out and pieces put together."""
    text = text.strip()
    whole = _QUOTED.fullmatch(text)
    if whole and "#" not in text:
        return whole[1] if whole[1] is not None else whole[2]
    is_one = "#" not in text or (text.startswith("{") and not _BETWEEN_GROUPS.search(text))
    pieces = [text] if is_one else _CONCATENATED.split(text)
    return "".join(_piece(piece, strings) for piece in pieces)


def _piece(piece: str, strings: dict[str, str], depth: int = 0) -> str:
    quoted = _QUOTED.fullmatch(piece.strip())
    if quoted:
        return quoted[1] if quoted[1] is not None else quoted[2]
    known = strings.get(piece.strip().lower())
    if known is None or depth > 5:
        return piece
    return "".join(_piece(part, strings, depth + 1) for part in _CONCATENATED.split(known))


def _names(text: str) -> list[Name]:
    """Names between `and`; what stands in braces is one name as it is."""
    whole = _whole_group(text.strip())
    if whole and _AND.search(whole) and all("," in part and not INSTITUTION.search(part) for part in _AND.split(whole)):
        text = whole
    names: list[Name] = []
    for part in _AND.split(_with_braces_closed(text)):
        name = part.replace("\0", " and ").strip().strip(",")
        named = ET_AL.sub("", name)
        names += _name(named) if named else []
        names += [OTHERS] if named != name else []
    return names


def _with_braces_closed(text: str) -> str:
    """The text with every `and` inside braces put out of reach."""
    depth = 0
    parts = []
    for piece in re.split(r"([{}]|\s+and\s+)", text, flags=re.IGNORECASE):
        depth += (piece == "{") - (piece == "}")
        parts.append("\0" if depth > 0 and piece.strip().lower() == "and" else piece)
    return "".join(parts)


def _whole_group(text: str) -> str:
    """What stands between the braces that a text begins and ends with, "" where those are not a pair."""
    if not (text.startswith("{") and text.endswith("}")):
        return ""
    depth = 0
    for place, mark in enumerate(text):
        depth += (mark == "{") - (mark == "}")
        if depth == 0 and place < len(text) - 1:
            return ""
    inner = text[1:-1]
    return "" if inner.startswith("\\") and " " not in inner else inner


def _name(text: str) -> list[Name]:
    whole = _whole_group(text)
    if whole:
        return [Name(literal=plain(whole))]
    if re.match(r"(?:family|given|prefix|suffix)\s*=", text):
        return [_extended(text)]
    letters = plain(text)
    return names_in(letters) if ";" in letters and "&" not in letters else [direct_name(letters)]


def _extended(text: str) -> Name:
    """A name in the form of biblatex: `family=Beethoven, given=Ludwig, prefix=van`."""
    parts = {
        name.lower(): plain(value.strip().strip('{}"')) for name, value in re.findall(r"([\w-]+)\s*=\s*([^,]*)", text)
    }
    family = " ".join(filter(None, (parts.get("prefix"), parts.get("family"))))
    return with_suffix(Name(family=family, given=parts.get("given", "")), parts.get("suffix", ""))


def _issued(fields: dict[str, str]) -> str:
    """The date in full: that of biblatex, or year, month and day of BibTeX, whichever says more of the same year."""
    month, year = fields.get("month", "").replace("\xa0", " ").strip(), iso_date(fields.get("year", ""))[:4]
    month = _RANGE.sub(lambda both: both[1] or both[2], month)
    parts = join(year, month, fields.get("day", "")) if year else ""
    # Web of Science writes "SEP 22", others `"10~" # jan`.
    spelled = iso_date(f"{month} {year}") if year and re.search(r"\d", month) and re.search(r"[A-Za-z]", month) else ""
    parts = spelled if spelled.startswith(year) and len(spelled) > len(parts) else parts
    date = iso_date(fields.get("date", "").split("/")[0])
    return parts if parts.startswith(date) else date

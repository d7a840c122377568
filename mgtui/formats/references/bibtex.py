"""BibTeX: bibtexparser finds the entries, pylatexenc turns LaTeX into letters."""

from __future__ import annotations

import logging
import re
from functools import cache
from typing import Any

from mgtui.errors import CannotRead
from mgtui.formats.dates import iso_date, join
from mgtui.formats.identity import find_doi
from mgtui.formats.references.reference import Lists, Reference, reference
from mgtui.model import Name

_TYPES = {
    "article": "article-journal", "book": "book", "booklet": "book", "inbook": "chapter", "incollection": "chapter",
    "inproceedings": "paper-conference", "conference": "paper-conference", "proceedings": "book",
    "techreport": "report", "report": "report", "phdthesis": "thesis", "mastersthesis": "thesis", "thesis": "thesis",
    "unpublished": "manuscript", "online": "webpage", "electronic": "webpage", "patent": "patent",
    "dataset": "dataset", "software": "software",
}  # fmt: skip
_CONCATENATED = re.compile(r"\s*#\s*")
_QUOTED = re.compile(r'"(.*)"|\{(.*)\}', re.DOTALL)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_SHIFT = re.compile(r"([\^_])(\{(?:[^{}]|\{[^{}]*\})*\}|[A-Za-z0-9])")
_TEXT_COMMAND = re.compile(r"\\text[a-z]*\s*\{([^{}]*)\}")
_MISSING_COMMA = re.compile(r"([}\"])([^\S\n]*\n\s*[A-Za-z][\w-]*\s*=\s*[{\"\w])")
_TWICE_ESCAPED = re.compile(r"\\{2}(?=[\"'`^~=.uvHtcdbkr])")


def read_bibtex(text: str) -> Lists:
    """The references of a BibTeX file; entries that cannot be read are counted."""
    try:
        from bibtexparser.entrypoint import parse_string
        from bibtexparser.model import DuplicateBlockKeyBlock
    except ImportError as error:
        raise CannotRead(f"BibTeX needs the package bibtexparser ({error}): pip install bibtexparser") from None
    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = parse_string(_MISSING_COMMA.sub(r"\1,\2", text), parse_stack=[])
    strings = {string.key.lower(): str(string.value) for string in library.strings}
    entries: list[Any] = list(library.entries)
    lost = 0
    for block in library.failed_blocks:
        if isinstance(block, DuplicateBlockKeyBlock) and hasattr(block.ignore_error_block, "fields"):
            entries.append(block.ignore_error_block)
        elif re.match(r"\s*@\s*(?!comment|preamble|string)\w", block.raw or "", re.IGNORECASE):
            lost += 1
    entries.sort(key=lambda entry: entry.start_line)
    damage = f"{lost} of {len(entries) + lost} entries could not be read: cut off or without an end" if lost else ""
    return Lists(tuple(_reference(entry, strings) for entry in entries), damage)


def _reference(entry: Any, strings: dict[str, str]) -> Reference:
    raw = {field.key.lower(): _value(str(field.value), strings) for field in entry.fields}
    fields = {
        name: _plain(value) for name, value in raw.items() if name not in ("author", "editor", "url", "doi", "file")
    }

    def first(*names: str) -> str:
        return next(filter(None, (fields.get(name) for name in names)), "")

    kind = _TYPES.get(entry.entry_type.lower(), "document")
    is_part = kind in ("article-journal", "chapter", "paper-conference")
    return reference(
        title=first("title", "booktitle"),
        key=entry.key,
        kind=kind,
        author=_names(raw.get("author", "") or raw.get("editor", "")),
        issued=_issued(fields),
        journal=first("journal", "journaltitle", "booktitle") if is_part else "",
        volume=first("volume"),
        issue=first("number", "issue"),
        page=first("pages").replace("–", "-").replace("—", "-"),
        publisher=first("publisher", "institution", "school", "organization"),
        doi=_doi(raw.get("doi", ""), raw.get("url", "")),
        pmid=first("pmid") or _noted_pmid(first("note")),
        url=raw.get("url", "").replace("\\_", "_").replace("\\%", "%").strip("{}"),
        issn=first("issn"),
        abstract=first("abstract"),
    )


def _doi(doi: str, url: str) -> str:
    return find_doi(doi.replace("\\_", "_")) or (find_doi(url) if "doi" in url else "")


def _value(text: str, strings: dict[str, str]) -> str:
    """A value without its quotes or braces, abbreviations written out and pieces put together."""
    text = text.strip()
    whole = _QUOTED.fullmatch(text)
    if whole and "#" not in text:
        return whole[1] if whole[1] is not None else whole[2]
    pieces = _CONCATENATED.split(text) if "#" in text and not text.startswith("{") else [text]
    return "".join(_piece(piece, strings) for piece in pieces)


def _piece(piece: str, strings: dict[str, str], depth: int = 0) -> str:
    quoted = _QUOTED.fullmatch(piece.strip())
    if quoted:
        return quoted[1] if quoted[1] is not None else quoted[2]
    known = strings.get(piece.strip().lower())
    if known is None or depth > 5:
        return piece
    return "".join(_piece(part, strings, depth + 1) for part in _CONCATENATED.split(known))


def _plain(latex: str) -> str:
    """LaTeX as letters."""
    if not re.search(r"[\\{}$~^_%]|--", latex):
        return latex
    text = _TWICE_ESCAPED.sub(r"\\", latex)
    if "$" in text:
        text = _SHIFT.sub(_shifted, _TEXT_COMMAND.sub(r"\1", text))
    try:
        converted: str = _converter().latex_to_text(text)
    except Exception:
        # A macro without its arguments makes pylatexenc raise whatever comes of it; the words are worth more.
        return latex
    return converted


def _shifted(match: re.Match[str]) -> str:
    inner = match[2].strip("{}")
    shifted = inner.translate(_RAISED if match[1] == "^" else _LOWERED)
    return shifted if shifted and all(not c.isascii() for c in shifted) else inner


@cache
def _converter() -> Any:
    from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

    logging.getLogger("pylatexenc").setLevel(logging.CRITICAL)
    return LatexNodes2Text(math_mode="text", keep_comments=True, strict_latex_spaces=False)


def _names(text: str) -> list[Name]:
    """Names between `and`; what stands in braces is one name as it is."""
    names = []
    for part in _AND.split(_with_braces_closed(text)):
        name = part.replace("\0", " and ").strip()
        if name.lower() == "others" or not name:
            continue
        names.append(_name(name))
    return names


def _with_braces_closed(text: str) -> str:
    """The text with every `and` inside braces put out of reach."""
    depth = 0
    parts = []
    for piece in re.split(r"([{}]|\s+and\s+)", text):
        depth += (piece == "{") - (piece == "}")
        parts.append("\0" if depth > 0 and piece.strip() == "and" else piece)
    return "".join(parts)


def _name(text: str) -> Name:
    if text.startswith("{") and text.endswith("}") and text.count("{") == 1:
        return Name(literal=_plain(text[1:-1]))
    plain = _plain(text)
    if "," in plain:
        family, *rest = (part.strip() for part in plain.split(","))
        given = [rest[-1], *rest[:-1]] if len(rest) > 1 else rest
        return Name(family=family, given=", ".join(filter(None, given)))
    words = plain.split()
    if len(words) < 2:
        return Name(literal=plain)
    start = next((i for i, word in enumerate(words[1:-1], 1) if word[:1].islower()), len(words) - 1)
    return Name(family=" ".join(words[start:]), given=" ".join(words[:start]))


def _issued(fields: dict[str, str]) -> str:
    year = iso_date(fields.get("year", ""))
    if year:
        return join(year[:4], fields.get("month", ""), fields.get("day", ""))
    return iso_date(fields.get("date", ""))


def _noted_pmid(note: str) -> str:
    match = re.search(r"PMID:?\s*([0-9]+)", note)
    return match[1] if match else ""

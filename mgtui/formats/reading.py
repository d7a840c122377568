"""A file of any kind as what it holds: an article or references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.cutting import tidy
from mgtui.formats.decoding import decoded

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.formats.blocks import Draft
    from mgtui.formats.kinds import Kind
    from mgtui.formats.references.reference import Lists

REFERENCES = frozenset(
    {"ris", "bibtex", "nbib", "pubmed-xml", "csl-json", "endnote-xml", "refer", "refworks", "web-of-science", "cff"}
)
"""Kinds of files that hold references; the others hold an article."""

_MEGABYTE = 1024 * 1024
_LIMITS: dict[str, int] = {
    "html": 30, "text": 20, "markdown": 20, "jats": 30, "pdf": 200, "epub": 200,
    "pubmed-xml": 1000, "endnote-xml": 1000,
}  # fmt: skip
_LIMIT = 100


def read_article(path: Path, kind: Kind) -> Draft:
    """The article of a file, without what does not belong to it. Raises CannotRead, OSError."""
    check_size(path, kind)
    draft = _draft(path, kind)
    # JATS has only what its publisher meant to say.
    draft = draft if kind == "jats" else tidy(draft)
    if not draft.blocks:
        raise CannotRead("nothing in it is the text of an article")
    return draft


def _draft(path: Path, kind: Kind) -> Draft:
    if kind == "pdf":
        from mgtui.formats.articles.pdf import read_pdf

        return read_pdf(path)
    if kind == "epub":
        from mgtui.formats.articles.epub import read_epub

        return read_epub(path)
    if kind == "jats":
        from mgtui.formats.articles.jats import read_jats

        return read_jats(path.read_bytes())
    text, note = decoded(path.read_bytes())
    draft = _text_draft(text, kind)
    return replace(draft, notes=(*draft.notes, note)) if note else draft


def _text_draft(text: str, kind: Kind) -> Draft:
    if kind == "html":
        from mgtui.formats.articles.html import read_html

        return read_html(text)
    if kind == "markdown":
        from mgtui.formats.articles.markdown import read_markdown

        return read_markdown(text)
    from mgtui.formats.articles.plain_text import read_plain_text

    return read_plain_text(text)


def read_references(path: Path, kind: Kind) -> Lists:
    """The references of a file. Raises CannotRead, OSError."""
    check_size(path, kind)
    if kind == "pubmed-xml":
        from mgtui.formats.references.pubmed_xml import read_pubmed_xml

        return read_pubmed_xml(path)
    if kind == "endnote-xml":
        from mgtui.formats.references.endnote_xml import read_endnote_xml

        return read_endnote_xml(path)
    text, _ = decoded(path.read_bytes())
    return _text_references(text, kind)


def _text_references(text: str, kind: Kind) -> Lists:
    if kind == "ris":
        from mgtui.formats.references.ris import read_ris

        return read_ris(text)
    if kind == "nbib":
        from mgtui.formats.references.nbib import read_nbib

        return read_nbib(text)
    if kind == "bibtex":
        from mgtui.formats.references.bibtex import read_bibtex

        return read_bibtex(text)
    if kind == "csl-json":
        from mgtui.formats.references.csl_json import read_csl_json

        return read_csl_json(text.lstrip("\ufeff"))
    if kind == "cff":
        from mgtui.formats.references.cff import read_cff

        return read_cff(text)
    from mgtui.formats.references import other_tagged

    readers = {
        "refer": other_tagged.read_refer,
        "refworks": other_tagged.read_refworks,
        "web-of-science": other_tagged.read_web_of_science,
    }
    return readers[kind](text)


def check_size(path: Path, kind: Kind) -> None:
    """Raise CannotRead where a file is larger than one of its kind may be."""
    size, limit = path.stat().st_size, _LIMITS.get(kind, _LIMIT)
    if size > limit * _MEGABYTE:
        raise CannotRead(f"is {size / _MEGABYTE:.1f} MB, expected at most {limit} MB")

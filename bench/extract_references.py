"""How often a printed reference is told apart as it was meant: of JATS, which marks up its parts, and of our styles."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.export.cite import bibliography
from mgtui.extraction.references import read_reference
from mgtui.formats.articles.jats_references import reference_text
from mgtui.formats.reading import read_references
from mgtui.formats.references.reference import UNTITLED
from mgtui.formats.registry import named
from mgtui.formats.xml_tree import read_tree, text_at, text_of
from mgtui.model import Name, Study

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from xml.etree.ElementTree import Element

_FIELDS = ("authors", "title", "journal", "volume", "issue", "page", "year")
_EACH = 8
"""Every so many references of the thousand are laid out in each style."""


def jats_reference_row(data: Path) -> dict[str, Any]:
    """Articles in journals that JATS marks up, written as a list of references prints them and read again."""
    pairs = [
        (_marked_up(citation), read_reference(reference_text(reference)))
        for path in sorted((data / "nutrition_trials" / "jats").glob("*.nxml"))
        for reference in read_tree(path.read_bytes()).iter("ref")
        for citation in reference
        if citation.find("article-title") is not None and citation.find("volume") is not None
    ]
    return _row("references of JATS, every field as marked up", pairs)


def style_reference_row(data: Path) -> dict[str, Any]:
    """References of PubMed laid out in the styles that shorten nothing but authors, and read again."""
    pairs = [(meant, read_reference(text)) for meant, text in laid_out(data, 0)]
    return _row("references in APA, Harvard and Vancouver", pairs)


def laid_out(data: Path, first: int) -> Iterator[tuple[Study, str]]:
    """Every eighth reference of the thousand from a first one on, in each style."""
    entries = read_references(data / "references" / "pubmed_1000.nbib", named("nbib")).references[first::_EACH]
    studies = [replace(entry.study, id=str(number)) for number, entry in enumerate(entries)]
    whole = {study.id: study for study in studies if study.container_title and study.volume and study.author}
    for style in ("apa", "harvard", "vancouver"):
        for name, text in bibliography(list(whole.values()), style).items():
            yield whole[name], text


def _marked_up(citation: Element) -> Study:
    return Study(
        id="",
        title=text_at(citation, "article-title"),
        author=tuple(Name(text_at(name, "surname")) for name in citation.iter("name")),
        issued=text_at(citation, "year"),
        container_title=text_at(citation, "source"),
        volume=text_of(citation.find("volume")),
        issue=text_at(citation, "issue"),
        page=text_at(citation, "fpage") or text_at(citation, "elocation-id"),
    )


def _row(what: str, pairs: Iterable[tuple[Study, Study]]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    total = whole = 0
    for meant, read in pairs:
        total += 1
        wanted, found = _values(meant), _values(read)
        whole += all(_same(name, wanted[name], found[name]) for name in _FIELDS)
        for name in _FIELDS:
            if found[name]:
                counts[f"{name} read"] += 1
                counts[f"{name} right"] += _same(name, wanted[name], found[name])
    by_field = {name: {"read_off": counts[f"{name} read"], "right": counts[f"{name} right"]} for name in _FIELDS}
    return {"what": what, "score": round(whole / total, 3), "count": total, **by_field}


def _values(study: Study) -> dict[str, Any]:
    return {
        "authors": [_letters(name.family) for name in study.author if name.family],
        "title": "" if study.title == UNTITLED else _letters(study.title),
        "journal": _letters(study.container_title or ""),
        "volume": study.volume or "",
        "issue": study.issue or "",
        "page": (study.page or "").split("-")[0],
        "year": (study.issued or "")[:4],
    }


def _same(name: str, wanted: Any, found: Any) -> bool:
    """A style may name the first authors only."""
    return bool(found) and wanted[: len(found)] == found if name == "authors" else bool(wanted == found)


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())

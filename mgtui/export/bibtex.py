"""Studies as BibTeX, written by bibtexparser. UTF-8, with what TeX would take for markup escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.export.csl import DATE, NO_TAGS, certainty, keywords, marked_title
from mgtui.formats import markup
from mgtui.formats.references.names import parts_of
from mgtui.model.vocabularies import PUBLICATION_LINKS
from mgtui.ref import of_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.model import Name, Study

ENTRY_TYPES = {
    "article-journal": "article", "book": "book", "chapter": "incollection", "paper-conference": "inproceedings",
    "report": "techreport", "thesis": "phdthesis", "manuscript": "unpublished",
}  # fmt: skip
"""CSL type to entry type; every other one becomes `misc`, which names the CSL type in its field `type`."""
_CONTAINERS = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}
_PUBLISHERS = {"techreport": "institution", "phdthesis": "school"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {mark: "\\" + mark for mark in "$&#_%{}"}
_LONE_BRACES = _TEX | {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
"""BibTeX counts braces even after a backslash, so those that are no pairs must not appear as themselves."""
_MARKS = {
    "i": (r"\emph{", "}"), "b": (r"\textbf{", "}"),
    "sub": (r"\textsubscript{", "}"), "sup": (r"\textsuperscript{", "}"),
}  # fmt: skip
_PUNCTUATION = "()[]\"'“”‘’.,;:!?"
_RANGE = re.compile(r"[^\s,-]+-[^\s,-]+")


def bibtex(studies: Iterable[Study], tags: Mapping[str, Sequence[str]] = NO_TAGS) -> str:
    """Studies as a BibTeX file; ids are the keys (`own-x` of `own::x`, since a colon means something to some programs),
    `doi` and `url` as they are, PMID and PMCID in own fields.

    `tags` are by id, and stand among the keywords.
    """
    from bibtexparser.entrypoint import write_string
    from bibtexparser.library import Library
    from bibtexparser.model import Entry, Field

    written = Library()
    for study in studies:
        kind = ENTRY_TYPES.get(study.type or "", "misc")
        fields = [
            Field(name, f"{{{value}}}") for name, value in _fields(study, kind, tags.get(study.id, ())).items() if value
        ]
        date = DATE.fullmatch(study.issued or "")
        if date and date[2]:
            fields.append(Field("month", _MONTHS[int(date[2]) - 1]))
        ref = of_key("study", study.id)
        written.add(Entry(kind, f"{ref.library}-{ref.id}" if ref.library else ref.id, fields))
    # Values come with their braces, since a month is a macro and takes none.
    return write_string(written, unparse_stack=[])


def _fields(study: Study, kind: str, tags: Sequence[str]) -> dict[str, str]:
    issued = study.issued or ""
    date = DATE.fullmatch(issued)
    return {
        "author": " and ".join([*map(_name, study.author), *(["others"] if study.more_authors else [])]),
        "editor": " and ".join(map(_name, study.editor)),
        "title": markup.rendered(marked_title(study), _MARKS, _title) or _title(study.title),
        _CONTAINERS.get(kind, "howpublished"): tex(study.container_title),
        "volume": tex(study.volume),
        "number": tex(study.number if kind == "techreport" else study.issue),
        "pages": tex(_pages(study.page or "")),
        _PUBLISHERS.get(kind, "publisher"): tex(study.publisher),
        "year": date[1] if date else tex(issued),
        "date": issued if date and date[3] else "",
        "eid": tex(study.number) if kind != "techreport" else "",
        "issue": tex(study.issue) if kind == "techreport" else "",
        "edition": tex(study.edition),
        "series": tex(study.collection_title),
        "eventtitle": tex(study.event_title),
        "address": tex(study.publisher_place),
        "doi": _verbatim(study.doi),
        "url": _verbatim(study.url),
        "issn": tex(study.issn),
        "isbn": tex(study.isbn),
        "pmid": tex(study.pmid),
        "pmcid": tex(study.pmcid),
        "abstract": tex(study.abstract),
        "keywords": tex(", ".join(keywords(study, tags))),
        "annote": tex(certainty(study)),
        "type": tex(study.type) if kind == "misc" else "",
        "xref": study.part_of or "",
        **_related(study),
    }


def _related(study: Study) -> dict[str, str]:
    """The one other publication that biblatex has a field for, with the words that stand before it."""
    for name in ("preprint_of", "erratum_of", "comment_on"):
        if other := getattr(study, name):
            return {"related": other, "relatedstring": PUBLICATION_LINKS[name][0].capitalize()}
    return {}


def _pages(page: str) -> str:
    return page.replace("-", "--") if _RANGE.fullmatch(page) else page


def _verbatim(text: str | None) -> str:
    """An address or identifier as it is: TeX reads these fields so. Braces and blanks are encoded."""
    return re.sub(r"[{}\s]", lambda mark: f"%{ord(mark.group()):02X}", text or "")


def tex(text: str | None) -> str:
    """Text as TeX reads it: on one line, marks that mean something to TeX escaped."""
    line = " ".join((text or "").split())
    return _escaped(line, _table(line))


def _escaped(text: str, table: Mapping[str, str]) -> str:
    return "".join(table.get(mark, mark) for mark in text)


def _table(text: str) -> Mapping[str, str]:
    depth = 0
    for mark in text:
        depth += {"{": 1, "}": -1}.get(mark, 0)
        if depth < 0:
            return _LONE_BRACES
    return _LONE_BRACES if depth else _TEX


def _title(title: str) -> str:
    table = _table(title)
    return re.sub(r"\S+", lambda word: _guarded(word.group(), word.start(), table), re.sub(r"\s+", " ", title))


def _name(name: Name) -> str:
    if not (name.family and name.given):
        return f"{{{tex(name.literal or name.family or name.given)}}}"
    given, suffix = parts_of(name)
    return ", ".join(filter(None, (_part(name.family), _part(suffix), _part(given))))


def _part(text: str) -> str:
    """A part of a name, in braces where BibTeX would divide it."""
    divided = "," in text or "and" in text.lower().split()
    return f"{{{tex(text)}}}" if divided else tex(text)


def _guarded(word: str, number: int, table: Mapping[str, str]) -> str:
    """A word of a title, in braces where a style that lowers capitals would spoil it: IGF-1, mRNA, vitamin D."""
    core = word.strip(_PUNCTUATION)
    if not core or not (any(map(_has_own_capitals, re.split("[-–/]", core))) or (number and _is_letter_name(core))):
        return _escaped(word, table)
    before, _, after = word.partition(core)
    return f"{_escaped(before, table)}{{{_escaped(core, table)}}}{_escaped(after, table)}"


def _has_own_capitals(part: str) -> bool:
    inside = any(letter.isupper() for letter in part.lstrip(_PUNCTUATION)[1:])
    return inside or (part[:1].isupper() and any(letter.isdigit() for letter in part))


def _is_letter_name(core: str) -> bool:
    return len(core) == 1 and core.isupper() and core != "A"

"""The list of references at the end of an article, entry by entry, each told apart into the fields of a study.

Read are the usual styles: Vancouver, AMA and NLM (`Title. Journal. 2013;9(11):1195-1200.`), BMC
(`Journal 2013, 9:1195`), APA (`(2013). Title. Journal, 9(11), 1195–1200.`), Springer and Harvard
(`(2013) Title. Journal 9:1195`), Nature (`Journal 9, 1195–1200 (2013).`). What cannot be told apart for sure is left
out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.sections import Part, part_of
from mgtui.formats.identity import find_doi
from mgtui.formats.references.reference import reference
from mgtui.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Passage, Study


_NUMBERED = re.compile(r"^\s*(?:\[?\d{1,3}[\].)]|\(\d{1,3}\)|•|-)\s+")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)(?:\[\d{1,3}\]|\d{1,3}\.)\s+(?=[A-Z])")


_YEAR = r"(?:19|20)\d\d"
_PMID = re.compile(r"\bPMID:?\s*(\d{1,9})\b|\[PubMed:?\s*(\d{1,9})\]", re.IGNORECASE)
_ASIDE = re.compile(
    r"[\s(\[]*(?:\bdoi\b|https?://|www\.|\bPMC?ID\b|\[?PubMed\b|\bAvailable (?:from|at|online)\b|\bRetrieved\b"
    r"|\b(?:Date )?Accessed\b|\bEpub\b|\bE-?published\b|\bPublished online\b|\[?Cross-?Ref\b|\[?Google Scholar\b"
    r"|\b10\.\d{4,9}/).*$",
    re.IGNORECASE | re.DOTALL,
)
"""What follows the reference proper: identifiers, addresses, dates of a visit."""
_YEAR_FIRST = re.compile(
    rf"[\s.,:]*(?:\((?P<in>{_YEAR})[a-z]?(?:, [^()]{{1,20}})?\)|(?P<bare>{_YEAR})[a-z]?(?=[.:,]))[.,:]?\s*"
)
_ANY_YEAR = re.compile(rf"\((?P<in>{_YEAR})[a-z]?\)|(?<![\d\-–])(?P<bare>{_YEAR})[a-z]?(?=[.;,:)]|$|\s)")
_PAGE = (
    r"(?:pp?\.? ?)?(?P<page>(?:Article )?[A-Za-z]{0,3}\d[\w.]*?(?:\s?[-–—]\s?[A-Za-z]{0,3}\d\w*)?(?:, [A-Z]?\d{1,5})?)"
)
_ISSUE = r"(?:\s?\((?P<issue>[^()]{1,24})\))?"
_VOLUME = r"(?P<volume>[A-Za-z]?\d{1,4}(?:-?[A-Za-z])?(?:[ \-](?:Suppl|Pt|Part)\.?(?: ?\w{1,3})?)?)"
_REST = r"(?:[;.,] ?(?:discussion|quiz|author reply)\b[^.]*)?[.;,]?$"
_DATE = r"(?: [A-Z][a-z]{2,8}\.?(?:[-–/ ][A-Z][a-z]{2,8}\.?)?)?(?: \d{1,2})?"
_WITH_YEAR = (
    re.compile(
        rf"(?P<before>.+?)[.,;]?\s+\(?(?P<year>{_YEAR})[a-z]?\)?{_DATE}\s?[;,:]\s?{_VOLUME}{_ISSUE}\s?(?:[:,]\s?{_PAGE})?{_REST}"
    ),
    re.compile(rf"(?P<before>.+?),?\s+{_VOLUME}{_ISSUE}\s?[,:]\s?{_PAGE},? \((?P<year>{_YEAR})\){_REST}"),
)
_WITHOUT_YEAR = (
    re.compile(rf"(?P<before>.+?)[,.]?\s+{_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGE}{_REST}"),
    re.compile(rf"(?P<before>.+?),\s+{_VOLUME}{_ISSUE}(?P<page>){_REST}"),
)
_QUOTED = re.compile(
    rf"[‘“\"](?P<title>.+?)[.,]?[’”\"][.,]?\s+(?P<journal>[^\s’”\"][^’”\"]*?),?\s+{_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGE}{_REST}"
)
_BOOK = re.compile(
    rf"(?P<before>.+?[.?!])\s+[A-Z][^.:;?!]{{2,50}}:\s(?P<publisher>[A-Z][^.:;]{{1,70}})[;,]\s(?P<year>{_YEAR})\.?$"
)
_SENTENCE = re.compile(r"(?<=[.?!])[\"”]?\s+(?=[\[\"“(]?[^\W_a-z])")
_TITLE_END = re.compile(r"(?<=[a-z0-9)?!\]])[.?!]\s+(?=[A-Z])")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z\-]*\.$")
_PART_OF_JOURNAL = re.compile(r"(?:(?:American|British|European) (?:volume|edition)|(?:Series|Part|Section) [A-Z]\b)")
_JOURNAL = re.compile(r"(?:The )?(?:[A-Z]\w+ )?(?:[Jj]ournal|Annals|Archives|Proceedings|Acta|Transactions)\b")
_NO_JOURNAL = re.compile(r"^In[: ]|^\d|[?!;]|\d:|: ?\d(?!\d*\))|\d ?\(")
_EDITION = re.compile(r"\.\s+\w{1,8} ed(?:n|ition)?\.?$", re.IGNORECASE)
_MOST_WORDS = 12
"""Of the name of a journal, before a subtitle that PubMed sets off with ` : `."""


class _Source(Struct, frozen=True):
    """Where a reference says that its text was published."""

    title: str = ""
    journal: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    publisher: str = ""
    year: str = ""


def is_reference(text: str) -> bool:
    """Whether a text has what hardly any reference is without: a year, a DOI or a PMID."""
    return bool(_ANY_YEAR.search(text) or _PMID.search(text) or find_doi(text))


def read_reference(text: str) -> Study:
    """The study that a reference names, its id empty; a field that cannot be told apart is left out.

    Without a title the study is called `UNTITLED`. Where the reference leaves authors out, the label says so.
    """
    body = _ASIDE.sub("", text).strip()
    authors = leading_authors(body)
    rest = body[authors.end :]
    first = _YEAR_FIRST.match(rest)
    source = _source(rest[first.end() :] if first else rest, authors, year_first=first is not None)
    years = {found["in"] or found["bare"] for found in _ANY_YEAR.finditer(body)}
    year = (first["in"] or first["bare"]) if first else source.year or (years.pop() if len(years) == 1 else "")
    pmid = _PMID.search(text)
    study = reference(
        title=source.title, kind="article-journal" if source.journal else "", author=authors.names, issued=year,
        journal=source.journal, volume=source.volume, issue=source.issue,
        page=re.sub(r"\s?[–—-]\s?", "-", source.page), publisher=source.publisher, doi=find_doi(text),
        pmid=(pmid[1] or pmid[2]) if pmid else "",
    ).study  # fmt: skip
    return replace(study, label=_cut_label(study)) if authors.cut and len(authors.names) < 3 else study


def _cut_label(study: Study) -> str:
    """The label where only the first authors are named: derived from these alone it would be that of another work."""
    first = study.author[0]
    return f"{first.family or first.literal} et al. {study.issued or ''}".strip()


def _source(rest: str, authors: Authors, *, year_first: bool) -> _Source:
    """What stands behind the authors, and behind the year where that comes first."""
    found = (_quoted_source(rest) if year_first else None) or _journal_source(rest, year_first=year_first)
    if found:
        return found
    book = _BOOK.match(rest)
    if book:
        return _Source(_whole(book["before"]), publisher=book["publisher"], year=book["year"])
    begun = bool(authors.names) or year_first
    return _Source(_first_sentence(rest) if begun else "")


def _quoted_source(rest: str) -> _Source | None:
    found = _QUOTED.match(rest)
    if found is None or _NO_JOURNAL.search(found["journal"]):
        return None
    return _Source(**{name: found[name] or "" for name in ("title", "journal", "volume", "issue", "page")})


def _journal_source(rest: str, *, year_first: bool) -> _Source | None:
    matches = (pattern.match(rest) for pattern in (_WITHOUT_YEAR if year_first else _WITH_YEAR))
    found = next(filter(None, matches), None)
    title, journal = _title_and_journal(found["before"]) if found else ("", "")
    if found is None or not journal:
        return None
    return _Source(
        title=title, journal=journal, volume=found["volume"], issue=found["issue"] or "", page=found["page"] or "",
        year="" if year_first else found["year"],
    )  # fmt: skip


def _title_and_journal(before: str) -> tuple[str, str]:
    """What stands before the last full stop and what behind it; a journal may have full stops of its own.

    A group that could not be told from the title stays before it.
    """
    parts = _SENTENCE.split(before.strip())
    if len(parts) < 2:
        return "", ""
    start = _journal_start(parts)
    title, journal = " ".join(parts[:start]), " ".join(parts[start:])
    if start == len(parts) - 1 or not _ABBREVIATION.fullmatch(parts[start]):
        journal = journal.rstrip(".,")
    if not title or len(journal.split(" : ")[0].split()) > _MOST_WORDS or _NO_JOURNAL.search(journal):
        return "", ""
    return _whole(title), journal


def _journal_start(parts: list[str]) -> int:
    """The sentence that the journal begins with; 0 where that cannot be told."""
    start = len(parts) - 1
    # `The Journal of bone and joint surgery. American volume`
    if start > 1 and (_PART_OF_JOURNAL.match(parts[start]) or _JOURNAL.match(parts[start - 1])):
        return start - 1
    while start > 1 and _ABBREVIATION.fullmatch(parts[start - 1]):
        start -= 1
    # `Title. Review. J. Nutr.`: a long word before abbreviations may belong to either side.
    return 0 if start < len(parts) - 1 and len(parts[start]) > 5 else start


def _whole(title: str) -> str:
    bare = title.strip(' "“”').removesuffix(".").strip(' "“”')
    return _EDITION.sub("", bare)


def _first_sentence(rest: str) -> str:
    """What stands before the first full stop, where that is long enough to be a title."""
    rest = re.sub(r"^\W+", "", rest)
    end = _TITLE_END.search(rest)
    title = rest[: end.start()] if end else rest.split(". ")[0]
    return title.strip(' ."“”') if len(title.split()) >= 3 else ""


class ReferenceEntry(Struct, frozen=True):
    """An entry of a list of references, with what could be told apart in it."""

    text: str
    order: int
    """Position of its passage in the article."""
    start: int
    end: int
    study: Study
    """What could be told apart in it, as a study without an id."""


def references(article: Article) -> list[ReferenceEntry]:
    """The entries of the article's list of references, in order; none where it has no such list."""
    found: list[ReferenceEntry] = []
    for order, passage in enumerate(article.passages):
        if part_of(passage.headings) is Part.REFERENCES:
            found.extend(
                reference for start, end in _entries(passage) if (reference := _read(passage.text, order, start, end))
            )
    return found


def _entries(passage: Passage) -> Iterator[tuple[int, int]]:
    if passage.kind == "list" and passage.parts:
        for part in passage.parts:
            yield part.start, part.end
        return
    starts = [found.start() for found in _INLINE_NUMBER.finditer(passage.text)]
    if len(starts) < 2:
        yield 0, len(passage.text)
        return
    yield from zip(starts, [*starts[1:], len(passage.text)], strict=True)


def _read(text: str, order: int, start: int, end: int) -> ReferenceEntry | None:
    entry = text[start:end].strip()
    bare = _NUMBERED.sub("", entry)
    return ReferenceEntry(bare, order, start, end, read_reference(bare)) if is_reference(bare) else None


_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in range(0x100, 0x180) if chr(code).isupper())
_WORD = rf"[{_UPPER}][^\W\d_]*(?:['’\-][^\W\d_]+)*['’]?"
_PARTICLE = r"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|af|y|e)[ \-]|[dlo]['’] ?)"
_FAMILY = rf"(?P<family>(?:{_PARTICLE})*{_WORD}(?:[ \-](?:{_PARTICLE})*{_WORD}){{0,3}})"
_TOGETHER = rf"[{_UPPER}](?:-?[{_UPPER}]){{0,3}}(?:(?![\w.\-])|(?=\.(?:\s|$)))"
_DOTTED = rf"[{_UPPER}]\.(?:[ \-]?[{_UPPER}]\.){{0,3}}"
_SUFFIX = r"(?:,? (?:Jr|Sr|2nd|3rd|4th|II|III|IV)\b\.?)?"
_COMPACT = re.compile(rf"{_FAMILY} (?P<given>{_TOGETHER}){_SUFFIX}")
_SPACED = re.compile(rf"{_FAMILY} (?P<given>{_DOTTED}|{_TOGETHER}){_SUFFIX}")
_INVERTED = re.compile(rf"{_FAMILY}, (?P<given>{_DOTTED}){_SUFFIX}")
_BETWEEN = re.compile(r"(?:,? ?(?:\.\.\.|\. \. \.|…),? ?(?:& ?|and )?|[,;]? (?:&|and) |[,;] )")
_CUT = re.compile(r"[,;]? (?:et al\b\.?|and others\b\.?)")
_GROUP = re.compile(
    rf"[,;] (?:and |for |on behalf of |as part of )?(?:the )?(?P<group>[{_UPPER}][^.;,]{{2,90}}?"
    r"\b(?:Group|Investigators?|Collaborat\w+|Committee|Consortium|Trialists|Network|Researchers|Team))(?=[.:;,]|\s\()"
)
_END = re.compile(r"\s*(?:[.:]+(?=\s|$)|(?=\()|(?=(?:19|20)\d\d\b)|$)")
_AFTER_DOT = re.compile(r"\s*(?:[.:]\s|(?=\()|(?=[\w\"“‘'\[]))")
_ALONE = re.compile(rf"(?P<group>[{_UPPER}][^().,;:]{{2,80}})[.,]? (?=\((?:19|20)\d\d[a-z]?[),])")
_LETTER = re.compile(rf"[{_UPPER}]\.")
_NO_NAMES = frozenset({"Vitamin", "Hepatitis", "Type", "Group", "Part", "Table", "Appendix"})
"""Words that a single letter follows without its being an initial."""


class Authors(Struct, frozen=True):
    """The authors at the beginning of a reference."""

    names: tuple[Name, ...] = ()
    cut: bool = False
    """Whether the reference says that there are more."""
    end: int = 0
    """Where what follows them begins."""


def leading_authors(text: str) -> Authors:
    """The authors a reference begins with; none where they cannot be told from what follows."""
    for pattern in (_COMPACT, _SPACED, _INVERTED):
        found = _list(text, pattern)
        # Of `Drake C. A.` alone it cannot be told whether the second letter is an initial or begins the title.
        if found is not None and (
            pattern is not _COMPACT or len(found.names) > 1 or not _LETTER.match(text, found.end)
        ):
            return found
    alone = _ALONE.match(text)
    return Authors((Name(literal=alone["group"].strip()),), end=alone.end()) if alone else Authors()


def _list(text: str, pattern: re.Pattern[str]) -> Authors | None:
    names: list[Name] = []
    at, cut = 0, False
    while name := pattern.match(text, at):
        if name["family"] in _NO_NAMES:
            return None
        names.append(Name(name["family"], _initials(name["given"])))
        at = name.end()
        between = _BETWEEN.match(text, at)
        if between is None or not pattern.match(text, between.end()):
            break
        cut = cut or "…" in between.group() or ". ." in between.group() or "..." in between.group()
        at = between.end()
    if not names:
        return None
    group = _GROUP.match(text, at)
    if group:
        names.append(Name(literal=group["group"].strip()))
        at = group.end()
    more = _CUT.match(text, at)
    if more:
        cut, at = True, more.end()
    ends = (_AFTER_DOT if text[at - 1] == "." else _END).match(text, at)
    return Authors(tuple(names), cut, ends.end()) if ends else None


def _initials(text: str) -> str:
    """Initials as citation styles read them: `LR` and `L.R.` are `L. R.`, `JP` with a hyphen `J.-P.`"""
    letters = re.sub(r"[^\w\-]", "", text)
    return " ".join(f"{letter}." for letter in letters.replace("-", "")) if "-" not in letters else _hyphened(letters)


def _hyphened(letters: str) -> str:
    return re.sub(r"(?<=\.)(?=\w)", " ", re.sub(r"(\w)", r"\1.", letters))

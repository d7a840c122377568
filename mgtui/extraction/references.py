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

from mgtui.extraction.reference_names import GROUP_FIRST, Authors, leading_authors
from mgtui.extraction.sections import Part, part_of
from mgtui.formats.identity import find_doi
from mgtui.formats.references.reference import reference
from mgtui.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Passage, Study

_NUMBERED = re.compile(r"^\s*(?:\d{1,3}(?=\s+(?:[A-Z]\.[ -]?)+ ?[A-Z][a-z])|\^ ?|\[?\d{1,3}[\].)]|\(\d{1,3}\)|•|-)\s+")
_INLINE_NUMBER = re.compile(r"(?:(?<=\s)|^)(?:\[\d{1,3}\]|\d{1,3}\.)\s+(?=[A-Z])")


_YEAR = r"(?:19|20)\d\d"
_PMID = re.compile(r"\bPMID:?\s*(\d{1,9})\b|\[PubMed:?\s*(\d{1,9})\]", re.IGNORECASE)
_ASIDE = re.compile(
    r"[\s(\[]*(?:\bdoi\b|https?://|www\.|\bPMC?ID\b|\[?PubMed\b|\bAvailable (?:from|at|online)\b|\bRetrieved\b"
    r"|\b(?:Date )?Accessed\b|\bEpub\b|\bE-?published\b|\bPublished online\b"
    r"|\[?Cross-?Ref(?:\b|Medline|PubMed|Google)|\[?Google Scholar\b"
    r"|\[cited\b|\[(?:ACS Full|CAS|PubMed|CrossRef)\b|\bOpenUrl|\bView article\b"
    r"|\b10\.\d{4,9}/|\[[^\[\]]*\]\.?\s*$).*$",
    re.IGNORECASE | re.DOTALL,
)
"""What follows the reference proper: identifiers, addresses, dates of a visit."""
_SERVICES = re.compile(
    r"(?<=[.\])\d;–-])\s*(?:\[|\b)(?:Find Full Text|PubMed Abstract|(?:Publisher|BioMed Central) Full Text"
    r"|Return to text|Abstract(?:/| ?FREE)|FREE Full Text|Full Text|View at (?:Publisher|Google|Scopus)"
    r"|Web of Science|Medline|Order article"
    r"|ejournals@)\b.*$|\s*\((?:article )?in [a-z]{4,12}\)\.?\s*$",
    re.IGNORECASE | re.DOTALL,
)
"""Names of services that pages print behind a reference, and the language of the work."""
_DASH_AS_E = re.compile(r"(?<=[:;,])( ?)(?P<first>\d{1,5})e(?P<last>\d{1,5})(?=[\s.,;()]|$)")
"""The dash between two pages, in fonts of which only the shape of a letter is known."""
_AS_PRINTED = r"(?:,? no\. ?(?P<issue>\w[\w\-–]*)|,? supplement (?P<supplement>\w+)|,? part \w+)*"
_IEEE = re.compile(
    rf"[“\"](?P<title>.+?)[.,]?[”\"],? (?P<journal>(?!in\b)[^\d“”\"]+?), vol\. ?(?P<volume>[\w\-–]+){_AS_PRINTED}"
    rf"(?:, (?:pp?\.|art(?:icle)?\.?(?: ID)?) ?(?P<page>\w+(?:\s?[-–—]\s?\w+)?)(?:, \d+ pages?)?)?"
    rf"(?:, (?:[A-Z][a-z]{{2,8}}\.? )?(?P<year>{_YEAR}))?\.?$",
    re.IGNORECASE,
)
"""`“Title,” Journal, vol. 8, no. 2, pp. 12–20, 2014.` and `article ID 12, 7 pages`."""
_IN_QUOTES = re.compile(r"[“\"](?P<title>[^“”\"]{10,}?)[.,]?[”\"]")
_YEAR_FIRST = re.compile(
    rf"[\s.,:]*(?:\((?:\d{{1,2}} )?(?:[A-Z][a-z]{{2,8}}\.? )?(?:\d{{1,2}}, )?(?P<in>{_YEAR})(?:-\d\d){{0,2}}[a-z]?"
    rf"(?:, [^()]{{1,20}})?\)|(?P<bare>{_YEAR})[a-z]?(?=[.:,]| [A-Z‘“]))[.,:]?\s*"
)
_ANY_YEAR = re.compile(rf"\((?P<in>{_YEAR})[a-z]?\)|(?<![\d\-–])(?P<bare>{_YEAR})[a-z]?(?=[.;,:)]|$|\s)")
_PAGE = (
    r"(?:pp?\.? ?)?(?P<page>(?:Article )?[A-Za-z]{0,3}\d[\w.]*?"
    r"(?:\s?[-–—]\s?[A-Za-z]{0,3}\d\w*(?:\.e\d+)?)?(?:, [A-Z]?\d{1,5})?)"
)
_ISSUE = r"(?:\s?\((?P<issue>[^()]{1,24})\))?"
_VOLUME = (
    r"(?P<volume>(?:[A-Za-z] ?)?\d{1,4}(?:[-–/]\d{1,4})?(?:-?[A-Za-z])?(?:[ \-](?:Suppl|Pt|Part)\.?(?: ?\w{1,3})?)?)"
)
_REST = r"(?:[;.,] ?(?:discussion|quiz|author reply)\b[^.]*)?[.;,]?$"
_DATE = r"(?: [A-Z][a-z]{2,8}\.?(?:[-–/ ][A-Z][a-z]{2,8}\.?)?)?(?: \d{1,2})?"
_ACM = re.compile(
    rf"(?P<before>.+?),?\s+(?P<volume>\d{{1,4}})(?:, (?P<issue>\d[\w\-–]*))?"
    rf" \((?:[A-Z][a-z]{{2,8}}\.? )?(?P<year>{_YEAR})\)[,:]\s{_PAGE}{_REST}"
)
"""`Title. Journal 28, 10 (Oct. 2002), 970–983`, as the ACM prints it behind a year."""
_ARTICLE_NUMBER = re.compile(
    rf"(?P<before>.+?)[.,;]?\s+(?P<year>{_YEAR}){_DATE}\s?[;:]\s?(?P<page>[A-Z]{{2}}\d{{4,}}(?:\.pub\d+)?){_REST}"
)
"""`Journal 2014;CD011230`: a journal that numbers its articles and has no volume."""
_COMMA = (
    re.compile(rf"(?P<before>.+?),?\s+{_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGE},? \((?P<year>{_YEAR})\){_REST}"),
    re.compile(
        r"(?P<before>.+?),\s+(?P<volume>\d{1,4}):(?P<issue>\d{1,3}), (?:pp?\. ?)?"
        rf"(?P<page>[A-Za-z]?\d+\s?[-–—]\s?\w+){_REST}"
    ),
)
"""`Title, Journal 86, 075403 (2012)` and `Title, Journal, 2:1, 1-13`: a comma before the journal."""
_SECTION_LETTER = re.compile(r"(?P<letter>[A-G]) (?P<volume>\d+)")
"""`Phys. Rev. B 86`: the letter belongs to the journal."""
_SMALL_WORDS = frozenset({"of", "and", "the", "in", "for", "on", "to", "de", "et", "der", "und", "&"})
_WITH_YEAR = (
    re.compile(rf"(?P<before>.+?)[.,;]?\s+\((?P<year>{_YEAR})\)\s+{_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGE}{_REST}"),
    re.compile(
        rf"(?P<before>.+?)[.,;]?\s+\(?(?P<year>{_YEAR})[a-z]?\)?{_DATE}\s?[;,:]\s?{_VOLUME}{_ISSUE}\s?(?:[:,]\s?{_PAGE})?{_REST}"
    ),
    re.compile(
        rf"(?P<before>.+?),?\s+{_VOLUME}{_ISSUE}\s?[,:]\s?{_PAGE}"
        rf"(?:,? \((?P<year>{_YEAR})\)|, (?P<last>{_YEAR})){_REST}"
    ),
    re.compile(rf"(?P<before>.+?)[.,]\s+(?P<year>{_YEAR})[.,]\s+{_VOLUME}{_ISSUE}\s?[,:]\s?{_PAGE}{_REST}"),
)
_WITHOUT_YEAR = (
    re.compile(rf"(?P<before>.+?)[,.]?\s+{_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGE}{_REST}"),
    re.compile(rf"(?P<before>.+?),\s+{_VOLUME}{_ISSUE}(?P<page>){_REST}"),
    re.compile(rf"(?P<before>.+?)\s+(?P<volume>\d{{1,4}})\s?\((?P<issue>\w{{1,6}})\)(?P<page>){_REST}"),
)
_YEAR_BEFORE_PAGES = re.compile(
    rf"(?P<before>.+?),\s+{_VOLUME}{_ISSUE}\s\((?P<year>{_YEAR})[a-z]?\),\spp?\. ?{_PAGE}{_REST}"
)
"""`Title. Journal, 27 (4) (2004), pp. 123-130`, as Elsevier's pages print it."""
_VOLUME_YEAR = re.compile(rf"(?P<before>.+?),?\s+{_VOLUME}{_ISSUE}\s\((?P<year>{_YEAR})\)\s{_PAGE}{_REST}")
"""`Title, Journal 27 (2004) 123-130`: a comma before the journal, the year behind the volume."""
_QUOTED_FIRST = re.compile(
    rf"[“\"](?P<title>.+?)[.,]?[”\"][.,]?\s+(?P<journal>[^\d“”\"]+?)[.,]?\s+(?:vol\. ?)?"
    rf"(?P<volume>(?!(?:19|20)\d\d\.?$)\d{{1,4}})"
    rf"(?:\.(?P<part>\d+)|\s?\((?P<issue>\d[^()]{{0,10}})\)|,? no\. ?(?P<number>\d+))?"
    rf"(?:,? \(?(?:[A-Z][a-z]{{2,8}}\.? )?(?P<year>{_YEAR})\)?)?(?:[:,]\s?(?:pp?\. ?)?"
    r"(?P<page>[A-Za-z]{0,3}\d\w*(?:\s?[-–—]\s?\w+)?))?"
    rf"(?:, (?:[A-Z][a-z]{{2,8}}\.? )?(?P<last>{_YEAR}))?\.?$"
)
"""A quoted title and its journal, as IEEE, MLA and Chicago print them."""
_QUOTED = re.compile(
    rf"[‘“\"](?P<title>.+?)[.,]?[’”\"][.,]?\s+(?P<journal>[^\s’”\"][^’”\"]*?),?\s+{_VOLUME}{_ISSUE}\s?[:,]\s?{_PAGE}{_REST}"
)
_BOOK = re.compile(
    rf"(?P<before>.+?[.?!])\s+[A-Z][^.:;?!]{{2,50}}:\s(?P<publisher>[A-Z][^.:;]{{1,70}})[;,]\s(?P<year>{_YEAR})\.?"
    r"(?: (?:pp?\.? ?\d[\d\-–, ]*|\d+ p)\.?)?$"
)
_IN_PROCEEDINGS = (
    r"(?P<title>.+?[.?!”\"])[”\"]? In:? (?P<book>(?:the )?(?:\d{4} )?(?:Proc(?:\.|eedings?)\b"
    r"|(?:[A-Z0-9][\w/&’'-]* |on |of |the |and ){0,8}(?:Conference|Symposium|Workshop)\b).+?)"
)
_PLACE_AND_YEAR = r"(?:(?: \([^()]*[,’'][^()]*\)){1,2}(?:\. [A-Z][^.]*?)?)?"
"""`(Seoul, Korea) (ICPC ’20). Association for Computing Machinery, New York, USA`"""
_PROCEEDINGS = (
    re.compile(
        rf"{_IN_PROCEEDINGS}{_PLACE_AND_YEAR}[,.]? \(?(?:pp?\.? ?|pages? )?(?P<page>[A-Z]?\d+\s?[-–—]\s?\w+)\)?"
        r"(?:[.,;:](?: .*)?)?$"
    ),
    re.compile(rf"{_IN_PROCEEDINGS}{_PLACE_AND_YEAR}(?P<page>)(?:[.,;:](?: .*)?)?$"),
)
"""`Title. In Proceedings of the Conference, 12-20. City: Publisher`."""
_CHAPTERS = (
    re.compile(
        r"[“\"](?P<title>.+?)[.,?!]?[”\"],? [Ii]n:? (?:[^“”\"]{3,200}?\(?[Ee]d(?:itor)?s?\.?\)?,? )?"
        r"[“\"](?P<book>.+?)[.,]?[”\"](?:,? vol(?:ume|\.) (?P<volume>\d+)\b)?.*?"
        r"\bpp?\. ?(?P<page>[A-Za-z]?\d+(?:\s?[-–—]\s?\w+)?)"
    ),
    re.compile(
        r"[“\"](?P<title>.+?)[.,?!]?[”\"],? in (?P<book>[A-Z][^“”\"]+?), "
        r"(?:(?:[A-Z]\. ?)+[^,]+?(?:,| and) )+(?:[Ee]ds?\.),"
        r".*?\bpp?\. ?(?P<page>[A-Za-z]?\d+(?:\s?[-–—]\s?\w+)?)"
    ),
    re.compile(
        rf"(?P<title>[^.?!]+?(?:[.?!](?=[a-z])[^.?!]+?)*[.?!])"
        rf" In:? [^.]+?(?:\. ?[^.]+?){{0,12}}?[,.]? \(?[Ee]d(?:itor)?s?\.?\)?[,.:]? "
        rf"(?P<book>[A-Z].+?)(?: \(pp?\. ?(?P<inside>\w+\s?[-–—]\s?\w+)\))?"
        rf"\.\s+[A-Z][^.:;?!]{{2,50}}: ?[^.:;\d]{{1,70}}"
        rf"(?:[;,] ?(?P<year>{_YEAR})(?:[;:.] ?(?:pp?\. ?)?(?P<page>\w+\s?[-–—]\s?\w+))?)?(?:[.;,].*)?$"
    ),
)
"""Chapters: the title, then the book by its editors, as Chicago, IEEE, APA and Vancouver print them."""
_PRINTED_BY = re.compile(rf"(?P<title>.+?[.?!])\s+(?P<publisher>[A-Z][^.:;?!()\d]{{2,60}}) \((?P<year>{_YEAR})\)\.?$")
_NAMED_BOOK = re.compile(rf"(?P<title>[A-Z].+?) \((?P<publisher>[A-Z][^.:;()\d]{{2,60}}), (?P<year>{_YEAR})\)\.?$")
"""`Title. Publisher (2004)` and `Title (Publisher, 2004)`."""
_ABBREVIATED = r"(?P<journal>(?:[A-Z][A-Za-z]*(?:\. ?| (?=[A-Z(&]))|& ){0,6}[A-Z][A-Za-z]*\.?)"
_IN_VOLUME = r"(?P<page>[A-Z]?\d\w*(?:\([A-Z]\))?(?:\s?[-–—]\s?\w+)?)"
_TITLELESS = (
    re.compile(
        rf"{_ABBREVIATED}(?:[ ,] ?|(?<=\.))(?P<volume>[A-Z]?\d{{1,4}})[,:] ?{_IN_VOLUME},? ?"
        rf"\(?(?P<year>{_YEAR})\)?[.,;]?"
    ),
    re.compile(rf"{_ABBREVIATED}[ .,] ?(?P<volume>[A-Z]?\d{{1,4}}),? \((?P<year>{_YEAR})\),? {_IN_VOLUME}[.,;]?"),
    re.compile(
        rf"{_ABBREVIATED},? (?P<year>{_YEAR}), ?(?P<volume>[A-Z]?\d{{1,4}})(?: ?\((?P<issue>\d+)\))?[,:] ?"
        rf"{_IN_VOLUME}[.,;]?"
    ),
)
_TITLELESS_BEHIND_YEAR = re.compile(rf"{_ABBREVIATED} (?P<volume>[A-Z]?\d{{1,4}}) {_IN_VOLUME}[.,;]?")
"""Physics and chemistry leave the title out: `Phys. Rev. D 53, 2236-2239 (1996)`."""
_LONGEST_ABBREVIATION = 8
"""Letters of a word that a full stop shortens; a longer one before it is a title."""
_TITLE_FIRST = re.compile(r"(?P<title>[A-Z][^.?!]{15,250}[.?!]) (?=[A-Z])")
_SENTENCE = re.compile(r"(?<=[.?!])[\"”]?\s+(?=[\[\"“(]?(?:[^\W_a-z]|[a-z]{1,3}[A-Z]))")
_TITLE_END = re.compile(r"(?<=[a-z0-9)?!\]])[.?!]\s+(?=[A-Z])")
_ABBREVIATION = re.compile(r"[A-Z][A-Za-z\-]*(?:\.-[A-Z][a-z]+)?\.$")
_ABBREVIATIONS = re.compile(r"(?:[A-Z][A-Za-z\-]*\.? ){1,2}(?:Sci|[A-Z][a-z]{0,3}[bcdfghjklmnpqrstvwxz])\.")
_WHOLE_WORD = re.compile(
    r"[A-Z][a-z]{4,}[aeiouy]\.|(?:(?:Mini)?[Rr]eview|Editorial|Comment|Trial|Letter|Erratum|Abstract|Protocol|Results|Report"
    r"|Guidelines|Consensus|Perspectives|Conclusions?|Series)\."
)
"""Words that no journal is abbreviated to; abbreviations end in a consonant."""
_PART_OF_JOURNAL = re.compile(r"(?:(?:American|British|European) (?:volume|edition)|(?:Series|Part|Section) [A-Z]\b)")
_SERIES = re.compile(r"(?:Nature [Rr]eviews|Nature [Cc]linical [Pp]ractice|Expert [Rr]eviews?)\.")
_JOURNAL = re.compile(r"(?:The )?(?:[A-Z]\w+ )?(?:[Jj]ournal|Annals|Archives|Proceedings|Acta|Transactions)\b")
_NO_JOURNAL = re.compile(r"^[Ii]n[: ]|^\d|[?!;]|\d:|: ?\d(?!\d*\))|\d ?\(")
_EDITION = re.compile(r"\.\s+\w{1,8} ed(?:n|ition)?\.?$", re.IGNORECASE)
_MOST_WORDS = 17
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
    kind: str = ""
    """Of CSL, where it is no article of a journal."""


def is_reference(text: str) -> bool:
    """Whether a text has what hardly any reference is without: a year, a DOI or a PMID."""
    return bool(_ANY_YEAR.search(text) or _PMID.search(text) or find_doi(text))


def read_reference(text: str) -> Study:
    """The study that a reference names, its id empty; a field that cannot be told apart is left out.

    Without a title the study is called `UNTITLED`. Where the reference leaves authors out, the label says so.
    """
    body = _title_behind(_SERVICES.sub("", _ASIDE.sub("", _spaced(text))).strip(" ,"))
    authors = leading_authors(body)
    if not authors.names:
        authors = _leading_group(body)
    rest = body[authors.end :]
    first = _YEAR_FIRST.match(rest)
    source = _source(rest[first.end() :] if first else rest, authors, year_first=first is not None)
    years = {found["in"] or found["bare"] for found in _ANY_YEAR.finditer(body)}
    year = (first["in"] or first["bare"]) if first else source.year or (years.pop() if len(years) == 1 else "")
    pmid = _PMID.search(text)
    study = reference(
        title=source.title, kind=source.kind or ("article-journal" if source.journal else ""),
        author=authors.names, issued=year, journal=source.journal, volume=source.volume, issue=source.issue,
        page=re.sub(r"\s?[–—-]\s?", "-", source.page), publisher=source.publisher, doi=find_doi(text),
        pmid=(pmid[1] or pmid[2]) if pmid else "",
    ).study  # fmt: skip
    return replace(study, label=_cut_label(study)) if authors.cut and len(authors.names) < 3 else study


def _spaced(text: str) -> str:
    """A reference with the blanks that copying from a page has lost: `Peters SK,Azima B.`, `in towns.Vaccine.`"""
    text = text.replace("&. ", "& ").replace("‘‘", "“").replace("’’", "”").replace("\u2011", "-")
    text = re.sub(r"(?<=[^\W\d_]),(?=[A-Z][a-z]|et al\b)", ", ", text)
    text = re.sub(rf"(?<=[a-z]{{2}})(?={_YEAR};)|(?<=[a-z]\?)(?=[A-Z])", " ", text)
    text = re.sub(r"(?<=\b[A-Z])(?:and|&)(?=[A-Z][a-z])|(?<=\b[A-Z][A-Zr])(?:and|&)(?=[A-Z][a-z])", " and ", text)
    text = re.sub(r"(?<=[a-z)?]{2})\.(?=[A-Z][a-z]*(?:\.|\s))", ". ", text)
    text = re.sub(r"\s+(?=[.,;](?:\s|$))", "", text)
    return _DASH_AS_E.sub(_dashed, text)


def _dashed(pages: re.Match[str]) -> str:
    """Two pages with a dash between them; a number with a letter stays as it is."""
    first, last = pages["first"], pages["last"]
    whole = first[: max(0, len(first) - len(last))] + last
    return f"{pages[1]}{first}–{last}" if int(whole) > int(first) else pages.group()


def _title_behind(body: str) -> str:
    """A reference that prints its title before its authors, as PubMed does, with the authors first."""
    title = _TITLE_FIRST.match(body)
    if title is None or leading_authors(body).names:
        return body
    authors = leading_authors(body[title.end() :])
    if not authors.names or authors.names[0].literal:
        return body
    at = title.end() + authors.end
    return f"{body[title.end() : at].strip()} {title['title']} {body[at:]}"


def _leading_group(body: str) -> Authors:
    """A group that a reference begins with, where a title and a journal follow it."""
    group = GROUP_FIRST.match(body)
    if group is None:
        return Authors()
    found = Authors((Name(literal=group["group"]),), end=group.end())
    rest = body[found.end :]
    source = _journal_source(rest, year_first=False)
    return found if (source and source.title) or _BOOK.match(rest) else Authors()


def _cut_label(study: Study) -> str:
    """The label where only the first authors are named: derived from these alone it would be that of another work."""
    first = study.author[0]
    return f"{first.family or first.literal} et al. {study.issued or ''}".strip()


def _source(rest: str, authors: Authors, *, year_first: bool) -> _Source:
    """What stands behind the authors, and behind the year where that comes first."""
    found = _part_of_book(rest) or (_quoted_source(rest) if year_first else None) or _quoted_first(rest)
    found = (
        found
        or (_titleless(rest, year_first=year_first) if authors.names else None)
        or _journal_source(rest, year_first=year_first)
    )
    if found:
        return found
    printed = None if year_first else (_PRINTED_BY.match(rest.strip()) or _NAMED_BOOK.match(rest.strip()))
    if printed and authors.names:
        return _Source(_whole(printed["title"]), publisher=printed["publisher"], year=printed["year"], kind="book")
    book = _BOOK.match(rest)
    if book:
        # Of a chapter the title is its own, and not that of its book.
        chapter = book["before"].partition(". In: ")[0]
        return _Source(_whole(chapter), publisher=book["publisher"], year=book["year"])
    quoted = _IN_QUOTES.match(rest.strip())
    if quoted:
        return _Source(quoted["title"])
    begun = bool(authors.names) or year_first
    return _Source(_first_sentence(rest) if begun else "")


def _part_of_book(rest: str) -> _Source | None:
    """What stands in proceedings or in a book of others."""
    found = next(filter(None, (pattern.match(rest) for pattern in _PROCEEDINGS)), None)
    kind = "paper-conference" if found else "chapter"
    found = found or next(filter(None, (pattern.match(rest) for pattern in _CHAPTERS)), None)
    if found is None:
        return None
    of = found.groupdict()
    return _Source(
        _whole(of["title"].strip('“”" ')),
        re.sub(r"[.,]$", "", of["book"]),
        of.get("volume") or "",
        "",
        of["page"] or of.get("inside") or "",
        year=of.get("year") or "",
        kind=kind,
    )


def _titleless(rest: str, *, year_first: bool) -> _Source | None:
    patterns = (_TITLELESS_BEHIND_YEAR,) if year_first else _TITLELESS
    found = next(filter(None, (pattern.fullmatch(rest.strip()) for pattern in patterns)), None)
    if found is None:
        return None
    of = found.groupdict()
    if any(len(word) > _LONGEST_ABBREVIATION for word in of["journal"].split(". ")[:-1]):
        return None
    return _Source("", of["journal"], of["volume"], of.get("issue") or "", of["page"], year=of.get("year") or "")


def _quoted_source(rest: str) -> _Source | None:
    found = _QUOTED.match(rest)
    if found is None or _NO_JOURNAL.search(found["journal"]):
        return None
    return _Source(**{name: found[name] or "" for name in ("title", "journal", "volume", "issue", "page")})


def _quoted_first(rest: str) -> _Source | None:
    found = _IEEE.match(rest)
    if found:
        issue = found["issue"] or (f"Suppl {found['supplement']}" if found["supplement"] else "")
        return _Source(
            found["title"],
            found["journal"].strip(),
            found["volume"],
            issue,
            found["page"] or "",
            year=found["year"] or "",
        )
    found = _QUOTED_FIRST.match(rest)
    if found is None or _NO_JOURNAL.search(found["journal"]):
        return None
    return _Source(
        title=found["title"],
        journal=found["journal"],
        volume=found["volume"],
        issue=found["issue"] or found["number"] or found["part"] or "",
        page=found["page"] or "",
        year=found["year"] or found["last"] or "",
    )


def _journal_source(rest: str, *, year_first: bool) -> _Source | None:
    pages = None if year_first else _YEAR_BEFORE_PAGES.match(rest)
    if pages:
        title, journal = _title_and_journal(pages["before"])
        if journal:
            return _Source(title, journal, pages["volume"], pages["issue"] or "", pages["page"], year=pages["year"])
    numbered = None if year_first else _ARTICLE_NUMBER.match(rest)
    if numbered:
        title, journal = _title_and_journal(numbered["before"])
        return _Source(title, journal, page=numbered["page"], year=numbered["year"]) if journal else None
    comma = None if year_first else _VOLUME_YEAR.match(rest)
    if comma and ", " in comma["before"]:
        title, _, journal = comma["before"].rpartition(", ")
        if not _NO_JOURNAL.search(journal) and len(journal.split()) <= _MOST_WORDS and journal[:1].isupper():
            return _Source(title, journal, comma["volume"], comma["issue"] or "", comma["page"], year=comma["year"])
    found = next(filter(None, (pattern.match(rest) for pattern in _COMMA)), None)
    title, journal = _before_comma(found["before"]) if found else ("", "")
    if not journal:
        matches = (pattern.match(rest) for pattern in ((_ACM, *_WITHOUT_YEAR) if year_first else _WITH_YEAR))
        found = next(filter(None, matches), None)
        title, journal = _title_and_journal(found["before"]) if found else ("", "")
    if found and not journal:
        title, journal = _before_comma(found["before"])
    if found is None or not journal:
        return None
    if not found["page"] and re.search(r"\d[-–]\d", found["volume"]):
        # `Journal. 2011;1–15`: pages of a journal that has no volumes.
        return _Source(title, journal, page=found["volume"], year="" if year_first else found["year"])
    section = _SECTION_LETTER.fullmatch(found["volume"])
    return _Source(
        title=title,
        journal=f"{journal} {section['letter']}" if section else journal,
        volume=section["volume"] if section else found["volume"],
        issue=found["issue"] or "",
        page=found["page"] or "",
        year="" if year_first else found.groupdict().get("year") or found.groupdict().get("last") or "",
    )


def _before_comma(before: str) -> tuple[str, str]:
    """A title and the journal behind its last comma; "" where the comma may be one of the journal's own."""
    title, _, journal = before.rpartition(", ")
    words = journal.split()
    is_name = bool(words) and all(word in _SMALL_WORDS or not word[0].islower() for word in words)
    last = _SENTENCE.split(title)[-1]
    is_title = any(word[0].islower() and len(word) > 3 for word in last.split())
    if not is_name or not is_title or _NO_JOURNAL.search(journal) or len(words) > _MOST_WORDS:
        return "", ""
    return _whole(title), journal


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
    before = parts[start - 1]
    if start > 1 and (_PART_OF_JOURNAL.match(parts[start]) or _JOURNAL.match(before) or _SERIES.fullmatch(before)):
        return start - 1
    while start > 1 and (_ABBREVIATION.fullmatch(parts[start - 1]) or _is_abbreviated(parts, start)):
        start -= 1
    # `Title. Review. J. Nutr.`: a whole word before abbreviations may belong to either side.
    return 0 if start < len(parts) - 1 and _WHOLE_WORD.fullmatch(parts[start]) else start


def _is_abbreviated(parts: list[str], start: int) -> bool:
    """Whether several words before a sentence are part of a journal: `World Appl.` before `Sci. J.`"""
    part = parts[start - 1]
    if start > 2 and _ABBREVIATION.fullmatch(parts[start - 2]) and not _WHOLE_WORD.fullmatch(parts[start - 2]):
        return all(word[0].isupper() or word in _SMALL_WORDS for word in part.split())
    return start < len(parts) - 1 and bool(_ABBREVIATIONS.fullmatch(part))


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
    number: int
    """The number that is printed before it, else its place in the list, from 1."""


def references(article: Article) -> list[ReferenceEntry]:
    """The entries of the article's list of references, in order; none where it has no such list."""
    found: list[ReferenceEntry] = []
    number = 0
    for order, passage in enumerate(article.passages):
        if part_of(passage.headings) is not Part.REFERENCES:
            continue
        for start, end, marker in _entries(passage):
            entry = passage.text[start:end].strip()
            bare = _NUMBERED.sub("", entry)
            printed = marker or entry[: len(entry) - len(bare)].strip(" []().^•-\\")
            number = int(printed) if printed.isdigit() else number + 1
            if is_reference(bare):
                found.append(ReferenceEntry(bare, order, start, end, read_reference(bare), number))
    return found


def _entries(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Where entries stand in a passage, and the number before an item of a list."""
    if passage.kind == "list" and passage.parts:
        for part in passage.parts:
            yield part.start, part.end, part.marker.rstrip(".")
        return
    starts = [found.start() for found in _INLINE_NUMBER.finditer(passage.text)]
    if len(starts) < 2:
        yield 0, len(passage.text), ""
        return
    for start, end in zip(starts, [*starts[1:], len(passage.text)], strict=True):
        yield start, end, ""

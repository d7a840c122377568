"""The studies an article leans on: table rows, mentions in its text, its references, matched to known ones."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from mgtui.extraction.candidate_records import StudyCandidate
from mgtui.extraction.designs import design_in
from mgtui.extraction.mentions import YEAR, StudyMention, mentions
from mgtui.extraction.population import population_of
from mgtui.extraction.references import ReferenceEntry, references
from mgtui.extraction.sections import Part, part_of
from mgtui.extraction.sentences import Sentence, sentences_of, split
from mgtui.extraction.study_matching import known_study
from mgtui.extraction.tables import StudyRow, study_rows
from mgtui.formats.identity import find_doi, noted_pmid
from mgtui.formats.references.reference import UNTITLED
from mgtui.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtui.extraction.study_matching import StudyIndex
    from mgtui.model import Article, Name, Passage


def study_candidates(article: Article, known: StudyIndex | None = None) -> tuple[StudyCandidate, ...]:
    """The studies an article names, each once, in reading order; matched to those that are known."""
    ordered = merged(_without_listed(list(_found(article))))
    if known is None:
        return tuple(ordered)
    return tuple(_matched(candidate, known) for candidate in ordered)


def _matched(candidate: StudyCandidate, known: StudyIndex) -> StudyCandidate:
    match = known_study(candidate, known)
    return replace(candidate, known=match[0], reason=match[1]) if match else candidate


def _found(article: Article) -> Iterator[StudyCandidate]:
    for order, passage in enumerate(article.passages):
        if passage.kind == "table":
            for row in study_rows(passage):
                yield _of_row(row, order, passage)
        elif passage.kind != "code" and part_of(passage.headings) is not Part.REFERENCES:
            for sentence in sentences_of(passage, order):
                found = mentions(sentence.text)
                linked = list(_linked(sentence, passage, found))
                yield from linked
                told = {candidate.place.start for candidate in linked if candidate.place}
                for mention in found:
                    if sentence.start + mention.start not in told:
                        yield replace(_of_mention(mention, sentence), **_cited_for(mention, found))
    yield from _in_headings(article)
    for reference in references(article):
        yield _of_reference(reference, article)


def _without_listed(found: list[StudyCandidate]) -> list[StudyCandidate]:
    """Without links to works that the list of references holds."""
    listed = {work for each in found if each.found == "reference" for work in _works(each)}
    return [each for each in found if each.found == "reference" or not (_works(each) & listed)]


def _works(candidate: StudyCandidate) -> set[str]:
    return {work.lower() for work in (candidate.doi, candidate.pmid) if work}


def _linked(sentence: Sentence, passage: Passage, found: list[StudyMention]) -> Iterator[StudyCandidate]:
    """The works that links of a sentence lead to, each with what the sentence says of it before the link."""
    works = {
        link: (find_doi(link.address), noted_pmid(link.address))
        for link in passage.links
        if sentence.start <= link.start < sentence.end
    }
    named = [(link, doi, pmid) for link, (doi, pmid) in works.items() if doi or pmid]
    at = sentence.start
    for link, doi, pmid in named:
        before = [mention for mention in found if at <= sentence.start + mention.start < link.start]
        told = _of_mention(before[0], sentence) if len(before) == 1 else None
        place = told.place if told else TextSpan(sentence.order, link.start, link.end, sentence.passage)
        base = told or StudyCandidate(key="", found="text", text=sentence.text)
        yield replace(base, key=_key("work", doi.lower() or pmid), place=place, doi=doi or None, pmid=pmid or None)
        at = link.end


def _cited_for(mention: StudyMention, found: list[StudyMention]) -> dict[str, Any]:
    """Authors and year of the study a sentence describes, where it describes one and cites one."""
    cited = [each for each in found if each.authors]
    if mention.authors or mention.plural or len(cited) != 1 or len(found) != 2:
        return {}
    if mention.year not in (None, cited[0].year):
        return {}
    return {"authors": cited[0].authors, "year": cited[0].year}


def _in_headings(article: Article) -> Iterator[StudyCandidate]:
    """Headings that name a study by its year (`A recent (2022) study`), with what stands under them."""
    orders = {passage.id: order for order, passage in enumerate(article.passages)}
    for section in article.sections:
        year, named = YEAR.search(section.title), design_in(section.title)
        if not year or not named or not section.passages:
            continue
        under = " ".join(article.passages[orders[each]].text for each in section.passages)
        first = section.passages[0]
        design = design_in(under)
        yield StudyCandidate(
            key=_key("heading", section.title), found="text", text=section.title,
            place=TextSpan(orders[first], 0, 0, first), design=named.design or (design.design if design else None),
            population=population_of(under), year=int(year.group()), title=_title(under),
        )  # fmt: skip


def _title(text: str) -> str:
    start, end = split(text)[0]
    return text[start:end].strip('“”" .')


def _key(*parts: object) -> str:
    folded = " ".join(re.findall(r"\w+", " ".join(str(part) for part in parts).lower()))
    return sha256(folded.encode()).hexdigest()[:16]


def _of_row(row: StudyRow, order: int, passage: Passage) -> StudyCandidate:
    return StudyCandidate(
        key=_key("row", row.text), found="table", text=row.text, place=TextSpan(order, row.start, row.end, passage.id),
        design=row.design, population=row.population, n=row.n, year=row.year, authors=row.authors,
        intervention=row.intervention,
    )  # fmt: skip


def _of_mention(mention: StudyMention, sentence: Sentence) -> StudyCandidate:
    start, end = sentence.start + mention.start, sentence.start + mention.end
    cited = mention.authors is not None
    return StudyCandidate(
        key=_key(mention.authors, mention.year) if cited else _key("mention", sentence.text), found="text",
        text=sentence.text[mention.start : mention.end].lstrip("(; ") if cited else sentence.text,
        place=TextSpan(sentence.order, start, end, sentence.passage), design=mention.design,
        population=mention.population, n=mention.n, at_least=mention.at_least, parts=mention.parts, year=mention.year,
        authors=mention.authors,
    )  # fmt: skip


def _of_reference(reference: ReferenceEntry, article: Article) -> StudyCandidate:
    passage, study = article.passages[reference.order], reference.study
    return StudyCandidate(
        key=_key("reference", reference.text), found="reference", text=reference.text,
        place=TextSpan(reference.order, reference.start, reference.end, passage.id),
        year=int(study.issued) if study.issued else None, authors=", ".join(map(_written, study.author)) or None,
        title=None if study.title == UNTITLED else study.title, doi=study.doi, pmid=study.pmid, bibliography=study,
    )  # fmt: skip


def _written(name: Name) -> str:
    return f"{name.family} {re.sub('[. ]', '', name.given)}".strip() or name.literal


_CITED = re.compile(r"(?P<first>[^,&]+?)(?:(?P<more>,? et al\b\.?)|,? (?:and|&) (?P<second>[^,&]+)|,.*)?$")
_MORE = "et al."


class _Who(Struct, frozen=True):
    """Whom an article names for a study: the first author, the second or that there are more, and the year."""

    first: str
    second: str
    """A family name, `et al.`, or nothing where one author is named."""
    year: int


def merged(found: Iterable[StudyCandidate]) -> list[StudyCandidate]:
    """Each study once, in the order in which they are first named."""
    unique: dict[str, StudyCandidate] = {}
    for candidate in found:
        unique.setdefault(candidate.key, candidate)
    listed: dict[tuple[str, int], list[StudyCandidate]] = defaultdict(list)
    for candidate in unique.values():
        if candidate.bibliography and candidate.bibliography.author and candidate.year:
            listed[_folded(candidate.bibliography.author[0]), candidate.year].append(candidate)
    groups: dict[object, list[StudyCandidate]] = {}
    for candidate in unique.values():
        if not _joins(groups.setdefault(_group(candidate, listed), []), candidate):
            groups[candidate.key] = [candidate]
    return sorted((_one(members) for members in groups.values()), key=_place)


def _group(candidate: StudyCandidate, listed: dict[tuple[str, int], list[StudyCandidate]]) -> object:
    """What candidates of one study have in common; the key where that is only the candidate itself."""
    if candidate.found == "reference" or not candidate.year:
        return candidate.key
    who = _who(candidate)
    if who is None:
        return _listed_by_name(candidate, listed) or candidate.key
    references = listed.get((who.first, who.year), [])
    if not references:
        return who
    return references[0].key if len(references) == 1 and _fits(who, references[0]) else candidate.key


def _who(candidate: StudyCandidate) -> _Who | None:
    named = _CITED.fullmatch((candidate.authors or "").strip())
    if named is None or not candidate.year:
        return None
    second = _MORE if named["more"] else _fold(named["second"] or "")
    return _Who(_fold(named["first"]), second, candidate.year)


def _fits(who: _Who, reference: StudyCandidate) -> bool:
    """Whether a reference has as many authors as are named, and the same."""
    authors = reference.bibliography.author if reference.bibliography else ()
    if who.second == _MORE:
        return len(authors) > 2 or bool(reference.bibliography and reference.bibliography.label)
    return not who.second or (len(authors) == 2 and _folded(authors[1]) == who.second)


def _listed_by_name(candidate: StudyCandidate, listed: dict[tuple[str, int], list[StudyCandidate]]) -> str | None:
    """The reference of a row of a table that begins with its first author: `Drake 2013 | RCT | …`."""
    if candidate.found != "table":
        return None
    text = _fold(candidate.text)
    named = [
        references
        for (first, year), references in listed.items()
        if year == candidate.year and re.match(rf"{re.escape(first)}\W+{year}\b", text)
    ]
    return named[0][0].key if len(named) == 1 and len(named[0]) == 1 else None


def _joins(members: list[StudyCandidate], candidate: StudyCandidate) -> bool:
    """Add a candidate to a group, unless another number of people speaks against it."""
    numbers = {each.n for each in members if each.n and not each.at_least}
    if candidate.n and not candidate.at_least and numbers - {candidate.n}:
        return False
    members.append(candidate)
    return True


def _one(members: Sequence[StudyCandidate]) -> StudyCandidate:
    """The candidate that several are: of the reference what it was published as, of the others what was done in it."""
    if len(members) == 1:
        return members[0]
    main = min(members, key=lambda each: (_rank(each), _place(each)))
    named = sorted((each for each in members if each.found != "reference"), key=_place)
    described = sorted(named, key=lambda each: each.found != "table")
    sized = next((each for each in described if each.n), main)
    return replace(
        main, aliases=tuple(each.key for each in sorted(members, key=_place) if each.key != main.key),
        place=named[0].place if named else main.place, design=_first(described, "design"),
        population=_first(described, "population"), intervention=_first(described, "intervention"),
        parts=_first(described, "parts"), n=sized.n, at_least=sized.at_least,
    )  # fmt: skip


def _rank(candidate: StudyCandidate) -> int:
    """Which key stays: that of the reference, else of the citation: the least likely to be worded anew."""
    if candidate.found == "reference":
        return 0
    return 1 if candidate.found == "text" and not candidate.design else 2


def _first(members: Sequence[StudyCandidate], field: str) -> Any:
    return next((value for each in members if (value := getattr(each, field))), None)


def _place(candidate: StudyCandidate) -> tuple[int, int]:
    return (candidate.place.order, candidate.place.start) if candidate.place else (0, 0)


def _folded(name: Name) -> str:
    return _fold(name.family or name.literal)


def _fold(text: str) -> str:
    """A name as two of them are compared: without accents, in lower case."""
    letters = unicodedata.normalize("NFKD", text.strip(" .,"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()

"""The studies an article leans on: table rows, mentions in its text, its references, matched to known ones."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.extraction.candidate_records import StudyCandidate
from mgtui.extraction.designs import design_in
from mgtui.extraction.mentions import YEAR, StudyMention, mentions
from mgtui.extraction.population import population_of
from mgtui.extraction.references import ReferenceEntry, references
from mgtui.extraction.sections import Part, part_of
from mgtui.extraction.sentences import Sentence, sentences_of, split
from mgtui.extraction.study_matching import known_study
from mgtui.extraction.study_merging import merged
from mgtui.extraction.tables import StudyRow, study_rows
from mgtui.formats.references.reference import UNTITLED
from mgtui.model import TextSpan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.extraction.study_matching import StudyIndex
    from mgtui.model import Article, Name, Passage


def study_candidates(article: Article, known: StudyIndex | None = None) -> tuple[StudyCandidate, ...]:
    """The studies an article names, each once, in reading order; matched to those that are known."""
    ordered = merged(_found(article))
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
                for mention in found:
                    yield replace(_of_mention(mention, sentence), **_cited_for(mention, found))
    yield from _in_headings(article)
    for reference in references(article):
        yield _of_reference(reference, article)


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
            key=_key("heading", section.title),
            found="text",
            text=section.title,
            place=TextSpan(orders[first], 0, 0, first),
            design=named.design or (design.design if design else None),
            population=population_of(under),
            year=int(year.group()),
            title=_title(under),
        )


def _title(text: str) -> str:
    start, end = split(text)[0]
    return text[start:end].strip('“”" .')


def _key(*parts: object) -> str:
    folded = " ".join(re.findall(r"\w+", " ".join(str(part) for part in parts).lower()))
    return sha256(folded.encode()).hexdigest()[:16]


def _of_row(row: StudyRow, order: int, passage: Passage) -> StudyCandidate:
    return StudyCandidate(
        key=_key("row", row.text),
        found="table",
        text=row.text,
        place=TextSpan(order, row.start, row.end, passage.id),
        design=row.design,
        population=row.population,
        n=row.n,
        year=row.year,
        authors=row.authors,
        intervention=row.intervention,
    )


def _of_mention(mention: StudyMention, sentence: Sentence) -> StudyCandidate:
    start, end = sentence.start + mention.start, sentence.start + mention.end
    cited = mention.authors is not None
    return StudyCandidate(
        key=_key(mention.authors, mention.year) if cited else _key("mention", sentence.text),
        found="text",
        text=sentence.text[mention.start : mention.end].strip("(); ") if cited else sentence.text,
        place=TextSpan(sentence.order, start, end, sentence.passage),
        design=mention.design,
        population=mention.population,
        n=mention.n,
        at_least=mention.at_least,
        parts=mention.parts,
        year=mention.year,
        authors=mention.authors,
    )


def _of_reference(reference: ReferenceEntry, article: Article) -> StudyCandidate:
    passage, study = article.passages[reference.order], reference.study
    return StudyCandidate(
        key=_key("reference", reference.text),
        found="reference",
        text=reference.text,
        place=TextSpan(reference.order, reference.start, reference.end, passage.id),
        year=int(study.issued) if study.issued else None,
        authors=", ".join(map(_written, study.author)) or None,
        title=None if study.title == UNTITLED else study.title,
        doi=study.doi,
        pmid=study.pmid,
        bibliography=study,
    )


def _written(name: Name) -> str:
    return f"{name.family} {re.sub('[. ]', '', name.given)}".strip() or name.literal

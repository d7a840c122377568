"""Rows for the lists: results, related claims, claims of a topic, claims of a study. Pure functions."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.counting import number_of
from mgtui.evidence.study_facts import design
from mgtui.library.labels import citation_label
from mgtui.model import Article, Claim, Passage, Study, Topic
from mgtui.model.relations import RELATION_ENDS, RELATION_KINDS, TALLIED
from mgtui.model.vocabularies import FIDELITY_WORDS, STANCE_WORDS, STATUS_WORDS, spelled
from mgtui.ref import home_of, parse, resolve, written
from mgtui.search.engine import BY_MEANING
from mgtui.tui.records import Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mgtui.evidence.links import Links
    from mgtui.evidence.relations import Counts, Related, Relations
    from mgtui.model import Concept, Library, Term
    from mgtui.search.engine import Hit, Results

NOT_OPEN = "That claim stands in a library that is not open"


def counts_text(counts: Counts) -> str:
    """`+1 −3 ~2`: how many claims support, contradict and qualify; nothing where there are none."""
    return " ".join(f"{RELATION_KINDS[kind].glyph}{counts[kind]}" for kind in TALLIED if counts[kind])


def result_rows(results: Results, links: Links, relations: Relations) -> list[Row]:
    """Hits grouped by kind, the kind with the best hit first, each group counted."""
    groups: dict[str, list[Hit]] = {}
    for hit in results.hits:
        groups.setdefault(hit.kind, []).append(hit)
    rows = []
    for kind, hits in groups.items():
        number = results.counts.get(kind, len(hits))
        more = f", the first {len(hits)}" if number > len(hits) else ""
        rows.append(Row(None, head=number_of(number, kind) + more))
        rows += [_result_row(hit, links, relations) for hit in hits]
    return rows


def result_key(hit: Hit) -> str:
    """Tells hits of different kinds with one id apart."""
    return _key(hit.kind, hit.id)


def _key(kind: str, record: str) -> str:
    return f"{kind}:{record}"


def _result_row(hit: Hit, links: Links, relations: Relations) -> Row:
    place = " › ".join([article_label(hit.article, links.library), *hit.section]) if hit.article else hit.title
    # An index knows of every relation that the library has: where it has none, no record has to be read.
    tail = counts_text(relations.counts(hit.id)) if hit.counts else ""
    tail = " ".join(filter(None, (BY_MEANING * hit.by_meaning, tail)))
    head = f"{hit.kind}  {hit.title if hit.kind in ('article', 'note') else place}"
    about = (written(hit.kind, hit.id),)
    return Row(hit.id, head, tail, hit.snippet, hit.matches, key=result_key(hit), about=about)


MOST_ARTICLES = 500
"""So many articles are listed without a search: more would be scrolled past, not read."""


def article_rows(links: Links) -> list[Row]:
    """The articles, for an empty search."""
    rows = [Row(None, head="Articles")]
    for article, title, number in links.articles_from(0, MOST_ARTICLES):
        rows.append(
            Row(
                article, f"article  {home_title(article, links.library)}", number_of(number, "claim"), title,
                key=_key("article", article),
            )
        )  # fmt: skip
    more = len(links.library.articles) - MOST_ARTICLES
    if more > 0:
        rows.append(Row(None, head=f"and {number_of(more, 'article')} more: a search finds them"))
    return rows if len(rows) > 1 else []


def home_title(article: str, library: Library) -> str:
    """The id of an article, or of one of another library the title of that."""
    home = home_of(article)
    return library.parts.get(home, home) if home else article


def recent_rows(opened: Sequence[Row]) -> list[Row]:
    """What was opened last, for an empty search."""
    known = [row for row in opened if row.id]
    return [Row(None, head="Opened last"), *(replace(row, matches=()) for row in known)] if known else []


def related_rows(entries: Sequence[Related], links: Links) -> list[Row]:
    """Relations of a claim, grouped and counted, each with its reason."""
    rows = []
    for (kind, outgoing), group in groupby(entries, key=lambda entry: (entry.type, entry.outgoing)):
        listed = list(group)
        computed = "" if listed[0].curated else "  (computed)"
        glyph = RELATION_KINDS[kind].glyph
        rows.append(Row(None, head=f"{glyph}{len(listed)} {RELATION_ENDS[kind, outgoing].words}{computed}"))
        for entry in listed:
            key = f"{kind}:{outgoing}:{entry.id}"
            if entry.statement is None:
                rows.append(Row(entry.id, entry.id, "library not open", "", note=entry.reason, key=key, about=()))
                continue
            claim = links.library.claims[entry.id]
            said = f"{entry.reason} (added in {entry.library})" if entry.library else entry.reason
            rows.append(
                Row(
                    entry.id, f"{glyph} {place_text(claim, links)}", designs_text(claim, links), entry.statement,
                    note=said, keywords=" ".join([claim.article, kind, *_designs(claim, links)]), key=key,
                )
            )  # fmt: skip
    return rows


def _designs(claim: Claim, links: Links) -> list[str]:
    """Designs of the studies behind a claim, each once, in full and in short."""
    studies = [study for study, _ in links.library.behind(claim)]
    return list(dict.fromkeys(word for study in studies for word in (study.design or "", design(study)) if word))


def designs_text(claim: Claim, links: Links) -> str:
    """What kind of evidence stands behind a claim: `RCT, cross-sectional`; nothing where no study does."""
    return ", ".join(dict.fromkeys(filter(None, (design(study) for study, _ in links.library.behind(claim)))))


def concept_label(concept: Concept, terms: Mapping[str, Term]) -> str:
    """What a claim is about, by its term or else in the article's words, with the side of it that is meant."""
    term = terms.get(concept.concept or "")
    label = term.label if term else concept.text or concept.concept or ""
    is_told = concept.aspect not in (None, "unspecified")
    return f"{label} ({spelled(str(concept.aspect))})" if is_told else label


def article_label(article: str, library: Library) -> str:
    """What an article is called where there is little room: its id, or of another library, where ids say little, its
    title."""
    known = library.articles.get(article) if home_of(article) else None
    return known.title if known is not None else article


def place_text(claim: Claim, links: Links) -> str:
    """Article and headings of a claim's first place."""
    article, label = links.library.articles.get(claim.article), article_label(claim.article, links.library)
    if article is None or not claim.places:
        return label
    return " › ".join([label, *article.passages[claim.places[0].order].headings])


def record_label(record: str, links: Links) -> str:
    """What a claim, passage or article is called: its id, or of another library its article and headings."""
    if not home_of(record):
        return record
    if (claim := links.library.claims.get(record)) is not None:
        return place_text(claim, links)
    article = links.library.articles.get(parse(record).article)
    passage = next((each for each in article.passages if each.id == record), None) if article else None
    label = article_label(parse(record).article, links.library)
    return " › ".join([label, *(passage.headings if passage else ())]) if article else record


def claim_rows(claims: Iterable[Claim], links: Links, relations: Relations, study: str | None = None) -> list[Row]:
    """Claims grouped by article; with a study, what it found about each and how it is told."""
    rows = []
    for article, group in groupby(claims, key=lambda claim: claim.article):
        listed = list(group)
        title = links.library.articles[article].title if article in links.library.articles else article
        rows.append(Row(None, head=f"{title}  {number_of(len(listed), 'claim')}"))
        for claim in listed:
            headings = place_text(claim, links).partition(" › ")[2]
            head = f"{STATUS_WORDS[claim.status].split()[0]} {headings or claim.id}"
            note = _link_text(claim, study) if study else ""
            rows.append(Row(claim.id, head, counts_text(relations.counts(claim.id)), claim.statement, note=note))
    return rows


def record_rows(records: Iterable[str], links: Links, relations: Relations) -> list[Row]:
    """Records of any kind, each named by its kind and key as `study:brilla-2000`."""
    rows = []
    for record in records:
        kind, _, key = record.partition(":")
        name = written(kind, key)
        found = resolve(links.library, name)
        match found.record if found else None:
            case Claim() as claim:
                tail = counts_text(relations.counts(claim.id))
                rows.append(Row(name, f"claim  {place_text(claim, links)}", tail, claim.statement))
            case Study() as study:
                rows.append(Row(name, f"study  {citation_label(study)}", design(study) or "", study.title))
            case Passage() as passage:
                place = " › ".join((passage.article, *passage.headings))
                rows.append(Row(name, f"passage  {place}", "", passage.text[:_SHOWN_OF_PASSAGE]))
            case Article() as article:
                number = len(links.claims_of_article(article.id))
                rows.append(Row(name, f"article  {article.id}", number_of(number, "claim"), article.title))
            case Topic() as topic:
                number = len(links.claims_of_topic(topic.id))
                rows.append(Row(name, f"topic  {topic.id}", number_of(number, "claim"), topic.label))
    return rows


_SHOWN_OF_PASSAGE = 200


def _link_text(claim: Claim, study: str) -> str:
    link = next((link for link in claim.studies if link.id == study), None)
    if link is None:
        return ""
    words = [STANCE_WORDS.get(link.stance or "", ""), FIDELITY_WORDS.get(link.fidelity or "", ""), link.note or ""]
    return " · ".join(word for word in words if word)

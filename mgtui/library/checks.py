"""Checks across the records of a library. What is wrong is reported where it stands, and taken out of the records."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.library.anchors import AnchorError, AnchorFinder
from mgtui.library.draft import Draft, Entry, Ids, is_foreign
from mgtui.library.nodes import Mapping
from mgtui.library.text import shorten
from mgtui.library.topics import check_terms
from mgtui.model import (
    SYMMETRIC,
    Anchor,
    Claim,
    Concept,
    CrossLink,
    CrossRelation,
    Relation,
    Study,
    StudyLink,
    TextSpan,
)
from mgtui.model.provenance import IDENTIFIED, identification_of
from mgtui.model.vocabularies import PUBLICATION_LINKS

if TYPE_CHECKING:
    from collections.abc import Container

    from mgtui.library.markdown import ArticleFile
    from mgtui.model import Article


def check(draft: Draft) -> None:
    """Report everything that only shows across records; afterwards no id in a record leads nowhere."""
    check_terms(draft)
    check_studies(draft)
    lost, relations = _check_claims(draft)
    draft.relations = [entry for entry in draft.relations if relations.crossing(entry)]
    draft.links = _checked_cross_links(draft)
    covered = _checked_sections(draft)
    if draft.about.strict:
        check_strict(draft, covered, lost)


def check_studies(draft: Draft) -> None:
    for study in draft.studies.values():
        _check_study(draft, study)
    # A comment may be answered by a comment on it: these may lead in a circle.
    for name in PUBLICATION_LINKS.keys() - {"comment_on"}:
        _check_no_circle(draft, name)


def check_some(draft: Draft, known: Container[str]) -> None:
    """As `check`, of a draft that has a few articles with their claims; `known` are the claims of the others."""
    _check_claims(draft, known)
    _checked_sections(draft)


def _check_claims(draft: Draft, known: Container[str] = ()) -> tuple[set[str], _Relations]:
    """Give the claims their places and check what they refer to; the articles in which one has lost its place."""
    claims = draft.claims_by_article()
    lost = {article for article, file in draft.articles.items() if not _find_anchors(file, claims[article])}
    relations = _Relations(draft, known)
    for claim in draft.claims.values():
        _check_claim(draft, claim)
        if claim.record.relations:
            claim.record = replace(claim.record, relations=relations.of_claim(claim))
    return lost, relations


def _checked_sections(draft: Draft) -> dict[str, set[str]]:
    covered = _covered_sections(draft)
    for article, file in draft.articles.items():
        _check_without_claims(file, covered[article])
    return covered


def _leads(entry: Entry[Any], ids: Ids, sound: Container[str], value: str, field: str, *path: str | int) -> bool:
    """Whether an id leads to a record, or into another library; an unknown one is reported."""
    if value in sound or is_foreign(value):
        return True
    complaint = ids.unknown(value)
    if complaint:
        entry.mistake(f"{field}: {complaint}", *path)
    return False


def _find_anchors(file: Entry[ArticleFile], claims: list[Entry[Claim]]) -> bool:
    """Give the claims of an article their places; False where a quote has none."""
    finder = AnchorFinder(file.record.article)
    all_found = True
    for entry in claims:
        places: set[TextSpan] = set()
        for number, anchor in enumerate(entry.record.anchors):
            place = _place(finder, anchor, entry, number)
            if place is None:
                all_found = False
            else:
                places.add(place)
        entry.record = replace(entry.record, places=tuple(sorted(places)))
    return all_found


def _place(finder: AnchorFinder, anchor: Anchor, entry: Entry[Claim], number: int) -> TextSpan | None:
    try:
        return finder.place(anchor)
    except AnchorError as error:
        entry.mistake(f"quote: {error}", "anchors", number, "quote")
        return None


def _check_claim(draft: Draft, entry: Entry[Claim]) -> None:
    claim = entry.record
    topics = tuple(
        topic
        for number, topic in enumerate(claim.topics)
        if _leads(entry, draft.ids["topic"], draft.topics, topic, "topics", "topics", number)
    )
    studies = tuple(
        _checked_link(draft, entry, number, link)
        for number, link in enumerate(claim.studies)
        if _leads(entry, draft.ids["study"], draft.studies, link.id, "studies", "studies", number, "id")
        and _is_first_link(entry, number)
    )
    entry.record = replace(
        claim, topics=topics, studies=studies, exposure=_checked_concept(draft, entry, claim.exposure, "exposure"),
        outcome=_checked_concept(draft, entry, claim.outcome, "outcome"),
    )  # fmt: skip


def _checked_concept(draft: Draft, entry: Entry[Claim], concept: Concept | None, field: str) -> Concept | None:
    if concept is None or concept.concept is None:
        return concept
    if _leads(entry, draft.ids["term"], draft.terms, concept.concept, "concept", field, "concept"):
        return concept
    return replace(concept, concept=None)


def _is_first_link(entry: Entry[Claim], number: int) -> bool:
    links = entry.record.studies
    if all(other.id != links[number].id for other in links[:number]):
        return True
    entry.mistake(f'studies: "{links[number].id}" is listed twice', "studies", number, "id")
    return False


def _checked_link(draft: Draft, entry: Entry[Claim], number: int, link: StudyLink) -> StudyLink:
    study = draft.studies.get(link.id)
    complaint = fidelity_complaint(link, study.record if study else None)
    if complaint is None:
        return link
    entry.mistake(f"fidelity: {complaint}", "studies", number, "fidelity")
    return replace(link, fidelity=None)


def fidelity_complaint(link: StudyLink, study: Study | None) -> str | None:
    """What is wrong with what a link says of how an article tells its study; None where nothing is, or where the study
    is not at hand and might say it."""
    if study is None and link.identification is None:
        return None
    identification = identification_of(link, study) if study else link.identification
    if link.fidelity in (None, "unverifiable") or identification in IDENTIFIED:
        return None
    return (
        f'"{link.fidelity}" needs an identification of stated or inferred; '
        f'here "{link.id}" is {identification or "not identified"}'
    )


def _checked_cross_links(draft: Draft) -> list[Entry[CrossLink]]:
    """The links of `links.yaml` that are sound, each study once for a claim."""
    kept: list[Entry[CrossLink]] = []
    seen: set[tuple[str, str]] = set()
    for entry in draft.links:
        link = entry.record
        if not _leads(entry, draft.ids["study"], draft.studies, link.study, "study", "study"):
            continue
        if (link.claim, link.study) in seen:
            entry.mistake(f'study: "{link.study}" is linked to this claim already', "study")
            continue
        seen.add((link.claim, link.study))
        study = draft.studies.get(link.study)
        complaint = fidelity_complaint(link.link(), study.record if study else None)
        if complaint:
            entry.mistake(f"fidelity: {complaint}", "fidelity")
            entry.record = replace(link, fidelity=None)
        kept.append(entry)
    return kept


def _check_study(draft: Draft, entry: Entry[Study]) -> None:
    study = entry.record
    effects = tuple(
        effect
        for number, effect in enumerate(study.effects)
        if _leads(entry, draft.ids["term"], draft.terms, effect.outcome, "outcome", "effects", number, "outcome")
    )
    if len(effects) < len(study.effects):
        entry.record = replace(study, effects=effects)
    for name in PUBLICATION_LINKS:
        other = getattr(study, name)
        if other == study.id:
            entry.mistake(f'{name}: "{shorten(other)}" is the study itself', name)
        elif not other or _leads(entry, draft.ids["study"], draft.studies, other, name, name):
            continue
        entry.record = replace(entry.record, **{name: None})
    complaint = verification_complaint(study)
    if complaint:
        entry.mistake(f"verification: {complaint}", "verification", "status")


def _check_no_circle(draft: Draft, name: str) -> None:
    """Report where studies lead back to the first of them, each as preprint, part or notice of the next; one is cut."""
    seen: set[str] = set()
    for start in draft.studies:
        way: dict[str, None] = {}
        at: str | None = start
        while at in draft.studies and at not in seen and at not in way:
            way[at] = None
            at = getattr(draft.studies[at].record, name)
        if at in way:
            last = draft.studies[next(reversed(way))]
            last.mistake(f'{name}: "{shorten(at)}" leads back to this study', name)
            last.record = replace(last.record, **{name: None})
        seen.update(way)


def verification_complaint(study: Study) -> str | None:
    """What is wrong with what a study says of its facts; None where nothing is."""
    verification = study.verification
    if verification and verification.status in ("verified", "partly") and not verification.note:
        return f'"{verification.status}" needs a note that says where the facts were seen'
    return None


class _Relations:
    """Every relation once, each between two claims that are there or in another library."""

    def __init__(self, draft: Draft, known: Container[str] = ()) -> None:
        """`known` are claims that are there besides those of the draft."""
        self._draft, self._known = draft, known
        self._stored: dict[tuple[str, str, str], tuple[Entry[Any], tuple[str | int, ...]]] = {}

    def of_claim(self, entry: Entry[Claim]) -> tuple[Relation, ...]:
        """The relations of a claim that are sound."""
        claim = entry.record
        kept: list[Relation] = []
        for number, relation in enumerate(claim.relations):
            way = ("relations", number)
            if self._leads(entry, relation.claim, "claim", *way) and self._is_new(
                entry, claim.id, relation.type, relation.claim, "claim", *way
            ):
                kept.append(relation)
        return tuple(kept)

    def crossing(self, entry: Entry[CrossRelation]) -> bool:
        """Whether a relation of `relations.yaml` is sound."""
        relation = entry.record
        ends = [self._leads(entry, relation.source, "from"), self._leads(entry, relation.target, "to")]
        return all(ends) and self._is_new(entry, relation.source, relation.type, relation.target, "to")

    def _leads(self, entry: Entry[Any], claim: str, field: str, *way: str | int) -> bool:
        if is_foreign(claim) or claim in self._draft.claims or claim in self._known:
            return True
        complaint = self._draft.claim_unknown(claim)
        if complaint:
            entry.mistake(f"{field}: {complaint}", *way, field)
        return False

    def _is_new(self, entry: Entry[Any], start: str, kind: str, end: str, field: str, *way: str | int) -> bool:
        if start == end:
            entry.mistake(f'{field}: "{shorten(start)}" has a relation to itself', *way, field)
            return False
        if kind in SYMMETRIC:
            start, end = sorted((start, end))
        first = self._stored.get((kind, start, end))
        if first is None:
            self._stored[kind, start, end] = entry, (*way, field)
            return True
        other, place = first
        at = f"{other.source.path}:{other.at(*place).line}"
        entry.mistake(f"{field}: this relation is stored already, at {at}", *way, field)
        return False


def _covered_sections(draft: Draft) -> dict[str, set[str]]:
    """For each article the sections in which a claim stands."""
    covered: dict[str, set[str]] = {article: set() for article in draft.articles}
    for entry in draft.claims.values():
        claim = entry.record
        if claim.article not in draft.articles:
            continue
        passages = draft.articles[claim.article].record.article.passages
        covered[claim.article].update(passages[place.order].section for place in claim.places)
    return covered


def _check_without_claims(entry: Entry[ArticleFile], covered: set[str]) -> None:
    article = entry.record.article
    sections = {section.slug for section in article.sections}
    for section in article.without_claims:
        if section not in sections:
            problem = "no such section in this article"
        elif section in covered:
            problem = "claims stand in this section"
        else:
            continue
        node = entry.at("without_claims")
        place = node.keys[section] if isinstance(node, Mapping) else node
        entry.source.mistake(place, f'without_claims: "{shorten(section)}": {problem}')


_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# The digits of IGF-1, B6 and omega-3 belong to a name and are no figures.
_FIGURE = re.compile(rf"(?<![^\W_])(?<![^\W\d_][-\u2010\u2011]){_NUMBER.pattern}")
_THOUSANDS = re.compile(r",(?=[0-9]{3}(?![0-9]))")


def check_strict(draft: Draft, covered: dict[str, set[str]], lost: set[str]) -> None:
    """Report figures of claims that are not in the article, sections without claims and studies behind none.

    `covered` holds for each article the sections in which claims stand, `lost` the articles in which a claim has lost
    its place: of those it cannot be told which sections are without claims.
    """
    claims = draft.claims_by_article()
    for article, file in draft.articles.items():
        if article not in lost and article not in draft.torn_claims:
            _check_sections(draft, article, covered[article])
        known = _figures_of(file.record.article)
        for entry in claims[article]:
            _check_figures(entry, known)
    if not draft.torn_claims:
        _check_studies(draft)


def figures(text: str, pattern: re.Pattern[str] = _FIGURE) -> list[str]:
    """The figures of a text, without the commas between thousands."""
    return [_THOUSANDS.sub("", match.group()) for match in pattern.finditer(text)]


def _figures_of(article: Article) -> set[str]:
    texts = [article.title, *(section.title for section in article.sections)]
    texts += [passage.text for passage in article.passages]
    return {figure for text in texts for figure in figures(text, _NUMBER)}


def _check_figures(entry: Entry[Claim], known: set[str]) -> None:
    missing = [figure for figure in figures(entry.record.statement) if figure not in known]
    if missing:
        entry.mistake(f"statement: not in the article: {', '.join(missing)}", "statement")


def _check_sections(draft: Draft, article: str, covered: set[str]) -> None:
    entry = draft.articles[article]
    excused = entry.record.article.without_claims
    for section in entry.record.article.sections:
        if section.passages and section.slug not in covered and section.slug not in excused:
            entry.source.mistake_at(
                entry.record.lines[section.slug],
                1,
                f'section "{section.slug}" has no claim, expected one or a reason under without_claims',
            )


def _check_studies(draft: Draft) -> None:
    used = {link.id for entry in draft.claims.values() for link in entry.record.studies}
    used |= {entry.record.study for entry in draft.links}
    for study, entry in draft.studies.items():
        if study not in used:
            entry.mistake(f'study "{study}" stands behind no claim', "id")

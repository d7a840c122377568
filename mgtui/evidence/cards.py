"""One record with its links, as `mgtui show` and `mgtui related` give it: plain dictionaries for JSON and for text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.evidence.links import Links
from mgtui.evidence.profile import profile
from mgtui.evidence.relations import Relations
from mgtui.library.labels import citation_label
from mgtui.model import Claim, Passage, Study, Term, Topic
from mgtui.model.fields import CLAIM
from mgtui.model.provenance import identified
from mgtui.model.publications import other_publications
from mgtui.ref import resolve_typed, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.relations import Related
    from mgtui.model import Article, Library

Card = dict[str, Any]


def card(library: Library, record_id: str) -> Card | None:
    """The record with this id and what it is linked to, or None.

    A claim's own `kind` is given as `claim_kind`, since `kind` says what sort of record this is.
    """
    found = resolve_typed(library, record_id)
    if found is None:
        return None
    links = Links(library)
    match found.record:
        case Study():
            return _study(found.record, links)
        case Topic():
            return _topic(found.record, links)
        case Claim():
            return _claim(found.record, library)
        case Term():
            return _term(found.record, links)
        case Passage():
            return _passage(found.record, links)
        case _:
            return _article(found.record, links)


def related_card(library: Library, claim_id: str, kind: str | None = None) -> Card | None:
    """A claim with its relations, stored and computed, or None where there is no such claim."""
    claim = library.claims.get(claim_id)
    if claim is None:
        return None
    entries = Relations(library).related(claim_id)
    return {
        "claim": {"id": claim.id, "statement": claim.statement},
        "relations": [_related(entry) for entry in entries if kind in (None, entry.type)],
    }


def _related(entry: Related) -> Card:
    found: Card = msgspec.to_builtins(entry)
    if not entry.library:
        del found["library"]
    return found


def _claim(claim: Claim, library: Library) -> Card:
    record = msgspec.to_builtins(identified(claim, library.studies))
    related = related_card(library, claim.id)
    links = {
        "topics": [written("topic", topic) for topic in claim.topics],
        "studies": [_linked_study(link, library) for link in record.get("studies", ())],
        "relations": related["relations"] if related else [],
        "places": list(dict.fromkeys(place.passage for place in claim.places)),
        "status": claim.status,
    }
    found: Card = {"kind": "claim"}
    for field in CLAIM:
        if (value := links.get(field.name, record.get(field.file_name))) is not None:
            found[field.card_name] = value
    found["profile"] = msgspec.to_builtins(profile(library, Links(library), Relations(library), claim.id))
    return found


def _linked_study(link: Card, library: Library) -> Card:
    study = library.studies.get(link["id"])
    found: Card = {**link, "id": written("study", link["id"])}
    if study is not None:
        found["label"] = citation_label(study)
    if study is not None and study.notices:
        found["notices"] = [notice.kind for notice in study.notices]
    return found


def _study(study: Study, links: Links) -> Card:
    record = msgspec.to_builtins(study)
    record.pop("id")
    found: Card = {"kind": "study", "id": written("study", study.id), "label": citation_label(study), **record}
    others = other_publications(study, links.library.studies)
    if others:
        found["publications"] = [
            {"words": words, "id": written("study", other.id), "label": citation_label(other)}
            for words, other in others
        ]
    found["claims"] = []
    for claim in links.claims_of_study(study.id):
        told = identified(claim, links.library.studies).studies
        link = next(msgspec.to_builtins(link) for link in told if link.id == study.id)
        link.pop("id")
        found["claims"].append({"id": claim.id, "statement": claim.statement, "article": claim.article, **link})
    return found


def _topic(topic: Topic, links: Links) -> Card:
    found: Card = {"kind": "topic", "id": written("topic", topic.id), "label": topic.label}
    if topic.broader:
        found["broader"] = written("topic", topic.broader)
    found["narrower"] = [written("topic", narrower) for narrower in topic.narrower]
    return found | _claims(links.claims_of_topic(topic.id), links)


def _term(term: Term, links: Links) -> Card:
    found: Card = {"kind": "term", "id": written("term", term.id), "label": term.label}
    if term.alt_labels:
        found["alt_labels"] = list(term.alt_labels)
    if term.broader:
        found["broader"] = written("term", term.broader)
    return found | _claims([claim for claim in links.claims if term.id in claim.concepts], links)


def _claims(claims: Sequence[Claim], links: Links) -> Card:
    """Claims and the studies behind them, each by its id and what it is known by."""
    studies = [
        {"id": written("study", study.id), "label": citation_label(study)} for study in links.studies_behind(claims)
    ]
    told = [{"id": claim.id, "statement": claim.statement, "article": claim.article} for claim in claims]
    return {"claims": told, "studies": studies}


def _article(article: Article, links: Links) -> Card:
    found: Card = {"kind": "article", "id": article.id, "title": article.title}
    for field in ("author", "issued", "publisher", "source", "note"):
        value = getattr(article, field)
        if value:
            found[field] = value
    found["passages"] = [
        {"id": passage.id, "section": list(passage.headings), "text": passage.text} for passage in article.passages
    ]
    return found | _claims(links.claims_of_article(article.id), links)


def _passage(passage: Passage, links: Links) -> Card:
    return {
        "kind": "passage", "id": passage.id, "article": passage.article,
        "title": links.library.articles[passage.article].title, "section": list(passage.headings),
        "text": passage.text, **_claims(links.claims_of_passage(passage.id), links),
    }  # fmt: skip

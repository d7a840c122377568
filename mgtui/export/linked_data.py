"""Claims as linked data: Web Annotations of the words that make them, and ClaimReview where their telling was judged.

Sources: Web Annotation Data Model (W3C Recommendation of 2017), schema.org.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.export.json_form import json_form
from mgtui.model.provenance import from_outside
from mgtui.model.vocabularies import FIDELITIES, FIDELITY_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.export.selection import Selection
    from mgtui.model import Article, Claim, Library

_ANNOTATION = "http://www.w3.org/ns/anno.jsonld"
_RATINGS = {entry.value: (5, 2, 1)[entry.distance] for entry in FIDELITIES.values() if entry.distance is not None}
"""ClaimReview wants a number beside the words: from 1, what the source does not say, to 5, told as it is."""


def annotations_json(selection: Selection, style: str | None = None) -> str:
    """Claims as an AnnotationPage: one annotation for each place of the words that make a claim."""
    library = selection.library
    found = [each for claim in selection.claims for each in annotations_of(library, claim)]
    page = {"@context": _ANNOTATION, "type": "AnnotationPage", "items": found}
    return json_form(page)


def annotations_of(library: Library, claim: Claim) -> list[dict[str, Any]]:
    """The annotations of a claim: its statement as the body, the words of the article as the target."""
    article = library.articles.get(claim.article)
    source = (article.source if article else None) or f"urn:mgtui:{library.id}:{claim.article}"
    tags = [
        {"type": "TextualBody", "purpose": "tagging", "value": library.topics[topic].label}
        for topic in claim.topics
        if topic in library.topics
    ]
    result = []
    for number, each in enumerate(claim.anchors, 1):
        selector = {"type": "TextQuoteSelector", "exact": each.quote}
        selector |= {name: value for name, value in (("prefix", each.prefix), ("suffix", each.suffix)) if value}
        result.append(
            {
                "id": f"urn:mgtui:{library.id}:{claim.id}:{number}", "type": "Annotation", "motivation": "describing",
                "body": [{"type": "TextualBody", "value": claim.statement, "language": library.language}, *tags],
                "target": {"source": source, "selector": selector},
            }
        )  # fmt: skip
    return result


def article_graph(library: Library, article: Article, claims: Sequence[Claim]) -> dict[str, Any]:
    """What a page about an article says to programs: annotations of its claims, reviews of how it tells them."""
    reviews = [review for claim in claims if (review := _review(library, article, claim))]
    about: dict[str, Any] = {"@type": "Article", "headline": article.title}
    for name, value in (("author", article.author), ("datePublished", article.issued), ("url", article.source)):
        if value:
            about[name] = {"@type": "Person", "name": value} if name == "author" else value
    found = [each for claim in claims for each in annotations_of(library, claim)]
    return {"@context": ["https://schema.org", {"anno": _ANNOTATION}], "@graph": [about, *reviews, *found]}


def _review(library: Library, article: Article, claim: Claim) -> dict[str, Any] | None:
    """How a claim is told, where it was judged against a study that the article names; the least faithful telling."""
    told = [
        link.fidelity
        for study, link in library.behind(claim)
        if link.fidelity in _RATINGS and not from_outside(link, study)
    ]
    if not told:
        return None
    worst = min(told, key=lambda fidelity: _RATINGS[fidelity])
    appearance = {"@type": "CreativeWork", "headline": article.title}
    if article.source:
        appearance["url"] = article.source
    return {
        "@type": "ClaimReview", "claimReviewed": claim.statement,
        "author": {"@type": "Organization", "name": library.title},
        "itemReviewed": {"@type": "Claim", "appearance": appearance},
        "reviewRating": {
            "@type": "Rating", "ratingValue": _RATINGS[worst], "worstRating": 1, "bestRating": 5,
            "alternateName": FIDELITY_WORDS[worst],
        },
    }  # fmt: skip

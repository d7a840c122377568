"""What articles sell of what they write about, as far as the library has it on record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import Article, Claim, Library

_SELLER = (
    r"(?:sellers?|sells?|selling|makers?|manufacturers?|producers?|growers|compan(?:y|ies)|industry"
    r"|trade (?:body|group)|brands?|shops?|stores?)"
)
_SOLD_BY = re.compile(rf"\b{_SELLER}\b", re.IGNORECASE)
_PAID = re.compile(
    r"\b(?:articles?|authors?|writers?|sites?|websites?|channels?|pages?|blogs?|publishers?|magazines?)\b.*?"
    rf"\b(?:paid|sponsored|funded|owned|run|published|financed) by (?:\w+ ){{0,3}}?{_SELLER}\b", re.IGNORECASE,
)  # fmt: skip
"""Words of a remark on the article itself: that a seller pays for it."""


def sells(article: Article | None) -> bool:
    """Whether an article, by its note or publisher, is by those who sell such things as it writes about."""
    texts = (article.note or "", article.publisher or "") if article else ()
    return any(map(_SOLD_BY.search, texts))


def interest_in(claim: Claim, library: Library) -> str:
    """Three words for the article of a claim that sells what it writes about, or of which the library has it, to limit
    the claim, that who sells such things pays for it; else nothing."""
    if sells(library.articles.get(claim.article)):
        return "from a seller"
    limiting = (
        other
        for other in library.claims.values()
        if other.article == claim.article
        and any((each.type, each.claim) == ("qualifies", claim.id) for each in other.relations)
    )
    return "sponsored by sellers" if any(_PAID.search(other.statement) for other in limiting) else ""

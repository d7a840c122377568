"""What articles sell of what they write about, as far as the library has it on record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import Article, Library

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


def sponsored(library: Library) -> frozenset[str]:
    """The ids of the claims that the library has limited by one of the same article that says that sellers pay."""
    paid = (claim for claim in library.claims.values() if claim.relations and _PAID.search(claim.statement))
    return frozenset(
        each.claim
        for claim in paid
        for each in claim.relations
        if each.type == "qualifies"
        and (limited := library.claims.get(each.claim)) is not None
        and limited.article == claim.article
    )

"""What articles sell of what they write about, as far as the library has it on record."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from mgtui.model import Library

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
FROM_SELLER, PAID_BY_SELLER = "from a seller", "paid by a seller"


def interests(library: Library, articles: Collection[str]) -> dict[str, str]:
    """Of some articles, by their ids, three words for those whose note or publisher says that they are by who sells
    such things, or of which a claim of their own says that such a one pays for them."""
    found: dict[str, str] = {}
    for claim in library.claims.values():
        if claim.article in articles and claim.status != "rejected" and _PAID.search(claim.statement):
            found[claim.article] = PAID_BY_SELLER
    for each in articles:
        article = library.articles.get(each)
        texts = (article.note or "", article.publisher or "") if article else ()
        if any(map(_SOLD_BY.search, texts)):
            found[each] = FROM_SELLER
    return found

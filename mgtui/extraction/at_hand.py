"""What may be the exposure or the outcome of a sentence: what was read, its phrases, what its article is about."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from mgtui.extraction.fields import aspect_of
from mgtui.model import Concept

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article, Claim
    from mgtui.model.vocabularies import Aspect

MOST = 9
"""So many are offered: each has a digit."""
_USUAL = 2
"""So many things that the article is about are offered where the sentence does not name them."""


def exposures_at_hand(
    found: ClaimCandidate, article: Article, claims: Iterable[Claim], vocabulary: Vocabulary
) -> list[Concept]:
    """What may be the exposure of a claim, the likeliest first; `claims` are those of its article."""
    read = [found.exposure, *(other.exposure for other in found.others), *found.more_exposures]
    phrases = [
        Concept(concept=vocabulary.substance(words), aspect=_aspect_in(words), text=words) for words in found.phrases
    ]
    return _ordered(
        read, phrases, vocabulary.every(found.statement), _usual(article, (c.exposure for c in claims), vocabulary)
    )


def outcomes_at_hand(
    found: ClaimCandidate, article: Article, claims: Iterable[Claim], vocabulary: Vocabulary
) -> list[Concept]:
    """What may be the outcome of a claim, as `exposures_at_hand`."""
    read = [found.outcome, *(other.outcome for other in found.others), *found.more_outcomes]
    phrases = [Concept(concept=vocabulary.outcome(words), text=words) for words in found.phrases]
    return _ordered(
        read, phrases, vocabulary.every(found.statement), _usual(article, (c.outcome for c in claims), vocabulary)
    )


def _aspect_in(words: str) -> Aspect:
    """The aspect that a phrase speaks of. That it is a thing's status is for a sentence to say: words that look like it
    (`levels of physical activity`) are said of much else."""
    aspect = aspect_of(words)
    return "unspecified" if aspect == "status" else aspect


def _ordered(
    read: Iterable[Concept | None], phrases: Sequence[Concept], named: Iterable[str], usual: Iterable[str]
) -> list[Concept]:
    """What was read first; then what has a term, then what the article is about, then other words of the sentence."""
    likely = [each for each in read if each is not None]
    known = [each for each in (*likely, *phrases) if each.concept]
    found: dict[str, Concept] = {}
    for each in (*likely[:1], *known, *(Concept(concept=name) for name in (*named, *usual)), *likely, *phrases):
        found.setdefault(each.concept or (each.text or "").casefold(), each)
    return list(found.values())[:MOST]


def _usual(article: Article, taken: Iterable[Concept | None], vocabulary: Vocabulary) -> list[str]:
    """What the claims of an article mostly have here; where there are none yet, what its title names."""
    counted = Counter(each.concept for each in taken if each and each.concept)
    return [name for name, _ in counted.most_common(_USUAL)] or vocabulary.every(article.title)[:_USUAL]

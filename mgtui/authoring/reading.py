"""What is read off words of an article before a claim is made of them: what is sure, and all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from mgtui.extraction.at_hand import exposures_at_hand, outcomes_at_hand
from mgtui.extraction.candidates import candidate_at
from mgtui.extraction.vocabulary import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.model import Article, Claim, Concept, Library, TextSpan


class ReadOff(Struct, frozen=True):
    """A claim as its words read, by the names of a claim's file: statement, exposure, outcome, direction, ..."""

    sure: dict[str, Any]
    """What is sure, which alone becomes part of a record without being chosen."""
    whole: dict[str, Any]
    """All that was read, sure or not."""
    exposures: Sequence[Concept] = ()
    """What may be the exposure, the likeliest first."""
    outcomes: Sequence[Concept] = ()


def read_off(article: Article, place: TextSpan, opened: Library, claims: Sequence[Claim] = ()) -> ReadOff:
    """What the words at a place of an article say, by the terms of a library and those of health; `claims` are those
    that the article has."""
    vocabulary = Vocabulary(opened.terms.values()).for_text([passage.text for passage in article.passages])
    found = candidate_at(article, place, vocabulary)
    return ReadOff(
        _fields(found.sure_only()), _fields(found), exposures_at_hand(found, article, claims, vocabulary),
        outcomes_at_hand(found, article, claims, vocabulary),
    )  # fmt: skip


_OF_ITS_PLACE = ("id", "article", "places", "anchors")


def _fields(found: ClaimCandidate) -> dict[str, Any]:
    fields: dict[str, Any] = msgspec.to_builtins(found.as_claim("new"))
    return {name: value for name, value in fields.items() if name not in _OF_ITS_PLACE}

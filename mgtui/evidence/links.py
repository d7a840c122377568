"""Who stands with whom: claims by article, topic, passage and study, without the rejected ones."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Claim, Library, Study


class Links:
    """Look-ups over a library, made once."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.claims = [claim for claim in library.claims.values() if claim.status != "rejected"]
        self._by_article: dict[str, list[Claim]] = defaultdict(list)
        self._by_study: dict[str, list[Claim]] = defaultdict(list)
        self._by_topic: dict[str, list[Claim]] = defaultdict(list)
        self._by_passage: dict[str, list[Claim]] = defaultdict(list)
        for claim in self.claims:
            self._by_article[claim.article].append(claim)
            for study in dict.fromkeys(link.id for link in claim.studies):
                self._by_study[study].append(claim)
            for topic in {wider for narrow in claim.topics for wider in self._with_broader(narrow)}:
                self._by_topic[topic].append(claim)
            for passage in dict.fromkeys(place.passage for place in claim.places):
                self._by_passage[passage].append(claim)
        for claims in self._by_article.values():
            claims.sort(key=_reading_order)

    def _with_broader(self, topic: str) -> Iterable[str]:
        seen: list[str] = []
        at: str | None = topic
        while at is not None and at not in seen and at in self.library.topics:
            seen.append(at)
            at = self.library.topics[at].broader
        return seen

    def claims_of_article(self, article: str) -> list[Claim]:
        """Claims in reading order: by where their first anchor starts, then where it ends."""
        return self._by_article.get(article, [])

    def claims_of_study(self, study: str) -> list[Claim]:
        return self._by_study.get(study, [])

    def claims_of_topic(self, topic: str) -> list[Claim]:
        """Claims of a topic and its narrower ones, in library order."""
        return self._by_topic.get(topic, [])

    def claims_of_passage(self, passage: str) -> list[Claim]:
        """Claims that have an anchor in a passage, in library order."""
        return self._by_passage.get(passage, [])

    def topic_counts(self) -> dict[str, int]:
        """Number of claims of each topic, narrower ones included."""
        return {topic: len(claims) for topic, claims in self._by_topic.items()}

    def studies_behind(self, claims: Iterable[Claim]) -> list[Study]:
        """The studies of these claims, each once, newest first; those without a date last."""
        wanted = dict.fromkeys(link.id for claim in claims for link in claim.studies)
        studies = [self.library.studies[study] for study in wanted if study in self.library.studies]
        return sorted(studies, key=lambda study: (study.issued or "", study.id), reverse=True)


def _reading_order(claim: Claim) -> tuple[int, int, int]:
    if not claim.places:
        return (1 << 30, 0, 0)
    place = claim.places[0]
    return (place.order, place.start, place.end)

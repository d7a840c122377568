"""Who stands with whom: claims by article, topic, passage and study, without the rejected ones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, overload

from mgtui.model.records import with_broader

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.library.stored import StoredClaims
    from mgtui.model import Claim, Library, Study


class Links:
    """Look-ups over a library: made once, or where its records lie on disk, asked there."""

    def __init__(self, library: Library) -> None:
        self.library = library
        # Asked for by name: a library in memory does not pay for what reads one on disk.
        self._stored: StoredClaims | None = getattr(library.claims, "lookups", None)
        self._found: StoredClaims | _Grouped = self._stored or _Grouped(library)

    @property
    def claims(self) -> Sequence[Claim]:
        """All of them, in library order."""
        return self._found.claims if isinstance(self._found, _Grouped) else _Standing(self._found)

    def claims_of_article(self, article: str) -> list[Claim]:
        """Claims in reading order: by where their first anchor starts, then where it ends."""
        return sorted(self._found.of_article(article), key=_reading_order)

    def claims_of_study(self, study: str) -> list[Claim]:
        return self._found.leading("study", study)

    def claims_of_topic(self, topic: str) -> list[Claim]:
        """Claims of a topic and its narrower ones, in library order."""
        return self._found.leading("topic", topic)

    def claims_of_passage(self, passage: str) -> list[Claim]:
        """Claims that have an anchor in a passage, in library order."""
        return self._found.leading("passage", passage)

    def claims_relating_to(self, claim: str) -> list[Claim]:
        """Claims whose records have a relation to one, in library order."""
        return self._found.leading("relation", claim)

    def claims_on_question(self, exposure: str, outcome: str) -> list[Claim]:
        """Claims about an exposure and an outcome, by their concepts, in library order."""
        return self._found.on_question(exposure, outcome)

    def place(self, claim: str) -> float | None:
        """What tells the order of claims in the library; None where there is no such claim."""
        return self._found.place(claim)

    def topic_counts(self) -> dict[str, int]:
        """Number of claims of each topic, narrower ones included."""
        return self._found.topic_numbers()

    def article_counts(self) -> dict[str, int]:
        """Number of claims of each article that has any."""
        return self._found.numbers()

    def article_titles(self) -> Iterable[tuple[Any, ...]]:
        """Id and title of each article, in library order."""
        if self._stored is not None:
            return self._stored.article_titles()
        return [(article.id, article.title) for article in self.library.articles.values()]

    def articles_from(self, start: int, most: int) -> list[tuple[str, str, int]]:
        """Id, title and number of claims of so many articles, in library order from a place on."""
        if self._stored is not None:
            return self._stored.articles_from(start, most)
        numbers = self._found.numbers()
        listed = islice(self.article_titles(), start, start + most)
        return [(article, title, numbers.get(article, 0)) for article, title in listed]

    def studies_behind(self, claims: Iterable[Claim]) -> list[Study]:
        """The studies of these claims, each once, newest first; those without a date last."""
        wanted = dict.fromkeys(link.id for claim in claims for link in claim.studies)
        studies = [self.library.studies[study] for study in wanted if study in self.library.studies]
        return sorted(studies, key=lambda study: (study.issued or "", study.id), reverse=True)


class _Standing(Sequence["Claim"]):
    """The claims of a library on disk, read as they are asked for."""

    def __init__(self, stored: StoredClaims) -> None:
        self._stored = stored

    @cached_property
    def _ids(self) -> list[str]:
        return self._stored.standing_ids()

    @cached_property
    def _number(self) -> int:
        return self._stored.number()

    def __len__(self) -> int:
        return self._number

    def __iter__(self) -> Iterator[Claim]:
        return self._stored.standing()

    @overload
    def __getitem__(self, at: int) -> Claim: ...
    @overload
    def __getitem__(self, at: slice) -> list[Claim]: ...
    def __getitem__(self, at: int | slice) -> Claim | list[Claim]:
        return [self._stored[each] for each in self._ids[at]] if isinstance(at, slice) else self._stored[self._ids[at]]


class _Grouped:
    """What `StoredClaims` answers, of claims that are in memory."""

    def __init__(self, library: Library) -> None:
        self.claims = [claim for claim in library.claims.values() if claim.status != "rejected"]
        self._places = {claim.id: float(number) for number, claim in enumerate(self.claims)}
        self._by_article: dict[str, list[Claim]] = defaultdict(list)
        self._by: dict[str, dict[str, list[Claim]]] = {
            way: defaultdict(list) for way in ("study", "topic", "passage", "relation")
        }
        self._on_question: dict[tuple[str, str], list[Claim]] = defaultdict(list)
        studies, topics, passages, relations = self._by.values()
        for claim in self.claims:
            self._by_article[claim.article].append(claim)
            for study in dict.fromkeys(link.id for link in claim.studies):
                studies[study].append(claim)
            for topic in {wider for narrow in claim.topics for wider in with_broader(narrow, library.topics)}:
                topics[topic].append(claim)
            for passage in dict.fromkeys(place.passage for place in claim.places):
                passages[passage].append(claim)
            for other in dict.fromkeys(relation.claim for relation in claim.relations):
                relations[other].append(claim)
            if claim.exposure and claim.exposure.concept and claim.outcome and claim.outcome.concept:
                self._on_question[claim.exposure.concept, claim.outcome.concept].append(claim)

    def of_article(self, article: str) -> list[Claim]:
        return self._by_article.get(article, [])

    def leading(self, way: str, value: str) -> list[Claim]:
        return self._by[way].get(value, [])

    def on_question(self, exposure: str, outcome: str) -> list[Claim]:
        return self._on_question.get((exposure, outcome), [])

    def place(self, claim: str) -> float | None:
        return self._places.get(claim)

    def topic_numbers(self) -> dict[str, int]:
        return {topic: len(claims) for topic, claims in self._by["topic"].items()}

    def numbers(self) -> dict[str, int]:
        return {article: len(claims) for article, claims in self._by_article.items()}


def _reading_order(claim: Claim) -> tuple[int, int, int]:
    if not claim.places:
        return (1 << 30, 0, 0)
    place = claim.places[0]
    return (place.order, place.start, place.end)

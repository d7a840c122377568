"""Finds claims that speak of one matter, without comparing each with each, and ranks what they are to each other."""

from __future__ import annotations

from collections import defaultdict
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.candidate_records import RelationSuggestion
from mgtui.extraction.hedging import calls_for_research
from mgtui.formats.chrome import names_no_work
from mgtui.formats.identity import title_key
from mgtui.relating import neighbours
from mgtui.relating.advice import kept_under, looked_for
from mgtui.relating.comparing import compare
from mgtui.relating.initials import Initials
from mgtui.relating.matter import Matters
from mgtui.relating.sides import Side, sides_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mgtui.extraction.candidate_records import ClaimCandidate
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Claim, Library, Study
    from mgtui.relating.comparing import Finding
    from mgtui.relating.neighbours import Told

_WORTH_A_LOOK = 0.03
"""What is less likely held by a reader is not shown."""
_WORTH_LEANING = 0.1
"""The same where not what two claims of an article tell speaks for it, but their words and places."""

Rank = tuple[bool, bool, float, str, str]
_Pair = tuple[str, str]


class Related:
    """The claims of libraries, ready to be asked which of them speak of the matter of a claim."""

    def __init__(self, vocabulary: Vocabulary, others: Iterable[Library] = ()) -> None:
        """`others`: libraries that do not change; their claims are known as `<library>::<id>`."""
        self.vocabulary = vocabulary
        self._matters = Matters(vocabulary)
        self._initials = Initials(vocabulary)
        self.short: Mapping[str, str] = {}
        """Abbreviations that no vocabulary knows, with what these claims write out."""
        self._index = _Index()
        self._sides: dict[str, tuple[Side, ...]] = {}
        self._followed: Mapping[str, Claim] = {}
        self._claims: dict[str, Claim] = {}
        self._articles: dict[str, dict[str, None]] = defaultdict(dict)
        """The ids of the claims of each article."""
        self._told: dict[str, Told] = {}
        """Claims as they stand in their article, made when they are asked for first."""
        self._studies: Mapping[str, Study] = {}
        self._works: dict[str, str] = {}
        for library in others:
            works = {study.id: work_key(study) for study in library.studies.values()}
            labels = {term.id: term.label for term in library.terms.values()}
            for claim in library.claims.values():
                if claim.status != "rejected":
                    for side in sides_of(claim, self._matters, works, library=library.id, labels=labels):
                        self._index.add(side)

    def follow(self, claims: Mapping[str, Claim], studies: Mapping[str, Study]) -> None:
        """Hold just these reviewed claims beside those of the other libraries. What is as before is not read again."""
        if claims is self._followed and studies is self._studies:
            return
        self._followed = claims
        works = self._works if studies is self._studies else {each.id: work_key(each) for each in studies.values()}
        held = {key: claim for key, claim in claims.items() if claim.status == "reviewed"}
        stale = [key for key, claim in self._claims.items() if held.get(key) is not claim]
        self._initials.take(_words_of(claim for key, claim in held.items() if key not in self._claims), self._matters)
        short = self._initials.written_out()
        if works != self._works or short != self.short:
            stale = list(self._claims)
        if short != self.short:
            self.short, self._matters = short, Matters(self.vocabulary.with_short(short))
        for key in stale:
            for side in self._sides.pop(key):
                self._index.drop(side)
            del self._articles[self._claims.pop(key).article][key]
            self._told.pop(key, None)
        self._studies, self._works = studies, works
        for key, claim in held.items():
            if key not in self._claims:
                self._claims[key] = claim
                self._articles[claim.article][key] = None
                self._sides[key] = tuple(sides_of(claim, self._matters, works))
                for side in self._sides[key]:
                    self._index.add(side)

    def suggestions(
        self, claims: Iterable[str], candidates: Iterable[ClaimCandidate] = ()
    ) -> tuple[RelationSuggestion, ...]:
        """What these held claims, by id, and these candidates may be to each other and to all that is held.

        Each pair once: one study that is told in two ways first, then contradictions, then the rest, the likeliest
        first.
        """
        fresh = [side for candidate in candidates for side in sides_of(candidate, self._matters, self._works)]
        claims = [key for key in dict.fromkeys(claims) if key in self._claims]
        asked = [side for key in claims for side in self._sides[key]]
        for side in fresh:
            self._index.add(side)
        best: dict[str, RelationSuggestion] = {}
        try:
            for one, other in self.met([*fresh, *asked]):
                made = self._made(one, other)
                if made and (made.key not in best or rank(made) < rank(best[made.key])):
                    best[made.key] = made
        finally:
            for side in fresh:
                self._index.drop(side)
        for one_id, other_id in self.beside(claims):
            self._weigh(one_id, other_id, best)
        return tuple(sorted((each for each in best.values() if each.score >= _WORTH_A_LOOK), key=rank))

    def met(self, sides: Iterable[Side]) -> Iterator[tuple[Side, Side]]:
        """These sides, each with every other that speaks of its matter."""
        return ((one, other) for one in sides for other in self._index.beside(one))

    def sides(self, claim: str) -> tuple[Side, ...]:
        return self._sides[claim]

    def beside(self, claims: Iterable[str]) -> Iterator[tuple[str, str]]:
        """These held claims, by id, each with the others of its article made of other words: each pair once; not what
        only calls for research."""
        asked: set[str] = set()
        for key in claims:
            one = self._claims[key]
            asked.add(key)
            if calls_for_research(one.statement):
                continue
            for other in self._articles[one.article]:
                is_apart = other not in asked and set(one.places).isdisjoint(self._claims[other].places)
                if is_apart and not calls_for_research(self._claims[other].statement):
                    yield key, other

    def told(self, claim: str) -> Told:
        if claim not in self._told:
            self._told[claim] = neighbours.told_of(self._claims[claim], self._matters, self._works)
        return self._told[claim]

    def _weigh(self, one: str, other: str, best: dict[str, RelationSuggestion]) -> None:
        """Say how likely a relation of two claims of an article is: of one made by what they tell, unless it is sure of
        its kind; else of one by where they stand."""
        key = _key(one, other)
        made = best.get(key)
        if made and (made.same_study or made.type not in ("supports", "qualifies")):
            return
        likely = neighbours.likely(self.told(one), self.told(other))
        if made:
            best[key] = replace(made, score=likely)
        elif likely >= _WORTH_LEANING and not neighbours.are_side_by_side(self.told(one), self.told(other)):
            leaning = neighbours.leaning(self.told(one), self.told(other), likely, self.vocabulary)
            if leaning:
                source, target, found = leaning
                best[key] = _suggestion(source.claim.id, target.claim.id, found)

    def _made(self, one: Side, other: Side) -> RelationSuggestion | None:
        found = compare(one, other, self._matters.worth)
        if found and found.narrower < 0 and other.id in self._claims and one.id in self._claims:
            one, other = other, one
            found = compare(one, other, self._matters.worth)
        return _suggestion(one.id, other.id, found) if found else None


def rank(suggestion: RelationSuggestion) -> Rank:
    """What orders suggestions: one study told in two ways, contradictions, the rest, the likeliest first."""
    is_conflict = suggestion.type in ("contradicts", "qualifies")
    return (
        not (suggestion.same_study and is_conflict), suggestion.type != "contradicts", -suggestion.score,
        suggestion.source, suggestion.target,
    )  # fmt: skip


def _suggestion(source: str, target: str, found: Finding) -> RelationSuggestion:
    return RelationSuggestion(
        key=_key(source, target), source=source, type=found.type, target=target, reason=found.reason,
        score=found.likely, same_study=found.same_study,
    )  # fmt: skip


def _key(one: str, other: str) -> str:
    return sha256(" ".join(sorted((one, other))).encode()).hexdigest()[:16]


def _words_of(claims: Iterable[Claim]) -> Iterator[tuple[str, bool]]:
    """The words for what acts (True), and for what is acted on."""
    for claim in claims:
        for concept, acts in ((claim.exposure, True), (claim.outcome, False)):
            if concept and concept.text:
                yield concept.text, acts


def work_key(study: Study) -> str:
    """What a study is known by in every library: its DOI, else its PMID, else its title and year; a title that any work
    may have is that of this record alone."""
    if study.doi:
        return study.doi.strip().casefold()
    if study.pmid:
        return f"pmid {study.pmid}"
    own = f"{study.id} " if names_no_work(study.title) else ""
    return f"{own}{title_key(study.title, study.issued or '')}"


class _Index:
    """Sides by the pairs of things that they, or what is broader than theirs, are about."""

    def __init__(self) -> None:
        self._own: dict[_Pair, dict[int, Side]] = defaultdict(dict)
        self._above: dict[_Pair, dict[int, Side]] = defaultdict(dict)
        self._exposure_above: dict[_Pair, dict[int, Side]] = defaultdict(dict)
        self._outcome_above: dict[_Pair, dict[int, Side]] = defaultdict(dict)

    def add(self, side: Side) -> None:
        for table, pairs in self._places(side):
            for pair in pairs:
                table[pair][id(side)] = side

    def drop(self, side: Side) -> None:
        for table, pairs in self._places(side):
            for pair in pairs:
                table[pair].pop(id(side), None)

    def _places(self, side: Side) -> Iterator[tuple[dict[_Pair, dict[int, Side]], list[_Pair]]]:
        exposures, outcomes = side.exposure.ids, kept_under(side.outcome.ids, is_advice=side.is_advice)
        exposures_up, outcomes_up = side.exposure.above.keys() | side.exposure.beside, side.outcome.above.keys()
        yield self._own, _pairs(exposures, outcomes)
        yield self._above, _pairs(exposures_up, outcomes_up)
        yield self._exposure_above, _pairs(exposures_up, outcomes)
        yield self._outcome_above, _pairs(exposures, outcomes_up)

    def beside(self, side: Side) -> list[Side]:
        """The other sides whose exposure and outcome are each the same, broader or narrower; not those made by the same
        words, which tell each other's limits themselves."""
        exposures, outcomes = side.exposure.ids, looked_for(side.outcome.ids, is_advice=side.is_advice)
        exposures_up, outcomes_up = side.exposure.above.keys() | side.exposure.beside, side.outcome.above.keys()
        found: dict[int, Side] = {}
        for table, pairs in (
            (self._own, _pairs(exposures | exposures_up, outcomes | outcomes_up)),
            (self._above, _pairs(exposures, outcomes)),
            (self._exposure_above, _pairs(exposures, outcomes | outcomes_up)),
            (self._outcome_above, _pairs(exposures | exposures_up, outcomes)),
        ):
            for pair in pairs:
                found.update(table.get(pair, {}))
        return [each for each in found.values() if not _same_words(side, each)]


def _pairs(exposures: Iterable[str], outcomes: Iterable[str]) -> list[_Pair]:
    those = list(outcomes)
    return [(exposure, outcome) for exposure in exposures for outcome in those]


def _same_words(one: Side, other: Side) -> bool:
    return one.id == other.id or (one.article == other.article and not one.places.isdisjoint(other.places))

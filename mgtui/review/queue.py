"""What was found in an article, as things to decide on, and what of it was decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.extraction.candidates import candidates, claims_read, identity
from mgtui.extraction.parser import is_there
from mgtui.extraction.studies import named_studies
from mgtui.review.claim_items import claim_item
from mgtui.review.kept_readings import Reading, reading_key, text_key
from mgtui.review.own_reader import with_answer
from mgtui.review.relation_items import RelationItem, stored_relation
from mgtui.review.study_items import study_item

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
    from mgtui.extraction.vocabulary import Vocabulary
    from mgtui.model import Article, Claim, TextSpan
    from mgtui.review.decided import Decided
    from mgtui.review.items import Item
    from mgtui.review.library import Names, OwnNames, ReviewLibrary
    from mgtui.review.own_reader import OwnReader


_MOST_KEPT = 500


class _Kept(NamedTuple):
    """What was read in an article, as it was, by the names that were known."""

    article: Article
    names: Names
    reading: Reading
    key: str
    """What the reading is known by."""


_KEPT: dict[tuple[str, str], _Kept] = {}
"""By library and article, those read last: a review that is opened again reads what has changed since."""


def found_in(
    library: ReviewLibrary, article: str, reader: OwnReader, told: Callable[[float], object] = lambda share: None
) -> Candidates:
    """What is found in an article; `told` is given how much of it is read, from 0 to 1, while it is."""
    compared, read = library.to_compare(), library.own.articles[article]
    vocabulary = library.vocabulary_for(read)
    known = _reading(library, read, vocabulary, told)
    found = candidates(read, compared, library.index_of(compared), vocabulary, known.claims, known.studies)
    answer = reader.read(read)
    return with_answer(found, read, answer, vocabulary) if answer else found


def is_read(library: ReviewLibrary, article: str) -> bool:
    """Whether an article need not be read: it was, and that is kept."""
    read = library.own.articles[article]
    if not is_there() or _in_memory(library, read) is not None:
        return True
    return library.kept.may_have(read) and library.kept.has(_key(library, read))


def _reading(
    library: ReviewLibrary, article: Article, vocabulary: Vocabulary, told: Callable[[float], object]
) -> Reading:
    """What was read in an article before, else what is read now and kept for whoever opens the library next."""
    if not is_there():
        return Reading((), named_studies(article))
    kept = _in_memory(library, article)
    if kept is None:
        key, names = _key(library, article), library.names_for(article)
        found = library.kept.get(key)
        if found is None:
            found = Reading(claims_read(article, vocabulary, told), named_studies(article))
            library.kept.put(key, found)
            if names != library.names_for(article):  # a decision brought terms meanwhile
                library.carry_on({**library.carried_on(), article.id: (text_key(article, names[1]), key)})
        kept = _Kept(article, library.names_for(article), found, key)
    place = library.own.id, article.id
    _KEPT.pop(place, None)
    _KEPT[place] = kept
    for oldest in list(_KEPT)[:-_MOST_KEPT]:
        _KEPT.pop(oldest, None)
    return kept.reading


def _in_memory(library: ReviewLibrary, article: Article) -> _Kept | None:
    kept = _KEPT.get((library.own.id, article.id))
    is_same = kept is not None and kept.article == article and kept.names == library.names_for(article)
    return kept if is_same else None


def _key(library: ReviewLibrary, article: Article) -> str:
    """What the reading of an article is known by: one that a review went on with, else that by the terms of now."""
    known = library.reading_keys.get(article.id)
    names = library.names_for(article)
    if known is None or known[0] is not article or known[1] != names:
        text, key = library.carried_on().get(article.id, ("", ""))
        if not (key and text == text_key(article, names[1]) and library.kept.has(key)):
            key = reading_key(article, *library.terms_for(article), library.vocabulary_for(article))
        known = library.reading_keys[article.id] = article, names, key
    return known[2]


def keep_read(library: ReviewLibrary, before: OwnNames) -> None:
    """After a change of a library's terms, which had these names before, what was read in its articles stays, for the
    next review too: what was read is named by the terms that there are now, whenever it is looked at."""
    now = library.own_names()
    if before == now:
        return
    readings = dict(library.carried_on(before))
    for place, kept in list(_KEPT.items()):
        if place[0] == library.own.id and kept.names[0] == before:
            _KEPT[place] = kept._replace(names=(now, kept.names[1]))
            readings[place[1]] = text_key(kept.article, kept.names[1]), kept.key
    if readings:
        library.carry_on(readings)


def items_of(found: Candidates, article: str) -> list[Item]:
    """Claims and studies to decide on, or decided. A claim whose words cannot be told apart cannot be kept, nor a study
    that is only described: its claims tell of it."""
    claims = [claim_item(candidate) for candidate in found.claims if candidate.anchors]
    return [*claims, *(study_item(each, article) for each in found.studies if each.is_identified)]


def claims_made(library: ReviewLibrary, found: Candidates, decided: Decided) -> dict[str, str]:
    """The claim that each candidate became: by what was decided, else by its place, else by its words."""
    by_place: dict[tuple[str, int, int], str] = {}
    by_words: dict[str, str] = {}
    for claim in library.claims_of(found.article):
        if claim.status == "extracted" or claim.id in decided.further:
            continue
        for place in claim.places:
            by_place.setdefault((place.passage, place.start, place.end), claim.id)
        for anchor in claim.anchors:
            by_words.setdefault(identity(anchor.quote), claim.id)
    made: dict[str, str] = {}
    asked = _asked_places(library, found.article, decided)
    for candidate in found.claims:
        named = decided.record_of(candidate.key)
        places = [by_place.get((place.passage, place.start, place.end), "") for place in candidate.places]
        same = next(filter(None, places), "") or by_words.get(candidate.key, "") or _most_of(candidate, asked)
        claim_id = named if named in library.claims and named.startswith(f"{found.article}/") else same
        if claim_id:
            made[candidate.key] = claim_id
    return made


def _asked_places(library: ReviewLibrary, article: str, decided: Decided) -> list[tuple[TextSpan, str]]:
    """Where the claims of an article stand that were decided on in a review."""
    asked = {decision.record for _, decision in decided.latest.values() if decision.article == article}
    claims = [claim for claim in library.claims_of(article) if claim.id in asked and claim.id not in decided.further]
    return [(place, claim.id) for claim in claims if claim.status != "extracted" for place in claim.places]


def _most_of(candidate: ClaimCandidate, asked: Sequence[tuple[TextSpan, str]]) -> str:
    """The claim that was decided on most of the words of a candidate: its sentence may be cut otherwise by now."""
    for place in candidate.places:
        for other, claim in asked:
            shared = min(place.end, other.end) - max(place.start, other.start)
            longest = max(place.end - place.start, other.end - other.start)
            if place.passage == other.passage and shared * 2 > longest:
                return claim
    return ""


def relations_of(
    library: ReviewLibrary, claims: Sequence[Claim], undecided: Sequence[ClaimCandidate] = ()
) -> list[RelationItem]:
    """Relations that claims and candidates may have to each other, to the library's claims and to other libraries'.

    What is stored, accepted or rejected, is left out. By article, then one study told in two ways first, then by how
    likely each is.
    """
    if not claims and not undecided:
        return []  # without looking at what else the library has: an article that is reviewed first has none
    homes = {claim.id: claim for claim in claims} | {candidate.key: candidate for candidate in undecided}
    items = []
    for suggestion in library.related.suggestions([claim.id for claim in claims], undecided):
        if not stored_relation(library, suggestion):
            home = homes.get(suggestion.source) or homes[suggestion.target]
            items.append(RelationItem(suggestion.key, home.article, suggestion, next(iter(home.places), None)))
    return sorted(items, key=lambda item: item.article)

"""Places as a notebook keeps them, and finding them again in a library that has changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mgtui.library.anchors import AnchorError, AnchorFinder
from mgtui.library.labels import citation_label
from mgtui.library.reanchoring import Reanchoring
from mgtui.library.text import fold
from mgtui.model import Anchor, Claim, Passage, Study, Term, TextSpan, Topic
from mgtui.notebook.records import Location
from mgtui.ref import parse, resolve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Library

State = Literal["found", "changed", "moved", "lost", "elsewhere"]

QUOTE_LENGTH = 600
"""Code points kept of a passage."""
CONTEXT_LENGTH = 40
LEAST_SHARED = 0.5
"""Share of a quote's runs of three words that a changed passage must still hold to be taken for the same."""


class Located(Struct, frozen=True, omit_defaults=True):
    """Where a kept place is now.

    `found`: as it was kept. `changed`: there, with other words. `moved`: the words now stand under another id.
    `lost`: neither the record nor its words are in the library. `elsewhere`: its library is not the one asked.
    """

    state: State
    record: str | None = None
    """What to open; None where it is lost or elsewhere."""
    place: TextSpan | None = None
    """Where the words stand, for what has words."""


def location_of(library: Library, record: str) -> Location | None:
    """The place with this id (claim, passage, article, `study:<id>`, `topic:<id>`), or None where there is none."""
    found = resolve(library, record)
    if found is None:
        return None
    name = str(found.ref)
    match found.record:
        case Study() as study:
            return Location(library.id, name, citation_label(study))
        case Topic() | Term() as concept:
            return Location(library.id, name, concept.label)
        case Claim() as claim:
            return _claim_location(library, claim)
        case Passage() as passage:
            quote, suffix = passage.text[:QUOTE_LENGTH], passage.text[QUOTE_LENGTH : QUOTE_LENGTH + CONTEXT_LENGTH]
            title = " › ".join([found.article.title if found.article else "", *passage.headings])
            return Location(library.id, name, title, passage.article, quote.rstrip(), "", suffix.strip())
        case article:
            return Location(library.id, name, article.title, article.id)


def _claim_location(library: Library, claim: Claim) -> Location:
    if not claim.places:
        quote = claim.anchors[0].quote if claim.anchors else ""
        return Location(library.id, claim.id, claim.statement, claim.article, quote)
    place = claim.places[0]
    text = library.articles[claim.article].passages[place.order].text
    prefix = text[max(place.start - CONTEXT_LENGTH, 0) : place.start]
    suffix = text[place.end : place.end + CONTEXT_LENGTH]
    return Location(
        library.id, claim.id, claim.statement, claim.article,
        text[place.start : place.end], prefix.strip(), suffix.strip(),
    )  # fmt: skip


class Locator:
    """Finds kept places in one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._finders: dict[str, AnchorFinder] = {}

    def locate(self, location: Location) -> Located:
        """Where a kept place is now; never raises."""
        if location.library != self._library.id:
            return Located("elsewhere")
        found = resolve(self._library, location.record)
        if found is not None and isinstance(found.record, Claim) and found.record.status != "rejected":
            return self._claim(found.record, location)
        if location.quote:
            return self._words(location)
        return Located("found", location.record) if found else Located("lost")

    def _claim(self, claim: Claim, location: Location) -> Located:
        quote = fold(location.quote)
        passages = self._library.articles[claim.article].passages if claim.places else ()
        for place in claim.places:
            if passages[place.order].text[place.start : place.end] == quote:
                return Located("found", claim.id, place)
        return Located("changed", claim.id, claim.places[0] if claim.places else None)

    def _words(self, location: Location) -> Located:
        place = self._as_kept(location)
        if place is not None:
            return Located("found", location.record, place)
        for article in self._articles(location):
            place = self._exactly(article, location) or self._set_otherwise(article, location)
            if place is not None:
                same = place.passage == location.record
                return Located("found" if same else "moved", self._claim_at(article, place) or place.passage, place)
        for article in self._articles(location):
            passage = _most_alike(location.quote, article)
            if passage is not None:
                order = article.passages.index(passage)
                return Located("changed", passage.id, TextSpan(order, 0, len(passage.text), passage.id))
        return Located("lost")

    def _articles(self, location: Location) -> Iterator[Article]:
        """The article it stood in, then the others: a passage may have been moved to another file."""
        own = self._library.articles.get(location.article or "")
        if own is not None:
            yield own
        yield from (article for article in self._library.articles.values() if article is not own)

    def _as_kept(self, location: Location) -> TextSpan | None:
        """The passage of that id, if the words still stand in it: decides between passages with the same words."""
        article = self._library.articles.get(parse(location.record).article)
        quote = fold(location.quote)
        for order, passage in enumerate(article.passages if article else ()):
            if passage.id == location.record and quote in passage.text:
                start = passage.text.index(quote)
                return TextSpan(order, start, start + len(quote), passage.id)
        return None

    def _exactly(self, article: Article, location: Location) -> TextSpan | None:
        finder = self._finders.get(article.id)
        if finder is None:
            finder = self._finders[article.id] = AnchorFinder(article)
        anchor = Anchor(location.quote, location.prefix, location.suffix)
        return _place(finder, anchor) or _place(finder, Anchor(location.quote))

    def _set_otherwise(self, article: Article, location: Location) -> TextSpan | None:
        """The same words in the article it stood in, where only spacing, signs or marks of references changed."""
        if article.id != location.article:
            return None
        reading = Reanchoring(article)
        again = reading.found_again(Anchor(location.quote, location.prefix, location.suffix))
        return reading.finder.place(again) if again else None

    def _claim_at(self, article: Article, place: TextSpan) -> str | None:
        """The claim that these very words make, as after a claim was given another id."""
        for claim in self._library.claims.values():
            if claim.article == article.id and claim.status != "rejected" and place in claim.places:
                return claim.id
        return None


def _place(finder: AnchorFinder, anchor: Anchor) -> TextSpan | None:
    try:
        return finder.place(anchor)
    except AnchorError:
        return None


def _most_alike(quote: str, article: Article) -> Passage | None:
    """The one passage that still holds most of a quote's runs of words; None where none or several do."""
    runs = _runs(quote)
    if not runs:
        return None
    shared = Counter({passage: len(runs & _runs(passage.text)) for passage in article.passages})
    best = shared.most_common(2)
    if not best or best[0][1] < LEAST_SHARED * len(runs) or (len(best) > 1 and best[1][1] == best[0][1]):
        return None
    return best[0][0]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = fold(text).lower().split()
    return {tuple(words[at : at + 3]) for at in range(len(words) - 2)}

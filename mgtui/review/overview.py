"""All there is to decide on in a library, and how each thing stands by now. Nothing here writes."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, TypeVar

from msgspec.structs import replace

from mgtui.extraction.at_hand import exposures_at_hand, outcomes_at_hand
from mgtui.extraction.reported import as_listed
from mgtui.extraction.studies import study_candidates
from mgtui.importing.ids import article_id
from mgtui.model import Term
from mgtui.review import queue
from mgtui.review.candidate_claims import with_new_words
from mgtui.review.choices import Choices
from mgtui.review.claim_items import ClaimItem
from mgtui.review.doubles import SameWork, articles_twice, open_doubles
from mgtui.review.own_reader import OwnReader
from mgtui.review.pair_items import ArticlePairItem, StudyPairItem
from mgtui.review.pairs import about, each_pair, pairs_left
from mgtui.review.readings import StudyReadings
from mgtui.review.study_items import ReadingItem, StudyItem, study_item
from mgtui.review.under_review import UnderReview
from mgtui.vocabulary.health import as_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from mgtui.extraction.candidate_records import Behind, ClaimCandidate
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim, Concept
    from mgtui.review.items import Item, State
    from mgtui.review.relation_items import RelationItem

Kind = TypeVar("Kind", bound="Item")


class Overview:
    """A library under review, with the others that are open to compare with and to learn words from."""

    def __init__(self, root: Path, libraries: LibrarySet | None = None, reader: Sequence[str] = ()) -> None:
        """`reader` is the command of a program of the reader's own, if any. Raises NoLibrary, OSError."""
        self.root = root
        self.choices = Choices()
        self.under = UnderReview(root, libraries)
        self.library = self.under.library
        self._reader = OwnReader(reader)
        self._items: dict[str, Item] = {}
        self._related_by = self.library.vocabulary
        """The words of the terms that claims were related by when relations were last looked for."""
        self._reading = threading.Lock()
        """One article is read at a time: who waits for the same one finds it read."""
        self._readings = StudyReadings(self.library.kept, str(root.resolve()))

    # What is open

    @property
    def complaint(self) -> str:
        """How the reader's own program failed, in one line; empty where it did not, or there is none."""
        return self._reader.complaint

    @property
    def articles(self) -> list[str]:
        return list(self.library.own.articles)

    def load(self, article: str, told: Callable[[float], object] = lambda share: None) -> list[Item]:
        """All of an article that was found or decided: its claims in reading order, its studies, its relations. `told`
        is given how much of it is read, from 0 to 1, where it has to be."""
        with self._reading:
            found = queue.found_in(self.library, article, self._reader, told)
        with self.under.lock:
            made = self.under.know(found)
            items = [*made.gone, *queue.items_of(found, article)]
            self._remembered([study_item(each, article) for each in found.studies if not each.is_identified])
            return self._remembered([*items, *self.relations(self._standing(article))])

    def studies_ahead(self, article: str) -> list[StudyItem]:
        """The studies of an article that is not loaded yet: they are found without reading its sentences."""
        library = self.library
        with self._reading:
            known = library.index_of(library.to_compare())
            found = study_candidates(library.own.articles[article], known)
        return self._remembered([study_item(each, article) for each in found if each.is_identified])

    def is_read(self, article: str) -> bool:
        """Whether an article can be loaded without reading it."""
        return queue.is_read(self.library, article)

    def is_loaded(self, article: str) -> bool:
        return article in self.under.found

    def relations(self, claims: Sequence[Claim]) -> list[RelationItem]:
        """Relations that these claims may have to others, of the library and of those open beside it, not decided."""
        with self.under.lock:
            return self._remembered(queue.relations_of(self.library, claims))

    def relations_anew(self) -> list[RelationItem]:
        """Where terms came since it was last asked: the relations of the loaded articles by the terms of now. It may
        take seconds: for a thread."""
        made = self.library.related_anew()
        with self.under.lock:
            if made is not None:
                self.library.take_related(made)
            if self.library.vocabulary is self._related_by:
                return []
            self._related_by = self.library.vocabulary
            standing = [claim for article in list(self.under.found) for claim in self._standing(article)]
            return self._remembered(queue.relations_of(self.library, standing))

    def everything_open(self, articles: Iterable[str]) -> list[Item]:
        """What is open in these articles, with the relations that candidates would have as well."""
        found: list[Item] = []
        undecided: list[ClaimCandidate] = []
        for article in articles:
            found += [item for item in self.load(article) if item.kind != "relation" and self.state(item) == "open"]
            undecided += [
                self._named(each.found) for each in found if each.article == article and isinstance(each, ClaimItem)
            ]
        standing = [claim for article in list(self.under.found) for claim in self._standing(article)]
        return [*found, *self._remembered(queue.relations_of(self.library, standing, undecided))]

    def doubles(self) -> list[StudyPairItem]:
        """Pairs of studies of the library that may be one, not decided yet."""
        pairs = open_doubles(self.library.own, self.under.decided.latest)
        return self._remembered([StudyPairItem(each.key, "", each) for each in pairs])

    def articles_double(self) -> list[ArticlePairItem]:
        """Pairs of articles that seem to be one, not decided yet; first the one with more claims, which stays."""
        claims = self.library.by_article
        found: list[ArticlePairItem] = []
        for each in articles_twice(self.library.own):
            one, other = (len(claims.of(self.library.claims, name)) for name in (each.article, each.other))
            pair = SameWork(each.other, each.article, False, each.why) if other > one else each
            found.append(ArticlePairItem(pair.key, "", pair))
        return self._remembered([item for item in found if not self.is_decided(item)])

    def articles_known(self) -> list[StudyItem]:
        """Of the articles that a study of the library is a record of: that they are that study, not decided yet."""
        index = self.library.index_of(self.library.to_compare())
        found = ((name, as_listed(article, index)) for name, article in self.library.own.articles.items())
        items = [study_item(study, name) for name, study in found if study]
        return self._remembered([item for item in items if item.study(self) and self.state(item) == "open"])

    def readings(self) -> list[ReadingItem]:
        """What abstracts of studies of the library say that the records do not, not decided yet: first of those that
        claims lean on."""
        studies = self.library.studies
        linked = dict.fromkeys(link.id for claim in self.library.claims.values() for link in claim.studies)
        ordered = dict.fromkeys([*(name for name in linked if name in studies), *studies])
        found = self._readings.of(
            [studies[name] for name in ordered], self.library.vocabulary, self.under.decided.latest
        )
        return self._remembered([ReadingItem(each.key, "", each) for each in found])

    def sure(self, items: Iterable[Item]) -> list[Item]:
        """Those of them that are open and may be accepted together."""
        return [item for item in items if item.is_sure and self.state(item) == "open" and not self.lost_words(item)]

    def unread(self) -> dict[str, str]:
        """Why nothing, or little, is to be decided in an article that was loaded and that no claim was taken from."""
        # Others are loaded meanwhile, by another thread.
        return {
            found.article: found.unread
            for found in list(self.under.found.values())
            if found.unread and not self._standing(found.article)
        }

    def references_unread(self) -> list[str]:
        """The loaded articles whose list of references could not be told apart: it gave no study."""
        return [found.article for found in list(self.under.found.values()) if found.references_unread]

    def item(self, key: str) -> Item | None:
        """Something that was loaded, by its key."""
        return self._items.get(key)

    def open_candidates(self) -> list[ClaimCandidate]:
        """Claims that were found in loaded articles and are not decided, by the terms that there are now."""
        items = [each for each in list(self._items.values()) if isinstance(each, ClaimItem)]
        return [self.as_read(each) for each in items if self.state(each) == "open"]

    def _standing(self, article: str) -> list[Claim]:
        return [claim for claim in self.library.claims_of(article) if claim.status == "reviewed"]

    def _remembered(self, items: list[Kind]) -> list[Kind]:
        self._items.update((item.key, item) for item in items)
        for item in items:
            for key in item.found.aliases if isinstance(item, StudyItem) else ():
                self._items.setdefault(key, item)
        return items

    # How each thing stands

    def state(self, item: Item) -> State:
        """Whether it is open, and else how it was decided."""
        return item.state(self)

    def is_decided(self, item: Item) -> bool:
        """Whether the journal has a decision on it that stands."""
        return item.key in self.under.decided.latest

    def is_found_since(self, item: Item) -> bool:
        """Whether an open claim stands before what was decided last in its article: it was found since, or passed
        over."""
        if item.kind != "claim" or item.at is None or self.state(item) != "open":
            return False
        last = self.under.last_decided(item.article)
        return last is not None and item.at < last

    def claim_of(self, item: ClaimItem) -> Claim:
        """The claim that a candidate became, else the one it would be."""
        made = self.library.claims.get(self.id_of(item))
        if made is None:
            return self.as_read(item).as_claim("")
        return with_new_words(made, item.found) if self.lost_words(item) and item.found.places else made

    def as_accepted(self, item: ClaimItem) -> Claim:
        """The claim that a candidate became, else the one that accepting makes: what is sure of it, or was chosen."""
        claim = self.claim_of(item)
        if claim.id:
            return claim
        read = self.as_read(item)
        return (read.sure_whom() if self.choices.reading(item) else read.sure_only()).as_claim("")

    def each_pair(self, item: ClaimItem) -> list[Claim]:
        """The claims of a candidate's words where they list several pairs: the first as it was accepted, corrected
        or chosen, the others, not made yet, like it; else none."""
        return each_pair(self.claim_of(item), self._named(item.found), self.pairs_left(item))

    def pairs_left(self, item: ClaimItem) -> list[tuple[Concept, Concept]]:
        """The pairs of exposure and outcome that a candidate's words name and no claim has yet."""
        return pairs_left(self.claim_of(item), self._named(item.found), self.made_also(item))

    def further(self, item: ClaimItem) -> tuple[Claim, Claim]:
        """A further claim of a candidate's words, about a pair that they name and no claim has yet: what is sure of it
        or was chosen, and all that was read."""
        claim, taken, left = self.claim_of(item), self.as_accepted(item), self.pairs_left(item)
        whole = about(claim, self._named(item.found), *left[0]) if left else claim
        if "direction" in self.as_read(item).sure:
            return replace(whole, kind=taken.kind), whole
        own = (taken.exposure, taken.outcome)
        exposure, outcome = (
            side if side == there else None for side, there in zip((whole.exposure, whole.outcome), own, strict=True)
        )
        return replace(whole, kind=taken.kind, exposure=exposure, outcome=outcome, direction=taken.direction), whole

    def as_read(self, item: ClaimItem) -> ClaimCandidate:
        """A claim candidate with the reading that was chosen in its fields, by the terms that there are now."""
        number = self.choices.reading(item) - 1
        found = self._named(item.found)
        return found.read_as(number) if number > 0 else found

    def at_hand(self, item: ClaimItem) -> tuple[list[Concept], list[Concept]]:
        """What may be the exposure of a claim, and what its outcome, to choose from: the likeliest first."""
        article = self.library.own.articles.get(item.article)
        if article is None:
            return [], []
        found, claims = self._named(item.found), self._standing(item.article)
        vocabulary = self.library.vocabulary_for(article)
        return exposures_at_hand(found, article, claims, vocabulary), outcomes_at_hand(
            found, article, claims, vocabulary
        )

    def fresh_term(self, label: str) -> Term:
        """The term that words would become, under an id that is free; nothing is written."""
        label = as_label(label)
        vocabulary = self.library.vocabulary
        return Term(
            article_id(label, "term", {*vocabulary.ids, *self.library.all_terms}), label, broader=vocabulary.kind(label)
        )

    def _named(self, found: ClaimCandidate) -> ClaimCandidate:
        article = self.library.own.articles.get(found.article)
        return found.named_by(self.library.vocabulary_for(article)) if article else found

    def id_of(self, item: Item) -> str:
        """The id of the claim that a candidate became, whether or not there still is one; else empty."""
        made = self.under.made.get(item.article)
        return made.ids.get(item.key, "") if made else ""

    def lost_words(self, item: Item) -> str:
        """The words a claim was accepted with, where its article no longer has them; else empty."""
        made = self.under.made.get(item.article)
        return made.lost.get(item.key, "") if made else ""

    def studies_to_link(self, item: ClaimItem) -> list[tuple[Behind, StudyItem]]:
        """The studies that accepting a claim will link: named by its words, not rejected and not put off."""
        if self.claim_of(item).status == "reviewed":
            return []
        named = [each for each in item.found.behind if not self.choices.is_put_off(item, each.key)]
        found = self._studies(each for each in named if each.identification != "unidentified")
        return [(each, study) for each, study in found if self.state(study) != "rejected"]

    def unlinked(self, item: ClaimItem) -> list[tuple[Behind, StudyItem]]:
        """The studies that the words of an accepted claim name and that it is not linked to: recognised since, put off,
        or taken away."""
        return [(each, study) for each, study in self.not_linked(item) if self.state(study) != "rejected"]

    def not_linked(self, item: ClaimItem) -> list[tuple[Behind, StudyItem]]:
        """Those, also such as were rejected."""
        if self.claim_of(item).status != "reviewed":
            return []
        linked = {link.id for link in self.claim_of(item).studies}
        found = self._studies(each for each in item.found.behind if each.identification != "unidentified")
        records = ((each, study, study.study(self)) for each, study in found)
        return [(each, study) for each, study, made in records if made is None or made.id not in linked]

    def studies_described(self, item: ClaimItem) -> list[tuple[Behind, StudyItem]]:
        """The studies that the words of a claim describe and nothing identifies: only the reader may link them."""
        found = self._studies(each for each in item.found.behind if each.identification == "unidentified")
        return [(each, study) for each, study in found if study.study(self) is None]

    def _studies(self, named: Iterable[Behind]) -> list[tuple[Behind, StudyItem]]:
        found = ((each, self._items.get(each.key)) for each in named)
        return [(each, study) for each, study in found if isinstance(study, StudyItem)]

    def made_also(self, item: ClaimItem) -> list[Claim]:
        """The further claims that were made of the same words."""
        places, own = set(item.found.places), self.id_of(item)
        return [each for each in self._standing(item.article) if places.intersection(each.places) and each.id != own]

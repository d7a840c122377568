"""All there is to decide on in a library, and how each thing stands by now. Nothing here writes."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from msgspec.structs import replace

from mgtui.extraction.candidate_records import ClaimCandidate, RelationSuggestion, StudyCandidate
from mgtui.extraction.reported import as_listed, says_to_be
from mgtui.extraction.studies import study_candidates
from mgtui.importing.ids import article_id
from mgtui.model import Term
from mgtui.review import queue
from mgtui.review.at_hand import exposures_at_hand, outcomes_at_hand
from mgtui.review.candidate_claims import with_new_words
from mgtui.review.choices import Choices
from mgtui.review.doubles import Double, SameWork, articles_twice, open_doubles
from mgtui.review.items import double_item, reading_item, study_item
from mgtui.review.own_reader import OwnReader
from mgtui.review.pairs import each_pair, pairs_left
from mgtui.review.readings import StudyReading, StudyReadings
from mgtui.review.under_review import UnderReview
from mgtui.vocabulary.health import as_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from mgtui.extraction.candidate_records import Behind
    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Claim, Concept, Study
    from mgtui.review.items import Item, State


class Overview:
    """A library under review, with the other libraries of its shelf to compare with and to learn words from."""

    def __init__(self, root: Path, shelf: LibrarySet | None = None, reader: Sequence[str] = ()) -> None:
        """`reader` is the command of a program of the reader's own, if any. Raises NoLibrary, OSError."""
        self.root = root
        self.choices = Choices()
        self.under = UnderReview(root, shelf)
        self.library = self.under.library
        self._reader = OwnReader(reader)
        self._items: dict[str, Item] = {}
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

    def studies_ahead(self, article: str) -> list[Item]:
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

    def relations(self, claims: Sequence[Claim]) -> list[Item]:
        """Relations that these claims may have to others of the library and of the shelf, not decided yet."""
        with self.under.lock:
            return self._remembered(queue.relations_of(self.library, claims))

    def relations_anew(self) -> list[Item]:
        """Where terms came since claims were last read to be related: the relations of the loaded articles by the terms
        of now. It may take seconds: for a thread."""
        made = self.library.related_anew()
        if made is None:
            return []
        with self.under.lock:
            self.library.take_related(made)
            standing = [claim for article in list(self.under.found) for claim in self._standing(article)]
            return self._remembered(queue.relations_of(self.library, standing))

    def everything_open(self, articles: Iterable[str]) -> list[Item]:
        """What is open in these articles, with the relations that candidates would have as well."""
        found: list[Item] = []
        undecided: list[ClaimCandidate] = []
        for article in articles:
            found += [item for item in self.load(article) if item.kind != "relation" and self.state(item) == "open"]
            undecided += [
                self._named(each.found)
                for each in found
                if each.article == article and isinstance(each.found, ClaimCandidate)
            ]
        standing = [claim for article in list(self.under.found) for claim in self._standing(article)]
        return [*found, *self._remembered(queue.relations_of(self.library, standing, undecided))]

    def doubles(self) -> list[Item]:
        """Pairs of studies of the library that may be one, not decided yet."""
        return self._remembered(
            [double_item(each) for each in open_doubles(self.library.own, self.under.decided.latest)]
        )

    def articles_double(self) -> list[Item]:
        """Pairs of articles that seem to be one, not decided yet; first the one with more claims, which stays."""
        claims = self.library.by_article
        found: list[Item] = []
        for each in articles_twice(self.library.own):
            one, other = (len(claims.of(self.library.claims, name)) for name in (each.article, each.other))
            pair = SameWork(each.other, each.article, False, each.why) if other > one else each
            found.append(double_item(pair))
        return self._remembered([item for item in found if not self.is_decided(item)])

    def articles_known(self) -> list[Item]:
        """Of the articles that a study of the library is a record of: that they are that study, not decided yet."""
        index = self.library.index_of(self.library.to_compare())
        found = ((name, as_listed(article, index)) for name, article in self.library.own.articles.items())
        items = [study_item(study, name) for name, study in found if study]
        return self._remembered([item for item in items if self.study_of(item) and self.state(item) == "open"])

    def readings(self) -> list[Item]:
        """What abstracts of studies of the library say that the records do not, not decided yet: first of those that
        claims lean on."""
        studies = self.library.studies
        linked = dict.fromkeys(link.id for claim in self.library.claims.values() for link in claim.studies)
        ordered = dict.fromkeys([*(name for name in linked if name in studies), *studies])
        found = self._readings.of(
            [studies[name] for name in ordered], self.library.vocabulary, self.under.decided.latest
        )
        return self._remembered([reading_item(each) for each in found])

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
        items = [each for each in list(self._items.values()) if isinstance(each.found, ClaimCandidate)]
        return [self._as_read(each) for each in items if self.state(each) == "open"]

    def decided_keys(self) -> set[str]:
        """The keys of everything that a decision stands on."""
        return set(self.under.decided.latest)

    def _standing(self, article: str) -> list[Claim]:
        return [claim for claim in self.library.claims_of(article) if claim.status == "reviewed"]

    def _remembered(self, items: list[Item]) -> list[Item]:
        self._items.update((item.key, item) for item in items)
        for item in items:
            for key in item.found.aliases if isinstance(item.found, StudyCandidate) else ():
                self._items.setdefault(key, item)
        return items

    # How each thing stands

    def state(self, item: Item) -> State:
        """Whether it is open, and else how it was decided."""
        if isinstance(item.found, ClaimCandidate):
            if self.lost_words(item):
                return "open"
            # Not by `claim_of`, which reads what is not decided by the terms that there are: this is asked of all.
            made = self.library.claims.get(self._id_of(item))
            if made is None or made.status == "extracted":
                return "open"
            return "rejected" if made.status == "rejected" else "accepted"
        if isinstance(item.found, RelationSuggestion):
            stored = queue.stored_relation(self.library, item.found)
            return "open" if stored is None else "rejected" if stored.status == "rejected" else "accepted"
        if item.key in self.under.decided.latest and self.under.decided.latest[item.key][1].verdict == "reject":
            return "rejected"
        if isinstance(item.found, Double):
            both = item.found.one in self.library.studies and item.found.other in self.library.studies
            return "open" if both else "accepted"
        if isinstance(item.found, SameWork):
            articles = self.library.own.articles
            return "open" if item.found.article in articles and item.found.other in articles else "accepted"
        if isinstance(item.found, StudyReading):
            return "accepted" if self.is_decided(item) or self.study_of(item) is None else "open"
        return "accepted" if self.study_of(item) and not self._is_perhaps_itself(item) else "open"

    def _is_perhaps_itself(self, item: Item) -> bool:
        """Whether an article seems to be a study of the library, and neither a reader nor its front matter says so."""
        found, study = item.found, self.study_of(item)
        article = self.library.own.articles.get(item.article)
        if not isinstance(found, StudyCandidate) or found.found != "abstract" or study is None or article is None:
            return False
        return item.key not in self.under.decided.studies and not says_to_be(article, study)

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

    def claim_of(self, item: Item) -> Claim:
        """The claim that a candidate became, else the one it would be."""
        assert isinstance(item.found, ClaimCandidate)
        made = self.library.claims.get(self._id_of(item))
        if made is None:
            return self._as_read(item).as_claim("")
        return with_new_words(made, item.found) if self.lost_words(item) and item.found.places else made

    def as_accepted(self, item: Item) -> Claim:
        """The claim that a candidate became, else the one that accepting makes: what is sure of it, or was chosen."""
        assert isinstance(item.found, ClaimCandidate)
        claim = self.claim_of(item)
        if claim.id or self.choices.reading(item):
            return claim
        return self._as_read(item).sure_only().as_claim("")

    def each_pair(self, item: Item) -> list[Claim]:
        """The claims of a candidate's words where they list several pairs: the first as it was accepted, corrected
        or chosen, the others, not made yet, like it; else none."""
        if not isinstance(item.found, ClaimCandidate):
            return []
        return each_pair(self.claim_of(item), self._named(item.found), self.pairs_left(item))

    def pairs_left(self, item: Item) -> list[tuple[Concept, Concept]]:
        """The pairs of exposure and outcome that a candidate's words name and no claim has yet."""
        assert isinstance(item.found, ClaimCandidate)
        return pairs_left(self.claim_of(item), self._named(item.found), self.made_also(item))

    def _as_read(self, item: Item) -> ClaimCandidate:
        """A claim candidate with the reading that was chosen in its fields, by the terms that there are now."""
        assert isinstance(item.found, ClaimCandidate)
        number = self.choices.reading(item) - 1
        found = self._named(item.found)
        return found.read_as(number) if number > 0 else found

    def at_hand(self, item: Item) -> tuple[list[Concept], list[Concept]]:
        """What may be the exposure of a claim, and what its outcome, to choose from: the likeliest first."""
        assert isinstance(item.found, ClaimCandidate)
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

    def _id_of(self, item: Item) -> str:
        """The id of the claim that a candidate became, whether or not there still is one; else empty."""
        made = self.under.made.get(item.article)
        return made.ids.get(item.key, "") if made else ""

    def lost_words(self, item: Item) -> str:
        """The words a claim was accepted with, where its article no longer has them; else empty."""
        made = self.under.made.get(item.article)
        return made.lost.get(item.key, "") if made else ""

    def study_of(self, item: Item) -> Study | None:
        """The study of the library that a candidate is, once it is one, or that was read."""
        if isinstance(item.found, StudyReading):
            return self.library.studies.get(item.found.study)
        assert isinstance(item.found, StudyCandidate)
        known = item.found.known or ""
        for name in (self.under.decided.studies.get(item.key), known):
            if name and name in self.library.studies:
                return self.library.studies[name]
        other = self.library.other_studies.get(known)
        return self.library.taken_over(other) if other else None

    def behind(self, item: Item) -> list[tuple[Behind, Item]]:
        """The studies that accepting a claim will link: named by its words, not rejected and not put off."""
        if not isinstance(item.found, ClaimCandidate) or self.claim_of(item).status == "reviewed":
            return []
        named = [each for each in item.found.behind if not self.choices.is_put_off(item, each.key)]
        found = self._studies(each for each in named if each.identification != "unidentified")
        return [(each, study) for each, study in found if self.state(study) != "rejected"]

    def unlinked(self, item: Item) -> list[tuple[Behind, Item]]:
        """The studies that the words of an accepted claim name and that it is not linked to: recognised since, put off,
        or taken away."""
        return [(each, study) for each, study in self._not_linked(item) if self.state(study) != "rejected"]

    def _not_linked(self, item: Item) -> list[tuple[Behind, Item]]:
        if not isinstance(item.found, ClaimCandidate) or self.claim_of(item).status != "reviewed":
            return []
        linked = {link.id for link in self.claim_of(item).studies}
        found = self._studies(each for each in item.found.behind if each.identification != "unidentified")
        records = ((each, study, self.study_of(study)) for each, study in found)
        return [(each, study) for each, study, made in records if made is None or made.id not in linked]

    def told(self, item: Item) -> list[tuple[Behind, Item]]:
        """The studies that the words of a claim describe and nothing identifies: only the reader may link them."""
        if not isinstance(item.found, ClaimCandidate):
            return []
        found = self._studies(each for each in item.found.behind if each.identification == "unidentified")
        return [(each, study) for each, study in found if self.study_of(study) is None]

    def _studies(self, named: Iterable[Behind]) -> list[tuple[Behind, Item]]:
        return [(each, self._items[each.key]) for each in named if each.key in self._items]

    def made_also(self, item: Item) -> list[Claim]:
        """The further claims that were made of the same words."""
        if not isinstance(item.found, ClaimCandidate):
            return []
        places, own = set(item.found.places), self._id_of(item)
        return [each for each in self._standing(item.article) if places.intersection(each.places) and each.id != own]

    def _seen(self, item: Item) -> object:
        """What a decision is made on: records as they are, and what was decided before."""
        number = self.under.decided.latest[item.key][0] if item.key in self.under.decided.latest else 0
        if isinstance(item.found, ClaimCandidate):
            return number, replace(self.claim_of(item), places=())
        if isinstance(item.found, StudyCandidate | StudyReading):
            return number, self.study_of(item)
        if isinstance(item.found, Double):
            studies = self.library.studies
            return number, studies.get(item.found.one), studies.get(item.found.other)
        if isinstance(item.found, SameWork):
            articles = self.library.own.articles
            return number, articles.get(item.found.article), articles.get(item.found.other)
        source = self.library.claims.get(item.found.source)
        return source.relations if source else None, queue.stored_relation(self.library, item.found)

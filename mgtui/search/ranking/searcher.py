"""An open index: from a query to results."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

from mgtui.named import NamedTuple
from mgtui.ref import parse as parse_id
from mgtui.search.engine import KINDS, Results
from mgtui.search.postings import KEY, TAGS, tag
from mgtui.search.query import Query, parse
from mgtui.search.ranking import feedback
from mgtui.search.ranking.concepts import concepts, exact_concepts
from mgtui.search.ranking.corrections import apply_corrections, mend, relax_query
from mgtui.search.ranking.filters import Asker
from mgtui.search.ranking.marks import Marker, show
from mgtui.search.ranking.meant import JOINED, WHOLE, join
from mgtui.search.ranking.reranking import rerank
from mgtui.search.ranking.scoring import scoring_for
from mgtui.search.ranking.vocabulary import Vocabulary
from mgtui.search.ranking.weights import FEEDBACK_DOCUMENTS, RERANKED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from mgtui.model.kept import Kept
    from mgtui.search.engine import Offer
    from mgtui.search.postings import Postings
    from mgtui.search.ranking.concepts import Concept
    from mgtui.search.ranking.meant import Ranked
    from mgtui.search.ranking.scores import Scores
    from mgtui.search.ranking.synonyms import Synonyms


class _Best(NamedTuple):
    """The best documents, and how many are found."""

    entries: Ranked
    total: int
    counts: dict[str, int]
    """By kind."""
    alone: frozenset[int] = frozenset()
    """Those found by meaning alone."""
    note: str = ""
    """What is to be said of finding by meaning."""


class RankingSearcher:
    """A `Searcher`. One thread at a time."""

    def __init__(
        self, postings: Postings, synonyms: Synonyms, values: Mapping[str, dict[str, str]], folder: Path
    ) -> None:
        """`folder` is where the index is, to find by meaning in."""
        self._postings = postings
        self._folder = folder
        self._vocabulary = Vocabulary(postings)
        self._synonyms = synonyms
        self._values = values
        self._scoring = scoring_for(postings)
        self._kept: Kept | None = None
        self._asker = Asker(postings, self._vocabulary, values, None)

    def keep(self, kept: Kept | None) -> None:
        """Join what a reader keeps to what is searched, in place of what was kept before."""
        self._kept = kept
        self._asker = Asker(self._postings, self._vocabulary, self._values, kept)

    def search(
        self, query: str | Query, limit: int | None = 20, typing: bool = False, by_meaning: bool = False
    ) -> Results:
        """Rank the documents that match; `limit` None gives all. Never raises on any text."""
        parsed = parse(query, typing=typing) if isinstance(query, str) else query
        if parsed.unfinished:
            return Results(parsed.text, 0, notes=parsed.notes, unfinished=True)
        if parsed.empty:
            return self._without_words(parsed, limit)
        allowed, unknown, taken = self._asker.allowed(parsed)
        meant, changes, begun = self._mended(parsed)
        said = [f"“{typed}” stands nowhere: “{better}” is searched for." for typed, better in changes.items()]
        said += [f"“{word}” stands nowhere: words that begin so are searched for." for word in begun]
        wanted = self._wanted(meant)
        if wanted:
            results = self._ranked(parsed, wanted, allowed, limit, _text(parsed) if by_meaning else "")
        else:
            results = self._listed(parsed, allowed if allowed is not None else set(), limit)
        results = self._with_others(results, parsed, allowed, limit, wanted)
        correction = apply_corrections(parsed.text, changes) if changes else None
        if not results.total:
            correction, more = relax_query(meant, self.count)
            said += more
        notes = (*parsed.notes, *unknown, *taken, *said, *results.notes)
        return results._replace(notes=notes, unknown=unknown, did_you_mean=correction)

    def select(self, query: Query) -> list[tuple[str, str]]:
        """Kind and key of every record that matches, in the order of the library, not ranked. Never raises."""
        allowed = self._asker.allowed(query).documents
        wanted = self._wanted(self._mended(query)[0])
        if wanted:
            found = self._asker.topics_named(query).union(map(int, self._scores(wanted).documents()))
            allowed = found if allowed is None else allowed & found
        listed = sorted((self._postings.stored(number) for number in allowed or ()), key=lambda stored: stored.order)
        return [(stored.kind, stored.id) for stored in listed]

    def near_claims(self, text: str) -> dict[str, float]:
        """The claims that are nearest a text by meaning, the nearest first, by id with the cosine; none where nothing
        is found by meaning, or not yet. Can take a second."""
        from mgtui.search.meaning.near import near  # late: most queries are answered by words

        found = near(self._folder, text, (), frozenset(self._scoring.kinds.of("claim")))
        return {self._postings.stored(number).id: each for number, each in found.cosines.items()} if found else {}

    def offers(self, text: str) -> list[Offer]:
        """How a query that is being typed may go on: fields that begin so, or values of the field at its end."""
        from mgtui.search.ranking.offering import offers  # late: only who types needs it

        return offers(text, self._asker)

    def count(self, query: Query) -> int:
        """How many documents match."""
        allowed = self._asker.allowed(query).documents
        wanted = self._wanted(query)
        if not wanted:
            return len(allowed or ())
        found = self._scores(wanted)
        if allowed is not None:
            found.keep(allowed)
        return len(found.documents())

    def matches(self, query: str, texts: Sequence[str], typing: bool = False) -> list[list[tuple[int, int]]]:
        """For each text the ranges that a query asks for, in their order."""
        marker = Marker(self._wanted(self._mended(parse(query, typing=typing))[0]))
        return [[(start, end) for start, end, _ in marker.spans(text)] for text in texts]

    def complete(self, prefix: str, limit: int = 8) -> list[str]:
        """Words of the library that begin with `prefix`, the most frequent first."""
        return self._vocabulary.complete(prefix, limit)

    def close(self) -> None:
        self._postings.close()

    def _ranked(
        self, query: Query, wanted: list[Concept], allowed: set[int] | None, limit: int | None, meant: str
    ) -> Results:
        """Ranked by words, and where a text is given by what that means."""
        best, total, counts, alone, note = self._best(wanted, allowed, limit, meant)
        named = self._named(query)
        if named is not None and (allowed is None or named in allowed):
            # Whoever types an id means that record, whatever its words are.
            first = next((entry for entry in best if entry[1] == named), (best[0][0] if best else 0.0, named, None))
            best = [first, *(entry for entry in best if entry[1] != named)][: limit or None]
        marker = Marker(wanted)
        hits = tuple(
            show(stored or self._postings.stored(number), score, marker, by_meaning=number in alone)
            for score, number, stored in best
        )
        return Results(query.text, total, hits, counts=counts, notes=(note,) if note else ())

    def _with_others(
        self, results: Results, query: Query, allowed: set[int] | None, limit: int | None, wanted: list[Concept]
    ) -> Results:
        """With the topics and the reader's notes that a query finds, behind the best of what it ranks."""
        topics = self._asker.topics_named(query) if query.words else set()
        if allowed is not None:
            topics &= allowed
        marker = Marker(wanted if topics else ())
        found = [show(self._postings.stored(number), None, marker) for number in sorted(topics)]
        counts = {**results.counts, **({"topic": len(found)} if found else {})}
        if self._kept is not None and self._asker.asks_notes(query):
            from mgtui.search.ranking.kept_notes import NOTE, found_notes  # late: most readers of a command have none

            notes = found_notes(query, self._kept.notes)
            found += notes
            counts |= {NOTE: len(notes)} if notes else {}
        ranked, complete = results.hits, len(results.hits) == results.total
        last = found[_OTHERS:] if complete else []
        hits = (*ranked[:_BEFORE_OTHERS], *found[:_OTHERS], *ranked[_BEFORE_OTHERS:], *last)
        return results._replace(total=results.total + len(found), hits=hits[:limit], counts=counts)

    def _named(self, query: Query) -> int | None:
        """The document whose id a query of one word is, also with its library before it where it is known without."""
        if len(query.words) != 1 or query.phrases:
            return None
        ref = parse_id(query.words[0].text)
        for record, kind in product(dict.fromkeys((ref.key, ref.id)), KINDS):
            found = self._postings.get(TAGS, tag(KEY, f"{kind}:{record}")).ids
            # Many ids of topics are everyday words, which are searched for as such.
            if len(found) and not (kind == "topic" and record.isalpha()):
                number = int(found[0])
                if record == ref.key or self._postings.stored(number).library == ref.library:
                    return number
        return None

    def _best(self, wanted: list[Concept], allowed: set[int] | None, limit: int | None, meant: str) -> _Best:
        """The best documents by words, and where a text is given by what that means."""
        found = self._scores(wanted)
        coverage = found.coverage if meant else 1.0
        if feedback.applies(wanted, found.count):
            self._learn(found)
        if allowed is not None:
            found.keep(allowed)
        matching = found.documents()
        most = len(matching) if limit is None else limit
        best = found.best(max(most, RERANKED, JOINED if coverage < WHOLE else 0))
        head = [(score, number, self._postings.stored(number)) for number, score in best[:RERANKED]]
        chosen: Ranked = [*rerank(head, found)]
        chosen += [(score, number, None) for number, score in best[RERANKED:]]
        by_words = _Best(chosen[:most], len(matching), self._scoring.kinds.numbers(matching))
        if coverage >= WHOLE:
            return by_words
        from mgtui.search.meaning.near import near  # late: most queries are answered by words

        nearest = near(self._folder, meant, [number for _, number, _ in chosen[:JOINED]], allowed)
        if nearest is None or not nearest.cosines:
            return by_words._replace(note=nearest.note if nearest else "")
        ranked = join(chosen, found.score, nearest.cosines, coverage)
        alone = frozenset(number for _, number, _ in ranked if found.score(number) is None)
        counts = Counter(by_words.counts) + Counter(self._scoring.kinds.numbers(alone))
        total = by_words.total + len(alone)
        return _Best(ranked[: None if limit is None else limit], total, dict(counts), alone)

    def _scores(self, wanted: list[Concept]) -> Scores:
        topics = len(self._scoring.kinds.of("topic"))
        return self._scoring.scores(self._postings, wanted, self._postings.count - topics)

    def _mended(self, query: Query) -> tuple[Query, dict[str, str], tuple[str, ...]]:
        """The query as it was probably meant, what was changed in it, and which of its words only begin others."""
        words, changes, begun = mend(query.words, self._vocabulary, self._synonyms)
        return query._replace(words=words), changes, begun

    def _wanted(self, query: Query) -> list[Concept]:
        return [*concepts(query.words, self._synonyms, self._vocabulary), *exact_concepts(query.phrases)]

    def _learn(self, found: Scores) -> None:
        best = found.best(FEEDBACK_DOCUMENTS)
        examples = [(score, self._postings.stored(number).forward.split()) for number, score in best]
        for term, worth in feedback.learn(examples, found, self._postings):
            found.raise_by(term, worth)

    def _listed(self, query: Query, allowed: set[int], limit: int | None) -> Results:
        """Everything that the fields allow, in the order of the library."""
        most = len(allowed) if limit is None else limit
        first = sorted(allowed)
        if len(first) <= _SORTED_FULLY:
            stored = sorted((self._postings.stored(number) for number in first), key=lambda found: found.order)
        else:
            stored = [self._postings.stored(number) for number in first[:most]]
        marker = Marker(())
        hits = tuple(show(found, None, marker) for found in stored[:most])
        return Results(query.text, len(allowed), hits, counts=self._scoring.kinds.numbers(allowed))

    def _without_words(self, query: Query, limit: int | None) -> Results:
        if query.text.strip():
            return Results(query.text, 0, notes=(*query.notes, "There is no word to search for in this."))
        return self._listed(query, set(self._scoring.kinds.of("article")), limit)


def _text(query: Query) -> str:
    """What a query says, without its fields and operators."""
    return " ".join(word.text for word in query.words if not (word.prefix or word.fuzzy))


_BEFORE_OTHERS = 10
_OTHERS = 5
"""So many topics and notes stand behind so many of what is ranked; the others come last."""
_SORTED_FULLY = 2_000
"""Longer lists keep the order in which documents came into the index: the library's, apart from later changes."""

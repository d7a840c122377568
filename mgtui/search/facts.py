"""What a query can ask of a record beside its words: pairs of a field of the query language and a value.

A field that is asked for by words has a pair with its text, of which an index makes one for each term in it; one that
is asked for by a concept of the library also has one for each broader concept. A claim has what the studies behind it
have, a study what its claims say of it.
"""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import chain, compress
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from mgtui.evidence.levels import level, question_of
from mgtui.model import Concept, Name, Notice, RiskOfBias, Verification
from mgtui.model.asking import QUERY_FIELDS
from mgtui.model.fields import CLAIM, STUDY
from mgtui.model.fields import LINK as STUDY_ENTRY
from mgtui.model.provenance import identification_of
from mgtui.search.postings import LINK, linked, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from mgtui.model import Article, Claim, Library, Study, StudyLink, Topic
    from mgtui.model.field import Field
    from mgtui.model.vocabularies import QuestionKind

Pair = tuple[str, str]
Pairs = tuple[Pair, ...]


class Facts:
    """The facts of the records of one library."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._broader_topics = {topic.id: topic.broader for topic in library.topics.values()}
        self._broader_terms = {term.id: term.broader for term in library.terms.values()}
        self._behind: dict[str, list[Pair]] = {}
        """What is asked of the last study together with its link: nearly always the next claim has the same."""
        self._links: dict[tuple[str, int], Pairs] = {}
        """What `_joined` gives for links of claims, by their number there, until it is asked for the second time."""
        self._told: dict[tuple[str, str], Pairs] = {}
        """Of a field whose values are few and a value of it what `_of_record` says."""
        self._silent: tuple[str, Pairs] = ("", ())
        """The last article of which there was a passage without claims, and what is asked of such passages."""

    def of_claim(self, claim: Claim, relation_types: Iterable[str]) -> Pairs:
        """With the types of the relations that it has at either end."""
        pairs = [("kind", "claim"), *self._of_record(claim, _CLAIM)]
        pairs += [("rel", type_) for type_ in relation_types]
        pairs += [("has", "rel")] if relation_types else []
        if claim.exposure and claim.exposure.aspect:
            pairs += [("aspect", claim.exposure.aspect), ("has", "aspect")]
        links = [self._joined(claim, number) for number in range(len(claim.studies))]
        years = [pair for link in links for pair in link if pair[0] == "year"]
        article = self._library.articles.get(claim.article)
        if not years and article:
            pairs += _year(article.issued)
        for link in claim.studies:
            pairs += [pair for pair in self._of_record(link, _ENTRY) if pair[0] not in _OF_LINK]
        return _unique(chain(pairs, *links))

    def of_study(self, study: Study, claims: Iterable[Claim]) -> Pairs:
        """With the claims that rest on it."""
        pairs = [("kind", "study"), *self._of_record(study, _STUDY)]
        links: list[Pairs] = []
        for claim in claims:
            pairs += [("has", "claim"), ("article", claim.article), *self._topics(claim.topics)]
            for number, link in enumerate(claim.studies):
                if link.id == study.id:
                    links.append(self._joined(claim, number))
                    if link.stance != "background":
                        pairs += [*self._concept("exposure", claim.exposure), *self._concept("outcome", claim.outcome)]
        for effect in study.effects:
            pairs += self._concept("outcome", Concept(effect.outcome, text=effect.outcome))
        return _unique(chain(pairs, *(links or [_as_one(_unique(self._of_study_behind(study)))])))

    def of_article(self, article: Article, claims: Iterable[Claim]) -> Pairs:
        """With the claims that it makes."""
        texts = {"title": article.title, "author": article.author, "publisher": article.publisher, "note": article.note}
        pairs = [("kind", "article"), *_year(article.issued), *self._of_claims(article.id, claims)]
        for name, text in texts.items():
            pairs += [("has", name), *_words(name, text)] if text else []
        return _unique(pairs)

    def of_passage(self, article: Article, claims: Sequence[Claim]) -> Pairs:
        """With its article and the claims that it makes."""
        if claims:
            return _unique([("kind", "passage"), *_year(article.issued), *self._of_claims(article.id, claims)])
        if self._silent[0] != article.id:
            self._silent = article.id, (("kind", "passage"), *_year(article.issued), ("article", article.id))
        return self._silent[1]

    def of_topic(self, topic: Topic, claims: Iterable[Claim]) -> Pairs:
        """With its claims and those of narrower topics."""
        named = _words("label", f"{topic.label} {topic.id}")
        return _unique([("kind", "topic"), *self._topics((topic.id,)), *(("has", "claim") for _ in claims), *named])

    def _of_claims(self, article: str, claims: Iterable[Claim]) -> Iterator[Pair]:
        yield ("article", article)
        for claim in claims:
            yield from (("has", "claim"), *self._topics(claim.topics), *((("has", "study"),) if claim.studies else ()))

    def _of_record(self, record: Any, table: _Table) -> list[Pair]:
        """By the fields that it has; relations and what leads from it to other records are added by the caller."""
        found: list[Pair] = []
        values = table.values(record)
        # Most fields of most records are empty: these are passed over at once.
        is_there = [value or value not in _EMPTY for value in values]
        for value, (name, asked) in compress(zip(values, table.fields, strict=True), is_there):
            if asked == "words":
                found += (_has(name), *_words(name, _text(value)))
            elif isinstance(value, str) and asked in _OF_FEW:
                told = self._told.get((name, value))
                if told is None:
                    told = self._told[name, value] = (_has(name), *self._values(name, asked, value))
                found += told
            else:
                found.append(_has(name))
                found += self._values(name, asked, value)
        return found

    def _values(self, name: str, asked: str, value: Any) -> Iterable[Pair]:
        if asked in ("topic", "concept"):
            return self._topics(value) if asked == "topic" else self._concept(name, value)
        if asked == "number":
            number = value.total or value.analysed or sum(group.n for group in value.groups)
            return [(name, str(number))] if number else ()
        if asked == "year":
            return _year(value)[1:]
        if asked == "code":
            return [(name, value.casefold())]
        return [(name, each) for each in _choices(value)] if asked in ("value", "design", "article") else ()

    def _topics(self, topics: Iterable[str]) -> Iterator[Pair]:
        for topic in topics:
            yield ("has", "topic")
            yield from (("topic", each) for each in _above(topic, self._broader_topics))

    def _concept(self, name: str, value: Concept | None) -> Iterator[Pair]:
        """The term with all broader ones, and the words that stand for it where it is no term of the library."""
        if value is None:
            return
        yield ("has", name)
        if value.concept in self._broader_terms:
            yield from ((name, each) for each in _above(value.concept, self._broader_terms))
        elif value.text:
            yield from _words(name, value.text)

    def _joined(self, claim: Claim, number: int) -> Pairs:
        """All that is about one study behind one claim, and that as one pair: asked for the claim and for the study."""
        found = self._links.pop((claim.id, number), None)
        if found is None:
            link = claim.studies[number]
            found = _as_one(self._of_link(claim, link, self._library.studies.get(link.id)))
            self._links[claim.id, number] = found
        return found

    def _of_link(self, claim: Claim, link: StudyLink, study: Study | None) -> Pairs:
        """All that is about one study behind one claim."""
        pairs = [pair for pair in self._of_record(link, _ENTRY_OF_LINK) if pair[0] in _OF_LINK]
        if study is None:
            return _unique(pairs)
        if link.identification is None and (identification := identification_of(link, study)):
            pairs.append(("identification", identification))
        if link.stance != "background":
            pairs += _levels(study.design, question_of(claim))
        return _unique([*pairs, *self._of_study_behind(study)])

    def _of_study_behind(self, study: Study) -> list[Pair]:
        """What is asked of a study together with its place behind a claim."""
        if study.id not in self._behind:
            self._behind = {study.id: [pair for pair in self._of_record(study, _STUDY_OF_LINK) if pair[0] in _OF_LINK]}
        return self._behind[study.id]


class _Table:
    """Some fields of a kind of record, as records are asked by them."""

    def __init__(self, table: Iterable[Field], of_link: bool = False) -> None:
        """`of_link`: only those that are asked for together, of one study behind a claim."""
        fields = [
            field
            for field in table
            if field.name not in ("id", "relations") and (not of_link or field.query_name in _OF_LINK)
        ]
        self.values: Callable[[Any], tuple[Any, ...]] = attrgetter(*[field.name for field in fields])
        self.fields = [(field.query_name, field.asked_by) for field in fields]


_OF_LINK = frozenset(name for name, field in QUERY_FIELDS.items() if field.of_link)
"""The fields that are asked for together, of one study behind a claim."""
_CLAIM, _STUDY, _ENTRY = _Table(CLAIM), _Table(STUDY), _Table(STUDY_ENTRY)
_STUDY_OF_LINK, _ENTRY_OF_LINK = _Table(STUDY, of_link=True), _Table(STUDY_ENTRY, of_link=True)


_EMPTY = (None, (), "")
_OF_FEW = frozenset({"value", "design", "article", "year"})
"""How fields are asked by whose values are few."""


@cache
def _has(name: str) -> Pair:
    return ("has", name)


@lru_cache(maxsize=10_000)
def _as_one(link: Pairs) -> Pairs:
    """The facts of a link, and all of them as one pair, to tell which belong to one and the same study."""
    found = [each for pair in link for each in (_has(pair[0]), pair)]
    return (*found, (LINK, linked(link))) if link else ()


@lru_cache(maxsize=10_000)
def _levels(design: str | None, question: QuestionKind) -> Pairs:
    """Every level that a study of a design may have for a question."""
    found = level(design, question)
    if found.best is None or found.worst is None:
        return ()
    return tuple(("level", str(number)) for number in range(found.best, found.worst + 1))


def _words(name: str, text: str) -> Iterator[Pair]:
    yield (words_of(name), text)


def _text(value: Any) -> str:
    """All that stands in a field of words."""
    if isinstance(value, tuple):
        return "\n".join(map(_text, value))
    return f"{value.given} {value.family} {value.literal}" if isinstance(value, Name) else str(value)


def _choices(value: Any) -> list[str]:
    """The values of a vocabulary that a field has."""
    if isinstance(value, tuple):
        return [choice for each in value for choice in _choices(each)]
    match value:
        case Verification():
            return [value.status]
        case Notice():
            return [value.kind]
        case RiskOfBias():
            return [value.judgement]
        case _:
            return [value]


def _year(issued: str | None) -> Pairs:
    """The year of an ISO date; nothing where it begins with none."""
    year = (issued or "")[:4]
    return (("has", "year"), ("year", year)) if year.isdigit() else ()


def _above(key: str, broader: Mapping[str, str | None]) -> Iterator[str]:
    """A topic or term and all broader ones; a broken tree ends the walk."""
    seen: set[str] = set()
    at: str | None = key
    while at is not None and at not in seen:
        seen.add(at)
        yield at
        at = broader.get(at)


def _unique(pairs: Iterable[Pair]) -> Pairs:
    return tuple(dict.fromkeys(pairs))

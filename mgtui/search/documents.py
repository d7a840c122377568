"""A library as flat documents: what an engine indexes, filters by and shows.

Claims, passages, studies and articles become documents of one shape, so that an engine knows nothing of libraries.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mgtui.evidence.links import Links
from mgtui.library.labels import citation_label
from mgtui.model import SYMMETRIC
from mgtui.model.records import with_broader
from mgtui.ref import home_of
from mgtui.search.facts import Facts
from mgtui.search.postings import OR

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mgtui.model import Article, Claim, Effect, Library, Passage, Study, Topic

Role = Literal["statement", "title", "setting", "heading", "body", "study"]


class Document(Struct, frozen=True):
    """One thing that can be found."""

    kind: Literal["claim", "passage", "study", "article", "topic"]
    id: str
    library: str
    article: str | None
    title: str
    """What its row shows: a claim's statement, a study's citation label, else the article's title."""
    section: tuple[str, ...]
    text: str
    """Where snippets are cut from."""
    fields: tuple[tuple[Role, str], ...]
    """All that is searched, by the part it plays. `text` is searched only where it stands here too."""
    filters: tuple[tuple[str, str], ...]
    """Pairs of a filter field and a value it has, as `topic` and an id: see `facts.py`."""
    order: tuple[str, int]
    """Place in the library: article id and number within it; behind them studies, then topics."""
    source: str
    """The file it was read from, relative to the library."""
    counts: dict[str, tuple[int, int]] = {}
    """Relation type to incoming and outgoing, for claims."""


class Collection(Struct, frozen=True):
    """Everything an index is made from."""

    documents: list[Document]
    synonyms: list[tuple[str, ...]]
    """Sets of words and phrases that mean the same, from the terms of the library."""
    values: dict[str, dict[str, str]]
    """Filter field to what can be said for it: a value and its label."""


def collect(library: Library) -> Collection:
    """All that a search of this library needs."""
    found = documents(library)
    return Collection(
        documents=found,
        synonyms=[(term.label, *term.alt_labels) for term in library.terms.values() if term.alt_labels],
        values={
            "topic": {topic.id: topic.label for topic in library.topics.values()},
            "article": {article.id: article.title for article in library.articles.values()},
            "design": _designs(library),
            "concept": {term.id: OR.join((term.label, *term.alt_labels)) for term in library.terms.values()},
        },
    )


def _designs(library: Library) -> dict[str, str]:
    return {design: design for design in sorted({study.design for study in library.studies.values() if study.design})}


def documents(library: Library) -> list[Document]:
    """The documents of a library in its own order, rejected claims left out."""
    maker = Maker(library)
    result: list[Document] = []
    for article in library.articles.values():
        result += maker.of_article(article)
    result += (maker.of_study(study, number) for number, study in enumerate(library.studies.values()))
    result += (maker.of_topic(topic, number) for number, topic in enumerate(library.topics.values()))
    return result


class Maker:
    """Makes the documents of the records of one library."""

    def __init__(self, library: Library) -> None:
        self._library, self._links, self._facts = library, Links(library), Facts(library)

    def of_article(self, article: Article) -> Iterator[Document]:
        """The article, its passages and its claims, each claim after the passage it stands in."""
        library, facts = self._library, self._facts
        claims = self._links.claims_of_article(article.id)
        of_passage: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            for place in claim.places:
                of_passage[place.passage].append(claim)
        shown: set[str] = set()
        number = 0
        yield _article(article, claims, library, facts)
        for passage in article.passages:
            number += 1
            yield _passage(passage, article, number, of_passage[passage.id], library, facts)
            for claim in of_passage[passage.id]:
                if claim.id not in shown:
                    shown.add(claim.id)
                    number += 1
                    yield _claim(claim, number, passage.headings, self._counts(claim), library, facts)
        for claim in claims:
            if claim.id not in shown:
                number += 1
                yield _claim(claim, number, (), self._counts(claim), library, facts)

    def of_study(self, study: Study, number: int) -> Document:
        return _study(study, number, self._links.claims_of_study(study.id), self._library, self._facts)

    def claims_of_study(self, study: str) -> list[Claim]:
        return self._links.claims_of_study(study)

    def of_topic(self, topic: Topic, number: int) -> Document:
        return _topic(topic, number, self._links.claims_of_topic(topic.id), self._library, self._facts)

    def _counts(self, claim: Claim) -> dict[str, tuple[int, int]]:
        """By type of relation how many come in and go out; of one without direction all come in."""
        others = self._links.claims_relating_to(claim.id)
        if not (others or claim.relations):  # of most claims: the rest is not worth its time
            return {}
        incoming: dict[str, int] = defaultdict(int)
        outgoing: dict[str, int] = defaultdict(int)
        for relation in claim.relations:
            if relation.status != "rejected":
                (incoming if relation.type in SYMMETRIC else outgoing)[relation.type] += 1
        for other in others:
            for relation in other.relations:
                if relation.claim == claim.id and relation.status != "rejected":
                    incoming[relation.type] += 1
        return {type_: (incoming[type_], outgoing[type_]) for type_ in sorted({*incoming, *outgoing})}


def affected(
    before: Library, now: Library, articles: Iterable[str], studies: Iterable[str] = ()
) -> tuple[list[str], Collection]:
    """What an index of a library has to lose and to gain where some articles with their claims, and some studies, are
    others now.

    Kind and id of each document that goes, and those that come; of a record that stays with other facts both.
    """
    maker = Maker(now)
    gone: list[tuple[str, str]] = []
    new: dict[tuple[str, str], Document] = {}
    claims: list[Claim] = []
    others: set[str] = set()
    names = set(articles)
    for name in articles:
        for library in (before, now):
            article = library.articles.get(name)
            found = Links(library).claims_of_article(name)
            claims += found
            if library is before:
                gone += [("article", name)] if article else []
                gone += [("passage", passage.id) for passage in article.passages] if article else []
                gone += [("claim", claim.id) for claim in found]
            elif article is not None:
                new.update(((document.kind, document.id), document) for document in maker.of_article(article))
    for claim in claims:
        for relation in claim.relations:
            other = now.claims.get(relation.claim)
            if other is not None and other.article not in names:
                others.add(other.id)
    others |= {claim.id for study in studies for claim in maker.claims_of_study(study) if claim.article not in names}
    for home in dict.fromkeys(now.claims[claim].article for claim in sorted(others)):
        article = now.articles.get(home)
        for document in maker.of_article(article) if article else ():
            if document.kind == "claim" and document.id in others:
                new["claim", document.id] = document
    for study in dict.fromkeys([*studies, *(link.id for claim in claims for link in claim.studies)]):
        if study in now.studies:
            new["study", study] = maker.of_study(now.studies[study], _number(now.studies, study))
    topics = {each for claim in claims for topic in claim.topics for each in with_broader(topic, now.topics)}
    for number, topic in enumerate(now.topics.values()):
        if topic.id in topics:
            new["topic", topic.id] = maker.of_topic(topic, number)
    keys = dict.fromkeys([*gone, *new])
    values = {"article": dict(Links(now).article_titles()), **({"design": _designs(now)} if studies else {})}
    part = Collection(list(new.values()), [], values)
    return [f"{kind}:{key}" for kind, key in keys], part


def _number(studies: Mapping[str, Study], study: str) -> int:
    stored = getattr(studies, "number_of", None)
    return stored(study) if stored else list(studies).index(study)


def _article(article: Article, claims: list[Claim], library: Library, facts: Facts) -> Document:
    headings = " / ".join(section.title for section in article.sections if section.level)
    lead = article.passages[0].text if article.passages else ""
    about = "\n".join(filter(None, (article.author, article.publisher, article.note)))
    return Document(
        kind="article", id=article.id, library=home_of(article.id, library.id), article=article.id,
        title=article.title, section=(),
        text=lead, fields=(("statement", article.title), ("heading", headings), ("study", about)),
        filters=facts.of_article(article, claims), order=(article.id, 0), source=f"articles/{article.id}.md",
    )  # fmt: skip


def _passage(
    passage: Passage, article: Article, number: int, claims: list[Claim], library: Library, facts: Facts
) -> Document:
    return Document(
        kind="passage", id=passage.id, library=home_of(passage.id, library.id), article=article.id, title=article.title,
        section=passage.headings, text=passage.text,
        fields=(("title", article.title), ("heading", " / ".join(passage.headings)), ("body", passage.text)),
        filters=facts.of_passage(article, claims), order=(article.id, number), source=f"articles/{article.id}.md",
    )  # fmt: skip


def _claim(
    claim: Claim,
    number: int,
    headings: tuple[str, ...],
    counts: dict[str, tuple[int, int]],
    library: Library,
    facts: Facts,
) -> Document:
    article = library.articles.get(claim.article)
    concepts = [concept.text for concept in (claim.exposure, claim.outcome) if concept and concept.text]
    about = "\n".join(filter(None, (*concepts, *_texts("claim", claim))))
    return Document(
        kind="claim", id=claim.id, library=home_of(claim.id, library.id), article=claim.article,
        title=claim.statement, section=headings,
        text=claim.statement,
        fields=(
            ("statement", claim.statement), ("setting", article.title if article else ""),
            ("heading", " / ".join(headings)), ("study", about),
        ),
        filters=facts.of_claim(claim, counts), order=(claim.article, number),
        source=f"claims/{claim.article}.yaml", counts=counts,
    )  # fmt: skip


def _study(study: Study, number: int, claims: list[Claim], library: Library, facts: Facts) -> Document:
    label = citation_label(study)
    people = ", ".join(f"{name.given} {name.family}".strip() or name.literal for name in study.author)
    about = [part for part in (
        people, study.container_title, study.issued, study.doi, study.pmid, study.design, *_texts("study", study),
        *(_effect(effect, library) for effect in study.effects), *study.caveats,
    ) if part]  # fmt: skip
    return Document(
        kind="study", id=study.id, library=home_of(study.id, library.id), article=None, title=label, section=(),
        text=" · ".join(dict.fromkeys([study.title, *about])),
        fields=(("title", label), ("statement", study.title), ("study", "\n".join(about))),
        filters=facts.of_study(study, claims), order=("\U0010ffff", number), source="studies.yaml",
    )  # fmt: skip


def _topic(topic: Topic, number: int, claims: list[Claim], library: Library, facts: Facts) -> Document:
    # It is found by tags for the words of its name: ranked by its words it would change what those of texts weigh.
    narrower = " · ".join(library.topics[each].label for each in topic.narrower if each in library.topics)
    return Document(
        kind="topic", id=topic.id, library=home_of(topic.id, library.id), article=None, title=topic.label, section=(),
        text=narrower or topic.label, fields=(), filters=facts.of_topic(topic, claims),
        order=("\U0010ffff\U0010ffff", number), source="topics.yaml",
    )  # fmt: skip


def _texts(kind: str, record: Claim | Study) -> list[str]:
    """What stands in the fields of a record that hold text in a library's own words."""
    return [getattr(record, name) for name in _fields_of_text(kind)]


@cache
def _fields_of_text(kind: str) -> list[str]:
    from mgtui.model.field import shown_in  # late: only what makes an index needs them
    from mgtui.model.fields import OUTPUTS

    return [field.name for field in shown_in("show", OUTPUTS[kind][0]) if field.type in ("text", "phrase")]


def _effect(effect: Effect, library: Library) -> str:
    """A result in words and numbers, as a reader may remember it."""
    term = library.terms.get(effect.outcome)
    numbers = (effect.estimate, *(effect.ci or ()), effect.baseline, effect.follow_up, effect.comparator_estimate)
    parts = (
        term.label if term else effect.outcome, (effect.direction or "").replace("_", " "), effect.measure,
        effect.group,
        *(f"{number:g}" for number in numbers if number is not None), effect.unit, effect.p and f"p {effect.p}",
        effect.timepoint, effect.note,
    )  # fmt: skip
    return " ".join(filter(None, parts))

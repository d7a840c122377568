"""Studies that may be one and the same: which are not decided yet, and what each decision does; and articles that
are one work with another article of the library, or with the record of a study.

The two are made one, field by field, or both are kept. Either is one step of the library's journal.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from mgtui.errors import NoSuchRecord
from mgtui.extraction.reported import as_listed, ids_of_article, is_telling_title, says_to_be
from mgtui.extraction.study_matching import StudyIndex
from mgtui.formats.identity import title_key
from mgtui.importing.matching import compared, facts_of, possible_doubles
from mgtui.importing.merging import merged
from mgtui.library.files import CLAIMS, LINKS, STUDIES
from mgtui.model.fields import STUDY
from mgtui.model.vocabularies import PUBLICATION_LINKS
from mgtui.ref import parse, written
from mgtui.writing.journal import Decision, double_key, pair_of

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Iterator

    from mgtui.model import Article, Library
    from mgtui.writing.journal import Journal
    from mgtui.writing.transaction import Transaction

Record = dict[str, Any]
_OF_BOTH = frozenset({"effects", "caveats", "notices", "risk_of_bias"})
"""Lists that are put together, whichever record is kept."""


class Double(Struct, frozen=True):
    """Two studies that may be one, by their ids, and why that is thought."""

    one: str
    """The one that is kept where they are made one: claims lean on it, or it was there first."""
    other: str
    why: str

    @property
    def key(self) -> str:
        return double_key(self.one, self.other)


def decided_pairs(journal: Journal) -> list[tuple[str, ...]]:
    """The pairs that were decided on, by their ids."""
    keys = [decision.key for entry in journal.standing() for decision in entry.decisions]
    return [names for key in keys if (names := pair_of(key))]


def open_doubles(library: Library, decided: Container[str]) -> list[Double]:
    """The pairs on which nothing was decided (by their keys), in the order of the library."""
    claims = _claims_on(library)
    found = []
    for one, other, why in possible_doubles((name, _record(library, name)) for name in library.studies):
        if double_key(one, other) not in decided:
            pair = (other, one) if claims.get(other, 0) > claims.get(one, 0) else (one, other)
            found.append(Double(*pair, why))
    return found


def compared_fields(library: Library, double: Double) -> list[tuple[str, Any, Any, bool]]:
    """What two studies say where they differ: field, value of the one, of the other, and whether the other's is taken
    where the reader says nothing. Fields that are put together, and such as only one has, are decided by themselves."""
    one, other = _record(library, double.one), _record(library, double.other)
    new = _made_one(one, other, ())
    names = [field.file_name for field in STUDY if field.file_name not in (*_OF_BOTH, *PUBLICATION_LINKS, "id")]
    return [
        (name, one[name], other[name], new[name] != one[name])
        for name in names
        if name in one and name in other and one[name] != other[name]
    ]


def made_one(transaction: Transaction, double: Double, turned: Collection[str] = ()) -> tuple[Decision, str]:
    """Make two studies one: claims and studies that name the other name the one, which the record of the other joins.
    Gives the decision, and how the history says it.

    Of two values the fuller is kept, else that of the one; of the fields in `turned` the value that would not be.
    Raises NoSuchRecord, NotEditable, PathError.
    """
    records = transaction.records(STUDIES)
    one, other = _there(records.values, double.one), _there(records.values, double.other)
    records.set_record(double.one, {"id": double.one, **_made_one(one, other, turned)})
    records.set_record(double.other, None)
    for name, record in list(records.values.items()):
        links = {link: double.one for link in PUBLICATION_LINKS if record.get(link) == double.other}
        if links:
            kept = {field: value for field, value in record.items() if field not in links}
            records.set_record(name, kept if name == double.one else {**kept, **links})
    _move_claims(transaction, double)
    _move_links(transaction, double)
    what = f"made {written('study', double.other)} one with {written('study', double.one)}"
    return Decision("accept", double.key, "", double.one), what


def kept_both(transaction: Transaction, double: Double) -> tuple[Decision, str]:
    """Let two studies be two; where one is a preprint, notice or part of the other it names that. Gives the decision,
    and how the history says it."""
    records = transaction.records(STUDIES)
    one, other = _there(records.values, double.one), _there(records.values, double.other)
    verdict = compared(facts_of(one), facts_of(other))
    if verdict.link:
        pair = (double.one, double.other) if verdict.dependent == "one" else (double.other, double.one)
        records.set_record(pair[0], {**records.values[pair[0]], verdict.link: pair[1]})
    what = f"kept {written('study', double.one)} and {written('study', double.other)} apart"
    return Decision("reject", double.key, "", double.one), what


def shown_value(value: Any) -> str:
    """A value on one line: of names and other records what stands in them."""
    if isinstance(value, list):
        return ", ".join(map(shown_value, value))
    return " ".join(map(str, value.values())) if isinstance(value, dict) else " ".join(str(value).split())


def _there(values: dict[str, Record], name: str) -> Record:
    if name not in values:
        raise NoSuchRecord(f"there is no {written('study', name)} in this library any more")
    return values[name]


def _record(library: Library, name: str) -> Record:
    record: Record = msgspec.json.decode(msgspec.json.encode(library.studies[name]))
    return record


def _claims_on(library: Library) -> dict[str, int]:
    counts: dict[str, int] = {}
    for claim in library.claims.values():
        for link in claim.studies:
            counts[link.id] = counts.get(link.id, 0) + 1
    return counts


def _made_one(one: Record, other: Record, turned: Iterable[str]) -> Record:
    """The fields of the one with those of the other, without its id."""
    single = {name: value for name, value in other.items() if name not in (*_OF_BOTH, *PUBLICATION_LINKS)}
    structures = {name for name, value in single.items() if isinstance(value, dict) and name in one}
    plain = {name: value for name, value in single.items() if name not in structures}
    merge = merged(one, plain, one, same_source=False, replace=False)
    new = {name: value for name, value in {**one, **merge.changes}.items() if name not in merge.gone}
    for name in turned:
        if name in one and name in single:
            new[name] = one[name] if new[name] != one[name] else single[name]
    for name in _OF_BOTH & other.keys():
        new[name] = [*one.get(name, ()), *(each for each in other[name] if each not in one.get(name, ()))]
    for name in PUBLICATION_LINKS & other.keys():
        new.setdefault(name, other[name])
    return {name: value for name, value in new.items() if name != "id"}


def _move_claims(transaction: Transaction, double: Double) -> None:
    for claim in transaction.store.library.claims.values():
        if not any(link.id == double.other for link in claim.studies):
            continue
        records = transaction.records(f"{CLAIMS}/{parse(claim.id).article}.yaml")
        name = records.name_of(claim.id)
        record = records.values[name] if name else None
        if name and record is not None:
            records.set_record(name, {**record, "studies": _moved(record["studies"], double)})


def _move_links(transaction: Transaction, double: Double) -> None:
    """What the library says of studies behind claims of others."""
    if transaction.read(LINKS) is None:
        return
    records = transaction.records(LINKS)
    for name, record in list(records.values.items()):
        if record["study"] == double.other:
            new = f"{record['claim']} {double.one}"
            records.set_record(name, None)
            records.set_record(new, {**record, **records.values.get(new, {}), "study": double.one})


def _moved(links: Any, double: Double) -> list[Record]:
    """The links of a claim; where it has one to each, one with what both say, the one's before the other's."""
    listed = links if isinstance(links, list) else [links]
    told = [dict(link) if isinstance(link, dict) else {"id": link} for link in listed]
    found: dict[str, Record] = {}
    for link in sorted(told, key=lambda link: link["id"] == double.other):
        name = double.one if link["id"] == double.other else link["id"]
        found[name] = {**link, **found.get(name, {}), "id": name}
    order = dict.fromkeys(double.one if link["id"] == double.other else link["id"] for link in told)
    return [found[name] for name in order]


class SameWork(Struct, frozen=True):
    """An article, and the article or study that it seems to be too, by their ids; and why."""

    article: str
    other: str
    is_study: bool
    """Whether the other is the record of a study."""
    why: str

    @property
    def key(self) -> str:
        """By what a decision on two articles is known, in whichever order they are named."""
        return "articles:" + "|".join(sorted((self.article, self.other)))


def articles_twice(library: Library) -> list[SameWork]:
    """Pairs of articles that seem to be one text: by DOI or PMID, else by a title that tells works apart, where year
    and identifiers do not say otherwise."""
    alike: dict[str, list[Article]] = {}
    for article in library.articles.values():
        title = [title_key(article.title, "")] if is_telling_title(article.title) else []
        for key in (*ids_of_article(article), *title):
            alike.setdefault(key, []).append(article)
    found: dict[tuple[str, str], SameWork] = {}
    for one, other in (pair for articles in alike.values() for pair in combinations(articles, 2)):
        ids = ids_of_article(one), ids_of_article(other)
        years = {(each.issued or "")[:4] for each in (one, other)} - {""}
        if ids[0] & ids[1]:
            found[one.id, other.id] = SameWork(one.id, other.id, False, "the same identifier")
        elif not (all(ids) or len(years) > 1):
            found.setdefault((one.id, other.id), SameWork(one.id, other.id, False, "the same title"))
    return list(found.values())


def articles_recorded(library: Library, decided: Container[str]) -> Iterator[SameWork]:
    """Articles of which a study of the library seems to be the record, where neither their front matter nor a decision
    (`decided`, by key) says so."""
    index = StudyIndex(library.studies)
    for name, article in library.articles.items():
        found = as_listed(article, index)
        if found is None or found.key in decided or found.known is None:
            continue
        if not says_to_be(article, library.studies[found.known]):
            yield SameWork(name, found.known, True, found.reason)

"""The records of a library in a file of SQLite, each read when it is asked for, with what leads from one to others.

For large libraries: the explorer starts without reading all of them and holds a few at a time. Data only, as in a
snapshot: records are msgpack, checked against their types when they are read.
"""

from __future__ import annotations

import contextlib
import gc
import sqlite3
import threading
from collections.abc import ItemsView, Iterator, Mapping, ValuesView
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec
from msgspec.structs import replace

from mgtui.library.snapshot import SnapshotError, dump, load
from mgtui.model import Article, Claim, Library, Study
from mgtui.model.records import with_broader
from mgtui.ref import home_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mgtui.library.rereading import Reread

R = TypeVar("R")

RECORDS = "records.sqlite3"
_SCHEMA = """
CREATE TABLE about (record BLOB NOT NULL);
CREATE TABLE articles (place REAL PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT NOT NULL, record BLOB NOT NULL);
CREATE TABLE studies (place REAL PRIMARY KEY, id TEXT NOT NULL UNIQUE, record BLOB NOT NULL);
CREATE TABLE claims (
    place REAL PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL, stands INTEGER NOT NULL,
    exposure TEXT, outcome TEXT, record BLOB NOT NULL
);
CREATE TABLE leads (way TEXT NOT NULL, value TEXT NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (way, value, claim))
WITHOUT ROWID;
"""
_INDEXES = """
CREATE INDEX article_titles ON articles (place, id, title);
CREATE INDEX claims_of_article ON claims (article, stands);
CREATE INDEX claims_on_question ON claims (exposure, outcome) WHERE exposure IS NOT NULL AND outcome IS NOT NULL;
CREATE INDEX leads_of_claim ON leads (claim);
"""
_KEPT = {"articles": 16, "claims": 400, "studies": 200}
"""So many records of each kind are held."""
_TYPES: dict[str, type[Article | Claim | Study]] = {"articles": Article, "claims": Claim, "studies": Study}
_STANDING = "SELECT record FROM claims WHERE stands = 1"
_LED_TO = "id IN (SELECT claim FROM leads WHERE way = ? AND value = ?)"


class StoredRecords(Mapping[str, R], Generic[R]):
    """The records of one kind by their ids, in the order of the library."""

    def __init__(self, connection: sqlite3.Connection, table: str) -> None:
        self._connection, self._table = connection, table
        self._decode: Callable[[bytes], Any] = msgspec.msgpack.Decoder(_TYPES[table]).decode
        self._read: Callable[[str], R] = lru_cache(_KEPT[table])(self._read_one)

    def _read_one(self, key: str) -> R:
        found = self._connection.execute(f"SELECT record FROM {self._table} WHERE id = ?", (key,)).fetchone()  # noqa: S608
        if found is None:
            raise KeyError(key)
        record: R = self._decode(found[0])
        return record

    def __getitem__(self, key: str) -> R:
        return self._read(key)

    def __contains__(self, key: object) -> bool:
        question = f"SELECT 1 FROM {self._table} WHERE id = ?"  # noqa: S608
        return isinstance(key, str) and self._connection.execute(question, (key,)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        return (key for (key,) in self._rows(f"SELECT id FROM {self._table} ORDER BY place"))  # noqa: S608

    def __len__(self) -> int:
        number: int = self._connection.execute(f"SELECT count(*) FROM {self._table}").fetchone()[0]  # noqa: S608
        return number

    def number_of(self, key: str) -> int:
        """How many records stand before one, where all were written at once."""
        found = self._connection.execute(f"SELECT place FROM {self._table} WHERE id = ?", (key,)).fetchone()  # noqa: S608
        return int(found[0])

    def values(self) -> ValuesView[R]:
        return _Values(self)

    def _rows(self, question: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of an answer, a few at a time: no list of all."""
        cursor = self._connection.execute(question, values)
        while rows := cursor.fetchmany(200):
            yield from rows

    def _records(self, question: str, values: Sequence[object] = ()) -> Iterator[R]:
        return (self._decode(record) for (record,) in self._rows(question, values))

    def every(self) -> Iterator[R]:
        """All records, none of them held."""
        return self._records(f"SELECT record FROM {self._table} ORDER BY place")  # noqa: S608


class _Values(ValuesView[R]):
    def __init__(self, mapping: StoredRecords[R]) -> None:
        super().__init__(mapping)
        self._records = mapping

    def __iter__(self) -> Iterator[R]:
        return self._records.every()


class StoredClaims(StoredRecords[Claim]):
    """Claims, with what leads to them; the rejected ones are passed over by all that this adds."""

    @property
    def lookups(self) -> StoredClaims:
        """By this name `Links` knows claims that can be asked."""
        return self

    def article_titles(self) -> Iterator[tuple[Any, ...]]:
        return self._rows("SELECT id, title FROM articles ORDER BY place")

    def articles_from(self, start: int, most: int) -> list[tuple[str, str, int]]:
        """Id, title and number of claims of so many articles, from a place in their order on."""
        number = "SELECT count(*) FROM claims WHERE claims.article = articles.id AND stands = 1"
        listed = f"SELECT id, title, ({number}) FROM articles ORDER BY place LIMIT ? OFFSET ?"  # noqa: S608
        return [(article, title, claims) for article, title, claims in self._rows(listed, (most, start))]

    def standing(self) -> Iterator[Claim]:
        """All of them, none of them held."""
        return self._records(f"{_STANDING} ORDER BY place")

    def standing_ids(self) -> list[str]:
        return [claim for (claim,) in self._rows("SELECT id FROM claims WHERE stands = 1 ORDER BY place")]

    def number(self) -> int:
        found: int = self._connection.execute("SELECT count(*) FROM claims WHERE stands = 1").fetchone()[0]
        return found

    def numbers(self) -> dict[str, int]:
        """How many each article has."""
        return dict(self._rows("SELECT article, count(*) FROM claims WHERE stands = 1 GROUP BY article"))

    def topic_numbers(self) -> dict[str, int]:
        """How many each topic has, narrower ones included."""
        return dict(self._rows("SELECT value, count(*) FROM leads WHERE way = 'topic' GROUP BY value"))

    def of_article(self, article: str) -> list[Claim]:
        return list(self._records(f"{_STANDING} AND article = ? ORDER BY place", (article,)))

    def every_of_article(self, article: str) -> list[Claim]:
        """With those that are rejected."""
        return list(self._records("SELECT record FROM claims WHERE article = ? ORDER BY place", (article,)))

    def has_foreign(self) -> bool:
        """Whether there are claims on articles of other libraries."""
        elsewhere = "article NOT IN (SELECT id FROM articles) OR substr(id, 1, length(article)) <> article"
        question = f"SELECT 1 FROM claims WHERE {elsewhere}"  # noqa: S608
        return self._connection.execute(question).fetchone() is not None

    def articles_relating_to(self, claim: str) -> list[str]:
        """The articles of claims, rejected ones too, that have a relation to one."""
        question = "SELECT article FROM claims WHERE id IN (SELECT claim FROM leads WHERE way IN (?, ?) AND value = ?)"
        return [article for (article,) in self._rows(question, ("relation", "rejected", claim))]

    def leading(self, way: str, value: str) -> list[Claim]:
        """Those that a `topic`, `study` or `passage` leads to, or that have a relation to a claim (`relation`)."""
        return list(self._records(f"{_STANDING} AND {_LED_TO} ORDER BY place", (way, value)))

    def on_question(self, exposure: str, outcome: str) -> list[Claim]:
        """Those about this exposure and outcome, as concepts."""
        return list(self._records(f"{_STANDING} AND exposure = ? AND outcome = ? ORDER BY place", (exposure, outcome)))

    def place(self, claim: str) -> float | None:
        """What a claim is sorted by; None where there is none."""
        found = self._connection.execute("SELECT place FROM claims WHERE id = ? AND stands = 1", (claim,)).fetchone()
        return found[0] if found else None


def write_records(path: Path, library: Library) -> None:
    """Write all records into a file that is not there yet."""
    with closing(_to_write(path)) as connection, connection:
        connection.executescript(_SCHEMA)
        _put_about(connection, library)
        encode = msgspec.msgpack.encode
        for number, article in enumerate(library.articles.values()):
            values = (number, article.id, article.title, encode(article))
            connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?)", values)
        for number, study in enumerate(library.studies.values()):
            connection.execute("INSERT INTO studies VALUES (?, ?, ?)", (number, study.id, encode(study)))
        for number, claim in enumerate(library.claims.values()):
            _put_claim(connection, number, claim, library)
        connection.executescript(_INDEXES)


def _to_write(path: Path) -> sqlite3.Connection:
    # The folder is no build yet: a kill leaves one that is thrown away, and nothing has to be taken back.
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def _put_about(connection: sqlite3.Connection, library: Library) -> None:
    connection.execute("DELETE FROM about")
    connection.execute("INSERT INTO about VALUES (?)", (dump(replace(library, articles={}, claims={}, studies={})),))


def _put_claim(connection: sqlite3.Connection, place: float, claim: Claim, library: Library) -> None:
    exposure = claim.exposure.concept if claim.exposure else None
    outcome = claim.outcome.concept if claim.outcome else None
    stands = claim.status != "rejected"
    connection.execute(
        "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?)",
        (place, claim.id, claim.article, stands, exposure, outcome, msgspec.msgpack.encode(claim)),
    )
    connection.executemany(
        "INSERT OR IGNORE INTO leads VALUES (?, ?, ?)", ((*lead, claim.id) for lead in _leads(claim, library))
    )


def _leads(claim: Claim, library: Library) -> Iterator[tuple[str, str]]:
    if claim.status == "rejected":
        yield from (("rejected", relation.claim) for relation in claim.relations)
        return
    yield from (("study", link.id) for link in claim.studies)
    yield from (("passage", place.passage) for place in claim.places)
    yield from (("relation", relation.claim) for relation in claim.relations)
    for topic in claim.topics:
        yield from (("topic", each) for each in with_broader(topic, library.topics))


def change_records(path: Path, known: Library, now: Reread) -> bool:
    """Put what was read anew, articles with their claims and studies, into a file that has `known`.

    False where they find no place in the order of the others: then all records have to be written. `path` may then
    hold some of the change.
    """
    with closing(_to_write(path)) as connection, connection:
        places = {name: _place_of(connection, name) for name in now.articles}
        for name in now.articles:
            connection.execute("DELETE FROM leads WHERE claim IN (SELECT id FROM claims WHERE article = ?)", (name,))
            connection.execute("DELETE FROM claims WHERE article = ?", (name,))
        for name, article in now.articles.items():
            connection.execute("DELETE FROM articles WHERE id = ?", (name,))
            place = places[name] if places[name] is not None else _new_place(connection, name)
            if article is None:
                continue
            if place is None:
                return False
            row = (place, name, article.title, msgspec.msgpack.encode(article))
            connection.execute("INSERT INTO articles VALUES (?, ?, ?, ?)", row)
            before, after = _claims_beside(connection, place)
            claims = now.claims[name]
            between = [before + (after - before) * (at + 1) / (len(claims) + 1) for at in range(len(claims))]
            if len({before, after, *between}) < len(claims) + 2:
                return False
            for at, claim in zip(between, claims, strict=True):
                _put_claim(connection, at, claim, known)
        for study in now.studies.values():
            _put_study(connection, study)
    return True


def _put_study(connection: sqlite3.Connection, study: Study) -> None:
    """In its place, or as the last."""
    record = msgspec.msgpack.encode(study)
    if not connection.execute("UPDATE studies SET record = ? WHERE id = ?", (record, study.id)).rowcount:
        new = "INSERT INTO studies SELECT coalesce(max(place) + 1, 0), ?, ? FROM studies"
        connection.execute(new, (study.id, record))


def _place_of(connection: sqlite3.Connection, article: str) -> float | None:
    found = connection.execute("SELECT place FROM articles WHERE id = ?", (article,)).fetchone()
    return found[0] if found else None


def _new_place(connection: sqlite3.Connection, article: str) -> float | None:
    """A place between the articles of its library whose files stand before and after one; None where there is none."""
    home = home_of(article)
    latest = before = after = None
    is_home_there = False
    for place, other in connection.execute("SELECT place, id FROM articles ORDER BY place"):
        is_home = home_of(other) == home
        # By the names of their files, as a folder is listed.
        if (is_home and f"{other}.md" > f"{article}.md") or (is_home_there and not is_home):
            before, after = latest, place
            break
        is_home_there = is_home_there or is_home
        latest = place
    else:
        before = latest
    if not is_home_there and after is None and latest is not None:
        return None  # the first of its library: it is not known which of the others stand before it
    if before is None or after is None:
        return (0.0 if after is None else after - 1.0) if before is None else before + 1.0
    between: float = (before + after) / 2
    return between if before < between < after else None


def _claims_beside(connection: sqlite3.Connection, place: float) -> tuple[float, float]:
    """The places of the last claim before an article and of the first one after it."""
    ends: list[float | None] = []
    for question, at in (
        ("SELECT id FROM articles WHERE place < ? ORDER BY place DESC", 1),
        ("SELECT id FROM articles WHERE place > ? ORDER BY place", 0),
    ):
        found = None
        for (article,) in connection.execute(question, (place,)):
            reach = "SELECT min(place), max(place) FROM claims WHERE article = ?"
            found = connection.execute(reach, (article,)).fetchone()[at]
            if found is not None:
                break
        ends.append(found)
    before, after = ends
    if before is None:
        before = 0.0 if after is None else after - 1.0
    return before, before + 1.0 if after is None else after


def open_records(path: Path) -> Library:
    """The library in a file. Raises SnapshotError where there is none to be read, or one of another version."""
    try:
        # What is written once is never changed in its place, so that no lock is needed and none is looked for.
        uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        about = load(connection.execute("SELECT record FROM about").fetchone()[0])
    except (sqlite3.Error, TypeError) as error:
        raise SnapshotError(str(error)) from error
    return replace(
        about, articles=StoredRecords[Article](connection, "articles"), claims=StoredClaims(connection, "claims"),
        studies=StoredRecords[Study](connection, "studies"),
    )  # fmt: skip


def to_change(library: Library) -> Library:
    """A library whose claims and studies stay the same objects, wherever they lie: read one by one, and all at once
    when all are first asked for. Its articles are as they are, since no decision on a claim changes one."""
    return replace(library, claims=_to_change(library.claims), studies=_to_change(library.studies))


@contextlib.contextmanager
def without_collection() -> Iterator[None]:
    """Make many objects without looking for circles of them that can go: looking takes half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _to_change(records: Mapping[str, R]) -> Mapping[str, R]:
    return KeptRecords(records) if isinstance(records, StoredRecords) else records


class KeptRecords(Mapping[str, R], Generic[R]):
    """Records of one kind that lie on disk, each the same object whenever it is asked for. Safe for several threads."""

    def __init__(self, stored: StoredRecords[R]) -> None:
        self._stored = stored
        self._some: dict[str, R] = {}
        self._every: dict[str, R] | None = None
        self._lock = threading.RLock()

    def _all(self) -> dict[str, R]:
        with self._lock:
            if self._every is None:
                with without_collection():
                    found = dict(zip(self._stored, self._stored.every(), strict=True))
                found.update(self._some)
                self._every, self._some = found, {}
            return self._every

    def _same(self, key: str, record: R) -> R:
        """The object that stands for a record that was read once more."""
        with self._lock:
            return self._all()[key] if self._every is not None else self._some.setdefault(key, record)

    def __getitem__(self, key: str) -> R:
        with self._lock:
            if self._every is not None:
                return self._every[key]
            if key not in self._some:
                self._some[key] = self._stored[key]
            return self._some[key]

    def __contains__(self, key: object) -> bool:
        return key in (self._stored if self._every is None else self._every)

    def __iter__(self) -> Iterator[str]:
        return iter(self._all())  # whoever goes through the ids mostly asks for each: `dict` of this does

    def __len__(self) -> int:
        return len(self._stored if self._every is None else self._every)

    def values(self) -> ValuesView[R]:
        return self._all().values()

    def items(self) -> ItemsView[str, R]:
        return self._all().items()

    def claims_of(self: KeptRecords[Claim], article: str) -> list[Claim]:
        """Of claims those of an article, rejected ones too, in the order of the library; no others are read."""
        stored = self._stored
        assert isinstance(stored, StoredClaims)
        return [self._same(claim.id, claim) for claim in stored.every_of_article(article)]

"""What an operation of an author works on: the library it writes in (home), those open beside it, and its changes.

Changes are kept here until a transaction takes them. Within home an id has no library before it; a record of another
library has `<library>::`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.authoring.records import term_record
from mgtui.authoring.refusals import refused
from mgtui.errors import NoSuchRecord
from mgtui.library.anchors import AnchorFinder
from mgtui.library.convert import did_you_mean
from mgtui.library.files import ARTICLES, CLAIMS, STUDIES, TERMS, TOPICS
from mgtui.library.text import shorten
from mgtui.ref import Ref, key_of, of_key, parse, short_name
from mgtui.vocabulary.health import shipped_terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mgtui.model import Article, Claim, Library, Study, Term, Topic
    from mgtui.model.field import Kind
    from mgtui.writing.transaction import Transaction

_HINT_AMONG = 5_000
"""Ids from which on none is proposed: to compare them all takes too long."""
Fields = dict[str, Any]
"""A record by the names of its file."""


class Workspace:
    """The records of a library as they become, and those of the other open libraries to refer to."""

    def __init__(self, home: Library, opened: Library, records: Callable[[str], Mapping[str, Fields]]) -> None:
        """`home` is written in, `opened` is all that is open as one library, with home or without; `records` gives
        those of a file of home, by what the file calls them. Raises, then and when asked, NotEditable, PathError.
        """
        self.home = home
        self._opened = opened
        self._records = records
        self._put: dict[tuple[str, str], Fields | None] = {}

    # What is to be written

    def names(self, path: str) -> list[str]:
        """What the records of a file are called, as they become."""
        there = [name for name in self._records(path) if self._put.get((path, name), {}) is not None]
        new = [name for (file, name), fields in self._put.items() if file == path and fields is not None]
        return list(dict.fromkeys([*there, *new]))

    def fields(self, path: str, name: str) -> Fields | None:
        """A record as it becomes; None where there is none."""
        if (path, name) in self._put:
            return self._put[path, name]
        return self._records(path).get(name)

    def put(self, path: str, name: str, fields: Fields | None) -> None:
        """Give a record these fields, add it, or take it out (None)."""
        self._put[path, name] = fields

    def write_to(self, transaction: Transaction) -> None:
        """Let a transaction have what is to be written."""
        for (path, name), fields in self._put.items():
            transaction.records(path).set_record(name, fields)

    def claim_place(self, key: str) -> tuple[str, str]:
        """The file of a claim of home and what it calls it. Raises NoSuchRecord."""
        path = claims_file(key)
        for name in (short_name(key), key):
            if self.fields(path, name) is not None:
                return path, name
        raise NoSuchRecord(f"there is no claim {key} in this library")

    # What is there

    def name(self, kind: Kind, text: str) -> str:
        """The id of a record, written in any of its ways, as home has it.

        Where no library is named home goes before the others. Raises NoSuchRecord, Refused where several have it.
        """
        ref = _ref(kind, text)
        if ref.library:
            here = ref.seen_from(self.home.id)
            if self.has(kind, here.key):
                return here.key
            raise NoSuchRecord(f'there is no {kind} "{shorten(text)}"{self._hint(kind, ref)}')
        if self.has(kind, ref.key):
            return ref.key
        others = [library for library in self._others() if self.has(kind, ref._replace(library=library).key)]
        if len(others) == 1:
            return ref._replace(library=others[0]).key
        if others:
            written = ", ".join(ref._replace(library=library).key for library in others)
            raise refused("", f'several libraries have a {kind} "{shorten(text)}": expected one of {written}')
        by_label = self._labelled(kind, text)
        if by_label:
            return by_label
        raise NoSuchRecord(f'there is no {kind} "{shorten(text)}"{self._hint(kind, ref)}')

    def referred(self, kind: Kind, text: str) -> str:
        """As `name`, of what a record is to refer to: a term that only the vocabulary of health has comes in with it,
        as a library stands alone."""
        try:
            return self.name(kind, text)
        except NoSuchRecord:
            term = shipped_terms().get(text) if kind == "term" else None
            if term is None:
                raise
            self.put(TERMS, term.id, term_record(term))
            return term.id

    def has(self, kind: Kind, key: str) -> bool:
        """Whether there is, or is to be, a record of this key."""
        path, name = file_of(kind, key)
        if not of_key(kind, key).library:
            if (path, name) in self._put:
                return self._put[path, name] is not None
            if (path, key) in self._put:
                return self._put[path, key] is not None
        return self._get(kind, key) is not None

    def article(self, key: str) -> Article | None:
        found: Article | None = self._get("article", key)
        return found

    def claim(self, key: str) -> Claim | None:
        """As it was; so for the others."""
        found: Claim | None = self._get("claim", key)
        return found

    def study(self, key: str) -> Study | None:
        found: Study | None = self._get("study", key)
        return found

    def term(self, key: str) -> Term | None:
        found: Term | None = self._get("term", key)
        return found

    def topic(self, key: str) -> Topic | None:
        found: Topic | None = self._get("topic", key)
        return found

    def finder(self, article: str) -> AnchorFinder:
        """Finds words in an article. Raises NoSuchRecord."""
        found = self.article(article)
        if found is None:
            raise NoSuchRecord(f'there is no article "{shorten(article)}"')
        return AnchorFinder(found)

    def full(self, kind: Kind, key: str) -> str:
        """The id of a record with its library before it, whatever that is."""
        return full_id(self.home.id, kind, key)

    def opened_key(self, key: str) -> str:
        """What all that is open calls a record of home, or of another library."""
        ref = of_key("claim", key)
        return ref._replace(library=ref.library or self.home.id).seen_from(self._opened.id).key

    def _get(self, kind: Kind, key: str) -> Any:
        ref = of_key(kind, key)
        if not ref.library:
            return self.home.of_kind(kind).get(key)
        return self._opened.of_kind(kind).get(ref.seen_from(self._opened.id).key)

    def _others(self) -> list[str]:
        parts = self._opened.parts or {self._opened.id: ""}
        return [library for library in parts if library != self.home.id]

    def _labelled(self, kind: Kind, text: str) -> str:
        """A term or topic by its label."""
        if kind not in ("term", "topic"):
            return ""
        word = text.casefold()
        own = [key for key, each in self.home.of_kind(kind).items() if each.label.casefold() == word]
        others = [
            str(Ref(of_key(kind, key).library or self._opened.id, kind, of_key(kind, key).id).key)
            for key, each in self._opened.of_kind(kind).items()
            if each.label.casefold() == word
        ]
        found = own or [key for key in others if of_key(kind, key).library != self.home.id]
        return found[0] if len(found) == 1 else ""

    def _hint(self, kind: Kind, ref: Ref) -> str:
        known = [*self.home.of_kind(kind), *self._opened.of_kind(kind)]
        if len(known) > _HINT_AMONG:
            return ""
        return did_you_mean(ref.key, known) or did_you_mean(ref.id, known)


def _ref(kind: Kind, text: str) -> Ref:
    ref = parse(text)
    return ref if ref.kind == kind else of_key(kind, key_of(kind, text))


FILES: dict[Kind, str] = {"study": STUDIES, "topic": TOPICS, "term": TERMS}
"""The files that hold all records of a kind."""


def claims_file(key: str) -> str:
    """The file that has a claim of home."""
    return f"{CLAIMS}/{parse(key).article}.yaml"


def file_of(kind: Kind, key: str) -> tuple[str, str]:
    """The file of a record of home, and what the file calls it."""
    if kind == "claim":
        return claims_file(key), short_name(key)
    if kind == "article":
        return f"{ARTICLES}/{key}.md", key
    return FILES[kind], key


def full_id(library: str, kind: Kind, key: str) -> str:
    """The id of a record of a library as commands and the history give it: `own::a/b`, `study:own::x`."""
    ref = of_key(kind, key)
    return str(ref if ref.library else ref._replace(library=library))

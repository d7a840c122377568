"""A library while it is read: records with their nodes, and every id that was seen, for the checks across records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from msgspec import Struct

from mgtui.library.convert import did_you_mean
from mgtui.library.nodes import Mapping, Node, Scalar, Sequence
from mgtui.library.shapes import About
from mgtui.library.text import shorten
from mgtui.ref import home_of, parse

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.library.markdown import ArticleFile
    from mgtui.library.source import Source
    from mgtui.model import Claim, CrossLink, CrossRelation, Mistake, Study, Term, Topic

Record = TypeVar("Record")
_HINT_LIMIT = 50
"""Hints for each kind of id; to compare thousands of unknown ids with thousands of known ones takes minutes."""

IdKind = Literal["article", "claim", "study", "topic", "term"]


class Entry(Struct, Generic[Record]):
    """A record as far as it is read, the node it was made from, or what reads it again, and its file."""

    record: Record
    node: Node | Callable[[], Node]
    source: Source

    def at(self, *path: str | int) -> Node:
        """The node at the end of a path of fields and indices; where the path ends early, the last one on it."""
        node = self.node() if callable(self.node) else self.node
        for step in path:
            if isinstance(step, str) and isinstance(node, Mapping) and step in node.values:
                node = node.values[step]
            elif isinstance(step, int) and isinstance(node, Sequence):
                node = node.items[step]
            elif isinstance(step, int) and isinstance(node, Scalar):
                # A single item that stands there without its list.
                continue
            else:
                break
        return node

    def mistake(self, message: str, *path: str | int) -> None:
        """Report something wrong with the value at the end of a path."""
        self.source.mistake(self.at(*path), message)


class Ids:
    """Every id of one kind that the files give, also those of records that had to be left out."""

    def __init__(self, noun: str, place: str) -> None:
        self.noun = noun
        self.place = place
        self.seen: set[str] = set()
        self.complete = True
        """Whether the files that give them were read to the end; if not, a missing id may stand in the rest."""
        self._hints: dict[str, str] = {}

    def unknown(self, word: str) -> str | None:
        """What to say of an id that is not there; None where it is, or where that cannot be told."""
        if word in self.seen or not self.complete:
            return None
        if word not in self._hints and len(self._hints) < _HINT_LIMIT:
            self._hints[word] = did_you_mean(word, self.seen)
        return f'no {self.noun} "{shorten(word)}" in {self.place}{self._hints.get(word, "")}'


class Draft:
    """Everything read so far of one library."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        self.mistakes = mistakes
        self.about = About("", "")
        self.articles: dict[str, Entry[ArticleFile]] = {}
        self.claims: dict[str, Entry[Claim]] = {}
        self.studies: dict[str, Entry[Study]] = {}
        self.topics: dict[str, Topic] = {}
        self.terms: dict[str, Entry[Term]] = {}
        self.relations: list[Entry[CrossRelation]] = []
        self.links: list[Entry[CrossLink]] = []
        self.ids: dict[IdKind, Ids] = {
            "article": Ids("article", "articles"), "claim": Ids("claim", "claims"),
            "study": Ids("study", "studies.yaml"), "topic": Ids("topic", "topics.yaml"),
            "term": Ids("term", "terms.yaml"),
        }  # fmt: skip
        self.torn_claims: set[str] = set()
        """Articles whose claims could not be read to the end."""

    def claims_by_article(self) -> dict[str, list[Entry[Claim]]]:
        """For each article of this library, the entries of its claims in the order of the file."""
        grouped: dict[str, list[Entry[Claim]]] = {article: [] for article in self.articles}
        for entry in self.claims.values():
            if entry.record.article in grouped:
                grouped[entry.record.article].append(entry)
        return grouped

    def claim_unknown(self, full_id: str) -> str | None:
        """What to say of a claim that is not there; None where it is, or where that cannot be told."""
        return None if parse(full_id).article in self.torn_claims else self.ids["claim"].unknown(full_id)


def is_foreign(key: str) -> bool:
    """Whether the key of a record names another library."""
    return bool(home_of(key))


def items(node: Node) -> list[Node]:
    """The items of a list; nothing where it is none."""
    return node.items if isinstance(node, Sequence) else []


def named(node: Node, field: str = "id") -> str | None:
    """What a record calls itself, read without judging it."""
    value: Any = node.values.get(field) if isinstance(node, Mapping) else None
    return value.value.strip() if isinstance(value, Scalar) else None

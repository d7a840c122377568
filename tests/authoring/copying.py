"""The IGF-1 article of the bundled library made anew by the functions of the commands, from its bare text.

Each record is made by the assignments that a person would type for it; what it leads to is made first.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

from mgtui.authoring.assignments import Assignment, listed
from mgtui.authoring.author import Author
from mgtui.authoring.records import as_written
from mgtui.library.locations import bundled_library
from mgtui.model import Library
from mgtui.model.nested import FIELDS_OF
from mgtui.writing.store import create_library

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from mgtui.model import Claim
    from mgtui.model.field import Kind

ARTICLE = "igf-1"


def made_of(kind: Kind, record: dict[str, Any], *, without: Iterable[str] = ()) -> list[Assignment]:
    """What a person types for a record."""
    shown = {name: value for name, value in record.items() if name not in ("id", *without)}
    return [Assignment("id", record["id"]), *listed(FIELDS_OF[kind], shown)]


class Copying:
    """Makes claims of the bundled article in a library of its own, with all that they lead to."""

    def __init__(self, root: Path, source: Library) -> None:
        create_library(root)
        shutil.copy(bundled_library() / "articles" / f"{ARTICLE}.md", root / "articles" / f"{ARTICLE}.md")
        self.source = source
        # Nothing is open beside it, so that it has to stand by itself.
        self.author = Author(root, Library("nothing", ""))
        self._made: set[tuple[Kind, str]] = set()

    def claims(self, wanted: list[Claim]) -> None:
        """Make these claims, with their studies, effects, terms, topics, and the relations among them."""
        ids = {claim.id for claim in wanted}
        for claim in wanted:
            self._claim(claim)
        for claim in wanted:
            for relation in claim.relations:
                if relation.claim in ids:
                    self.author.relate(claim.id, relation.type, relation.claim, relation.reason)

    def _claim(self, claim: Claim) -> None:
        record = as_written(self.source, "claim", claim.id)
        assert record is not None
        for topic in claim.topics:
            self._topic(topic)
        for concept in (claim.exposure, claim.outcome):
            if concept and concept.concept:
                self._term(concept.concept)
        for link in claim.studies:
            self._study(link.id)
        quote = record["anchors"][0]
        given = made_of("claim", record, without=("statement", "relations", "studies", "anchors"))
        more = [each for each in listed(FIELDS_OF["claim"], {"anchors": record["anchors"]}) if "s.1." not in each.path]
        written = self.author.new_claim(
            ARTICLE, quote["quote"], claim.statement, [*given, *more],
            prefix=quote.get("prefix", ""), suffix=quote.get("suffix", ""),
        )  # fmt: skip
        for link in record.get("studies", ()):
            fields = [Assignment(name, value) for name, value in link.items() if name != "id"]
            self.author.link(written.id, link["id"], fields)

    def _once(self, kind: Kind, key: str) -> bool:
        known = (kind, key) in self._made
        self._made.add((kind, key))
        return not known

    def _topic(self, key: str) -> None:
        if self._once("topic", key):
            topic = self.source.topics[key]
            if topic.broader:
                self._topic(topic.broader)
            record = {"id": key, "label": topic.label, **({"broader": topic.broader} if topic.broader else {})}
            self.author.new("topic", made_of("topic", record))

    def _term(self, key: str) -> None:
        if self._once("term", key):
            term = self.source.terms[key]
            if term.broader:
                self._term(term.broader)
            self.author.new("term", made_of("term", self._record("term", key)))

    def _study(self, key: str) -> None:
        if self._once("study", key):
            for effect in self.source.studies[key].effects:
                self._term(effect.outcome)
            self.author.new("study", made_of("study", self._record("study", key)))

    def _record(self, kind: Kind, key: str) -> dict[str, Any]:
        record = as_written(self.source, kind, key)
        assert record is not None
        return record

"""A library with the records of a step that was committed, without reading all of it again."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.library import files
from mgtui.library.anchors import AnchorError, AnchorFinder
from mgtui.library.nodes import Sequence
from mgtui.library.reader import put_in_reading_order
from mgtui.library.shapes import CLAIM, STUDY, TERM
from mgtui.library.source import Source
from mgtui.library.yaml_events import parse_yaml
from mgtui.model import Claim, Study, Term
from mgtui.model.publications import publications_of
from mgtui.ref import home_of

if TYPE_CHECKING:
    from mgtui.library.convert import Shape
    from mgtui.model import Library, Mistake
    from mgtui.writing.journal import Change, Entry


def applied(library: Library, entry: Entry) -> Library | None:
    """The library after a step, its mistakes as before; None where it has to be read to know what the step means."""
    if entry.files:
        return None
    state = _State(library)
    # Terms and studies first: claims refer to them.
    order = {files.TERMS: 0, files.STUDIES: 1}
    changes = sorted((*entry.changes, *entry.mended), key=lambda change: order.get(change.key[0], 2))
    return state.library() if all(map(state.follow, changes)) and state.is_whole() else None


class _State:
    def __init__(self, library: Library) -> None:
        self._library = library
        self._claims, self._studies, self._terms = dict(library.claims), dict(library.studies), dict(library.terms)
        self._removed: set[str] = set()
        self._pointed_at: set[str] = set()
        """Studies that a changed one names; they may come after it in the step."""
        self._articles: set[str] = set()
        """Those whose claims may stand in another order."""
        self._finders: dict[str, AnchorFinder] = {}

    def library(self) -> Library:
        claims = self._claims
        if self._articles:
            claims = put_in_reading_order(claims, self._library.articles, self._articles)
        return replace(self._library, claims=claims, studies=self._studies, terms=self._terms)

    def follow(self, change: Change) -> bool:
        """Take a record over as it is now; False where that cannot be told from the record alone."""
        if change.path == files.TERMS:
            return self._term(change)
        if change.key[0] == files.STUDIES:
            return self._study(change)
        article = PurePosixPath(change.path).stem
        if not change.path.startswith(f"{files.CLAIMS}/") or article not in self._library.articles:
            return False
        return self._claim(change, article)

    def is_whole(self) -> bool:
        """Whether nothing refers to a record that is not there."""
        if not self._pointed_at <= self._studies.keys():
            return False
        if not self._removed:
            return True
        return (
            not any(link.id in self._removed for claim in self._claims.values() for link in claim.studies)
            and not any(other.claim in self._removed for claim in self._claims.values() for other in claim.relations)
            and not any(publications_of(study) & self._removed for study in self._studies.values())
        )

    def _term(self, change: Change) -> bool:
        if change.after is None:
            return False
        term = self._read(change, TERM)
        if not isinstance(term, Term) or term.broader:
            return False
        self._terms[term.id] = term
        return True

    def _study(self, change: Change) -> bool:
        if change.after is None:
            self._removed.add(change.id)
            return self._studies.pop(change.id, None) is not None
        study = self._read(change, STUDY)
        if not isinstance(study, Study) or any(effect.outcome not in self._terms for effect in study.effects):
            return False
        self._studies[study.id] = study
        self._pointed_at |= publications_of(study)
        return True

    def _claim(self, change: Change, article: str) -> bool:
        if change.after is None:
            name = f"{article}/{change.key[1]}"
            self._removed.add(name)
            return self._claims.pop(name, None) is not None
        claim = self._read(change, CLAIM, article)
        placed = self._placed(claim) if isinstance(claim, Claim) and self._leads(claim) else None
        if placed is None:
            return False
        self._claims[placed.id] = placed
        self._articles.add(article)
        return True

    def _read(self, change: Change, shape: Shape[Any], article: str = "") -> Any:
        mistakes: list[Mistake] = []
        source = Source(change.path, mistakes, library=self._library.id, article=article)
        root = parse_yaml(change.after or "", source).root
        if not isinstance(root, Sequence) or len(root.items) != 1:
            return None
        record = shape.read(root.items[0], "", source, **({"article": article} if article else {}))
        return None if mistakes else record

    def _leads(self, claim: Claim) -> bool:
        """Whether every id in a claim leads to a record."""
        return (
            all(link.id in self._studies for link in claim.studies)
            and all(concept in self._terms for concept in claim.concepts)
            and all(topic in self._library.topics for topic in claim.topics)
            and all(home_of(other.claim) or other.claim in self._claims for other in claim.relations)
        )

    def _placed(self, claim: Claim) -> Claim | None:
        if claim.article not in self._finders:
            self._finders[claim.article] = AnchorFinder(self._library.articles[claim.article])
        finder = self._finders[claim.article]
        try:
            return replace(claim, places=tuple(sorted({finder.place(anchor) for anchor in claim.anchors})))
        except AnchorError:
            return None

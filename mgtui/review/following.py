"""A record that was changed, read as the library would read it, without reading the library again."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.library import files
from mgtui.library.anchors import AnchorError, AnchorFinder
from mgtui.library.nodes import Sequence
from mgtui.library.shapes import CLAIM, STUDY
from mgtui.library.source import Source
from mgtui.library.yaml_events import parse_yaml
from mgtui.model import Claim, Study
from mgtui.ref import claim_key, home_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.library.convert import Shape
    from mgtui.model import Mistake
    from mgtui.review.library import ReviewLibrary
    from mgtui.review.log import Change


def follow(holdings: ReviewLibrary, changes: Iterable[Change]) -> bool:
    """Take changed records over as they are now; False where the library has to be read to know what they mean."""
    return all(_follow(holdings, change) for change in changes)


def _follow(holdings: ReviewLibrary, change: Change) -> bool:
    if change.path == files.STUDIES:
        if change.after is None:
            holdings.studies.pop(change.id, None)
            return not any(link.id == change.id for claim in holdings.claims.values() for link in claim.studies)
        study = _read(change, STUDY, holdings)
        if not isinstance(study, Study) or any(effect.outcome not in holdings.terms for effect in study.effects):
            return False
        holdings.studies[study.id] = study
        return True
    article = PurePosixPath(change.path).stem
    if not change.path.startswith(f"{files.CLAIMS}/") or article not in holdings.own.articles:
        return False
    if change.after is None:
        name = claim_key(article, change.id)
        holdings.claims.pop(name, None)
        return not any(other.claim == name for claim in holdings.claims.values() for other in claim.relations)
    claim = _read(change, CLAIM, holdings, article)
    placed = _placed(claim, holdings) if isinstance(claim, Claim) and _leads(claim, holdings) else None
    if placed is None:
        return False
    holdings.claims[placed.id] = placed
    return True


def _read(change: Change, shape: Shape[Any], holdings: ReviewLibrary, article: str = "") -> Any:
    mistakes: list[Mistake] = []
    source = Source(change.path, mistakes, library=holdings.own.id, article=article)
    root = parse_yaml(change.after or "", source).root
    if not isinstance(root, Sequence) or len(root.items) != 1:
        return None
    record = shape.read(root.items[0], "", source, **({"article": article} if article else {}))
    return None if mistakes else record


def _leads(claim: Claim, holdings: ReviewLibrary) -> bool:
    """Whether every id in a claim leads to a record."""
    concepts = [each.concept for each in (claim.exposure, claim.outcome) if each and each.concept]
    return (
        all(link.id in holdings.studies for link in claim.studies)
        and all(concept in holdings.terms for concept in concepts)
        and all(topic in holdings.own.topics for topic in claim.topics)
        and all(home_of(other.claim) or other.claim in holdings.claims for other in claim.relations)
    )


def _placed(claim: Claim, holdings: ReviewLibrary) -> Claim | None:
    finder = AnchorFinder(holdings.own.articles[claim.article])
    try:
        return replace(claim, places=tuple(sorted({finder.place(anchor) for anchor in claim.anchors})))
    except AnchorError:
        return None

"""Results as the JSON that the command line promises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.ref import written

if TYPE_CHECKING:
    from mgtui.search.engine import Hit, Results


def as_json(results: Results) -> dict[str, Any]:
    """The results as plain dictionaries and lists: query, total, flat hits, did_you_mean."""
    return {
        "query": results.query,
        "total": results.total,
        "hits": [_hit(hit) for hit in results.hits],
        "did_you_mean": results.did_you_mean,
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "kind": hit.kind,
        "id": written(hit.kind, hit.id),
        "library": hit.library,
        "title": hit.title,
        "article": hit.article,
        "section": list(hit.section),
        "snippet": hit.snippet,
        "matches": [list(span) for span in hit.matches],
        "score": None if hit.score is None else round(hit.score, 4),
    }

"""`review`: what was extracted from the reader's own articles and waits for a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.library.place import own_library
from mgtui.output import one_line, out, out_json, say

if TYPE_CHECKING:
    import argparse

    from mgtui.ingest.review.items import Item

WRONG_USE = 2
_KINDS = ("claim", "study", "relation")


def review(arguments: argparse.Namespace) -> int:
    """List what is open in the reader's own library, or in one article of it."""
    from mgtui.ingest.errors import IngestError
    from mgtui.ingest.review.desk import Desk

    root = arguments.named or own_library()
    try:
        desk = Desk(root, arguments.library)
        named = arguments.article and arguments.article.removeprefix(f"{desk.holdings.own.id}::")
        if named and named not in desk.articles:
            say(f"mgtui: there is no article {one_line(named)} in this library (`mgtui info` says where it lies)")
            return 1
        items = desk.everything_open([named] if named else desk.articles)
    except IngestError as error:
        say(f"mgtui: {one_line(str(error))}")
        return WRONG_USE
    counts = {kind: sum(1 for item in items if item.kind == kind) for kind in _KINDS}
    if arguments.json:
        out_json({"library": desk.holdings.own.id, "open": [_as_json(item) for item in items], "counts": counts})
    else:
        _print(items)
        parts = [f"{number:,} {_plural(kind, number)}" for kind, number in counts.items()]
        say(f"{' · '.join(parts)} open in {one_line(str(root))}" if items else "nothing is open")
    return 0 if items else 1


def _plural(kind: str, number: int) -> str:
    return kind if number == 1 else "studies" if kind == "study" else f"{kind}s"


def _as_json(item: Item) -> dict[str, Any]:
    return {
        "article": item.article,
        "hash": item.key,
        "kind": item.kind,
        "statement": item.statement,
        "quote": item.quote,
        "score": item.score,
        "status": "extracted",
        "fields": item.fields(),
    }


def _print(items: list[Item]) -> None:
    article = ""
    for item in items:
        if item.article != article:
            article = item.article
            out(f"\n{one_line(article)}" if item is not items[0] else one_line(article))
        score = f" {item.score:.2f}" if item.score is not None else ""
        out(f"  ○ {item.kind}{score}  {one_line(item.statement)}")

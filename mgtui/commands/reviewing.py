"""`review`: what was extracted from the reader's own articles and waits for a decision."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

from mgtui.counting import number_of
from mgtui.library.locations import OWN_ID, own_library
from mgtui.output import complain, one_line, out, out_json, say, sign
from mgtui.progress import ProgressBar

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession

_KINDS = ("claim", "study", "relation", "double")
_SAID = {"double": "duplicate"}
"""How a kind is called where that is another word."""


def review_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", nargs="?", metavar="ARTICLE", help="only of this article of yours")
    parser.add_argument("--reader", metavar="CMD", help="a program of yours that reads sentences too")


def review(arguments: argparse.Namespace) -> int:
    """List what is open in the reader's own library, or in one article of it."""
    from mgtui.extraction.parser import NO_PARSER, is_there
    from mgtui.ref import parse
    from mgtui.review.own_reader import reader_command
    from mgtui.review.session import ReviewSession

    root = arguments.named or own_library()
    if arguments.named is None and not root.exists():
        if arguments.json:
            out_json({"library": OWN_ID, "open": [], "counts": dict.fromkeys(_KINDS, 0), "unread": []}, rows="open")
        say("nothing is open: `mgtui add PATH` brings in articles, whose claims are then proposed")
        return 1
    session = ReviewSession(root, arguments.library, reader_command(arguments.reader))
    named = arguments.article and parse(arguments.article, session.library.own.id).key
    if named and named not in session.articles:
        complain(f"there is no article {named} in this library (`mgtui info` says where it lies)")
        return 1
    items = session.everything_open(_watched([named] if named else [*session.articles]))
    items += [] if named else [*session.readings(), *session.doubles()]
    if session.complaint:
        say(one_line(f"mgtui: {session.complaint}"))
    counts = {kind: sum(1 for item in items if item.kind == kind) for kind in _KINDS}
    if arguments.json:
        out_json(
            {
                "library": session.library.own.id,
                "open": [row for item in items for row in _as_json(item)],
                "counts": counts,
                "unread": [{"article": article, "why": why} for article, why in session.unread().items()],
            },
            rows="open",
        )
    else:
        _print(session, items)
        for article, why in session.unread().items():
            say(f"not read: {one_line(article)}: {why}")
        if not is_there():
            say(NO_PARSER)
        parts = [number_of(number, _SAID.get(kind, kind)) for kind, number in counts.items()]
        say(f"{' · '.join(parts)} open in {one_line(str(root))}" if items else "nothing is open")
        since = sum(map(session.is_found_since, items))
        if since:
            say(f"{number_of(since, 'claim')} before what you decided last: found since, or passed over")
    return 0 if items else 1


def _watched(articles: list[str]) -> Iterator[str]:
    """The same articles, with a bar that says how many of them have been read."""
    bar = ProgressBar("Reading articles")
    try:
        for number, article in enumerate(articles):
            if number:
                bar.update(number, len(articles))
            yield article
    finally:
        bar.close()


def _as_json(item: Item) -> Iterator[dict[str, Any]]:
    """An item; of a claim a row for each pair of what its words list, then for each other way to read them, the
    likeliest first."""
    fields = item.fields()
    others, sure = fields.pop("others", ()), fields.pop("sure", ())
    row = {
        "article": item.article, "hash": item.key, "kind": item.kind, "statement": item.statement, "quote": item.quote,
        "score": item.score, "status": "extracted",
    }  # fmt: skip
    yield {**row, "fields": fields, **({"sure": sure} if item.kind == "claim" else {})}
    exposures, outcomes = ([fields.get(name), *fields.get(f"more_{name}s", ())] for name in ("exposure", "outcome"))
    pairs = [{"exposure": one, "outcome": other} for one, other in product(exposures, outcomes)][1:]
    for other in (*pairs, *others):
        yield {**row, "fields": {**fields, **other}, "sure": ()}


def _print(session: ReviewSession, items: list[Item]) -> None:
    article = ""
    for item in items:
        if item.article != article or item is items[0]:
            article = item.article
            head = one_line(article) or "studies of the library"
            out(f"\n{head}" if item is not items[0] else head)
        score = f"{sign(' · ', ', ')}score {item.score:.2f}" if item.score is not None else ""
        for number, line in enumerate(item.lines(session)):
            out(
                f"      {one_line(line)}"
                if number
                else f"  {sign('○ ')}{_SAID.get(item.kind, item.kind)}{score}  {one_line(line)}"
            )

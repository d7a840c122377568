"""`terms`: the terms and topics of the reader's own library, those it could have, and what is decided on them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from mgtui.counting import number_of
from mgtui.output import one_line, out, out_json, say, sign

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from mgtui.review.terms import Proposal, TermReview

SURE = "sure"
"""In place of ids: every proposal that is sure."""


def terms_arguments(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--accept", nargs="+", metavar="ID", help="accept what is proposed, by its id; `sure`: all that is sure"
    )
    what.add_argument("--reject", nargs="+", metavar="ID", help="never propose these again")
    what.add_argument("--merge", nargs=2, metavar=("ID", "INTO"), help="make a term one with another, which stays")
    what.add_argument("--rename", nargs=2, metavar=("ID", "NAME"), help="call it something else")
    what.add_argument("--broader", nargs=2, metavar=("ID", "TERM"), help="put it below a broader one")


def terms(arguments: argparse.Namespace) -> int:
    """List what is proposed, best first (exit status 1 where nothing is); or carry out one decision."""
    from mgtui.library.locations import OWN_ID, own_library
    from mgtui.review.session import ReviewSession
    from mgtui.review.terms import TermReview

    root = arguments.named or own_library()
    if arguments.named is None and not root.exists():
        if arguments.json:
            out_json({"library": OWN_ID, "terms": [], "proposed": []})
        say("nothing is proposed: `mgtui add PATH` brings in articles, which are read for terms")
        return 1
    session = ReviewSession(root, arguments.library)
    for article in session.articles:
        session.load(article)
    review = TermReview(session)
    decides = (arguments.accept, arguments.reject, arguments.merge, arguments.rename, arguments.broader)
    return _decide(arguments, review) if any(decides) else _list(arguments, review)


def _list(arguments: argparse.Namespace, review: TermReview) -> int:
    proposed = review.proposed()
    if arguments.json:
        own = [
            {"id": term.id, "label": term.label, "names": term.alt_labels, "broader": term.broader}
            for term in review.library.terms.values()
        ]
        out_json({"library": review.library.id, "terms": own, "proposed": [_as_json(each) for each in proposed]})
    else:
        label_of = partial(review.label_of, proposed=proposed)
        for each in proposed:
            sure_sign = sign("●", "sure:") if each.sure else sign("○", "not sure:")
            out(one_line(f"{sure_sign} {each.written_id}  {each.said(label_of)}"))
        sure = sum(each.sure for each in proposed)
        told = f"{number_of(len(proposed), 'proposal')}"
        hint = f", {sure} of them sure: `mgtui terms --accept {SURE}`" if sure else ""
        say(f"{told}{hint}" if proposed else "no terms are proposed")
    return 0 if proposed else 1


def _as_json(found: Proposal) -> dict[str, Any]:
    return {
        "id": found.written_id, "kind": found.kind, "label": found.label, "names": found.names,
        "broader": found.broader, "claims": found.claims, "sure": found.sure,
    }  # fmt: skip


def _decide(arguments: argparse.Namespace, review: TermReview) -> int:
    if arguments.accept:
        entry = review.accept(_chosen(review, arguments.accept))
    elif arguments.reject:
        entry = review.reject(_chosen(review, arguments.reject))
    elif arguments.merge:
        entry = review.merge(*(_term(review, name) for name in arguments.merge))
    elif arguments.rename:
        entry = review.rename(_target(review, arguments.rename[0]), arguments.rename[1])
    else:
        entry = review.broaden(_target(review, arguments.broader[0]), arguments.broader[1])
    if arguments.json:
        out_json({"step": entry.number if entry else 0, "what": entry.what if entry else ""})
    elif entry:
        out(one_line(f"{entry.what} (mgtui undo takes it back)"))
    return 0


def _chosen(review: TermReview, names: Sequence[str]) -> list[Proposal]:
    """The proposals of these ids. Raises NoSuchRecord."""
    from mgtui.errors import NoSuchRecord

    proposed = review.proposed()
    if list(names) == [SURE]:
        found = [each for each in proposed if each.sure]
        if not found:
            raise NoSuchRecord("no term that is proposed is sure")
        return found
    by_id = {each.written_id: each for each in proposed}
    missing = [name for name in names if name not in by_id]
    if missing:
        raise NoSuchRecord(f"no term is proposed as {missing[0]}: `mgtui terms` lists those that are")
    return [by_id[name] for name in dict.fromkeys(names)]


def _target(review: TermReview, name: str) -> Proposal | str:
    """A proposal by its id, else the id of a term. Raises NoSuchRecord."""
    return next((each for each in review.proposed() if each.written_id == name), name)


def _term(review: TermReview, name: str) -> Any:
    """The same, where it is no topic."""
    found = _target(review, name)
    return found if isinstance(found, str) or found.kind == "term" else found.id

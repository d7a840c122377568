"""What each letter means: one thing, on every screen. A binding that takes a letter stands here under its meaning."""

from __future__ import annotations

from typing import NamedTuple


class Letter(NamedTuple):
    """A letter, what it means, and the ids of the bindings that carry it out; what begins with a dot is a last part.

    The letters behind the key of the views are an alphabet of their own, as is what is typed.
    """

    key: str
    meaning: str
    ids: tuple[str, ...]


LETTERS: tuple[Letter, ...] = (
    Letter("j", "down", (".down",)),
    Letter("k", "up", (".up",)),
    Letter("g", "to the top", (".top",)),
    Letter("G", "to the end", (".end",)),
    Letter("n", "next hit, the next that is open", ("hit.next", "review.next-open", "split.next", "profile.next")),
    Letter("N", "the one before", ("hit.previous", "split.previous", "profile.previous")),
    Letter("H", "back", ("history.back", "map.back", ".leave")),
    Letter("L", "forward", ("history.forward",)),
    Letter("q", "close what is open, on the first screen the program", ("quit", ".leave", "view.none")),
    Letter(
        "v",
        "views; closes a view too",
        ("view", "view.none", "map.leave", "matrix.leave", "contradictions.leave", "table.leave", "answer.leave"),
    ),
    Letter("w", "why; closes it too", ("claim.why", "profile.leave", "answer.why")),
    Letter("r", "related claims", ("claim.related",)),
    Letter("c", "claims that contradict", ("walk.contradicts", "matrix.contested")),
    Letter("s", "claims that support", ("walk.supports",)),
    Letter("l", "claims that limit", ("walk.qualifies",)),
    Letter("d", "claims it rests on", ("walk.depends-on",)),
    Letter("i", "whole record; closes it too", ("record.whole", "study-page.leave", "record-page.leave")),
    Letter("o", "sort", ("studies.sort", "table.sort", "review.sort")),
    Letter("f", "filter", ("filter", "matrix.filter", "map.computed", "table.filter", "review.filter")),
    Letter("y", "copy a citation", ("keep.cite",)),
    Letter("Y", "next citation style", ("keep.style",)),
    Letter("I", "copy the id", ("copy.id",)),
    Letter("D", "copy the DOI or address", ("copy.address",)),
    Letter("O", "open the source", ("open.source",)),
    Letter("z", "make this pane full, and back", ("pane.full",)),
    Letter("m", "bookmark", ("keep.bookmark",)),
    Letter("t", "tag", ("keep.tags",)),
    Letter("M", "note", ("keep.note",)),
    Letter("B", "what is kept", ("keep.list",)),
    Letter("S", "save the last search", ("keep.search", "answer.save")),
    Letter("V", "mark from the last mark to here", ("mark.range",)),
    Letter("X", "take away all that is marked, or left of a list", ("mark.none", "review.reject-left")),
    Letter("E", "write to a file", ("keep.write",)),
    Letter("a", "accept, include", ("review.accept", "screening.include", "terms.accept")),
    Letter("p", "put off", ("screening.later",)),
    Letter("A", "accept all that is listed or sure", ("review.each", "terms.sure")),
    Letter("W", "accept the words only", ("review.bare",)),
    Letter(
        "x",
        "take away what is under the cursor",
        ("review.reject", "record.delete", "records.take", "screening.exclude", "terms.reject"),
    ),
    Letter("e", "edit", ("review.edit", "record.edit", "answer.change", "terms.rename")),
    Letter("u", "undo", ("undo", "review.undo", "records.back", "terms.undo", "add.undo")),
    Letter("U", "redo", ("redo",)),
    Letter("C", "make a claim", ("claim.new", "review.another")),
    Letter("J", "join two claims, two terms", ("claim.join", "terms.merge")),
    Letter("K", "split a claim", ("claim.split",)),
    Letter("P", "move the anchor of a claim", ("claim.move",)),
    Letter("R", "relate two claims", ("claim.relate",)),
    Letter("T", "topics and terms", ("claim.topics", "review.terms", "terms.broaden")),
    Letter("b", "link a study", ("claim.link", "review.study")),
    Letter("Z", "low or high rows", ("matrix.rows",)),
)


def meaning(key: str, binding_id: str) -> str | None:
    """What a letter means in a binding; None where the binding is not among those of the letter."""
    last = "." + binding_id.rpartition(".")[2]
    return next((each.meaning for each in LETTERS if each.key == key and {binding_id, last} & {*each.ids}), None)

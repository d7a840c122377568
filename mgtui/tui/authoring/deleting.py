"""Taking a record away: first what it touches, then one key; and what is kept."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mgtui.errors import format_error
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.library.labels import citation_label
from mgtui.model import RELATION_TYPES, Article, Claim, Passage, Study
from mgtui.model.relations import RELATION_KINDS
from mgtui.ref import parse, resolve, written
from mgtui.tui.actions import imported
from mgtui.tui.authoring.saving import show_written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mgtui.authoring.author import Written
    from mgtui.authoring.deleting import Touched
    from mgtui.tui.actions import Context
    from mgtui.tui.authoring.asking import Answer
    from mgtui.tui.marks import Scope

_LISTED = 8
"""So many records that it touches are named."""


async def delete(explorer: Context) -> None:
    """Take away what is marked, else what is under the cursor, after a question: a relation in a list of them, a link
    among the studies of a claim, else the record that is selected. A row of what is kept goes at once.
    """
    shown, claim = explorer.view.shown, explorer.claim
    selected = explorer.selected_record or ""
    if shown == "kept":
        await imported("notebook.actions:forget")(explorer)
        return
    scope = next(iter(explorer.scopes), None)
    found = resolve(explorer.session.library, selected)
    is_study = found is not None and found.ref.kind == "study"
    if scope is not None and len(scope.records) > 1:
        await _delete_several(explorer, scope)
    elif shown == "related" and claim is not None and not is_study:
        _relation(explorer, claim)
    elif shown in ("article", "related") and claim is not None and is_study:
        _link(explorer, claim)
    else:
        await _record(explorer, selected)


async def _record(explorer: Context, selected: str) -> None:
    found = resolve(explorer.session.library, selected)
    record = found.record if found else None
    if found is None or isinstance(record, (Article, Passage)):
        article = "An article goes with mgtui remove; here a claim, a study or a topic can go"
        explorer.refuse(article if found else "Nothing here to take away")
        return
    kind, name = found.ref.kind, written(found.ref.kind, found.ref.key)
    author = explorer.author
    if not author.is_own(name):
        explorer.refuse(f"This {kind} stands in a library that is not written to")
        return
    try:
        touched = await asyncio.to_thread(author.touched, name)
    except LIBRARY_ERRORS as error:
        explorer.say(format_error(error))
        return
    lines = [_said(found.record), "", *_told(touched), "", _back(explorer)]
    _ask(explorer, f"Delete this {kind}?", lines, lambda: author.delete(name))


def _said(record: object) -> str:
    if isinstance(record, Claim):
        return record.statement
    return citation_label(record) if isinstance(record, Study) else str(getattr(record, "label", ""))


def _relation(explorer: Context, claim: Claim) -> None:
    """The relation that the row under the cursor tells of."""
    row = explorer.cursor_row
    kind, outgoing, other = (row.key or "").split(":", 2) if row is not None and row.id else ("", "", "")
    if kind not in RELATION_TYPES:
        explorer.refuse("This is computed, not written" if other else "Nothing here to take away")
        return
    stored = explorer.session.claim(other)
    starts_here = outgoing == "True" or any((each.type, each.claim) == (kind, other) for each in claim.relations)
    ends = (claim.id, other) if starts_here else (other, claim.id)
    lines = [claim.statement, f"  {RELATION_KINDS[kind].active if starts_here else RELATION_KINDS[kind].passive}",
             stored.statement if stored else other, "", _back(explorer)]  # fmt: skip
    _ask(explorer, "Take this relation away?", lines, lambda: explorer.author.unrelate(ends[0], kind, ends[1]))


def _link(explorer: Context, claim: Claim) -> None:
    """The link of the claim to the study under the cursor."""
    study = explorer.session.library.studies.get(explorer.cursor_study or "")
    if study is None:
        explorer.refuse("Nothing here to take away")
        return
    lines = [claim.statement, f"  {citation_label(study)}", "", "The study itself stays", "", _back(explorer)]
    _ask(explorer, "Take this study from behind the claim?", lines, lambda: explorer.author.unlink(claim.id, study.id))


def _back(explorer: Context) -> str:
    return f"{explorer.key_of('undo')} brings it back"


def _ask(
    explorer: Context, question: str, lines: Sequence[str], act: Callable[[], Written], does: str = "takes it away"
) -> None:
    """Do something after a question, in a thread. Its lines say what goes, and how to get it back."""
    from mgtui.tui.authoring.asking import Question

    async def done() -> None:
        try:
            gone = await asyncio.to_thread(act)
        except LIBRARY_ERRORS as error:
            explorer.say(format_error(error))
            return
        show_written(explorer, gone)

    def answered(answer: Answer | None) -> None:
        if answer:
            explorer.start(done)

    explorer.open_page(Question(question, lines, does), answered)


async def _delete_several(explorer: Context, scope: Scope) -> None:
    """Ask whether all that is marked is to go, as one step."""
    author = explorer.author
    foreign = [record for record in scope.records if not author.is_own(record)]
    others = [record for record in scope.records if parse(record).kind not in ("claim", "study")]
    if foreign or others:
        explorer.refuse(
            f"{scope.words.capitalize()}: {len(foreign)} in a library that is not written to"
            if foreign
            else f"Of {scope.words} only claims and studies are deleted together",
        )
        return
    try:
        touched = await asyncio.to_thread(lambda: [author.touched(record) for record in scope.records])
    except LIBRARY_ERRORS as error:
        explorer.say(format_error(error))
        return
    from mgtui.authoring.deleting import Touched as All

    named = [f"· {record}" for record in scope.records[:_LISTED]]
    more = [f"and {len(scope.records) - _LISTED} more"] if len(scope.records) > _LISTED else []
    all_of_them = All(
        outgoing=_each(one.outgoing for one in touched), incoming=_each(one.incoming for one in touched),
        studies=_each(one.studies for one in touched), claims=_each(one.claims for one in touched),
        needed=_each(one.needed for one in touched),
    )  # fmt: skip
    lines = [*named, *more, "", *_told(all_of_them), f"{explorer.key_of('undo')} brings them back, with all of this"]
    _ask(explorer, f"Delete {scope.words}?", lines, lambda: author.delete_several(scope.records), "deletes them")


def _each(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(record for records in found for record in records))


def _told(touched: Touched) -> list[str]:
    """What goes with a record, or stays without it."""
    parts = (
        ("Its relations to", touched.outgoing), ("Relations to it, of", touched.incoming),
        ("Its links to", touched.studies), ("Named by the claims", touched.claims),
        ("Above, which move up:", touched.narrower), ("Needed by", touched.needed),
    )  # fmt: skip
    lines = [
        f"{head} {', '.join(ids[:_LISTED])}{f' and {len(ids) - _LISTED} more' if len(ids) > _LISTED else ''}"
        for head, ids in parts
        if ids
    ]
    return lines or ["Nothing points to it"]

"""Taking a record away: first what it touches, then one key; and what is kept."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mgtui.errors import format_error
from mgtui.library.labels import citation_label
from mgtui.model import Article, Claim, Passage, Study
from mgtui.ref import parse, resolve, written
from mgtui.tui.actions import imported
from mgtui.tui.authoring.saving import ERRORS, show_written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.authoring.deleting import Touched
    from mgtui.tui.actions import Context
    from mgtui.tui.marks import Scope

_LISTED = 8
"""So many records that it touches are named."""


async def delete(explorer: Context) -> None:
    """Take the kept row under the cursor away; else ask whether what is marked, or the record selected, is to go."""
    if explorer.view.shown == "kept":
        await imported("notebook.actions:forget")(explorer)
        return
    scope = next(iter(explorer.scopes), None)
    if scope is not None and len(scope.records) > 1:
        await _delete_several(explorer, scope)
        return
    found = resolve(explorer.session.library, explorer.selected_record or "")
    record = found.record if found else None
    if record is None or isinstance(record, (Article, Passage)):
        explorer.say(
            "An article goes with mgtui remove; here a claim, a study or a topic can go"
            if record
            else "Nothing here to take away"
        )
        explorer.forget_keys()
        return
    assert found is not None
    name = written(found.ref.kind, found.ref.key)
    author = explorer.author
    if not author.is_own(name):
        explorer.say(f"This {found.ref.kind} stands in a library that is not written to")
        explorer.forget_keys()
        return
    try:
        touched = await asyncio.to_thread(author.touched, name)
    except ERRORS as error:
        explorer.say(format_error(error))
        return
    from mgtui.tui.authoring.asking import Question

    said = (
        record.statement
        if isinstance(record, Claim)
        else citation_label(record)
        if isinstance(record, Study)
        else record.label
    )
    undo = explorer.key_of("undo")

    async def deleted() -> None:
        try:
            gone = await asyncio.to_thread(author.delete, name)
        except ERRORS as error:
            explorer.say(format_error(error))
            return
        show_written(explorer, gone)

    def answered(yes: bool | None) -> None:
        if yes:
            explorer.start(deleted)

    lines = [said, "", *_told(touched), f"{undo} brings it back, with all of this"]
    explorer.open_page(Question(f"Delete this {found.ref.kind}?", lines, "deletes it"), answered)


async def _delete_several(explorer: Context, scope: Scope) -> None:
    """Ask whether all that is marked is to go, as one step."""
    author = explorer.author
    foreign = [record for record in scope.records if not author.is_own(record)]
    others = [record for record in scope.records if parse(record).kind not in ("claim", "study")]
    if foreign or others:
        explorer.say(
            f"Of {scope.words} {len(foreign)} in a library that is not written to"
            if foreign
            else f"Of {scope.words} only claims and studies are deleted together"
        )
        explorer.forget_keys()
        return
    try:
        touched = await asyncio.to_thread(lambda: [author.touched(record) for record in scope.records])
    except ERRORS as error:
        explorer.say(format_error(error))
        return
    from mgtui.authoring.deleting import Touched as All
    from mgtui.tui.authoring.asking import Question

    async def deleted() -> None:
        try:
            gone = await asyncio.to_thread(author.delete_several, scope.records)
        except ERRORS as error:
            explorer.say(format_error(error))
            return
        show_written(explorer, gone)

    def answered(yes: bool | None) -> None:
        if yes:
            explorer.start(deleted)

    named = [f"· {record}" for record in scope.records[:_LISTED]]
    more = [f"and {len(scope.records) - _LISTED} more"] if len(scope.records) > _LISTED else []
    all_of_them = All(
        outgoing=_each(one.outgoing for one in touched), incoming=_each(one.incoming for one in touched),
        studies=_each(one.studies for one in touched), claims=_each(one.claims for one in touched),
        needed=_each(one.needed for one in touched),
    )  # fmt: skip
    lines = [*named, *more, "", *_told(all_of_them), f"{explorer.key_of('undo')} brings them back, with all of this"]
    explorer.open_page(Question(f"Delete {scope.words}?", lines, "deletes them"), answered)


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

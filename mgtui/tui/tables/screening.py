"""Decisions on the studies of the table: included, excluded for a reason, later."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from mgtui.model.kept import DUPLICATE
from mgtui.ref import parse
from mgtui.tui.marks import counted
from mgtui.tui.widgets.asked_line import AskedLine
from mgtui.tui.widgets.menu import Menu

if TYPE_CHECKING:
    from mgtui.notebook.notebook import Notebook
    from mgtui.tui.tables.screen import Studies

REASONS = ("wrong population", "wrong exposure", "wrong outcome", "wrong design", DUPLICATE, "no full text")
"""What is offered before a reader has given reasons of their own."""
MOST = 8
_OTHER = "\n"
"""What the menu gives for a reason that is typed: no reason is a line break."""


def _records(page: Studies) -> list[str]:
    """The studies that are decided on: the marked, else the one under the cursor."""
    marked = [record for record in page.session.marks if parse(record).kind == "study"]
    return marked or list(page.table.cursor_records)


async def decide(page: Studies, decision: str, reason: str = "") -> None:
    """Keep a decision as one step, say it with how many it is about, and go on to the next row."""
    from mgtui.notebook.locations import location_of

    records = _records(page)
    locations = [location for record in records if (location := location_of(page.session.library, record)) is not None]
    if not locations:
        page.say("No study here")
        return
    notebook = page.explorer.notebook

    def write(kept: Notebook) -> int:
        return kept.screen(locations, decision, reason)

    changed = await notebook.ask(write)
    if changed is None:
        return
    await notebook.learn_marks()
    page.context.show_marks()
    if tuple(records) == tuple(page.table.cursor_records):
        page.table.action_move(1)
    what = records[0] if len(records) == 1 else counted(records, "marked")
    why = f" ({reason})" if reason else ""
    page.say(f"{decision}{why}: {what}" if changed else f"{what}: {decision} already")


def ask_reason(page: Studies) -> None:
    """Ask why, then exclude: the reasons given most often first, each with a digit."""
    records = _records(page)
    if not records:
        page.say("No study here")
        return
    given = Counter(each.reason for each in page.explorer.notebook.kept.screening.values() if each.reason)
    reasons = [reason for reason, _ in given.most_common(MOST)]
    reasons = [*reasons, *(reason for reason in REASONS if reason not in reasons)][:MOST]
    what = records[0] if len(records) == 1 else counted(records, "marked")

    def chosen(reason: str | None) -> None:
        if reason == _OTHER:
            question = f"Why is it excluded? {what}"
            page.app.push_screen(AskedLine(question, "excludes", example="such as: no comparison group"), exclude)
        elif reason is not None:
            exclude(reason)

    def exclude(reason: str | None) -> None:
        if reason:
            page.begin(partial(decide, page, "excluded", reason))

    choices = [*((reason, reason) for reason in reasons), (_OTHER, "another reason …")]
    page.app.push_screen(Menu(f"Why is it excluded? {what}", choices), chosen)

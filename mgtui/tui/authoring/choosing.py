"""Choosing a claim or a study: from what is at hand, or by words."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.library.labels import citation_label
from mgtui.model.vocabularies import STANCE_WORDS
from mgtui.tui.keys.live import said_keys
from mgtui.tui.records import Row
from mgtui.tui.rows import place_text
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.evidence.links import Links
    from mgtui.model import Claim, Library
    from mgtui.tui.actions import Context

KEYS = (("chooser.down chooser.up", "move"), ("chooser.take", "takes"), ("chooser.leave", "leaves"))
NEW = "new"
"""The row for what is not there yet."""


class Chooser(ModalPage["str | None"]):
    """A line to type words in and the rows that have them. Gives the id of the row chosen, or None."""

    DEFAULT_CSS = """
    Chooser { align: center bottom; background: transparent; }
    Chooser > Vertical {
        width: 100%; height: 80%; background: $surface; border: round $primary;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    Chooser Static { height: auto; max-height: 3; padding: 0 1; }
    Chooser Input { background: $background; }
    Chooser RowList { height: 1fr; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Choose none", id="chooser.leave", priority=True),
        Binding("enter", "take", "Take the row", id="chooser.take", priority=True),
        Binding("down", "move(1)", "Next row", id="chooser.down", priority=True),
        Binding("up", "move(-1)", "Row before", id="chooser.up", priority=True),
        Binding("pagedown", "page(1)", "Page down", id="chooser.page-down", show=False, priority=True),
        Binding("pageup", "page(-1)", "Page up", id="chooser.page-up", show=False, priority=True),
    ]

    def __init__(self, title: str, about: str, rows: Sequence[Row], wanted: str) -> None:
        """`about` stands above the line; `wanted` says what to type."""
        super().__init__()
        self._title, self._about, self._wanted = title, about, wanted
        self.rows = rows
        """What is at hand before anything is typed."""

    def compose(self) -> ComposeResult:
        page = Vertical()
        page.border_title = Content(self._title)
        with page:
            yield Static(Content(self._about), markup=False)
            line = Field(compact=True, select_on_focus=False)
            line.placeholder = self._wanted
            yield line
            rows = RowList()
            rows.can_focus = False
            yield rows

    def on_mount(self) -> None:
        self.query_one(Vertical).border_subtitle = said_keys(self, KEYS)
        self.set_focus(self.query_one(Field))
        self._list.show_rows(self.rows, empty=self.nothing)

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    nothing = "Nothing has these words."

    @on(Input.Changed)
    def narrowed(self, event: Input.Changed) -> None:
        self.find(event.value)

    def find(self, words: str) -> None:
        """Show what has these words."""
        self._list.show_filter(words)

    @on(RowList.Opened)
    def clicked(self, event: RowList.Opened) -> None:
        self.dismiss(event.row.id)

    def action_take(self) -> None:
        if self._list.cursor_row is not None:
            self.dismiss(self._list.cursor_row.id)

    def action_move(self, step: int) -> None:
        self._list.action_move(step)

    def action_page(self, step: int) -> None:
        self._list.action_page(step)


class ClaimChooser(Chooser):
    """Claims at hand, in groups; what is typed searches all libraries."""

    def __init__(
        self, title: str, explorer: Context, claim: Claim, groups: Sequence[tuple[str, Sequence[Claim]]], *,
        finds: bool = True,
    ) -> None:  # fmt: skip
        """`finds`: whether words are looked for in all libraries, else in the groups."""
        links = explorer.session.links
        rows = [row for head, claims in groups if claims for row in _group(head, claims, links)]
        super().__init__(title, claim.statement, rows, "words of the other claim")
        self._explorer, self._claim, self._finds = explorer, claim, finds
        self._wanted_now = ""

    def find(self, words: str) -> None:
        if not self._finds:
            super().find(words)
            return
        self._wanted_now = words
        if words.strip():
            self.run_worker(self._search(words), group="find", exclusive=True, exit_on_error=False)
        else:
            self._list.show_rows(self.rows)

    async def _search(self, words: str) -> None:
        found = await self._explorer.find_claims(words)
        if self.is_leaving or words != self._wanted_now:
            return
        links = self._explorer.session.links
        claims = [each for each in found if each.id != self._claim.id]
        self._list.show_rows(_group("Found", claims, links) if claims else [], empty=self.nothing)

    async def settled(self) -> None:
        """Wait until what was typed has been looked for."""
        while any(worker.is_running for worker in self.workers if worker.group == "find"):
            await asyncio.sleep(0)


def _group(head: str, claims: Sequence[Claim], links: Links) -> list[Row]:
    return [
        Row(None, head=f"{head}  {len(claims)}"),
        *(
            Row(each.id, place_text(each, links), "", each.statement, keywords=each.id, key=f"{head}:{each.id}")
            for each in claims
        ),
    ]  # fmt: skip


def study_rows(library: Library, claim: Claim) -> list[Row]:
    """The studies that may stand behind a claim: a new one, those linked to it, those of its article, the others."""
    linked = {link.id: link for link in claim.studies}
    near = {link.id for each in library.claims.values() if each.article == claim.article for link in each.studies}
    rows = [Row(NEW, "+ a new study")]
    for head, ids in (
        ("Linked to this claim", list(linked)),
        ("Behind other claims of the article", [each for each in library.studies if each in near - linked.keys()]),
        ("In the libraries", [each for each in library.studies if each not in near and each not in linked]),
    ):
        known = [library.studies[each] for each in ids if each in library.studies]
        rows += [Row(None, head=f"{head}  {len(known)}")] if known else []
        for study in known:
            link = linked.get(study.id)
            tail = STANCE_WORDS.get(link.stance or "", "linked") if link else ""
            facts = " · ".join(filter(None, (study.design, study.population)))
            rows.append(Row(study.id, citation_label(study), tail, study.title, note=facts))
    return rows

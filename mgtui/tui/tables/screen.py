"""All studies, or all claims, as a table: sorted, filtered by a query, marked, screened, opened."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Literal

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from mgtui.counting import number_of, plural
from mgtui.library.labels import citation_label
from mgtui.model.kept import DECISIONS, OPEN
from mgtui.ref import parse, written
from mgtui.search.query import Limit
from mgtui.search.query import parse as parse_query
from mgtui.tui.acting import ActingPage
from mgtui.tui.actions import ACTIONS, bindings
from mgtui.tui.keys.live import named_keys
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.records import Paragraph
from mgtui.tui.rows import place_text
from mgtui.tui.tables.columns import TableLayout, claim_columns, in_order, study_columns
from mgtui.tui.tables.view import RecordTable
from mgtui.tui.viewing import ViewPage
from mgtui.tui.widgets.bars import DetailStrip, TitleBar
from mgtui.tui.widgets.filter_line import FilterLine
from mgtui.tui.widgets.page import DecidingPage

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from mgtui.model.kept import Kept
    from mgtui.tui.actions import Context
    from mgtui.tui.tables.columns import Column

Kind = Literal["study", "claim"]
_SIGNS = {"included": "✓", "excluded": "×", "later": "?"}
SEARCH = "/"
"""What a table gives back where the reader wants to search in everything."""
_SAVED = "table {}"
"""The name by which the notebook keeps how a table is laid out."""


def _actions(*ids: str) -> list[BindingType]:
    """The keys of actions on the record under the cursor."""
    return [*bindings(tuple(action for action in ACTIONS if action.id in ids), "act")]


class Records(ActingPage["str | None"], ViewPage["str | None"], DecidingPage["str | None"]):
    """Gives the record to go to, `SEARCH`, or None."""

    DEFAULT_CSS = """
    Records { layout: vertical; background: $background; }
    Records RecordTable { height: 1fr; }
    Records DetailStrip { height: 4; }
    Records.high DetailStrip { height: 6; }
    """
    AUTO_FOCUS = "RecordTable"
    VERTICAL_BREAKPOINTS = [(0, "low"), (30, "middle"), (45, "high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("o", "sort", "Sort by this column, then by those before", id="table.sort"),
        Binding("vertical_line", "columns", "Choose and order the columns", id="table.columns"),
        Binding("f", "filter", "Filter by a query", id="table.filter"),
        Binding("slash", "search", "Search everywhere", id="table.search"),
        Binding("escape", "clear", "Take the filter away, else leave", id="table.clear"),
        Binding("q,H", "leave", "Leave", id="table.leave"),
    ]

    KIND: ClassVar[Kind]
    WANTED: ClassVar[str]
    """What may be typed in the filter."""
    DECIDING: ClassVar[tuple[tuple[str, str], ...]] = ()
    """The keys that decide on a record."""

    def __init__(self, explorer: Context, at: str | None = None) -> None:
        """`at` is the key of the record that the cursor begins on."""
        super().__init__(explorer)
        self._at, self._query, self._notes = at, "", ""
        self._layout = TableLayout()
        self._everything: list[str] = []
        self._found: list[str] = []
        self._columns: list[Column] = []
        self._is_home = not self.session.library.articles
        """Whether there is nothing to go back to: a library of studies alone."""

    def compose(self) -> ComposeResult:
        self.title_bar, self.strip = TitleBar(), DetailStrip()
        self.table = RecordTable(self.KIND, self.session.marks, self._sign)
        yield from (self.title_bar, self.table, self.strip, FilterLine(self.explorer.complete), self.keys)

    def on_mount(self) -> None:
        self._fill()
        self.begin(self._recall)
        self._show_keys()

    def begin(self, work: Callable[[], Coroutine[object, object, None]]) -> None:
        """Begin what waits for a thread; keys that follow wait for it too, and a newer one ends an older."""
        self.run_worker(keys_of(self.app).held(work), group="rows", exclusive=True)

    def _fill(self) -> None:
        """Take the records and columns from the session, which may have turned to what is on disk now."""
        self._everything, self._columns = self.taken(partial(getattr, self.explorer.notebook, "kept"))
        self._found = self._everything
        self.table.show_columns(self._layout.shown(self._columns), self._layout.sort)
        self.table.show_rows(self._everything, self._at, empty="There is none in the open libraries.")
        self._show_title()

    def taken(self, kept: Callable[[], Kept]) -> tuple[list[str], list[Column]]:
        """The keys of all records, and the columns there are for them."""
        raise NotImplementedError

    async def _recall(self) -> None:
        """Lay the table out as the reader left it."""
        saved = await self.explorer.notebook.ask(lambda notebook: notebook.layout(_SAVED.format(self.KIND)))
        if saved:
            try:
                self._layout = msgspec.json.decode(saved, type=TableLayout)
            except msgspec.MsgspecError:
                return
            await self._lay_out()

    async def _lay_out(self) -> None:
        """Show the columns, and the rows in their order."""
        at = self.table.cursor_key or self._at
        self.table.show_columns(self._layout.shown(self._columns), self._layout.sort)
        ordered = await asyncio.to_thread(in_order, self._found, self._columns, self._layout.sort)
        said = self._notes or f"No {self.KIND} satisfies “{self._query}”."
        none = f"{said} {self.key_of('table.clear')} shows all."
        self.table.show_rows(ordered, at, empty=none if self._query else "There is none in the open libraries.")
        self._show_title()

    def _keep_layout(self, layout: TableLayout) -> None:
        self._layout = layout
        text = msgspec.json.encode(layout).decode()
        self.explorer.notebook.tell(lambda notebook: notebook.keep_layout(_SAVED.format(self.KIND), text))
        self.begin(self._lay_out)

    # What is said

    def _show_title(self) -> None:
        total, shown = len(self._everything), len(self.table.keys)
        counts = number_of(total, self.KIND) if shown == total else f"{shown:,} of {number_of(total, self.KIND)}"
        parts = [counts, f"with “{self._query}”" if self._query else "", self._layout.said, self.decided()]
        self.title_bar.show(f"All {plural(self.KIND)}", " · ".join(part for part in parts if part))
        self.title_bar.show_marked(self.session.marks.said)

    def decided(self) -> str:
        """How many records have which decision; nothing before there is one."""
        return ""

    def _sign(self, key: str) -> str:
        """What stands for the decision on a study."""
        decision = self.explorer.notebook.kept.screening.get(f"{self.KIND}:{key}")
        return _SIGNS[decision.value] if decision else ""

    def _show_keys(self) -> None:
        wanted = [
            ("table.open", "open"), ("table.filter", "filter"), ("table.sort", "sort"), ("mark", "mark"),
            *self.DECIDING, ("keep.write", "write"), ("table.columns", "columns"),
        ]  # fmt: skip
        leave = ("quit", "quit") if self._is_home else ("table.leave", "back")
        self.keys.show(named_keys(self, wanted), named_keys(self, [("help", "keys"), leave]))

    @on(RecordTable.Moved)
    def moved(self) -> None:
        key = self.table.cursor_key
        self.strip.show(self.described(key) if key is not None else ())
        self.seen.show((tuple(self.table.keys), self.table.scroll_offset.y))

    def described(self, key: str) -> Sequence[Paragraph]:
        """What the record of this key is; nothing where it is gone since the libraries were read anew."""
        raise NotImplementedError

    # Marks and actions

    def markable(self) -> RecordTable:
        return self.table

    def refresh_marks(self) -> None:
        self.table.refresh()
        self._show_title()

    def show_kept(self) -> None:
        self.refresh_marks()
        self.moved()

    def show_anew(self) -> None:
        self._at = self.table.cursor_key
        self._fill()
        self.begin(self._filter)

    @on(RecordTable.Opened)
    def opened(self) -> None:
        self.action_open()

    def action_open(self) -> None:
        """Go to the record."""
        if self.table.cursor_key is not None:
            self.dismiss(written(self.KIND, self.table.cursor_key))

    # Order and columns

    def action_sort(self) -> None:
        self._keep_layout(self._layout.sorted_by(self.table.column))

    def action_columns(self) -> None:
        from mgtui.tui.tables.choosing import ColumnChooser

        shown = [column.name for column in self._layout.shown(self._columns)]
        others = [column.name for column in self._columns if column.name not in shown]

        def chosen(names: tuple[str, ...] | None) -> None:
            if names is not None:
                self._keep_layout(TableLayout(names, self._layout.sort))

        self.app.push_screen(ColumnChooser(shown, others), chosen)

    # The filter

    def action_filter(self) -> None:
        self.query_one(FilterLine).begin(plural(self.KIND), self._query, self.WANTED)

    @on(FilterLine.Filtered)
    def filtered(self, event: FilterLine.Filtered) -> None:
        self._query = event.words.strip()
        if event.closed:
            self.table.focus()
        self.begin(partial(self._filter, typing=not event.closed))

    async def _filter(self, typing: bool = False) -> None:
        """Show what satisfies the query; one that is not finished yet changes nothing."""
        query, self._notes = self._query, ""
        if not query:
            self._found = self._everything
        else:
            parsed = parse_query(query, typing=typing, limits=(Limit("kind", self.KIND),))
            if parsed.unfinished:
                return
            found, notes = await self.explorer.select(parsed)
            if query != self._query:
                return
            self._notes = " ".join(notes)
            known = set(self._everything)
            self._found = [key for kind, key in found if kind == self.KIND and key in known]
        await self._lay_out()

    def action_clear(self) -> None:
        if self._query:
            self._query = ""
            self.begin(self._filter)
        else:
            self.action_leave()

    def action_search(self) -> None:
        self.dismiss(SEARCH)

    def action_leave(self) -> None:
        if self._is_home:
            self.run_worker(self.app.action_quit())
        else:
            self.dismiss(None)


class Studies(Records):
    """All studies, and a decision on each."""

    KIND = "study"
    WANTED = "a query, such as design:rct year:2000.."
    DECIDING = (("screening.include", "include"), ("screening.exclude", "exclude"), ("screening.later", "later"))
    BINDINGS: ClassVar[list[BindingType]] = [
        *_actions("studies.compare", "record.whole", "record.edit"),
        Binding("a", "decide('included')", "Include in the review", id="screening.include"),
        Binding("x,delete", "exclude", "Exclude, with a reason", id="screening.exclude"),
        Binding("p", "decide('later')", "Decide later", id="screening.later"),
    ]

    def taken(self, kept: Callable[[], Kept]) -> tuple[list[str], list[Column]]:
        return list(self.session.library.studies), study_columns(self.session, kept)

    def decided(self) -> str:
        decided = self.explorer.notebook.kept.screening.values()
        numbers = {value: sum(1 for each in decided if each.value == value) for value in DECISIONS}
        numbers[OPEN] = len(self._everything) - sum(numbers.values())
        return " · ".join(f"{value} {number:,}" for value, number in numbers.items()) if decided else ""

    def described(self, key: str) -> Sequence[Paragraph]:
        study, kept, record = self.session.library.studies.get(key), self.explorer.notebook.kept, written("study", key)
        if study is None:
            return ()
        place = " ".join(filter(None, (citation_label(study), study.container_title)))
        told = [place, kept.screened_as(record), *(f"# {name}" for name in kept.tags_of(record))]
        return (Paragraph(" · ".join(filter(None, told)), "$secondary"), Paragraph(study.title, least=2))

    def action_open(self) -> None:
        """Go to the claims of the study, or where it has none show all of it."""
        key = self.table.cursor_key
        if key is not None and not self.session.links.claims_of_study(key):
            self.action_act("record.whole")
        else:
            super().action_open()

    def action_decide(self, decision: str) -> None:
        from mgtui.tui.tables.screening import decide

        if self.may_decide():
            self.begin(partial(decide, self, decision))

    def action_exclude(self) -> None:
        from mgtui.tui.tables.screening import ask_reason

        if self.may_decide():
            ask_reason(self)


class Claims(Records):
    """All claims, each to be opened in its article."""

    KIND = "claim"
    WANTED = "a query, such as stance:refutes"
    BINDINGS: ClassVar[list[BindingType]] = _actions(
        "claim.why", "record.whole", "claim.relate", "claim.link", "claim.topics", "record.edit", "record.delete"
    )

    def taken(self, kept: Callable[[], Kept]) -> tuple[list[str], list[Column]]:
        return [claim.id for claim in self.session.links.claims], claim_columns(self.session, kept)

    def described(self, key: str) -> Sequence[Paragraph]:
        claim = self.session.library.claims.get(key)
        if claim is None:
            return ()
        return (Paragraph(place_text(claim, self.session.links), "$secondary"), Paragraph(claim.statement, least=2))


def open_studies(explorer: Context) -> None:
    """All studies, the cursor on the one that is selected."""
    ref = parse(explorer.selected_record or "")
    _open(explorer, Studies(explorer, ref.key if ref.kind == "study" else None))


def open_claims(explorer: Context) -> None:
    """All claims, the cursor on the selected one."""
    claim = explorer.claim
    _open(explorer, Claims(explorer, claim.id if claim else None))


def open_at(explorer: Context, study: str) -> None:
    """The table of all studies on one of them."""
    _open(explorer, Studies(explorer, study))


def _open(explorer: Context, page: Records) -> None:
    def closed(record: str | None) -> None:
        if record == SEARCH:
            explorer.begin_search()
        else:
            explorer.open_record(record)

    explorer.open_page(page, closed)

"""What the library says of each exposure and each outcome, as a picture to walk in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from mgtui.counting import number_of
from mgtui.evidence.matrix import evidence_matrix
from mgtui.model.records import with_broader
from mgtui.tui.keys.live import named_keys
from mgtui.tui.matrix.view import MatrixView
from mgtui.tui.matrix.words import LEGEND, described, place_words
from mgtui.tui.navigation import View
from mgtui.tui.records import keeps
from mgtui.tui.viewing import ViewPage
from mgtui.tui.widgets.bars import DetailStrip, KeyLine, TitleBar
from mgtui.tui.widgets.filter_line import FilterLine

if TYPE_CHECKING:
    from mgtui.evidence import matrix as records
    from mgtui.tui.actions import Context
    from mgtui.tui.session import Session


class Matrix(ViewPage["tuple[str, ...] | None"]):
    """Gives back the ids of the claims of the cell that was opened, or None."""

    DEFAULT_CSS = """
    Matrix { layout: vertical; background: $background; }
    Matrix #legend { height: 1; padding: 0 1; color: $text-muted; background: $background; }
    Matrix DetailStrip { height: 5; }
    Matrix.middle DetailStrip { height: 7; }
    Matrix.high DetailStrip { height: 9; }
    """
    AUTO_FOCUS = "MatrixView"
    VERTICAL_BREAKPOINTS = [(0, "low"), (30, "middle"), (45, "high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("slash,f", "filter", "Filter rows and columns", id="matrix.filter"),
        Binding("plus", "expand", "Unfold or fold this outcome", id="matrix.expand"),
        Binding("Z", "rows", "Rows of one or of two lines", id="matrix.rows"),
        Binding("escape,q,H", "leave", "Leave", id="matrix.leave"),
    ]

    def __init__(self, session: Session, claim_id: str | None = None) -> None:
        """The cursor begins on the cell of a claim, else on the cell with the most claims."""
        super().__init__()
        self.session = session
        self._claim = claim_id
        self._expanded: set[str] = set()
        self._words = ""
        self._tall = True

    def compose(self) -> ComposeResult:
        yield TitleBar()
        yield MatrixView()
        yield Static(id="legend", markup=False)
        yield DetailStrip()
        yield FilterLine()
        yield KeyLine()

    def on_mount(self) -> None:
        self.view = self.query_one(MatrixView)
        self.strip = self.query_one(DetailStrip)
        matrix = self._build()
        self.view.show_matrix(matrix, _start(matrix, self._claim))
        self._show_keys()

    def _build(self) -> records.Matrix:
        matrix = evidence_matrix(self.session.links, self.session.relations, self._expanded)
        if self._words.strip():
            matrix = matrix.kept(partial(keeps, self._words))
        number = sum(cell.total for cell in matrix.cells.values())
        counts = " · ".join(
            (
                number_of(len(matrix.rows), "exposure"),
                number_of(len(matrix.columns), "outcome"),
                number_of(number, "claim"),
            )
        )
        left_out = (
            f" · {matrix.left_out} name no exposure or no outcome"
            if matrix.left_out and not self._words.strip()
            else ""
        )
        self.query_one(TitleBar).show("Exposures and outcomes", counts + left_out)
        return matrix

    def _rebuild(self, claim: str | None) -> None:
        """Make the matrix anew, with the cursor on the cell of a claim where it still has one."""
        matrix = self._build()
        place = matrix.place_of(claim) if claim else None
        self.view.show_matrix(matrix, place or _start(matrix, None), tall=self._tall)
        self._show_keys()

    def _here(self) -> str | None:
        return self.view.cell.claims[0] if self.view.cell else None

    def _show_keys(self) -> None:
        wanted = (
            ("matrix.open", "claims"), ("matrix.next", "next"), ("matrix.contested", "contested"),
            ("matrix.filter", "filter"), ("matrix.expand", "unfold"),
            ("matrix.rows", "low rows" if self._tall else "high rows"),
            # what moves is known best and left out first where the line is short
            ("matrix.up matrix.down matrix.left matrix.right", "move"),
        )  # fmt: skip
        self.query_one(KeyLine).show(named_keys(self, wanted), named_keys(self, [("matrix.leave", "back")]))

    @on(MatrixView.Moved)
    def moved(self) -> None:
        self.query_one(KeyLine).say("")
        self.strip.show(described(self.view.matrix, self.view.cursor, self.session, self._words))
        place = place_words(self.view.frame, self.view.matrix)
        room = max(self.size.width - 2 - len(place), 0)
        legend = LEGEND if len(LEGEND) < room else LEGEND[: max(room - 2, 0)].rpartition("  ")[0]
        self.query_one("#legend", Static).update(Content(legend + " " * (room - len(legend)) + place))

    @on(MatrixView.Opened)
    def opened(self) -> None:
        cell = self.view.cell
        if cell is None:
            self.query_one(KeyLine).say("No claim of this library speaks of these two")
        else:
            self.dismiss(cell.claims)

    def action_filter(self) -> None:
        self.query_one(FilterLine).begin("matrix", self._words, "words of an exposure or outcome")

    @on(FilterLine.Filtered)
    def filtered(self, event: FilterLine.Filtered) -> None:
        here = self._here()
        self._words = event.words
        if event.closed:
            self.view.focus()
        self._rebuild(here)

    def action_expand(self) -> None:
        columns = self.view.matrix.columns
        if not columns:
            return
        column = columns[self.view.cursor[1]]
        here = self._here() or next(
            (cell.claims[0] for (_, name), cell in self.view.matrix.cells.items() if name == column.concept), None
        )
        if column.folded:
            self._expanded.add(column.concept)
        elif again := self._folds_into(column.concept):
            self._expanded.discard(again)
        else:
            self.query_one(KeyLine).say("Nothing is folded into this outcome")
            return
        self._rebuild(here)

    def _folds_into(self, concept: str) -> str | None:
        """The unfolded outcome that a column belongs to: itself, or one above it."""
        way = with_broader(concept, self.session.library.terms)
        return next((each for each in way if each in self._expanded), None)

    def action_rows(self) -> None:
        self._tall = not self._tall
        self.view.show_matrix(self.view.matrix, self.view.cursor, tall=self._tall)
        self._show_keys()

    def action_leave(self) -> None:
        if self._words:
            here = self._here()
            self._words = ""
            self._rebuild(here)
        else:
            self.dismiss(None)


def _start(matrix: records.Matrix, claim: str | None) -> tuple[int, int]:
    place = matrix.place_of(claim) if claim else None
    if place is not None:
        return place
    # Begin where there is most to see: a cell with contradictions, then one with many claims.
    best = max(matrix.cells.values(), key=lambda cell: (bool(cell.contradicting), cell.total), default=None)
    return (matrix.place_of(best.claims[0]) if best else None) or (0, 0)


def open_matrix(explorer: Context) -> None:
    """The matrix, on the cell of the selected claim; the claims of the cell that is opened there are listed."""

    def chosen(claims: tuple[str, ...] | None) -> None:
        if claims:
            at, title = explorer.view, f"{number_of(len(claims), 'claim')} of the matrix"
            explorer.open_list(View("claims", at.article, None, title, claims=claims, topic=at.topic))

    claim = explorer.claim
    explorer.open_page(Matrix(explorer.session, claim.id if claim else None), chosen)

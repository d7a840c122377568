"""The pages that the review opens: a form of fields, a further claim, a study to link and what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol, cast

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from mgtui.errors import CannotRead, Conflict, LibraryWriteError, format_error
from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.library.files import NoLibrary
from mgtui.library.labels import citation_label
from mgtui.model import Claim, Study
from mgtui.model.vocabularies import STANCES
from mgtui.review.pairs import about, pairs_left
from mgtui.tui.forms.lines import FormError
from mgtui.tui.forms.page import FormPage
from mgtui.tui.keys.live import first_keys, said_keys
from mgtui.tui.review.words import asked, edited, form_for, form_of, statement_of, study_of_row, study_rows
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.menu import Menu
from mgtui.tui.widgets.page import ModalPage
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

    from textual.app import App

    from mgtui.model import Stance
    from mgtui.review.items import Item
    from mgtui.tui.forms.lines import Form
    from mgtui.tui.records import Row
    from mgtui.tui.review.queue import ReviewQueue


ERRORS = (LibraryWriteError, CannotRead, NoLibrary, OSError)
_LABEL = 40
_NO_LINK = "none"
"""What the menu of stances gives for a study that does not stand behind the claim after all."""
_CHANGED = "It was decided or changed elsewhere meanwhile. {} again puts only what you changed here on top."


class Decided(Protocol):
    """Called when a decision was kept: on to the next, or not."""

    def __call__(self, *, on: bool) -> None: ...


class Asking:
    """The pages over the review. Each gives whether there is such a question on the item."""

    def __init__(
        self, app: App[Any], queue: ReviewQueue, decided: Decided, failed: Callable[[Exception], None]
    ) -> None:
        self._app, self._queue, self._review = app, queue, queue.review
        self._decided, self._failed = decided, failed

    def edit(self, item: Item, field: int) -> bool:
        """A form with the fields as they are; saving accepts."""
        form = form_of(self._review, item)
        is_open = self._review.state(item) == "open"

        def keep(record: dict[str, Any]) -> None:
            # What others changed since the form was opened stands, but for the fields that were changed here.
            merged = {**form_of(self._review, item).record, **form.changes(record)}
            self._review.accept(
                item, edited(item, {name: value for name, value in merged.items() if value is not None})
            )

        lines = asked(form)
        if 1 <= field <= len(lines):
            self._form(item.kind.capitalize(), form, keep, lines[field - 1].name, on=is_open)
        return True

    def another(self, item: Item) -> bool:
        """A form for a further claim of the same words: about a pair that they name and no claim has yet."""
        if not isinstance(item.found, ClaimCandidate):
            return False
        claim = self._review.claim_of(item)
        left = pairs_left(item.found, [claim, *self._review.library.claims.values()])
        further = about(claim, item.found, *left[0]) if left else claim

        def keep(record: dict[str, Any]) -> None:
            self._review.accept_also(item, msgspec.convert(record, Claim))

        self._form("A further claim", form_for(self._review, further), keep, on=False)
        return True

    def _form(
        self, title: str, form: Form, keep: Callable[[dict[str, Any]], None], field: str = "", *, on: bool
    ) -> None:
        """Show a form; it stays, with what was typed, until that is kept or left."""

        def save(record: dict[str, Any]) -> None:
            try:
                keep(record)
            except Conflict:
                raise FormError(_CHANGED.format(first_keys(self._app.screen)["form.save"])) from None
            except ERRORS as error:
                raise FormError(format_error(error)) from None

        def closed(saved: bool | None) -> None:
            if saved:
                self._decided(on=on)

        self._app.push_screen(FormPage(title, form, save, field=field, saving="accepts"), closed)

    def study(self, item: Item) -> bool:
        """A list of studies, then what the chosen one found."""
        if item.kind != "claim":
            return False

        def chosen(key: str | None) -> None:
            study = study_of_row(self._review, key) if key else None
            if study is not None:
                self._stance(item, study)

        self._app.push_screen(StudyChooser(study_rows(self._review, item, self._queue.items)), chosen)
        return True

    def _stance(self, item: Item, study: Study | Item) -> None:
        made = study if isinstance(study, Study) else self._review.study_of(study)
        linked = made is not None and made.id in {link.id for link in self._review.claim_of(item).studies}
        label = (
            citation_label(made) if made else statement_of(self._review, study) if not isinstance(study, Study) else ""
        )

        def answered(chosen: str | None) -> None:
            if chosen is None:
                return
            try:
                if chosen == _NO_LINK:
                    assert made is not None
                    self._review.unlink(item, made.id)
                else:
                    self._review.link(item, study, cast("Stance | None", chosen or None))
            except ERRORS as error:
                self._failed(error)
                return
            self._decided(on=False)

        short = label if len(label) <= _LABEL else f"{label[: _LABEL - 1]}…"
        choices = [(value, f"{stance.glyph} {value}") for value, stance in STANCES.items()]
        choices += [("", "not known"), *([(_NO_LINK, "no link after all")] if linked else [])]
        self._app.push_screen(Menu(f"What did {short} find?", choices), answered)


KEYS = (("list.down list.up", "move"), ("list.open", "link"), ("link.filter", "narrow"), ("link.leave", "none"))


class StudyChooser(ModalPage[str | None]):
    """A list of studies; gives the key of the row chosen, or None."""

    DEFAULT_CSS = """
    StudyChooser { align: center middle; }
    StudyChooser > Vertical {
        width: 100; max-width: 96%; height: 80%; background: $surface; border: round $primary;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    StudyChooser Input { background: $background; }
    StudyChooser RowList { height: 1fr; }
    """
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", "Link none", id="link.leave"),
        Binding("slash,f", "filter", "Narrow the list", id="link.filter", priority=True),
        Binding("down", "move(1)", "Next study", id="link.down", show=False),
        Binding("up", "move(-1)", "Study before", id="link.up", show=False),
    ]

    def __init__(self, rows: Sequence[Row]) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        page = Vertical()
        page.border_title = Content("Which study stands behind this claim?")
        with page:
            yield Field(compact=True, select_on_focus=False)
            yield RowList()

    def on_mount(self) -> None:
        rows = self.query_one(RowList)
        rows.show_rows(self._rows, empty=f"No study is known here yet. {self.key_of('link.leave')} goes back.")
        self.query_one(Vertical).border_subtitle = said_keys(self, KEYS)
        self.query_one(Field).placeholder = f"{self.key_of('link.filter')} narrow: author, year, design, words"
        self.set_focus(rows)

    @on(Input.Changed)
    def narrowed(self, event: Input.Changed) -> None:
        self.query_one(RowList).show_filter(event.value)

    @on(Input.Submitted)
    def to_list(self) -> None:
        self.query_one(RowList).action_open()

    @on(RowList.Opened)
    def chosen(self, event: RowList.Opened) -> None:
        self.dismiss(event.row.id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """`/` goes to the line of words before anything else gets it, but in the line it is text."""
        return action != "filter" or not isinstance(self.focused, Input)

    def action_filter(self) -> None:
        # Not Input.focus(), which comes later: the next key may be the first letter of a word.
        self.set_focus(self.query_one(Input))

    def action_move(self, step: int) -> None:
        self.query_one(RowList).action_move(step)

    def action_leave(self) -> None:
        if isinstance(self.focused, Input):
            self.set_focus(self.query_one(RowList))
        else:
            self.dismiss(None)

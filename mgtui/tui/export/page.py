"""Writing records to a file: the marked, the row, all that is listed or all there is; a report, a table, references."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.export.formats import LISTS, formats_of, of_file
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.marks import Scope
from mgtui.tui.widgets.choices import Choices
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.new_file import NewFile, offered_path
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.export.formats import ExportFormat
    from mgtui.model import Library
    from mgtui.model.kept import Kept
    from mgtui.tui.actions import Context

KEYS = (
    ("choices.1", "to 9 choose"), ("page.next", "what, format, file"), ("export.write", "writes"),
    ("export.leave", "closes"),
)  # fmt: skip
_WHOLE = {"claims": "all claims", "studies": "all studies", "sof": "summary of findings"}
"""What lists of all records are called, where not as commands call them."""


class ExportPage(ModalPage["str | None"]):
    """What is written, in which format, and the name of the file. Gives a sentence on what was written, or None."""

    DEFAULT_CSS = """
    ExportPage { align: center middle; }
    ExportPage > Vertical { width: 84; max-width: 98%; height: auto; max-height: 100%; padding: 0 1; }
    ExportPage Horizontal { height: auto; }
    ExportPage Horizontal > Vertical { width: 4fr; height: auto; padding: 0 1; }
    ExportPage #export-formats { width: 5fr; }
    ExportPage Static { height: auto; color: $text-muted; }
    ExportPage #export-word { color: $warning; padding: 0 1; }
    ExportPage Input { margin: 0 1; background: $background; }
    ExportPage #export-file-label { padding: 0 1; }
    """
    AUTO_FOCUS = "#export-format"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Close", id="export.leave"),
        Binding("enter", "write", "Write the file", id="export.write"),
    ]

    def __init__(self, library: Library, scopes: Sequence[Scope], style: str | None, kept: Kept) -> None:
        """`scopes` are what can be written besides the lists of all records, the first what is meant by itself."""
        super().__init__()
        self._library, self._style, self._kept = library, style, kept
        self._scopes = [*scopes, *(Scope((name,), _WHOLE.get(name, name)) for name in LISTS)]
        self._formats: list[ExportFormat] = []
        self._file = NewFile()
        self._named = False
        """Whether the reader has typed a name."""

    def compose(self) -> ComposeResult:
        with self.frame("Write to a file"):
            with Horizontal():
                with Vertical():
                    yield Static(Content("What"))
                    yield Choices(id="export-what")
                with Vertical(id="export-formats"):
                    yield Static(Content("Format"))
                    yield Choices(id="export-format")
            yield Static(Content("File"), id="export-file-label")
            yield Field(id="export-file", select_on_focus=False)
            yield Static(id="export-word", markup=False)

    def on_mount(self) -> None:
        self.say_keys(KEYS)
        self.query_one("#export-what", Choices).show([scope.words for scope in self._scopes])
        self._offer_formats()

    @property
    def _scope(self) -> Scope:
        return self._scopes[self.query_one("#export-what", Choices).at]

    @property
    def _format(self) -> ExportFormat:
        return self._formats[self.query_one("#export-format", Choices).at]

    def _offer_formats(self) -> None:
        """The formats that can hold what is to be written; the one that was chosen stays where it can."""
        before = self._format if self._formats else None
        self._formats = formats_of(self._scope.records)
        at = self._formats.index(before) if before in self._formats else 0
        lines = [f"{each.name} ({each.words}, {each.ending})" for each in self._formats]
        self.query_one("#export-format", Choices).show(lines, at)
        self._offer_name()

    def _offer_name(self) -> None:
        field = self.query_one("#export-file", Input)
        if not self._named:
            with field.prevent(Input.Changed):
                field.value = offered_path(f"{_stem(self._scope)}{self._format.ending}")
                field.cursor_position = len(field.value)
        elif (there := of_file(field.value)) is not None:
            with field.prevent(Input.Changed):
                field.value = field.value[: -len(there.ending)] + self._format.ending

    @on(Choices.Chosen, "#export-what")
    def what_chosen(self) -> None:
        self._offer_formats()

    @on(Choices.Chosen, "#export-format")
    def format_chosen(self) -> None:
        self._offer_name()

    @on(Input.Changed)
    def name_typed(self, event: Input.Changed) -> None:
        """The ending of a name chooses the format, where that can hold what is to be written."""
        self._named = True
        wanted = of_file(event.value)
        if wanted in self._formats:
            choices = self.query_one("#export-format", Choices)
            choices.at = self._formats.index(wanted)
            choices.refresh()

    @on(Input.Submitted)
    def submitted(self) -> None:
        self.action_write()

    def action_write(self) -> None:
        scope, name = self._scope, self.query_one("#export-file", Input).value.strip()
        # Of the app: what writes goes on where the page has closed meanwhile, and keys wait for it.
        self.app.run_worker(keys_of(self.app).held(lambda: self._write(scope, name)), group="export", exclusive=True)

    async def _write(self, scope: Scope, name: str) -> None:
        refused = await self._file.refusal(name, partial(self._text_for, scope), self.key_of("export.write"))
        if not refused:
            self.dismiss(f"Written: {scope.words} → {self._file.path}")
        elif not self.is_leaving:
            self.query_one("#export-word", Static).update(Content(refused))

    def _text_for(self, scope: Scope, name: str) -> str:
        from mgtui.errors import ExportError
        from mgtui.export.entry import chosen, written

        if not name:
            raise ExportError("The file needs a name.")
        wanted = of_file(name)
        if wanted is None or wanted not in self._formats:
            endings = ", ".join(each.ending for each in self._formats)
            raise ExportError(f"No format that can hold this ends like {name}: {endings}.")
        return written(chosen(self._library, scope.records), wanted.name, self._style, self._kept)


def _stem(scope: Scope) -> str:
    """A name for the file of what is written."""
    name = scope.records[0] if len(scope.records) == 1 else scope.words.rpartition(": ")[2]
    return "".join(char if char.isalnum() or char in "-_." else "-" for char in name)


def write(explorer: Context) -> None:
    page = ExportPage(explorer.session.library, explorer.scopes, explorer.style, explorer.notebook.kept)
    explorer.open_page(page, lambda said: explorer.say(said or ""))

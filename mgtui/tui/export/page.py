"""Writing what is selected to a file: a report, a table, references or a picture, by the ending of the name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.export.formats import LISTS, endings, of_file
from mgtui.settings import load
from mgtui.tui.keys.live import said_keys
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from mgtui.model import Library
    from mgtui.tui.actions import Context

HINT = f"what: an id, or {', '.join(LISTS)}\nfile: {endings()}"
KEYS = (("field.submit", "writes"), ("export.leave", "closes"))


class ExportPage(ModalPage[str | None]):
    """Gives a sentence on what was written, or None."""

    DEFAULT_CSS = """
    ExportPage { align: center middle; }
    ExportPage > Vertical {
        width: 84; max-width: 96%; height: auto; background: $surface; border: round $primary; padding: 0 2;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    ExportPage Static { height: auto; color: $text-muted; }
    ExportPage #export-word { color: $warning; }
    ExportPage Input { border: none; height: 1; margin: 1 0 0 0; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Close", id="export.leave")]

    def __init__(self, library: Library, what: str, style: str | None) -> None:
        super().__init__()
        self._library, self._what, self._style = library, what, style
        self._asked = ""
        """The file that is there already, where the reader was asked whether to replace it."""

    def compose(self) -> ComposeResult:
        page = Vertical()
        page.border_title = Content("Write to a file")
        name = self._what.replace("/", "-").replace("#", "-").replace(":", "-")
        folder = load().value("export_folder")
        with page:
            yield Static(Content(HINT))
            yield Field(self._what, id="export-what", compact=True)
            yield Field(str(Path(folder or "", f"{name}.md")), id="export-file", compact=True)
            yield Static(id="export-word", markup=False)

    def on_mount(self) -> None:
        self.query_one(Vertical).border_subtitle = said_keys(self, KEYS)
        self.set_focus(self.query_one("#export-file", Input))

    @on(Input.Submitted)
    def submitted(self) -> None:
        self._write(self.query_one("#export-what", Input).value, self.query_one("#export-file", Input).value)

    @work(exclusive=True, thread=True, group="export", exit_on_error=False)
    def _write(self, what: str, name: str) -> None:
        from mgtui.errors import ExportError, format_error
        from mgtui.export.entry import export
        from mgtui.export.files import write_new

        wanted = of_file(name)
        try:
            if wanted is None:
                raise ExportError(f"No format ends like {name}: see above for those that are known.")
            path = Path(name).expanduser()
            write_new(path, export(self._library, what.strip(), wanted.name, self._style), replace=name == self._asked)
        except (ExportError, OSError) as error:
            if isinstance(error, FileExistsError):
                self._asked = name
                error = FileExistsError(f"{error}. ⏎ again replaces it.")
            self.app.call_from_thread(self.query_one("#export-word", Static).update, Content(format_error(error)))
            return
        self.app.call_from_thread(self.dismiss, f"Written: {path.absolute()}")


def write(explorer: Context) -> None:
    what = explorer.selected_record or "contradictions"
    explorer.open_page(
        ExportPage(explorer.session.library, what, explorer.style), lambda said: explorer.say(said or "")
    )

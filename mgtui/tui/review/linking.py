"""Which study stands behind a claim, and what it found: the two questions of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from mgtui.model.vocabularies import STANCES as STANCE_ENTRIES
from mgtui.model.vocabularies import Stance
from mgtui.tui.keys.live import keys_text, said_keys
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage
from mgtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.records import Row

KEYS = (("list.down list.up", "move"), ("list.open", "link"), ("link.filter", "narrow"), ("link.leave", "none"))
STANCES: tuple[tuple[str, Stance, str], ...] = tuple(
    (stance.value[0], stance.value, f"{stance.glyph} {stance.value}") for stance in STANCE_ENTRIES.values()
)
"""Key, stance and words: a stance is chosen by its first letter."""


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
        Binding("slash", "filter", "Narrow the list", id="link.filter", priority=True),
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


class StanceChooser(ModalPage[Stance | Literal["", "none"] | None]):
    """A line at the lower edge; the next key says what the study found.

    Gives a stance, "" for unknown, "none" where the study does not stand behind the claim after all, or None.
    """

    DEFAULT_CSS = """
    StanceChooser { align: left bottom; background: transparent; }
    StanceChooser > Static { width: 100%; height: auto; background: $panel; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"choose('{stance}')", words, id=f"stance.{stance}") for key, stance, words in STANCES),
        Binding("enter,space", "choose('')", "Not known", id="stance.unknown"),
        Binding("x", "choose('none')", "No link", id="stance.none"),
        Binding("escape,q", "leave", "Link none", id="stance.leave"),
    ]

    def __init__(self, study: str, *, is_linked: bool) -> None:
        """`study` is how a reader knows it; of one that is linked already the link can be taken away."""
        super().__init__()
        self._study, self._is_linked = study, is_linked

    def compose(self) -> ComposeResult:
        head = Content.assemble((self._study, "bold"), (" found", "bold $accent"))
        keys = [*((f"stance.{stance}", words) for _, stance, words in STANCES), ("stance.unknown", "not known")]
        if self._is_linked:
            keys.append(("stance.none", "no link"))
        yield Static(Content.assemble(head, "  ", keys_text(self, [*keys, ("stance.leave", "leave")])))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A link can be taken away where there is one."""
        return self._is_linked or parameters != ("none",)

    def action_choose(self, stance: Stance | Literal["", "none"]) -> None:
        self.dismiss(stance)

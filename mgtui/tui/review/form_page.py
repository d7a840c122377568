"""The form over the review: the fields of a claim, a study or a relation."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static, TextArea

from mgtui.tui.keys.live import live_bindings, said_keys
from mgtui.tui.review.forms import FormError
from mgtui.tui.widgets.field import Field
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mgtui.tui.review.forms import Line


KEYS = (
    ("field.submit", "accepts"), ("form.next", "next field"), ("field.take", "takes the word offered"),
    ("form.drop", "drops"),
)  # fmt: skip


class Statement(TextArea):
    """Lines of text in which the key that ends a line of text submits them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Done with the text", id="field.submit", show=False)
    ]

    class Submitted(Message):
        """The text is done."""

    async def _on_key(self, event: events.Key) -> None:
        # Asked for before the text area takes the key as a line break.
        if any(binding.key == event.key for binding in live_bindings([self])):
            event.prevent_default()
        else:
            await super()._on_key(event)

    def action_submit(self) -> None:
        self.post_message(self.Submitted())


class FormPage(ModalPage[bool]):
    """A form; its values are handed to `save`, which raises FormError where one is. Gives whether they were kept."""

    DEFAULT_CSS = """
    FormPage { align: center bottom; background: transparent; }
    FormPage > Vertical {
        width: 100%; height: auto; max-height: 100%; background: $surface; border: round $primary;
        padding: 0 1; border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    FormPage VerticalScroll { height: auto; max-height: 100%; }
    FormPage Horizontal { height: auto; }
    FormPage .label { width: 13; height: 1; color: $text-muted; }
    FormPage Input { width: 1fr; background: $background; }
    FormPage TextArea { width: 1fr; height: 3; border: none; padding: 0; background: $background; }
    FormPage TextArea:focus { border: none; }
    FormPage #form-word { height: auto; min-height: 1; max-height: 2; color: $text-muted; }
    FormPage #form-word.wrong { color: $text-error; }
    """
    # At once when it is mounted: set later, as Textual does, it would undo a quick Tab.
    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "save", "Save and accept", id="form.save"),
        Binding("escape", "drop", "Leave it as it was", id="form.drop", priority=True),
        Binding("tab,down", "app.focus_next", "Next field", id="form.next", show=False),
        Binding("shift+tab,up", "app.focus_previous", "Field before", id="form.previous", show=False),
    ]

    def __init__(
        self, title: str, lines: Sequence[Line], save: Callable[[dict[str, str]], None], field: int = 1
    ) -> None:
        """`field` is the number of the one to begin with."""
        super().__init__()
        self._title, self._lines, self._save, self._field = title, lines, save, field

    def compose(self) -> ComposeResult:
        page = Vertical()
        page.border_title = Content(self._title)
        with page:
            with VerticalScroll(can_focus=False):
                for line in self._lines:
                    with Horizontal():
                        yield Static(Content(line.name), classes="label")
                        yield _field(line)
            yield Static(id="form-word", markup=False)

    def on_mount(self) -> None:
        self.query_one(Vertical).border_subtitle = said_keys(self, KEYS)
        # Not widget.focus(), which comes later and would undo a quick Tab.
        self.set_focus(self.query("TextArea, Input")[self._field - 1])

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Say what the field takes. What is typed replaces what stands there; an arrow key keeps it."""
        if isinstance(event.widget, TextArea):
            event.widget.select_all()
        line = next((line for line in self._lines if f"field-{line.name}" == event.widget.id), None)
        takes = "" if line is None or line.open else f"{line.name}: {'  '.join(line.choices)}"
        self._say(takes)

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        word = self.query_one("#form-word", Static)
        word.set_class(wrong, "wrong")
        word.update(Content(sentence))

    def values(self) -> dict[str, str]:
        """What stands in the fields now."""
        found = {area.id or "": area.text for area in self.query(TextArea)}
        found |= {field.id or "": field.value for field in self.query(Input)}
        return {name.removeprefix("field-"): value for name, value in found.items()}

    @on(Input.Submitted)
    @on(Statement.Submitted)
    def submitted(self) -> None:
        self.action_save()

    def action_save(self) -> None:
        try:
            self._save(self.values())
        except FormError as wrong:
            self._say(str(wrong), wrong=True)
            return
        self.dismiss(True)

    def action_drop(self) -> None:
        self.dismiss(False)


def _field(line: Line) -> TextArea | Input:
    if line.tall:
        return Statement(line.value, id=f"field-{line.name}", tab_behavior="focus", highlight_cursor_line=False)
    suggester = SuggestFromList(line.choices, case_sensitive=False) if line.choices else None
    hint = " ".join(line.choices) if not line.open else ""
    return Field(line.value, id=f"field-{line.name}", compact=True, suggester=suggester, placeholder=hint)

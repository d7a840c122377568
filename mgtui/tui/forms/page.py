"""The form over a screen: the lines of a record, one of them open to type in, and what it can be completed to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from mgtui.tui.forms.editor import Editor
from mgtui.tui.forms.form_lines import FormLines, text_of
from mgtui.tui.forms.line_values import FormError, how_to
from mgtui.tui.forms.lines import TERMS
from mgtui.tui.forms.offers import Offers, Others
from mgtui.tui.forms.typed import Typed
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.model.field import Kind
    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.lines import Choice, Line

    Save = Callable[[dict[str, Any]], object]
    """Is given the record as it becomes, in a thread. Raises FormError where it cannot be kept."""
    Make = Callable[[Kind, str, Callable[[str], object]], object]
    """Is given a kind of record and what it is called; calls the last with its name once the form knows it."""

KEYS = (
    ("form.save", "saves"), ("form.next", "completes, goes on"), ("form.down", "offers"),
    ("form.leave", "leaves, keeps it"),
)  # fmt: skip
_TAKES = "takes it"
"""What the key that saves does while something that is offered stands in the line and was not taken yet."""
_MADE: dict[str, Kind] = {"term": "term", "term or words": "term", "topic": "topic", "topics": "topic"}
"""What can be made for a line of a shape."""
_REPLACED = ("choice", "term", "topic")
"""Shapes of lines that hold one of the values there are: what is typed takes the place of the one there."""
MIDDLE, HIGH = 20, 30


class FormPage(ModalPage[bool]):
    """A form. Gives whether it was saved; where it was left, what was typed is there again the next time."""

    DEFAULT_CSS = """
    FormPage { align: center bottom; background: transparent; }
    FormPage > Vertical { width: 100%; height: auto; max-height: 100%; padding: 0 1; }
    FormPage #form-about { height: auto; max-height: 6; color: $foreground; }
    FormPage #form-lines { height: auto; }
    FormPage Horizontal { height: auto; background: $background; }
    FormPage Others { height: auto; width: 1fr; }
    FormPage #form-label { width: 20; height: auto; color: $primary; text-style: bold; }
    FormPage TextArea { width: 1fr; height: 1; padding: 0; background: $background; }
    FormPage #form-offers { height: 5; border-top: solid $border; border-title-color: $text-muted; }
    FormPage.high #form-offers, FormPage.middle.at-hand #form-offers { height: 10; }
    FormPage #form-word { height: 2; color: $text-muted; }
    FormPage #form-word.wrong { color: $text-error; text-style: bold; }
    """
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "low"), (MIDDLE, "middle"), (HIGH, "high")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave; what is typed is kept for the next time", id="form.leave", priority=True),
        Binding("ctrl+n", "make", "Make the term or topic that is typed, or change it", id="form.make", priority=True),
        Binding("ctrl+r", "revert", "As it was: forget what was typed", id="form.revert", priority=True),
    ]

    def __init__(
        self, title: str, form: Form, save: Save, *, about: Content | None = None, field: str = "", draft: str = "",
        saving: str = "saves", make: Make | None = None,
    ) -> None:  # fmt: skip
        """`about` stands above the lines, `field` is the name of the line to begin with.

        Under the key `draft` what was typed is kept where the form is left; without one it is forgotten. `saving` says
        what the key that saves does. `make` makes a term or topic that is wanted on a line, or changes the one there.
        """
        super().__init__()
        self._title, self._form, self._save, self._about = title, form, save, about
        self._saving, self._make = saving, make
        self.filled = Typed(form, draft)
        """What stands in the lines now."""
        self._at = next((n for n, line in enumerate(form.lines) if line.name == field), 0)
        self._put = ""
        """What the page itself put there last."""
        self._awaited = ""
        """What is still to come into the lines, in words."""
        self._opened: Mapping[str, Any] = {}
        """What stood in the lines when the open one was opened, or an offer was last taken in it."""
        self._taken = ""
        """What was taken just now of the offers, and what that changed on other lines, in words."""
        self._says_takes: bool | None = None
        """Whether the key that saves is said to take an offer; None before it was said."""
        self._numbered = 0
        """How many of the offers a digit takes, as it is said below the line."""
        self._is_saving = self._is_shown = False
        self._lines = FormLines(form, self.filled, self._at)

    def compose(self) -> ComposeResult:
        self.filled.take_draft()
        self._put = self._text
        with self.frame(self._title):
            if self._about is not None:
                yield Static(self._about, id="form-about", markup=False)
            yield self._lines
            yield Offers(self._form)
            yield Static(id="form-word", markup=False)

    def on_mount(self) -> None:
        form = self._form
        # The terms, of which there are thousands, are read beside the event loop.
        self._offers.display = any(line.shape in TERMS or form.choices(line) for line in form.lines)
        self.run_worker(form.known.make_ready, thread=True, group="terms")
        self.set_class(bool(form.at_hand), "at-hand")
        self._offer()
        # Not widget.focus(), which comes later and would undo a quick key.
        self.set_focus(self._editor)
        self._is_shown = True
        self.later(self._settle)

    def on_resize(self) -> None:
        self.later(self._settle)

    def _settle(self) -> None:
        """The lines get the height that what stands around them leaves."""
        self._take()
        parts = [child for child in self.query_one(Vertical).children if child is not self._lines and child.display]
        self._lines.limit_rows(self.size.height - sum(child.outer_size.height for child in parts) - 2)
        self._show()
        if self.filled.before:
            self._say(f"What was typed before is here again: {self.key_of('form.revert')} forgets it")

    # What is shown

    @property
    def _editor(self) -> Editor:
        return self._lines.editor

    @property
    def _line(self) -> Line:
        return self._form.lines[self._at]

    @property
    def _text(self) -> str:
        """What the open line shows."""
        return text_of(self._form, self._line, self.filled.values)

    @property
    def _offers(self) -> Offers:
        return self.query_one(Offers)

    def _show(self) -> None:
        """Draw everything around the open line, and put its text into it."""
        line, editor, text = self._line, self._editor, self._text
        editor.read_only = line.shape == "records"
        if editor.text != text:
            self._put = text
            editor.load_text(text)
            editor.move_cursor(editor.document.end)
        if text in (self._form.values[line.name], self.filled.before.get(line.name)):
            self._select_replaced()
        place = "" if self._lines.open(self._at) else f" · {self._at + 1}/{len(self._form.lines)}"
        self.say_title(f"{self._title}{place}")
        self._offer()
        self._say_line()

    def _offer(self, *, is_taken: bool = False) -> None:
        """Offer what is known for the open line; `is_taken`: one of the offers was just put there, to stay."""
        self._offers.open(self._line, self._text, is_taken=is_taken)
        self._editor.takes_digits = self._offers.takes_digits
        self._opened = dict(self.filled.values)
        self._say_keys()

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        word = self.query_one("#form-word", Static)
        word.set_class(wrong, "wrong")
        word.update(Content(sentence))

    def _say_keys(self) -> None:
        takes = self._offers.picked is not None
        if takes != self._says_takes:
            self._says_takes = takes
            saving = _TAKES if takes else self._saving
            self.say_keys((key, saving if word == "saves" else word) for key, word in KEYS)

    def _say_line(self) -> None:
        """What the open line is, and how several values are told apart."""
        line = self._line
        self._numbered = self._offers.numbered
        is_unsure = line.name in self._form.unsure and not self.filled.values[line.name]
        is_made = self._make is not None and line.shape in _MADE
        how = how_to(line, self._numbered, self.key_of, is_made=is_made, is_unsure=is_unsure)
        meaning = f"{line.label}: {line.meaning}" if line.meaning else ""
        self._say(" · ".join(part for part in (self._taken, self._awaited, meaning, *how) if part))

    # What is typed

    def _put_in(self, text: str) -> None:
        """Let the open line hold what was picked."""
        self._put = text
        editor = self._editor
        editor.load_text(text)
        editor.move_cursor(editor.document.end)
        picked = self._offers.picked
        if picked is not None and picked.is_new:
            self._form.known.make_term(picked.words)
        self._keep(text, picked)
        if picked is not None:
            self._select_replaced()
        self._say_keys()
        if self._offers.numbered != self._numbered:
            self._say_line()

    def _select_replaced(self) -> None:
        """Whoever types another value wants none that begins with this one."""
        is_one_of = self._line.shape in _REPLACED or (self._line.shape == "text" and self._line.choices)
        if is_one_of and self._line.name not in self.filled.wrong:
            self._editor.select_all()

    @on(TextArea.Changed)
    def typed(self) -> None:
        """The open line holds another text."""
        editor = self._editor
        if editor.read_only or editor.text == self._put:
            self._lines.fit()
            return
        self._put = ""
        self._keep(editor.text)
        self._lines.fit()
        self._offers.take(editor.text)
        self._say_keys()
        if self._taken or self._offers.numbered != self._numbered:
            self._taken = ""
            self._say_line()

    def _keep(self, text: str, picked: Choice | None = None) -> None:
        """What stands in the open line counts, with what it brings where it was picked; what was wrong with it is
        forgotten."""
        was_wrong, has_changed_others = self.filled.put(self._line, text, picked)
        self.at_rest(self.filled.keep_draft)
        if was_wrong or has_changed_others:
            self._lines.draw()
        if was_wrong:
            self._say_line()

    def _take(self) -> None:
        """What the open line holds now: a message about it may still be under way."""
        if self._line.shape != "records" and not self._editor.read_only and self._editor.text != self._put:
            self._put = ""
            self._keep(self._editor.text)

    def await_record(self, what: str) -> None:
        """Say that what is to be filled in is still to come."""
        self._awaited = what

    def fill(
        self, record: Mapping[str, Any], unsure: Mapping[str, Any], at_hand: Mapping[str, Sequence[Choice]]
    ) -> None:
        """Show another record, such as one with what was read off meanwhile, with what may be right besides and what is
        offered first, by the names of lines; a form that was changed stays as it is."""
        if self._result is not None or self._is_saving:
            return
        awaited, self._awaited = self._awaited, ""
        if awaited and self._is_shown and not self.filled.wrong and not self.filled.before:
            self._say_line()
        if self._is_shown:
            self._take()
        if self.filled.refill(record, unsure):
            self._form.at_hand.update(at_hand)
            if self._is_shown:
                self.set_class(bool(at_hand), "at-hand")
                self.later(self._settle)

    # Moving

    @on(Editor.Asked)
    def asked(self, event: Editor.Asked) -> None:
        """A key of the open line asked for something."""
        editor = self._editor
        match event.what:
            case "save" if self._line.shape == "records":
                self._open_records()
            case "save" if self._offers.picked is not None:
                self._take_offer()
            case "save":
                self.action_save()
            case "next" if (picked := self._offers.first()) is not None:
                self._put_in(picked)
            case "next" | "previous":
                self._go(1 if event.what == "next" else -1)
            case "down" | "up":
                self._move(1 if event.what == "down" else -1)
            case "take":
                picked = self._offers.first()
                if picked is not None:
                    self._put_in(picked)
                    self._offer(is_taken=True)
            case digit:
                self._pick(int(digit))
        editor.focus()

    def _pick(self, number: int) -> None:
        """Take what is offered under a digit, and go on: to the next line that waits for one, in a form without such
        lines to the next; a value that was put there since the line was opened stays."""
        self._take()
        if self._offers.stands:
            empty, goes_on = self.key_of("form.clear"), self.key_of("form.next")
            self._say(f"{self._line.label}: {self._text} stays; {empty} empties it, {goes_on} goes on", wrong=True)
            return
        if number > self._offers.numbered:
            self._editor.insert(str(number))
            return
        self._put_in(self._offers.pick(number - 1))
        has_next = not self._form.at_hand and self._at + 1 < len(self._form.lines)
        self._take_offer(otherwise=int(has_next))

    def _take_offer(self, otherwise: int = 0) -> None:
        """Let the offer that is picked stay in the line, and go on to the next line that waits for one; where none
        does, `otherwise` so many lines on."""
        taken = self.filled.taken_summary(self._line, self._opened)
        self._offer(is_taken=True)
        if step := self.filled.step_to_waiting(self._at) or otherwise:
            self._go(step)
        self._taken = taken
        self._say_line()

    def _move(self, step: int) -> None:
        """Through what is offered, else through the rows of the text, else to another line."""
        editor, offers = self._editor, self._offers
        if offers.fitting and self._line.shape != "records":
            picked = offers.step(step)
            if picked is not None:
                self._put_in(picked)
                if offers.picked is not None and not self._line.several:
                    # Whoever types on looks for another one.
                    editor.select_all()
        elif step > 0 and not editor.last_row:
            editor.action_cursor_down()
        elif step < 0 and not editor.first_row:
            editor.action_cursor_up()
        else:
            self._go(step)

    @on(Others.Clicked)
    def clicked(self, event: Others.Clicked) -> None:
        """To the line that was clicked, or what is offered into the open one."""
        if event.rows.id == "form-offers":
            self._put_in(self._offers.pick(event.line))
            self._offer(is_taken=True)
        else:
            self._go(event.line - self._at)
        self._editor.focus()

    def _go(self, step: int) -> None:
        """Open another line; the one that is left says what is wrong with it."""
        self._taken = ""
        self.filled.before = {}
        self._take()
        self.filled.check(self._line)
        self._at = (self._at + step) % len(self._form.lines)
        self._show()
        self._select_replaced()

    def _open_records(self) -> None:
        from mgtui.tui.forms.records_page import RecordsPage

        line = self._line

        def closed(records: list[dict[str, Any]] | None) -> None:
            if records is not None:
                self.filled.values[line.name] = records
                self.filled.wrong.pop(line.name, None)
            self._show()

        self.app.push_screen(RecordsPage(line, self.filled.values[line.name], self._form.known, self._make), closed)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A term or topic can be made where one is wanted."""
        return action != "make" or (self._make is not None and self._line.shape in _MADE)

    def action_make(self) -> None:
        """Make the term or topic that is typed, or change the one that is called so."""
        self._take()
        line, (before, words) = self._line, self._offers.segment
        if self._make is None or not words:
            self._say(f"{line.label}: type what it is called first", wrong=True)
            return

        def made(label: str) -> None:
            self.filled.values[line.name] = f"{before}{label}"
            self.filled.wrong.pop(line.name, None)
            self._put = ""
            self.later(self._show)

        self._make(_MADE[line.shape], words, made)

    def type(self, name: str, text: str) -> None:
        """Put a text into a line, as if it had been typed there; before it is shown."""
        self.filled.values[name] = text

    # Saving and leaving

    def action_save(self) -> None:
        if self._is_saving:
            return
        self._take()
        record, wrong = self._form.read(self.filled.values)
        if wrong:
            self._refuse(list(wrong.values()))
            return
        if begun := self.filled.begun_term():
            self._ask_of(begun)
            return
        if left := self.filled.left_empty():
            self._ask_of_empty(left)
            return
        self._is_saving = True
        self.run_worker(keys_of(self.app).held(lambda: self._saved(record)), group="save", exit_on_error=True)

    async def _saved(self, record: dict[str, Any]) -> None:
        try:
            await asyncio.to_thread(self._save, record)
        except FormError as error:
            self._is_saving = False
            self._refuse([error, *error.others])
            return
        except BaseException:
            self._is_saving = False
            raise
        self.filled.forget_draft(is_saved=True)
        self.dismiss(True)

    def _refuse(self, errors: Sequence[FormError]) -> None:
        """Say at each line why it cannot be kept, and open the first of them."""
        if self.is_leaving:
            return
        first, why = self.filled.refuse(errors)
        self._at = next((number for number, line in enumerate(self._form.lines) if line.name == first), self._at)
        self._show()
        if self._line.shape in TERMS:
            self._offers.narrow()
        self._say(why, wrong=True)

    def _ask_of(self, line: Line) -> None:
        """Open a line whose words are the beginning of a term, and ask which of the two is meant."""
        self._at = self._form.lines.index(line)
        self._show()
        self._offers.narrow()
        offered, typed = self._offers.fitting[0].words, self._text
        save, complete = self.key_of("form.save"), self.key_of("form.next")
        self._say(f"“{typed}” is no term: {save} keeps the words, {complete} takes {offered}", wrong=True)

    def _ask_of_empty(self, lines: Sequence[Line]) -> None:
        """Open the first of the lines of which something was read that is not taken, and say that of them all."""
        self._at = self._form.lines.index(lines[0])
        self._show()
        read = ", ".join(f"{line.label} {self._form.unsure[line.name]}?" for line in lines)
        are = "are" if len(lines) > 1 else "is"
        takes = f", 1 to {self._offers.numbered} takes one" if self._offers.numbered else ""
        self._say(f"{read} {are} left empty: {self.key_of('form.save')} again {self._saving} it so{takes}", wrong=True)

    def action_leave(self) -> None:
        if self._is_saving:
            return
        self._take()
        self.filled.keep_draft()
        self.dismiss(False)

    def action_revert(self) -> None:
        """Forget what was typed: every line as it was."""
        if self._is_saving:
            return
        self.filled.revert()
        self._put = ""
        self._show()
        self._say("As it was")

"""The form over a screen: the lines of a record, one of them open to type in, and what it can be completed to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static, TextArea

from mgtui.tui.drawing.wrap import shorten, wrap
from mgtui.tui.forms import drafts
from mgtui.tui.forms.editor import Editor
from mgtui.tui.forms.known import fitting
from mgtui.tui.forms.lines import SEPARATOR, FormError, read
from mgtui.tui.forms.others import Others
from mgtui.tui.forms.summaries import summary
from mgtui.tui.keys.live import said_keys
from mgtui.tui.keys.queue import keys_of
from mgtui.tui.widgets.page import ModalPage

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from mgtui.model.fields import Kind
    from mgtui.tui.forms.lines import Choice, Form, Line

    Save = Callable[[dict[str, Any]], object]
    """Is given the record as it becomes, in a thread. Raises FormError where it cannot be kept."""
    Make = Callable[[Kind, str, Callable[[str], object]], object]
    """Is given a kind of record and what it is called; calls the last with its name once the form knows it."""

KEYS = (
    ("form.save", "saves"), ("form.next form.previous", "field"), ("form.down", "offers"),
    ("form.leave", "leaves, keeps what is typed"),
)  # fmt: skip
LABEL = 18
TALLEST = 6
"""So many lines of a text are shown while it is typed."""
OTHERS = 2
"""And so many where the cursor is elsewhere."""
_MADE: dict[str, Kind] = {"term": "term", "term or words": "term", "topic": "topic", "topics": "topic"}
"""What can be made for a line of a shape."""
_REPLACED = ("choice", "term", "topic")
"""Shapes of lines that hold one of the values there are: what is typed takes the place of the one there."""
AHEAD = 3
"""So many rows below the open line stay in sight where there are some."""
LOW = 30


class FormPage(ModalPage[bool]):
    """A form. Gives whether it was saved; where it was left, what was typed is there again the next time."""

    DEFAULT_CSS = """
    FormPage { align: center bottom; background: transparent; }
    FormPage > Vertical {
        width: 100%; height: auto; max-height: 100%; background: $surface; border: round $primary;
        padding: 0 1; border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    FormPage #form-about { height: auto; max-height: 6; color: $foreground; }
    FormPage #form-lines { height: auto; }
    FormPage Horizontal { height: auto; background: $background; }
    FormPage Others { height: auto; width: 1fr; }
    FormPage #form-label { width: 20; height: auto; color: $primary; text-style: bold; }
    FormPage TextArea { width: 1fr; height: 1; border: none; padding: 0; background: $background; }
    FormPage TextArea:focus { border: none; }
    FormPage #form-offers { height: 5; border-top: solid $border; border-title-color: $text-muted; }
    FormPage.high #form-offers { height: 10; }
    FormPage #form-word { height: 2; color: $text-muted; }
    FormPage #form-word.wrong { color: $text-error; text-style: bold; }
    """
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "low"), (LOW, "high")]  # noqa: RUF012
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
        self._title, self._form, self._save, self._about, self._draft = title, form, save, about, draft
        self._saving, self._make = saving, make
        self.values: dict[str, Any] = dict(form.values)
        """What stands in the lines now."""
        self._at = next((n for n, line in enumerate(form.lines) if line.name == field), 0)
        self._wrong: dict[str, str] = {}
        self._picked = -1
        """Number of the offer that stands in the line; -1 where it is what was typed."""
        self._typed = ""
        """What was typed in the open line."""
        self._put = ""
        """What the page itself put there last."""
        self._has_draft = False
        """Whether what was typed before is to be said to be there."""
        self._is_saving = self._is_shown = False
        self._room, self._height, self._top = 3, 1, 0
        """Rows for all lines, rows of the open one, and the first row that is shown."""

    def compose(self) -> ComposeResult:
        kept = drafts.kept(self._draft) if self._draft else {}
        known = {name: value for name, value in kept.items() if name in self.values}
        self.values.update(known)
        self._has_draft = bool(known)
        self._put = self._typed = self._text
        page = Vertical()
        page.border_title = Content(self._title)
        with page:
            if self._about is not None:
                yield Static(self._about, id="form-about", markup=False)
            with Vertical(id="form-lines"):
                yield Others("form-above")
                with Horizontal():
                    yield Static(id="form-label", markup=False)
                    yield Editor(self._text)
                yield Others("form-below")
            yield Others("form-offers")
            yield Static(id="form-word", markup=False)

    def on_mount(self) -> None:
        self.query_one(Vertical).border_subtitle = self._keys()
        self.query_one("#form-offers").display = any(self._offers_of(line) for line in self._form.lines)
        # Not widget.focus(), which comes later and would undo a quick key.
        self.set_focus(self._editor)
        self._is_shown = True
        self.later(self._settle)

    def _keys(self) -> Content:
        return said_keys(self, [(key, self._saving if word == "saves" else word) for key, word in KEYS])

    def on_resize(self) -> None:
        self.later(self._settle)

    def _settle(self) -> None:
        """The lines get the height that what stands around them leaves."""
        self._take()
        lines = self.query_one("#form-lines")
        parts = [child for child in self.query_one(Vertical).children if child is not lines and child.display]
        self._room = max(self.size.height - sum(child.outer_size.height for child in parts) - 2, 3)
        self._show()
        if self._has_draft:
            self._say(f"What was typed before is here again: {self.key_of('form.revert')} forgets it")

    # What is shown

    @property
    def _editor(self) -> Editor:
        return self.query_one(Editor)

    @property
    def _line(self) -> Line:
        return self._form.lines[self._at]

    @property
    def _text(self) -> str:
        """What the open line shows."""
        value = self.values[self._line.name]
        text: str = summary(self._line, value, self._form.known) if self._line.shape == "records" else value
        return text

    def _show(self) -> None:
        """Draw everything around the open line, and put its text into it."""
        line, editor, text = self._line, self._editor, self._text
        editor.read_only = line.shape == "records"
        if editor.text != text:
            self._put = text
            editor.load_text(text)
            editor.move_cursor(editor.document.end)
        if line.shape in _REPLACED and text == self._form.values[line.name]:
            # Whoever types another value wants none that begins with this one.
            editor.select_all()
        self._typed, self._picked = text, -1
        self.query_one("#form-label", Static).update(Content(shorten(line.label, LABEL)))
        self._fit()
        self._draw_others()
        self._show_offers()
        self._say_line()

    def _fit(self) -> None:
        """As high as its text."""
        editor = self._editor
        height = min(max(editor.wrapped_document.height, 1), TALLEST)
        if height != self._height:
            self._height = height
            editor.styles.height = height
            self._draw_others()

    def _draw_others(self) -> None:
        """The lines around the open one, as many as there is room for."""
        width = max(self.query_one(Vertical).content_size.width - LABEL - 2, 8)
        drawn = [(number, row) for number in range(len(self._form.lines)) for row in self._rows(number, width)]
        above, below = [each for each in drawn if each[0] < self._at], [each for each in drawn if each[0] > self._at]
        if wrong := self._wrong.get(self._line.name):
            below.insert(0, (self._at, _refused(wrong)))
        room = max(self._room - self._height, 0)
        # As little as possible moves: the open line stays between what was at the edges.
        self._top = min(
            max(self._top, len(above) - room + min(len(below), AHEAD), 0),
            len(above),
            max(len(above) + len(below) - room, 0),
        )
        for name, rows in (
            ("#form-above", above[self._top :][-room:] if room else []),
            ("#form-below", below[: max(room - len(above) + self._top, 0)]),
        ):
            others = self.query_one(name, Others)
            others.display = bool(rows)
            others.show(rows)
        title = f"{self._title} · {self._at + 1}/{len(self._form.lines)}" if len(drawn) > self._room else self._title
        self.query_one(Vertical).border_title = Content(title)

    def _rows(self, number: int, width: int) -> list[Content]:
        line = self._form.lines[number]
        value = self.values[line.name]
        text = summary(line, value, self._form.known) if line.shape == "records" else " ".join(value.split())
        label = Content.styled(f"{shorten(line.label, LABEL):{LABEL}}  ", "$text-muted")
        changed = value != self._form.values[line.name]
        ranges = wrap(text, width) if text else []
        parts = [text[a:b] for a, b in ranges[:OTHERS]]
        if len(ranges) > OTHERS:
            parts[-1] = shorten(f"{parts[-1]} …", width) if len(parts[-1]) < width - 1 else f"{parts[-1][: width - 1]}…"
        rows = [Content.assemble(label, (parts[0] if parts else "–", "bold" if changed else ""))]
        rows += [Content.assemble(" " * (LABEL + 2), (part, "bold" if changed else "")) for part in parts[1:]]
        if line.name in self._wrong:
            rows.append(_refused(self._wrong[line.name]))
        return rows

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        word = self.query_one("#form-word", Static)
        word.set_class(wrong, "wrong")
        word.update(Content(sentence))

    def _say_line(self) -> None:
        """What the open line is, and how several values are told apart."""
        line = self._line
        how = {"topics": f"several with {SEPARATOR} between", "names": f"Family, Given{SEPARATOR} Family, Given",
               "texts": f"one a line, {self.key_of('form.line')} begins the next",
               "records": f"{self.key_of('form.save')} opens the list"}.get(line.shape, "")  # fmt: skip
        if self._make is not None and line.shape in _MADE:
            how = " · ".join(part for part in (how, f"{self.key_of('form.make')} makes a new one") if part)
        self._say(" · ".join(part for part in (f"{line.label}: {line.meaning}" if line.meaning else "", how) if part))

    # What is offered

    def _offers_of(self, line: Line) -> Sequence[Choice]:
        return self._form.known.choices(self._form.kind, line)

    @property
    def _segment(self) -> tuple[str, str]:
        """What of the typed text stands before the value that is typed now, and that value."""
        if not self._line.several:
            return "", self._typed
        before, separator, last = self._typed.rpartition(SEPARATOR)
        return (f"{before}{separator} " if separator else ""), last.strip()

    def _offers(self) -> Sequence[Choice]:
        line = self._line
        every = self._offers_of(line)
        if line.shape == "choice":
            return every
        typed = self._segment[1]
        return fitting(every, "" if typed and self._typed == self._form.values[line.name] else typed)

    def _show_offers(self) -> None:
        pane = self.query_one("#form-offers", Others)
        if not pane.display:
            return
        line, offers = self._line, self._offers()
        at = self._picked if self._picked >= 0 else self._standing(offers)
        room, width = max(pane.content_size.height, 1), max(pane.content_size.width, 10)
        first = min(max(at - room // 2, 0), max(len(offers) - room, 0))
        rows = [
            (number, self._offer(number, each, at, width, numbered=line.shape == "choice"))
            for number, each in enumerate(offers[first : first + room], first)
        ]
        pane.border_title = (
            Content(f"{at + 1}/{len(offers)}" if at >= 0 else f"{len(offers)} offered") if offers else ""
        )
        pane.show(rows)

    def _standing(self, offers: Sequence[Choice]) -> int:
        """The offer that the text of the line stands for."""
        typed = self._segment[1].casefold()
        if not typed:
            return -1
        whole = (n for n, each in enumerate(offers) if each.words.casefold() == typed)
        begun = (n for n, each in enumerate(offers) if self._line.shape == "choice" and each.words.startswith(typed))
        return next(whole, next(begun, -1))

    @staticmethod
    def _offer(number: int, offer: Choice, at: int, width: int, *, numbered: bool) -> Content:
        mark = "▌" if number == at else " "
        name = f"{number + 1} {offer.words}" if numbered else offer.words
        room = max(width - len(name) - 4, 0)
        meaning = shorten(offer.meaning, room) if room > 4 else ""
        style = "reverse" if number == at else ""
        return Content.assemble((mark, "$primary"), (shorten(name, width - 2), style), "  ", (meaning, "$text-muted"))

    def _pick(self, number: int) -> None:
        """Put an offer into the line; -1 brings back what was typed."""
        offers = self._offers()
        self._picked = number
        before, _ = self._segment
        text = f"{before}{offers[number].words}" if number >= 0 else self._typed
        self._put = text
        editor = self._editor
        editor.load_text(text)
        editor.move_cursor(editor.document.end)
        self._keep(text)
        self._show_offers()

    # What is typed

    @on(TextArea.Changed)
    def typed(self) -> None:
        """The open line holds another text."""
        editor = self._editor
        if editor.read_only or editor.text == self._put:
            self._fit()
            return
        self._put = ""
        self._typed, self._picked = editor.text, -1
        self._keep(editor.text)
        self._fit()
        self._show_offers()

    def _keep(self, text: str) -> None:
        """What stands in the open line counts, and what was wrong with it is forgotten."""
        self.values[self._line.name] = text
        if self._wrong.pop(self._line.name, None):
            self._draw_others()
            self._say_line()

    def _take(self) -> None:
        """What the open line holds now: a message about it may still be under way."""
        if not self._editor.read_only and self._editor.text != self._put:
            self._put = ""
            self._keep(self._editor.text)

    @property
    def is_touched(self) -> bool:
        """Whether anything was typed or chosen."""
        self._take()
        return any(self.values[name] != value for name, value in self._form.values.items())

    def fill(self, record: Mapping[str, Any]) -> None:
        """Show another record, such as one with what was read off meanwhile; a form that was changed stays as it is."""
        if self._result is not None or self._is_saving:
            return
        if self._is_shown:
            self._take()
        is_touched = self.values != self._form.values
        if is_touched and not self._has_draft:
            return
        self._form.refill(record)
        if is_touched:
            return  # what was typed before stands; to forget it leads to what was read off
        self.values = dict(self._form.values)
        if self._is_shown:
            self._show()

    # Moving

    @on(Editor.Asked)
    def asked(self, event: Editor.Asked) -> None:
        """A key of the open line asked for something."""
        editor = self._editor
        match event.what:
            case "save" if self._line.shape == "records":
                self._open_records()
            case "save":
                self.action_save()
            case "next" | "previous":
                self._go(1 if event.what == "next" else -1)
            case "down" | "up":
                self._move(1 if event.what == "down" else -1)
            case "take":
                offers = self._offers()
                if self._picked < 0 and offers and self._segment[1] and self._standing(offers) < 0:
                    self._pick(0)
        editor.focus()

    def _move(self, step: int) -> None:
        """Through what is offered, else through the rows of the text, else to another line."""
        editor, offers = self._editor, self._offers()
        if offers and self._line.shape != "records":
            at = self._picked if self._picked >= 0 else self._standing(offers)
            if 0 <= at + step < len(offers):
                self._pick(at + step)
            elif step < 0 and self._line.shape != "choice":
                self._pick(-1)
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
            self._pick(event.line)
        else:
            self._go(event.line - self._at)
        self._editor.focus()

    def _go(self, step: int) -> None:
        """Open another line; the one that is left says what is wrong with it."""
        self._has_draft = False
        self._take()
        self._check(self._line)
        self._at = (self._at + step) % len(self._form.lines)
        self._show()

    def _check(self, line: Line) -> None:
        _, wrong = self._form.read(self.values)
        error, text = wrong.get(line.name), self.values[line.name]
        if line.shape == "choice" and error is None and text and text != self._form.values[line.name]:
            # A number or the beginning of a word: from now on the words that it stands for.
            value = read(line, text, self._form.known)
            self.values[line.name] = next(each.words for each in line.choices if each.value == value)
        if error is not None and self.values[line.name]:
            self._wrong[line.name] = str(error)
        else:
            self._wrong.pop(line.name, None)

    def _open_records(self) -> None:
        from mgtui.tui.forms.records_page import RecordsPage

        line = self._line

        def closed(records: list[dict[str, Any]] | None) -> None:
            if records is not None:
                self.values[line.name] = records
                self._wrong.pop(line.name, None)
            self._show()

        self.app.push_screen(RecordsPage(line, self.values[line.name], self._form.known, self._make), closed)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A term or topic can be made where one is wanted."""
        return action != "make" or (self._make is not None and self._line.shape in _MADE)

    def action_make(self) -> None:
        """Make the term or topic that is typed, or change the one that is called so."""
        self._take()
        line, (before, words) = self._line, self._segment
        if self._make is None or not words:
            self._say(f"{line.label}: type what it is called first", wrong=True)
            return

        def made(label: str) -> None:
            self.values[line.name] = f"{before}{label}"
            self._wrong.pop(line.name, None)
            self._put = ""
            self.later(self._show)

        self._make(_MADE[line.shape], words, made)

    def type(self, name: str, text: str) -> None:
        """Put a text into a line, as if it had been typed there; before it is shown."""
        self.values[name] = text

    # Saving and leaving

    def action_save(self) -> None:
        if self._is_saving:
            return
        self._take()
        record, wrong = self._form.read(self.values)
        if wrong:
            self._refuse(list(wrong.values()))
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
        if self._draft:
            drafts.forget(self._draft)
        self.dismiss(True)

    def _refuse(self, errors: Sequence[FormError]) -> None:
        """Say at each line why it cannot be kept, and open the first of them."""
        if self.is_leaving:
            return
        names = [line.name for line in self._form.lines]
        self._wrong = {error.line: str(error) for error in errors if error.line in names}
        first = next((number for number, name in enumerate(names) if name in self._wrong), self._at)
        self._at = first
        self._show()
        self._say(str(next((e for e in errors if e.line == names[first]), errors[0])), wrong=True)

    def action_leave(self) -> None:
        if self._is_saving:
            return
        if self._draft:
            # All of it: what was read off when the form was opened need not be there so early the next time.
            drafts.keep(self._draft, self.values if self.is_touched else {})
        self.dismiss(False)

    def action_revert(self) -> None:
        """Forget what was typed: every line as it was."""
        if self._is_saving:
            return
        self.values, self._wrong = dict(self._form.values), {}
        if self._draft:
            drafts.forget(self._draft)
        self._put = ""
        self._show()
        self._say("As it was")


def _refused(reason: str) -> Content:
    return Content.styled(f"{'':{LABEL}}  ! {reason}", "$text-error")

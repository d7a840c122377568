"""What can be clicked around the open line of a form: other lines, and what it can be completed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.forms.known import fitting
from mgtui.tui.forms.line_values import INSIDE, SEPARATOR
from mgtui.tui.forms.lines import TERMS, Choice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.forms.form import Form
    from mgtui.tui.forms.lines import Line


class Others(Static):
    """Rows that can be clicked: the lines before or after the open one, what is offered."""

    class Clicked(Message):
        """A row was clicked; tells its number."""

        def __init__(self, rows: Others, line: int) -> None:
            super().__init__()
            self.rows, self.line = rows, line

        @property
        def control(self) -> Others:
            """The rows it happened in."""
            return self.rows

    def __init__(self, name: str) -> None:
        super().__init__(id=name, markup=False)
        self._rows: list[int] = []

    def show(self, drawn: Sequence[tuple[int, Content]]) -> None:
        self._rows = [number for number, _ in drawn]
        self.update(Content("\n").join([row for _, row in drawn]))

    def on_click(self, event: events.Click) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and offset.y < len(self._rows):
            self.post_message(self.Clicked(self, self._rows[offset.y]))


_NAMED = ("choice", "topic", "topics", *TERMS)
"""Lines of which what is typed must, or may, be the name of something: these are completed by Tab."""
_DIGITS = 9


class Offers(Others):
    """Values that fit what is typed; one of them may stand in the line."""

    def __init__(self, form: Form) -> None:
        super().__init__("form-offers")
        self._form, self._known = form, form.known
        self._line: Line | None = None
        self._every: Sequence[Choice] = ()
        self.fitting: Sequence[Choice] = ()
        """What fits the typed text."""
        self._typed = self._saved = ""
        """The text of the line, and what it was when the line was opened."""
        self._picked = -1
        """Number of the offer that stands in the line; -1 where it is what was typed."""
        self._is_taken = False

    def open(self, line: Line, text: str, *, is_taken: bool = False) -> None:
        """Offer all that is known for a line that holds this text; `is_taken`: one of the offers, that was put there
        since the line was opened."""
        self._line, self._every, self._saved = line, self._form.choices(line), text
        self._is_taken = is_taken
        self.take(text)

    def take(self, typed: str) -> None:
        """Another text was typed."""
        self._typed, self._picked = typed, -1
        self.fitting = self._fitting()
        self.draw()

    @property
    def segment(self) -> tuple[str, str]:
        """What of the typed text stands before the value that is typed now, and that value."""
        if self._line is None or not self._line.several:
            return "", self._typed.strip()
        before, separator, last = self._typed.rpartition(SEPARATOR)
        return (f"{before}{separator} " if separator else ""), last.strip()

    def _fitting(self) -> Sequence[Choice]:
        if self._line is None or self._is_choice:
            return self._every
        typed = "" if self._typed == self._saved else self.segment[1]
        meant = self._known.term_of(typed) if typed and self._line.shape in TERMS else None
        found = fitting(self._every, typed, meant)
        if typed and self._line.shape == "term" and meant is None and self._known.can_make_terms:
            # In sight, behind those that fit.
            behind = max(self.content_size.height - 1, 1)
            found.insert(behind, Choice("", " ".join(typed.split()), "a new term", is_new=True))
        return found

    @property
    def _is_choice(self) -> bool:
        return self._line is not None and self._line.shape == "choice"

    @property
    def stands(self) -> bool:
        """Whether an offer was put into the line since it was opened, and is still there."""
        return self._picked >= 0 or (self._is_taken and self._typed == self._saved)

    @property
    def numbered(self) -> int:
        """How many, from the first on, a digit takes."""
        return 0 if self.stands else self._with_digit

    @property
    def takes_digits(self) -> bool:
        """Whether a digit in the line is for what is offered, taken or not."""
        return bool(self._with_digit)

    @property
    def _with_digit(self) -> int:
        if self._is_choice:
            return len(self.fitting) if len(self.fitting) <= _DIGITS else 0
        return sum(each.is_at_hand for each in self.fitting[:_DIGITS]) if self._typed == self._saved else 0

    def step(self, step: int) -> str | None:
        """Pick the next offer, or the one before; gives what the line holds with it. None where there is none.

        After a text was typed the next one is the first that fits it, as where it is completed."""
        offers = self.fitting
        at = self._at(offers)
        if step > 0 and self._picked < 0 and self._typed != self._saved and offers:
            return self.pick(max(at, 0))
        if 0 <= at + step < len(offers):
            return self.pick(at + step)
        return self.pick(-1) if step < 0 and not self._is_choice else None

    def first(self) -> str | None:
        """Pick the first offer where the name of a term, topic or choice is begun and none is whole; gives what the
        line holds with it. Words of one's own are whole as they are, though other records have longer ones, and what is
        made by being taken is picked by no more than its own keys."""
        if self._line is None or self._line.shape not in _NAMED:
            return None
        offers = self.fitting
        is_begun = self._picked < 0 and bool(offers) and self.segment[1] and self._typed != self._saved
        at = self._standing(offers) if is_begun else -1
        is_whole = at >= 0 and (not self._is_choice or offers[at].words.casefold() == self.segment[1].casefold())
        at = at if self._is_choice else 0
        return None if not is_begun or is_whole or at < 0 or offers[at].is_new else self.pick(at)

    def narrow(self) -> None:
        """Offer what fits the text of the line, as if it had been typed just now."""
        self._saved = ""
        self.take(self._typed)

    def pick(self, number: int) -> str:
        """Pick an offer, -1 what was typed; gives what the line holds with it."""
        self._picked = number
        self.draw()
        return f"{self.segment[0]}{self.fitting[number].words}" if number >= 0 else self._typed

    @property
    def picked(self) -> Choice | None:
        """The offer that stands in the line; None where it is what was typed."""
        return self.fitting[self._picked] if self._picked >= 0 else None

    def _at(self, offers: Sequence[Choice]) -> int:
        return self._picked if self._picked >= 0 else self._standing(offers)

    def _standing(self, offers: Sequence[Choice]) -> int:
        """The offer that the text of the line stands for."""
        typed = self.segment[1].casefold()
        if not typed or self._line is None:
            return -1
        if self._line.shape in TERMS:
            meant = self._known.term_of(typed)
            return next((n for n, each in enumerate(offers) if meant and each.value == meant), -1)
        whole = (n for n, each in enumerate(offers) if each.words.casefold() == typed)
        names = [each.words.casefold() for each in offers] if self._is_choice else []
        begun = (n for n, name in enumerate(names) if name.startswith(typed))
        inside = (n for n, name in enumerate(names) if len(typed) >= INSIDE and typed in name)
        return next(whole, next(begun, next(inside, -1)))

    def draw(self) -> None:
        """Show those around the one that stands in the line."""
        if not self.display:
            return
        offers = self.fitting
        at = self._at(offers)
        room, width = max(self.content_size.height, 1), max(self.content_size.width, 10)
        first = min(max(at - room // 2, 0), max(len(offers) - room, 0))
        shown = enumerate(offers[first : first + room], first)
        self.border_title = (
            Content(f" {at + 1}/{len(offers)} " if at >= 0 else f" {len(offers)} offered ") if offers else ""
        )
        self.show([(number, self._row(number, each, at, width)) for number, each in shown])

    def _row(self, number: int, offer: Choice, at: int, width: int) -> Content:
        mark = "▌" if number == at else " "
        name = f"new term “{offer.words}”" if offer.is_new else offer.words
        name = f"{number + 1} {name}" if number < self.numbered or self._is_choice else name
        room = max(width - len(name) - 4, 0)
        meaning = "" if offer.is_new else shorten(offer.meaning, room) if room > 4 else ""
        style = "reverse" if number == at else ""
        return Content.assemble((mark, "$primary"), (shorten(name, width - 2), style), "  ", (meaning, "$text-muted"))

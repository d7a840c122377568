"""What the open line of a form can be completed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from mgtui.tui.drawing.wrap import shorten
from mgtui.tui.forms.known import fitting
from mgtui.tui.forms.lines import INSIDE, SEPARATOR
from mgtui.tui.forms.others import Others

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.forms.lines import Choice, Line


class Offers(Others):
    """Values that fit what is typed; one of them may stand in the line."""

    def __init__(self) -> None:
        super().__init__("form-offers")
        self._line: Line | None = None
        self._every: Sequence[Choice] = ()
        self._typed = self._saved = ""
        self._picked = -1
        """Number of the offer that stands in the line; -1 where it is what was typed."""

    def open(self, line: Line, every: Sequence[Choice], typed: str, saved: str) -> None:
        """Offer of these values for a line that holds this text, and another where the form was opened."""
        self._line, self._every, self._saved = line, every, saved
        self.take(typed)

    def take(self, typed: str) -> None:
        """Another text was typed."""
        self._typed, self._picked = typed, -1
        self.draw()

    @property
    def segment(self) -> tuple[str, str]:
        """What of the typed text stands before the value that is typed now, and that value."""
        if self._line is None or not self._line.several:
            return "", self._typed
        before, separator, last = self._typed.rpartition(SEPARATOR)
        return (f"{before}{separator} " if separator else ""), last.strip()

    @property
    def fitting(self) -> Sequence[Choice]:
        if self._is_choice:
            return self._every
        typed = self.segment[1]
        return fitting(self._every, "" if typed and self._typed == self._saved else typed)

    @property
    def _is_choice(self) -> bool:
        return self._line is not None and self._line.shape == "choice"

    def step(self, step: int) -> str | None:
        """Pick the next offer, or the one before; gives what the line holds with it. None where there is none."""
        offers = self.fitting
        at = self._at(offers)
        if 0 <= at + step < len(offers):
            return self.pick(at + step)
        return self.pick(-1) if step < 0 and not self._is_choice else None

    def first(self) -> str | None:
        """Pick the first offer where a value is begun and none is whole; gives what the line holds with it."""
        offers = self.fitting
        is_begun = self._picked < 0 and offers and self.segment[1] and self._standing(offers) < 0
        return self.pick(0) if is_begun else None

    def pick(self, number: int) -> str:
        """Pick an offer, -1 what was typed; gives what the line holds with it."""
        self._picked = number
        self.draw()
        return f"{self.segment[0]}{self.fitting[number].words}" if number >= 0 else self._typed

    @property
    def is_picked(self) -> bool:
        """Whether an offer stands in the line, and not what was typed."""
        return self._picked >= 0

    def _at(self, offers: Sequence[Choice]) -> int:
        return self._picked if self._picked >= 0 else self._standing(offers)

    def _standing(self, offers: Sequence[Choice]) -> int:
        """The offer that the text of the line stands for."""
        typed = self.segment[1].casefold()
        if not typed:
            return -1
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
            Content(f"{at + 1}/{len(offers)}" if at >= 0 else f"{len(offers)} offered") if offers else ""
        )
        self.show([(number, self._row(number, each, at, width)) for number, each in shown])

    def _row(self, number: int, offer: Choice, at: int, width: int) -> Content:
        mark = "▌" if number == at else " "
        name = f"{number + 1} {offer.words}" if self._is_choice else offer.words
        room = max(width - len(name) - 4, 0)
        meaning = shorten(offer.meaning, room) if room > 4 else ""
        style = "reverse" if number == at else ""
        return Content.assemble((mark, "$primary"), (shorten(name, width - 2), style), "  ", (meaning, "$text-muted"))

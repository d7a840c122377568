"""What the explorer is measured against: a bare Textual app, an input over a list of 30 rows.

Every key refills the list with one of two fixed sets of rows, in turn, so that the refill can be seen.
"""

from __future__ import annotations

from textual import on
from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList

ROWS = 30
SETS = tuple([f"{name} row {number:02} of the list" for number in range(ROWS)] for name in ("even", "odd"))


class BareApp(App[None]):
    """An input and a list, with Textual's own looks."""

    def compose(self) -> ComposeResult:
        yield Input(placeholder="type here")
        yield OptionList(*SETS[0])

    @on(Input.Changed)
    def refill(self, event: Input.Changed) -> None:
        """Put the set of rows for this text in place of the one before."""
        self.query_one(OptionList).set_options(SETS[len(event.value) % 2])


if __name__ == "__main__":
    BareApp().run()

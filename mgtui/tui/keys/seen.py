"""Whether a key that decides was pressed on what its reader has seen: drawn, and there for a moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual._time import get_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import App
    from textual.screen import Screen

LEAST = 0.15
"""Seconds that a thing must have been on the screen before a key decides on it."""
REFUSED = 0.5
"""Seconds it takes to read that a key has decided nothing: what follows may have been meant for what it opens."""
TOO_SOON = "Pressed before this was shown: nothing is decided."
UNDO_TOO_SOON = "Pressed before the last undo was shown: no more is undone."


class Seen:
    """Keeps since when what a screen shows has been drawn, and when the last key was pressed.

    A terminal that lags shows the old thing while keys are pressed, and these wait: such a key is meant for what was
    seen, and not for what has come in its place.
    """

    def __init__(self, screen: Screen[Any] | App[Any]) -> None:
        self._screen = screen
        self._what: object = None
        self._drawings = 0
        """How often something else was shown."""
        self._since: float | None = None
        """When what is shown was drawn; None where it still is to be."""
        self._pressed: float | None = None
        """When the key was pressed that is being carried out, if it is one."""
        self._least = LEAST

    def show(self, what: object = None) -> None:
        """Something is about to be drawn. Where it is equal to what was shown before, it is not another one."""
        if what is not None and what == self._what:
            return
        self._what, self._since = what, None
        self._drawings += 1
        self._screen.call_after_refresh(self._drawn(self._drawings))

    def show_again(self) -> None:
        """What is shown was covered, and comes into sight again."""
        what, self._what, self._pressed = self._what, None, None
        self.show(what)

    def _drawn(self, number: int) -> Callable[[], None]:
        def drawn() -> None:
            if number == self._drawings:
                self._since = get_time()

        return drawn

    def press(self, key: events.Key) -> None:
        """A key is about to be carried out."""
        self._pressed = key.time

    def allows(self) -> bool:
        """Whether the key that is being carried out was pressed on what is shown; so is what is done without one."""
        pressed, self._pressed = self._pressed, None
        allows = pressed is None or (self._since is not None and pressed - self._since >= self._least)
        if not allows and self._least == LEAST:
            self.show()
        self._least = LEAST if allows else REFUSED
        return allows

    @property
    def wait(self) -> float:
        """Seconds until a key that is pressed then decides; of what is not drawn yet at least those."""
        return self._least if self._since is None else max(self._since + self._least - get_time(), 0)

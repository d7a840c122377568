"""Keys pressed while a page is opening, kept until it can take them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

if TYPE_CHECKING:
    from collections.abc import Collection

    from textual.screen import Screen

_PATIENCE = 0.5
"""Seconds after which keys are given back though nothing opened, as where a keymap gave the key another meaning."""


class HeldKeys:
    """Holds what follows a key that opens a page over a screen."""

    def __init__(self, screen: Screen[str | None], openers: Collection[str]) -> None:
        self._screen, self._openers = screen, openers
        self._held: list[events.Key] | None = None

    def take(self, event: events.Key) -> None:
        """See a key of the screen: one that opens a page begins the holding, those behind it are held."""
        if self._held is not None:
            event.stop()
            self._held.append(event)
        elif event.key in self._openers:
            self._held = []
            self._screen.set_timer(_PATIENCE, self.release)

    def release(self) -> None:
        """Give the keys to what has the focus now, in their order."""
        held, self._held = self._held or [], None
        for key in held:
            self._screen.app.post_message(events.Key(key.key, key.character))

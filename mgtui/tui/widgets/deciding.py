"""Pages with keys that decide on what they show: each only on what was in sight before it was pressed."""

from __future__ import annotations

from textual.screen import ScreenResultType

from mgtui.tui.keys.seen import TOO_SOON, Seen
from mgtui.tui.widgets.page import Page


class DecidingPage(Page[ScreenResultType]):
    """Tells `seen` whatever comes into sight, and asks `may_decide` before a key decides."""

    _seen: Seen | None = None

    @property
    def seen(self) -> Seen:
        """Since when what is shown is to be seen."""
        if self._seen is None:
            self._seen = Seen(self)
        return self._seen

    def on_screen_resume(self) -> None:
        """A page over it has closed: what it covered is in sight again, or something else."""
        self.seen.show_again()

    def may_decide(self) -> bool:
        """Whether the key that is carried out was pressed on what is shown; else that nothing is decided is said."""
        allows = self.seen.allows()
        if not allows:
            self.say(TOO_SOON)
        return allows

    def say(self, sentence: str) -> None:
        """Say a sentence in place of the keys."""
        raise NotImplementedError

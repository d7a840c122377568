"""Screens that let go of what comes too late: that of the explorer, and the pages over it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from textual._styles_cache import StylesCache
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen, ScreenResultType

from mgtui.tui.keys.live import first_keys, key_legend
from mgtui.tui.keys.moving import paged
from mgtui.tui.keys.seen import TOO_SOON, Seen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual.geometry import Offset
    from textual.message import Message
    from textual.timer import Timer
    from textual.widget import Widget

REST = 0.5
"""Seconds without anything new after which a page is at rest."""


class ClosingScreen(Screen[ScreenResultType]):
    """Hears nothing more of keys, clicks, its widgets and its threads once it is leaving."""

    @property
    def is_leaving(self) -> bool:
        """Whether it has been closed or the reader has quit, though its widgets may not be gone yet."""
        return not self.is_attached

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """As in Textual, which begins a selection there; but not in what is still drawn and already gone."""
        widget, offset = super().get_widget_and_offset_at(x, y)
        return (None, None) if widget is not None and not widget.is_attached else (widget, offset)

    async def _dispatch_message(self, message: Message) -> None:
        """As in Textual; what bubbles comes of keys, clicks, widgets and threads: too late for a screen that leaves."""
        if not (message.bubble and self.is_leaving):
            await super()._dispatch_message(message)


class Page(ClosingScreen[ScreenResultType], inherit_bindings=False):
    """Closes once, when it is on top."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "app.focus_next", "Next field or pane", id="page.next", show=False),
        Binding("shift+tab", "app.focus_previous", "Field or pane before", id="page.previous", show=False),
    ]

    _result: tuple[ScreenResultType | None] | None = None
    """What it closes with, once that is known."""
    _resting: Timer | None = None
    """Begins what is done at rest."""

    def dismiss(self, result: ScreenResultType | None = None) -> AwaitComplete:
        """As in Textual, but only the first time; under another page, such as that of keys, once that has closed."""
        if self._result is not None:
            return AwaitComplete()
        self._result = (result,)
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def on_unmount(self) -> None:
        # It is by what widgets are drawn with: Textual would keep the lines of the last thousand, long closed.
        StylesCache.get_inner_outer.cache_clear()

    def on_screen_resume(self) -> None:
        if self._result is not None and self.is_active:
            super().dismiss(self._result[0])

    @property
    def is_leaving(self) -> bool:
        return self._result is not None or super().is_leaving

    def action_leave(self) -> None:
        self.dismiss(None)

    def after_help(self) -> None:
        """The page of keys over it has closed."""

    def key_of(self, binding_id: str) -> str:
        """The key that a binding on this page has now, as it is shown."""
        return first_keys(self).get(binding_id, "")

    def keys_to(self, binding_id: str) -> set[str]:
        """All keys that a binding on this page has now, as they arrive."""
        return {key for key, active in self.active_bindings.items() if active.binding.id == binding_id}

    def at_rest(self, work: Callable[[], object]) -> None:
        """Do this work in a thread, where nothing else is asked for within a moment and the page is still there."""

        def begin() -> None:
            if not self.is_leaving:
                self.run_worker(work, thread=True, exclusive=True, group="at rest", exit_on_error=False)

        if self._resting is not None:
            self._resting.stop()
        self._resting = self.set_timer(REST, begin)

    def later(self, call: Callable[[], object]) -> None:
        """Call something when everything has its size, if the page is still there."""

        def still() -> None:
            if not self.is_leaving:
                call()

        self.call_after_refresh(still)


# In this order: styles are those of the first base.
class ModalPage(ModalScreen[ScreenResultType], Page[ScreenResultType]):
    """A page that leaves some of what is below it in sight, in a frame."""

    DEFAULT_CSS = """
    ModalPage > Vertical, ModalPage > VerticalScroll {
        background: $surface; border: round $primary;
        border-title-color: $primary; border-subtitle-color: $text-muted;
    }
    """

    def frame(self, title: str, kind: type[Vertical | VerticalScroll] = Vertical) -> Vertical | VerticalScroll:
        """What holds the page, under a title; where it scrolls it takes no focus."""
        self._frame = kind()
        self._frame.can_focus = False
        self.say_title(title)
        return self._frame

    def say_title(self, title: str) -> None:
        self._frame.border_title = Content(title)

    def say_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """Show keys under the page: ids of bindings and what they do."""
        self._frame.border_subtitle = key_legend(self, keys)


class ScrollingPage(ModalPage[ScreenResultType]):
    """A page of text in one `VerticalScroll` that takes no focus: the page's own keys scroll it, at once."""

    @property
    def scroll(self) -> VerticalScroll:
        """What holds the text."""
        return self.query_one(VerticalScroll)

    def action_move(self, step: int) -> None:
        self.scroll.scroll_relative(y=step, animate=False, immediate=True)

    def action_page(self, pages: float) -> None:
        self.action_move(paged(pages, self.scroll.size.height))

    def action_edge(self, last: bool) -> None:
        (self.scroll.scroll_end if last else self.scroll.scroll_home)(animate=False, immediate=True)


class DecidingPage(Page[ScreenResultType]):
    """Tells `seen` whatever comes into sight, and asks `may_decide` before a key decides."""

    @cached_property
    def seen(self) -> Seen:
        """Since when what is shown is to be seen."""
        return Seen(self)

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
        raise NotImplementedError

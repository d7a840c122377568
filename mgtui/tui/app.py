"""The application: theme, screens and the keys that work everywhere."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import signal
import time
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

# Textual reads it when it is imported: a longer wait makes Esc followed by a key one alt+key.
os.environ.setdefault("ESCDELAY", "25")

from textual import events
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.reactive import Reactive
from textual.screen import SystemModalScreen
from textual.worker import WorkerFailed

from mgtui.library.library_set import as_libraries
from mgtui.output import one_line, say
from mgtui.settings import load
from mgtui.tui.explorer.screen import Explorer
from mgtui.tui.keeping import kept
from mgtui.tui.keys.live import does_nothing, key_names
from mgtui.tui.keys.queue import KeyQueueApp
from mgtui.tui.opening import Opening
from mgtui.tui.theme import THEMES, first_theme, own_variables, unknown_theme
from mgtui.tui.widgets.bars import KeyLine
from mgtui.tui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from textual.driver import Driver
    from textual.screen import Screen

    from mgtui.library.library_set import LibrarySet


_AT_ONCE = 2.0
"""Seconds; and so often in them, that it may go on for ever."""
_MOST_AT_ONCE = 5


class MgtuiApp(KeyQueueApp, inherit_bindings=False):
    """Holds the theme, the screens and the keys that work everywhere."""

    TITLE = "mgtui"
    CSS = "ToastRack { dock: top; align: right top; margin: 1 0 0 0; }"
    """What is told in passing lies over the text above, and not over what a key decides on below."""
    ENABLE_COMMAND_PALETTE = True
    # As the value it begins with, not set later on: a change of theme parses and applies all styles again.
    theme: Reactive[str] = Reactive(first_theme)
    BINDINGS: ClassVar[list[BindingType]] = [
        # First of all, so that pages over the explorer have them too; where text is typed `?` stays a letter.
        Binding("question_mark", "help", "All keys", id="help", priority=True),
        Binding("f1", "help", "All keys", id="help.typing", priority=True, show=False),
        Binding("ctrl+p", "command_palette", "Commands by name", id="palette", priority=True, show=False),
        Binding("q", "quit", "Quit", id="quit"),
        Binding("ctrl+q", "quit", "Quit from anywhere", id="quit.anywhere", priority=True, show=False),
        Binding(
            "ctrl+c",
            "leave_open",
            "Leave what is open; pressed twice the program",
            id="quit.open",
            priority=True,
            show=False,
        ),
        Binding("ctrl+z", "suspend_process", "Back to the shell; `fg` comes back", id="suspend", show=False),
    ]

    def __init__(self, place: Path | LibrarySet, said: str = "", *, is_again: bool = False) -> None:
        """`said` is what the reader is told when the explorer stands; else, where a library is open again that they
        turned to earlier (`is_again`), which one it is. Raises NoLibrary."""
        super().__init__()
        self.failure: BaseException | None = None
        """What a screen failed with, so that the program cannot go on in it."""
        self.has_stood = False
        """Whether the explorer has shown its library."""
        self.has_quit = False
        """Whether the reader has left, or whoever ends the program."""
        self.next: tuple[LibrarySet, str] | None = None
        """The libraries that are to be opened in place of these, and what the reader is told then."""
        self._said, self._is_again = said, is_again
        self._opening = Opening(as_libraries(place))
        settings = load()
        self._said = self._said or "; ".join(map(one_line, settings.mistakes))
        if settings.keys:
            self.set_keymap({binding: key_names(keys) for binding, keys in settings.keys.items()})
        self._begin_keys = self.keys.hold(patience=None)
        self._is_letter = False
        """Whether the last key stands for a character."""

    def get_driver_class(self) -> type[Driver]:
        """As in Textual; where the terminal is driven as on Linux it may also be stopped and go on."""
        found = super().get_driver_class()
        if found.__name__ == "LinuxDriver":
            from mgtui.tui.suspending import SuspendingDriver

            return SuspendingDriver
        return found

    def get_css_variables(self) -> dict[str, str]:
        """As in Textual, which asks for them early in `__init__`: the first occasion to make our themes known."""
        for theme in THEMES:
            self.register_theme(theme)
        return super().get_css_variables()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """As in Textual: the variables of our own that a theme may leave out."""
        return own_variables(self.current_theme)

    def get_default_screen(self) -> Screen[None]:
        """The explorer is the screen at the bottom: an empty one below it would only cost time."""
        return Explorer(self._opening)

    def on_mount(self) -> None:
        # As `q`: whoever ends the program gets the terminal back as it was, and nothing the reader kept is lost.
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, getattr(signal, "SIGHUP", None)):
            if sign is not None:
                with contextlib.suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(sign, self.call_later, self.action_quit)

    def on_explorer_filled(self) -> None:
        """The explorer shows its library: now the keys that were typed meanwhile."""
        self.has_stood = True
        if not gc.isenabled():
            # Off since the program began; what start-up made stays to the end and need not be looked through again.
            gc.freeze()
            gc.enable()
        if self._keymap:
            self.run_worker(self._check_keymap(), group="keymap", exit_on_error=False)
        if not self._said and (name := unknown_theme()):
            self._said = f"No theme is called {one_line(name)}: {self.theme} is used"
        if self._is_again and not self._said and isinstance(self.screen, Explorer):
            from mgtui.tui.bringing.starting import which_library

            self._said = which_library(self._opening, self.screen.hints.key_of)
        if self._said and isinstance(self.screen, Explorer):
            self.screen.hints.say(self._said)
        self._begin_keys()

    async def _check_keymap(self) -> None:
        """Say which of the changed keys do not do what the reader may expect."""
        from mgtui.tui.keys.checking import mistakes_of

        if (found := await asyncio.to_thread(mistakes_of, self._keymap)) and isinstance(self.screen, Explorer):
            self.screen.hints.say("; ".join(map(one_line, found)))

    async def hand_over(self, event: events.Event) -> None:
        if isinstance(event, events.Key):
            self._is_letter = event.is_printable
        await super().hand_over(event)

    async def _check_bindings(self, key: str, priority: bool = False) -> bool:
        """As in Textual; of a letter that nothing takes it is said that it does nothing, where no sentence stands."""
        is_taken = await super()._check_bindings(key, priority)
        if not (is_taken or priority) and self._is_letter:
            line = next((line for screen in reversed(self.screen_stack) for line in screen.query(KeyLine)), None)
            if line is not None and not line.message:
                line.say(does_nothing(line.screen, key))
        return is_taken

    async def action_leave_open(self) -> None:
        """Copy selected text, else close what is open; on the first screen, pressed again, the program."""
        screen = self.screen
        if text := screen.get_selected_text():
            self.copy_to_clipboard(text)
            screen.clear_selection()
        elif isinstance(screen, Page):
            screen.action_leave()
        elif not isinstance(screen, Explorer):
            await self.action_quit()
        elif not screen.leave_line():
            key_of = screen.hints.key_of
            again = f"{key_of('quit.open')} again leaves the program, as {key_of('quit')} does"
            if screen.keys.message == again:
                await self.action_quit()
            else:
                screen.hints.say(again)

    async def action_quit(self) -> None:
        self._remember_place()
        await super().action_quit()

    def open_instead(self, libraries: LibrarySet, said: str) -> None:
        """Leave these libraries for others."""
        self.next = libraries, said
        self.call_later(self.action_quit)

    def exit(self, *arguments: Any, **named: Any) -> None:
        """As in Textual; keys that wait and work that goes on have no screen to come back to."""
        self.has_quit = True
        self.keys.forget()
        self.workers.cancel_all()
        super().exit(*arguments, **named)

    def _remember_place(self) -> None:
        explorer = self.screen_stack[0]
        if isinstance(explorer, Explorer):
            explorer.navigator.remember()

    def _handle_exception(self, error: Exception) -> None:
        """As in Textual, which would end the program with a traceback; here `explore` opens the explorer again."""
        if self.is_headless:
            super()._handle_exception(error)
        elif self.failure is None:
            self.failure = error.error if isinstance(error, WorkerFailed) else error
            with contextlib.suppress(Exception):  # it may be that which failed
                self._remember_place()
            self._close_messages_no_wait()

    def action_command_palette(self) -> None:
        """As in Textual, with a palette that closes once."""
        from mgtui.tui.help.screen import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def search_themes(self) -> None:
        """As in Textual, with a palette that closes once."""
        from textual.theme import ThemeProvider

        from mgtui.tui.help.screen import Palette

        palette = Palette(providers=[ThemeProvider], placeholder="Search for themes…")
        self.push_screen(palette, partial(self._keep_theme, self.theme))

    def _keep_theme(self, before: str, _: object) -> None:
        """What was picked is the theme of the next start too; it is applied once the palette has closed."""
        self.call_later(self._kept_theme, before)

    def _kept_theme(self, before: str) -> None:
        if self.theme != before:
            self.notify(f"Theme: {self.theme}{kept('theme', self.theme)}", markup=False)

    def action_help(self) -> None:
        from mgtui.tui.help.screen import KeysHelp

        if isinstance(self.screen, KeysHelp):
            self.screen.dismiss()
        elif not isinstance(self.screen, SystemModalScreen):
            about = self.screen
            self.push_screen(KeysHelp(about), lambda _: about.after_help() if isinstance(about, Page) else None)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """What the command palette offers: what the keys do, by name."""
        from mgtui.tui.help.screen import commands

        yield SystemCommand("Keys", "Every key, place by place", self.action_help)
        yield SystemCommand("Theme", "Choose other colours", self.action_change_theme)
        yield from commands(self, screen)


def explore(libraries: LibrarySet, *, is_again: bool = False) -> int:
    """Run the explorer on the open libraries, then on those that the reader opens in place of them, until the reader
    quits; gives the exit status. `is_again`: they turned to these in an earlier run. Raises NoLibrary.

    Where a screen fails, that is noted, and the explorer opens again where the reader was. Where it fails before it
    stands, at once time after time, or after the reader has quit, that is said and the program ends.
    """
    said, at_once = "", 0
    while True:
        app = MgtuiApp(libraries, said, is_again=is_again)
        begun = time.monotonic()
        app.run()
        if app.failure is None and app.next is not None:
            libraries, said = app.next
            continue
        if app.failure is None:
            return app.return_code or 0
        from mgtui.failure import note

        said = one_line(note(app.failure))
        if app.has_quit:
            say(f"mgtui: {said}")
            return app.return_code or 0
        at_once = at_once + 1 if time.monotonic() - begun < _AT_ONCE else 0
        if not app.has_stood or at_once == _MOST_AT_ONCE:
            say(f"mgtui: {said}")
            return 3

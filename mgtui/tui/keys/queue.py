"""Keys typed ahead, clicks and pastes: each is handed over once what the one before it began is there to take it.

Textual forwards a key to whatever has the focus when the key arrives. Of `v x` typed at once it would give the `x` to
the screen under the chooser that `v` is still opening. Here a key waits until the messages that the one before it set
off have gone through, and as long as somebody holds the queue: for work that goes on in a thread. What is clicked or
pasted takes its turn among the keys.
"""

from __future__ import annotations

import asyncio
import sys
from collections import deque
from typing import TYPE_CHECKING, Any

from textual import events
from textual.app import App
from textual.widgets import Input

from mgtui.tui.keys.seen import Seen

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Container, Coroutine
    from typing import TypeGuard

    from textual.dom import DOMNode
    from textual.widgets import TextArea

PATIENCE = 1.0
"""Seconds that a key waits for what may never come, such as a widget that has been removed, or is not needed."""
WORKING = 30.0
"""Seconds that keys wait for work that they are about: given over sooner they would act on what it replaces."""
ROUNDS = 3
"""Ways from the focus up to the app: of the key, of the message it makes a widget post, of what that one sets off."""


class KeyQueue:
    """Hands over what the reader does, in its order."""

    def __init__(self, app: App[Any], hand_over: Callable[[events.Event], Awaitable[None]]) -> None:
        self._app, self._hand_over = app, hand_over
        self._waiting: deque[events.Event] = deque()
        self._holds: dict[object, Container[str]] = {}
        """With each the keys that do not wait for it."""
        self._is_free = asyncio.Event()
        self._is_free.set()
        self._feeding: asyncio.Task[None] | None = None
        self._typed_into: DOMNode | None = None
        """The field that the last key was a letter in: such a key opens nothing."""

    def hold(self, patience: float | None = PATIENCE, but: Container[str] = ()) -> Callable[[], None]:
        """Let keys, but for some, wait until what this gives is called, at most so many seconds; None waits for ever.

        What is typed before such a key, and waits, is let go of: it was for what the reader leaves.
        """
        token = object()
        self._holds[token] = but
        self._is_free.clear()

        def release() -> None:
            self._holds.pop(token, None)
            if not self._holds:
                self._is_free.set()

        if patience is not None:
            asyncio.get_running_loop().call_later(patience, release)
        return release

    def held(self, work: Callable[[], Awaitable[object]], patience: float = WORKING) -> Coroutine[Any, Any, None]:
        """The work, with the keys held from now until it is done, at most so many seconds."""
        release = self.hold(patience)

        async def working() -> None:
            try:
                await work()
            finally:
                release()

        return working()

    @property
    def is_idle(self) -> bool:
        return not self._waiting and (self._feeding is None or self._feeding.done()) and not self._holds

    async def take(self, event: events.Event) -> None:
        """What comes of the terminal: handed over at once where nothing can be under way, else in its turn.

        A mouse that only moves while others wait is not followed.
        """
        if self._is_at_once(event):
            await self._give(event)
        elif isinstance(event, events.Key) and self._holds and all(event.key in but for but in self._holds.values()):
            self.forget()
            await self._give(event)
        elif not isinstance(event, events.MouseMove):
            self._waiting.append(event)
            if self._feeding is None or self._feeding.done():
                self._feeding = asyncio.create_task(self._feed())

    def _is_at_once(self, event: events.Event) -> bool:
        if isinstance(event, events.Key):
            return (self.is_idle and self._goes_on(event)) or self._quits(event)
        return self.is_idle

    def _goes_on(self, event: events.Event) -> bool:
        """Whether it is a letter typed after another into the same field.

        Any other key may act on what the letters before it are still to bring about.
        """
        is_same = self._typed_into is not None and self._typed_into is self._field()
        return _is_letter(event) and is_same and not self._holds

    async def _feed(self) -> None:
        before: events.Event | None = None
        while self._waiting:
            # With a wait after each letter of a field, what is typed fast would be drawn letter by letter.
            if not (_is_letter(before) and self._goes_on(self._waiting[0])):
                await self.settled()
                await self._is_free.wait()
            if self._waiting:
                before = self._waiting.popleft()
                self._app.call_later(self._give, before)

    async def _give(self, event: events.Event) -> None:
        self._typed_into = self._field() if _is_letter(event) else None
        await self._hand_over(event)

    def _field(self) -> DOMNode | None:
        focused = self._app.focused
        return focused if isinstance(focused, Input) or _is_text_area(focused) else None

    def _quits(self, key: events.Key) -> bool:
        """Whether a key ends the program from anywhere: that never waits."""
        bindings = self._app._bindings.key_to_bindings.get(key.key, ())
        return any(binding.priority and binding.action == "quit" for binding in bindings)

    def forget(self) -> None:
        """Let go of the keys that wait."""
        self._waiting.clear()

    def close(self) -> None:
        """Hand nothing over any more."""
        self.forget()
        if self._feeding is not None:
            self._feeding.cancel()

    async def settled(self) -> None:
        """Wait until the last key, and what came of it, has gone through, and again where keys were held meanwhile."""
        while True:
            for _ in range(ROUNDS):
                await self._reached(self._app)
                start = self._app.focused or self._app.screen
                for node in start.ancestors_with_self:
                    await self._reached(node)
            if not self._holds:
                return
            await self._is_free.wait()

    async def _reached(self, node: DOMNode) -> None:
        """Wait until a node has done all it was asked to before."""
        done = asyncio.Event()
        if node.call_later(done.set):
            try:
                await asyncio.wait_for(done.wait(), PATIENCE)
            except asyncio.TimeoutError:  # a node that was removed meanwhile
                return


class KeyQueueApp(App[None]):
    """An app whose keys go through a queue."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = KeyQueue(self, self.hand_over)
        self.undone = Seen(self)
        """Since when it is to be seen what the last undo took: text typed where keys act undoes one step at most."""

    def on_mount(self) -> None:
        self.undone.show()

    def on_unmount(self) -> None:
        self.keys.close()

    async def on_event(self, event: events.Event) -> None:
        """As in Textual, but for what comes from the terminal and not, forwarded before, from a widget."""
        if isinstance(event, (events.InputEvent, events.Paste)) and not event.is_forwarded:
            await self.keys.take(event)
        else:
            await super().on_event(event)

    async def hand_over(self, event: events.Event) -> None:
        """Give what came of the terminal, in its turn, to what has the focus or is under the mouse."""
        if isinstance(event, events.Key):
            self.undone.press(event)
            seen = getattr(self.screen, "seen", None)
            if isinstance(seen, Seen):
                seen.press(event)
        await super().on_event(event)


def keys_of(app: App[Any]) -> KeyQueue:
    """The queue that the keys of an app go through."""
    assert isinstance(app, KeyQueueApp)
    return app.keys


def undone_in(app: App[Any]) -> Seen:
    """Whether a key that undoes was pressed when the last undo was to be seen; it is told of each."""
    assert isinstance(app, KeyQueueApp)
    return app.undone


def _is_letter(event: events.Event | None) -> bool:
    return isinstance(event, events.Key) and event.is_printable


def _is_text_area(widget: object) -> TypeGuard[TextArea]:
    # Nothing is one before a form or a note has imported the class, which takes as long as a screen of ours.
    module = sys.modules.get("textual.widgets._text_area")
    return module is not None and isinstance(widget, module.TextArea)

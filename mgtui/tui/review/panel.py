"""The item that is reviewed, and the keys that decide on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from mgtui.tui.keys.live import named_keys

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReviewPanel(Static):
    """What an item says, its fields and notes."""

    def show(self, heading: Content, said: str, lines: Sequence[Content]) -> None:
        """Show a heading, what the item says, and the lines below."""
        self.update(Content("\n").join([heading, Content.styled(said, "bold"), *lines]))


class ReviewKeys(Static):
    """The keys, or a sentence in their place."""

    def show(self, wanted: Sequence[tuple[str, str]]) -> None:
        """Show the keys of bindings and what they do, the first of them that fit."""
        parts: list[Content] = []
        room = self.content_size.width or self.app.size.width - 2
        for key, text in named_keys(self.screen, wanted):
            part = Content.assemble((key, "bold $primary"), " ", text)
            room -= part.cell_length + 2
            if room < -2:
                break
            parts.append(part)
        self.update(Content("  ").join(parts))

    def say(self, sentence: str) -> None:
        """Say something in place of the keys."""
        self.update(Content.styled(sentence, "$accent bold"))

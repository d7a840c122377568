"""The narrow strips of the screen: title, claim and keys, and what a picture says in full of where its cursor is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from mgtui.tui.drawing.wrap import shorten, wrap
from mgtui.tui.keys.live import joined_keys

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.tui.records import Paragraph


class TitleBar(Widget):
    """Program and library on the left, what the library holds on the right."""

    DEFAULT_CSS = """
    TitleBar { height: 1; background: $panel; color: $foreground; padding: 0 1; }
    """

    def __init__(self) -> None:
        super().__init__(id="title-bar")
        self._title = ""
        self._counts = ""
        self._marked = ""

    def show(self, title: str, counts: str) -> None:
        self._title, self._counts = title, counts
        self.refresh()

    def show_marked(self, said: str) -> None:
        """Beside the title how much is marked, if anything is."""
        self._marked = said
        self.refresh()

    def render(self) -> Content:
        width = self.size.width
        marked = f"  {self._marked}" if self._marked else ""
        title = shorten(self._title, max(width - 12 - cell_len(marked), 1))
        left = Content.assemble(("mgtui", "bold $primary"), "  ", title)
        if marked:
            left = Content.assemble(left, (marked, "bold $accent"))
        room = width - left.cell_length - 2
        right = self._counts
        while len(right) > room and right:
            right = right.rpartition(" · ")[0]
        return Content.assemble(left, " " * max(width - left.cell_length - len(right), 0), (right, "$text-muted"))


_COUNT = re.compile(r"^([^\w\s]\d+) [a-z ]+$")


class ClaimBar(Widget):
    """The selected claim: its statement, its number in the article, its relations, how its source is told."""

    DEFAULT_CSS = """
    ClaimBar { height: 4; background: $surface; color: $foreground; padding: 0 1; border-top: solid $border; }
    ClaimBar.roomy { height: 5; }
    """

    def __init__(self) -> None:
        super().__init__(id="claim-bar")
        self._place = ""
        self._statement = ""
        self._facts: Sequence[tuple[str, str]] = ()
        self._hint = ""

    def show(self, place: str, statement: str, facts: Sequence[tuple[str, str]], hint: str = "") -> None:
        """Show a claim; facts are (text, style) pairs. With an empty statement only the hint is shown."""
        self._place, self._statement, self._facts, self._hint = place, statement, facts, hint
        self.refresh()

    def render(self) -> Content:
        width, height = self.content_size
        if not self._statement:
            lines = [self._hint[a:b] for a, b in wrap(self._hint, width)]
            return Content.styled("\n".join(lines), "$text-muted")
        room = max(height - 1, 1)
        text = f"{self._place}  {self._statement}"
        ranges = wrap(text, width)
        lines = [text[a:b] for a, b in ranges[:room]]
        if len(ranges) > room:
            lines[-1] = shorten(lines[-1] + " …", width) if len(lines[-1]) < width - 1 else lines[-1][: width - 1] + "…"
        head = len(self._place)
        first = Content.assemble((lines[0][:head], "$primary bold"), lines[0][head:])
        facts = self._fact_lines(width, height - len(lines))
        return Content("\n").join([first, *(Content(line) for line in lines[1:]), *facts])

    def _fact_lines(self, width: int, most: int) -> list[Content]:
        """The facts in as many lines as are left, the first ones first; those that do not fit are left out.

        Where room is short counts go without their words: `−3 contradicts` is `−3`.
        """
        is_short = sum(len(text) + 3 for text, _ in self._facts) > width * max(most, 1)
        lines: list[Content] = [Content("")]
        for text, style in ((_COUNT.sub(r"\1", text) if is_short else text, style) for text, style in self._facts):
            fact = Content.styled(text, style)
            gap = 3 if lines[-1].cell_length else 0
            if lines[-1].cell_length + gap + fact.cell_length <= width:
                lines[-1] = Content.assemble(lines[-1], " " * gap, fact)
            elif len(lines) < most:
                lines.append(fact.truncate(width, ellipsis=True))
            else:
                break
        return lines[: max(most, 1)]


TALLEST = 3
"""So many lines has a sentence in place of the keys at most."""


class KeyLine(Widget):
    """The keys that do something here, the counts of the walks with them."""

    DEFAULT_CSS = """
    KeyLine { height: 1; background: $panel; color: $foreground; padding: 0 1; }
    KeyLine > Static {
        overlay: screen; display: none; padding: 0 1; background: $panel; color: $accent; text-style: bold;
    }
    """

    def __init__(self) -> None:
        super().__init__(id="key-line")
        self._left: Sequence[tuple[str, str]] = ()
        self._right: Sequence[tuple[str, str]] = ()
        self.message = ""
        """The sentence being shown."""

    def compose(self) -> ComposeResult:
        yield Static(markup=False)

    def show(self, left: Sequence[tuple[str, str]], right: Sequence[tuple[str, str]]) -> None:
        """Show (key, word) pairs: what can be done with the claim, and what can always be done."""
        self._left, self._right = left, right
        self.refresh()

    def say(self, message: str) -> None:
        """Show a sentence in place of the keys, over the lines above where it is long; an empty one brings them
        back."""
        if message != self.message:
            self.message = message
            self._say_all()
            self.refresh()

    def on_resize(self) -> None:
        self._say_all()

    def _say_all(self) -> None:
        width, whole = self.content_size.width, self.query_one(Static)
        ranges = wrap(self.message, width)[:TALLEST] if width and cell_len(self.message) > width else []
        whole.display = bool(ranges)
        if ranges:
            lines = [self.message[start:end] for start, end in ranges[:-1]]
            lines.append(shorten(self.message[ranges[-1][0] :], width))
            whole.update(Content("\n".join(lines)))
            # Over all of the lines it covers, not only over those of the content.
            whole.styles.width, whole.styles.height = self.outer_size.width, len(lines)
            whole.styles.offset = (-1, 1 - len(lines))

    def render(self) -> Content:
        width = self.content_size.width
        if self.message:
            return Content.styled(shorten(self.message, width), "$accent bold")
        right = joined_keys(self._right)
        pairs = list(self._left)
        left = joined_keys(pairs)
        while pairs and left.cell_length + right.cell_length + 2 > width:
            pairs.pop()
            left = joined_keys(pairs)
        gap = max(width - left.cell_length - right.cell_length, 1)
        return Content.assemble(left, " " * gap, right)


class DetailStrip(Widget):
    """Paragraphs under each other; where the height is short each first gets the lines it needs least."""

    DEFAULT_CSS = """
    DetailStrip { height: 6; background: $surface; color: $foreground; padding: 0 1; border-top: solid $border; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._said: Sequence[Paragraph] = ()

    def show(self, said: Sequence[Paragraph]) -> None:
        self._said = [part for part in said if part.text]
        self.refresh()

    def render(self) -> Content:
        width, height = self.content_size
        wrapped = [wrap(part.text, width) for part in self._said]
        lines: list[Content] = []
        for part, ranges, room in zip(self._said, wrapped, _heights(self._said, wrapped, height), strict=True):
            for number, (start, end) in enumerate(ranges[:room]):
                cut = number == room - 1 and room < len(ranges)
                text = shorten(part.text[start:], width) if cut else part.text[start:end]
                lines.append(Content.styled(text, part.style) if part.style else Content(text))
        return Content("\n").join(lines)


def _heights(said: Sequence[Paragraph], wrapped: Sequence[Sequence[object]], height: int) -> list[int]:
    """Lines for each paragraph: the least first, what is left to the first that want more."""
    rooms = []
    left = height
    for part, ranges in zip(said, wrapped, strict=True):
        rooms.append(min(part.least, len(ranges), left))
        left -= rooms[-1]
    for number, ranges in enumerate(wrapped):
        more = min(len(ranges) - rooms[number], left)
        rooms[number] += more
        left -= more
    return rooms

"""A text of several lines that is typed into."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from textual.widgets import TextArea
from textual.widgets.text_area import Selection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.widgets.text_area import Edit


class TextField(TextArea):
    """A plain `TextArea`, without an edge, in which undo may take away the line that the cursor stands on.

    Textual puts the cursor where it was when the text is as it was, but looks for it before that where the bar at the
    side comes or goes: on the first line it is found.
    """

    def __init__(self, text: str = "", **options: Any) -> None:
        plain = {"soft_wrap": True, "show_line_numbers": False, "highlight_cursor_line": False, "compact": True}
        super().__init__(text, **{**plain, **options})

    def _undo_batch(self, edits: Sequence[Edit]) -> None:
        self.selection = Selection.cursor((0, 0))
        super()._undo_batch(edits)

    def _redo_batch(self, edits: Sequence[Edit]) -> None:
        self.selection = Selection.cursor((0, 0))
        super()._redo_batch(edits)

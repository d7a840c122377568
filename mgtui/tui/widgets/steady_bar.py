"""What scrolls and is drawn anew only where it shows something else: its bar, and its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual.scroll_view import ScrollView

if TYPE_CHECKING:
    from textual.geometry import Region, Size
    from textual.strip import Strip
    from textual.widget import Widget as _Scrollable
else:
    # Of several widgets that a class is derived from Textual takes styles and component classes from the first alone.
    _Scrollable = object


class SteadyBar(_Scrollable):
    """Comes before the scrollable widget that a class is derived from."""

    _sizes: tuple[Size, ...] = ()

    def _scroll_update(self, virtual_size: Size) -> None:
        # Textual draws the bars of everything in sight at every layout: three times a key, a third of its time.
        sizes = virtual_size, self.container_size, self.size
        if sizes != self._sizes:
            self._sizes = sizes
            super()._scroll_update(virtual_size)


class LineView(SteadyBar, ScrollView):
    """Draws its lines one by one, those in sight alone."""

    _base = Style.null()

    def render_lines(self, crop: Region) -> list[Strip]:
        self._base = self.rich_style  # worked out from all the screen each time it is asked for: once a picture will do
        return super().render_lines(crop)

"""A scroll bar that is drawn anew only where it shows something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.geometry import Size
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

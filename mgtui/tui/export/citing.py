"""Citations of what is selected, sent to the terminal's clipboard."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.model import Library
    from mgtui.tui.actions import Context

from mgtui.tui.keeping import kept

STYLES = ("apa", "chicago", "harvard", "vancouver")


async def cite(explorer: Context) -> None:
    """Copy a citation, and say what was sent."""
    record = explorer.selected_record
    if record is None:
        explorer.say("Nothing here to cite")
        return
    text = await asyncio.to_thread(_citation, explorer.session.library, record, explorer.style)
    explorer.copy(text)
    explorer.say(f"Sent to the terminal's clipboard ({explorer.style}): {text}")


def _citation(library: Library, record: str, style: str) -> str:
    from mgtui.errors import ExportError
    from mgtui.export.cite import cite as citation

    try:
        return citation(library, record, style)
    except ExportError as error:
        return str(error)


async def next_style(explorer: Context) -> None:
    """The next style, from now on and at the next start."""
    at = STYLES.index(explorer.style) + 1 if explorer.style in STYLES else 0
    explorer.style = STYLES[at % len(STYLES)]
    explorer.say(f"Citation style: {explorer.style}{await asyncio.to_thread(kept, 'style', explorer.style)}")

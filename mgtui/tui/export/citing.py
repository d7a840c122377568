"""Citations of what is selected, sent to the terminal's clipboard."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mgtui.counting import number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Library
    from mgtui.tui.actions import Context

from mgtui.tui.keeping import kept

STYLES = ("apa", "chicago", "harvard", "vancouver")


async def cite(explorer: Context) -> None:
    """Copy a citation of each marked record, else of the row, and say what was sent."""
    scope = next(iter(explorer.scopes), None)
    if scope is None:
        explorer.say("Nothing here to cite")
        return
    texts = await asyncio.to_thread(_citations, explorer.session.library, scope.records, explorer.style)
    explorer.copy("\n".join(texts))
    what = texts[0] if len(texts) == 1 else f"{number_of(len(texts), 'citation')} of {scope.words}"
    explorer.say(f"Sent to the terminal's clipboard ({explorer.style}): {what}")


def _citations(library: Library, records: Sequence[str], style: str) -> list[str]:
    """A citation of each record, each once: several may stand in one article."""
    return list(dict.fromkeys(_citation(library, record, style) for record in records))


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

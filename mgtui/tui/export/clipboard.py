"""What of the selected is sent to the terminal's clipboard or handed to the browser: citations, ids, addresses."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.evidence.addresses import addresses, handed_over, is_on_web
from mgtui.tui.keeping import kept

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Library
    from mgtui.tui.actions import Context

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


def copy_id(explorer: Context) -> None:
    """Copy the id of what is selected, as commands take it."""
    _send(explorer, explorer.selected_record, "Nothing here has an id")


def copy_address(explorer: Context) -> None:
    """Copy the DOI of a study, else its address; of a claim, passage or article where the article was found."""
    doi, address = addresses(explorer.session.library, explorer.selected_record)
    _send(explorer, doi or address, "No DOI or address of this is known")


def _send(explorer: Context, text: str | None, otherwise: str) -> None:
    if text:
        explorer.copy(text)
    explorer.say(f"Sent to the terminal's clipboard: {text}" if text else otherwise)


async def open_source(explorer: Context) -> None:
    """Hand the address of what is selected to the browser; the program itself connects to nothing."""
    _, address = addresses(explorer.session.library, explorer.selected_record)
    if address is None or not is_on_web(address):
        explorer.say("No address of this on the web is known")
        return
    explorer.say(f"Handed to the browser: {address}")
    if not await asyncio.to_thread(handed_over, address):
        explorer.copy(address)
        explorer.say(f"No browser with a window was found; sent to the terminal's clipboard: {address}")

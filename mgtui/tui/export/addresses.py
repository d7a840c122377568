"""Where what is selected can be found: its id, its DOI or address, and its source in the reader's own browser."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mgtui.evidence.addresses import addresses, handed_over, is_on_web

if TYPE_CHECKING:
    from mgtui.tui.actions import Context


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

"""Where what is selected can be found: its id, its DOI or address, and its source in the reader's own browser."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from mgtui.ref import resolve

if TYPE_CHECKING:
    from mgtui.model import Library, Study
    from mgtui.tui.actions import Context

_WEB = ("http://", "https://")


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
    if address is None or not address.lower().startswith(_WEB):
        explorer.say("No address of this on the web is known")
        return
    explorer.say(f"Handed to the browser: {address}")
    if not await asyncio.to_thread(_handed_over, address):
        explorer.copy(address)
        explorer.say(f"No browser with a window was found; sent to the terminal's clipboard: {address}")


def _handed_over(address: str) -> bool:
    """Whether a browser took it. One that runs in this terminal would write over the screen."""
    import webbrowser

    try:
        browser = webbrowser.get()
        return type(browser) is not webbrowser.GenericBrowser and browser.open(address)
    except (webbrowser.Error, OSError):
        return False


def addresses(library: Library, record: str | None) -> tuple[str | None, str | None]:
    """The DOI of a record, where it has one, and its address on the web."""
    found = resolve(library, record) if record else None
    if found is None:
        return None, None
    study = library.studies.get(found.ref.key) if found.ref.kind == "study" else None
    if study is not None:
        return study.doi, _address(study)
    return None, found.article.source if found.article else None


def _address(study: Study) -> str | None:
    if study.doi:
        return f"https://doi.org/{study.doi}"
    return f"https://pubmed.ncbi.nlm.nih.gov/{study.pmid}/" if study.pmid else study.url

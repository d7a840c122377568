"""Web pages as browsers save them whole: MHTML, and the web archives of Safari."""

from __future__ import annotations

import plistlib
from email import message_from_bytes
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

from msgspec.structs import replace

from mgtui.errors import CannotRead
from mgtui.formats.articles.html import read_html
from mgtui.formats.decoding import decoded

if TYPE_CHECKING:
    from email.message import Message

    from mgtui.formats.blocks import Draft

_PAGES = ("text/html", "application/xhtml+xml")


def read_mhtml(data: bytes) -> Draft:
    """The draft of a page saved as MHTML. Raises CannotRead, as `read_html` does."""
    html, note, address = page_of_mhtml(data)
    return _draft(html, note, address)


def page_of_mhtml(data: bytes) -> tuple[str, str, str]:
    """The page in an MHTML file, a note where its encoding was guessed, and its address. Raises CannotRead."""
    try:
        return _page(message_from_bytes(data))
    except (TypeError, AttributeError, KeyError, IndexError, ValueError, LookupError) as error:
        # What the library for mail makes of headers that break its grammar is no closed list.
        raise CannotRead(f"a damaged MHTML file ({type(error).__name__})") from None


def _page(message: Message) -> tuple[str, str, str]:
    parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
    start = message.get_param("start")
    page = next((part for part in parts if start and part["Content-ID"] == start), parts[0] if parts else None)
    if page is None:
        if message.get_content_subtype() in ("related", "html"):
            raise CannotRead("an MHTML file without a page in it: it is damaged or cut off")
        raise CannotRead("a mail without a page in it")
    address = str(message["Snapshot-Content-Location"] or page["Content-Location"] or "")
    payload = page.get_payload(decode=True)
    content = payload if isinstance(payload, bytes) else b""
    return *_text(content, page.get_content_charset() or ""), address


def read_webarchive(data: bytes) -> Draft:
    """The draft of a page saved by Safari. Raises CannotRead, as `read_html` does."""
    try:
        page: Any = plistlib.loads(data)["WebMainResource"]
        content, encoding, address = (page.get(f"WebResource{key}") for key in ("Data", "TextEncodingName", "URL"))
    except (plistlib.InvalidFileException, ExpatError, ValueError, KeyError, TypeError, AttributeError, OverflowError):
        raise CannotRead("a damaged web archive") from None
    if not isinstance(content, bytes):
        raise CannotRead("a web archive without a page in it")
    return _draft(*_text(content, str(encoding or "")), str(address or ""))


def _text(page: bytes, encoding: str) -> tuple[str, str]:
    """The text of a page that came with its encoding, where that is known, and a note where it was guessed."""
    try:
        html, note = page.decode(encoding or "utf-8"), ""
    except (LookupError, UnicodeError):
        html, note = decoded(page)
    return html.replace("\r\n", "\n"), note


def _draft(html: str, note: str, address: str) -> Draft:
    """The draft of a page, and what came with it."""
    draft = read_html(html)
    notes = (*draft.notes, note) if note else draft.notes
    source = address if address.startswith(("http://", "https://")) else ""
    if draft.source or not source:
        return replace(draft, notes=notes)
    return replace(draft, source=source, notes=notes, stated_by={**draft.stated_by, "source": "the saved page"})

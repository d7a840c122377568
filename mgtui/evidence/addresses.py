"""Where a record can be found outside the library: its DOI, its address on the web."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from mgtui.ref import resolve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.model import Library, Study

_WEB = ("http://", "https://")
STARTS_WITHIN = 2.0
"""Seconds in which a browser that cannot start has ended."""
_BEGINS = {"doi": "https://doi.org/", "pmid": "https://pubmed.ncbi.nlm.nih.gov/", "url": "", "source": ""}
"""Of a field: what stands before its value in the address."""


def is_on_web(address: str) -> bool:
    """Whether a browser can be given it. What else a library names as an address is not carried out."""
    return address.lower().startswith(_WEB)


def handed_over(address: str) -> bool:
    """Whether a browser took an address: the one that `BROWSER` names, else one with a window.

    One that runs in this terminal would write over the screen: it gets no terminal, and ends.
    """
    import webbrowser

    try:
        browser = webbrowser.get()
        if type(browser) is not webbrowser.GenericBrowser:
            return browser.open(address)
        return bool(os.environ.get("BROWSER")) and _started([browser.name, *browser.args], address)
    except (webbrowser.Error, OSError):
        return False


def _started(command: Sequence[str], address: str) -> bool:
    """Start a program with an address in place of `%s`; whether it runs still after a while, or came to a good end."""
    import subprocess

    words = [command[0], *(part.replace("%s", address) for part in command[1:])]
    nowhere = subprocess.DEVNULL
    program = subprocess.Popen(words, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True)  # noqa: S603
    try:
        return program.wait(STARTS_WITHIN) == 0
    except subprocess.TimeoutExpired:
        return True


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
    given = (("doi", study.doi), ("pmid", study.pmid), ("url", study.url))
    return next((address_of(field, value) for field, value in given if value), None)


def address_of(field: str, value: str) -> str | None:
    """The address on the web that a field of a study or article leads to; None where it leads to none."""
    begins = _BEGINS.get(field)
    if begins is None:
        return None
    address = f"{begins}{value}" + "/" * (field == "pmid")
    return address if is_on_web(address) else None

"""Where a record can be found outside the library: its DOI, its address on the web."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.ref import resolve

if TYPE_CHECKING:
    from mgtui.model import Library, Study

_WEB = ("http://", "https://")
_BEGINS = {"doi": "https://doi.org/", "pmid": "https://pubmed.ncbi.nlm.nih.gov/", "url": "", "source": ""}
"""Of a field: what stands before its value in the address."""


def is_on_web(address: str) -> bool:
    """Whether a browser can be given it. What else a library names as an address is not carried out."""
    return address.lower().startswith(_WEB)


def handed_over(address: str) -> bool:
    """Whether a browser with a window took an address. One that runs in this terminal would write over the screen."""
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
    given = (("doi", study.doi), ("pmid", study.pmid), ("url", study.url))
    return next((address_of(field, value) for field, value in given if value), None)


def address_of(field: str, value: str) -> str | None:
    """The address on the web that a field of a study or article leads to; None where it leads to none."""
    begins = _BEGINS.get(field)
    if begins is None:
        return None
    address = f"{begins}{value}" + "/" * (field == "pmid")
    return address if is_on_web(address) else None

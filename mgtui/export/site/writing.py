"""The pages of a library as a folder of files, or as one file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mgtui import __version__
from mgtui.disk import Folder
from mgtui.export.files import require_folder, require_new, write_folder, write_new
from mgtui.export.robvis import robvis_csv
from mgtui.export.selection import select
from mgtui.export.site.markup import text
from mgtui.export.site.material import Material
from mgtui.export.site.pages import Pages
from mgtui.export.site.searching import search_data

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.export.site.material import Page
    from mgtui.model import Library

_HOME = Path(__file__).parent
_CSS, _SCRIPT, _INDEX = "site.css", "site.js", "search-index.js"
ADVICE = "Information, not medical advice."


def write_site(
    library: Library,
    folder: Path,
    date: str,
    *,
    replace: bool = False,
    style: str | None = None,
    questions: Sequence[str] = (),
) -> int:
    """Write the pages into a folder; gives how many. `date` is shown on each; `questions` are answered.

    Raises as `write_folder`, before anything is made.
    """
    require_folder(folder, replace=replace)
    material = Material(library, style=style)
    pages = Pages(material, questions)
    made = list(pages.all())
    main = [page for page in made if page.is_main]
    files = {f"{page.name}.html": _page(page, main, material, date) for page in made}
    files |= pages.maps
    files[_CSS], files[_SCRIPT] = _own(_CSS), _own(_SCRIPT)
    files[_INDEX] = f"window.mgtuiSearch = {_json(search_data(library, material.href))};\n"
    if any(study.risk_of_bias for study in material.studies):
        files["robvis.csv"] = robvis_csv(select(library, "studies", material.links), None)
    write_folder(folder, files, replace=replace)
    return len(made)


def write_single(
    library: Library,
    path: Path,
    date: str,
    *,
    replace: bool = False,
    style: str | None = None,
    questions: Sequence[str] = (),
) -> int:
    """Write all pages as one file; gives how many there are. Raises FileExistsError, PathError."""
    require_new(path, replace=replace)
    material = Material(library, single=True, style=style)
    made = list(Pages(material, questions).all())
    body = "".join(f'<section id="page-{page.name}">{page.body}</section>' for page in made)
    whole = made[0]._replace(body=body, data=f"[{','.join(page.data for page in made if page.data)}]")
    index = f"<script>window.mgtuiSearch = {_json(search_data(library, material.href))};</script>"
    script = f"<script>{_own(_SCRIPT)}</script>"
    html = _document(
        whole,
        _navigation([page for page in made if page.is_main], None, material),
        library,
        date,
        f"<style>{_own(_CSS)}</style>",
        index + script,
    )
    write_new(path, html, replace=replace)
    return len(made)


def style_sheet() -> str:
    """How the pages look."""
    return _own(_CSS)


def _own(name: str) -> str:
    return (Folder(_HOME).read(name) or b"").decode()


def _json(value: object) -> str:
    """JSON that can stand in a script of a page: no end of a script, no break that a script does not know."""
    found = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return found.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _page(page: Page, main: Sequence[Page], material: Material, date: str) -> str:
    navigation = _navigation(main, page, material)
    return _document(
        page,
        navigation,
        material.library,
        date,
        f'<link rel="stylesheet" href="{_CSS}">',
        f'<script src="{_SCRIPT}"></script>',
    )


def _navigation(main: Sequence[Page], here: Page | None, material: Material) -> str:
    entries = []
    for page in main:
        title = "Articles" if page.name == "index" else page.title
        current = ' aria-current="page"' if here is not None and page.name == here.name else ""
        entries.append(f'<li><a href="{text(material.address(page.name))}"{current}>{text(title)}</a></li>')
    return "".join(entries)


def _document(page: Page, navigation: str, library: Library, date: str, style: str, scripts: str) -> str:
    title = page.title if page.title == library.title else f"{page.title} · {library.title}"
    data = page.data.replace("<", "\\u003c")
    linked = f'<script type="application/ld+json">{data}</script>' if data else ""
    return (
        f'<!doctype html>\n<html lang="{text(library.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n{style}\n{linked}</head>\n<body>\n"
        '<a class="skip" href="#content">To the content</a>\n'
        f'<header><div class="name">{text(library.title)}</div><nav aria-label="Pages"><ul>{navigation}</ul></nav>\n'
        f'<form id="search" role="search" data-index="{_INDEX}" hidden><label for="query">Search articles, claims,'
        ' studies and topics</label><input id="query" type="search" autocomplete="off"></form>\n'
        '<p id="said" role="status" class="quiet"></p><ol id="found"></ol></header>\n'
        f'<main id="content" tabindex="-1">{page.body}</main>\n'
        f"<footer><p>{text(library.title)}, as it was on {text(date)}, by mgtui {__version__}. {ADVICE}</p></footer>\n"
        f"{scripts}\n</body>\n</html>\n"
    )

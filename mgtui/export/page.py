"""A report as a page that needs nothing but a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.export.site.markup import rendered, text
from mgtui.export.site.writing import ADVICE, style_sheet

if TYPE_CHECKING:
    from mgtui.export.selection import Selection


def page(selection: Selection, style: str | None) -> str:
    from mgtui.export.entry import written

    title = selection.library.title if selection.is_whole_list else selection.title
    return as_page(title, written(selection, "md", style), selection.library.language)


def as_page(title: str, report: str, language: str) -> str:
    """A report in Markdown as a page that needs nothing from elsewhere."""
    return (
        f'<!doctype html>\n<html lang="{text(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{text(title)}</title>\n<style>{style_sheet()}</style>\n</head>\n<body>\n"
        f"<main>\n{rendered(report, lambda record: '')}</main>\n<footer><p>{ADVICE}</p></footer>\n</body>\n</html>\n"
    )

"""A team of editors or the investigators of a trial are the author where nobody else is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_front_matter import TEXT, page
from test_pdf import column
from test_pdf_said import TEXT as COLUMN
from test_pdf_said import TITLE, reading

from mgtui.formats.articles.html import read_html
from mgtui.formats.group_authors import group_in
from mgtui.formats.pdf_said import group_below

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("line", "group"),
    [
        ("By Elm Clinic Staff", "Elm Clinic Staff"),
        ("Products and services By Elm Clinic Staff", "Elm Clinic Staff"),
        ("Written by the Elm Health Team", "Elm Health Team"),
        ("The ELM Trial Investigators*", "ELM Trial Investigators"),
        ("for the Zinc and Sleep Study Group", "Zinc and Sleep Study Group"),
        ("All About Zinc Editorial Team", "All About Zinc Editorial Team"),
        ("Editorial Team", ""),
        ("Meet the Editorial Team", ""),
        ("Our Research Team", ""),
        ("Reviewed by Elm Clinic Staff", ""),
        ("The forty women were led by the Study Group", ""),
        ("Jane Roe", ""),
    ],
)
def test_groups_that_lines_name(line: str, group: str) -> None:
    assert group_in(line) == group


@pytest.mark.parametrize(
    ("body", "author"),
    [
        ("<h1>Zinc</h1><div><b>Elm Health Editorial Team</b> · 9 min read</div>", "Elm Health Editorial Team"),
        ("<h1>Zinc</h1><p class='byline'>By Ann Roe</p><p>Elm Health Editorial Team</p>", "Ann Roe"),
        (f"<h1>Zinc</h1>{TEXT * 3}<p>Elm Health Editorial Team</p>", ""),
        ("<h1>Zinc</h1><nav>Elm Health Editorial Team</nav>", ""),
    ],
)
def test_a_group_is_the_author_of_a_page_that_names_nobody_else(body: str, author: str) -> None:
    assert read_html(page("", body)).author == author


def test_a_group_in_the_data_of_a_page_is_its_author() -> None:
    said = '{"@type": "Article", "author": {"@type": "Organization", "name": "Elm Health Editorial Team"}}'
    draft = read_html(page(f'<script type="application/ld+json">{said}</script>', "<h1>Zinc</h1>"))
    assert (draft.author, draft.stated_by["author"]) == ("Elm Health Editorial Team", "JSON-LD author")


@pytest.mark.parametrize(
    ("below", "group"),
    [
        (["The ELM Trial Investigators*"], "ELM Trial Investigators"),
        (["Basics", "Products By Elm Clinic Staff"], "Elm Clinic Staff"),
        (["Abstract", "The ELM Trial Investigators"], ""),
    ],
)
def test_a_group_below_the_title_of_a_pdf(tmp_path: Path, below: list[str], group: str) -> None:
    front = reading(tmp_path, [TITLE, *column(60, 670, below, 16), *COLUMN]).front
    assert group_below(front, [line for line in front.lines if line.text == TITLE[-1]]) == group

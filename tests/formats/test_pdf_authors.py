"""Authors and date of a PDF: what its data names and its page prints, and what stands beside or behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_pdf import LEFT, column, pdf, read

from mgtui.formats.articles.pdf import Reading
from mgtui.formats.pdf_authors import author_features, likeliest_list, places_of_authors
from mgtui.formats.pdf_dates import places_of_dates
from mgtui.formats.pdf_pages import read_pages
from mgtui.formats.pdf_titles import places_of_title

if TYPE_CHECKING:
    from pathlib import Path

TITLE = (60, 760, "B", 18, "Zinc and sleep in women")


@pytest.mark.parametrize(
    ("about", "authors"),
    [
        ("Jane Doe; John Roe", "Jane Doe, John Roe"),
        ("Doe, Jane and Roe, John", "Jane Doe, John Roe"),
        ("Jane Doe1,2, John Roe3", "Jane Doe, John Roe"),
        ("Ann Poe", ""),
        ("Typist", ""),
    ],
)
def test_authors_of_the_data_are_so_where_the_page_prints_them(tmp_path: Path, about: str, authors: str) -> None:
    text = "1 Zinc Town: words on zinc, by Jane Doe for us all with John Roe, who slept"
    lines = [TITLE, (60, 735, "R", 11, text), *column(60, 700, LEFT * 2)]
    assert read(tmp_path, pdf([lines], f"/Author ({about})")).author == authors


def test_a_list_that_a_line_only_begins_is_made_whole(tmp_path: Path) -> None:
    names = [(60, 735, "R", 12, "Jane Doe"), (60, 715, "R", 7, "1, 2"), (60, 700, "R", 12, "9 Elm Street, John Roe")]
    lines = [TITLE, *names, *column(60, 660, LEFT * 2)]
    assert read(tmp_path, pdf([lines], "/Author (Jane Doe; John Roe)")).author == "Jane Doe, John Roe"


def test_names_that_begin_as_institutions_do(tmp_path: Path) -> None:
    names = (60, 735, "R", 12, "Jane Banko, John Schooler and Ann Poe")
    lines = [TITLE, names, (60, 720, "R", 9, "Elm University, Town"), *column(60, 690, LEFT * 2)]
    assert read(tmp_path, pdf([lines])).author == "Jane Banko, John Schooler, Ann Poe"


def test_a_day_of_receipt_beside_the_names_is_no_part_of_them(tmp_path: Path) -> None:
    names = (60, 735, "R", 12, "Received: 6 September 2023 Jane Doe, John Roe")
    lines = [TITLE, names, (60, 720, "R", 9, "Elm University, Town"), *column(60, 690, LEFT * 2)]
    assert read(tmp_path, pdf([lines], "/Author (Jane Doe)")).author == "Jane Doe, John Roe"


def test_the_heading_below_goes_on_with_no_name(tmp_path: Path) -> None:
    lines = [*column(60, 760, [("Zinc and sleep in women", "B", 14.0), "by", "Doe, Jane"], 18)]
    draft = read(tmp_path, pdf([[*lines, *column(60, 690, LEFT * 2)]]))
    assert (draft.title, draft.author) == ("Zinc and sleep in women", "")


def test_a_line_that_says_that_names_follow_is_no_part_of_a_title(tmp_path: Path) -> None:
    cover = [("Zinc and sleep", "R", 14.0), ("of women", "R", 14.0), ("Author", "R", 14.0), "Jane Doe"]
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[*column(60, 760, cover, 18), *column(60, 640, LEFT)]]))
    spans = [[line.text for line in span] for span in places_of_title(Reading(read_pages(path)).front)]
    assert ["Zinc and sleep", "of women"] in spans
    assert not any("Author" in span and len(span) > 1 and span[0] != "Author" for span in spans)


def test_the_town_of_an_institution_is_no_author(tmp_path: Path) -> None:
    above = column(60, 790, ["UNIVERSITY OF ELM TOWN", "School of Sleep"], 16)
    below = [(60, 700, "R", 12, "Jane Doe"), (60, 660, "R", 12, "Elm Town")]
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[*above, TITLE, *below]]))
    front = Reading(read_pages(path)).front
    title = [line for line in front.lines if line.text == TITLE[-1]]
    names = [found.names for _, found in places_of_authors(front, title)]
    assert ["Jane Doe"] in names
    assert not any("Elm Town" in each for each in names)


def test_a_subtitle_of_four_lines(tmp_path: Path) -> None:
    title = column(60, 760, [("Zinc and sleep", "B", 24.0)], 30)
    subtitle = column(60, 730, [(text, "B", 16.0) for text in ("Advice", "and", "rules of care", "for women")], 18)
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[*title, *subtitle, *column(60, 600, LEFT * 2)]]))
    spans = places_of_title(Reading(read_pages(path)).front)
    texts = [" ".join(line.text for line in span) for span in spans]
    assert "Zinc and sleep Advice and rules of care for women" in texts


@pytest.mark.parametrize(
    ("byline", "cited", "author"),
    [
        ("Society for Sleep Zinc Committee*", "Society for Sleep Zinc Committee. Zinc and sleep in women.", True),
        ("Society for Sleep Zinc Committee", "Society for Sleep Zinc Committee. Zinc and iron in men.", False),
        ("Society for Sleep", "Society for Sleep Zinc Committee. Zinc and sleep in women.", False),
        ("some words on zinc", "some words on zinc. Zinc and sleep in women.", False),
    ],
)
def test_a_group_is_the_author_where_its_byline_and_the_citation_of_the_page_agree(
    tmp_path: Path, byline: str, cited: str, author: bool
) -> None:
    lines = [TITLE, (60, 735, "R", 9, byline), *column(60, 700, LEFT), (60, 60, "R", 8, f"Suggested citation: {cited}")]
    found = read(tmp_path, pdf([lines])).author
    assert found == ("Society for Sleep Zinc Committee" if author else "")


def test_the_year_of_a_work_in_a_list_at_the_end_is_no_date(tmp_path: Path) -> None:
    page = [TITLE, (60, 735, "R", 12, "Jane Doe"), *column(60, 660, LEFT * 2)]
    work = (60, 700, "R", 10, "Trauma, Resuscitation and Emergency. 2023;31:87.")
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([page, page, page, [work]]))
    assert places_of_dates(Reading(read_pages(path)).front, ()) == []


@pytest.mark.parametrize(
    ("lists", "shares", "found"),
    [
        # The second row of names speaks for the list that has both rows.
        (["Jane Doe, John Roe", "John Roe"], [0.3, 0.5], (0, 0.8)),
        # The same name in two places
        (["Jane Doe", "JANE DOE, John Roe"], [0.5, 0.3], (0, 0.8)),
        # A list that is hardly likely is not made so by names that stand in it.
        (["Zinc Days, Jane Doe", "Jane Doe"], [0.1, 0.6], (1, 0.6)),
        (["Jane Doe", "John Roe"], [0.3, 0.5], (1, 0.5)),
        ([], [], (None, 0.0)),
    ],
)
def test_rows_of_names_speak_for_the_list_they_are_part_of(
    lists: list[str], shares: list[float], found: tuple[int | None, float]
) -> None:
    at, share = likeliest_list([names.split(", ") for names in lists], shares)
    assert (at, round(share, 6)) == found


def test_a_group_above_a_person_is_seen_beside_them(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[TITLE, *column(60, 730, ["Oak Sleep Forum", "Jane Miller", "janemiller@oak.org"])]]))
    front = Reading(read_pages(path)).front
    seen = {names.names[0]: author_features(front, front.lines[:1], at, names)
            for at, names in places_of_authors(front, front.lines[:1])}  # fmt: skip
    group = {"person  others 1", "another is surely a person ", "whole in address False"}
    assert group <= set(seen["Oak Sleep Forum"])
    assert {"person known others 0", "person first True", "whole in address True"} <= set(seen["Jane Miller"])


def test_a_degree_before_a_name_in_capitals_is_no_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf([[TITLE, *column(60, 730, ["by DR. JANE M. DOE"])]]))
    front = Reading(read_pages(path)).front
    assert [names.names for _, names in places_of_authors(front, front.lines[:1])] == [["JANE M. DOE"]]

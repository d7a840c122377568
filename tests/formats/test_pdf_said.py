"""What the first page of a PDF says in so many words: its date, its author, and what is no part of its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from test_pdf import LEFT, Set, column, pdf, read

from mgtui.formats.articles.pdf import Reading
from mgtui.formats.pdf_authors import names_from
from mgtui.formats.pdf_pages import read_pages
from mgtui.formats.pdf_said import said_author, said_date
from mgtui.formats.pdf_titles import Found, large_sizes, likeliest_title, places_of_title, title_features

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.formats.judge import Features

TITLE = (60, 700, "B", 18, "Zinc and sleep in women")
TEXT = column(60, 560, [*LEFT, *LEFT])


def reading(folder: Path, *pages: list[Set]) -> Reading:
    path = folder / "a.pdf"
    path.write_bytes(pdf(pages))
    return Reading(read_pages(path))


@pytest.mark.parametrize(
    ("above", "date"),
    [
        (["Published in final edited form as:", "J Zinc. 2010 January ; 20\\(1\\): 239-261."], "2010-01"),
        (["Published in final edited form as:", "J Zinc. 2012 Mar 7; 5\\(2\\): 1-9. doi:10.1000/5"], "2012-03-07"),
        (["Published in final edited form as: J Zinc. 2013 May-Jun; 5: 1-9."], "2013-05"),
        (["Published in final edited form as:", "J Zinc. 2014; 5: 1-9."], "2014"),
        (["Published in final edited form as:", "J Zinc. Author manuscript of 2014"], ""),
        (["J Zinc. Author manuscript; available in PMC 2015 June 2."], ""),
    ],
)
def test_a_manuscript_says_when_its_article_was_published(tmp_path: Path, above: list[str], date: str) -> None:
    assert said_date(reading(tmp_path, [*column(60, 780, above, 16), TITLE, *TEXT]).front) == date


@pytest.mark.parametrize(
    ("feet", "date"),
    [
        (["January 2021 - Volume 22 - Number 1"] * 3, "2021-01"),
        (["www.zinc.org January 2021, Vol. 22, No. 1"] * 3, "2021-01"),
        (["January 2021 - Volume 22 - Number 1 of a series begun in 1999"] * 3, ""),
        (["Meeting of January 2021"] * 3, ""),
    ],
)
def test_a_foot_that_is_an_issue_says_its_month(tmp_path: Path, feet: list[str], date: str) -> None:
    pages = [[TITLE, *TEXT, (60, 20, "R", 8, foot)] for foot in feet]
    assert said_date(reading(tmp_path, *pages).front) == date


@pytest.mark.parametrize(
    ("below", "author"),
    [
        (["By", "JANE M. DOE", "A DISSERTATION PRESENTED TO ELM UNIVERSITY"], "JANE M. DOE"),
        (["by:", "Jane Doe"], "Jane Doe"),
        (["by", "Elm University"], ""),
        (["by", "Forty Women"], ""),
        (["Edited by", "Jane Doe"], ""),
    ],
)
def test_a_by_that_stands_alone_names_the_author(tmp_path: Path, below: list[str], author: str) -> None:
    front = reading(tmp_path, [TITLE, *column(60, 670, below, 16), *TEXT]).front
    assert said_author(front, [line for line in front.lines if line.text == TITLE[-1]]) == author


@pytest.mark.parametrize(
    ("form", "author"),
    [
        (["Surname or Family name: Doe", "First name: Jane Other name/s:"], "Jane Doe"),
        (["Given names: Jane May", "Surname: Doe"], "Jane May Doe"),
        (["Surname: Doe", "School: Elm"], ""),
        (["Surname of the patient", "First name: Jane"], ""),
    ],
)
def test_a_form_names_its_author_in_two_fields(tmp_path: Path, form: list[str], author: str) -> None:
    assert said_author(reading(tmp_path, [*column(60, 780, form, 16), TITLE, *TEXT]).front, ()) == author


class First:
    """A judge for which three lines of which the first is that of the page are the title."""

    floor = 0.5

    def shares(self, features: list[Features]) -> list[float]:
        return [float("place 0" in each and "lines 3" in each) for each in features]


class Any:
    """A judge for which all are equally likely."""

    floor = 0.5

    def shares(self, features: list[Features]) -> list[float]:
        return [1 / len(features)] * len(features)


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["ELM SOCIETY GUIDELINES", "Zinc and sleep", "in women"], ["Zinc and sleep", "in women"]),
        (["ELM SOCIETY GUIDELINES", "ON ZINC", "IN WOMEN"], ["ELM SOCIETY GUIDELINES", "ON ZINC", "IN WOMEN"]),
        (["ZINC IN ELM", "Zinc and sleep", "in women"], ["ZINC IN ELM", "Zinc and sleep", "in women"]),
    ],
)
def test_what_kind_of_text_follows_is_no_part_of_its_title(tmp_path: Path, lines: list[str], title: list[str]) -> None:
    set_large: list[str | tuple[str, str, float]] = [(line, "B", 18.0) for line in lines]
    front = reading(tmp_path, [*column(60, 780, set_large, 22), *TEXT]).front
    found: Found = likeliest_title(front, First())  # type: ignore[arg-type]
    assert [line.text for line in found.lines] == title


def test_a_line_that_only_says_that_the_title_follows_begins_none(tmp_path: Path) -> None:
    front = reading(tmp_path, [(60, 720, "B", 18, "Title"), TITLE, *TEXT]).front
    assert not any(span[0].text == "Title" for span in places_of_title(front))


def test_words_with_a_small_of_between_them_are_no_name(tmp_path: Path) -> None:
    front = reading(tmp_path, [TITLE, (60, 670, "R", 12, "Goals of Surgery"), *TEXT]).front
    line = next(line for line in front.lines if line.text == "Goals of Surgery")
    assert names_from([line]).names == []


def test_what_is_said_is_stated(tmp_path: Path) -> None:
    above = column(60, 780, ["Published in final edited form as:", "J Zinc. 2010 January ; 20\\(1\\): 239-261."], 16)
    draft = read(tmp_path, pdf([[*above, TITLE, *column(60, 670, ["By", "JANE M. DOE"], 16), *TEXT]]))
    assert (draft.author, draft.issued) == ("JANE M. DOE", "2010-01")
    assert all("likeliest" not in draft.stated_by[name] for name in ("author", "issued"))


@pytest.mark.parametrize(("numbers", "is_stated"), [(("1", "2", "3", "4"), False), (("1", "3", "2", "4"), True)])
def test_a_page_of_several_slides_has_no_title(tmp_path: Path, numbers: tuple[str, ...], is_stated: bool) -> None:
    slides = [(60, 760, "B", 14, "Zinc and sleep"), (330, 760, "B", 14, "Doses of zinc"), *column(60, 740, LEFT[1:4])]
    slides += [(60, 600, "B", 14, "Sleep of women"), (330, 600, "B", 14, "Towns"), *column(330, 580, LEFT[1:4])]
    places = [(60, 680), (330, 680), (60, 500), (330, 500)]
    figures = [(x, y, "R", 10, number) for (x, y), number in zip(places, numbers, strict=True)]
    front = reading(tmp_path, [*slides, *figures]).front
    assert any("1 " in line.text for line in front.lines)
    assert bool(likeliest_title(front, Any()).lines) == is_stated  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "below", "room"),
    [
        (["ZINC GUIDANCE", "Zinc and the sleep of women"], [], "room inside True False 0"),
        (["Zinc and the sleep of women in the", "eight weeks"], [], "room inside False False 0"),
        (["Zinc and the sleep of women"], ["Ann Roe and the sleepers of Oakton"], "room after True"),
        (["Zinc and the sleep of women in"], ["the eight weeks"], "room after False"),
    ],
)
def test_a_line_that_ends_before_it_is_full_is_seen(
    tmp_path: Path, lines: list[str], below: list[str], room: str
) -> None:
    page = [(60, 700 - 20 * n, "B", 18, text) for n, text in enumerate([*lines, *below])]
    front = reading(tmp_path, [*page, *TEXT]).front
    span = next(span for span in places_of_title(front) if [line.text for line in span] == lines)
    assert room in title_features(front, span, large_sizes(front))

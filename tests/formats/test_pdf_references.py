"""Entries of the reference list of a PDF, told by numbers, by how they are set, or by their words."""

from __future__ import annotations

from mgtui.formats.pdf_pages import Line, Piece, _accented, _Letter
from mgtui.formats.pdf_references import entries, start_without_heading


def line(text: str, left: float, base: float, *, size: float = 8.0, page: int = 0) -> Line:
    right = left + 4 * len(text)
    return Line(
        (Piece(text, left, right, base, size, False, False, "F"),), page, left, right, base, size, False, False, "F"
    )


def texts(lines: list[Line]) -> list[str]:
    return [" ".join(each.text for each in entry) for entry in entries(lines)[0]]


WORKS = [
    "Roe, A. B. & Poe, C. (2004). Iron and the",
    "sleep of rowers. Sleep 27, 123–130.",
    "Doe, J. (1999). Zinc. Rest 3, 4–9.",
]
WHOLE = [
    "Roe, A. B. & Poe, C. (2004). Iron and the sleep of rowers. Sleep 27, 123–130.",
    "Doe, J. (1999). Zinc. Rest 3, 4–9.",
]


def test_entries_whose_further_lines_stand_in() -> None:
    assert texts([line(WORKS[0], 50, 700), line(WORKS[1], 60, 690), line(WORKS[2], 50, 680)]) == WHOLE


def test_entries_whose_first_lines_stand_in() -> None:
    assert texts([line(WORKS[0], 60, 700), line(WORKS[1], 50, 690), line(WORKS[2], 60, 680)]) == WHOLE


def test_entries_with_room_between_them() -> None:
    assert texts([line(WORKS[0], 50, 700), line(WORKS[1], 50, 690), line(WORKS[2], 50, 674)]) == WHOLE


def test_a_name_that_begins_with_an_accent_begins_an_entry() -> None:
    first = line("Ábel, Ö., and Poe, C. (2004). Zinc. Rest 3, 4–9.", 50, 690)
    assert texts([line("Roe, A. (1999). Tin. Rest 3, 4–9.", 50, 700), first])[1:] == [first.text]


def test_entries_told_by_the_names_they_begin_with() -> None:
    assert texts([line(WORKS[0], 50, 700), line(WORKS[1], 50, 690), line(WORKS[2], 50, 680)]) == WHOLE


def test_an_entry_that_goes_on_in_the_next_column() -> None:
    first = [line("Cox, D. (2001). Sleep.", 50, 110), line("Rest 2, 1–9.", 60, 100), line(WORKS[0], 50, 90)]
    assert texts([*first, line(WORKS[1], 310, 700), line(WORKS[2], 300, 690)])[1:] == WHOLE


def test_a_number_that_is_not_printed_ends_no_list() -> None:
    lines = [f"[{number}] Roe A, Poe B. Iron. Rest 2004; {number}: 1-2." for number in range(1, 7)]
    lines[3] = "Roe A, Poe B. Zinc. Rest 2005; 4: 1-2."
    found, is_numbered, _ = entries([line(text, 50, 700 - 10 * place) for place, text in enumerate(lines)])
    assert ([entry[0].text for entry in found], is_numbered) == (lines, True)


def test_lines_of_another_size_among_the_entries() -> None:
    found, is_numbered, strange = entries(
        [line("1. Roe A. Iron. 2004.", 50, 700), line("Fig. 2 What was seen", 50, 690, size=10.0),
         line("2. Poe B. Zinc. 2005.", 50, 680), line("3. Doe C. Tin. 2006.", 50, 670)]
    )  # fmt: skip
    assert (len(found), is_numbered, [each.text for each in strange]) == (3, True, ["Fig. 2 What was seen"])


def test_a_numbered_list_at_the_end_needs_no_heading() -> None:
    works = [line(f"[{number}] Roe A., Sleep {number} (200{number})", 50, 700 - 10 * number) for number in range(1, 7)]
    assert start_without_heading([line("Text.", 50, 720), *works]) == 1
    assert start_without_heading([line("Text.", 50, 720), *works[:3]]) is None


def letter(text: str, left: float, right: float) -> _Letter:
    return _Letter(text, left, right, 100.0, 10.0, False, False, "F")


def test_accents_join_the_letters_under_them() -> None:
    word = [letter("H", 0, 6), letter("o", 6, 11), letter("¨", 7, 10), " ", letter("r", 11, 14), letter("n", 14, 19)]
    assert "".join(each if isinstance(each, str) else each.text for each in _accented(word)) == "Hörn"
    apart = [letter("x", 0, 5), " ", letter("´", 30, 33)]
    assert _accented(apart) == apart

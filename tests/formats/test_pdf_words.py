"""Words of a PDF that lack letters which their fonts do not name."""

from __future__ import annotations

from mgtui.formats.pdf_pages import Line, Page, Piece
from mgtui.formats.pdf_words import FIRST_UNNAMED, UNNAMED, with_whole_words, words_with_unnamed

ONE, OTHER = chr(FIRST_UNNAMED + 3), chr(FIRST_UNNAMED + 4)


def texts(*lines: str, font: str = "Oak") -> list[str]:
    """The lines of a page, each of one piece of this font, as their words are made whole."""
    pieces = [Piece(line, 60, 300, 700 - 12 * at, 10, False, False, font) for at, line in enumerate(lines)]
    lines_of = tuple(Line((each,), 0, 60, 300, each.base, 10, False, False, font) for each in pieces)
    page = Page(lines_of, 595, 842, False)
    return [line.text for page in with_whole_words([page]) for line in page.lines]


def test_a_ligature_that_makes_a_word_of_the_text_is_that() -> None:
    assert texts(f"The e{ONE}ect of zinc", "has the effect of tin") == ["The effect of zinc", "has the effect of tin"]


def test_what_makes_no_word_or_two_stays_open() -> None:
    found = texts(f"The di{ONE}erent {ONE}ow of sleep")
    assert found == [f"The di{UNNAMED}erent {UNNAMED}ow of sleep"]
    assert words_with_unnamed(found) == 2
    assert texts(f"re{ONE}ect, reflect, refect")[0].startswith("reflect")
    assert texts(f"o{ONE}er, offer, ofler, ofier")[0].startswith(f"o{UNNAMED}er")


def test_a_sign_that_stands_in_no_word_is_no_letter() -> None:
    assert texts(f"sleep {OTHER}good{OTHER} in women", f"the e{ONE}ect") == [
        "sleep good in women",
        f"the e{UNNAMED}ect",
    ]
    assert texts(f"10{ONE}3 of a gram") == ["103 of a gram"]

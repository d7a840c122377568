"""Where text comes to stand: pure."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from mgtui.model import Article, Part, Passage, Section
from mgtui.tui.article.layout import lay_out
from mgtui.tui.drawing.wrap import clipped_lines, shorten, wrap
from mgtui.tui.records import StudyRow, keeps
from mgtui.tui.studies.table import OF_MANY, OF_ONE_CLAIM, fit, sort_rows

TEXT = st.text(st.sampled_from("abc déβ²⁺ 漢字 −|·") | st.characters(blacklist_categories=["Cs", "Cc"]), max_size=120)


@given(TEXT, st.integers(1, 40))
def test_wrapping_loses_nothing_but_spaces(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert lines
    for before, after in pairwise(lines):
        assert before[1] <= after[0]
        assert not text[before[1] : after[0]].strip(" ")
    joined = "".join(text[a:b] for a, b in lines)
    assert joined.replace(" ", "") == text.replace(" ", "")


@given(TEXT, st.integers(2, 40))
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    for start, end in wrap(text, width):
        assert cell_len(text[start:end]) <= width or end - start == 1


@given(TEXT, st.integers(1, 30))
@example("𠀀0", 2)
@example("漢字", 2)
def test_shortened_text_fits(text: str, width: int) -> None:
    assert cell_len(shorten(text, width)) <= width


def test_words_stay_whole_where_they_fit() -> None:
    text = "magnesium and vitamin D"
    assert [text[a:b] for a, b in wrap(text, 13)] == ["magnesium and", "vitamin D"]
    text = "of resistance-trained men"
    assert [text[a:b] for a, b in wrap(text, 14)] == ["of", "resistance-", "trained men"]


def test_a_word_that_is_broken_has_a_hyphen() -> None:
    assert clipped_lines("Neuromuscular symptoms", 12, 3) == ["Neuromuscul-", "ar symptoms"]
    assert clipped_lines("Neuromuscular symptoms", 12, 1) == ["Neuromuscul…"]
    assert clipped_lines("insulin-like growth", 9, 3) == ["insulin-", "like", "growth"]
    assert clipped_lines("漢字漢字", 4, 3) == ["漢字", "漢字"]


@given(TEXT, st.integers(2, 40), st.integers(1, 4))
def test_clipped_lines_fit(text: str, width: int, most: int) -> None:
    lines = clipped_lines(text, width, most)
    assert 1 <= len(lines) <= most
    assert all(cell_len(line) <= width or len(line) == 1 for line in lines)


def _table() -> Article:
    cells = ["Study", "Found", "Trial (2000)", "Significant rise in the whole group", "Trial (2004)", "No rise"]
    parts, at = [], 0
    for number, cell in enumerate(cells):
        parts.append(Part(at, at + len(cell), row=number // 2, column=number % 2))
        at += len(cell) + (3 if number % 2 == 0 else 1)
    text = "Study | Found Trial (2000) | Significant rise in the whole group Trial (2004) | No rise"
    passage = Passage("a#top/1", "a", "top", (), "table", text, tuple(parts))
    return Article("a", "A", sections=(Section("top", "", 0, ("a#top/1",)),), passages=(passage,))


@pytest.mark.parametrize("width", [20, 34, 80])
def test_every_cell_of_a_table_is_shown_at_every_width(width: int) -> None:
    article = _table()
    layout = lay_out(article, width)
    text = article.passages[0].text
    shown = " ".join(text[p.start : p.end] for line in layout.lines for p in line.pieces)
    for words in ("Trial (2000)", "Trial (2004)", "No rise", "Significant"):
        for word in words.split():
            assert word in shown


def test_a_place_in_a_table_is_found_on_its_line() -> None:
    article = _table()
    for width in (20, 34, 80):
        layout = lay_out(article, width)
        offset = article.passages[0].text.index("No rise")
        line = layout.lines[layout.line_of(0, offset)]
        assert any(piece.start <= offset < piece.end for piece in line.pieces)


@given(st.integers(10, 300), st.sampled_from([OF_MANY, OF_ONE_CLAIM]))
def test_columns_fit_the_width(width: int, columns: tuple) -> None:
    shown = fit(columns, width)
    assert shown
    if len(shown) > 1:
        assert sum(each + 2 for _, each in shown) <= width
    assert "Study" in dict(shown)


def test_what_matters_for_a_claim_is_kept_at_80_columns() -> None:
    assert {"Year", "Study", "Stance", "Told as"} <= {name for name, _ in fit(OF_ONE_CLAIM, 76)}


def test_sorting_puts_numbers_in_order_and_empty_cells_last() -> None:
    rows = [
        StudyRow(name, {"n": n} if n else {}) for name, n in [("a", "27"), ("b", "1,050,000"), ("c", ""), ("d", "399")]
    ]
    assert [row.id for row in sort_rows(rows, "n", descending=True)] == ["b", "d", "a", "c"]
    assert [row.id for row in sort_rows(rows, "n", descending=False)] == ["a", "d", "b", "c"]


def test_a_filter_wants_every_word() -> None:
    assert keeps("rct zma", "2004 Wilborn RCT ZMA, 8 weeks")
    assert not keeps("rct cohort", "2004 Wilborn RCT ZMA")
    assert keeps("", "anything")

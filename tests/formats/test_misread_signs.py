"""Texts whose signs came out as other letters are known by their p values."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.formats.misread_signs import misread
from mgtui.formats.reading import format_of, read_article


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It fell (23.3%, P , 0.05) but", "P , 0.05"),
        ("a link (P-interaction ¼ 0.02), with", "P-interaction ¼ 0.02"),
        ("in adults (n ¼ 24) and", "n ¼ 24"),
        ("as one would think (p 5 0.03)", "p 5 0.03"),
        ("r ¼ −0.4", "r ¼ −0.4"),
        ("Add ¼ cup of oil, and 1¼ cups of milk", ""),
        ("by gender and P, 0.05 g of it", ""),
        ("It fell (P < 0.05, n = 24)", ""),
        ("vitamins B, C, P 5 mg and 0.5 g", ""),
    ],
)
def test_what_shows_that_signs_are_misread(text: str, words: str) -> None:
    assert misread(text) == words


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_an_article_with_misread_signs_says_so(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text("Brine and sleep\n\nSleep was longer (by 16.1 minutes, P , 0.05) with it.\n", "utf-8")
    draft = read_article(path, format_of(path))
    assert [note for note in draft.notes if "“P , 0.05”" in note and "check each number" in note]

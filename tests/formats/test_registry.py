"""The table of formats: whole, and what help and documentation say is what stands in it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

from mgtui.errors import CannotRead
from mgtui.formats.reading import format_of
from mgtui.formats.registry import FORMATS, REFUSED, titles

ROOT = Path(__file__).parents[2]


def test_names_and_titles_are_said_once() -> None:
    assert len({each.name for each in FORMATS}) == len({each.title for each in FORMATS}) == len(FORMATS)


@pytest.mark.parametrize("each", FORMATS, ids=lambda each: each.name)
def test_a_reader_is_there_and_says_what_it_gives(each) -> None:
    module, _, function = each.reader.partition(":")
    gives = {"article": "Draft", "references": "Lists"}[each.gives]
    assert getattr(import_module(module), function).__annotations__["return"] == gives


def test_an_ending_tells_one_format_of_text() -> None:
    endings = [ending for each in FORMATS if each.reads == "text" for ending in each.endings]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize("page", ["README.md", "docs/formats.md"])
def test_documentation_lists_every_format(page: str) -> None:
    text = " ".join((ROOT / page).read_text("utf-8").split())
    rows = [
        f"| {each.title} | {each.gives} | {' '.join(f'`{ending}`' for ending in each.endings) or '–'} |"
        f" {each.largest} MB |"
        for each in FORMATS
    ]
    expected = {"README.md": [titles("article"), titles("references")], "docs/formats.md": [" ".join(rows)]}
    for piece in expected[page]:
        assert piece in text


def test_help_lists_every_format(run) -> None:
    text = " ".join(run("add", "--help").out.split())
    assert f"{titles('article')}; {titles('references')}" in text


@pytest.mark.parametrize(("rule", "words"), REFUSED, ids=lambda each: each if isinstance(each, str) else "")
def test_what_is_refused_is_refused_by_its_beginning(tmp_path: Path, rule, words: str) -> None:
    starts = {
        "a picture": b"GIF8", "a program": b"MZ", "an old Word, Excel or PowerPoint file": b"\xd0\xcf\x11\xe0",
        "a gzip file": b"\x1f\x8b", "a 7-Zip file": b"7z\xbc\xaf", "a RAR file": b"Rar!", "an RTF file": b"{\\rtf1",
        "a database": b"SQLite format 3",
    }  # fmt: skip
    path = tmp_path / "a.txt"
    path.write_bytes(starts[words])
    with pytest.raises(CannotRead, match=words):
        format_of(path)

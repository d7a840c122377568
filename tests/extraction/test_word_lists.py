"""The lists of words are looked up by name when they are needed: a name that is missing would show only then."""

from __future__ import annotations

import re
from pathlib import Path

import mgtui
from mgtui.extraction.word_lists import list_lines, lists_under

_CODE = "\n".join(path.read_text(encoding="utf-8") for path in Path(mgtui.__file__).parent.rglob("*.py"))
_ASKED = set(re.findall(r"""(?:word_list|listed_turns|phrase_list|list_lines)\(\s*["']([^"'{]+)["']""", _CODE))
_UNDER = set(re.findall(r"""lists_under\(\s*["']([^"']+)["']""", _CODE))


def test_every_list_that_is_asked_for_is_there() -> None:
    assert len(_ASKED) > 100
    assert all(list_lines(name) for name in _ASKED)
    assert all(lists_under(name) for name in _UNDER)


def test_no_list_is_there_for_nothing_or_twice() -> None:
    table = (Path(mgtui.__file__).parent / "extraction" / "word_lists.txt").read_text(encoding="utf-8")
    names = [name.partition(": ")[0] for name in re.findall(r"^\[(.+)\]$", table, re.MULTILINE)]
    assert len(names) == len(set(names))
    assert [
        name for name in names if name not in _ASKED and not any(name.startswith(f"{one} ") for one in _UNDER)
    ] == []

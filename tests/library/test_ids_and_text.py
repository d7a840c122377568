"""Ids, slugs, and what YAML makes of plain words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mgtui.library.scalars import trap
from mgtui.library.text import fold, is_id, shorten, slug, strip_controls


@pytest.mark.parametrize("text", ["a", "igf-1", "25-oh-d", "a.b-", "магний", "मैग्नीशियम", "caf\u00e9", "0"])
def test_ids(text):
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "-a", ".a", "A", "a b", "a_b", "a/b", "a:b", "cafe\u0301", "\u0301a", "a\u202e", "²"]
)
def test_no_ids(text):
    assert not is_id(text)


@given(st.text())
@example("\u0abc")
@example("\u0abc-\u0abc")
def test_every_slug_is_an_id(text):
    assert is_id(slug(text)), slug(text)


@given(st.text())
def test_folding_and_stripping_are_done_once_for_all(text):
    assert fold(fold(text)) == fold(text)
    assert strip_controls(strip_controls(text)) == strip_controls(text)


def test_shorten():
    assert shorten("a  b\nc") == "a b c"
    assert shorten("word " * 50, 20) == "word word word word…"


TRAPS = {
    "no": "the boolean no",
    "Yes": "the boolean Yes",
    "OFF": "the boolean OFF",
    "true": "the boolean true",
    "12": "the number 12",
    "-3.5": "the number -3.5",
    ".5": "the number .5",
    "1e3": "the number 1e3",
    "1.5e-3": "the number 1.5e-3",
    "1_000": "the number 1_000",
    "089": "the number 089",
    "012": "the octal number 012",
    "0o17": "the octal number 0o17",
    "0x1F": "the hexadecimal number 0x1F",
    "0b11": "the binary number 0b11",
    "3:25": "the base-60 number 3:25",
    "20:30:15": "the base-60 number 20:30:15",
    ".inf": "the infinity .inf",
    "-.Inf": "the infinity -.Inf",
    ".NaN": "the not-a-number .NaN",
    "2020-01-01": "the date 2020-01-01",
    "2020-01-01T10:00:00Z": "the date 2020-01-01T10:00:00Z",
}


@pytest.mark.parametrize(("value", "name"), TRAPS.items())
def test_traps(value, name):
    assert trap(value) == name


@pytest.mark.parametrize(
    "value", ["nothing", "n", "yes and no", "12 mg", "3.6 %", "26-36", "1:2:x", "-", ".", "2011-05", "<0.05", "e3"]
)
def test_plain_text(value):
    assert trap(value) is None

"""The postings of blocks joined by arrays are those joined one by one, to the last byte."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.search import joining
from mgtui.search.blocks import Columns, Packed, packed

pytest.importorskip("numpy")

NUMBER = st.integers(0, 2**32 - 1)
POSTINGS = st.lists(st.tuples(NUMBER, st.lists(NUMBER, min_size=1, max_size=3)), min_size=1, max_size=3)
BLOCKS = st.lists(st.dictionaries(st.sampled_from("abéz\U0001f600"), POSTINGS, max_size=4), min_size=1, max_size=4)


def columns(block: dict[str, list[tuple[int, list[int]]]], *, with_places: bool) -> Columns:
    def numbers(*values: int) -> bytes:
        return array("I", values).tobytes()

    postings = [each for lists in block.values() for each in lists]
    places = [place for _, here in postings for place in here]
    return Columns(
        list(block),
        numbers(*map(len, block.values())),
        numbers(*(sum(len(here) for _, here in lists) for lists in block.values())) if with_places else b"",
        numbers(*(number for number, _ in postings)),
        numbers(*(number ^ 1 for number, _ in postings)) if with_places else b"",
        numbers(*(len(here) for _, here in postings)) if with_places else b"",
        numbers(*places) if with_places else b"",
    )


@given(BLOCKS, st.booleans())
def test_both_ways_come_to_the_same(blocks: list[dict[str, list[tuple[int, list[int]]]]], with_places: bool) -> None:
    parts = [columns(block, with_places=with_places) for block in blocks]
    assert joining._by_arrays(parts) == joining._one_by_one(parts)


def test_a_term_has_the_postings_of_all_blocks_in_their_order() -> None:
    parts = [columns({"zinc": [(1, [4, 9])], "iron": [(2, [0])]}, with_places=True) for _ in range(2)]
    iron, zinc = packed(next(joining.joined([parts])))
    assert iron[0] == "iron"
    assert zinc == (
        "zinc",
        Packed(*(array("I", values).tobytes() for values in ([1, 1], [0, 0], [2, 2], [4, 9, 4, 9]))),
    )

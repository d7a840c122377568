"""Documents turned round by arrays are those turned round one posting after the other, to the last byte."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.search.blocks import packed
from mgtui.search.documents import Document, collect
from mgtui.search.ranking import indexing
from mgtui.search.ranking.parts import average_lengths
from mgtui.search.ranking.weights import ROLES

if TYPE_CHECKING:
    from collections.abc import Sequence

array_blocks = pytest.importorskip("mgtui.search.ranking.array_blocks", exc_type=ImportError)


def assert_alike(documents: Sequence[Document], first: int) -> None:
    averages = average_lengths(documents)
    one = indexing.turned_round(documents, averages, first)
    other = array_blocks.turned_round(documents, averages, first)
    assert other.stored == one.stored
    assert [dict(packed(each)) for each in other.terms] == [dict(packed(each)) for each in one.terms]


def test_of_the_bundled_library() -> None:
    assert_alike(collect(read_library(bundled_library())).documents, 700)


WORDS = st.sampled_from(["zinc", "Zinc", "IL-6", "vitamin", "D", "the", "(95%)", "œuf", "12.5", "—", "I\u0301", "II"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join)
DOCUMENTS = st.lists(
    st.builds(
        Document,
        kind=st.just("claim"), id=st.text("ab/", min_size=1, max_size=3), library=st.just("one"),
        article=st.none(), title=TEXTS, section=st.just(()), text=TEXTS,
        fields=st.lists(st.tuples(st.sampled_from(sorted(ROLES)), TEXTS), max_size=5).map(tuple),
        filters=st.lists(st.tuples(st.sampled_from(["topic", "title~"]), TEXTS), max_size=4).map(tuple),
        order=st.just(("one", 0)), source=st.just("claims/one.yaml"),
    ),
    max_size=8,
)  # fmt: skip


@given(DOCUMENTS, st.integers(0, 2**31))
def test_of_any_texts(documents: list[Document], first: int) -> None:
    assert_alike(documents, first)

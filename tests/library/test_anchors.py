"""Finding the words of an anchor."""

from __future__ import annotations

import pytest

from mgtui.library.anchors import AnchorError, AnchorFinder
from mgtui.model import Anchor, Article, Passage, TextSpan

TEXTS = ["Zinc and zinc raise IGF-1 by 3.6 %.", "Zinc | 2000 | yes", "aXa aYa", "caf\u00e9 x"]
FINDER = AnchorFinder(
    Article(
        id="a",
        title="A",
        passages=tuple(Passage(f"a#top/{n}", "a", "top", (), "paragraph", text) for n, text in enumerate(TEXTS, 1)),
    )
)

FOUND = {
    "plain": (Anchor("and zinc"), (0, 5, 13)),
    "whole passage": (Anchor(TEXTS[1]), (1, 0, 17)),
    "prefix": (Anchor("inc", prefix="and z"), (0, 10, 13)),
    "prefix with a space left out": (Anchor("zinc", prefix="and"), (0, 9, 13)),
    "prefix with its space": (Anchor("zinc", prefix="and "), (0, 9, 13)),
    "suffix": (Anchor("Zinc", suffix=" |"), (1, 0, 4)),
    "suffix with a space left out": (Anchor("Zinc", suffix="|"), (1, 0, 4)),
    "both": (Anchor("a", prefix="X", suffix="aY"), (2, 2, 3)),
    "folded": (Anchor(" and\n  zinc ", prefix="Zinc\t"), (0, 5, 13)),
    "with a link that the text shows the words of": (Anchor("and [[Zn|zinc]] raise"), (0, 5, 19)),
    "composed": (Anchor("cafe\u0301"), (3, 0, 4)),
}


@pytest.mark.parametrize(("anchor", "place"), FOUND.values(), ids=FOUND)
def test_found(anchor, place):
    order, start, end = place
    assert FINDER.place(anchor) == TextSpan(order, start, end, f"a#top/{order + 1}")


LOST = {
    "absent": (Anchor("tin raises zinc"), '"tin raises zinc" is not in the article'),
    "nearest": (Anchor("zinc may raise IGF-1"), "is not in the article (nearest: a#top/1)"),
    "other case": (Anchor("ZINC"), "is not in the article"),
    "across passages": (Anchor("3.6 %. Zinc"), "is not in the article"),
    "across passages with a newline": (Anchor("3.6 %.\nZinc"), "is not in the article"),
    "ambiguous": (Anchor("Zinc"), '"Zinc" stands 2 times in the article: give a prefix or suffix'),
    "still ambiguous": (Anchor("inc", prefix="Z"), "stands 2 times in the article: give a longer prefix or suffix"),
    "wrong prefix": (Anchor("raise", prefix="will"), "stands in the article, but not between this prefix and suffix"),
    "prefix in the passage before": (Anchor("2000", prefix="% Zinc |"), "but not between"),
    "empty": (Anchor(" "), "is not in the article"),
    "overlapping": (Anchor("a"), "stands 7 times"),
}


@pytest.mark.parametrize(("anchor", "message"), LOST.values(), ids=LOST)
def test_not_found(anchor, message):
    with pytest.raises(AnchorError) as caught:
        FINDER.place(anchor)
    assert message in str(caught.value)

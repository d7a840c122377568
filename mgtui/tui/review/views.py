"""Which view shows which kind of item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.review.claim_items import ClaimItem
from mgtui.review.pair_items import ArticlePairItem, StudyPairItem
from mgtui.review.relation_items import RelationItem
from mgtui.review.study_items import ReadingItem, StudyItem
from mgtui.tui.review.claim_view import ClaimView
from mgtui.tui.review.pair_view import ArticlePairView, StudyPairView
from mgtui.tui.review.relation_view import RelationView
from mgtui.tui.review.study_view import ReadingView, StudyView

if TYPE_CHECKING:
    from mgtui.review.items import Item
    from mgtui.review.session import ReviewSession
    from mgtui.tui.review.item_view import ItemView

_VIEWS: dict[type[Item], type[ItemView]] = {
    ClaimItem: ClaimView, StudyItem: StudyView, ReadingItem: ReadingView, RelationItem: RelationView,
    StudyPairItem: StudyPairView, ArticlePairItem: ArticlePairView,
}  # fmt: skip


def view_of(review: ReviewSession, item: Item) -> ItemView:
    return _VIEWS[type(item)](review, item)

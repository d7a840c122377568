"""The claims of an article that is added again: each anchor is found again, or the claim has lost its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mgtui.library import files
from mgtui.library.reanchoring import Reanchoring
from mgtui.model import Anchor
from mgtui.writing.yaml_records import NotEditable

if TYPE_CHECKING:
    from typing import Any

    from mgtui.model import Article
    from mgtui.writing.transaction import Transaction


def follow_article(transaction: Transaction, article: Article) -> tuple[int, int]:
    """Give claims the anchors that their words have in the new text of their article.

    Returns how many were found again, and how many reviewed ones stand nowhere in it, which keep their old words.
    A file that cannot be edited is left alone.
    """
    path = f"{files.CLAIMS}/{article.id}.yaml"
    try:
        if transaction.read(path) is None:
            return 0, 0
        records = transaction.records(path)
    except NotEditable:
        return 0, 0
    reading = Reanchoring(article)
    found = lost = 0
    for name, record in list(records.values.items()):
        anchors = [_followed(reading, anchor) for anchor in record.get("anchors", ())]
        if anchors != list(record.get("anchors", ())):
            records.set_record(name, {**record, "anchors": anchors})
            found += 1
        if record.get("status") == "reviewed" and not any(map(reading.stands, _readable(anchors))):
            lost += 1
    return found, lost


def _readable(anchors: list[Any]) -> list[Anchor]:
    try:
        return msgspec.convert(anchors, list[Anchor])
    except msgspec.ValidationError:
        return []


def _followed(reading: Reanchoring, record: Any) -> Any:
    """An anchor as it is now, as it was where it stands or is not found."""
    anchors = _readable([record])
    if not anchors or reading.stands(anchors[0]):
        return record
    again = reading.found_again(anchors[0])
    if again is None:
        return record
    return {name: value for name in ("quote", "prefix", "suffix") if (value := getattr(again, name))}

"""Claims of an article whose words a new text of it no longer has."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mgtui.library.anchors import AnchorError, AnchorFinder
from mgtui.model import Anchor
from mgtui.writing.yaml_edit import RecordFile
from mgtui.writing.yaml_records import NotEditable

if TYPE_CHECKING:
    from typing import Any

    from mgtui.model import Article


def lost_claims(claims: bytes | None, article: Article) -> int:
    """How many reviewed claims of a file stand nowhere in the article; 0 where the file cannot be read."""
    try:
        records = RecordFile((claims or b"").decode("utf-8")).values
    except (NotEditable, UnicodeDecodeError):
        return 0
    finder = AnchorFinder(article)
    reviewed = [record for record in records.values() if record.get("status") == "reviewed"]
    return sum(not any(_stands(finder, anchor) for anchor in record.get("anchors", ())) for record in reviewed)


def _stands(finder: AnchorFinder, anchor: Any) -> bool:
    try:
        finder.place(msgspec.convert(anchor, Anchor))
    except (AnchorError, msgspec.ValidationError):
        return False
    return True

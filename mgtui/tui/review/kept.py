"""What a reader chose in a review: its order, a part of it, the place. The end of the program takes none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.notebook import drafts

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.tui.review.queue import ReviewQueue

_NOTHING: dict[str, Any] = {"by use": False, "words": "", "article": "", "key": "", "looked at": ""}


def _name(root: Path) -> str:
    return f"review of {root.resolve()}"


def take_up(queue: ReviewQueue, root: Path) -> str:
    """Let a queue be in the order that was chosen in the library of this folder, and begin where the reader was; gives
    the words of the part that was looked through."""
    kept = _NOTHING | drafts.kept(_name(root), _NOTHING)
    queue.by_use = kept["by use"]
    queue.last = (kept["article"], kept["key"]) if kept["key"] else None
    queue.looked_at = set(kept["looked at"].split())
    return str(kept["words"])


def chosen_now(queue: ReviewQueue) -> dict[str, Any]:
    here = queue.item
    words, looked_at = queue.chosen.words if queue.chosen else "", " ".join(sorted(queue.looked_at))
    place = (here.article, here.key) if here else ("", "")
    return dict(zip(_NOTHING, (queue.by_use, words, *place, looked_at), strict=True))


def keep(root: Path, chosen: dict[str, Any]) -> None:
    """Keep what is chosen in the review of the library of this folder; from any thread."""
    drafts.keep(_name(root), chosen)

"""The part of a text that shows best why it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTH = 200
_LEAD = 40
_ELLIPSIS = "…"


def snippet(
    text: str, spans: Sequence[tuple[int, int, str]], width: int = WIDTH
) -> tuple[str, tuple[tuple[int, int], ...]]:
    """About `width` code points around the best cluster of `spans`, and the spans that lie in it.

    `spans` are (start, end, what) in order of start; different `what` close together make a good cluster. Returns
    plain text on one line and ranges into it.
    """
    start, end = _window(text, _best(spans, width), width)
    head = _ELLIPSIS if start else ""
    tail = _ELLIPSIS if end < len(text) else ""
    shift = len(head) - start
    found: list[tuple[int, int]] = []
    for left, right, _ in spans:
        if left < start or right > end:
            continue
        if found and left + shift < found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], right + shift))
        else:
            found.append((left + shift, right + shift))
    return head + text[start:end].replace("\n", " ") + tail, tuple(found)


def _best(spans: Sequence[tuple[int, int, str]], width: int) -> tuple[int, int]:
    """Range of the cluster with the most different matches, then the most matches, then the first."""
    best, found = (0, 0, 0), (0, 0)
    last = 0
    room = width - _LEAD
    for first, (start, end, _) in enumerate(spans):
        last = max(last, first)
        while last + 1 < len(spans) and spans[last + 1][1] - start <= room:
            last += 1
        inside = spans[first : last + 1]
        worth = (len({what for _, _, what in inside}), len(inside), -first)
        if worth > best:
            best, found = worth, (start, max(end, spans[last][1]))
    return found


def _window(text: str, cluster: tuple[int, int], width: int) -> tuple[int, int]:
    """A range of about `width` around the cluster that begins and ends between words."""
    if len(text) <= width:
        return 0, len(text)
    left, right = cluster
    start = max(0, min(left - _LEAD, left - (width - (right - left)) // 2))
    if start < _LEAD // 2:
        start = 0
    end = min(len(text), max(start + width, right))
    start = max(0, min(start, end - width))
    if start:
        gap = max(text.rfind(" ", start, left), text.rfind("\n", start, left)) if start < left else -1
        first = text.find(" ", start, left)
        start = first + 1 if first >= 0 else gap + 1 if gap >= 0 else left
    if end < len(text):
        space = text.rfind(" ", max(right, start + 1), end)
        end = space if space > 0 else end
    return start, end

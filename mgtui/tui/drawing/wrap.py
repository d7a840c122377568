"""Breaking plain text into lines of a given width in terminal cells, keeping offsets into the text."""

from __future__ import annotations

from rich.cells import cell_len

Range = tuple[int, int]
"""Start and end (exclusive), in code points of a text."""


def wrap(text: str, width: int, start: int = 0, end: int | None = None) -> list[Range]:
    """Lines of `text[start:end]` as ranges, broken at spaces; a word wider than the width is cut,
    after a hyphen or a slash where it has one.

    The space at a break belongs to no line. Always at least one (perhaps empty) range.
    """
    end = len(text) if end is None else end
    width = max(width, 1)
    lines: list[Range] = []
    while start < end and text[start] == " ":
        start += 1
    while start < end:
        stop = _fit(text, start, end, width)
        if stop < end and text[stop] != " ":
            space = text.rfind(" ", start, stop)
            if space > start:
                stop = space
            elif inner := max(text.rfind(mark, start + 1, stop) for mark in "-/‐–") + 1:
                stop = inner
        lines.append((start, _rstrip(text, start, stop)))
        start = stop
        while start < end and text[start] == " ":
            start += 1
    return lines or [(start, start)]


def _fit(text: str, start: int, end: int, width: int) -> int:
    """The largest stop so that `text[start:stop]` is no wider than the width, and at least one character long."""
    stop = min(start + width, end)
    if text.isascii():
        return stop
    while stop > start + 1 and cell_len(text[start:stop]) > width:
        stop -= 1
    while stop < end and cell_len(text[start : stop + 1]) <= width:
        stop += 1
    return stop


def _rstrip(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1] == " ":
        stop -= 1
    return stop


def shortened(text: str, width: int, most: int) -> str:
    """The text, or its beginning with an ellipsis, so that it has no more lines than these."""
    lines = wrap(text, width)
    if len(lines) <= most:
        return text
    return text[: lines[most - 1][0]] + shorten(text[lines[most - 1][0] :], width)


def clipped_lines(text: str, width: int, most: int, tail: int = 0) -> list[str]:
    """The text in at most so many lines; the last one, where all are taken, leaves `tail` cells free. A word that is
    broken has a hyphen."""
    width = max(width, 1)
    lines: list[str] = []
    ranges = wrap(text, width)
    while ranges and len(lines) < most:
        (start, stop), *ranges = ranges
        if len(lines) == most - 1:
            lines.append(shorten(text[start:], max(width - tail, 1)))
        elif stop - start > 1 and text[stop - 1].islower() and text[stop : stop + 1].islower():
            lines.append(f"{text[start : stop - 1]}-")
            ranges = wrap(text, width, stop - 1)
        else:
            lines.append(text[start:stop])
    return lines


def shorten(text: str, width: int) -> str:
    """The text, or its beginning with an ellipsis, in no more than `width` cells."""
    if cell_len(text) <= width:
        return text
    if width < 1:
        return ""
    stop = _fit(text, 0, len(text), width - 1)
    if cell_len(text[:stop]) > width - 1:  # a single character wider than the room there is
        stop = 0
    return text[:stop].rstrip() + "…"

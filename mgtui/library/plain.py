"""Plain text of a passage, built piece by piece, with the ranges of its parts and of its emphasis."""

from __future__ import annotations

import unicodedata
from typing import Literal

from msgspec.structs import replace

from mgtui.library.text import strip_controls
from mgtui.model import Mark, Part

Style = Literal["strong", "emphasis", "code"]


class PlainText:
    """Collects text, folding white space as it comes, so that ranges taken on the way stay true."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._space = False
        self._parts: list[Part] = []
        self._marks: list[Mark] = []

    def add(self, text: str) -> None:
        """Append text; a run of white space, here or across two calls, becomes one space."""
        # Entities such as &#27; are decoded after the file was cleaned.
        text = strip_controls(text)
        words = text.split()
        if not words:
            self._space = self._space or bool(text)
            return
        if self._length and (self._space or text[0].isspace()):
            self._append(" ")
        self._append(" ".join(words))
        self._space = text[-1].isspace()

    def _append(self, piece: str) -> None:
        self._pieces.append(piece)
        self._length += len(piece)

    def position(self) -> int:
        """Where text that is added next will begin."""
        return self._length + (1 if self._space and self._length else 0)

    def end(self) -> int:
        """Where the text ends that was added so far."""
        return self._length

    def part(self, start: int, *, row: int, column: int, marker: str = "") -> None:
        """Note a cell or an item, from `start` to the end of the text so far."""
        self._parts.append(Part(min(start, self._length), self._length, row, column, marker))

    def mark(self, start: int, style: Style) -> None:
        """Note emphasis from `start` to the end of the text so far."""
        if start < self._length:
            self._marks.append(Mark(start, self._length, style))

    def finish(self) -> tuple[str, tuple[Part, ...], tuple[Mark, ...]]:
        """The text in NFC, and the ranges in it."""
        text = "".join(self._pieces)
        self._marks.sort(key=lambda mark: (mark.start, -mark.end))
        if unicodedata.is_normalized("NFC", text):
            return text, tuple(self._parts), tuple(self._marks)

        def moved(offset: int) -> int:
            return len(unicodedata.normalize("NFC", text[:offset]))

        parts = tuple(replace(part, start=moved(part.start), end=moved(part.end)) for part in self._parts)
        marks = tuple(replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in self._marks)
        return unicodedata.normalize("NFC", text), parts, marks

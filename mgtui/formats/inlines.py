"""Inline text with emphasis, gathered piece by piece and turned into Markdown that means the same."""

from __future__ import annotations

from typing import Literal

from mgtui.library import escaping

Style = Literal["", "strong", "emphasis", "raised", "lowered"]

_MARKS = {"strong": "**", "emphasis": "*"}
_RAISED = str.maketrans("0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-−–=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎")
_OPENING = frozenset(" (\"“‘'—–")
_CLOSING = frozenset(" .,;:!?)\"”’'—–")


class Inlines:
    """Pieces of text with their styles; the innermost style counts."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, Style]] = []

    def add(self, text: str, style: Style = "") -> None:
        """Append text."""
        if not text:
            return
        if self._pieces and self._pieces[-1][1] == style:
            self._pieces[-1] = (self._pieces[-1][0] + text, style)
        else:
            self._pieces.append((text, style))

    def __bool__(self) -> bool:
        return any(text.strip() for text, _ in self._pieces)

    def markdown(self) -> str:
        """Inline Markdown."""
        pieces = _merged([_shifted(text, style) for text, style in self._pieces])
        parts: list[str] = []
        for index, (text, style) in enumerate(pieces):
            before = pieces[index - 1][0][-1:] if index else ""
            after = pieces[index + 1][0][:1] if index + 1 < len(pieces) else ""
            parts.append(_piece(text, style, before, after))
        return " ".join("".join(parts).split())

    def text(self) -> str:
        """Plain text."""
        return escaping.clean("".join(_shifted(text, style)[0] for text, style in self._pieces))


def _shifted(text: str, style: Style) -> tuple[str, Style]:
    """Text above or below the line in the characters that Unicode has for it, where it has them all."""
    if style not in ("raised", "lowered"):
        return text, style
    shifted = text.strip().translate(_RAISED if style == "raised" else _LOWERED)
    is_whole = bool(shifted) and all(not c.isascii() for c in shifted)
    return (shifted if is_whole else text), ""


def _merged(pieces: list[tuple[str, Style]]) -> list[tuple[str, Style]]:
    merged: list[tuple[str, Style]] = []
    for text, style in pieces:
        if merged and merged[-1][1] == style:
            merged[-1] = (merged[-1][0] + text, style)
        else:
            merged.append((text, style))
    return merged


def _piece(text: str, style: Style, before: str, after: str) -> str:
    inner = escaping.inline(text)
    # Escaping folds the ends away, and they separate this piece from its neighbours.
    start = " " if text[:1].isspace() else ""
    end = " " if text[-1:].isspace() else ""
    mark = _MARKS.get(style, "")
    fits = (start or not before or before.isspace() or before in _OPENING) and (
        end or not after or after.isspace() or after in _CLOSING
    )
    if not mark or not inner or not fits or "*" in inner:
        mark = ""
    return f"{start}{mark}{inner}{mark}{end}"

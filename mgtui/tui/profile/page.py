"""An evidence profile as lines of a given width, with a key before what can be opened. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.tui.drawing.wrap import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.evidence.profile_records import Profile
    from mgtui.evidence.profile_words import Section

GLYPH_STYLES = {"−": "$error", "!": "$warning", "~": "$warning", "+": "$success", "✓": "$success", "≠": "$warning"}
QUIET = "$foreground 70%"
_GUTTER = 4
_NOTE = 6

Piece = tuple[str, str]
"""Text and its style."""


class PageLine(Struct, frozen=True):
    """One line: its pieces, and the number of the thing it belongs to where that can be opened."""

    pieces: tuple[Piece, ...]
    number: int | None = None


def targets(sections: Sequence[Section]) -> list[str]:
    """Everything that can be opened, in the order of the page, each once."""
    return list(dict.fromkeys(item.target for section in sections for item in section.items if item.target))


def page_lines(
    profile: Profile, sections: Sequence[Section], width: int, keys: Sequence[str] = "123456789"
) -> tuple[list[PageLine], list[int]]:
    """The whole page: the statement, the line on top, then each section; and the line on which each section begins.

    `keys` open the first targets, in their order.
    """
    numbers = {target: number for number, target in enumerate(targets(sections))}
    lines = [PageLine(((text, "$foreground"),)) for text in _wrapped(profile.statement, width)]
    begins = [0]
    lines.append(PageLine(()))
    for number, text in enumerate(_wrapped(profile.line, width - 2)):
        lines.append(PageLine((("» " if number == 0 else "  ", "$accent bold"), (text, "$accent bold"))))
    for section in sections:
        style = GLYPH_STYLES.get(section.glyph, "$primary")
        lines.append(PageLine(()))
        begins.append(len(lines))
        for at, text in enumerate(_wrapped(section.title, width - 2)):
            lines.append(
                PageLine(((f"{section.glyph} " if at == 0 else "  ", f"{style} bold"), (text, "$primary bold")))
            )
        for item in section.items:
            number_of = None if item.target is None else numbers[item.target]
            lines += _item(item.text, number_of, width, keys)
            lines += [_note(text, first, number_of) for note in item.notes for text, first in _with_first(note, width)]
    return lines, begins


def _item(text: str, number: int | None, width: int, keys: Sequence[str]) -> Iterator[PageLine]:
    for at, part in enumerate(_wrapped(text, width - _GUTTER)):
        key = keys[number] if number is not None and at == 0 and number < len(keys) else ""
        yield PageLine(((f" {key:<3}", "$primary bold"), (part, "$foreground")), number)


def _note(text: str, first: bool, number: int | None) -> PageLine:
    lead = "· " if first else "  "
    return PageLine(((" " * _GUTTER + lead, QUIET), (text, QUIET)), number)


def _with_first(note: str, width: int) -> Iterator[tuple[str, bool]]:
    for at, part in enumerate(_wrapped(note, width - _NOTE)):
        yield part, at == 0


def _wrapped(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, max(width, 12))]

"""Which lines of a text are its headings: what a line looks like, then what it stands among."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats import chrome
from mgtui.formats.blocks import Block, ListItem, plain
from mgtui.formats.dates import DAY
from mgtui.library import escaping

if TYPE_CHECKING:
    from collections.abc import Iterable

UNSURE = 0
"""Level of a heading that is one only by its looks."""

_LEVEL = 2
_ENDS_SENTENCE = (".", "!", ";", ":", ",", "…", ".”", '."', "!”", ".)", "-")
_LONGEST_HEADING = 120
_MOST_WORDS = 18
_FEWEST_LETTERS = 3
_LONGEST_CELL = 60
_FEWEST_CELLS = 4
_DATE_LINE = re.compile(
    rf"(?:{DAY}|[0-9]{{1,2}} min(?:ute)? read).*"
    r"|(?:last )?(?:updated|published|posted|reviewed|modified)\b.*[0-9]{4}.*",
    re.IGNORECASE,
)


def could_be_heading(line: str) -> bool:
    """Whether a line by itself looks like a heading: short, beginning like one, not ending like a sentence."""
    text = escaping.clean(line)
    if not text or len(text) > _LONGEST_HEADING or len(text.split()) > _MOST_WORDS or text.endswith(_ENDS_SENTENCE):
        return False
    if sum(character.isalpha() for character in text) < _FEWEST_LETTERS or text[0].islower():
        return False
    if _DATE_LINE.fullmatch(text):
        return False
    if text[0] in "\"“‘'(\\|<" or text.count("“") != text.count("”"):
        return False
    return not re.search(r"(?<!\b[A-Z])(?<!\bvs)(?<!\bDr)(?<!\bSt)\. [A-Z]", text)


def settled(blocks: Iterable[Block]) -> list[Block]:
    """Blocks with every unsure heading decided.

    Many short lines in a row are a list, or the cells of a table whose columns were lost; only the last of them may
    be the heading of what follows, and the first of a text its title.
    """
    found: list[Block] = []
    run: list[Block] = []
    for block in blocks:
        if _is_short(block):
            run.append(block)
        else:
            found += _settle(run, at_top=not found, before_label=block.kind == "heading" and block.level > UNSURE)
            found.append(_sure(block))
            run = []
    return found + _settle(run, at_top=not found, before_label=False)


def _is_short(block: Block) -> bool:
    """Whether a block is a line that could be a heading, or a cell."""
    if block.kind not in ("heading", "paragraph") or block.level > UNSURE:
        return False
    text = plain(block)
    if chrome.reason(text):
        return False
    return block.kind == "heading" or (len(text) <= _LONGEST_CELL and not text.endswith((*_ENDS_SENTENCE, "?")))


def _settle(run: list[Block], *, at_top: bool, before_label: bool) -> list[Block]:
    head: list[Block] = []
    if at_top and run and run[0].kind == "heading":
        head, run = [_sure(run[0])], run[1:]
    tail = _trailing_headings(run) if not before_label else 0
    if len(run) >= _FEWEST_CELLS:
        tail = min(tail, 1)
    cells, headings = run[: len(run) - tail], run[len(run) - tail :]
    if len(cells) >= _FEWEST_CELLS:
        middle = [Block("list", items=tuple(ListItem(block.text) for block in cells))]
    else:
        middle = [Block("paragraph", block.text) for block in cells]
    return [*head, *middle, *map(_sure, headings)]


def _trailing_headings(run: list[Block]) -> int:
    count = 0
    while count < len(run) and run[-1 - count].kind == "heading":
        count += 1
    return count


def _sure(block: Block) -> Block:
    return Block("heading", block.text, _LEVEL) if block.kind == "heading" and block.level == UNSURE else block

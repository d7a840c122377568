"""Which blocks of a page are a list of the works that it cites."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.formats.blocks import Block
from mgtui.formats.identity import LIST_OF_WORKS

if TYPE_CHECKING:
    from collections.abc import Sequence

YEAR = re.compile(r"\b(?:19|20)[0-9]{2}[a-z]?\b")
_AUTHORS = re.compile(
    r"(?:[\[(]?[0-9]{1,3}[\])]?[.:]? )?(?:[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?,? [A-Z]{1,3}\b"
    r"|(?:[A-Z]\. ?-?){1,3}[^\W\d_a-z][\w'’-]+)"
)
"""How an entry of a list of references begins."""
_FEWEST_REFERENCES = 5
WORKS = re.compile(rf"{LIST_OF_WORKS}|(?:sources|(?:foot|end)?notes|literature|citations)\W*", re.IGNORECASE)


def heading_of_notes(notes: Sequence[str]) -> Block:
    """The heading over the notes of a text: References where most of them have a year, else Notes."""
    dated = sum(YEAR.search(note) is not None for note in notes)
    return Block("heading", "References" if dated > len(notes) / 2 else "Notes", 2)


def starts_of_works(blocks: list[Block]) -> set[int]:
    """The paragraphs with which a list of references begins, one a paragraph, that goes to a heading or to the end."""
    starts: set[int] = set()
    count = alike = 0
    is_ended = True
    for place in range(len(blocks) - 1, -1, -1):
        block = blocks[place]
        if block.kind != "paragraph":
            count = alike = 0
            is_ended = block.kind == "heading"
            continue
        begins = _AUTHORS.match(block.text) is not None
        count, alike = count + 1, alike + (begins and YEAR.search(block.text) is not None)
        if begins and is_ended and count >= _FEWEST_REFERENCES and alike > 0.8 * count:
            starts.add(place)
    return starts


def are_references(block: Block) -> bool:
    """Whether nearly all items of a list begin with authors and have a year."""
    items = block.items
    alike = sum(bool(YEAR.search(item.text) and _AUTHORS.match(item.text)) for item in items)
    return len(items) >= _FEWEST_REFERENCES and alike > 0.8 * len(items)

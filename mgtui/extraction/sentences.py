"""Where the sentences of a text stand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.model import Article, Passage

Span = tuple[int, int]

# A stop, what may close behind it (quotes, brackets, a reference number), and a space.
_STOP = re.compile(r"(?:[.!?…]+[\"'”’»)\]]*(?:\[[\d,–\- ]+\])?|[。！？])(?=\s)")
# These end a sentence as often as not: only what follows tells.
_AMBIGUOUS = word_list("short or last")
_LAST_WORD = re.compile(r"[^\s(\[“\"'‘/]+$")
_REACH = 40
LONGEST_SENTENCE = 1500
"""Characters from which on words that no stop parts are no sentence: a list, a table or a script taken as running text,
or a text all in lower case."""
_OPENERS = "“\"'‘([«–—-•"


class Sentence(Struct, frozen=True):
    """A sentence of a passage."""

    passage: str
    order: int
    """Position of the passage in its article, from 0."""
    start: int
    end: int
    text: str
    row: int = -1
    """Row of the table (0 is the header) or number of the list item it stands in; -1 outside both."""
    column: int = 0

    @property
    def is_too_long(self) -> bool:
        return len(self.text) > LONGEST_SENTENCE


def split(text: str) -> list[Span]:
    """The sentences of a text as ranges of code points, without the white space between them."""
    spans: list[Span] = []
    start = _skip_space(text, 0)
    for stop in _STOP.finditer(text):
        after = _skip_space(text, stop.end())
        if after < len(text) and stop.start() >= start and _ends(text, start, stop, after):
            spans.append((start, stop.end()))
            start = after
    end = len(text.rstrip())
    if start < end:
        spans.append((start, end))
    return spans


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _ends(text: str, start: int, stop: re.Match[str], after: int) -> bool:
    """Whether a stop ends a sentence, by the word before it and the character after it."""
    follows = text[after]
    if follows.islower():
        return False
    if not stop.group().startswith(".") or stop.group().startswith(".."):
        return True
    word = _LAST_WORD.search(text, max(start, stop.start() - _REACH), stop.start())
    if word is None:
        return True
    last = word.group().lower()
    if last in _AMBIGUOUS:
        return follows.isupper()
    if last in word_list("shortened"):
        return False
    if len(last) == 1 and last.isalpha():
        return not _is_initial(text, stop.start() - 1, follows)
    return follows.isupper() or follows.isdigit() or follows in _OPENERS or not follows.isalnum()


def _is_initial(text: str, at: int, follows: str) -> bool:
    """Whether one capital before a stop is an initial or a genus (`E. coli`, `J. Smith`), not a name like vitamin D."""
    if not text[at].isupper() or not follows.isalpha():
        return False
    before = text[max(0, at - _REACH) : at].rstrip().rsplit(maxsplit=1)
    named = before[-1].lower().strip("(,;") if before else ""
    return named not in {"vitamin", "vitamins", "type", "group", "hepatitis", "influenza", "class", "grade", "factor"}


def sentences_of(passage: Passage, order: int = 0) -> list[Sentence]:
    """The sentences of a passage; none reaches across a table cell or a list item."""
    ranges = [(part.start, part.end, part.row, part.column) for part in passage.parts]
    found: list[Sentence] = []
    for start, end, row, column in ranges or [(0, len(passage.text), -1, 0)]:
        headed = _behind_heading(passage, start)
        spans = [(0, headed), *((a + headed, b + headed) for a, b in split(passage.text[start + headed : end]))]
        for first, last in spans if headed else split(passage.text[start:end]):
            text = passage.text[start + first : start + last]
            found.append(Sentence(passage.id, order, start + first, start + last, text, row, column))
    return found


def _behind_heading(passage: Passage, start: int) -> int:
    """How far a heading in bold type reaches that stands before the sentences of a part; 0 where there is none."""
    heading = next((mark for mark in passage.marks if mark.start == start and mark.style == "strong"), None)
    behind = passage.text[heading.end : heading.end + 2] if heading else ""
    is_apart = behind[:1].isspace() and behind[1:].isupper()
    return heading.end - start if heading and is_apart and passage.text[heading.end - 1].isalnum() else 0


def article_sentences(article: Article) -> Iterator[Sentence]:
    """The sentences of an article in reading order; code has none."""
    for order, passage in enumerate(article.passages):
        if passage.kind != "code":
            yield from sentences_of(passage, order)

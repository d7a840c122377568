"""The words of a text for an index, each distinct run of them analysed once.

A run is what stands between white space, with what follows it where the two may be one name (`vitamin D`, `type 2`), so
that no run depends on another. Most runs of a text are words that were met before: what `analyse` says of a text is
then put together in a third of the time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mgtui.search.language.analysis import STOP_WORDS, analysed, as_first, as_second, is_plain
from mgtui.search.language.stemming import stem
from mgtui.search.language.terms import ranked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MOST = 300_000
"""So many runs are kept; most of what a large library adds then are numbers and names that hardly return."""


class IndexedText(NamedTuple):
    """A text as it is indexed."""

    terms: list[str]
    """What it is ranked by, in order."""
    words: list[str]
    """Words as written."""
    places: list[int]
    """The position of each of them."""
    last: int
    """Position of the last word."""


class Run(NamedTuple):
    """What stands between white space, or several of these that are one."""

    terms: tuple[str, ...]
    words: tuple[str, ...]
    places: tuple[int, ...]
    last: int
    width: int
    """How many positions it takes up."""
    begins: int
    """`as_second` of what it begins with: it is one with what stands before it where that ends in one of these ways."""
    ends: int
    """`as_first` of what it ends with."""
    is_empty: bool = False
    """Whether folding leaves nothing of it, so that its neighbours stand side by side."""


_FIRST = (0,)


class _Runs(dict[str, Run]):
    """Runs that were met."""

    def __missing__(self, text: str) -> Run:
        if len(self) > _MOST:
            self.clear()
        found = self[text] = self.new(text)
        return found

    def new(self, text: str) -> Run:
        """A run that is not kept."""
        if is_plain(text):
            ranked_by = () if text in STOP_WORDS else (stem(text),)
            return Run(ranked_by, (text,), _FIRST, 0, 1, as_second(text, "w"), as_first(text, "w"))
        # As the word itself is read, in whichever case and whatever stands around it.
        word = text.strip(_AROUND)
        if is_plain(lower := word.lower()):
            found = self[lower]
            if word == text:
                return found
            begins = found.begins if text[0] == word[0] else 0
            return Run(*found[:5], begins, found.ends if text[-1] == word[-1] else 0)
        bare = text.rstrip(_BEHIND)
        if bare and bare != text:
            return self[bare]._replace(ends=0)
        if (joined := _joined(lower)) is not None:
            begins = joined.begins if text[0] == word[0] else 0
            return joined._replace(begins=begins, ends=joined.ends if text[-1] == word[-1] else 0)
        if (number := _number(text)) is not None:
            return number
        tokens, begins, ends, is_empty = analysed(text)
        written = [token for token in tokens if token.width == 1 or token.firm]
        return Run(
            tuple([term for term, _ in ranked(tokens)]),
            tuple([token.text for token in written]),
            tuple([token.position for token in written]),
            tokens[-1].position if tokens else 0,
            tokens[-1].position + tokens[-1].width if tokens else 0,
            begins, ends, is_empty,
        )  # fmt: skip


def _joined(word: str) -> Run | None:
    """Plain words with a hyphen between them, as all such are read; None of any other word."""
    if "-" not in word:
        return None
    parts = word.split("-")
    # A letter behind another word may belong to it, as in `vitamin-d`.
    if not all(map(is_plain, parts)) or any(len(part) == 1 for part in parts[1:]):
        return None
    terms: list[str] = []
    for number, part in enumerate(parts):
        if part not in STOP_WORDS:
            terms.append(stem(part))
        if number:
            terms.append(stem(parts[number - 1] + part))
    width = len(parts)
    begins, ends = as_second(parts[0], "w"), as_first(parts[-1], "w")
    return Run(tuple(terms), tuple(parts), tuple(range(width)), width - 2, width, begins, ends)


def _number(text: str) -> Run | None:
    """A number with signs beside it, as all such are read; None of anything else."""
    found = _ONE_NUMBER.fullmatch(text)
    if found is None:
        return None
    number = found[1]
    begins = as_second(number, "n") * (text[0] == number[0])
    ends = as_first(number, "n") * (text[-1] == number[-1])
    return Run((number,), (number,), _FIRST, 0, 1, begins, ends)


_ONE_NUMBER = re.compile(r"[(\[<>=~]*([0-9]+(?:\.[0-9]+)?)[%)\]]*")
_AROUND = ".,;:()[]\"'"
_BEHIND = ".,;:"
"""Signs that no word, number or name ends with."""


RUNS = _Runs()


def meet(texts: Iterable[str]) -> None:
    """Analyse the words of texts, for those in which they return."""
    for run in {run for text in texts for run in text.split()}:
        RUNS[run]


def runs_of(text: str) -> Iterator[str]:
    """A text in parts that do not depend on each other: its words are those of its runs."""
    return (run for run, _ in _analysed(text))


def _analysed(text: str) -> Iterator[tuple[str, Run]]:
    """Each run of a text, and its words."""
    run, known = "", _NOTHING
    for part in [*text.split(), ""]:
        found = RUNS[part] if part else _END
        if known.ends & found.begins:
            run = f"{run} {part}"
            known = RUNS[run]
        elif not found.is_empty:
            if run:
                yield run, known
            run, known = part, found


def indexed_text(text: str) -> IndexedText:
    """The words of a text: what `analyse` and `ranked` say of it."""
    terms: list[str] = []
    words: list[str] = []
    places: list[int] = []
    base = last = 0
    for _, (own_terms, own_words, own_places, own_last, width, *_) in _analysed(text):
        terms += own_terms
        words += own_words
        if width == 1 == len(own_words):
            places.append(base)
        else:
            places += [base + place for place in own_places]
        if width:
            last = base + own_last
            base += width
    return IndexedText(terms, words, places, last)


_NOTHING = Run((), (), (), 0, 0, 0, 0, True)
_END = _NOTHING._replace(is_empty=False)

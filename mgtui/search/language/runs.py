"""The words of a text for an index, each distinct run of them analysed once.

A run is what stands between white space, with what follows it where the two may be one name (`vitamin D`, `type 2`), so
that no run depends on another. Most runs of a text are words that were met before: what `analyse` says of a text is
then put together in a third of the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from mgtui.search.language.analysis import STOP_WORDS, Edge, analysed, is_plain, joins, leads, may_be_one
from mgtui.search.language.stemming import stem
from mgtui.search.language.terms import ranked

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    begins: Edge | None
    ends: Edge | None
    """Where it begins or ends with another sign it cannot be one with its neighbour."""
    may_join: bool
    """Whether it may be one with what stands before it, whatever that is: nearly no word may."""
    may_lead: bool
    """The same for what comes after it."""
    is_empty: bool
    """Whether folding leaves nothing of it, so that its neighbours stand side by side."""
    is_simple: bool
    """Whether it is one word that may be one with neither neighbour, as most are."""


def _run(
    terms: tuple[str, ...],
    words: tuple[str, ...],
    places: tuple[int, ...],
    last: int,
    width: int,
    begins: Edge | None,
    ends: Edge | None,
    may_join: bool,
    may_lead: bool,
    is_empty: bool = False,
) -> Run:
    is_simple = width == 1 == len(words) and not (may_join or may_lead or is_empty)
    return Run(terms, words, places, last, width, begins, ends, may_join, may_lead, is_empty, is_simple)


class _Runs(dict[str, Run]):
    """Runs that were met."""

    def __missing__(self, text: str) -> Run:
        if len(self) > _MOST:
            self.clear()
        found = self[text] = self._new(text)
        return found

    def _new(self, text: str) -> Run:
        if is_plain(text):
            edge = text, "w"
            ranked_by = () if text in STOP_WORDS else (stem(text),)
            return _run(ranked_by, (text,), (0,), 0, 1, edge, edge, joins(edge), leads(edge))
        # As the word itself is read, in whichever case and whatever stands around it.
        word = text.strip(_AROUND)
        if is_plain(lower := word.lower()):
            if word == text:
                return self[lower]
            terms, words, places, last, width, begins, ends, may_join, may_lead, *_ = self[lower]
            if text[0] != word[0]:
                begins, may_join = None, False
            if text[-1] != word[-1]:
                ends, may_lead = None, False
            return _run(terms, words, places, last, width, begins, ends, may_join, may_lead)
        bare = text.rstrip(_BEHIND)
        if bare and bare != text:
            terms, words, places, last, width, begins, _, may_join, _, is_empty, _ = self[bare]
            return _run(terms, words, places, last, width, begins, None, may_join, False, is_empty)
        tokens, begins, ends, is_empty = analysed(text)
        written = [token for token in tokens if token.width == 1 or token.firm]
        return _run(
            tuple([term for term, _ in ranked(tokens)]),
            tuple([token.text for token in written]),
            tuple([token.position for token in written]),
            tokens[-1].position if tokens else 0,
            tokens[-1].position + tokens[-1].width if tokens else 0,
            begins, ends, joins(begins), leads(ends), is_empty,
        )  # fmt: skip


_AROUND = ".,;:()[]\"'"
_BEHIND = ".,;:"
"""Signs that no word, number or name ends with."""


RUNS = _Runs()


def meet(texts: Iterable[str]) -> None:
    """Analyse the words of texts, for those in which they return."""
    for run in {run for text in texts for run in text.split()}:
        RUNS[run]


def is_one(known: Run, found: Run) -> bool:
    """Whether a run is one with the next."""
    return bool(
        (found.may_join or known.may_lead) and known.ends and found.begins and may_be_one(known.ends, found.begins)
    )


def indexed_text(text: str) -> IndexedText:
    """The words of a text: what `analyse` and `ranked` say of it."""
    terms: list[str] = []
    words: list[str] = []
    places: list[int] = []
    base = last = 0
    run, known = "", _NOTHING
    for part in [*text.split(), ""]:
        found = RUNS[part] if part else _END
        if known.is_simple and found.is_simple:
            terms += known.terms
            words += known.words
            places.append(base)
            last = base
            base += 1
            run, known = part, found
            continue
        if is_one(known, found):
            run = f"{run} {part}"
            known = RUNS[run]
            continue
        if found.is_empty:
            continue
        own_terms, own_words, own_places, own_last, width, *_ = known
        terms += own_terms
        if width == 1 == len(own_words):
            words += own_words
            places.append(base)
        else:
            words += own_words
            places += [base + place for place in own_places]
        if width:
            last = base + own_last
            base += width
        run, known = part, found
    return IndexedText(terms, words, places, last)


_NOTHING = _run((), (), (), 0, 0, None, None, False, False, True)
_END = _NOTHING._replace(is_empty=False)

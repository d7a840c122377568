"""Which entry of the list of references words on a study lead to, where they are no citation.

`Roe's 2003 trial`, `a 1998 report in The Lancet`, `Roe's review`: by its first author, or by its journal, and the year.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mgtui.extraction.tokens import pieces
from mgtui.extraction.turns import listed_turns, words_of
from mgtui.extraction.word_lists import word_list

if TYPE_CHECKING:
    from mgtui.extraction.citations import ListedWorks
    from mgtui.extraction.references import ReferenceEntry
    from mgtui.model import Identification

_BETWEEN = word_list("between words of a journal")
_SPOKEN_OF = listed_turns("a study spoken of")


def described(works: ListedWorks, text: str, year: int | None) -> tuple[int, Identification] | None:
    """The one entry that a sentence on a study of a year, or of none that it says, leads to, and how surely; None where
    none fits or several do."""
    entries = works.entries
    listed = works.of_year(year) if year else range(len(entries))
    by_author = [at for at in listed if _names_author(entries[at], text, is_owner=year is None)]
    if by_author or not year:
        return (by_author[0], "stated" if year else "inferred") if len(by_author) == 1 else None
    by_journal = [at for at in listed if _names_journal(entries[at], text)]
    return (by_journal[0], "inferred") if len(by_journal) == 1 else None


def spoken_of(text: str) -> int:
    """Where the words end by which a sentence goes on about the study before it: `The authors`; 0 where it does not."""
    many = _SPOKEN_OF.begin(words_of(text))
    return pieces(text)[many - 1].end if many else 0


def _names_author(entry: ReferenceEntry, text: str, *, is_owner: bool) -> bool:
    """Whether a text names the first author of an entry; with `is_owner` only where the study is said to be theirs."""
    first = next(iter(entry.study.author), None)
    family = re.escape(first.family or first.literal) if first else ""
    owning = "['’]s?" if is_owner else ""
    return bool(family) and re.search(rf"(?<![\w'’-]){family}{owning}(?![\w-])", text) is not None


def _names_journal(entry: ReferenceEntry, text: str) -> bool:
    """Whether a text has the name of the journal of an entry, in whole or as it is shortened: `Clin J Sport Med`."""
    name = (entry.study.container_title or "").removeprefix("The ")
    short = [word.text for word in pieces(name) if word.text.isalpha() and word.text.lower() not in _BETWEEN]
    said = [word.text for word in pieces(text) if word.text.lower() not in _BETWEEN]
    # The first word of a sentence has its capital from there.
    starts = range(1, len(said) - len(short) + 1) if short else ()
    return any(all(map(_is_short_for, short, said[at : at + len(short)])) for at in starts)


def _is_short_for(short: str, word: str) -> bool:
    return word[:1].isupper() and word.startswith(short) and (len(word) > len(short) + 1 or word == short)

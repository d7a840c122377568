"""What becomes of a study when another source tells of it: field by field, and never against what a reader wrote."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from mgtui.formats.references.reference import UNTITLED
from mgtui.importing.matching import facts_of, same_journal

if TYPE_CHECKING:
    from collections.abc import Mapping

Record = dict[str, Any]
Fuller = Literal["there", "new", "neither"]


class Merge(Struct, frozen=True):
    """What of a record changes, and the fields that were not taken: `yours` a reader wrote, `differing` disagree."""

    changes: Record
    yours: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    """Fields that no longer hold: the list of authors is whole now."""


def merged(
    there: Mapping[str, Any],
    new: Mapping[str, Any],
    brought: Mapping[str, Any] | None,
    *,
    same_source: bool,
    replace: bool,
) -> Merge:
    """What a library's record becomes when a source says `new` of it.

    `brought` is the record as it was last written by bringing in, None where that is not known: what differs from it a
    reader wrote, and it changes only with `replace`. Of two sources the fuller value stays; where neither is fuller
    that which is there, unless the very source that it came from (`same_source`) now says something else.
    """
    changes: Record = {}
    yours, differing = [], []
    for field, value in new.items():
        old = there.get(field)
        if field == "title_markup" and new.get("title") != there.get("title"):
            continue
        if field == "id" or value == old or (field == "title" and value == UNTITLED):
            continue
        if field == "notices":
            # What a journal announced is added to what is noted, whoever noted it: a file may know fewer.
            more = [notice for notice in value if notice not in (old or [])]
            changes |= {field: [*(old or []), *more]} if more else {}
            continue
        is_yours = old != brought.get(field) if brought is not None else old is not None
        if replace:
            changes[field] = value
        elif is_yours:
            yours.append(field)
        elif old is None:
            changes[field] = value
        elif field == "author":
            taken = _fuller_names(old, value)
            if taken is None and not same_source:
                differing.append(field)
            elif (taken or value) != old:
                changes[field] = taken or value
        else:
            which = fuller(field, str(old), str(value))
            if which == "new" or (which == "neither" and same_source):
                changes[field] = value
            elif which == "neither":
                differing.append(field)
    is_whole = "author" in changes and "more_authors" not in new and len(new["author"]) >= len(there.get("author", ()))
    if "more_authors" in changes and "author" not in changes and there.get("author"):
        del changes["more_authors"]
    return Merge(changes, tuple(yours), tuple(differing), ("more_authors",) * (is_whole and "more_authors" in there))


def fuller(field: str, there: str, new: str) -> Fuller:
    """Which of two values of a field tells more of the same thing; `neither` where they are of different things."""
    if there == UNTITLED or (field == "type" and there == "document"):
        return "new"
    if field == "type" and new == "document":
        return "there"
    if field == "container-title" and same_journal(there, new):
        return _longer(there, new) if len(there) != len(new) else _not_capitals(there, new)
    if field == "page":
        return _fuller_pages(there, new)
    if field == "issued":
        return "new" if new.startswith(there) else "there" if there.startswith(new) else "neither"
    one, other = _letters(there), _letters(new)
    if one == other:
        return _not_capitals(there, new)
    if field in _EXACT or (field in _NUMBERS and not _goes_on(there, new) and not _goes_on(new, there)):
        return "neither"
    if other.startswith(one):
        return "new"
    return "there" if one.startswith(other) else "neither"


_EXACT = frozenset({"DOI", "PMID", "PMCID", "ISSN", "ISBN", "URL"})
_NUMBERS = frozenset({"volume", "issue", "number", "edition"})


def _goes_on(short: str, long: str) -> bool:
    """Whether a number goes on behind itself: `12 Suppl 1` does behind `12`, and `123` does not."""
    return long.lower().startswith(short.lower()) and not long[len(short) :][:1].isalnum()


def _longer(there: str, new: str) -> Fuller:
    return "new" if len(new) > len(there) else "there"


def _not_capitals(there: str, new: str) -> Fuller:
    return "new" if there.isupper() and not new.isupper() else "there"


def _fuller_pages(there: str, new: str) -> Fuller:
    """A range tells more than its first page; of `1287-92` and `1287-1292` that stays which is there."""
    (first, last), (other_first, other_last) = _range(there), _range(new)
    if first != other_first:
        return "neither"
    if not last or not other_last:
        return "new" if other_last else "there"
    return "there" if last.endswith(other_last) or other_last.endswith(last) else "neither"


def _range(page: str) -> tuple[str, str]:
    first, *rest = re.split(r"\s*[-–—]+\s*", page.strip().lower(), maxsplit=1)
    return first, rest[0] if rest else ""


def _fuller_names(there: list[dict[str, str]], new: list[dict[str, str]]) -> list[dict[str, str]] | None:
    """Each name as the fuller list has it, of the longer list; None where the lists are of different people."""
    pairs = list(zip(there, new, strict=False))
    names = [_fuller_name(old, other) for old, other in pairs]
    if any(name is None for name in names):
        return None
    rest = there[len(pairs) :] or new[len(pairs) :]
    return [name for name in names if name is not None] + rest


def _fuller_name(there: dict[str, str], new: dict[str, str]) -> dict[str, str] | None:
    one, other = (facts_of({"author": [name]}).families for name in (there, new))
    if not one or not other or not (one == other or one[0].startswith(other[0]) or other[0].startswith(one[0])):
        return None
    given, new_given = there.get("given", ""), new.get("given", "")
    if given[:1].casefold() != new_given[:1].casefold() and given and new_given:
        return None
    # "Jane M." tells more than "Jane", and "Jane" more than "J. M. K.".
    is_fuller = (_words(new_given), len(new_given)) > (_words(given), len(given))
    return new if is_fuller and new.get("family") else there


def _words(given: str) -> int:
    """How many letters of whole names there are."""
    return sum(len(word) for word in re.findall(r"[^\W\d_]{2,}", given) if not word.isupper() or len(word) > 3)


def _letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())

"""One candidate for a study that an article names several times: in its text, in a table, in its references.

Only what is surely one study is merged: the same first author and year, with no second work of that author in that year
among the references, and nothing that speaks against it.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.extraction.candidate_records import StudyCandidate
    from mgtui.model import Name

_CITED = re.compile(r"(?P<first>[^,&]+?)(?:(?P<more>,? et al\b\.?)|,? (?:and|&) (?P<second>[^,&]+)|,.*)?$")
_MORE = "et al."


class _Who(Struct, frozen=True):
    """Whom an article names for a study: the first author, the second or that there are more, and the year."""

    first: str
    second: str
    """A family name, `et al.`, or nothing where one author is named."""
    year: int


def merged(found: Iterable[StudyCandidate]) -> list[StudyCandidate]:
    """Each study once, in the order in which they are first named."""
    unique: dict[str, StudyCandidate] = {}
    for candidate in found:
        unique.setdefault(candidate.key, candidate)
    listed: dict[tuple[str, int], list[StudyCandidate]] = defaultdict(list)
    for candidate in unique.values():
        if candidate.bibliography and candidate.bibliography.author and candidate.year:
            listed[_folded(candidate.bibliography.author[0]), candidate.year].append(candidate)
    groups: dict[object, list[StudyCandidate]] = {}
    for candidate in unique.values():
        if not _joins(groups.setdefault(_group(candidate, listed), []), candidate):
            groups[candidate.key] = [candidate]
    return sorted((_one(members) for members in groups.values()), key=_place)


def _group(candidate: StudyCandidate, listed: dict[tuple[str, int], list[StudyCandidate]]) -> object:
    """What candidates of one study have in common; the key where that is only the candidate itself."""
    if candidate.found == "reference" or not candidate.year:
        return candidate.key
    who = _who(candidate)
    if who is None:
        return _listed_by_name(candidate, listed) or candidate.key
    references = listed.get((who.first, who.year), [])
    if not references:
        return who
    return references[0].key if len(references) == 1 and _fits(who, references[0]) else candidate.key


def _who(candidate: StudyCandidate) -> _Who | None:
    named = _CITED.fullmatch((candidate.authors or "").strip())
    if named is None or not candidate.year:
        return None
    second = _MORE if named["more"] else _fold(named["second"] or "")
    return _Who(_fold(named["first"]), second, candidate.year)


def _fits(who: _Who, reference: StudyCandidate) -> bool:
    """Whether a reference has as many authors as are named, and the same."""
    authors = reference.bibliography.author if reference.bibliography else ()
    if who.second == _MORE:
        return len(authors) > 2 or bool(reference.bibliography and reference.bibliography.label)
    return not who.second or (len(authors) == 2 and _folded(authors[1]) == who.second)


def _listed_by_name(candidate: StudyCandidate, listed: dict[tuple[str, int], list[StudyCandidate]]) -> str | None:
    """The reference of a row of a table that begins with its first author: `Drake 2013 | RCT | …`."""
    if candidate.found != "table":
        return None
    text = _fold(candidate.text)
    named = [
        references
        for (first, year), references in listed.items()
        if year == candidate.year and re.match(rf"{re.escape(first)}\W+{year}\b", text)
    ]
    return named[0][0].key if len(named) == 1 and len(named[0]) == 1 else None


def _joins(members: list[StudyCandidate], candidate: StudyCandidate) -> bool:
    """Add a candidate to a group, unless another number of people speaks against it."""
    numbers = {each.n for each in members if each.n and not each.at_least}
    if candidate.n and not candidate.at_least and numbers - {candidate.n}:
        return False
    members.append(candidate)
    return True


def _one(members: Sequence[StudyCandidate]) -> StudyCandidate:
    """The candidate that several are: of the reference what it was published as, of the others what was done in it."""
    if len(members) == 1:
        return members[0]
    main = min(members, key=lambda each: (_rank(each), _place(each)))
    named = sorted((each for each in members if each.found != "reference"), key=_place)
    described = sorted(named, key=lambda each: each.found != "table")
    sized = next((each for each in described if each.n), main)
    return replace(
        main,
        aliases=tuple(each.key for each in sorted(members, key=_place) if each.key != main.key),
        place=named[0].place if named else main.place,
        design=_first(described, "design"),
        population=_first(described, "population"),
        intervention=_first(described, "intervention"),
        parts=_first(described, "parts"),
        n=sized.n,
        at_least=sized.at_least,
    )


def _rank(candidate: StudyCandidate) -> int:
    """Which key stays: that of the reference, else of the citation: the least likely to be worded anew."""
    if candidate.found == "reference":
        return 0
    return 1 if candidate.found == "text" and not candidate.design else 2


def _first(members: Sequence[StudyCandidate], field: str) -> Any:
    return next((value for each in members if (value := getattr(each, field))), None)


def _place(candidate: StudyCandidate) -> tuple[int, int]:
    return (candidate.place.order, candidate.place.start) if candidate.place else (0, 0)


def _folded(name: Name) -> str:
    return _fold(name.family or name.literal)


def _fold(text: str) -> str:
    """A name as two of them are compared: without accents, in lower case."""
    letters = unicodedata.normalize("NFKD", text.strip(" .,"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()

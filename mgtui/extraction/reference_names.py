"""The authors that a reference begins with: `Drake C, Roth T.`, `Drake, C., & Roth, T. (2013)`, `Drake C, et al.`

A list of names is read piece by piece in the first of some styles that it follows from its first name to what ends it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from mgtui.extraction.tokens import pieces
from mgtui.extraction.word_lists import phrase_list, word_list
from mgtui.model import Name

if TYPE_CHECKING:
    from collections.abc import Callable

_PARTICLES = word_list("particles")
_AND = frozenset({"and", "&", "und", "y", "et"})
_AFTER_J = frozenset({"Am", "Org", "Phys", "Chem", "Biol", "Appl", "Med", "Nat", "Mater", "Mol", "Agric"})
"""Words of journals that begin with `J.` and stand without a title."""
_SUFFIXES = frozenset({"Jr", "Jnr", "Sr", "2nd", "3rd", "4th", "II", "III", "IV"})
_QUOTES = frozenset("\"“‘'«")
_NO_NAMES = frozenset({"Vitamin", "Hepatitis", "Type", "Group", "Part", "Table", "Appendix"})
"""Words that a single letter follows without its being an initial."""
_GROUPS = (
    "group", "investigator", "collaborat", "committee", "consortium", "trialists", "network", "researchers", "team",
)  # fmt: skip
_BODIES = phrase_list("bodies")
"""How a word begins that groups and bodies call themselves by."""
_MOST_INITIALS = 5
_MOST_WORDS = 4
"""Of a family name, without its particles."""
_LONGEST_BODY = 90


class Authors(Struct, frozen=True):
    """The authors at the beginning of a reference."""

    names: tuple[Name, ...] = ()
    cut: bool = False
    """Whether the reference says that there are more."""
    end: int = 0
    """Where what follows them begins."""


class _Found(NamedTuple):
    """A name, and the place of the piece behind it."""

    name: Name
    after: int


class _Style(NamedTuple):
    """How a list prints its first name and the others, what ends it, and what parts its names."""

    first: tuple[Callable[[_Row, int], _Found | None], ...]
    others: tuple[Callable[[_Row, int], _Found | None], ...]
    ends: str
    separators: str = ",;"


def leading_authors(text: str) -> Authors:
    """The authors a reference begins with; none where they cannot be told from what follows."""
    row = _Row(text)
    return next(filter(None, (row.listed(style) for style in _STYLES)), None) or row.alone()


def leading_body(text: str) -> Authors:
    """An organization that a reference begins with: `World Health Organization. Title`, `Sleep Society (2015)`."""
    end = min((at for mark in (". ", ": ", " (19", " (20") if (at := text.find(mark)) > 0), default=0)
    head, behind = text[:end].rstrip(" ,"), text[end:].lstrip(" .:")
    words = head.partition(" (")[0].split()
    last = max((place for place, word in enumerate(words, 1) if _is_body(word)), default=0)
    is_body = last and (last == len(words) or words[last] in ("of", "for", "on"))
    is_short = head.isalpha() and head.isupper() and 1 < len(head) < 9
    is_dated = behind.startswith("(") and _is_year(behind[1:].partition(")")[0]) and "," not in head
    is_titled = (is_body or is_short) and (behind[:1].isupper() or behind[:1] == "[")
    if not head[:1].isupper() or any(mark in head for mark in ";?!") or not (is_dated or is_titled):
        return Authors()
    return Authors((Name(literal=head),), end=len(text) - len(behind))


class _Row:
    """The pieces of a reference; each form of a name is read from a place among them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = pieces(text)

    def at(self, place: int) -> str:
        return self.pieces[place].text if 0 <= place < len(self.pieces) else ""

    def start(self, place: int) -> int:
        return self.pieces[place].start if place < len(self.pieces) else len(self.text)

    def between(self, first: int, after: int) -> str:
        return self.text[self.start(first) : self.pieces[after - 1].end] if after > first else ""

    def is_dot(self, place: int) -> bool:
        """Whether a full stop stands right behind a word."""
        return self.at(place) == "." and self.start(place) == self.pieces[place - 1].end

    def words(self, place: int) -> int:
        """The place behind the words of names that stand next to each other."""
        most = place + 2 * _MOST_WORDS
        while place < most and (_is_word(self.at(place)) or self.at(place) in _PARTICLES):
            place += 1
        return place

    def dotted(self, place: int, is_before_family: bool = False) -> int:
        """The place behind initials with full stops: `A.`, `A.-B.`, `A. B`; the same place where none are.

        Before a family also `M. Yu.` and `L. d.` are told.
        """
        at = place
        # The last may be that of a journal: `Butler, A. J. Am. Chem. Soc.`
        while at == place or not (self.at(at) == "J" and self.at(at + 2) in _AFTER_J and self.is_dot(at + 5)):
            is_initial = _is_initials(self.at(at)) and len(self.at(at).partition(".")[0]) < _MOST_WORDS
            is_initial = is_initial and (self.is_dot(at + 1) or "." in self.at(at))
            is_second = is_before_family and at > place and self.is_dot(at + 1) and len(self.at(at)) <= 2
            if not (is_initial or is_second):
                break
            at += 1 + self.is_dot(at + 1)
            at += self.at(at) == "-"
        # The last may be without its full stop, or a small letter.
        is_small = self.at(at).islower()
        is_last = at > place and len(self.at(at)) == 1 and self.at(at).isalpha() and self.is_dot(at + 1) == is_small
        return at + 1 + is_small if is_last and self.separated(at + 1 + is_small, ",;") else at

    def family_first(self, place: int, is_dotted: bool = False) -> _Found | None:
        """`Drake CL`, `van der Berg C Jr`, `Willets K A`; where full stops stand behind initials `Roe A. B.`"""
        after = self.words(place)
        last = after - 1 - (self.at(after - 1) in _SUFFIXES and _is_initials(self.at(after - 2)))
        first = last
        while first - place > 1 and len(self.at(first - 1)) == 1:
            first -= 1
        end = self.dotted(first) if is_dotted else first
        if end == first and _is_initials(self.at(last)) and "." not in self.at(last):
            end = last + 1
        return self.person((place, first), (first, end), end) if end > first else None

    def spaced(self, place: int) -> _Found | None:
        return self.family_first(place, is_dotted=True)

    def inverted(self, place: int) -> _Found | None:
        """`Roe, A. B.`"""
        comma = self.words(place)
        end = self.dotted(comma + 1) if self.at(comma) == "," else 0
        return self.person((place, comma), (comma + 1, end), end) if end > comma + 1 else None

    def direct(self, place: int) -> _Found | None:
        """`A. B. Roe`, `B. van der Poe`; a family of several words only where it ends with a comma."""
        first = end = self.dotted(place, is_before_family=True)
        while self.at(end).lower() in _PARTICLES and self.words(end + 1) > end + 1:
            end += 1
        end += 1
        after = self.words(end)
        while after > end and self.at(after - 1) in _SUFFIXES:
            after -= 1
        if self.at(after) == "," or self.cut(after) or self.at(after) in _AND:
            end = after
        return self.person((first, end), (place, first), end) if first > place and self.at(first - 1) == "." else None

    def said(self, place: int) -> _Found | None:
        """`Karen Jones`, `John B. van Smith`, `H Jones`."""
        at, last = place, 0
        while at - place <= 2 * _MOST_WORDS and (_is_word(self.at(at)) or self.at(at) in _PARTICLES):
            last = at
            at += 1 + (at > 0 and self.is_dot(at + 1) and _is_initials(self.at(at)) and len(self.at(at)) < 3)
        first = last
        while first - 1 > place and len(self.at(first - 1)) > 1 and self.at(first - 1).lower() in _PARTICLES:
            first -= 1
        is_family = self.at(last) not in _SUFFIXES and (not self.at(last).isupper() or len(self.at(last)) > 3)
        if first <= place or at > last + 1 or not is_family or _is_body(self.between(place, at)):
            return None
        return self.person((first, last + 1), (place, first), at, is_whole=True)

    def said_last(self, place: int) -> _Found | None:
        return self.said(place) if self.at(place - 1) in _AND else None

    def full(self, place: int) -> _Found | None:
        """`Roe, Ada B.`"""
        comma = self.words(place)
        end = comma + 1
        while end - comma <= _MOST_WORDS and _is_word(self.at(end)):
            end += 1 + (self.is_dot(end + 1) and len(self.at(end)) == 1)
        # `Ada Roe, Bo C Poe` are two.
        is_two = (
            comma - place > 1 and end - comma > 2 and len(self.at(end - 1)) > 2 and self.at(place) not in _PARTICLES
        )
        is_given = self.at(comma) == "," and end > comma + 1 and not is_two
        if not is_given or not (self.at(end - 1) == "." or self.at(end) in (*_AND, *_QUOTES, ";", ",", ".", "(")):
            return None
        return self.person((place, comma), (comma + 1, end), end, is_whole=True)

    def group(self, place: int) -> _Found | None:
        """`on behalf of the ABC Study Group`, `International Sleep Society, “`."""
        while self.at(place) in ("and", "for", "on", "behalf", "of", "as", "part", "the"):
            place += 1
        end = place
        while end < len(self.pieces) and self.at(end) not in (",", ";", ".", ":", "(", "“", '"'):
            end += 1
        name = self.between(place, end)
        is_quoted = self.at(end + 1) in _QUOTES
        is_group = _is_body(name) if is_quoted else self.at(end - 1).lower().startswith(_GROUPS)
        is_named = len(name) <= _LONGEST_BODY and (name[:1].isupper() or name[:1].isdecimal())
        return _Found(Name(literal=name), end) if is_group and is_named else None

    def person(
        self, family: tuple[int, int], given: tuple[int, int], after: int, is_whole: bool = False
    ) -> _Found | None:
        """A name, where its family can be one; behind it may stand a suffix."""
        words = [self.at(at) for at in range(*family)]
        capitals = [word for word in words if word not in _PARTICLES]
        is_open = words[-1:] and words[-1] in _PARTICLES and words[-1].isalpha()
        if not 0 < len(capitals) <= _MOST_WORDS or is_open or not all(map(_is_word, capitals)):
            return None
        if capitals[0] in _NO_NAMES or any("." in word for word in words):
            return None
        before = self.between(*given) if is_whole else _initials(self.between(*given))
        at = after + (self.at(after) == ",")
        if self.at(at) in _SUFFIXES:
            after = at + 1 + (self.is_dot(at + 1) and self.separated(at + 2, ",;") > 0)
            before = f"{before}, {self.at(at)}"
        return _Found(Name(self.between(*family), before), after)

    def separated(self, place: int, marks: str) -> int:
        """The place behind what parts two names; 0 where nothing does."""
        at = place
        while self.at(at) and (self.at(at) in marks or self.at(at) == "…" or (self.at(at) == self.at(at + 1) == ".")):
            at += 1 + 2 * (self.at(at) == ".")
        at += self.at(at) in _AND and not self.cut(at)
        return at if at > place else 0

    def cut(self, place: int) -> int:
        """The place behind `et al`; 0 where that is not said."""
        if self.at(place) == "+" and self.at(place + 2) == "more":
            return place + 3
        at = place + (self.at(place) in (",", ";", "."))
        at += self.at(at) == "and" and self.at(at + 1) == "et"
        return at + 2 if (self.at(at), self.at(at + 1)) in (("et", "al"), ("and", "others")) else 0

    def listed(self, style: _Style) -> Authors | None:
        """The authors, where the list is of this style."""
        names: list[Name] = []
        is_cut, sign, at, before = False, "", 0, self.group(0)
        if before and self.at(before.after) in (",", ";") and self.first(style.first, before.after + 1):
            names, at = [before.name], before.after + 1
        found = self.first(style.first, at)
        while found:
            names.append(found.name)
            at = found.after
            behind = self.separated(at, style.separators) or (at if self.at(at - 1) == "." and self.inverted(at) else 0)
            found = self.first(style.others, behind) if behind else None
            if found:
                sign = self.between(at, behind)
                is_cut = is_cut or "…" in sign or "." in sign
        if not at or (style.separators == ";" and ";" not in self.between(0, at)):
            return None
        more = self.cut(at)
        kind, end = self.ending(more or at, more > 0)
        kind = "stop" if kind == "dotted" and len(names) > 1 else kind
        # A row of words is one of names where it is said to be one.
        is_row = (
            style.first != (_Row.said,)
            or kind == "year"
            or more
            or sign.strip(", ")
            or (len(names) > 1 and names[0].given.isupper())
        )
        return Authors(tuple(names), is_cut or more > 0, end) if kind in style.ends.split() and is_row else None

    def first(self, forms: tuple[Callable[[_Row, int], _Found | None], ...], place: int) -> _Found | None:
        return next(filter(None, (form(self, place) for form in forms)), None)

    def ending(self, place: int, is_cut: bool) -> tuple[str, int]:
        """What stands behind a list of names, and where it begins."""
        at = place
        while self.at(at) in (".", ",", ":"):
            at += 1
        marks, behind, start = self.between(place, at), self.at(at), self.start(at)
        is_dotted = self.at(place - 1) == "." or (is_cut and "." in marks)
        inside = self.text[start + 1 :].partition(")")[0].split()[:2] if behind == "(" else []
        kind = ""
        if any(map(_is_year, (behind, *inside))):
            kind = "year"
        elif behind in _QUOTES:
            kind = "quote"
        elif behind in ("", "("):
            kind = "bracket"
        elif behind in _AND or not (behind[0].isalnum() or behind == "["):
            kind = ""
        elif marks[:1] in (".", ":") and ("," not in marks or is_cut):
            kind = "dotted" if len(marks) == 1 and _is_initials(behind) and self.is_dot(at + 1) else "stop"
        elif is_dotted and not (marks and self.inverted(at)):
            kind = "initial"
        elif marks == "," or not marks:
            kind = "comma"
        return kind, start

    def alone(self) -> Authors:
        """`Berk, et al. Title`; else none."""
        after = self.words(0)
        more = self.cut(after)
        found = self.person((0, after), (0, 0), after) if more else None
        return Authors((found.name,), True, self.ending(more, True)[1]) if found else Authors()


_ANY = (_Row.inverted, _Row.spaced, _Row.direct, _Row.full)
_TURNED = (_Row.inverted, _Row.direct, _Row.spaced, _Row.group)
_ENDS = "year quote bracket stop dotted initial"
_STYLES = (
    _Style((_Row.said,), (_Row.said,), "year", ","),
    _Style(_ANY, (*_ANY, _Row.group), _ENDS, ";"),
    _Style((_Row.family_first,), (_Row.family_first, _Row.group), "year quote bracket stop"),
    _Style((_Row.spaced,), (_Row.spaced, _Row.group), _ENDS),
    _Style((_Row.inverted,), _TURNED, _ENDS),
    _Style((_Row.direct,), (_Row.direct, _Row.group, _Row.said_last), f"{_ENDS} comma"),
    _Style((_Row.full,), (_Row.full, _Row.said), "year quote"),
    _Style((_Row.said,), (_Row.said,), "stop dotted quote", ","),
)
"""In the order in which they are tried."""


def _is_word(text: str) -> bool:
    """Whether a piece can be part of a name: letters that begin with a capital, also behind a particle."""
    head = text[: next((place for place, sign in enumerate(text) if sign in "-'’"), 0)]
    bare = text[len(head) + 1 :] if head in _PARTICLES else text
    return bare[:1].isupper() and not any(map(str.isdecimal, text))


def _is_initials(text: str) -> bool:
    letters = text.replace("-", "").replace(".", "")
    return 0 < len(letters) <= _MOST_INITIALS and letters.isalpha() and letters.isupper()


def _is_year(text: str) -> bool:
    bare = text.strip(",").rstrip("abcdef")
    return bare[:2] in ("19", "20") and bare.isdecimal() and len(bare) == 4


def _is_body(text: str) -> bool:
    return any(word.startswith(_BODIES) for word in text.lower().split())


def _initials(text: str) -> str:
    """Initials as citation styles read them: `LR` and `L.R.` are `L. R.`, `JP` with a hyphen `J.-P.`, `Yu.` is `Y.`"""
    found = ""
    for place, sign in enumerate(text):
        if sign == "-" and found:
            found += sign
        elif sign.isalpha() and not (sign.islower() and text[place - 1 : place].isupper()):
            found += f"{sign}." if found[-1:] in ("", "-") else f" {sign}."
    return found

"""The authors that a reference begins with: `Drake C, Roth T.`, `Drake, C., & Roth, T. (2013)`, `Drake C, et al.`

A list of names is read in the first of some styles that it follows from its first name to what ends it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec import Struct

from mgtui.extraction.reference_numbers import is_year
from mgtui.extraction.tokens import CAPITALS
from mgtui.extraction.word_lists import phrase_list, word_list
from mgtui.formats.references.names import OTHERS
from mgtui.model import Name

_SMALL = "|".join(["['’]t", *sorted(word_list("particles"), key=len, reverse=True)])
_CAPITAL_SMALL = r"(?i:van|von|der|den|del?|di|da|dos|du|la|le|el|al|te[nr])"
_ANDS = ("and", "&", "und", "y", "et")
_AND = rf"(?:{'|'.join(_ANDS)})(?= )"
_SUFFIX = r"(?:Jr|Jnr|Sr|2nd|3rd|4th|II|III|IV)\b"
_QUOTES = "\"“‘'«"
_WORD = rf"(?:(?:{_SMALL})['’-])?[{CAPITALS}](?:[^\W\d_]|['’-](?=[^\W\d_])|’(?= ))*(?!\w)"
_CORE = rf"(?:(?:{_SMALL}) )*{_WORD}(?: (?:(?:{_SMALL}) )*(?!{_SUFFIX}|[{CAPITALS}]\b){_WORD}){{0,3}}"
_LETTER = rf"[{CAPITALS}]"
_GIVEN_ENDS = rf"(?:(?<=\.)|(?=[;,.]| ?[({_QUOTES}]| {_AND}))"
_LAST = rf"(?:{_CAPITAL_SMALL} )*{_WORD}"
# `Vitamin D` is no name, nor is `PLOS ONE`.
_FAMILY = rf"(?!(?:PL[Oo]S|Vitamin|Hepatitis|Type|Group|Part|Table|Appendix)\b)(?P<family>{_CORE})"
# `Sinn JKh`, but not `Omega PUFAs`.
_LETTERS = rf"(?!III?\b)[{CAPITALS}](?:-?[{CAPITALS}]){{0,4}}(?:(?<=[{CAPITALS}]{{2}})[a-rt-z])?(?!\w)"
_DOTTED = rf"(?:[{CAPITALS}](?:\.[{CAPITALS}])+(?![\w.])|[{CAPITALS}](?:[.-]?[{CAPITALS}]){{0,2}}\.(?:-[a-z]\.)?)"
# The last may be that of a journal: `Butler, A. J. Am. Chem. Soc.`
_STEP = r"(?! ?J\. ?(?:Am|Org|Phys|Chem|Biol|Appl|Med|Nat|Mater|Mol|Agric)\. ?\w+\.)(?:-| )?"
_INITIALS = rf"{_DOTTED}(?:{_STEP}{_DOTTED})*(?: ?-?[{CAPITALS}](?=[,;]| {_AND}))?(?: ?[^\W\d_]\.(?=[,;]| {_AND}))?"
_BEFORE_FAMILY = rf"{_DOTTED}(?:{_STEP}(?:{_DOTTED}|[^\W\d_]{{1,2}}\.))*"
_CUT = re.compile(r"[,;.]? ?(?:and )?(?:et al|and others)\b|\+ ?\w+ more\b")
_FORMS = {
    name: re.compile(form)
    for name, form in {
        "family first": rf"{_FAMILY} (?P<given>{_LETTERS}(?: (?:[{CAPITALS}](?!\w)|[a-z](?=,| {_AND})))*)",
        "spaced": rf"{_FAMILY} (?P<given>{_INITIALS}|{_LETTERS})",
        "inverted": rf"{_FAMILY}, ?(?P<given>{_INITIALS})",
        "direct": rf"(?P<given>{_BEFORE_FAMILY}) ?(?P<family>{_CORE}(?=,| {_AND}|{_CUT.pattern})|{_LAST})",
        "full": rf"{_FAMILY}, (?P<given>{_WORD}(?: (?:[{CAPITALS}]\.|{_WORD})){{0,3}}){_GIVEN_ENDS}",
        "said": rf"(?P<given>{_WORD}\.?(?: {_WORD}\.?(?= ))*?) (?P<family>(?!{_LETTER}\.){_LAST})(?! {_LAST})",
    }.items()
}  # fmt: skip
_GROUP = re.compile(rf"(?:(?:and|for|on|behalf|of|as|part|the) )*([{CAPITALS}0-9][^,;.:(“\"]{{0,90}}[^,;.:(“\" ])")


class Authors(Struct, frozen=True):
    """The authors at the beginning of a reference."""

    names: tuple[Name, ...] = ()
    """`OTHERS` stands last where the reference says that there are more."""
    end: int = 0
    """Where what follows them begins."""


class _Style(NamedTuple):
    """How a list prints its first name and the others, and what ends it."""

    first: str
    others: str
    ends: str


_ENDS = "year quote stop dotted initial"
_STYLES = (
    _Style("said", "said", "year"),
    _Style("family first", "family first/group", "year quote stop"),
    _Style("spaced", "spaced/group", _ENDS),
    _Style("inverted", "inverted/direct/spaced/group", _ENDS),
    _Style("direct", "direct/group", f"{_ENDS} comma"),
    _Style("full", "inverted/full/said", "year quote"),
    _Style("said", "said", "stop dotted quote"),
)
"""In the order in which they are tried."""
_PARTING = re.compile(rf"(?: ?(?:[,;…]|\. ?\.(?: ?\.)?))* ?(?:{_AND} )?")
_SUFFIXED = re.compile(rf",? ?({_SUFFIX})(\.(?= ?[,;]| {_AND}))?")


def leading_authors(text: str) -> Authors:
    """The authors a reference begins with; none where they cannot be told from what follows."""
    return next(filter(None, (_listed(text, style) for style in _STYLES)), Authors())


def leading_body(text: str) -> Authors:
    """An organization that a reference begins with: `World Health Organization. Title`, `Sleep Society (2015)`."""
    end = min((at for mark in (". ", ": ", " (19", " (20") if (at := text.find(mark)) > 0), default=0)
    head, behind = text[:end].rstrip(" ,"), text[end:].lstrip(" .:")
    is_short = head.isupper() and len(head) < 9 and not head.startswith("PLOS")
    is_dated = behind.startswith("(") and _is_year(behind[1:].partition(")")[0]) and "," not in head
    if head[:1].islower() or len(head) > 90 or not (_is_body(head) or is_short or is_dated):
        return Authors()
    return Authors((Name(literal=head),), end=len(text) - len(behind))


def _listed(text: str, style: _Style) -> Authors | None:
    """The authors, where the list is of this style."""
    names: list[Name] = []
    at = 0
    found = _name(text, at, style.first)
    while found:
        names.append(found[0])
        at = found[1]
        behind = _parted(text, at)
        if not behind and _FORMS["inverted"].match(text, at + 1):
            behind = at + 1
        found = _name(text, behind, style.others) if behind else None
    if not names:
        return None
    more = _CUT.match(text, at)
    kind, end = _ending(text, more.end() if more else at)
    kind = "stop" if kind == "dotted" and len(names) > 1 else kind
    # A row of words is one of names where it is said to be one.
    is_told = style.first != "said" or kind == "year" or more or len(names) > 1
    is_ended = kind in style.ends.split() or (more and "stop" in style.ends)
    return Authors((*names, *([OTHERS] if more else [])), end) if is_told and is_ended else None


def _name(text: str, at: int, forms: str) -> tuple[Name, int] | None:
    """The name in the first of some forms that stands at a place, and where it ends."""
    for form in forms.split("/"):
        if form == "group":
            return _group(text, at)
        found = _FORMS[form].match(text, at)
        if not found:
            continue
        is_whole, end = form in ("full", "said"), found.end()
        if form == "said" and (_is_body(found[0]) or (found["family"].isupper() and len(found["family"]) < 4)):
            continue
        given = found["given"] if is_whole else _initials(found["given"])
        if suffix := _SUFFIXED.match(text, end):
            given, end = f"{given}, {suffix[1]}", suffix.end()
        return Name(found["family"], given), end
    return None


def _group(text: str, at: int) -> tuple[Name, int] | None:
    """`on behalf of the ABC Study Group`."""
    found = _GROUP.match(text, at)
    if not found:
        return None
    is_group = found[1].split()[-1].lower().startswith(phrase_list("groups"))
    return (Name(literal=found[1]), found.end()) if is_group else None


def _parted(text: str, at: int) -> int:
    """Where what parts two names ends; 0 where nothing does."""
    found = _PARTING.match(text, at)
    return found.end() if found and found[0].strip() else 0


def _ending(text: str, at: int) -> tuple[str, int]:
    """What stands behind a list of names, and where it begins."""
    behind = text[at:].lstrip(".,: ")
    start = len(text) - len(behind)
    marks = text[at:start].replace(" ", "")
    inside = behind[1:].partition(")")[0].split()[:2] if behind[:1] == "(" else []
    kind = ""
    if any(map(_is_year, (behind.split(" ")[0].rstrip(".,:;)"), *inside))):
        kind = "year"
    elif behind[:1] and behind[0] in _QUOTES:
        kind = "quote"
    elif behind.split(" ")[0] in _ANDS or not (behind[:1].isalnum() or behind[:1] == "["):
        kind = ""
    elif marks[:1] in (".", ":") and "," not in marks:
        letters, dot, _ = behind.replace("-", "").partition(".")
        is_initial = dot and letters.isupper() and letters.isalpha() and len(letters) < 6
        kind = "dotted" if len(marks) == 1 and is_initial else "stop"
    elif text[at - 1] == "." and not (marks and _FORMS["inverted"].match(behind)):
        kind = "initial"
    elif marks in ("", ","):
        kind = "comma"
    return kind, start


def _is_year(text: str) -> bool:
    return is_year(text.strip(","))


def _is_body(text: str) -> bool:
    return any(word.startswith(phrase_list("bodies")) for word in text.lower().split())


def _initials(text: str) -> str:
    """Initials as citation styles read them: `LR` and `L.R.` are `L. R.`, `JP` with a hyphen `J.-P.`, `Yu.` is `Y.`"""
    found = ""
    for place, sign in enumerate(text):
        if sign == "-" and found:
            found += sign
        elif sign.isalpha() and not (sign.islower() and text[place - 1 : place].isupper()):
            found += f"{sign}." if found[-1:] in ("", "-") else f" {sign}."
    return found

"""Names of people and groups as reference files write them: family name first, one or many in a value."""

from __future__ import annotations

import re

from msgspec.structs import replace

from mgtui.formats import markup
from mgtui.formats.name_marks import without_marks
from mgtui.library import escaping
from mgtui.model import Name

SUFFIX = re.compile(r"(?:[JS]r|[JS]nr|Jun|Esq|I{2,3}|IV|2nd|3rd|4th|2d|3d|filho|neto)\.?", re.IGNORECASE)
"""What follows a name: `Jr`, `III`, `2nd`."""
INSTITUTION = re.compile(
    r"\b(?:academ(?:y|ies)|agency|alliance|associat\w*|authority|board|bureau|cent(?:er|re)s?|college|collaborat\w*"
    r"|commission|committee|company|consorti\w*|corporation|council|department|federation|foundation|group|grp"
    r"|hospitals?|inc|initiative|institut\w*|investigators|laborator\w*|ltd|gmbh|ministry|network|office|organi[sz]ation"
    r"|panel|press|program(?:me)?|project|society|staff|study|task force|team|trialists|trust|union|universit\w*"
    r"|working|workshop)\b",
    re.IGNORECASE,
)
"""A word by which a name is that of an institution or a group."""
ET_AL = re.compile(r"(?:,?\s*\b(?:et\s+al|and\s+others|u\.\s?a)\b\.?|^\s*others)\s*$", re.IGNORECASE)
OTHERS = Name(literal="et al.")
"""Stands in a list for authors that it does not name."""
_WIDE = str.maketrans("；，、", ";,;")
"""Marks between names as Chinese and Japanese write them."""
_COMPANY = re.compile(r"(?:Inc|Ltd|LLC|GmbH|Corp|PLC)\.?")
_DEGREE = re.compile(
    r"(?:M\.?D|Ph\.?D|[BM]\.?Sc?|M\.?P\.?H|M\.?A|R\.?N|R\.?D|D\.?O|D\.?Sc|MBBS|MBChB|DPhil|PharmD|FRCP)\.?"
)
_OF_SOMETHING = re.compile(r"\s(?:of|for|and|de|des|del|für|para|pour)\s")
"""In the name of an institution: what a comma parts from it belongs to it, as in Institute for Rain, Ice and Snow."""
_SPACED_INITIALS = re.compile(r"(?<=\.)(?=[^\W\d_]\.)")
_INITIALS = r"[A-ZÀ-ÖØ-Þ]\.?(?:[\s-]?[A-ZÀ-ÖØ-Þ]\.?){0,3}"
_FAMILY_INITIALS = re.compile(
    rf"(?P<family>.*[^\W\d_]{{2}}.*?)\s+(?P<given>{_INITIALS})(?P<suffix>\s+(?:[JS]r|I{{2,3}}|IV|2nd|3rd)\.?)?"
)
_LONGEST = 300
"""Of a name, in characters; what is longer is kept as it is."""
_ONLY_INITIALS = re.compile(_INITIALS)
_PERSON = re.compile(r"[^\W\d_][^\W\d_.'’-]*\.?(?:[-'’][^\W\d_]+\.?)*")
_PARTICLES = frozenset({
    "af", "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn",
    "la", "le", "ten", "ter", "van", "von", "y", "zu", "zum", "zur",
})  # fmt: skip
"""Words of a name that have no capital."""


_NUMBERED = re.compile(r"\s*[^\W\d]+\d, [^\W\d]+\s*")
"""`Name1, Author`"""


def names_in(value: str) -> list[Name]:
    """The names in a value that should hold one and may hold many; `et al.` at its end is OTHERS."""
    # An entity ends with the sign that stands between names.
    whole = _without_marks(escaping.clean(markup.plain(value)).translate(_WIDE))
    text = ET_AL.sub("", whole).strip().rstrip(";").strip()
    if text != whole.strip().rstrip(";").strip():
        return [*(names_in(text) if text else []), OTHERS]
    if not text:
        return []
    for parts in (text.split(";"), _people(text), _and(text), _many(text)):
        found = [part.strip() for part in parts if part.strip()]
        if len(found) > 1:
            return [name for part in found for name in names_in(part)]
    return [inverted_name(text)]


def _without_marks(names: str) -> str:
    """Names without marks behind them; a group may be called by a number, and no mark stands within one name."""
    return names if INSTITUTION.search(names) or _NUMBERED.fullmatch(names) else without_marks(names)


def inverted_name(text: str) -> Name:
    """A name written "Family, Given", "Family, Given, Jr." or "Family GM"; what is none of these is kept as one."""
    text = escaping.clean(text).rstrip(";").strip()
    family, _, rest = (part.strip() for part in text.partition(","))
    parts = [part.strip() for part in rest.split(",") if part.strip()]
    if not parts:
        return _short_name(family)
    if _COMPANY.fullmatch(parts[-1]) or _is_group(family, parts[0]):
        return Name(literal=text)
    parts = [*parts[:1], *(part for part in parts[1:] if not _DEGREE.fullmatch(part))]
    if len(parts) > 1 and SUFFIX.fullmatch(parts[0]):
        parts = [*parts[1:], parts[0]]
    elif len(parts) == 1 and SUFFIX.fullmatch(parts[0]):
        short = _short_name(family)
        return with_suffix(short, parts[0]) if short.family else Name(family=family, given=parts[0])
    given = _SPACED_INITIALS.sub(" ", parts[0])
    return _suffix_apart(family, given, ", ".join(parts[1:]))


def _is_group(family: str, rest: str) -> bool:
    """Whether what stands before a comma, and what stands behind it, are the name of one group: `Oat Study Group, The`;
    a single word may be the family name of a person, as Press is."""
    if not INSTITUTION.search(family) or _ONLY_INITIALS.fullmatch(rest):
        return False
    several = [word for word in family.split() if word.casefold() not in _PARTICLES][1:]
    return bool(several) or rest.casefold() == "the" or bool(_OF_SOMETHING.search(family))


def is_one_name(text: str) -> bool:
    """Whether this may be the one name of a person: a word with a capital that is no abbreviation."""
    return bool(_PERSON.fullmatch(text)) and text[0].isupper() and not text.isupper() and not INSTITUTION.search(text)


def short_name(text: str) -> Name:
    """A name as MEDLINE shortens it: "Mangalam H", "Smith JW Jr"."""
    return _short_name(escaping.clean(text))


def direct_name(text: str) -> Name:
    """A name written "Given Family", with the particles of the family name; an institution is kept as one."""
    text = _without_marks(escaping.clean(text))
    if "," in text:
        return inverted_name(text)
    words = text.split()
    suffix = words.pop() if len(words) > 2 and SUFFIX.fullmatch(words[-1]) else ""
    if len(words) < 2 or INSTITUTION.search(text):
        return Name(literal=text)
    start = next((i for i, word in enumerate(words[1:-1], 1) if word[:1].islower()), len(words) - 1)
    return with_suffix(Name(family=" ".join(words[start:]), given=" ".join(words[:start])), suffix)


def with_suffix(name: Name, suffix: str) -> Name:
    """A name with a suffix, which stands behind the given name."""
    return replace(name, given=", ".join(filter(None, (name.given, suffix)))) if suffix else name


def parts_of(name: Name) -> tuple[str, str]:
    """The given name and the suffix that stands behind it, "" where there is none."""
    given, comma, suffix = name.given.rpartition(", ")
    return (given, suffix) if comma and SUFFIX.fullmatch(suffix) else (name.given, "")


def _suffix_apart(family: str, given: str, suffix: str) -> Name:
    """The suffix behind the given name, wherever it stood."""
    for text in (given, family):
        before, space, last = text.rpartition(" ")
        if space and not suffix and SUFFIX.fullmatch(last) and before.rstrip(","):
            suffix = last
            given, family = (before, family) if text is given else (given, before)
            break
    return with_suffix(Name(family=family, given=given.rstrip(",")), suffix)


def _short_name(text: str) -> Name:
    match = _FAMILY_INITIALS.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None or INSTITUTION.search(text) or (match["family"].isupper() and " " in match["family"]):
        return Name(literal=text) if text else Name()
    given = _SPACED_INITIALS.sub(" ", match["given"])
    return with_suffix(Name(family=match["family"], given=given), (match["suffix"] or "").strip())


def _people(text: str) -> list[str]:
    """Whole names in a line, the last behind `and`, as families with their given names; else the text as one."""
    parts = [part.strip() for part in re.split(r",|\s(?:and|&)\s", text) if part.strip()]
    if len(parts) < 3 or not all(is_person(part) and not _FAMILY_INITIALS.fullmatch(part) for part in parts):
        return [text]
    people = map(direct_name, parts)
    return [f"{name.family}, {name.given}" if name.family else name.literal for name in people]


def _and(text: str) -> list[str]:
    """Parts between `and`, where each is a person: "Barnes and Noble, Inc." is one."""
    parts = list(filter(None, re.split(r"\s+(?:and|&)(?:\s+|$)|,\s*&\s*", text)))
    return parts if len(parts) > 1 and all(_is_inverted(part) or is_person(part) for part in parts) else [text]


def _many(text: str) -> list[str]:
    """Names parted by commas, in the two ways in which short names are; the text as one where it is none of them."""
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) < 2:
        return [text]
    short = [_FAMILY_INITIALS.fullmatch(part) is not None for part in parts]
    if short[0] and all(is_short or INSTITUTION.search(part) for is_short, part in zip(short, parts, strict=True)):
        return parts
    if len(parts) > 3 and len(parts) % 2 == 0 and all(map(_ONLY_INITIALS.fullmatch, parts[1::2])):
        return [", ".join(pair) for pair in zip(parts[::2], parts[1::2], strict=True)]
    return [text]


def _is_inverted(text: str) -> bool:
    family, comma, given = text.partition(",")
    return bool(comma and family.strip() and given.strip()) and not INSTITUTION.search(text)


def is_person(text: str) -> bool:
    """Whether this reads as one person's whole name, given name first: two to five words, two of them no particles."""
    words = text.split()
    named = [word for word in words if word.casefold() not in _PARTICLES]
    return (
        2 <= len(words) <= 5
        and len(named) >= 2
        and all(_PERSON.fullmatch(word) and word[0].isupper() for word in named)
        and not INSTITUTION.search(text)
    )

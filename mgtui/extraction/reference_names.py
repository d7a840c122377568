"""The authors that a reference begins with: `Drake C, Roth T.`, `Drake, C., & Roth, T. (2013)`, `Drake C, et al.`"""

from __future__ import annotations

import re

from msgspec import Struct

from mgtui.model import Name

_UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in range(0x100, 0x180) if chr(code).isupper())
_WORD = rf"[{_UPPER}][^\W\d_]*(?:['’\-][^\W\d_]+)*['’]?"
_PARTICLE = (
    r"(?:(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter|zu|af|y|e|'t|’t)[ \-]|[dlo]['’] ?)"
)
_AND = r"(?:and|&|und|y|et(?! al))"
_FAMILY = rf"(?P<family>(?:{_PARTICLE})*{_WORD}(?:[ \-](?:{_PARTICLE})*{_WORD}){{0,3}})"
_TOGETHER = rf"[{_UPPER}](?:-?[{_UPPER}]|-[a-z](?=[{_UPPER}])){{0,4}}(?:(?![\w.\-])|(?=\.(?:\s|$)))"
_DOTTED = rf"[{_UPPER}]\.(?:[ \-]?[{_UPPER}]\.| [a-z]\.(?=[,;]| and | & )){{0,5}}(?:[{_UPPER}](?=[,;]| and | & ))?"
_SET_APART = rf"[{_UPPER}](?: [{_UPPER}]){{1,2}}(?=[,;]| and | & | (?:19|20)\d\d)"
_SUFFIX = r"(?:,? (?P<suffix>Jn?r|Sr|2nd|3rd|4th|II|III|IV)\b\.?)?"
_COMPACT = re.compile(rf"{_FAMILY} (?P<given>{_TOGETHER}){_SUFFIX}")
_SPACED = re.compile(rf"{_FAMILY} (?P<given>{_DOTTED}|{_SET_APART}|{_TOGETHER}){_SUFFIX}")
_INVERTED = re.compile(rf"{_FAMILY}, (?P<given>{_DOTTED}){_SUFFIX}")
_ANY_PARTICLE = rf"(?:{_PARTICLE}|(?:Van|Von|Der|Den|De|Del|Della|Di|Da|Dos|Du|La|Le|Ten|Ter)[ \-])"
_DIRECT = re.compile(
    rf"(?P<given>[{_UPPER}]\.(?:[ \-]?[{_UPPER}][a-z]?\.| d\.){{0,5}}) "
    rf"(?P<family>(?:{_ANY_PARTICLE})*{_WORD}(?:-{_WORD})?"
    rf"(?:(?: (?!(?:II|III|IV|Jr|Sr)\b)(?:{_ANY_PARTICLE}|e )*{_WORD}){{1,3}}(?=,| and [{_UPPER}]\.| et al))?){_SUFFIX}"
)
"""Initials before the family name, as in engineering and physics: `J. Smith, K. Jones`."""
_FULL = rf"(?:{_WORD}|[{_UPPER}]\.?)(?: (?:{_WORD}|[{_UPPER}]\.?)){{0,3}}"
_WHOLE = re.compile(rf"{_FAMILY}, (?P<given>{_FULL})(?=\.?(?:[;,]| \(| and | & |\s*[\"“]|\. ))")
_WHOLE_DIRECT = re.compile(rf"(?P<given>{_FULL}) (?P<family>(?:{_PARTICLE})*{_WORD})(?=\.|,| and | & | \()")
"""Names in full: `Smith, John, and Karen Jones`, told apart only before a year or a quoted title."""
_SAID_FAMILY = rf"(?:{_PARTICLE})*(?:[{_UPPER}]{{4,}}|[{_UPPER}][^\W\d_]*[^\W\d_{_UPPER}][^\W\d_]*(?:['’\-][^\W\d_]+)*)"
_PERSON = rf"{_WORD}(?: (?:[{_UPPER}]{{1,2}}\.?|{_WORD})){{0,3}} {_SAID_FAMILY}"
_SAID = re.compile(_PERSON)
_BARE = re.compile(rf"[{_UPPER}]{{1,3}} {_WORD}")
"""Initials without full stops before a name: `H Jones`."""
_BETWEEN_SAID = re.compile(rf",? {_AND} |, ")
_BEFORE_YEAR = re.compile(r"[.,:]* (?=\(?(?:19|20)\d\d[a-z]?\b)")
_BEFORE_TITLE = re.compile(r"(?:[.:]|,(?= [“\"‘'«])) ")
_AFTER_WHOLE = re.compile(
    r"[.,]*\s*(?=\((?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d|(?:19|20)\d\d[a-z]?[.,: ]|[\"“‘«])"
)
_BETWEEN = re.compile(
    rf"(?<=\.) (?={_WORD}, [{_UPPER}]\.)|(?:,? ?(?:\.\.\.|\. \. \.|…),? ?(?:& ?|and )?|[,;]? {_AND} |[,;] )"
)
_CUT = re.compile(r"[,;.]? (?:et al\b\.?|and others\b\.?)")
GROUPS = r"\b(?:[Gg]roup|Investigators?|Collaborat\w+|Committee|Consortium|Trialists|Network|Researchers|Team)"
_GROUP = re.compile(
    rf"[,;] (?:and |for |on behalf of |as part of )?(?:the )?(?P<group>[{_UPPER}][^.;,]{{2,90}}?{GROUPS})"
    r"(?=[.:;,]|\s\()"
)
_GROUP_BETWEEN = re.compile(rf"(?:the )?(?P<group>[{_UPPER}\d][^.;,]{{2,90}}?{GROUPS})[,;] ")
_ORGANIZATION = re.compile(
    rf"{GROUPS}|\b(?:Panel|Organi[sz]ation|Association|Society|Institutes?|Agency|Council|Department|Ministry|College|Academy)\b"
)
GROUP_FIRST = re.compile(
    rf"(?P<group>(?:[{_UPPER}\d][^.;:?]{{2,160}}?)?(?:{GROUPS}|\b(?:Panel|Organi[sz]ation|Association|Society|Program(?:me)?"
    r"|Institutes?|Agency|Cent(?:er|re)|Council|Department|Ministry|College|Academy|Foundation|Federation)"
    r"(?: (?:of|for|on) [^.;:?]{2,100})?)(?: \([^()]{1,60}\))?|[A-Z]{2,8})[.:] (?=[A-Z\[])"
)
"""An organization as the author of a reference: `World Health Organization. Title. Journal`."""
_END = re.compile(r"\s*(?:[.:]+(?=\s|$)|(?=\()|,?\s*(?=(?:19|20)\d\d\b)|$)")
_AFTER_DOT = re.compile(
    rf"\s*(?:[.:]\s|,\s*(?=(?:19|20)\d\d\b)|(?=\()|(?=[\w\"“‘'«\[])"
    rf"|,\s+(?!(?:{_PARTICLE})*{_WORD}(?: {_WORD})?,? [{_UPPER}]\.)(?=[\w\"“‘'«\[]))"
)
"""Behind a full stop the list ends anywhere, also with a comma where no other name follows."""
_ALONE = re.compile(rf"(?P<group>[{_UPPER}][^().,;:]{{2,80}})[.,]? (?=\((?:19|20)\d\d[a-z]?[),])")
_ALONE_AMONG = re.compile(rf", (?P<family>[{_UPPER}][^\W\d_{_UPPER}]{{3,}}), ")
"""A name without initials among others that have them."""
_SINGLE = re.compile(rf"(?P<family>(?:{_PARTICLE})*{_WORD}(?:-{_WORD})?),? et al\b\.?[,:]?\s*")
"""`Berk, et al. Title`: the family name alone."""
_LETTER = re.compile(rf"\s*[{_UPPER}]\.")
_MORE_NAMES = re.compile(rf"\s*(?:[,;] ?(?:and |& )?{_WORD} [{_UPPER}]\.|(?:and|&) {_WORD})")
"""What shows that a full stop did not end the list of names."""
_NO_NAMES = frozenset({"Vitamin", "Hepatitis", "Type", "Group", "Part", "Table", "Appendix"})
"""Words that a single letter follows without its being an initial."""


class Authors(Struct, frozen=True):
    """The authors at the beginning of a reference."""

    names: tuple[Name, ...] = ()
    cut: bool = False
    """Whether the reference says that there are more."""
    end: int = 0
    """Where what follows them begins."""


def leading_authors(text: str) -> Authors:
    """The authors a reference begins with; none where they cannot be told from what follows."""
    people = _people(text, _SAID, _BEFORE_YEAR)
    if people:
        return people
    parted = _parted(text)
    if parted:
        return parted
    for pattern in (_COMPACT, _SPACED, _INVERTED):
        found = _list(text, pattern)
        # Of `Drake C. A.` alone it cannot be told whether the second letter is an initial or begins the title.
        if found is None:
            continue
        is_cut = _MORE_NAMES.match(text, found.end) or (len(found.names) == 1 and _LETTER.match(text, found.end))
        if pattern is not _COMPACT or not is_cut:
            return found
    other = _direct(text) or _whole(text)
    if other:
        return other
    people = _people(text, _SAID, _BEFORE_TITLE) or _people(text, _BARE, _BEFORE_TITLE)
    if people and len(people.names) > 1:
        return people
    single = _SINGLE.match(text)
    if single:
        return Authors((Name(single["family"]),), True, single.end())
    alone = _ALONE.match(text)
    return Authors((Name(literal=alone["group"].strip()),), end=alone.end()) if alone else Authors()


def _people(text: str, person: re.Pattern[str], ends: re.Pattern[str]) -> Authors | None:
    """Names as people say them: `Karen Jones, John B. Smith, and Ada Roe. 2001.`; before a title the last has "and"."""
    names, at, sign = [], 0, ""
    while name := person.match(text, at):
        names.append(_said(name.group()))
        at = name.end()
        between = _BETWEEN_SAID.match(text, at)
        if between is None or not person.match(text, between.end()):
            break
        sign, at = between.group(), between.end()
    more = _CUT.match(text, at) if names else None
    # The full stop of `et al.` ends the list as well.
    behind = more.end() - more.group().endswith(".") if more else at
    end = ends.match(text, behind) if names else None
    is_whole = ends is _BEFORE_YEAR or person is _BARE or more is not None or len(sign.strip(", ")) > 0
    if end is None or not is_whole or _ORGANIZATION.search(text[:at]):
        return None
    return Authors(tuple(names), more is not None, end.end())


def _parted(text: str) -> Authors | None:
    """Names with a semicolon between them, each in any form; the last ends with a full stop or before a year."""
    parts = re.split(r";\s*", text)
    names, at = [], 0
    for part in parts[:-1]:
        bare = re.sub(rf"^{_AND} ", "", part.strip())
        name = _person(bare)
        if name is None:
            break
        names.append(name)
        at = text.index(";", at + len(part)) + 1 if text[at:].startswith(part) else text.index(";", at) + 1
    if not names:
        return None
    start = re.compile(rf"\s*(?:{_AND} )?").match(text, at)
    assert start is not None
    last = [found for one in (_INVERTED, _SPACED, _COMPACT, _WHOLE) if (found := one.match(text, start.end()))]
    for found in last:
        name = _name(found["family"], found["given"], found.groupdict().get("suffix"))
        ended = _ended(text, found.end())
        if ended:
            return Authors((*names, name), ended[1], ended[0])
    ended = _ended(text, at)
    return Authors(tuple(names), True, ended[0]) if ended and ended[1] and not last else None


def _ended(text: str, at: int) -> tuple[int, bool] | None:
    """Where a list of names ends behind its last, and whether it says that there are more."""
    cut = _CUT.match(text, at)
    behind = cut.end() if cut else at
    ends = _AFTER_WHOLE.match(text, behind) or (_AFTER_DOT if text[behind - 1] == "." else _END).match(text, behind)
    return (ends.end(), cut is not None) if ends else None


def _person(text: str) -> Name | None:
    """One name by itself, in whichever form."""
    for pattern in (_INVERTED, _SPACED, _COMPACT):
        found = pattern.fullmatch(text) or pattern.fullmatch(f"{text}.")
        if found and found["family"] not in _NO_NAMES:
            return _name(found["family"], found["given"], found["suffix"])
    direct = _DIRECT.fullmatch(text)
    if direct:
        return Name(direct["family"], _initials(direct["given"]))
    inverted = re.fullmatch(rf"{_FAMILY}, (?P<given>{_FULL})", text)
    return Name(inverted["family"], inverted["given"]) if inverted else None


def _said(name: str) -> Name:
    """A name with the given names first."""
    family = re.search(rf"(?:(?<=\s){_PARTICLE})*(?<!\S){_WORD}$", name)
    at = family.start() if family else 0
    return Name(name[at:].strip(), name[:at].strip())


def _direct(text: str) -> Authors | None:
    """Names with their initials first; the list ends where a title or a year follows its last comma."""
    names, at = [], 0
    while name := _DIRECT.match(text, at):
        names.append(Name(name["family"], _initials(name["given"])))
        between = re.compile(rf",? {_AND} |, ").match(text, name.end())
        at = between.end() if between else name.end()
    if names and text[:at].endswith((" and ", " & ")):
        said = re.compile(rf"(?P<name>{_PERSON})(?=[.,] )").match(text, at)
        group = re.compile(r"(?P<name>[^“”\"]{5,90}),(?= [“\"])").match(text, at)
        if group and _ORGANIZATION.search(group["name"]):
            names.append(Name(literal=group["name"]))
            at = group.end()
        elif said:
            # `F. Jones and Al Roe.`
            names.append(_said(said["name"]))
            at = said.end()
    more = re.compile(r"(?:,? ?et al\.?),?\s*").match(text, at)
    at = more.end() if more else at
    ends = re.compile(r"[,.:]?\s*(?=[\"“(\w])").match(text, at)
    return Authors(tuple(names), more is not None, ends.end()) if names and ends else None


def _whole(text: str) -> Authors | None:
    """Names in full, the first of them inverted, before a year or a quoted title."""
    first = _WHOLE.match(text)
    if first is None:
        return None
    names, at = [Name(first["family"], first["given"].strip())], first.end()
    while between := re.compile(r"\.?(?:;|,)? ?(?:and |& )?").match(text, at):
        name = _WHOLE.match(text, between.end()) or _WHOLE_DIRECT.match(text, between.end())
        if name is None or between.end() == at:
            break
        names.append(Name(name["family"], name["given"].strip()))
        at = name.end()
    more = _CUT.match(text, at)
    ends = _AFTER_WHOLE.match(text, more.end() if more else at)
    return Authors(tuple(names), more is not None, ends.end()) if ends else None


def _list(text: str, pattern: re.Pattern[str]) -> Authors | None:
    names: list[Name] = []
    at, cut = 0, False
    while True:
        group = _GROUP_BETWEEN.match(text, at)
        if group and pattern.match(text, group.end()) and not pattern.match(text, at):
            names.append(Name(literal=group["group"].strip()))
            at = group.end()
        name = pattern.match(text, at)
        if name is None and names and pattern is _INVERTED:
            name = _DIRECT.match(text, at) or _SPACED.match(text, at)
        if name is None or name["family"] in _NO_NAMES:
            return None
        names.append(_name(name["family"], name["given"], name["suffix"]))
        at = name.end()
        alone = _ALONE_AMONG.match(text, at) if pattern is _COMPACT else None
        if alone and pattern.match(text, alone.end()):
            names.append(Name(alone["family"]))
            at = alone.end() - 2
        between = _BETWEEN.match(text, at)
        if between is None or not _goes_on(pattern, text, between.end()):
            break
        cut = cut or "…" in between.group() or ". ." in between.group() or "..." in between.group()
        at = between.end()
    group = _GROUP.match(text, at)
    if group:
        names.append(Name(literal=group["group"].strip()))
        at = group.end()
    more = _CUT.match(text, at)
    if more:
        cut, at = True, more.end()
    ends = (_AFTER_DOT if text[at - 1] == "." else _END).match(text, at)
    return Authors(tuple(names), cut, ends.end()) if ends else None


def _goes_on(pattern: re.Pattern[str], text: str, at: int) -> bool:
    group = _GROUP_BETWEEN.match(text, at)
    # `Drake, C., T. Roth, & K. Jones`: only the first name has its initials behind it.
    is_turned = pattern is _INVERTED and (_DIRECT.match(text, at) or _SPACED.match(text, at))
    return bool(pattern.match(text, at) or is_turned or (group and pattern.match(text, group.end())))


def _name(family: str, given: str, suffix: str | None) -> Name:
    """A name, its suffix behind the initials; of `Hammer JA III` the last part is no initial."""
    while (parts := family.rpartition(" "))[0] and len(parts[2]) == 1:
        # `Willets K A`: initials set apart.
        family, given = parts[0], f"{parts[2]}{given}"
    before, _, last = family.rpartition(" ")
    if given in ("II", "III", "IV") and before and last.isupper() and len(last) <= 3:
        family, given, suffix = before, last, given
    return Name(family, ", ".join(filter(None, (_initials(given), suffix))))


def _initials(text: str) -> str:
    """Initials as citation styles read them: `LR` and `L.R.` are `L. R.`, `JP` with a hyphen `J.-P.`, `Yu.` is `Y.`"""
    bare = "".join(
        sign for place, sign in enumerate(text) if not (sign.islower() and text[place - 1 : place].isupper())
    )
    letters = re.sub(r"[^\w\-]", "", bare)
    return " ".join(f"{letter}." for letter in letters.replace("-", "")) if "-" not in letters else _hyphened(letters)


def _hyphened(letters: str) -> str:
    return re.sub(r"(?<=\.)(?=\w)", " ", re.sub(r"(\w)", r"\1.", letters))

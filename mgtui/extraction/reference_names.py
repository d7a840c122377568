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
_FAMILY = rf"(?P<family>(?:{_PARTICLE})*{_WORD}(?:[ \-](?:{_PARTICLE})*{_WORD}){{0,3}})"
_TOGETHER = rf"[{_UPPER}](?:-?[{_UPPER}]){{0,3}}(?:(?![\w.\-])|(?=\.(?:\s|$)))"
_DOTTED = rf"[{_UPPER}]\.(?:[ \-]?[{_UPPER}]\.){{0,4}}(?:[{_UPPER}](?=[,;]| and | & ))?"
_SET_APART = rf"[{_UPPER}](?: [{_UPPER}]){{1,2}}(?=[,;]| and | & | (?:19|20)\d\d)"
_SUFFIX = r"(?:,? (?P<suffix>Jn?r|Sr|2nd|3rd|4th|II|III|IV)\b\.?)?"
_COMPACT = re.compile(rf"{_FAMILY} (?P<given>{_TOGETHER}){_SUFFIX}")
_SPACED = re.compile(rf"{_FAMILY} (?P<given>{_DOTTED}|{_SET_APART}|{_TOGETHER}){_SUFFIX}")
_INVERTED = re.compile(rf"{_FAMILY}, (?P<given>{_DOTTED}){_SUFFIX}")
_ANY_PARTICLE = rf"(?:{_PARTICLE}|(?:Van|Von|Der|Den|De|Del|Della|Di|Da|Dos|Du|La|Le|Ten|Ter)[ \-])"
_DIRECT = re.compile(
    rf"(?P<given>[{_UPPER}]\.(?:[ \-]?[{_UPPER}]\.){{0,3}}) "
    rf"(?P<family>(?:{_ANY_PARTICLE})*{_WORD}(?:-{_WORD})?"
    rf"(?: (?:{_ANY_PARTICLE})*{_WORD}(?=,| and [{_UPPER}]\.))?){_SUFFIX}"
)
"""Initials before the family name, as in engineering and physics: `J. Smith, K. Jones`."""
_FULL = rf"(?:{_WORD}|[{_UPPER}]\.?)(?: (?:{_WORD}|[{_UPPER}]\.?)){{0,3}}"
_WHOLE = re.compile(rf"{_FAMILY}, (?P<given>{_FULL})(?=\.?(?:[;,]| \(| and | & |\s*[\"“]|\. ))")
_WHOLE_DIRECT = re.compile(rf"(?P<given>{_FULL}) (?P<family>(?:{_PARTICLE})*{_WORD})(?=\.|,| and | & | \()")
"""Names in full: `Smith, John, and Karen Jones`, told apart only before a year or a quoted title."""
_PERSON = rf"{_WORD}(?: (?:[{_UPPER}]\.|{_WORD})){{0,2}} (?:{_PARTICLE})*{_WORD}"
_PEOPLE = re.compile(
    rf"(?P<people>{_PERSON}(?:, {_PERSON})*(?:,? (?:and|&) {_PERSON})?)(?P<more>,? et al)?\. (?=(?:19|20)\d\d[a-z]?\. )"
)
"""Names as people say them, before a year: `Karen Jones, John B. Smith, and Ada Roe. 2001.`"""
_AFTER_WHOLE = re.compile(r"\.?\s*(?=\((?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:19|20)\d\d|(?:19|20)\d\d[a-z]?\.|[\"“])")
_BETWEEN = re.compile(r"(?:,? ?(?:\.\.\.|\. \. \.|…),? ?(?:& ?|and )?|[,;]? (?:&|and) |[,;] )")
_CUT = re.compile(r"[,;.]? (?:et al\b\.?|and others\b\.?)")
_GROUPS = r"\b(?:[Gg]roup|Investigators?|Collaborat\w+|Committee|Consortium|Trialists|Network|Researchers|Team)"
_GROUP = re.compile(
    rf"[,;] (?:and |for |on behalf of |as part of )?(?:the )?(?P<group>[{_UPPER}][^.;,]{{2,90}}?{_GROUPS})"
    r"(?=[.:;,]|\s\()"
)
_GROUP_BETWEEN = re.compile(rf"(?:the )?(?P<group>[{_UPPER}\d][^.;,]{{2,90}}?{_GROUPS})[,;] ")
GROUP_FIRST = re.compile(
    rf"(?P<group>(?:[{_UPPER}\d][^.;:?]{{2,160}}?)?(?:{_GROUPS}|\b(?:Panel|Organi[sz]ation|Association|Society|Program(?:me)?"
    r"|Institutes?|Agency|Cent(?:er|re)|Council|Department|Ministry|College|Academy|Foundation|Federation)"
    r"(?: (?:of|for|on) [^.;:?]{2,100})?)(?: \([^()]{1,60}\))?|[A-Z]{2,8})[.:] (?=[A-Z\[])"
)
"""An organization as the author of a reference: `World Health Organization. Title. Journal`."""
_END = re.compile(r"\s*(?:[.:]+(?=\s|$)|(?=\()|,?\s*(?=(?:19|20)\d\d\b)|$)")
_AFTER_DOT = re.compile(r"\s*(?:[.:]\s|,\s*(?=(?:19|20)\d\d\b)|(?=\()|(?=[\w\"“‘'\[]))")
_ALONE = re.compile(rf"(?P<group>[{_UPPER}][^().,;:]{{2,80}})[.,]? (?=\((?:19|20)\d\d[a-z]?[),])")
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
    people = _PEOPLE.match(text)
    if people:
        names = re.split(r",? (?:and|&) |, ", people["people"])
        return Authors(tuple(map(_said, names)), people["more"] is not None, people.end())
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
    alone = _ALONE.match(text)
    return Authors((Name(literal=alone["group"].strip()),), end=alone.end()) if alone else Authors()


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
        between = re.compile(r",? (?:and|&) |, ").match(text, name.end())
        at = between.end() if between else name.end()
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
        name = pattern.match(text, at) or (_DIRECT.match(text, at) if names and pattern is _INVERTED else None)
        if name is None or name["family"] in _NO_NAMES:
            return None
        names.append(_name(name["family"], name["given"], name["suffix"]))
        at = name.end()
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
    is_turned = pattern is _INVERTED and _DIRECT.match(text, at)
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
    """Initials as citation styles read them: `LR` and `L.R.` are `L. R.`, `JP` with a hyphen `J.-P.`"""
    letters = re.sub(r"[^\w\-]", "", text)
    return " ".join(f"{letter}." for letter in letters.replace("-", "")) if "-" not in letters else _hyphened(letters)


def _hyphened(letters: str) -> str:
    return re.sub(r"(?<=\.)(?=\w)", " ", re.sub(r"(\w)", r"\1.", letters))

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
_DOTTED = rf"[{_UPPER}]\.(?:[ \-]?[{_UPPER}]\.){{0,3}}"
_SUFFIX = r"(?:,? (?:Jn?r|Sr|2nd|3rd|4th|II|III|IV)\b\.?)?"
_COMPACT = re.compile(rf"{_FAMILY} (?P<given>{_TOGETHER}){_SUFFIX}")
_SPACED = re.compile(rf"{_FAMILY} (?P<given>{_DOTTED}|{_TOGETHER}){_SUFFIX}")
_INVERTED = re.compile(rf"{_FAMILY}, (?P<given>{_DOTTED}){_SUFFIX}")
_BETWEEN = re.compile(r"(?:,? ?(?:\.\.\.|\. \. \.|…),? ?(?:& ?|and )?|[,;]? (?:&|and) |[,;] )")
_CUT = re.compile(r"[,;]? (?:et al\b\.?|and others\b\.?)")
_GROUPS = r"\b(?:Group|Investigators?|Collaborat\w+|Committee|Consortium|Trialists|Network|Researchers|Team)"
_GROUP = re.compile(
    rf"[,;] (?:and |for |on behalf of |as part of )?(?:the )?(?P<group>[{_UPPER}][^.;,]{{2,90}}?{_GROUPS})"
    r"(?=[.:;,]|\s\()"
)
_GROUP_BETWEEN = re.compile(rf"(?:the )?(?P<group>[{_UPPER}\d][^.;,]{{2,90}}?{_GROUPS})[,;] ")
GROUP_FIRST = re.compile(
    rf"(?P<group>[{_UPPER}\d][^.;:?]{{2,160}}?(?:{_GROUPS}|\b(?:Panel|Organi[sz]ation|Association|Society|Program(?:me)?"
    r"|Institutes?|Agency|Cent(?:er|re)|Council|Department|Ministry|College|Academy|Foundation|Federation)"
    r"(?: (?:of|for|on) [^.;:?]{2,100})?)(?: \([^()]{1,60}\))?|[A-Z]{2,8})\. (?=[A-Z\[])"
)
"""An organization as the author of a reference: `World Health Organization. Title. Journal`."""
_END = re.compile(r"\s*(?:[.:]+(?=\s|$)|(?=\()|(?=(?:19|20)\d\d\b)|$)")
_AFTER_DOT = re.compile(r"\s*(?:[.:]\s|(?=\()|(?=[\w\"“‘'\[]))")
_ALONE = re.compile(rf"(?P<group>[{_UPPER}][^().,;:]{{2,80}})[.,]? (?=\((?:19|20)\d\d[a-z]?[),])")
_LETTER = re.compile(rf"[{_UPPER}]\.")
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
    for pattern in (_COMPACT, _SPACED, _INVERTED):
        found = _list(text, pattern)
        # Of `Drake C. A.` alone it cannot be told whether the second letter is an initial or begins the title.
        if found is not None and (
            pattern is not _COMPACT or len(found.names) > 1 or not _LETTER.match(text, found.end)
        ):
            return found
    alone = _ALONE.match(text)
    return Authors((Name(literal=alone["group"].strip()),), end=alone.end()) if alone else Authors()


def _list(text: str, pattern: re.Pattern[str]) -> Authors | None:
    names: list[Name] = []
    at, cut = 0, False
    while True:
        group = _GROUP_BETWEEN.match(text, at)
        if group and pattern.match(text, group.end()) and not pattern.match(text, at):
            names.append(Name(literal=group["group"].strip()))
            at = group.end()
        name = pattern.match(text, at)
        if name is None or name["family"] in _NO_NAMES:
            return None
        names.append(_name(name["family"], name["given"]))
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
    return bool(pattern.match(text, at) or (group and pattern.match(text, group.end())))


def _name(family: str, given: str) -> Name:
    """A name; of `Hammer JA III` the last part is no initial."""
    before, _, last = family.rpartition(" ")
    if given in ("II", "III", "IV") and before and last.isupper() and len(last) <= 3:
        family, given = before, last
    return Name(family, _initials(given))


def _initials(text: str) -> str:
    """Initials as citation styles read them: `LR` and `L.R.` are `L. R.`, `JP` with a hyphen `J.-P.`"""
    letters = re.sub(r"[^\w\-]", "", text)
    return " ".join(f"{letter}." for letter in letters.replace("-", "")) if "-" not in letters else _hyphened(letters)


def _hyphened(letters: str) -> str:
    return re.sub(r"(?<=\.)(?=\w)", " ", re.sub(r"(\w)", r"\1.", letters))

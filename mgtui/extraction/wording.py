"""The first wording of a claim: its sentence made to stand alone, as far as words tell how."""

from __future__ import annotations

import re

_I = re.IGNORECASE
_LABEL = re.compile(r"^[A-Z][\w/\-’' ]{2,60}:\s+(?=[A-Z])")
_CITED = re.compile(r"\s*[(\[]\d{1,3}(?:[,–\-]\s*\d{1,3})*[)\]](?=[.,;]?(?:\s|$))")
_CONNECTIVE = re.compile(
    r"^(?:(?:however|therefore|thus|hence|consequently|accordingly|furthermore|moreover|additionally|in addition|indeed"
    r"|in fact|in essence|in short|in summary|to summari[sz]e|in conclusion|to conclude|overall|in contrast|conversely"
    r"|by contrast|on the other hand|similarly|likewise|finally|lastly|notably|importantly|interestingly|specifically"
    r"|for example|for instance|as a result|as such|nevertheless|nonetheless|meanwhile|besides|also|still|paradoxically"
    r"|by the same token),\s+|(?:but|and|so|yet|thus|therefore|hence)\s+(?=\w))",
    _I,
)
# `This suggests that` leans on what stands before; how sure it sounds is read off the sentence as it is.
_FINDER = re.compile(
    r"^(?:this|these (?:\w+ )?(?:findings|results|data|studies|observations)|the (?:findings|results|data|evidence))"
    r" (?:also |strongly |further )?(?:suggest|mean|show|indicate|highlight|imply|demonstrate|confirm)s? that\s+",
    _I,
)
SORTS = (
    r"mineral|nutrient|vitamin|hormone|compound|supplement|element|drug|medication|medicine|amino acid|fatty acid"
    r"|molecule|protein|enzyme|substance|ion|metal|food|drink|herb|spice|extract"
)
"""Words for sorts of things that act in the body, as an alternation."""
_REFERS = re.compile(
    rf"^(?P<whom>(?:in|for|among) [^,]{{1,40}}, )?(?:(?P<whose>its)\b|(?:it|(?:this|the) (?:{SORTS}))\b(?P<is>['’]s)?)",
    _I,
)
# `It is important to …` refers to nothing.
_EXPLETIVE = re.compile(
    r"^(?:in [^,]{1,40}, )?it(?:['’]s|\s+(?:is|was|has been|would be|may be|might be|might therefore be|could be|seems"
    r"|appears))\s+(?:\w+ ){0,3}?"
    r"(?:important|necessary|best|better|possible|likely|unlikely|clear|unclear|known|estimated|recommended|worth|wise"
    r"|advisable|thought|believed|hard|difficult|easy|true|time|no longer|not (?:clear|known|enough)|that)\b",
    _I,
)


def first_wording(text: str) -> str:
    """A sentence without the label of its list item, its reference numbers and words that lean on what is before it."""
    bare = _CITED.sub("", unlabelled(text)).strip('“”" ')
    rest = _FINDER.sub("", _CONNECTIVE.sub("", bare))
    return rest[:1].upper() + rest[1:] if rest != bare else bare


def unlabelled(text: str) -> str:
    """A list item without the words before its colon."""
    return _LABEL.sub("", text)


def refers_back(text: str) -> bool:
    """Whether a sentence begins with a word for something named before it, as `It`, `Its role` or `This mineral`."""
    return bool(_REFERS.match(text)) and not _EXPLETIVE.match(text)


def with_name(text: str, name: str) -> str:
    """A sentence that refers back, with the name in place of the word that refers."""
    found = _REFERS.match(text)
    if found is None:
        return text
    whom = found["whom"] or ""
    subject = name if whom else f"{name[:1].upper()}{name[1:]}"
    return f"{whom}{subject}{'’s' if found['whose'] else ' is' if found['is'] else ''}{text[found.end() :]}"

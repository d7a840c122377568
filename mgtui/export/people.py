"""The authors of an article as CSL names, from one text that is cut only where that is sure."""

from __future__ import annotations

import re

from mgtui.formats.references.names import is_person

Name = dict[str, str]

_NO_PERSON = re.compile(
    r"\b(?:bsc|dphil|dr|jr|m\.?d|mph|msc|ph\.?d|pharmd|rdn?|rn|sr"
    r"|academ\w*|agency|associat\w*|authority|board|bureau|cent(?:er|re)s?|certified|clinics?|college|commission"
    r"|committee|company|consort\w*|contributor|correspondent|council|department|desk|dieti[ct]ian|director|doctor"
    r"|editor\w*|expert|faculty|foundation|group|health|hospitals?|inc|institut\w*|journal|laborator\w*|licensed|ltd"
    r"|magazine|media\w*|medical|medicine|ministry|network|news|nurse|nutrition\w*|office|organi[sz]ation|physician"
    r"|press|professor|project|reg(?:ister|istered)|reporter|research\w*|review\w*|school|science\w*|services?|society"
    r"|staff|study|team|trust|universit\w*|working|writers?)\b",
    re.IGNORECASE,
)
"""A word by which a part between commas is a degree, an institution, a profession or a title."""


def author_names(text: str) -> list[Name]:
    """The authors that a text names; one name by itself is not cut, since nobody knows which part is the family's."""
    between = [part.strip() for part in text.split(";") if part.strip()]
    if len(between) > 1:
        return [_inverted(part) for part in between]
    parts = [part.strip() for part in re.split(r",\s*(?:and|&)\s+|,|\s+(?:and|&)\s+", text)]
    return [{"literal": part} for part in (parts if all(map(_is_person, parts)) else [text.strip()])]


def _inverted(text: str) -> Name:
    """`Rylander, Ragnar` says itself which name is which."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if comma and family and given and "," not in given:
        return {"family": family, "given": given}
    return {"literal": text}


def _is_person(text: str) -> bool:
    """Whether this reads as one person's whole name, without degrees and professions."""
    # Initials behind a name are those of a given name, or letters of a degree.
    return is_person(text) and not text.split()[-1].isupper() and not _NO_PERSON.search(text)

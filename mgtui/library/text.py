"""Rules for text that hold everywhere in a library: what is stripped, folded, and allowed in an id."""

from __future__ import annotations

import re
import unicodedata

STRIPPED = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff\U000e0000-\U000e007f]"
)
"""C0 other than newline and tab, DEL, C1, what changes the direction of text, tags that nobody sees, and what is no
character at all."""


def strip_controls(text: str) -> str:
    """Leave out characters that steer a terminal or reverse what a reader sees."""
    return text if text.isprintable() else STRIPPED.sub("", text)


def fold(text: str) -> str:
    """Text as anchors compare it: NFC, every run of white space one space, none at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


WIKILINK = re.compile(r"\[\[(?![0-9]+\]\])(?P<target>[^\[\]|\n]{1,300})(?:\|(?P<shown>[^\[\]\n]{0,300}))?\]\](?!\()")
"""A link as notes have them, `[[page]]` or `[[page|words]]`; `[[1]]` is a mark of a note, `[[1]](…)` a link."""


def wikilink_words(link: re.Match[str]) -> str:
    """The words of a `WIKILINK`: those it shows, else the name of its page."""
    shown = (link["shown"] or "").strip()
    page = link["target"].rstrip("\\").replace("#", " ").strip()
    if shown or " " in page:
        return shown or page
    # What stands behind a whole statement is where to read on, and no part of it: `raises risks [[on_risks_of_tea]].`
    before = link.string[max(0, link.start() - _BESIDE) : link.start()]
    behind = link.string[link.end() : link.end() + _BESIDE]
    is_behind = page.count("_") > 1 and not _LEADING.search(before) and _AT_END.match(behind)
    return f"({page.replace('_', ' ')})" if is_behind else page.replace("_", " ")


_LEADING = re.compile(
    r"(?:^|[^\w\s)%]|\b(?:a|an|the|of|in|on|to|for|with|by|and|or|see|is|are|as|at|from|about|called|via|like|than|under|per))\s*$",
    re.IGNORECASE,
)
"""What stands before a link that goes on with the sentence."""
_AT_END = re.compile(r"[ \t]*(?:[.;<]|\n\s|$)")
_BESIDE = 20
"""Characters beside a link that are looked at."""


def _is_word_character(character: str) -> bool:
    # Marks belong to the letter before them in many scripts and have no letter category of their own.
    return character.isalpha() or character.isdecimal() or unicodedata.category(character).startswith("M")


def slug(heading: str) -> str:
    """A heading as the part of an address: lower case, NFC, letters of any script and digits, `-` for the rest."""
    lowered = unicodedata.normalize("NFC", heading.lower())
    kept = "".join(character if _is_word_character(character) else " " for character in lowered)
    joined = "-".join(kept.split())
    while joined and not (joined[0].isalpha() or joined[0].isdecimal()):  # a mark without a letter before it
        joined = joined[1:]
    return joined or "section"


def is_id(text: str) -> bool:
    """Whether this is a well-formed id: lower-case letters of any script, digits, `.` and `-`, not at the start."""
    if not text or text[0] in ".-" or unicodedata.category(text[0]).startswith("M"):
        return False
    if text != text.lower() or not unicodedata.is_normalized("NFC", text):
        return False
    return all(character in ".-" or _is_word_character(character) for character in text)


def shorten(text: str, width: int = 60) -> str:
    """Text for a message: folded, and cut where it is long."""
    folded = " ".join(text[: 4 * width].split())
    return folded if len(folded) <= width else folded[: width - 1] + "…"

"""A reference as it is read: without what follows it proper, and with the blanks that copying from a page has lost."""

from __future__ import annotations

import re

from mgtui.extraction.tokens import CAPITALS
from mgtui.extraction.word_lists import phrase_list

_ASIDE = "|".join((r"(?<![^\W_])" * phrase[0].isalpha()) + re.escape(phrase) for phrase in phrase_list("aside"))
_SERVICES = "|".join(map(re.escape, phrase_list("services")))
_BEHIND = re.compile(
    rf"(?:{_ASIDE})(?![^\W\d_])|http|openurl"
    rf"|(?<=[.\])0-9;–-])[ \[]*(?:{_SERVICES})(?![^\W\d_])|(?<![^\W_])10\.\d{{4}}.{{0,5}}/"
    # Of what stands in brackets at the end: links, or the language of the work.
    r"|\[[^\[\]]*\][ .]*$|\((?:article )?in [^()]*\)[ .]*$",
    re.IGNORECASE,
)
"""What begins what follows the reference proper: identifiers, addresses, dates of a visit, services that pages name."""
_SPELLINGS = {"&. ": "& ", "( ": "(", "‘‘": "“", "’’": "”", "\u2010": "-", "\u2011": "-", "et al.": "et al. "}
_LOWER = rf"[^\W\d_{CAPITALS}]"
_NEXT = rf"[{CAPITALS}](?:{_LOWER}|[. ]|$)"
_NAME = rf"[{CAPITALS}]{_LOWER}"
_BLANKS = re.compile(
    rf"(?P<many>(?<=,) ?,| (?=[.;](?: |$)|,)|(?<={_LOWER}-) (?={_NEXT}))"
    rf"|(?<=[^\W\d_]),(?={_NEXT}|et al)|(?<=[^\W\d_]{{2}})(?=(?:19|20)\d\d;)"
    rf"|(?<=[^\W\d_{CAPITALS}]{{2}})\.(?={_NEXT})|(?<=[)?])\.(?={_NEXT})|(?<={_LOWER})\?(?=[{CAPITALS}])"
    rf"|(?<=\b[{CAPITALS}])(?=and{_NAME})|(?<=\b[{CAPITALS}]\w)(?=and{_NAME})"
    rf"|(?<=\b[{CAPITALS}]and)(?={_NAME})|(?<=\b[{CAPITALS}]\wand)(?={_NAME})"
)
"""Where a blank is missing, or one, or a comma, too many."""


def as_read(text: str) -> str:
    """The reference proper, with one blank between its words."""
    behind = _BEHIND.search(text)
    bare = (text[: behind.start()] if behind else text).rstrip(" ([")
    for spelling, meant in _SPELLINGS.items():
        bare = bare.replace(spelling, meant)
    return _BLANKS.sub(lambda found: "" if found["many"] else f"{found[0]} ", " ".join(bare.split())).strip(" ,")

"""Whether the words of a sentence alone tell that it is a claim, wherever in an abstract it stands."""

from __future__ import annotations

import re

from mgtui.extraction.scoring import cues

_SOURCE = r"(?:results?|findings?|data|stud(?:y|ies)|observations?|work|analys[ie]s|experiments?|evidence|this|these)"
# The present tense matters: `we show that` asserts, `we found that` and `analysis showed` report a result.
_STATES = re.compile(
    r"\bwe (?:\w+ ){0,2}(?:show|demonstrate|find|propose|suggest|conclude|report|hypothesi[sz]e)(?: \w+)? that\b"
    rf"|\b{_SOURCE}\b(?: \w+){{0,5}} (?:suggest|indicate|demonstrate|show|support|imply|reveal)s?\b"
    r"|, (?:\w+ )?(?:suggesting|indicating|demonstrating|supporting|implying)\b"
)


def stated(sentence: str) -> bool | None:
    """True if its authors assert or infer something in so many words, False if they only announce what they treat.

    None where the words leave it open.
    """
    if _STATES.search(sentence.lower()):
        return True
    return False if "announce" in cues(sentence) else None

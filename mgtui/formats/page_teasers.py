"""Where the text of a page ends and teasers of other pages begin."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LABEL = re.compile(
    r"(?:(?:more|other|recent|related|latest|top|popular|featured|trending|partner|recommended|suggested"
    r"|sponsored|breaking|today[’']s|editor[’']?s[’']?|most (?:read|popular|viewed|shared))"
    r"(?: (?:on|from|in|by))?(?: [\w&’'-]+){0,3}? (?:stories|news|articles|posts|columns|slide ?shows?|videos?|links"
    r"|reads|headlines|picks|content|galleries|offers|reading)"
    r"|today on \S+|(?:you )?(?:may|might) also (?:like|enjoy).*"
    r"|(?:read|up|what[’']s) (?:more|next|also)|(?:most )?(?:read|popular|trending|viewed)(?: now)?"
    r"|mehr (?:zum thema|aus \w+)|(?:das könnte sie|auch) .*interessieren"
    r"|(?:weitere|ähnliche|verwandte) (?:artikel|themen)"
    r"|(?:à lire|lire) aussi|(?:sur le )?même sujet|(?:artículos|noticias) relacionad[oa]s|te puede interesar)\W*",
    re.IGNORECASE,
)
"""What stands above teasers."""
_FEWEST_LINKED = 3
"""Headings in a row that lead to other pages, so that they are teasers without a label."""
_MOST_EACH = 3
"""Blocks of one teaser."""
_LONGEST_TEASER = 400
_SHORTEST_TEXT = 600
"""Letters of an article at the least before what may be teasers."""


def first_teaser(texts: Sequence[str], linked: Sequence[bool], within: Sequence[bool]) -> int:
    """The place of the first teaser, or of their label; how many texts there are where there is none.

    `linked` says which of some blocks are headings that lead to other pages of the site, `within` which stand in the
    element with most of the text.
    """
    count = len(texts)
    start, links = count, 0
    found = count
    # From the end to the last long text: teasers are short.
    while start > 0 and len(texts[start - 1]) <= _LONGEST_TEASER:
        start -= 1
        links += linked[start]
        is_labelled = not within[start] and _LABEL.fullmatch(texts[start]) is not None
        # Without a label there are headings that lead to other pages, each with few words below.
        are_headlines = linked[start] and links >= _FEWEST_LINKED and links * _MOST_EACH >= count - start
        if is_labelled or are_headlines:
            found = start
    return found if sum(map(len, texts[:found])) >= _SHORTEST_TEXT else count

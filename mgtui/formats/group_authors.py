"""Groups of people that sign an article in the place of authors: a team of editors, the investigators of a trial."""

from __future__ import annotations

import re

from mgtui.formats.names import OF_OTHERS

_WORDS = r"(?:[A-Z0-9][\w’'&./-]*\s(?:(?:of|for|and|the|in|on)\s)*){1,8}"
_SIGNED = re.compile(
    r"(?P<before>(?:.*\s)?)(?:By|(?<!\w\s)(?:(?i:written|posted|published|authored)\s)?by|(?i:authors?:))\s+(?:the\s)?"
    rf"(?P<who>{_WORDS}(?:Staff|Team|Editors|Group|Investigators|Collaborators))\s*[*†‡§¶\d]*"
)
_ALONE = re.compile(
    r"(?:(?i:for|on\sbehalf\sof)\s)?(?i:the\s)?(?!(?:Our|Meet|About|Contact|Join|Your|Ask|Editorial)\s)"
    rf"(?P<who>{_WORDS}(?:Investigators|Collaborators|Trialists|(?:Study|Trial|Research|Writing|Collaborative)\sGroup"
    r"|(?:Editorial|Research|Content|Writing|News)\s(?:Team|Staff|Board)))\s*[*†‡§¶\d]*"
)


def group_in(line: str) -> str:
    """The group that a line says has written an article, without its article: `By Elm Clinic Staff`; "" for none.

    A group has a name before what it is: `Our Team` and `Editorial Team` say nothing.
    """
    if signed := _SIGNED.fullmatch(line.strip()):
        return "" if OF_OTHERS.search(signed["before"].strip()) else signed["who"]
    alone = _ALONE.fullmatch(line.strip())
    return alone["who"] if alone else ""

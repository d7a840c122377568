"""Text whose signs of mathematics came out as other letters: `P , 0.05` for `P < 0.05`, `n ¼ 24` for `n = 24`.

Fonts of signs give theirs the codes of letters and figures, and programs that take the text out of a PDF write these.
Some of it cannot be told from what is meant (`6.1 6 1.2`, `from 16.1%`), but hardly any such text is without a p value.
"""

from __future__ import annotations

import re

_MISREAD = re.compile(
    r"(?<![\w.])[Pp](?:[- ](?:value|trend|interaction|heterogeneity))? ?(?: ,|[¼½]| 5) ?0?\.\d+"
    r"|(?<![\w.])[nNrRkκ] ?¼ ?[-−]?\d+(?:\.\d+)?|¼ ?[-−]?\d*\.\d+"
)


def misread(text: str) -> str:
    """The first words of a text that show its signs to be misread; empty where none do."""
    found = _MISREAD.search(text)
    return found[0] if found else ""

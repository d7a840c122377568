"""Wordings of one question that are read as one: what harms an organ, how a thing is absorbed."""

from __future__ import annotations

import re

_ORGANS = "livers?|kidneys?|heart|stomach|gut|bowels?|brain|lungs?|eyes?|skin|teeth|nerves?"
ONE_WORDING = (
    (
        re.compile(
            r"\b(?:toxic to|poisonous to|bad for|hurts?|injures?|damages?|harms?) (?:(?:the|your|my|our|one's) )?"
            rf"({_ORGANS})\b",
            re.IGNORECASE,
        ),
        r"harm \1",
    ),
    (
        re.compile(
            r"^((?:is|are) )?((?:[\w-]+ ){1,4}?)(?:(?:well|poorly|easily|readily|badly|properly) )?absorbed\b", re.I
        ),
        r"absorption of \2",
    ),
)
"""Wordings, each with the one that stands for all: damage the liver, bad for the liver, toxic to it are harm to it."""

"""Statistics in what an article says, told in plain English."""

from __future__ import annotations

import re

_STATISTICS = re.compile(r"\s*\((?=[^()]*(?:[=<>≤≥±]|\bCI\b|\bSD\b))[^()]*\)")
"""A bracket with figures that are not written for every reader."""
_DEGREES = (
    r"(?:(?:statistically|significantly|significant|strongly|strong|independently|independent)(?:,| and|, and)? )*"
)
_TAKEN_UP: dict[str, str] = {"more": "better", "less": "less well"}
_PLAIN = tuple(
    (re.compile(rf"\b{words}", re.IGNORECASE), plain)
    for words, plain in (
        (rf"(?<!er )([\w-]+) levels (?=correlated {_DEGREES}(?:posi|nega|inver)\w+ with)", r"higher \1 levels "),
        (_DEGREES + r"positively (?:associated|correlated) with(?= (?!the ))", "linked to more"),
        (_DEGREES + r"(?:negatively|inversely) (?:associated|correlated) with(?= (?!the ))", "linked to less"),
        (rf"correlated {_DEGREES}positively with(?= (?!the ))", "went together with more"),
        (rf"correlated {_DEGREES}(?:negatively|inversely) with(?= (?!the ))", "went together with less"),
        (rf"(was|is|were|are) not {_DEGREES}(?:associated|correlated) with", r"\1 not linked to"),
        (rf"(was|is|were|are) (?:an? )?{_DEGREES}(?:correlates?|predictors?) of", r"\1 linked to"),
        (rf"(was|is|were|are) {_DEGREES}(?:associated|correlated) with", r"\1 linked to"),
        (r"(has|have|had), ([^,]{3,40}), been ([^,.;]+)(?=\.?$)", r"\1 been \3, \2"),
        (r"(?<=could |might )potentially ", ""),
        (r"(?<=can )potentially |(?<=may )potentially ", ""),
        (r"incidence of(?= \w)", "rate of new cases of"),
        (r"is a prerequisite for", "is needed for"),
        (r"(no|any|not) (?:statistically )?significant(?=(?:ly)? \w)", r"\1 clear"),
        (r"statistically significant", "clear"),
        (r"at baseline", "at the start"),
        (r"resistance-trained (?=men|women|people|adults|athletes)", "weight-trained "),
        (r"(more|less) bioavailable than", lambda found: f"{_TAKEN_UP[found[1].lower()]} taken up by the body than"),
        (r"(?:blood )?serum ([\w-]+(?: levels?| concentrations?)?)(?! [A-Z\d])(?=[ .,;])", r"\1 in the blood"),
        (r"in (?:an?|the) (age|sex|weight)-adjusted (?:analysis|model)s?", r"with \1 taken into account"),
        (r"after adjust(?:ing|ment) for|adjust(?:ed|ing) for", "allowing for"),
        (r", as (?:was )?expected(?=[ .,;])", ""),
        (r"^the (\d{4}) (?=\w)", r"A \1 "),
        (r"^in the (\d{4}) (?=\w)", r"In a \1 "),
    )
)
"""Words of statistics, and such as lean on what stands before them, each with what it is in plain English."""


def in_plain_english(statement: str) -> str:
    """A statement without brackets of statistics, in words that need no knowledge of them and lean on nothing that
    stands before it: `IGF-1 was positively correlated with age (r = 0.2)` is linked to more of it."""
    statement = _STATISTICS.sub("", statement)
    for words, plain in _PLAIN:
        statement = words.sub(plain, statement)
    return statement

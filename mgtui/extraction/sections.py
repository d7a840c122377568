"""What part of a paper a passage stands in, by its headings."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from mgtui.extraction.turns import Turns, words_of

if TYPE_CHECKING:
    from mgtui.model import Article


class Part(Enum):
    """The parts of a paper that are read differently."""

    ABSTRACT = "abstract"
    CONCLUSION = "conclusion"
    REFERENCES = "references"
    STATEMENT = "statement"
    """Of funding, interests, registration: about the paper, and no finding of it, also inside an abstract."""
    OTHER = "other"


_ABSTRACT = Turns("""
abstract|summary
structured abstract
""")
_CONCLUSION = Turns("""
conclusion|conclusions|interpretation|implications
concluding remarks
discussion and conclusion|conclusions
""")
_REFERENCES = frozenset(
    {
        "references", "bibliography", "literature cited", "works cited", "sources", "citations", "literature",
    }
)  # fmt: skip
_BODY_TITLES = (
    "introduction,background,objective,objectives,aim,aims,purpose,method,methods,methodology,result,results,findings,"
    "discussion,patients and methods,material and methods,materials and methods,subjects and methods,"
    "participants and methods,research design and methods"
)
_BODY = frozenset(_BODY_TITLES.split(","))
_STATEMENT = Turns("""
funding|support|sponsor|sponsors|sponsorship|registration|ethics|keywords|abbreviations|disclosure|disclosures
source|sources of funding
study|primary funding
financial support|disclosure|disclosures
trial|study|protocol registration
clinical trial|study registration
key words
declaration of interest|interests
declaration of competing interest|interests
conflict|conflicts of interest|interests
potential conflict|conflicts of interest|interests
declaration of conflict|conflicts of interest|interests
competing interest|interests
acknowledgement|acknowledgements|acknowledgment|acknowledgments
data availability
author contribution|contributions
""")
_LONGEST_STATEMENT = 6
"""A heading of more words says something else."""


def _words(heading: str) -> list[str]:
    """The words of a heading without its number and its signs."""
    words = [word for word in words_of(heading) if word[0].isalnum()]
    return words[1:] if words and words[0].replace(".", "").isdigit() else words


def _is(heading: str, titles: frozenset[str]) -> bool:
    return " ".join(_words(heading)) in titles


def _states(heading: str) -> bool:
    """Whether a heading is that of a statement about the paper, and not of what it supports or funds."""
    words = _words(heading)
    is_brief = len(words) <= _LONGEST_STATEMENT
    rest = {"statement", "source", "sources", "number", "approval", "of", "the"}
    alone = len(words) == 1 or words[0] not in ("support", "registration", "funding") or set(words[1:]) <= rest
    return is_brief and alone and _STATEMENT.begin(words) > 0


def part_of(headings: tuple[str, ...]) -> Part:
    """The part that the nearest telling heading names; an abstract keeps what stands under its own headings."""
    if headings and _states(headings[-1]):
        return Part.STATEMENT
    if headings and _is(headings[-1], _REFERENCES):
        return Part.REFERENCES
    if any(_ABSTRACT.begin(_words(heading)) for heading in headings):
        return Part.ABSTRACT
    for heading in reversed(headings):
        if _CONCLUSION.begin(_words(heading)):
            return Part.CONCLUSION
        if _is(heading, _REFERENCES):
            return Part.REFERENCES
    return Part.OTHER


def reads_as_paper(article: Article) -> bool:
    """Whether an article has the headings of a research paper: an abstract, or two of its usual parts."""
    titles = {section.title.strip() for section in article.sections}
    usual = sum(1 for title in titles if _is(title, _BODY))
    return usual >= 2 or any(title.lower().startswith("abstract") for title in titles)

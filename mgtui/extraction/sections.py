"""What part of a paper a passage stands in, by its headings."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

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


_ABSTRACT = re.compile(r"^(?:\d+\.? )?(?:abstract|summary|structured abstract)\b", re.IGNORECASE)
_CONCLUSION = re.compile(
    r"^(?:\d+\.? )?(?:conclusions?|concluding remarks|interpretation|implications|discussion and conclusions?)\b",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"^(?:\d+\.? )?(?:references|bibliography|literature cited|works cited|sources|citations|literature)\s*:?$",
    re.IGNORECASE,
)
_BODY = re.compile(
    (
        r"^(?:\d+\.? )?(?:introduction|background|objectives?|aims?|purpose|(?:patients|materials?|subjects"
        r"|participants|research design) and methods|methods?|methodology|results?|findings|discussion)\b\W*$"
    ),
    re.IGNORECASE,
)


_STATEMENT = re.compile(
    r"^(?:\d+\.? )?(?:(?:sources? of |study |primary )?funding|financial (?:support|disclosures?)|support"
    r"|sponsors?(?:hip)?|(?:(?:clinical )?(?:trial|study|protocol) )?registration|ethics\b.*|key ?words|abbreviations"
    r"|(?:declaration of |conflicts? of |competing |potential )+(?:competing )?interests?|disclosures?"
    r"|acknowledge?ments?|data availability|author contributions?)\b\W*(?:statement|sources?|number)?\W*$",
    re.IGNORECASE,
)


def part_of(headings: tuple[str, ...]) -> Part:
    """The part that the nearest telling heading names; an abstract keeps what stands under its own headings."""
    if headings and _STATEMENT.match(headings[-1]):
        return Part.STATEMENT
    if headings and _REFERENCES.match(headings[-1]):
        return Part.REFERENCES
    if any(_ABSTRACT.match(heading) for heading in headings):
        return Part.ABSTRACT
    for heading in reversed(headings):
        if _CONCLUSION.match(heading):
            return Part.CONCLUSION
        if _REFERENCES.match(heading):
            return Part.REFERENCES
    return Part.OTHER


def reads_as_paper(article: Article) -> bool:
    """Whether an article has the headings of a research paper: an abstract, or two of its usual parts."""
    titles = {section.title.strip() for section in article.sections}
    usual = sum(1 for title in titles if _BODY.match(title))
    return usual >= 2 or any(title.lower().startswith("abstract") for title in titles)

"""What part of a paper a passage stands in, by its headings."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

from mgtui.extraction.word_lists import lists_under, phrase_list, word_list
from mgtui.formats.identity import LIST_OF_WORKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.model import Article


class Part(Enum):
    """The parts of a paper that are read differently."""

    ABSTRACT = "abstract"
    CONCLUSION = "conclusion"
    REFERENCES = "references"
    STATEMENT = "statement"
    """Of funding, interests, registration: about the paper, and no finding of it, also inside an abstract."""
    OTHER = "other"


_ABSTRACT = ("abstract", "summary", "structured abstract")
_AROUND = re.compile(r"^\d+(?:\.\d+)*\.? |[\W_]+$")
_LIST_OF_WORKS = re.compile(LIST_OF_WORKS, re.IGNORECASE)
_STUDIED = frozenset({"patients", "material", "materials", "subjects", "participants", "research design"})
_STATEMENT = frozenset(phrase_list("statements"))
_STATEMENTS = {last: {*words.split()} for last, words in lists_under("statement of").items()}
"""Headings by their last word, and the words that may stand before it."""


def _bare(heading: str) -> str:
    """A heading in lower case, without its number and what closes it: `1. Methods:` is `methods`."""
    return _AROUND.sub("", " ".join(heading.lower().split()))


def _begins(heading: str, phrases: Iterable[str]) -> bool:
    return any(heading.startswith(each) and not heading[len(each) : len(each) + 1].isalnum() for each in phrases)


def _is_statement(heading: str) -> bool:
    if heading in _STATEMENT or _begins(heading, ("ethics",)):
        return True
    *words, last = heading.split() or [""]
    if last in word_list("tails") and words:
        return _is_statement(" ".join(words))
    allowed = _STATEMENTS.get(last.removesuffix("s"), set())
    return bool(allowed) and allowed.issuperset(words) and (bool(words) or not last.startswith("interest"))


def _is_of_body(heading: str) -> bool:
    before, _, last = heading.rpartition(" and ")
    return heading in word_list("parts of a paper") or (last == "methods" and before in _STUDIED)


def _names_works(heading: str) -> bool:
    return heading in word_list("references") or _LIST_OF_WORKS.fullmatch(heading) is not None


def part_of(headings: tuple[str, ...]) -> Part:
    """The part that the nearest telling heading names; an abstract keeps what stands under its own headings."""
    bare = [_bare(heading) for heading in headings]
    if bare and _is_statement(bare[-1]):
        return Part.STATEMENT
    if bare and _names_works(bare[-1]):
        return Part.REFERENCES
    if any(_begins(heading, _ABSTRACT) for heading in bare):
        return Part.ABSTRACT
    for heading in reversed(bare):
        if _begins(heading, phrase_list("conclusions")):
            return Part.CONCLUSION
        if _names_works(heading):
            return Part.REFERENCES
    return Part.OTHER


def has_only_abstract(article: Article) -> bool:
    """Whether none of the parts of a paper but its abstract stands in an article, as in a post that copies that."""
    outside = {
        heading
        for passage in article.passages
        if part_of(passage.headings) is not Part.ABSTRACT
        for heading in passage.headings
    }
    return not any(_is_of_body(_bare(heading)) for heading in outside)


def reads_as_paper(article: Article) -> bool:
    """Whether an article has the headings of a research paper: an abstract, or two of its usual parts."""
    titles = {section.title.strip() for section in article.sections}
    usual = sum(1 for title in titles if _is_of_body(_bare(title)))
    return usual >= 2 or any(title.lower().startswith("abstract") for title in titles)

"""Gaps, which are mistakes only in a library that means to be complete (`strict: true`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mgtui.library.draft import Draft, Entry
    from mgtui.model import Article, Claim

_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)*")
# The digits of IGF-1, B6 and omega-3 belong to a name and are no figures.
_FIGURE = re.compile(rf"(?<![^\W_])(?<![^\W\d_][-\u2010\u2011]){_NUMBER.pattern}")
_THOUSANDS = re.compile(r",(?=[0-9]{3}(?![0-9]))")


def check_strict(draft: Draft, covered: dict[str, set[str]], lost: set[str]) -> None:
    """Report figures of claims that are not in the article, sections without claims and studies behind none.

    `covered` holds for each article the sections in which claims stand, `lost` the articles in which a claim has lost
    its place: of those it cannot be told which sections are without claims.
    """
    claims = draft.claims_by_article()
    for article, file in draft.articles.items():
        if article not in lost and article not in draft.torn_claims:
            _check_sections(draft, article, covered[article])
        known = _figures_of(file.record.article)
        for entry in claims[article]:
            _check_figures(entry, known)
    if not draft.torn_claims:
        _check_studies(draft)


def figures(text: str, pattern: re.Pattern[str] = _FIGURE) -> list[str]:
    """The figures of a text, without the commas between thousands."""
    return [_THOUSANDS.sub("", match.group()) for match in pattern.finditer(text)]


def _figures_of(article: Article) -> set[str]:
    texts = [article.title, *(section.title for section in article.sections)]
    texts += [passage.text for passage in article.passages]
    return {figure for text in texts for figure in figures(text, _NUMBER)}


def _check_figures(entry: Entry[Claim], known: set[str]) -> None:
    missing = [figure for figure in figures(entry.record.statement) if figure not in known]
    if missing:
        entry.mistake(f"statement: not in the article: {', '.join(missing)}", "statement")


def _check_sections(draft: Draft, article: str, covered: set[str]) -> None:
    entry = draft.articles[article]
    excused = entry.record.article.without_claims
    for section in entry.record.article.sections:
        if section.passages and section.slug not in covered and section.slug not in excused:
            entry.source.mistake_at(
                entry.record.lines[section.slug],
                1,
                f'section "{section.slug}" has no claim, expected one or a reason under without_claims',
            )


def _check_studies(draft: Draft) -> None:
    used = {link.id for entry in draft.claims.values() for link in entry.record.studies}
    for study, entry in draft.studies.items():
        if study not in used:
            entry.mistake(f'study "{study}" stands behind no claim', "id")

"""An answer to a question as a report: for a reader who never saw the program."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mgtui.answering.answers import GROUP_KEYS, GROUPS, as_json
from mgtui.answering.sections import PARTS, notes, understood
from mgtui.errors import ExportError
from mgtui.evidence.links import Links
from mgtui.export import sentences as say
from mgtui.export.homes import home_of, source_line
from mgtui.export.markdown import code, escaped, items, joined, sentence
from mgtui.export.page import as_page
from mgtui.export.report import Summaries, references_section, study_table, unverified_section
from mgtui.model.provenance import as_linked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.answering.answers import Answer, Answering
    from mgtui.model import Article, Claim, Library

FORMATS = ("md", "html", "json")
_HOW_TO_READ = """\
Each statement is one thing that an article says, put in one sentence, and stands in one group; the indented words are \
the article's own. A study may support a statement, speak against it, do both in part, or be background that does not \
test it; an article may tell a study faithfully, say more than it shows, or credit it with what it does not say. A \
work behind several statements is one work. Nothing here is added up or weighed, and nothing is advice."""


def written(format: str, found: Answer, line: str, library: Library, style: str | None = None) -> str:  # noqa: A002
    """An answer in one of `FORMATS`, with its sentence; ends with a line break. Raises ExportError."""
    if format == "json":
        return json.dumps(as_json(found, line, library.studies), ensure_ascii=False, indent=2) + "\n"
    if format not in FORMATS:
        raise ExportError(f"There is no such format of an answer: {format}. There are: {', '.join(FORMATS)}.")
    report = answer_report(found, line, library, style)
    return report if format == "md" else as_page(found.question.text, report, library.language)


def answer_report(found: Answer, line: str, library: Library, style: str | None = None) -> str:
    """An answer in Markdown: the sentence, what was understood, the groups, the studies, what is cited."""
    claims = [row.claim for row in found.all]
    studies = as_linked(Links(library).studies_behind(claims), claims)
    summaries = Summaries(library)
    homes = list(dict.fromkeys(home_of(library, claim.id) for claim in claims)) or [library.id]
    return joined(
        [
            f"# {escaped(found.question.text)}",
            sentence(line),
            _understood(found),
            items(escaped(note) for note in notes(found)),
            _HOW_TO_READ if claims else "",
            *(
                block
                for key in GROUP_KEYS
                for block in _group(found.groups[key], GROUPS[key].title, library, summaries)
            ),
            *(["## The studies", study_table(library, studies)] if studies else []),
            *_articles(library, claims),
            *unverified_section(library, claims, studies),
            *references_section(studies, style),
            source_line(library, "ask", homes),
        ]
    )


def _understood(found: Answer) -> str:
    read = understood(found.question)
    return "Read as: " + "; ".join(f"{PARTS[part].lower()}: {escaped(words)}" for part, words in read.items()) + "."


def _group(rows: Sequence[Answering], title: str, library: Library, summaries: Summaries) -> Iterator[str]:
    if rows:
        yield f"## {title}"
    for row in rows:
        claim = row.claim
        yield f"### {escaped(claim.statement)}"
        yield f"In {say.where(library, claim)} ({code(claim.id)}){_narrowed(row)}:"
        yield say.quotations(claim)
        yield say.manner(claim)
        yield summaries.line(claim)
        yield items(say.behind(library, claim)) or say.NO_STUDY


def _narrowed(row: Answering) -> str:
    return f", {escaped(row.condition)}" if row.condition else ""


def _articles(library: Library, claims: Sequence[Claim]) -> list[str]:
    ids = dict.fromkeys(claim.article for claim in claims)
    cited = [_cited(library.articles[article]) for article in ids if article in library.articles]
    return ["## The articles", items(cited)] if cited else []


def _cited(article: Article) -> str:
    parts = [article.author or "", f"*{escaped(article.title)}*", article.publisher or "", article.issued or ""]
    text = ". ".join(escaped(part) if not part.startswith("*") else part for part in parts if part)
    return f"{text}. {escaped(article.source)}" if article.source else f"{text}."

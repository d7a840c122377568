"""An answer to a question as a report: for a reader who never saw the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec import Struct

from mgtui.answering.answer_json import as_json
from mgtui.answering.groups import GROUP_KEYS, group_of
from mgtui.answering.numbers import drawn, numbers
from mgtui.answering.sections import PARTS, notes, understood
from mgtui.answering.timeline import timeline
from mgtui.errors import ExportError
from mgtui.evidence.links import Links
from mgtui.evidence.profile_words import Item, Section  # noqa: TC001 - msgspec looks at the types of a record
from mgtui.export import sentences as say
from mgtui.export.formats import ANSWERS
from mgtui.export.homes import source_line
from mgtui.export.json_form import json_form
from mgtui.export.markdown import code, escaped, items, joined, sentence, table
from mgtui.export.page import as_page
from mgtui.export.report import Summaries, references_section, study_table, unverified_section
from mgtui.model.provenance import as_linked
from mgtui.ref import home_of
from mgtui.search.engine import BY_MEANING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from mgtui.answering.groups import Answer, Answering
    from mgtui.answering.names import Names
    from mgtui.answering.numbers import Figure
    from mgtui.answering.timeline import Event
    from mgtui.model import Article, Claim, Library

_HOW_TO_READ = """\
Each statement is one thing that an article says, put in one sentence, and stands in one group; the indented words are \
the article's own. A study may support a statement, speak against it, do both in part, or be background that does not \
test it; an article may tell a study faithfully, say more than it shows, or credit it with what it does not say. A \
work behind several statements is one work. Nothing here is added up or weighed, and nothing is advice."""


class Listing(Struct, frozen=True):
    """A list of what is seen of questions: articles side by side, studies told in several ways."""

    title: str
    rule: str
    """By what it is ordered; empty where nothing need be said."""
    sections: tuple[Section, ...]


def written(format: str, found: Answer, line: str, names: Names, style: str | None = None) -> str:  # noqa: A002
    """An answer in one of `ANSWERS`, with its sentence; ends with a line break. Raises ExportError."""
    library = names.library
    if format == "json":
        return json_form({**as_json(found, line, library.studies), **_beside(found, names)})
    return _report(format, found.question.text, lambda: answer_report(found, line, names, style), library)


def written_listing(format: str, listing: Listing, library: Library) -> str:  # noqa: A002
    """A list in one of `ANSWERS`; ends with a line break. Raises ExportError."""
    if format == "json":
        return json_form(msgspec.to_builtins(listing))
    return _report(format, listing.title, lambda: _listing_report(listing, library), library)


def _report(format: str, title: str, report: Callable[[], str], library: Library) -> str:  # noqa: A002
    if format not in ANSWERS:
        raise ExportError(f"There is no such format of an answer: {format}. There are: {', '.join(ANSWERS)}.")
    return report() if format == "md" else as_page(title, report(), library.language)


def _beside(found: Answer, names: Names) -> dict[str, Any]:
    """The numbers side by side and the line of time."""
    made = numbers(found, names)
    return {
        "numbers": {
            "scales": [
                {
                    "outcome": scale.outcome, "measure": scale.measure, "unit": scale.unit,
                    "results": [_figure(figure) for figure in scale.figures],
                }
                for scale in made.scales
            ],
            "apart": [{**_figure(figure), "why": why} for figure, why in made.apart],
        },
        "timeline": msgspec.to_builtins(timeline(found, names.library)),
    }  # fmt: skip


def _figure(figure: Figure) -> dict[str, Any]:
    return {"study": figure.study, "label": figure.label, "people": figure.people, **msgspec.to_builtins(figure.effect)}


def _listing_report(listing: Listing, library: Library) -> str:
    blocks = [f"# {escaped(listing.title)}", sentence(listing.rule)]
    for section in listing.sections:
        blocks += [f"## {escaped(section.title)}", items(map(_listed, section.items))]
    return joined([*blocks, source_line(library, "ask", [library.id])])


def _listed(item: Item) -> str:
    told = " ".join(sentence(note) for note in item.notes)
    return f"{escaped(item.text)} {told}{f' ({code(item.target)})' if item.target else ''}".rstrip()


def answer_report(found: Answer, line: str, names: Names, style: str | None = None) -> str:
    """An answer in Markdown: the sentence, what was understood, the groups, the studies, what is cited."""
    library = names.library
    claims = [row.claim for row in found.all]
    studies = as_linked(Links(library).studies_behind(claims), claims)
    summaries = Summaries(library)
    homes = list(dict.fromkeys(home_of(claim.id, library.id) for claim in claims)) or [library.id]
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
                for block in _group(found.groups[key], group_of(key, found.question).title, library, summaries)
            ),
            *_numbers(found, names),
            *_time(timeline(found, library) if claims else []),
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


def _numbers(found: Answer, names: Names) -> list[str]:
    """The results, those on one scale drawn below each other."""
    made = numbers(found, names)
    blocks = ["## Numbers side by side", "Every result stands as it is recorded; none are pooled."]
    for scale in made.scales:
        width = max(len(figure.label) for figure in scale.figures)
        drawing = [
            f"{figure.label:<{width}}  {bar}" for figure, bar in zip(scale.figures, drawn(scale), strict=True)
        ]  # fmt: skip
        blocks += [f"### {escaped(scale.title)}", "```text\n" + "\n".join(drawing) + "\n```"]
        blocks.append(items(f"**{escaped(figure.label)}** {escaped(figure.text)}" for figure in scale.figures))
    if made.apart:
        header = ("Study", "Outcome", "Direction", "Result", "People", "Why it stands on no scale")
        rows = [
            (figure.label, figure.outcome, figure.glyph, figure.text, figure.people, why) for figure, why in made.apart
        ]  # fmt: skip
        blocks.append(table(header, rows))
    return blocks if len(blocks) > 2 else []


def _time(events: Sequence[Event]) -> list[str]:
    lines = items(f"{event.year} {event.glyph} {escaped(event.text)}" for event in events)
    return ["## Line of time", lines] if lines else []


def _narrowed(row: Answering) -> str:
    said = (row.condition, BY_MEANING if row.by_meaning else "")
    return "".join(f", {escaped(part)}" for part in said if part)


def _articles(library: Library, claims: Sequence[Claim]) -> list[str]:
    ids = dict.fromkeys(claim.article for claim in claims)
    cited = [_cited(library.articles[article]) for article in ids if article in library.articles]
    return ["## The articles", items(cited)] if cited else []


def _cited(article: Article) -> str:
    parts = [article.author or "", f"*{escaped(article.title)}*", article.publisher or "", article.issued or ""]
    text = ". ".join(escaped(part) if not part.startswith("*") else part for part in parts if part)
    return f"{text}. {escaped(article.source)}" if article.source else f"{text}."

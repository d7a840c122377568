"""Questions that a reader saved, each answered by the claims of the library on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.answering.answers import answer
from mgtui.answering.asker import Asker
from mgtui.answering.asking import is_question, may_be_asked
from mgtui.answering.sentence import sentence
from mgtui.export.answers import answer_report
from mgtui.export.site.markup import rendered, text
from mgtui.export.site.material import Page, link

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.export.site.material import Material


def question_pages(material: Material, saved: Sequence[str]) -> Iterator[Page]:
    """A page that lists the questions among the searches that were saved, then one for each with its answer."""
    if not saved:
        return
    asker = Asker(material.links)
    pages: list[Page] = []
    entries = []
    for each in filter(may_be_asked, saved):
        question = asker.read(each)
        if not (is_question(each) or (question.exposure and question.outcome)):
            continue
        found = answer(asker, question)
        line = sentence(found, asker.names)
        report = rendered(answer_report(found, line, asker.names, material.style), material.href)
        for row in found.all:
            report = material.with_study_links(report, row.claim)
        page = Page(f"answer-{len(pages) + 1}", question.text, report)
        pages.append(page)
        entries.append(f"<li>{link(material.address(page.name), question.text)}<br>{text(line)}</li>")
    if pages:
        yield Page("questions", "Questions", f"<h1>Questions</h1><ul>{''.join(entries)}</ul>", is_main=True)
        yield from pages

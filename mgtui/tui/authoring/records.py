"""Changing what is selected, whatever it is, and making a term or topic while a form is filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.errors import format_error
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.library.shapes import About, FrontMatter
from mgtui.model import Article, Claim, Passage, Study, Term, Topic
from mgtui.ref import resolve, written
from mgtui.tui.authoring.saving import assignments, open_form
from mgtui.tui.forms.form import Form

if TYPE_CHECKING:
    from collections.abc import Callable

    from mgtui.authoring.author import Written
    from mgtui.model.field import Kind
    from mgtui.tui.actions import Context
    from mgtui.tui.forms.page import Make

_KINDS: dict[type[Any], tuple[Kind, str]] = {
    Study: ("study", "Study"), Topic: ("topic", "Topic"), Term: ("term", "Term"), Article: ("article", "Article"),
}  # fmt: skip


def edit(explorer: Context) -> None:
    """A form of what is selected: a claim, a study, a topic, else the article."""
    found = resolve(explorer.session.library, explorer.selected_record or "")
    record = found.article if found and isinstance(found.record, Passage) else found.record if found else None
    if isinstance(record, Claim):
        from mgtui.tui.authoring.claims import edit_claim

        edit_claim(explorer, record)
    elif isinstance(record, (Study, Topic, Article)):
        edit_record(explorer, record)
    else:
        explorer.refuse("Nothing here to change")


def edit_record(
    explorer: Context, record: Study | Topic | Term | Article, then: Callable[[Written], object] | None = None
) -> None:
    """A form with the fields of a record as they are."""
    kind, title = _KINDS[type(record)]
    name = written(kind, record.id)
    if not explorer.author.is_own(name):
        explorer.refuse(f"This {kind} stands in a library that is not written to")
        return
    fields: dict[str, Any] = msgspec.to_builtins(record)
    form = Form(FrontMatter if kind == "article" else type(record), fields, explorer.known)
    author = explorer.author
    open_form(
        explorer, title, form, lambda record: author.set_fields(name, assignments(form, record)),
        draft=f"{kind} {name}", then=then,
    )  # fmt: skip


def edit_library(explorer: Context) -> None:
    """A form of what the reader's own library says of itself, and of how certain they are of what is known."""
    author = explorer.author
    try:
        fields, name = author.about(), author.library_id
    except LIBRARY_ERRORS as error:
        explorer.refuse(format_error(error))
        return
    if not fields:
        explorer.refuse("You have no library yet: it is made with the first thing that you write")
        return
    form = Form(About, fields, explorer.known)
    open_form(
        explorer, "Your library", form, lambda record: author.set_fields(name, assignments(form, record)),
        draft=f"library {name}",
    )  # fmt: skip


def maker(explorer: Context) -> Make:
    """What a form does where a term or topic is wanted that is not there: make it, or change the one that is."""

    def make(kind: Kind, words: str, then: Callable[[str], object]) -> None:
        known = explorer.known
        name = (known.term_of if kind == "term" else known.topic_of)(words) or ""
        there = explorer.session.library.of_kind(kind).get(name)

        def made(result: Written) -> None:
            async def on() -> None:
                await explorer.renewed("")
                found = explorer.here(result.id)
                label = (result.record or {}).get("label", words)
                if found is not None:
                    then(label)

            explorer.start(on)

        if there is not None:
            edit_record(explorer, there, made)
            return
        record_type = Term if kind == "term" else Topic
        form = Form(record_type, {}, known, is_new=True)
        author = explorer.author
        page = open_form(
            explorer, f"New {kind}", form, lambda record: author.new(kind, assignments(form, record)),
            draft=f"{kind} {words}", then=made,
        )  # fmt: skip
        page.type("label", words)

    return make

"""Claims made of selected words, changed, divided, joined, and moved to other words."""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.authoring.assignments import Assignment, listed
from mgtui.library.files import LIBRARY_ERRORS
from mgtui.model import Claim
from mgtui.model.fields import CLAIM
from mgtui.tui.authoring.saving import (
    as_form_error,
    assignments,
    lines_of,
    open_form,
    show_written,
    where_kept,
)
from mgtui.tui.forms.at_hand import at_hand
from mgtui.tui.forms.form import Form
from mgtui.tui.keys.queue import PATIENCE

if TYPE_CHECKING:
    from mgtui.authoring.author import Written
    from mgtui.model import TextSpan
    from mgtui.tui.actions import Context, Words
    from mgtui.tui.authoring.asking import Answer

QUOTED = 300
"""So many characters of the words that a claim is made of are shown."""
_APART = ("anchors", "studies", "relations", "places")
"""Fields of a claim that have forms and keys of their own."""


async def new_claim(explorer: Context) -> None:
    """A form for a claim of the selected words, else of the sentence under the cursor, with what can be read off."""
    words = explorer.words
    if words is None:
        _say_select(explorer, "Nothing is selected to make a claim of")
        return
    author, article, place = explorer.author, words.article, words.place
    form = Form(Claim, {"statement": words.text}, explorer.known, without=("status",), is_new=True)

    def write(record: dict[str, Any]) -> Written:
        fields = {name: value for name, value in record.items() if name != "statement"}
        return author.new_claim(article, None, record["statement"], listed(CLAIM, fields), place=place)

    page = open_form(
        explorer, "New claim", form, write,
        about=lines_of((_quoted(words.text), "$text-muted"), (where_kept(explorer, article), "$accent")),
        draft=f"claim of {article} {place.passage} {place.start} {place.end}",
        then=lambda written: show_written(explorer, written, select=True),
    )  # fmt: skip
    page.await_record("reading what it says …")

    async def read_off() -> None:
        claims = explorer.session.links.claims_of_article(article)
        read = await asyncio.to_thread(author.read_off, article, place, claims)
        page.fill(read.sure, read.whole, at_hand(form, read.exposures, read.outcomes))

    # Keys wait for this a moment only: they are for the form without it too, and one that was changed is left alone.
    explorer.start(read_off, PATIENCE)


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= QUOTED else f"“{text[:QUOTED]}…”"


def _say_select(explorer: Context, what: str) -> None:
    explorer.refuse(f"{what}: {explorer.key_of('passage.sentence')} goes to a sentence, shift+arrows select words")


def record_of(claim: Claim) -> dict[str, Any]:
    """A claim as its form takes it."""
    fields: dict[str, Any] = msgspec.to_builtins(claim)
    return {name: value for name, value in fields.items() if name not in _APART} | {"status": claim.status}


def edit_claim(explorer: Context, claim: Claim, only: tuple[str, ...] = (), title: str = "Claim") -> None:
    """A form with the fields of a claim as they are."""
    if not _is_own(explorer, claim):
        return
    form = Form(Claim, record_of(claim), explorer.known, only=only)
    author = explorer.author
    open_form(
        explorer, title, form, lambda record: author.set_fields(claim.id, assignments(form, record)),
        about=lines_of((claim.statement, "bold")) if only else None, draft=f"{title.lower()} {claim.id}",
    )  # fmt: skip


def _is_own(explorer: Context, claim: Claim) -> bool:
    if explorer.author.is_own(claim.id):
        return True
    keys = explorer.key_of
    explorer.refuse(
        f"It stands in a library that is not written to: {keys('claim.relate')} relates it, "
        f"{keys('claim.link')} links a study, {keys('claim.new')} makes a claim of your own"
    )
    return False


def topics(explorer: Context) -> None:
    claim = explorer.claim_or_say()
    if claim is not None:
        edit_claim(explorer, claim, ("topics", "exposure", "outcome"), "Topics and terms")


def split(explorer: Context) -> None:
    """Make two claims of one: what the first says from now on, then what the second says."""
    claim = explorer.claim_or_say()
    if claim is None or not _is_own(explorer, claim):
        return
    known, author = explorer.known, explorer.author
    first = Form(Claim, record_of(claim), known, without=("status",))
    second = Form(Claim, {**record_of(claim), "id": None}, known, without=("status",), is_new=True)
    words = explorer.words
    place = words.place if words is not None and words.is_chosen and words.article == claim.article else None

    def write(record: dict[str, Any]) -> Written:
        more = [] if place is None else _anchors(explorer, claim, place)
        return author.split(claim.id, assignments(first, kept), [*assignments(second, record), *more])

    kept: dict[str, Any] = {}

    def keep(record: dict[str, Any]) -> None:
        kept.update(record)

    def to_second(saved: bool | None) -> None:
        if saved:
            about = lines_of((f"The first: {kept['statement']}", "$text-muted"), (_by(words, place), "$text-muted"))
            open_form(
                explorer, "Split: the second claim", second, write, about=about, draft=f"second of {claim.id}",
                then=lambda written: show_written(explorer, written, select=True),
            )  # fmt: skip

    from mgtui.tui.forms.page import FormPage

    explorer.open_page(
        FormPage("Split: what the first claim says", first, keep, draft=f"first of {claim.id}", saving="to the second"),
        to_second,
    )


def _by(words: Words | None, place: TextSpan | None) -> str:
    return f"made of the words {_quoted(words.text)}" if words is not None and place is not None else ""


def _anchors(explorer: Context, claim: Claim, place: TextSpan) -> list[Assignment]:
    """The words at a place in place of those that a claim has."""
    from mgtui.extraction.candidates import anchor_at

    article = explorer.session.article(claim.article)
    anchor = anchor_at(article, place) if article else None
    if anchor is None:
        return []
    return [Assignment("anchors"), *listed(CLAIM, {"anchors": [msgspec.to_builtins(anchor)]})]


async def join(explorer: Context) -> None:
    """Choose another claim of the same article, then say what both together say."""
    from mgtui.tui.authoring.choosing import ClaimChooser

    claim = explorer.claim_or_say()
    if claim is None or not _is_own(explorer, claim):
        return
    author = explorer.author
    wanted = [
        each for each in explorer.session.links.claims_of_article(claim.article)
        if each.id != claim.id and author.is_own(each.id)
    ]  # fmt: skip

    def chosen(other_id: str | None) -> None:
        other = explorer.session.claim(other_id)
        if other is None:
            return
        both = {**record_of(other), **record_of(claim)}
        both["topics"] = list(dict.fromkeys([*claim.topics, *other.topics]))
        form = Form(Claim, {name: value for name, value in both.items() if value}, explorer.known)
        before = Form(Claim, record_of(claim), form.known)
        about = lines_of(
            (f"1 {claim.statement}", ""), (f"2 {other.statement}", ""),
            ("The first stays, with the words, studies and relations of both; the second goes", "$text-muted"),
        )  # fmt: skip
        open_form(
            explorer, "Join: what both say", form,
            lambda record: author.join(claim.id, other.id, assignments(before, record)), about=about,
            draft=f"join {claim.id} {other.id}",
        )  # fmt: skip

    page = ClaimChooser(f"Join “{claim.statement}” with", explorer, claim, [("In this article", wanted)], finds=False)
    explorer.open_page(page, chosen)


async def move(explorer: Context) -> None:
    """Let the selected claim stand by the selected words, else by the sentence under the cursor; or by these too."""
    claim, words = explorer.claim_or_say(), explorer.words
    if claim is None or not _is_own(explorer, claim):
        return
    if words is None or words.article != claim.article:
        _say_select(explorer, "Select the words that it is to stand by")
        return
    from mgtui.tui.authoring.asking import Question

    was = " … ".join(anchor.quote for anchor in claim.anchors)
    author, place = explorer.author, words.place

    def answered(answer: Answer | None) -> None:
        if answer:
            explorer.start(partial(moved, len(claim.anchors) + 1 if answer == "more" else 1))

    async def moved(number: int) -> None:
        try:
            written = await asyncio.to_thread(author.move_anchor, claim.id, place=place, number=number)
        except LIBRARY_ERRORS as error:
            explorer.say(str(as_form_error(error, Form(Claim, {}, explorer.known))))
            return
        show_written(explorer, written)

    question = [claim.statement, f"stands by:  {_quoted(was)}", f"from now on:  {_quoted(words.text)}"]
    explorer.open_page(Question("Other words for this claim", question, "moves it", "lets it stand by both"), answered)

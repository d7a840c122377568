"""Linking a study to a claim: the study chosen or made, then what it found and how the article tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.library.labels import citation_label
from mgtui.model import Study, StudyLink
from mgtui.tui.authoring.saving import assignments, lines_of, open_form, where_kept
from mgtui.tui.forms.form import Form

if TYPE_CHECKING:
    from mgtui.authoring.author import Written
    from mgtui.model import Claim
    from mgtui.tui.actions import Context


def link(explorer: Context) -> None:
    """Choose the study that stands behind the selected claim, or make it."""
    from mgtui.tui.authoring.choosing import NEW, study_rows
    from mgtui.tui.widgets.chooser import Chooser

    claim = explorer.claim_or_say()
    if claim is None:
        explorer.forget_keys()
        return

    def chosen(study: str | None) -> None:
        if study == NEW:
            new_study(explorer, claim)
        elif study is not None and study in explorer.session.library.studies:
            _form(explorer, claim, study)

    rows = study_rows(explorer.session.library, claim)
    page = Chooser("Which study stands behind this claim?", claim.statement, rows, "author, year, design, words")
    explorer.open_page(page, chosen)


def new_study(explorer: Context, behind: Claim | None = None) -> None:
    """A form for a study that is not there yet; then it is linked to a claim, where there is one to link it to."""
    form = Form(Study, {}, explorer.known, is_new=True)
    author = explorer.author

    def made(written: Written) -> None:
        async def on() -> None:
            await explorer.renewed(f"{explorer.key_of('undo')} takes it back · {written.what}")
            study = explorer.here(written.id)
            claim = explorer.session.claim(behind.id) if behind else None
            if study is not None and claim is not None:
                _form(explorer, claim, study)

        explorer.start(on)

    about = lines_of((f"It stands behind: {behind.statement}", "$text-muted")) if behind else None
    open_form(
        explorer, "New study", form, lambda record: author.new("study", assignments(form, record)), about=about,
        draft="study", then=made,
    )  # fmt: skip


def _form(explorer: Context, claim: Claim, study_id: str) -> None:
    study = explorer.session.library.studies[study_id]
    there = next((each for each in claim.studies if each.id == study_id), None)
    record: dict[str, Any] = msgspec.to_builtins(there) if there else {"id": study_id}
    form = Form(StudyLink, record, explorer.known, without=("library",))
    author = explorer.author
    about = lines_of(
        (f"claim  {claim.statement}", "bold"), (f"study  {citation_label(study)}: {study.title}", ""),
        (where_kept(explorer, claim.id), "$accent"),
    )  # fmt: skip
    open_form(
        explorer, "What the study found about the claim", form,
        lambda record: author.link(claim.id, study_id, assignments(form, record)), about=about,
        draft=f"link {claim.id} {study_id}",
    )  # fmt: skip

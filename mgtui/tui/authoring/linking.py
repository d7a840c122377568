"""What a claim is linked to: the study or the other claim is chosen or made, then a form says how it stands to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from mgtui.library.labels import citation_label
from mgtui.model import Relation, Study, StudyLink
from mgtui.model.relations import RELATION_KINDS
from mgtui.tui.authoring.saving import assignments, lines_of, open_form, where_kept
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.lines import Choice

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
        return

    def chosen(study: str | None) -> None:
        if study == NEW:
            new_study(explorer, claim)
        elif study is not None and study in explorer.session.library.studies:
            _link_form(explorer, claim, study)

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
                _link_form(explorer, claim, study)

        explorer.start(on)

    about = lines_of((f"It stands behind: {behind.statement}", "$text-muted")) if behind else None
    open_form(
        explorer, "New study", form, lambda record: author.new("study", assignments(form, record)), about=about,
        draft="study", then=made,
    )  # fmt: skip


def _link_form(explorer: Context, claim: Claim, study_id: str) -> None:
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


_BACK = " <"
"""Behind the value of a relation that leads from the other claim to this one."""


def relate(explorer: Context) -> None:
    """Choose the other claim: from what is at hand, or by words."""
    from mgtui.tui.authoring.choosing import ClaimChooser

    claim = explorer.claim_or_say()
    if claim is None:
        return

    def chosen(other: str | None) -> None:
        found = explorer.session.claim(other)
        if found is not None:
            _relation_form(explorer, claim, found)

    groups = [(head, [each for each in claims if each.id != claim.id]) for head, claims in explorer.claims_at_hand()]
    explorer.open_page(ClaimChooser("Relate this claim to", explorer, claim, groups), chosen)


def _relation_form(explorer: Context, claim: Claim, other: Claim) -> None:
    form = Form(Relation, {}, explorer.known, only=("type", "reason"))
    form.lines = [replace(form.lines[0], choices=_kinds()), *form.lines[1:]]
    author = explorer.author

    def write(record: dict[str, Any]) -> Written:
        kind, ends = record["type"], (claim.id, other.id)
        if kind.endswith(_BACK):
            kind, ends = kind.removesuffix(_BACK), (other.id, claim.id)
        return author.relate(ends[0], kind, ends[1], record.get("reason", ""))

    about = lines_of(
        (f"this   {claim.statement}", "bold"), (f"other  {other.statement}", ""),
        (where_kept(explorer, claim.id), "$accent"),
    )  # fmt: skip
    open_form(
        explorer, "How this claim stands to the other", form, write, about=about, draft=f"relate {claim.id} {other.id}"
    )


def _kinds() -> tuple[Choice, ...]:
    """Every kind of relation as seen from this claim: from it to the other, and from the other to it."""
    kinds = [kind for kind in RELATION_KINDS.values() if not kind.computed]
    there = [Choice(kind.value, kind.active, f"{kind.glyph} this {kind.active} the other") for kind in kinds]
    back = [
        Choice(f"{kind.value}{_BACK}", kind.passive, f"{kind.glyph} the other {kind.active} this")
        for kind in kinds
        if kind.directed
    ]
    return (*there, *back)

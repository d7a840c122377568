"""Relating two claims: the other one chosen, then how the one stands to the other, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec.structs import replace

from mgtui.model import Relation
from mgtui.model.relations import RELATION_KINDS
from mgtui.tui.authoring.saving import lines_of, open_form, where_kept
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.lines import Choice

if TYPE_CHECKING:
    from mgtui.authoring.author import Written
    from mgtui.model import Claim
    from mgtui.tui.actions import Context

_BACK = " <"
"""Behind the value of a relation that leads from the other claim to this one."""


def relate(explorer: Context) -> None:
    """Choose the other claim: from what is at hand, or by words."""
    from mgtui.tui.authoring.choosing import ClaimChooser

    claim = explorer.claim_or_say()
    if claim is None:
        explorer.forget_keys()
        return

    def chosen(other: str | None) -> None:
        found = explorer.session.claim(other)
        if found is not None:
            _form(explorer, claim, found)

    groups = [(head, [each for each in claims if each.id != claim.id]) for head, claims in explorer.claims_at_hand()]
    explorer.open_page(ClaimChooser("Relate this claim to", explorer, claim, groups), chosen)


def _form(explorer: Context, claim: Claim, other: Claim) -> None:
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

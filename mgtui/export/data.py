"""Records as JSON, under the field names of the library's files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from mgtui.evidence.cards import card
from mgtui.export.json_form import json_form, of_library
from mgtui.export.selection import contradictions, disputes, relations
from mgtui.model.provenance import identified
from mgtui.ref import parse

if TYPE_CHECKING:
    from mgtui.export.selection import Selection, Stored
    from mgtui.model import Claim, Library


def json_text(selection: Selection, style: str | None = None) -> str:
    """What was selected as JSON: a list under its own name, or for an id what `show --json` gives."""
    library = selection.library
    found: dict[str, Any]
    claims = [_tagged(selection, "claim", _claim(claim, library)) for claim in selection.claims]
    studies = [_tagged(selection, "study", msgspec.to_builtins(study)) for study in selection.studies]
    if selection.kind == "claims":
        found = {"claims": claims}
    elif selection.kind == "studies":
        found = {"studies": studies}
    elif selection.kind == "records":
        found = {"claims": claims, "studies": studies}
    elif selection.kind == "relations":
        found = {"relations": [_relation(link) for link in relations(library)]}
    elif selection.kind == "contradictions":
        found = {"disputes": [_dispute(dispute, library) for dispute in disputes(contradictions(library))]}
    else:
        return json_form(_card(selection))
    return of_library(library, found)


def _card(selection: Selection) -> dict[str, Any] | None:
    found = card(selection.library, selection.id)
    tags = selection.tags_of(selection.kind, parse(selection.id).key)
    return {**found, "tags": list(tags)} if found and tags else found


def _tagged(selection: Selection, kind: str, record: dict[str, Any]) -> dict[str, Any]:
    """A record with the reader's tags, where it has any."""
    tags = selection.tags_of(kind, record["id"])
    return {**record, "tags": list(tags)} if tags else record


def _claim(claim: Claim, library: Library) -> dict[str, Any]:
    record: dict[str, Any] = msgspec.to_builtins(identified(claim, library.studies))
    record.pop("places", None)
    record["passages"] = list(dict.fromkeys(place.passage for place in claim.places))
    record["status"] = claim.status
    return record


def _relation(link: Stored) -> dict[str, Any]:
    return {"from": link.source, "type": link.type, "to": link.target, "reason": link.reason, "status": link.status}


def _dispute(links: list[Stored], library: Library) -> dict[str, Any]:
    claims = {
        record: claim
        for link in links
        for record, claim in ((link.source, link.source_claim), (link.target, link.target_claim))
    }
    return {
        "claims": [_claim(claim, library) if claim else {"id": record} for record, claim in claims.items()],
        "contradictions": [_relation(link) for link in links],
    }

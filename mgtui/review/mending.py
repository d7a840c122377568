"""What was decided on an article, brought in line with it when it was added again.

Nothing is written here: the next decision writes it with its own step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mgtui.extraction.candidates import identity
from mgtui.library.files import CLAIMS
from mgtui.review.records import claim_record
from mgtui.writing.journal import Change
from mgtui.writing.transaction import values_of
from mgtui.writing.yaml_edit import record_text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
    from mgtui.model import Library
    from mgtui.review.decided import Decided
    from mgtui.writing.journal import Entry


def moved_anchors(library: Library, found: Candidates, decided: Decided) -> list[Change]:
    """Claims whose words moved, with the anchors of their candidates.

    An article that was added again may tell the same in other spelling or punctuation.
    """
    by_key = {candidate.key: candidate for candidate in found.claims if candidate.anchors}
    by_record = {record: by_key[key] for key in by_key if (record := decided.record_of(key))}
    changes = []
    for claim in library.claims.values():
        if claim.article != found.article or len(claim.places) == len(claim.anchors):
            continue
        candidate = by_record.get(claim.id) or next(
            (by_key[key] for anchor in claim.anchors if (key := identity(anchor.quote)) in by_key), None
        )
        if candidate is not None:
            fields = claim_record(claim)
            after = record_text({**fields, **_anchors(candidate)})
            changes.append(Change(f"{CLAIMS}/{claim.article}.yaml", fields["id"], record_text(fields), after))
    return changes


def brought_back(library: Library, found: Candidates, entries: Iterable[Entry]) -> list[Change]:
    """Decided claims of an article that was removed and added again; its file of claims went with it.

    `entries` are the steps whose decisions hold for this. The article must have no claims: where it has, one that is
    missing was taken out by hand.
    """
    path = f"{CLAIMS}/{found.article}.yaml"
    by_key = {candidate.key: candidate for candidate in found.claims if candidate.anchors}
    back: dict[str, Change] = {}
    for entry in entries:
        keys = {decision.record: decision.key.partition("+")[0] for decision in entry.decisions}
        for change in entry.changes:
            record = values_of(change.after) if change.path == path else None
            candidate = by_key.get(keys.get(f"{found.article}/{change.key[1]}", ""))
            if record is None or candidate is None:
                continue
            after = {**_as_far_as_it_leads(record, library), **_anchors(candidate)}
            back[change.id] = Change(path, change.id, None, record_text(after))
    return list(back.values())


def _as_far_as_it_leads(record: dict[str, Any], library: Library) -> dict[str, Any]:
    """A claim without references to what went with its article, or since."""
    kept = {name: value for name, value in record.items() if name not in ("studies", "relations", "topics")}
    links = [link for link in record.get("studies", ()) if link["id"] in library.studies]
    topics = [topic for topic in record.get("topics", ()) if topic in library.topics]
    for name in ("exposure", "outcome"):
        if name in kept and kept[name].get("concept") not in library.terms:
            kept[name] = {field: value for field, value in kept[name].items() if field != "concept"}
    return {**kept, **({"studies": links} if links else {}), **({"topics": topics} if topics else {})}


def _anchors(candidate: ClaimCandidate) -> dict[str, Any]:
    return {"anchors": msgspec.to_builtins(candidate.anchors)}

"""What was decided on an article, brought in line with it when it was added again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from mgtui.extraction.candidates import identity
from mgtui.library import files
from mgtui.review.changing import OpenFile, locked, values_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from mgtui.extraction.candidate_records import Candidates, ClaimCandidate
    from mgtui.model import Claim
    from mgtui.review.library import ReviewLibrary
    from mgtui.review.log import Decision


def mend_anchors(root: Path, holdings: ReviewLibrary, found: Candidates, latest: Mapping[str, Decision]) -> bool:
    """Give claims whose words moved the anchors of their candidates; whether there were any.

    An article that was added again may tell the same in other spelling or punctuation. Raises Busy, Changed, OSError.
    """
    by_key = {candidate.key: candidate for candidate in found.claims if candidate.anchors}
    by_record = {entry.record: by_key[key] for key, entry in latest.items() if entry.record and key in by_key}
    moved: list[tuple[Claim, ClaimCandidate]] = []
    for claim in holdings.claims.values():
        if claim.article != found.article or len(claim.places) == len(claim.anchors):
            continue
        candidate = by_record.get(claim.id) or next(
            (by_key[key] for anchor in claim.anchors if (key := identity(anchor.quote)) in by_key), None
        )
        if candidate is not None:
            moved.append((claim, candidate))
    if not moved:
        return False
    with locked(root):
        file = OpenFile(root, f"{files.CLAIMS}/{found.article}.yaml")
        for claim, candidate in moved:
            name = file.name_of(claim.id)
            if name is not None:
                file.set_record(name, {**file.records.values[name], "anchors": msgspec.to_builtins(candidate.anchors)})
        file.write(file.text())
    return True


def bring_back(root: Path, holdings: ReviewLibrary, found: Candidates, latest: Mapping[str, Decision]) -> bool:
    """Decided claims of an article that was removed and added again; whether there were any.

    Its file of claims went with the article. Where there is one, a claim that is missing was taken out by hand.
    Raises Busy, Changed, OSError.
    """
    path = f"{files.CLAIMS}/{found.article}.yaml"
    by_key = {candidate.key: candidate for candidate in found.claims if candidate.anchors}
    decided = [
        (by_key[entry.key.partition("+")[0]], record)
        for entry in latest.values()
        if entry.key.partition("+")[0] in by_key
        for change in entry.changes
        if change.path == path and (record := values_of(change.after))
    ]
    if not decided or files.exists(root, path):
        return False
    with locked(root):
        file = OpenFile(root, path)
        for candidate, record in decided:
            links = [link for link in record.get("studies", ()) if link["id"] in holdings.studies]
            kept = {name: value for name, value in record.items() if name not in ("studies", "relations")}
            anchors = {"anchors": msgspec.to_builtins(candidate.anchors)}
            file.set_record(record["id"], {**kept, **anchors, **({"studies": links} if links else {})})
        file.write(file.text())
    return True

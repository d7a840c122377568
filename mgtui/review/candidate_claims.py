"""What each candidate of an article became: a claim that stands, or one that lost its words and is asked again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from mgtui.authoring.records import claim_record
from mgtui.extraction.candidate_records import ClaimCandidate
from mgtui.extraction.candidates import identity
from mgtui.extraction.tokens import content_stems
from mgtui.extraction.wording import first_wording
from mgtui.library.files import CLAIMS
from mgtui.review.claim_items import ClaimItem, claim_item
from mgtui.review.queue import claims_made
from mgtui.writing.journal import Change
from mgtui.writing.working_records import values_of
from mgtui.writing.yaml_edit import record_text

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from typing import Any

    from mgtui.extraction.candidate_records import Candidates
    from mgtui.model import Claim, Library
    from mgtui.review.decided import Decided
    from mgtui.review.library import ReviewLibrary
    from mgtui.writing.journal import Entry


class CandidateClaims(Struct, frozen=True):
    """The claims of an article by the candidates they were made of."""

    ids: dict[str, str]
    """The id of the claim by the key of its candidate, whether or not there still is one."""
    lost: dict[str, str]
    """The words that a claim was accepted with and that its article no longer has."""
    gone: tuple[ClaimItem, ...]
    """The claims whose words are gone and no sentence is like them."""


def candidate_claims(library: ReviewLibrary, found: Candidates, decided: Decided) -> CandidateClaims:
    """Say what each candidate of an article became."""
    claims = library.claims
    ids = claims_made(library, found, decided)
    lost: dict[str, str] = {}
    gone: list[ClaimItem] = []
    for claim in lost_claims(library.claims_of(found.article)):
        taken = {key for key, name in ids.items() if name in claims and name != claim.id}
        candidate = nearest(claim, found, taken)
        if candidate is None:
            candidate = without_place(claim)
            gone.append(claim_item(candidate))
        ids[candidate.key] = claim.id
        lost[candidate.key] = lost_words(claim)
    return CandidateClaims(ids, lost, tuple(gone))


def with_new_words(made: Claim, found: ClaimCandidate) -> Claim:
    """A claim that lost its words, as it would be with those of a candidate."""
    was_sentence = made.statement in (lost_words(made), first_wording(lost_words(made)))
    statement = found.statement if was_sentence else made.statement
    return replace(made, statement=statement, anchors=found.anchors, places=found.places)


_ALIKE = 0.5
"""Share of the stems of both that two sentences must have in common (Jaccard)."""


def lost_claims(claims: Iterable[Claim]) -> list[Claim]:
    """Those of an article's claims that were accepted and stand nowhere in it now."""
    return [each for each in claims if each.status == "reviewed" and not each.places]


def nearest(claim: Claim, found: Candidates, taken: Container[str]) -> ClaimCandidate | None:
    """The candidate whose sentence is most like the claim's, if one is like it at all and not another claim's."""
    free = [each for each in found.claims if each.anchors and each.key not in taken]
    best = max(free, key=lambda each: _likeness(claim, each), default=None)
    return best if best is not None and _likeness(claim, best) >= _ALIKE else None


def without_place(claim: Claim) -> ClaimCandidate:
    """A claim that no sentence is like, as something to decide on."""
    return ClaimCandidate(
        key=f"lost {claim.id}", article=claim.article, statement=claim.statement, score=1.0, anchors=claim.anchors
    )


def lost_words(claim: Claim) -> str:
    """The words that a claim stood by, or its statement where none were written down."""
    return claim.anchors[0].quote if claim.anchors else claim.statement


def _likeness(claim: Claim, candidate: ClaimCandidate) -> float:
    one, other = content_stems(lost_words(claim)), content_stems(candidate.anchors[0].quote)
    return len(one & other) / len(one | other) if one | other else 0.0


def moved_anchors(claims: Iterable[Claim], found: Candidates, decided: Decided) -> list[Change]:
    """Those of an article's claims whose words moved, with the anchors of their candidates.

    An article that was added again may tell the same in other spelling or punctuation.
    """
    by_key = {candidate.key: candidate for candidate in found.claims if candidate.anchors}
    by_record = {record: by_key[key] for key in by_key if (record := decided.record_of(key))}
    changes = []
    for claim in claims:
        if len(claim.places) == len(claim.anchors):
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

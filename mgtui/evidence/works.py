"""Which study records are one work, so that it counts once however many claims and articles rest on it."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.notices import retracted
from mgtui.library.labels import citation_label
from mgtui.model.designs import design_of
from mgtui.model.provenance import from_outside, identification_of
from mgtui.ref import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mgtui.evidence.links import Links
    from mgtui.model import Claim, Library, Study


class Work(Struct, frozen=True):
    """One work, counted once: its records, and the other claims that it stands behind."""

    studies: tuple[str, ...]
    """Ids as `study:<id>`; more than one where records are, or may be, the same work."""
    label: str
    same_because: tuple[str, ...]
    """Why several records count as one; empty for one record."""
    claims: tuple[str, ...]
    """Other claims to which it is linked as more than background."""
    articles: dict[str, int]
    """How many of those claims each article has."""
    outside: bool
    """True where the article of the claim asked about does not speak of it."""
    retracted: bool
    """True where a retraction of one of its records is known."""


def group_works(library: Library, links: Links, ids: Iterable[str], claim_id: str) -> list[Work]:
    """The works behind these study ids, in their order. `claim_id` is the claim asked about, left out of `claims`.

    Records are one work where DOI, PMID or title are equal. A candidate and a study known only from the article may be
    one where a claim is linked to both as such, they look at the same kind of subjects and neither refutes it.
    """
    return [_work(members, reasons, links, claim_id) for members, reasons in _grouped(library, links, ids)]


def first_records(library: Library, links: Links, ids: Iterable[str]) -> dict[str, str]:
    """Each study id with that of the first record of its work among them: equal where two are one work."""
    return {study.id: members[0].id for members, _ in _grouped(library, links, ids) for study in members}


def _grouped(library: Library, links: Links, ids: Iterable[str]) -> Iterator[tuple[list[Study], list[str]]]:
    """The records of each work, and why they are one."""
    left = [library.studies[study] for study in dict.fromkeys(ids) if study in library.studies]
    while left:
        members, reasons = [left.pop(0)], []
        # A record may join through one that joined before it, so look again until none does.
        while joined := next(_joining(members, left, links), None):
            study, reason = joined
            left.remove(study)
            members.append(study)
            reasons.append(reason)
        yield members, reasons


def _joining(members: list[Study], left: list[Study], links: Links) -> Iterator[tuple[Study, str]]:
    for study in left:
        for member in members:
            if reason := _same(member, study, links):
                yield study, reason


def _same(one: Study, other: Study, links: Links) -> str:
    """Why two records are, or may be, one work; nothing where there is no sign of it."""
    for field, mine, theirs in (("DOI", one.doi, other.doi), ("PMID", one.pmid, other.pmid)):
        if mine and theirs and mine.strip().casefold() == theirs.strip().casefold():
            return f"{_names(one, other)} have the same {field}."
    if _folded(one.title) and _folded(one.title) == _folded(other.title):
        return f"{_names(one, other)} have the same title."
    if _may_be_one(one, other, links):
        return f"{_names(one, other)} may be the same work."
    return ""


def _names(one: Study, other: Study) -> str:
    return f"{citation_label(other)} and {citation_label(one)}"


def _may_be_one(one: Study, other: Study, links: Links) -> bool:
    pair = {one.id: one, other.id: other}
    shared = [
        [link for link in claim.studies if link.id in pair]
        for claim in links.claims_of_study(one.id)
        if pair.keys() <= {link.id for link in claim.studies}
    ]
    if not shared or design_of(one.design).subjects != design_of(other.design).subjects:
        return False
    ways = [{identification_of(link, pair[link.id]) for link in both} for both in shared]
    refuting = any(link.stance == "refutes" for both in shared for link in both)
    return {"candidate", "unidentified"} in ways and not refuting


@lru_cache(maxsize=10_000)  # each is compared with all others of an answer
def _folded(title: str) -> str:
    return re.sub(r"\W+", "", title.casefold())


def _work(members: list[Study], reasons: list[str], links: Links, claim_id: str) -> Work:
    ids = {study.id for study in members}
    own = {link.id: link for link in links.library.claims[claim_id].studies}
    others: dict[str, Claim] = {
        claim.id: claim
        for study in members
        for claim in links.claims_of_study(study.id)
        if claim.id != claim_id and any(link.id in ids and link.stance != "background" for link in claim.studies)
    }
    return Work(
        studies=tuple(written("study", study.id) for study in members),
        label=citation_label(members[0]),
        same_because=tuple(reasons),
        claims=tuple(others),
        articles=dict(Counter(claim.article for claim in others.values())),
        outside=all(from_outside(own.get(study.id), study) for study in members),
        retracted=any(map(retracted, members)),
    )

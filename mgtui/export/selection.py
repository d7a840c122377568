"""What is to be exported: a word or an id, resolved to claims, studies and relations of a library."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from mgtui.counting import number_of
from mgtui.errors import ExportError, UnknownRecord
from mgtui.evidence.contradictions import contradictions as weighed_contradictions
from mgtui.evidence.links import Links
from mgtui.export.formats import LISTS
from mgtui.library.labels import citation_label
from mgtui.model import Claim, Passage, Study, Term, Topic
from mgtui.model.kept import Kept
from mgtui.model.provenance import as_linked
from mgtui.ref import parse, resolve_typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from mgtui.model import Library, RelationType

Kind = Literal[
    "claims", "studies", "relations", "contradictions", "matrix", "sof", "screening", "graph", "annotations",
    "claim", "study", "topic",
    "article", "passage", "records",
]  # fmt: skip
"""One of `formats.LISTS` or of `formats.RECORDS`; `records` are claims and studies that were asked for together."""


class Selection(Struct, frozen=True):
    """The records that an export is about. Rejected claims are left out."""

    library: Library
    kind: Kind
    id: str
    """As it was asked for, without the library's own name."""
    title: str
    claims: list[Claim]
    studies: list[Study]
    """Each with the identification that the links of these claims give it."""
    kept: Kept = Kept()
    """What the reader keeps about records, of which the tags are exported."""

    def tags_of(self, kind: str, key: str) -> tuple[str, ...]:
        return self.kept.tags_of(f"{kind}:{key}")

    @property
    def is_whole_list(self) -> bool:
        """Whether it is all that the library has of a kind."""
        return self.id in LISTS


class Stored(Struct, frozen=True):
    """A relation with both its ends; an end in a library that is not open has no claim."""

    source: str
    type: RelationType
    target: str
    reason: str
    status: str
    source_claim: Claim | None
    target_claim: Claim | None


def select_several(library: Library, ids: Sequence[str], title: str = "") -> Selection:
    """The records of several ids together: studies alone, the claims of all that are none, or both.

    Raises UnknownRecord, and ExportError for a word of `formats.LISTS`, which stands alone.
    """
    links = Links(library)
    chosen = []
    for each in dict.fromkeys(ids):
        if each in LISTS:
            raise ExportError(f"{each} is exported by itself, not with others.")
        chosen.append(select(library, each, links))
    named = [one.studies[0] for one in chosen if one.kind == "study"]
    others = [one for one in chosen if one.kind != "study"]
    claims = list({claim.id: claim for one in others for claim in one.claims}.values())
    if not others:
        leaning = {claim.id: claim for one in chosen for claim in one.claims}
        return _selection(library, "studies", _several(named), title or "Studies", list(leaning.values()), named)
    studies = {study.id: study for study in [*named, *links.studies_behind(claims)]}
    kind: Kind = "records" if named else "claims"
    return _selection(library, kind, _several(chosen), title or "Statements", claims, list(studies.values()))


def _several(chosen: Sequence[object]) -> str:
    return number_of(len(chosen), "record")


def select(library: Library, what: str, links: Links | None = None) -> Selection:
    """The records that this word or id stands for; `links` are those of the library, where they are known already.

    Raises UnknownRecord.
    """
    links = links or Links(library)
    if what in LISTS:
        studies = (
            list(library.studies.values()) if what in ("studies", "screening") else links.studies_behind(links.claims)
        )
        return _selection(library, what, what, what.capitalize(), links.claims, studies)  # type: ignore[arg-type]
    found = resolve_typed(library, what)
    if found is None:
        raise UnknownRecord(f"Nothing here is called {what}: give {', '.join(LISTS)} or the id of a record.", what)
    record, name = found.record, str(found.ref)
    match record:
        case Study():
            claims = links.claims_of_study(record.id)
            return _selection(library, "study", name, citation_label(record), claims, [record])
        case Topic():
            return _of_claims(links, name, record.label, links.claims_of_topic(record.id), "topic")
        case Claim():
            return _of_claims(links, name, record.statement, [record], "claim")
        case Term():
            raise UnknownRecord(f"{what} is a term: give {', '.join(LISTS)} or the id of another record.", what)
        case Passage():
            title = " › ".join([found.article.title if found.article else "", *record.headings])
            return _of_claims(links, name, title, links.claims_of_passage(record.id), "passage")
        case _:
            return _of_claims(links, name, record.title, links.claims_of_article(record.id), "article")


def _of_claims(links: Links, what: str, title: str, claims: list[Claim], kind: Kind) -> Selection:
    return _selection(links.library, kind, what, title, claims, links.studies_behind(claims))


def _selection(
    library: Library, kind: Kind, what: str, title: str, claims: list[Claim], studies: list[Study]
) -> Selection:
    return Selection(library, kind, what, title, claims, as_linked(studies, claims))


def relations(library: Library) -> list[Stored]:
    """Every stored relation, in reading order of the claims they start from; rejected ones are left out."""
    claims = {key: claim for key, claim in library.claims.items() if claim.status != "rejected"}
    found = [
        Stored(
            claim.id, relation.type, relation.claim, relation.reason, relation.status,
            claim, claims.get(key_in(library, relation.claim)),
        )
        for claim in claims.values()
        for relation in claim.relations
        if relation.status != "rejected"
    ]  # fmt: skip
    found += [
        Stored(
            relation.source, relation.type, relation.target, relation.reason, relation.status,
            claims.get(key_in(library, relation.source)), claims.get(key_in(library, relation.target)),
        )
        for relation in library.relations
        if relation.status != "rejected"
    ]  # fmt: skip
    rejected = library.claims.keys() - claims.keys()
    return [link for link in found if not {key_in(library, link.source), key_in(library, link.target)} & rejected]


def key_in(library: Library, record: str) -> str:
    """What a record goes by in this library, whether or not its id names the library."""
    return parse(record, library.id).key


def by_article(library: Library, claims: Iterable[Claim]) -> Iterator[tuple[str, str, Iterable[Claim]]]:
    """Claims in the order of the articles, those of each together with its id and title."""
    rank = {article: number for number, article in enumerate(library.articles)}
    ordered = sorted(claims, key=lambda claim: rank.get(claim.article, len(rank)))
    for article, members in groupby(ordered, key=lambda claim: claim.article):
        yield article, library.articles[article].title if article in library.articles else article, members


def contradictions(library: Library, among: Iterable[Claim] | None = None) -> list[Stored]:
    """The stored contradictions, the one with the strongest evidence on both sides first, other libraries' last.

    With `among` only those that have an end among these claims.
    """
    wanted = None if among is None else {claim.id for claim in among}
    ranked = weighed_contradictions(library)
    order = {(pair.first.claim.id, pair.second.claim.id): number for number, pair in enumerate(ranked)}
    found = [
        link
        for link in relations(library)
        if link.type == "contradicts"
        and (wanted is None or key_in(library, link.source) in wanted or key_in(library, link.target) in wanted)
    ]
    return sorted(found, key=lambda link: order.get((link.source, link.target), len(order)))


def disputes(links: Iterable[Stored]) -> list[list[Stored]]:
    """Contradictions in groups: two belong together where they share a claim, directly or by way of others."""
    groups: list[list[Stored]] = []
    for link in links:
        apart: list[list[Stored]] = []
        joined: list[Stored] = []
        for group in groups:
            if any({link.source, link.target} & {other.source, other.target} for other in group):
                if not joined:
                    apart.append(joined)
                joined += group
            else:
                apart.append(group)
        if not joined:
            apart.append(joined)
        joined.append(link)
        groups = apart
    return groups

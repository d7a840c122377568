"""Taking a record out of a library, with what only points to it; first, what that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from mgtui.authoring.claims import spelled_claim
from mgtui.authoring.linking import cross_records
from mgtui.authoring.making import drop_topic
from mgtui.authoring.workspace import file_of
from mgtui.counting import number_of
from mgtui.errors import InUse, NoSuchRecord
from mgtui.library.files import LINKS, RELATIONS
from mgtui.library.locations import notebook_path
from mgtui.model.publications import publications_of
from mgtui.model.vocabularies import PUBLICATION_LINKS
from mgtui.ref import key_of, of_key, written

if TYPE_CHECKING:
    from mgtui.authoring.workspace import Workspace
    from mgtui.model.field import Kind


class Touched(Struct, frozen=True):
    """What points to a record, or stands in it, and goes with it; ids as the library has them."""

    outgoing: tuple[str, ...] = ()
    """Of a claim: the claims that it has relations to."""
    incoming: tuple[str, ...] = ()
    """Of a claim: the claims that have relations to it. Those stay, without them."""
    studies: tuple[str, ...] = ()
    """Of a claim: the studies behind it. They stay."""
    claims: tuple[str, ...] = ()
    """Of a study, topic or term: the claims that name it. They stay, without it."""
    narrower: tuple[str, ...] = ()
    """Of a topic or term: those under it. They move up."""
    needed: tuple[str, ...] = ()
    """What cannot do without it: it is not taken out while these are there."""
    kept: int = 0
    """Bookmarks and notes on it. They stay in the notebook, and find it again when it comes back."""

    def words(self) -> str:
        """In a few words, empty where it touches nothing."""
        parts = [
            (len(self.outgoing) + len(self.incoming), "relation"), (len(self.studies), "link to a study"),
            (len(self.claims), "mention in a claim"), (len(self.narrower), "narrower one"),
            (self.kept, "bookmark or note"),
        ]  # fmt: skip
        plurals = {
            "link to a study": "links to studies", "mention in a claim": "mentions in claims",
            "bookmark or note": "bookmarks and notes",
        }  # fmt: skip
        return ", ".join(
            f"{count} {plurals[noun]}" if count > 1 and noun in plurals else number_of(count, noun)
            for count, noun in parts
            if count
        )


def kept_places(record: str) -> int:
    """How many bookmarks and notes there are on a record, by its id in all that is open."""
    from mgtui.notebook.database import NotebookError
    from mgtui.notebook.notebook import Notebook

    if not notebook_path().is_file():
        return 0
    try:
        with Notebook.open() as notebook:
            locations = [mark.location for mark in notebook.bookmarks()] + [note.location for note in notebook.notes()]
            return sum(location.record == record for location in locations)
    except NotebookError:
        return 0


def touched(work: Workspace, kind: Kind, key: str, kept: int = 0) -> Touched:
    """What taking a record of home out would touch; `kept`: bookmarks and notes on it."""
    return replace(_touched(work, kind, key), kept=kept)


def _touched(work: Workspace, kind: Kind, key: str) -> Touched:
    claims = list(work.home.claims.values())
    if kind == "claim":
        claim = work.home.claims.get(key)
        cross = [record for _, record in cross_records(work, RELATIONS)]
        outgoing = [relation.claim for relation in claim.relations] if claim else []
        outgoing += [record["to"] for record in cross if record["from"] == key]
        incoming = [other.id for other in claims if any(relation.claim == key for relation in other.relations)]
        incoming += [record["from"] for record in cross if record["to"] == key]
        return Touched(tuple(outgoing), tuple(incoming), tuple(link.id for link in claim.studies) if claim else ())
    if kind == "study":
        named = [claim.id for claim in claims if any(link.id == key for link in claim.studies)]
        named += [record["claim"] for _, record in cross_records(work, LINKS) if record["study"] == key]
        needed = [written("study", other.id) for other in work.home.studies.values() if key in publications_of(other)]
        return Touched(claims=tuple(named), needed=tuple(needed))
    if kind == "article":
        return Touched(claims=tuple(claim.id for claim in claims if claim.article == key))
    if kind == "topic":
        under = work.home.topics[key].narrower if key in work.home.topics else ()
        return Touched(claims=tuple(claim.id for claim in claims if key in claim.topics), narrower=tuple(under))
    under = tuple(term.id for term in work.home.terms.values() if term.broader == key)
    studies = work.home.studies.values()
    needed = [written("study", study.id) for study in studies if any(effect.outcome == key for effect in study.effects)]
    return Touched(
        claims=tuple(claim.id for claim in claims if key in claim.concepts), narrower=under, needed=tuple(needed)
    )


def delete(work: Workspace, kind: Kind, key: str) -> Touched:
    """Take out a claim, study, topic or term of home. Raises NoSuchRecord, InUse where others need it."""
    if of_key(kind, key).library or not work.has(kind, key):
        raise NoSuchRecord(f"there is no {kind} {key} in this library")
    found = touched(work, kind, key)
    if found.needed:
        raise InUse(written(kind, key), found.needed)
    for claim in found.incoming if kind == "claim" else found.claims:
        if not of_key("claim", claim).library and work.has("claim", claim):
            _without(work, claim, kind, key)
    if kind in _NAMED_IN:
        path, ends = _NAMED_IN[kind]
        for name, record in cross_records(work, path):
            if key in [record[end] for end in ends]:
                work.put(path, name, None)
    if kind == "study":
        for study in work.home.studies.values():
            links = [link for link in PUBLICATION_LINKS if getattr(study, link) == key]
            if links:
                path, name = file_of("study", study.id)
                fields = work.fields(path, name) or {}
                work.put(path, name, {field: value for field, value in fields.items() if field not in links})
    if kind == "topic":
        drop_topic(work, key)
        return found
    if kind == "term":
        above = work.home.terms[key].broader if key in work.home.terms else None
        for term in found.narrower:
            path, name = file_of("term", term)
            kept = {field: value for field, value in (work.fields(path, name) or {}).items() if field != "broader"}
            work.put(path, name, {**kept, **({"broader": above} if above else {})})
    path, name = work.claim_place(key) if kind == "claim" else file_of(kind, key)
    work.put(path, name, None)
    return found


_NAMED_IN: dict[Kind, tuple[str, tuple[str, ...]]] = {
    "claim": (RELATIONS, ("from", "to")), "study": (LINKS, ("study",)),
}  # fmt: skip
"""Where records of a kind are named apart from the claims."""


def _without(work: Workspace, claim: str, kind: Kind, key: str) -> None:
    """Take out of a claim what names a record."""
    path, name, fields = spelled_claim(work, claim)
    if kind == "claim":
        fields["relations"] = [each for each in fields.get("relations", []) if each.get("claim") != key]
    elif kind == "study":
        fields["studies"] = [each for each in fields.get("studies", []) if each.get("id") != key]
    elif kind == "topic":
        fields["topics"] = [each for each in fields.get("topics", []) if key_of("topic", each) != key]
    else:
        for field in ("exposure", "outcome"):
            if fields.get(field, {}).get("concept") == key:
                fields[field] = {part: value for part, value in fields[field].items() if part != "concept"}
    work.put(path, name, {field: value for field, value in fields.items() if value not in ([], {})})

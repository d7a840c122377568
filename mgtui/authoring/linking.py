"""Relations between claims, and studies behind them: in the record of a claim of home, else in files of their own.

What is added to a claim of another library stands in `relations.yaml` and `links.yaml` of home, with full ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.authoring.assignments import Assignment, assigned
from mgtui.authoring.checking import read_record
from mgtui.authoring.claims import check_claim, naming, set_claim, spelled_claim
from mgtui.authoring.refusals import Problem, Refused, refused
from mgtui.errors import NoSuchRecord
from mgtui.library.checks import fidelity_complaint
from mgtui.library.escaping import clean
from mgtui.library.files import LINKS, RELATIONS
from mgtui.library.shapes import CROSS_LINK, CROSS_RELATION
from mgtui.model import RELATION_TYPES, SYMMETRIC
from mgtui.model.fields import CLAIM
from mgtui.model.nested import STUDY_ENTRY
from mgtui.model.records import CrossLink
from mgtui.ref import of_key, parse, written
from mgtui.writing.yaml_records import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.authoring.workspace import Fields, Workspace


def relate(work: Workspace, source: str, kind: str, target: str, reason: str) -> tuple[Fields, bool]:
    """Let a claim support, contradict, ... another; one that is there gets the reason.

    Gives the relation as `relations.yaml` would have it, and whether it was there. Raises Refused, NoSuchRecord.
    """
    spelled = "_".join(kind.casefold().split())
    if spelled not in RELATION_TYPES:
        raise refused("type", f'expected one of {", ".join(RELATION_TYPES)}; got "{kind}"')
    if not reason.strip():
        raise refused("reason", "is empty: expected why, in words that a reader understands on their own")
    if source == target:
        raise refused("", "a claim has no relation to itself")
    for key in (source, target):
        _require(work, key)
    for start, end in _ways(source, spelled, target):
        known = work.claim(start) if _is_foreign(start) else None
        if known and any((r.type, r.claim, r.library) == (spelled, work.opened_key(end), "") for r in known.relations):
            library = of_key("claim", start).library
            raise refused("", f"this relation stands in the library {library} already, which is not written to")
    at = next((way for way in _ways(source, spelled, target) if _take(work, way[0], spelled, way[1])), None)
    if at is not None:
        source, target = at
    elif spelled in SYMMETRIC and _is_foreign(source) and not _is_foreign(target):
        source, target = target, source
    record: Fields = {"from": source, "type": spelled, "to": target, "reason": clean(reason), "status": "reviewed"}
    if _is_foreign(source):
        _, problems = read_record(CROSS_RELATION, record, work.home.id)
        if problems:
            raise Refused(problems)
        work.put(RELATIONS, name_of(record) or "", record)
        return record, at is not None
    path, name, fields = spelled_claim(work, source)
    new = {"type": spelled, "claim": target, "reason": record["reason"], "status": "reviewed"}
    after = {**fields, "relations": [*fields.get("relations", []), new]}
    check_claim(work, source, after, fields)
    work.put(path, name, after)
    return record, at is not None


def unrelate(work: Workspace, source: str, kind: str, target: str) -> None:
    """Take a relation away. Raises NoSuchRecord where home has none of this type between these two."""
    spelled = "_".join(kind.casefold().split())
    if not sum(_take(work, start, spelled, end) for start, end in _ways(source, spelled, target)):
        raise NoSuchRecord(f"there is no relation {source} {spelled} {target} that was added here")


def link(work: Workspace, claim: str, study: str, assignments: Iterable[Assignment] = ()) -> Fields:
    """Say which study stands behind a claim, and of the link its fields: stance, fidelity, identification, evidence,
    note. One that is there is changed.

    Gives the link as `links.yaml` would have it. Raises Refused, NoSuchRecord.
    """
    _require(work, claim)
    given = list(assignments)
    if not work.has("study", study):
        raise NoSuchRecord(f"there is no study {study}")
    if not _is_foreign(claim):
        inside = [Assignment(f"studies.{study}.{each.path}", each.value, each.how) for each in given]
        set_claim(work, claim, [Assignment("studies", study, "add"), *inside])
        made = next(each for each in spelled_claim(work, claim)[2]["studies"] if each["id"] == study)
        return {"claim": claim, "study": study, **{name: part for name, part in made.items() if name != "id"}}
    before = next((fields for _, fields in _links_of(work, claim, study)), {"claim": claim, "study": study})
    return _put_link(work, assigned(STUDY_ENTRY, before, given, naming(work)))


def _put_link(work: Workspace, record: Fields) -> Fields:
    claim, study = record["claim"], record["study"]
    known = work.claim(claim)
    if known is not None and any(each.id == work.opened_key(study) and not each.library for each in known.studies):
        library = of_key("claim", claim).library
        raise refused("study", f"this link stands in the library {library} already, which is not written to")
    found, problems = read_record(CROSS_LINK, record, work.home.id)
    if problems:
        raise Refused(problems)
    assert isinstance(found, CrossLink)
    complaint = fidelity_complaint(found.link(), work.study(study))
    if complaint:
        raise refused("fidelity", complaint)
    work.put(LINKS, name_of(record) or "", record)
    return record


def unlink(work: Workspace, claim: str, study: str) -> None:
    """Take a study from behind a claim. Raises NoSuchRecord where home has no such link."""
    if _is_foreign(claim):
        there = _links_of(work, claim, study)
        for name, _ in there:
            work.put(LINKS, name, None)
    else:
        path, name, fields = spelled_claim(work, claim)
        there = [("", each) for each in fields.get("studies", []) if each["id"] == study]
        work.put(
            path, name, _with(fields, "studies", [each for each in fields.get("studies", []) if each["id"] != study])
        )
    if not there:
        raise NoSuchRecord(f"there is no link from {claim} to {written('study', study)} that was added here")


def set_added(work: Workspace, claim: str, assignments: Iterable[Assignment]) -> None:
    """Change what home adds to a claim of another library: its studies and relations. Raises Refused, NoSuchRecord."""
    given = list(assignments)
    library = of_key("claim", claim).library
    problems = [
        Problem(each.path, f"stands in the library {library}, which is not written to: only studies and relations can "
                "be added to its claims")
        for each in given if each.path.partition(".")[0] not in ("studies", "relations")
    ]  # fmt: skip
    if problems:
        raise Refused(problems)
    links = {record["study"]: record for _, record in cross_records(work, LINKS) if record["claim"] == claim}
    relations = [record for _, record in cross_records(work, RELATIONS) if record["from"] == claim]
    before: Fields = {
        "studies": [_without(record, "claim", study="id") for record in links.values()],
        "relations": [_without(record, "from", to="claim") for record in relations],
    }
    after = assigned(CLAIM, before, given, naming(work))
    studies, related = after.get("studies", []), after.get("relations", [])
    for study in links.keys() - {each["id"] for each in studies}:
        unlink(work, claim, study)
    for each in studies:
        if each not in before["studies"]:
            _put_link(work, {"claim": claim, **_without(each, id="study")})
    for each in before["relations"]:
        if each not in related:
            _take(work, claim, each["type"], each["claim"])
    for each in related:
        if each not in before["relations"]:
            relate(work, claim, str(each.get("type", "")), each["claim"], str(each.get("reason", "")))


def _without(record: Fields, *gone: str, **renamed: str) -> Fields:
    """A record without some fields, and with others under another name."""
    return {renamed.get(field, field): value for field, value in record.items() if field not in gone}


def cross_records(work: Workspace, path: str) -> list[tuple[str, Fields]]:
    """The records of `relations.yaml` or `links.yaml` by their names, with their ids as home has them."""
    fields = ("from", "to") if path == RELATIONS else ("claim", "study")
    found = []
    for name in work.names(path):
        record = work.fields(path, name) or {}
        found.append((name, {**record, **{field: _own(work, str(record.get(field))) for field in fields}}))
    return found


def repoint_cross(work: Workspace, old: str, new: str) -> None:
    """Let what stands apart from the claims lead to another one."""
    for path, fields in ((RELATIONS, ("from", "to")), (LINKS, ("claim",))):
        for name, record in cross_records(work, path):
            if not any(record.get(field) == old for field in fields):
                continue
            moved = {**record, **{field: new for field in fields if record.get(field) == old}}
            work.put(path, name, None)
            there = {tuple(sorted(map(str, _ends(each)))) for _, each in cross_records(work, path)}
            if moved.get("from") != moved.get("to", "") and tuple(sorted(map(str, _ends(moved)))) not in there:
                work.put(path, name_of(moved) or name, moved)


def _ends(record: Fields) -> list[Any]:
    return [record.get(field) for field in ("from", "type", "to", "claim", "study")]


def _require(work: Workspace, claim: str) -> None:
    if not work.has("claim", claim):
        raise NoSuchRecord(f"there is no claim {claim}")


def _is_foreign(claim: str) -> bool:
    return bool(of_key("claim", claim).library)


def _own(work: Workspace, text: str) -> str:
    ref = parse(text)
    return ref.seen_from(work.home.id).key if ref.kind == "claim" else of_key("study", text).seen_from(work.home.id).key


def _ways(source: str, kind: str, target: str) -> list[tuple[str, str]]:
    """The ways round in which a relation of this type between two claims may be stored."""
    return [(source, target), (target, source)] if kind in SYMMETRIC else [(source, target)]


def _take(work: Workspace, source: str, kind: str, target: str) -> bool:
    """Take out a relation that is stored this way round; gives whether there was one."""
    found = False
    for name, record in cross_records(work, RELATIONS):
        if (record["from"], record.get("type"), record["to"]) == (source, kind, target):
            work.put(RELATIONS, name, None)
            found = True
    if _is_foreign(source):
        return found
    path, name, fields = spelled_claim(work, source)
    relations = fields.get("relations", [])
    kept = [each for each in relations if (each.get("type"), each.get("claim")) != (kind, target)]
    if len(kept) < len(relations):
        work.put(path, name, _with(fields, "relations", kept))
        found = True
    return found


def _links_of(work: Workspace, claim: str, study: str) -> list[tuple[str, Fields]]:
    found = cross_records(work, LINKS)
    return [(name, record) for name, record in found if (record["claim"], record["study"]) == (claim, study)]


def _with(fields: Fields, name: str, value: list[Any]) -> Fields:
    """The fields with a list, without it where nothing is left of it."""
    return {field: each for field, each in {**fields, name: value}.items() if field != name or value}

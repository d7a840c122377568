"""Claims made of words of an article, divided, joined, moved and changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.authoring.assignments import Assignment, assigned
from mgtui.authoring.checking import read_record
from mgtui.authoring.records import claim_record
from mgtui.authoring.refusals import Problem, Refused, refused
from mgtui.authoring.workspace import file_of
from mgtui.errors import NoSuchRecord
from mgtui.importing.ids import article_id
from mgtui.library.checks import fidelity_complaint
from mgtui.library.files import CLAIMS
from mgtui.library.shapes import CLAIM as CLAIM_SHAPE
from mgtui.library.text import fold, is_id, shorten
from mgtui.model import SYMMETRIC, Anchor
from mgtui.model.fields import CLAIM
from mgtui.ref import claim_key, key_of, of_key, parse, short_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mgtui.authoring.workspace import Fields, Workspace
    from mgtui.model import Claim


def new_claim(
    work: Workspace,
    article: str,
    anchors: Sequence[Anchor],
    statement: str | None,
    assignments: Iterable[Assignment] = (),
) -> str:
    """A claim of an article, reviewed; gives its key. Raises Refused, NoSuchRecord."""
    given, name = _with_id(assignments)
    ref = of_key("article", article)
    fields: Fields = {
        **({"article": article} if ref.library else {}),
        "statement": fold(statement or "") or (anchors[0].quote if anchors else ""),
        "anchors": [_anchor_fields(anchor) for anchor in anchors],
        "status": "reviewed",
    }
    return _add_claim(work, ref.id, name, fields, given)


def _add_claim(work: Workspace, stem: str, name: str, fields: Fields, given: Iterable[Assignment]) -> str:
    """Put a further claim into a file, with values for its fields; its id is made of its words where none is given."""
    path = f"{CLAIMS}/{stem}.yaml"
    taken = {short_name(each) for each in work.names(path)}
    problems = []
    if name and not is_id(name):
        problems.append(Problem("id", f'"{shorten(name)}" is no id: expected lower-case letters, digits, - and .'))
    elif name in taken:
        problems.append(Problem("id", f'there is a claim "{claim_key(stem, name)}" already'))
    try:
        fields = assigned(CLAIM, fields, given, naming(work, stem))
    except Refused as error:
        raise Refused([*problems, *error.problems]) from None
    name = name or free_name(work, stem, str(fields.get("statement", "")))
    made = {"id": name, **fields}
    key = claim_key(stem, name)
    try:
        check_claim(work, key, made)
    except Refused as error:
        problems += error.problems
    if problems:
        raise Refused(problems)
    work.put(path, name, made)
    return key


def free_name(work: Workspace, stem: str, statement: str, otherwise: str = "claim") -> str:
    """A name for a claim of this statement that no claim of the file has; made of `otherwise` where it has no words."""
    return article_id(statement, otherwise, {short_name(each) for each in work.names(f"{CLAIMS}/{stem}.yaml")})


def put_claim(work: Workspace, key: str, claim: Claim) -> None:
    """Put a whole claim of home, under what its file calls it. Raises Refused where it is none that can be kept.

    One that is set aside (`rejected`) may have lost its words.
    """
    path, short = file_of("claim", key)
    name = key if work.fields(path, key) is not None else short
    before = work.fields(path, name)
    fields = {**claim_record(claim), "id": name}
    if claim.status != "rejected":
        check_claim(work, key, fields, before)
    work.put(path, name, fields)


def set_claim(work: Workspace, key: str, assignments: Iterable[Assignment]) -> None:
    """Give fields of a claim new values. Raises Refused, NoSuchRecord."""
    path, name = work.claim_place(key)
    before = _there(work, path, name)
    stem = parse(key).article
    spelled = _spelled_out(before, stem)
    after = assigned(CLAIM, spelled, assignments, naming(work, stem))
    check_claim(work, key, after, spelled)
    # What was not touched stays as its owner wrote it.
    kept = {field: before[field] if spelled.get(field) == value else value for field, value in after.items()}
    work.put(path, name, kept)


def split_claim(work: Workspace, key: str, first: Sequence[Assignment], second: Sequence[Assignment]) -> str:
    """Make two claims of one; gives the key of the second.

    The second begins as a copy of the first, with its words, fields and studies; relations stay with the first. Each is
    then changed as it is said. Raises Refused, NoSuchRecord.
    """
    path, name = work.claim_place(key)
    stem = parse(key).article
    copy = {
        field: value
        for field, value in _spelled_out(_there(work, path, name), stem).items()
        if field not in ("id", "relations")
    }
    set_claim(work, key, first)
    given, new = _with_id(second)
    if not any(each.path == "statement" for each in given):
        raise refused("statement", "expected what the second claim says")
    return _add_claim(work, stem, new, copy, given)


def join_claims(work: Workspace, key: str, other: str, assignments: Iterable[Assignment] = ()) -> None:
    """Make one claim of two of an article: the first stays, with what only the other has. Raises Refused, NoSuchRecord.

    Words, topics, studies and relations are united; where both have a value that of the first holds. What pointed to
    the other points to the first.
    """
    if key == other:
        raise refused("", "a claim cannot be joined with itself")
    path, name = work.claim_place(key)
    there, gone = work.claim_place(other)
    stem = parse(key).article
    one = _spelled_out(_there(work, path, name), stem)
    two = _spelled_out(_there(work, there, gone), parse(other).article)
    if path != there or one.get("article") != two.get("article"):
        raise refused("", "only claims of one article can be joined: relate them instead")
    joined = {**two, **one}
    for field in ("anchors", "topics", "studies", "relations"):
        joined[field] = _united(one.get(field, []), two.get(field, []), field)
    joined["relations"] = _settled(joined["relations"], key, other)
    if not joined["relations"]:
        joined.pop("relations")
    work.put(there, gone, None)
    repoint(work, other, key)
    work.put(path, name, {field: value for field, value in joined.items() if value not in ([], None)})
    assigned_last = list(assignments)
    if assigned_last:
        set_claim(work, key, assigned_last)
    else:
        check_claim(work, key, _there(work, path, name), one)


def move_anchor(work: Workspace, key: str, anchor: Anchor, number: int = 1) -> None:
    """Let a claim stand by other words: those of one of its anchors, from 1. Raises Refused, NoSuchRecord."""
    fields = {"quote": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}
    set_claim(work, key, [Assignment(f"anchors.{number}.{field}", value) for field, value in fields.items()])


# What is checked


def check_claim(work: Workspace, key: str, fields: Fields, before: Fields | None = None) -> None:
    """Raise Refused where a claim is not one that a library reads without a mistake. What was wrong before may stay."""
    stem = parse(key).article
    claim, problems = read_record(CLAIM_SHAPE, fields, work.home.id, article=stem)
    old = set(read_record(CLAIM_SHAPE, before, work.home.id, article=stem)[1]) if before else set()
    problems = [problem for problem in problems if problem not in old]
    if claim is not None:
        problems += _anchors_amiss(work, claim, before)
        problems += _links_amiss(work, claim)
        problems += _relations_amiss(work, claim)
    if problems:
        raise Refused(problems)


def _anchors_amiss(work: Workspace, claim: Claim, before: Fields | None) -> list[Problem]:
    fields = [_anchor_fields(anchor) for anchor in claim.anchors]
    if before is not None and fields == before.get("anchors"):
        return []
    if work.article(claim.article) is None:
        return [Problem("article", f"there is no article {claim.article}")]
    finder = work.finder(claim.article)
    complaints = [finder.complaint(anchor) for anchor in claim.anchors]
    return [Problem(f"anchors.{number}.quote", words) for number, words in enumerate(complaints, 1) if words]


def _links_amiss(work: Workspace, claim: Claim) -> list[Problem]:
    found = []
    for link in claim.studies:
        study = work.study(link.id)
        if study is not None and (complaint := fidelity_complaint(link, study)):
            found.append(Problem(f"studies.{link.id}.fidelity", complaint))
    return found


def _relations_amiss(work: Workspace, claim: Claim) -> list[Problem]:
    found, seen = [], set()
    for relation in claim.relations:
        field = f"relations.{relation.claim}"
        if relation.claim == claim.id:
            found.append(Problem(field, "a claim has no relation to itself"))
        elif (relation.type, relation.claim) in seen:
            found.append(Problem(field, f"the claim {relation.type} it already"))
        elif relation.type in SYMMETRIC and _mirrored(work, claim.id, relation.type, relation.claim):
            found.append(Problem(field, "this relation has no direction and stands in the other claim already"))
        seen.add((relation.type, relation.claim))
    return found


def _mirrored(work: Workspace, key: str, kind: str, other: str) -> bool:
    if of_key("claim", other).library or not work.has("claim", other):
        return False
    path, name = work.claim_place(other)
    relations = _spelled_out(_there(work, path, name), parse(other).article).get("relations", [])
    return any(each.get("type") == kind and each.get("claim") == key for each in relations)


# How it is written


def naming(work: Workspace, stem: str = "") -> Any:
    """What an id that a field holds is in the file; a claim of this article may be named without it."""

    def name(kind: Any, text: str) -> str:
        try:
            if kind == "claim" and stem and "/" not in text and work.has("claim", claim_key(stem, text)):
                return claim_key(stem, text)
            return work.referred(kind, text)
        except NoSuchRecord as error:
            raise refused("", str(error)) from None

    return name


def repoint(work: Workspace, old: str, new: str) -> None:
    """Let all relations to a claim of home lead to another one."""
    for claim in work.home.claims.values():
        if not any(relation.claim == old for relation in claim.relations) or not work.has("claim", claim.id):
            continue
        path, name = work.claim_place(claim.id)
        fields = _spelled_out(_there(work, path, name), parse(claim.id).article)
        relations = [
            {**each, "claim": new} if each.get("claim") == old else each for each in fields.get("relations", [])
        ]
        work.put(path, name, {**fields, "relations": _settled(relations, claim.id, claim.id)})


def spelled_claim(work: Workspace, key: str) -> tuple[str, str, Fields]:
    """The file and name of a claim of home and its fields, with the ids of claims in full. Raises NoSuchRecord."""
    path, name = work.claim_place(key)
    return path, name, _spelled_out(_there(work, path, name), parse(key).article)


def _settled(relations: list[Fields], key: str, gone: str) -> list[Fields]:
    """Relations without those to the claim itself or to one that goes, and each once."""
    kept: dict[tuple[Any, Any], Fields] = {}
    for each in relations:
        if each.get("claim") not in (key, gone):
            kept.setdefault((each.get("type"), each.get("claim")), each)
    return list(kept.values())


def _united(one: list[Any], two: list[Any], field: str) -> list[Any]:
    if field != "studies":
        return [*one, *(item for item in two if item not in one)]
    links = {link["id"]: link for link in two}
    for link in one:
        links[link["id"]] = {**links.get(link["id"], {}), **link}
    first = [link["id"] for link in one]
    return [links[study] for study in [*first, *(study for study in links if study not in first)]]


def _spelled_out(fields: Fields, stem: str) -> Fields:
    """The fields of a claim with its links as records and the ids of claims with their article."""
    found = dict(fields)
    if "relations" in fields:
        found["relations"] = [
            {**each, "claim": _full_claim(str(each.get("claim")), stem)} for each in fields["relations"]
        ]
    if "studies" in fields:
        links = [{"id": link} if isinstance(link, str) else link for link in fields["studies"]]
        found["studies"] = [{**link, "id": key_of("study", str(link.get("id")))} for link in links]
    return found


def _full_claim(text: str, stem: str) -> str:
    return claim_key(stem, text) if parse(text).kind == "article" and not parse(text).library else text


def _with_id(assignments: Iterable[Assignment]) -> tuple[list[Assignment], str]:
    """What is given apart from an id, and the id that a new record is to have; empty where it is to be made."""
    given = list(assignments)
    names = [each.value.strip() for each in given if each.path == "id"]
    return [each for each in given if each.path != "id"], short_name(names[-1]) if names else ""


def _anchor_fields(anchor: Anchor) -> Fields:
    fields = {"quote": anchor.quote, "prefix": anchor.prefix, "suffix": anchor.suffix}
    return {name: value for name, value in fields.items() if value}


def _there(work: Workspace, path: str, name: str) -> Fields:
    return work.fields(path, name) or {}

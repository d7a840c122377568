"""Studies, terms and topics made and changed; front matter and what a library says of itself changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mgtui.authoring.assignments import Assignment, assigned
from mgtui.authoring.checking import read_record
from mgtui.authoring.claims import naming, set_claim
from mgtui.authoring.refusals import Problem, Refused, refused
from mgtui.authoring.workspace import FILES, file_of
from mgtui.errors import NoSuchRecord
from mgtui.importing.ids import article_id, study_id
from mgtui.library import shapes
from mgtui.library.checks import verification_complaint
from mgtui.library.files import ABOUT, TOPICS
from mgtui.library.text import fold, is_id, shorten
from mgtui.model import Study
from mgtui.model.fields import STUDY, TERM, TOPIC
from mgtui.model.nested import ARTICLE, LIBRARY
from mgtui.ref import key_of, of_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mgtui.authoring.workspace import Fields, Workspace
    from mgtui.library.convert import Shape
    from mgtui.model.field import Field, Kind

_SHAPES: dict[Kind, Shape[Any]] = {
    "study": shapes.STUDY, "topic": shapes.TOPIC, "term": shapes.TERM, "article": shapes.FRONT_MATTER,
}  # fmt: skip
_FIELDS: dict[Kind, tuple[Field, ...]] = {"study": STUDY, "topic": TOPIC, "term": TERM, "article": ARTICLE}


def new_record(work: Workspace, kind: Kind, assignments: Iterable[Assignment]) -> str:
    """A study, topic or term; gives its key. Raises Refused, NoSuchRecord."""
    given = list(assignments)
    names = [each.value.strip() for each in given if each.path == "id"]
    path = FILES[kind]
    fields = assigned(_FIELDS[kind], {}, [each for each in given if each.path != "id"], naming(work))
    record, problems = read_record(_SHAPES[kind], {"id": "new", **fields}, work.home.id)
    taken = {*work.names(path), *(work.home.topics if kind == "topic" else ())}
    if names:
        name = key_of(kind, names[-1])
        if not is_id(name):
            problems.append(Problem("id", f'"{shorten(name)}" is no id: expected lower-case letters, digits, - and .'))
        elif name in taken:
            problems.append(Problem("id", f'there is a {kind} "{name}" already'))
    elif record is not None:
        name = study_id(record, taken) if isinstance(record, Study) else article_id(record.label, kind, taken)
    if isinstance(record, Study) and (complaint := verification_complaint(record)):
        problems.append(Problem("verification", complaint))
    problems += _called_alike(work, kind, "", fields)
    if problems:
        raise Refused(problems)
    work.put(path, name, {"id": name, **fields})
    return name


def _called_alike(work: Workspace, kind: Kind, key: str, fields: Fields) -> list[Problem]:
    """That another term, or topic, of home than the one of this key is called so: the name would mean two."""
    if kind not in ("term", "topic"):
        return []
    label = _label_key(fields)
    there = ((name, _label_key({"label": each.label})) for name, each in work.home.of_kind(kind).items())
    same = next((name for name, called in there if label and called == label and name != key), None)
    return [Problem("label", f"there is a {kind} of this name already, {kind}:{same}")] if same else []


def _label_key(fields: Fields) -> str:
    """The label of a record as two of them are compared."""
    return fold(str(fields.get("label") or "")).casefold()


def set_record(work: Workspace, kind: Kind, key: str, assignments: Iterable[Assignment]) -> None:
    """Give fields of a record of home new values. Raises Refused, NoSuchRecord."""
    if kind == "claim":
        set_claim(work, key, assignments)
        return
    if kind == "topic":
        _set_topic(work, key, assignments)
        return
    path, name = file_of(kind, key)
    before = work.fields(path, name)
    if before is None:
        raise NoSuchRecord(f"there is no {kind} {key} in this library")
    after = assigned(_FIELDS[kind], before, assignments, naming(work))
    _check(work, kind, after, before)
    if kind == "term":
        _require_no_cycle(work, kind, key, after.get("broader"))
        _require_own_name(work, kind, key, after, before)
    work.put(path, name, after)


def set_about(work: Workspace, assignments: Iterable[Assignment]) -> None:
    """Give fields of `library.yaml` new values. Raises Refused."""
    before = work.fields(ABOUT, work.home.id) or {}
    after = assigned(LIBRARY, before, assignments, naming(work))
    _compare(shapes.ABOUT, after, before, work.home.id)
    work.put(ABOUT, work.home.id, after)


def _check(work: Workspace, kind: Kind, after: Fields, before: Fields) -> None:
    # What says which article it is does not stand in its front matter.
    shown = [
        {name: part for name, part in each.items() if kind != "article" or name != "id"} for each in (after, before)
    ]
    record = _compare(_SHAPES[kind], shown[0], shown[1], work.home.id)
    if isinstance(record, Study) and (complaint := verification_complaint(record)):
        raise refused("verification", complaint)


def _compare(shape: Shape[Any], after: Fields, before: Fields, library: str) -> Any:
    """The record as it becomes. Raises Refused where something is wrong that was not so before."""
    record, problems = read_record(shape, after, library)
    old = set(read_record(shape, before, library)[1])
    new = [problem for problem in problems if problem not in old]
    if new:
        raise Refused(new)
    return record


# Topics: in a file they stand inside each other


def _set_topic(work: Workspace, key: str, assignments: Iterable[Assignment]) -> None:
    branch = key if work.fields(TOPICS, key) is not None else _branch(work, key)
    whole = work.fields(TOPICS, branch) or {}
    there = _within(whole, key) or {}
    topic = work.home.topics.get(key)
    before = {**there, **({"broader": topic.broader} if topic and topic.broader else {})}
    after = assigned(TOPIC, before, assignments, naming(work))
    _check(work, "topic", after, before)
    _require_no_cycle(work, "topic", key, after.get("broader"))
    _require_own_name(work, "topic", key, after, before)
    if after.get("broader") != before.get("broader"):
        _let_go(work, key)
        work.put(TOPICS, key, after)
        return
    # What it stands under may be said by the other one alone.
    said = {name: part for name, part in after.items() if name != "broader" or name in there}
    work.put(TOPICS, branch, said if branch == key else _replaced(whole, key, said))


def drop_topic(work: Workspace, key: str) -> None:
    """Take a topic out; those under it move up to the one above it."""
    topic = work.home.topics.get(key)
    above = topic.broader if topic else None
    path, name = (TOPICS, key) if work.fields(TOPICS, key) is not None else (TOPICS, _branch(work, key))
    inner = (_within(work.fields(path, name) or {}, key) or {}).get("narrower", [])
    _let_go(work, key)
    if name == key:
        work.put(TOPICS, key, None)
    for other in work.names(TOPICS):
        fields = work.fields(TOPICS, other) or {}
        if fields.get("broader") == key:
            kept = {field: value for field, value in fields.items() if field != "broader"}
            work.put(TOPICS, other, {**kept, **({"broader": above} if above else {})})
    for each in inner:
        under = dict(each) if isinstance(each, dict) else {"id": each, **(work.fields(TOPICS, each) or {})}
        work.put(TOPICS, str(under["id"]), {**under, **({"broader": above} if above else {})})


def _let_go(work: Workspace, key: str) -> None:
    for name in work.names(TOPICS):
        whole = work.fields(TOPICS, name) or {}
        less = _replaced(whole, key, None)
        if less != whole:
            work.put(TOPICS, name, less)


def _branch(work: Workspace, key: str) -> str:
    """The topic at the top of the file inside which another one stands. Raises NoSuchRecord."""
    for name in work.names(TOPICS):
        if _within(work.fields(TOPICS, name) or {}, key) is not None:
            return name
    raise NoSuchRecord(f"there is no topic {key} in this library")


def _within(topic: Fields, key: str) -> Fields | None:
    if topic.get("id") == key:
        return topic
    for inner in topic.get("narrower", ()):
        if isinstance(inner, dict) and (found := _within(inner, key)) is not None:
            return found
    return None


def _replaced(topic: Fields, key: str, new: Fields | None) -> Fields:
    """A topic with another one inside it as it becomes, or without it."""
    if topic.get("id") == key:
        return new or topic
    if "narrower" not in topic:
        return topic
    inner = []
    for each in topic["narrower"]:
        if (each == key) or (isinstance(each, dict) and each.get("id") == key):
            inner += [each if each == key and new else new] if new else []
        else:
            inner.append(_replaced(each, key, new) if isinstance(each, dict) else each)
    kept = {name: part for name, part in topic.items() if name != "narrower"}
    return {**kept, "narrower": inner} if inner else kept


def _require_own_name(work: Workspace, kind: Kind, key: str, after: Fields, before: Fields) -> None:
    """Raise Refused where a record gets the name that another one has."""
    problems = _called_alike(work, kind, key, after) if _label_key(after) != _label_key(before) else []
    if problems:
        raise Refused(problems)


def _require_no_cycle(work: Workspace, kind: Kind, key: str, broader: Any) -> None:
    at, seen = broader, [key]
    while at and not of_key(kind, str(at)).library:
        if at in seen:
            raise refused("broader", f"a cycle: {' > '.join([*reversed(seen), str(at)][::-1])}")
        seen.append(at)
        above = work.topic(at) if kind == "topic" else work.term(at)
        at = above.broader if above else None

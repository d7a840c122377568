"""FIELD=VALUE: what is typed, what a record becomes, and what is refused."""

from __future__ import annotations

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mgtui.authoring.assignments import Assignment, assigned, listed, parsed
from mgtui.authoring.checking import read_record
from mgtui.authoring.refusals import Refused
from mgtui.library import shapes
from mgtui.library.escaping import clean
from mgtui.model.field import Field, Kind
from mgtui.model.fields import CLAIM, EFFECT, STUDY, TERM
from mgtui.model.nested import FIELDS_OF, LISTS, NESTED, NUMBERS
from mgtui.writing.yaml_records import Plain


def made(fields: tuple[Field, ...], record: dict[str, Any], *texts: str) -> dict[str, Any]:
    return assigned(fields, record, parsed(texts))


def problems(fields: tuple[Field, ...], record: dict[str, Any], *texts: str) -> list[str]:
    with pytest.raises(Refused) as caught:
        made(fields, record, *texts)
    return [str(problem) for problem in caught.value.problems]


def test_a_dot_enters_a_record() -> None:
    found = made(CLAIM, {"exposure": {"text": "tea"}}, "exposure.aspect=Serum level", "outcome.text=sleep = rest")
    assert found == {"exposure": {"text": "tea", "aspect": "serum_level"}, "outcome": {"text": "sleep = rest"}}
    assert made(CLAIM, found, "exposure.text=", "exposure.aspect=") == {"outcome": {"text": "sleep = rest"}}
    assert made(CLAIM, found, "exposure=") == {"outcome": {"text": "sleep = rest"}}


def test_a_repeated_field_adds_to_a_list() -> None:
    assert made(CLAIM, {"topics": ["old"]}, "topics=a", "topics=b") == {"topics": ["a", "b"]}
    assert made(CLAIM, {"topics": ["old"]}, "topics+=a", "topics+=a", "topics-=old") == {"topics": ["a"]}
    assert made(CLAIM, {"topics": ["old"]}, "topics=", "topics=a") == {"topics": ["a"]}
    assert made(TERM, {"alt_labels": ["x"]}, "alt_labels=") == {}


def test_a_link_goes_by_the_id_of_its_study_which_may_have_dots() -> None:
    before = {"studies": [{"id": "a.b", "stance": "mixed"}, "c"]}
    found = made(CLAIM, before, "studies.a.b.stance=refutes", "studies.d.note.note=x", "studies.c.evidence=page 2")
    assert found["studies"] == [
        {"id": "a.b", "stance": "refutes"},
        {"id": "c", "evidence": "page 2"},
        {"id": "d.note", "note": "x"},
    ]
    assert made(CLAIM, before, "studies.a.b=") == {"studies": [{"id": "c"}]}
    assert made(CLAIM, before, "studies-=c") == {"studies": [{"id": "a.b", "stance": "mixed"}]}
    assert made(CLAIM, before, "studies=c", "studies=e") == {"studies": [{"id": "c"}, {"id": "e"}]}


def test_other_records_go_by_their_number() -> None:
    before = {"effects": [{"outcome": "a"}, {"outcome": "b"}]}
    found = made(STUDY, before, "effects.1=", "effects.2.p=0.03", "effects.3.outcome=c", "effects.3.ci=-0.3, 1.1")
    assert found["effects"] == [{"outcome": "b", "p": "0.03"}, {"outcome": "c", "ci": ["-0.3", "1.1"]}]
    assert isinstance(found["effects"][1]["ci"][0], Plain)
    assert problems(STUDY, before, "effects.4.p=1", "effects.x.p=1", "effects.1=2") == [
        "effects.4: expected a number of the list, 1 to 3 (a new one)",
        "effects.x: expected a number of the list, 1 to 3 (a new one)",
        f"effects.1: is a record: expected effects.1 with one of {', '.join(field.name for field in EFFECT)}",
    ]


def test_every_problem_is_named_with_its_field() -> None:
    found = problems(CLAIM, {}, "statment=x", "id=a", "places=b", "exposure=tea", "note=a", "note=b", "topics-=z")
    assert [problem.partition(":")[0] for problem in found] == [
        "statment",
        "id",
        "places",
        "exposure",
        "note",
        "topics",
    ]
    assert 'did you mean "statement"?' in found[0]
    assert problems(CLAIM, {}, "note.x=1") == ["note.x: note holds no fields: expected note=VALUE"]
    with pytest.raises(Refused, match="expected FIELD=VALUE"):
        parsed(["direction"])


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("title=", "a study without title"),
        ("issued=May", 'issued: expected a date as "2011"'),
        ("n.total=many", "n.total: expected a plain whole number"),
        ("effects.1.p=0.1", "effects.1: an effect without outcome"),
        ("identification=maybe", "identification: expected one of stated"),
        ("effects.1.ci=2,1", "effects.1.ci: expected the lower bound first"),
        ("author.1.first=A", "author.1.first: there is no such field"),
    ],
)
def test_what_a_library_would_not_read_is_found_at_its_field(typed: str, reason: str) -> None:
    try:
        record = made(STUDY, {"id": "x", "title": "T"}, typed)
        found = [str(problem) for problem in read_record(shapes.STUDY, record, "own")[1]]
    except Refused as error:
        found = [str(problem) for problem in error.problems]
    assert any(reason in each for each in found), found


_CHARACTERS = st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf"])
_WORDS = st.text(_CHARACTERS, max_size=12).map(clean).filter(bool)
_IDS = st.sampled_from(["a", "b.c", "d-1", "e.note", "f::g", "h/i.j"])


def _values(field: Field) -> st.SearchStrategy[Any]:
    nested = NESTED.get(field.type)
    if nested is not None:
        names = {each.file_name: _values(each) for each in nested.fields if not each.fixed}
        must = {each.file_name for each in nested.fields if each.required}
        needed = {name: _IDS if name == nested.key else value for name, value in names.items() if name in must}
        rest = {name: value for name, value in names.items() if name not in must}
        one = st.fixed_dictionaries(needed, optional=rest).filter(bool)
        by_key = (lambda record: record[nested.key]) if nested.key else None
        return st.lists(one, min_size=1, max_size=3, unique_by=by_key) if nested.many else one
    if field.type in LISTS:
        return st.lists(_WORDS, min_size=1, max_size=3, unique=True)
    if field.type == "reasons":
        return st.dictionaries(_IDS, _WORDS, min_size=1, max_size=2)
    if field.type == "interval":
        return st.lists(st.integers(-9, 9).map(lambda n: Plain(str(n))), min_size=2, max_size=2)
    if field.type in NUMBERS:
        return st.integers(0, 999).map(lambda n: Plain(str(n)))
    return st.sampled_from(field.choices) if field.type == "choice" else _WORDS


_KINDS: tuple[Kind, ...] = ("claim", "study", "article", "term")
_VALUES = {kind: {each.file_name: _values(each) for each in FIELDS_OF[kind] if not each.fixed} for kind in _KINDS}


@st.composite
def _records(draw: st.DrawFn) -> tuple[Kind, dict[str, Any]]:
    kind = draw(st.sampled_from(_KINDS))
    chosen = draw(st.lists(st.sampled_from(sorted(_VALUES[kind])), max_size=4, unique=True))
    return kind, {name: draw(_VALUES[kind][name]) for name in chosen}


@given(_records())
def test_what_a_record_is_listed_as_makes_it_again(found: tuple[Kind, dict[str, Any]]) -> None:
    kind, record = found
    typed = [str(each) for each in listed(FIELDS_OF[kind], record)]
    assert assigned(FIELDS_OF[kind], {}, parsed(typed)) == record


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=6)), max_size=4))
def test_whatever_is_typed_is_taken_or_refused(typed: list[tuple[str, str]]) -> None:
    with contextlib.suppress(Refused):
        assigned(CLAIM, {"studies": ["a"]}, [Assignment(path, value) for path, value in typed])

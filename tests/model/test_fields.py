"""Every field of a record has an entry, every output shows it or its entry says why not."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, get_args, get_origin

import msgspec
import pytest
from full_library import CLAIM, EFFECT, LINK, STUDY, full_library
from msgspec.structs import fields as struct_fields

from mgtui.evidence.cards import card
from mgtui.evidence.study_facts import effect_text
from mgtui.export.entry import export
from mgtui.model import Claim, Effect, Relation, Study, StudyLink, Term, Topic
from mgtui.model import fields as f
from mgtui.model.asking import PRESENCES, QUERY_FIELDS
from mgtui.model.field import LAST, At, Field, Omitted, shown_in
from mgtui.plain_records import card_text
from mgtui.tui.studies.comparison import facts

RECORDS: dict[str, tuple[type[msgspec.Struct], tuple[Field, ...]]] = {
    "claim": (Claim, f.CLAIM),
    "study": (Study, f.STUDY),
    "study entry of a claim": (StudyLink, f.LINK),
    "relation": (Relation, f.RELATION),
    "effect": (Effect, f.EFFECT),
    "topic": (Topic, f.TOPIC),
    "term": (Term, f.TERM),
}
LEFT_OUT = {
    "claim": {
        "id in form", "article in show", "article in form", "kind in report", "anchors in show",
        "topics in report", "exposure in report", "outcome in report", "direction in report",
        "population in report", "places in form",
    },
    "study": {
        "id in form", "id in page", "title_markup in show", "title_markup in report", "title_markup in form",
        "title_markup in page", "more_authors in form", "pmcid in report", "pmcid in page", "isbn in report",
        "isbn in page",
        "publisher in page", "issn in report", "issn in page", "type in show", "type in report", "type in page",
        "abstract in report", "abstract in page",
        "preprint_of in report", "preprint_of in page", "erratum_of in report", "erratum_of in page",
        "comment_on in report", "comment_on in page", "part_of in report", "part_of in page",
    },
    "study entry of a claim": {"identification in sheet", "evidence in sheet", "note in sheet"},
    "relation": {"library in form"},
    "topic": {"id in form", "narrower in form"},
    "term": {"id in form"},
}  # fmt: skip
"""What is shown nowhere in an output. To leave out more is a decision that is written here too."""


@pytest.mark.parametrize("name", RECORDS)
def test_a_table_has_an_entry_for_each_field_of_its_record(name: str) -> None:
    record, table = RECORDS[name]
    assert {field.name: field.file_name for field in table} == {
        field.name: field.encode_name for field in struct_fields(record)
    }
    assert len(table) == len(struct_fields(record))
    assert all(field.meaning for field in table)


@pytest.mark.parametrize("name", RECORDS)
def test_what_a_field_may_hold_is_what_its_type_says(name: str) -> None:
    record, table = RECORDS[name]
    hints = {field.name: field.type for field in struct_fields(record)}
    for field in table:
        literals = [
            hint for hint in (hints[field.name], *get_args(hints[field.name])) if "Literal" in str(get_origin(hint))
        ]
        assert (field.type == "choice") == bool(literals), field.name
        if literals:
            assert field.choices == get_args(literals[0])


@pytest.mark.parametrize("name", RECORDS)
def test_what_is_left_out_is_a_decision(name: str) -> None:
    table, outputs = f.OUTPUTS[name]
    reasons = {
        f"{field.name} in {output}": at.why
        for field in table
        for output in outputs
        if isinstance(at := getattr(field, output), Omitted)
    }
    assert reasons.keys() == LEFT_OUT.get(name, set())
    assert all(reasons.values())


def test_lines_of_an_output_have_an_order() -> None:
    for table, outputs in f.OUTPUTS.values():
        for output in outputs:
            ranks = [getattr(field, output).rank for field in shown_in(output, table)]
            settled = [rank for rank in ranks if rank != LAST]
            assert len(set(settled)) == len(settled), (output, settled)


def test_a_query_asks_for_every_field_of_a_record() -> None:
    for table in (f.CLAIM, f.STUDY, f.LINK):
        for field in table[1:]:
            assert field.query_name in PRESENCES
            assert (field.query_name in QUERY_FIELDS) == (field.asked_by != "presence"), field.name
            assert field.query_name.replace("_", "").isalpha()


def test_fields_of_one_name_are_asked_for_alike() -> None:
    ways: dict[str, set[str]] = {}
    for table in (f.CLAIM, f.STUDY, f.LINK):
        for field in table[1:]:
            ways.setdefault(field.query_name, set()).add(field.asked_by)
    assert [name for name, asked in ways.items() if len(asked) > 1] == []


def _words(value: Any) -> set[str]:
    """Texts and numbers inside a value."""
    if isinstance(value, msgspec.Struct):
        return {word for field in struct_fields(value) for word in _words(getattr(value, field.name))}
    if isinstance(value, tuple):
        return {word for item in value for word in _words(item)}
    return set() if value is None else {f"{value:g}" if isinstance(value, float) else str(value)}


LONG_AGO = {"places": {"a#top/1"}, "relations": {"a/other"}}
"""Words that stand for a value whose numbers and kinds are said in other words."""


@pytest.mark.parametrize("field", f.CLAIM, ids=lambda field: field.name)
def test_a_field_of_a_claim_shows(field: Field) -> None:
    _shows(field, full_library(), "a/full", "claims", getattr(CLAIM, field.name))


@pytest.mark.parametrize("field", f.STUDY, ids=lambda field: field.name)
def test_a_field_of_a_study_shows(field: Field) -> None:
    value = getattr(STUDY, field.name)
    _shows(field, full_library(), "study:full-2001", "studies", value)
    if isinstance(field.page, At) and field.type not in ("date", "effects", "sample"):
        assert all(word in facts(STUDY, {})[field.words_in("page")] for word in _words(value))


def _shows(field: Field, library: Any, record: str, sheet: str, value: Any) -> None:
    found = card(library, record)
    assert found is not None
    assert field.card_name in found
    text = card_text(found)
    if isinstance(field.show, At):
        assert f"{field.words_in('show')}: " in text
        assert all(word in text for word in LONG_AGO.get(field.name, _words(value)))
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(export(library, sheet, "csv")))}
    assert all(rows[record.removeprefix("study:")][column] for column in field.sheet_columns)
    report = export(library, record, "md")
    if isinstance(field.report, At):
        assert f"{field.title_in('report')}: " in report
    exported = json.loads(export(library, sheet, "json"))[sheet][0]
    assert field.card in exported if field.card == "passages" else field.file_name in exported


@pytest.mark.parametrize("field", f.EFFECT, ids=lambda field: field.name)
def test_a_field_of_an_effect_shows(field: Field) -> None:
    text = effect_text(EFFECT, {})
    assert all(word in text for word in _words(getattr(EFFECT, field.name)))


@pytest.mark.parametrize("field", f.LINK, ids=lambda field: field.name)
def test_a_field_of_a_study_entry_shows(field: Field) -> None:
    found = card(full_library(), "a/full")
    assert found is not None
    assert found["studies"][0][field.file_name].removeprefix("study:") == getattr(LINK, field.name)

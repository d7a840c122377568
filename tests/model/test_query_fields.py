"""The query language asks for every field of a full record."""

from __future__ import annotations

from full_library import CLAIM, STUDY, full_library

from mgtui.model.asking import QUERY_FIELDS
from mgtui.search.facts import Facts


def test_every_field_of_a_full_record_is_a_fact() -> None:
    library = full_library()
    facts = Facts(library)
    pairs = {*facts.of_claim(CLAIM, ("supports",)), *facts.of_study(STUDY, [CLAIM])}
    present = {value for name, value in pairs if name == "has"}
    named = {name.removesuffix("~") for name, _ in pairs}
    for field in QUERY_FIELDS.values():
        if field.name not in ("kind", "has", "tag", "screening"):
            assert field.name in named, field.name
            assert field.name in present, field.name

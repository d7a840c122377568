"""The outputs of records with every field, word for word: what changes here is meant to change."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from full_library import CLAIM, STUDY, full_library

from mgtui.evidence.cards import card
from mgtui.evidence.study_facts import columns
from mgtui.export.entry import export
from mgtui.model import Library, Relation
from mgtui.plain_records import card_text
from mgtui.tui.forms.form import Form
from mgtui.tui.forms.known import Known
from mgtui.tui.studies.comparison import grid_lines

PINNED = Path(__file__).parent / "pinned"


def _card(library: Library, record: str) -> dict[str, object]:
    found = card(library, record)
    assert found is not None
    return found


def _forms(library: Library) -> str:
    forms = [
        Form(type(record), msgspec.to_builtins(record), Known(library))
        for record in (CLAIM, STUDY, Relation("supports", "a/b", "why"))
    ]
    return "\n".join(
        f"{line.name}: {line.label}, {line.shape}: {form.values[line.name]}" for form in forms for line in form.lines
    )


def _screen(library: Library) -> str:
    cells = columns(STUDY, library.terms, CLAIM.studies[0], "igf-1"), columns(STUDY, library.terms, claims=1)
    return "\n".join(
        [*map(str, cells), *(f"{name}: {texts}" for name, texts in grid_lines([STUDY], library.terms, 90))]
    )


OUTPUTS: dict[str, Callable[[Library], str]] = {
    "claim.txt": lambda library: card_text(_card(library, "a/full")),
    "claim.json": lambda library: json.dumps(_card(library, "a/full"), ensure_ascii=False, indent=1),
    "study.txt": lambda library: card_text(_card(library, "study:full-2001")),
    "study.json": lambda library: json.dumps(_card(library, "study:full-2001"), ensure_ascii=False, indent=1),
    "topic.txt": lambda library: card_text(_card(library, "topic:minerals")),
    "claims.csv": lambda library: export(library, "claims", "csv"),
    "studies.csv": lambda library: export(library, "studies", "csv"),
    "claim.md": lambda library: export(library, "a/full", "md"),
    "study.md": lambda library: export(library, "study:full-2001", "md"),
    "studies.md": lambda library: export(library, "studies", "md"),
    "relations.md": lambda library: export(library, "relations", "md"),
    "contradictions.md": lambda library: export(library, "contradictions", "md"),
    "claims-export.json": lambda library: export(library, "claims", "json"),
    "studies-export.json": lambda library: export(library, "studies", "json"),
    "forms.txt": _forms,
    "screen.txt": _screen,
}


@pytest.mark.parametrize("name", OUTPUTS)
def test_an_output_is_what_it_was(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "88")
    assert OUTPUTS[name](full_library()) == (PINNED / name).read_text(encoding="utf-8")

"""Every value of every vocabulary has an entry, and what reads the tables knows every entry."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any, get_args

import pytest

import mgtui
from mgtui.evidence.levels import level
from mgtui.evidence.relations import Relations
from mgtui.export import sentences
from mgtui.export.svg import STYLE
from mgtui.extraction.designs import DESIGNS
from mgtui.extraction.linear import load_model
from mgtui.model import Library, designs
from mgtui.model import relations as r
from mgtui.model import vocabularies as v
from mgtui.model.asking import QUERY_FIELDS
from mgtui.tui.claim_map.view import MapView
from mgtui.tui.drawing.canvas import Weight
from mgtui.tui.explorer.screen import Explorer
from mgtui.tui.theme import THEMES

TABLES: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "questions": (v.QUESTIONS, get_args(v.QuestionKind)),
    "claim kinds": (v.CLAIM_KINDS, get_args(v.ClaimKind)),
    "aspects": (v.ASPECTS, get_args(v.Aspect)),
    "directions": (v.DIRECTIONS, get_args(v.Direction)),
    "hedgings": (v.HEDGINGS, get_args(v.Hedging)),
    "statuses": (v.STATUSES, get_args(v.Status)),
    "stances": (v.STANCES, get_args(v.Stance)),
    "fidelities": (v.FIDELITIES, get_args(v.Fidelity)),
    "identifications": (v.IDENTIFICATIONS, get_args(v.Identification)),
    "verifications": (v.VERIFICATIONS, get_args(v.VerificationStatus)),
    "judgements": (v.JUDGEMENTS, get_args(v.Judgement)),
    "certainties": (v.CERTAINTIES, get_args(v.CertaintyLevel)),
    "notices": (v.NOTICES, get_args(v.NoticeKind)),
    "relation kinds": (r.RELATION_KINDS, (*get_args(r.RelationType), *get_args(r.ComputedType))),
}
KINDS = list(r.RELATION_KINDS.values())


@pytest.mark.parametrize("name", TABLES)
def test_a_table_has_an_entry_for_each_value_of_its_type(name: str) -> None:
    table, values = TABLES[name]
    assert tuple(table) == values
    assert all(entry.value == value for value, entry in table.items())


def test_glyphs_tell_relation_kinds_and_stances_and_statuses_apart() -> None:
    for table in (r.RELATION_KINDS, v.STANCES, v.STATUSES):
        glyphs = [entry.glyph for entry in table.values()]
        assert len(set(glyphs)) == len(glyphs)
        assert all(len(glyph) == 1 for glyph in glyphs)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_a_relation_kind_has_all_its_words(kind: r.RelationKind) -> None:
    assert [end.outgoing for end in kind.ends] in ([None], [False, True], [True, False])
    assert kind.active
    assert bool(kind.passive) == kind.directed
    for end in kind.ends:
        assert r.RELATION_ENDS[kind.value, end.outgoing].words
        assert end.on_map
        assert bool(end.report) != kind.computed
        assert (kind.value, end.outgoing) in sentences.GROUPS or kind.computed
    assert sum(end.bearing is not None for end in kind.ends) <= 1, "a profile knows one end of a kind"
    assert kind.computed == (kind.value in get_args(r.ComputedType))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_a_relation_kind_is_drawn(kind: r.RelationKind) -> None:
    assert {f"map--{kind.value}", f"map--head-{kind.value}"} <= MapView.COMPONENT_CLASSES
    assert f".map--{kind.value} {{ color: ${kind.colour}; }}" in MapView.DEFAULT_CSS
    assert f".{kind.value} {{ stroke: #" in STYLE
    assert f".w-{kind.value} {{ fill: #" in STYLE


def test_a_kind_of_line_is_one_that_the_canvas_draws() -> None:
    assert set(get_args(r.LineStyle)) == set(get_args(Weight))


def test_a_colour_is_one_of_each_theme() -> None:
    variables = {"text-muted"}  # made by Textual out of the others
    assert all(colour in variables or getattr(theme, colour) for colour in get_args(r.ThemeColour) for theme in THEMES)


def test_the_order_of_relations_is_without_ties() -> None:
    orders = [end.order for end in r.RELATION_ENDS.values()]
    assert orders == sorted(set(orders))
    walks = [end.walk.order for end in r.WALKS.values() if end.walk]
    assert walks == sorted(set(walks))


def test_a_walk_has_its_key_and_is_counted() -> None:
    bindings = {getattr(binding, "id", None) for binding in Explorer.BINDINGS}
    assert {f"walk.{kind.replace('_', '-')}" for kind in r.WALKS} <= bindings
    assert Relations(Library("l", "L")).counts("none") == dict.fromkeys(r.WALKS, 0)
    assert set(r.TALLIED) <= r.WALKS.keys()


def test_a_query_knows_relation_kinds_and_fidelities() -> None:
    assert tuple(QUERY_FIELDS["rel"].values) == get_args(r.RelationType)
    assert all(QUERY_FIELDS["rel"].values.values())
    assert tuple(QUERY_FIELDS["fidelity"].values) == get_args(v.Fidelity)


def test_a_design_has_a_level_or_a_reason_for_every_question() -> None:
    named = {name: kind for kind, names in designs.DESIGNS for name in names}
    for name in named:
        for question in v.QUESTIONS:
            assert level(name if isinstance(name, str) else name.name, question).reason  # type: ignore[arg-type]
    standings = {kind.standing for kind in named.values()} | {"unknown"}
    assert standings == set(get_args(designs.Standing))


def test_no_design_is_named_twice() -> None:
    names = [designs._folded(name.name) for _, name in designs._NAMES]
    assert len(set(names)) == len(names)
    assert [name.offered for _, name in sorted(designs._NAMES, key=lambda pair: pair[1].offered) if name.offered] == [
        *range(1, len(designs.DESIGN_NAMES) + 1)
    ]


def test_the_extraction_speaks_of_known_designs_and_directions() -> None:
    assert all(designs.design_of(name) is not designs.UNKNOWN for name in DESIGNS if name != "none")
    assert {*load_model("reading_directions").labels} == v.DIRECTIONS.keys()


LANGUAGE = {
    "extraction/reading_features.py": "which directions there are only where something is denied",
    "extraction/designs.py": "phrases by which the design that an abstract tells of is found",
    "answering/words.py": "words by which a question names an aspect, and what answers for it",
    "extraction/fields.py": "patterns of words by which an aspect is found",
}
"""Files that may have something of their own for many values of a vocabulary: what articles say, not what we say."""


def test_no_other_file_keeps_a_table_of_a_vocabulary() -> None:
    package = Path(mgtui.__file__).parent
    assert all((package / name).is_file() for name in LANGUAGE)
    sets = [set(values) for _, values in TABLES.values()]
    sets.append({name.name for _, name in designs._NAMES})
    found = []
    for path in package.rglob("*.py"):
        name = path.relative_to(package).as_posix()
        if name.startswith("model/") or name in LANGUAGE:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.Dict, ast.Tuple, ast.List, ast.Set)):
                listed = _strings(node)
                found += [
                    f"{name}:{node.lineno} {sorted(listed & values)}" for values in sets if len(listed & values) > 2
                ]
    assert not found


def _strings(node: ast.Dict | ast.Tuple | ast.List | ast.Set) -> set[str]:
    """The strings that are keys or items, or stand first in items."""
    items = [key for key in node.keys if key] if isinstance(node, ast.Dict) else node.elts
    heads = [item.elts[0] if isinstance(item, ast.Tuple) and item.elts else item for item in items]
    return {head.value for head in heads if isinstance(head, ast.Constant) and isinstance(head.value, str)}

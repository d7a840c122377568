"""The map of a claim holds what the YAML files say, counted from them by other means."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest
import yaml

from mgtui.evidence.neighbourhood import CAP, neighbourhood, node_key
from mgtui.evidence.relations import Relations
from mgtui.library.reader import read_library
from mgtui.model import Claim, Library, Relation

CONTENT = Path(__file__).parents[2] / "content"
Ends = dict[str, set[tuple[str, str, bool | None]]]


@cache
def bundled() -> Relations:
    return Relations(read_library(CONTENT))


@cache
def stored() -> tuple[tuple[str, str, str], ...]:
    """(from, type, to) of every relation as the files hold them, read without the program."""
    found = []
    for path in sorted((CONTENT / "claims").glob("*.yaml")):
        for claim in yaml.safe_load(path.read_text(encoding="utf-8")):
            for relation in claim.get("relations", ()):
                other = relation["claim"]
                other = other if "/" in other else f"{path.stem}/{other}"
                found.append((f"{path.stem}/{claim['id']}", relation["type"], other))
    return tuple(found)


@cache
def ends() -> Ends:
    found: Ends = defaultdict(set)
    for source, kind, target in stored():
        both = kind in ("contradicts", "restates")
        found[source].add((target, kind, None if both else True))
        found[target].add((source, kind, None if both else False))
    return found


def claims() -> list[str]:
    return sorted(ends())


def test_the_files_hold_relations_enough_to_compare() -> None:
    assert len(stored()) > 300
    assert max(len(near) for near in ends().values()) > 12


def test_every_neighbour_of_every_claim_is_on_its_map_once() -> None:
    for claim in claims():
        around = neighbourhood(bundled(), claim, cap=1000)
        shown = [node_key(entry) for group in around.groups for entry in group.members]
        assert len(shown) == len(set(shown))
        assert set(shown) == ends()[claim], claim


def test_relations_among_neighbours_are_those_of_the_files() -> None:
    for claim in claims():
        around = neighbourhood(bundled(), claim, cap=1000)
        near = {other for other, _, _ in ends()[claim]}
        wanted = Counter(
            (kind, frozenset((a, b)), None if kind in ("contradicts", "restates") else a)
            for a, kind, b in stored()
            if a in near and b in near
        )
        among = Counter(
            (
                link.kind,
                frozenset((link.source, link.target)),
                None if link.kind in ("contradicts", "restates") else link.source,
            )
            for link in around.links
        )
        assert among == wanted, claim


def test_incoming_stands_left_and_outgoing_right() -> None:
    for claim in claims():
        around = neighbourhood(bundled(), claim)
        assert all(group.outgoing is not True for group in around.left)
        assert all(group.outgoing is not False for group in around.right)


@pytest.mark.parametrize("cap", [1, 2, 3, 5, 8])
def test_what_is_not_shown_is_counted(cap: int) -> None:
    claim = max(claims(), key=lambda key: len(ends()[key]))
    around = neighbourhood(bundled(), claim, cap=cap)
    assert around.size == cap
    kinds = Counter((kind, outgoing) for _, kind, outgoing in ends()[claim])
    for group in around.groups:
        assert group.total == kinds[group.key]
        assert group.hidden == group.total - len(group.members)


def test_a_cap_leaves_no_group_out_while_another_has_two() -> None:
    claim = max(claims(), key=lambda key: len(ends()[key]))
    groups = {(kind, outgoing) for _, kind, outgoing in ends()[claim]}
    around = neighbourhood(bundled(), claim, cap=len(groups))
    assert {group.key for group in around.groups} == groups


def test_turning_a_group_comes_to_every_member() -> None:
    claim = max(claims(), key=lambda key: len(ends()[key]))
    group = max(neighbourhood(bundled(), claim, cap=6).groups, key=lambda group: group.hidden)
    seen: set[str] = set()
    for turn in range(group.total):
        turned = neighbourhood(bundled(), claim, cap=6, skip={group.key: turn})
        seen |= {entry.id for other in turned.groups if other.key == group.key for entry in other.members}
    assert seen == {other for other, kind, outgoing in ends()[claim] if (kind, outgoing) == group.key}


def test_a_group_that_is_shown_whole_is_not_turned() -> None:
    claim = "igf-1/no-boost-nourished"
    key = ("depends_on", True)
    assert neighbourhood(bundled(), claim) == neighbourhood(bundled(), claim, skip={key: 1})


def small(*relations: tuple[str, str, str]) -> Relations:
    names = ("a/x", "a/y", "a/z")
    records = {
        name: Claim(
            name, "a", f"Statement {name}.",
            relations=tuple(Relation(kind, to, "Because.") for source, kind, to in relations if source == name),
        )
        for name in names
    }  # fmt: skip
    return Relations(Library("t", "T", claims=records))


def test_a_claim_related_in_two_ways_stands_on_the_map_twice() -> None:
    around = neighbourhood(small(("a/x", "supports", "a/y"), ("a/y", "depends_on", "a/x")), "a/y")
    assert [(group.key, len(group.members)) for group in around.groups] == [
        (("supports", False), 1),
        (("depends_on", True), 1),
    ]


def test_a_claim_of_another_library_is_a_neighbour_without_a_statement() -> None:
    around = neighbourhood(small(("a/x", "supports", "other::b/q")), "a/x")
    assert [entry.statement for group in around.groups for entry in group.members] == [None]
    assert around.links == ()


def test_computed_relations_are_left_out_unless_asked_for() -> None:
    claim = "igf-1/serum-mg-igf1"
    assert not {group.kind for group in neighbourhood(bundled(), claim).groups} & {"same_study", "same_outcome"}
    computed = neighbourhood(bundled(), claim, computed=True, cap=CAP)
    assert {group.kind for group in computed.groups} & {"same_study", "same_outcome", "opposite_outcome"}


def test_a_title_has_glyph_word_and_number() -> None:
    around = neighbourhood(bundled(), "muscle-ageing/igf1-proportional")
    assert [group.title for group in around.groups] == [
        "+ supports",
        "~ qualifies 10",
        "↳ is relied on by",
        "− contradicts 3",
        "↳ rests on",
    ]

"""The layouts of the pictures: nothing overlaps, nothing lies outside, whatever the library."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from libraries import MINERALS
from rich.cells import cell_len

from mgtui.evidence.links import Links
from mgtui.evidence.matrix import Cell, evidence_matrix
from mgtui.evidence.neighbourhood import CAP, neighbourhood
from mgtui.evidence.relations import Relations
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.model import RELATION_TYPES, Claim, Concept, Library, Relation, Study, StudyLink, Term
from mgtui.tui.claim_map.drawing import draw_map
from mgtui.tui.claim_map.layout import fitting_map
from mgtui.tui.claim_map.shapes import MapLayout, Node
from mgtui.tui.claim_map.view import nearest
from mgtui.tui.drawing.canvas import Canvas
from mgtui.tui.matrix.layout import draw_matrix, frame
from mgtui.tui.matrix.words import described

WORDS = st.text(st.sampled_from("abc XYZ[]/@=éß漢字́−→"), min_size=1, max_size=60)
NAMES = [f"a/c{number}" for number in range(14)]


@st.composite
def libraries(draw: st.DrawFn) -> Library:
    """Claims with any statements and any relations between them, and to a library that is not open."""
    ends = st.tuples(st.sampled_from(NAMES), st.sampled_from(RELATION_TYPES), st.sampled_from([*NAMES, "other::z/q"]))
    near = st.tuples(st.sampled_from(NAMES), st.sampled_from(RELATION_TYPES), st.just(NAMES[0]))
    far = st.tuples(st.just(NAMES[0]), st.sampled_from(RELATION_TYPES), st.sampled_from(NAMES))
    relations = draw(st.lists(st.one_of(near, far, ends), max_size=60, unique=True))
    concepts = st.sampled_from(["x", "y", "z", "narrow", "字典"])
    aspects = st.sampled_from([None, "deficiency", "supplementation", "intake"])
    claims = {}
    for name in NAMES:
        claims[name] = Claim(
            name,
            "a",
            draw(WORDS),
            exposure=Concept(draw(concepts), draw(aspects)),
            outcome=Concept(draw(concepts)),
            direction=draw(st.sampled_from([None, "increases", "decreases", "no_effect", "mixed"])),
            studies=(StudyLink("s", "supports"),) if draw(st.booleans()) else (),
            relations=tuple(Relation(kind, to, "Why.") for source, kind, to in relations if source == name != to),
        )
    terms = {"x": Term("x", draw(WORDS)), "narrow": Term("narrow", "Narrow", broader="x")}
    return Library("t", "T", claims=claims, terms=terms, studies={"s": Study("s", "S", design=draw(WORDS))})


def mapped(
    library: Library, width: int, height: int, claim_id: str = NAMES[0], known: Relations | None = None
) -> MapLayout:
    relations = known or Relations(library)
    claim = library.claims[claim_id]
    return fitting_map(
        lambda cap: neighbourhood(relations, claim.id, cap=cap), claim.statement, claim.article, width, height, CAP
    )


def overlap(a: Node, b: Node) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.y + b.height and b.y < a.y + a.height


def nothing_overlaps(laid: MapLayout) -> None:
    for number, node in enumerate(laid.nodes):
        assert node.x >= 0
        assert node.x + node.width <= laid.width
        assert node.y >= 0
        assert node.y + node.height <= laid.height
        assert all(cell_len(line) <= node.width - (4 if node.framed else 2) for line in node.lines)
        assert not any(overlap(node, other) for other in laid.nodes[number + 1 :])


def lines_are_right(laid: MapLayout) -> None:
    """Every group meets the middle on a row of its own, and no upright line lies on a claim or on another."""
    centre = laid.nodes[0]
    for side in ("left", "right"):
        stems = [stem for stem in laid.stems if stem.side == side]
        assert len({stem.port for stem in stems}) == len(stems)
        for stem in stems:
            assert centre.y < stem.port < centre.y + centre.height - 1
            assert stem.heading <= stem.row <= stem.rows[-1]
            between = (stem.x, centre.x) if side == "left" else (centre.x + centre.width - 1, stem.x + 1)
            assert between[0] <= stem.turn < between[1]
            assert not any(node.x <= stem.turn < node.x + node.width for node in laid.nodes)
    rows = [(lane.x, row) for lane in laid.lanes for row in range(*_span(lane.source_row, lane.target_row))]
    assert len(rows) == len(set(rows))
    for lane in laid.lanes:
        assert 0 <= lane.x < laid.width
        assert not any(node.x <= lane.x < node.x + node.width for node in laid.nodes)


@settings(max_examples=60, deadline=None)
@given(libraries(), st.sampled_from([(80, 16), (100, 24), (120, 30), (200, 48), (60, 12), (30, 6)]))
def test_no_claim_on_a_map_overlaps_another_or_lies_outside(library: Library, size: tuple[int, int]) -> None:
    nothing_overlaps(mapped(library, *size))


@settings(max_examples=60, deadline=None)
@given(libraries(), st.sampled_from([(80, 16), (120, 30), (200, 48)]))
def test_lines_end_where_they_should_and_touch_no_claim(library: Library, size: tuple[int, int]) -> None:
    laid = mapped(library, *size)
    if laid.nodes:
        lines_are_right(laid)


@pytest.mark.parametrize(
    "root", [MINERALS, pytest.param(bundled_library(), marks=pytest.mark.long)], ids=["minerals", "bundled"]
)
@pytest.mark.parametrize("size", [(80, 16), (120, 30), (200, 48)])
def test_the_maps_of_a_library_are_sound(size: tuple[int, int], root: Path) -> None:
    library = read_library(root)
    relations = Relations(library)
    lanes = 0
    for claim in library.claims.values():
        if len(relations.related(claim.id, computed=False)) < 3:
            continue
        laid = mapped(library, *size, claim.id, relations)
        assert laid.neighbourhood.size >= min(len(relations.related(claim.id, computed=False)), 12)
        nothing_overlaps(laid)
        lines_are_right(laid)
        lanes += len(laid.lanes)
    assert lanes > 10


def _span(a: int, b: int) -> tuple[int, int]:
    return min(a, b), max(a, b) + 1


@settings(max_examples=40, deadline=None)
@given(libraries(), st.sampled_from([(80, 16), (120, 30), (200, 48), (30, 6)]))
def test_every_row_of_a_picture_is_as_wide_as_it_says(library: Library, size: tuple[int, int]) -> None:
    laid = mapped(library, *size)
    canvas = draw_map(laid, laid.nodes[-1] if laid.nodes else None, NAMES)
    matrix = evidence_matrix(Links(library), Relations(library))
    at = frame(matrix, *size, (0, 0))
    for drawn in (canvas, draw_matrix(matrix, at, (0, 0))):
        assert (drawn.width, drawn.height) == size
        for y in range(drawn.height):
            assert sum(cell_len(text) for text, _ in drawn.runs(y)) == drawn.width


@settings(max_examples=40, deadline=None)
@given(libraries(), st.data())
def test_the_cursor_of_a_matrix_is_always_in_sight(library: Library, data: st.DataObject) -> None:
    matrix = evidence_matrix(Links(library), Relations(library))
    at = None
    for _ in range(4):
        cursor = (
            data.draw(st.integers(0, len(matrix.rows) - 1)),
            data.draw(st.integers(0, len(matrix.columns) - 1)),
        )
        at = frame(matrix, 60, 14, cursor, at)
        assert at.top <= cursor[0] < at.top + at.rows
        assert at.left <= cursor[1] < at.left + at.columns
        x = at.heading + (cursor[1] - at.left) * at.cell_width
        y = at.head + (cursor[0] - at.top) * at.cell_height
        assert at.cell_at(x, y) == cursor


class Location(Node, frozen=True):
    """A place and nothing else."""


def spot(x: int, y: int, width: int = 4, height: int = 1) -> Location:
    return Location(None, "left", x, y, width, height, (), "", False)


PLACES = [spot(20, 4, 6, 3), spot(0, 0), spot(0, 2), spot(0, 8), spot(40, 5)]


@pytest.mark.parametrize(
    ("at", "way", "to"),
    [
        (0, "right", 4),
        (0, "left", 2),
        (4, "left", 0),
        (4, "right", None),
        (1, "down", 2),
        (2, "down", 3),
        (3, "down", None),
        (3, "up", 2),
        (1, "right", 0),
        (4, "up", None),
    ],
)
def test_a_step_goes_to_the_nearest_that_way(at: int, way: str, to: int | None) -> None:
    assert nearest(PLACES, at, way) == to  # type: ignore[arg-type]


def test_from_the_middle_up_and_down_leave_the_column() -> None:
    assert nearest(PLACES, 0, "up") is None
    assert nearest(PLACES, 0, "up", beside=True) == 2
    assert nearest(PLACES, 0, "down", beside=True) == 3


def test_sideways_from_a_high_place_goes_to_the_row_where_one_stands() -> None:
    assert nearest(PLACES, 0, "left", 8.5) == 3


def test_lines_that_meet_are_joined_and_lines_that_cross_are_not() -> None:
    canvas = Canvas(7, 3)
    canvas.across(0, 6, 1, "light", "a")
    canvas.down(2, 0, 2, "light", "b")
    canvas.down(5, 1, 2, "heavy", "b")
    assert canvas.text().splitlines() == ["  │", "──│──┬─", "  │  ┃"]


def test_text_outside_is_cut_and_wide_letters_stay_whole() -> None:
    canvas = Canvas(5, 1)
    canvas.put(-1, 0, "ab漢字x")
    assert canvas.text() == "b漢字"
    canvas.put(0, 1, "gone")
    canvas.put(4, 0, "漢")
    assert cell_len("".join(text for text, _ in canvas.runs(0))) == 5


@pytest.mark.parametrize(
    ("studies", "best", "words"),
    [
        (0, None, "no study behind it"),
        (2, None, "2 studies of no known design"),
        (1, "rct", "1 study: rct"),
        (2, "rct", "2 studies, best rct"),
    ],
)
def test_a_cell_says_which_studies_stand_behind_it(studies: int, best: str | None, words: str) -> None:
    signs = dict.fromkeys(
        ("more", "less", "none", "unsaid", "supporting", "contradicting", "supports_inside", "contradicts_inside"), 0
    )
    cell = Cell(claims=("a/b",), studies=studies, best=best, **signs)
    exposure, outcome = SimpleNamespace(label="Zinc", aspect=None), SimpleNamespace(label="Colds", folded=())
    matrix = SimpleNamespace(rows=[exposure], columns=[outcome], cell=lambda row, column: cell)
    session = SimpleNamespace(claim=lambda key: None)
    assert described(matrix, (0, 0), session, "")[2].text == words

"""The pictures as SVG: well-formed, complete, and nothing from outside."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from libraries import MINERALS

from mgtui.evidence.links import Links
from mgtui.evidence.matrix import evidence_matrix
from mgtui.evidence.relations import Relations
from mgtui.export.map_picture import claim_map_picture
from mgtui.export.matrix_picture import matrix_picture
from mgtui.library.reader import read_library
from mgtui.model import Claim, Library, Relation

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def links() -> Links:
    return Links(read_library(MINERALS))


def texts(svg: str) -> list[str]:
    return [element.text or "" for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_a_map_has_a_frame_for_each_claim_and_a_line_for_each_relation(links: Links) -> None:
    svg = claim_map_picture(links, Relations(links.library), "muscle-ageing/igf1-proportional")
    root = ElementTree.fromstring(svg)
    frames = [rect for rect in root.iter(f"{SVG}rect") if rect.get("class") in ("frame", "centre")]
    assert len(frames) == 17
    assert sum((path.get("class") or "").startswith("line ") for path in root.iter(f"{SVG}path")) == 16
    assert "~ qualifies 10" in texts(svg)
    boxes = [tuple(float(rect.get(name, "0")) for name in ("x", "y", "width", "height")) for rect in frames]
    width, height = float(root.get("width", "0")), float(root.get("height", "0"))
    for number, (x, y, w, h) in enumerate(boxes):
        assert x >= 0
        assert y >= 0
        assert x + w <= width
        assert y + h <= height
        for a, b, c, d in boxes[number + 1 :]:
            assert x + w <= a or a + c <= x or y + h <= b or b + d <= y


def test_a_map_says_what_it_leaves_out(links: Links) -> None:
    svg = claim_map_picture(links, Relations(links.library), "muscle-ageing/igf1-proportional", cap=8)
    assert sum(text.endswith(" more") for text in texts(svg)) >= 1


def test_a_matrix_has_every_cell_of_at_least_so_many_claims(links: Links) -> None:
    relations = Relations(links.library)
    whole = evidence_matrix(links, relations)
    every = ElementTree.fromstring(matrix_picture(links, relations, least=1))
    cells = [rect for rect in every.iter(f"{SVG}rect") if rect.get("class") in ("heat", "hot")]
    assert len(cells) == len(whole.cells)
    assert sum(rect.get("class") == "hot" for rect in cells) == sum(c.contradicting > 0 for c in whole.cells.values())
    fewer = matrix_picture(links, relations, least=3)
    assert any("are not shown" in text for text in texts(fewer))


def test_nothing_is_fetched_and_text_is_escaped() -> None:
    claims = {
        "a/x": Claim("a/x", "a", '<script>alert(1)</script> & "more"', relations=(Relation("supports", "a/y", "<b>"),)),
        "a/y": Claim("a/y", "a", "x < y"),
    }
    library = Library("t", "<T>", claims=claims)
    svg = claim_map_picture(Links(library), Relations(library), "a/y")
    assert "<script" not in svg
    assert any("<script>" in text for text in texts(svg))
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    ElementTree.fromstring(matrix_picture(Links(library), Relations(library)))


def test_an_unknown_claim_is_a_key_error(links: Links) -> None:
    with pytest.raises(KeyError):
        claim_map_picture(links, Relations(links.library), "igf-1/none-such")

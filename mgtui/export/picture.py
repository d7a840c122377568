"""The pictures of a library as SVG files: the map of a claim, and the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mgtui.counting import number_of
from mgtui.evidence.matrix import evidence_matrix
from mgtui.evidence.neighbourhood import CAP, neighbourhood
from mgtui.export.map_picture import map_svg
from mgtui.export.matrix_picture import matrix_svg

if TYPE_CHECKING:
    from mgtui.evidence.links import Links
    from mgtui.evidence.relations import Relations


def claim_map_picture(links: Links, relations: Relations, claim_id: str, *, cap: int = CAP) -> str:
    """The map of a claim as SVG, with computed relations where nothing is stored. Raises KeyError: no such claim."""
    computed = not relations.related(claim_id, computed=False)
    around = neighbourhood(relations, claim_id, cap=cap, computed=computed)
    return map_svg(around, links.library.claims[claim_id])


def matrix_picture(links: Links, relations: Relations, *, least: int = 2) -> str:
    """The matrix of a library as SVG, without the exposures and outcomes of fewer than `least` claims: it says so."""
    whole = evidence_matrix(links, relations)
    shown = whole.of_at_least(least)
    claims = sum(cell.total for cell in whole.cells.values())
    left_out = claims - sum(cell.total for cell in shown.cells.values())
    are = "is not shown: its" if left_out == 1 else "are not shown: their"
    note = f"Of {number_of(claims, 'claim')}, {left_out:,} {are} exposure or outcome has fewer than {least}."
    return matrix_svg(shown, f"{links.library.title}: exposures and outcomes", note if left_out else "")

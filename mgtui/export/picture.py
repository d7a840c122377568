"""The pictures of a library as SVG files: the map of a claim, and the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def matrix_picture(links: Links, relations: Relations) -> str:
    """The matrix of a library as SVG, every row and column of it."""
    return matrix_svg(evidence_matrix(links, relations), f"{links.library.title}: exposures and outcomes")

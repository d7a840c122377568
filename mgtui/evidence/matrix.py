"""What the claims of a library say of each exposure and each outcome: a table of exposures by outcomes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

from mgtui.evidence.directions import SIGNS
from mgtui.evidence.notices import retracted
from mgtui.evidence.outcome_columns import Column, outcome_columns
from mgtui.model.designs import order_of
from mgtui.model.records import label_of
from mgtui.model.vocabularies import ASPECTS, spelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from mgtui.evidence.links import Links
    from mgtui.evidence.relations import Relations
    from mgtui.model import Claim, Library

RowKey = tuple[str, str]
"""An exposure's concept and its aspect; no aspect where the article keeps none apart."""


class Row(Struct, frozen=True):
    """An exposure: one aspect of one concept."""

    concept: str
    aspect: str
    label: str
    total: int

    @property
    def key(self) -> RowKey:
        """What tells it from the other rows."""
        return self.concept, self.aspect

    @property
    def aspect_words(self) -> str:
        """The aspect in words, nothing where there is none."""
        return spelled(self.aspect)


class Cell(Struct, frozen=True):
    """The claims on one exposure and one outcome."""

    claims: tuple[str, ...]
    more: int
    """How many say that it raises the outcome, goes with more of it, or is needed for it."""
    less: int
    none: int
    """How many say that it has no effect, or does not go with it."""
    unsaid: int
    """How many give no direction, or a mixed one."""
    supporting: int
    """How many claims of the library support a claim of this cell."""
    contradicting: int
    supports_inside: int
    """How many stored relations between two claims of this cell are supports."""
    contradicts_inside: int
    studies: int
    """How many studies stand behind it as more than background; retracted ones are left out."""
    best: str | None
    """The strongest design among them, in the order of `designs.order_of`."""

    @property
    def total(self) -> int:
        return len(self.claims)


class Matrix(Struct, frozen=True):
    """Rows and columns that have claims, and a cell wherever they meet in one."""

    rows: tuple[Row, ...]
    columns: tuple[Column, ...]
    cells: dict[tuple[RowKey, str], Cell]
    left_out: int
    """Claims that name no exposure or no outcome as a concept."""

    def cell(self, row: int, column: int) -> Cell | None:
        """The cell where two lines cross, None where no claim stands."""
        if not (0 <= row < len(self.rows) and 0 <= column < len(self.columns)):
            return None
        return self.cells.get((self.rows[row].key, self.columns[column].concept))

    def place_of(self, claim: str) -> tuple[int, int] | None:
        for (row, column), cell in self.cells.items():
            if claim in cell.claims:
                rows = [known.key for known in self.rows]
                return rows.index(row), [known.concept for known in self.columns].index(column)
        return None

    def kept(self, keep: Callable[[str], bool]) -> Matrix:
        """Only the cells of whose words (exposure, aspect, outcome and what is folded into it) `keep` says yes."""
        return self._with(
            {
                (row.key, column.concept): cell
                for row in self.rows
                for column in self.columns
                if (cell := self.cells.get((row.key, column.concept)))
                and keep(" ".join((row.label, row.aspect_words, column.label, *column.folded)))
            }
        )

    def of_at_least(self, claims: int) -> Matrix:
        """Only the rows and columns that have so many claims."""
        rows = {row.key for row in self.rows if row.total >= claims}
        columns = {column.concept for column in self.columns if column.total >= claims}
        return self._with({key: cell for key, cell in self.cells.items() if key[0] in rows and key[1] in columns})

    def _with(self, cells: dict[tuple[RowKey, str], Cell]) -> Matrix:
        rows = tuple(row for row in self.rows if any(key == row.key for key, _ in cells))
        columns = tuple(column for column in self.columns if any(key == column.concept for _, key in cells))
        return Matrix(rows, columns, cells, self.left_out)


def evidence_matrix(
    links: Links, relations: Relations, expanded: Iterable[str] = (), among: Sequence[Claim] | None = None
) -> Matrix:
    """The matrix of a library, or of some claims of it.

    Outcomes of few claims are folded into their broader one, but not into `expanded`.
    """
    library = links.library
    claims = links.claims if among is None else among
    placed = [claim for claim in claims if _row_key(claim) and _outcome(claim)]
    columns = outcome_columns(library, placed, frozenset(expanded))
    column_of = {member: column.concept for column in columns for member in column.members}
    found: dict[tuple[RowKey, str], list[Claim]] = {}
    for claim in placed:
        key, outcome = _row_key(claim), _outcome(claim)
        if key and outcome:
            found.setdefault((key, column_of[outcome]), []).append(claim)
    cells = {key: _cell(there, library, relations) for key, there in found.items()}
    return Matrix(_rows(library, placed), tuple(columns), cells, len(claims) - len(placed))


def _row_key(claim: Claim) -> RowKey | None:
    if claim.exposure is None or not claim.exposure.concept:
        return None
    aspect = claim.exposure.aspect or ""
    return claim.exposure.concept, "" if aspect == "unspecified" else aspect


def _outcome(claim: Claim) -> str | None:
    return claim.outcome.concept if claim.outcome else None


def _rows(library: Library, claims: Sequence[Claim]) -> tuple[Row, ...]:
    """Concepts with the most claims first, their aspects together."""
    totals = Counter(key for claim in claims if (key := _row_key(claim)))
    of_concept: Counter[str] = Counter()
    for (concept, _), number in totals.items():
        of_concept[concept] += number
    labels = {concept: label_of(concept, library.terms) for concept in of_concept}
    order = sorted(
        totals, key=lambda key: (-of_concept[key[0]], labels[key[0]], key[0], ASPECTS[key[1] or "unspecified"].order)
    )
    return tuple(Row(concept, aspect, labels[concept], totals[concept, aspect]) for concept, aspect in order)


def _cell(claims: Sequence[Claim], library: Library, relations: Relations) -> Cell:
    ids = {claim.id for claim in claims}
    signs = Counter(SIGNS.get(claim.direction or "") for claim in claims)
    supporting: set[str] = set()
    contradicting: set[str] = set()
    inside: Counter[str] = Counter()
    for claim in claims:
        for entry in relations.related(claim.id, computed=False):
            if entry.type == "supports" and entry.outgoing is False:
                supporting.add(entry.id)
                inside["supports"] += entry.id in ids
            elif entry.type == "contradicts" and entry.statement is not None:
                contradicting.add(entry.id)
                # Seen from both ends: counted at one.
                inside["contradicts"] += entry.id in ids and claim.id < entry.id
    behind = dict.fromkeys(link.id for claim in claims for link in claim.studies if link.stance != "background")
    standing = [study for key in behind if (study := library.studies.get(key)) and not retracted(study)]
    return Cell(
        claims=tuple(claim.id for claim in claims), more=signs[1], less=signs[-1], none=signs[0], unsaid=signs[None],
        supporting=len(supporting), contradicting=len(contradicting), supports_inside=inside["supports"],
        contradicts_inside=inside["contradicts"], studies=len(standing),
        best=min((study.design for study in standing if study.design), key=order_of, default=None),
    )  # fmt: skip

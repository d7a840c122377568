"""Fits how likely a reader holds a relation of two claims, on libraries that hold relations.

    python bench/train_relations.py [--write]

One model is for two claims of one article, by where they stand and what both name; one for claims of two articles where
what they tell makes one support or limit the other. What is printed is what a library, or an article of the bundled
one, holds and is suggested by models that were fitted without it. `bench/own_field.py` measures by such models as well.
"""

from __future__ import annotations

import argparse
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from linear_batch import Rows
from msgspec.structs import replace

from mgtui.extraction.linear import load_model
from mgtui.extraction.vocabulary import Vocabulary
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.relating import comparing, neighbours
from mgtui.relating.comparing import HELD, NOT_HELD
from mgtui.relating.differences import differences_of
from mgtui.relating.finding import Related
from mgtui.relating.matter import Matters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mgtui.extraction.linear import Features, LinearModel

HERE = Path(__file__).resolve().parent
WEIGHTS = HERE.parent / "mgtui" / "extraction" / "model_weights"
FITTED_ON = (
    "coffee", "omega-3", "vitamin-d", "sweeteners", "fasting", "alcohol", "salt", "probiotics", "red-meat", "vaping",
    "colds",
)  # fmt: skip
_PENALTY = 1.0
_ROUNDS = 400
_AT_LEAST = (0.05, 0.1, 0.2, 0.3)


class _Row(NamedTuple):
    model: str
    features: Features
    is_held: bool
    part: str
    """The library, or of two claims of the bundled library's articles the article."""


@cache
def _rows() -> tuple[_Row, ...]:
    folders = [*(HERE / "libraries" / name for name in FITTED_ON), bundled_library()]
    return tuple(row for folder in folders for row in _rows_of(folder))


def _rows_of(folder: Path) -> Iterator[_Row]:
    library = read_library(folder)
    vocabulary = Vocabulary(library.terms.values())
    worth = Matters(vocabulary).worth
    held = {frozenset((claim.id, each.claim)) for claim in library.claims.values() for each in claim.relations}
    related = Related(vocabulary)
    related.follow(library.claims, library.studies)
    is_bundled = folder == bundled_library()
    for one, other in related.beside(library.claims):
        features = neighbours.features_of(related.told(one), related.told(other))
        part = library.claims[one].article if is_bundled else folder.name
        yield _Row(neighbours.MODEL, features, frozenset((one, other)) in held, f"{is_bundled} {part}")
    seen: set[frozenset[str]] = set()
    sides = (side for claim in library.claims for side in related.sides(claim))
    for first, second in related.met(sides):
        pair = frozenset((first.id, second.id))
        is_new = pair not in seen and first.article != second.article and not (first.is_advice or second.is_advice)
        found = comparing.compare(first, second, worth) if is_new else None
        if found and found.type in ("supports", "qualifies") and not found.same_study:
            seen.add(pair)
            features = comparing.features_of(first, second, found.type, differences_of(first, second))
            yield _Row(comparing.MODEL, features, pair in held, f"{is_bundled} {'' if is_bundled else folder.name}")


@cache
def models_without(library: str = "", article: str = "") -> dict[str, LinearModel]:
    """Both models, fitted without one of the libraries that they are fitted on, or without an article of the bundled
    library: of two articles, without that library."""
    left_out = {f"False {library}", f"True {article}", "True " if article else ""}
    return {name: _fitted(name, left_out) for name in (neighbours.MODEL, comparing.MODEL)}


def _fitted(name: str, left_out: set[str]) -> LinearModel:
    rows = Rows()
    for row in _rows():
        if row.model == name and row.part not in left_out:
            rows.add(row.features, HELD if row.is_held else NOT_HELD)
    fitted = rows.fit(penalty=_PENALTY, rounds=_ROUNDS)
    weights = {key: tuple(round(each, 3) for each in row) for key, row in sorted(fitted.weights.items())}
    return replace(fitted, bias=tuple(round(each, 3) for each in fitted.bias), weights=weights)


def _measured(name: str) -> Iterator[str]:
    rows = [row for row in _rows() if row.model == name]
    yield name
    for part in dict.fromkeys(row.part for row in rows):
        model = _fitted(name, {part})
        scored = [(model.probabilities(row.features)[HELD], row.is_held) for row in rows if row.part == part]
        left_out = part.removeprefix("False ").removeprefix("True ") or "bundled"
        yield f"  {left_out}: {sum(held for _, held in scored)} held"
        for least in _AT_LEAST:
            found = [held for likely, held in scored if likely >= least]
            yield f"    from {least} on {len(found)}, of these held {sum(found)}"


def main() -> int:
    """Print the figures, and write the models where that is wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    if given.write:
        for name, model in models_without().items():
            (WEIGHTS / f"{name}.json").write_bytes(msgspec.json.format(msgspec.json.encode(model), indent=1) + b"\n")
        load_model.cache_clear()
    for name in (neighbours.MODEL, comparing.MODEL):
        print("\n".join(_measured(name)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

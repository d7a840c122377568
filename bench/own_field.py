"""What relations a reader of any field is suggested, against those that a library of that field holds.

    python bench/own_field.py [FOLDERS…] [--json] [--half look|counted] [--missing]

Each folder is a library with terms, topics and relations; without any, those of bench/libraries and the bundled one.
The program runs on copies: once without terms, topics and relations, the claims' exposures and outcomes by their words
alone, once with the terms that the library's reader chose. Of the bundled library each article is left out in turn and
brought in again: the relations of its claims to all others are suggested. `<folder>.judged.tsv` in bench/libraries has
the second reading of pairs: whether they contradict each other. `--missing` prints what was not suggested as held, and
contradictions that were suggested and not held, of the half that may be looked at.
"""

from __future__ import annotations

import argparse
import csv
import json
import shutil
import sys
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from mgtui.extraction.candidate_records import RelationSuggestion
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.review.session import ReviewSession

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mgtui.model import Library

HERE = Path(__file__).resolve().parent
LIBRARIES = HERE / "libraries"
_MOST_LOOKED_AT = 8
AGREEING = {"supports", "restates"}

Pair = frozenset[str]
Suggested = dict[Pair, RelationSuggestion]


def half_of(pair: Iterable[str]) -> str:
    """`look`: its pairs may be looked at while rules are made; `counted`: they are only counted."""
    first = sha256(" ".join(sorted(pair)).encode()).hexdigest()[0]
    return "look" if int(first, 16) < _MOST_LOOKED_AT else "counted"


def held_in(library: Library) -> dict[Pair, str]:
    """The type of each relation between two claims of the library."""
    return {
        frozenset((claim.id, relation.claim)): relation.type
        for claim in library.claims.values()
        for relation in claim.relations
        if relation.claim in library.claims and "rejected" not in (relation.status, claim.status)
    }


def without_relations(folder: Path, copy: Path, *, terms: bool, of: str = "") -> None:
    """A copy of a library without relations and topics: of the claims of one article, else of all; without terms, those
    claims have their exposures and outcomes by words alone."""
    shutil.copytree(folder, copy)
    if not of:
        (copy / "topics.yaml").unlink(missing_ok=True)
        if not terms:
            (copy / "terms.yaml").unlink(missing_ok=True)
    for path in (copy / "claims").glob(f"{of or '*'}.yaml"):
        records: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        for record in records:
            record.pop("topics", None)
            record.pop("relations", None)
            for name in () if terms else ("exposure", "outcome"):
                record.get(name, {}).pop("concept", None)
        path.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False), encoding="utf-8")
    if of:
        _drop_relations_to(copy, of)


def _drop_relations_to(copy: Path, article: str) -> None:
    for path in (copy / "claims").glob("*.yaml"):
        records: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
        for record in records:
            relations = record.get("relations", ())
            kept = [each for each in relations if not each["claim"].startswith(f"{article}/")]
            if len(kept) < len(relations):
                record["relations"] = kept
        path.write_text(yaml.safe_dump(records, allow_unicode=True, sort_keys=False), encoding="utf-8")


def suggested(folder: Path, *, terms: bool) -> Suggested:
    """What the review of a copy suggests, all its claims being accepted."""
    if folder.resolve() != bundled_library().resolve():
        return _of_copy(folder, terms=terms)
    found: Suggested = {}
    for article in read_library(folder).articles:
        found |= _of_copy(folder, terms=terms, of=article)
    return found


def _of_copy(folder: Path, *, terms: bool, of: str = "") -> Suggested:
    with tempfile.TemporaryDirectory() as place:
        copy = Path(place) / "library"
        without_relations(folder, copy, terms=terms, of=of)
        review = ReviewSession(copy)
        claims = [claim for claim in review.library.claims.values() if of in ("", claim.article)]
        items = review.relations(claims)
    found = [item.found for item in items if isinstance(item.found, RelationSuggestion)]
    return {frozenset((each.source, each.target)): each for each in found}


def judged(folder: Path) -> dict[Pair, bool]:
    """The second reading: whether two claims contradict each other."""
    path = LIBRARIES / f"{folder.name}.judged.tsv"
    if not path.exists():
        return {}
    with path.open(encoding="utf-8", newline="") as file:
        return {frozenset((one, other)): said == "yes" for one, other, said in csv.reader(file, delimiter="\t")}


def figures(folder: Path, half: str | None) -> list[dict[str, Any]]:
    """A row for the copy without terms and one for that with the reader's own."""
    held, second = held_in(read_library(folder)), judged(folder)
    rows = []
    for terms in (False, True):
        found = suggested(folder, terms=terms)
        wanted: Callable[[Pair], bool] = lambda pair: half is None or half_of(pair) == half  # noqa: E731
        rows.append(
            {"library": folder.name, "terms": "own" if terms else "none", **_counts(held, found, second, wanted)}
        )
    return rows


def _counts(
    held: dict[Pair, str], found: Suggested, second: dict[Pair, bool], wanted: Callable[[Pair], bool]
) -> dict[str, Any]:
    against = {pair for pair, kind in held.items() if kind == "contradicts" and wanted(pair)}
    said = {pair for pair, each in found.items() if each.type == "contradicts" and wanted(pair)}
    every = {pair for pair in held if wanted(pair)}
    typed = {
        pair
        for pair in every & found.keys()
        if found[pair].type == held[pair] or {found[pair].type, held[pair]} <= AGREEING
    }
    judged_pairs = {pair for pair in second if wanted(pair)}
    return {
        "contradictions_held": len(against),
        "of_these_suggested_as_such": len(against & said),
        "contradictions_suggested": len(said),
        "right_by_the_first_reading": len(said & against),
        "right_by_the_second_reading": sum(second.get(pair, False) for pair in said),
        "right_by_both": sum(second.get(pair, False) for pair in said & against),
        "held": len(every),
        "of_these_suggested": len(every & found.keys()),
        "with_their_type": len(typed),
        "suggested": sum(wanted(pair) for pair in found),
        "read_twice": len(judged_pairs),
        "read_alike": sum(second[pair] == (pair in against) for pair in judged_pairs),
    }


def missing(folder: Path) -> None:
    """Print what went wrong, of the half that may be looked at."""
    library = read_library(folder)
    held, found = held_in(library), suggested(folder, terms=True)
    for pair in sorted(held.keys() | found.keys(), key=sorted):
        kind, each = held.get(pair), found.get(pair)
        is_missed = kind is not None and each is None
        is_wrong = "contradicts" in (kind, each.type if each else None) and kind != (each.type if each else None)
        if half_of(pair) == "look" and (is_missed or is_wrong):
            print(f"held {kind or '–'}, suggested {each.type if each else '–'}: {each.reason if each else ''}")
            for end in sorted(pair):
                print(f"    {end}: {library.claims[end].statement}")


def _shown(row: dict[str, Any]) -> str:
    second = f"{row['right_by_the_second_reading']} by the second reading, {row['right_by_both']} by both"
    more = f"{row['with_their_type']} with their type, of {row['suggested']} suggested"
    lines = (
        ("contradictions held that are suggested as such", "of_these_suggested_as_such", "contradictions_held", ""),
        ("of the contradictions suggested, right", "right_by_the_first_reading", "contradictions_suggested", second),
        ("all held relations that are suggested", "of_these_suggested", "held", more),
        ("pairs read twice that were read alike", "read_alike", "read_twice", ""),
    )
    told = [
        f"    {what:<48} {_share(row, part, whole)}{f'; {aside}' * bool(aside)}" for what, part, whole, aside in lines
    ]
    return "\n".join([f"{row['library']}, terms: {row['terms']}", *told])


def _share(row: dict[str, Any], part: str, whole: str) -> str:
    share = f" = {row[part] / row[whole]:.2f}" if row[whole] else ""
    return f"{row[part]} of {row[whole]}{share}"


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDERS")
    parser.add_argument("--half", choices=("look", "counted"))
    parser.add_argument("--missing", action="store_true")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    folders = given.folders or [*(path.parent for path in sorted(LIBRARIES.glob("*/library.yaml"))), bundled_library()]
    if given.missing:
        for folder in folders:
            missing(folder)
        return 0
    rows = [row for folder in folders for row in figures(folder, given.half)]
    print(json.dumps({"rows": rows}, indent=2) if given.json else "\n\n".join(map(_shown, rows)))
    return 0


if __name__ == "__main__":
    sys.exit(main())

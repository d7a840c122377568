"""Fits the judges that tell title, authors and date of a PDF, on PDFs whose front matter is labelled.

    python bench/train_front.py --data DIR

Of DIR are read the labelled PDFs that may be looked at, in `labelled/` (see `bring_in_labels.py`), and those with their
JATS beside them in `twins/` (see `bring_in_twins.py`), some of these only: they are all of one kind. Printed is, for
several floors, what judges say of files of repositories that they were not fitted on; from that the floors are chosen.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
import numpy as np
from bring_in_labels import looked_at, repositories, same_front
from bring_in_twins import front_labels, some_twins

from mgtui import formats
from mgtui.errors import CannotRead
from mgtui.formats.articles.pdf import ABOUT, Reading
from mgtui.formats.judge import Features, Judge
from mgtui.formats.pdf_authors import author_features, likeliest_list, places_of_authors
from mgtui.formats.pdf_dates import date_features, places_of_dates, stated_date
from mgtui.formats.pdf_pages import read_pages
from mgtui.formats.pdf_titles import large_sizes, places_of_title, title_features, with_subtitle
from mgtui.formats.title_page import without_label
from mgtui.formats.xml_tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mgtui.formats.pdf_front import Front

WEIGHTS = Path(formats.__file__).resolve().parent / "pdf_judges.json"
_FLOORS = {"title": 0.7, "author": 0.7, "date": 0.65}
"""Of those that are shown the lowest from which some two in a hundred that are stated are wrong."""
_PENALTIES = {"title": 1.0, "author": 2.0, "date": 1.0}
_RAREST, _ROUNDS, _RATE = 3, 150, 0.1
_SLIGHT = 0.05
"""Weights below it are left out."""
_PARTS = 5
_TWINS = 90
_FLOORS_SHOWN = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9)


class Labelled(NamedTuple):
    """A PDF, its repository and first page, its title, first author and date; None where that was not judged."""

    name: str
    source: str
    front: Front
    labels: dict[str, list[str] | None]
    is_twin: bool


class Places(NamedTuple):
    """The places of one file: what is seen of each, what it says, and whether that is right; where the file is from."""

    name: str
    features: list[Features]
    values: list[str]
    right: list[bool]
    labels: list[str] | None
    weight: float = 1.0
    source: str = ""


def labelled_files(data: Path) -> list[Labelled]:
    """The PDFs of both folders; those that cannot be read are left out."""
    sources = repositories()
    found: list[tuple[Path, str, dict[str, Any], bool]] = [
        (data / "labelled" / file, sources[file], label, False) for file, label in looked_at() if file.endswith(".pdf")
    ]
    found += [
        (path, source, front_labels(read_tree(path.with_suffix(".xml").read_bytes())), True)
        for path, source in ((data / "twins" / file, source) for file, source in some_twins(_TWINS))
        if path.is_file()
    ]
    with ProcessPoolExecutor(2) as pool:
        fronts = pool.map(_front, (path for path, *_ in found), chunksize=4)
        return [
            Labelled(path.stem, source, front, labels, is_twin)
            for (path, source, labels, is_twin), front in zip(found, fronts, strict=True)
            if front is not None and front.lines
        ]


def _front(path: Path) -> Front | None:
    try:
        return Reading(read_pages(path)).front
    except (CannotRead, FileNotFoundError):
        return None


def title_places(file: Labelled) -> Places:
    spans = list(places_of_title(file.front))
    sizes = large_sizes(file.front)
    features = [title_features(file.front, span, sizes) for span in spans]
    values = [without_label(" ".join(line.text for line in span)) for span in spans]
    return _places(file, "title", features, values)


def author_places(file: Labelled, title: Sequence[Any]) -> Places:
    places = list(places_of_authors(file.front, title))
    features = [author_features(file.front, title, place, names) for place, names in places]
    return _places(file, "author", features, [", ".join(names.names) for _, names in places])


def date_places(file: Labelled, title: Sequence[Any]) -> Places:
    places = places_of_dates(file.front, title)
    return _places(file, "date", list(date_features(file.front, places)), [place.date for place in places])


def _places(file: Labelled, field: str, features: list[Features], values: list[str]) -> Places:
    labels = file.labels[field]
    told = [value.split(", ")[0] for value in values] if field == "author" else values
    right = [any(same_front(field, one, value, is_twin=file.is_twin) for one in labels or ()) for value in told]
    return Places(file.name, features, values, right, labels, source=file.source)


def fitted(files: Sequence[Places], penalty: float) -> tuple[float, dict[str, float]]:
    """Bias and weights by which the right place of each file is likeliest, and none where none is right, by Adam."""
    counts = Counter(name for file in files for features in file.features for name in features)
    index = {name: at for at, name in enumerate(sorted(name for name, count in counts.items() if count >= _RAREST))}
    columns: list[int] = []
    rows: list[int] = []
    owners: list[int] = []
    right: list[bool] = []
    for owner, file in enumerate(files):
        for features, is_right in zip(file.features, file.right, strict=True):
            known = [index[name] for name in features if name in index]
            columns += known
            rows += [len(owners)] * len(known)
            owners.append(owner)
            right.append(is_right)
    column, row, of, rights = (np.array(values) for values in (columns, rows, owners, right))
    file_weights = np.array([file.weight for file in files])
    has_right = np.bincount(of, rights, len(files)) > 0
    weights = np.zeros(len(index) + 1)
    moment, square = np.zeros(len(weights)), np.zeros(len(weights))
    for turn in range(1, _ROUNDS + 1):
        sums = np.bincount(row, weights[column], len(of)) + weights[-1]
        raised = np.exp(np.minimum(sums, 500))
        shares = raised / (np.bincount(of, raised, len(files)) + 1)[of]
        of_right = np.maximum(np.bincount(of, raised * rights, len(files)), 1e-300)[of]
        wanted = np.where(has_right[of], raised * rights / of_right, 0)
        off = (shares - wanted) * file_weights[of]
        slope = np.append(np.bincount(column, off[row], len(index)), off.sum())
        slope[:-1] += penalty * weights[:-1]
        slope /= len(files)
        moment, square = 0.9 * moment + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        pace = _RATE if turn < 0.7 * _ROUNDS else 0.3 * _RATE
        weights -= pace * (moment / (1 - 0.9**turn)) / (np.sqrt(square / (1 - 0.99**turn)) + 1e-8)
    return float(weights[-1]), {name: float(weights[at]) for name, at in index.items()}


def judge_fitted(files: Sequence[Places], floor: float, penalty: float) -> Judge:
    bias, weights = fitted([file for file in files if file.labels is not None], penalty)
    kept = {name: round(weight, 2) for name, weight in weights.items() if abs(weight) >= _SLIGHT}
    return Judge(round(bias, 2), floor, kept)


def judged_apart(files: Sequence[Places], field: str) -> list[list[float]]:
    """How likely each place of each file is, by a judge that was fitted without the repository of the file."""
    parts = _parts([file.source for file in files])
    found: list[list[float]] = [[] for _ in files]
    for part in range(_PARTS):
        others = [file for file, own in zip(files, parts, strict=True) if own != part]
        judge = judge_fitted(others, _FLOORS[field], _PENALTIES[field])
        for at, own in enumerate(parts):
            if own == part:
                found[at] = judge.shares(files[at].features)
    return found


def _parts(sources: Sequence[str]) -> list[int]:
    """The part each file belongs to: those of one repository to one, and as many files as can be to each."""
    sizes = [0] * _PARTS
    part_of: dict[str, int] = {}
    for source, count in sorted(Counter(sources).items(), key=lambda pair: (-pair[1], pair[0])):
        part_of[source] = min(range(_PARTS), key=sizes.__getitem__)
        sizes[part_of[source]] += count
    return [part_of[source] for source in sources]


def likeliest(file: Places, shares: Sequence[float], field: str) -> tuple[int | None, float]:
    """The likeliest place of a file and how likely it is; None where there is no place."""
    if field == "author":
        return likeliest_list([value.split(", ") for value in file.values], shares)
    at = max(range(len(shares)), key=shares.__getitem__, default=None)
    if at is None:
        return None, 0.0
    return at, with_subtitle(file.values, file.features, shares, at) if field == "title" else shares[at]


def is_right(file: Places, shares: Sequence[float], field: str, floor: float) -> bool | None:
    """Whether what is stated of a file from a floor on is right; None where nothing is stated, or was not judged."""
    if file.labels is None:
        return None
    if field == "date":
        date = stated_date(file.values, shares, floor)
        return any(same_front(field, str(one), date) for one in file.labels) if date else None
    at, share = likeliest(file, shares, field)
    return None if at is None or share < floor else file.right[at]


def figures(files: Sequence[Places], shares: Sequence[Sequence[float]], field: str, floor: float) -> dict[str, int]:
    """How many labelled ones are stated right, and how many that are stated are wrong."""
    told = [is_right(file, own, field, floor) for file, own in zip(files, shares, strict=True)]
    return {"printed": sum(bool(file.labels) for file in files), "right": told.count(True), "wrong": told.count(False)}


def judges(files: Sequence[Labelled]) -> Iterator[tuple[str, Judge, list[Places], list[list[float]]]]:
    """The judge of each field, the places it was fitted on, and how likely each is by one that was not."""
    places = [title_places(file) for file in files]
    shares = judged_apart(places, "title")
    yield "title", judge_fitted(places, _FLOORS["title"], _PENALTIES["title"]), places, shares
    told = [likeliest(file, own, "title") for file, own in zip(places, shares, strict=True)]
    titles = [
        list(places_of_title(file.front))[at] if at is not None and share >= ABOUT else ()
        for file, (at, share) in zip(files, told, strict=True)
    ]
    for field, of in (("author", author_places), ("date", date_places)):
        places = [of(file, title) for file, title in zip(files, titles, strict=True)]
        yield field, judge_fitted(places, _FLOORS[field], _PENALTIES[field]), places, judged_apart(places, field)


def main() -> None:
    """Fit the judges, print how they do on files left out, and write them."""
    parser = argparse.ArgumentParser(description="Fit the judges of title, authors and date of PDFs.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    files = labelled_files(parser.parse_args().data)
    found: dict[str, Judge] = {}
    for field, judge, places, shares in judges(files):
        found[field] = judge
        for kind, is_twin in (("labelled", False), ("twins", True)):
            kept = [at for at, file in enumerate(files) if file.is_twin == is_twin]
            for floor in _FLOORS_SHOWN:
                shown = figures([places[at] for at in kept], [shares[at] for at in kept], field, floor)
                print(field, kind, floor, json.dumps(shown))
        print(field, len(judge.weights), "weights")
    WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=0))


if __name__ == "__main__":
    main()

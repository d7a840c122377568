"""Fits the judges that tell title, authors and date of a web page, on labelled pages.

    python bench/train_pages.py --data DIR

Of DIR are read the labelled pages that may be looked at, in `labelled/` (see `bring_in_labels.py`), and those that
others labelled, in `front_pages/` (see `page_labels.py`). Printed is what judges say of pages that they were not fitted
on: each site is left out once, with a fifth of the others.

Others leave a kicker out of the title, and often the author: a heading that has a label of theirs at one end counts as
right, and a page of theirs is no example where an author is likely and none is labelled, or the labelled one not found.
"""

from __future__ import annotations

import argparse
import json
import random
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec
from bring_in_labels import letters_of, looked_at, same_front
from train_front import Places, is_right, judge_fitted

from mgtui import formats
from mgtui.errors import CannotRead
from mgtui.formats.articles.html import view_of
from mgtui.formats.articles.saved_page import page_of_mhtml
from mgtui.formats.decoding import decoded
from mgtui.formats.judge import Judge
from mgtui.formats.page_authors import places_of_authors
from mgtui.formats.page_dates import places_of_dates
from mgtui.formats.page_titles import places_of_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mgtui.formats.judge import Features

_FIELDS = ("title", "author", "date")
WEIGHTS = Path(formats.__file__).resolve().parent / "page_judges.json"
_FLOORS = {"title": 0.3, "author": 0.6, "date": 0.55}
"""From which of the own pages of sites left out at most three in a hundred that are stated are wrong."""
_PENALTIES = {"title": 1.0, "author": 1.5, "date": 2.0}
_WEIGHTS = {
    "title": {"own": 3.0, "postlight": 1.5, "trafilatura": 0.6},
    "author": {"own": 3.0, "postlight": 1.5, "trafilatura": 0.6},
    "date": {"own": 2.0},
}
_LIKELY = 0.35
_SHORTEST_SHARE = 0.4
_PARTS = 5
_SEED = 1
_PAGES = (".html", ".mhtml")


class Page(NamedTuple):
    """A page: whose labels it has, its site, the labels, and all that may be its title, authors and date."""

    name: str
    by: str
    site: str
    labels: dict[str, list[str] | None]
    titles: list[tuple[str, int | None, Features]]
    authors: list[tuple[str, Features]]
    dates: list[tuple[str, Features]]


def listed(data: Path) -> list[tuple[Path, str, dict[str, Any]]]:
    own = [(data / "labelled" / file, "own", label) for file, label in looked_at() if file.endswith(_PAGES)]
    lines = (data / "front_pages" / "labels.jsonl").read_text("utf-8").splitlines()
    others = [(data / "front_pages" / row["file"], row["by"], row) for row in map(json.loads, lines)]
    return [(path, by, label) for path, by, label in (*own, *others) if path.is_file()]


def pages_of(rows: Sequence[tuple[Path, str, dict[str, Any]]], judge: Judge | None) -> list[Page]:
    """The pages that can be read. Around the title that `judge` tells, authors and dates are looked for."""
    with ProcessPoolExecutor(2) as pool:
        found = pool.map(_page, rows, [judge] * len(rows), chunksize=8)
        return [page for page in found if page is not None]


def _page(row: tuple[Path, str, dict[str, Any]], judge: Judge | None) -> Page | None:
    path, by, label = row
    try:
        data = path.read_bytes()
        view = view_of(page_of_mhtml(data)[0] if path.suffix == ".mhtml" else decoded(data)[0])
    except CannotRead:
        return None
    places = places_of_title(view)
    titles = [(title.text, title.at, features) for title, features in places]
    if judge is not None:
        at, _ = judge.likeliest([features for _, _, features in titles])
        view.title = None if at is None else titles[at][1]
    return Page(
        path.name, by, view.host or path.name, {name: label[name] for name in ("title", "author", "date")}, titles,
        [(names.text.split(", ")[0], features) for names, features in places_of_authors(view)] if judge else [],
        [(day.text, features) for day, features in places_of_dates(view)] if judge else [],
    )  # fmt: skip


def places_of(page: Page, field: str) -> Places:
    found = {
        "title": [(text, features) for text, _, features in page.titles], "author": page.authors, "date": page.dates,
    }[field]  # fmt: skip
    labels = page.labels[field]
    right = [
        any(_is_right(page.by, field, str(one), value, features) for one in labels or ()) for value, features in found
    ]
    weight = _WEIGHTS[field].get(page.by, 1.0)
    return Places(page.name, [features for _, features in found], [value for value, _ in found], right, labels, weight)


def _is_right(by: str, field: str, wanted: str, value: str, features: Features) -> bool:
    if same_front(field, wanted, value):
        return True
    label, own = letters_of(wanted), letters_of(value)
    if by == "own" or field == "date" or not label or not own:
        return False
    if field == "author":
        return len(own) > 1 and own in label
    short, long = sorted((label, own), key=len)
    is_part = long.startswith(short) or long.endswith(short)
    return "h1 is" in features and is_part and len(short) > _SHORTEST_SHARE * len(long)


def examples(pages: Sequence[Page], field: str) -> list[Places]:
    """What the judge of a field is fitted on."""
    found = [(page, places_of(page, field)) for page in pages if page.labels[field] is not None]
    if field != "author":
        return [places for _, places in found]
    first = judge_fitted([places for _, places in found], _FLOORS[field], _PENALTIES[field])
    return [
        places
        for page, places in found
        if page.by != "trafilatura"
        or (any(places.right) if places.labels else max(first.shares(places.features), default=0.0) <= _LIKELY)
    ]


def judged_apart(pages: Sequence[Page], field: str) -> list[list[float]]:
    """How likely each place of each page is, by a judge that was fitted without its site."""
    sites = sorted({page.site for page in pages})
    random.Random(_SEED).shuffle(sites)
    parts = {site: number % _PARTS for number, site in enumerate(sites)}
    found: list[list[float]] = [[] for _ in pages]
    for part in range(_PARTS):
        rows = examples([page for page in pages if parts[page.site] != part], field)
        judge = judge_fitted(rows, _FLOORS[field], _PENALTIES[field])
        for at, page in enumerate(pages):
            if parts[page.site] == part:
                found[at] = judge.shares(places_of(page, field).features)
    return found


def show(pages: Sequence[Page], shares: Sequence[Sequence[float]], field: str) -> None:
    """Print for each source and floor how many are right and how many of what is stated is wrong."""
    for by in dict.fromkeys(page.by for page in pages):
        own = [(places_of(page, field), one) for page, one in zip(pages, shares, strict=True) if page.by == by]
        cells = []
        for floor in (0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.7):
            told = [is_right(places, one, field, floor) for places, one in own]
            cells.append(f"{floor}: {told.count(True)}/{told.count(False)}")
        print(field, by, f"labelled {sum(bool(places.labels) for places, _ in own)}", "right/wrong", *cells)


def main() -> None:
    """Fit the judges, print how they do on sites left out, and write them."""
    parser = argparse.ArgumentParser(description="Fit the judges of title, authors and date of web pages.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--fields", nargs="+", default=_FIELDS, choices=_FIELDS, help="the others stay as they are")
    arguments = parser.parse_args()
    rows = listed(arguments.data)
    judges = msgspec.json.decode(WEIGHTS.read_bytes(), type=dict[str, Judge])
    pages = pages_of(rows, None if "title" in arguments.fields else judges["title"])
    for field in _FIELDS:
        if field in arguments.fields:
            show(pages, judged_apart(pages, field), field)
            judges[field] = judge_fitted(examples(pages, field), _FLOORS[field], _PENALTIES[field])
            print(field, len(judges[field].weights), "weights")
            pages = pages_of(rows, judges["title"]) if field == "title" else pages
    WEIGHTS.write_bytes(msgspec.json.format(msgspec.json.encode(judges), indent=0))


if __name__ == "__main__":
    main()

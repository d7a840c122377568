"""Fits the model of where a title ends and its journal begins, on references whose parts others marked.

    python bench/train_references.py --data DIR

Of DIR are read the PDFs with their JATS and AnyStyle's `core.xml` in `twins/` (see `bring_in_twins.py`), and references
of `references/pubmed_1000.nbib` laid out in three styles, none of them among those that `extract_references.py` counts.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING
from unittest import mock

import msgspec
from bring_in_labels import draft_of, letters_of
from bring_in_twins import labelled_entries, marked_references
from extract_data import fingerprint
from extract_references import laid_out
from linear_fit import fit, pruned

from mgtui.extraction import linear, reference_titles
from mgtui.extraction.reference_titles import OTHER, SPLIT, place_features, places_of_end
from mgtui.extraction.references import read_reference
from mgtui.formats.xml_tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterator

WEIGHTS = Path(linear.__file__).resolve().parent / "model_weights" / "reference_titles.json"
_KEEP = 500
_STYLED = (1, 3, 5)
"""Where the drawing of references to lay out begins."""


def references_of(data: Path) -> Iterator[tuple[str, str, str]]:
    """References with their titles and journals."""
    for pdf in sorted((data / "twins").glob("*.pdf")):
        for label, entry in labelled_entries(draft_of(pdf), read_tree(pdf.with_suffix(".xml").read_bytes())):
            if entry:
                yield entry.text, label["title"], label["journal"]
    for text, parts in marked_references(data / "twins" / "core.xml"):
        yield text, parts["title"], parts["journal"].removeprefix("In ").removeprefix("in ")
    for first in _STYLED:
        for study, text in laid_out(data, first):
            yield text, study.title, study.container_title or ""


def rows_of(data: Path) -> Iterator[tuple[linear.Features, str]]:
    """The places of each reference, of which one is right."""
    for text, title, journal in references_of(data):
        with mock.patch.object(reference_titles, "title_and_journal", return_value=None) as told:
            read_reference(text)
        if not told.call_args:
            continue
        before = told.call_args.args[0]
        bare = before.strip(" ,;:")
        places = places_of_end(bare)
        rows = [place_features(before, place) for place in places]
        right = [
            letters_of(bare[: place.end]) == letters_of(title)
            and letters_of(bare[place.start :]) == letters_of(journal)
            for place in places
        ]
        if len(rows) > 1 and any(right):
            yield from zip(rows, (SPLIT if at == right.index(True) else OTHER for at in range(len(rows))), strict=True)


def main() -> None:
    """Fit and write the weights."""
    parser = argparse.ArgumentParser(description="Fit the model of where a title ends and its journal begins.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    data = parser.parse_args().data
    rows, labels = zip(*rows_of(data), strict=True)
    sources = (data / "twins" / "core.xml", data / "references" / "pubmed_1000.nbib")
    model = pruned(fit(rows, labels, rate=0.05, rarest=3), _KEEP, tuple(map(fingerprint, sources)))
    WEIGHTS.write_bytes(msgspec.json.encode(model))
    print(f"{len(rows)} places, {len(model.weights)} weights")


if __name__ == "__main__":
    main()

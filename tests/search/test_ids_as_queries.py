"""An id typed as a query finds its record first."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.search.store.index import open_index
from mgtui.writing.store import create_library


@pytest.mark.parametrize("typing", [False, True])
@pytest.mark.parametrize("every", [pytest.param(1, marks=pytest.mark.long), 11])
def test_every_claim_and_study_is_first_for_its_own_id(typing: bool, every: int) -> None:
    library = read_library(bundled_library())
    index = open_index(Path(bundled_library()))
    try:
        for record in [*library.claims, *library.studies, *library.articles][::every]:
            assert index.search(record, 1, typing=typing).hits[0].id == record
    finally:
        index.close()


@pytest.mark.parametrize("among", [False, True])
def test_an_id_in_full_finds_its_record_first_and_none_of_another_library(among: bool, tmp_path: Path) -> None:
    library = read_library(bundled_library())
    claim, study = next(iter(library.claims)), next(iter(library.studies))
    create_library(tmp_path / "own")
    roots = (bundled_library(), *([tmp_path / "own"] if among else ()))
    index = open_index(LibrarySet(roots))
    try:
        for text, key in ((f"{library.id}::{claim}", claim), (f"{library.id}::study:{study}", study)):
            found = index.search(text, 1)
            assert (found.hits[0].id, found.notes) == (key, ())
        hits = index.search(f"another::{claim}", 1).hits
        assert not hits or hits[0].id != claim or hits[0].kind != "claim"
    finally:
        index.close()

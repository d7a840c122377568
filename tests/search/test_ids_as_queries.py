"""An id typed as a query finds its record first."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.search.store.index import open_index


@pytest.mark.parametrize("typing", [False, True])
def test_every_claim_and_study_is_first_for_its_own_id(typing: bool) -> None:
    library = read_library(bundled_library())
    index = open_index(Path(bundled_library()))
    try:
        for record in [*library.claims, *library.studies, *library.articles]:
            assert index.search(record, 1, typing=typing).hits[0].id == record
    finally:
        index.close()

"""The articles of the bundled library are digests, and are cited as such."""

from __future__ import annotations

import pytest

from mgtui.export.cite import cite
from mgtui.library.locations import bundled_library
from mgtui.library.merge import merge
from mgtui.library.reader import read_library
from mgtui.model import Library


@pytest.fixture(scope="module")
def bundled() -> Library:
    return read_library(bundled_library())


@pytest.mark.parametrize("style", ["apa", "chicago", "harvard", "vancouver"])
def test_a_digest_is_cited_as_one_from_the_library_whose_words_it_has(bundled: Library, style: str) -> None:
    both = merge([bundled, Library("own", "My library")])
    cited = cite(both, "muscle-ageing", style)
    assert cited == cite(bundled, "muscle-ageing", style)
    assert "Clears Estrogen from the Body [Digest]" in cited
    assert "Magnesium and health" in cited
    assert "Osmar" in cited
    assert "My library" not in cited

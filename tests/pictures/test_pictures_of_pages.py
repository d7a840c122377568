"""The pictures in the documentation are what the screens look like now. `make pictures` draws them anew."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from drawing import Picture, compare

from harness.environment import TOP
from mgtui.library.library_set import libraries_of

pytestmark = pytest.mark.long

PAGES = TOP / "docs"
SIZE = (100, 30)
CLAIM = "igf-1 in proportion kind:claim"
PICTURES = {
    "explorer": Picture(CLAIM),
    "results": Picture(keys=("/", *"zma")),
    "why": Picture(CLAIM, ("w",)),
    "contradiction": Picture(keys=("v", "c", "enter")),
    "answer": Picture("does magnesium raise testosterone?"),
    "form": Picture(CLAIM, ("2", ")"), ("C",)),
    "map": Picture(CLAIM, ("v", "m")),
    "matrix": Picture(keys=("v", "x")),
    "review": Picture(keys=("v", "r", "j"), library="field"),
}
FIELD = TOP / "tests" / "data" / "field"


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the index of the bundled library is built once."""
    return tmp_path_factory.mktemp("cache")


@pytest.mark.parametrize("name", PICTURES)
async def test_a_picture_of_the_pages_is_what_is_seen(
    run, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, cache: Path, tmp_path: Path, name: str
) -> None:
    if PICTURES[name].library == "field":
        files = [str(FIELD / each) for each in ("kefir.md", "references.ris")]
        assert run("add", *files, library=None).status == 0
        # One article, as which of two is read first differs from run to run.
        cache = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    await compare(PICTURES[name], libraries_of(), SIZE, PAGES / f"{name}.svg", request)


def test_every_picture_is_shown_and_drawn() -> None:
    shown = {
        Path(found).name
        for page in (*PAGES.glob("*.md"), TOP / "README.md")
        for found in re.findall(r"!\[[^]]+\]\(([^)]+\.svg)\)", page.read_text("utf-8"))
    }
    assert shown == {f"{name}.svg" for name in PICTURES} == {path.name for path in PAGES.glob("*.svg")}

"""What every test stands on: an environment of its own, and commands run in this process on a library of tests."""

from __future__ import annotations

import gc
import itertools
import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import settings
from libraries import MINERALS
from xdist.scheduler import LoadScopeScheduling

import mgtui.__main__
from harness.environment import TERMINAL, folders, without_settings
from mgtui.search.store.index import open_index

# A slow machine must not fail a property, and what lands is judged by the same examples every time.
# The ordinary run tries fewer of them; the long run tries every property again, with as many as the library proposes.
for _few, _most in (("", 100), ("few ", 25)):
    settings.register_profile(f"{_few}here", deadline=None, max_examples=_most)
    settings.register_profile(f"{_few}ci", deadline=None, max_examples=_most, derandomize=True)


class Answer(NamedTuple):
    """What a command gave."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What was printed, read as JSON."""
        return json.loads(self.out)


Run = Callable[..., Answer]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--draw`: pictures of screens are drawn anew; `--among DIR`: the explorer's tests run in a large library."""
    parser.addoption("--draw", action="store_true", help="draw the pictures of screens anew instead of comparing them")
    parser.addoption("--among", type=Path, metavar="DIR", help="join this library to that of the explorer's tests")


LONGEST = (
    "tui/test_making_by_keys.py", "attack/test_attacks.py", "authoring/test_bundled_article.py",
    "writing/test_faults.py", "bundled/test_readme.py", "tui/test_review_screen.py", "tui/test_writing.py",
    "pictures/test_pictures_of_screens.py", "terminal/test_reading.py", "search/test_refreshing.py",
    "tui/test_forms.py", "tui/test_question_card.py", "tui/test_explorer.py", "export/test_site.py",
    "tui/test_reviewing_from_the_explorer.py", "tui/test_letters.py", "search/test_store_shared.py",
    "tui/test_hostile_text.py", "tui/test_adding.py", "bundled/test_asked.py", "review/test_review.py",
    "terminal/test_index_and_screen.py", "tui/test_bursts.py", "tui/test_tagging.py", "tui/test_keys_page.py",
    "importing/test_limits.py", "terminal/test_writing_in_a_terminal.py", "bundled/test_tour.py", "tui/test_room.py",
    "tui/test_keymap.py", "tui/test_keeping.py", "search/test_engines_agree.py", "tui/test_pictures.py",
    "terminal/test_failures_of_screens.py", "library/test_reader.py", "tui/test_lists.py",
)  # fmt: skip
"""Files of tests that take longest. They go first: a long one that began last would let the other processes wait."""


APART = (
    "tui/test_making_by_keys.py", "attack/test_attacks.py", "writing/test_faults.py", "search/test_store_shared.py",
)  # fmt: skip
"""Files whose tests a process each may run: in the long run one of them alone takes minutes, and no two share anything
that is dear to make."""


class _Scheduling(LoadScopeScheduling):
    """A file is run by one process, but of some files each test by any."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0].removeprefix("tests/")
        return nodeid if file in APART else super()._split_scope(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling:
    """The processes are given files by that."""
    return _Scheduling(config, log)


def pytest_configure(config: pytest.Config) -> None:
    """Properties are tried with the examples of this run.

    Garbage is looked for as rarely as in the program: by default it takes a sixth of the time of a screen.

    Processes that begin at once begin with different files: what one has compiled the others find on the disk.
    """
    few = "few " if config.option.markexpr == "not long" else ""
    settings.load_profile(few + ("ci" if os.environ.get("CI") else "here"))
    gc.set_threshold(50_000, 20, 20)
    here = Path(__file__).parent
    count = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    if count > 1 and [Path(each).resolve() for each in config.args] == [here]:
        places = sorted(str(each) for each in here.iterdir() if each.is_dir() or each.name.startswith("test_"))
        first = len(places) * int(os.environ["PYTEST_XDIST_WORKER"].removeprefix("gw")) // count
        config.args = places[first:] + places[:first]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first, the others by name: all processes must have the same order."""
    rank = {f"tests/{name}": number for number, name in enumerate(LONGEST)}

    def place(item: pytest.Item) -> tuple[int, str]:
        file = item.nodeid.partition("::")[0]
        return rank.get(file, len(rank)), file

    items.sort(key=place)


def pytest_collection_finish() -> None:
    """What collecting made stays to the end and need not be looked through again; the little that does not is kept."""
    gc.freeze()


def pytest_sessionfinish() -> None:
    """What is left goes with the process; pytest would look through it for garbage, which takes seconds."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _own_environment(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test sees the settings, the cache or the data of whoever runs it, nor does a fixture of a whole session.

    Nothing is read for its meaning but by the tests of that, which turn it on.
    """
    home = tmp_path_factory.mktemp("reader")
    with pytest.MonkeyPatch.context() as patch:
        for name in os.environ.keys() - without_settings(os.environ).keys():
            if not name.startswith("PYTHON"):
                patch.delenv(name)
        for name, value in {
            **folders(home),
            **TERMINAL,
            "MGTUI_DATA": str(home / "data"),
            "MGTUI_MEANING": "off",
        }.items():
            patch.setenv(name, value)
        yield


@pytest.fixture(scope="session")
def _new_folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names of folders that are not there yet. (`mktemp` looks through all that were made before.)"""
    within = tmp_path_factory.mktemp("data")
    return (within / str(number) for number in itertools.count())


@pytest.fixture(autouse=True)
def _own_data(_new_folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test is that of a reader who has kept nothing yet."""
    home = next(_new_folders)
    home.mkdir()
    monkeypatch.setenv("MGTUI_DATA", str(home))
    monkeypatch.setenv("MGTUI_CONFIG", str(home / "config"))


@pytest.fixture(scope="session")
def copied_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the library of minerals, its index built once, in a cache beside it."""
    root = Path(shutil.copytree(MINERALS, tmp_path_factory.mktemp("copied") / "minerals"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(root.parent / "cache"))
        open_index(root).close()
    return root


@pytest.fixture
def run(copied_library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command on the copied library, or on the one that `library` names."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(copied_library.parent / "cache"))
    monkeypatch.setenv("COLUMNS", "88")

    def run_command(*arguments: str, library: Path | str | None = copied_library) -> Answer:
        before = ["--library", str(library)] if library is not None else []
        capsys.readouterr()
        try:
            status = mgtui.__main__.main([*before, *arguments])
        except SystemExit as stop:
            status = int(stop.code or 0)
        return Answer(status, *capsys.readouterr())

    return run_command

"""Each attack finds the fault that is planted for it, and a short run of it finds no other."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import BadZipFile, ZipFile

import pytest

from attack import imports, kills, libraries, monkey
from attack.archives import with_odd_parts
from attack.found import Found
from attack.seeds import SEEDS
from harness.environment import reader_environment
from harness.terminal import Terminal
from mgtui.formats.registry import FORMATS

SEED = 7


@pytest.mark.parametrize("count", [4, pytest.param(8, marks=pytest.mark.long)])
def test_sound_libraries_come_through_being_made_odd(
    count: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = libraries.attack(count, SEED, tmp_path / "attacked", commands=3)
    assert found.wrong == []
    assert found.tried == 3 * count


@pytest.mark.parametrize(
    "fault",
    ["raises", "writes outside", *(pytest.param(each, marks=pytest.mark.long) for each in ("hangs", "reads outside"))],
)
def test_a_fault_in_reading_libraries_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    from mgtui.commands import finding, upkeep

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    outside = tmp_path / "attacked" / "outside"

    def planted(_: object) -> int:
        if fault == "hangs":
            while True:
                pass
        if fault == "raises":
            raise KeyError("planted")
        if fault == "reads outside":
            print((outside / "secret.md").read_text("utf-8"))
        else:
            (outside / "written").touch()
        return 0

    monkeypatch.setattr(libraries, "SECONDS", 1)
    for name in ("search", "show", "related"):
        monkeypatch.setattr(finding, name, planted)
    for name in ("check", "info"):
        monkeypatch.setattr(upkeep, name, planted)
    found = libraries.attack(2, SEED, tmp_path / "attacked", commands=3)
    words = {"raises": "failed", "hangs": "over 1 s", "reads outside": "outside of", "writes outside": "was changed"}
    assert any(words[fault] in line for line in found.wrong)


def test_imports_made_odd_are_a_line_each(tmp_path: Path) -> None:
    found = imports.attack(48, SEED, tmp_path / "attacked")
    assert found.wrong == []
    assert found.tried == 48
    assert found.counts["added"] > 5


def test_each_file_to_begin_with_is_of_its_format_and_sound(tmp_path: Path) -> None:
    from mgtui.formats.reading import format_of

    for seed in SEEDS:
        path = tmp_path / seed.name
        path.write_bytes(seed.data)
        assert format_of(path).name == seed.format
        assert imports.add([path], tmp_path / f"library-{seed.name}").count("added") == 1, seed.name


def test_each_format_has_a_file_to_begin_with() -> None:
    assert {seed.format for seed in SEEDS} == {found.name for found in FORMATS}


def test_an_archive_is_made_odd_in_its_parts() -> None:
    seed = next(seed.data for seed in SEEDS if seed.format == "docx")
    sizes, names = set(), set()
    for number in range(60):
        odd = with_odd_parts(seed, Random(number))
        sizes.add(len(odd) > 4 * len(seed))
        try:
            names.add(frozenset(ZipFile(BytesIO(odd)).namelist()))
        except BadZipFile:
            names.add(frozenset())
    assert sizes == {True, False}
    assert len(names) > 5


def test_a_fault_in_bringing_in_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mgtui.importing import add

    def fails(*_: object) -> None:
        raise KeyError("planted")

    monkeypatch.setattr(add, "_not_added", fails)
    assert any("KeyError" in line for line in imports.attack(32, SEED, tmp_path / "attacked").wrong)


def test_a_monkey_at_the_explorer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = monkey.attack(150, SEED, tmp_path / "attacked", sizes=[(60, 20)])
    assert found.wrong == []


@pytest.mark.parametrize("program", ["pass", "import time; time.sleep(0.2)"])
def test_keys_for_a_program_that_ends_are_let_go(tmp_path: Path, program: str) -> None:
    terminal = Terminal([sys.executable, "-c", program], reader_environment(tmp_path), tmp_path)
    try:
        terminal.send("x" * 100_000)
        assert terminal.status() == 0
    finally:
        terminal.close()


def test_a_fault_of_a_screen_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = monkey.attack(400, SEED, tmp_path / "attacked", sizes=[(60, 20)], command=monkey.PLANTED)
    assert any("fails" in line for line in found.wrong)


@pytest.mark.long
def test_kills_and_disks_that_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = kills.attack(len(kills.ACTIONS), SEED, tmp_path / "attacked")
    assert found.wrong == []


@pytest.mark.parametrize(
    ("action", "count", "planted"),
    [
        pytest.param(
            *("remove", 8, "from mgtui.disk import Folder; Folder.append = lambda *_: None"), marks=pytest.mark.long
        ),
        ("notes", 2, "from mgtui.notebook.notebook import Notebook; Notebook.add_note = lambda *_: None"),
    ],
)
def test_a_fault_in_writing_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: str, count: int, planted: str
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = kills.attack(count, SEED, tmp_path / "attacked", actions=(action,), planted=planted)
    assert found.wrong


@pytest.mark.long
@pytest.mark.parametrize(
    ("attack", "count"),
    [(libraries.attack, 100), (imports.attack, 200), (monkey.attack, 2000), (kills.attack, 40)],
    ids=["libraries", "imports", "monkey", "kills"],
)
def test_for_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attack: Callable[..., Found], count: int) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    found = attack(count, SEED + 1, tmp_path / "attacked")
    assert found.wrong == []

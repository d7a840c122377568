"""Paths as they are typed, pasted and dropped, and how they are completed."""

from __future__ import annotations

from pathlib import Path

import pytest

from mgtui.importing.typed_paths import completed, on_one_line, paths_in


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("my papers/a b.pdf", "my papers/a c.ris", "it's.md", "notes.md", ".hidden"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("x", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("", []),
        (" notes.md ", ["notes.md"]),
        ("my papers/a b.pdf", ["my papers/a b.pdf"]),
        (r"my\ papers/a\ b.pdf notes.md", ["my papers/a b.pdf", "notes.md"]),
        ("'my papers/a b.pdf' \"notes.md\"", ["my papers/a b.pdf", "notes.md"]),
        ("it's.md", ["it's.md"]),
        ("isn't there.md", ["isn't there.md"]),
        ("~/notes.md", ["{home}/notes.md"]),
        ("file://{home}/my%20papers/a%20b.pdf", ["{home}/my papers/a b.pdf"]),
    ],
)
def test_a_line_is_read_as_a_shell_reads_it(here: Path, line: str, names: list[str]) -> None:
    found = list(map(str, paths_in(line.format(home=here))))
    assert found == [name.format(home=here) for name in names]


def test_what_is_pasted_in_several_lines_is_one_line() -> None:
    assert on_one_line("/a b.pdf\r\n'/c d.pdf'\n\nfile:///e%20f\n") == "'/a b.pdf' '/c d.pdf' file:///e%20f"
    assert on_one_line(" '/a b.pdf' /c \n") == "'/a b.pdf' /c"


@pytest.mark.parametrize(
    ("line", "full", "names"),
    [
        ("my", r"my\ papers/", ()),
        ("'my papers/a", r"my\ papers/a\ ", ("a b.pdf", "a c.ris")),
        (r"my\ papers/a\ c", r"my\ papers/a\ c.ris ", ()),
        ("notes.md it", r"notes.md it\'s.md ", ()),
        ("~", "~/", ()),
        ("~/no", "~/notes.md ", ()),
        ("", "", ("it's.md", "my papers/", "notes.md")),
        (".", ".hidden ", ()),
        ("nothing", "nothing", ()),
        ("notes.md/x", "notes.md/x", ()),
        ("a\0b/c", "a\0b/c", ()),
    ],
)
def test_the_last_path_goes_on_as_far_as_there_is_one_way(
    here: Path, line: str, full: str, names: tuple[str, ...]
) -> None:
    found = completed(line)
    assert (found.line, found.names) == (full, names)
    assert not full.endswith(" ") or names or all(path.exists() for path in paths_in(found.line))

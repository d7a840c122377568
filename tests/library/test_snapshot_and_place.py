"""Snapshots, fingerprints, and where things lie."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import mgtui
from mgtui.library.fingerprint import digest, stamp
from mgtui.library.locations import bundled_library, index_home
from mgtui.library.reader import read_library
from mgtui.library.snapshot import SnapshotError, dump, load


def test_a_snapshot_holds_everything(make_library):
    relations = "- {from: 'x::p/q', type: supports, to: a/zinc}\n"
    library = read_library(make_library({"relations.yaml": relations, "broken.yml": "", "terms.yml": ""}))
    assert library.mistakes
    assert load(dump(library)) == library


def test_damaged_snapshots_are_refused(make_library):
    data = dump(read_library(make_library()))
    for start in range(0, len(data), 7):
        with pytest.raises(SnapshotError):
            load(data[:start] + bytes([data[start] ^ 0x41]) + data[start + 1 :])
        with pytest.raises(SnapshotError):
            load(data[:start])


def test_a_snapshot_of_other_records_is_refused(make_library, monkeypatch):
    from mgtui.library import snapshot

    data = dump(read_library(make_library()))
    monkeypatch.setattr(snapshot, "_header", lambda: b"mgtui library 00000000\n")
    with pytest.raises(SnapshotError, match="version"):
        load(data)


def test_a_stamp_names_the_files_of_the_library(make_library):
    root = make_library({"notes.txt": "x", "articles/.hidden.md": "x", "articles/z.txt": "x"})
    paths = [path for path, _, _ in stamp(root)]
    assert paths == [
        "articles/a.md",
        "articles/b.md",
        "claims/a.yaml",
        "claims/b.yaml",
        "library.yaml",
        "studies.yaml",
        "terms.yaml",
        "topics.yaml",
    ]


def test_stamp_and_digest_change_with_a_file(make_library):
    root = make_library()
    before = stamp(root), digest(root)
    file = root / "terms.yaml"
    status = file.stat()
    file.write_bytes(file.read_bytes().replace(b"Mineral", b"Metal--"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert stamp(root) == before[0]
    assert digest(root) != before[1]
    os.utime(file, ns=(0, 0))
    assert stamp(root) != before[0]


def test_a_digest_tells_a_name_from_a_content(make_library):
    root = make_library()
    before = digest(root)
    (root / "articles" / "b.md").rename(root / "articles" / "c.md")
    assert digest(root) != before


def test_a_copy_has_the_same_digest(make_library, tmp_path):
    root = make_library()
    shutil.copytree(root, tmp_path / "copy")
    assert digest(tmp_path / "copy") == digest(root)


def test_a_link_to_nothing_has_a_stamp(make_library):
    root = make_library({"terms.yaml": None})
    (root / "terms.yaml").symlink_to("nowhere")
    assert ("terms.yaml", -1, 0) in stamp(root)
    assert digest(root)


def place_package(monkeypatch, folder: Path) -> None:
    (folder / "mgtui").mkdir(parents=True)
    monkeypatch.setattr(mgtui, "__file__", str(folder / "mgtui" / "__init__.py"))


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    place_package(monkeypatch, tmp_path / "checkout")
    (tmp_path / "checkout" / "pyproject.toml").touch()
    (tmp_path / "checkout" / "content").mkdir()
    (tmp_path / "checkout" / "content" / "library.yaml").touch()
    return tmp_path / "checkout"


def test_in_a_checkout(checkout, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert bundled_library() == checkout / "content"
    assert index_home(bundled_library()) == checkout / "index"
    monkeypatch.chdir(checkout)
    assert index_home(Path("content")) == checkout / "index"
    assert not index_home(tmp_path).is_relative_to(checkout)


def test_installed(tmp_path, monkeypatch):
    place_package(monkeypatch, tmp_path / "site-packages")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert bundled_library() == tmp_path / "site-packages" / "mgtui" / "content"
    assert index_home(bundled_library()) != index_home(tmp_path)
    assert not index_home(bundled_library()).is_relative_to(tmp_path / "site-packages")


def test_the_current_folder_does_not_matter(tmp_path, monkeypatch):
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "library.yaml").touch()
    (tmp_path / "pyproject.toml").touch()
    before = bundled_library()
    monkeypatch.chdir(tmp_path)
    assert bundled_library() == before
    assert index_home(tmp_path / "content") != tmp_path / "index"


def test_opening_a_snapshot_needs_neither_yaml_nor_markdown():
    code = "import sys; from mgtui.library import files, fingerprint, locations, snapshot\n"
    code += "print(*{'yaml', 'markdown_it', 'difflib'} & set(sys.modules))"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == []


def test_the_bundled_library_is_sound():
    library = read_library(bundled_library())
    assert [str(mistake) for mistake in library.mistakes] == []
    assert len(library.articles) == 5

"""Files that cannot be read, or that would harm a careless reader."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from mgtui.disk import SIZE_LIMIT, Folder
from mgtui.errors import PathError
from mgtui.library.fingerprint import digest, stamp
from mgtui.library.reader import read_library

READ = "import sys, pathlib; from mgtui.library.reader import read_library\n"
READ += "print(*read_library(pathlib.Path(sys.argv[1])).mistakes, sep='\\n')"


def mistakes_of(root: Path) -> list[str]:
    return [str(mistake) for mistake in read_library(root).mistakes]


def test_absurd_nesting_does_not_kill_the_process(make_library):
    root = make_library(
        {"studies.yaml": "[" * 200_000, "articles/b.md": "---\n" + "{a: " * 100_000 + "\n---\nCopper is red"}
    )
    top = Path(__file__).parents[2]
    result = subprocess.run(
        [sys.executable, "-c", READ, str(root)], cwd=top, capture_output=True, text=True, timeout=60, check=False
    )
    assert result.returncode == 0, result.stderr
    article, studies = result.stdout.splitlines()
    assert article == "articles/b.md:2:81: nested deeper than 20 levels"
    # libyaml before 0.2.6 gives the events one by one; later ones stop at a limit of their own, further on.
    assert re.fullmatch(r"studies\.yaml:1:(21|1001): nested deeper than 20 levels", studies)


@pytest.mark.parametrize("path", ["terms.yaml", "articles/b.md", "claims/b.yaml", "library.yaml"])
def test_a_folder_in_place_of_a_file(make_library, path):
    root = make_library({path: None, "claims/a.yaml": None})
    (root / path).mkdir(parents=True)
    assert mistakes_of(root)[0] == f"{path}: is a folder, expected a file"


def test_a_file_in_place_of_a_folder(make_library):
    root = make_library({"claims/a.yaml": None, "claims/b.yaml": None})
    (root / "claims").write_text("x")
    assert mistakes_of(root) == ["claims: cannot be listed: is no folder"]


def test_no_articles(make_library):
    root = make_library({"articles/a.md": None, "articles/b.md": None, "claims/a.yaml": None, "claims/b.yaml": None})
    assert mistakes_of(root) == ["articles: cannot be listed: No such file or directory"]


@pytest.mark.parametrize("path", ["studies.yaml", "articles/b.md"])
def test_a_link_to_nothing(make_library, path):
    root = make_library({path: None})
    (root / path).symlink_to("nowhere")
    assert mistakes_of(root) == [f"{path}: is a link, expected a file"]


def test_a_link_to_itself(make_library):
    root = make_library({"studies.yaml": None})
    (root / "studies.yaml").symlink_to("studies.yaml")
    (mistake,) = mistakes_of(root)
    assert mistake == "studies.yaml: is a link, expected a file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_does_not_hang(make_library):
    root = make_library({"studies.yaml": None})
    os.mkfifo(root / "studies.yaml")
    assert mistakes_of(root) == ["studies.yaml: is a pipe, expected a file"]
    assert digest(root) == digest(root)
    assert "studies.yaml" in [path for path, _, _ in stamp(root)]


def test_a_huge_file_is_not_read(make_library):
    root = make_library()
    with (root / "studies.yaml").open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    assert mistakes_of(root) == ["studies.yaml: is 20.0 MB, expected at most 20 MB"]


def test_a_file_that_grows_while_it_is_read(tmp_path, monkeypatch):
    path, look = tmp_path / "grows", os.fstat
    path.write_bytes(b"first ")

    def look_and_grow(handle):
        status = look(handle)
        with path.open("ab") as file:
            file.write(b"more ")
        return status

    monkeypatch.setattr(os, "fstat", look_and_grow)
    assert Folder(tmp_path).read("grows") == b"first more more "
    with pytest.raises(PathError, match="expected at most"):
        Folder(tmp_path).read("grows", limit=path.stat().st_size + 6)


def test_a_file_that_may_not_be_read(make_library, monkeypatch):
    root = make_library()
    opened = os.open

    def refuse(path, *arguments, **options):
        if path == "studies.yaml":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **options)

    monkeypatch.setattr(os, "open", refuse)
    assert mistakes_of(root) == ["studies.yaml: cannot be read: Permission denied"]


def test_a_file_name_that_is_not_utf8(make_library):
    root = make_library()
    try:
        os.close(os.open(os.fsencode(root / "articles") + b"/\xe9.md", os.O_CREAT | os.O_WRONLY))
    except OSError:
        pytest.skip("this file system wants UTF-8")
    (mistake,) = mistakes_of(root)
    assert mistake.startswith("articles/\\xe9.md: the name of the file")
    assert mistake.encode()


def test_one_article_in_two_spellings_of_its_name(make_library):
    root = make_library()
    (root / "articles" / "caf\u00e9.md").write_text("One.")
    (root / "articles" / "cafe\u0301.md").write_text("Two.")
    library = read_library(root)
    if len(list((root / "articles").iterdir())) == 3:
        pytest.skip("this file system folds names")
    assert list(library.articles) == ["a", "b", "caf\u00e9"]
    assert "duplicate article" in str(library.mistakes[0])

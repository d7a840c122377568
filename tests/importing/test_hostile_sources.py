"""Wrong things get one line each that says why; the rest is added, and the library stays sound."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from mgtui import disk
from mgtui.disk import Folder
from mgtui.errors import CannotRead, NotPlain
from mgtui.formats import reading, registry
from mgtui.history import history_of
from mgtui.importing import add as add_module
from mgtui.importing.add import add
from mgtui.importing.finding import find_files
from mgtui.importing.summary import Outcome
from mgtui.library.reader import read_library

GOOD = "Magnesium and sleep\n\nMagnesium is said to help people sleep, and one trial of 46 people agrees with that.\n"
LAUGHS = "".join(f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 10}'>" for i in range(25))
BOMB = (
    f"<?xml version='1.0'?><!DOCTYPE article [<!ENTITY a 'ha'>{LAUGHS}]>"
    "<article><front/><body><p>&z;</p></body></article>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE article [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    "<article><front/><body><p>&x;</p></body></article>"
)


def bad_files(folder: Path) -> dict[str, str]:
    """Makes the files; gives the words that their lines must have."""

    def put(name: str, data: bytes) -> None:
        (folder / name).write_bytes(data)

    put("empty.txt", b"")
    put("blank.txt", b" \n\n\t ")
    put("binary.txt", bytes(range(256)) * 40)
    put("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(200))
    put("truncated.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pag")
    put("huge.html", b"<html><body><p>" + b"word word word " * 3_500_000)
    put("markup.html", b"<html><body>" + b"<p>word</p>" * 800_000)
    put("laughs.xml", BOMB.encode())
    put("outside.xml", OUTSIDE.encode())
    put("deep.xml", b"<article><front/><body>" + b"<sec>" * 100_000)
    put("torn.xml", b"<?xml version='1.0'?><article><front/><body><p>Some words")
    put("other.xml", b"<?xml version='1.0'?><recipe><step>Stir</step></recipe>")
    put("torn.bib", b"@article{x, title = {Cut off in the middle")
    put("other.json", b'{"a": [1, 2]}')
    put("torn.json", b'[{"type": "book", "title": "Cut')
    put("chrome.txt", b"0 comments\n\nLeave a Reply\n")
    put("word.docx", b"PK\x03\x04" + bytes(100))
    put("torn.epub", b"PK\x03\x04" + bytes(100))
    bomb(folder / "bomb.epub")
    return {
        "empty.txt": "an empty file",
        "blank.txt": "an empty file",
        "binary.txt": "a binary file",
        "picture.txt": "a picture",
        "truncated.pdf": "a damaged PDF",
        "huge.html": "expected at most 30 MB",
        "markup.html": "expected at most 5 MB",
        "laughs.xml": "declares an entity",
        "outside.xml": "declares an entity",
        "deep.xml": "nested deeper",
        "torn.xml": "not well-formed XML",
        "other.xml": "<recipe>",
        "torn.bib": "could not be read",
        "other.json": "not a list of references",
        "torn.json": "not valid JSON",
        "chrome.txt": "nothing in it is the text of an article",
        "word.docx": "Word document",
        "torn.epub": "damaged",
        "bomb.epub": "zip bomb",
    }


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        archive.writestr(
            "META-INF/container.xml", "<container><rootfiles><rootfile full-path='p.opf'/></rootfiles></container>"
        )
        archive.writestr(
            "p.opf",
            "<package><manifest><item id='c' href='c.html' media-type='text/html'/></manifest>"
            "<spine><itemref idref='c'/></spine></package>",
        )
        archive.writestr("c.html", b"0" * 50_000_000)


def test_each_gets_one_line_and_the_rest_is_added(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    expected = bad_files(folder)
    (folder / "good.txt").write_text(GOOD, "utf-8")
    (folder / "latin.txt").write_bytes(
        "Über Magnesium\n\nMagnesium hilft angeblich beim Schlafen, größer wird man davon nicht.\n".encode("latin-1")
    )
    (folder / "cut.ris").write_text("TY  - JOUR\nTI  - A trial\nER  - \nTY  - JOUR\nTI  - Another, cut o", "utf-8")
    paths = sorted(folder.iterdir())
    root = tmp_path / "library"
    outcomes = {Path(outcome.path).name: outcome for outcome in add(paths, root).outcomes}
    assert len(outcomes) == len(paths)
    for name, words in expected.items():
        assert words in outcomes[name].why, name
        assert outcomes[name].status == "failed"
        assert "\n" not in outcomes[name].line()
    assert outcomes["good.txt"].status == outcomes["latin.txt"].status == outcomes["cut.ris"].status == "added"
    assert "Windows-1252" in outcomes["latin.txt"].line()
    assert "1 of 2 records" in outcomes["cut.ris"].line()
    library = read_library(root)
    assert library.mistakes == ()
    assert "größer" in library.articles["über-magnesium"].passages[0].text
    assert (len(library.articles), len(library.studies)) == (2, 2)


@pytest.mark.parametrize("field", ["title", "type", "issued", "DOI", "PMID", "URL", "ISSN", "volume", "id"])
def test_half_a_character_in_a_record_costs_no_other_record(tmp_path: Path, field: str) -> None:
    path = tmp_path / "half.json"
    path.write_text(json.dumps([{"title": "Zinc", "type": "book", field: "a\ud800b"}, {"title": "Tea"}]), "ascii")
    (outcome,) = add([path], tmp_path / "library").outcomes
    assert outcome.status == "added", outcome.why
    assert len(read_library(tmp_path / "library").studies) == 2


def statuses(outcomes: tuple[Outcome, ...]) -> dict[str, str]:
    return {Path(outcome.path).name: outcome.status for outcome in outcomes}


def test_folders_links_and_names(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "deeper").mkdir(parents=True)
    (folder / "good.txt").write_text(GOOD, "utf-8")
    (folder / "deeper" / "again").symlink_to(folder)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / ".hidden.txt").write_text(GOOD, "utf-8")
    (folder / "code.py").write_text("print(1)\n", "utf-8")
    nasty = folder / "x..\x1b[31m\u202eevil\n.txt"
    nasty.write_text(GOOD.replace("sleep", "dreams"), "utf-8")
    os.mkfifo(folder / "pipe.txt")
    summary = add([folder, tmp_path / "missing.txt"], tmp_path / "library")
    found = statuses(summary.outcomes)
    assert found["good.txt"] == "added"
    assert found["again"] == found["gone.txt"] == found["pipe.txt"] == found["missing.txt"] == "failed"
    assert found["code.py"] == "skipped"
    assert ".hidden.txt" not in found
    library = read_library(tmp_path / "library")
    assert library.mistakes == ()
    assert set(library.articles) == {"magnesium-sleep", "magnesium-dreams"}
    assert {path.parent.name for path in tmp_path.rglob("*.md")} == {"articles"}


def test_the_file_name_as_the_last_resort_for_a_title_stays_in_the_library(tmp_path: Path) -> None:
    path = tmp_path / "..%2f..\u202e CON .txt"
    path.write_text("words that do not look like a title, but like a sentence that ends in a full stop.\n", "utf-8")
    (outcome,) = add([path], tmp_path / "library").outcomes
    assert outcome.status == "added"
    assert read_library(tmp_path / "library").mistakes == ()
    assert [made.parent.name for made in (tmp_path / "library").rglob("*.md")] == ["articles"]


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret, good = tmp_path / "secret.txt", tmp_path / "good.txt"
    secret.write_text(GOOD, "utf-8")
    good.write_text(GOOD, "utf-8")
    secret.chmod(0)
    if os.access(secret, os.R_OK):
        original = os.open

        def opened(path: object, *arguments: int, **options: int) -> int:
            if path == secret:
                raise PermissionError(errno.EACCES, "Permission denied")
            return original(path, *arguments, **options)  # type: ignore[call-overload,no-any-return]

        monkeypatch.setattr(os, "open", opened)
    summary = add([secret, good], tmp_path / "library")
    assert statuses(summary.outcomes) == {"secret.txt": "failed", "good.txt": "added"}
    assert "ermission denied" in summary.outcomes[0].why


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, refs = tmp_path / "first.txt", tmp_path / "second.txt", tmp_path / "a.ris"
    first.write_text(GOOD, "utf-8")
    second.write_text(GOOD.replace("sleep", "dreams"), "utf-8")
    refs.write_text("TY  - JOUR\nTI  - A trial\nER  - \n", "utf-8")
    root = tmp_path / "library"
    add([first], root)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    summary = add([second, refs], root)
    assert [outcome.status for outcome in summary.outcomes] == ["failed", "failed"]
    assert {outcome.why for outcome in summary.outcomes} == {"No space left on device"}
    monkeypatch.undo()
    library = read_library(root)
    assert (library.mistakes, set(library.articles), library.studies) == ((), {"magnesium-sleep"}, {})
    assert [outcome.status for outcome in add([second, refs], root).outcomes] == ["added", "added"]


def test_articles_that_would_be_too_large_for_a_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from mgtui.writing import working_records

    monkeypatch.setattr(working_records, "SIZE_LIMIT", 100)
    path = tmp_path / "long.txt"
    path.write_text(GOOD * 3, "utf-8")
    (outcome,) = add([path], tmp_path / "library").outcomes
    assert "would grow to" in outcome.why


def test_what_is_written_is_only_for_its_owner_to_change(tmp_path: Path) -> None:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    add([path], tmp_path / "library")
    for made in (tmp_path / "library").rglob("*"):
        assert not made.stat().st_mode & stat.S_IWOTH
    assert Folder(tmp_path).read("nothing") is None


@pytest.mark.parametrize(
    "path", ["../outside.txt", "/tmp/outside.txt", "articles/../../outside.txt", "away/outside.txt", ".."]
)
def test_the_journal_of_a_stranger_reaches_no_file_outside(tmp_path: Path, path: str) -> None:
    outside, root = tmp_path / "outside.txt", tmp_path / "library"
    outside.write_text("mine", "utf-8")
    good = tmp_path / "good.txt"
    good.write_text(GOOD, "utf-8")
    add([good], root)
    (root / "away").symlink_to(tmp_path)
    journal = root / ".history" / "journal.jsonl"
    file = {"path": path, "after": disk.digest(b"mine")}
    step = {"when": "2099", "number": 9, "files": [file], "serial": 9}
    journal.write_text(journal.read_text("utf-8") + json.dumps(step) + "\n", "utf-8")
    with pytest.raises(NotPlain):
        history_of([root]).undo()
    assert outside.read_text("utf-8") == "mine"


def test_no_network_and_nothing_heavy_without_need(tmp_path: Path) -> None:
    good, page = tmp_path / "good.txt", tmp_path / "page.html"
    good.write_text(GOOD, "utf-8")
    page.write_text(f"<html><body><article><h1>Sleep</h1>{'<p>' + GOOD * 3 + '</p>'}</article></body></html>", "utf-8")
    code = """
import sys, socket
from pathlib import Path
from mgtui.importing import add as add_module
from mgtui.importing.add import add
from mgtui.importing.finding import find_files
def refuse(*arguments, **options): raise AssertionError("network")
socket.socket.connect = socket.getaddrinfo = refuse
assert add([Path(sys.argv[2])], Path(sys.argv[1])).count("added") == 1
late = ("lxml", "trafilatura", "pypdfium2", "mammoth", "bibtexparser", "whoosh", "textual")
print([name for name in late if name in sys.modules])
assert add([Path(sys.argv[3])], Path(sys.argv[1])).count("added") == 1
"""
    arguments = [sys.executable, "-c", code, str(tmp_path / "library"), str(good), str(page)]
    assert subprocess.run(arguments, capture_output=True, text=True, check=True).stdout == "[]\n"


def test_what_stands_in_the_way_in_the_library_is_named(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# Zinc\n\nZinc was given to forty men.\n\n{{< youtube abc >}}\n", "utf-8")
    root = tmp_path / "library"
    root.mkdir()
    (root / "set-aside").symlink_to(tmp_path)
    (outcome,) = add([file], root).outcomes
    assert (outcome.status, outcome.why) == ("failed", f"{root / 'set-aside'}: is a link, expected a folder")


def test_a_library_cannot_be_made_where_something_else_stands(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "library")
    with pytest.raises(NotPlain, match=r"library: is no folder$"):
        add([tmp_path], tmp_path / "library")


@pytest.mark.parametrize("name", ["a.txt", "a.ris", "a.html", "a.docx"])
def test_a_file_that_becomes_a_pipe_while_it_is_looked_at(tmp_path: Path, monkeypatch, name: str) -> None:
    path = tmp_path / name
    path.write_text("Zinc was given to forty men.\n", "utf-8")
    found = find_files([path], tmp_path / "library")
    path.unlink()
    os.mkfifo(path)
    monkeypatch.setattr(add_module, "find_files", lambda *_: found)
    (outcome,) = add([path], tmp_path / "library").outcomes
    assert (outcome.status, outcome.why) == ("failed", "not a regular file")


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Zinc was given to forty men.\n" * 100_000, "utf-8")
    monkeypatch.setattr(reading, "check_size", lambda *_: None)
    with pytest.raises(CannotRead, match="larger than 1 MB"):
        reading.read_article(path, registry.named("text")._replace(largest=1))

"""What the commands print where libraries have mistakes, text is hostile, and streams are not what they should be."""

from __future__ import annotations

import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import mgtui.__main__

ABOUT = "id: small\ntitle: A small library\nschema: 1\n"
CLAIMS = """- id: red
  statement: Copper is red
  kind: no
  anchors:
    - quote: Copper is red
- id: lost
  statement: Nowhere
  anchors:
    - quote: not in the text
  relations:
    - {type: supports, claim: "https://example.org//x"}
"""
HOSTILE = "\x1b[31mred\x1b]0;title\x07\x9b2J\u202e\u061c\u2066\U000e0041\U000e007f"
STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e007f]")


@pytest.fixture
def mistaken(tmp_path: Path) -> Path:
    """A library with mistakes."""
    root = tmp_path / "mistaken"
    for path, text in {
        "library.yaml": ABOUT,
        "articles/copper.md": "## Colour\n\nCopper is red.\n",
        "claims/copper.yaml": CLAIMS,
    }.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return root


# Mistakes


def test_check_names_place_and_mistake(run, mistaken):
    answer = run("check", str(mistaken))
    assert answer.status == 1
    lines = answer.out.splitlines()
    file = re.escape(str(mistaken / "claims/copper.yaml"))
    assert all(re.fullmatch(rf"{file}:\d+:\d+: .+", line) for line in lines)
    assert [int(line.split(":")[1]) for line in lines] == [3, 9, 11]
    assert answer.err == f"{mistaken}: 3 mistakes\n"
    assert "https://example.org//x" in lines[2]


def test_check_as_json(run, mistaken):
    answer = run("check", "--json", library=mistaken)
    assert answer.status == 1
    mistakes = answer.json["mistakes"]
    assert [mistake.keys() for mistake in mistakes] == [{"path", "line", "column", "message"}] * 3
    assert {mistake["path"] for mistake in mistakes} == {"claims/copper.yaml"}
    assert [mistake["line"] for mistake in mistakes] == [3, 9, 11]


def test_check_of_a_sound_library(run, copied_library):
    assert run("check").status == 0
    answer = run("check", "--json", str(copied_library))
    assert answer.status == 0
    assert answer.json == {"mistakes": []}
    assert answer.err == f"{copied_library}: no mistakes\n"


def test_check_of_a_file_that_cannot_be_read_is_a_mistake(run, mistaken):
    (mistaken / "claims/copper.yaml").unlink()
    (mistaken / "claims/copper.yaml").mkdir()
    (mistaken / "terms.yaml").symlink_to("nowhere")
    answer = run("check", library=mistaken)
    assert answer.status == 1
    assert {line.split(": ")[0] for line in answer.out.splitlines()} == {
        str(mistaken / "claims/copper.yaml"),
        str(mistaken / "terms.yaml"),
    }


@pytest.mark.parametrize(
    "arguments", [["search", "copper"], ["show", "copper"], ["info"], ["index"], ["related", "copper/red"]]
)
def test_other_commands_use_what_is_sound_and_say_how_many_mistakes_there_are(run, mistaken, arguments):
    for _ in range(2):
        answer = run(*arguments, library=mistaken)
        assert answer.status == (1 if arguments[0] == "related" else 0)
        assert "3 mistakes" in answer.err
        assert f"3 mistakes in this library: `mgtui check {mistaken}` lists them\n" in answer.err
        assert "3 mistakes in this library" not in answer.out
        run("index", library=mistaken)


def test_one_mistake_is_one_and_its_command_is_one_a_shell_understands(run, mistaken):
    (mistaken / "claims/copper.yaml").write_text("- id: lost\n", encoding="utf-8")
    mistaken = mistaken.rename(mistaken.with_name("my own"))
    (mistaken / "claims/copper.yaml").write_text(
        CLAIMS.replace("  kind: no\n", "").partition("- id: lost")[0] + "  x: 1\n"
    )
    assert run("check", str(mistaken)).err == f"{mistaken}: 1 mistake\n"
    answer = run("info", library=mistaken)
    assert answer.err == f"mgtui: 1 mistake in this library: `mgtui check '{mistaken}'` lists it\n"
    assert "A small library · 1 mistake\n" in answer.out


def test_mistakes_of_the_default_libraries_are_listed_by_a_plain_check(run, mistaken, monkeypatch, tmp_path):
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path))
    mistaken.rename(tmp_path / "library")
    assert "3 mistakes in this library: `mgtui check` lists them\n" in run("info", library=None).err


def test_a_byte_order_mark_is_no_mistake(run, tmp_path):
    (tmp_path / "bom/articles").mkdir(parents=True)
    (tmp_path / "bom/library.yaml").write_text("\ufeff" + ABOUT, encoding="utf-8")
    (tmp_path / "bom/articles/a.md").write_text("\ufeff---\ntitle: Marked\n---\nCopper is red.\n", encoding="utf-8")
    assert run("check", library=tmp_path / "bom").status == 0
    assert run("show", "--json", "a", library=tmp_path / "bom").json["title"] == "Marked"


# Hostile text


@pytest.mark.parametrize(
    "arguments",
    [
        ["search", HOSTILE], ["search", "--json", HOSTILE], ["search", f"{HOSTILE}:x"], ["search", f'"{HOSTILE}'],
        ["show", HOSTILE], ["show", "--json", HOSTILE], ["related", HOSTILE], ["search", "--kind", HOSTILE],
        ["search", "--limit", HOSTILE], ["related", "--type", HOSTILE, "als"], ["check", HOSTILE], [HOSTILE],
        ["search", f"magnesium {HOSTILE}"], ["--library", HOSTILE, "info"], ["show", f"--{HOSTILE}"],
    ],
)  # fmt: skip
def test_nothing_that_was_given_reaches_the_terminal_raw(run, arguments):
    answer = run(*arguments)
    assert answer.status in (0, 1, 2)
    assert not STEERS.search(answer.out)
    assert not STEERS.search(answer.err)


def test_a_query_comes_back_in_json_as_it_was(run):
    for query in (HOSTILE, "tab\tand\nline", 'quote " and \\', "\ufeffbom", "\udcff", "𝕏 β"):
        assert run("search", "--json", query).json["query"] == query


def test_a_hostile_path_is_escaped_and_stays_on_its_line(run, mistaken):
    hostile = mistaken.rename(mistaken.parent / "a\nb\x1b[31m")
    for arguments in (["check"], ["info"], ["index"], ["search", "copper"], ["show", "copper"]):
        answer = run(*arguments, library=hostile)
        assert not STEERS.search(answer.out + answer.err)
        assert "\nb\\x1b" not in answer.out + answer.err
    lines = run("check", library=hostile).out.splitlines()
    assert all("a\\nb\\x1b[31m" in line for line in lines)
    assert len(lines) == 3
    assert run("info", "--json", library=hostile).json["libraries"][0]["path"] == str(hostile)
    gone = run("info", library=hostile / "c\nd")
    assert gone.status == 2
    assert len(gone.err.splitlines()) == 1


# Streams


class Bytes(io.BytesIO):
    """A stream whose content outlives it."""

    def close(self) -> None:
        self.kept = self.getvalue()
        super().close()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8-sig", "utf-16", "utf-8"])
def test_json_is_json_in_every_encoding(run, copied_library, monkeypatch, encoding):
    raw = Bytes()
    stream = io.TextIOWrapper(raw, encoding=encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    query = "25(OH)D β-carotene µg 𝕏"
    assert mgtui.__main__.main(["--library", str(copied_library), "search", "--json", query]) == 0
    assert json.loads(raw.getvalue().decode(encoding))["query"] == query
    raw.seek(0)
    raw.truncate()
    assert mgtui.__main__.main(["--library", str(copied_library), "show", CLAIM]) == 0


CLAIM = "als/pooled-null"


def start(copied_library: Path, *arguments: str, **options: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "mgtui", "--library", str(copied_library), *arguments],
        stderr=subprocess.PIPE, text=True, encoding="utf-8", **options,
    )  # fmt: skip


@pytest.mark.parametrize("arguments", [["search", "--limit", "0", "magnesium"], ["info"]], ids=["much", "little"])
def test_a_reader_that_goes_away(run, copied_library, arguments):
    process = start(copied_library, *arguments, stdout=subprocess.PIPE)
    process.stdout.close()
    assert process.stderr.read() == ""
    assert process.wait() == 0
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full disk to write to")
@pytest.mark.parametrize("arguments", [["search", "--limit", "0", "magnesium"], ["info"]], ids=["much", "little"])
def test_a_full_disk(run, copied_library, arguments):
    with Path("/dev/full").open("w") as full:
        process = start(copied_library, *arguments, stdout=full)
        _, err = process.communicate()
    assert process.returncode == 2
    assert err == "mgtui: No space left on device\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
@pytest.mark.parametrize(("command", "status"), [("search qqqxxx", 1), ("info --nosuch", 2), ("", 2), ("index", 0)])
def test_streams_that_are_closed(run, copied_library, closed, command, status):
    shell = f'exec "$0" -m mgtui --library "$1" {command} {closed}'
    done = subprocess.run(
        ["sh", "-c", shell, sys.executable, str(copied_library)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == status
    assert "Traceback" not in done.stderr

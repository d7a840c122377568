"""A new library, addresses, ids and schemas; what commands say of what is mistyped, and as JSON."""

from __future__ import annotations

import io
import json
import sys
import webbrowser
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from libraries import MINERALS

from mgtui.__main__ import _is_there_or_made
from mgtui.library.json_schema import FILES, name_for, schema
from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import bundled_library
from mgtui.library.reader import read_library
from mgtui.output import link, one_line, out


def test_a_new_library_is_sound_and_its_files_name_their_schemas(run, tmp_path: Path) -> None:
    root = tmp_path / "new"
    assert run("init", str(root), library=None).status == 0
    assert run("check", str(root)).status == 0
    for path in ("library.yaml", "terms.yaml", "claims/scurvy.yaml"):
        first = (root / path).read_text("utf-8").split("\n")[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert json.loads((root / path).parent.joinpath(named).read_text("utf-8"))["title"]
    assert [hit["id"] for hit in run("search", "--json", "cider kind:passage", library=root).json["hits"]] == [
        "scurvy#a-trial-at-sea/1"
    ]


def test_a_folder_that_holds_something_does_not_become_a_library(run, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine", "utf-8")
    answer = run("init", str(tmp_path), library=None)
    assert answer.status == 2
    assert "is not empty" in answer.err
    assert [each.name for each in tmp_path.iterdir()] == ["note.txt"]


def test_an_empty_folder_becomes_a_library_only_where_that_is_wanted(tmp_path: Path, monkeypatch, capsys) -> None:
    place = LibrarySet((tmp_path,))
    monkeypatch.setattr("sys.stdin", io.StringIO("\ny\n"))
    assert not _is_there_or_made(place)
    assert "is empty. Make a new library in it? [y/N]" in capsys.readouterr().out
    assert not list(tmp_path.iterdir())
    assert _is_there_or_made(place)
    assert read_library(tmp_path).mistakes == ()
    # It is one now: nothing is asked.
    assert _is_there_or_made(place)


def test_a_new_file_of_a_library_with_schemas_names_its_own(run, tmp_path: Path) -> None:
    root = tmp_path / "new"
    run("init", "--empty", "--title", "Tea", str(root), library=None)
    (root / "articles" / "tea.md").write_text("Green tea raises alertness.\n", "utf-8")
    assert run("new", "claim", "--article", "tea", "--quote", "Green tea", library=root).status == 0
    text = (root / "claims" / "tea.yaml").read_text("utf-8")
    assert text.startswith("# yaml-language-server: $schema=../.schema/claims.json\n- id:")


@pytest.mark.parametrize("root", [bundled_library(), MINERALS], ids=["bundled", "minerals"])
def test_what_a_library_holds_is_as_its_schemas_say(root: Path) -> None:
    checked = 0
    for path in root.rglob("*.yaml"):
        name = name_for(path.relative_to(root).as_posix())
        assert name is not None, path
        jsonschema.validate(yaml.safe_load(path.read_text("utf-8")), schema(name), jsonschema.Draft202012Validator)
        checked += 1
    assert checked >= 4


@pytest.mark.parametrize(
    ("file", "wrong"),
    [
        ("claims", [{"id": "a", "statement": "b"}]),
        ("claims", [{"id": "a", "statement": "b", "anchors": [{"quote": "c"}], "direction": "up"}]),
        ("claims", [{"id": "a", "statement": "b", "anchors": [{"quote": "c"}], "dirction": "increases"}]),
        ("studies", [{"id": "a", "title": "b", "issued": "May 2011"}]),
        ("topics", [{"id": "a", "label": "b", "narrower": [{"label": "no id"}]}]),
        ("library", {"title": "no id"}),
    ],
)
def test_what_a_library_may_not_hold_is_refused(file: str, wrong: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema(file), jsonschema.Draft202012Validator)


def test_every_kind_of_file_has_a_schema_that_is_one(run) -> None:
    for name in FILES:
        jsonschema.Draft202012Validator.check_schema(json.loads(run("schema", name).out))
    assert [line.split()[0] for line in run("schema").out.splitlines()] == list(FILES)


def test_ids_are_listed_by_how_they_begin(run) -> None:
    answer = run("ids", "study:", "--json")
    assert answer.json["ids"]
    assert all(each.startswith("study:") for each in answer.json["ids"])
    assert run("ids", "nothing-so").status == 1


def test_an_address_is_handed_to_the_browser(run, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    class Browser(webbrowser.BaseBrowser):
        def open(self, url: str, new: int = 0, autoraise: bool = True) -> bool:
            opened.append(url)
            return True

    monkeypatch.setattr(webbrowser, "get", Browser)
    answer = run("open", "study:fondell-2013", library=bundled_library())
    assert answer.out == "https://doi.org/10.3109/21678421.2013.803577\n"
    assert opened == ["https://doi.org/10.3109/21678421.2013.803577"]
    assert run("open", "als", library=bundled_library()).status == 1
    assert run("open", "--print", "study:fondell-2013", library=bundled_library()).status == 0
    assert len(opened) == 1


@pytest.mark.parametrize(
    ("arguments", "said", "status"),
    [
        (("serch", "zinc"), "did you mean 'search'?", 2),
        (("export", "claims", "--format", "bibtx"), "did you mean 'bibtex'?", 2),
        (("show", "zinc-dairy"), "did you mean zinc-diary?", 1),
    ],
)
def test_what_is_mistyped_is_answered_by_what_is_like_it(run, arguments, said: str, status: int) -> None:
    answer = run(*arguments)
    assert answer.status == status
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_under_json_an_error_is_json_too(run) -> None:
    for arguments in (("show", "nothing-so", "--json"), ("search", "--json", "--limit", "x"), ("tag", "--json", "+a")):
        answer = run(*arguments)
        assert answer.out == ""
        (line,) = answer.err.splitlines()
        assert set(json.loads(line)) == {"error"}
    assert "usage:" in run("search", "--limit", "x").err


def test_json_lines_are_a_record_a_line(run) -> None:
    lines = run("search", "--jsonl", "zinc").out.splitlines()
    assert [json.loads(line) for line in lines] == run("search", "--json", "zinc").json["hits"]
    assert len(run("show", "zinc-diary", "--jsonl").out.splitlines()) == 1


def test_a_dash_stands_for_standard_input(run, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = "\n".join(run("ids", "study:", "--json").json["ids"])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(ids.encode())))
    exported = run("export", "-", "--format", "csl-json")
    assert len(json.loads(exported.out)) == len(ids.split())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# Tea\n\nGreen tea raises alertness.\n")))
    assert "tea: 1 passage" in run("add", "-", library=None).out


def test_matches_are_marked_where_colour_is_wanted(run, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run("search", "zinc").out
    assert "\x1b" not in plain
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("search", "zinc").out
    assert "\x1b[1;33mzinc\x1b[0m" in coloured.lower()
    assert coloured.replace("\x1b[1;33m", "").replace("\x1b[0m", "") == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("search", "zinc").out == plain


def test_an_address_is_a_link_where_the_terminal_has_links(run, monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ("show", "study:fondell-2013")
    plain = run(*arguments, library=bundled_library()).out
    monkeypatch.setenv("FORCE_HYPERLINK", "1")
    linked = run(*arguments, library=bundled_library()).out
    assert "\x1b]8;;https://doi.org/10.3109/21678421.2013.803577\x1b\\10.3109" in linked
    assert "\x1b" not in plain


@given(st.text(alphabet="a\ufdd0\ufdd1\ufdd2\ufdd3\ufdd4\x1b]8;\\"))
def test_no_text_of_others_makes_a_link_or_a_colour(text: str) -> None:
    stream = io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", stream)
        patch.setenv("FORCE_COLOR", "1")
        patch.setenv("FORCE_HYPERLINK", "1")
        out(one_line(text) + link("https://a.b", text))
    written = stream.getvalue()
    assert written.count("\x1b]8;;https://a.b\x1b\\") == 1
    assert "\x1b[" not in written


def test_what_has_one_answer_is_mended_and_can_be_undone(run, tmp_path: Path) -> None:
    root = tmp_path / "new"
    run("init", str(root), library=None)
    terms, topics = root / "terms.yaml", root / "topics.yaml"
    before = terms.read_text("utf-8").replace('label: "Scurvy"', "label: no  # of course")
    terms.write_text(before, "utf-8")
    topics.rename(root / "topics.yml")
    assert run("check", str(root)).status == 1
    answer = run("check", "--fix", str(root))
    assert answer.status == 0
    assert 'label: "no"  # of course' in terms.read_text("utf-8")
    assert topics.exists()
    assert run("undo", library=root).status == 0
    assert terms.read_text("utf-8") == before
    assert not topics.exists()

"""The settings that last: read with what is wrong in them, changed without touching the rest, known everywhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from libraries import MINERALS

from mgtui.commands.settings import as_text
from mgtui.library.library_set import libraries_of
from mgtui.library.locations import bundled_library
from mgtui.settings import SETTINGS, SettingError, _parsed, change, config_home, edited, load


def write(text: str) -> Path:
    path = config_home() / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def test_the_list_has_every_setting_apart_from_its_value() -> None:
    lines = as_text(load()).splitlines()[1::2]
    assert [line.split("  ")[1] for line in lines] == list(SETTINGS)
    assert len({len(line) - len(line[2:].partition("  ")[2].lstrip()) for line in lines}) == 1


def test_without_a_file_everything_is_as_by_default() -> None:
    found = load()
    assert found.mistakes == ()
    assert {name: origin for name, (_, origin) in found.values.items() if origin != "default"} == {
        "meaning": "MGTUI_MEANING"
    }
    assert not found.path.exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme = 3", "config.toml:1: theme is 3, expected the name of a theme"),
        ("# first\nbundled = 'no'", "config.toml:2: bundled is 'no', expected true or false"),
        ("libraries = 'women'", "config.toml:1: libraries is 'women', expected a list of folders"),
        ("\ntheem = 'x'", "config.toml:2: theem is no setting, expected one of theme, style"),
        ("style = 'apa'\nx = [", "config.toml:2: Invalid value, expected TOML"),
        ("[keys]\nview = 3", "config.toml:2: view is 3, expected a key"),
        ("\udcff", "config.toml:1: this is not UTF-8"),
        ("[" * 5000, "config.toml:1"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_is_expected_and_stops_nothing(text: str, said: str, run) -> None:
    write("").write_bytes(text.encode("utf-8", "surrogateescape"))
    (mistake,) = load().mistakes
    assert mistake.startswith(said)
    answer = run("show", "zinc-diary")
    assert answer.status == 0
    assert said in answer.err


def test_what_is_sound_beside_a_mistake_counts_and_a_variable_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    write("theme = 3\nstyle = 'harvard'\nlibraries = ['a']\nkeys.view = 'V'\nkeys.claim.next = 'J'\n")
    found = load()
    assert found.value("style") == "harvard"
    assert found.values["style"].origin == "config.toml:2"
    assert found.keys == {"view": "V", "claim.next": "J"}
    monkeypatch.setenv("MGTUI_STYLE", "vancouver")
    monkeypatch.setenv("MGTUI_LIBRARIES", os.pathsep.join(["/b", "/c"]))
    monkeypatch.setenv("MGTUI_BUNDLED", "perhaps")
    found = load()
    assert found.values["style"] == ("vancouver", "MGTUI_STYLE")
    assert found.value("libraries") == ["/b", "/c"]
    assert found.value("bundled") is True
    assert "MGTUI_BUNDLED is 'perhaps', expected true or false" in found.mistakes


HAND_WRITTEN = """\
# my settings
style = "apa"   # as my journal wants
libraries = [
  "/a",  # my own
]

[keys]
"view" = "V" # as in vi
"""


def test_a_change_leaves_all_else_as_a_hand_wrote_it() -> None:
    path = write(HAND_WRITTEN)
    change("style", ["harvard"])
    change("keys.claim.next", ["J"])
    change("theme", ["nord"])
    assert path.read_text() == HAND_WRITTEN.replace('"apa"', '"harvard"').replace("]\n\n", ']\ntheme = "nord"\n\n') + (
        '"claim.next" = "J"\n'
    )
    change("libraries", ["/b", "/c"])
    change("keys.view", None)
    text = path.read_text()
    assert 'libraries = ["/b", "/c"]\n' in text
    assert "as in vi" not in text
    assert load().keys == {"claim.next": "J"}
    assert load().mistakes == ()


def test_a_file_that_is_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text("# mine\n")
    path = write("")
    path.unlink()
    path.symlink_to(real)
    change("style", ["harvard"])
    assert path.is_symlink()
    assert real.read_text() == '# mine\nstyle = "harvard"\n'


def test_links_that_lead_in_a_circle_are_a_mistake_and_stop_nothing(run, tmp_path: Path) -> None:
    file = config_home() / "config.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.symlink_to(file)
    assert any("is a link" in mistake for mistake in load().mistakes)
    assert run("search", "magnesium")[0] == 0
    circle = tmp_path / "circle"
    circle.symlink_to(circle)
    status, _, err = run("--library", str(circle), "search", "magnesium")
    assert status == 2
    assert "no library in" in err


def test_what_cannot_be_set_is_refused_and_nothing_changes() -> None:
    path = write("style = [\n")
    for name, words, said in (
        ("style", ["apa"], "config.toml:1"), ("bundled", ["maybe"], "expected true or false"),
        ("nothing", ["x"], "is no setting"), ("keys.view", [""], "expected a key"),
        ("libraries", [], "expected a list of folders"),
    ):  # fmt: skip
        with pytest.raises(SettingError, match=said):
            change(name, words)
    assert path.read_text() == "style = [\n"


def test_only_a_setting_or_what_stands_in_the_file_is_unset() -> None:
    path = write("theem = 'x'\nstyle = 'apa'\n")
    with pytest.raises(SettingError, match="nothing is no setting"):
        change("nothing", None)
    change("theem", None)
    change("theme", None)
    assert path.read_text() == "style = 'apa'\n"


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "keys"]), st.sampled_from("abc"), st.text(max_size=8) | st.none()), max_size=8
    )
)
def test_any_order_of_changes_gives_a_file_with_just_these(changes) -> None:
    text, wanted = "# kept\n", {}
    for table, key, value in changes:
        text = edited(text, table, key, value)
        wanted[table, key] = value
    found = _parsed(text)
    for (table, key), value in wanted.items():
        assert (found.get(table, {}) if table else found).get(key) == value
    assert text.startswith("# kept\n")


def test_the_command_sets_lists_and_unsets(run) -> None:
    assert run("config", "set", "libraries", "here", "there").status == 0
    here, there = str(Path("here").absolute()), str(Path("there").absolute())
    listed = {each["name"]: each for each in run("config", "--json").json["settings"]}
    assert listed["libraries"]["value"] == [here, there]
    assert listed["libraries"]["origin"] == "config.toml:1"
    assert f"libraries {here}, {there} (config.toml:1)" in " ".join(run("config").out.split())
    assert "though the settings name it" in run("config").err
    assert run("config", "unset", "libraries").status == 0
    assert run("config").err == ""
    for wrong in (("set", "style"), ("set",), ("unset", "style", "x"), ("set", "bundled", "x"), ("put", "style", "x")):
        assert run("config", *wrong).status == 2


def test_a_theme_or_style_that_there_is_not_is_wrong_usage_and_the_nearest_is_named(run, tmp_path: Path) -> None:
    for key, wrong, near in (
        ("theme", "gruvbx", "gruvbox"),
        ("theme", "nord, drakula", "dracula"),
        ("style", "appa", "apa"),
    ):
        answer = run("config", "set", key, wrong)
        assert (answer.status, f"did you mean {near}?" in answer.err) == (2, True)
    assert not (config_home() / "config.toml").exists()
    style = tmp_path / "mine.csl"
    style.write_text("<style/>", "utf-8")
    for key, right in (("theme", "nord"), ("style", "chicago"), ("style", str(style))):
        assert run("config", "set", key, right).status == 0


def test_a_key_that_no_binding_has_is_wrong_usage_and_the_nearest_is_named(run) -> None:
    answer = run("config", "set", "keys.claim.nxet", "J")
    assert (answer.status, "did you mean keys.claim.next?" in answer.err) == (2, True)
    assert run("config", "set", "keys.nope", "J").status == 2
    assert not (config_home() / "config.toml").exists()
    assert run("config", "set", "keys.claim.next", "J").status == 0
    # What another version has set is taken out all the same.
    (config_home() / "config.toml").write_text('[keys]\n"gone.by" = "J"\n', "utf-8")
    assert run("config", "unset", "keys.gone.by").status == 0


def test_info_says_where_each_value_comes_from(run, monkeypatch: pytest.MonkeyPatch) -> None:
    write("theme = 'nord'\n")
    monkeypatch.setenv("MGTUI_STYLE", "harvard")
    found = run("info", "--json").json["settings"]
    assert {each["name"]: each["origin"] for each in found["settings"]} == {
        "theme": "config.toml:1", "style": "MGTUI_STYLE", "libraries": "default", "bundled": "default",
        "export_folder": "default", "engine": "default", "meaning": "MGTUI_MEANING",
        "sentence_model": "default", "reader": "default",
    }  # fmt: skip
    assert "theme           nord  (config.toml:1)" in run("info").out


def test_which_libraries_are_open(tmp_path: Path, run) -> None:
    assert libraries_of().roots == (bundled_library(),)
    write(f"libraries = ['{MINERALS}', '{tmp_path}/none', '{MINERALS}']\n")
    assert libraries_of().roots == (bundled_library(), MINERALS)
    change("bundled", ["no"])
    assert libraries_of().roots == (MINERALS,)
    assert libraries_of(tmp_path).roots == (tmp_path,)
    both = run("--library", str(MINERALS), "info", "--library", str(bundled_library()), "--json", library=None).json
    assert [each["path"] for each in both["libraries"]] == [str(MINERALS), str(bundled_library())]
    twice = run("--library", str(MINERALS), "--library", str(tmp_path), "undo", library=None)
    assert (twice.status, twice.out) == (2, "")
    assert "takes one --library" in twice.err


def test_a_style_of_the_settings_is_that_of_every_citation(run) -> None:
    apa = run("show", "study:mossad-1996", "--cite").out
    change("style", ["vancouver"])
    assert run("show", "study:mossad-1996", "--cite").out != apa
    assert os.environ.get("MGTUI_STYLE") is None

"""`mgtui add` and `mgtui remove`, and the own library beside the bundled one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mgtui.__main__ import main


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MGTUI_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "data" / "library"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "Zebra stripes.md"
    path.write_text("# Zebra stripes\n\nZebra stripes keep horseflies away.\n", encoding="utf-8")
    return path


def run(capsys, *argv: str) -> tuple[int, str, str]:
    status = main(list(argv))
    shown = capsys.readouterr()
    return status, shown.out, shown.err


def test_an_added_article_is_found_beside_the_bundled_ones(own, article, capsys) -> None:
    status, out, err = run(capsys, "add", str(article))
    assert status == 0
    assert "added" in out
    assert "1 added" in err
    status, out, _ = run(capsys, "search", "zebra horseflies", "--json")
    hit = json.loads(out)["hits"][0]
    assert status == 0
    assert hit["id"].startswith("own::zebra-stripes")
    assert hit["library"] == "own"
    status, out, _ = run(capsys, "show", hit["id"], "--json")
    assert status == 0
    assert json.loads(out)["id"] == hit["id"]
    status, out, _ = run(capsys, "search", "zma", "--limit", "1", "--json")
    assert json.loads(out)["hits"][0]["library"] == "magnesium"


def test_a_library_is_made_elsewhere_only_where_that_is_asked(own, article, capsys, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    status, _, err = run(capsys, "--library", str(folder), "add", str(article))
    assert status == 2
    assert "the folder has no library.yaml (--new makes one)" in err
    assert not [*folder.iterdir()]
    status, _, err = run(capsys, "--library", str(article), "add", str(article))
    assert status == 2
    assert "it is a file (a library is a folder with a library.yaml)" in err
    assert run(capsys, "--library", str(folder), "add", "--new", str(article))[0] == 0
    assert run(capsys, "--library", str(folder), "search", "zebra")[0] == 0
    assert run(capsys, "--library", str(folder), "add", "--replace", str(article))[0] == 0


def test_undo_and_remove_take_it_away_again(own, article, capsys) -> None:
    run(capsys, "add", str(article))
    assert run(capsys, "add", "--undo")[0] == 0
    assert run(capsys, "search", "horseflies")[0] == 1
    run(capsys, "add", str(article))
    assert run(capsys, "remove", "own::zebra-stripes")[0] == 0
    assert run(capsys, "remove", "zebra-stripes")[0] == 1


def test_with_nothing_ever_added_there_is_nothing_to_undo(own, tmp_path, capsys) -> None:
    assert run(capsys, "add", "--undo") == (1, "", "mgtui: nothing to undo\n")
    assert not own.exists()
    status, _, err = run(capsys, "--library", str(tmp_path / "nowhere"), "add", "--undo")
    assert status == 2
    assert "no library in" in err


def test_json_lines_are_not_read(own, tmp_path, capsys) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text('{"title": "One"}\n{"title": "Two"}\n', encoding="utf-8")
    status, out, _ = run(capsys, "add", str(path))
    assert status == 1
    assert "JSON Lines" in out


def test_a_claim_is_cited_from_its_own_library(own, article, capsys) -> None:
    run(capsys, "add", str(article))
    alone = run(capsys, "show", "igf-1/zma2000-igf1", "--cite", "--library", "content")[1]
    assert "My library" not in alone
    assert run(capsys, "show", "igf-1/zma2000-igf1", "--cite")[1] == alone


def test_wrong_things_get_a_line_each_and_the_rest_is_added(own, article, tmp_path, capsys) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    status, out, err = run(capsys, "add", str(empty), str(tmp_path / "missing.md"), str(article))
    assert status == 1
    assert len(out.splitlines()) == 3
    assert "1 added" in err
    assert run(capsys, "add")[0] == 2


def test_info_lists_both_libraries(own, article, capsys) -> None:
    run(capsys, "add", str(article))
    found = json.loads(run(capsys, "info", "--json")[1])
    assert [library["id"] for library in found["libraries"]] == ["magnesium", "own"]
    assert found["libraries"][0]["bundled"] is True
    assert found["counts"]["articles"] == 6
    assert run(capsys, "check")[0] == 0


def test_doubles_lists_what_may_be_one_study(own, tmp_path: Path, capsys) -> None:
    record = (
        "TY  - JOUR\nAU  - Okoro, A\nTI  - Kelp against colds in seaside towns\nPY  - 2011\nDO  - 10.5555/{}\nER  - \n"
    )
    (tmp_path / "a.ris").write_text(record.format("one") + record.format("two"), encoding="utf-8")
    run(capsys, "add", str(tmp_path / "a.ris"))
    status, out, _ = run(capsys, "doubles", "--library", str(own), "--json")
    [pair] = json.loads(out)["doubles"]
    assert status == 0
    assert (pair["one"], pair["other"]) == ("okoro-2011", "okoro-2011-2")
    assert "DOI" in pair["why"]
    status, out, _ = run(capsys, "doubles", "--library", str(own))
    assert "study:okoro-2011-2" in out


def test_doubles_lists_articles_that_are_one_work_with_another_or_with_a_record(own, tmp_path: Path, capsys) -> None:
    title = "Kelp against colds in two seaside towns"
    record = f"TY  - JOUR\nAU  - Okoro, A\nTI  - {title}\nPY  - 2011\nDO  - 10.5555/one\nER  - \n"
    (tmp_path / "a.ris").write_text(record, encoding="utf-8")
    for name, words in (("a", "Kelp prevents colds."), ("b", "We found that kelp prevents colds in children.")):
        (tmp_path / f"{name}.md").write_text(f"# {title}\n\n{words}\n", encoding="utf-8")
    (tmp_path / "c.md").write_text("# Kelp\n\nKelp is eaten by some.\n", encoding="utf-8")
    (tmp_path / "d.md").write_text("# Kelp\n\nKelp grows in the sea.\n", encoding="utf-8")
    run(capsys, "add", *(str(tmp_path / name) for name in ("a.ris", "a.md", "b.md", "c.md", "d.md")))
    status, out, _ = run(capsys, "doubles", "--library", str(own), "--json")
    rows = [tuple(row.values()) for row in json.loads(out)["doubles"]]
    one = "kelp-against-colds-two-seaside-towns"
    assert status == 0
    assert rows == [
        ("article", f"{one}-2", "article", one, "the same title"),
        ("article", f"{one}-2", "study", "okoro-2011", "this article, by its title"),
        ("article", one, "study", "okoro-2011", "this article, by its title"),
    ]
    _, out, err = run(capsys, "doubles", "--library", str(own))
    assert f"\n{one}  study:okoro-2011  this article, by its title: {title}" in out
    assert "1 pair of articles" in err
    assert "2 articles that may be the study of a record" in err
    run(capsys, "set", one, "source=https://doi.org/10.5555/one", "--library", str(own))
    assert len(json.loads(run(capsys, "doubles", "--library", str(own), "--json")[1])["doubles"]) == 2


def test_two_studies_are_made_one_or_kept_on_the_command_line(own, tmp_path: Path, capsys) -> None:
    record = (
        "TY  - JOUR\nAU  - Okoro, A\nTI  - Kelp against colds in seaside towns\nPY  - 2011\nDO  - 10.5555/{}\nER  - \n"
    )
    (tmp_path / "a.ris").write_text(record.format("one") + record.format("two"), encoding="utf-8")
    run(capsys, "add", str(tmp_path / "a.ris"))
    pair = ("doubles", "study:own::okoro-2011", "okoro-2011-2")
    status, out, _ = run(capsys, *pair)
    assert status == 0
    assert "● 10.5555/one" in out
    assert run(capsys, *pair, "--keep")[0] == 0
    assert run(capsys, "doubles", "--json")[0] == 1
    assert run(capsys, "undo")[0] == 0
    assert run(capsys, *pair, "--merge", "--take", "volume")[0] == 2
    status, out, _ = run(capsys, *pair, "--merge", "--take", "DOI", "--json")
    assert json.loads(out) == {"one": "okoro-2011", "other": "okoro-2011-2", "merged": True, "step": 3}
    assert json.loads(run(capsys, "show", "study:own::okoro-2011", "--json")[1])["DOI"] == "10.5555/two"
    assert run(capsys, *pair)[0] == 1
    for wrong in (("okoro-2011",), ("okoro-2011", "okoro-2011"), ("--merge",), (*pair[1:], "--take", "DOI")):
        assert run(capsys, "doubles", *wrong)[0] == 2


def test_a_folder_without_files_brings_nothing(own, tmp_path: Path, capsys) -> None:
    (tmp_path / "empty").mkdir()
    status, _, err = run(capsys, "add", str(tmp_path / "empty"))
    assert status == 1
    assert "nothing to add" in err


def test_every_command_finds_a_record_of_yours_by_its_id_without_the_library(own, article, tmp_path, capsys) -> None:
    (tmp_path / "a.ris").write_text("TY  - JOUR\nAU  - Okoro, A\nTI  - Kelp\nPY  - 2011\nDO  - 10.5555/k\nER  - \n")
    run(capsys, "add", str(article), str(tmp_path / "a.ris"))
    run(
        capsys, "new", "claim", "--article", "zebra-stripes", "--quote", "Zebra stripes keep horseflies away", "id=away"
    )
    run(capsys, "new", "claim", "--article", "zebra-stripes", "--quote", "Zebra stripes keep", "id=keep")
    run(capsys, "relate", "zebra-stripes/keep", "supports", "zebra-stripes/away", "--reason", "It is part of it.")
    for arguments in (("show", "study:okoro-2011"), ("open", "--print", "study:okoro-2011"),
                      ("show", "zebra-stripes/away"), ("related", "zebra-stripes/away"),
                      ("export", "zebra-stripes/away"), ("tag", "study:okoro-2011", "+kelp")):  # fmt: skip
        assert run(capsys, *arguments)[0] == 0, arguments
    assert run(capsys, "related", "zebra-stripes")[0] == 1

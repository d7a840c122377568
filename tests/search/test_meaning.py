"""Finding by meaning: what is read, kept and joined to what is found by words."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from operator import itemgetter
from pathlib import Path

import pytest
from msgspec.structs import replace
from store_library import change, write_library

from mgtui.extraction.linear import LinearModel
from mgtui.library.locations import index_home
from mgtui.search.meaning.encoder import MOST, Encoder
from mgtui.search.meaning.model import Model, NoModel, model
from mgtui.search.meaning.near import near
from mgtui.search.meaning.vectors import State, Writer, members, remove, state
from mgtui.search.ranking.meant import join
from mgtui.search.ranking.weights import LEAST_MEANT
from mgtui.search.store.embedding import Embedding, task_of
from mgtui.search.store.index import Index, open_index

WALKS = {
    "walks": "---\ntitle: Walking\n---\n## What was seen\n\nStrolling through a forest lowers the pulse.\n\n"
    "A dog that barks all night keeps its owner awake.\n",
    "bread": "---\ntitle: Bread\n---\n## What was eaten\n\nThe bakery sells bread and cakes in the morning.\n",
}
PUPPY = "noisy puppy in the dark"


def write_walks(root: Path) -> Path:
    change(root / "library.yaml", "id: walks\ntitle: Walks\nschema: 1\n")
    for name, text in WALKS.items():
        change(root / f"articles/{name}.md", text)
    return root


@pytest.fixture(scope="module")
def walks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library whose texts are read."""
    root = write_walks(tmp_path_factory.mktemp("walks") / "walks")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(root.parent / "cache"))
        patch.setenv("MGTUI_MEANING", "on")
        with closing(open_index(root)) as index:
            read(index)
    return root


@pytest.fixture
def meant(walks: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, for a reader who finds by meaning."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(walks.parent / "cache"))
    monkeypatch.setenv("MGTUI_MEANING", "on")
    return walks


def read(index: Index) -> list[tuple[int, int]]:
    """Read the texts of an index; gives what was said on the way."""
    said: list[tuple[int, int]] = []
    task = task_of(index)
    assert task is not None
    Embedding().run(task, lambda done, total: said.append((done, total)))
    return said


# A text as pieces


def test_a_long_text_is_cut_off_and_none_is_filled_up() -> None:
    tokenizer = Encoder(model_that_is_pinned())._tokenizer
    assert tokenizer.encode("unaffable").ids == [101, 14477, 20961, 3468, 102]
    assert len(tokenizer.encode("word " * 1000).ids) == MOST


def model_that_is_pinned() -> Model:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MGTUI_MEANING", "on")
        found = model()
    assert found is not None
    return found


# The model


def test_weights_that_are_not_the_pinned_ones_are_refused(tmp_path: Path) -> None:
    pinned = model_that_is_pinned()
    (tmp_path / "odd").write_bytes(b"something else")
    for field in ("weights", "tokenizer"):
        with pytest.raises(ValueError, match="odd: this file of the sentence model is not the one"):
            Encoder(replace(pinned, **{field: str(tmp_path / "odd")}))


def test_a_folder_of_the_reader_may_hold_the_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pinned = model_that_is_pinned()
    monkeypatch.setenv("MGTUI_MEANING", "on")
    monkeypatch.setenv("MGTUI_SENTENCE_MODEL", str(tmp_path))
    with pytest.raises(NoModel, match=r"holds no model\.onnx"):
        model()
    (tmp_path / "model.onnx").symlink_to(pinned.weights)
    known = Encoder(pinned)
    pieces = sorted(known._tokenizer.get_vocab().items(), key=itemgetter(1))
    (tmp_path / "vocab.txt").write_text("\n".join(piece for piece, _ in pieces), encoding="utf-8")
    own = model()
    assert own is not None
    assert own.key != pinned.key
    assert (Encoder(own).vector("a dog that barks") == known.vector("a dog that barks")).all()


@pytest.mark.parametrize(("name", "text"), [("tokenizer.json", '{"model": {}}'), ("vocab.txt", "one\ntwo\n")])
def test_what_cuts_no_text_into_pieces_is_refused(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=f"{name}: these are no pieces"):
        Encoder(Model(model_that_is_pinned().weights, str(tmp_path / name), "key"))


# What is kept


def written(home: Path, build: str, texts: list[str]) -> tuple[Path, list[int]]:
    """A build of which all texts are read; gives which of them were new."""
    folder = home / build
    folder.mkdir(exist_ok=True)
    writer = Writer(folder, "key")
    missing = writer.begin(enumerate(texts))
    writer.add([(texts[number], b"%4d" % len(texts[number])) for number in missing], 0)
    writer.close()
    return folder, missing


def test_a_text_is_read_once_whichever_build_has_it(tmp_path: Path) -> None:
    one, first = written(tmp_path, "one", ["a", "bb", "a"])
    two, second = written(tmp_path, "two", ["bb", "ccc"])
    assert (first, second) == ([0, 1, 2], [1])
    found = members(two, "key")
    assert found is not None
    assert (list(found.numbers), found.vectors) == ([0, 1], [b"   2", b"   3"])
    assert state(one, "key") == State(3, 3)
    assert state(one, "other model") is None


def test_a_build_that_is_not_read_to_its_end_has_no_members(tmp_path: Path) -> None:
    folder, _ = written(tmp_path, "one", ["a"])
    writer = Writer(folder, "key")
    writer.begin(enumerate(["a", "bb", "ccc"]))
    writer.add([("bb", b"   2")], 1)
    writer.close()
    assert state(folder, "key") == State(2, 3)
    assert members(folder, "key") is None


def test_what_no_build_has_any_more_goes_in_the_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mgtui.search.meaning.vectors._SPARED", 0)
    one, _ = written(tmp_path, "one", ["a", "bb", "ccc"])
    one.rmdir()
    two, _ = written(tmp_path, "two", ["bb"])
    assert state(one, "key") is None
    assert written(tmp_path, "three", ["a", "bb"])[1] == [0]
    assert members(two, "key") is not None


def test_damaged_vectors_are_begun_anew(tmp_path: Path) -> None:
    folder, _ = written(tmp_path, "one", ["a"])
    (tmp_path / "meaning-key.sqlite3").write_bytes(b"no database" * 1000)
    assert state(folder, "key") is None
    assert members(folder, "key") is None
    assert written(tmp_path, "one", ["a"])[1] == [0]
    remove(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["one"]


# Joining


def test_words_lead_as_far_as_they_cover_the_query() -> None:
    by_words = [(10.0, 1, None), (9.0, 2, None)]
    scores = {1: 10.0, 2: 9.0, 3: 1.0}
    cosines = {1: 0.1, 2: 0.7, 3: 0.3, 4: LEAST_MEANT + 0.1, 5: LEAST_MEANT - 0.01}
    assert [number for _, number, _ in join(by_words, scores.get, cosines, 0.9999)][:2] == [1, 2]
    # What shares a word may be as far away as it likes; what shares none must be near.
    assert [number for _, number, _ in join(by_words, scores.get, cosines, 0.1)] == [2, 4, 1, 3]
    assert [number for _, number, _ in join([], {}.get, cosines, 0.0)] == [2, 4]


# From files to hits


def test_what_shares_no_word_is_found_and_says_so(meant: Path, run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(meant.parent / "cache"))
    hits = run("search", "--json", PUPPY, library=meant).json["hits"]
    assert [(hit["id"], hit["by_meaning"], hit["matches"]) for hit in hits] == [("walks#what-was-seen/2", True, [])]
    assert "passage  walks#what-was-seen/2  by meaning" in run("search", PUPPY, library=meant).out
    assert run("search", "stock exchange crash", library=meant).status == 1
    assert run("search", "article:bread", PUPPY, library=meant).status == 1
    assert run("info", "--json", library=meant).json["index"]["by_meaning"] == "on"
    monkeypatch.setenv("MGTUI_MEANING", "off")
    assert run("search", PUPPY, library=meant).status == 1


def test_a_query_whose_words_one_text_has_is_left_to_words(meant: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr("mgtui.search.meaning.near.near", lambda folder, text, *_: asked.append(text))
    with closing(open_index(meant)) as index:
        index.search("forest pulse", by_meaning=True)
        index.search("forest puppy")
        index.search('forest puppy article:walks -"of bread"', by_meaning=True)
    assert asked == ["forest puppy"]


def test_a_library_that_is_not_read_says_how_far_it_is(run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = write_library(tmp_path / "library")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("MGTUI_MEANING", "on")
    with closing(open_index(root)) as index:
        assert near(index.folder, "red", (), None) is None
        chosen = model()
        assert chosen is not None
        writer = Writer(index.folder, chosen.key)
        writer.begin(enumerate("abc"))
        writer.add([("a", b"")], 2)
        writer.close()
    answer = run("search", "copper and bronze", library=root)
    assert answer.status == 0
    assert "by meaning nothing is found yet: 1 of 3 texts are read" in answer.err
    assert run("info", "--json", library=root).json["index"]["by_meaning"].startswith("1 of 3 texts are read")


def test_only_what_is_new_is_read(meant: Path) -> None:
    def vectors() -> int:
        path = next(index_home(meant).glob("meaning-*.sqlite3"))
        with closing(sqlite3.connect(path)) as connection:
            return int(connection.execute("SELECT count(*) FROM vectors").fetchone()[0])

    before = vectors()
    change(meant / "articles/bread.md", WALKS["bread"] + "\nNobody eats cakes at noon.\n")
    with closing(open_index(meant)) as index:
        assert read(index)[-1] == (4, 4)
        assert vectors() == before + 1
        assert task_of(index) is None
        assert [hit.id for hit in index.search("desserts for lunch", by_meaning=True).hits if hit.by_meaning]


def test_a_question_is_answered_by_meaning_once_texts_are_read(run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("MGTUI_MEANING", "on")
    if model() is None:
        pytest.skip("mgtui[meaning] is not installed")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    takes_all = LinearModel(("answers", "else"), (9.0, 0.0), {})
    monkeypatch.setattr("mgtui.answering.meaning.load_model", lambda name: takes_all)
    root = write_library(tmp_path / "library")
    question = ("ask", "--json", "crimson pennies")
    with closing(open_index(root)) as index:
        assert index.near_claims("crimson pennies") == {}
        assert run(*question, library=root).status == 1
        read(index)
        assert list(index.near_claims("crimson pennies")) == ["copper/red"]
    ((claim,),) = filter(None, run(*question, library=root).json["groups"].values())
    assert (claim["claim"], claim["by_meaning"]) == ("copper/red", True)
    monkeypatch.setenv("MGTUI_MEANING", "off")
    assert run(*question, library=root).status == 1


def test_a_folder_without_a_model_is_said(run, tmp_path: Path, copied_library: Path, monkeypatch) -> None:
    monkeypatch.setenv("MGTUI_MEANING", "on")
    monkeypatch.setenv("MGTUI_SENTENCE_MODEL", str(tmp_path))
    assert (run("index").status, "holds no model.onnx" in run("index").err) == (1, True)
    found = run("search", "magnesium against everything imaginable")
    assert found.status == 0
    assert "by meaning nothing is found: sentence_model" in found.err


def test_without_the_extra_everything_is_by_words(run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MGTUI_MEANING", "on")
    monkeypatch.setattr("mgtui.search.meaning.model._RUNTIME", ("onnxruntime_that_is_not_there",))
    found = run("search", "magnesium against everything imaginable")
    assert (found.status, "meaning" in found.err) == (0, False)
    assert "pip install 'mgtui[meaning]'" in run("info").out

"""A large library after a change: the few files are read, and what comes of it is what reading all would give."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from libraries import MINERALS

from mgtui.library.fingerprint import stamp
from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import index_home
from mgtui.library.reader import read_library
from mgtui.library.stored import StoredRecords
from mgtui.model import Library
from mgtui.search.store.index import known_records, open_index, open_refreshed
from mgtui.writing import store
from mgtui.writing.store import LibraryStore

QUERIES = ["magnesium", "vitamin d", "kind:claim", "kind:study", "kind:topic", '"growth factor 1"', "rel:contradicts",
           "has:claim", "calc*", "statement:risk", "article:als", "fresh words"]  # fmt: skip
LONG_AGO = 1_600_000_000


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The library of minerals, and the index of the engine for large ones, built once."""
    root = Path(shutil.copytree(MINERALS, tmp_path_factory.mktemp("indexed") / "minerals"))
    for path in (root, *root.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MGTUI_ENGINE", "sqlite")
        patch.setenv("XDG_CACHE_HOME", str(root.parent / "cache"))
        open_index(root).close()
        return root, index_home(root)


@pytest.fixture
def root(indexed: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the library and of its index."""
    monkeypatch.setenv("MGTUI_ENGINE", "sqlite")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = Path(shutil.copytree(indexed[0], tmp_path / "minerals"))
    shutil.copytree(indexed[1], index_home(root))
    return root


def replaced(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def new_article(root: Path) -> None:
    (root / "articles" / "b-new.md").write_text("# New\n\nFresh words about zinc.\n\nMore of them.\n", encoding="utf-8")
    (root / "claims" / "b-new.yaml").write_text(
        "- id: one\n  statement: Fresh words.\n  anchors: [{quote: Fresh words about zinc.}]\n"
        "  relations: [{type: supports, claim: als/consensus-no-link, reason: Both say so.}]\n"
        "- id: two\n  statement: Rejected.\n  anchors: [{quote: More of them.}]\n  status: rejected\n"
        "  relations: [{type: contradicts, claim: als/pooled-null, reason: It does not.}]\n",
        encoding="utf-8",
    )


def removed_article(root: Path) -> None:
    for path in ("articles/zinc-diary.md", "claims/zinc-diary.yaml"):
        (root / path).unlink()


def first_claim_gone(root: Path) -> None:
    path = root / "claims" / "als.yaml"
    _, *others = path.read_text(encoding="utf-8").split("\n- id: ")
    path.write_text("- id: " + "\n- id: ".join(others), encoding="utf-8")


def new_study(root: Path) -> None:
    with (root / "studies.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: fresh-study, type: article-journal, title: Fresh words, identification: stated}\n")
    replaced(root, "claims/als.yaml", "  studies:\n", "  studies:\n    - {id: fresh-study, stance: supports}\n")


def first_study_last(root: Path) -> None:
    path = root / "studies.yaml"
    before, first, *others = path.read_text(encoding="utf-8").split("- id: ")
    path.write_text(before + "".join(f"- id: {each}" for each in (*others, first)), encoding="utf-8")


def removed_study(root: Path) -> None:
    path = root / "studies.yaml"
    path.write_text("- id: ".join(path.read_text(encoding="utf-8").split("- id: ")[:-1]), encoding="utf-8")


CHANGES: dict[str, Callable[[Path], None]] = {
    "other words": lambda root: replaced(root, "articles/als.md", "Early work", "Fresh words: early work"),
    "other statement": lambda root: replaced(root, "claims/als.yaml", "statement: \"", "statement: \"Fresh words: "),
    "new article": new_article,
    "removed article": removed_article,
    "a claim without its relations": first_claim_gone,
    "a title": lambda root: replaced(root, "articles/igf-1.md", "Magnesium and IGF-1", "Fresh words and IGF-1"),
    "a study": lambda root: replaced(root, "studies.yaml", "title: \"", "title: \"Fresh words "),
    "a design": lambda root: replaced(root, "studies.yaml", "design: ", "design: cohort study #"),
    "a new study": new_study,
    "studies in another order": first_study_last,
    "a study that is gone": removed_study,
    "how a study is identified": lambda root: replaced(root, "studies.yaml", "identification: stated",
                                                       "identification: unidentified"),
    "a lost quote": lambda root: replaced(root, "claims/als.yaml", "quote: \"", "quote: \"not in the text "),
}  # fmt: skip
ALONE = {"other words", "other statement", "new article", "a title", "a study", "a design", "a new study"}
"""Changes that do not take more than reading these files."""


SPREAD = {"other words", "new article", "a claim without its relations", "a study", "a study that is gone"}
"""Changes of each file: a text, claims, studies, a file that is new, a record that is gone. The long run tries all."""
ALL_CHANGES = [each if each in SPREAD else pytest.param(each, marks=pytest.mark.long) for each in CHANGES]


def records(library: Library) -> dict[str, list[object]]:
    kinds = ("articles", "claims", "studies", "topics", "terms")
    return {kind: list(getattr(library, kind).items()) for kind in kinds} | {"mistakes": list(library.mistakes)}


@pytest.mark.parametrize("change", ALL_CHANGES)
def test_it_is_what_reading_all_gives(root: Path, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    CHANGES[change](root)
    if change in ALONE:
        with monkeypatch.context() as patch:
            patch.setattr(LibrarySet, "read_whole_and_parts", lambda *_: pytest.fail("all was read"))
            index = open_index(root)
    else:
        index = open_index(root)
    whole = read_library(root)
    assert records(index.library()) == records(whole)
    assert index.mistakes == len(whole.mistakes)
    found = [index.search(query, None) for query in QUERIES]
    selected = [index.searcher.select(query) for query in map(parsed, QUERIES)]
    index.close()
    built = open_index(root, rebuild=True)
    for query, results, chosen in zip(QUERIES, found, selected, strict=True):
        fresh = built.search(query, None)
        assert sorted(map(bare, results.hits)) == sorted(map(bare, fresh.hits)), query
        assert (results.total, results.counts, results.notes) == (fresh.total, fresh.counts, fresh.notes), query
        assert chosen == built.searcher.select(parsed(query))
    built.close()


def parsed(text: str) -> object:
    from mgtui.search.query import parse

    return parse(text)


def bare(hit) -> tuple[object, ...]:
    """Without the score, which leans on the lengths of the texts as they were."""
    return (hit.kind, hit.id, hit.title, hit.section, hit.snippet, str(sorted(hit.counts.items())), hit.order)


@pytest.mark.parametrize("engine", ["sqlite", "whoosh"])
def test_what_an_index_knows_is_what_reading_gives(root: Path, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MGTUI_ENGINE", engine)
    assert (known_records(root) is None) == (engine == "whoosh")
    open_index(root).close()
    known, whole = known_records(root), read_library(root)
    assert known == whole
    assert records(known) == records(whole)
    if engine == "sqlite":
        # Nor has all to be read where a file has changed since; articles are read when they are looked at.
        replaced(root, "articles/als.md", "Early work", "Fresh words: early work")
        known = known_records(root)
        assert known == read_library(root)
        assert isinstance(known.articles, StoredRecords)
        seen = stamp(root)
        assert known_records(root, seen) == known
        replaced(root, "articles/als.md", "Fresh words: early", "Early")
        assert known_records(root, seen) == whole
    replaced(root, "claims/als.yaml", "  studies:\n", "  studies:\n    - id: other::work\n")
    open_index(root).close()
    for path in (root, *root.rglob("*")):
        os.utime(path, (LONG_AGO + 1, LONG_AGO + 1))
    open_index(root).close()
    assert known_records(root) is None


def test_files_that_were_only_touched_make_no_other_build(root: Path) -> None:
    before = open_index(root)
    os.utime(root / "articles" / "als.md")
    after = open_refreshed(root)
    assert after is not None
    assert after.folder == before.folder
    before.close()
    after.close()


def test_builds_share_what_no_change_writes_to(root: Path) -> None:
    before = open_index(root)
    shared = {name: (before.folder / name).read_bytes() for name in before.engine.unchanging}
    new_article(root)
    after = open_index(root)
    for name, data in shared.items():
        assert (after.folder / name).samefile(before.folder / name)
        assert (before.folder / name).read_bytes() == data
    found = [{hit.article for hit in index.search("fresh zinc", None).hits} for index in (before, after)]
    assert found[1] == found[0] | {"b-new"} != found[0]
    before.close()
    after.close()


def test_a_damaged_build_is_not_built_upon(root: Path) -> None:
    index = open_index(root)
    path = index.folder / "records.sqlite3"
    index.close()
    data = bytearray(path.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    path.write_bytes(data)
    new_article(root)
    assert open_refreshed(root) is None
    index = open_index(root)
    assert records(index.library()) == records(read_library(root))
    index.close()


def test_many_changes_one_after_the_other_keep_the_order(root: Path) -> None:
    for number in range(9):
        name = f"m{number * 7 % 9}"
        (root / "articles" / f"{name}.md").write_text(f"# {name}\n\nIt is number {number}.\n", encoding="utf-8")
        (root / "claims" / f"{name}.yaml").write_text(
            f"- id: a\n  statement: It is {number}.\n  anchors: [{{quote: It is number {number}.}}]\n", encoding="utf-8"
        )
        index = open_refreshed(root)
        assert index is not None
        last = records(index.library())
        assert index.search(f'"number {number}"').total == 1
        index.close()
    assert last == records(read_library(root))


def second_library(folder: Path) -> Path:
    """A library with a claim that has a relation to one of the minerals."""
    (folder / "articles").mkdir(parents=True)
    (folder / "claims").mkdir()
    (folder / "library.yaml").write_text("id: second\ntitle: Second\ndescription: Another.\nlanguage: en\nschema: 1\n")
    (folder / "studies.yaml").write_text("- {id: one, type: article-journal, title: One, identification: stated}\n")
    (folder / "articles" / "m-one.md").write_text("# One\n\nIt agrees on magnesium.\n")
    (folder / "claims" / "m-one.yaml").write_text(
        "- id: a\n  statement: It agrees.\n  anchors: [{quote: It agrees on magnesium.}]\n"
        "  relations: [{type: supports, claim: 'minerals::als/consensus-no-link', reason: Both say so.}]\n"
    )
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (LONG_AGO, LONG_AGO))
    return folder


@pytest.mark.parametrize(
    ("change", "is_last"),
    [
        ("new article", True),
        ("a study", False),
        *(
            pytest.param(*each, marks=pytest.mark.long)
            for each in (
                *(("other statement", True), ("a new study", True)),
                *(("a lost quote", True), ("new article", False)),
            )
        ),
    ],
)
def test_several_libraries_are_as_when_all_is_read(
    root: Path, tmp_path: Path, change: str, is_last: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = second_library(tmp_path / "second")
    libraries = LibrarySet((second, root) if is_last else (root, second))
    open_index(libraries).close()
    CHANGES[change](root)
    with monkeypatch.context() as patch:
        if change in ALONE:
            patch.setattr(LibrarySet, "read_whole_and_parts", lambda *_: pytest.fail("all was read"))
        index = open_index(libraries)
    assert records(index.library()) == records(libraries.read())
    found = [sorted(map(bare, index.search(query, None).hits)) for query in QUERIES]
    selected = [index.searcher.select(parsed(query)) for query in QUERIES]
    index.close()
    built = open_index(libraries, rebuild=True)
    assert found == [sorted(map(bare, built.search(query, None).hits)) for query in QUERIES]
    assert selected == [built.searcher.select(parsed(query)) for query in QUERIES]
    built.close()


def test_what_stands_apart_from_the_claims_of_several_libraries_has_all_read(root: Path, tmp_path: Path) -> None:
    second = second_library(tmp_path / "second")
    (second / "relations.yaml").write_text(
        "- {from: 'minerals::als/consensus-no-link', type: supports, to: m-one/a, reason: Both say so.}\n"
    )
    libraries = LibrarySet((second, root))
    open_index(libraries).close()
    CHANGES["other words"](root)
    assert open_refreshed(libraries) is None
    index = open_index(libraries)
    assert records(index.library()) == records(libraries.read())
    index.close()


@pytest.mark.long
def test_what_an_index_of_several_libraries_knows_of_each_is_what_reading_it_gives(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MGTUI_ENGINE", "whoosh")
    other = Path(shutil.copytree(root, tmp_path / "other"))
    replaced(other, "library.yaml", "id: ", "id: other-")
    libraries = LibrarySet((root, other))
    assert known_records(other, libraries=libraries) is None
    open_index(libraries).close()
    for each in (root, other):
        known = known_records(each, libraries=libraries)
        assert known == read_library(each)
        assert records(known) == records(read_library(each))
    with monkeypatch.context() as patch:
        patch.setattr(store, "read_library", lambda place: pytest.fail("all was read"))
        assert LibraryStore(other, libraries).library == read_library(other)
    # What changed since is read, and with the next index it is known.
    replaced(other, "articles/als.md", "Early work", "Fresh words: early work")
    assert known_records(other, libraries=libraries) is None
    assert LibraryStore(other, libraries).library == read_library(other)
    open_index(libraries).close()
    assert known_records(other, libraries=libraries) == read_library(other)

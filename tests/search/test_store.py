"""The life of an index: found while fresh, refreshed when the library changes, rebuilt when it is damaged."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path

import pytest
from store_library import CountingEngine, age, change, tree, write_library

from mgtui.library import checks
from mgtui.library.draft import Draft
from mgtui.library.files import Changing, NoLibrary
from mgtui.library.library_set import LibrarySet
from mgtui.library.locations import index_home
from mgtui.model import Article
from mgtui.search.store import builds
from mgtui.search.store.index import Index, mend, open_fresh, open_index


class Store:
    """A library, where its index belongs, and what was said and done on the way."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.home = index_home(root)
        self.said: list[str] = []
        self.engine = CountingEngine()

    def open(self, **options: object) -> Index:
        return open_index(self.root, engine=self.engine, say=self.said.append, **options)

    def build(self) -> Path:
        """The folder of the index, after it was brought up to date and closed."""
        index = self.open()
        index.close()
        return index.folder

    def builds(self) -> list[Path]:
        return sorted(path for path in self.home.iterdir() if path.is_dir())

    def finds(self, word: str) -> list[str]:
        index = self.open()
        try:
            return [hit.id for hit in index.search(word).hits if hit.kind == "passage"]
        finally:
            index.close()


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return Store(write_library(tmp_path / "library"))


# Fresh


def test_a_missing_index_is_built_and_a_fresh_one_found(store: Store) -> None:
    assert open_fresh(store.root, store.engine) is None
    assert not store.home.exists()
    first = store.build()
    assert first.parent == store.home
    assert store.build() == first
    assert store.engine.done == ["build"]
    fresh = open_fresh(store.root, store.engine)
    assert fresh is not None
    assert fresh.folder == first
    fresh.close()


def test_nothing_is_written_into_the_library(store: Store) -> None:
    before = tree(store.root)
    assert store.finds("zinc") == ["zinc#growth/1"]
    assert tree(store.root) == before


def test_a_fresh_index_is_told_without_reading_the_files(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.build()
    monkeypatch.setattr(builds, "fingerprint", lambda root, engine: pytest.fail("the files were read"))
    store.build()


def test_the_records_come_out_of_the_index(store: Store) -> None:
    index = store.open()
    assert list(index.library().articles) == ["copper", "zinc"]
    assert index.library().claims["copper/red"].places
    index.close()


def test_there_has_to_be_a_library(store: Store, tmp_path: Path) -> None:
    store.root = tmp_path / "nowhere"
    with pytest.raises(NoLibrary):
        store.open()
    assert not index_home(store.root).exists()
    assert not (tmp_path / "cache").exists()


# Changed


def test_a_change_is_found_and_only_what_changed_is_written(store: Store) -> None:
    old = store.build()
    written: list[int] = []
    change(store.root / "articles/zinc.md", "---\ntitle: Zinc\n---\n## Growth\n\nMolybdenum is new.\n")
    index = store.open(progress=lambda done, total: written.append(total))
    assert store.engine.done == ["build", "update"]
    assert max(written) == 2, "the article and its passage"
    assert index.folder != old
    index.close()
    assert store.finds("molybdenum") == ["zinc#growth/1"]
    assert not store.finds("raises")


def test_a_new_and_a_lost_file_are_seen(store: Store) -> None:
    store.build()
    change(store.root / "articles/iron.md", "## Iron\n\nIron is heavy.\n")
    assert store.finds("heavy") == ["iron#iron/1"]
    (store.root / "articles/iron.md").unlink()
    assert store.finds("heavy") == []


def test_a_refreshed_index_answers_as_one_built_from_nothing(store: Store) -> None:
    store.build()
    change(store.root / "articles/zinc.md", "---\ntitle: Zinc\n---\n## Growth\n\nZinc, copper and red molybdenum.\n")

    def answers() -> list[object]:
        index = store.open()
        found = [index.search(query, None) for query in ("zinc", "copper", "red molybdenum", '"is red"', "colour")]
        index.close()
        return [[hit._replace(score=None) for hit in results.hits] for results in found]

    refreshed = answers()
    store.open(rebuild=True).close()
    assert store.engine.done == ["build", "update", "build"]
    assert answers() == refreshed


def test_a_file_that_was_only_touched_rebuilds_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    first = store.build()
    age(store.root / "articles/zinc.md", seconds=5)
    assert store.build() == first
    assert store.engine.done == ["build"]
    monkeypatch.setattr(builds, "fingerprint", lambda root, engine: pytest.fail("the files were read a second time"))
    assert store.build() == first


def test_a_change_that_keeps_size_and_second_is_seen_while_it_is_young(store: Store) -> None:
    file = store.root / "articles/zinc.md"
    os.utime(file)
    status = file.stat()
    store.build()
    file.write_text(file.read_text().replace("raises", "lowers"))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert store.finds("lowers") == ["zinc#growth/1"]


def test_a_library_that_does_not_hold_still_is_refused(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read = LibrarySet.read_whole_and_parts
    ticks = iter(range(1, 100))

    def read_slowly(libraries: LibrarySet, begin: object = None) -> object:
        age(libraries.roots[0] / "articles/zinc.md", seconds=next(ticks))
        return read(libraries)

    monkeypatch.setattr(LibrarySet, "read_whole_and_parts", read_slowly)
    with pytest.raises(Changing):
        store.open()
    assert store.builds() == []


def test_a_library_that_changes_once_while_it_is_read_is_read_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = LibrarySet.read_whole_and_parts
    changes = iter(["## Late\n\nMolybdenum came late.\n"])

    def read_slowly(libraries: LibrarySet, begin: object = None) -> object:
        found = read(libraries)
        for text in changes:
            change(libraries.roots[0] / "articles/late.md", text)
        return found

    monkeypatch.setattr(LibrarySet, "read_whole_and_parts", read_slowly)
    assert store.finds("molybdenum") == ["late#late/1"]


def test_what_helps_gets_ready_before_what_was_read_is_checked(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    done, helpers, check = store.engine.done, store.engine.helpers, checks.check

    def get_ready(articles: list[Article], others: int) -> object:
        done.append(f"help with {len(articles)} articles, {others} others")
        return helpers(articles, others)

    def check_it(draft: Draft) -> None:
        done.append("check")
        check(draft)

    monkeypatch.setattr(store.engine, "helpers", get_ready)
    monkeypatch.setattr(checks, "check", check_it)
    store.build()
    assert done == ["help with 2 articles, 1 others", "check", "build"]
    # A build that is there is brought up to date without help.
    change(store.root / "articles/late.md", "Molybdenum came late.\n")
    store.build()
    assert done[3:] == ["check", "update"]


# Rebuilt


def test_a_rebuild_replaces_nothing_that_is_open(store: Store) -> None:
    reader = store.open()
    before = tree(reader.folder)
    again = store.open(rebuild=True)
    assert again.folder != reader.folder
    assert store.engine.done == ["build", "build"]
    assert tree(reader.folder) == before
    assert [hit.id for hit in reader.search("zinc").hits] == [hit.id for hit in again.search("zinc").hits]
    reader.close()
    again.close()
    store.open(rebuild=True).close()
    assert len(store.builds()) == 1


def test_the_latest_build_is_the_one_that_is_found(store: Store) -> None:
    reader = store.open()
    for _ in range(3):
        again = store.open(rebuild=True)
        again.close()
        assert store.build() == again.folder
    reader.close()


def test_a_rebuild_that_fails_leaves_the_index_that_was_there(store: Store) -> None:
    first = store.build()

    def stop(done: int, total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.open(rebuild=True, progress=stop)
    assert store.builds() == [first]
    assert store.build() == first


# Old builds


def test_builds_that_nobody_uses_are_removed(store: Store) -> None:
    for number in range(3):
        change(store.root / "articles/zinc.md", f"## Zinc\n\nNumber {number} of zinc.\n")
        last = store.build()
    assert store.builds() == [last]


def test_half_builds_are_removed_and_what_is_no_build_is_kept(store: Store) -> None:
    store.build()
    for name in ("building-1-aa", "removing-bb", "mine"):
        (store.home / name).mkdir()
        (store.home / name / "file").write_text("x")
    (store.home / "README.md").write_text("x")
    change(store.root / "articles/zinc.md", "## Zinc\n\nNew.\n")
    last = store.build()
    assert store.builds() == sorted([last, store.home / "mine"])
    assert (store.home / "mine/file").read_text() == "x"
    assert (store.home / "README.md").exists()


# Damaged


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def flip(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0x55
    file.write_bytes(data)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def grow(file: Path) -> None:
    file.write_bytes(file.read_bytes() + b"more")


@pytest.mark.parametrize("damage", [cut, flip, empty, grow, Path.unlink], ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("ending", [".seg", ".toc", "search.json", "library.snapshot", "update.json", "manifest.json"])
def test_a_damaged_index_is_rebuilt_with_a_word(store: Store, ending: str, damage) -> None:
    folder = store.build()
    damage(next(path for path in sorted(folder.iterdir()) if path.name.endswith(ending)))
    index = store.open()
    try:
        index.library()
        hits = index.search("zinc").hits
    except Exception:
        index = mend(index, say=store.said.append)
        hits = index.search("zinc").hits
    assert [hit.id for hit in hits if hit.kind == "passage"] == ["zinc#growth/1"]
    assert list(index.library().articles) == ["copper", "zinc"]
    index.close()
    assert store.said == [builds.DAMAGED]
    assert len(store.builds()) == 1
    assert store.build() == index.folder


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{}", b"\xff\xfe", b"[" * 100_000, b'{"schema":"x"}', b'{"schema":1,"engine":"\xff"}', b"null"],
    ids=["empty", "list", "object", "bytes", "deep", "types", "encoding", "null"],
)
@pytest.mark.parametrize("name", ["manifest.json", "stamp.json"])
def test_garbage_in_place_of_manifest_or_stamp(store: Store, name: str, content: bytes) -> None:
    folder = store.build()
    (folder / name).write_bytes(content)
    assert store.finds("zinc") == ["zinc#growth/1"]
    assert store.engine.done == ["build"] * (2 if name == "manifest.json" else 1)
    assert store.said == ([builds.DAMAGED] if name == "manifest.json" else [])


def test_a_damaged_build_is_no_base_for_the_next(store: Store) -> None:
    flip(next(store.build().glob("*.seg")))
    change(store.root / "articles/iron.md", "## Iron\n\nIron is heavy.\n")
    assert store.finds("zinc") == ["zinc#growth/1"]
    assert store.engine.done == ["build", "build"]


def test_records_that_are_damaged_are_not_found_again(store: Store) -> None:
    flip(store.build() / "library.snapshot")
    index = open_fresh(store.root, store.engine)
    assert index is not None
    with pytest.raises(Exception, match="damaged"):
        index.library()
    index.close()
    assert open_fresh(store.root, store.engine) is None


def test_two_readers_of_one_damaged_index_end_with_the_same_new_one(store: Store) -> None:
    store.build()
    first, second = store.open(), store.open()
    flip(next(first.folder.glob("*.seg")))
    first = mend(first, say=store.said.append)
    second = mend(second, say=store.said.append)
    assert first.folder == second.folder
    assert store.engine.done == ["build", "build"]
    assert store.said == [builds.DAMAGED]
    first.close()
    second.close()


# Of another version


def test_an_index_of_another_engine_is_rebuilt_with_a_word(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.build()
    store.engine.version = "another/9"
    assert store.finds("zinc") == ["zinc#growth/1"]
    assert store.engine.done == ["build", "build"]
    assert len(store.said) == 1
    assert "another version" in store.said[0]
    assert len(store.builds()) == 1


def test_an_index_with_another_layout_is_rebuilt_with_a_word(store: Store) -> None:
    folder = store.build()
    manifest = json.loads((folder / "manifest.json").read_text())
    (folder / "manifest.json").write_text(json.dumps({**manifest, "schema": manifest["schema"] + 1, "files": 7}))
    assert store.finds("zinc") == ["zinc#growth/1"]
    assert len(store.said) == 1
    assert "another version" in store.said[0]


def test_a_question_that_fails_condemns_no_index(store: Store) -> None:
    with contextlib.closing(store.open()) as index:
        folder = index.folder

        def fails(*_: object, **__: object) -> None:
            raise KeyError("a mistake of the program")

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(type(index.searcher), "search", fails)
            with pytest.raises(KeyError):
                index.search("zinc")
    with contextlib.closing(store.open()) as index:
        assert index.folder == folder

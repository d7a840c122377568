"""Building, changing and opening an index."""

from __future__ import annotations

import pickle
import sqlite3
import struct
from contextlib import closing
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from search_library import indexed, small_library

from mgtui import processes
from mgtui.search.documents import collect, documents
from mgtui.search.engine import Hit, IndexDamaged, Results, Searcher
from mgtui.search.ranking import indexing
from mgtui.search.ranking.parts import average_lengths
from mgtui.search.store.index import engine_named

if TYPE_CHECKING:
    from pathlib import Path

    from mgtui.model import Library
    from mgtui.search.blocks import Block
    from mgtui.search.engine import Engine


def ids(results: Results) -> list[str]:
    return [hit.id for hit in results.hits]


def everything(searcher: Searcher) -> list[tuple[Hit, ...]]:
    queries = ["magnesium", "vitamin d", "kind:claim", "topic:nutrients", '"growth factor 1"', "igf-1", "calc*", ""]
    return [searcher.search(query, None).hits for query in queries]


@pytest.mark.parametrize("one_segment_up_to", [5_000, 0], ids=["one segment", "several segments"])
def test_an_update_gives_what_a_build_gives(
    tmp_path: Path, engine: Engine, one_segment_up_to: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mgtui.search.whoosh_engine.store._SMALL", one_segment_up_to)
    library = small_library()
    old = msgspec.structs.replace(
        library,
        claims={key: claim for key, claim in library.claims.items() if key != "muscle/no-igf1"},
        articles={"bone": library.articles["bone"]},
    )
    updated, built = tmp_path / "updated", tmp_path / "built"
    updated.mkdir()
    engine.build(updated, collect(old))
    engine.update(updated, collect(library))
    fresh = indexed(built, library, engine)
    searcher = engine.open(updated)
    for left, right in zip(everything(searcher), everything(fresh), strict=True):
        assert {hit._replace(score=None) for hit in map(_hashable, left)} == {
            hit._replace(score=None) for hit in map(_hashable, right)
        }


def _hashable(hit: Hit) -> Hit:
    return hit._replace(counts=tuple(sorted(hit.counts.items())))  # type: ignore[arg-type]


@pytest.mark.parametrize("one_segment_up_to", [5_000, 0], ids=["one segment", "several segments"])
def test_an_update_takes_out_and_changes(
    tmp_path: Path, engine: Engine, one_segment_up_to: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mgtui.search.whoosh_engine.store._SMALL", one_segment_up_to)
    library = small_library()
    engine.build(tmp_path, collect(library))
    claim = msgspec.structs.replace(library.claims["bone/d-calcium"], statement="Sunlight makes vitamin D.")
    engine.update(
        tmp_path,
        collect(
            msgspec.structs.replace(
                library, claims={"bone/d-calcium": claim}, articles={"bone": library.articles["bone"]}
            )
        ),
    )
    searcher = engine.open(tmp_path)
    assert ids(searcher.search("kind:claim")) == ["bone/d-calcium"]
    assert ids(searcher.search("sunlight")) == ["bone/d-calcium"]
    assert not searcher.search("article:muscle kind:passage").total
    assert not searcher.search("athletes kind:passage").total


def test_progress_runs_to_the_end(tmp_path: Path, engine: Engine) -> None:
    seen: list[tuple[int, int]] = []
    engine.build(tmp_path, collect(small_library()), lambda done, whole: seen.append((done, whole)))
    whole = len(documents(small_library()))
    assert seen[0] == (0, whole)
    assert seen[-1] == (whole, whole)


@pytest.mark.parametrize("name", ["whoosh", "sqlite"])
@pytest.mark.parametrize("damage", ["nothing there", "no meta", "half a file"])
def test_a_damaged_index_is_known(tmp_path: Path, damage: str, name: str) -> None:
    if damage != "nothing there":
        indexed(tmp_path, engine=engine_named(name)).close()
    if damage == "no meta":
        (tmp_path / "search.json").unlink()
    if damage == "half a file":
        for path in (*tmp_path.glob("*.seg"), *tmp_path.glob("*.sqlite3")):
            path.write_bytes(path.read_bytes()[:20])
    with pytest.raises(IndexDamaged):
        engine_named(name).open(tmp_path)


def test_small_segments_are_joined_without_what_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mgtui.search.sqlite_engine.store._MOST_SMALL", 2)
    engine, library = engine_named("sqlite"), small_library()
    engine.build(tmp_path, collect(library))
    for number in range(6):
        claim = msgspec.structs.replace(
            library.claims["bone/d-calcium"], statement=f"Sunlight number {number} makes vitamin D."
        )
        library = msgspec.structs.replace(library, claims={**library.claims, claim.id: claim})
        engine.update(tmp_path, collect(library))
    searcher = engine.open(tmp_path)
    assert ids(searcher.search('"sunlight number 5"')) == ["bone/d-calcium"]
    assert not searcher.search('"sunlight number 4"').total
    fresh = engine.open(_built(tmp_path / "fresh", library))
    for left, right in zip(everything(searcher), everything(fresh), strict=True):
        assert {hit.id for hit in left} == {hit.id for hit in right}
    with closing(sqlite3.connect(tmp_path / "changes.sqlite3")) as connection:
        assert 1 <= connection.execute("SELECT count(*) FROM segments").fetchone()[0] <= 3


def _built(folder: Path, library: Library) -> Path:
    folder.mkdir()
    engine_named("sqlite").build(folder, collect(library))
    return folder


def test_several_processes_index_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    documents = collect(small_library()).documents
    averages = average_lengths(documents)

    def told(helpers: indexing.Helpers | None = None) -> list[Block]:
        return list(indexing.Indexing(documents, averages, helpers=helpers).blocks(7))

    monkeypatch.setattr(indexing, "_BLOCK", 4)
    one = told()
    monkeypatch.setattr(indexing, "_APART_FROM", 0)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert told() == one
    # Those that were started before serve once, whatever they have met.
    assert told(indexing.Helpers(len(documents), [document.text for document in documents[:3]])) == one
    # Where the others cannot be started, or die, it is done here.
    monkeypatch.setattr(processes, "_START", "raise SystemExit")
    assert told() == one


def test_an_empty_library_can_be_searched(tmp_path: Path, engine: Engine) -> None:
    library = small_library()
    searcher = indexed(tmp_path, msgspec.structs.replace(library, articles={}, claims={}, studies={}), engine)
    assert searcher.search("magnesium").total == 0
    assert searcher.search("").hits == ()
    assert searcher.search("m* kind:claim -x").hits == ()


@pytest.mark.parametrize("is_large", [False, True], ids=["small", "as if large"])
def test_a_segment_is_read_as_whoosh_reads_it(tmp_path: Path, is_large: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both of our ways into Whoosh's files lean on what is not public: they must read what the public way reads."""
    from whoosh.columns import VarBytesColumn
    from whoosh.index import open_dir

    from mgtui.search.whoosh_engine.leaves import Leaves
    from mgtui.search.whoosh_engine.segment import DOCUMENT, Segment

    if is_large:  # with the places of documents written down
        monkeypatch.setattr(VarBytesColumn.Writer.__init__, "__defaults__", (True, 1))
    collection = collect(small_library())
    many = [
        msgspec.structs.replace(document, id=f"{document.id}-{number}")
        for number in range(30)
        for document in collection.documents
    ]
    engine_named("whoosh").build(tmp_path, msgspec.structs.replace(collection, documents=many))
    reader = open_dir(str(tmp_path)).reader()
    sources = Leaves(reader), Segment(next(tmp_path.glob("*.seg")), len(many))
    longest = 0
    for field in reader.indexed_field_names():
        terms = list(reader.expand_prefix(field, b""))
        for term in terms:
            single = _read(reader.postings(field, term))
            longest = max(longest, len(single))
            for source in sources:
                assert list(zip(*source.postings(field, term), strict=True)) == [each[:2] for each in single]
                assert source.frequency(field, term) == len(single)
                if field == "words":
                    assert list(source.values(term)) == [each[::2] for each in single]
        for prefix in (b"", b"m", b"ma", b"\xce", b"zzz"):
            expected = [term for term in terms if term.startswith(prefix)]
            assert [list(source.beginning(field, prefix)) for source in sources] == [expected, expected]
        assert all(source.postings(field, b"zzz") == ([], []) for source in sources)
        assert all(source.frequency(field, b"zzz") == 0 for source in sources)
    assert longest > 128, "more than one block"
    for number in range(len(many)):
        stored = reader.stored_fields(number)[DOCUMENT]
        assert [source.stored(number) for source in sources] == [stored, stored]
    assert {(source.count, source.end) for source in sources} == {(len(many), len(many))}


def _read(matcher: Any) -> list[tuple[int, float, bytes]]:
    found = []
    while matcher.is_active():
        found.append((matcher.id(), matcher.weight(), matcher.value()))
        matcher.next()
    return found


def test_nothing_that_a_segment_names_is_run(tmp_path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return (tmp_path / "ran").touch, ()

    (tmp_path / "trap.seg").write_bytes(struct.pack("!qi", 12, 0) + pickle.dumps(Trap()))
    (tmp_path / "segment.json").write_text('{"segment": "trap.seg", "documents": 1}', encoding="utf-8")
    (tmp_path / "search.json").write_text('{"synonyms": {}}', encoding="utf-8")
    with pytest.raises(IndexDamaged, match="no place in a segment"):
        engine_named("whoosh").open(tmp_path)
    assert not (tmp_path / "ran").exists()

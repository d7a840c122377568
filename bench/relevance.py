"""How well and how fast the search finds: MED and SciFact, plain Whoosh and ours side by side.

    python bench/relevance.py --data DIR [--only med,scifact] [--sizes 500,5000,50000] [--meaning] [--json]

DIR holds `med/` (corpus.jsonl, queries.jsonl, qrels.txt) and `scifact/` (corpus.jsonl, claims_train.jsonl). Plain
Whoosh is BM25F over one field with StemmingAnalyzer and OR; ours is the shipped engine with its shipped defaults, the
same for every collection. With --meaning it is asked by meaning too, for which all texts are read first (SciFact takes
four minutes of processor time); queries at even places were tuned on for that, those at odd ones were not: each half is
told. For latency, passages are cut from the texts and repeated, each time with some words changed.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from mgtui.search.documents import Collection, Document
from mgtui.search.meaning.model import model
from mgtui.search.store import embedding
from mgtui.search.store.index import engine_named

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Search = Callable[[str, int], list[str]]
    """A query and how many results are wanted, to the ids of the documents found."""

DEPTH = 100
"""So many results of each query are judged."""


class Task(NamedTuple):
    """A test collection: documents as (id, title, text), queries, and for each query the relevant documents."""

    documents: list[tuple[str, str, str]]
    queries: dict[str, str]
    relevant: dict[str, set[str]]


def read_lines(path: Path) -> Iterator[dict[str, object]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def load_med(folder: Path) -> Task:
    relevant: dict[str, set[str]] = {}
    for line in (folder / "qrels.txt").read_text(encoding="utf-8").splitlines():
        query, _, document, grade = line.split()
        if int(grade) > 0:
            relevant.setdefault(query, set()).add(document)
    return Task(
        [
            (str(row["_id"]), str(row.get("title") or ""), str(row["text"]))
            for row in read_lines(folder / "corpus.jsonl")
        ],
        {str(row["_id"]): str(row["text"]) for row in read_lines(folder / "queries.jsonl")},
        relevant,
    )


def load_scifact(folder: Path) -> Task:
    claims = [row for path in sorted(folder.glob("claims*.jsonl")) for row in read_lines(path)]
    return Task(
        [
            (str(row["doc_id"]), str(row["title"]), " ".join(map(str, row["abstract"])))  # type: ignore[call-overload]
            for row in read_lines(folder / "corpus.jsonl")
        ],
        {str(row["id"]): str(row["claim"]) for row in claims},
        {str(row["id"]): set(map(str, row["cited_doc_ids"])) for row in claims},  # type: ignore[call-overload]
    )


LOADERS: dict[str, Callable[[Path], Task]] = {"med": load_med, "scifact": load_scifact}


def plain_whoosh(documents: Iterable[tuple[str, str, str]], folder: Path) -> Search:
    """Whoosh as it comes: one field with title and text."""
    from whoosh import fields, index, qparser
    from whoosh.analysis import StemmingAnalyzer

    schema = fields.Schema(id=fields.ID(stored=True), text=fields.TEXT(analyzer=StemmingAnalyzer()))
    writer = index.create_in(str(folder), schema).writer(limitmb=256)
    for key, title, text in documents:
        writer.add_document(id=key, text=f"{title} {text}")
    writer.commit()
    searcher = index.open_dir(str(folder)).searcher()
    parser = qparser.QueryParser("text", schema, group=qparser.OrGroup)

    def search(query: str, limit: int) -> list[str]:
        return [hit["id"] for hit in searcher.search(parser.parse(query), limit=limit)]

    return search


def ours(
    documents: Iterable[tuple[str, str, str]], folder: Path, name: str = "whoosh", by_meaning: bool = False
) -> Search:
    """A shipped engine, asked as the program asks it."""
    collection = Collection(
        documents=[
            Document(
                kind="passage", id=key, library="bench", article=key, title=title, section=(), text=text,
                fields=(("title", title), ("body", text)), filters=(("kind", "passage"),), order=(key, 0), source="",
            )
            for key, title, text in documents
        ],
        synonyms=[],
        values={},
    )  # fmt: skip
    engine, build = engine_named(name), folder / "build"
    build.mkdir()
    engine.build(build, collection)
    if by_meaning:
        chosen = model()
        assert chosen is not None, "mgtui[meaning] is not installed"
        embedding.Embedding().run(embedding.Task(str(build), name, chosen), lambda done, total: None)
    searcher = engine.open(build)

    def search(query: str, limit: int) -> list[str]:
        return [hit.id for hit in searcher.search(query, limit, by_meaning=by_meaning).hits]

    return search


SYSTEMS: dict[str, Callable[[Iterable[tuple[str, str, str]], Path], Search]] = {"plain": plain_whoosh, "ours": ours}


def judge(task: Task, search: Search) -> dict[str, object]:
    """Means over all queries that have a relevant document, of the first figure also those at even and odd places."""
    gains: list[float] = []
    recalls: list[float] = []
    precisions: list[float] = []
    halves: tuple[list[float], list[float]] = [], []
    for place, (key, text) in enumerate(task.queries.items()):
        relevant = task.relevant.get(key, set())
        if not relevant:
            continue
        found = search(text, DEPTH)
        ranks = [rank for rank, document in enumerate(found, 1) if document in relevant]
        ideal = sum(1 / math.log2(rank + 1) for rank in range(1, min(10, len(relevant)) + 1))
        gains.append(sum(1 / math.log2(rank + 1) for rank in ranks if rank <= 10) / ideal)
        halves[place % 2].append(gains[-1])
        recalls.append(len(ranks) / len(relevant))
        precisions.append(sum(number / rank for number, rank in enumerate(ranks, 1)) / len(relevant))
    return {
        "queries": len(gains),
        "ndcg@10": round(statistics.fmean(gains), 4),
        "halves": [round(statistics.fmean(half), 4) for half in halves],
        "recall@100": round(statistics.fmean(recalls), 4),
        "map@100": round(statistics.fmean(precisions), 4),
    }


def passages(task: Task, number: int) -> list[tuple[str, str, str]]:
    """So many passages of about 70 words, cut from the texts; when those are used up, again with words changed."""
    chance = random.Random(number)
    pieces: list[tuple[str, list[str]]] = []
    for _, title, text in task.documents:
        words = text.split()
        pieces += [(title, words[start : start + 70]) for start in range(0, max(1, len(words) - 20), 70)]
    vocabulary = sorted({word for _, words in pieces for word in words})
    result: list[tuple[str, str, str]] = []
    while len(result) < number:
        title, words = pieces[len(result) % len(pieces)]
        if len(result) >= len(pieces):
            words = [chance.choice(vocabulary) if chance.random() < 0.15 else word for word in words]
        result.append((str(len(result)), title, " ".join(words)))
    return result


def latency(task: Task, size: int, build: Callable[[Iterable[tuple[str, str, str]], Path], Search]) -> dict[str, float]:
    """Milliseconds for a query with twenty results, each query once after a few to warm up."""
    print(f"latency at {size} …", file=sys.stderr)
    queries = list(task.queries.values())[:120]
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        search = build(passages(task, size), Path(folder))
        built = time.perf_counter() - started
        for query in queries[:3]:
            search(query, 20)
        times = []
        for query in queries:
            started = time.perf_counter()
            search(query, 20)
            times.append((time.perf_counter() - started) * 1000)
    return {
        "build_s": round(built, 2),
        "median_ms": round(statistics.median(times), 2),
        "p95_ms": round(statistics.quantiles(times, n=20)[-1], 2),
    }


def measure(task: Task, sizes: list[int]) -> dict[str, object]:
    """Everything about one collection."""
    result: dict[str, object] = {}
    for name, build in SYSTEMS.items():
        print(f"judging {name} …", file=sys.stderr)
        with tempfile.TemporaryDirectory() as folder:
            result[name] = judge(task, build(task.documents, Path(folder)))
    if sizes:
        result["latency"] = {
            str(size): {name: latency(task, size, build) for name, build in SYSTEMS.items()} for size in sizes
        }
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", default="med,scifact")
    parser.add_argument("--sizes", default="500,5000,50000", help="passages for the latency measure; empty for none")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--engine", default="whoosh", choices=("whoosh", "sqlite"), help="what keeps our index")
    parser.add_argument("--meaning", action="store_true", help="judge what is found by meaning too")
    options = parser.parse_args()
    if options.meaning:
        SYSTEMS["meaning"] = partial(ours, name=options.engine, by_meaning=True)
    SYSTEMS["ours"] = partial(ours, name=options.engine)
    sizes = [int(size) for size in options.sizes.split(",") if size]
    results: dict[str, dict[str, object]] = {}
    names = [name for name in options.only.split(",") if (options.data / name).is_dir()]
    if not names:
        raise SystemExit(f"no {options.only.replace(',', ' or ')} in {options.data}")
    for name in names:
        # Latency depends on size and words, not on the collection: the last one, the larger, stands for both.
        results[name] = measure(LOADERS[name](options.data / name), sizes if name == names[-1] else [])
    if options.json:
        print(json.dumps(results, indent=2))
        return
    for name, result in results.items():
        for part, figures in result.items():
            print(name, part, json.dumps(figures))


if __name__ == "__main__":
    main()

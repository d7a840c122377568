"""Large libraries beside the bundled one: start, memory, keystrokes, index, one changed file, an article, a decision.

    python bench/scale.py --data DIR [--sizes 100,5000,50000x5] [--runs 5] [--only start,...] [--work DIR] [--json]

DIR holds the test data that `scale_library.py` makes libraries from, which says how the larger come from the smaller.
A size is a number of articles, behind an `x` the number of abstracts in each: 50000x5 has a million passages. Every
figure is a median; a library of more than 10,000 articles is measured at most twice, and its index made anew only where
`--only` names that. Processor time (`cpu`) is that of the process with its children, for machines that do other things
meanwhile. Beside the index stand plain FTS5 of SQLite and tantivy (`pip install tantivy`; a row says where it is not
there) on the same texts: one column, their own tokens, their own ranking. Nothing is read for its meaning. `--work`
keeps libraries and indexes for another run.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from programs import environment, run, warm_up
from report import p95
from scale_library import make_library
from scale_screens import any_library_ready
from screens import results_for
from terminal import TimedTerminal

from harness.environment import PROGRAM, TOP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Figures = dict[str, float]

QUERIES = ("magnesium", "glucose blood", "vitamin d", "growth", "il-6")
"""Nearly all find more than a screen shows in each library: what is drawn is as much, however many there are. None of
their words begins as a field does: what is offered for one hides the results."""
CLEAR, QUIT = "\x15", "\x11"
SETTLED = 2.5
"""Seconds after which files count as settled: those changed more recently are looked into at every search."""
LARGEST_OFTEN = 10_000


class Place:
    """A library to measure, and what programs find around it."""

    def __init__(self, root: Path | None, home: Path) -> None:
        """The bundled library where `root` is None."""
        self.root, self.home = root, home
        self.options = ("--library", str(root)) if root else ()

    def environment(self, **more: str) -> dict[str, str]:
        return {**environment(), **({"XDG_CACHE_HOME": str(self.home)} if self.root else {}), **more}

    @property
    def is_very_large(self) -> bool:
        """Whether it has more than `LARGEST_OFTEN` articles."""
        return self.root is not None and int(self.root.name.split("-")[-1].partition("x")[0]) > LARGEST_OFTEN

    def command(self, *words: str) -> list[str]:
        return [*PROGRAM, *self.options, *words]

    def timed(self, *words: str, **more: str) -> Figures:
        """Seconds that a command takes, by the clock and of the processor."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        subprocess.run(
            self.command(*words), env=self.environment(**more), cwd=TOP, check=True, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        clock = time.perf_counter() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return {"s": clock, "cpu": after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime}

    def ready(self) -> None:
        """Bring the index up to date once the files have settled."""
        time.sleep(SETTLED)
        run(self.command("index"), self.environment())
        run(self.command("search", "tumor"), self.environment())


def started(place: Place) -> Figures:
    """Seconds until the explorer shows its library, of the processor until it is idle, and its peak of memory."""
    terminal = TimedTerminal(place.command(), place.environment(), TOP)
    try:
        shown = terminal.shown(any_library_ready, within=120).seconds
        cpu = _processor_time(terminal.process.pid)
        terminal.send("/tumor")
        terminal.settled(partial(results_for, "tumor"), within=60)
        return {"s": shown, "cpu": cpu, "MB": terminal.quit(QUIT) / 1e6}
    finally:
        terminal.close()


def _processor_time(process: int) -> float:
    """Seconds of the processor that a process has had, where the system tells (Linux)."""
    with contextlib.suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    return 0.0


def _time_of_threads(process: int) -> float:
    """As `_processor_time` in milliseconds, more exactly, of the threads that there are now."""
    with contextlib.suppress(OSError):
        tasks = Path(f"/proc/{process}/task").iterdir()
        return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e6
    return 0.0


def typed(place: Place, runs: int) -> Figures:
    """Milliseconds from a key to its results on the screen, and of the processor until nothing more is drawn; those of
    a key are the medians of its times."""
    terminal = TimedTerminal(place.command(), place.environment(), TOP)
    try:
        terminal.settled(any_library_ready, within=120)
        terminal.send("/")
        terminal.settled(lambda lines: any("All articles" in line for line in lines))
        rounds = [[each for query in QUERIES for each in _keys(terminal, query)] for _ in range(runs)]
    finally:
        terminal.close()
    keys, cpu = ([median(one) for one in zip(*some, strict=True)] for some in _apart(rounds))
    return {"ms": median(keys), "p95 ms": p95(keys), "cpu ms": median(cpu), "p95 cpu ms": p95(cpu)}


def _apart(rounds: list[list[tuple[float, float]]]) -> tuple[list[list[float]], list[list[float]]]:
    return [[clock for clock, _ in one] for one in rounds], [[cpu for _, cpu in one] for one in rounds]


def _keys(terminal: TimedTerminal, query: str) -> Iterator[tuple[float, float]]:
    for number, key in enumerate(query, 1):
        before = _time_of_threads(terminal.process.pid)
        terminal.send(key)
        found = terminal.settled(partial(results_for, query[:number]), below=2)
        if key != " ":
            yield found.seconds * 1000, _time_of_threads(terminal.process.pid) - before
    terminal.send(CLEAR)
    terminal.settled(lambda lines: any("All articles" in line for line in lines))


def indexed(place: Place, engine: str) -> Figures:
    """A whole process that reads the library and builds its index from nothing."""
    cache = place.home.with_name(f"{place.home.name}-{engine}")
    shutil.rmtree(cache, ignore_errors=True)
    try:
        return place.timed("index", XDG_CACHE_HOME=str(cache), MGTUI_ENGINE=engine)
    finally:
        shutil.rmtree(cache, ignore_errors=True)


def changed(place: Place) -> Figures:
    """From a sentence more in one file until a search has found it."""
    assert place.root is not None
    word = f"zyx{time.time_ns():x}q"
    path = place.root / "articles" / "a000042.md"
    place.ready()
    with path.open("a", encoding="utf-8") as file:
        file.write(f"\nThe word {word} is new here.\n")
    return place.timed("search", word)


def changed_study(place: Place) -> Figures:
    """The same from a title of a study that is other."""
    assert place.root is not None
    word = f"zyx{time.time_ns():x}q"
    path = place.root / "studies.yaml"
    place.ready()
    before, mark, after = path.read_text(encoding="utf-8").partition("- id: s-a000077\n  type: article-journal\n")
    path.write_text(f"{before}{mark}  title: {word}\n{after.partition(chr(10))[2]}", encoding="utf-8")
    return place.timed("search", word)


def added(place: Place) -> Figures:
    """`mgtui add` of one article to this library."""
    assert place.root is not None
    article = place.home / f"added-{time.time_ns():x}.md"
    article.write_text(f"# Added {article.stem}\n\nOne article more, on insulin and glucose.\n", encoding="utf-8")
    return place.timed("add", str(article))


DECIDE = """
import statistics, sys, time
from mgtui.review.session import ReviewSession
from mgtui.review.reading_order import to_look_at
began = time.process_time()
session = ReviewSession(__import__("pathlib").Path(sys.argv[1]))
opened = time.process_time() - began
next(to_look_at(session), None)
first = time.process_time() - began
took, articles = [], iter(session.articles)
while len(took) < 5:
    for item in session.load(next(articles)):
        if item.kind == "claim" and session.state(item) == "open":
            began, cpu = time.perf_counter(), time.process_time()
            session.reject(item)
            took.append((time.perf_counter() - began, time.process_time() - cpu))
print(opened, first, *map(statistics.median, zip(*took)))
"""


def decided(place: Place) -> Figures:
    """A review that is opened, until there is something to decide on, and one decision in it."""
    place.ready()
    words = [sys.executable, "-c", DECIDE, str(place.root)]
    told = subprocess.run(words, env=place.environment(), cwd=TOP, check=True, capture_output=True, text=True)
    opened, first, clock, cpu = map(float, told.stdout.split())
    return {"opened cpu": opened, "first cpu": first, "s": clock, "cpu": cpu}


def _texts(place: Place) -> Iterator[str]:
    """What stands in articles and claims, paragraph by paragraph."""
    assert place.root is not None
    for path in sorted((*(place.root / "articles").iterdir(), *(place.root / "claims").iterdir())):
        yield from path.read_text(encoding="utf-8").split("\n\n")


def _asked(ask: Callable[[str], object]) -> float:
    """Milliseconds of processor time of a query, the median of several."""
    times = []
    for query in QUERIES:
        began = time.process_time()
        ask(query)
        times.append((time.process_time() - began) * 1000)
    return median(times)


def plain_fts5(place: Place) -> Figures:
    """FTS5 as it comes, of the texts of the articles and of the claims: to build, and a query of several words."""
    texts = list(_texts(place))
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(sqlite3.connect(f"{folder}/plain.db")) as database:
        began = time.process_time()
        database.execute("CREATE VIRTUAL TABLE plain USING fts5(text)")
        database.executemany("INSERT INTO plain VALUES (?)", ((text,) for text in texts))
        database.commit()
        built = time.process_time() - began

        def ask(query: str) -> object:
            wanted = " OR ".join(f'"{word}"' for word in query.split())
            question = "SELECT rowid FROM plain WHERE text MATCH ? ORDER BY rank LIMIT 60"
            return database.execute(question, (wanted,)).fetchall()

        return {"cpu": built, "query ms": _asked(ask)}


def plain_tantivy(place: Place) -> Figures:
    """Tantivy as it comes, likewise."""
    tantivy: Any = import_module("tantivy")
    texts = list(_texts(place))
    schema = tantivy.SchemaBuilder().add_text_field("text", stored=False).build()
    with tempfile.TemporaryDirectory() as folder:
        began = time.process_time()
        index = tantivy.Index(schema, path=folder)
        writer = index.writer()
        for text in texts:
            writer.add_document(tantivy.Document(text=text))
        writer.commit()
        writer.wait_merging_threads()
        built = time.process_time() - began
        index.reload()
        searcher = index.searcher()
        return {"cpu": built, "query ms": _asked(lambda query: searcher.search(index.parse_query(query, ["text"]), 60))}


MEASURES = (
    "start", "keystroke", "headless", "index", "whoosh", "fts5", "tantivy", "changed", "study", "added", "decision",
)  # fmt: skip
OTHERS = {"tantivy": "tantivy"}
"""The packages that measures need and the program does not."""
WHOLE = frozenset({"index", "whoosh", "fts5", "tantivy"})
"""Those that read all of a library."""


def measure(place: Place, name: str, runs: int) -> Figures:
    """One measure of a library; nothing where it makes no sense for the bundled one."""
    if name == "keystroke":
        return typed(place, min(runs, 3))
    once: dict[str, Callable[[], Figures]] = {
        "start": lambda: started(place),
        "headless": lambda: place.timed("search", "insulin"),
        "index": lambda: indexed(place, "sqlite"),
        "whoosh": lambda: indexed(place, "whoosh"),
        "fts5": lambda: plain_fts5(place),
        "tantivy": lambda: plain_tantivy(place),
        "changed": lambda: changed(place),
        "study": lambda: changed_study(place),
        "added": lambda: added(place),
        "decision": lambda: decided(place),
    }
    if place.root is None and name not in ("start", "headless"):
        return {}
    often = runs if name in ("start", "headless", "changed", "study") else min(runs, 2)
    found = [once[name]() for _ in range(often)]
    return {unit: round(median(each[unit] for each in found), 3) for unit in found[0]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with scifact/ and evidence_inference/")
    parser.add_argument("--sizes", default="100,5000", help="articles in each library, separated by commas")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", help=f"measures, separated by commas: {', '.join(MEASURES)}")
    parser.add_argument("--work", type=Path, help="folder in which libraries and indexes stay")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    found: dict[str, dict[str, Any]] = {}
    told = sys.stderr if options.json else sys.stdout
    with tempfile.TemporaryDirectory(prefix="mgtui-scale-") as temporary:
        work = options.work or Path(temporary)
        warm_up()
        places = {"bundled": Place(None, work)}
        for size in options.sizes.split(","):
            root = work / f"library-{size}"
            number, _, each = size.partition("x")
            if not root.exists():
                make_library(root, options.data, int(number), int(each or 1))
            places[size] = Place(root, work / f"cache-{size}")
            places[size].ready()
        for name in options.only.split(",") if options.only else MEASURES:
            if name in OTHERS and find_spec(OTHERS[name]) is None:
                print(f"{name:<10} is not installed: pip install {OTHERS[name]}", file=told)
                continue
            for size, place in places.items():
                if place.is_very_large and name in WHOLE and not options.only:
                    continue
                print(f"{name}, {size} …", file=sys.stderr, flush=True)
                runs = min(options.runs, 2) if place.is_very_large else options.runs
                found.setdefault(name, {})[size] = measure(place, name, runs)
    if options.json:
        print(json.dumps(found, indent=2))
        return
    for name, by_size in found.items():
        for size, figures in by_size.items():
            if figures:
                print(f"{name:<10} {size:>8}  " + "  ".join(f"{unit} {value:g}" for unit, value in figures.items()))


if __name__ == "__main__":
    main()

"""Measure bringing in: records and fields of reference files, article text of web pages, time and memory.

    python bench/bring_in.py --data DIR --json

DIR has `references/`, `web_pages/`, `nutrition_trials/`, `labelled/` (filled by `bring_in_labels.py`), `twins/`
(`bring_in_twins.py`) and `pages/` (`bring_in_pages.py`); what is missing is reported as such.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bring_in_labels import measure_labels
from bring_in_pages import measure_labelled_pages
from bring_in_references import measure_references
from bring_in_twins import measure_twins
from bring_in_web import measure_pages
from extract_references import jats_reference_row

_CHILD = """
import json, resource, sys, time
from pathlib import Path
from mgtui.importing.add import add
began = time.perf_counter()
summary = add([Path(name) for name in sys.argv[2:]], Path(sys.argv[1]))
took = time.perf_counter() - began
try:
    # The peak that getrusage tells is never below that of the process this one was started by.
    peak = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]) / 1024
except (OSError, IndexError):
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform != "darwin" else 1 << 20)
counts = {status: summary.count(status) for status in ("added", "updated", "skipped", "failed")}
print(json.dumps({"seconds": round(took, 2), "peak_mb": round(peak, 1), **counts}))
"""


def timed_add(paths: list[Path]) -> dict[str, Any]:
    """Bring files into a new library in a process of its own: seconds, peak memory, counts, mistakes of the library."""
    from mgtui.library.reader import read_library

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "library"
        began = time.perf_counter()
        run = subprocess.run(
            [sys.executable, "-c", _CHILD, str(root), *map(str, paths)], capture_output=True, text=True, check=True
        )
        found: dict[str, Any] = json.loads(run.stdout)
        found["seconds_whole_process"] = round(time.perf_counter() - began, 2)
        library = read_library(root)
        found["mistakes"] = len(library.mistakes)
        found["articles"], found["studies"] = len(library.articles), len(library.studies)
        return found


def copies(texts: list[Path], times: int, folder: Path) -> list[Path]:
    """Each text so many times, each time with other words, so that none is a file that was seen before."""
    made = []
    for number in range(times):
        for text in texts:
            target = folder / f"{text.stem}-{number}{text.suffix}"
            target.write_bytes(text.read_bytes() + f"\n\nCopy {number} of this text, for measuring.\n".encode())
            made.append(target)
    return made


def measure_memory(texts: list[Path]) -> dict[str, Any]:
    """Peak memory for a number of files and for eight times as many."""
    with tempfile.TemporaryDirectory() as folder:
        few = timed_add(copies(texts[:30], 1, Path(folder)))
        many = timed_add(copies(texts[:30], 8, Path(folder)))
    return {
        "files": [30, 240],
        "peak_mb": [few["peak_mb"], many["peak_mb"]],
        "growth": round(many["peak_mb"] / few["peak_mb"], 3),
    }


def measure(data: Path) -> dict[str, Any]:
    """All numbers; null for what the data has nothing for."""
    trials = data / "nutrition_trials"
    texts = sorted(trials.glob("fulltext/*.txt"))
    jats = sorted(trials.glob("jats/*.nxml")) + sorted(trials.glob("jats/*.xml"))
    nbib = sorted((data / "references").glob("*.nbib"))
    return {
        "references": measure_references(data / "references") if (data / "references").is_dir() else None,
        "web_pages": measure_pages(data / "web_pages") if (data / "web_pages").is_dir() else None,
        "labelled": measure_labels(data / "labelled") if (data / "labelled").is_dir() else None,
        "pages": measure_labelled_pages(data / "pages") if (data / "pages").is_dir() else None,
        "twins": measure_twins(data / "twins") if (data / "twins").is_dir() else None,
        "jats_references": jats_reference_row(data) if jats else None,
        "pubmed_records": {path.name: timed_add([path]) for path in nbib} or None,
        "nutrition_trials": timed_add([*texts, *jats]) if texts or jats else None,
        "memory": measure_memory(texts) if texts else None,
    }


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure bringing in articles and references.")
    parser.add_argument("--data", type=Path, required=True, metavar="DIR")
    parser.add_argument("--json", action="store_true", help="print JSON")
    arguments = parser.parse_args()
    found = measure(arguments.data)
    if arguments.json:
        print(json.dumps(found, indent=2, ensure_ascii=False))
        return 0
    for name, numbers in found.items():
        print(name, json.dumps(numbers, ensure_ascii=False) if numbers else "no data")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

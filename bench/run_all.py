"""Every measure against its goal, one after the other, as one table.

python bench/run_all.py [--data DIR] [--only start,headless] [--json]

DIR holds the collections for the relevance of search; without it that measure is left out.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from report import as_table, gain

HERE = Path(__file__).resolve().parent
MEASURES = ("start", "keystroke", "headless", "memory", "index_build")
RELEVANCE_GOAL = 0.02


def main() -> int:
    """Run them; the exit status is 1 where a goal is missed or a measure fails."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, metavar="DIR", help="collections with judged queries")
    parser.add_argument("--only", metavar="NAMES", help="these measures, separated by commas")
    parser.add_argument("--json", action="store_true", help="print JSON")
    options = parser.parse_args()
    wanted = options.only.split(",") if options.only else [*MEASURES, "relevance"]
    rows: list[dict[str, Any]] = []
    failed = []
    for name in wanted:
        print(f"{name} …", file=sys.stderr, flush=True)
        try:
            rows += _relevance(options.data) if name == "relevance" else _run(name)["rows"]
        except subprocess.CalledProcessError:
            failed.append(name)
    print(json.dumps({"rows": rows, "failed": failed}, indent=2) if options.json else as_table(rows))
    for name in failed:
        print(f"{name}: did not run to its end", file=sys.stderr)
    return 0 if not failed and all(row["met"] for row in rows) else 1


def _run(name: str, *arguments: str) -> dict[str, Any]:
    command = [sys.executable, str(HERE / f"{name}.py"), "--json", *arguments]
    answer = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(answer.stdout)
    return found


def _relevance(data: Path | None) -> list[dict[str, Any]]:
    if data is None or not data.is_dir():
        print("relevance: left out, --data names no folder", file=sys.stderr)
        return []
    judged = _run("relevance", "--data", str(data), "--sizes", "")
    return [
        gain(f"nDCG@10, {name}", found["ours"]["ndcg@10"], found["plain"]["ndcg@10"], RELEVANCE_GOAL)
        for name, found in judged.items()
    ]


if __name__ == "__main__":
    sys.exit(main())

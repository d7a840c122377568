"""Web pages that the makers of trafilatura labelled: what must and must not be in the text, title, author and date.

The list of the pages is `labels/pages.jsonl`, drawn by a fixed seed; their labels stay in trafilatura's repository.
`python bench/bring_in_pages.py --clones DIR --to DATA/pages` copies both out of a clone of it.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

from bring_in_labels import draft_of, letters_of, run_collecting, shown
from bring_in_web import article_text

from mgtui.errors import CannotRead

_LIST = Path(__file__).resolve().parent / "labels" / "pages.jsonl"
_REPOSITORY = "adbar/trafilatura"
_LABELS = "tests/evaldata.json"


def measure_labelled_pages(folder: Path) -> dict[str, Any]:
    """Shares of passages that belong and are there, and that do not and are not; fields right, wrong and missing."""
    labels = json.loads((folder / "labels.json").read_text("utf-8"))
    counts: Counter[str] = Counter()
    for number, page in enumerate(_pages()):
        path = folder / f"{number:03}.html"
        if path.is_file():
            _count(path, labels[page["url"]], counts)
    found: dict[str, Any] = {
        name: round(counts[f"{name} right"] / counts[name], 3) for name in ("with", "without") if counts[name]
    }
    for name in ("title", "author", "date"):
        found[name] = {key: counts[f"{name} {key}"] for key in ("right", "wrong", "missing", "stated without label")}
    return found


def _pages() -> list[dict[str, str]]:
    return [json.loads(line) for line in _LIST.read_text("utf-8").splitlines()]


def _count(path: Path, label: dict[str, Any], counts: Counter[str]) -> None:
    try:
        text = " ".join(article_text(path).split())
    except CannotRead:
        text = ""
    for name, is_wanted in (("with", True), ("without", False)):
        for passage in label[name]:
            counts[name] += 1
            counts[f"{name} right"] += (" ".join(passage.split()) in text) is is_wanted
    draft = draft_of(path)
    author = label.get("author") or ""
    for name, wanted, value in (
        ("title", label.get("title") or "", draft.title),
        ("author", author if isinstance(author, str) else "; ".join(author), draft.author.split(", ")[0]),
        ("date", label.get("date") or "", draft.issued),
    ):
        if not wanted:
            counts[f"{name} stated without label"] += bool(value)
            continue
        right = _agrees(name, wanted, value)
        counts[f"{name} {'missing' if not value else 'right' if right else 'wrong'}"] += 1


def _agrees(name: str, wanted: str, value: str) -> bool:
    if name == "date":
        return bool(value) and (wanted.startswith(value) or value.startswith(wanted))
    own, label = letters_of(value), letters_of(wanted)
    return own == label or (name == "author" and bool(own) and own in label)


def collect(clones: Path, to: Path) -> None:
    """Copy the pages and their labels out of a clone of their repository."""
    to.mkdir(parents=True, exist_ok=True)
    places = (clones / _REPOSITORY, clones / _REPOSITORY.replace("/", "+") / "repo")
    clone = next(place for place in places if place.is_dir())
    run = subprocess.run(["git", "-C", clone, "rev-parse", "--git-dir"], capture_output=True, text=True, check=True)
    git, head = (clone / run.stdout.strip()).resolve(), {"commit": "HEAD"}
    (to / "labels.json").write_bytes(shown(git, head, _LABELS))
    for number, page in enumerate(_pages()):
        (to / f"{number:03}.html").write_bytes(shown(git, head, page["path"]))


if __name__ == "__main__":
    run_collecting("labelled pages", collect)

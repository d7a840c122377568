"""Pages that others labelled with title, author and date, which the judges of pages are fitted on.

    python bench/page_labels.py --clones DIR --to DATA/front_pages

copies them out of clones of trafilatura, htmldate and Postlight's parser, with `labels.jsonl`: of each page its file,
whose labels they are, and the labels, null for what was not judged. Pages of our own labels are not among them.
"""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from bring_in_labels import labelled_hashes, run_collecting, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_HEAD = {"commit": "HEAD"}
_STRING = r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|`(?:[^`\\]|\\.)*`"
_FIELDS = (("title", "title"), ("author", "author"), ("date", "date_published"))


def collect(clones: Path, to: Path) -> None:
    """Copy the pages and write their labels."""
    to.mkdir(parents=True, exist_ok=True)
    own = labelled_hashes()
    seen: set[str] = set()
    rows = []
    for name, content, labels in _pages(clones):
        key = hashlib.sha256(content).hexdigest()
        if content and key not in own and key not in seen:
            seen.add(key)
            (to / name).write_bytes(content)
            rows.append({"file": name, **labels})
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (to / "labels.jsonl").write_text("".join(lines), "utf-8")


def _pages(clones: Path) -> Iterator[tuple[str, bytes, dict[str, Any]]]:
    """Names, contents and labels of all pages."""
    git = _git(clones, "adbar/trafilatura")
    paths = _paths(git, ("tests/eval/", "tests/cache/"))
    for number, entry in enumerate(json.loads(shown(git, _HEAD, "tests/evaldata.json")).values()):
        if "title" in entry and entry.get("file") in paths:
            labels = {name: _listed(entry.get(name)) for name in ("title", "author", "date")}
            yield f"t{number:04}.html", shown(git, _HEAD, paths[entry["file"]]), {"by": "trafilatura", **labels}
    git = _git(clones, "adbar/htmldate")
    paths = _paths(git, ("tests/eval/", "tests/cache/", "tests/test_set/"))
    for letter, name in (("h", "tests/eval_default.json"), ("m", "tests/eval_mediacloud_2020.json")):
        for number, entry in enumerate(json.loads(shown(git, _HEAD, name)).values()):
            if entry["file"] in paths:
                dated = {"title": None, "author": None, "date": _listed(entry.get("date"))}
                content = shown(git, _HEAD, paths[entry["file"]])
                yield f"{letter}{number:04}.html", content, {"by": "htmldate", **dated}
    git = _git(clones, "postlight/parser")
    tests = [
        path for path in _paths(git, ("src/extractors/custom/",), is_whole=True).values() if "index.test.js" in path
    ]
    for number, path in enumerate(sorted(tests)):
        test = shown(git, _HEAD, path).decode()
        if page := re.search(r"fixtures/([^'\"`]+\.html)", test):
            content = shown(git, _HEAD, f"fixtures/{page[1]}")
            yield f"p{number:03}.html", content, {"by": "postlight", **dict(_asserted(test))}


def _asserted(test: str) -> Iterator[tuple[str, list[str] | None]]:
    """The labels in a test of Postlight's parser; a moment may be the day before or after by the clock of the page."""
    for name, field in _FIELDS:
        found = re.search(rf"assert\.equal\(\s*{field}\s*,\s*({_STRING}|null)", test, re.DOTALL)
        values = None if found is None else [] if found[1] == "null" else [re.sub(r"\\(.)", r"\1", found[1][1:-1])]
        if name == "date" and values:
            try:
                day = date.fromisoformat(values[0][:10])
            except ValueError:
                values = None
            else:
                values = [str(day + timedelta(away)) for away in (0, -1, 1)]
        yield name, values


def _listed(value: Any) -> list[str]:
    """The labels of a field that has one, several or none; NaN is none too."""
    return [value] if isinstance(value, str) and value else value if isinstance(value, list) else []


def _git(clones: Path, repository: str) -> Path:
    places = (clones / repository, clones / repository.replace("/", "+") / "repo")
    clone = next(place for place in places if place.is_dir())
    run = subprocess.run(["git", "-C", clone, "rev-parse", "--git-dir"], capture_output=True, text=True, check=True)
    return (clone / run.stdout.strip()).resolve()


def _paths(git: Path, folders: tuple[str, ...], *, is_whole: bool = False) -> dict[str, str]:
    """The paths of the files in some folders of a repository, by their names."""
    command = ["git", "-C", str(git), "ls-tree", "-r", "-z", "--name-only", "HEAD"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    paths = (path for path in run.stdout.split("\0") if path.startswith(folders))
    return {path if is_whole else path.rpartition("/")[2]: path for path in paths}


if __name__ == "__main__":
    run_collecting("pages that others labelled", collect)

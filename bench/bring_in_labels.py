"""Files of other people against what is printed in them: references, titles with authors and dates, headings of PDFs.

The labels stand in `labels/`, made by reading the files before the program read them. The files are not here:
`python bench/bring_in_labels.py --clones DIR --to DATA/labelled` copies them out of clones of their repositories
(`DIR/owner/name`, or `DIR/owner+name/repo`).
"""

from __future__ import annotations

import argparse
import difflib
import gzip
import hashlib
import io
import json
import re
import subprocess
import unicodedata
import zipfile
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mgtui.formats.blocks import Draft
    from mgtui.model import Study

_LABELS = Path(__file__).resolve().parent / "labels"
_FIELDS = ("authors", "title", "journal", "volume", "issue", "page", "year")
_PARTS = ("mend", "more", "fresh", "opened", "kept", "held", "fitted")
"""Two halves of one draw, files of other sources in several draws, what was kept back of these until it was looked at
as well and what still is, and PDFs that only the judges of titles, authors and dates are fitted on."""
_UNSEEN = ("kept", "held")
"""Of these nothing but figures is shown."""
_APART = ("fitted",)
"""Not among the figures of all parts together."""
_ALIKE = 0.85
"""Share of letters in common from which a printed heading or title is the labelled one."""


def measure_labels(folder: Path) -> dict[str, Any]:
    """The figures of each set, of all its parts together and of each; and the files that are absent."""
    files = {entry["file"].partition(".")[0]: entry for entry in _lines("files")}
    absent = [entry["file"] for entry in files.values() if not (folder / entry["file"]).is_file()]
    found: dict[str, Any] = {"absent": absent}
    for name, measure in (("references", _references), ("front", _front), ("headings", _headings)):
        labels: dict[str, list[Any]] = {}
        for label in _lines(name):
            if files[label["file"]]["file"] not in absent:
                labels.setdefault(label["file"], []).append(label)
        scores = {file: measure(folder / files[file]["file"], own) for file, own in labels.items()}
        if scores:
            found[name] = _summed(scores, lambda file: str(files[file]["part"]), _FIGURES[name])
    return found


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (_LABELS / f"{name}.jsonl").read_text("utf-8").splitlines()]


class _Score:
    """Counts of one file, and what was wrong in it."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []

    def note(self, what: str, right: bool, message: str = "") -> None:
        """Count one comparison."""
        self.counts[what] += 1
        self.counts[f"{what} right"] += right
        if not right:
            self.wrong.append(message)


def _summed(
    scores: dict[str, _Score], part_of: Callable[[str], str], figures: Callable[[Counter[str]], dict[str, Any]]
) -> dict[str, Any]:
    def part(names: Iterable[str]) -> dict[str, Any]:
        counts: Counter[str] = Counter()
        for name in names:
            counts.update(scores[name].counts)
        return figures(counts)

    parts = {one: part(name for name in scores if part_of(name) == one) for one in _PARTS}
    wrong = {name: score.wrong for name, score in scores.items() if score.wrong and part_of(name) not in _UNSEEN}
    return {**part(name for name in scores if part_of(name) not in _APART), **parts, "wrong": wrong}


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def _reference_figures(counts: Counter[str]) -> dict[str, Any]:
    fields = {name: [counts[f"{name} right"], counts[name]] for name in _FIELDS}
    whole = counts["reference"]
    return {"every_field_right": _share(counts["reference right"], whole), "count": whole, "fields": fields}


def _front_figures(counts: Counter[str]) -> dict[str, Any]:
    names = ("title", "author", "date")
    printed, right = sum(counts[n] for n in names), sum(counts[f"{n} right"] for n in names)
    stated, true = sum(counts[f"{n} stated"] for n in names), sum(counts[f"{n} stated right"] for n in names)
    fields = {name: [counts[f"{name} right"], counts[name]] for name in names}
    return {
        "printed_read_right": _share(right, printed),
        "stated_wrong": _share(stated - true, stated),
        "count": printed,
        "fields": fields,
    }


def _heading_figures(counts: Counter[str]) -> dict[str, Any]:
    return {
        "precision": _share(counts["found right"], counts["found"]),
        "recall": _share(counts["printed right"], counts["printed"]),
        "count": counts["printed"],
    }


_FIGURES = {"references": _reference_figures, "front": _front_figures, "headings": _heading_figures}


def draft_of(path: Path) -> Draft:
    from mgtui.errors import CannotRead
    from mgtui.formats.blocks import Draft
    from mgtui.formats.reading import format_of, read_article

    try:
        return read_article(path, format_of(path))
    except CannotRead:
        return Draft(())


def _references(path: Path, labels: list[dict[str, Any]]) -> _Score:
    from mgtui.extraction.references import references
    from mgtui.importing.rendering import article_text
    from mgtui.library.markdown import read_article
    from mgtui.library.source import Source

    source = Source("labelled", [], article="labelled")
    entries = references(read_article(article_text(draft_of(path)), source).article)
    score = _Score()
    for label in labels:
        entry = max(entries, key=lambda entry: _nearness(entry.text, label), default=None)
        found = entry if entry and _nearness(entry.text, label) > 0.5 else None
        whole = found is not None
        for name in _FIELDS:
            wanted = label[name]
            got = values_of(found.study)[name] if found else ""
            right = found is not None and _same_field(name, wanted, got)
            score.note(name, right, f"{name}: expected {wanted!r}, got {got!r}; {found.text[:300] if found else ''}")
            whole = whole and right
        if label["doi"] and found and found.study.doi and found.study.doi.lower() != label["doi"].lower():
            score.wrong.append(f"doi: expected {label['doi']}, got {found.study.doi}")
            whole = False
        score.note("reference", whole, f"= {label['authors'][0]} {label['year']}")
    return score


def _nearness(text: str, label: dict[str, Any]) -> float:
    """How sure an entry is the labelled one: by its title, else by author, year and page."""
    letters = letters_of(text)
    title = letters_of(label["title"])
    if title:
        match = difflib.SequenceMatcher(None, letters, title, autojunk=False).find_longest_match()
        at_author = letters_of(label["authors"][0]) in letters
        return match.size / len(title) + (0.2 if at_author and label["year"] in text else 0)
    parts = [letters_of(name) for name in label["authors"]] + [label["year"], letters_of(label["page"])]
    return sum(part in letters for part in parts) / len(parts)


def values_of(study: Study) -> dict[str, Any]:
    from mgtui.formats.references.reference import UNTITLED

    return {
        "authors": [name.family or name.literal for name in study.author],
        "title": "" if study.title == UNTITLED else study.title,
        "journal": study.container_title or "",
        "volume": study.volume or "",
        "issue": study.issue or "",
        "page": study.page or "",
        "year": (study.issued or "")[:4],
    }


def _same_field(name: str, wanted: Any, got: Any) -> bool:
    if name == "authors":
        return [letters_of(each) for each in wanted] == [letters_of(each) for each in got]
    if name == "page":
        return letters_of(wanted) == letters_of(re.split(r"[-–—]", got)[0].removeprefix("Article "))
    return letters_of(wanted) == letters_of(got)


def looked_at() -> list[tuple[str, dict[str, Any]]]:
    """The files whose front matter is labelled and that may be looked at, each with its labels."""
    files = {entry["file"].partition(".")[0]: entry for entry in _lines("files")}
    return [
        (files[label["file"]]["file"], label)
        for label in _lines("front")
        if files[label["file"]]["part"] not in _UNSEEN
    ]


def repositories() -> dict[str, str]:
    """The repository of each labelled file."""
    return {entry["file"]: entry["repository"] for entry in _lines("files")}


def labelled_hashes() -> set[str]:
    """The SHA-256 of every labelled file."""
    return {entry["sha256"] for entry in _lines("files")}


def _front(path: Path, labels: list[dict[str, Any]]) -> _Score:
    draft = draft_of(path)
    score = _Score()
    for label in labels:
        got = {"title": draft.title, "author": draft.author.split(", ")[0], "date": draft.issued}
        for name, value in got.items():
            accepted = label[name]
            if accepted is None:
                continue
            right = bool(value) and any(same_front(name, one, value) for one in accepted)
            message = f"{name}: expected {accepted}, got {value!r}"
            if accepted:
                score.note(name, right, message)
            if value:
                score.note(f"{name} stated", right, message)
    return score


def same_front(name: str, wanted: str, got: str, *, is_twin: bool = False) -> bool:
    """A date may say less than is printed, never other; of a title and name letters and digits count.

    JATS may have other given names than are printed: of a name in a twin the last letters count.
    """
    if name == "date":
        return bool(wanted and got) and (wanted.startswith(got) or got.startswith(wanted))
    if name == "author" and is_twin:
        return letters_of(wanted)[-4:] == letters_of(got)[-4:]
    return letters_of(wanted) == letters_of(got)


def _headings(path: Path, labels: list[dict[str, Any]]) -> _Score:
    found = [block.text for block in draft_of(path).blocks if block.kind == "heading"]
    score = _Score()
    for label in labels:
        either = [letters_of(text) for text in label["either"]]
        waiting = [letters_of(text) for text in label["headings"]]
        for text in found:
            letters = letters_of(text)
            place = next((n for n, other in enumerate(waiting) if alike(letters, other)), None)
            if place is not None:
                del waiting[place]
            elif any(alike(letters, other) for other in either):
                continue
            score.note("found", place is not None, f"not a heading: {text}")
        missing = len(waiting)
        score.counts["printed"] += len(label["headings"])
        score.counts["printed right"] += len(label["headings"]) - missing
        score.wrong += [f"missing: {text}" for text in waiting]
    return score


def alike(one: str, other: str) -> bool:
    return one == other or difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() > _ALIKE


def letters_of(text: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKC", text).casefold() if letter.isalnum())


def collect(clones: Path, to: Path) -> None:
    """Copy the labelled files out of clones of their repositories; an EPUB that stands unpacked there is packed."""
    to.mkdir(parents=True, exist_ok=True)
    for entry in _lines("files"):
        places = (clones / entry["repository"], clones / entry["repository"].replace("/", "+") / "repo")
        clone = next((place for place in places if place.exists()), None)
        if clone is None:
            print(f"{entry['file']}: no clone of {entry['repository']}")
            continue
        at = clone / ".git" if (clone / ".git").exists() else clone
        content = _packed(at, entry) if entry.get("packed") else shown(at, entry, entry["path"])
        content = gzip.decompress(content) if entry.get("gzip") else content
        if hashlib.sha256(content).hexdigest() != entry["sha256"]:
            print(f"{entry['file']}: another file than the labelled one")
            continue
        (to / entry["file"]).write_bytes(content)


def shown(git: Path, entry: dict[str, Any], path: str) -> bytes:
    run = subprocess.run(["git", "-C", git, "show", f"{entry['commit']}:{path}"], capture_output=True, check=True)
    return run.stdout


def _packed(git: Path, entry: dict[str, Any]) -> bytes:
    command = ["git", "-C", git, "ls-tree", "-r", "-z", "--name-only", entry["commit"], f"{entry['path']}/"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\0")
    wanted = sorted(name for name in names if re.search(r"\.(?:x?html?|opf|ncx|xml)$|mimetype$", name))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(wanted, key=lambda name: not name.endswith("mimetype")):
            archive.writestr(zipfile.ZipInfo(name.removeprefix(f"{entry['path']}/")), shown(git, entry, name))
    return packed.getvalue()


def run_collecting(what: str, collect: Callable[[Path, Path], None]) -> None:
    """Run `collect` with two folders from the command line: clones of repositories, and where to copy `what`."""
    parser = argparse.ArgumentParser(description=f"Copy {what} out of clones of their repositories.")
    parser.add_argument("--clones", type=Path, required=True, metavar="DIR")
    parser.add_argument("--to", type=Path, required=True, metavar="DIR")
    arguments = parser.parse_args()
    collect(arguments.clones, arguments.to)


if __name__ == "__main__":
    run_collecting("the labelled files", collect)

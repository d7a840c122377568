"""A library with articles, references and decisions, and each kind of step that can be made in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from mgtui.authoring.assignments import parsed
from mgtui.authoring.author import Author
from mgtui.history import history_of
from mgtui.importing.add import add
from mgtui.library.files import NoLibrary
from mgtui.library.reader import read_library
from mgtui.model import Article, Claim, Library
from mgtui.review.session import ReviewSession
from mgtui.writing.removing import remove
from mgtui.writing.store import LibraryStore

SLEEP = (
    "Sleep\n\nMagnesium significantly improves sleep quality in older adults.\n\n"
    "A 2012 randomized controlled trial of 46 older adults found that magnesium increased sleep time.\n\n0 comments\n"
)
MORE = "Dreams\n\nZinc significantly reduces the number of bad dreams in children.\n\n0 comments\n"
RIS = "TY  - JOUR\nAU  - Doe, A\nTI  - {title}\nPY  - 2011\nER  - \n"


def sources(root: Path) -> list[Path]:
    """The files that are added to a library, beside it."""
    folder = root.parent / "sources"
    folder.mkdir(exist_ok=True)
    for name, text in (("sleep.txt", SLEEP), ("a.ris", RIS.format(title="A trial"))):
        (folder / name).write_text(text, "utf-8")
    return [folder / "sleep.txt", folder / "a.ris"]


def more_sources(root: Path) -> list[Path]:
    folder = root.parent / "sources"
    folder.mkdir(exist_ok=True)
    for name, text in (("more.txt", MORE), ("b.ris", RIS.format(title="Another"))):
        (folder / name).write_text(text, "utf-8")
    return [folder / "more.txt", folder / "b.ris"]


def made(root: Path) -> Path:
    """A library of two steps: files were added, a claim was accepted with a study."""
    add(sources(root), root)
    (root / "terms.yaml").write_text("- {id: magnesium, label: Magnesium}\n- {id: sleep, label: Sleep}\n", "utf-8")
    session = ReviewSession(root)
    decide(session)
    return root


def decide(session: ReviewSession) -> None:
    """Link a study that the article names to its next open claim: claims and studies change together."""
    items = session.load("sleep")
    claim = next(item for item in items if item.kind == "claim" and session.state(item) == "open")
    told = [study for item in items if item.kind == "claim" for _, study in session.studies_described(item)]
    study = next(item for item in (*told, *items) if item.kind == "study")
    session.link(claim, study, "supports")


def undone(root: Path) -> Path:
    """As `made`, with the first step taken back, and the second that rests on it."""
    made(root)
    LibraryStore(root).undo(1)
    return root


OTHERS = Library(
    "others", "Others",
    articles={"a": Article("a", "A")},
    claims={"a/x": Claim("a/x", "a", "X."), "a/y": Claim("a/y", "a", "Y.")},
)  # fmt: skip
"""A library beside, to add to."""


def written(root: Path) -> Path:
    """As `made`, with two claims of a person that records of three files name."""
    author = Author(made(root), OTHERS)
    for name, quote in (("one", "Magnesium significantly improves"), ("two", "magnesium increased sleep time")):
        author.new_claim("sleep", quote, f"It is {name}.", parsed([f"id={name}"]))
    author.relate("others::a/x", "supports", "sleep/two", "It says the same.")
    author.link("others::a/y", next(iter(read_library(root).studies)), [])
    return root


def join(root: Path) -> None:
    """Two claims become one: their file, the relations of others, and links change together."""
    author = Author(root, OTHERS)
    author.join("sleep/one", "sleep/two", parsed(["note=Both."]))


def delete(root: Path) -> None:
    """A study goes, with its links in two files."""
    Author(root, OTHERS).delete(f"study:{next(iter(read_library(root).studies))}")


ACTIONS: dict[str, tuple[Callable[[Path], Path], Callable[[Path], object]]] = {
    "decide": (made, lambda root: decide(ReviewSession(root))),
    "add": (made, lambda root: add(more_sources(root), root)),
    "undo": (made, lambda root: LibraryStore(root).undo(1)),
    "redo": (undone, lambda root: LibraryStore(root).redo(1)),
    "remove": (made, lambda root: remove(root, "sleep")),
    "join": (written, join),
    "delete": (written, delete),
}
"""Each kind of step: how the library is made that it is tried on, and the step."""


def state(root: Path) -> Any:
    """All that a reader who comes now sees of a library: its records and its steps."""
    try:
        library = read_library(root)
    except NoLibrary:
        return None
    assert library.mistakes == ()
    return library, [(step.number, step.what, step.undone, step.ids) for step in history_of([root]).steps()]


def leftovers(root: Path) -> list[str]:
    """Files of a step that was not made."""
    history = root / ".history"
    found = [history / name for name in ("open", "next", "done") if (history / name).exists()]
    return [str(path) for path in [*found, *root.rglob(".*.mgtui-new")]]

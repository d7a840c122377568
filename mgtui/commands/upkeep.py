"""`check`, `index` and `info`."""

from __future__ import annotations

import contextlib
import os
import platform
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mgtui import __version__
from mgtui.commands.records import records, say_mistakes
from mgtui.commands.settings import as_json
from mgtui.counting import number_of
from mgtui.library.locations import bundled_library, index_cache, notebook_path, own_library, readings_cache
from mgtui.output import complain, one_line, out, out_json, say
from mgtui.settings import load

if TYPE_CHECKING:
    import argparse

    from mgtui.library.library_set import LibrarySet
    from mgtui.model import Library
    from mgtui.search.store.index import Index


def check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dir", nargs="?", metavar="DIR", help="the folder of the library (default: that of --library)")
    parser.add_argument("--fix", action="store_true", help="mend what has one answer, as a step that undo takes back")


def check(arguments: argparse.Namespace) -> int:
    """Every mistake in a library, and in what several say of each other."""
    from mgtui.library.merge import mistakes_across
    from mgtui.library.reader import read_library

    roots = (Path(arguments.dir),) if arguments.dir else arguments.library.roots
    if arguments.fix:
        _fix([root for root in roots if arguments.dir or root.resolve() != bundled_library().resolve()])
    libraries = [read_library(root) for root in roots]
    across = mistakes_across(libraries)
    found = [
        (root, mistake)
        for root, library in zip(roots, libraries, strict=True)
        for mistake in (*library.mistakes, *across.get(library.id, ()))
    ]
    if arguments.json:
        several = len(roots) > 1
        out_json(
            {
                "mistakes": [
                    {
                        "path": str(root / m.path) if several else m.path, "line": m.line, "column": m.column,
                        "message": m.message,
                    }
                    for root, m in found
                ]
            },
            rows="mistakes",
        )  # fmt: skip
    else:
        for root, mistake in found:
            out(one_line(f"{root / mistake.path}{str(mistake).removeprefix(mistake.path)}"))
    for root in roots:
        number = sum(1 for home, _ in found if home == root)
        say(f"{one_line(str(root))}: {number_of(number, 'mistake') if number else 'no mistakes'}")
    return 1 if found else 0


def _fix(roots: list[Path]) -> None:
    """Mend what has one answer."""
    from mgtui.writing.mending import mend
    from mgtui.writing.store import LibraryStore

    for root in roots:
        mended = mend(LibraryStore(root))
        say(f"{one_line(str(root))}: {number_of(mended, 'mistake')} mended")


def index_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rebuild", action="store_true", help="build anew even if nothing changed")


def index(arguments: argparse.Namespace) -> int:
    from mgtui.progress import ProgressBar
    from mgtui.search.store.index import open_index

    bar = ProgressBar("building the index")
    try:
        index = open_index(arguments.library, progress=bar.update, say=say, rebuild=arguments.rebuild)
    finally:
        bar.close()
    say_mistakes(index.mistakes, arguments.library)
    out(f"index up to date: {one_line(str(index.folder))}")
    try:
        return _read_for_meaning(index)
    finally:
        index.close()


def _read_for_meaning(index: Index) -> int:
    """Read the texts of an index, where something is found by meaning; gives the exit status."""
    from mgtui.progress import ProgressBar
    from mgtui.search.meaning.model import NoModel
    from mgtui.search.store.embedding import Embedding, task_of

    bar = ProgressBar("reading what texts mean")
    try:
        task = task_of(index)
        if task is not None:
            Embedding().run(task, bar.update)
    except (NoModel, OSError, ValueError) as error:
        bar.close()
        complain(str(error))
        return 1
    finally:
        bar.close()
    return 0


def info(arguments: argparse.Namespace) -> int:
    """Versions, libraries, counts, where things lie."""
    found = gather(arguments.library, records(arguments.library))
    if arguments.json:
        out_json(found)
    else:
        from mgtui.plain import info_text

        out(info_text(found))
    return 0


def gather(libraries: LibrarySet, library: Library) -> dict[str, Any]:
    """Everything `info` prints, ready for JSON; `library` is all that is open, as one."""
    from mgtui.search.store.index import open_fresh

    index = open_fresh(libraries)
    state = _index_facts(libraries.index_home())
    state["state"] = "fresh" if index else "missing or out of date"
    state["by_meaning"] = _by_meaning(index)
    if index is not None:
        state["build"], state["engine"] = index.folder.name, index.engine.name
        index.close()
    each = [library] if len(libraries.roots) == 1 else _read(libraries)
    return {
        "version": __version__, "python": platform.python_version(),
        "dependencies": {name: _version(name) for name in ("textual", "whoosh3", "PyYAML", "msgspec")},
        "libraries": [_entry(root, one) for root, one in zip(libraries.roots, each, strict=True)],
        "own_library": str(own_library()), "notebook": str(notebook_path()), "counts": counts(library),
        "coverage": coverage(library), "index": state,
        "readings": {"path": str(readings_cache()), "size": _size(readings_cache())}, "settings": as_json(load()),
    }  # fmt: skip


def _by_meaning(index: Index | None) -> str:
    """Whether an index is searched by meaning too, in a few words."""
    from mgtui.search.meaning.model import MISSING, NoModel, model
    from mgtui.search.meaning.vectors import state

    try:
        chosen = model()
    except NoModel as error:
        return str(error)
    if chosen is None:
        return "off" if not load().value("meaning") else MISSING
    read = state(index.folder, chosen.key) if index else None
    if read is None:
        return "no text is read yet: `mgtui index` does"
    return "on" if read.is_complete else f"{read.done:,} of {read.total:,} texts are read: `mgtui index` reads the rest"


def _index_facts(home: Path) -> dict[str, Any]:
    """Where the index lies and how much it takes, and how much those of other libraries take in the user's cache."""
    cache = index_cache()
    size, beside = _size(home), _size(cache)
    return {"path": str(home), "size": size, "others": {
        "path": str(cache), "size": beside - size if home.parent == cache else beside,
    }}  # fmt: skip


def _size(folder: Path) -> int:
    """How many bytes the files in a folder take. Another program may be taking some away meanwhile."""
    size = 0
    for top, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                size += os.lstat(os.path.join(top, name)).st_size  # noqa: PTH118
    return size


def _read(libraries: LibrarySet) -> list[Library]:
    from mgtui.library.reader import read_library  # yaml and markdown are not needed for one library with an index

    return [read_library(root) for root in libraries.roots]


def _entry(root: Path, library: Library) -> dict[str, Any]:
    return {
        "id": library.id, "title": library.title, "path": str(root),
        "bundled": root.resolve() == bundled_library().resolve(), "articles": len(library.articles),
        "claims": len(library.claims), "mistakes": len(library.mistakes),
    }  # fmt: skip


def _version(name: str) -> str | None:
    from importlib.metadata import PackageNotFoundError, version  # slow to import, and only `info` asks

    try:
        return version(name)
    except PackageNotFoundError:
        return None


def counts(library: Library) -> dict[str, int]:
    """How many records of each kind."""
    return {
        "articles": len(library.articles),
        "passages": sum(len(article.passages) for article in library.articles.values()), "claims": len(library.claims),
        "studies": len(library.studies), "relations": sum(len(claim.relations) for claim in library.claims.values()),
        "topics": len(library.topics), "terms": len(library.terms),
    }  # fmt: skip


def coverage(library: Library) -> dict[str, int]:
    """How far the claims cover the articles, and the studies the claims."""
    claims = library.claims.values()
    anchored = {place.passage for claim in claims for place in claim.places}
    linked = {link.id for claim in claims for link in claim.studies}
    sections = [section for article in library.articles.values() for section in article.sections if section.passages]
    return {
        "claims_reviewed": sum(claim.status == "reviewed" for claim in claims),
        "claims_with_study": sum(bool(claim.studies) for claim in claims),
        "claims_with_relation": sum(bool(claim.relations) for claim in claims),
        "studies_linked": len(linked & library.studies.keys()),
        "sections": len(sections),
        "sections_with_claims": sum(any(passage in anchored for passage in section.passages) for section in sections),
        "passages_with_claims": len(anchored),
    }

"""Which files make a library."""

from __future__ import annotations

import os
from pathlib import Path

ABOUT = "library.yaml"
TOPICS = "topics.yaml"
TERMS = "terms.yaml"
STUDIES = "studies.yaml"
RELATIONS = "relations.yaml"
OPTIONAL = (TOPICS, TERMS, STUDIES, RELATIONS)
ARTICLES = "articles"
CLAIMS = "claims"


class NoLibrary(Exception):  # noqa: N818 - the name says what is the case
    """There is no library in this folder: no such folder, or no `library.yaml` in it."""


class Changing(Exception):  # noqa: N818 - a state of the library
    """The library's files kept changing while they were read."""


def require_library(root: Path) -> None:
    """Raise NoLibrary where `root` is no folder with a `library.yaml`."""
    if not root.is_dir():
        raise NoLibrary(f"no library in {root}: there is no such folder (a library is a folder with a {ABOUT})")
    if not exists(root, ABOUT):
        raise NoLibrary(f"no library in {root}: the folder has no {ABOUT}")


def exists(root: Path, path: str) -> bool:
    """Whether there is something of this name, be it only a link to nothing."""
    return os.path.lexists(root / path)


def article_files(root: Path) -> list[str]:
    """Paths of the articles, relative to the root, sorted. Raises OSError where the folder cannot be listed."""
    return _listed(root, ARTICLES, ".md")


def claim_files(root: Path) -> list[str]:
    """Paths of the files of claims, relative to the root, sorted. Raises OSError as `article_files`."""
    return _listed(root, CLAIMS, ".yaml")


def misnamed_files(root: Path) -> list[str]:
    """Files that are meant for the library and would be passed over, because they end in `.yml`."""
    names = [Path(name).with_suffix(".yml").name for name in (ABOUT, *OPTIONAL)]
    return [name for name in names if exists(root, name)] + _listed_if_there(root, CLAIMS, ".yml")


def library_files(root: Path) -> list[str]:
    """Every file the library consists of, relative to the root, sorted."""
    top = [name for name in (ABOUT, *OPTIONAL) if exists(root, name)]
    return sorted(top + _listed_if_there(root, ARTICLES, ".md") + _listed_if_there(root, CLAIMS, ".yaml"))


def _listed(root: Path, folder: str, ending: str) -> list[str]:
    with os.scandir(root / folder) as entries:
        return sorted(
            f"{folder}/{entry.name}"
            for entry in entries
            # Hidden files are the leftovers of editors and of file managers.
            if entry.name.endswith(ending) and not entry.name.startswith(".")
        )


def _listed_if_there(root: Path, folder: str, ending: str) -> list[str]:
    try:
        return _listed(root, folder, ending)
    except OSError:
        return []
